// SPDX-License-Identifier: MIT
#include <jobs/core/typecodec_p.h>

#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtCore/QUuid>

#include <chrono>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
concept Integer = std::integral<T> && !std::same_as<T, bool>;

template<typename T>
concept Duration = std::same_as<T, std::chrono::duration<typename T::rep, typename T::period>>;

QString textOf(const JsonValue &json) { return QString::fromUtf8(json.GetString(), qsizetype(json.GetStringLength())); }

//! Fails with the text itself, which helps more than its kind.
bool malformed(const JsonValue &json, const QString &expected, CodecFailure &failure)
{
    return failure.fail(u"is \"%1\", expected %2"_s.arg(shortened(textOf(json), 64), expected));
}

// --- numbers ---------------------------------------------------------------------------------------------------------

bool writeValue(bool value, JsonWriter &json, CodecFailure &)
{
    json.boolean(value);
    return true;
}

bool readValue(const JsonValue &json, bool &value, CodecFailure &failure)
{
    if (!json.IsBool())
        return mismatch(json, u"true or false"_s, failure);
    value = json.GetBool();
    return true;
}

bool writeValue(Integer auto value, JsonWriter &json, CodecFailure &)
{
    if constexpr (sizeof value == 1)
        json.integer(int(value));
    else
        json.integer(value);
    return true;
}

template<Integer T>
bool readValue(const JsonValue &json, T &value, CodecFailure &failure)
{
    using Limits = std::numeric_limits<T>;
    if (!json.IsNumber())
        return mismatch(json, u"a whole number"_s, failure);

    bool inRange = false;
    if (json.IsInt64()) {
        inRange = std::in_range<T>(json.GetInt64());
        value = T(json.GetInt64());
    } else if (json.IsUint64()) {
        inRange = std::in_range<T>(json.GetUint64());
        value = T(json.GetUint64());
    } else {
        // Some languages write 5 as 5.0 or 5e0. Beyond 2^53 such a number may not be the one that was meant.
        const double number = json.GetDouble();
        if (number != std::trunc(number))
            return failure.fail(u"is %1, expected a whole number"_s.arg(number));
        inRange = std::abs(number) <= 0x1p53 && std::in_range<T>(qint64(number));
        value = inRange ? T(number) : T();
    }
    if (!inRange) {
        return failure.fail(u"is %1, expected a whole number from %2 to %3"_s.arg(QString::fromUtf8(jsonTextOf(json)))
                                .arg(qint64(Limits::min()))
                                .arg(quint64(Limits::max())));
    }
    return true;
}

bool writeValue(std::floating_point auto value, JsonWriter &json, CodecFailure &failure)
{
    return json.number(value)
        || failure.fail(u"is %1, which JSON has no number for; use std::optional"_s.arg(double(value)));
}

template<std::floating_point T>
bool readValue(const JsonValue &json, T &value, CodecFailure &failure)
{
    if (!json.IsNumber())
        return mismatch(json, u"a number"_s, failure);
    value = T(json.GetDouble());
    if (std::isinf(value))
        return failure.fail(u"is %1, which is too large for its type"_s.arg(json.GetDouble()));
    return true;
}

template<Duration T>
bool writeValue(T value, JsonWriter &json, CodecFailure &failure)
{
    return writeValue(value.count(), json, failure);
}

template<Duration T>
bool readValue(const JsonValue &json, T &value, CodecFailure &failure)
{
    typename T::rep count = 0;
    if (!readValue(json, count, failure))
        return false;
    value = T(count);
    return true;
}

// --- texts -----------------------------------------------------------------------------------------------------------

bool writeValue(const QString &value, JsonWriter &json, CodecFailure &)
{
    json.string(value);
    return true;
}

bool readValue(const JsonValue &json, QString &value, CodecFailure &failure)
{
    if (!json.IsString())
        return mismatch(json, u"a string"_s, failure);
    value = textOf(json);
    return true;
}

bool writeValue(const QByteArray &value, JsonWriter &json, CodecFailure &)
{
    json.plainString(value.toBase64());
    return true;
}

bool readValue(const JsonValue &json, QByteArray &value, CodecFailure &failure)
{
    if (!json.IsString())
        return mismatch(json, u"a base64 string"_s, failure);
    const auto text = QByteArray::fromRawData(json.GetString(), qsizetype(json.GetStringLength()));
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return malformed(json, u"base64"_s, failure);
    value = std::move(*decoded);
    return true;
}

bool writeValue(const QUrl &value, JsonWriter &json, CodecFailure &)
{
    json.string(value.toString(QUrl::FullyEncoded));
    return true;
}

bool readValue(const JsonValue &json, QUrl &value, CodecFailure &failure)
{
    if (!json.IsString())
        return mismatch(json, u"a URL"_s, failure);
    value = QUrl(textOf(json), QUrl::StrictMode);
    return value.isValid() || json.GetStringLength() == 0 || malformed(json, u"a URL"_s, failure);
}

bool writeValue(const QUuid &value, JsonWriter &json, CodecFailure &)
{
    json.plainString(value.toByteArray(QUuid::WithoutBraces));
    return true;
}

bool readValue(const JsonValue &json, QUuid &value, CodecFailure &failure)
{
    if (!json.IsString())
        return mismatch(json, u"a UUID"_s, failure);
    const QString text = textOf(json);
    value = QUuid::fromString(text);
    // A text that is no UUID reads as the null one, too.
    return !value.isNull() || text == QUuid().toString(QUuid::WithoutBraces) || malformed(json, u"a UUID"_s, failure);
}

// --- times -----------------------------------------------------------------------------------------------------------
// An unset one travels as null. ISO 8601 ends with the year 9999.

//! Writes what ISO 8601 made of the value.
template<typename T>
bool writeTime(const T &value, const QString &text, JsonWriter &json, CodecFailure &failure)
{
    if (value.isNull()) {
        json.null();
        return true;
    }
    if (!value.isValid() || text.isEmpty())
        return failure.fail(u"is not a time between the years 0 and 9999"_s);
    json.string(text);
    return true;
}

template<typename T>
bool readTime(const JsonValue &json, const QString &expected, T &value, CodecFailure &failure)
{
    if (json.IsNull()) {
        value = T();
        return true;
    }
    if (!json.IsString())
        return mismatch(json, expected, failure);
    // QDate knows nothing of milliseconds.
    value = T::fromString(textOf(json), std::same_as<T, QDate> ? Qt::ISODate : Qt::ISODateWithMs);
    return value.isValid() || malformed(json, expected, failure);
}

bool writeValue(const QDateTime &value, JsonWriter &json, CodecFailure &failure)
{
    return writeTime(value, value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString(), json, failure);
}

bool readValue(const JsonValue &json, QDateTime &value, CodecFailure &failure)
{
    const QString expected = u"a time with its offset, such as 2024-02-29T12:00:00.000Z"_s;
    if (!readTime(json, expected, value, failure))
        return false;
    // Without an offset it would be another instant on each machine.
    if (value.isValid() && value.timeSpec() == Qt::LocalTime)
        return malformed(json, expected, failure);
    value = value.toUTC();
    return true;
}

bool writeValue(QDate value, JsonWriter &json, CodecFailure &failure)
{
    return writeTime(value, value.toString(Qt::ISODate), json, failure);
}

bool readValue(const JsonValue &json, QDate &value, CodecFailure &failure)
{
    return readTime(json, u"a date, such as 2024-02-29"_s, value, failure);
}

bool writeValue(QTime value, JsonWriter &json, CodecFailure &failure)
{
    return writeTime(value, value.toString(Qt::ISODateWithMs), json, failure);
}

bool readValue(const JsonValue &json, QTime &value, CodecFailure &failure)
{
    return readTime(json, u"a time of day, such as 12:00:00.000"_s, value, failure);
}

// --- lists and optionals of these ------------------------------------------------------------------------------------

template<typename T>
bool writeValue(const QList<T> &value, JsonWriter &json, CodecFailure &failure)
{
    const auto level = json.nested();
    if (!level)
        return failure.fail(level.problem());
    json.raw('[');
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (i > 0)
            json.raw(',');
        if (!writeValue(value[i], json, failure)) {
            failure.inElement(i);
            return false;
        }
    }
    json.raw(']');
    return true;
}

template<typename T>
bool readValue(const JsonValue &json, QList<T> &value, CodecFailure &failure)
{
    if (!json.IsArray())
        return mismatch(json, u"a list"_s, failure);
    value.reserve(qsizetype(json.Size()));
    for (const JsonValue &element : json.GetArray()) {
        if (!readValue(element, value.emplaceBack(), failure)) {
            failure.inElement(value.size() - 1);
            return false;
        }
    }
    return true;
}

template<typename T>
bool writeValue(const std::optional<T> &value, JsonWriter &json, CodecFailure &failure)
{
    if (value)
        return writeValue(*value, json, failure);
    json.null();
    return true;
}

template<typename T>
bool readValue(const JsonValue &json, std::optional<T> &value, CodecFailure &failure)
{
    value.reset();
    return json.IsNull() || readValue(json, value.emplace(), failure);
}

//! A type for which there are functions writeValue() and readValue().
template<typename T>
class TypedCodec final : public TypeCodec
{
public:
    bool write(const void *value, JsonWriter &json, CodecFailure &failure) const override
    {
        return writeValue(*static_cast<const T *>(value), json, failure);
    }
    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override
    {
        return readValue(json, *static_cast<T *>(value), failure);
    }
    bool writeProperty(const PropertyAccess &property, const void *gadget, JsonWriter &json,
                       CodecFailure &failure) const override
    {
        T value{};
        property.get(gadget, &value);
        return writeValue(value, json, failure);
    }
    bool readProperty(const JsonValue &json, const PropertyAccess &property, void *gadget,
                      CodecFailure &failure) const override
    {
        T value{};
        if (!readValue(json, value, failure))
            return false;
        property.set(gadget, &value);
        return true;
    }
};

template<typename T>
void add()
{
    addCodec(QMetaType::fromType<T>(), new TypedCodec<T>);
    addCodec(QMetaType::fromType<QList<T>>(), new TypedCodec<QList<T>>);
    addCodec(QMetaType::fromType<std::optional<T>>(), new TypedCodec<std::optional<T>>);
}

template<typename... Ts>
void addAll()
{
    (add<Ts>(), ...);
}

} // namespace

void addScalarCodecs()
{
    using namespace std::chrono;
    addAll<bool, signed char, unsigned char, short, unsigned short, int, unsigned int, long, unsigned long, long long,
           unsigned long long, float, double>();
    addAll<nanoseconds, microseconds, milliseconds, seconds, minutes, hours>();
    addAll<QString, QByteArray, QUrl, QUuid, QDateTime, QDate, QTime>();
    addAll<QJsonValue, QJsonObject, QJsonArray>();
    addCodec(QMetaType::fromType<std::optional<QStringList>>(), new TypedCodec<std::optional<QStringList>>);
}

} // namespace Jobs
