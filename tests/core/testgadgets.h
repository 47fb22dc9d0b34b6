// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobparameters.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QMap>
#include <QtCore/QUrl>
#include <QtCore/QUuid>
#include <QtCore/QVariant>

#include <chrono>
#include <memory>
#include <vector>

struct Address
{
    Q_GADGET
    Q_PROPERTY(QString street MEMBER street)
    Q_PROPERTY(int zip MEMBER zip)

public:
    QString street;
    int zip = 0;

    friend bool operator==(const Address &, const Address &) = default;
};

struct Customer
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QList<Address> address MEMBER address)
    Q_PROPERTY(Address home MEMBER home)

public:
    QString name;
    QList<Address> address;
    Address home{.street = QStringLiteral("unknown"), .zip = 12345};

    friend bool operator==(const Customer &, const Customer &) = default;
};

//! One property of every type that travels.
struct Everything
{
    Q_GADGET
    Q_PROPERTY(bool yes MEMBER yes)
    Q_PROPERTY(qint8 tiny MEMBER tiny)
    Q_PROPERTY(quint16 small MEMBER small)
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(qint64 large MEMBER large)
    Q_PROPERTY(quint64 huge MEMBER huge)
    Q_PROPERTY(float rough MEMBER rough)
    Q_PROPERTY(double fine MEMBER fine)
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QByteArray bytes MEMBER bytes)
    Q_PROPERTY(QDateTime when MEMBER when)
    Q_PROPERTY(QDate day MEMBER day)
    Q_PROPERTY(QTime time MEMBER time)
    Q_PROPERTY(QUrl url MEMBER url)
    Q_PROPERTY(QUuid uuid MEMBER uuid)
    Q_PROPERTY(Level level MEMBER level)
    Q_PROPERTY(Options options READ getOptions WRITE setOptions) // moc writes wrong code for flags that are a MEMBER
    Q_PROPERTY(QStringList names MEMBER names)
    Q_PROPERTY(QList<int> numbers MEMBER numbers)
    Q_PROPERTY(QList<Level> levels MEMBER levels)
    Q_PROPERTY(std::vector<double> series MEMBER series)
    Q_PROPERTY(QList<QList<int>> matrix MEMBER matrix)
    Q_PROPERTY(QMap<QString, int> counts MEMBER counts)
    Q_PROPERTY(QMap<QString, Customer> customers MEMBER customers)
    Q_PROPERTY(std::optional<int> maybe MEMBER maybe)
    Q_PROPERTY(std::optional<QString> maybeText MEMBER maybeText)
    Q_PROPERTY(QJsonValue json MEMBER json)
    Q_PROPERTY(QJsonObject object MEMBER object)
    Q_PROPERTY(QJsonArray array MEMBER array)
    Q_PROPERTY(std::chrono::milliseconds pause MEMBER pause)
    Q_PROPERTY(Customer customer MEMBER customer)

public:
    enum class Level : quint8 { Low, Middle = 7, High = 200 };
    Q_ENUM(Level)
    enum Option { None = 0, Fast = 1, Loud = 2 };
    Q_DECLARE_FLAGS(Options, Option)
    Q_FLAG(Options)

    bool yes = false;
    qint8 tiny = 0;
    quint16 small = 0;
    int number = 0;
    qint64 large = 0;
    quint64 huge = 0;
    float rough = 0;
    double fine = 0;
    QString text;
    QByteArray bytes;
    QDateTime when;
    QDate day;
    QTime time;
    QUrl url;
    QUuid uuid;
    Level level = Level::Low;
    Options options;
    Options getOptions() const { return options; }
    void setOptions(Options newOptions) { options = newOptions; }
    QStringList names;
    QList<int> numbers;
    QList<Level> levels;
    std::vector<double> series;
    QList<QList<int>> matrix;
    QMap<QString, int> counts;
    QMap<QString, Customer> customers;
    std::optional<int> maybe;
    std::optional<QString> maybeText;
    QJsonValue json;
    QJsonObject object;
    QJsonArray array;
    std::chrono::milliseconds pause{0};
    Customer customer;

    friend bool operator==(const Everything &, const Everything &) = default;
};

//! A gadget that contains itself.
struct Folder
{
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QList<Folder> folders READ children WRITE setChildren)

public:
    QString name;
    std::vector<Folder> folders;

    QList<Folder> children() const { return {folders.begin(), folders.end()}; }
    void setChildren(const QList<Folder> &children) { folders.assign(children.begin(), children.end()); }

    friend bool operator==(const Folder &, const Folder &) = default;
};

struct Parcel
{
    Q_GADGET
    Q_PROPERTY(std::optional<Address> sender MEMBER sender)

public:
    std::optional<Address> sender;
};

struct Unsupported
{
    Q_GADGET
    Q_PROPERTY(int number MEMBER number)
    Q_PROPERTY(QVariant variant MEMBER variant)

public:
    int number = 0;
    QVariant variant;
};

struct ListOfUnsupported
{
    Q_GADGET
    Q_PROPERTY(QList<Unsupported> list READ list WRITE setList)

public:
    QList<Unsupported> list() const { return {}; }
    void setList(const QList<Unsupported> &) {}
};

struct ReadOnly
{
    Q_GADGET
    Q_PROPERTY(int answer READ answer)

public:
    int answer() const { return 42; }
};

struct Derived
{
    Q_GADGET
    Q_PROPERTY(int answer READ answer STORED false)
    Q_PROPERTY(int number MEMBER number)

public:
    int answer() const { return 2 * number; }
    int number = 0;
};
