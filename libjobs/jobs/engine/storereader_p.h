// SPDX-License-Identifier: MIT
#pragma once

#include "inbox_p.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Jobs {

//! A second connection to the store in a thread of its own: listings there keep no push and no claim waiting.
class StoreReader
{
public:
    explicit StoreReader(std::unique_ptr<JobQueueDriver> driver);
    //! Answers what was asked, then ends.
    ~StoreReader();
    //! Any thread.
    void ask(Ask ask);

private:
    void run();

    std::unique_ptr<JobQueueDriver> m_driver;
    std::mutex m_mutex; //!< guards what follows
    std::condition_variable m_asked;
    std::vector<Ask> m_asks;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace Jobs
