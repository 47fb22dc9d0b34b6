// SPDX-License-Identifier: MIT
#pragma once

#include <application.h>

#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <functional>

//! The monitor's window in this process, with the program's own parts, at 1280x800; what it shows is looked at after each frame.
class Screen
{
public:
    explicit Screen(const QString &url);

    //! The first item with that name that is seen, or null.
    QQuickItem *find(const QString &name) const;
    void showJobs(const QString &filter);
    /*!
        Runs the event loop until a frame is drawn in which \a shown is true, and answers monotonicNow() at the end of that frame; 0 if
        that takes longer than \a patience milliseconds.
    */
    qint64 awaitFrame(const std::function<bool()> &shown, int patience = 30'000);

    Application app;
    QQuickWindow *window = nullptr;

private:
    QQmlApplicationEngine m_engine;
};
