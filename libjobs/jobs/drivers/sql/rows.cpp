// SPDX-License-Identifier: MIT
#include "rows_p.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <charconv>

namespace Jobs::Sql {

QStringList tagsFrom(const QByteArray &json)
{
    QStringList tags;
    if (json.isEmpty())
        return tags;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &tag : array)
        tags.append(tag.toString());
    return tags;
}

QueuedJob claimedFrom(const Statement &row, Session &session)
{
    QueuedJob job;
    job.id = JobId{row.number(0)};
    job.queue = session.nameOf(row.number(1));
    job.kind = session.nameOf(row.number(2));
    job.priority = int(row.number(3));
    job.attempt = int(row.number(4));
    job.maxAttempts = int(row.number(5));
    job.crashes = int(row.number(6));
    job.fence = row.number(7);
    job.version = int(row.number(8));
    job.createdAt = fromMSecs(row.number(9));
    job.dueAt = fromMSecs(row.number(10));
    job.expiresAt = row.time(11);
    job.tags = tagsFrom(row.text(12).toUtf8());
    job.metadata = row.bytes(13);
    job.checkpoint = row.bytes(14);
    job.parameters = row.bytes(15);
    return job;
}

QueuedJob jobFrom(const Statement &row, Session &session)
{
    QueuedJob job = claimedFrom(row, session);
    job.state = JobState(row.number(16));
    job.worker = WorkerId{row.number(17)};
    job.startedAt = row.time(18);
    job.finishedAt = row.time(19);
    job.result = row.bytes(20);
    job.error = row.text(21);
    job.uniqueKey = row.text(22);
    job.clientId = row.text(23);
    job.progress = {row.number(24), row.number(25), row.text(26)};
    return job;
}

QByteArray numbersText(std::span<const qint64> numbers)
{
    QByteArray text;
    text.reserve(qsizetype(numbers.size()) * 9 + 2);
    text.append('[');
    char digits[24];
    for (const qint64 number : numbers) {
        if (text.size() > 1)
            text.append(',');
        const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
        text.append(digits, end - digits);
    }
    text.append(']');
    return text;
}

QVariant tagsText(const QStringList &tags)
{
    if (tags.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
}

} // namespace Jobs::Sql
