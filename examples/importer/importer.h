// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/localmonitor.h>
#include <jobs/jobqueue.h>

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <chrono>

namespace Importer {

/*!
    The importer without its window: a queue whose jobs lie in one file, so that they are there again after a restart. A folder of its own holds that file and the
    library that the lines go into.
*/
class Importer : public QObject
{
    Q_OBJECT

public:
    explicit Importer(const QString &folder, std::chrono::milliseconds pace = {}, QObject *parent = nullptr);

    Jobs::Result<> start();
    Jobs::JobMonitor *monitor() { return &m_monitor; }

    //! Imports a file, or every file of a folder. Answers an empty text, or what is wrong.
    Q_INVOKABLE QString add(const QString &path);
    Q_INVOKABLE QString addUrls(const QList<QUrl> &urls);

private:
    Jobs::JobQueue m_queue;
    Jobs::LocalMonitor m_monitor;
    QString m_library;
    std::chrono::milliseconds m_pace;
};

} // namespace Importer
