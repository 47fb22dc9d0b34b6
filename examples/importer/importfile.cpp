// SPDX-License-Identifier: MIT
#include "importfile.h"

#include <jobs/core/joboutcome.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QScopeGuard>
#include <QtCore/QUuid>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

#include <condition_variable>
#include <mutex>

namespace Importer {

using namespace Qt::StringLiterals;

namespace {

constexpr int linesPerBatch = 200;
constexpr qint64 longestLine = 64 * 1024;

//! How far an import is: a place in the file, and the lines before it.
struct Place
{
    qint64 offset = 0;
    qint64 lines = 0;

    QJsonObject toJson() const { return {{u"offset"_s, offset}, {u"lines"_s, lines}}; }
    static Place from(const QJsonObject &json) { return {json[u"offset"_s].toInteger(), json[u"lines"_s].toInteger()}; }
};

void execute(QSqlQuery query, const QString &sql)
{
    if (!query.exec(sql))
        throw Jobs::JobFailure(u"The library refuses “%1”: %2"_s.arg(sql.left(40), query.lastError().text()));
}

void open(QSqlDatabase &library, const QString &file)
{
    library.setDatabaseName(file);
    library.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!library.open())
        throw Jobs::JobFailure(u"The library %1 cannot be opened: %2"_s.arg(file, library.lastError().text()));
    execute(QSqlQuery(library), u"PRAGMA journal_mode = WAL"_s);
    execute(QSqlQuery(library),
            u"CREATE TABLE IF NOT EXISTS lines (file TEXT, number INTEGER, text TEXT, PRIMARY KEY (file, number)) WITHOUT ROWID"_s);
}

//! Stores the next batch in one transaction.
Place storeBatch(QSqlDatabase &library, QFile &file, Place place)
{
    execute(QSqlQuery(library), u"BEGIN IMMEDIATE"_s);
    auto rollback = qScopeGuard([&] { library.rollback(); });
    QSqlQuery insert(library);
    insert.prepare(u"INSERT OR REPLACE INTO lines VALUES (?, ?, ?)"_s);
    for (int i = 0; i < linesPerBatch && !file.atEnd(); ++i) {
        QByteArray line = file.readLine(longestLine);
        if (line.endsWith('\n'))
            line.chop(1);
        insert.bindValue(0, file.fileName());
        insert.bindValue(1, ++place.lines);
        insert.bindValue(2, QString::fromUtf8(line));
        if (!insert.exec())
            throw Jobs::JobFailure(u"Line %1 cannot be stored: %2"_s.arg(place.lines).arg(insert.lastError().text()));
    }
    if (!library.commit())
        throw Jobs::JobFailure(u"The library cannot commit: %1"_s.arg(library.lastError().text()));
    rollback.dismiss();
    place.offset = file.pos();
    return place;
}

//! Waits, unless the handler is asked to stop.
void rest(const Jobs::JobContext &context, std::chrono::milliseconds time)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, context.stopToken(), time, [] { return false; });
}

} // namespace

qint64 runImport(const ImportFile &job, Jobs::JobContext &context, const QString &libraryFile, std::chrono::milliseconds pace)
{
    QFile file(job.path);
    if (!file.open(QIODevice::ReadOnly))
        throw Jobs::JobFailure(u"%1 cannot be read: %2"_s.arg(job.path, file.errorString()));
    Place place = Place::from(context.lastCheckpoint().toObject());
    // A file that was cut since is another file.
    if (place.offset > file.size() || !file.seek(place.offset))
        place = {};
    context.log(place.lines > 0 ? u"goes on after line %1"_s.arg(place.lines) : u"begins"_s);

    const QString connection = QUuid::createUuid().toString();
    const auto remove = qScopeGuard([&] { QSqlDatabase::removeDatabase(connection); });
    {
        QSqlDatabase library = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        open(library, libraryFile);
        while (!file.atEnd()) {
            context.throwIfStopped();
            place = storeBatch(library, file, place);
            context.checkpoint(place.toJson());
            context.progress(place.offset, file.size(), u"%1 lines"_s.arg(QLocale().toString(place.lines)));
            if (pace.count() > 0)
                rest(context, pace);
        }
    }
    return place.lines;
}

} // namespace Importer
