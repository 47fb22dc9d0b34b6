// SPDX-License-Identifier: MIT
#pragma once

#include <jobsqml/jobsqml.h>

#include <QtCore/QAbstractListModel>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QVariantList>
#include <QtQml/qqmlregistration.h>

namespace Jobs {

class JobModel;

/*!
    The jobs that a person chose: some by their ids, or everything that matches the filter. Ids stay chosen while rows move; jobs that
    leave the list are no longer chosen. QML: JobSelection.
*/
class JOBS_QML_EXPORT JobSelection : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(Jobs::JobModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool everything READ isEverything WRITE setEverything NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed)

public:
    using QObject::QObject;

    JobModel *model() const;
    void setModel(JobModel *model);
    int count() const { return int(m_ids.size()); }
    bool isEverything() const { return m_everything; }
    void setEverything(bool everything);
    int revision() const { return m_revision; } //!< grows with every change, for bindings

    Q_INVOKABLE bool contains(qint64 id) const { return m_everything || m_ids.contains(id); }
    Q_INVOKABLE void toggle(int row);
    //! From the row that was toggled last to \a row.
    Q_INVOKABLE void extend(int row);
    Q_INVOKABLE void clear();
    Q_INVOKABLE QVariantList ids() const;

Q_SIGNALS:
    void modelChanged();
    void changed();

private:
    void touch();
    void drop(int first, int last);

    QPointer<JobModel> m_model;
    QSet<qint64> m_ids;
    qint64 m_anchor = 0;
    int m_revision = 0;
    bool m_everything = false;
};

} // namespace Jobs
