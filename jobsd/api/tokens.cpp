// SPDX-License-Identifier: MIT
#include "tokens.h"

#include <jobs/core/names.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

constexpr qsizetype maxFile = 1024 * 1024;

tl::unexpected<JobQueueError> wrong(const QString &what)
{
    return failure(JobQueueError::Code::InvalidArgument, what);
}

} // namespace

Result<Tokens::Entry> Tokens::parseLine(QByteArrayView line)
{
    const QList<QByteArray> parts = line.toByteArray().split(':');
    if (parts.size() < 3)
        return wrong(u"give name:role:sha256"_s);
    Entry entry;
    entry.token.name = QString::fromUtf8(parts[0].trimmed());
    if (auto checked = checkName(entry.token.name, "token's name"_L1); !checked)
        return tl::unexpected(checked.error());
    const auto role = roleFromName(QString::fromLatin1(parts[1].trimmed()));
    if (!role || *role == Role::None)
        return wrong(u"the role is not one of view, push, work, operate, admin"_s);
    entry.token.role = *role;

    const QByteArray digits = parts[2].trimmed();
    const QByteArray hash = QByteArray::fromHex(digits);
    if (digits.size() != 64 || hash.toHex() != digits.toLower())
        return wrong(u"the hash is not 64 hexadecimal digits: printf %s TOKEN | sha256sum"_s);
    std::copy(hash.begin(), hash.end(), entry.hash.begin());

    if (parts.size() > 3) { // the instant itself has colons
        const QString text = QString::fromLatin1(parts.sliced(3).join(':').trimmed());
        const QDateTime expires = QDateTime::fromString(text, Qt::ISODate);
        if (!expires.isValid() || expires.timeSpec() == Qt::LocalTime)
            return wrong(u"the expiry is not an instant such as 2027-01-31T00:00:00Z"_s);
        entry.token.expires = fromDateTime(expires);
    }
    return entry;
}

Result<Tokens> Tokens::parse(QByteArrayView text)
{
    Tokens tokens;
    int number = 0;
    while (!text.isEmpty()) {
        ++number;
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (const qsizetype comment = line.indexOf('#'); comment >= 0)
            line = line.first(comment);
        line = line.trimmed();
        if (line.isEmpty())
            continue;
        auto entry = parseLine(line);
        if (!entry)
            return wrong(u"line %1: %2"_s.arg(number).arg(entry.error().message));
        for (const Entry &other : tokens.m_entries) {
            if (other.token.name == entry->token.name || other.hash == entry->hash)
                return wrong(u"line %1: the name or the hash stands in an earlier line too"_s.arg(number));
        }
        tokens.m_entries.push_back(*std::move(entry));
    }
    return tokens;
}

Result<Tokens> Tokens::read(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(JobQueueError::Code::InvalidArgument, u"the token file %1 cannot be read: %2"_s.arg(file, source.errorString()));
    constexpr auto others = QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::WriteGroup;
    if (source.permissions() & others)
        return failure(JobQueueError::Code::InvalidArgument,
                       u"the token file %1 is open to others; chmod 0640 it"_s.arg(file));
    const QByteArray text = source.read(maxFile + 1);
    if (text.size() > maxFile)
        return failure(JobQueueError::Code::InvalidArgument, u"the token file %1 is larger than 1 MiB"_s.arg(file));
    auto tokens = parse(text);
    if (!tokens)
        return failure(JobQueueError::Code::InvalidArgument, u"the token file %1, %2"_s.arg(file, tokens.error().message));
    return tokens;
}

std::optional<Tokens::Token> Tokens::find(QByteArrayView token, Timestamp now) const
{
    const QByteArray hash = QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
    const Entry *found = nullptr;
    for (const Entry &entry : m_entries) { // all of them, and all bytes of each: time must not tell how near a guess came
        unsigned char difference = 0;
        for (size_t i = 0; i < entry.hash.size(); ++i)
            difference |= static_cast<unsigned char>(entry.hash[i] ^ static_cast<unsigned char>(hash[qsizetype(i)]));
        if (difference == 0)
            found = &entry;
    }
    if (!found || (found->token.expires && *found->token.expires <= now))
        return std::nullopt;
    return found->token;
}

} // namespace Jobs::Api
