// SPDX-License-Identifier: MIT
#include "application.h"
#include "demo.h"
#include "screenshots.h"
#include "singleinstance.h"

#include <jobs/control/localmonitor.h>
#include <jobsqml/jobsqml.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtQml/QQmlApplicationEngine>
#include <QtQml/QQmlContext>
#include <QtQuick/QQuickWindow>

using namespace Qt::StringLiterals;

namespace {

//! Where the texts of this file are translated.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(jobsmonitor)
};

struct Options
{
    QString store;
    QString server;
    QString link;
    QString screenshots;
    bool demo = false;
    bool production = false;
    bool software = false;
};

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Shows and repairs background jobs: of a server (jobsd), or of an application's store."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption store(u"store"_s, Text::tr("Open the store at URL, for example sqlite:/path/jobs.db."),
                                   u"URL"_s);
    const QCommandLineOption server(
        u"server"_s,
        Text::tr("Connect to the server at URL, for example unix:/run/jobsd/jobsd.sock. A token is taken from JOBS_TOKEN."),
        u"URL"_s);
    const QCommandLineOption production(u"production"_s,
                                        Text::tr("Put the frame of production connections around the window."));
    const QCommandLineOption demo(u"demo"_s,
                                  Text::tr("Show a store that lives in this process, with jobs that come, go and fail."));
    const QCommandLineOption screenshots(
        u"screenshots"_s, Text::tr("Write a picture of every screen into FOLDER and end; needs no display."), u"FOLDER"_s);
    const QCommandLineOption software(u"software"_s, Text::tr("Draw without a graphics card."));
    parser.addOptions({store, server, production, demo, screenshots, software});
    parser.addPositionalArgument(u"link"_s, Text::tr("A link to a job: jobs://CONNECTION/jobs/17."), u"[link]"_s);
    parser.process(arguments);

    Options options{.store = parser.value(store),
                    .server = parser.value(server),
                    .link = {},
                    .screenshots = parser.value(screenshots),
                    .demo = parser.isSet(demo),
                    .production = parser.isSet(production),
                    .software = parser.isSet(software)};
    if (int(parser.isSet(store)) + int(parser.isSet(server)) + int(parser.isSet(demo)) > 1)
        qFatal("%s", qPrintable(Text::tr("Only one of --store, --server and --demo can be given.")));
    for (const QString &url : {options.store, options.server}) {
        const QString problem = url.isEmpty() ? QString() : Connections::checkUrl(url);
        if (!problem.isEmpty()) {
            fputs(qPrintable(u"jobsmonitor: "_s + problem + u'\n'), stderr);
            exit(2);
        }
    }
    if (!parser.positionalArguments().isEmpty())
        options.link = parser.positionalArguments().first();
    return options;
}

//! Where no desktop chooses a font, one with even figures is chosen from those that are there.
void chooseFont()
{
    QFont font = QGuiApplication::font();
    if (!font.family().startsWith("DejaVu"_L1) && font.family() != "Sans Serif"_L1)
        return;
    const QStringList families = QFontDatabase::families();
    for (const QString &family : {u"Roboto"_s, u"Noto Sans"_s, u"Open Sans"_s}) {
        if (families.contains(family)) {
            font.setFamily(family);
            QGuiApplication::setFont(font);
            return;
        }
    }
}

bool wantsPictures(int argc, char **argv)
{
    return std::any_of(argv, argv + argc,
                       [](const char *argument) { return QByteArrayView(argument).startsWith("--screenshots"); });
}

} // namespace

int main(int argc, char *argv[])
{
    const bool pictures = wantsPictures(argc, argv);
    if (pictures)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"jobsmonitor"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JOBS_VERSION));
    QGuiApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"jobsmonitor"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/qt/qml/JobsMonitor/jobsmonitor.svg"_s));

    Jobs::installTranslations();
    const Options options = readOptions(QCoreApplication::arguments());
    if (options.software || pictures)
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    chooseFont();

    // A window that was asked for something of its own does not give it to another.
    const bool alone = options.demo || pictures || !options.store.isEmpty() || !options.server.isEmpty();
    SingleInstance instance(SingleInstance::nameForUser());
    if (!alone) {
        if (instance.handOver(options.link))
            return 0;
        instance.listen();
    }

    const QString settings =
        options.demo || pictures ? QString() : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    Application app(settings,
                    settings.isEmpty() ? tokenFile(QDir::temp().filePath(u"jobsmonitor-none"_s))
                                       : openTokenStore(QDir(settings).filePath(u"tokens.json"_s)));
    std::unique_ptr<Demo> demo;
    if (options.demo) {
        demo = std::make_unique<Demo>();
        if (const auto started = demo->start(); !started)
            qFatal("%s", qPrintable(started.error().toString()));
        app.show(std::make_unique<Jobs::LocalMonitor>(demo->queue()), u"demo"_s);
        app.session()->setProduction(options.production);
        app.session()->setUnlocked(true);
    } else if (const QString url = options.store.isEmpty() ? options.server : options.store; !url.isEmpty()) {
        app.connectTo(app.connections()->addPassing(
            {.name = url.section(u'/', -1), .url = url, .caFile = {}, .production = options.production},
            qgetenv("JOBS_TOKEN")));
    } else if (options.link.isEmpty()) {
        app.connectToLast();
    }

    QQmlApplicationEngine engine;
    Jobs::addQmlModule(engine);
    engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
    engine.load(QUrl(u"qrc:/qt/qml/JobsMonitor/Main.qml"_s));
    auto *window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window)
        return 1;
    window->show();

    const auto open = [&](const QString &link) {
        if (link.isEmpty()) {
            Q_EMIT app.raiseRequested();
        } else if (const QString problem = app.openLink(link); !problem.isEmpty()) {
            Q_EMIT app.raiseRequested();
            Q_EMIT app.session()->notice(problem, true);
        }
    };
    QObject::connect(&instance, &SingleInstance::messageReceived, &app, open);
    if (!options.link.isEmpty())
        open(options.link);

    std::unique_ptr<Screenshots> shots;
    if (pictures) {
        shots = std::make_unique<Screenshots>(app, window, options.screenshots);
        // So that the demo has a past.
        QTimer::singleShot(options.demo ? 20'000 : 1'500, shots.get(), &Screenshots::start);
    }
    return QGuiApplication::exec();
}
