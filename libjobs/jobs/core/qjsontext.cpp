// SPDX-License-Identifier: MIT
#include <jobs/core/typecodec_p.h>

#include <QtCore/QJsonDocument>

#include <limits>
#include <utility>

namespace Jobs {

using namespace Qt::StringLiterals;

bool writeValue(const QJsonArray &value, JsonWriter &json, CodecFailure &failure)
{
    const auto level = json.nested();
    if (!level)
        return failure.fail(level.problem());
    char separator = '[';
    for (const QJsonValue &element : value) {
        json.raw(std::exchange(separator, ','));
        if (!writeValue(element, json, failure))
            return false;
    }
    if (value.isEmpty())
        json.raw('[');
    json.raw(']');
    return true;
}

bool writeValue(const QJsonObject &value, JsonWriter &json, CodecFailure &failure)
{
    const auto level = json.nested();
    if (!level)
        return failure.fail(level.problem());
    char separator = '{';
    for (auto member = value.begin(); member != value.end(); ++member) {
        json.raw(std::exchange(separator, ','));
        json.string(member.key());
        json.raw(':');
        if (!writeValue(member.value(), json, failure))
            return false;
    }
    if (value.isEmpty())
        json.raw('{');
    json.raw('}');
    return true;
}

bool writeValue(const QJsonValue &value, JsonWriter &json, CodecFailure &failure)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        json.null();
        return true;
    case QJsonValue::Bool:
        json.boolean(value.toBool());
        return true;
    case QJsonValue::Double:
        // toInteger() answers its argument unless the value is a whole number; those keep all their 64 bits.
        if (const qint64 integer = value.toInteger(0); integer == value.toInteger(1)) {
            json.integer(integer);
            return true;
        }
        if (!json.number(value.toDouble()))
            json.null(); // as QJsonDocument does
        return true;
    case QJsonValue::String:
        json.string(value.toString());
        return true;
    case QJsonValue::Array:
        return writeValue(value.toArray(), json, failure);
    case QJsonValue::Object:
        return writeValue(value.toObject(), json, failure);
    }
    return failure.fail(u"is a QJsonValue of an unknown type"_s);
}

// Through text, since adding the members of a large object one by one takes time that grows with their square.
bool readValue(const JsonValue &json, QJsonArray &value, CodecFailure &failure)
{
    if (!json.IsArray())
        return mismatch(json, u"a list"_s, failure);
    value = QJsonDocument::fromJson(jsonTextOf(json)).array();
    return true;
}

bool readValue(const JsonValue &json, QJsonObject &value, CodecFailure &failure)
{
    if (!json.IsObject())
        return mismatch(json, u"an object"_s, failure);
    value = QJsonDocument::fromJson(jsonTextOf(json)).object();
    return true;
}

bool readValue(const JsonValue &json, QJsonValue &value, CodecFailure &)
{
    value = QJsonDocument::fromJson('[' + jsonTextOf(json) + ']').array().first();
    return true;
}

QByteArray toJsonText(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

Result<QByteArray> checkedJsonText(const QJsonObject &object)
{
    JsonWriter json;
    CodecFailure failed;
    if (!writeValue(object, json, failed))
        return failure(JobQueueError::Code::InvalidParameters, u"cannot write the parameters: "_s + failed.text());
    return json.text();
}

Result<QJsonObject> objectFromJsonText(const QByteArray &json)
{
    // First, since Qt's parser recurses much deeper and takes half of a surrogate pair.
    if (auto checked = checkJson(json, std::numeric_limits<qsizetype>::max(), "parameters"_L1, true); !checked)
        return tl::unexpected(checked.error());
    return QJsonDocument::fromJson(json).object();
}

} // namespace Jobs
