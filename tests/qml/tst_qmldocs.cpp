// SPDX-License-Identifier: MIT

// docs/qml.md lists what the QML module has. Here that list is drawn from the module's code, and compared.
#include "qmlcatalogue.h"

#include "../models/fakemonitor.h"

#include <jobsqml/jobsqml.h>

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QTest>

#include <memory>

using namespace Jobs;
using namespace Qt::StringLiterals;

class tst_QmlDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theListIsDrawnFromTheModule();
    void everyTypeIsListed();
    void everyTypeSaysWhatItIsFor();
    void theExampleShowsTheJobs();

private:
    QString m_text;
};

void tst_QmlDocs::initTestCase()
{
    QFile file(QStringLiteral(JOBS_QML_MD));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = QString::fromUtf8(file.readAll());
}

void tst_QmlDocs::theListIsDrawnFromTheModule()
{
    const QString begin = u"<!-- Drawn from the code by tst_qmldocs: -->\n"_s;
    const QString end = u"<!-- Its end. -->\n"_s;
    const qsizetype from = m_text.indexOf(begin) + begin.size();
    const qsizetype to = m_text.indexOf(end);
    QVERIFY2(from >= begin.size() && to >= from, "docs/qml.md has no place for the list");

    const QString list = QmlCatalogue(QStringLiteral(JOBS_SOURCES)).toMarkdown();
    if (qEnvironmentVariableIsSet("JOBS_UPDATE_DOCS")) {
        m_text.replace(from, to - from, list);
        QFile file(QStringLiteral(JOBS_QML_MD));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_text.toUtf8()) > 0);
        return;
    }
    const QStringList written = m_text.sliced(from, to - from).split(u'\n');
    const QStringList drawn = list.split(u'\n');
    for (qsizetype line = 0; line < std::max(written.size(), drawn.size()); ++line) {
        const QString is = written.value(line, u"(nothing)"_s);
        const QString shouldBe = drawn.value(line, u"(nothing)"_s);
        QVERIFY2(is == shouldBe,
                 qPrintable(u"docs/qml.md says\n    %1\nwhere the code says\n    %2\nWrite it anew: cmake --build build/dev --target qml-docs"_s.arg(is, shouldBe)));
    }
}

void tst_QmlDocs::everyTypeIsListed()
{
    QFile types(QStringLiteral(JOBS_QMLTYPES));
    QVERIFY(types.open(QIODevice::ReadOnly));
    static const QRegularExpression exported(u"exports: \\[\"Jobs/(\\w+) "_s);
    int found = 0;
    for (auto it = exported.globalMatch(QString::fromUtf8(types.readAll())); it.hasNext(); ++found) {
        const QString name = it.next().captured(1);
        QVERIFY2(m_text.contains(u"### %1\n"_s.arg(name)), qPrintable(name + u" is missing in qmlcatalogue.cpp"_s));
    }
    QVERIFY(found > 15);
}

void tst_QmlDocs::everyTypeSaysWhatItIsFor()
{
    QCOMPARE(QmlCatalogue(QStringLiteral(JOBS_SOURCES)).withoutWords(), QStringList());
}

void tst_QmlDocs::theExampleShowsTheJobs()
{
    static const QRegularExpression block(u"```qml\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString example = block.match(m_text).captured(1);
    QVERIFY(!example.isEmpty());
    FakeMonitor monitor;
    monitor.add(1, JobState::Completed, u"mail"_s, u"import"_s);
    monitor.add(2, JobState::Completed, u"mail"_s, u"other"_s);

    QQmlEngine engine;
    addQmlModule(engine);
    QQmlComponent component(&engine);
    component.setData(example.toUtf8(), QUrl(u"file:///application/Main.qml"_s));
    const std::unique_ptr<QObject> root(component.createWithInitialProperties({{u"jobMonitor"_s, QVariant::fromValue<JobMonitor *>(&monitor)}}));
    QVERIFY2(root, qPrintable(component.errorString()));
    const auto *window = qobject_cast<QQuickWindow *>(root.get());
    QVERIFY(window);

    const auto *jobs = window->contentItem()->childItems().constFirst()->property("model").value<QObject *>();
    QVERIFY(jobs);
    QTRY_COMPARE(jobs->property("count").toInt(), 1);
}

QTEST_MAIN(tst_QmlDocs)
#include "tst_qmldocs.moc"
