// SPDX-License-Identifier: MIT
#pragma once

#include "verdict.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace Jobs {
class JobQueueDriver;
}
class CutProxy;

/*!
    \brief A store for a storm: in a folder of its own, reached by a URL, and with whatever weather it can be given.
*/
class StormStore
{
public:
    virtual ~StormStore();

    //! "sqlite", "redis", …: those that this build and this machine have.
    static QStringList available();
    //! Started and empty. Null: \a name is not available, or it does not start.
    static std::unique_ptr<StormStore> make(const QString &name);

    //! For the storm's processes; through the proxy where there is one.
    virtual QString url() const = 0;
    //! For the judge.
    virtual QString directUrl() const { return url(); }
    //! Where handlers write their effects, or nothing.
    virtual QString effectsUrl() const { return {}; }
    //! For the judge.
    QString directEffectsUrl() const { return effectsUrl().isEmpty() ? QString() : directUrl(); }
    virtual CutProxy *proxy() { return nullptr; }
    virtual bool hasServer() const { return false; }
    //! The server as kill -9 leaves it, and started again.
    virtual void killServer() {}
    virtual bool startServer() { return true; }
    //! The store's own check of itself.
    virtual QStringList complaints() const { return {}; }
};

//! Opened, if need be when its server has come up again; null and a complaint: it does not.
std::unique_ptr<Jobs::JobQueueDriver> openPatiently(const QString &url, QString *complaint = nullptr);
//! Reads all of the store at \a url, and the effects if there are any.
StoreSnapshot readStore(const QString &url, const QString &effectsUrl);
