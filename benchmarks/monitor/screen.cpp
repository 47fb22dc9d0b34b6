// SPDX-License-Identifier: MIT
#include "screen.h"

#include "committer.h"

#include <jobsqml/jobsqml.h>

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace {

QQuickItem *findIn(QQuickItem *item, const QString &name)
{
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == name)
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findIn(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

Screen::Screen(const QString &url) : app({}, tokenFile({}))
{
    app.connectTo(app.connections()->addPassing({.name = u"measured"_s, .url = url, .caFile = {}, .production = false}));
    Jobs::addQmlModule(m_engine);
    m_engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
    m_engine.load(QUrl(u"qrc:/qt/qml/JobsMonitor/Main.qml"_s));
    window = m_engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
    if (!window)
        qFatal("The window cannot be made");
    window->show();
    if (awaitFrame([&] { return app.session()->status() == Jobs::MonitorSession::Connected; }) == 0)
        qFatal("There is no connection: %s", qUtf8Printable(app.session()->errorText()));
}

QQuickItem *Screen::find(const QString &name) const { return findIn(window->contentItem(), name); }

void Screen::showJobs(const QString &filter)
{
    QMetaObject::invokeMethod(window->findChild<QObject *>(u"monitorView"_s), "showJobs", Q_ARG(QString, filter));
    if (awaitFrame([&] { return find(u"jobListView"_s) && find(u"jobListView"_s)->property("count").toInt() > 0; }) == 0)
        qFatal("No job is listed");
}

qint64 Screen::awaitFrame(const std::function<bool()> &shown, int patience)
{
    qint64 at = 0;
    QEventLoop loop;
    const auto connection = QObject::connect(window, &QQuickWindow::frameSwapped, &loop, [&] {
        if (at == 0 && shown()) {
            at = monotonicNow();
            loop.quit();
        }
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    window->update();
    loop.exec();
    QObject::disconnect(connection);
    return at;
}
