// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

class Application;

//! Goes through all screens, light and dark, and writes a PNG of each; then quits.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(Application &app, QQuickWindow *window, const QString &folder, QObject *parent = nullptr);
    void start();

private:
    void next();
    void prepare(const QString &screen);
    void take();

    Application &m_app;
    QQuickWindow *m_window;
    QObject *m_view;
    QString m_folder;
    QTimer m_timer;
    int m_step = -1;
};
