// SPDX-License-Identifier: MIT
//
// A push that rides in the program's own transaction, and an effect that is committed together with its job's completion.
#include <jobs/core/joboutcome.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace Qt::StringLiterals;

struct Booking
{
    Q_GADGET
    Q_PROPERTY(QString account MEMBER account)
    Q_PROPERTY(int amount MEMBER amount)

public:
    QString account;
    int amount = 0;
};
inline constexpr Jobs::JobIdentifier<Booking> book{"book"};

static QSqlQuery run(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        throw Jobs::JobFailure(query.lastError().text());
    return query;
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"shop.db"_s);
    Jobs::JobQueue queue(Jobs::openDriver(u"sqlite:"_s + path), {.numWorkers = 1});

    const auto handler = [path](const Booking &booking, Jobs::JobContext &context) {
        // Qt SQL wants a connection for each thread. A real program keeps it for the thread's life.
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"worker"_s);
        database.setDatabaseName(path);
        database.open();
        run(database, u"BEGIN IMMEDIATE"_s);
        run(database, u"INSERT INTO bookings VALUES ('%1', %2)"_s.arg(booking.account).arg(booking.amount));
        // Killed before the COMMIT, neither the row nor the completion is there, and the job runs again.
        const auto completed = context.completeIn(database);
        run(database, completed ? u"COMMIT"_s : u"ROLLBACK"_s);
        if (!completed)
            throw Jobs::JobFailure(completed.error().toString());
    };
    if (auto ready = queue.registerJob(book, handler).and_then([&] { return queue.start(); }); !ready)
        qFatal("%s", qPrintable(ready.error().toString()));

    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(path);
    database.open();
    run(database, u"CREATE TABLE bookings (account TEXT, amount INTEGER)"_s);
    Jobs::JobId last;
    for (const QString &end : {u"ROLLBACK"_s, u"COMMIT"_s}) {
        run(database, u"BEGIN IMMEDIATE"_s);
        const auto pushed = queue.pushIn(database, book, {.account = u"joe"_s, .amount = 42});
        run(database, end);
        out << (pushed ? u"pushed, then "_s + end : pushed.error().toString()) << Qt::endl;
        last = pushed.value_or(Jobs::PushedJob{});
    }
    const auto result = queue.result(last).result(); // waits for the job
    QSqlQuery count = run(database, u"SELECT count(*) FROM bookings"_s);
    count.next();
    out << (result ? u"bookings: "_s + count.value(0).toString() : result.error().toString()) << Qt::endl;
}

#include "main.moc"
