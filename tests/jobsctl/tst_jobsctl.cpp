// SPDX-License-Identifier: MIT

// jobsctl as users run it, on a store.

#include "program.h"

#include <jobs/control/monitorjson.h>
#include <jobs/jobqueue.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Jobs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

//! Runs what is due in the store: "fail" fails for good with the error in its parameters, "again" is to be retried, all else completes.
void runJobs(const QString &store)
{
    JobQueue queue(openDriver(store), {.mode = ExecutionMode::Manual});
    const auto fails = [](JobContext &context) -> HandlerResult {
        context.log(u"about to fail"_s);
        return JobError::permanent(object(context.job().parameters).value("error"_L1).toString());
    };
    const auto again = [](JobContext &) -> HandlerResult { return JobError(u"not yet"_s); };
    const auto completes = [](JobContext &) -> HandlerResult { return Completed{"{\"done\":true}"}; };
    QVERIFY(queue.registerKind(u"fail"_s, fails).has_value());
    QVERIFY(queue.registerKind(u"ok"_s, completes).has_value());
    QVERIFY(queue.registerKind(u"again"_s, again).has_value());
    QVERIFY(queue.start().has_value());
    QVERIFY(queue.runDueJobs().has_value());
    queue.stop().waitForFinished();
}

} // namespace

class tst_JobsCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsPushedAndFound();
    void tablesAreStable();
    void everyFormatShowsTheSame();
    void hostileJobsAreHarmless();
    void oneJobIsSteered();
    void theAuditTellsWhoDidWhat();
    void parametersAndGroupsAreFiltered();
    void exitCodesAreThoseOfTheManual();
    void manyAreSteeredByFilter();
    void failuresAreGroupedAndRetried();
    void queuesArePausedAndPurged();
    void linesAreAnsweredOneByOne();
    void hugeLinesCostNoMemory();
    void manyLinesArePushed();
    void theEndOfAJobIsWaitedFor();
    void exportedJobsAreImported();
    void retryingJobsAreImportedWithTheirAttempts();
    void aStoreIsMigratedWhenTold();
    void checksAnswerAsNagiosExpects();
    void theDoctorSpeaks();
    void contextsAreKept();
    void tokensArePrintedOnce();
    void whatIsMissingIsSaid();
    void aClosedPipeIsNoError();
    void aFullDiskIsAnError();
};

void tst_JobsCtl::aJobIsPushedAndFound()
{
    Program jobsctl;
    const Ran pushed = jobsctl({u"push"_s, u"mail"_s, u"{\"to\":\"ü\",\"n\":123456789012345678901234567890}"_s, u"-Q"_s,
                                u"slow"_s, u"-p"_s, u"7"_s, u"-t"_s, u"a"_s, u"--in"_s, u"1h"_s});
    QCOMPARE(pushed.err, QByteArray());
    QCOMPARE(pushed.out, "1\n"_ba);
    QCOMPARE(pushed.code, 0);

    const QJsonObject job = object(jobsctl(words(u"job show 1 -o json"_s)).out);
    QCOMPARE(job.value("kind"_L1).toString(), u"mail"_s);
    QCOMPARE(job.value("queue"_L1).toString(), u"slow"_s);
    QCOMPARE(job.value("priority"_L1).toInt(), 7);
    QCOMPARE(job.value("state"_L1).toString(), u"scheduled"_s);
    QVERIFY(jobsctl(words(u"job show 1"_s)).out.contains("123456789012345678901234567890"));
    QCOMPARE(jobsctl(words(u"jobs state:scheduled arg.to:ü -o name"_s)).out, "1\n"_ba);
    QCOMPARE(jobsctl(words(u"jobs --state failed -o name"_s)).out, ""_ba);
    QCOMPARE(jobsctl(words(u"jobs --count"_s)).out, "1\n"_ba);
}

void tst_JobsCtl::tablesAreStable()
{
    Program jobsctl;
    QCOMPARE(jobsctl(words(u"jobs"_s)).out, "ID  STATE  KIND  QUEUE  PRIO  ATTEMPT  AGE  ERROR\n"_ba);
    jobsctl(words(u"push fail {\"error\":\"日本語_timeout\"} -Q mail"_s));
    jobsctl(words(u"push wide-kind {} -p -5 --in 1h"_s));
    runJobs(jobsctl.store());
    QString table = QString::fromUtf8(jobsctl(words(u"jobs"_s)).out);
    table.replace(QRegularExpression(u" (\\d)s( |\n)"_s), u" 0s\\2"_s);
    QCOMPARE(table,
             u"ID  STATE      KIND       QUEUE    PRIO  ATTEMPT  AGE  ERROR\n"
             " 2  scheduled  wide-kind  default    -5     0/10   0s\n"
             " 1  failed     fail       mail        0     1/10   0s  日本語_timeout\n"_s);
    QCOMPARE(
        jobsctl(words(u"queues"_s)).out,
        "QUEUE    STATE  SCHEDULED  AVAILABLE  RUNNING  RETRYABLE  SUSPENDED  COMPLETED  FAILED  CANCELLED  PAUSED BY\n"
        "default  open           1          0        0          0          0          0       0          0\n"
        "mail     open           0          0        0          0          0          0       1          0\n"_ba);
    QCOMPARE(jobsctl(words(u"queues --no-headers -o name"_s)).out, "default\nmail\n"_ba);
    QVERIFY(jobsctl(words(u"status"_s)).out.contains("Jobs:       1 scheduled, 1 failed\n"));
}

void tst_JobsCtl::everyFormatShowsTheSame()
{
    Program jobsctl;
    jobsctl(words(u"push a {}"_s));
    jobsctl(words(u"push b {}"_s));
    QCOMPARE(jobsctl(words(u"jobs -o name"_s)).out, "2\n1\n"_ba);
    const QJsonArray all = QJsonDocument::fromJson(jobsctl(words(u"jobs -o json"_s)).out).array();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[1].toObject().value("kind"_L1).toString(), u"a"_s);
    const QByteArrayList lines = jobsctl(words(u"jobs -o ndjson"_s)).out.split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(object(lines[0]), all[0].toObject());
    const QByteArrayList csv = jobsctl(words(u"jobs -o csv"_s)).out.split('\n');
    QVERIFY(csv[0].startsWith("id,state,kind,queue,"));
    QVERIFY(csv[1].startsWith("2,available,b,default,0,0/10,"));
    QVERIFY(jobsctl(words(u"jobs -o wide"_s)).out.startsWith("ID  STATE      KIND  QUEUE    PRIO  ATTEMPT  AGE  DUE"));
    QCOMPARE(QJsonDocument::fromJson(Program()(words(u"jobs -o json"_s)).out).array().size(), 0);
    QCOMPARE(jobsctl(words(u"jobs -o xml"_s)).code, 2);
}

void tst_JobsCtl::hostileJobsAreHarmless()
{
    Program jobsctl;
    const QString hostile =
        u"\u001b]0;owned\u0007\u001b[31m\nfaked line\r\u009b2J\u202eevil "_s + QString(500'000, u'x');
    const QByteArray parameters = QJsonDocument(QJsonObject{{u"error"_s, hostile}}).toJson(QJsonDocument::Compact);
    QCOMPARE(jobsctl({u"push"_s, u"fail"_s, u"-"_s}, parameters + '\n').code, 0);
    runJobs(jobsctl.store());
    for (const QString &line :
         {u"jobs"_s, u"jobs -o wide"_s, u"jobs -o csv"_s, u"jobs -o json"_s, u"jobs -o ndjson"_s, u"job show 1"_s,
          u"job attempts 1"_s, u"job log 1"_s, u"failures"_s, u"failures -o json"_s, u"explain 1"_s, u"export"_s}) {
        const Ran ran = jobsctl(words(line));
        QCOMPARE(ran.code, 0);
        for (const QChar c : QString::fromUtf8(ran.out)) {
            const bool harmful = (c < u' ' && c != u'\n' && c != u'\r') || c == QChar(0x7f)
                || (c >= QChar(0x80) && c < QChar(0xa0)) || c == QChar(0x202e);
            if (harmful)
                QFAIL(qPrintable(line));
        }
    }
    const QByteArray table = jobsctl(words(u"jobs"_s)).out;
    QCOMPARE(table.count('\n'), 2);
    QVERIFY(table.size() < 400);
}

void tst_JobsCtl::oneJobIsSteered()
{
    Program jobsctl;
    jobsctl(words(u"push ok {} --in 1h"_s));
    const auto state = [&] { return object(jobsctl(words(u"job show 1 -o json"_s)).out).value("state"_L1).toString(); };
    QCOMPARE(jobsctl(words(u"job suspend 1"_s)).out, "job 1 is suspended\n"_ba);
    QCOMPARE(state(), u"suspended"_s);
    QVERIFY(jobsctl(words(u"explain 1"_s)).out.contains("suspended"));
    QCOMPARE(jobsctl(words(u"job resume 1"_s)).code, 0);
    QCOMPARE(state(), u"scheduled"_s);
    QCOMPARE(jobsctl(words(u"job run 1"_s)).code, 0);
    QCOMPARE(state(), u"available"_s);
    QCOMPARE(jobsctl(words(u"job edit 1 -p 3 -Q slow --tag x --tag y"_s)).code, 0);
    const QJsonObject job = object(jobsctl(words(u"job show 1 -o json"_s)).out);
    QCOMPARE(job.value("priority"_L1).toInt(), 3);
    QCOMPARE(job.value("tags"_L1).toArray().size(), 2);
    QCOMPARE(jobsctl(words(u"job edit 1"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"job duplicate 1"_s)).out, "2\n"_ba);
    QCOMPARE(jobsctl({u"job"_s, u"cancel"_s, u"1"_s, u"--reason"_s, u"no more"_s}).code, 0);
    QCOMPARE(state(), u"cancelled"_s);
    QVERIFY(jobsctl(words(u"explain 1"_s)).out.contains("no more"));
    QCOMPARE(jobsctl(words(u"job retry 1 -q"_s)).out, ""_ba);
    QCOMPARE(state(), u"available"_s);
    QCOMPARE(jobsctl(words(u"job delete 1"_s)).code, 0);
    QCOMPARE(jobsctl(words(u"job show 1"_s)).code, 3);
}

void tst_JobsCtl::theAuditTellsWhoDidWhat()
{
    Program jobsctl;
    jobsctl(words(u"push ok {}"_s));
    jobsctl({u"job"_s, u"cancel"_s, u"1"_s, u"--reason"_s, u"no more"_s});
    const Ran audit = jobsctl(words(u"audit"_s));
    if (audit.err.contains("keeps no such records"))
        QSKIP("the store keeps no audit yet");
    QVERIFY2(audit.out.contains("cancel") && audit.out.contains("job 1") && audit.out.contains("no more"),
             audit.out.constData());
}

void tst_JobsCtl::exitCodesAreThoseOfTheManual()
{
    Program jobsctl;
    jobsctl(words(u"push ok {}"_s));
    QCOMPARE(jobsctl(words(u"job show 99"_s)).code, 3);
    QCOMPARE(jobsctl(words(u"job resume 1"_s)).code, 5);
    QCOMPARE(jobsctl(words(u"job show one"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"jobs satte:x"_s)).code, 2);
    QCOMPARE(jobsctl({u"push"_s, u"bad kind"_s, u"{}"_s}).code, 2);
    QCOMPARE(jobsctl(words(u"push ok [1]"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"queue show none"_s)).code, 3);
    QCOMPARE(jobsctl.plain({u"--server"_s, u"unix:"_s + jobsctl.path(u"none.sock"_s), u"status"_s}).code, 69);
    QCOMPARE(jobsctl.plain({u"--store"_s, u"sqlite:/nonexistent/x.db"_s, u"status"_s}).code, 69);
    QCOMPARE(jobsctl.plain({u"--store"_s, u"oracle:x"_s, u"status"_s}).code, 2);
    QCOMPARE(jobsctl(words(u"schedules list"_s)).code, 1);
    QCOMPARE(jobsctl.plain({u"--version"_s}).code, 0);
    QCOMPARE(jobsctl.plain({u"push"_s, u"--help"_s}).code, 0);
    QCOMPARE(jobsctl.plain({}).code, 2);
}

void tst_JobsCtl::manyAreSteeredByFilter()
{
    Program jobsctl;
    jobsctl(words(u"push ok -"_s), QByteArray("{}\n").repeated(30));
    jobsctl(words(u"push other {}"_s));
    QCOMPARE(jobsctl(words(u"cancel --filter kind:ok --dry-run"_s)).out, "30 jobs match: kind:ok\n"_ba);
    const Ran unasked = jobsctl(words(u"cancel --filter kind:ok"_s));
    QCOMPARE(unasked.code, 2);
    QVERIFY2(unasked.err.contains("--yes"), unasked.err.constData());
    QCOMPARE(jobsctl(words(u"cancel"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"cancel --filter kind:ok --yes"_s)).out, "cancel: 30 changed\n"_ba);
    QCOMPARE(jobsctl(words(u"jobs state:cancelled --count"_s)).out, "30\n"_ba);
    QCOMPARE(jobsctl(words(u"retry 1 2 3 --yes"_s)).out, "retry: 3 changed\n"_ba);
    QCOMPARE(object(jobsctl(words(u"delete --filter kind:ok -y -o json"_s)).out).value("changed"_L1).toInt(), 30);
    QCOMPARE(jobsctl(words(u"jobs -o name"_s)).out, "31\n"_ba);
}

void tst_JobsCtl::failuresAreGroupedAndRetried()
{
    Program jobsctl;
    jobsctl(words(u"push fail -"_s),
            "{\"error\":\"host 1 is down\"}\n{\"error\":\"host 22 is down\"}\n{\"error\":\"other\"}\n");
    runJobs(jobsctl.store());
    const QJsonArray groups = QJsonDocument::fromJson(jobsctl(words(u"failures -o json"_s)).out).array();
    QCOMPARE(groups.size(), 2);
    QString fingerprint;
    for (const QJsonValue &group : groups) {
        if (group.toObject().value("count"_L1).toInt() == 2)
            fingerprint = group.toObject().value("fingerprint"_L1).toString();
    }
    QVERIFY(!fingerprint.isEmpty());
    const QByteArray shown = jobsctl({u"failures"_s, u"--group"_s, fingerprint}).out;
    QVERIFY2(shown.contains("host 22 is down") && shown.contains("jobsctl retry --filter"), shown.constData());
    QCOMPARE(jobsctl({u"failures"_s, u"--group"_s, u"0000"_s}).code, 3);
    QVERIFY(jobsctl(words(u"job log 3"_s)).out.contains("#1 about to fail"));
    QVERIFY(jobsctl(words(u"job attempts 3"_s)).out.contains("failed"));
}

void tst_JobsCtl::parametersAndGroupsAreFiltered()
{
    if (JobFilter{.fingerprints = {u"none"_s}}.matches(QueuedJob()))
        QSKIP("filters do not look at parameters and fingerprints yet");
    Program jobsctl;
    jobsctl(words(u"push fail -"_s),
            "{\"error\":\"host 1 is down\"}\n{\"error\":\"host 22 is down\"}\n{\"error\":\"other\"}\n");
    runJobs(jobsctl.store());
    QCOMPARE(jobsctl(words(u"jobs arg.error:other -o name"_s)).out, "3\n"_ba);
    const QJsonArray groups = QJsonDocument::fromJson(jobsctl(words(u"failures -o json"_s)).out).array();
    QString fingerprint;
    for (const QJsonValue &group : groups) {
        if (group.toObject().value("count"_L1).toInt() == 2)
            fingerprint = group.toObject().value("fingerprint"_L1).toString();
    }
    QCOMPARE(jobsctl({u"retry"_s, u"--filter"_s, u"fingerprint:"_s + fingerprint, u"-y"_s}).out,
             "retry: 2 changed\n"_ba);
}

void tst_JobsCtl::queuesArePausedAndPurged()
{
    Program jobsctl;
    jobsctl(words(u"push ok - -Q mail"_s), "{}\n{}\n");
    QCOMPARE(jobsctl({u"queue"_s, u"pause"_s, u"mail"_s, u"--reason"_s, u"upgrade"_s}).code, 0);
    QVERIFY(jobsctl(words(u"queue show mail"_s)).out.contains("paused"));
    QVERIFY(jobsctl(words(u"status"_s)).out.contains("queue mail is paused"));
    QVERIFY(jobsctl(words(u"explain 1"_s)).out.contains("paused"));
    QCOMPARE(jobsctl(words(u"queue resume mail"_s)).code, 0);
    QCOMPARE(jobsctl(words(u"queue drain mail"_s)).code, 0);
    QVERIFY(jobsctl(words(u"queue purge mail --dry-run"_s)).out.startsWith("2 jobs of queue mail"));
    QCOMPARE(jobsctl(words(u"queue purge mail"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"queue purge mail -y"_s)).out, "purge of mail: 2 changed\n"_ba);
    QCOMPARE(jobsctl(words(u"jobs -o name"_s)).out, ""_ba);
}

void tst_JobsCtl::linesAreAnsweredOneByOne()
{
    Program jobsctl;
    const QByteArray lines = "{\"kind\":\"mail\",\"parameters\":{\"n\":1}}\n"
                             "\n"
                             "not json\n"
                             "{\"kind\":\"bad kind\",\"parameters\":{}}\n"
                             "{\"kind\":\"mail\",\"parametres\":{}}\n"
                             "{\"kind\":\"mail\",\"client_id\":\"c1\"}\r\n"
                             "{\"kind\":\"mail\",\"client_id\":\"c1\"}\n"
                             "\xff\xfe\n"
                             "{\"kind\":\"last\"}"; // no end of line
    const Ran ran = jobsctl(words(u"push - -o ndjson"_s), lines);
    QCOMPARE(ran.code, 1);
    QCOMPARE(ran.err, "4 acked, 4 refused, 0 unknown\n"_ba);
    QList<QJsonObject> answers;
    for (const QByteArray &line : ran.out.trimmed().split('\n'))
        answers.append(object(line));
    QCOMPARE(answers.size(), 8);
    const QList<int> numbers{1, 3, 4, 5, 6, 7, 8, 9};
    const QStringList outcomes{u"acked"_s, u"refused"_s, u"refused"_s, u"refused"_s,
                               u"acked"_s, u"acked"_s,   u"refused"_s, u"acked"_s};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QCOMPARE(answers[i].value("line"_L1).toInt(), numbers[i]);
        QCOMPARE(answers[i].value("outcome"_L1).toString(), outcomes[i]);
    }
    QVERIFY(answers[5].value("existed"_L1).toBool());
    QCOMPARE(answers[5].value("id"_L1), answers[4].value("id"_L1));

    const Ran plain = jobsctl(words(u"push mail -"_s), "{}\n[]\n");
    QCOMPARE(plain.code, 1);
    QVERIFY2(plain.out.startsWith("acked 1 ") && plain.out.contains("\nrefused 2 the parameters are"),
             plain.out.constData());
    QCOMPARE(jobsctl(words(u"push mail -"_s)).code, 0);
}

void tst_JobsCtl::hugeLinesCostNoMemory()
{
    Program jobsctl;
    const QByteArray huge = "{\"a\":\"" + QByteArray(8 * 1024 * 1024, 'x') + "\"}\n";
    const Ran ran = jobsctl(words(u"push mail -"_s), "{}\n" + huge + "{}\n");
    QCOMPARE(ran.code, 1);
    const QByteArrayList answers = ran.out.split('\n');
    QCOMPARE(answers[0], "acked 1 1"_ba);
    QVERIFY2(answers[1].startsWith("refused 2 the line is longer than"), answers[1].constData());
    QCOMPARE(answers[2], "acked 3 2"_ba);
}

void tst_JobsCtl::manyLinesArePushed()
{
    Program jobsctl;
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += "{\"n\":" + QByteArray::number(i) + "}\n";
    const Ran ran = jobsctl(words(u"push mail - -q"_s), lines);
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, ""_ba);
    QCOMPARE(jobsctl(words(u"jobs --count"_s)).out, "5000\n"_ba);
    QCOMPARE(jobsctl(words(u"jobs -o name --all"_s)).out.count('\n'), 5000);
    QCOMPARE(jobsctl(words(u"jobs --all --no-headers"_s)).out.count('\n'), 5000);
}

void tst_JobsCtl::theEndOfAJobIsWaitedFor()
{
    Program jobsctl;
    jobsctl(words(u"push ok {}"_s));
    jobsctl(words(u"push fail {\"error\":\"broken\"}"_s));
    const Ran late = jobsctl(words(u"wait 1 2 --wait-timeout 100ms"_s));
    QCOMPARE(late.code, 75);
    runJobs(jobsctl.store());
    QCOMPARE(jobsctl(words(u"wait 1"_s)).out, "job 1 is completed\n"_ba);
    QCOMPARE(jobsctl(words(u"wait 1 --result"_s)).out, "{\"done\":true}\n"_ba);
    const Ran failed = jobsctl(words(u"wait 1 2"_s));
    QCOMPARE(failed.code, 1);
    QVERIFY(failed.err.contains("job 2 is failed: broken"));
    QCOMPARE(jobsctl(words(u"push ok {} --wait --wait-timeout 50ms"_s)).code, 75);
}

void tst_JobsCtl::exportedJobsAreImported()
{
    Program jobsctl;
    jobsctl(words(u"push ok -"_s), QByteArray("{\"n\":1}\n").repeated(3));
    runJobs(jobsctl.store());
    QByteArray lines;
    for (int i = 0; i < 1200; ++i)
        lines += "{\"kind\":\"k\",\"parameters\":{\"n\":" + QByteArray::number(i)
            + "},\"priority\":2,\"tags\":[\"t\"],\"delay_ms\":3600000}\n";
    QCOMPARE(jobsctl(words(u"push - -q"_s), lines).code, 0);

    const Ran exported = jobsctl(words(u"export"_s));
    QCOMPARE(exported.code, 0);
    QCOMPARE(exported.out.count('\n'), 1203);
    Program other;
    QCOMPARE(other(words(u"import"_s), exported.out).out,
             "1203 imported, 0 there already, 0 ended before, 0 left out because they ran or wait for others, 0 refused, 0 unknown\n"_ba);
    QCOMPARE(other(words(u"import"_s), exported.out).out,
             "0 imported, 1203 there already, 0 ended before, 0 left out because they ran or wait for others, 0 refused, 0 unknown\n"_ba);
    // Every job is there as it was, under its number.
    QCOMPARE(other(words(u"export"_s)).out.count('\n'), 1203);
    for (const QString &job : {u"1"_s, u"4"_s, u"1203"_s}) {
        QJsonObject before = object(jobsctl(words(u"job show %1 -o json"_s.arg(job))).out);
        QJsonObject after = object(other(words(u"job show %1 -o json"_s.arg(job))).out);
        for (QJsonObject *each : {&before, &after}) {
            each->remove("client_id"_L1); // which one without gets
            each->remove("worker"_L1); // of the other store
        }
        QCOMPARE(after, before);
    }
    QCOMPARE(object(other(words(u"job show 1 -o json"_s)).out).value("attempt"_L1).toInt(), 1);
    runJobs(other.store());
    QCOMPARE(other(words(u"jobs state:completed --count"_s)).out, "3\n"_ba); // none of them runs again
    QCOMPARE(other(words(u"import"_s), "{broken\n").code, 1);
    QCOMPARE(other(words(u"import /nonexistent"_s)).code, 2);
}

void tst_JobsCtl::retryingJobsAreImportedWithTheirAttempts()
{
    Program jobsctl;
    jobsctl(words(u"push again {} --attempts 3 --unique once"_s));
    runJobs(jobsctl.store());
    const QByteArray exported = jobsctl(words(u"export"_s)).out;
    QVERIFY2(exported.contains("\"retryable\""), exported.constData());
    Program other;
    other(words(u"push ok {} --in 1h"_s)); // takes the number
    QVERIFY(other(words(u"import"_s), exported).out.startsWith("1 imported"));
    const QJsonObject job = object(other(words(u"job show 2 -o json"_s)).out);
    QCOMPARE(job.value("state"_L1).toString(), u"scheduled"_s);
    QCOMPARE(job.value("attempt"_L1).toInt(), 1);
    QCOMPARE(job.value("error"_L1).toString(), u"not yet"_s);
    QCOMPARE(other(words(u"push again {} --unique once"_s)).out, "2\n"_ba);
}

void tst_JobsCtl::aStoreIsMigratedWhenTold()
{
    Program jobsctl;
    const QString file = jobsctl.path(u"jobs.db"_s);
    const Ran none = jobsctl(words(u"migrate status -o json"_s));
    QCOMPARE(none.code, 1);
    QCOMPARE(object(none.out).value("schema"_L1).toInt(), 0);
    QCOMPARE(object(none.out).value("up_to_date"_L1), QJsonValue(false));
    QVERIFY(!QFile::exists(file));
    const Ran up = jobsctl(words(u"migrate up -o json"_s));
    QCOMPARE(up.code, 0);
    QVERIFY(QFile::exists(file));
    const QJsonObject now = object(up.out);
    QVERIFY(now.value("schema"_L1).toInt() > 0);
    QCOMPARE(now.value("schema"_L1), now.value("known_schema"_L1));
    QCOMPARE(object(jobsctl(words(u"migrate status -o json"_s)).out), now);
    QCOMPARE(jobsctl.plain({u"--server"_s, u"unix:/nonexistent"_s, u"migrate"_s, u"status"_s}).code, 69);
}

void tst_JobsCtl::checksAnswerAsNagiosExpects()
{
    Program jobsctl;
    jobsctl(words(u"push fail {\"error\":\"x\"}"_s));
    runJobs(jobsctl.store());
    const Ran ok = jobsctl(words(u"check --max-wait 60s --max-failed 10"_s));
    QCOMPARE(ok.code, 0);
    QVERIFY2(ok.out.startsWith("JOBS OK - oldest due 0s, 1 failed, "), ok.out.constData());
    QVERIFY(ok.out.contains("| wait=0s;;60;0 failed=1;;10;0"));
    QCOMPARE(jobsctl(words(u"check --warn-failed 0 --max-failed 10"_s)).code, 1);
    QCOMPARE(jobsctl(words(u"check --max-failed 0"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"check --min-workers 1"_s)).code, 2);
    QCOMPARE(jobsctl(words(u"check --max-wait x"_s)).code, 3);
    QCOMPARE(jobsctl.plain({u"--server"_s, u"unix:/nonexistent"_s, u"check"_s}).code, 3);
}

void tst_JobsCtl::theDoctorSpeaks()
{
    Program jobsctl;
    jobsctl(words(u"push ok {} --in 1h"_s));
    const Ran healthy = jobsctl(words(u"doctor"_s));
    QVERIFY2(healthy.code == 0, healthy.out.constData());
    for (const char *line : {"connection", "durability", "disk", "workers", "clock", "schema", "backlog"})
        QVERIFY2(healthy.out.contains(line), line);
    jobsctl(words(u"job run 1"_s));
    const Ran ill = jobsctl(words(u"doctor"_s));
    QCOMPARE(ill.code, 1);
    QVERIFY(ill.out.contains("no worker is there"));
    const Ran unreachable = jobsctl.plain({u"--server"_s, u"unix:/nonexistent"_s, u"doctor"_s});
    QCOMPARE(unreachable.code, 69);
    QVERIFY(unreachable.out.contains("is jobsd running?"));
}

void tst_JobsCtl::contextsAreKept()
{
    Program jobsctl;
    QCOMPARE(jobsctl.plain({u"context"_s, u"use"_s, u"prod"_s}).code, 3);
    QCOMPARE(jobsctl.plain({u"context"_s, u"set"_s, u"prod"_s}).code, 2);
    QCOMPARE(jobsctl.plain({u"context"_s, u"set"_s, u"local"_s, u"--store"_s, jobsctl.store()}).code, 0);
    QCOMPARE(jobsctl
                 .plain({u"context"_s, u"set"_s, u"prod"_s, u"--server"_s, u"https://jobs.example:7411"_s,
                         u"--token-file"_s, u"/t"_s})
                 .code,
             0);
    QCOMPARE(jobsctl.plain({u"context"_s, u"use"_s, u"local"_s}).code, 0);
    QCOMPARE(jobsctl.plain({u"push"_s, u"ok"_s}).out, "1\n"_ba);
    QCOMPARE(jobsctl.plain({u"context"_s, u"list"_s, u"-o"_s, u"csv"_s}).out,
             "current,name,target,token file\r\n*,local,"_ba + jobsctl.store().toUtf8()
                 + ",\r\n,prod,https://jobs.example:7411,/t\r\n");
    const Ran wrong = jobsctl.plain({u"-c"_s, u"lcoal"_s, u"jobs"_s});
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.err.contains("did you mean “local”?"));
    const auto permissions = QFile::permissions(jobsctl.path(u".config/jobsctl/contexts.json"_s));
    QVERIFY(!(permissions & (QFile::ReadOther | QFile::ReadGroup)));
}

void tst_JobsCtl::tokensArePrintedOnce()
{
    Program jobsctl;
    const QStringList file{u"--file"_s, jobsctl.path(u"tokens"_s)};
    const Ran added = jobsctl.plain(QStringList{u"token"_s, u"add"_s, u"ci"_s, u"--role"_s, u"push"_s} + file);
    QCOMPARE(added.code, 0);
    const QByteArray token = added.out.trimmed();
    QVERIFY(token.size() > 40);
    QFile tokens(jobsctl.path(u"tokens"_s));
    QVERIFY(tokens.open(QIODevice::ReadOnly));
    const QByteArray line = tokens.readAll();
    QCOMPARE(line, "ci:push:" + QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex() + '\n');
    QVERIFY(!(tokens.permissions() & (QFile::ReadOther | QFile::WriteOther)));
    QCOMPARE(jobsctl.plain(QStringList{u"token"_s, u"add"_s, u"ci"_s} + file).code, 5);
    QCOMPARE(jobsctl.plain(QStringList{u"token"_s, u"add"_s, u"x:y"_s} + file).code, 2);
    QCOMPARE(jobsctl.plain(QStringList{u"token"_s, u"add"_s, u"x"_s, u"--role"_s, u"root"_s} + file).code, 2);
    QCOMPARE(jobsctl.plain(QStringList{u"token"_s, u"list"_s} + file).out,
             "NAME  ROLE  EXPIRES\nci    push  never\n"_ba);
    QCOMPARE(jobsctl.plain(QStringList{u"token"_s, u"revoke"_s, u"ci"_s} + file).code, 0);
    QCOMPARE(jobsctl.plain(QStringList{u"token"_s, u"revoke"_s, u"ci"_s} + file).code, 3);
}

void tst_JobsCtl::whatIsMissingIsSaid()
{
    Program jobsctl;
    QVERIFY(jobsctl(words(u"events"_s)).err.contains("--server"));
    QVERIFY(jobsctl(words(u"top"_s)).err.contains("needs a terminal"));
    QVERIFY(jobsctl.plain({u"completion"_s, u"tcsh"_s}).err.contains("bash, zsh and fish"));
    const Ran readable = [&] {
        QFile token(jobsctl.path(u"token"_s));
        if (!token.open(QIODevice::WriteOnly))
            return Ran();
        token.write("secret");
        token.setPermissions(QFile::ReadOwner | QFile::ReadOther);
        return jobsctl.plain(
            {u"--server"_s, u"http://127.0.0.1:1"_s, u"--token-file"_s, jobsctl.path(u"token"_s), u"status"_s});
    }();
    QCOMPARE(readable.code, 4);
    QVERIFY(readable.err.contains("chmod o="));
    QVERIFY(!readable.err.contains("secret\n"));
}

void tst_JobsCtl::aClosedPipeIsNoError()
{
    Program jobsctl;
    jobsctl(words(u"push mail - -q"_s), QByteArray("{}\n").repeated(3000));
    const Ran ran = jobsctl.run(u"bash"_s,
                                {u"-c"_s, u"set -o pipefail; \"$0\" --store \"$1\" jobs --all | head -n 1"_s,
                                 QStringLiteral(JOBSCTL), jobsctl.store()});
    QVERIFY(ran.out.startsWith("  ID"));
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
}

void tst_JobsCtl::aFullDiskIsAnError()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    Program jobsctl;
    jobsctl(words(u"push mail {}"_s));
    const Ran ran = jobsctl.run(
        u"bash"_s, {u"-c"_s, u"\"$0\" --store \"$1\" export > /dev/full"_s, QStringLiteral(JOBSCTL), jobsctl.store()});
    QCOMPARE(ran.code, 1);
    QVERIFY2(ran.err.contains("cannot write"), ran.err.constData());
}

QTEST_GUILESS_MAIN(tst_JobsCtl)
#include "tst_jobsctl.moc"
