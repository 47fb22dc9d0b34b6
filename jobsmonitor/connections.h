// SPDX-License-Identifier: MIT
#pragma once

#include "tokenstore.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QList>
#include <QtQml/qqmlregistration.h>

#include <memory>

//! Where a store or a server is, as a person noted it. The token is kept apart.
struct Connection
{
    QString name;
    QString url; //!< sqlite:…, redis:…, unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411, https://…
    QString caFile;
    bool production = false;

    friend bool operator==(const Connection &, const Connection &) = default;
};

/*!
    The connections that a person uses, remembered in a settings file. Names are unique: tokens and links go by them.
*/
class Connections : public QAbstractListModel
{
    Q_OBJECT
    QML_NAMED_ELEMENT(ConnectionList) // Qt Quick has a Connections of its own
    QML_UNCREATABLE("The application has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, UrlRole, CaFileRole, ProductionRole, HasTokenRole };

    //! \a fileName: where they are remembered; empty: nowhere.
    Connections(const QString &fileName, std::unique_ptr<TokenStore> tokens, QObject *parent = nullptr);

    int count() const { return int(m_connections.size()); }
    const Connection &at(int row) const { return m_connections[row]; }
    int rowOf(const QString &name) const; //!< -1 if there is none
    QByteArray tokenOf(int row) const;
    QString lastUsed() const;
    void setLastUsed(const QString &name);
    //! For this run only: it is not remembered. Returns its row.
    int addPassing(const Connection &connection, const QByteArray &token = {});

    //! Empty if it was saved, else what is wrong with it. \a row: which one is changed, or -1 for a new one. A null \a token stays as it is.
    Q_INVOKABLE QString save(int row, const QString &name, const QString &url, const QString &caFile, bool production,
                             const QVariant &token);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE QVariantMap valuesAt(int row) const;
    //! Where tokens are kept, in words.
    Q_INVOKABLE QString tokenPlace() const { return m_tokens->place(); }
    //! Why tokens that were kept cannot be read, and what to do; empty if they can.
    QString tokenProblem() const { return m_tokens->problem(); }
    //! Empty if \a url can be an address, else why not.
    static QString checkUrl(const QString &url);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    //! Its address or token is another one now.
    void connectionChanged(int row);

private:
    void load();
    QString store();

    QString m_fileName;
    std::unique_ptr<TokenStore> m_tokens;
    QList<Connection> m_connections;
    QStringList m_passing; // names that are not remembered
    QHash<QString, QByteArray> m_passingTokens;
};
