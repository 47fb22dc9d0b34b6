// SPDX-License-Identifier: MIT
#pragma once

#include "history.h"
#include "stormstore.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <vector>

struct StormSettings
{
    std::chrono::milliseconds duration{10'000};
    std::chrono::milliseconds lease{1'000};
    int workers = 3; //!< processes that run jobs,
    int pushers = 2; //!< and that push them
    int inFlight = 16; //!< pushes of each pusher
    quint32 seed = 0;
};

/*!
    \brief Makes the weather of a storm: starts processes on one store and kills, freezes, stops and cuts them off for a while, as its
    seed says. Then all ends in good order, as far as it can.
*/
class Weather
{
public:
    //! Histories go to \a folder.
    Weather(const StormSettings &settings, StormStore &store, const QString &folder);
    ~Weather();

    //! True if everything came to its end: no job unfinished, no process left. What was amiss is in the history.
    bool run();
    //! What was done, in words.
    QString summary() const;

private:
    //! A place for a process; when one ends the next one takes it.
    struct Slot
    {
        QString name;
        bool pushes = false;
        std::unique_ptr<QProcess> process;
        qint64 life = 0;
        qint64 thawAt = 0; //!< ms of this storm, or 0: not frozen
        bool leaves = false; //!< was asked to stop
    };

    void begin(Slot &slot);
    void kill(Slot &slot);
    void freeze(Slot &slot);
    void thaw(Slot &slot);
    void askToStop(Slot &slot);
    void lookAfter(Slot &slot, bool replace);
    void turnNetwork();
    void restartServer();
    void blow();
    void calm();
    void pass(int milliseconds);
    bool drain();
    bool end();
    Slot &anyOf(bool pushers);
    void note(HistoryEvent::Type type, qint64 life, const QByteArray &word = {});

    const StormSettings m_settings;
    StormStore &m_store;
    const QString m_folder;
    HistoryWriter m_history;
    QRandomGenerator m_random;
    QElapsedTimer m_time;
    std::vector<std::unique_ptr<Slot>> m_slots;
    qint64 m_lives = 0;
    qint64 m_networkUntil = 0; //!< ms of this storm, or 0: it works
    int m_kills = 0;
    int m_freezes = 0;
    int m_stops = 0;
    int m_cuts = 0;
    int m_restarts = 0;
};
