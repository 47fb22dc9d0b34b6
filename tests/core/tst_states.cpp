// SPDX-License-Identifier: MIT

// Holds docs/states.md against the rule itself. With JOBS_UPDATE_DOCUMENTS=1 it writes the document instead.

#include <jobs/core/transition.h>

#include <QtCore/QFile>
#include <QtCore/QMap>
#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

QList<JobAction> allActions()
{
    const QMetaEnum actions = QMetaEnum::fromType<JobAction>();
    QList<JobAction> all;
    for (int i = 0; i < actions.keyCount(); ++i)
        all.append(JobAction(actions.value(i)));
    return all;
}

QString table()
{
    QString text = u"| |"_s;
    QString line = u"|---|"_s;
    for (const JobState state : allJobStates) {
        text += u" "_s + stateName(state) + u" |"_s;
        line += u"---|"_s;
    }
    text += u'\n' + line + u'\n';
    for (const JobAction action : allActions()) {
        text += u"| **"_s + actionName(action) + u"** |"_s;
        for (const JobState from : allJobStates) {
            const auto to = transition(from, action);
            text += to ? u" "_s + stateName(*to) + u" |"_s : u" |"_s;
        }
        text += u'\n';
    }
    return text;
}

QString drawing()
{
    QString text = u"```mermaid\nstateDiagram-v2\n"_s;
    for (const JobState from : allJobStates) {
        QMap<JobState, QStringList> arrows;
        for (const JobAction action : allActions()) {
            const auto to = transition(from, action);
            if (to && (*to != from || from == JobState::Running))
                arrows[*to].append(actionName(action));
        }
        for (auto arrow = arrows.cbegin(); arrow != arrows.cend(); ++arrow) {
            text += u"    %1 --> %2: %3\n"_s.arg(stateName(from), stateName(arrow.key()), arrow->join(u", "));
        }
    }
    return text + u"```\n"_s;
}

//! \a document with what stands between the marks of \a name replaced.
QString withPart(QString document, const QString &name, const QString &part)
{
    const QString begin = u"<!-- %1 -->\n"_s.arg(name);
    const QString end = u"<!-- end of %1 -->\n"_s.arg(name);
    const qsizetype from = document.indexOf(begin);
    const qsizetype to = document.indexOf(end);
    if (from < 0 || to < from)
        return {};
    const qsizetype inside = from + begin.size();
    return document.replace(inside, to - inside, part);
}

} // namespace

class tst_States : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentShowsTheRule();
};

void tst_States::theDocumentShowsTheRule()
{
    QFile file(QStringLiteral(JOBS_STATES_DOCUMENT));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const auto written = QString::fromUtf8(file.readAll());
    file.close();

    const QString expected = withPart(withPart(written, u"table"_s, table()), u"drawing"_s, drawing());
    QVERIFY2(!expected.isEmpty(), "docs/states.md has lost its marks");

    if (qEnvironmentVariableIsSet("JOBS_UPDATE_DOCUMENTS")) {
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        file.write(expected.toUtf8());
    } else {
        QVERIFY2(written == expected, "docs/states.md is out of date: run tst_states with JOBS_UPDATE_DOCUMENTS=1");
    }
}

QTEST_GUILESS_MAIN(tst_States)
#include "tst_states.moc"
