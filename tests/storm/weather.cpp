// SPDX-License-Identifier: MIT
#include "weather.h"

#include "cutproxy.h"

#include <jobs/core/queuestats.h>
#include <jobs/drivers/jobqueuedriver.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QThread>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Type = HistoryEvent::Type;

static constexpr int look = 10; // ms between looks at the processes
static constexpr auto patience = 120s; // for the end of all jobs; a machine may be busy

Weather::Weather(const StormSettings &settings, StormStore &store, const QString &folder)
    : m_settings(settings),
      m_store(store),
      m_folder(folder),
      m_history(QDir(folder).filePath(u"weather.history"_s), 0),
      m_random(settings.seed)
{
    HistoryEvent event{.type = Type::Settings};
    event.lease = settings.lease.count();
    event.heartbeat = settings.lease.count() / 4;
    event.crashes = 3;
    m_history.write(event);
    m_time.start();
    for (int i = 0; i < settings.workers + settings.pushers; ++i) {
        auto slot = std::make_unique<Slot>();
        slot->pushes = i >= settings.workers;
        slot->name = slot->pushes ? u"pusher-%1"_s.arg(i - settings.workers + 1) : u"worker-%1"_s.arg(i + 1);
        m_slots.push_back(std::move(slot));
    }
}

Weather::~Weather()
{
    for (const auto &slot : m_slots) {
        if (slot->process && slot->process->state() != QProcess::NotRunning) {
            slot->process->kill();
            slot->process->waitForFinished(60'000);
        }
    }
}

void Weather::note(Type type, qint64 life, const QByteArray &word)
{
    HistoryEvent event{.type = type};
    event.life = life;
    event.word = word;
    m_history.write(event);
}

// --- processes -------------------------------------------------------------------------------------------------------

void Weather::begin(Slot &slot)
{
    slot.life = ++m_lives;
    slot.thawAt = 0;
    slot.leaves = false;
    const QString path = QDir(m_folder).filePath(slot.name);
    QStringList arguments{u"--url"_s,       m_store.url(),
                          u"--history"_s,   path + u".history"_s,
                          u"--slot"_s,      slot.name,
                          u"--life"_s,      QString::number(slot.life),
                          u"--lease"_s,     QString::number(m_settings.lease.count()),
                          u"--seed"_s,      QString::number(m_random.generate()),
                          u"--workers"_s,   slot.pushes ? u"0"_s : u"3"_s,
                          u"--in-flight"_s, slot.pushes ? QString::number(m_settings.inFlight) : u"0"_s};
    if (!m_store.effectsUrl().isEmpty())
        arguments += {u"--effects"_s, m_store.effectsUrl()};
    slot.process = std::make_unique<QProcess>();
    slot.process->setStandardOutputFile(QProcess::nullDevice());
    slot.process->setStandardErrorFile(path + u".log"_s, QIODevice::Append);
    slot.process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    slot.process->start(QString::fromLocal8Bit(STORMWORKER), arguments);
    if (!slot.process->waitForStarted())
        qFatal("stormworker does not start");
}

void Weather::kill(Slot &slot)
{
    slot.process->kill();
    slot.process->waitForFinished(60'000);
    note(Type::Killed, slot.life);
    ++m_kills;
    begin(slot);
}

void Weather::freeze(Slot &slot)
{
    if (slot.thawAt > 0 || slot.leaves)
        return;
    ::kill(pid_t(slot.process->processId()), SIGSTOP);
    note(Type::Frozen, slot.life);
    // Half of them sleep through their lease.
    slot.thawAt = m_time.elapsed() + m_random.bounded(100, int(m_settings.lease.count() * 2));
    ++m_freezes;
}

void Weather::thaw(Slot &slot)
{
    slot.thawAt = 0;
    ::kill(pid_t(slot.process->processId()), SIGCONT);
    note(Type::Thawed, slot.life);
}

void Weather::askToStop(Slot &slot)
{
    if (slot.thawAt > 0 || slot.leaves)
        return;
    slot.leaves = true;
    slot.process->terminate();
    ++m_stops;
}

//! Notices what the process did by itself.
void Weather::lookAfter(Slot &slot, bool replace)
{
    if (slot.process->state() != QProcess::NotRunning) {
        if (slot.thawAt > 0 && m_time.elapsed() >= slot.thawAt)
            thaw(slot);
        return;
    }
    if (slot.process->exitStatus() == QProcess::CrashExit)
        note(Type::Killed, slot.life); // a poison job took it along
    else if (slot.process->exitCode() != 0)
        note(Type::Complaint, slot.life,
             slot.name.toUtf8() + " ended by itself with exit code " + QByteArray::number(slot.process->exitCode()));
    if (replace && (slot.process->exitStatus() == QProcess::CrashExit || slot.leaves))
        begin(slot);
}

Weather::Slot &Weather::anyOf(bool pushers)
{
    while (true) {
        Slot &slot = *m_slots[size_t(m_random.bounded(int(m_slots.size())))];
        if (slot.pushes == pushers)
            return slot;
    }
}

// --- network and server -------------------------------------------------------------------------------------------------

void Weather::turnNetwork()
{
    CutProxy &proxy = *m_store.proxy();
    ++m_cuts;
    switch (m_random.bounded(4)) {
    case 0:
        proxy.cut();
        break;
    case 1:
        proxy.cutAtNextAnswer();
        break;
    case 2:
        note(Type::StoreDown, 0);
        proxy.setStalled(true);
        m_networkUntil = m_time.elapsed() + m_random.bounded(50, int(m_settings.lease.count() * 3 / 2));
        break;
    default:
        note(Type::StoreDown, 0);
        proxy.setRefusing(true);
        m_networkUntil = m_time.elapsed() + m_random.bounded(50, int(m_settings.lease.count()));
        break;
    }
}

void Weather::restartServer()
{
    note(Type::StoreDown, 0);
    m_store.killServer();
    pass(m_random.bounded(20, 400));
    if (!m_store.startServer())
        note(Type::Complaint, 0, "the server does not start again");
    note(Type::StoreUp, 0);
    ++m_restarts;
}

void Weather::calm()
{
    if (m_networkUntil == 0)
        return;
    m_networkUntil = 0;
    m_store.proxy()->setStalled(false);
    m_store.proxy()->setRefusing(false);
    note(Type::StoreUp, 0);
}

// --- the storm ---------------------------------------------------------------------------------------------------------

void Weather::blow()
{
    const int lot = m_random.bounded(100);
    if (lot < 35)
        kill(anyOf(false));
    else if (lot < 45)
        kill(anyOf(true));
    else if (lot < 60)
        freeze(anyOf(false));
    else if (lot < 65)
        freeze(anyOf(true));
    else if (lot < 75)
        askToStop(anyOf(false));
    else if (lot < 95 && m_store.proxy() && m_networkUntil == 0)
        turnNetwork();
    else if (lot >= 95 && m_store.hasServer() && m_networkUntil == 0)
        restartServer();
}

void Weather::pass(int milliseconds)
{
    const qint64 until = m_time.elapsed() + milliseconds;
    do {
        QCoreApplication::processEvents();
        for (const auto &slot : m_slots)
            lookAfter(*slot, true);
        if (m_networkUntil > 0 && m_time.elapsed() >= m_networkUntil)
            calm();
        QThread::msleep(look);
    } while (m_time.elapsed() < until);
}

bool Weather::run()
{
    for (const auto &slot : m_slots)
        begin(*slot);
    pass(500);
    while (m_time.elapsed() < m_settings.duration.count()) {
        blow();
        pass(m_random.bounded(20, 250));
    }
    calm();
    for (const auto &slot : m_slots) {
        if (slot->thawAt > 0)
            thaw(*slot);
    }
    return drain() && end();
}

//! Pushers get their last answers, workers run what is left.
bool Weather::drain()
{
    const qint64 until = m_time.elapsed() + std::chrono::milliseconds(patience).count();
    for (const auto &slot : m_slots) {
        if (slot->pushes)
            slot->process->write("finish\n");
    }
    QString complaint;
    const auto driver = openPatiently(m_store.directUrl(), &complaint);
    if (!driver) {
        note(Type::Complaint, 0, complaint.toUtf8());
        return false;
    }
    bool pushing = true;
    qint64 unfinished = 1;
    while ((pushing || unfinished > 0) && m_time.elapsed() < until) {
        QCoreApplication::processEvents();
        QThread::msleep(50);
        pushing = false;
        for (const auto &slot : m_slots) {
            if (!slot->pushes)
                lookAfter(*slot, true);
            else if (slot->process->state() != QProcess::NotRunning)
                pushing = true;
        }
        const auto stats = driver->stats();
        unfinished = stats ? 0 : 1;
        for (const Jobs::JobState state : Jobs::allJobStates)
            unfinished += stats && !Jobs::isFinal(state) ? stats->total(state) : 0;
    }
    if (pushing)
        note(Type::Complaint, 0, "pushers did not end");
    if (unfinished > 0)
        note(Type::Complaint, 0, QByteArray::number(unfinished) + " jobs did not end in time");
    return !pushing && unfinished == 0;
}

bool Weather::end()
{
    for (const auto &slot : m_slots) {
        if (slot->process->state() != QProcess::NotRunning)
            slot->process->terminate();
    }
    bool ok = true;
    for (const auto &slot : m_slots) {
        if (slot->process->state() != QProcess::NotRunning && !slot->process->waitForFinished(20'000)) {
            note(Type::Complaint, slot->life, slot->name.toUtf8() + " does not stop");
            ok = false;
        } else {
            lookAfter(*slot, false);
        }
    }
    return ok;
}

QString Weather::summary() const
{
    return u"%1 processes lived; %2 kills, %3 freezes, %4 orderly stops, %5 turns of the network, %6 restarts of the server"_s
        .arg(m_lives)
        .arg(m_kills)
        .arg(m_freezes)
        .arg(m_stops)
        .arg(m_cuts)
        .arg(m_restarts);
}
