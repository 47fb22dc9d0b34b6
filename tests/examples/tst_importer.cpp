// SPDX-License-Identifier: MIT
#include "../qml/fatalwarnings.h"

#include <importer.h>

#include <jobsqml/jobsqml.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The program from its start to its end, as main.cpp has it.
class Program
{
public:
    explicit Program(const QString &folder, std::chrono::milliseconds pace = 0ms) : m_importer(folder, pace)
    {
        if (const auto started = m_importer.start(); !started)
            qFatal("%s", qPrintable(started.error().toString()));
        Jobs::addQmlModule(m_engine);
        m_engine.setInitialProperties(
            {{u"importer"_s, QVariant::fromValue(&m_importer)}, {u"jobMonitor"_s, QVariant::fromValue(m_importer.monitor())}});
        m_engine.load(u"qrc:/qt/qml/FileImporter/Main.qml"_s);
        if (m_engine.rootObjects().isEmpty())
            qFatal("The window did not appear");
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
        if (!QTest::qWaitForWindowExposed(m_window))
            qFatal("The window was not shown");
        m_window->requestActivate();
    }

    QQuickWindow *window() const { return m_window; }

    //! Only what is seen: delegates are no QObject children of their views.
    QQuickItem *find(const QString &name) const { return findIn(m_window->contentItem(), name); }

    void click(const QString &name)
    {
        QTRY_VERIFY2(find(name) && find(name)->isEnabled(), qPrintable(name));
        // Laid out, before it is pressed.
        QTRY_VERIFY(find(name)->width() > 0);
        QQuickItem *item = find(name);
        QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
    }

    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(m_window, c.toLatin1());
    }

    //! The program's own words for a job's row, as a screen reader has them: "a.txt, Running".
    QStringList rows() const
    {
        QStringList rows;
        const QQuickItem *view = find(u"imports"_s);
        for (const QQuickItem *item : view->property("contentItem").value<QQuickItem *>()->childItems()) {
            if (item->property("jobId").isValid() && item->isVisible())
                rows.append(u"%1: %2"_s.arg(item->property("tags").toStringList().value(0)).arg(item->property("jobState").toInt()));
        }
        rows.sort();
        return rows;
    }

    double progressOf(double id) const
    {
        const QQuickItem *view = find(u"imports"_s);
        for (const QQuickItem *item : view->property("contentItem").value<QQuickItem *>()->childItems()) {
            if (item->property("jobId").toDouble() == id)
                return item->property("progress").toDouble() / std::max(1.0, item->property("progressTotal").toDouble());
        }
        return -1;
    }

private:
    static QQuickItem *findIn(QQuickItem *item, const QString &name)
    {
        if (!item->isVisible())
            return nullptr;
        if (item->objectName() == name)
            return item;
        for (QQuickItem *child : item->childItems()) {
            if (QQuickItem *found = findIn(child, name))
                return found;
        }
        return nullptr;
    }

    // The engine dies first, then the queue, which hands back what runs.
    Importer::Importer m_importer;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

QString row(const QString &name, Jobs::JobState state) { return u"%1: %2"_s.arg(name).arg(int(state)); }

} // namespace

//! The example's window is driven as a person drives it, over program starts.
class tst_Importer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWarningsFatal(); }
    void init();
    void aFolderIsImported();
    void aSuspendedImportSurvivesARestartAndGoesOn();
    void aRunningImportGoesOnAfterARestart();
    void aCancelledImportEndsAndRunsAgainFromItsPlace();
    void whatIsNotThereIsSaid();
    void picturesForPeople();

private:
    QString makeFile(const QString &name, int lines);
    int stored(const QString &file);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void tst_Importer::init() { m_dir = std::make_unique<QTemporaryDir>(); }

QString tst_Importer::makeFile(const QString &name, int lines)
{
    QDir().mkpath(m_dir->filePath(u"in"_s));
    const QString path = m_dir->filePath(u"in/"_s + name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(path));
    for (int i = 1; i <= lines; ++i)
        file.write("line " + QByteArray::number(i) + '\n');
    return path;
}

//! How many lines of \a file the library has; -1 if they are not the first so many, each once.
int tst_Importer::stored(const QString &file)
{
    int count = -1;
    {
        QSqlDatabase library = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
        library.setDatabaseName(m_dir->filePath(u"library.db"_s));
        QSqlQuery query(library);
        if (library.open() && query.prepare(u"SELECT count(*), max(number), sum(text = 'line ' || number) FROM lines WHERE file = ?"_s)) {
            query.addBindValue(file);
            if (query.exec() && query.next() && query.value(0) == query.value(2) && (query.value(0).toInt() == 0 || query.value(0) == query.value(1)))
                count = query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(u"look"_s);
    return count;
}

void tst_Importer::aFolderIsImported()
{
    const QString first = makeFile(u"a.txt"_s, 1'000);
    const QString second = makeFile(u"b.txt"_s, 5);
    Program program(m_dir->path());
    program.type(m_dir->filePath(u"in"_s));
    program.click(u"add"_s);

    QTRY_COMPARE(program.rows(), QStringList({row(u"a.txt"_s, Jobs::JobState::Completed), row(u"b.txt"_s, Jobs::JobState::Completed)}));
    QTRY_COMPARE(program.find(u"all"_s)->property("share").toDouble(), 1.0);
    QCOMPARE(stored(first), 1'000);
    QCOMPARE(stored(second), 5);
}

void tst_Importer::aSuspendedImportSurvivesARestartAndGoesOn()
{
    const QString file = makeFile(u"long.txt"_s, 400'000);
    double reached = 0;
    {
        Program program(m_dir->path(), 10ms);
        program.type(file);
        QTest::keyClick(program.window(), Qt::Key_Return);
        QTRY_VERIFY(program.progressOf(1) > 0);
        program.click(u"suspend-1"_s);
        QTRY_COMPARE(program.rows(), QStringList{row(u"long.txt"_s, Jobs::JobState::Suspended)});
        reached = program.progressOf(1);
        QVERIFY(reached < 1);
    }
    const int before = stored(file);
    QVERIFY(before > 0 && before < 400'000);

    Program program(m_dir->path());
    QTRY_COMPARE(program.rows(), QStringList{row(u"long.txt"_s, Jobs::JobState::Suspended)});
    QVERIFY(program.progressOf(1) >= reached);
    QCOMPARE(stored(file), before);
    program.click(u"resume-1"_s);
    QTRY_COMPARE(program.rows(), QStringList{row(u"long.txt"_s, Jobs::JobState::Completed)});
    QCOMPARE(stored(file), 400'000);
}

void tst_Importer::aRunningImportGoesOnAfterARestart()
{
    const QString file = makeFile(u"long.txt"_s, 400'000);
    {
        Program program(m_dir->path(), 10ms);
        program.type(file);
        program.click(u"add"_s);
        QTRY_VERIFY(program.progressOf(1) > 0);
    }
    const int before = stored(file);
    QVERIFY(before > 0 && before < 400'000);

    Program program(m_dir->path());
    QTRY_COMPARE(program.rows(), QStringList{row(u"long.txt"_s, Jobs::JobState::Completed)});
    QCOMPARE(stored(file), 400'000);
}

void tst_Importer::aCancelledImportEndsAndRunsAgainFromItsPlace()
{
    const QString file = makeFile(u"long.txt"_s, 20'000);
    Program program(m_dir->path(), 50ms);
    program.type(file);
    program.click(u"add"_s);
    QTRY_VERIFY(program.progressOf(1) > 0);
    program.click(u"cancel-1"_s);
    QTRY_COMPARE(program.rows(), QStringList{row(u"long.txt"_s, Jobs::JobState::Cancelled)});
    QVERIFY(stored(file) < 20'000);

    program.click(u"retry-1"_s);
    QTRY_COMPARE(program.rows(), QStringList{row(u"long.txt"_s, Jobs::JobState::Completed)});
    QCOMPARE(stored(file), 20'000);
}

void tst_Importer::whatIsNotThereIsSaid()
{
    Program program(m_dir->path());
    program.type(u"/no/such/file"_s);
    program.click(u"add"_s);
    QTRY_VERIFY(program.find(u"toast"_s));
    QCOMPARE(program.rows(), QStringList());
}

//! Writes the window into the folder that JOBS_PICTURES names, for looking at; nothing without it.
void tst_Importer::picturesForPeople()
{
    const QString folder = qEnvironmentVariable("JOBS_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    Program program(m_dir->path(), 300ms);
    QTRY_VERIFY(!program.window()->grabWindow().isNull());
    program.window()->grabWindow().save(folder + u"/importer-empty.png"_s);
    for (int i = 1; i <= 4; ++i)
        makeFile(u"catalogue-%1.csv"_s.arg(i), i == 1 ? 100 : 6'000);
    makeFile(u"a-name-of-more-letters-than-any-window-of-this-size-will-ever-have-room-for-and-then-some-more-of-them.txt"_s, 100);
    program.type(m_dir->filePath(u"in"_s));
    program.click(u"add"_s);
    QTRY_VERIFY(program.progressOf(3) > 0.2);
    program.click(u"suspend-3"_s);
    QTRY_VERIFY(program.find(u"resume-3"_s));
    QTest::mouseMove(program.window(), {5, 5}); // away from the tooltip
    QTest::qWait(1000);
    program.window()->grabWindow().save(folder + u"/importer.png"_s);
}

QTEST_MAIN(tst_Importer)
#include "tst_importer.moc"
