// SPDX-License-Identifier: MIT
#include "options.h"

#include "pathtext.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

[[noreturn]] static void refuse(const QString &why)
{
    std::fprintf(stderr, "error: %s\n", qPrintable(why));
    std::exit(2);
}

Options parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Examines every file below a folder, one durable job each: size, type, SHA-256, words of texts, soundness of archives.\n"
        "Interrupt it, kill it, start it again: it goes on where it was, and every file is done exactly once."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"DIR"_s, u"The folder; /usr/share/doc if not given."_s, u"[DIR]"_s);
    const QCommandLineOption store(u"store"_s,
                                   u"Where the jobs are kept: sqlite:PATH, postgresql://… or redis://…; results lie beside them."_s,
                                   u"URL"_s, u"sqlite:run-data/filepipeline.db"_s);
    const QCommandLineOption results(u"results"_s, u"Where the results are kept if the jobs' store is Redis."_s, u"PATH"_s,
                                     u"run-data/filepipeline-results.db"_s);
    const QCommandLineOption workers(u"workers"_s, u"How many jobs may run at a time; one for each core if not given."_s, u"N"_s);
    const QCommandLineOption fresh(u"fresh"_s, u"Forget an earlier run instead of going on with it."_s);
    const QCommandLineOption quiet(u"quiet"_s, u"No progress display, only the summary."_s);
    parser.addOptions({store, results, workers, fresh, quiet});
    parser.process(arguments);

    Options options;
    options.fresh = parser.isSet(fresh);
    options.quiet = parser.isSet(quiet);
    if (parser.positionalArguments().size() > 1)
        refuse(u"more than one folder: %1"_s.arg(parser.positionalArguments().join(u' ')));
    const QString directory = parser.positionalArguments().value(0, u"/usr/share/doc"_s);
    std::error_code error;
    const fs::path canonical = fs::canonical(QFile::encodeName(directory).toStdString(), error);
    if (error || !fs::is_directory(canonical, error))
        refuse(u"%1 is not a folder that can be read"_s.arg(directory));
    options.directory = pathText(canonical);

    options.storeUrl = parser.value(store);
    const auto place = ResultPlace::beside(options.storeUrl, parser.value(results));
    if (!place)
        refuse(u"--store "_s + place.error().message);
    options.results = *place;
    if (parser.isSet(workers)) {
        bool ok = false;
        options.numWorkers = parser.value(workers).toInt(&ok);
        if (!ok || options.numWorkers < 1 || options.numWorkers > 1000)
            refuse(u"--workers %1: give a number from 1 to 1000"_s.arg(parser.value(workers)));
    }
    return options;
}
