// SPDX-License-Identifier: MIT
#include "storereader_p.h"

namespace Jobs {

StoreReader::StoreReader(std::unique_ptr<JobQueueDriver> driver)
    : m_driver(std::move(driver))
{
    m_thread = std::thread([this] { run(); });
}

StoreReader::~StoreReader()
{
    {
        std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_asked.notify_one();
    m_thread.join();
}

void StoreReader::ask(Ask ask)
{
    {
        std::lock_guard lock(m_mutex);
        m_asks.push_back(std::move(ask));
    }
    m_asked.notify_one();
}

void StoreReader::run()
{
    Result<> opened = failure(JobQueueError::Code::StoreUnavailable, {});
    std::unique_lock lock(m_mutex);
    while (true) {
        m_asked.wait(lock, [this] { return m_ending || !m_asks.empty(); });
        if (m_asks.empty())
            break;
        std::vector<Ask> asks;
        asks.swap(m_asks);
        lock.unlock();
        if (!opened)
            opened = m_driver->open(); // again after a failure: the store may be back
        for (const Ask &ask : asks) {
            const auto afterwards = opened ? ask(m_driver.get()) : ask(tl::unexpected(opened.error()));
            if (afterwards)
                afterwards();
        }
        lock.lock();
    }
    lock.unlock();
    if (opened)
        m_driver->close();
}

} // namespace Jobs
