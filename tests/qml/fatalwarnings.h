// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLoggingCategory>
#include <QtCore/QString>

/*!
    From now on any warning of Qt or QML ends the test, as QT_FATAL_WARNINGS does; but for two lines that Qt 6.4 prints about itself.

    QUnifiedTimer stops its animation driver in a queued call. When the render loop of a window without a screen stopped the driver between
    the posting and the call, Qt warns; a busy machine is enough. QT_FATAL_WARNINGS knows no exceptions, hence a handler.

    And a window that has no screen cannot be raised above others, which Qt says each time.

    Call it once QTest has installed its own handler, which goes on printing what is said.
*/
inline void makeWarningsFatal()
{
    static QtMessageHandler previous = nullptr;
    if (previous)
        return;
    previous = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        if (text == QLatin1StringView("QUnifiedTimer::stopAnimationDriver: driver is not running")
            || text == QLatin1StringView("This plugin does not support raise()"))
            return;
        previous(type, context, text);
        if (type == QtWarningMsg || type == QtCriticalMsg)
            qFatal("A warning ends the test.");
    });
}
