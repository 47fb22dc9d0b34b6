// SPDX-License-Identifier: MIT
#include <jobs/core/names.h>

#include <jobs/core/rapidjson_p.h>

#include <QtCore/QMutex>
#include <QtCore/QMutexLocker>

#include <algorithm>
#include <array>
#include <atomic>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

//! \a name as it can stand in a message or a log: short, and without characters that could forge a line.
QString quoted(QStringView name)
{
    constexpr int longestShown = 64;
    QString shown = shortened(name.first(std::min(name.size(), qsizetype(4 * longestShown))).toString(), longestShown);
    for (QChar &c : shown) {
        if (!c.isPrint() && !c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    return u'"' + shown + u'"';
}

QString codePoint(QChar c) { return u"U+%1"_s.arg(QString::number(c.unicode(), 16).toUpper(), 4, u'0'); }

tl::unexpected<JobQueueError> emptyName(QLatin1StringView what)
{
    return failure(Code::InvalidName, u"the %1 is empty; give it a name"_s.arg(what));
}

tl::unexpected<JobQueueError> tooLong(QStringView name, QLatin1StringView what, int limit)
{
    return failure(
        Code::InvalidName,
        u"the %1 %2 has %3 characters; use at most %4"_s.arg(what, quoted(name)).arg(name.size()).arg(limit));
}

} // namespace

Result<> checkName(QStringView name, QLatin1StringView what)
{
    if (name.isEmpty())
        return emptyName(what);
    if (name.size() > maxNameLength)
        return tooLong(name, what, maxNameLength);
    const auto bad = std::ranges::find_if_not(name, [](QChar c) { return isNameCharacter(c.unicode()); });
    if (bad != name.end()) {
        return failure(
            Code::InvalidName,
            u"the %1 %2 has %3 at position %4; use only A-Z a-z 0-9 . _ : -"_s.arg(what, quoted(name), codePoint(*bad))
                .arg(bad - name.begin() + 1));
    }
    return {};
}

Result<> checkKey(QStringView key, QLatin1StringView what)
{
    if (key.isEmpty())
        return emptyName(what);
    if (key.size() > maxKeyLength)
        return tooLong(key, what, maxKeyLength);
    const auto bad = std::ranges::find_if(key, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (bad != key.end()) {
        return failure(Code::InvalidName,
                       u"the %1 %2 has the control character %3 at position %4; leave it out"_s
                           .arg(what, quoted(key), codePoint(*bad))
                           .arg(bad - key.begin() + 1));
    }
    // Stores keep UTF-8, which has no half characters.
    if (!key.isValidUtf16())
        return failure(Code::InvalidName,
                       u"the %1 %2 is not valid Unicode; it has half a character"_s.arg(what, quoted(key)));
    return {};
}

Result<> checkTags(const QStringList &tags)
{
    if (tags.size() > maxTags) {
        return failure(Code::InvalidName, u"the job has %1 tags; give it at most %2"_s.arg(tags.size()).arg(maxTags));
    }
    for (const QString &tag : tags) {
        if (auto checked = checkKey(tag, "tag"_L1); !checked)
            return checked;
        if (tag.size() > maxNameLength)
            return tooLong(tag, "tag"_L1, maxNameLength);
    }
    return {};
}

Result<> checkJson(const QByteArray &json, qsizetype maxBytes, QLatin1StringView what, bool objectOnly)
{
    if (json.size() > maxBytes) {
        return failure(
            Code::PayloadTooLarge,
            u"the %1 have %2 bytes, %3 are allowed; store the data elsewhere and pass a reference to it"_s.arg(what)
                .arg(json.size())
                .arg(maxBytes));
    }
    if (auto checked = checkJsonBytes(json, what); !checked)
        return checked;

    JobsRapidJson::BaseReaderHandler<> ignore;
    DepthLimit limited(ignore);
    JobsRapidJson::Reader reader;
    JobsRapidJson::MemoryStream stream(json.constData(), size_t(json.size())); // raw data may not end in NUL
    if (const auto result = reader.Parse(stream, limited); !result)
        return jsonFailure(result, limited.tooDeep(), what);
    if (objectOnly && !json.trimmed().startsWith('{')) {
        return failure(Code::InvalidParameters,
                       u"the %1 are a JSON value but not an object; wrap it: {\"value\": …}"_s.arg(what));
    }
    return {};
}

QString shortened(const QString &text, int limit)
{
    if (text.size() <= limit)
        return text;
    if (limit < 1)
        return {};

    qsizetype head = limit / 2;
    qsizetype tail = limit - head - 1;
    if (head > 0 && text.at(head - 1).isHighSurrogate())
        --head;
    if (tail > 0 && text.at(text.size() - tail).isLowSurrogate())
        --tail;
    return text.first(head) + u'…' + text.last(tail);
}

namespace {

/*!
    A hash table that only grows: entries are published once with a release store and never change or go away, so that
    looking up takes no lock and writes nothing.
*/
class NamePool
{
public:
    QString find(const QString &name)
    {
        const size_t hash = qHash(name);
        size_t slot = hash % slots;
        for (; const Entry *entry = m_entries[slot].load(std::memory_order_acquire); slot = (slot + 1) % slots) {
            if (entry->hash == hash && entry->name == name)
                return entry->name;
        }
        return add(name, hash, slot);
    }

private:
    static constexpr int limit = 10'000;
    static constexpr size_t slots = 32'768;

    struct Entry
    {
        size_t hash;
        QString name;
    };

    QString add(const QString &name, size_t hash, size_t slot)
    {
        const QMutexLocker lock(&m_mutex);
        // Another thread may have added the name, or taken the slot, meanwhile.
        for (; const Entry *entry = m_entries[slot].load(std::memory_order_relaxed); slot = (slot + 1) % slots) {
            if (entry->hash == hash && entry->name == name)
                return entry->name;
        }
        if (m_count == limit)
            return name;

        ++m_count;
        const auto *entry = new Entry{hash, immortalCopy(name)};
        m_entries[slot].store(entry, std::memory_order_release);
        return entry->name;
    }

    //! Raw data has no reference counter; it is never freed, since nobody can know who still uses it.
    static QString immortalCopy(const QString &name)
    {
        auto *characters = new QChar[size_t(name.size()) + 1];
        std::ranges::copy(name, characters);
        return QString::fromRawData(characters, name.size());
    }

    QMutex m_mutex;
    int m_count = 0; // guarded by m_mutex
    std::array<std::atomic<const Entry *>, slots> m_entries{}; // written under m_mutex
};

} // namespace

QString internedName(const QString &name)
{
    static NamePool &pool = *new NamePool; // used until the last static object has gone
    if (name.isEmpty() || name.size() > maxNameLength)
        return name;
    return pool.find(name);
}

} // namespace Jobs
