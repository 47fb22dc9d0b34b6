// SPDX-License-Identifier: MIT
#ifdef HAS_REDIS
#    include "redisserver.h"
#endif

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

/*!
    The program over a small tree, left alone, killed and interrupted. The moments come from the number of results that are in the store,
    so that they lie in the middle on any machine.
*/
class tst_FilePipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyFileIsDoneAndFailuresAreKept();
    void aCompleteRunIsFollowedByAFreshOne();
    void killedAgainAndAgainEveryFileIsDoneExactlyOnce();
    void killedBesideRedisEveryFileHasOneResult();
    void interruptedItSaysSoAndResumes_data();
    void interruptedItSaysSoAndResumes();
    void anotherFolderDoesNotDisturbAnUnfinishedRun();
    void badArgumentsAreRefused_data();
    void badArgumentsAreRefused();

private:
    static constexpr int folders = 12;
    static constexpr int filesPerFolder = 50;
    // The dangling link and the text that is not UTF-8 fail; the latter's digest does not.
    static constexpr int filesDone = folders * filesPerFolder + 1;
    static constexpr int oddFilesDone = 4; // cut-off.gz, latin-1.txt, two good ones; root reads a fifth

    std::unique_ptr<QProcess> start(const QStringList &more = {});
    //! Runs to the end and returns what was said.
    QString runToEnd(const QStringList &more = {});
    //! Waits until \a count files are done or the program has ended; false: it has ended.
    bool waitForResults(QProcess &process, qint64 count);
    qint64 number(const QString &sql);
    void checkResults();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_tree;
    QString m_storePath; //!< of the results, too
    QString m_storeUrl;
};

static void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void tst_FilePipeline::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(FILEPIPELINE)), FILEPIPELINE);
}

void tst_FilePipeline::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_tree = m_dir->filePath(u"tree"_s);
    m_storePath = m_dir->filePath(u"store/pipeline.db"_s);
    m_storeUrl = u"sqlite:"_s + m_storePath;
    for (int folder = 0; folder < folders; ++folder) {
        const QString path = m_tree + u"/folder-%1"_s.arg(folder);
        QVERIFY(QDir().mkpath(path + u"/below"_s));
        for (int file = 0; file < filesPerFolder; ++file) {
            writeFile(path + (file % 2 ? u"/below/%1.txt"_s : u"/%1.txt"_s).arg(file),
                      QByteArray("word ").repeated(folder + 1) + QByteArray::number(file));
        }
    }
    writeFile(m_tree + u"/latin-1.txt"_s, "caf\xe9");
    QVERIFY(QFile::link(u"nowhere"_s, m_tree + u"/dangling"_s));
}

void tst_FilePipeline::cleanup()
{
    QSqlDatabase::removeDatabase(m_storePath);
    m_dir.reset();
}

std::unique_ptr<QProcess> tst_FilePipeline::start(const QStringList &more)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(QStringLiteral(FILEPIPELINE), QStringList{m_tree, u"--store"_s, m_storeUrl, u"--results"_s, m_storePath} + more);
    return process;
}

QString tst_FilePipeline::runToEnd(const QStringList &more)
{
    auto process = start(more);
    const bool ended = process->waitForFinished(60'000);
    const QString output = QString::fromUtf8(process->readAll());
    if (!ended || process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0)
        QTest::qFail(qPrintable(u"ended with %1: %2"_s.arg(process->exitCode()).arg(output)), __FILE__, __LINE__);
    return output;
}

qint64 tst_FilePipeline::number(const QString &sql)
{
    if (!QFile::exists(m_storePath))
        return -1;
    auto database = QSqlDatabase::database(m_storePath);
    if (!database.isValid()) {
        database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_storePath);
        database.setDatabaseName(m_storePath);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        database.open();
    }
    QSqlQuery query(database);
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : -1;
}

bool tst_FilePipeline::waitForResults(QProcess &process, qint64 count)
{
    while (process.state() != QProcess::NotRunning) {
        if (number(u"SELECT count(*) FROM file_results"_s) >= count)
            return true;
        process.waitForFinished(1);
    }
    return false;
}

void tst_FilePipeline::checkResults()
{
    const auto count = [this](const QString &table, const QString &where) {
        return number(u"SELECT count(*) FROM %1 WHERE path LIKE '%2/%' AND %3"_s.arg(table, m_tree, where));
    };
    QCOMPARE(count(u"file_results"_s, u"1"_s), filesDone);
    QCOMPARE(count(u"word_counts"_s, u"1"_s), filesDone - 1);
    QCOMPARE(count(u"scanned_folders"_s, u"1"_s), 2 * folders); // the tree itself is not below itself
    QCOMPARE(number(u"SELECT sum(words) FROM word_counts WHERE path LIKE '%1/folder-3/%'"_s.arg(m_tree)), 5 * filesPerFolder);
    QCOMPARE(number(u"SELECT count(*) FROM folder_summaries"_s), folders + 2); // the tree's own files, and the odd corner
    QCOMPARE(number(u"SELECT count(*) FROM jobs_view WHERE state = 'failed' AND kind = 'digest-file' "
                    "AND error = 'dangling symbolic link' AND attempt >= 3"_s),
             2);
    QCOMPARE(number(u"SELECT count(*) FROM jobs_view WHERE state = 'failed' AND kind = 'count-words' "
                    "AND error = 'not valid UTF-8 text'"_s),
             2);
    QCOMPARE(number(u"SELECT count(*) FROM jobs_view WHERE state NOT IN ('completed', 'failed')"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM jobs_view WHERE state = 'completed' AND kind = 'digest-file'"_s),
             number(u"SELECT count(*) FROM file_results"_s));
    QVERIFY(number(u"SELECT count(*) FROM file_results"_s) - filesDone >= oddFilesDone);
}

void tst_FilePipeline::everyFileIsDoneAndFailuresAreKept()
{
    const QString output = runToEnd();

    checkResults();
    QVERIFY2(output.contains(u"2 of the folder"_s), qPrintable(output));
    QVERIFY2(output.contains(u"damaged archive: it ends too early"_s), qPrintable(output));
    QVERIFY2(!output.contains(u"WRONG"_s), qPrintable(output));
    QVERIFY2(!output.contains(u'\x1b'), "escape sequences, and no terminal");
}

void tst_FilePipeline::aCompleteRunIsFollowedByAFreshOne()
{
    runToEnd({u"--quiet"_s});

    const QString output = runToEnd({u"--quiet"_s});

    QVERIFY2(output.contains(u"is complete; starting afresh"_s), qPrintable(output));
    checkResults();
    QCOMPARE(number(u"SELECT starts FROM pipeline_run"_s), 1);
}

void tst_FilePipeline::killedAgainAndAgainEveryFileIsDoneExactlyOnce()
{
    int kills = 0;
    for (const int results : {0, 20, 150, 300, 450, filesDone + oddFilesDone}) {
        auto process = start({u"--workers"_s, u"2"_s});
        if (!waitForResults(*process, results))
            break;
        process->kill();
        QVERIFY(process->waitForFinished(60'000));
        kills += process->exitStatus() == QProcess::CrashExit;
    }
    QVERIFY2(kills >= 4, "the program was too fast to be killed in the middle");

    const QString output = runToEnd();

    checkResults();
    QVERIFY2(output.contains(u"Going on"_s) && !output.contains(u"WRONG"_s), qPrintable(output));
}

void tst_FilePipeline::killedBesideRedisEveryFileHasOneResult()
{
#ifdef HAS_REDIS
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed");
    RedisServer server;
    QVERIFY(server.start());
    m_storeUrl = server.url();
    int kills = 0;
    for (const int results : {20, 200, 400}) {
        auto process = start({u"--workers"_s, u"2"_s});
        if (!waitForResults(*process, results))
            break;
        process->kill();
        QVERIFY(process->waitForFinished(60'000));
        kills += process->exitStatus() == QProcess::CrashExit;
    }
    QVERIFY2(kills >= 2, "the program was too fast to be killed in the middle");

    const QString output = runToEnd();

    QVERIFY2(output.contains(u"Going on"_s) && !output.contains(u"WRONG"_s), qPrintable(output));
    QCOMPARE(number(u"SELECT count(*) FROM file_results WHERE path LIKE '%1/%'"_s.arg(m_tree)), filesDone);
    QCOMPARE(number(u"SELECT sum(words) FROM word_counts WHERE path LIKE '%1/folder-3/%'"_s.arg(m_tree)), 5 * filesPerFolder);

    QSqlDatabase::removeDatabase(m_storePath); // it would go on reading the file that the next run deletes
    const QString again = runToEnd({u"--quiet"_s});
    QVERIFY2(again.contains(u"is complete; starting afresh"_s) && !again.contains(u"WRONG"_s), qPrintable(again));
#else
    QSKIP("built without Redis");
#endif
}

void tst_FilePipeline::interruptedItSaysSoAndResumes_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl-C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void tst_FilePipeline::interruptedItSaysSoAndResumes()
{
    QFETCH(int, signal);
    auto process = start();
    QVERIFY(waitForResults(*process, 50));

    QCOMPARE(::kill(pid_t(process->processId()), signal), 0);

    QVERIFY(process->waitForFinished(60'000));
    const QString output = QString::fromUtf8(process->readAll());
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QVERIFY2(process->exitCode() == 130, qPrintable(output));
    QVERIFY2(output.contains(u"run again to resume"_s), qPrintable(output));
    // An orderly stop hands jobs back: nothing is left running, and no attempt is counted.
    QCOMPARE(number(u"SELECT count(*) FROM jobs_view WHERE state = 'running'"_s), 0);

    runToEnd();
    checkResults();
    QCOMPARE(number(u"SELECT max(attempt) FROM file_results"_s), 1);
}

void tst_FilePipeline::anotherFolderDoesNotDisturbAnUnfinishedRun()
{
    auto process = start();
    QVERIFY(waitForResults(*process, 20));
    process->kill();
    QVERIFY(process->waitForFinished(60'000));

    QProcess other;
    other.start(QStringLiteral(FILEPIPELINE), {m_tree + u"/folder-1"_s, u"--store"_s, u"sqlite:"_s + m_storePath});
    QVERIFY(other.waitForFinished(60'000));

    QCOMPARE(other.exitCode(), 2);
    QVERIFY(other.readAllStandardError().contains("unfinished run"));
    QSqlDatabase::removeDatabase(m_storePath); // it would go on reading the file that --fresh deletes
    runToEnd({u"--fresh"_s});
    checkResults();
}

void tst_FilePipeline::badArgumentsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("no such folder") << QStringList{u"/no/such/folder"_s} << QByteArray("not a folder");
    QTest::newRow("two folders") << QStringList{u"/"_s, u"/usr"_s} << QByteArray("more than one folder");
    QTest::newRow("memory") << QStringList{u"--store"_s, u"memory:"_s} << QByteArray("sqlite:PATH");
    QTest::newRow("no workers") << QStringList{u"--workers"_s, u"0"_s} << QByteArray("from 1 to 1000");
}

void tst_FilePipeline::badArgumentsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    QProcess process;
    process.setWorkingDirectory(m_dir->path());
    process.start(QStringLiteral(FILEPIPELINE), arguments);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains(words));
}

QTEST_GUILESS_MAIN(tst_FilePipeline)
#include "tst_filepipeline.moc"
