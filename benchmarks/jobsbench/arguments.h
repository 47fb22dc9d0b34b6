// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

//! MEASURE key=value…, as every driver of the peer benchmark is called.
struct Arguments
{
    static Arguments parse(const QStringList &words);

    qint64 number(const QString &key, qint64 fallback) const;
    QString text(const QString &key, const QString &fallback = {}) const { return values.value(key, fallback); }
    //! conc=1, 10 or best, which is one worker a core.
    int workers(int fallback = 0) const;
    //! The words that parse() was given, with \a changes, for a helper process that does \a measure.
    QStringList wordsFor(const QString &measure, const QMap<QString, QString> &changes = {}) const;

    QString measure;
    QMap<QString, QString> values;
};

//! Says why on standard error and ends the process: a figure that cannot be trusted is not printed.
[[noreturn]] void giveUp(const QString &why);
