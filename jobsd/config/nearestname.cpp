// SPDX-License-Identifier: MIT
#include "nearestname.h"

#include <algorithm>
#include <vector>

namespace Jobsd {

//! How many letters must be put in, left out, changed, or swapped with their neighbour to turn \a a into \a b.
static qsizetype distance(QStringView a, QStringView b)
{
    std::vector<qsizetype> beforeLast(size_t(b.size() + 1));
    std::vector<qsizetype> last(size_t(b.size() + 1));
    std::vector<qsizetype> row(size_t(b.size() + 1));
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[size_t(j)] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        beforeLast.swap(last);
        last.swap(row);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const size_t at = size_t(j);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
    }
    return row[size_t(b.size())];
}

QString nearestName(QStringView typed, const QStringList &names)
{
    if (typed.size() > 64) // whatever that is, it is no slip of the finger
        return {};
    const QString lower = typed.toString().toLower().replace(u'-', u'_');
    QString nearest;
    qsizetype best = std::max<qsizetype>(1, typed.size() / 3) + 1;
    for (const QString &name : names) {
        if (const qsizetype d = distance(lower, name.toLower()); d < best) {
            best = d;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace Jobsd
