// SPDX-License-Identifier: MIT
#include "screenshots.h"

#include "application.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTextStream>
#include <QtQuick/QQuickWindow>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array screens{"overview", "failures", "jobs", "job", "queues", "nodes", "audit"};
constexpr std::array themes{"light", "dark"};

} // namespace

Screenshots::Screenshots(Application &app, QQuickWindow *window, const QString &folder, QObject *parent)
    : QObject(parent),
      m_app(app),
      m_window(window),
      m_view(window->findChild<QObject *>(u"monitorView"_s)),
      m_folder(folder)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::take);
}

void Screenshots::start()
{
    QDir().mkpath(m_folder);
    next();
}

void Screenshots::next()
{
    ++m_step;
    if (m_step >= int(screens.size() * themes.size())) {
        QCoreApplication::quit();
        return;
    }
    m_app.setThemeMode(QString::fromLatin1(themes[size_t(m_step) / screens.size()]));
    prepare(QString::fromLatin1(screens[size_t(m_step) % screens.size()]));
    // Answers come within milliseconds; a picture may wait a little for its data to settle.
    m_timer.start(1200ms);
}

void Screenshots::prepare(const QString &screen)
{
    QMetaObject::invokeMethod(m_view, "showForPicture", Q_ARG(QString, screen));
}

void Screenshots::take()
{
    const QString name = u"%1-%2.png"_s.arg(QString::fromLatin1(screens[size_t(m_step) % screens.size()]),
                                            QString::fromLatin1(themes[size_t(m_step) / screens.size()]));
    const QString file = QDir(m_folder).filePath(name);
    QTextStream out(stdout);
    if (m_window->grabWindow().save(file))
        out << file << Qt::endl;
    else
        qWarning("%s cannot be written", qPrintable(file));
    next();
}
