// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include "joboperation.h"

#include <jobs/control/jobmonitor.h>

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace Jobs {

class MonitorSessionPrivate;

/*!
    One store as a person works with it: the connection in words, what may be done here and why not, and the actions. QML: MonitorSession.

    Nothing can be changed before unlocked is set, and beyond the role never.
*/
class JOBS_QML_EXPORT MonitorSession : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Jobs::JobMonitor *monitor READ monitor WRITE setMonitor NOTIFY monitorChanged)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(bool production READ isProduction WRITE setProduction NOTIFY productionChanged)
    Q_PROPERTY(bool unlocked READ isUnlocked WRITE setUnlocked NOTIFY rightsChanged)
    Q_PROPERTY(bool canOperate READ canOperate NOTIFY rightsChanged)
    Q_PROPERTY(bool mayUnlock READ mayUnlock NOTIFY rightsChanged)
    Q_PROPERTY(QString lockedReason READ lockedReason NOTIFY rightsChanged)
    Q_PROPERTY(QString roleText READ roleText NOTIFY rightsChanged)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString statusText READ statusText NOTIFY statusChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY statusChanged)
    Q_PROPERTY(QString advice READ advice NOTIFY statusChanged)
    Q_PROPERTY(bool everConnected READ wasEverConnected NOTIFY statusChanged)
    Q_PROPERTY(QString product READ product NOTIFY infoChanged)
    Q_PROPERTY(QString driver READ driver NOTIFY infoChanged)
    Q_PROPERTY(QString store READ store NOTIFY infoChanged)
    Q_PROPERTY(double clockAhead READ clockAhead NOTIFY infoChanged)
    Q_PROPERTY(QDateTime updatedAt READ updatedAt NOTIFY updatedAtChanged)
    Q_PROPERTY(int runningOperations READ runningOperations NOTIFY operationsChanged)
    Q_PROPERTY(QVariantList operations READ operations NOTIFY operationsChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)

public:
    enum Status { None, Connecting, Connected, Lost, Refused };
    Q_ENUM(Status)

    //! The person's actions, with the numbers of JobAction.
    enum Action {
        Cancel = int(JobAction::Cancel),
        Suspend = int(JobAction::Suspend),
        Resume = int(JobAction::Resume),
        Retry = int(JobAction::Retry),
        RunNow = int(JobAction::RunNow),
        Edit = int(JobAction::Edit),
        Remove = int(JobAction::Remove),
    };
    Q_ENUM(Action)

    explicit MonitorSession(QObject *parent = nullptr);
    ~MonitorSession() override;

    JobMonitor *monitor() const;
    void setMonitor(JobMonitor *monitor);
    QString name() const;
    void setName(const QString &name);
    bool isProduction() const;
    void setProduction(bool production);
    bool isUnlocked() const;
    void setUnlocked(bool unlocked);
    bool canOperate() const; //!< by role, lock and connection
    bool mayUnlock() const; //!< by role
    QString lockedReason() const; //!< why nothing can be changed, or empty
    QString roleText() const;
    Status status() const;
    QString statusText() const;
    QString errorText() const; //!< why there is no connection, or empty
    QString advice() const; //!< what to do about it
    bool wasEverConnected() const;
    QString product() const;
    QString driver() const;
    QString store() const;
    double clockAhead() const; //!< this machine's clock before the store's, in milliseconds
    QDateTime updatedAt() const; //!< of the newest answer
    int runningOperations() const;
    QVariantList operations() const; //!< the newest first; ended ones stay until dismissed
    QString undoText() const; //!< what undo() takes back: "Suspend (job 17)"; empty: the latest action has no inverse

    // --- actions on jobs ------------------------------------------------------------------------------------------------
    Q_INVOKABLE Jobs::JobOperation *act(Action action, const QVariantList &ids, const QString &reason = {});
    //! On everything that matches. \a expected: how many did when the person agreed; another number refuses.
    Q_INVOKABLE Jobs::JobOperation *actOnFilter(Action action, const QString &filterText, double expected,
                                                const QString &reason = {});
    /*!
        Changes jobs. Members of \a changes: "priority", "queue", "maxAttempts", "dueAt" (QDateTime), "tags" (list), "parameters" (JSON
        text). Others stay as they are.
    */
    Q_INVOKABLE Jobs::JobOperation *edit(const QVariantList &ids, const QVariantMap &changes);
    //! Pushes a job like \a id again, due at once. duplicated() tells its id.
    Q_INVOKABLE void duplicate(qint64 id);
    /*!
        Counts what an action would reach, and of that what its state allows; counted() answers with the same \a token.
    */
    Q_INVOKABLE void dryRun(Action action, const QVariantList &ids, const QString &filterText, int token);
    Q_INVOKABLE void dismiss(QObject *operation);
    //! Takes back the latest action on jobs, a queue or a node, where it has an inverse. notice() tells the outcome.
    Q_INVOKABLE void undo();
    Q_INVOKABLE static QString actionName(Action action);

    // --- queues and nodes -------------------------------------------------------------------------------------------------
    Q_INVOKABLE void pauseQueue(const QString &queue, const QString &reason = {});
    Q_INVOKABLE void resumeQueue(const QString &queue);
    //! Pauses it, and tells by notice() when none of its jobs runs any more. Resuming it ends the watch.
    Q_INVOKABLE void drainQueue(const QString &queue, const QString &reason = {});
    //! Deletes what has not started, and what waits, in \a queue.
    Q_INVOKABLE Jobs::JobOperation *purgeQueue(const QString &queue, double expected);
    Q_INVOKABLE static QString purgeFilter(const QString &queue);
    Q_INVOKABLE void setNodeMode(qint64 node, int mode);

    // --- filters ------------------------------------------------------------------------------------------------------------
    //! Empty if \a text is a filter; else what is wrong with it.
    Q_INVOKABLE static QString filterError(const QString &text);
    //! A map of "from" (int) and "candidates" (list of texts) for the characters up to \a cursor.
    Q_INVOKABLE QVariantMap complete(const QString &text, int cursor) const;
    //! \a value as it stands behind a colon, in quotes where that is needed.
    Q_INVOKABLE static QString quoted(const QString &value);
    //! \a text with its state: term replaced by \a states, or without one.
    Q_INVOKABLE static QString withStates(const QString &text, const QVariantList &states);
    Q_INVOKABLE static QVariantList statesOf(const QString &text);

    // --- and more -----------------------------------------------------------------------------------------------------------
    Q_INVOKABLE static void copy(const QString &text);
    //! Writes the matching jobs, as CSV or NDJSON by the name's end. exported() tells the outcome.
    Q_INVOKABLE void exportJobs(const QString &filterText, const QString &fileName);
    Q_INVOKABLE static QString exportFileName(const QString &ending);
    Q_INVOKABLE QString deepLink(qint64 id) const;

Q_SIGNALS:
    void monitorChanged();
    void nameChanged();
    void productionChanged();
    void rightsChanged();
    void statusChanged();
    void infoChanged();
    void updatedAtChanged();
    void operationsChanged();
    void undoChanged();
    void counted(int token, double matching, double allowed, bool exact, const QString &error);
    void duplicated(qint64 id, qint64 copy);
    void exported(const QString &fileName, double jobs, const QString &error);
    //! Something to tell the person now.
    void notice(const QString &text, bool isError);
    //! The action of the notice() just before can be taken back.
    void undoOffered();

private:
    friend class MonitorSessionPrivate;
    std::unique_ptr<MonitorSessionPrivate> d;
};

} // namespace Jobs
