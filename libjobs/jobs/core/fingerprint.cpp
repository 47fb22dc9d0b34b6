// SPDX-License-Identifier: MIT
#include "fingerprint.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace Jobs {

static constexpr qsizetype longestError = 200;

QString normalisedError(QStringView error)
{
    // Order matters: what holds digits and slashes goes before the bare numbers.
    struct Rule
    {
        QRegularExpression pattern;
        QString placeholder;
    };
    static const std::array rules{
        Rule{QRegularExpression(uR"([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})"_s), u"<uuid>"_s},
        Rule{QRegularExpression(uR"("[^"]*")"_s), u"<text>"_s},
        Rule{QRegularExpression(uR"((?<![\w])'[^']*')"_s), u"<text>"_s},
        Rule{QRegularExpression(uR"([A-Za-z][A-Za-z0-9+.-]*://[^\s,;)]+)"_s), u"<url>"_s},
        Rule{QRegularExpression(uR"((?<![\w<])(?:/[^\s/,;:)]+)+/?)"_s), u"<path>"_s},
        Rule{QRegularExpression(uR"(\b0x[0-9a-fA-F]+\b|\b(?=[a-f]*\d)[0-9a-f]{8,}\b)"_s), u"<hex>"_s},
        Rule{QRegularExpression(uR"(\d+(?:[.,:]\d+)*)"_s), u"<n>"_s},
    };
    const qsizetype end = error.indexOf(u'\n');
    // Bounded before matching: an error of a megabyte costs what its first line's begin costs.
    QString text = (end < 0 ? error : error.left(end)).left(4 * longestError).toString().simplified();
    for (const Rule &rule : rules)
        text.replace(rule.pattern, rule.placeholder);
    return text.left(longestError);
}

QString failureFingerprint(QStringView kind, QStringView error)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(kind.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(normalisedError(error).toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

} // namespace Jobs
