// SPDX-License-Identifier: MIT
#include "../models/fakemonitor.h"

#include <jobsqml/jobsqml.h>

#include <QtCore/QTranslator>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtTest/QTest>

#include <memory>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

const auto window = u"import QtQuick\nimport Jobs\n"
                    "JobList { width: 900; height: 300; required property JobMonitor jobMonitor; session: MonitorSession { monitor: jobMonitor } }"_s;

QString textOf(const QQuickItem *item) { return item ? item->property("text").toString() : QString(); }

//! A job list in an application of somebody else's.
struct Application
{
    Application()
    {
        monitor.add(1, JobState::Completed);
        addQmlModule(engine);
        QQmlComponent component(&engine);
        component.setData(window.toUtf8(), QUrl(u"file:///application/Main.qml"_s));
        root.reset(component.createWithInitialProperties({{u"jobMonitor"_s, QVariant::fromValue<JobMonitor *>(&monitor)}}));
        if (!root)
            qFatal("%s", qPrintable(component.errorString()));
    }

    QString heading() const { return textOf(find(qobject_cast<QQuickItem *>(root.get()))); }

    FakeMonitor monitor;
    QQmlEngine engine;
    std::unique_ptr<QObject> root;

private:
    static QQuickItem *find(QQuickItem *item)
    {
        if (item->objectName() == "heading-kind"_L1)
            return item;
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children) {
            if (QQuickItem *found = find(child))
                return found;
        }
        return nullptr;
    }
};

} // namespace

//! The views speak the languages of the library in every application, which asks for that by one call.
class tst_Embedding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(installTranslations({u"en"_s})); }

    void viewsSpeakTheLanguage_data();
    void viewsSpeakTheLanguage();
    void theFirstLanguageThatIsKnownIsTaken();
    void pluralsAreRightInEnglishToo();
    void theLanguageChangesWhileViewsAreShown();
    void theApplicationsOwnTranslatorsStay();
};

void tst_Embedding::initTestCase()
{
    if (!installTranslations())
        QSKIP("built without Qt's translation tools");
}

void tst_Embedding::viewsSpeakTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("heading");

    QTest::newRow("English") << u"en"_s << u"Kind"_s;
    QTest::newRow("English, as in America") << u"en-US"_s << u"Kind"_s;
    QTest::newRow("German") << u"de"_s << u"Art"_s;
    QTest::newRow("German, as in Austria") << u"de-AT"_s << u"Art"_s;
    QTest::newRow("French") << u"fr"_s << u"Type"_s;
    QTest::newRow("Spanish") << u"es"_s << u"Tipo"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"種類"_s;
    QTest::newRow("Chinese in simplified script") << u"zh-Hans-CN"_s << u"类型"_s;
    QTest::newRow("a language that is not there") << u"xx"_s << u"Kind"_s;
}

void tst_Embedding::viewsSpeakTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, heading);

    QVERIFY(installTranslations({language}));
    const Application application;

    QCOMPARE(application.heading(), heading);
}

void tst_Embedding::theFirstLanguageThatIsKnownIsTaken()
{
    QVERIFY(installTranslations({u"xx"_s, u"fr-CA"_s, u"de"_s}));

    QCOMPARE(Application().heading(), u"Type"_s);
}

void tst_Embedding::pluralsAreRightInEnglishToo()
{
    QVERIFY(installTranslations({u"en"_s}));

    QCOMPARE(QCoreApplication::translate("JobsScreen", "%1 jobs", nullptr, 1), u"%1 job"_s);
}

void tst_Embedding::theLanguageChangesWhileViewsAreShown()
{
    Application application;
    QCOMPARE(application.heading(), u"Kind"_s);

    QVERIFY(installTranslations({u"de"_s}));
    application.engine.retranslate();
    QCOMPARE(application.heading(), u"Art"_s);

    QVERIFY(installTranslations({u"es"_s}));
    application.engine.retranslate();
    QCOMPARE(application.heading(), u"Tipo"_s);
}

void tst_Embedding::theApplicationsOwnTranslatorsStay()
{
    //! Knows one text of the application, and a better word for one of the library's.
    class Own : public QTranslator
    {
    public:
        using QTranslator::QTranslator;
        bool isEmpty() const override { return false; }
        QString translate(const char *where, const char *text, const char *, int) const override
        {
            const QLatin1StringView context(where);
            const QLatin1StringView source(text);
            if (context == "Main"_L1 && source == "Hello"_L1)
                return u"Hallo"_s;
            return context == "JobColumns"_L1 && source == "Kind"_L1 ? u"Sorte"_s : QString();
        }
    };
    QVERIFY(installTranslations({u"fr"_s}));
    Own own(QCoreApplication::instance());
    QVERIFY(QCoreApplication::installTranslator(&own));
    QCOMPARE(Application().heading(), u"Sorte"_s);

    QVERIFY(installTranslations({u"de"_s}));

    QCOMPARE(QCoreApplication::translate("Main", "Hello"), u"Hallo"_s);
}

QTEST_MAIN(tst_Embedding)
#include "tst_embedding.moc"
