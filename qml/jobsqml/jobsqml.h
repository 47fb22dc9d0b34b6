// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

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

/*!
    Makes the views speak the first of \a languages ("de", "fr-CA", "zh-Hans"; none: those of the user) that the library has, else English:
    it has en, de, fr, es, ja and zh-Hans within it, no files are needed. Numbers and dates follow QLocale, which this leaves as it is.

    To be called in the application's thread, before the first view is made. Later it takes the place of the call before, and
    QQmlEngine::retranslate() brings the views along. The application's own catalogues are to be installed after this, so that they win where both
    know a text. Without this call the views speak English, and plurals look odd: "1 jobs".

    False if the library was built without Qt's translation tools, and has nothing but English as it stands in the sources.
*/
JOBS_QML_EXPORT bool installTranslations(const QStringList &languages = {});

} // namespace Jobs
