// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QString>

#define JobPlugin_iid "io.jobs.JobPlugin/0.1"

namespace Jobs {

class JobQueue;

/*!
    \class Jobs::JobPlugin
    \brief Handlers in a library of their own, which jobsd loads.

    \code
    class Thumbnails final : public QObject, public Jobs::JobPlugin
    {
        Q_OBJECT
        Q_PLUGIN_METADATA(IID JobPlugin_iid)
        Q_INTERFACES(Jobs::JobPlugin)

    public:
        Jobs::Result<> registerJobs(Jobs::JobQueue &queue, const QMap<QString, QString> &) override
        {
            return queue.registerJob(makeThumbnail, [](const Thumbnail &thumbnail, Jobs::JobContext &context) { … });
        }
    };
    \endcode

    The number at the end of the IID changes whenever plugins must be built again.
*/
class JobPlugin
{
public:
    virtual ~JobPlugin() = default;

    /*!
        Registers every kind of the plugin with \a queue, once, before that starts. \a settings are those of the kind's table in jobsd's
        configuration where the plugin runs in a process of its own, and empty in the daemon itself. An error keeps jobsd from starting.
    */
    virtual Result<> registerJobs(JobQueue &queue, const QMap<QString, QString> &settings) = 0;
};

} // namespace Jobs

Q_DECLARE_INTERFACE(Jobs::JobPlugin, JobPlugin_iid)
