// SPDX-License-Identifier: MIT
#include "../models/fakemonitor.h"

#include <monitorsession.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Jobs;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! What a person did last is taken back where it has an inverse, and never anything else.
class tst_Undo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_session.reset(); }

    void suspendedJobsAreResumed();
    void resumedJobsAreSuspended();
    void anEditedJobGetsItsOldValues();
    void aPausedQueueIsResumed();
    void aResumedQueueIsPausedForTheOldReason();
    void aDrainedQueueIsResumed();
    void aQuietNodeWorksAgain();
    void whatHasNoInverseOffersNone_data();
    void whatHasNoInverseOffersNone();
    void theLatestActionAloneIsTakenBack();
    void jobsThatMovedOnAreLeftAlone();
    void nothingIsTakenBackWhileItIsLocked();
    void anotherStoreForgets();

private:
    //! Waits until the action under way is answered, and says whether it can be taken back.
    bool isOffered()
    {
        if (m_notices->isEmpty() && !m_notices->wait())
            qWarning("No notice came");
        m_notices->clear();
        return !m_session->undoText().isEmpty();
    }
    void undo()
    {
        QVERIFY(isOffered());
        QVERIFY(m_offers->size() > 0);
        m_session->undo();
        QTRY_VERIFY(m_notices->size() > 0);
    }

    std::unique_ptr<FakeMonitor> m_monitor;
    std::unique_ptr<MonitorSession> m_session;
    std::unique_ptr<QSignalSpy> m_notices;
    std::unique_ptr<QSignalSpy> m_offers;
};

void tst_Undo::init()
{
    m_monitor = std::make_unique<FakeMonitor>();
    m_monitor->add(1).priority = 7;
    m_monitor->add(2);
    m_monitor->add(3, JobState::Suspended);
    m_monitor->queues = {{.name = u"default"_s}, {.name = u"mail"_s, .paused = true, .pausedBy = u"anna: the server moves: patience"_s}};
    m_monitor->workers = {{.id = {1}, .name = u"one:1"_s, .capacity = 4}};
    m_session = std::make_unique<MonitorSession>();
    m_notices = std::make_unique<QSignalSpy>(m_session.get(), &MonitorSession::notice);
    m_offers = std::make_unique<QSignalSpy>(m_session.get(), &MonitorSession::undoOffered);
    m_session->setMonitor(m_monitor.get());
    m_session->setUnlocked(true);
    QTRY_VERIFY(m_session->updatedAt().isValid()); // the queues and nodes are known
}

void tst_Undo::suspendedJobsAreResumed()
{
    m_session->act(MonitorSession::Suspend, {1, 2});
    undo();
    QCOMPARE(m_monitor->actions.size(), 2u);
    QCOMPARE(m_monitor->actions[1].action, JobAction::Resume);
    QCOMPARE(m_monitor->actions[1].filter.ids, (QList<JobId>{{1}, {2}}));
    QCOMPARE(m_monitor->store[1].state, JobState::Available);
    QVERIFY(m_session->undoText().isEmpty());
}

void tst_Undo::resumedJobsAreSuspended()
{
    m_session->act(MonitorSession::Resume, {3});
    undo();
    QCOMPARE(m_monitor->store[3].state, JobState::Suspended);
}

void tst_Undo::anEditedJobGetsItsOldValues()
{
    const Timestamp due = m_monitor->store[1].dueAt;
    m_session->edit({1}, {{u"priority"_s, 9}, {u"queue"_s, u"mail"_s}, {u"dueAt"_s, QDateTime::currentDateTimeUtc()}});
    undo();
    QCOMPARE(m_monitor->actions.size(), 2u);
    const JobEdit before = m_monitor->actions[1].options.edit;
    QCOMPARE(before.priority, std::optional(7));
    QCOMPARE(before.queue, std::optional(u"default"_s));
    QCOMPARE(before.dueAt, std::optional(due));
    QVERIFY(!before.tags && !before.maxAttempts && !before.parameters);
}

void tst_Undo::aPausedQueueIsResumed()
{
    m_session->pauseQueue(u"default"_s);
    undo();
    QVERIFY(!m_monitor->queues[0].paused);
}

void tst_Undo::aResumedQueueIsPausedForTheOldReason()
{
    m_session->resumeQueue(u"mail"_s);
    undo();
    QVERIFY(m_monitor->queues[1].paused);
    QCOMPARE(m_monitor->queues[1].pausedBy, u"the server moves: patience"_s);
}

void tst_Undo::aDrainedQueueIsResumed()
{
    m_monitor->add(4, JobState::Running);
    m_session->drainQueue(u"default"_s);
    undo();
    QVERIFY(!m_monitor->queues[0].paused);
    // Nobody waits for its jobs any more.
    m_notices->clear();
    m_monitor->store[4].state = JobState::Completed;
    m_monitor->tell();
    const int asked = m_monitor->statsAsked;
    QTRY_VERIFY(m_monitor->statsAsked > asked);
    QTRY_COMPARE(m_notices->size(), 0);
}

void tst_Undo::aQuietNodeWorksAgain()
{
    m_session->setNodeMode(1, int(WorkerMode::Quiet));
    undo();
    QCOMPARE(m_monitor->workers[0].mode, WorkerMode::Working);
}

void tst_Undo::whatHasNoInverseOffersNone_data()
{
    using Act = std::function<void(MonitorSession &)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("cancel") << Act([](MonitorSession &session) { session.act(MonitorSession::Cancel, {1}); });
    QTest::newRow("delete") << Act([](MonitorSession &session) { session.act(MonitorSession::Remove, {1}); });
    QTest::newRow("suspend by a filter") << Act([](MonitorSession &session) { session.actOnFilter(MonitorSession::Suspend, u"kind:mail"_s, -1); });
    QTest::newRow("suspend one more") << Act([](MonitorSession &session) { session.act(MonitorSession::Suspend, {1, 3}); });
    QTest::newRow("edit several") << Act([](MonitorSession &session) { session.edit({1, 2}, {{u"priority"_s, 9}}); });
    QTest::newRow("edit parameters") << Act([](MonitorSession &session) { session.edit({1}, {{u"parameters"_s, u"{}"_s}}); });
    QTest::newRow("edit nobody's job") << Act([](MonitorSession &session) { session.edit({99}, {{u"priority"_s, 9}}); });
    QTest::newRow("pause again") << Act([](MonitorSession &session) { session.pauseQueue(u"mail"_s); });
    QTest::newRow("resume an open queue") << Act([](MonitorSession &session) { session.resumeQueue(u"default"_s); });
    QTest::newRow("stop") << Act([](MonitorSession &session) { session.setNodeMode(1, int(WorkerMode::Stopping)); });
}

void tst_Undo::whatHasNoInverseOffersNone()
{
    QFETCH(std::function<void(MonitorSession &)>, act);
    m_session->act(MonitorSession::Suspend, {2});
    QVERIFY(isOffered());
    m_offers->clear();

    act(*m_session);
    QVERIFY(!isOffered());
    QCOMPARE(m_offers->size(), 0);
    const size_t before = m_monitor->actions.size();
    m_session->undo();
    QCOMPARE(m_monitor->actions.size(), before);
}

void tst_Undo::theLatestActionAloneIsTakenBack()
{
    m_session->act(MonitorSession::Suspend, {1});
    QVERIFY(isOffered());
    m_session->act(MonitorSession::Suspend, {2});
    undo();
    QCOMPARE(m_monitor->store[1].state, JobState::Suspended);
    QCOMPARE(m_monitor->store[2].state, JobState::Available);
}

void tst_Undo::jobsThatMovedOnAreLeftAlone()
{
    m_session->act(MonitorSession::Suspend, {1});
    QVERIFY(isOffered());
    m_monitor->store[1].state = JobState::Completed;
    m_session->undo();
    QTRY_COMPARE(m_notices->size(), 1);
    QVERIFY(m_notices->at(0)[1].toBool());
    QVERIFY2(m_notices->at(0)[0].toString().contains(u"moved on"_s), qPrintable(m_notices->at(0)[0].toString()));
    QCOMPARE(m_monitor->store[1].state, JobState::Completed);
}

void tst_Undo::nothingIsTakenBackWhileItIsLocked()
{
    m_session->act(MonitorSession::Suspend, {1});
    QVERIFY(isOffered());
    m_session->setUnlocked(false);
    m_session->undo();
    QCOMPARE(m_notices->size(), 1); // why not
    QCOMPARE(m_monitor->store[1].state, JobState::Suspended);
    m_session->setUnlocked(true);
    QVERIFY(!m_session->undoText().isEmpty());
}

void tst_Undo::anotherStoreForgets()
{
    m_session->act(MonitorSession::Suspend, {1});
    QVERIFY(isOffered());
    FakeMonitor other;
    m_session->setMonitor(&other);
    QVERIFY(m_session->undoText().isEmpty());
    m_session->setMonitor(nullptr);
}

QTEST_MAIN(tst_Undo)
#include "tst_undo.moc"
