// SPDX-License-Identifier: MIT
#include <jobs/control/localmonitor.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QString url = app.arguments().value(1, u"sqlite:jobs.db"_s);

    // Beside a JobQueue of this process it would be: Jobs::LocalMonitor monitor(&queue);
    Jobs::LocalMonitor monitor(url, {.origin = u"cleaner"_s});
    QObject::connect(&monitor, &Jobs::JobMonitor::connectionChanged, &app, [&](Jobs::JobMonitor::Connection connection) {
        if (connection == Jobs::JobMonitor::Connection::Refused) {
            qCritical().noquote() << monitor.lastError().message;
            QCoreApplication::exit(1);
        }
    });

    // Everything that failed is tried again.
    const Jobs::JobFilter failed{.states = {Jobs::JobState::Failed}};
    monitor.actOnAll(Jobs::JobAction::Retry, failed).then(&app, [](const Jobs::Result<Jobs::ControlSummary> &done) {
        if (done)
            qInfo() << done->changed << "jobs run again";
        else
            qCritical().noquote() << done.error().message;
        QCoreApplication::exit(done ? 0 : 1);
    });
    return QCoreApplication::exec();
}
