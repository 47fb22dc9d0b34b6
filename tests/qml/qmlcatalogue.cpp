// SPDX-License-Identifier: MIT
#include "qmlcatalogue.h"

#include <chart.h>
#include <foreigntypes.h>
#include <formatter.h>
#include <icon.h>
#include <jobdetails.h>
#include <joboperation.h>
#include <jobselection.h>
#include <jsontree.h>
#include <monitorsession.h>
#include <sparkline.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMetaEnum>
#include <QtCore/QMetaMethod>
#include <QtCore/QMetaProperty>
#include <QtCore/QRegularExpression>

using namespace Jobs;
using namespace Qt::StringLiterals;

namespace {

struct CppType
{
    QString name; //!< in QML
    const QMetaObject *type;
    QHash<int, QByteArray> roles = {};
};

template<typename Model>
CppType model(const QString &name)
{
    return {name, &Model::staticMetaObject, Model().roleNames()};
}

//! In the order of the list.
QList<CppType> cppTypes()
{
    return {
        {u"MonitorSession"_s, &MonitorSession::staticMetaObject},
        {u"JobMonitor"_s, &JobMonitor::staticMetaObject},
        {u"JobOperation"_s, &JobOperation::staticMetaObject},
        {u"JobSelection"_s, &JobSelection::staticMetaObject},
        {u"JobDetails"_s, &JobDetails::staticMetaObject},
        {u"StoreOverview"_s, &StoreOverview::staticMetaObject},
        model<JobModel>(u"JobModel"_s),
        model<QueueModel>(u"QueueModel"_s),
        model<FailureModel>(u"FailureModel"_s),
        model<AttemptModel>(u"AttemptModel"_s),
        model<NodeModel>(u"NodeModel"_s),
        model<HistoryModel>(u"HistoryModel"_s),
        model<AuditModel>(u"AuditModel"_s),
        model<JsonTree>(u"JsonTree"_s),
        {u"Format"_s, &Formatter::staticMetaObject},
        {u"JobStates"_s, &JobStates::staticMetaObject},
        {u"NodeModes"_s, &NodeModes::staticMetaObject},
        {u"Problems"_s, &Problems::staticMetaObject},
        {u"Chart"_s, &Chart::staticMetaObject},
        {u"Sparkline"_s, &Sparkline::staticMetaObject},
        {u"Icon"_s, &Icon::staticMetaObject},
    };
}

//! A comment of ours without its marks.
QString plain(QString comment)
{
    static const QRegularExpression marks(u"^\\s*(//!<?|/\\*!|\\*/)[ \t]*"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression heading(u"\\\\class [^\n]*\n|\\\\brief "_s);
    static const QRegularExpression qmlName(u"(?<=\\.)\\s+QML: \\w+\\."_s);
    static const QRegularExpression code(u"\\\\c (\\w+)"_s);
    static const QRegularExpression argument(u"\\\\a (\\w+)"_s);
    static const QRegularExpression paragraph(u"\n\\s*\n"_s);
    comment.remove(u"*/"_s).remove(marks).remove(heading).remove(qmlName).replace(code, u"`\\1`"_s).replace(argument, u"`\\1`"_s);
    QStringList paragraphs = comment.trimmed().split(paragraph);
    for (QString &text : paragraphs)
        text = text.simplified().replace(u'<', u"&lt;"_s);
    return paragraphs.join(u"\n\n"_s);
}

//! The comment that ends right before \a position, or nothing.
QString commentAbove(const QString &text, qsizetype position)
{
    static const QRegularExpression comment(u"((?:^[ \t]*//! [^\n]*\n)+|^[ \t]*/\\*!(?:(?!\\*/).)*\\*/\n)\\z"_s,
                                            QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    return plain(comment.match(text.left(position)).captured(1));
}

//! What a header says of \a function: behind it or above.
QString commentOf(const QString &header, const QString &function)
{
    const QRegularExpression declaration(u"^    [^\n(/]*\\b%1\\([^;{]*(?:;|\\{[^\n]*\\})[ \t]*(//!<[^\n]*)?\n"_s.arg(function),
                                         QRegularExpression::MultilineOption);
    for (auto it = declaration.globalMatch(header); it.hasNext();) {
        const auto match = it.next();
        const QString words = match.capturedLength(1) > 0 ? plain(match.captured(1)) : commentAbove(header, match.capturedStart());
        if (!words.isEmpty())
            return words;
    }
    return {};
}

QRegularExpression declarationOf(const QString &className)
{
    return QRegularExpression(u"^class (?:JOBS\\w*EXPORT )?%1 :"_s.arg(className), QRegularExpression::MultilineOption);
}

//! How QML calls a type of C++.
QString qmlType(QString type)
{
    static const QHash<QString, QString> names{
        {u"QString"_s, u"string"_s},       {u"double"_s, u"real"_s},        {u"qreal"_s, u"real"_s},      {u"qlonglong"_s, u"real"_s},
        {u"qint64"_s, u"real"_s},          {u"QDateTime"_s, u"date"_s},     {u"QColor"_s, u"color"_s},    {u"QFont"_s, u"font"_s},
        {u"QVariantList"_s, u"list"_s},    {u"QVariantMap"_s, u"object"_s}, {u"QStringList"_s, u"list of string"_s},
        {u"QList<qreal>"_s, u"list of real"_s}, {u"QList<double>"_s, u"list of real"_s},
    };
    type.remove(u"Jobs::"_s).remove(u'*').replace(u"::"_s, u"."_s);
    return names.value(type, type);
}

QString item(const QString &code, const QStringList &remarks, const QString &words)
{
    QString line = u"- `"_s + code + u'`';
    if (!remarks.isEmpty())
        line += u", "_s + remarks.join(u", "_s);
    if (!words.isEmpty())
        line += u": "_s + QString(words).replace(u"\n\n"_s, u" "_s);
    return line + u'\n';
}

QString section(const QString &title, const QString &items) { return items.isEmpty() ? QString() : u"\n%1\n\n%2"_s.arg(title, items); }

QString callOf(const QMetaMethod &method)
{
    QStringList parameters;
    for (int i = 0; i < method.parameterCount(); ++i)
        parameters.append(u"%1: %2"_s.arg(QString::fromUtf8(method.parameterNames().at(i)), qmlType(QString::fromUtf8(method.parameterTypeName(i)))));
    QString call = u"%1(%2)"_s.arg(QString::fromUtf8(method.name()), parameters.join(u", "_s));
    if (method.returnType() != QMetaType::Void)
        call += u": "_s + qmlType(QString::fromUtf8(method.typeName()));
    return call;
}

//! Signals that only tell of a property's change, as bindings do by themselves.
bool isNotification(const QMetaObject &type, const QMetaMethod &signal)
{
    for (int i = type.propertyOffset(); i < type.propertyCount(); ++i) {
        if (type.property(i).notifySignal() == signal)
            return true;
    }
    return false;
}

} // namespace

QString QmlCatalogue::read(const QString &path) const
{
    QFile file(m_sources + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

QString QmlCatalogue::headerOf(const QString &className) const
{
    // Not every class has a file of its name, and not every file of that name is a class's.
    const QString own = className.toLower() + u".h"_s;
    for (const QString &path : {u"qml/foreigntypes.h"_s, u"qml/"_s + own, u"libjobs/jobs/models/"_s + own, u"libjobs/jobs/control/"_s + own}) {
        const QString header = QFile::exists(m_sources + u'/' + path) ? read(path) : QString();
        if (declarationOf(className).match(header).hasMatch())
            return header;
    }
    qFatal("No header declares %s", qPrintable(className));
}

QString QmlCatalogue::cppType(const QString &qmlName, const QMetaObject &type, const QHash<int, QByteArray> &roles) const
{
    const QString className = QString::fromUtf8(type.className()).remove(u"Jobs::"_s);
    const QString header = headerOf(className);
    const QString purpose = commentAbove(header, declarationOf(className).match(header).capturedStart());
    if (purpose.isEmpty())
        m_withoutWords.append(qmlName);
    const QString text = u"\n### %1\n\n%2\n"_s.arg(qmlName, purpose);

    QString properties;
    for (int i = type.propertyOffset(); i < type.propertyCount(); ++i) {
        const QMetaProperty property = type.property(i);
        const QString name = QString::fromUtf8(property.name());
        const QRegularExpression functions(u"Q_PROPERTY\\([^)]*\\b%1 READ (\\w+)(?: WRITE (\\w+))?"_s.arg(name));
        const auto match = functions.match(header);
        QString words;
        for (int function = 1; function <= 2 && words.isEmpty(); ++function) {
            if (match.capturedLength(function) > 0)
                words = commentOf(header, match.captured(function));
        }
        properties += item(u"%1: %2"_s.arg(name, qmlType(QString::fromUtf8(property.typeName()))),
                           property.isWritable() ? QStringList() : QStringList{u"read only"_s}, words);
    }
    QString messages;
    QString functions;
    for (int i = type.methodOffset(); i < type.methodCount(); ++i) {
        const QMetaMethod method = type.method(i);
        const QString line = item(callOf(method), {}, commentOf(header, QString::fromUtf8(method.name())));
        if (method.methodType() == QMetaMethod::Signal) {
            if (!isNotification(type, method))
                messages += line;
        } else if (!functions.contains(line)) {
            functions += line;
        }
    }
    QString enumerations;
    QString roleRows;
    for (int i = type.enumeratorOffset(); i < type.enumeratorCount(); ++i) {
        const QMetaEnum enumeration = type.enumerator(i);
        QStringList keys;
        for (int key = 0; key < enumeration.keyCount(); ++key) {
            const QString name = QString::fromUtf8(enumeration.key(key));
            keys.append(u"`%1.%2`"_s.arg(qmlName, name));
            if (const QByteArray role = roles.value(enumeration.value(key)); !role.isEmpty()) {
                const QRegularExpression comment(u"\\b%1\\b[^\n/]*//!< ([^\n]*)"_s.arg(name));
                roleRows += item(QString::fromUtf8(role), {}, plain(comment.match(header).captured(1)));
            }
        }
        if (roles.isEmpty() || enumeration.name() != "Role"_ba)
            enumerations += u"- `%1`: %2\n"_s.arg(QString::fromUtf8(enumeration.name()), keys.join(u", "_s));
    }
    return text + section(u"Properties:"_s, properties) + section(u"Roles, with their types in C++:"_s, roleRows) + section(u"Signals:"_s, messages)
           + section(u"Functions:"_s, functions) + section(u"Enumerations:"_s, enumerations);
}

QString QmlCatalogue::qmlFile(const QString &qmlName, const QString &path) const
{
    const QString source = read(u"qml/"_s + path);
    static const QRegularExpression root(u"^([A-Z][\\w.]*) \\{$"_s, QRegularExpression::MultilineOption);
    const auto object = root.match(source);
    const QString words = commentAbove(source, object.capturedStart());
    if (words.isEmpty())
        m_withoutWords.append(qmlName);
    QString base = object.captured(1);
    if (base.startsWith(u"T."_s))
        base.remove(0, 2);

    static const QRegularExpression member(
        u"^    (?:((?:(?:default|required|readonly) )*)property ([\\w.<>]+) (\\w+)(?:: *([\\w.]+)$)?|signal (\\w+\\([^)]*\\))|function (\\w+\\([^)]*\\)(?:: \\w+)?))"_s,
        QRegularExpression::MultilineOption);
    QString properties;
    QString messages;
    QString functions;
    for (auto it = member.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        const QString above = commentAbove(source, match.capturedStart());
        if (match.capturedLength(5) > 0) {
            messages += item(match.captured(5), {}, above);
        } else if (match.capturedLength(6) > 0) {
            functions += item(match.captured(6), {}, above);
        } else {
            QString type = match.captured(2);
            QStringList remarks;
            if (match.captured(1).contains(u"required"_s))
                remarks.append(u"required"_s);
            if (match.captured(1).contains(u"readonly"_s))
                remarks.append(u"read only"_s);
            if (match.captured(1).contains(u"default"_s))
                remarks.append(u"default"_s);
            if (type == u"alias"_s) {
                const QString target = match.captured(4);
                const QRegularExpression owner(u"\\b([A-Z][\\w.]*) \\{\\s*id: %1\\b"_s.arg(target.section(u'.', 0, 0)));
                const QString ownerType = owner.match(source).captured(1).remove(u"T."_s);
                const QString rest = target.section(u'.', 1);
                type = rest.isEmpty() ? ownerType : u"%1.%2"_s.arg(ownerType, rest);
                remarks.append(u"alias"_s);
            }
            properties += item(u"%1: %2"_s.arg(match.captured(3), qmlType(type)), remarks, above);
        }
    }
    return u"\n### %1\n\n%2 Based on `%3`.\n"_s.arg(qmlName, words, base) + section(u"Properties:"_s, properties) + section(u"Signals:"_s, messages)
           + section(u"Functions:"_s, functions);
}

QString QmlCatalogue::toMarkdown() const
{
    QString text = u"\n## Sessions, models and values\n"_s;
    for (const CppType &type : cppTypes())
        text += cppType(type.name, *type.type, type.roles);
    text += u"\n## Theme\n"_s + qmlFile(u"Theme"_s, u"Theme.qml"_s);
    for (const auto &[folder, title] : {std::pair{u"parts"_s, u"Views"_s}, std::pair{u"screens"_s, u"Screens"_s}, std::pair{u"controls"_s, u"Controls"_s}}) {
        text += u"\n## %1\n"_s.arg(title);
        for (const QString &file : QDir(m_sources + u"/qml/"_s + folder).entryList({u"*.qml"_s}, QDir::Files, QDir::Name))
            text += qmlFile(file.chopped(4), folder + u'/' + file);
    }
    return text + u'\n';
}

QStringList QmlCatalogue::withoutWords() const
{
    m_withoutWords.clear();
    std::ignore = toMarkdown();
    return m_withoutWords;
}
