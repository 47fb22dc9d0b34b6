// SPDX-License-Identifier: MIT
#pragma once

#include "postgresqlserver.h"

#include <jobs/drivers/sql/postgresql/postgresqldriver.h>
#include <jobstesting/driverconformance.h>

#include <utility>

//! What every driver promises, by a clock that the test turns inside the server. The driver is made for url().
class PostgresqlConformance : public Jobs::DriverConformance
{
public:
    PostgresqlConformance()
        : DriverConformance([this] { return freshDriver(); },
                            [this] { return std::make_unique<Jobs::PostgresqlDriver>(settings()); })
    {
    }

protected:
    virtual QString url() const = 0;

    Jobs::Timestamp now() const override { return m_now; }

    void advance(std::chrono::milliseconds duration) override
    {
        m_now += duration;
        setStoreTime();
    }

    bool timeStands() const override { return true; }

    QSqlDatabase connection() override { return m_server.connection(QStringLiteral("the user's own")); }

    PostgresqlServer m_server;

private:
    static inline const Jobs::Timestamp start = Jobs::fromMSecs(1'767'225'600'000);

    Jobs::PostgresqlSettings settings() const
    {
        auto settings = Jobs::PostgresqlSettings::fromUrl(url());
        settings->listens = false;
        return *settings;
    }

    std::unique_ptr<Jobs::PostgresqlDriver> freshDriver()
    {
        m_now = start;
        if (!std::exchange(m_isMade, true))
            make();
        // Emptied, which is much quicker than made anew.
        for (const char *table : {"", "_names", "_counts", "_counts_changes", "_attempts", "_log", "_wishes", "_queues", "_workers",
                                  "_metadata", "_locks", "_audit", "_history"})
            m_server.sql(QStringLiteral("DELETE FROM jobs.jobs%1").arg(QLatin1StringView(table)));
        setStoreTime();
        return std::make_unique<Jobs::PostgresqlDriver>(settings());
    }

    //! The migration brings the server's clock; it is replaced by one that stands.
    void make()
    {
        Jobs::PostgresqlDriver driver(settings());
        if (auto opened = driver.open(); !opened)
            qFatal("%s", qPrintable(opened.error().toString()));
        m_server.sql(QStringLiteral("CREATE TABLE jobs.test_time (now bigint); INSERT INTO jobs.test_time VALUES (0);"
                                    "CREATE OR REPLACE FUNCTION jobs.jobs_now() RETURNS bigint LANGUAGE sql VOLATILE "
                                    "AS 'SELECT now FROM jobs.test_time'"));
    }

    void setStoreTime() { m_server.sql(QStringLiteral("UPDATE jobs.test_time SET now = %1").arg(Jobs::toMSecs(m_now))); }

    bool m_isMade = false;
    Jobs::Timestamp m_now = start;
};
