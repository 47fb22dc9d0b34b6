// SPDX-License-Identifier: MIT
#include "arguments.h"

#include "store.h"

#include <QtCore/QThread>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

Arguments Arguments::parse(const QStringList &words)
{
    Arguments arguments;
    arguments.measure = words.value(0);
    for (const QString &word : words.mid(1)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            giveUp(u"%1 is not of the form key=value"_s.arg(word));
        arguments.values.insert(word.left(equals), word.mid(equals + 1));
    }
    return arguments;
}

qint64 Arguments::number(const QString &key, qint64 fallback) const
{
    const auto found = values.constFind(key);
    if (found == values.constEnd())
        return fallback;
    bool ok = false;
    const qint64 number = found->toLongLong(&ok);
    if (!ok || number < 0)
        giveUp(u"%1=%2 is not a number"_s.arg(key, *found));
    return number;
}

int Arguments::workers(int fallback) const
{
    if (text(u"conc"_s, u"best"_s) == u"best"_s)
        return fallback > 0 ? fallback : QThread::idealThreadCount();
    return int(number(u"conc"_s, 1));
}

QStringList Arguments::wordsFor(const QString &other, const QMap<QString, QString> &changes) const
{
    QMap<QString, QString> all = values;
    all.insert(changes);
    QStringList words{other};
    for (auto it = all.constBegin(); it != all.constEnd(); ++it)
        words.append(it.key() + u'=' + it.value());
    return words;
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "jobsbench: %s\n", qPrintable(why));
    std::fflush(nullptr);
    Store::removeFiles();
    std::_Exit(1); // threads may still run: no destructors
}
