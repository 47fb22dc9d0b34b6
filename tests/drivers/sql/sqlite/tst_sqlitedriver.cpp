// SPDX-License-Identifier: MIT
#include <jobs/drivers/sql/sqlite/sqlitedriver.h>
#include <jobstesting/driverconformance.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! What every driver promises, on one SQLite file a test.
class tst_SqliteDriver : public DriverConformance
{
    Q_OBJECT

public:
    tst_SqliteDriver()
        : DriverConformance([this] { return std::make_unique<SqliteDriver>(newFile()); },
                            [this] { return std::make_unique<SqliteDriver>(m_file); })
    {
    }

protected:
    QSqlDatabase connection() override
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"the user's own %1"_s.arg(m_files));
        database.setDatabaseName(m_file);
        database.open();
        return database;
    }

private:
    QString newFile() { return m_file = m_folder.filePath(u"%1.db"_s.arg(++m_files)); }

    QTemporaryDir m_folder;
    QString m_file;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(tst_SqliteDriver)
#include "tst_sqlitedriver.moc"
