// SPDX-License-Identifier: MIT
#include <jobs/control/localmonitor.h>
#include <jobsqml/jobsqml.h>

#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Import
{
    Q_GADGET
    Q_PROPERTY(QString file MEMBER file)

public:
    QString file;
};
inline constexpr Jobs::JobIdentifier<Import> importFile{"import-file"};

//! Ends with 0 once the list shows the job, in German, and the bar how far it came; with 1 after a minute, or where the window does not appear.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    Jobs::JobQueue queue(Jobs::openDriver(u"memory:"_s));
    const auto ready = queue
                           .registerJob(importFile, [](const Import &, Jobs::JobContext &context) { context.progress(3, 4, u"three of four"_s); })
                           .and_then([&] { return queue.start(); });
    if (!ready)
        qFatal("%s", qPrintable(ready.error().toString()));

    Jobs::LocalMonitor monitor(&queue);
    QQmlApplicationEngine engine;
    Jobs::addQmlModule(engine);
    if (!Jobs::installTranslations({u"de"_s}) || QCoreApplication::translate("JobColumns", "Kind") != "Art"_L1)
        qFatal("The module speaks no German");
    engine.setInitialProperties({{u"jobMonitor"_s, QVariant::fromValue(&monitor)}});
    engine.load(u"qrc:/qt/qml/Consumer/Main.qml"_s);
    if (engine.rootObjects().isEmpty())
        return 1;
    queue.push(importFile, {.file = u"/etc/hosts"_s});

    const auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    const auto item = [window](const QString &name) { return window->findChild<QQuickItem *>(name); };
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &application, [&] {
        const auto *jobs = item(u"list"_s)->childItems().constFirst()->property("model").value<QObject *>();
        if (jobs && jobs->property("count").toInt() == 1 && item(u"progress"_s)->property("share").toReal() == 0.75)
            QCoreApplication::quit();
    });
    look.start(20ms);
    QTimer::singleShot(1min, &application, [] { QCoreApplication::exit(1); });
    return application.exec();
}

#include "main.moc"
