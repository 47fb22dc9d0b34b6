// SPDX-License-Identifier: MIT
//
// Imports text files into a library and shows how far it is. What a person sees and presses comes from the QML module Jobs; what runs, from a
// JobQueue of this program's own. Close it, or kill it, and start it again: every import goes on where it was.
#include "importer.h"

#include <jobsqml/jobsqml.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"importer"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Imports text files into a library, in jobs that survive everything."_s);
    parser.addHelpOption();
    const QCommandLineOption folder(u"folder"_s, u"Where the jobs and the library are kept."_s, u"FOLDER"_s,
                                    QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    const QCommandLineOption pace(u"pace"_s, u"Wait MS milliseconds after each 200 lines, to have something to look at."_s, u"MS"_s, u"0"_s);
    parser.addOptions({folder, pace});
    parser.addPositionalArgument(u"FILE"_s, u"What to import at once."_s, u"[FILE…]"_s);
    parser.process(application);
    if (!QDir().mkpath(parser.value(folder)))
        qFatal("The folder %s cannot be made: choose another with --folder.", qPrintable(parser.value(folder)));

    Importer::Importer importer(parser.value(folder), std::chrono::milliseconds(parser.value(pace).toInt()));
    if (const auto started = importer.start(); !started)
        qFatal("%s", qPrintable(started.error().toString()));
    for (const QString &file : parser.positionalArguments()) {
        if (const QString problem = importer.add(file); !problem.isEmpty())
            qWarning("%s", qPrintable(problem));
    }

    QQmlApplicationEngine engine;
    Jobs::addQmlModule(engine);
    engine.setInitialProperties({{u"importer"_s, QVariant::fromValue(&importer)}, {u"jobMonitor"_s, QVariant::fromValue(importer.monitor())}});
    engine.load(u"qrc:/qt/qml/FileImporter/Main.qml"_s);
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
