// SPDX-License-Identifier: MIT
#include <jobsd/operations/timeddriver.h>

#include <jobs/drivers/memorydriver.h>
#include <jobstesting/driverconformance.h>

#include <QtTest/QTest>

//! Nothing gets lost on the way through.
class tst_TimedDriver : public Jobs::DriverConformance
{
    Q_OBJECT

public:
    tst_TimedDriver()
        : DriverConformance([] { return std::make_unique<Jobsd::TimedDriver>(std::make_unique<Jobs::MemoryDriver>(), [](auto...) {}); })
    {
    }
};
QTEST_GUILESS_MAIN(tst_TimedDriver)
#include "tst_timeddriver.moc"
