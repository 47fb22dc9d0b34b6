// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qglobal.h>

#if defined(JOBS_QML_STATIC)
#  define JOBS_QML_EXPORT
#elif defined(JobsQml_EXPORTS)
#  define JOBS_QML_EXPORT Q_DECL_EXPORT
#else
#  define JOBS_QML_EXPORT Q_DECL_IMPORT
#endif

QT_BEGIN_NAMESPACE
class QQmlEngine;
QT_END_NAMESPACE

namespace Jobs {

/*!
    Makes "import Jobs" work in \a engine. To be called before its first component is loaded.

    A view needs a session, and a session the application's JobMonitor, which QML gets as a context or initial property:

    \code
    import Jobs

    JobList {
        session: MonitorSession { monitor: jobMonitor; unlocked: true }
        filterText: "queue:import"
    }
    \endcode
*/
JOBS_QML_EXPORT void addQmlModule(QQmlEngine &engine);

} // namespace Jobs
