// SPDX-License-Identifier: MIT
#include "fatalwarnings.h"
#include "goldenimage.h"
#include "setup.h"


#include <QtCore/QDir>
#include <QtCore/QTranslator>
#include <QtGui/QFontInfo>
#include <QtGui/QGuiApplication>
#include <QtGui/QStyleHints>

#include <functional>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

//! How a screen is looked at.
struct Look
{
    QString language = u"en"_s;
    QString theme = u"light"_s;
    double scale = 1;
    QSize size{1280, 800};
};

const QSize small(800, 600);

} // namespace

/*!
    Every screen, to the bit. "JOBS_UPDATE_GOLDEN=1" in the environment (the build's target golden-images) writes them anew; then look at each
    one that changed before it is committed.
*/
class tst_GoldenImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void screens_data();
    void screens();
    void states_data();
    void states();
    void dialogs_data();
    void dialogs();

private:
    static MonitorWindow *open(const Look &look, bool filled = true, const std::function<void(FakeMonitor &)> &prepare = {});
    static void compare(MonitorWindow &window, const QString &name);
    static void show(MonitorWindow &window, const QString &screen)
    {
        QMetaObject::invokeMethod(window.root(), "showForPicture", Q_ARG(QString, screen));
    }
};

void tst_GoldenImages::initTestCase()
{
    makeWarningsFatal();
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication::setFont(QFont(u"Roboto"_s));
    QGuiApplication::styleHints()->setCursorFlashTime(0); // it stands
    const QFont mono(u"monospace"_s);
    if (QFontInfo(QGuiApplication::font()).family() != "Roboto"_L1 || QFontInfo(mono).family() != "DejaVu Sans Mono"_L1)
        QFAIL("The images need Roboto and DejaVu Sans Mono (Debian: fonts-roboto-unhinted, fonts-dejavu-core).");
    installTranslations();
}

MonitorWindow *tst_GoldenImages::open(const Look &look, bool filled, const std::function<void(FakeMonitor &)> &prepare)
{
    // The engine translates what is made with it.
    static QTranslator german;
    QCoreApplication::removeTranslator(&german);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    if (look.language == "de"_L1) {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        if (!german.load(u"jobs_de"_s, u":/jobs/translations"_s) || !QCoreApplication::installTranslator(&german))
            qFatal("German is not there");
    }
    auto *window = new MonitorWindow(look.size, filled, prepare);
    window->theme->setProperty("mode", look.theme);
    window->theme->setProperty("scale", look.scale);
    window->session.setUnlocked(true);
    return window;
}

void tst_GoldenImages::compare(MonitorWindow &window, const QString &name)
{
    const QString fileName = u"%1/%2.png"_s.arg(QStringLiteral(JOBS_GOLDEN_FOLDER), name);
    GoldenImage golden(fileName);
    QImage image = window.view.grabWindow();
    if (qEnvironmentVariableIsSet("JOBS_UPDATE_GOLDEN")) {
        // Until it has stood still for a while.
        for (int same = 0; same < 10;) {
            QTest::qWait(40);
            const QImage next = window.view.grabWindow();
            same = next == image ? same + 1 : 0;
            image = next;
        }
        if (!golden.isSameAs(image))
            QVERIFY2(golden.replaceBy(image), qPrintable(fileName));
        return;
    }
    // Answers and layouts come in their own time.
    const bool same = QTest::qWaitFor([&] {
        image = window.view.grabWindow();
        return golden.isSameAs(image);
    }, golden.isThere() ? 15'000 : 1'000);
    if (same)
        return;
    const QDir folder(QStringLiteral(JOBS_GOLDEN_FAILURES));
    folder.mkpath(u"."_s);
    qint64 differences = 0;
    golden.difference(image, &differences).save(folder.filePath(name + u"-difference.png"_s));
    image.save(folder.filePath(name + u".png"_s));
    QFAIL(qPrintable(u"%1 looks otherwise in %2 pixels%3: see %4. If that is right: cmake --build <build> --target golden-images"_s
                         .arg(name).arg(differences)
                         .arg(differences == 0 ? u" (in shades that the image does not keep)"_s : QString(), folder.filePath(name + u"-difference.png"_s))));
}

void tst_GoldenImages::screens_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<Look>("look");
    const std::pair<const char *, Look> looks[]{{"light", {}},
                                                {"dark", {.theme = u"dark"_s}},
                                                {"german", {.language = u"de"_s}},
                                                {"large", {.scale = 1.5}}};
    for (const auto &[name, look] : looks) {
        for (const char *screen : {"overview", "failures", "jobs", "job", "queues", "nodes", "audit"})
            QTest::addRow("%s-%s", screen, name) << QString::fromLatin1(screen) << look;
    }
    for (const char *screen : {"overview", "failures", "jobs", "job", "queues", "nodes"})
        QTest::addRow("%s-small", screen) << QString::fromLatin1(screen) << Look{.size = small};
}

void tst_GoldenImages::screens()
{
    QFETCH(QString, screen);
    QFETCH(Look, look);
    const std::unique_ptr<MonitorWindow> window(open(look));
    show(*window, screen);
    compare(*window, QString::fromLatin1(QTest::currentDataTag()));
}

//! Nothing there yet, nothing there at all, too much of it, and what goes wrong.
void tst_GoldenImages::states_data()
{
    using Prepare = std::function<void(FakeMonitor &)>;
    using Then = std::function<void(MonitorWindow &)>;
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("filled");
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<Then>("then");
    const auto row = [](const QByteArray &name, const QString &screen, bool filled, const Prepare &prepare, const Then &then = {},
                        const QSize &size = small) { QTest::newRow(name) << screen << size << filled << prepare << then; };

    for (const char *screen : {"overview", "failures", "jobs", "queues", "nodes", "audit"})
        row("empty-"_ba + screen, QString::fromLatin1(screen), false, {});
    for (const char *screen : {"overview", "failures", "jobs"}) {
        row("loading-"_ba + screen, QString::fromLatin1(screen), false, [](FakeMonitor &monitor) { monitor.silent = true; });
        row("error-"_ba + screen, QString::fromLatin1(screen), false, [](FakeMonitor &monitor) {
            monitor.error = JobQueueError{JobQueueError::Code::StoreUnavailable, u"the store is locked by another program"_s, {}};
        });
    }
    const auto connection = [row](const char *name, JobMonitor::Connection state, const JobQueueError &error) {
        row(name, u"overview"_s, false, [=](FakeMonitor &monitor) {
            monitor.state = state;
            monitor.error = error;
        });
    };
    connection("connecting", JobMonitor::Connection::Connecting, {});
    connection("unreachable", JobMonitor::Connection::Lost,
               {JobQueueError::Code::StoreUnavailable, u"the server at /run/jobsd/jobsd.sock does not listen: connection refused"_s, {}});
    connection("refused", JobMonitor::Connection::Refused,
               {JobQueueError::Code::Refused, u"jobs.example.org does not know this token; ask its administrator for one (jobsctl token add)"_s, {}});
    row("unconnected", u"overview"_s, false, {}, [](MonitorWindow &window) {
        window.session.setName({});
        window.session.setMonitor(nullptr);
    });
    row("lost", u"jobs"_s, true, {}, [](MonitorWindow &window) {
        QTRY_VERIFY(window.find(u"jobListView"_s) && window.find(u"jobListView"_s)->property("count").toInt() > 0);
        window.monitor.error = JobQueueError{JobQueueError::Code::StoreUnavailable, u"the server at jobs.example.org:7411 has fallen silent"_s, {}};
        window.monitor.setState(JobMonitor::Connection::Lost);
    });
    row("production", u"nodes"_s, true, {}, [](MonitorWindow &window) {
        window.session.setProduction(true);
        Q_EMIT window.session.notice(u"Retry (job 184390): the job is running already."_s, true);
    });
    row("view-only", u"queues"_s, true, [](FakeMonitor &monitor) { monitor.about.role = Role::View; }, {}, {1280, 800});
    row("one-of-each", u"failures"_s, true, [](FakeMonitor &monitor) {
        monitor.groups = monitor.groups.mid(0, 1);
        monitor.groups.first().count = 1;
    });
    const auto tenThousand = [](FakeMonitor &monitor) {
        // Where a queue is paused nobody is told how long the oldest job waits: that would go by the real clock.
        monitor.queues = {{.name = u"paused"_s, .paused = true, .pausedBy = u"anna"_s, .pausedAt = fromMSecs(demoNow)}};
        for (int i = 0; i < 10'000; ++i) {
            monitor.queues.append({.name = u"tenant-%1"_s.arg(i, 5, 10, QLatin1Char('0')), .pausedBy = {}, .pausedAt = {}});
            monitor.add(i + 1, JobState::Available, u"import"_s, monitor.queues.last().name).dueAt = fromMSecs(demoNow);
        }
    };
    row("ten-thousand-overview", u"overview"_s, false, tenThousand, {}, {1280, 800});
    row("ten-thousand-queues", u"queues"_s, false, tenThousand);
    row("long-texts", u"job"_s, true, [](FakeMonitor &monitor) {
        const QString longText = u"<b>a</b> name that goes on & on "_s.repeated(8);
        for (auto &[id, job] : monitor.store) {
            job.kind = longText;
            job.queue = longText.mid(3);
            job.tags = {longText, longText};
            job.error = QString(longText + u'\u202e' + u'\n').repeated(20);
            if (job.state == JobState::Running)
                job.progress.text = longText;
        }
        monitor.about.product = longText;
        monitor.triedBefore.first().error = longText.repeated(10);
        monitor.lines.append({.at = fromMSecs(demoNow), .attempt = 1, .text = QString(600, u'x')});
    }, {}, {1280, 800});
}

void tst_GoldenImages::states()
{
    QFETCH(QString, screen);
    QFETCH(QSize, size);
    QFETCH(bool, filled);
    QFETCH(std::function<void(FakeMonitor &)>, prepare);
    QFETCH(std::function<void(MonitorWindow &)>, then);
    const std::unique_ptr<MonitorWindow> window(open({.size = size}, filled, prepare));
    window->root()->setProperty("canChooseConnection", true);
    show(*window, screen);
    if (then)
        then(*window);
    compare(*window, QString::fromLatin1(QTest::currentDataTag()));
}

void tst_GoldenImages::dialogs_data()
{
    using Open = std::function<void(MonitorWindow &)>;
    QTest::addColumn<QString>("screen");
    QTest::addColumn<Open>("open");
    QTest::newRow("dialog-confirm") << u"jobs"_s << Open([](MonitorWindow &window) {
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.key(Qt::Key_C, Qt::ShiftModifier);
    });
    QTest::newRow("dialog-delete") << u"jobs"_s << Open([](MonitorWindow &window) {
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.key(Qt::Key_D, Qt::ShiftModifier);
    });
    QTest::newRow("dialog-edit") << u"jobs"_s << Open([](MonitorWindow &window) {
        window.key(Qt::Key_J);
        window.key(Qt::Key_E, Qt::ShiftModifier);
    });
    QTest::newRow("dialog-pause") << u"queues"_s << Open([](MonitorWindow &window) {
        window.key(Qt::Key_J);
        window.key(Qt::Key_P, Qt::ShiftModifier);
    });
    QTest::newRow("dialog-commands") << u"overview"_s << Open([](MonitorWindow &window) { window.key(Qt::Key_K, Qt::ControlModifier); });
    QTest::newRow("dialog-keys") << u"overview"_s << Open([](MonitorWindow &window) { window.key(Qt::Key_Question); });
}

void tst_GoldenImages::dialogs()
{
    QFETCH(QString, screen);
    QFETCH(std::function<void(MonitorWindow &)>, open);
    const std::unique_ptr<MonitorWindow> window(tst_GoldenImages::open({.theme = u"dark"_s, .size = small}));
    window->go(screen);
    // Something has to be there to be chosen.
    for (const auto &[name, list] : {std::pair(u"jobs"_s, u"jobListView"_s), std::pair(u"queues"_s, u"queueListView"_s)}) {
        if (screen == name)
            QTRY_VERIFY_WITH_TIMEOUT(window->find(list) && window->find(list)->property("count").toInt() > 0, 20'000);
    }
    open(*window);
    compare(*window, QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_MAIN(tst_GoldenImages)
#include "tst_goldenimages.moc"
