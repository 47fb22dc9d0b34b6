// SPDX-License-Identifier: MIT

// How the monitor feels: docs/performance.md, "The monitor". Prints one line of JSON for each figure and ends with 1 if one misses its target.

#include "committer.h"
#include "programs.h"
#include "screen.h"

#include <jobs/core/jobstate.h>
#include <jobs/models/jobmodel.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QLoggingCategory>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

bool allHold = true;

void print(const char *name, double value, const char *unit, double target)
{
    const bool holds = value < target;
    allHold = allHold && holds;
    std::printf("{\"figure\":\"%s\",\"value\":%.4g,\"unit\":\"%s\",\"target\":%.4g,\"holds\":%s}\n", name, value, unit, target,
                holds ? "true" : "false");
    std::fflush(stdout);
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.at(size_t(share * double(values.size() - 1) + 0.5));
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void measureFirstFrame(const QString &store, const QString &folder, int times)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        MonitorProgram program(store, folder);
        all.push_back(program.firstFrame());
    }
    print("first frame, median", quantile(all, 0.5), "ms", 150);
    print("first frame, slowest", quantile(all, 1), "ms", 150);
}

void measureChanges(const char *local, const QString &shown, const QString &changed, int times)
{
    Committer committer(changed);
    Screen screen(shown);
    screen.showJobs({});
    QQuickItem *list = screen.find(u"jobListView"_s);
    auto *model = list->property("model").value<Jobs::JobModel *>();
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        // Anywhere within the periods at which anything looks: what is lucky once is not so each time.
        wait(300 + 137 * i % 1100);
        const Committer::Change pushed = committer.push();
        const qint64 seen = screen.awaitFrame([&] { return model->idAt(0) == pushed.job; });
        wait(300 + 211 * i % 1100);
        const Committer::Change cancelled = committer.cancel(pushed.job);
        const qint64 seenAgain = screen.awaitFrame(
            [&] { return model->data(model->index(0), Jobs::JobModel::StateRole).toInt() == int(Jobs::JobState::Cancelled); });
        if (seen == 0 || seenAgain == 0)
            qFatal("A change was never seen");
        all.push_back(double(seen - pushed.at) / 1e6);
        all.push_back(double(seenAgain - cancelled.at) / 1e6);
    }
    print(qPrintable(u"change on the screen, %1, median"_s.arg(QLatin1StringView(local))), quantile(all, 0.5), "ms", 500);
    print(qPrintable(u"change on the screen, %1, slowest"_s.arg(QLatin1StringView(local))), quantile(all, 1), "ms", 500);
}

//! Scrolls on at each frame, as a finger or a wheel does, and takes the time from frame to frame.
std::vector<double> scroll(Screen &screen, QQuickItem *list, int frames, double step)
{
    std::vector<double> intervals;
    QEventLoop loop;
    qint64 last = 0;
    const auto connection = QObject::connect(screen.window, &QQuickWindow::frameSwapped, &loop, [&] {
        const qint64 now = monotonicNow();
        if (last != 0)
            intervals.push_back(double(now - last) / 1e6);
        last = now;
        if (int(intervals.size()) >= frames) {
            loop.quit();
            return;
        }
        const double end = list->property("contentHeight").toDouble() - list->height();
        list->setProperty("contentY", std::min(end, list->property("contentY").toDouble() + step));
        screen.window->update();
    });
    screen.window->update();
    loop.exec();
    QObject::disconnect(connection);
    return intervals;
}

void measureScrolling(const QString &store, qint64 jobs)
{
    Screen screen(store);
    screen.showJobs({});
    QQuickItem *list = screen.find(u"jobListView"_s);
    const auto row = list->property("contentHeight").toDouble() / list->property("count").toInt();
    const std::vector<double> slowly = scroll(screen, list, 1500, row);
    print("scrolling, a row a frame, p99", quantile(slowly, 0.99), "ms", 16);
    const std::vector<double> quickly = scroll(screen, list, 1500, 20 * row);
    print("scrolling, a screen a frame, p99", quantile(quickly, 0.99), "ms", 16);
    // To the very end: every row has been on its way.
    std::vector<double> through;
    while (list->property("count").toInt() < jobs) {
        const std::vector<double> some = scroll(screen, list, 100, 100 * row);
        through.insert(through.end(), some.begin(), some.end());
        if (through.size() > 20'000)
            qFatal("The end of the list does not come: %d rows", list->property("count").toInt());
    }
    print("scrolling to the last job, p99", quantile(through, 0.99), "ms", 16);
}

void measureIdle(const QString &store, const QString &folder, int seconds)
{
    MonitorProgram program(store, folder);
    program.firstFrame();
    wait(10'000);
    const double before = program.processorSeconds();
    wait(seconds * 1000);
    print("idle, of a core", 100 * (program.processorSeconds() - before) / seconds, "%", 1);
    print("idle, resident memory", program.residentMegabytes(), "MB", 100);
    print("idle, of that its own", program.privateMegabytes(), "MB", 100);
}

void measureLoss(const QString &store, const QString &folder, int times)
{
    ServerProgram server(store, folder);
    server.start();
    Screen screen(server.url());
    const auto banner = [&] { return screen.find(u"connectionBanner"_s) != nullptr; };
    std::vector<double> killed, frozen, recovered;
    for (int i = 0; i < times; ++i) {
        wait(700);
        qint64 begin = monotonicNow();
        server.kill();
        killed.push_back(double(screen.awaitFrame(banner) - begin) / 1e6);
        wait(1500);
        server.start();
        begin = monotonicNow();
        recovered.push_back(double(screen.awaitFrame([&] { return !banner(); }) - begin) / 1e6);
        wait(700);
        begin = monotonicNow();
        server.freeze();
        frozen.push_back(double(screen.awaitFrame(banner) - begin) / 1e6);
        server.thaw();
        screen.awaitFrame([&] { return !banner(); });
    }
    print("loss shown, server ended, slowest", quantile(killed, 1), "ms", 2000);
    print("loss shown, server silent, slowest", quantile(frozen, 1), "ms", 2000);
    print("recovery shown, slowest", quantile(recovered, 1), "ms", 5000);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"jobs.*=false"_s); // jobs that fail do so on purpose
    // "stores" makes them and measures nothing.
    const QStringList measures{u"stores"_s, u"first-frame"_s, u"changes"_s, u"scrolling"_s, u"idle"_s, u"loss"_s};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"measures"_s, u"Of: "_s + measures.join(u", "_s) + u". None: all of them."_s, u"[measure…]"_s);
    const QCommandLineOption folder(u"folder"_s, u"Where the stores are made, and kept for the next run."_s, u"FOLDER"_s);
    const QCommandLineOption quick(u"quick"_s, u"A look: smaller stores, fewer times."_s);
    const QCommandLineOption commit(u"commit"_s, u"For itself: the process that changes the store."_s, u"URL"_s);
    parser.addOptions({folder, quick, commit});
    parser.process(application);
    if (parser.isSet(commit))
        return Committer::serve(parser.value(commit));
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (!measures.contains(name))
            qFatal("%s is not measured. These are: %s", qUtf8Printable(name), qUtf8Printable(measures.join(u", "_s)));
    }

    const QTemporaryDir temporary;
    const QString place = parser.isSet(folder) ? parser.value(folder) : temporary.path();
    const bool look = parser.isSet(quick);
    const qint64 many = look ? 20'000 : 1'000'000;
    const qint64 some = look ? 5'000 : 100'000;
    const QString large = u"%1/%2.db"_s.arg(place).arg(many);
    const QString small = u"%1/%2.db"_s.arg(place).arg(some);
    for (const auto &[file, jobs] : {std::pair(large, many), std::pair(small, some)}) {
        if (!QFile::exists(file)) {
            fillStore(u"sqlite:"_s + file + u".part"_s, jobs);
            QFile::rename(file + u".part"_s, file);
        }
    }
    const auto wants = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    if (wants(u"first-frame"_s))
        measureFirstFrame(u"sqlite:"_s + large, place, look ? 3 : 15);
    if (wants(u"changes"_s)) {
        measureChanges("local", u"sqlite:"_s + large, u"sqlite:"_s + large, look ? 3 : 20);
        ServerProgram server(u"sqlite:"_s + large, place);
        server.start();
        measureChanges("remote", server.url(), server.url(), look ? 3 : 20);
    }
    if (wants(u"scrolling"_s))
        measureScrolling(u"sqlite:"_s + small, some);
    if (wants(u"idle"_s))
        measureIdle(u"sqlite:"_s + large, place, look ? 5 : 60);
    if (wants(u"loss"_s))
        measureLoss(u"sqlite:"_s + small, place, look ? 1 : 8);
    return allHold ? 0 : 1;
}
