// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <QtCore/QAbstractListModel>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace Jobs {

/*!
    JSON as a tree whose rows stand below each other, so that a list view can show it: members in the order of the text, numbers with every
    digit that was stored, whatever a double would make of them. Rows of closed objects and arrays are made when they
    are opened; of one object or array 1000 members are shown. QML: JsonTree.
*/
class JOBS_QML_EXPORT JsonTree : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString json READ json WRITE setJson NOTIFY jsonChanged)
    Q_PROPERTY(QString pretty READ pretty NOTIFY jsonChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY jsonChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, //!< QString: member name or index
        ValueRole, //!< QString: the value in a line; of an object or array how many it holds
        TypeRole, //!< QString: "object", "array", "string", "number", "bool", "null", "more"
        DepthRole, //!< int
        OpenRole, //!< bool
        HasChildrenRole, //!< bool
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    QString json() const { return m_json; }
    void setJson(const QString &json);
    //! The text with line breaks and indentation, if it is not too long for that; numbers as they were stored.
    QString pretty() const { return m_pretty; }
    QString problem() const { return m_problem; } //!< why there is no tree, or empty
    int count() const { return int(m_rows.size()); }
    Q_INVOKABLE void toggle(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void jsonChanged();
    void countChanged();

private:
    enum class Type { Null, Bool, Number, String, Array, Object, More };

    struct Row
    {
        bool isContainer() const { return type == Type::Object || type == Type::Array; }

        QString name = {};
        QString text = {}; //!< of what is no container
        Type type = Type::Null;
        qsizetype begin = 0; //!< where the value stands in the text
        qsizetype end = 0;
        qsizetype members = 0; //!< of a container; of More those that are not shown
        int depth = 0;
        bool open = false;
    };

    Row rowAt(qsizetype begin, int depth) const;
    std::vector<Row> membersOf(const Row &container, int depth) const;
    static QString nameOf(Type type);

    QString m_json;
    QString m_pretty;
    QString m_problem;
    std::vector<Row> m_rows;
};

} // namespace Jobs
