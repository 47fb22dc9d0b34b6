// SPDX-License-Identifier: MIT
#include <jobs/core/historyrow_p.h>

#include <algorithm>

namespace Jobs {

void addTo(HistoryRow &sum, const HistoryRow &row)
{
    sum.pushed += row.pushed;
    sum.completed += row.completed;
    sum.failed += row.failed;
    sum.retried += row.retried;
    sum.cancelled += row.cancelled;
    for (size_t i = 0; i < sum.waits.size(); ++i) {
        sum.waits[i] += row.waits[i];
        sum.runs[i] += row.runs[i];
    }
}

void addTo(std::vector<HistoryRow> &rows, const HistoryRow &row, size_t limit)
{
    HistoryRow *others = nullptr;
    size_t ofThisMinute = 0;
    for (auto each = rows.rbegin(); each != rows.rend() && each->minute >= row.minute; ++each) {
        if (each->minute != row.minute)
            continue;
        if (each->queue == row.queue && each->kind == row.kind)
            return addTo(*each, row);
        ++ofThisMinute;
        if (each->queue.isEmpty())
            others = &*each;
    }
    if (ofThisMinute >= limit) {
        if (!others)
            others = &rows.emplace_back(HistoryRow{.minute = row.minute});
        return addTo(*others, row);
    }
    rows.push_back(row);
}

QByteArray classesText(const HistoryClasses &classes)
{
    const auto last = std::find_if(classes.rbegin(), classes.rend(), [](qint64 count) { return count != 0; });
    QByteArray text(""); // not null: columns want a text
    for (auto count = classes.begin(); count != last.base(); ++count) {
        if (!text.isEmpty())
            text += ',';
        text += QByteArray::number(*count);
    }
    return text;
}

HistoryClasses classesFrom(QByteArrayView text)
{
    HistoryClasses classes{};
    size_t i = 0;
    while (!text.isEmpty()) {
        const qsizetype comma = text.indexOf(',');
        classes[std::min(i++, classes.size() - 1)] += (comma < 0 ? text : text.first(comma)).toLongLong();
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
    }
    return classes;
}

} // namespace Jobs
