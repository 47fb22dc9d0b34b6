// SPDX-License-Identifier: MIT
#include "localstore_p.h"

#include <jobs/drivers/driverfactory.h>

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs {

using Code = JobQueueError::Code;
using Connection = JobMonitor::Connection;
using Feature = JobQueueDriver::Feature;

static constexpr auto probeInterval = 1s;

//! It is no use to try these again.
static bool isForGood(Code code)
{
    return code == Code::StoreUnusable || code == Code::SchemaTooNew || code == Code::UnknownDriver || code == Code::InvalidArgument
        || code == Code::Stopped || code == Code::NotSupported || code == Code::Refused;
}

// --- from other threads ------------------------------------------------------------------------------------------------

void LocalStoreRef::later(std::function<void(LocalStore &)> function)
{
    std::lock_guard lock(m_mutex);
    if (m_store)
        QMetaObject::invokeMethod(m_store, [store = m_store, function = std::move(function)] { function(*store); }, Qt::QueuedConnection);
}

void LocalStoreRef::noteAnswer(const JobQueueError *error)
{
    const bool isLost = error && (error->code == Code::StoreUnavailable || error->code == Code::Stopped);
    if (isLost == !m_isConnected.load(std::memory_order_relaxed) || (error && !isLost))
        return; // nothing new
    if (isLost)
        later([error = *error](LocalStore &store) { store.failed(error); });
    else
        later([](LocalStore &store) { store.probe(); });
}

void LocalStoreRef::forget()
{
    std::lock_guard lock(m_mutex);
    m_store = nullptr;
}

// --- the store -----------------------------------------------------------------------------------------------------------

LocalStore::LocalStore(JobQueue *queue)
    : m_queue(queue)
    , m_ref(std::make_shared<LocalStoreRef>(this))
{
    initialise();
}

LocalStore::LocalStore(const QString &url)
    : m_own(std::make_unique<JobQueue>(openDriver(url), JobQueueOptions{.numWorkers = 0}))
    , m_queue(m_own.get())
    , m_ref(std::make_shared<LocalStoreRef>(this))
{
    initialise();
}

LocalStore::~LocalStore() { m_ref->forget(); }

void LocalStore::initialise()
{
    connect(m_queue, &JobQueue::storeUnavailable, this, &LocalStore::failed);
    connect(m_queue, &JobQueue::storeAvailable, this, &LocalStore::probe);
    connect(m_queue, &JobQueue::stopped, this, [this] { failed({Code::Stopped, u"the queue was stopped"_s, {}}); });
    m_probeTimer.setSingleShot(true);
    connect(&m_probeTimer, &QTimer::timeout, this, &LocalStore::probe);
    probe();
}

//! Asks the store something small: opens it, if need be, and tells whether it is there.
void LocalStore::probe()
{
    if (m_probing)
        return;
    m_probing = true;
    m_queue->withDriver([ref = m_ref](Result<JobQueueDriver *> driver) {
        Result<> alive;
        if (!driver)
            alive = tl::unexpected(driver.error());
        else if (auto answer = (*driver)->metadata(u"probe"_s); !answer)
            alive = tl::unexpected(answer.error());
        if (!alive) {
            ref->later([error = alive.error()](LocalStore &store) { store.failed(error); });
            return false;
        }
        Facts facts{.driver = QString((*driver)->name()), .store = (*driver)->description()};
        const auto has = [&](Feature feature, const QString &name) {
            if ((*driver)->hasFeature(feature))
                facts.features.append(name);
        };
        has(Feature::Durable, u"durable"_s);
        has(Feature::SurvivesPowerCut, u"survives-power-cut"_s);
        has(Feature::ManyProcesses, u"many-processes"_s);
        has(Feature::StoreTime, u"store-time"_s);
        has(Feature::SqlTransactions, u"transactions"_s);
        facts.isShared = (*driver)->hasFeature(Feature::ManyProcesses);
        ref->later([facts](LocalStore &store) { store.found(facts); });
        return false;
    });
}

void LocalStore::found(const Facts &facts)
{
    m_probing = false;
    const bool isNew = facts.driver != m_facts.driver || facts.store != m_facts.store || facts.features != m_facts.features;
    m_facts = facts;
    setConnection(Connection::Connected, {});
    if (isNew)
        Q_EMIT infoChanged();
    schedule();
}

void LocalStore::failed(const JobQueueError &error)
{
    m_probing = false;
    if (isForGood(error.code))
        setConnection(Connection::Refused, error);
    else if (m_connection == Connection::Connecting)
        setConnection(Connection::Connecting, error); // was never there
    else
        setConnection(Connection::Lost, error);
    schedule();
}

//! When to look again: soon while there is no connection; now and then while somebody would want to know of its loss.
void LocalStore::schedule()
{
    const bool isWatched = m_connection == Connection::Connected && m_facts.isShared && m_changeFollowers > 0;
    const bool isAwaited = m_connection == Connection::Connecting || m_connection == Connection::Lost;
    if (isWatched || isAwaited)
        m_probeTimer.start(probeInterval);
    else
        m_probeTimer.stop();
}

void LocalStore::setConnection(Connection connection, const JobQueueError &error)
{
    if (m_connection == connection && m_error == error)
        return;
    const bool wasLost = m_connection == Connection::Lost;
    m_connection = connection;
    m_error = error;
    m_ref->setConnected(connection == Connection::Connected);
    Q_EMIT connectionChanged(connection);
    if (wasLost && connection == Connection::Connected)
        Q_EMIT changed({.counts = true, .queues = true, .workers = true, .failures = true, .jobs = {}}); // whatever was missed
}

MonitorInfo LocalStore::info() const
{
    MonitorInfo info;
    info.product = QCoreApplication::applicationName();
    if (info.product.isEmpty())
        info.product = u"application"_s;
    info.version = QStringLiteral(JOBS_VERSION);
    info.driver = m_facts.driver;
    info.store = m_facts.store;
    info.features = m_facts.features;
    info.serverTime = now();
    info.kinds = m_queue->registeredKinds();
    return info;
}

// --- changes -----------------------------------------------------------------------------------------------------------

void LocalStore::follow(Signal what)
{
    switch (what) {
    case Signal::Changes:
        if (m_changeFollowers++ == 0) {
            m_changes = connect(m_queue, &JobQueue::storeChanged, this, &LocalStore::storeChanged);
            schedule();
        }
        break;
    case Signal::Events:
        if (m_eventFollowers++ == 0)
            m_events = connect(m_queue, &JobQueue::jobEvents, this, &LocalStore::jobEvents);
        break;
    }
}

void LocalStore::unfollow(Signal what)
{
    switch (what) {
    case Signal::Changes:
        if (--m_changeFollowers == 0) {
            disconnect(m_changes);
            schedule();
        }
        break;
    case Signal::Events:
        if (--m_eventFollowers == 0)
            disconnect(m_events);
        break;
    }
}

void LocalStore::storeChanged(StoreChanges changes)
{
    if (changes & StoreChange::Failures)
        m_failures.invalidate();
    Q_EMIT changed({.counts = changes.testFlag(StoreChange::Jobs),
                    .queues = changes.testFlag(StoreChange::Queues),
                    .workers = changes.testFlag(StoreChange::Workers),
                    .failures = changes.testFlag(StoreChange::Failures),
                    .jobs = {}});
}

} // namespace Jobs
