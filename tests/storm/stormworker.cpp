// SPDX-License-Identifier: MIT

// One process of the storm: it runs jobs, pushes jobs, or both, and writes all that it knows to its history. Asked on standard
// input: "finish" ends the pushing once every push has its answer. SIGTERM stops the queue in order.
#include "history.h"

#include <jobs/jobqueue.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSocketNotifier>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Type = HistoryEvent::Type;
using Jobs::JobEvent;

namespace {

struct Settings
{
    QString url;
    QString effects; //!< a SQL store that handlers can write to, as a URL
    int workers = 0;
    int inFlight = 0;
    std::chrono::milliseconds lease{1000};
    std::chrono::milliseconds heartbeat{250};
    int crashes = 3;
    quint32 seed = 0;
};

//! A connection of this thread to the store's own tables.
QSqlDatabase connectionOfThread(const QUrl &url)
{
    const QString name = u"storm-%1"_s.arg(quintptr(QThread::currentThreadId()));
    if (QSqlDatabase::contains(name)) {
        QSqlDatabase known = QSqlDatabase::database(name, false);
        if (known.isOpen())
            return known;
        known = {};
        QSqlDatabase::removeDatabase(name);
    }
    const bool isSqlite = url.scheme() == u"sqlite";
    QSqlDatabase database = QSqlDatabase::addDatabase(isSqlite ? u"QSQLITE"_s : u"QPSQL"_s, name);
    if (isSqlite) {
        database.setDatabaseName(url.path());
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=20000"_s);
    } else {
        database.setHostName(url.host());
        database.setPort(url.port());
        database.setUserName(url.userName());
        database.setDatabaseName(url.path().mid(1));
    }
    if (!database.open())
        throw std::runtime_error(database.lastError().text().toStdString());
    return database;
}

void execute(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    if (query.exec(statement))
        return;
    const std::string why = query.lastError().text().toStdString();
    if (database.driverName() == u"QPSQL")
        database.close(); // its connection may be gone without saying so
    throw std::runtime_error(why);
}

//! The effect and the completion are one commit.
void writeEffect(const QUrl &url, Jobs::JobContext &context)
{
    QSqlDatabase database = connectionOfThread(url);
    execute(database, url.scheme() == u"sqlite" ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    try {
        execute(database, u"INSERT INTO storm_effects (job) VALUES (%1)"_s.arg(context.id().value));
        if (auto completed = context.completeIn(database); !completed)
            throw std::runtime_error(completed.error().toString().toStdString());
        execute(database, u"COMMIT"_s);
    } catch (...) {
        QSqlQuery(database).exec(u"ROLLBACK"_s);
        throw;
    }
}

class StormWorker : public QObject
{
    Q_OBJECT

public:
    StormWorker(Settings settings, const HistoryWriter &history, const QString &slot, const QList<HistoryEvent> &past);
    bool start();

private:
    using Body = std::function<void(Jobs::JobContext &)>;

    bool addKind(const QString &kind, Body body);
    bool addKinds();
    HistoryEvent of(Type type, const Jobs::JobContext &context) const;
    void tell(const QList<JobEvent> &events);
    void beat();
    void noticeStop();
    void pushSome();
    void push(const HistoryEvent &asked);
    void answered(HistoryEvent asked, const Jobs::Result<Jobs::PushedJob> &pushed);
    HistoryEvent nextPush();
    void read();

    const Settings m_settings;
    const HistoryWriter &m_history;
    const QString m_slot;
    Jobs::JobQueue m_queue;
    QRandomGenerator m_random;
    qint64 m_number = 0;
    int m_inFlight = 0;
    bool m_finishing = false;
    QList<HistoryEvent> m_unanswered; //!< of an earlier life, to be repeated
    QTimer m_pushTimer;
    QTimer m_beatTimer;
    QTimer m_stopTimer;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
};

Jobs::JobQueueOptions queueOptions(const Settings &settings)
{
    Jobs::JobQueueOptions options;
    options.numWorkers = settings.workers;
    options.lease = settings.lease;
    options.heartbeat = settings.heartbeat;
    options.maxCrashes = settings.crashes;
    options.stopDeadline = 10s;
    options.stopGrace = 9s;
    options.retention = {.completed = {}, .failed = {}, .cancelled = {}}; // the verdict wants to see all
    return options;
}

StormWorker::StormWorker(Settings settings, const HistoryWriter &history, const QString &slot,
                         const QList<HistoryEvent> &past)
    : m_settings(std::move(settings)),
      m_history(history),
      m_slot(slot),
      m_queue(Jobs::openDriver(m_settings.url), queueOptions(m_settings)),
      m_random(m_settings.seed)
{
    // What the slot's earlier lives pushed without an answer is pushed again under the same client id.
    QHash<QByteArray, HistoryEvent> open;
    for (const HistoryEvent &event : past) {
        if (event.type == Type::Asked) {
            ++m_number;
            open.insert(event.client, event);
        } else if (event.type == Type::Acked) {
            open.remove(event.client);
        }
    }
    m_unanswered = open.values();
    connect(&m_queue, &Jobs::JobQueue::jobEvents, this, &StormWorker::tell);
    connect(&m_queue, &Jobs::JobQueue::storeUnavailable, this, [this] { m_history.write({.type = Type::StoreDown}); });
    connect(&m_queue, &Jobs::JobQueue::storeAvailable, this, [this] { m_history.write({.type = Type::StoreUp}); });
    connect(&m_queue, &Jobs::JobQueue::stopped, this, [this] {
        m_history.write({.type = Type::Gone});
        QCoreApplication::quit();
    });
    m_pushTimer.callOnTimeout(this, &StormWorker::pushSome);
    m_stopTimer.callOnTimeout(this, &StormWorker::noticeStop);
    m_beatTimer.callOnTimeout(this, &StormWorker::beat);
    connect(&m_input, &QSocketNotifier::activated, this, &StormWorker::read);
}

bool StormWorker::start()
{
    if (auto watching = m_queue.stopOnSignals(); !watching || !addKinds())
        return false;
    // The store may be down at the moment: that is the storm.
    for (int i = 0; i < 600; ++i) {
        auto started = m_queue.start();
        if (started)
            break;
        if (!started.error().isTransient()) {
            m_history.write({.word = started.error().toString().toUtf8()});
            return false;
        }
        QThread::msleep(50);
    }
    if (m_settings.inFlight > 0)
        m_pushTimer.start(10ms);
    m_beatTimer.start(m_settings.heartbeat / 2);
    m_stopTimer.start(5ms);
    return true;
}

HistoryEvent StormWorker::of(Type type, const Jobs::JobContext &context) const
{
    HistoryEvent event{.type = type};
    event.job = context.id().value;
    event.fence = context.job().fence;
    event.attempt = context.attempt();
    return event;
}

bool StormWorker::addKind(const QString &kind, Body body)
{
    const auto handler = [this, body = std::move(body)](Jobs::JobContext &context) -> Jobs::JobOutcome {
        HistoryEvent start = of(Type::Started, context);
        if (const auto &claimed = context.job().startedAt)
            start.due = Jobs::toMSecs(*claimed);
        if (const auto &expires = context.job().expiresAt)
            start.expires = Jobs::toMSecs(*expires);
        m_history.write(start);
        HistoryEvent end = of(Type::Ended, context);
        end.word = "threw";
        try {
            body(context);
            end.word = "returned";
        } catch (const std::exception &error) {
            m_history.write(end);
            throw;
        }
        m_history.write(end);
        return Jobs::Completed{};
    };
    const Jobs::JobDefinitionOptions options{.retry = Jobs::constantRetry(1000, 5ms)};
    return m_queue
        .registerKind(
            kind, [handler](Jobs::JobContext &context) -> Jobs::HandlerResult { return handler(context); }, options)
        .has_value();
}

bool StormWorker::addKinds()
{
    const auto sleepFor = [](const Jobs::JobContext &context, int most) {
        QThread::msleep(ulong(context.id().value * 7 % (most + 1)));
    };
    bool ok = addKind(u"storm-plain"_s, [=](Jobs::JobContext &context) { sleepFor(context, 3); });
    ok = ok && addKind(u"storm-slow"_s, [lease = m_settings.lease](Jobs::JobContext &context) {
             // Longer than a lease, so that it must be renewed meanwhile.
             QElapsedTimer time;
             time.start();
             while (time.elapsed() < lease.count() * 5 / 4) {
                 context.throwIfStopped();
                 QThread::msleep(5);
             }
         });
    ok = ok && addKind(u"storm-flaky"_s, [](Jobs::JobContext &context) {
             if (context.attempt() < 3)
                 throw std::runtime_error("not yet");
         });
    ok = ok && addKind(u"storm-unique"_s, [=](Jobs::JobContext &context) { sleepFor(context, 20); });
    ok = ok && addKind(u"storm-poison"_s, [](Jobs::JobContext &) { ::kill(::getpid(), SIGKILL); });
    if (!m_settings.effects.isEmpty())
        ok = ok && addKind(u"storm-written"_s, [url = QUrl(m_settings.effects)](Jobs::JobContext &context) {
                 writeEffect(url, context);
             });
    return ok;
}

void StormWorker::tell(const QList<JobEvent> &events)
{
    for (const JobEvent &event : events) {
        HistoryEvent told{.type = Type::Stored};
        switch (event.type) {
        case JobEvent::Type::Pushed:
        case JobEvent::Type::Started:
        case JobEvent::Type::Progressed:
        case JobEvent::Type::Hung:
            continue;
        case JobEvent::Type::LeaseLost:
            told.type = Type::Fenced;
            break;
        case JobEvent::Type::Rescued:
            told.word = "rescued";
            break;
        default:
            told.word = QByteArray(Jobs::stateName(event.state).data());
        }
        told.job = event.id.value;
        told.fence = event.fence;
        m_history.write(told);
    }
}

//! Told by the thread that renews the lease: a gap between two of them says that it could not.
void StormWorker::beat()
{
    m_queue.withDriver([this](Jobs::Result<Jobs::JobQueueDriver *>) {
        m_history.write({.type = Type::Beat});
        return false;
    });
}

void StormWorker::noticeStop()
{
    if (m_queue.isRunning())
        return;
    m_stopTimer.stop();
    m_pushTimer.stop();
    m_history.write({.type = Type::Stopping});
}

// --- pushing ---------------------------------------------------------------------------------------------------------

HistoryEvent StormWorker::nextPush()
{
    HistoryEvent asked{.type = Type::Asked};
    asked.client = u"%1-%2"_s.arg(m_slot).arg(++m_number).toUtf8();
    const int lot = int(m_random.bounded(1000));
    asked.kind = "storm-plain";
    if (lot < 2)
        asked.kind = "storm-poison";
    else if (lot < 12)
        asked.kind = "storm-slow";
    else if (lot < 62)
        asked.kind = "storm-flaky";
    else if (lot < 112)
        asked.due = trueWallMilliseconds() + m_random.bounded(50, 1500);
    else if (lot < 162)
        asked.expires = trueWallMilliseconds() + m_random.bounded(5, 500);
    else if (lot < 262) {
        asked.kind = "storm-unique";
        asked.key = "key-" + QByteArray::number(m_random.bounded(5));
    } else if (lot < 500 && !m_settings.effects.isEmpty()) {
        asked.kind = "storm-written";
    }
    return asked;
}

void StormWorker::pushSome()
{
    while (m_inFlight < m_settings.inFlight && !m_unanswered.isEmpty())
        push(m_unanswered.takeLast());
    for (int i = 0; i < 4 && m_inFlight < m_settings.inFlight && !m_finishing; ++i)
        push(nextPush());
    if (m_finishing && m_inFlight == 0 && m_unanswered.isEmpty()) {
        m_pushTimer.stop();
        (void)m_queue.stop();
    }
}

void StormWorker::push(const HistoryEvent &asked)
{
    ++m_inFlight;
    m_history.write(asked);
    Jobs::PushOptions options;
    options.clientId = QString::fromUtf8(asked.client);
    options.uniqueKey = QString::fromUtf8(asked.key);
    const qint64 now = trueWallMilliseconds();
    if (asked.due > now)
        options.delay = std::chrono::milliseconds(asked.due - now);
    if (asked.expires != 0)
        options.expiresAfter = std::chrono::milliseconds(std::max<qint64>(1, asked.expires - now));
    m_queue.pushKind(QString::fromUtf8(asked.kind), "{}", options)
        .then(this, [this, asked](const Jobs::Result<Jobs::PushedJob> &pushed) { answered(asked, pushed); });
}

void StormWorker::answered(HistoryEvent asked, const Jobs::Result<Jobs::PushedJob> &pushed)
{
    HistoryEvent answer{.type = Type::Acked};
    answer.client = asked.client;
    answer.key = asked.key;
    if (pushed) {
        answer.job = pushed->id.value;
    } else {
        const auto &error = pushed.error();
        answer.type = error.code == Jobs::JobQueueError::Code::Unknown ? Type::Unanswered : Type::Refused;
        answer.word = error.toString().toUtf8();
        if (!error.isTransient() && error.code != Jobs::JobQueueError::Code::Stopped)
            m_history.write({.word = "a push was refused for good: " + answer.word});
        if (error.isTransient()) {
            m_history.write(answer);
            QTimer::singleShot(50ms, this, [this, asked] { // the same push again
                --m_inFlight;
                m_unanswered.append(asked);
            });
            return;
        }
    }
    --m_inFlight;
    m_history.write(answer);
}

void StormWorker::read()
{
    QByteArray text(256, '\0');
    const ssize_t size = ::read(STDIN_FILENO, text.data(), size_t(text.size()));
    m_finishing = m_finishing || size == 0 || text.contains("finish");
    if (size == 0)
        m_input.setEnabled(false);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const QString &name, const QString &fallback = {}) {
        parser.addOption(QCommandLineOption(name, {}, u"VALUE"_s, fallback));
    };
    for (const QString &name : {u"url"_s, u"effects"_s, u"history"_s, u"slot"_s})
        option(name);
    for (const QString &name : {u"life"_s, u"workers"_s, u"in-flight"_s, u"seed"_s})
        option(name, u"0"_s);
    option(u"lease"_s, u"1000"_s);
    option(u"crashes"_s, u"3"_s);
    parser.process(application);
    const auto number = [&parser](const QString &name) { return parser.value(name).toLongLong(); };

    Settings settings;
    settings.url = parser.value(u"url"_s);
    settings.effects = parser.value(u"effects"_s);
    settings.workers = int(number(u"workers"_s));
    settings.inFlight = int(number(u"in-flight"_s));
    settings.lease = std::chrono::milliseconds(number(u"lease"_s));
    settings.heartbeat = settings.lease / 4;
    settings.crashes = int(number(u"crashes"_s));
    settings.seed = quint32(number(u"seed"_s));

    const QList<HistoryEvent> past = readHistory(parser.value(u"history"_s));
    const HistoryWriter history(parser.value(u"history"_s), number(u"life"_s));
    history.write({.type = Type::Born});
    StormWorker worker(settings, history, parser.value(u"slot"_s), past);
    if (!worker.start()) {
        history.write({.type = Type::Gone});
        return 1;
    }
    return QCoreApplication::exec();
}

#include "stormworker.moc"
