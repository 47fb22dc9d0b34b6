// SPDX-License-Identifier: MIT
#include "redisdriver.h"

#include "redisdriver_p.h"

#include <jobs/core/names.h>

#include <QtCore/QLoggingCategory>
#include <QtCore/QUuid>

namespace Jobs {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Redis;
using Code = JobQueueError::Code;

Q_LOGGING_CATEGORY(lcRedis, "jobs.driver.redis", QtInfoMsg)

//! What this release writes; an older one must not read a newer.
static constexpr int schemaVersion = 1;

RedisDriver::RedisDriver(RedisSettings settings) : d(std::make_unique<Private>(std::move(settings))) {}

RedisDriver::~RedisDriver() { close(); }

QLatin1StringView RedisDriver::name() const { return "redis"_L1; }

QString RedisDriver::description() const { return d->settings.description(); }

bool RedisDriver::hasFeature(Feature feature) const
{
    switch (feature) {
    case Feature::ManyProcesses:
    case Feature::StoreTime:
    case Feature::ParallelReader:
        return true;
    case Feature::Durable:
        return d->durability.logs.value_or(false);
    case Feature::SurvivesPowerCut:
        return d->durability.logs.value_or(false) && d->durability.sync == "always";
    case Feature::AnyThread:
    case Feature::SqlTransactions:
        return false;
    }
    return false;
}

QString RedisDriver::durability() const { return d->durability.text(); }

Result<> RedisDriver::open()
{
    d->connection.close();
    if (auto connected = d->connect(); !connected)
        return connected;
    d->isOpen = true;
    d->durability = durabilityOf(d->connection);
    if (!d->durability.logs) {
        qCWarning(lcRedis).noquote()
            << description()
            << "does not tell its durability (CONFIG is forbidden): acknowledged jobs may be lost when "
               "the server or its machine fails";
    } else if (!*d->durability.logs) {
        qCWarning(lcRedis).noquote()
            << description()
            << "keeps no append-only file: jobs acknowledged since its last snapshot are lost when the "
               "server ends. Set appendonly yes, and appendfsync always to survive a power cut too";
    }
    if (d->durability.evicts)
        qCWarning(lcRedis).noquote()
            << description() << "throws keys away when its memory runs out, jobs too; set maxmemory-policy noeviction";
    if (d->wakeUp)
        d->listener = std::make_unique<Listener>(d->settings, [this] {
            d->heard = true;
            d->wakeUp();
        });
    return {};
}

void RedisDriver::close()
{
    d->listener.reset();
    d->connection.close();
    d->isOpen = false;
}

void RedisDriver::setWakeUp(std::function<void()> wakeUp) { d->wakeUp = std::move(wakeUp); }

std::optional<std::chrono::milliseconds> RedisDriver::pollInterval() const
{
    return d->listener && d->listener->isListening() ? 1000ms : 250ms;
}

bool RedisDriver::peek()
{
    const auto see = [this](const Reply &reply) {
        const qint64 change = reply.isError() ? -1 : reply.number();
        return change != std::exchange(d->seenChange, change) || change < 0;
    };
    if (d->heard.exchange(false)) {
        // That there is news is known; whoever was told of it comes for it at once, and need not wait for a number before.
        if (d->connection.isUsable())
            d->connection.postWithNext(d->askForChange(), see);
        return true;
    }
    if (!d->connect())
        return true; // the next call says what is wrong
    const auto reply = d->connection.call(d->askForChange(), Effect::Reads);
    return !reply || see(*reply);
}

void RedisDriver::announce()
{
    if (std::exchange(d->storeAnnounced, false))
        return;
    // What comes in quick succession is announced once, at its end, by the listener's thread, which has time to wait.
    constexpr int quietMSecs = 2;
    if (d->listener && d->announced.isValid() && d->announced.elapsed() < quietMSecs) {
        d->listener->announceSoon();
        return;
    }
    d->announced.start();
    d->connection.post(
        Command("PUBLISH", d->settings.prefix + u":wake"_s, d->listener ? d->listener->identity() : QByteArray()));
}

std::unique_ptr<JobQueueDriver> RedisDriver::reader() const { return std::make_unique<RedisDriver>(d->settings); }

// --- the connection ----------------------------------------------------------------------------------------------------

Command RedisDriver::Private::command(Script script) const
{
    return Command("EVALSHA", scriptSha(script), 1, settings.prefix + u':', identity, settings.testTime ? "test" : "server");
}

Result<OwnedReply> RedisDriver::Private::run(Command &&command, Effect effect)
{
    storeAnnounced = false;
    auto reply = connection.call(command, effect);
    if (reply)
        return reply;
    if (reply.error().native.startsWith(u"NOSCRIPT")) {
        // Somebody flushed the scripts; nothing ran.
        if (auto loaded = connection.loadScripts(); !loaded)
            return tl::unexpected(loaded.error());
        return connection.call(command, effect);
    }
    if (reply.error().native.startsWith(u"JOBSCHANGED"))
        connection.close(); // the next call finds out what store this is
    return reply;
}

Result<> RedisDriver::Private::connect()
{
    if (connection.isUsable())
        return {};
    seenChange = -1;
    auto connected = connection.open();
    if (connected)
        connected = refuseOldServer(connection, settings);
    if (connected)
        connected = identify();
    if (connected)
        connected = connection.loadScripts();
    if (!connected)
        connection.close();
    return connected;
}

Result<SchemaState> RedisDriver::schemaState()
{
    Redis::Connection &connection = d->connection;
    if (d->isOpen)
        return failure(Code::InvalidArgument, u"%1 is open already"_s.arg(description()));
    const auto look = [&]() -> Result<SchemaState> {
        if (auto connected = connection.open(); !connected)
            return tl::unexpected(connected.error());
        if (auto refused = refuseOldServer(connection, d->settings); !refused)
            return tl::unexpected(refused.error());
        const auto stored = connection.call(Command("GET", d->settings.prefix + u":schema"_s), Effect::Reads);
        if (!stored)
            return tl::unexpected(stored.error());
        if (stored->isNil())
            return d->refuseForeignKeys().map([] { return SchemaState{.stored = 0, .known = schemaVersion}; });
        return d->versionIn(stored->text().toByteArray()).map([](int version) {
            return SchemaState{.stored = version, .known = schemaVersion};
        });
    };
    auto state = look();
    connection.close();
    return state;
}

//! Of what the key of the schema holds: "VERSION IDENTITY".
Result<int> RedisDriver::Private::versionIn(const QByteArray &found) const
{
    const qsizetype space = found.indexOf(' ');
    const int version = space < 0 ? 0 : found.first(space).toInt();
    if (version < 1 || found.size() != space + 33)
        return failure(Code::StoreUnusable,
                       u"the key %1 at %2 is not ours; choose another prefix with ?prefix=NAME"_s.arg(
                           settings.prefix + u":schema"_s, settings.description()));
    if (version > schemaVersion)
        return failure(Code::SchemaTooNew,
                       u"%1 was written by a newer release (schema %2, this one knows %3); update this program"_s
                           .arg(settings.description())
                           .arg(version)
                           .arg(schemaVersion));
    return version;
}

Result<> RedisDriver::Private::identify()
{
    const QString schema = settings.prefix + u":schema"_s;
    auto stored = connection.call(Command("GET", schema), Effect::Reads);
    if (!stored)
        return tl::unexpected(stored.error());
    if (stored->isNil()) {
        if (auto refused = refuseForeignKeys(); !refused)
            return refused;
        const QByteArray fresh =
            QByteArray::number(schemaVersion) + ' ' + QUuid::createUuid().toByteArray(QUuid::Id128);
        stored = connection.call(Command("EVAL", openScript(), 1, settings.prefix + u':', fresh), Effect::Reads);
        if (!stored)
            return tl::unexpected(stored.error());
    }

    const QByteArray found = stored->text().toByteArray();
    if (auto version = versionIn(found); !version)
        return tl::unexpected(version.error());
    if (found != identity) {
        if (!identity.isEmpty())
            qCWarning(lcRedis).noquote() << settings.description()
                                         << "is not the store that was opened: it was emptied or replaced";
        identity = found;
        laneNumbers.clear();
        laneNames.clear();
    }
    return {};
}

Result<> RedisDriver::Private::refuseForeignKeys()
{
    // As far as a short look goes: a database of millions of keys is not searched to its end.
    QByteArray cursor = "0"_ba;
    for (int round = 0; round < 100; ++round) {
        auto some =
            connection.call(Command("SCAN", cursor, "MATCH", settings.prefix + u":*"_s, "COUNT", 1000), Effect::Reads);
        if (!some)
            return tl::unexpected(some.error());
        for (size_t i = 0; i < (*some)[1].size(); ++i) {
            const QString key = QString::fromUtf8((*some)[1][i].text());
            // A test's clock may be set before the store is opened, and another process may be making it this very moment.
            if (key == settings.prefix + u":test-time"_s)
                continue;
            if (auto schema = connection.call(Command("EXISTS", settings.prefix + u":schema"_s), Effect::Reads);
                schema && schema->number() == 1)
                return {};
            return failure(
                Code::StoreUnusable,
                u"%1 holds keys under this prefix that are not ours, such as %2; choose another with ?prefix=NAME"_s
                    .arg(settings.description(), shortened(key, 64)));
        }
        cursor = (*some)[0].text().toByteArray();
        if (cursor == "0")
            break;
    }
    return {};
}

// --- lanes -------------------------------------------------------------------------------------------------------------

Result<std::vector<quint32>> RedisDriver::Private::lanesOf(const std::vector<NewJob> &jobs)
{
    std::vector<quint32> numbers(jobs.size());
    QList<std::pair<QString, QString>> unknown;
    const QChar *lastQueue = nullptr;
    const QChar *lastKind = nullptr;
    for (size_t i = 0; i < jobs.size(); ++i) {
        const NewJob &job = jobs[i];
        // Names are mostly shared between the jobs of a batch; all of them live as long as it.
        if (i > 0 && job.queue.constData() == lastQueue && job.kind.constData() == lastKind
            && job.queue.size() == jobs[i - 1].queue.size() && job.kind.size() == jobs[i - 1].kind.size()) {
            numbers[i] = numbers[i - 1];
            continue;
        }
        lastQueue = job.queue.constData();
        lastKind = job.kind.constData();
        const auto key = std::pair(job.queue, job.kind);
        numbers[i] = laneNumbers.value(key);
        if (numbers[i] == 0 && !unknown.contains(key))
            unknown.append(key);
    }
    if (unknown.isEmpty())
        return numbers;

    Command ask = command(Script::Lanes);
    for (const auto &[queue, kind] : unknown)
        ask.add(queue + u'/' + kind);
    // A lane without jobs is nothing that anybody sees, so that it may be made twice.
    auto reply = run(std::move(ask), Effect::Reads);
    if (!reply)
        return tl::unexpected(reply.error());
    for (qsizetype i = 0; i < unknown.size(); ++i) {
        const auto number = quint32((*reply)[size_t(i)].number());
        laneNumbers.insert(unknown[i], number);
        laneNames.insert(number, {internedName(unknown[i].first), internedName(unknown[i].second)});
    }
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (numbers[i] == 0)
            numbers[i] = laneNumbers.value(std::pair(jobs[i].queue, jobs[i].kind));
    }
    return numbers;
}

Result<RedisDriver::Private::Lane> RedisDriver::Private::laneNamed(quint32 number)
{
    if (const auto known = laneNames.constFind(number); known != laneNames.cend())
        return *known;
    auto reply = run(Script::LaneNames, Effect::Reads, qint64(number));
    if (!reply)
        return tl::unexpected(reply.error());
    const QString name = QString::fromUtf8((*reply)[0].text());
    const qsizetype slash = name.indexOf(u'/');
    if (slash < 0)
        return failure(Code::StoreUnusable,
                       u"%1 is damaged: lane %2 has no name"_s.arg(settings.description()).arg(number));
    const Lane lane{internedName(name.first(slash)), internedName(name.sliced(slash + 1))};
    laneNames.insert(number, lane);
    laneNumbers.insert({lane.queue, lane.kind}, number);
    return lane;
}

Result<std::vector<QueuedJob>> RedisDriver::Private::readJobs(Reply reply)
{
    std::vector<QueuedJob> jobs;
    jobs.reserve(reply.size() / 4);
    quint32 lastNumber = 0;
    Lane last;
    for (size_t i = 0; i + 3 < reply.size(); i += 4) {
        auto stored = readJob(reply[i], reply[i + 1], reply[i + 2], reply[i + 3]);
        if (!stored)
            return failure(Code::StoreUnusable, u"%1 is damaged: a job cannot be read"_s.arg(settings.description()));
        if (stored->lane != lastNumber) {
            auto lane = laneNamed(stored->lane);
            if (!lane)
                return tl::unexpected(lane.error());
            last = *lane;
            lastNumber = stored->lane;
        }
        stored->job.queue = last.queue;
        stored->job.kind = last.kind;
        jobs.push_back(std::move(stored->job));
    }
    return jobs;
}

} // namespace Jobs
