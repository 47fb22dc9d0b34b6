// SPDX-License-Identifier: MIT

// storm: a storm over one store, or over each that is at hand, and the verdict on it. Exit code 0: every promise was kept.
#include "verdict.h"
#include "weather.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

static bool storm(const QString &name, const StormSettings &settings)
{
    const auto store = StormStore::make(name);
    if (!store) {
        std::fprintf(stderr, "error: the store %s does not start\n", qPrintable(name));
        return false;
    }
    QTemporaryDir folder;
    std::printf("%s: %lld s of storm, seed %u (repeat with --seed %u)\n", qPrintable(name),
                qint64(settings.duration.count() / 1000), settings.seed, settings.seed);
    std::fflush(stdout);
    Weather weather(settings, *store, folder.path());
    const bool ended = weather.run();
    std::printf("%s: %s\n", qPrintable(name), qPrintable(weather.summary()));

    StoreSnapshot snapshot = readStore(store->directUrl(), store->directEffectsUrl());
    snapshot.complaints += store->complaints();
    const QList<Finding> findings = judge(readHistories(folder.path()), snapshot);
    std::printf("%s", qPrintable(reportText(findings)));
    const bool kept = ended && areAllKept(findings);
    if (!kept) {
        folder.setAutoRemove(false);
        std::printf("%s: BROKEN; the histories are in %s\n", qPrintable(name), qPrintable(folder.path()));
    }
    std::fflush(stdout);
    return kept;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Kills, freezes and cuts off workers and pushers over one store, then holds every promise against what happened."_s);
    parser.addHelpOption();
    const QStringList known = StormStore::available();
    const QCommandLineOption store(
        u"store"_s, u"One of %1; all of them one after the other if not given."_s.arg(known.join(u", "_s)), u"NAME"_s);
    const QCommandLineOption minutes(u"minutes"_s, u"How long it storms over each store."_s, u"N"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"The same in seconds; 10 if neither is given."_s, u"N"_s);
    const QCommandLineOption seed(u"seed"_s, u"Repeats the weather of an earlier storm."_s, u"N"_s);
    const QCommandLineOption lease(u"lease"_s, u"The workers' lease in milliseconds; 1000 if not given."_s, u"MS"_s,
                                   u"1000"_s);
    parser.addOptions({store, minutes, seconds, seed, lease});
    parser.process(application);

    const auto refuse = [](const QString &why) {
        std::fprintf(stderr, "error: %s\n", qPrintable(why));
        std::exit(2);
    };
    const auto number = [&](const QCommandLineOption &option, qint64 fallback) {
        bool ok = true;
        const qint64 value = parser.isSet(option) ? parser.value(option).toLongLong(&ok) : fallback;
        if (!ok || value < 0 || value > 4'294'967'295)
            refuse(u"--%1 %2: not a number that can be"_s.arg(option.names().first(), parser.value(option)));
        return value;
    };
    StormSettings settings;
    settings.duration = std::chrono::seconds(parser.isSet(minutes) ? number(minutes, 1) * 60 : number(seconds, 10));
    settings.lease = std::chrono::milliseconds(std::max<qint64>(200, number(lease, 1000)));
    settings.seed = quint32(number(seed, QRandomGenerator::global()->generate()));
    const QStringList names = parser.isSet(store) ? QStringList{parser.value(store)} : known;
    for (const QString &name : names) {
        if (!known.contains(name))
            refuse(u"--store %1: here it can be %2"_s.arg(name, known.join(u", "_s)));
    }

    bool kept = true;
    for (const QString &name : names)
        kept = storm(name, settings) && kept;
    return kept ? 0 : 1;
}
