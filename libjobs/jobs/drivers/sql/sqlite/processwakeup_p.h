// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <functional>
#include <memory>

namespace Jobs::Sql {

/*!
    \brief Hints between the processes that share a file.

    Best effort: where the platform has no means for it, or a socket cannot be made, nobody is woken and polling has to do.
*/
class ProcessWakeUp
{
public:
    virtual ~ProcessWakeUp() = default;
    //! Wakes the others. Never blocks.
    virtual void announce() = 0;
    /*!
        \a watching: from now on, until the first time or until it is taken back, the wake-up is called when anybody writes to the file, and be
        it a program that knows nothing of us. The opener's thread. False: it is not, or there is no means.
    */
    virtual bool watchFile(bool watching) = 0;

    //! \a wakeUp is called from a thread of its own; without one this process only announces. Null where there is no means.
    static std::unique_ptr<ProcessWakeUp> open(const QString &file, std::function<void()> wakeUp);
};

} // namespace Jobs::Sql
