// SPDX-License-Identifier: MIT
#include <jobs/drivers/sql/sqlite/sqlitedriver.h>

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! What SQLite means to do for each statement: nothing may look at all jobs.
class tst_SqlitePlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void noStatementScansTheJobs_data();
    void noStatementScansTheJobs();
    void noBacklogIsSorted_data() { noStatementScansTheJobs_data(); }
    void noBacklogIsSorted();

private:
    static QString textOf(const QString &name);
    QStringList planOf(const QString &name);

    QTemporaryDir m_folder;
};

void tst_SqlitePlans::initTestCase()
{
    const QString file = m_folder.filePath(u"jobs.db"_s);
    QVERIFY(SqliteDriver(file).open());
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(file);
    QVERIFY(database.open());
}

void tst_SqlitePlans::cleanupTestCase()
{
    const QString name = QSqlDatabase::database().connectionName();
    QSqlDatabase::removeDatabase(name);
}

QString tst_SqlitePlans::textOf(const QString &name)
{
    QFile file(u":/jobs/sql/sqlite/statements/%1.sql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text.remove(QRegularExpression(u"^ *--.*$"_s, QRegularExpression::MultilineOption));
    static const QRegularExpression include(u"/\\*include (\\w+)\\*/"_s);
    for (auto match = include.match(text); match.hasMatch(); match = include.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), textOf(match.captured(1)));
    return text.remove(u"/*row*/"_s).remove(u"/*end*/"_s);
}

QStringList tst_SqlitePlans::planOf(const QString &name)
{
    QSqlQuery query;
    if (!query.exec(u"EXPLAIN QUERY PLAN "_s + textOf(name)))
        qWarning() << name << query.lastError();
    QStringList plan;
    while (query.next())
        plan.append(query.value(3).toString());
    return plan;
}

void tst_SqlitePlans::noStatementScansTheJobs_data()
{
    QTest::addColumn<QString>("name");
    static const QRegularExpression statement(u"^\\s*(SELECT|INSERT|UPDATE|DELETE)"_s);
    for (const QString &file : QDir(u":/jobs/sql/sqlite/statements"_s).entryList()) {
        const QString name = file.chopped(4);
        if (textOf(name).contains(statement))
            QTest::newRow(qPrintable(name)) << name;
    }
}

void tst_SqlitePlans::noStatementScansTheJobs()
{
    QFETCH(QString, name);
    if (name == "ids_available"_L1)
        return; // asked only where the counters say that they are few
    for (const QString &step : planOf(name)) {
        const bool isOnlyFirst = name == "jobs_first"_L1;
        QVERIFY2(isOnlyFirst || !step.contains(QRegularExpression(u"^SCAN (jobs|j|candidate)( |$)"_s)),
                 qPrintable(step));
    }
}

void tst_SqlitePlans::noBacklogIsSorted()
{
    QFETCH(QString, name);
    // These sort what a limit has made small before.
    static const QStringList allowed{u"claim_lanes"_s, u"due"_s, u"wishes"_s};
    for (const QString &step : planOf(name))
        QVERIFY2(allowed.contains(name) || !step.contains("TEMP B-TREE"_L1), qPrintable(step));
}

QTEST_GUILESS_MAIN(tst_SqlitePlans)
#include "tst_sqliteplans.moc"
