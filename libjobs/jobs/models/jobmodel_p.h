// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/models/jobmodel.h>
#include <jobs/models/jobwindow_p.h>
#include <jobs/models/refreshgate_p.h>

#include <QtCore/QPointer>

namespace Jobs {

class JobModelPrivate
{
public:
    static constexpr int pageSize = 200;

    explicit JobModelPrivate(JobModel *q);

    void restart();
    void forget();

    void askVisible();
    void askVisiblePage(std::optional<JobId> from);
    void askMore();
    void wantMore();
    void askTotal();
    void askNewest();
    void askTail();
    //! The jobs below \a from, or the topmost ones.
    void ask(std::optional<JobId> from, int limit, std::function<void(const Result<JobPage> &)> then);

    //! The page tells all jobs from below \a from to page.next: rows there become it.
    void merge(std::optional<JobId> from, const JobPage &page);
    void dropBelow(JobId id);
    void notice(const Result<JobPage> &page);
    bool isTopVisible() const { return firstVisible <= 0; }

    void setComplete(bool value);
    void setLoading(bool value);
    void setLoaded();
    void setNewer(bool value);
    void setError(const QString &text);

    JobModel *q;
    QPointer<JobMonitor> monitor;
    QMetaObject::Connection onChanged;
    QMetaObject::Connection onConnection;
    JobFilter filter;
    QString filterText;
    QString filterError;

    JobWindow window;
    int firstVisible = 0;
    int lastVisible = 50;
    std::optional<JobId> frontier; //!< what lies below it was not asked for yet; empty: nothing was
    quint64 epoch = 0; //!< answers of an earlier one are late

    qint64 total = -1;
    bool totalExact = true;
    bool complete = false;
    bool loading = false;
    bool loaded = false;
    bool held = false;
    bool changedWhileHeld = false;
    bool newer = false;
    QString error;

    RefreshGate visible;
    RefreshGate more;
    RefreshGate counting;
};

} // namespace Jobs
