// SPDX-License-Identifier: MIT
//
// Redaction: what is hidden stays hidden, what comes out is JSON if what went in was.
#include <jobsd/api/redaction.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

static void check(const QJsonValue &value)
{
    for (const QJsonValue &element : value.toArray())
        check(element);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().toLower() == u"token" && it.value() != u"…"_s)
            __builtin_trap();
        check(it.value());
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Jobs::Api::Redaction redaction({u"token"_s}, {});
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const QByteArray redacted = redaction.redacted(u"kind"_s, json);
    const QJsonDocument before = QJsonDocument::fromJson(json);
    const QJsonDocument after = QJsonDocument::fromJson(redacted);
    if (before.isObject() && !after.isObject() && redacted != "\"…\"")
        __builtin_trap();
    check(after.isArray() ? QJsonValue(after.array()) : QJsonValue(after.object()));
    return 0;
}
