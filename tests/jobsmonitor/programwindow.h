// SPDX-License-Identifier: MIT
#pragma once

#include <application.h>
#include <formatter.h>
#include <jobsqml/jobsqml.h>

#include <QtCore/QTemporaryDir>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>

#include <memory>

/*!
    jobsmonitor as its main() puts it together, in a folder of its own, and a person before it.
*/
class ProgramWindow
{
public:
    //! \a folder: where it remembers things; empty: in one that goes with it.
    explicit ProgramWindow(const QString &folder = {})
        : m_folder(folder.isEmpty() ? m_temporary.path() : folder),
          app(m_folder, tokenFile(tokensFile()))
    {
        Jobs::addQmlModule(m_engine);
        m_engine.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/JobsMonitor/Main.qml")));
        if (m_engine.rootObjects().isEmpty())
            qFatal("The window cannot be made");
        window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
        view = window->findChild<QQuickItem *>(QStringLiteral("monitorView"));
        window->show();
        window->requestActivate();
        if (!QTest::qWaitForWindowActive(window))
            qFatal("The window did not appear");
    }

    QString tokensFile() const { return m_folder + QStringLiteral("/tokens.json"); }

    //! The first item with that name that is seen; delegates are no QObject children of their views.
    QQuickItem *find(const QString &name) const
    {
        return findIn(window->contentItem(), [&](const QQuickItem *item) { return item->objectName() == name; });
    }
    //! The first item that is seen and shows that text, be it among others.
    QQuickItem *findText(const QString &text) const
    {
        return findIn(window->contentItem(), [&](const QQuickItem *item) {
            return item->inherits("QQuickText") && item->property("text").toString().contains(text);
        });
    }
    QString screen() const { return view->property("screen").toString(); }
    QString textOf(const QString &name) const
    {
        const QQuickItem *item = find(name);
        return item ? item->property("text").toString() : QString();
    }
    //! The rows of a list; -1 if it is not seen.
    int rows(const QString &name) const
    {
        const QQuickItem *item = find(name);
        return item ? item->property("count").toInt() : -1;
    }

    //! Waits for the item to be there, to stand still and to be enabled, and clicks into its middle.
    bool click(const QString &name)
    {
        QPointF place;
        const bool ready = QTest::qWaitFor([&] {
            const QQuickItem *item = find(name);
            const QPointF before = place;
            place = item ? item->mapToScene({item->width() / 2, item->height() / 2}) : QPointF();
            return item && item->isEnabled() && item->width() > 0 && place == before;
        }, 20'000);
        if (ready)
            QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, place.toPoint());
        return ready;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(window, key, modifiers); }
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(window, c.toLatin1());
    }
    //! Into a field with that name, instead of what stands in it.
    bool typeInto(const QString &name, const QString &text)
    {
        if (!click(name))
            return false;
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        type(text);
        return textOf(name) == text;
    }
    void go(Qt::Key screen)
    {
        key(Qt::Key_G);
        key(screen);
    }

private:
    template<typename Predicate>
    static QQuickItem *findIn(QQuickItem *item, const Predicate &wanted)
    {
        if (!item->isVisible() || qFuzzyIsNull(item->opacity()))
            return nullptr;
        if (wanted(item))
            return item;
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children) {
            if (QQuickItem *found = findIn(child, wanted))
                return found;
        }
        return nullptr;
    }

    QTemporaryDir m_temporary;
    QString m_folder;

public:
    Application app;
    QQuickWindow *window = nullptr;
    QQuickItem *view = nullptr;

private:
    QQmlApplicationEngine m_engine;
};
