// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/monitortypes.h>
#include <jobs/core/jsonwriter_p.h>
#include <jobs/core/rapidjson_p.h>
#include <jobs/core/typecodec_p.h>
#include <jobs/jobevent.h>

#include <QtCore/QVarLengthArray>

#include <array>
#include <concepts>
#include <type_traits>
#include <utility>

namespace Jobs {

/*!
    The members of a struct, named once for the writer and the reader: specialised with

        static void of(auto &member, auto &value) { member("max_attempts", value.maxAttempts); … }

    and with  static constexpr bool strict = true;  where an unknown member is an error.
*/
template<typename T>
struct Members;

template<typename T>
concept HasMembers = requires { sizeof(Members<T>); };

template<typename T>
concept IsStrict = requires { requires Members<T>::strict; };

//! A member whose text is JSON itself, and is passed on as it is.
template<typename Text>
struct RawMember
{
    Text &text;
};

template<typename Text>
RawMember<Text> raw(Text &text)
{
    return {text};
}

//! Counts by the name of their state; zeros are left out.
template<typename Counts>
struct StateMember
{
    Counts &counts;
};

template<typename Counts>
StateMember<Counts> byState(Counts &counts)
{
    return {counts};
}

//! An instant as RFC 3339 has it: UTC, milliseconds. Instants outside its years 0 to 9999 become the nearest inside.
void writeInstant(JsonWriter &json, Timestamp instant);
//! Any offset, any number of digits after the point.
std::optional<Timestamp> instantFrom(std::string_view text);
//! The JSON as it was stored, without line breaks. What is not JSON, as in a damaged store, is written as a string.
void writeRaw(JsonWriter &json, const QByteArray &text);

//! The JSON as a tree in which each raw member is a string with its text.
class MonitorTree
{
public:
    explicit MonitorTree(bool hasRawMembers) : m_hasRawMembers(hasRawMembers) {}

    Result<> parse(QByteArrayView json);
    const JsonValue &root() const { return m_document; }

private:
    const bool m_hasRawMembers;
    JobsRapidJson::Document m_document;
};

// --- writing ---------------------------------------------------------------------------------------------------------

class MemberWriter
{
public:
    explicit MemberWriter(JsonWriter &json) : m_json(json) {}

    template<typename T>
    void operator()(QByteArrayView name, const T &value)
    {
        if (isLeftOut(value))
            return;
        if (std::exchange(m_any, true))
            m_json.raw(',');
        m_json.plainString(name);
        m_json.raw(':');
        write(m_json, value);
    }

    template<HasMembers T>
    static void write(JsonWriter &json, const T &value)
    {
        json.raw('{');
        MemberWriter member(json);
        Members<T>::of(member, value);
        json.raw('}');
    }
    template<typename T>
    static void write(JsonWriter &json, const QList<T> &values)
    {
        writeElements(json, values);
    }
    template<size_t size>
    static void write(JsonWriter &json, const std::array<qint64, size> &values)
    {
        writeElements(json, values);
    }
    template<typename T>
    static void write(JsonWriter &json, const std::optional<T> &value)
    {
        write(json, *value);
    }
    static void write(JsonWriter &json, bool value) { json.boolean(value); }
    template<std::integral T>
        requires(!std::same_as<T, bool>)
    static void write(JsonWriter &json, T value)
    {
        json.integer(value);
    }
    static void write(JsonWriter &json, const QString &value) { json.string(value); }
    static void write(JsonWriter &json, JobId value) { json.integer(value.value); }
    static void write(JsonWriter &json, WorkerId value) { json.integer(value.value); }
    static void write(JsonWriter &json, JobState value) { writeName(json, stateName(value)); }
    static void write(JsonWriter &json, WorkerMode value) { writeName(json, workerModeName(value)); }
    static void write(JsonWriter &json, Role value) { writeName(json, roleName(value)); }
    static void write(JsonWriter &json, Timestamp value) { writeInstant(json, value); }
    static void write(JsonWriter &json, std::chrono::milliseconds value) { json.integer(value.count()); }
    static void write(JsonWriter &json, std::chrono::microseconds value);
    static void write(JsonWriter &json, std::chrono::nanoseconds value) { json.integer(value.count()); } // for "…_ns"
    static void write(JsonWriter &json, JobEvent::Type value);
    static void write(JsonWriter &json, const QDateTime &value) { writeInstant(json, fromDateTime(value)); }
    static void write(JsonWriter &json, RawMember<const QByteArray> value) { writeRaw(json, value.text); }
    static void write(JsonWriter &json, RawMember<const std::optional<QByteArray>> value) { writeRaw(json, *value.text); }
    static void write(JsonWriter &json, RawMember<const QJsonObject> value) { writeRaw(json, toJsonText(value.text)); }
    template<typename Counts>
    static void write(JsonWriter &json, StateMember<Counts> value)
    {
        json.raw('{');
        MemberWriter member(json);
        for (const JobState state : allJobStates) {
            if (const qint64 count = value.counts[size_t(state)])
                member(QByteArrayView(stateName(state).data(), stateName(state).size()), count);
        }
        json.raw('}');
    }

private:
    static void writeName(JsonWriter &json, QLatin1StringView name) { json.plainString({name.data(), name.size()}); }
    static void writeElements(JsonWriter &json, const auto &values)
    {
        json.raw('[');
        bool any = false;
        for (const auto &value : values) {
            if (std::exchange(any, true))
                json.raw(',');
            write(json, value);
        }
        json.raw(']');
    }

    template<typename T>
    static bool isLeftOut(const T &)
    {
        return false;
    }
    static bool isLeftOut(const QString &value) { return value.isEmpty(); }
    template<typename T>
    static bool isLeftOut(const QList<T> &value)
    {
        return value.isEmpty();
    }
    template<typename T>
    static bool isLeftOut(const std::optional<T> &value)
    {
        return !value;
    }
    static bool isLeftOut(JobId value) { return !value.isValid(); }
    static bool isLeftOut(WorkerId value) { return !value.isValid(); }
    static bool isLeftOut(Timestamp value) { return value == Timestamp{}; }
    static bool isLeftOut(const QDateTime &value) { return !value.isValid(); }
    static bool isLeftOut(RawMember<const QByteArray> value) { return value.text.isEmpty(); }
    static bool isLeftOut(RawMember<const std::optional<QByteArray>> value) { return !value.text; }
    static bool isLeftOut(RawMember<const QJsonObject> value) { return value.text.isEmpty(); }

    JsonWriter &m_json;
    bool m_any = false;
};

template<typename T>
QByteArray monitorJson(const T &value)
{
    JsonWriter json;
    MemberWriter::write(json, value);
    return json.text();
}

// --- reading ---------------------------------------------------------------------------------------------------------

class MemberReader
{
public:
    MemberReader(const JsonValue &object, CodecFailure &failure) : m_object(object), m_failure(failure) {}

    //! \a value: a reference, or a RawMember or StateMember made for the occasion.
    template<typename T>
    void operator()(QByteArrayView name, T &&value)
    {
        m_known.append(name);
        if (!m_ok)
            return;
        const JsonValue *json = last(name);
        if (!json || read(*json, value, m_failure))
            return;
        m_failure.inMember(QString::fromLatin1(name));
        m_ok = false;
    }

    bool isGood() const { return m_ok; }
    //! False, with the failure set, if the object has a member that nobody asked for.
    bool knowsAll();

    template<HasMembers T>
    static bool read(const JsonValue &json, T &value, CodecFailure &failure)
    {
        if (!json.IsObject())
            return mismatch(json, QStringLiteral("an object"), failure);
        MemberReader member(json, failure);
        Members<T>::of(member, value);
        if constexpr (IsStrict<T>) {
            if (member.isGood() && !member.knowsAll())
                return false;
        }
        return member.isGood();
    }
    template<typename T>
    static bool read(const JsonValue &json, QList<T> &values, CodecFailure &failure)
    {
        if (!json.IsArray())
            return mismatch(json, QStringLiteral("a list"), failure);
        values.reserve(qsizetype(json.Size()));
        for (const JsonValue &element : json.GetArray()) {
            T value{};
            if (!read(element, value, failure)) {
                failure.inElement(values.size());
                return false;
            }
            values.append(std::move(value));
        }
        return true;
    }
    template<size_t size>
    static bool read(const JsonValue &json, std::array<qint64, size> &values, CodecFailure &failure)
    {
        QList<qint64> read;
        if (!MemberReader::read(json, read, failure))
            return false;
        if (size_t(read.size()) != size)
            return failure.fail(QStringLiteral("has %1 elements, expected %2").arg(read.size()).arg(size));
        std::copy(read.begin(), read.end(), values.begin());
        return true;
    }
    template<typename T>
    static bool read(const JsonValue &json, std::optional<T> &value, CodecFailure &failure)
    {
        return json.IsNull() || read(json, value.emplace(), failure);
    }
    template<std::integral T>
        requires(!std::same_as<T, bool>)
    static bool read(const JsonValue &json, T &value, CodecFailure &failure)
    {
        qint64 number = 0;
        if (!readWhole(json, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), number, failure))
            return false;
        value = T(number);
        return true;
    }
    static bool read(const JsonValue &json, bool &value, CodecFailure &failure);
    static bool read(const JsonValue &json, QString &value, CodecFailure &failure);
    static bool read(const JsonValue &json, JobId &value, CodecFailure &failure);
    static bool read(const JsonValue &json, WorkerId &value, CodecFailure &failure);
    static bool read(const JsonValue &json, JobState &value, CodecFailure &failure);
    static bool read(const JsonValue &json, WorkerMode &value, CodecFailure &failure);
    static bool read(const JsonValue &json, Role &value, CodecFailure &failure);
    static bool read(const JsonValue &json, JobEvent::Type &value, CodecFailure &failure);
    static bool read(const JsonValue &json, Timestamp &value, CodecFailure &failure);
    static bool read(const JsonValue &json, QDateTime &value, CodecFailure &failure);
    static bool read(const JsonValue &json, std::chrono::milliseconds &value, CodecFailure &failure);
    static bool read(const JsonValue &json, std::chrono::microseconds &value, CodecFailure &failure);
    static bool read(const JsonValue &json, std::chrono::nanoseconds &value, CodecFailure &failure);
    static bool read(const JsonValue &json, RawMember<QByteArray> value, CodecFailure &failure);
    static bool read(const JsonValue &json, RawMember<std::optional<QByteArray>> value, CodecFailure &failure);
    static bool read(const JsonValue &json, RawMember<QJsonObject> value, CodecFailure &failure);
    template<typename Counts>
    static bool read(const JsonValue &json, StateMember<Counts> value, CodecFailure &failure)
    {
        if (!json.IsObject())
            return mismatch(json, QStringLiteral("an object"), failure);
        MemberReader member(json, failure);
        for (const JobState state : allJobStates)
            member(QByteArrayView(stateName(state).data(), stateName(state).size()), value.counts[size_t(state)]);
        return member.isGood();
    }

private:
    static bool readWhole(const JsonValue &json, qint64 least, qint64 most, qint64 &value, CodecFailure &failure);
    const JsonValue *last(QByteArrayView name) const;

    const JsonValue &m_object;
    CodecFailure &m_failure;
    QVarLengthArray<QByteArrayView, 32> m_known;
    bool m_ok = true;
};

//! \a what names it in errors: "filter".
template<typename T>
Result<T> fromMonitorJson(QByteArrayView json, QLatin1StringView what, bool hasRawMembers = true)
{
    MonitorTree tree(hasRawMembers);
    if (auto parsed = tree.parse(json); !parsed)
        return failure(parsed.error().code, QStringLiteral("the %1: %2").arg(what, parsed.error().message));
    T value{};
    CodecFailure why;
    if (!MemberReader::read(tree.root(), value, why)) {
        return failure(JobQueueError::Code::InvalidArgument,
                       why.path.isEmpty() ? QStringLiteral("the %1 %2").arg(what, why.problem)
                                          : QStringLiteral("the %1: %2").arg(what, why.text()));
    }
    return value;
}

} // namespace Jobs
