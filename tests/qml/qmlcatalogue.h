// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QMetaObject>
#include <QtCore/QStringList>

/*!
    What the QML module Jobs offers, as Markdown: from the meta-objects of its C++ types, from the text of its QML files, and from the comments
    in both.
*/
class QmlCatalogue
{
public:
    //! \a sources is the project's folder.
    explicit QmlCatalogue(const QString &sources) : m_sources(sources) {}

    QString toMarkdown() const;
    //! Types of which no comment says what they are for.
    QStringList withoutWords() const;

private:
    QString cppType(const QString &qmlName, const QMetaObject &type, const QHash<int, QByteArray> &roles) const;
    QString qmlFile(const QString &qmlName, const QString &path) const;
    QString read(const QString &path) const;
    QString headerOf(const QString &className) const;

    QString m_sources;
    mutable QStringList m_withoutWords;
};
