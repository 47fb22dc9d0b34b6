// SPDX-License-Identifier: MIT

// A worker process that tst_crash kills. It pushes jobs, runs jobs, and says on standard output what it knows:
//   acked CLIENT-ID ID          the push was acknowledged
//   started ID FENCE NANOSECONDS     a handler was called
//   idle                        nothing is due or running (with --drain)
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <chrono>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class Item
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)

public:
    QString name;
};

//! Does nothing that lasts.
inline constexpr Jobs::JobIdentifier<Item> plainItem{"plain-item"};
//! Writes a row and completes in one transaction.
inline constexpr Jobs::JobIdentifier<Item> writtenItem{"written-item"};

static void say(const QByteArray &line)
{
    // One write for one line: lines of several threads do not mix, and nothing waits in a buffer when the process dies.
    const QByteArray text = line + '\n';
    if (::write(STDOUT_FILENO, text.constData(), size_t(text.size())) != text.size())
        _exit(1);
}

static void sayStarted(const Jobs::JobContext &context)
{
    const qint64 now = std::chrono::steady_clock::now().time_since_epoch().count();
    say("started " + QByteArray::number(context.id().value) + ' ' + QByteArray::number(context.job().fence) + ' '
        + QByteArray::number(now));
}

static QSqlDatabase connectionOfThread(const QString &path)
{
    const QString name = u"crash-%1"_s.arg(quintptr(QThread::currentThreadId()));
    if (QSqlDatabase::contains(name))
        return QSqlDatabase::database(name);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=20000"_s);
    if (!database.open())
        throw std::runtime_error(database.lastError().text().toStdString());
    return database;
}

static void execute(QSqlQuery &query, const QString &statement)
{
    if (!query.exec(statement))
        throw std::runtime_error(query.lastError().text().toStdString());
}

static void write(const QString &path, Jobs::JobContext &context)
{
    QSqlDatabase database = connectionOfThread(path);
    QSqlQuery query(database);
    execute(query, u"BEGIN IMMEDIATE"_s);
    try {
        execute(query, u"INSERT INTO effects (job) VALUES (%1)"_s.arg(context.id().value));
        if (auto completed = context.completeIn(database); !completed)
            throw std::runtime_error(completed.error().toString().toStdString());
        execute(query, u"COMMIT"_s);
    } catch (...) {
        query.exec(u"ROLLBACK"_s);
        throw;
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString path = arguments.at(1);
    const int first = arguments.at(2).toInt();
    const int count = arguments.at(3).toInt();
    const bool drain = arguments.contains(u"--drain"_s);

    Jobs::JobQueue queue(Jobs::openDriver(u"sqlite:"_s + path),
                         {.numWorkers = 3, .lease = 3s, .heartbeat = 200ms, .maxCrashes = 100'000});
    const Jobs::JobDefinitionOptions options{.retry = Jobs::constantRetry(1000, 1ms)};
    auto plain = queue.registerJob(plainItem, [](const Item &, Jobs::JobContext &context) { sayStarted(context); }, options);
    auto written = queue.registerJob(writtenItem, [path](const Item &, Jobs::JobContext &context) {
        sayStarted(context);
        write(path, context);
    }, options);
    if (!plain || !written)
        return 2;
    if (auto started = queue.start(); !started) {
        say("failed " + started.error().toString().toUtf8());
        return 3;
    }
    for (int i = first; i < first + count; ++i) {
        const QString name = u"item-%1"_s.arg(i);
        const auto identifier = i % 3 == 0 ? writtenItem : plainItem;
        queue.push(identifier, {.name = name}, {.clientId = name})
            .then([name](const Jobs::Result<Jobs::PushedJob> &pushed) {
                if (pushed)
                    say("acked " + name.toUtf8() + ' ' + QByteArray::number(pushed->id.value));
                else
                    say("refused " + name.toUtf8() + ' ' + pushed.error().toString().toUtf8());
            });
    }
    std::function<void()> look;
    if (drain) {
        // Lost jobs come back when their workers' leases end: idle is when nothing is left at all.
        look = [&queue, &look] {
            queue.stats().then(&queue, [&queue, &look](const Jobs::Result<Jobs::StoreStats> &stats) {
                using enum Jobs::JobState;
                if (!stats || stats->total(Running) + stats->total(Available) + stats->total(Retryable) > 0)
                    return queue.whenIdle().then(&queue, [&look] { look(); }), void();
                say("idle");
                QCoreApplication::quit();
            });
        };
        look();
    }
    return QCoreApplication::exec();
}

#include "crashworker.moc"
