// SPDX-License-Identifier: MIT
#include "monitorjson_values_p.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QMetaEnum>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Jobs {

using Code = JobQueueError::Code;

namespace {

constexpr std::array<QByteArrayView, 4> rawNames{"parameters", "result", "checkpoint", "metadata"};

QString textOf(const JsonValue &json) { return QString::fromUtf8(json.GetString(), qsizetype(json.GetStringLength())); }

bool malformed(const JsonValue &json, const QString &expected, CodecFailure &failure)
{
    return failure.fail(u"is \"%1\", expected %2"_s.arg(shortened(textOf(json), 64), expected));
}

//! Stands between the reader and the tree, and gives the tree the text of a raw member in place of what is in it.
template<typename Document>
class RawText
{
public:
    using Ch = char;

    RawText(Document &document, const JobsRapidJson::MemoryStream &stream, const char *text, bool hasRawMembers)
        : m_document(document), m_stream(stream), m_text(text), m_hasRawMembers(hasRawMembers)
    {
    }

    bool tooDeep() const { return m_tooDeep; }

    bool StartObject() { return down() && (m_isRaw || m_document.StartObject()); }
    bool StartArray() { return down() && (m_isRaw || m_document.StartArray()); }
    bool EndObject(unsigned members) { return up([&] { return m_document.EndObject(members); }); }
    bool EndArray(unsigned elements) { return up([&] { return m_document.EndArray(elements); }); }
    bool Null() { return scalar([&] { return m_document.Null(); }); }
    bool Bool(bool value) { return scalar([&] { return m_document.Bool(value); }); }
    bool Int(int value) { return scalar([&] { return m_document.Int(value); }); }
    bool Uint(unsigned value) { return scalar([&] { return m_document.Uint(value); }); }
    bool Int64(int64_t value) { return scalar([&] { return m_document.Int64(value); }); }
    bool Uint64(uint64_t value) { return scalar([&] { return m_document.Uint64(value); }); }
    bool Double(double value) { return scalar([&] { return m_document.Double(value); }); }
    bool RawNumber(const char *text, unsigned size, bool copy)
    {
        return scalar([&] { return m_document.RawNumber(text, size, copy); });
    }
    bool String(const char *text, unsigned size, bool copy)
    {
        return scalar([&] { return m_document.String(text, size, copy); });
    }
    bool Key(const char *text, unsigned size, bool copy)
    {
        if (m_isRaw)
            return true;
        if (m_hasRawMembers && std::ranges::find(rawNames, QByteArrayView(text, qsizetype(size))) != rawNames.end()) {
            m_isRaw = true;
            m_rawDepth = 0;
            m_rawBegin = m_stream.Tell();
        }
        return m_document.Key(text, size, copy);
    }

private:
    // Inside of a raw member it counts from zero: what was stored may be as deep as any parameters.
    bool down()
    {
        m_tooDeep = ++(m_isRaw ? m_rawDepth : m_depth) > maxJsonDepth;
        return !m_tooDeep;
    }
    bool up(auto &&end)
    {
        if (!m_isRaw) {
            --m_depth;
            return end();
        }
        return --m_rawDepth > 0 || endRaw();
    }
    bool scalar(auto &&value) { return m_isRaw ? m_rawDepth > 0 || endRaw() : value(); }
    bool endRaw()
    {
        m_isRaw = false;
        size_t begin = m_rawBegin; // behind the name
        while (QByteArrayView(" \t\r\n:").contains(m_text[begin]))
            ++begin;
        return m_document.String(m_text + begin, unsigned(m_stream.Tell() - begin), true);
    }

    Document &m_document;
    const JobsRapidJson::MemoryStream &m_stream;
    const char *const m_text;
    const bool m_hasRawMembers;
    int m_depth = 0;
    bool m_tooDeep = false;
    bool m_isRaw = false;
    int m_rawDepth = 0;
    size_t m_rawBegin = 0;
};

//! Takes the text of each value of the outermost level.
class Splitter
{
public:
    using Ch = char;

    Splitter(const JobsRapidJson::MemoryStream &stream, const char *text) : m_stream(stream), m_text(text) {}

    bool isObject() const { return m_isObject; }
    bool isArray() const { return m_isArray; }
    const QList<QByteArray> &names() const { return m_names; }
    const QList<QByteArray> &values() const { return m_values; }

    bool StartObject()
    {
        if (m_depth++ == 0)
            start(m_isObject);
        return true;
    }
    bool StartArray()
    {
        if (m_depth++ == 0)
            start(m_isArray);
        return true;
    }
    bool EndObject(unsigned) { return end(); }
    bool EndArray(unsigned) { return end(); }
    bool Null() { return value(); }
    bool Bool(bool) { return value(); }
    bool Int(int) { return value(); }
    bool Uint(unsigned) { return value(); }
    bool Int64(int64_t) { return value(); }
    bool Uint64(uint64_t) { return value(); }
    bool Double(double) { return value(); }
    bool RawNumber(const char *, unsigned, bool) { return value(); }
    bool String(const char *, unsigned, bool) { return value(); }
    bool Key(const char *text, unsigned size, bool)
    {
        if (m_depth == 1) {
            m_names.append(QByteArray(text, qsizetype(size)));
            m_begin = m_stream.Tell();
        }
        return true;
    }

private:
    void start(bool &kind)
    {
        kind = true;
        m_begin = m_stream.Tell();
    }
    bool end()
    {
        if (--m_depth == 1)
            take();
        return true;
    }
    bool value()
    {
        if (m_depth == 1)
            take();
        return true;
    }
    void take()
    {
        const size_t end = m_stream.Tell();
        while (QByteArrayView(" \t\r\n:,").contains(m_text[m_begin]))
            ++m_begin;
        m_values.append(QByteArray(m_text + m_begin, qsizetype(end - m_begin)));
        m_begin = end;
    }

    const JobsRapidJson::MemoryStream &m_stream;
    const char *const m_text;
    int m_depth = 0;
    bool m_isObject = false;
    bool m_isArray = false;
    size_t m_begin = 0;
    QList<QByteArray> m_names;
    QList<QByteArray> m_values;
};

Result<> checkText(QByteArrayView json)
{
    if (json.size() > maxMonitorJson) {
        return failure(Code::PayloadTooLarge, u"the text has %1 bytes, %2 are allowed; ask for fewer at a time"_s.arg(json.size())
                                                  .arg(maxMonitorJson));
    }
    return checkJsonBytes(json, "bytes"_L1);
}

tl::unexpected<JobQueueError> asArgument(JobQueueError error)
{
    if (error.code == Code::InvalidParameters)
        error.code = Code::InvalidArgument; // the shared checks speak of parameters
    return tl::unexpected(std::move(error));
}

Result<> split(QByteArrayView json, QList<QByteArray> *names, QList<QByteArray> &values)
{
    if (auto checked = checkText(json); !checked)
        return asArgument(std::move(checked.error()));
    JobsRapidJson::MemoryStream stream(json.data(), size_t(json.size()));
    Splitter splitter(stream, json.data());
    DepthLimit limited(splitter);
    JobsRapidJson::Reader reader;
    if (const auto result = reader.Parse(stream, limited); !result)
        return asArgument(jsonFailure(result, limited.tooDeep(), "bytes"_L1).value());
    if (names ? !splitter.isObject() : !splitter.isArray())
        return failure(Code::InvalidArgument, names ? u"the text is not a JSON object"_s : u"the text is not a JSON array"_s);
    if (names)
        *names = splitter.names();
    values = splitter.values();
    return {};
}

char *twoDigits(char *out, unsigned number)
{
    *out++ = char('0' + number / 10);
    *out++ = char('0' + number % 10);
    return out;
}

//! Reads exactly \a digits digits at the begin of \a text, and takes them off.
std::optional<int> takeNumber(std::string_view &text, size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int number = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = 10 * number + (c - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool takeOneOf(std::string_view &text, std::string_view characters)
{
    if (text.empty() || characters.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

// --- instants --------------------------------------------------------------------------------------------------------

void writeInstant(JsonWriter &json, Timestamp instant)
{
    using namespace std::chrono;
    constexpr Timestamp first = sys_days{year{0} / 1 / 1};
    constexpr Timestamp last = sys_days{year{10000} / 1 / 1} - milliseconds{1};
    instant = std::clamp(instant, first, last);
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    const auto millis = unsigned(time.subseconds().count());

    char text[32];
    char *out = twoDigits(text, unsigned(int(date.year())) / 100);
    out = twoDigits(out, unsigned(int(date.year())) % 100);
    *out++ = '-';
    out = twoDigits(out, unsigned(date.month()));
    *out++ = '-';
    out = twoDigits(out, unsigned(date.day()));
    *out++ = 'T';
    out = twoDigits(out, unsigned(time.hours().count()));
    *out++ = ':';
    out = twoDigits(out, unsigned(time.minutes().count()));
    *out++ = ':';
    out = twoDigits(out, unsigned(time.seconds().count()));
    *out++ = '.';
    *out++ = char('0' + millis / 100);
    out = twoDigits(out, millis % 100);
    *out++ = 'Z';
    json.plainString(QByteArrayView(text, out - text));
}

std::optional<Timestamp> instantFrom(std::string_view text)
{
    using namespace std::chrono;
    const auto years = takeNumber(text, 4);
    const bool dash = takeOneOf(text, "-");
    const auto months = takeNumber(text, 2);
    const bool secondDash = takeOneOf(text, "-");
    const auto day = takeNumber(text, 2);
    if (!years || !dash || !months || !secondDash || !day || !takeOneOf(text, "Tt "))
        return std::nullopt;
    const auto hour = takeNumber(text, 2);
    const bool colon = takeOneOf(text, ":");
    const auto minute = takeNumber(text, 2);
    const bool secondColon = takeOneOf(text, ":");
    const auto second = takeNumber(text, 2);
    if (!hour || !colon || !minute || !secondColon || !second)
        return std::nullopt;

    milliseconds fraction{0};
    if (takeOneOf(text, ".")) {
        milliseconds digit{100};
        if (text.empty() || text.front() < '0' || text.front() > '9')
            return std::nullopt;
        for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), digit /= 10)
            fraction += (text.front() - '0') * digit;
    }

    minutes offset{0};
    if (!takeOneOf(text, "Zz")) {
        const bool west = !text.empty() && text.front() == '-';
        if (!takeOneOf(text, "+-"))
            return std::nullopt;
        const auto offsetHours = takeNumber(text, 2);
        const bool offsetColon = takeOneOf(text, ":");
        const auto offsetMinutes = takeNumber(text, 2);
        if (!offsetHours || !offsetColon || !offsetMinutes || *offsetHours > 23 || *offsetMinutes > 59)
            return std::nullopt;
        offset = (hours{*offsetHours} + minutes{*offsetMinutes}) * (west ? -1 : 1);
    }
    const year_month_day date = year{*years} / month(unsigned(*months)) / std::chrono::day(unsigned(*day));
    // 60: a leap second, which sys_time has not; it is the begin of the next minute.
    if (!text.empty() || !date.ok() || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    return Timestamp{sys_days{date}} + hours{*hour} + minutes{*minute} + seconds{*second} + fraction - offset;
}

// --- raw members -----------------------------------------------------------------------------------------------------

void writeRaw(JsonWriter &json, const QByteArray &text)
{
    if (!checkJson(text, std::numeric_limits<qsizetype>::max(), "bytes"_L1, false)) {
        json.string(QString::fromUtf8(text));
        return;
    }
    if (!text.contains('\n') && !text.contains('\r')) {
        json.raw(text);
        return;
    }
    QByteArray line = text; // in JSON they stand between tokens only
    line.replace('\n', ' ').replace('\r', ' ');
    json.raw(line);
}

Result<> MonitorTree::parse(QByteArrayView json)
{
    if (auto checked = checkText(json); !checked)
        return asArgument(std::move(checked.error()));

    using namespace JobsRapidJson;
    ParseResult result;
    bool tooDeep = false;
    auto read = [&](auto &document) {
        Reader reader;
        MemoryStream stream(json.data(), size_t(json.size()));
        RawText handler(document, stream, json.data(), m_hasRawMembers);
        result = reader.Parse<kParseFullPrecisionFlag>(stream, handler);
        tooDeep = handler.tooDeep();
        return !result.IsError();
    };
    m_document.Populate(read);
    if (result.IsError())
        return asArgument(jsonFailure(result, tooDeep, "bytes"_L1).value());
    return {};
}

Result<QList<QByteArray>> jsonElements(QByteArrayView json)
{
    QList<QByteArray> elements;
    if (auto done = split(json, nullptr, elements); !done)
        return tl::unexpected(done.error());
    return elements;
}

Result<QHash<QByteArray, QByteArray>> jsonMembers(QByteArrayView json)
{
    QList<QByteArray> names;
    QList<QByteArray> values;
    if (auto done = split(json, &names, values); !done)
        return tl::unexpected(done.error());
    QHash<QByteArray, QByteArray> members;
    for (qsizetype i = 0; i < names.size(); ++i)
        members.insert(names.at(i), values.at(i));
    return members;
}

// --- writing ---------------------------------------------------------------------------------------------------------

void MemberWriter::write(JsonWriter &json, std::chrono::microseconds value)
{
    // Milliseconds with three decimals, exactly.
    const qint64 micros = std::abs(value.count() % 1000);
    if (value.count() < 0 && value.count() > -1000)
        json.raw('-');
    json.integer(value.count() / 1000);
    if (micros == 0)
        return;
    json.raw('.');
    for (const qint64 digit : {micros / 100, micros / 10 % 10, micros % 10})
        json.raw(char('0' + digit));
}

void MemberWriter::write(JsonWriter &json, JobEvent::Type value)
{
    const char *name = QMetaEnum::fromType<JobEvent::Type>().valueToKey(int(value));
    json.string(QString::fromLatin1(name ? name : "Unknown"));
}

// --- reading ---------------------------------------------------------------------------------------------------------

const JsonValue *MemberReader::last(QByteArrayView name) const
{
    for (auto member = m_object.MemberEnd(); member != m_object.MemberBegin();) {
        --member;
        if (QByteArrayView(member->name.GetString(), qsizetype(member->name.GetStringLength())) == name)
            return &member->value;
    }
    return nullptr;
}

bool MemberReader::knowsAll()
{
    for (const auto &member : m_object.GetObject()) {
        const QByteArrayView name(member.name.GetString(), qsizetype(member.name.GetStringLength()));
        if (std::ranges::find(m_known, name) != m_known.end())
            continue;
        QStringList known;
        for (const QByteArrayView each : m_known)
            known.append(QString::fromLatin1(each));
        return m_failure.fail(u"has the member \"%1\", which is not known; there are %2"_s.arg(
            shortened(textOf(member.name), 64), known.join(", "_L1)));
    }
    return true;
}

bool MemberReader::readWhole(const JsonValue &json, qint64 least, qint64 most, qint64 &value, CodecFailure &failure)
{
    const QString expected = u"a whole number from %1 to %2"_s.arg(least).arg(most);
    if (!json.IsNumber())
        return mismatch(json, expected, failure);
    bool isInRange = false;
    if (json.IsInt64()) {
        value = json.GetInt64();
        isInRange = true;
    } else if (json.IsDouble()) { // some languages write 5 as 5.0; beyond 2^53 it may not be the number that was meant
        const double number = json.GetDouble();
        isInRange = std::abs(number) <= 0x1p53 && number == std::trunc(number);
        value = isInRange ? qint64(number) : 0;
    }
    return (isInRange && value >= least && value <= most)
        || failure.fail(u"is %1, expected %2"_s.arg(QString::fromUtf8(jsonTextOf(json)), expected));
}

bool MemberReader::read(const JsonValue &json, bool &value, CodecFailure &failure)
{
    if (!json.IsBool())
        return mismatch(json, u"true or false"_s, failure);
    value = json.GetBool();
    return true;
}

bool MemberReader::read(const JsonValue &json, QString &value, CodecFailure &failure)
{
    if (!json.IsString())
        return mismatch(json, u"a string"_s, failure);
    value = textOf(json);
    return true;
}

bool MemberReader::read(const JsonValue &json, JobId &value, CodecFailure &failure)
{
    return readWhole(json, 1, std::numeric_limits<qint64>::max(), value.value, failure);
}

bool MemberReader::read(const JsonValue &json, WorkerId &value, CodecFailure &failure)
{
    return readWhole(json, 1, std::numeric_limits<qint64>::max(), value.value, failure);
}

//! \a known: all values; \a nameOf: the name of one.
template<typename T>
static bool readName(const JsonValue &json, const auto &known, auto nameOf, T &value, CodecFailure &failure)
{
    QStringList names;
    for (const T each : known)
        names.append(QString(nameOf(each)));
    const QString expected = u"one of %1"_s.arg(names.join(", "_L1));
    if (!json.IsString())
        return mismatch(json, expected, failure);
    const qsizetype index = names.indexOf(textOf(json));
    if (index < 0)
        return malformed(json, expected, failure);
    value = *(std::begin(known) + index);
    return true;
}

bool MemberReader::read(const JsonValue &json, JobState &value, CodecFailure &failure)
{
    return readName(json, allJobStates, stateName, value, failure);
}

bool MemberReader::read(const JsonValue &json, WorkerMode &value, CodecFailure &failure)
{
    return readName(json, std::array{WorkerMode::Working, WorkerMode::Quiet, WorkerMode::Stopping}, workerModeName, value, failure);
}

bool MemberReader::read(const JsonValue &json, Role &value, CodecFailure &failure)
{
    return readName(json, std::array{Role::None, Role::View, Role::Push, Role::Work, Role::Operate, Role::Admin}, roleName, value,
                    failure);
}

bool MemberReader::read(const JsonValue &json, JobEvent::Type &value, CodecFailure &failure)
{
    const auto type = QMetaEnum::fromType<JobEvent::Type>();
    QList<JobEvent::Type> known;
    for (int i = 0; i < type.keyCount(); ++i)
        known.append(JobEvent::Type(type.value(i)));
    return readName(json, known, [&](JobEvent::Type each) { return QString::fromLatin1(type.valueToKey(int(each))); }, value, failure);
}

bool MemberReader::read(const JsonValue &json, Timestamp &value, CodecFailure &failure)
{
    const QString expected = u"an instant such as 2024-02-29T12:00:00.000Z"_s;
    if (!json.IsString())
        return mismatch(json, expected, failure);
    const auto instant = instantFrom({json.GetString(), json.GetStringLength()});
    if (!instant)
        return malformed(json, expected, failure);
    value = *instant;
    return true;
}

bool MemberReader::read(const JsonValue &json, QDateTime &value, CodecFailure &failure)
{
    Timestamp instant{};
    if (!read(json, instant, failure))
        return false;
    value = toDateTime(instant);
    return true;
}

bool MemberReader::read(const JsonValue &json, std::chrono::milliseconds &value, CodecFailure &failure)
{
    qint64 count = 0;
    if (!read(json, count, failure))
        return false;
    value = std::chrono::milliseconds{count};
    return true;
}

bool MemberReader::read(const JsonValue &json, std::chrono::microseconds &value, CodecFailure &failure)
{
    if (!json.IsNumber())
        return mismatch(json, u"a number of milliseconds"_s, failure);
    const double micros = json.GetDouble() * 1000;
    if (std::abs(micros) > 0x1p53)
        return failure.fail(u"is %1, which is too large for a duration"_s.arg(json.GetDouble()));
    value = std::chrono::microseconds{std::llround(micros)};
    return true;
}

bool MemberReader::read(const JsonValue &json, std::chrono::nanoseconds &value, CodecFailure &failure)
{
    qint64 count = 0;
    if (!read(json, count, failure))
        return false;
    value = std::chrono::nanoseconds{count};
    return true;
}

bool MemberReader::read(const JsonValue &json, RawMember<QByteArray> value, CodecFailure &)
{
    value.text = QByteArray(json.GetString(), qsizetype(json.GetStringLength()));
    return true;
}

bool MemberReader::read(const JsonValue &json, RawMember<std::optional<QByteArray>> value, CodecFailure &)
{
    value.text = QByteArray(json.GetString(), qsizetype(json.GetStringLength()));
    return true;
}

bool MemberReader::read(const JsonValue &json, RawMember<QJsonObject> value, CodecFailure &failure)
{
    auto object = objectFromJsonText(QByteArray(json.GetString(), qsizetype(json.GetStringLength())));
    if (!object)
        return failure.fail(u"is not a JSON object"_s);
    value.text = *std::move(object);
    return true;
}

} // namespace Jobs
