// SPDX-License-Identifier: MIT
#include "demo.h"

#include <jobs/jobcontext.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QThread>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The same course in every demo.
double chance(qint64 seed)
{
    std::mt19937 generator{unsigned(seed)};
    return std::uniform_real_distribution<double>(0, 1)(generator);
}

//! Works for about \a time, tells how far it is, and stops when it is told to.
void work(Jobs::JobContext &context, std::chrono::milliseconds time, const QString &unit)
{
    constexpr int steps = 40;
    for (int step = 0; step < steps; ++step) {
        context.throwIfStopped();
        if (time > 2s)
            context.progress(step, steps, u"%1 %2 of %3"_s.arg(unit).arg(step).arg(steps));
        QThread::msleep(ulong(time.count() / steps));
    }
}

void failNowAndThen(Jobs::JobContext &context, double share, const QString &error)
{
    if (chance(context.job().id.value * 31 + context.attempt()) < share)
        throw Jobs::JobFailure(error);
}

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

Demo::Demo(QObject *parent) : QObject(parent)
{
    Jobs::JobQueueOptions options;
    options.numWorkers = 4;
    options.queues = {{u"mail"_s, 3}, {u"media"_s, 2}};
    options.name = u"demo-1"_s;
    m_queue = std::make_unique<Jobs::JobQueue>(Jobs::openDriver(u"memory:"_s), options);
    m_timer.setInterval(400ms);
    connect(&m_timer, &QTimer::timeout, this, &Demo::pushSome);
}

Demo::~Demo() = default;

Jobs::Result<> Demo::start()
{
    using Jobs::JobContext;
    const auto kind = [this](const QString &name, const QString &queue, auto handler) {
        Jobs::JobDefinitionOptions options;
        options.queue = queue;
        options.retry = Jobs::constantRetry(3, 4s);
        return m_queue->registerKind(
            name,
            [handler](JobContext &context) -> Jobs::HandlerResult {
                try {
                    handler(context);
                    return Jobs::Completed{};
                } catch (...) {
                    return Jobs::HandlerCall::outcomeOfCurrentException();
                }
            },
            options);
    };
    return kind(u"send-invoice"_s, u"mail"_s,
                [](JobContext &context) {
                    context.log(u"connecting to mail.example.org"_s);
                    work(context, 180ms, u"line"_s);
                    failNowAndThen(context, 0.12, u"SMTP server mail.example.org:587 did not answer within 30 s"_s);
                })
        .and_then([&] {
            return kind(u"send-newsletter"_s, u"mail"_s, [](JobContext &context) {
                work(context, 90ms, u"part"_s);
                failNowAndThen(
                    context, 0.04,
                    u"recipient address rejected: 550 5.1.1 no mailbox for user %1"_s.arg(context.job().id.value));
            });
        })
        .and_then([&] {
            return kind(u"transcode-video"_s, u"media"_s, [](JobContext &context) {
                context.log(u"source is 1920×1080, 50 frames/s"_s);
                work(context, 24s, u"segment"_s);
            });
        })
        .and_then([&] {
            return kind(u"make-thumbnail"_s, u"media"_s, [](JobContext &context) {
                work(context, 700ms, u"tile"_s);
                failNowAndThen(
                    context, 0.3,
                    u"Cannot decode image /srv/upload/%1.heic: unsupported codec hvc1"_s.arg(context.job().id.value));
            });
        })
        .and_then([&] {
            return kind(u"sync-warehouse"_s, u"default"_s, [](JobContext &context) {
                work(context, 1200ms, u"page"_s);
                failNowAndThen(context, 0.2,
                               u"HTTP 503 from https://warehouse.example.org/api/v2/stock?page=%1"_s.arg(
                                   context.job().id.value % 40));
            });
        })
        .and_then([&] {
            return kind(u"build-report"_s, u"reports"_s, [](JobContext &context) { work(context, 3s, u"chapter"_s); });
        })
        .and_then([&] {
            return kind(u"clean-up"_s, u"default"_s, [](JobContext &context) { work(context, 60ms, u"file"_s); });
        })
        .and_then([&] { return m_queue->start(); })
        .map([this] {
            pushFirst();
            m_timer.start();
        });
}

void Demo::pushFirst()
{
    m_queue->pauseQueue(u"reports"_s, u"ops: the report database is being moved"_s);
    for (int i = 0; i < 9; ++i) {
        m_queue->pushKind(u"transcode-video"_s,
                          json({{u"file"_s, u"/srv/upload/%1.mov"_s.arg(2400 + i)},
                                {u"profile"_s, QJsonObject{{u"height"_s, 720}, {u"codec"_s, u"av1"_s}}},
                                {u"owner"_s, u"studio-%1"_s.arg(i % 3)}}));
        m_queue->pushKind(u"build-report"_s,
                          json({{u"month"_s, u"2026-%1"_s.arg(i + 1, 2, 10, QLatin1Char('0'))},
                                {u"sections"_s, QJsonArray{u"sales"_s, u"stock"_s, u"staff"_s}}}));
    }
    for (int i = 0; i < 40; ++i) {
        Jobs::PushOptions later;
        later.delay = std::chrono::minutes{2 + 3 * i};
        later.tags = {u"nightly"_s};
        m_queue->pushKind(u"clean-up"_s, json({{u"folder"_s, u"/var/cache/app/%1"_s.arg(i)}}), later);
    }
    for (int i = 0; i < 30; ++i)
        pushSome();
}

void Demo::pushSome()
{
    ++m_round;
    const auto many = [this](double mean) { return int(mean + chance(m_round * 7919) * mean); };
    for (int i = 0; i < many(3); ++i) {
        m_queue->pushKind(
            u"send-invoice"_s,
            json({{u"customer"_s, 1000 + (m_round * 13 + i) % 900},
                  {u"lines"_s, QJsonArray{QJsonObject{{u"article"_s, u"A-%1"_s.arg(i)}, {u"price"_s, 19.9}}}},
                  {u"currency"_s, u"EUR"_s}}));
        m_queue->pushKind(u"send-newsletter"_s,
                          json({{u"issue"_s, 48}, {u"recipient"_s, u"user%1@example.org"_s.arg(m_round * 5 + i)}}));
    }
    if (m_round % 2 == 0)
        m_queue->pushKind(u"make-thumbnail"_s, json({{u"image"_s, u"/srv/upload/%1.heic"_s.arg(m_round)}}));
    if (m_round % 3 == 0)
        m_queue->pushKind(u"sync-warehouse"_s,
                          json({{u"warehouse"_s, u"north"_s}, {u"since"_s, u"2026-11-25T06:00:00Z"_s}}));
    if (m_round % 40 == 0)
        m_queue->pushKind(u"transcode-video"_s, json({{u"file"_s, u"/srv/upload/%1.mov"_s.arg(2400 + m_round)}}));
}
