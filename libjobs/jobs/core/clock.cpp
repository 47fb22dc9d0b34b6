// SPDX-License-Identifier: MIT
#include <jobs/core/clock.h>

#include <QtCore/QMutex>
#include <QtCore/QMutexLocker>
#include <QtCore/QRandomGenerator>

#include <random>

namespace Jobs {

namespace {

class SystemClock final : public Clock
{
public:
    Timestamp now() const override
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }

    std::chrono::nanoseconds monotonic() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
};

class SystemRandom final : public RandomSource
{
public:
    double uniform() override { return QRandomGenerator::global()->generateDouble(); }
};

class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed) : m_engine(seed) {}

    double uniform() override
    {
        const QMutexLocker lock(&m_mutex);
        // Not std::uniform_real_distribution: its numbers differ from one standard library to the next.
        return double(m_engine() >> 11) * 0x1p-53;
    }

private:
    QMutex m_mutex;
    std::mt19937_64 m_engine; // guarded by m_mutex
};

} // namespace

Clock::~Clock() = default;

std::optional<std::chrono::nanoseconds> Clock::realDelay(std::chrono::nanoseconds duration) const { return duration; }

// A clock that nobody turns has nothing to tell a waker.
int Clock::addWaker(Waker waker)
{
    Q_UNUSED(waker)
    return 0;
}

void Clock::removeWaker(int number) { Q_UNUSED(number) }

std::shared_ptr<Clock> systemClock()
{
    static const auto clock = std::make_shared<SystemClock>();
    return clock;
}

RandomSource::~RandomSource() = default;

std::shared_ptr<RandomSource> systemRandom()
{
    static const auto random = std::make_shared<SystemRandom>();
    return random;
}

std::shared_ptr<RandomSource> seededRandom(quint64 seed) { return std::make_shared<SeededRandom>(seed); }

} // namespace Jobs
