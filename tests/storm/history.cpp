// SPDX-License-Identifier: MIT
#include "history.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <utility>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Type = HistoryEvent::Type;

namespace {

constexpr std::array<std::pair<Type, const char *>, 19> words{{
    {Type::Settings, "settings"}, {Type::Born, "born"},          {Type::Killed, "killed"},       {Type::Gone, "gone"},
    {Type::Frozen, "frozen"},     {Type::Thawed, "thawed"},      {Type::StoreDown, "down"},      {Type::StoreUp, "up"},
    {Type::Beat, "beat"},         {Type::Stopping, "stopping"},  {Type::Asked, "asked"},         {Type::Acked, "acked"},
    {Type::Refused, "refused"},   {Type::Unanswered, "unknown"}, {Type::Started, "started"},     {Type::Ended, "ended"},
    {Type::Stored, "stored"},     {Type::Fenced, "fenced"},      {Type::Complaint, "complaint"},
}};

constexpr std::array<std::pair<const char *, qint64 HistoryEvent::*>, 8> numbers{{
    {"job", &HistoryEvent::job},
    {"fence", &HistoryEvent::fence},
    {"attempt", &HistoryEvent::attempt},
    {"due", &HistoryEvent::due},
    {"expires", &HistoryEvent::expires},
    {"lease", &HistoryEvent::lease},
    {"heartbeat", &HistoryEvent::heartbeat},
    {"crashes", &HistoryEvent::crashes},
}};

constexpr std::array<std::pair<const char *, QByteArray HistoryEvent::*>, 4> texts{{
    {"client", &HistoryEvent::client},
    {"kind", &HistoryEvent::kind},
    {"key", &HistoryEvent::key},
    {"word", &HistoryEvent::word},
}};

qint64 clockTime(clockid_t clock)
{
    timespec time{};
    // Not the function of the C library: that is what a faked clock replaces.
    ::syscall(SYS_clock_gettime, clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

qint64 trueMonotonicNanoseconds() { return clockTime(CLOCK_MONOTONIC); }
qint64 trueWallMilliseconds() { return clockTime(CLOCK_REALTIME) / 1'000'000; }

QByteArray HistoryEvent::line() const
{
    QByteArray text = QByteArray::number(at) + ' ' + QByteArray::number(wall) + ' ' + QByteArray::number(life) + ' ';
    for (const auto &[which, name] : words) {
        if (which == type)
            text += name;
    }
    for (const auto &[name, member] : numbers) {
        if (this->*member != 0)
            text += ' ' + QByteArray(name) + '=' + QByteArray::number(this->*member);
    }
    for (const auto &[name, member] : texts) {
        if (!(this->*member).isEmpty())
            text += ' ' + QByteArray(name) + '=' + (this->*member).toPercentEncoding();
    }
    return text;
}

std::optional<HistoryEvent> HistoryEvent::fromLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.trimmed().split(' ');
    if (parts.size() < 4)
        return std::nullopt;
    HistoryEvent event;
    std::array<bool, 3> ok{};
    event.at = parts[0].toLongLong(&ok[0]);
    event.wall = parts[1].toLongLong(&ok[1]);
    event.life = parts[2].toLongLong(&ok[2]);
    const auto word =
        std::find_if(words.begin(), words.end(), [&](const auto &each) { return parts[3] == each.second; });
    if (!ok[0] || !ok[1] || !ok[2] || word == words.end())
        return std::nullopt;
    event.type = word->first;
    for (qsizetype i = 4; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf('=');
        const QByteArray name = parts[i].left(equals);
        const QByteArray value = parts[i].mid(equals + 1);
        const auto number =
            std::find_if(numbers.begin(), numbers.end(), [&](const auto &each) { return name == each.first; });
        const auto text =
            std::find_if(texts.begin(), texts.end(), [&](const auto &each) { return name == each.first; });
        bool valid = equals > 0;
        if (number != numbers.end())
            event.*(number->second) = value.toLongLong(&valid);
        else if (text != texts.end())
            event.*(text->second) = QByteArray::fromPercentEncoding(value);
        else
            valid = false;
        if (!valid)
            return std::nullopt;
    }
    return event;
}

HistoryWriter::HistoryWriter(const QString &path, qint64 life)
    : m_file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)),
      m_life(life)
{
    if (m_file < 0)
        qFatal("the history %s cannot be written", qPrintable(path));
}

HistoryWriter::~HistoryWriter() { ::close(m_file); }

void HistoryWriter::write(HistoryEvent event) const
{
    event.at = trueMonotonicNanoseconds();
    event.wall = trueWallMilliseconds();
    if (event.life == 0)
        event.life = m_life;
    const QByteArray text = event.line() + '\n';
    if (::write(m_file, text.constData(), size_t(text.size())) != text.size())
        ::_exit(99);
}

QList<HistoryEvent> readHistory(const QString &path)
{
    QList<HistoryEvent> events;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {HistoryEvent{.word = "cannot be read: " + QFile::encodeName(path)}};
    const QList<QByteArray> lines = file.readAll().split('\n');
    events.reserve(lines.size());
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        if (auto event = HistoryEvent::fromLine(line))
            events.append(*std::move(event));
        else
            events.append(HistoryEvent{.word = "a line that cannot be read: " + line});
    }
    return events;
}

QList<HistoryEvent> readHistories(const QString &folder)
{
    QList<HistoryEvent> all;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.history"_s}, QDir::Files, QDir::Name))
        all += readHistory(dir.filePath(name));
    std::stable_sort(all.begin(), all.end(), [](const HistoryEvent &a, const HistoryEvent &b) { return a.at < b.at; });
    return all;
}
