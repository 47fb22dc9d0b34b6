// SPDX-License-Identifier: MIT
#pragma once

#include "demostore.h"

#include <formatter.h>
#include <jobsqml/jobsqml.h>
#include <monitorsession.h>

#include <QtCore/QLoggingCategory>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>
#include <QtTest/QTest>

#include <functional>
#include <memory>

/*!
    The monitor's whole view in a window, over a FakeMonitor with the demo's jobs, or with what \a prepare makes of it. Times are shown in UTC and stand still.
*/
class MonitorWindow
{
public:
    explicit MonitorWindow(QSize size = {1280, 800}, bool filled = true, const std::function<void(FakeMonitor &)> &prepare = {})
    {
        if (filled)
            fillDemo(monitor);
        if (prepare)
            prepare(monitor);
        session.setName(QStringLiteral("prod-eu"));
        session.setMonitor(&monitor);
        Jobs::addQmlModule(*view.engine());
        QQmlComponent singletons(view.engine());
        singletons.setData(
            "import Jobs\nimport QtQml\nQtObject { property QtObject theme: Theme; property QtObject format: Format }",
            {});
        const std::unique_ptr<QObject> holder(singletons.create());
        if (!holder)
            qFatal("%s", qPrintable(singletons.errorString()));
        format = holder->property("format").value<Jobs::Formatter *>();
        theme = holder->property("theme").value<QObject *>();
        format->setUtc(true);
        format->freeze(double(demoNow));
        theme->setProperty("mode", QStringLiteral("light"));
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
        view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Jobs/screens/MonitorView.qml")));
        view.resize(size);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view) || !view.rootObject())
            qFatal("The window did not appear");
        view.requestActivate();
    }

    QObject *root() const { return view.rootObject(); }

    //! The first item with that name that is seen; delegates are no QObject children of their views.
    QQuickItem *find(const QString &name) const { return findIn(view.rootObject(), name); }
    QQuickItem *findAnywhere(const QString &name) const { return findIn(view.contentItem(), name); }

    void go(const QString &screen) { QMetaObject::invokeMethod(root(), "go", Q_ARG(QString, screen)); }

    void click(QQuickItem *item, Qt::MouseButton button = Qt::LeftButton)
    {
        QVERIFY(item);
        QTest::mouseClick(&view, button, Qt::NoModifier,
                          item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, key, modifiers); }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(&view, c.toLatin1());
    }

    FakeMonitor monitor;
    Jobs::MonitorSession session;
    QQuickView view;
    Jobs::Formatter *format = nullptr;
    QObject *theme = nullptr;

private:
    static QQuickItem *findIn(QQuickItem *item, const QString &name)
    {
        if (!item || !item->isVisible())
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
};
