// SPDX-License-Identifier: MIT
#include "redisrecord_p.h"

#include <jobs/core/names.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <limits>

namespace Jobs::Redis {

using namespace Qt::StringLiterals;

namespace {

//! Control characters cannot be in tags, so one can stand between them.
constexpr char16_t tagSeparator = u'\n';

quint64 fenceNumber(qint64 fence)
{
    return fence > 0 && fence <= std::numeric_limits<quint32>::max() ? quint64(fence) : 0;
}

void addId(Command &command, JobId id)
{
    command.addBytes(6, [id](char *to) { writeId(to, id); });
}

void addFence(Command &command, qint64 fence)
{
    command.addBytes(4, [fence](char *to) { writeNumber<4>(to, fenceNumber(fence)); });
}

std::optional<Timestamp> timeOrNothing(quint64 number)
{
    return number == 0 ? std::nullopt : std::optional(fromMSecs(qint64(number)));
}

quint64 rankOf(int priority) { return quint64(std::clamp(32767 - priority, 0, 65535)); }

bool isPlainCompletion(const FinishedAttempt &attempt)
{
    const JobUpdate &update = attempt.update;
    return update.state == JobState::Completed && !attempt.completedByHandler && !update.dueAt && !update.refundAttempt
        && !update.crashed && !update.record && update.result.isEmpty();
}

void addUpdate(Command &command, const FinishedAttempt &attempt)
{
    const JobUpdate &update = attempt.update;
    command.addBytes(8, [&](char *to) {
        to[0] = char(update.state);
        to[1] = char((update.refundAttempt ? 1 : 0) | (update.crashed ? 2 : 0) | (update.dueAt ? 4 : 0)
                     | (attempt.completedByHandler ? 8 : 0));
        writeNumber<6>(to + 2, update.dueAt ? timeNumber(*update.dueAt) : 0);
    });
    command.add(update.result);
    command.add(update.record ? update.record->error.toUtf8() : QByteArray());
    command.add(update.record ? attemptText(*update.record) : QByteArray());
}

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

void writeId(char *to, JobId id) { writeNumber<6>(to, id.value > 0 && id.value <= maxNumber ? quint64(id.value) : 0); }

QByteArray idBytes(JobId id)
{
    QByteArray bytes(6, Qt::Uninitialized);
    writeId(bytes.data(), id);
    return bytes;
}

JobId readId(QByteArrayView bytes) { return bytes.size() < 6 ? JobId{} : JobId{qint64(readNumber<6>(bytes.data()))}; }

QList<JobId> readIds(QByteArrayView bytes)
{
    QList<JobId> ids;
    ids.reserve(bytes.size() / 6);
    for (; bytes.size() >= 6; bytes = bytes.sliced(6))
        ids.append(readId(bytes));
    return ids;
}

quint64 timeNumber(Timestamp time) { return quint64(std::clamp<qint64>(toMSecs(time), 0, maxNumber)); }

void addFinished(Command &command, const FinishedAttempt &attempt)
{
    addId(command, attempt.id);
    addFence(command, attempt.fence);
    if (isPlainCompletion(attempt)) {
        command.add(QByteArrayView());
        return;
    }
    addUpdate(command, attempt);
}

void addRescued(Command &command, const FinishedAttempt &attempt)
{
    addId(command, attempt.id);
    addFence(command, attempt.fence);
    addUpdate(command, attempt);
}

void addNote(Command &command, const JobNote &note)
{
    addId(command, note.id);
    addFence(command, note.fence);
    const auto &progress = note.progress;
    command.add(progress ? QByteArray::number(progress->done) + ' ' + QByteArray::number(progress->total) + ' '
                        + progress->text.toUtf8()
                         : QByteArray());
    command.add(note.checkpoint ? '=' + *note.checkpoint : QByteArray());
    command.add(int(note.log.size()));
    for (const JobLogLine &line : note.log)
        command.add(QByteArray::number(toMSecs(line.at)) + ' ' + QByteArray::number(line.attempt) + ' '
                    + line.text.toUtf8());
}

void addPush(Command &command, const NewJob &job, quint32 lane)
{
    const bool hasExtras = job.expiresAt || !job.uniqueKey.isEmpty() || !job.clientId.isEmpty() || !job.tags.isEmpty()
        || !job.metadata.isEmpty();
    command.addBytes(birthSize + job.parameters.size(), [&](char *to) {
        std::fill(to, to + recordSize, '\0');
        to[0] = char(job.state);
        to[2] = char((hasExtras ? HasExtras : 0) | (job.expiresAt ? Expires : 0)
                     | (job.uniqueKey.isEmpty() ? 0 : Unique) | (job.clientId.isEmpty() ? 0 : HasClient));
        writeNumber<4>(to + 29, lane);
        writeNumber<2>(to + 33, rankOf(job.priority));
        writeNumber<6>(to + 35, timeNumber(job.dueAt));
        writeNumber<8>(to + 41, quint64(toMSecs(job.createdAt)));
        writeNumber<4>(to + 49, quint32(job.version));
        writeNumber<4>(to + 53, quint32(job.maxAttempts));
        std::copy(job.parameters.begin(), job.parameters.end(), to + birthSize);
    });
    if (!hasExtras) {
        command.add(QByteArrayView());
        return;
    }
    const int fields = (job.expiresAt ? 1 : 0) + (job.uniqueKey.isEmpty() ? 0 : 1) + (job.clientId.isEmpty() ? 0 : 1)
        + (job.tags.isEmpty() ? 0 : 1) + (job.metadata.isEmpty() ? 0 : 1);
    command.add(2 * fields);
    if (job.expiresAt)
        command.add("e").add(qint64(timeNumber(*job.expiresAt)));
    if (!job.uniqueKey.isEmpty())
        command.add("u").add(job.uniqueKey);
    if (!job.clientId.isEmpty())
        command.add("c").add(job.clientId);
    if (!job.tags.isEmpty())
        command.add("t").add(job.tags.join(tagSeparator));
    if (!job.metadata.isEmpty())
        command.add("m").add(job.metadata);
}

void addMoved(Command &command, const MovedJob &moved, quint32 lane)
{
    const QueuedJob &job = moved.job;
    std::vector<std::pair<const char *, QByteArray>> extras;
    const auto add = [&extras](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            extras.emplace_back(name, value);
    };
    if (job.expiresAt)
        add("e", QByteArray::number(qint64(timeNumber(*job.expiresAt))));
    add("u", job.uniqueKey.toUtf8());
    add("c", job.clientId.toUtf8());
    add("t", job.tags.join(tagSeparator).toUtf8());
    add("m", job.metadata);
    add("r", job.result);
    add("f", job.error.toUtf8());
    int flags = extras.empty() ? 0 : HasExtras;
    flags |= job.expiresAt ? Expires : 0;
    flags |= job.uniqueKey.isEmpty() ? 0 : Unique;
    flags |= job.clientId.isEmpty() ? 0 : HasClient;
    flags |= job.result.isEmpty() ? 0 : HasResult;
    flags |= moved.attempts.isEmpty() ? 0 : HasAttempts;

    addId(command, job.id);
    command.addBytes(birthSize + job.parameters.size(), [&](char *to) {
        std::fill(to, to + recordSize, '\0');
        to[0] = char(job.state);
        to[2] = char(flags);
        writeNumber<6>(to + 3, job.finishedAt ? timeNumber(*job.finishedAt) : 0);
        writeNumber<6>(to + 13, job.startedAt ? timeNumber(*job.startedAt) : 0);
        writeNumber<4>(to + 19, quint32(job.fence));
        writeNumber<4>(to + 23, quint32(job.attempt));
        writeNumber<2>(to + 27, quint16(job.crashes));
        writeNumber<4>(to + 29, lane);
        writeNumber<2>(to + 33, rankOf(job.priority));
        writeNumber<6>(to + 35, timeNumber(job.dueAt));
        writeNumber<8>(to + 41, quint64(toMSecs(job.createdAt)));
        writeNumber<4>(to + 49, quint32(job.version));
        writeNumber<4>(to + 53, quint32(job.maxAttempts));
        std::copy(job.parameters.begin(), job.parameters.end(), to + birthSize);
    });
    command.add(2 * extras.size());
    for (const auto &[name, value] : extras)
        command.add(name).add(value);
    command.add(int(moved.attempts.size()));
    for (const JobAttempt &attempt : moved.attempts)
        command.add(attemptText(attempt));
    JobNote note{.id = {}, .fence = job.fence, .log = moved.log};
    if (job.progress != JobProgress{})
        note.progress = job.progress;
    if (!job.checkpoint.isEmpty())
        note.checkpoint = job.checkpoint;
    addNote(command, note);
}

QByteArray attemptText(const JobAttempt &attempt)
{
    QJsonObject object{
        {u"attempt"_s, attempt.attempt},     {u"fence"_s, attempt.fence},
        {u"worker"_s, attempt.worker.value}, {u"finished"_s, toMSecs(attempt.finishedAt)},
        {u"outcome"_s, attempt.outcome},
    };
    if (attempt.startedAt)
        object.insert(u"started"_s, toMSecs(*attempt.startedAt));
    if (!attempt.error.isEmpty())
        object.insert(u"error"_s, attempt.error);
    if (!attempt.errorType.isEmpty())
        object.insert(u"type"_s, attempt.errorType);
    if (!attempt.trace.isEmpty())
        object.insert(u"trace"_s, attempt.trace);
    return json(object);
}

JobAttempt attemptOf(QByteArrayView text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toByteArray()).object();
    JobAttempt attempt;
    attempt.attempt = object.value("attempt"_L1).toInt();
    attempt.fence = object.value("fence"_L1).toInteger();
    attempt.worker = WorkerId{object.value("worker"_L1).toInteger()};
    if (const QJsonValue started = object.value("started"_L1); started.isDouble())
        attempt.startedAt = fromMSecs(started.toInteger());
    attempt.finishedAt = fromMSecs(object.value("finished"_L1).toInteger());
    attempt.outcome = object.value("outcome"_L1).toString();
    attempt.error = object.value("error"_L1).toString();
    attempt.errorType = object.value("type"_L1).toString();
    attempt.trace = object.value("trace"_L1).toString();
    return attempt;
}

//! Splits off what stands before the next space.
static QByteArrayView takeWord(QByteArrayView &text)
{
    const qsizetype space = text.indexOf(' ');
    const QByteArrayView word = space < 0 ? text : text.first(space);
    text = space < 0 ? QByteArrayView() : text.sliced(space + 1);
    return word;
}

JobLogLine logLineOf(QByteArrayView text)
{
    JobLogLine line;
    line.at = fromMSecs(takeWord(text).toByteArray().toLongLong());
    line.attempt = takeWord(text).toByteArray().toInt();
    line.text = QString::fromUtf8(text);
    return line;
}

static void readExtras(QueuedJob &job, Reply extras)
{
    for (size_t i = 0; i + 1 < extras.size(); i += 2) {
        const QByteArrayView name = extras[i].text();
        QByteArrayView value = extras[i + 1].text();
        if (name.size() != 1)
            continue;
        switch (name[0]) {
        case 'e':
            job.expiresAt = fromMSecs(value.toByteArray().toLongLong());
            break;
        case 'u':
            job.uniqueKey = QString::fromUtf8(value);
            break;
        case 'c':
            job.clientId = QString::fromUtf8(value);
            break;
        case 't':
            job.tags = QString::fromUtf8(value).split(tagSeparator);
            break;
        case 'm':
            job.metadata = value.toByteArray();
            break;
        case 'k':
            job.checkpoint = value.toByteArray();
            break;
        case 'r':
            job.result = value.toByteArray();
            break;
        case 'f':
            job.error = QString::fromUtf8(value);
            break;
        case 'p':
            job.progress.done = takeWord(value).toByteArray().toLongLong();
            job.progress.total = takeWord(value).toByteArray().toLongLong();
            job.progress.text = QString::fromUtf8(value);
            break;
        default:
            break; // the log's size, or of a newer release
        }
    }
}

std::optional<StoredJob> readJob(Reply id, Reply record, Reply birth, Reply extras)
{
    const QByteArrayView s = record.text();
    const QByteArrayView b = birth.text();
    if (id.text().size() != 6 || s.size() < recordSize || b.size() < birthSize)
        return std::nullopt;
    StoredJob stored;
    QueuedJob &job = stored.job;
    const char *at = s.data();
    job.id = readId(id.text());
    job.state = JobState(at[0]);
    job.finishedAt = timeOrNothing(readNumber<6>(at + 3));
    if (!isFinal(job.state))
        job.finishedAt.reset();
    job.worker = WorkerId{qint64(readNumber<4>(at + 9))};
    job.startedAt = timeOrNothing(readNumber<6>(at + 13));
    job.fence = qint64(readNumber<4>(at + 19));
    job.attempt = int(readNumber<4>(at + 23));
    job.crashes = int(readNumber<2>(at + 27));
    stored.lane = quint32(readNumber<4>(at + 29));
    job.priority = 32767 - int(readNumber<2>(at + 33));
    job.dueAt = fromMSecs(qint64(readNumber<6>(at + 35)));
    at = b.data();
    job.createdAt = fromMSecs(qint64(readNumber<8>(at + 41)));
    job.version = int(quint32(readNumber<4>(at + 49)));
    job.maxAttempts = int(quint32(readNumber<4>(at + 53)));
    job.parameters = QByteArray(at + birthSize, b.size() - birthSize);
    readExtras(job, extras);
    return stored;
}

QByteArray filterText(const JobFilter &filter)
{
    QJsonObject object;
    const auto insertNames = [&object](const QString &key, const QStringList &names) {
        if (!names.isEmpty())
            object.insert(key, QJsonArray::fromStringList(names));
    };
    QJsonArray states;
    for (const JobState state : filter.states)
        states.append(int(state));
    if (!states.isEmpty())
        object.insert(u"states"_s, states);
    insertNames(u"queues"_s, filter.queues);
    insertNames(u"kinds"_s, filter.kinds);
    insertNames(u"tags"_s, filter.tags);
    // No job has such a tag, and the script could not tell it from two of them.
    if (std::ranges::any_of(filter.tags,
                            [](const QString &tag) { return tag.isEmpty() || tag.contains(tagSeparator); }))
        object.insert(u"nothing"_s, true);
    if (!filter.errorContains.isEmpty())
        object.insert(u"error"_s, filter.errorContains);
    if (filter.createdFrom)
        object.insert(u"from"_s, toMSecs(*filter.createdFrom));
    if (filter.createdUntil)
        object.insert(u"until"_s, toMSecs(*filter.createdUntil));
    return json(object);
}

QByteArray editText(const JobEdit &edit)
{
    QJsonObject object;
    if (edit.parameters)
        object.insert(u"parameters"_s, true);
    if (edit.version)
        object.insert(u"version"_s, *edit.version);
    if (edit.priority)
        object.insert(u"rank"_s, int(rankOf(*edit.priority)));
    if (edit.queue)
        object.insert(u"queue"_s, *edit.queue);
    if (edit.dueAt)
        object.insert(u"due"_s, qint64(timeNumber(*edit.dueAt)));
    if (edit.maxAttempts)
        object.insert(u"maxAttempts"_s, *edit.maxAttempts);
    if (edit.tags)
        object.insert(u"tags"_s, edit.tags->join(tagSeparator));
    return json(object);
}

} // namespace Jobs::Redis
