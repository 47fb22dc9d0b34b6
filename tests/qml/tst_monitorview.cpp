// SPDX-License-Identifier: MIT
#include "fatalwarnings.h"
#include "setup.h"

#include <jobs/models/jobmodel.h>

#include <jobs/core/fingerprint.h>

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickWindow>
#include <QtTest/QSignalSpy>

using namespace Jobs;
using namespace Qt::StringLiterals;

//! A person with a mouse and a keyboard before the whole monitor.
class tst_MonitorView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWarningsFatal();
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }

    void everyScreenIsReachedByKeysAndClicks();
    void aJobIsChosenOpenedAndRetriedByKeys();
    void nothingIsChangedWhileItIsLocked();
    void everythingThatMatchesIsRetriedAfterADryRun();
    void anotherCountThanTheAgreedOneChangesNothing();
    void deletingEverythingWantsTheNumberTyped();
    void aFailureGroupIsRetriedAndGoes();
    void aQueueIsPausedWithAReason();
    void purgingWantsTheNameTyped();
    void suspendingIsTakenBack();
    void aPauseIsTakenBackByKeys();
    void aQueueIsDrained();
    void queuesShowTheirShareOfTheSlots();
    void selectionAndPlaceSurviveChanges();
    void theOrderIsTurnedByKeyAndClick();
    void columnsAreChosenByKeys();
    void theFilterCompletesAndExplainsItself();
    void aLostConnectionIsSaidAndRecovers();
    void aRefusedConnectionSaysWhatToDo();
    void hostileTextIsShownAsText();
    void everyScreenFitsEverySize_data();
    void everyScreenFitsEverySize();
    void picturesForPeople();
};

static QQuickItem *list(MonitorWindow &window) { return window.find(u"jobListView"_s); }

void tst_MonitorView::everyScreenIsReachedByKeysAndClicks()
{
    MonitorWindow window;
    const QList<std::pair<QString, Qt::Key>> screens{{u"failures"_s, Qt::Key_F}, {u"jobs"_s, Qt::Key_J},
                                                     {u"queues"_s, Qt::Key_Q},   {u"nodes"_s, Qt::Key_N},
                                                     {u"audit"_s, Qt::Key_A},    {u"overview"_s, Qt::Key_O}};
    for (const auto &[screen, key] : screens) {
        window.key(Qt::Key_G);
        window.key(key);
        QTRY_COMPARE(window.root()->property("screen").toString(), screen);
    }
    for (const auto &[screen, key] : screens) {
        window.click(window.find(u"nav-"_s + screen));
        QTRY_COMPARE(window.root()->property("screen").toString(), screen);
    }
}

void tst_MonitorView::aJobIsChosenOpenedAndRetriedByKeys()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    QMetaObject::invokeMethod(window.root(), "showJobs", Q_ARG(QString, u"state:failed"_s));
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() > 0);
    window.go(u"jobs"_s);

    window.key(Qt::Key_J);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_R, Qt::ShiftModifier);

    QTRY_COMPARE(window.monitor.actions.size(), 1u);
    QCOMPARE(window.monitor.actions[0].action, JobAction::Retry);
    QCOMPARE(window.monitor.actions[0].filter.ids.size(), 1);
    QTRY_VERIFY(window.find(u"toast"_s));
}

void tst_MonitorView::nothingIsChangedWhileItIsLocked()
{
    MonitorWindow window;
    QVERIFY(!window.session.canOperate());
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() > 0);

    window.key(Qt::Key_J);
    window.key(Qt::Key_D, Qt::ShiftModifier);

    QTRY_VERIFY(window.find(u"toast"_s));
    QVERIFY(window.monitor.actions.empty());

    window.click(window.find(u"lockButton"_s));
    QTRY_VERIFY(window.session.canOperate());
}

void tst_MonitorView::everythingThatMatchesIsRetriedAfterADryRun()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    QMetaObject::invokeMethod(window.root(), "showJobs", Q_ARG(QString, u"state:failed"_s));
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() > 10);
    const qint64 failed = list(window)->property("count").toInt();

    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_R, Qt::ShiftModifier);
    QTRY_VERIFY(window.findAnywhere(u"confirmButton"_s) && window.findAnywhere(u"confirmButton"_s)->isEnabled());
    QVERIFY(window.monitor.actions.empty());
    QVERIFY(window.findAnywhere(u"dryRunText"_s)->property("text").toString().contains(QString::number(failed)));
    window.key(Qt::Key_Return);

    QTRY_COMPARE(window.monitor.actions.size(), 1u);
    QCOMPARE(window.monitor.actions[0].filter.states, QList<JobState>{JobState::Failed});
    QVERIFY(window.monitor.actions[0].filter.ids.isEmpty());
    QCOMPARE(window.monitor.actions[0].options.expectedCount, std::optional(failed));
    QTRY_COMPARE(list(window)->property("count").toInt(), 0);
}

void tst_MonitorView::anotherCountThanTheAgreedOneChangesNothing()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    QMetaObject::invokeMethod(window.root(), "showJobs", Q_ARG(QString, u"state:failed"_s));
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() > 10);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_R, Qt::ShiftModifier);
    QTRY_VERIFY(window.findAnywhere(u"confirmButton"_s) && window.findAnywhere(u"confirmButton"_s)->isEnabled());

    window.monitor.add(900'000, JobState::Failed);
    window.key(Qt::Key_Return);

    QTRY_VERIFY(window.find(u"toast"_s));
    QVERIFY(window.monitor.actions.empty());
}

void tst_MonitorView::deletingEverythingWantsTheNumberTyped()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() >= 200);
    QTRY_COMPARE(window.find(u"jobList"_s)->property("model").value<JobModel *>()->total(), 400);
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_D, Qt::ShiftModifier);
    QTRY_VERIFY(window.findAnywhere(u"typedWord"_s));
    QTRY_VERIFY(window.findAnywhere(u"dryRunText"_s)->property("text").toString().contains(u"392 of 400"_s));

    QVERIFY(!window.findAnywhere(u"confirmButton"_s)->isEnabled());
    window.type(u"392"_s);
    QTRY_VERIFY(window.findAnywhere(u"confirmButton"_s)->isEnabled());
    window.key(Qt::Key_Return);

    QTRY_COMPARE(window.monitor.store.size(), 8u); // the running ones
}

void tst_MonitorView::aFailureGroupIsRetriedAndGoes()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    for (const auto &[id, job] : window.monitor.store) {
        if (job.state == JobState::Failed && job.kind == window.monitor.groups[0].kind)
            window.monitor.groups[0].fingerprint = failureFingerprint(job.kind, job.error);
    }
    window.go(u"failures"_s);
    QTRY_VERIFY(window.find(u"failureListView"_s) && window.find(u"failureListView"_s)->property("count").toInt() == 5);

    window.key(Qt::Key_J);
    QTRY_VERIFY(window.find(u"retryGroup"_s));
    window.click(window.find(u"retryGroup"_s));
    QTRY_VERIFY(window.findAnywhere(u"confirmButton"_s) && window.findAnywhere(u"confirmButton"_s)->isEnabled());
    window.key(Qt::Key_Return);

    QTRY_COMPARE(window.monitor.actions.size(), 1u);
    QCOMPARE(window.monitor.actions[0].filter.fingerprints, QStringList{window.monitor.groups[0].fingerprint});
    window.monitor.groups.removeFirst();
    window.monitor.tell();
    QTRY_COMPARE(window.find(u"failureListView"_s)->property("count").toInt(), 4);
}

void tst_MonitorView::aQueueIsPausedWithAReason()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    window.go(u"queues"_s);
    QTRY_VERIFY(window.find(u"queueListView"_s) && window.find(u"queueListView"_s)->property("count").toInt() == 4);

    window.key(Qt::Key_J);
    window.key(Qt::Key_P, Qt::ShiftModifier);
    QTRY_VERIFY(window.findAnywhere(u"pauseReason"_s));
    window.type(u"moving"_s);
    window.key(Qt::Key_Return);

    QTRY_VERIFY(window.monitor.queues[0].paused);
    QCOMPARE(window.monitor.queues[0].pausedBy, u"moving"_s);
}

void tst_MonitorView::purgingWantsTheNameTyped()
{
    MonitorWindow window;
    const QString filter = MonitorSession::purgeFilter(u"mail"_s);
    QVERIFY(MonitorSession::filterError(filter).isEmpty());
    QCOMPARE(MonitorSession::statesOf(filter).size(), 5);
    QVERIFY(!MonitorSession::statesOf(filter).contains(int(JobState::Running)));
}

void tst_MonitorView::suspendingIsTakenBack()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    QMetaObject::invokeMethod(window.root(), "showJobs", Q_ARG(QString, u"state:available"_s));
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() > 0);

    window.key(Qt::Key_J);
    window.key(Qt::Key_P, Qt::ShiftModifier);
    QTRY_VERIFY(window.find(u"undoButton"_s));
    QTest::qWait(100); // until it is laid out
    window.click(window.find(u"undoButton"_s));

    QTRY_COMPARE(window.monitor.actions.size(), 2u);
    QCOMPARE(window.monitor.actions[1].action, JobAction::Resume);
    QCOMPARE(window.monitor.actions[1].filter.ids, window.monitor.actions[0].filter.ids);
}

void tst_MonitorView::aPauseIsTakenBackByKeys()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    window.go(u"queues"_s);
    QTRY_VERIFY(window.find(u"queueListView"_s) && window.find(u"queueListView"_s)->property("count").toInt() == 4);
    window.key(Qt::Key_J);
    window.key(Qt::Key_P, Qt::ShiftModifier);
    QTRY_VERIFY(window.findAnywhere(u"pauseReason"_s));
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.find(u"undoButton"_s));
    QVERIFY(window.monitor.queues[0].paused);

    window.key(Qt::Key_Z, Qt::ControlModifier);

    QTRY_VERIFY(!window.monitor.queues[0].paused);
}

void tst_MonitorView::aQueueIsDrained()
{
    MonitorWindow window;
    window.session.setUnlocked(true);
    QMetaObject::invokeMethod(window.root(), "showForPicture", Q_ARG(QString, u"queues"_s));
    QTRY_VERIFY(window.find(u"drainQueue"_s));
    const QString queue = window.monitor.queues[0].name;
    window.click(window.find(u"drainQueue"_s));
    QTRY_VERIFY(window.findAnywhere(u"pauseReason"_s) && window.findAnywhere(u"pauseReason"_s)->hasActiveFocus());
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.monitor.queues[0].paused);
    QTRY_VERIFY(window.find(u"toast"_s));
    QTRY_VERIFY(!window.find(u"drainQueue"_s));

    QSignalSpy notices(&window.session, &MonitorSession::notice);
    for (auto &[id, job] : window.monitor.store) {
        if (job.queue == queue && job.state == JobState::Running)
            job.state = JobState::Completed;
    }
    window.monitor.tell();
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices[0][0].toString().contains(queue + u" is drained"_s));
}

void tst_MonitorView::queuesShowTheirShareOfTheSlots()
{
    MonitorWindow window;
    window.go(u"queues"_s);
    QTRY_VERIFY(window.find(u"utilisation-media"_s));
    QCOMPARE(window.find(u"utilisation-media"_s)->property("busy").toInt(), 3);
    QCOMPARE(window.find(u"utilisation-media"_s)->property("capacity").toInt(), 24);
}

void tst_MonitorView::selectionAndPlaceSurviveChanges()
{
    MonitorWindow window;
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() == 200);
    for (int i = 0; i < 60; ++i) // further down the next page comes
        window.key(Qt::Key_J);
    window.key(Qt::Key_Space);
    QQuickItem *jobs = window.find(u"jobList"_s);
    const double chosen = jobs->property("currentId").toDouble();
    const double place = list(window)->property("contentY").toDouble();
    QVERIFY(place > 0);

    for (qint64 id = 500'000; id < 500'050; ++id)
        window.monitor.add(id);
    window.monitor.store.erase(qint64(chosen) - 3);
    window.monitor.tell();

    QTRY_COMPARE(list(window)->property("count").toInt(), 199);
    QCOMPARE(jobs->property("currentId").toDouble(), chosen);
    QCOMPARE(list(window)->property("contentY").toDouble(), place);
    QCOMPARE(list(window)->property("currentIndex").toInt(), 59);
}

void tst_MonitorView::theOrderIsTurnedByKeyAndClick()
{
    MonitorWindow window;
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() == 200);
    auto *model = window.find(u"jobList"_s)->property("model").value<JobModel *>();
    const qint64 newest = window.monitor.store.rbegin()->first;
    const qint64 oldest = window.monitor.store.begin()->first;
    QCOMPARE(model->idAt(0), newest);

    window.key(Qt::Key_O);
    QTRY_COMPARE(model->idAt(0), oldest);
    window.click(window.find(u"heading-created"_s));
    QTRY_COMPARE(model->idAt(0), newest);
    QVERIFY(!window.find(u"heading-kind"_s)->isEnabled());
}

void tst_MonitorView::columnsAreChosenByKeys()
{
    MonitorWindow window;
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() == 200);
    QVERIFY(window.find(u"heading-queue"_s));

    // The menu's fourth line; the lines of State and Kind cannot be chosen.
    window.key(Qt::Key_V);
    QTRY_VERIFY(window.findAnywhere(u"column-queue"_s));
    for (int i = 0; i < 10 && !window.findAnywhere(u"column-queue"_s)->hasActiveFocus(); ++i)
        window.key(Qt::Key_Down);
    QVERIFY(window.findAnywhere(u"column-queue"_s)->hasActiveFocus());
    window.key(Qt::Key_Space);
    QTRY_VERIFY(!window.find(u"heading-queue"_s));
}

void tst_MonitorView::theFilterCompletesAndExplainsItself()
{
    MonitorWindow window;
    window.key(Qt::Key_Slash);
    QTRY_VERIFY(window.find(u"filterField"_s) && window.find(u"filterField"_s)->hasActiveFocus());

    window.type(u"queue:me"_s);
    window.key(Qt::Key_Tab);
    QTRY_COMPARE(window.find(u"filterField"_s)->property("text").toString(), u"queue:media"_s);
    window.key(Qt::Key_Return);
    QTRY_VERIFY(list(window)->property("count").toInt() > 0 && list(window)->property("count").toInt() < 200);

    const int before = list(window)->property("count").toInt();
    window.type(u" stat:failed"_s);
    QTRY_VERIFY(window.find(u"filterField"_s)->property("invalid").toBool());
    QCOMPARE(list(window)->property("count").toInt(), before);
}

void tst_MonitorView::aLostConnectionIsSaidAndRecovers()
{
    MonitorWindow window;
    window.go(u"jobs"_s);
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() == 200);

    window.monitor.error = JobQueueError{JobQueueError::Code::StoreUnavailable, u"The server does not answer."_s, {}};
    window.monitor.setState(JobMonitor::Connection::Lost);
    QTRY_VERIFY(window.find(u"statusText"_s)->property("text").toString() != u"Connected"_s);
    QCOMPARE(list(window)->property("count").toInt(), 200);

    window.monitor.error.reset();
    window.monitor.add(700'000);
    window.monitor.setState(JobMonitor::Connection::Connected);
    QTRY_COMPARE(list(window)->property("count").toInt(), 201);
}

void tst_MonitorView::aRefusedConnectionSaysWhatToDo()
{
    MonitorWindow window({1280, 800}, false);
    window.session.setMonitor(nullptr);
    FakeMonitor refused;
    refused.error = JobQueueError{JobQueueError::Code::SchemaTooNew, u"The store has schema 9."_s, {}};
    refused.state = JobMonitor::Connection::Refused;
    window.session.setMonitor(&refused);

    QQuickItem *state = window.find(u"connectionState"_s);
    QVERIFY(state);
    QVERIFY(state->property("text").toString().contains(u"schema 9"_s));
    QVERIFY(state->property("text").toString().contains(u"Update this program"_s));
    window.session.setMonitor(nullptr);
}

void tst_MonitorView::hostileTextIsShownAsText()
{
    MonitorWindow window;
    const QString evil =
        u"<img src=x onerror=1><b>bold</b>\u202egnp.exe\u0007\n<a href='https://example.org'>click</a>"_s;
    for (auto &[id, job] : window.monitor.store) {
        if (job.state == JobState::Failed)
            job.error = evil + QString(20'000, u'x');
    }
    QString deep;
    for (int i = 0; i < 10'000; ++i)
        deep += u'[';
    window.monitor.store.rbegin()->second.parameters = deep.toUtf8();
    window.monitor.store.rbegin()->second.result = QByteArray(1'048'576, 'x').prepend('"').append('"');
    QMetaObject::invokeMethod(window.root(), "showJobs", Q_ARG(QString, u"state:failed"_s));
    QTRY_VERIFY(list(window) && list(window)->property("count").toInt() > 0);
    QMetaObject::invokeMethod(window.root(), "openJob", Q_ARG(double, double(window.monitor.store.rbegin()->first)));
    QTest::qWait(50);
    window.view.grabWindow();

    const QString shown = window.format->line(evil);
    QVERIFY(shown.contains(u"<b>bold</b>"_s));
    QVERIFY(!shown.contains(QChar(0x202e)) && !shown.contains(QChar(7)) && !shown.contains(u'\n'));

    // No text of the whole window is markup.
    QList<QQuickItem *> items{window.view.contentItem()};
    int texts = 0;
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeLast();
        items.append(item->childItems());
        if (item->inherits("QQuickText")) {
            ++texts;
            QCOMPARE(item->property("textFormat").toInt(), int(Qt::PlainText));
        }
    }
    QVERIFY(texts > 100);
}

void tst_MonitorView::everyScreenFitsEverySize_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("800x600") << QSize(800, 600);
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("3840x2160") << QSize(3840, 2160);
}

void tst_MonitorView::everyScreenFitsEverySize()
{
    QFETCH(QSize, size);
    MonitorWindow window(size);
    for (const QString &screen : {u"overview"_s, u"failures"_s, u"jobs"_s, u"queues"_s, u"nodes"_s, u"audit"_s}) {
        window.go(screen);
        QTest::qWait(20);
        const QImage image = window.view.grabWindow();
        QCOMPARE(image.size(), size);
        // What is drawn is more than a plain surface.
        QSet<QRgb> colours;
        for (int y = 100; y < image.height() - 40; y += 3) {
            for (int x = 100; x < image.width() - 10; x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 10, qPrintable(screen));
    }
}

//! Writes every screen into the folder that JOBS_PICTURES names, for looking at; nothing without it.
void tst_MonitorView::picturesForPeople()
{
    const QString folder = qEnvironmentVariable("JOBS_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    for (const QString &mode : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(800, 600), QSize(3840, 2160)}) {
            MonitorWindow window(size);
            window.session.setUnlocked(true);
            window.theme->setProperty("mode", mode);
            for (const QString &screen :
                 {u"overview"_s, u"failures"_s, u"jobs"_s, u"job"_s, u"queues"_s, u"nodes"_s, u"audit"_s}) {
                QMetaObject::invokeMethod(window.root(), "showForPicture", Q_ARG(QString, screen));
                QTest::qWait(400);
                window.view.grabWindow().save(u"%1/%2-%3-%4.png"_s.arg(folder, screen, mode).arg(size.width()));
            }
        }
    }
}

QTEST_MAIN(tst_MonitorView)
#include "tst_monitorview.moc"
