// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/control/jobmonitor.h>

#include <QtCore/QAbstractListModel>

#include <memory>
#include <optional>

namespace Jobs {

class JobModelPrivate;

/*!
    \class Jobs::JobModel
    \brief The jobs that match a filter, newest first or oldest first, fetched as a view comes to them.

    There is no other order: these two are the ones that every store reads from where it stands, without looking at jobs that are not shown.

    Of a row that was seen once its id stays known; everything else only near the rows that are visible, so that a million jobs need a
    few megabytes. A row whose values were dropped, or have not come yet, has LoadedRole false; its values come after
    setVisibleRows() named it.

    Changes in the store reach the visible rows as insertions, removals and changes; rows that are not visible follow when they come into view. While the
    first row is visible new jobs appear above it; otherwise newer() says that there are some, and nothing moves. Oldest first they appear
    below the last row.

    The model is reset when the monitor, the filter or the order changes, and at no other time.
*/
class JOBS_EXPORT JobModel : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterChanged)
    Q_PROPERTY(QString filterError READ filterError NOTIFY filterChanged)
    Q_PROPERTY(bool oldestFirst READ isOldestFirst WRITE setOldestFirst NOTIFY orderChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(double total READ total NOTIFY totalChanged)
    Q_PROPERTY(bool totalExact READ isTotalExact NOTIFY totalChanged)
    Q_PROPERTY(bool complete READ isComplete NOTIFY completeChanged)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    Q_PROPERTY(bool newer READ hasNewer NOTIFY newerChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< qint64; always known
        LoadedRole, //!< bool: are the others known?
        StateRole, //!< int, a JobState
        KindRole, //!< QString
        QueueRole, //!< QString
        PriorityRole, //!< int
        AttemptRole, //!< int, counted so far
        MaxAttemptsRole, //!< int
        CreatedAtRole, //!< QDateTime in UTC, as all times
        DueAtRole, //!< QDateTime
        StartedAtRole, //!< QDateTime, invalid if it never started
        FinishedAtRole, //!< QDateTime, invalid unless final
        ErrorRole, //!< QString: the first line of the last error, at most 300 characters
        TagsRole, //!< QStringList
        ProgressRole, //!< qint64
        ProgressTotalRole, //!< qint64, 0: unknown
        ProgressTextRole, //!< QString
    };
    Q_ENUM(Role)

    explicit JobModel(QObject *parent = nullptr);
    ~JobModel() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);

    const JobFilter &filter() const;
    void setFilter(const JobFilter &filter);
    //! The filter in the words of parseFilter(). While it cannot be understood the rows stay those of the last one that could.
    QString filterText() const;
    void setFilterText(const QString &text);
    QString filterError() const;

    bool isOldestFirst() const;
    void setOldestFirst(bool oldestFirst);

    int count() const;
    //! How many match in the store, or -1 before it is known. "At least", unless isTotalExact().
    qint64 total() const;
    bool isTotalExact() const;
    bool isComplete() const; //!< every job that matches has a row
    bool isLoading() const; //!< rows are on their way
    bool isLoaded() const; //!< the first answer came
    //! While held no row comes, goes or changes, except those that a view asks for by scrolling.
    bool isHeld() const;
    void setHeld(bool held);
    bool hasNewer() const;
    QString error() const; //!< why the last question was not answered, or empty

    //! The rows a view shows. Values near them are kept and follow the store.
    Q_INVOKABLE void setVisibleRows(int first, int last);
    Q_INVOKABLE void refresh();
    //! Lets jobs that are newer than the first row appear; to be called by a view that goes to its top.
    Q_INVOKABLE void showNewest();
    Q_INVOKABLE qint64 idAt(int row) const; //!< 0 if there is no such row
    Q_INVOKABLE int rowOf(qint64 id) const; //!< -1 if there is none
    //! A row's values by the names of roleNames(), for callers that have no delegate. Empty if there is no such row.
    Q_INVOKABLE QVariantMap valuesAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void monitorChanged();
    void filterChanged();
    void orderChanged();
    void countChanged();
    void totalChanged();
    void completeChanged();
    void loadingChanged();
    void loadedChanged();
    void heldChanged();
    void newerChanged();
    void errorChanged();

private:
    friend class JobModelPrivate;
    std::unique_ptr<JobModelPrivate> d;
};

} // namespace Jobs
