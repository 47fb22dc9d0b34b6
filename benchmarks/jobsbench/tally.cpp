// SPDX-License-Identifier: MIT
#include "tally.h"

#include "arguments.h"
#include "figure.h"

using namespace Qt::StringLiterals;

static std::atomic<quint64> nextSerial{1};

Tally::Tally(qint64 jobs) : m_jobs(jobs), m_serial(nextSerial++) {}

Tally::Marks &Tally::marksOfThisThread()
{
    thread_local quint64 serial = 0;
    thread_local Marks *marks = nullptr;
    if (serial != m_serial) {
        std::lock_guard lock(m_mutex);
        m_marks.push_back(std::make_unique<Marks>(size_t(m_jobs)));
        marks = m_marks.back().get();
        serial = m_serial;
    }
    return *marks;
}

void Tally::ran(qint64 id)
{
    if (id < 0 || id >= m_jobs)
        giveUp(u"job %1 ran, which nobody pushed"_s.arg(id));
    ++marksOfThisThread()[size_t(id)];
    const qint64 number = m_count.fetch_add(1) + 1;
    if (number == m_first.load(std::memory_order_relaxed))
        m_firstAt = nowNs();
    if (number == m_last.load(std::memory_order_relaxed)) {
        m_lastAt = nowNs();
        m_promise.finish();
    }
}

QFuture<void> Tally::expect(qint64 count)
{
    m_promise = {};
    m_promise.start();
    const qint64 before = m_count.load();
    m_first = before + 1;
    m_last = before + count;
    return m_promise.future();
}

int Tally::timesRan(qint64 id) const
{
    int times = 0;
    for (const auto &marks : m_marks)
        times += (*marks)[size_t(id)];
    return times;
}

void Tally::verify(qint64 from, qint64 until) const
{
    std::lock_guard lock(m_mutex);
    for (qint64 id = from; id < until; ++id) {
        if (const int times = timesRan(id); times != 1)
            giveUp(u"job %1 of %2 ran %3 times instead of once"_s.arg(id).arg(until).arg(times));
    }
}

void Tally::verifyNoneTwice() const
{
    std::lock_guard lock(m_mutex);
    for (qint64 id = 0; id < m_jobs; ++id) {
        if (const int times = timesRan(id); times > 1)
            giveUp(u"job %1 ran %2 times instead of once"_s.arg(id).arg(times));
    }
}
