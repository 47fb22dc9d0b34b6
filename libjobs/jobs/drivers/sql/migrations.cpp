// SPDX-License-Identifier: MIT
#include "migrations_p.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <chrono>
#include <map>
#include <thread>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseForOthers = 500ms; //!< those who waited behind a migration that gave up have their turn

struct Migration
{
    qint64 number = 0;
    QByteArray text;
    qint64 oldestBeside = 0; //!< the oldest schema whose programs may work with this one

    QString checksum() const
    {
        return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    }
};

struct AppliedMigration
{
    QString checksum;
    qint64 oldestBeside = 0;

    //! As the store keeps it: "checksum/oldest" in one column, which is what the table of the first release has room for.
    static AppliedMigration fromText(qint64 number, const QString &text)
    {
        bool hasOldest = false;
        const qint64 oldest = text.section(u'/', 1, 1).toLongLong(&hasOldest);
        return {text.section(u'/', 0, 0), hasOldest ? oldest : number};
    }
    static QString toText(const Migration &migration)
    {
        const QString oldest = migration.oldestBeside == migration.number ? QString() : u'/' + QString::number(migration.oldestBeside);
        return migration.checksum() + oldest;
    }
};
using Applied = std::map<qint64, AppliedMigration>; // by number

Migration migrationFrom(qint64 number, QByteArray text)
{
    static const QRegularExpression beside(u"^-- oldest beside: ([0-9]+)$"_s, QRegularExpression::MultilineOption);
    const auto found = beside.match(QString::fromUtf8(text));
    return {number, std::move(text), found.hasMatch() ? found.captured(1).toLongLong() : number};
}

//! In the order of their numbers; there is at least one.
Result<std::vector<Migration>> migrationsOf(QLatin1StringView dialect)
{
    std::vector<Migration> migrations;
    const QDir folder(u":/jobs/sql/%1/migrations"_s.arg(dialect));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.push_back(migrationFrom(name.section(u'_', 0, 0).toLongLong(), file.readAll()));
    }
    if (migrations.empty())
        return failure(JobQueueError::Code::Internal, u"the library lacks its SQL"_s);
    return migrations;
}

//! Statements end with a semicolon at the end of a line.
void run(Session &session, const Migration &migration)
{
    QString sql = QString::fromUtf8(migration.text);
    for (const QString &statement : session.dialect().statementsOf(sql)) {
        QSqlQuery query(session.database());
        if (!session.hasFailed() && !statement.trimmed().isEmpty() && !query.exec(session.dialect().adapted(statement)))
            session.fail(query.lastError());
    }
    session.statement("schema_add"_L1)
        .bind(":number"_L1, migration.number)
        .bind(":checksum"_L1, AppliedMigration::toText(migration))
        .bind(":applied_at"_L1, QDateTime::currentMSecsSinceEpoch())
        .exec();
}

//! What the store has; empty: none of our tables are there.
Applied applied(Session &session)
{
    Applied applied;
    bool hasSchema = false;
    QString foreign;
    Statement &tables = session.statement("schema_tables"_L1);
    if (!tables.exec())
        return applied;
    while (tables.next()) {
        hasSchema |= tables.text(0) == "jobs_schema"_L1;
        foreign = tables.text(0);
    }
    if (!hasSchema) {
        if (!foreign.isEmpty()) {
            session.fail({JobQueueError::Code::StoreUnusable,
                          u"%1 has a table %2 that is not this library's; use %3, or rename the table"_s.arg(
                              session.dialect().store(), foreign, session.dialect().elsewhere()),
                          {}});
        }
        return applied;
    }
    Statement &list = session.statement("schema_list"_L1);
    if (!list.exec())
        return applied;
    while (list.next())
        applied.emplace(list.number(0), AppliedMigration::fromText(list.number(0), list.text(1)));
    return applied;
}

//! Those that are missing; fails the session if what is there is neither what we know nor what lets us work beside it.
std::vector<Migration> missing(Session &session, std::vector<Migration> known, const Applied &applied)
{
    const qint64 newest = known.back().number;
    const auto newer = applied.upper_bound(newest);
    if (std::any_of(newer, applied.end(), [&](const auto &each) { return each.second.oldestBeside > newest; })) {
        session.fail({JobQueueError::Code::SchemaTooNew,
                      u"%1 was written by a newer release (schema %2, this one knows %3); update this program"_s
                          .arg(session.dialect().store())
                          .arg(applied.rbegin()->first)
                          .arg(newest),
                      {}});
        return {};
    }
    std::vector<Migration> missing;
    for (Migration &migration : known) {
        const auto found = applied.find(migration.number);
        if (found == applied.end() && newer == applied.end()) {
            missing.push_back(std::move(migration));
        } else if (found == applied.end() || found->second.checksum != migration.checksum()) {
            session.fail(
                {JobQueueError::Code::StoreUnusable,
                 u"%1 has tables of another make (schema %2 differs); use %3"_s.arg(session.dialect().store())
                     .arg(migration.number)
                     .arg(session.dialect().elsewhere()),
                 {}});
        }
    }
    return missing;
}

} // namespace

Result<> migrate(Session &session)
{
    const auto known = migrationsOf(session.dialect().name());
    if (!known)
        return tl::unexpected(known.error());

    // As a reader first: almost always there is nothing to do.
    const auto upToDate = session.read([&] { return missing(session, *known, applied(session)).empty(); });
    if (!upToDate)
        return tl::unexpected(upToDate.error());
    if (*upToDate)
        return {};

    const QDeadlineTimer patience(session.dialect().patience());
    for (;;) {
        const auto done = session.write([&] {
            session.statement("schema_lock"_L1).exec();
            const auto todo = missing(session, *known, applied(session));
            if (!todo.empty())
                session.statement("schema_create"_L1).exec();
            for (const Migration &migration : todo)
                run(session, migration);
            return true;
        });
        if (done)
            return {};
        if (done.error().code != JobQueueError::Code::StoreBusy || patience.hasExpired())
            return tl::unexpected(done.error());
        std::this_thread::sleep_for(pauseForOthers);
    }
}

Result<SchemaState> schemaOf(Session &session)
{
    const auto known = migrationsOf(session.dialect().name());
    if (!known)
        return tl::unexpected(known.error());
    return session.read([&] {
        const Applied there = applied(session);
        missing(session, *known, there); // fails the session where open() would be refused
        return SchemaState{.stored = there.empty() ? 0 : there.rbegin()->first, .known = known->back().number};
    });
}

Result<SchemaState> schemaOf(const Dialect &dialect)
{
    return migrationsOf(dialect.name()).map([](const auto &known) { return SchemaState{.stored = 0, .known = known.back().number}; });
}

} // namespace Jobs::Sql
