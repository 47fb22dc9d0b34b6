// SPDX-License-Identifier: MIT

// Worker processes on one SQLite file are killed with -9 a few hundred times, in the middle of pushes, claims and completions. Then
// every job's history is checked.
#include <jobs/jobqueue.h>

#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <chrono>
#include <memory>
#include <vector>

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! One life of a worker process, with all that it said.
struct Life
{
    QProcess process;
    int linesToLive = 0;
    int lines = 0;
    qint64 diedAt = 0; //!< monotonic ns; 0: still there, or ended by itself
};

struct Start
{
    qint64 fence = 0;
    qint64 at = 0;
    const Life *life = nullptr;
};

class tst_Crash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedWorkersLoseNothing();

private:
    std::unique_ptr<Life> begin(int jobs, bool drain);
    void read(Life &life);
    static qint64 now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(u"crash.db"_s);
    int m_nextItem = 0;
    QHash<QByteArray, qint64> m_acked; //!< client id → job
    QHash<qint64, QList<Start>> m_starts;
    QList<QByteArray> m_complaints;
};

void tst_Crash::initTestCase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    database.setDatabaseName(m_path);
    QVERIFY(database.open());
    QSqlQuery query(database);
    QVERIFY(query.exec(u"CREATE TABLE effects (job INTEGER PRIMARY KEY)"_s));
}

std::unique_ptr<Life> tst_Crash::begin(int jobs, bool drain)
{
    auto life = std::make_unique<Life>();
    life->process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{m_path, QString::number(m_nextItem), QString::number(jobs)};
    if (drain)
        arguments.append(u"--drain"_s);
    m_nextItem += jobs;
    life->process.start(QString::fromLocal8Bit(CRASHWORKER), arguments);
    return life;
}

void tst_Crash::read(Life &life)
{
    while (life.process.canReadLine()) {
        const QList<QByteArray> words = life.process.readLine().trimmed().split(' ');
        ++life.lines;
        if (words[0] == "acked") {
            m_acked.insert(words[1], words[2].toLongLong());
        } else if (words[0] == "started") {
            m_starts[words[1].toLongLong()].append({words[2].toLongLong(), words[3].toLongLong(), &life});
        } else if (words[0] != "idle") {
            m_complaints.append(words.join(' '));
        }
    }
}

void tst_Crash::killedWorkersLoseNothing()
{
    const quint32 seed = qEnvironmentVariableIsSet("JOBS_TEST_SEED") ? quint32(qEnvironmentVariableIntValue("JOBS_TEST_SEED"))
                                                                    : QRandomGenerator::global()->generate();
    qInfo("seed %u (repeat with JOBS_TEST_SEED)", seed);
    QRandomGenerator random(seed);
    const int kills = 200;

    // given: three processes at a time, each killed after it has said some random number of lines
    std::vector<std::unique_ptr<Life>> lives;
    std::vector<Life *> running;
    int killed = 0;
    while (killed < kills) {
        while (running.size() < 3) {
            lives.push_back(begin(60, false));
            lives.back()->linesToLive = int(random.bounded(1, 120));
            running.push_back(lives.back().get());
        }
        for (Life *life : running) {
            life->process.waitForReadyRead(2);
            read(*life);
        }
        for (auto it = running.begin(); it != running.end();) {
            Life *life = *it;
            // A process that found nothing more to say is killed, too: others hold what is left.
            const bool quiet = life->lines > 0 && !life->process.waitForReadyRead(30);
            if (life->lines < life->linesToLive && !quiet) {
                read(*life);
                ++it;
                continue;
            }
            QVERIFY2(life->process.state() == QProcess::Running, "a worker ended by itself");
            life->process.kill();
            QVERIFY(life->process.waitForFinished(60'000));
            life->diedAt = now();
            read(*life);
            ++killed;
            it = running.erase(it);
        }
    }
    for (Life *life : running) {
        life->process.kill();
        QVERIFY(life->process.waitForFinished(60'000));
        life->diedAt = now();
        read(*life);
    }

    // when: one more process runs what is left
    auto last = begin(0, true);
    QVERIFY2(last->process.waitForFinished(120'000), "what was left did not end");
    QCOMPARE(last->process.exitCode(), 0);
    read(*last);
    QCOMPARE(m_complaints, QList<QByteArray>());

    // then: every acknowledged job is there, and completed
    Jobs::JobQueue queue(Jobs::openDriver(u"sqlite:"_s + m_path), {.numWorkers = 0});
    QHash<qint64, Jobs::QueuedJob> stored;
    std::optional<Jobs::JobId> before;
    do {
        const auto page = queue.jobs({}, {.limit = 1000, .before = before}).result();
        QVERIFY2(page, qPrintable(page ? QString() : page.error().toString()));
        for (const Jobs::QueuedJob &job : page->jobs)
            stored.insert(job.id.value, job);
        before = page->next;
    } while (before);
    for (auto it = m_acked.begin(); it != m_acked.end(); ++it) {
        QVERIFY2(stored.contains(it.value()), (it.key() + " was acknowledged and is lost").constData());
        QCOMPARE(stored[it.value()].clientId.toUtf8(), it.key());
    }
    qint64 written = 0;
    qint64 rescued = 0;
    for (const Jobs::QueuedJob &job : std::as_const(stored)) {
        QVERIFY2(job.state == Jobs::JobState::Completed,
                 qPrintable(u"job %1 is %2: %3"_s.arg(job.id.toString(), Jobs::stateName(job.state), job.error)));
        written += job.kind == u"written-item"_s;
        rescued += job.crashes > 0;
    }

    // then: effects and completions are the same set, one for one (the primary key refuses a second one)
    QSqlQuery effects(u"SELECT count(*) FROM effects"_s);
    QVERIFY(effects.next());
    QCOMPARE(effects.value(0).toLongLong(), written);

    // then: fences grew from start to start, and no attempt began while another one's process was alive and held it
    for (auto it = m_starts.begin(); it != m_starts.end(); ++it) {
        std::sort(it->begin(), it->end(), [](const Start &a, const Start &b) { return a.at < b.at; });
        for (qsizetype i = 1; i < it->size(); ++i) {
            const Start &earlier = it->at(i - 1);
            const Start &later = it->at(i);
            QVERIFY2(later.fence > earlier.fence, qPrintable(u"job %1 started twice under one fence"_s.arg(it.key())));
            const bool failedMeanwhile = earlier.life == later.life; // a retry after SQLITE_BUSY, one after the other
            QVERIFY2(failedMeanwhile || earlier.life->diedAt == 0 || later.at > earlier.life->diedAt - 50'000'000
                         || stored[it.key()].kind == u"written-item"_s,
                     qPrintable(u"job %1 ran twice at once"_s.arg(it.key())));
        }
    }
    qInfo("%d kills, %lld jobs, %lld acknowledged, %lld rescued", killed, qint64(stored.size()), qint64(m_acked.size()), rescued);
    QVERIFY2(rescued > 0, "no kill hit a running job: the test proves nothing");
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
