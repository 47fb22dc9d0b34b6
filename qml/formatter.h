// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

namespace Jobs {

/*!
    Numbers, times and names as people read them, in their locale. QML: Format.

    Texts that depend on the present take \c now as an argument, so that a binding follows the property \c now.
*/
class JOBS_QML_EXPORT Formatter : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Format)
    QML_SINGLETON
    Q_PROPERTY(bool utc READ isUtc WRITE setUtc NOTIFY utcChanged)
    Q_PROPERTY(double now READ now NOTIFY nowChanged)
    Q_PROPERTY(double ahead READ ahead WRITE setAhead NOTIFY nowChanged)
    Q_PROPERTY(QString systemFamily READ systemFamily CONSTANT)
    Q_PROPERTY(bool ticking READ isTicking WRITE setTicking NOTIFY tickingChanged)

public:
    explicit Formatter(QObject *parent = nullptr);

    bool isUtc() const { return m_utc; }
    void setUtc(bool utc);
    //! The store's clock, in milliseconds since 1970; moves on once a second while ticking.
    double now() const { return m_now; }
    //! How far this machine's clock is before the store's, in milliseconds.
    double ahead() const { return m_ahead; }
    void setAhead(double milliseconds);
    bool isTicking() const { return m_timer.isActive(); }
    void setTicking(bool ticking);
    static QString systemFamily(); //!< the platform's font for interfaces
    //! For tests and pictures: the clock stands at \a milliseconds.
    Q_INVOKABLE void freeze(double milliseconds);

    Q_INVOKABLE QString count(double number) const; //!< "12,345"
    Q_INVOKABLE QString compact(double number) const; //!< "12.3 k"
    Q_INVOKABLE QString rate(double perMinute) const; //!< "4.2 / min", "73 / s"
    Q_INVOKABLE QString percent(double share) const;
    Q_INVOKABLE QString bytes(double number) const;
    Q_INVOKABLE QString duration(double milliseconds) const; //!< "1.2 s", "3 min 20 s", "2 d 4 h"; "–" below zero
    Q_INVOKABLE QString ago(const QDateTime &at,
                            double now) const; //!< "20 s ago", "in 3 min"; empty for an invalid time
    Q_INVOKABLE QString time(const QDateTime &at) const; //!< "14:03:22"
    Q_INVOKABLE QString dateTime(const QDateTime &at) const; //!< today only the time, else with the day
    Q_INVOKABLE QString exact(const QDateTime &at) const; //!< local, UTC and ISO 8601, for tooltips
    Q_INVOKABLE QString zone() const; //!< "UTC", or the local zone's short name
    Q_INVOKABLE QString axisTime(const QDateTime &at, int stepSeconds) const;

    //! The texts that are not empty.
    Q_INVOKABLE static QString joined(const QStringList &texts, const QString &between = QStringLiteral(", "));
    Q_INVOKABLE QString stateName(int state) const; //!< "Available"
    Q_INVOKABLE QString stateHint(int state) const; //!< what it means, in a sentence
    Q_INVOKABLE QString stateKey(int state) const; //!< "available", as in filters
    Q_INVOKABLE QString outcomeName(const QString &outcome) const; //!< of an attempt
    Q_INVOKABLE QString actionName(const QString &action) const; //!< of an audit entry

    //! \a text for one line: control characters, also those that turn text around, shown as symbols; at most \a limit characters.
    Q_INVOKABLE QString line(const QString &text, int limit = 300) const;
    //! What went wrong as a sentence of its own: with a capital and a full stop.
    Q_INVOKABLE QString sentence(const QString &text, int limit = 600) const;
    //! … for several lines.
    Q_INVOKABLE QString block(const QString &text, int limit = 16000) const;

Q_SIGNALS:
    void utcChanged();
    void nowChanged();
    void tickingChanged();

private:
    void tick();
    QDateTime shown(const QDateTime &at) const;

    QTimer m_timer;
    double m_now = 0;
    double m_ahead = 0;
    bool m_utc = false;
};

} // namespace Jobs
