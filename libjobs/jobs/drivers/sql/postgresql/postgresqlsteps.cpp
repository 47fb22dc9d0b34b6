// SPDX-License-Identifier: MIT
#include "postgresqlsteps_p.h"

#include "postgresqltext_p.h"

#include <jobs/drivers/sql/finishes_p.h>
#include <jobs/drivers/sql/rows_p.h>

#include <QtCore/QSet>

#include <algorithm>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

void ArrayText::add(QStringView text)
{
    separate();
    // Escaped for the array and then for the string around it.
    m_sql += u'"';
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        QStringView escaped;
        switch (text.at(at).unicode()) {
        case u'"':
            escaped = u"\\\\\"";
            break;
        case u'\\':
            escaped = u"\\\\\\\\";
            break;
        case u'\'':
            escaped = u"''";
            break;
        case u'\0':
            escaped = u"\ufffd"; // no text of SQL can hold it
            break;
        default:
            continue;
        }
        m_sql.append(text.sliced(from, at - from)).append(escaped);
        from = at + 1;
    }
    m_sql.append(text.sliced(from)).append(u'"');
}

namespace {

//! Beside what every job has.
bool hasMore(const NewJob &job)
{
    return job.expiresAt || !job.uniqueKey.isEmpty() || !job.clientId.isEmpty() || !job.tags.isEmpty()
        || !job.metadata.isEmpty();
}

bool runsBefore(const QueuedJob &one, const QueuedJob &other)
{
    if (one.priority != other.priority)
        return one.priority > other.priority;
    return std::pair(one.dueAt, one.id) < std::pair(other.dueAt, other.id);
}

template<typename Rows, typename Value>
void addArray(QString &sql, const Rows &rows, Value &&value)
{
    ArrayText array(sql);
    for (const auto &row : rows)
        value(array, row);
    array.end();
}

//! Only what is ours is adapted: values are none of the dialect's business.
void beginCall(QString &sql, const Session &session, const QString &columns, const QString &function)
{
    sql += session.dialect().adapted(u"SELECT %1 FROM @schema.%2("_s.arg(columns, function));
}

//! The call that stores jobs, and what it answers.
class PushCall
{
public:
    PushCall(Session &session, const std::vector<NewJob> &jobs)
        : m_session(session),
          m_jobs(jobs),
          m_isKeyed(std::ranges::any_of(jobs, hasMore))
    {
    }

    void write(QString &sql) const
    {
        const auto array = [&](auto &&value) { addArray(sql, m_jobs, value); };
        const auto number = [&](auto &&value) {
            array([&](ArrayText &text, const NewJob &job) { text.add(qint64(value(job))); });
            sql += u',';
        };
        beginCall(sql, m_session, m_isKeyed ? u"id, existed::int"_s : u"*"_s,
                  m_isKeyed ? u"jobs_store_keyed"_s : u"jobs_store_plain"_s);
        number([](const NewJob &job) { return job.state; });
        number([this](const NewJob &job) { return m_session.numberOf(job.queue); });
        number([this](const NewJob &job) { return m_session.numberOf(job.kind); });
        number([](const NewJob &job) { return job.priority; });
        number([](const NewJob &job) { return toMSecs(job.dueAt); });
        number([](const NewJob &job) { return job.maxAttempts; });
        number([](const NewJob &job) { return job.version; });
        number([](const NewJob &job) { return toMSecs(job.createdAt); });
        array([](ArrayText &text, const NewJob &job) { text.add(job.parameters); });
        if (m_isKeyed) {
            sql += u',';
            array([](ArrayText &text, const NewJob &job) {
                text.add(job.expiresAt ? std::optional(toMSecs(*job.expiresAt)) : std::nullopt);
            });
            sql += u',';
            array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(QStringView(job.uniqueKey)); });
            sql += u',';
            array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(QStringView(job.clientId)); });
            sql += u',';
            array([](ArrayText &text, const NewJob &job) {
                text.addUnlessEmpty(QStringView(tagsText(job.tags).toString()));
            });
            sql += u',';
            array([](ArrayText &text, const NewJob &job) { text.addUnlessEmpty(job.metadata); });
        }
        sql += u");";
    }

    std::vector<PushedJob> read(Statement &answer) const
    {
        std::vector<PushedJob> pushed;
        pushed.reserve(m_jobs.size());
        while (answer.next())
            pushed.push_back({JobId{answer.number(0)}, m_isKeyed && answer.number(1) != 0});
        if (pushed.size() != m_jobs.size())
            m_session.fail({Code::Internal, u"a push stored another number of jobs than it was given"_s, {}});
        return pushed;
    }

private:
    Session &m_session;
    const std::vector<NewJob> &m_jobs;
    bool m_isKeyed;
};

class TickRun
{
public:
    TickRun(Session &session, const Tick &tick) : m_session(session), m_tick(tick) {}

    Result<TickResult> run();

private:
    void learnNames();
    //! The calls for what the tick holds; \a finishes: of these completions too.
    QString text(const std::vector<size_t> &completions);
    void writeFinishes(QString &sql, const std::vector<size_t> &completions) const;
    void writeClaim(QString &sql, const ClaimRequest &request);
    TickResult exchange(const std::vector<size_t> &completions, TickResult result);
    void readFinishes(Statement &answer, const std::vector<size_t> &completions, TickResult &result) const;
    std::vector<QueuedJob> readClaim(Statement &answer);

    static bool isEmptyClaim(const ClaimRequest &request) { return request.limit <= 0 || request.kinds.isEmpty(); }

    Session &m_session;
    const Tick &m_tick;
};

void TickRun::learnNames()
{
    // Apart from the step itself: what is known is kept whatever becomes of that, and is asked for once a session.
    const QString *last = nullptr;
    const auto learn = [&](const QString &name) {
        if (!last || *last != name)
            m_session.numberOf(name);
        last = &name;
    };
    for (const NewJob &job : m_tick.pushes)
        learn(job.queue);
    for (const NewJob &job : m_tick.pushes)
        learn(job.kind);
    for (const ClaimRequest &request : m_tick.claims) {
        for (const QStringList *names : {&request.queues, &request.exceptQueues, &request.kinds})
            std::ranges::for_each(*names, learn);
    }
}

Result<TickResult> TickRun::run()
{
    TickResult result;
    result.finished.resize(m_tick.finished.size());
    result.claimed.resize(m_tick.claims.size());
    if (m_tick.isEmpty())
        return result;

    const auto learnt = m_session.read([&] {
        learnNames();
        return true;
    });
    if (!learnt)
        return tl::unexpected(learnt.error());

    std::vector<size_t> completions;
    std::vector<size_t> others;
    for (size_t i = 0; i < m_tick.finished.size(); ++i)
        (isPlainCompletion(m_tick.finished[i]) ? completions : others).push_back(i);
    if (others.empty() && m_tick.notes.empty())
        return m_session.read([&] { return m_session.committing([&] { return exchange(completions, result); }); });

    std::vector<JobId> spoilers;
    for (int tries = 0;;) {
        if (auto begun = m_session.begin(); !begun)
            return tl::unexpected(begun.error());
        TickResult all = result;
        Finishes finishes(m_session, m_session.now(m_tick.now), true, spoilers);
        for (const size_t i : others)
            all.finished[i] = finishes.finishOne(m_tick.finished[i]);
        if (finishes.mustRepeat()) {
            spoilers = finishes.spoilers();
            m_session.rollback();
            continue;
        }
        all.notes = finishes.note(m_tick.notes);
        all = exchange(completions, std::move(all));
        const auto committed = m_session.commit();
        if (committed)
            return all;
        constexpr int mostTries = 5; // as long as another transaction got in the way
        if (committed.error().code != Code::StoreBusy || ++tries >= mostTries)
            return tl::unexpected(committed.error());
    }
}

QString TickRun::text(const std::vector<size_t> &completions)
{
    QString sql;
    qsizetype size = 1024 + qsizetype(completions.size()) * 24;
    for (const NewJob &job : m_tick.pushes)
        size += job.parameters.size() * 2 + 80;
    sql.reserve(size);
    if (!completions.empty())
        writeFinishes(sql, completions);
    if (!m_tick.pushes.empty())
        PushCall(m_session, m_tick.pushes).write(sql);
    for (const ClaimRequest &request : m_tick.claims) {
        if (!isEmptyClaim(request))
            writeClaim(sql, request);
    }
    return sql;
}

void TickRun::writeFinishes(QString &sql, const std::vector<size_t> &completions) const
{
    beginCall(sql, m_session, u"*"_s, u"jobs_finish"_s);
    addArray(sql, completions, [this](ArrayText &text, size_t i) { text.add(m_tick.finished[i].id.value); });
    sql += u',';
    addArray(sql, completions, [this](ArrayText &text, size_t i) { text.add(m_tick.finished[i].fence); });
    sql += u");";
}

void TickRun::writeClaim(QString &sql, const ClaimRequest &request)
{
    const auto addNames = [&](const QStringList &names) {
        sql += u',';
        addArray(sql, names, [this](ArrayText &text, const QString &name) { text.add(m_session.numberOf(name)); });
    };
    beginCall(sql, m_session, u"*"_s, u"jobs_claim"_s);
    sql += u"%1,%2"_s.arg(m_tick.worker.value).arg(request.limit);
    if (request.queues.isEmpty())
        sql += u",NULL";
    else
        addNames(request.queues);
    addNames(request.exceptQueues);
    addNames(request.kinds);
    sql += u");";
}

TickResult TickRun::exchange(const std::vector<size_t> &completions, TickResult result)
{
    const QString sql = text(completions);
    Statement answer(m_session, QSqlQuery(m_session.database()));
    if (sql.isEmpty() || !answer.exec(sql))
        return result;
    bool isFirst = true;
    const auto goOn = [&] { return std::exchange(isFirst, false) ? !m_session.hasFailed() : answer.nextResult(); };
    if (!completions.empty() && goOn())
        readFinishes(answer, completions, result);
    if (!m_tick.pushes.empty() && goOn())
        result.pushed = PushCall(m_session, m_tick.pushes).read(answer);
    for (size_t i = 0; i < m_tick.claims.size(); ++i) {
        if (!isEmptyClaim(m_tick.claims[i]) && goOn())
            result.claimed[i] = readClaim(answer);
    }
    return result;
}

void TickRun::readFinishes(Statement &answer, const std::vector<size_t> &completions, TickResult &result) const
{
    for (const size_t i : completions)
        result.finished[i] = true;
    if (!answer.next())
        return m_session.fail({Code::Internal, u"the store did not tell which completions it took"_s, {}});
    const QString refused = answer.text(0); // "{2,5}"
    for (const QStringView position : QStringView(refused).mid(1, refused.size() - 2).split(u',', Qt::SkipEmptyParts))
        result.finished[completions[size_t(position.toLongLong()) - 1]] = false;
}

std::vector<QueuedJob> TickRun::readClaim(Statement &answer)
{
    constexpr int startedAt = 16; // the column after claim_columns
    std::vector<QueuedJob> claimed;
    while (answer.next()) {
        QueuedJob &job = claimed.emplace_back(claimedFrom(answer, m_session));
        job.state = JobState::Running;
        job.worker = m_tick.worker;
        job.startedAt = answer.time(startedAt);
    }
    std::ranges::sort(claimed, runsBefore);
    return claimed;
}

} // namespace

Result<TickResult> runTick(Session &session, const Tick &tick) { return TickRun(session, tick).run(); }

std::vector<PushedJob> pushJobs(Session &session, const std::vector<NewJob> &jobs)
{
    if (jobs.empty())
        return {};
    const PushCall call(session, jobs);
    QString sql;
    call.write(sql);
    Statement answer(session, QSqlQuery(session.database()));
    if (!answer.exec(sql))
        return {};
    return call.read(answer);
}

} // namespace Jobs::Sql
