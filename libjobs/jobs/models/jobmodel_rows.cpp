// SPDX-License-Identifier: MIT

// How the rows of a JobModel come and go: what it asks the store, and what it makes of the answers.
#include "jobmodel_p.h"

#include <jobs/models/answers_p.h>

namespace Jobs {

using namespace std::chrono_literals;

JobModelPrivate::JobModelPrivate(JobModel *q)
    : q(q),
      visible(q, 200ms, [this] { askVisible(); }),
      more(q, 0ms, [this] { askMore(); }),
      counting(q, 1s, [this] { askTotal(); })
{
}

// --- asking ------------------------------------------------------------------------------------------------------------

void JobModelPrivate::forget()
{
    ++epoch;
    visible.reset();
    more.reset();
    counting.reset();
    if (window.size() > 0) {
        q->beginResetModel();
        window.clear();
        q->endResetModel();
        Q_EMIT q->countChanged();
    }
    firstVisible = 0;
    lastVisible = 50;
    frontier.reset();
    changedWhileHeld = false;
    if (total != -1) {
        total = -1;
        Q_EMIT q->totalChanged();
    }
    if (loaded) {
        loaded = false;
        Q_EMIT q->loadedChanged();
    }
    setComplete(false);
    setNewer(false);
    setLoading(false);
    setError({});
}

void JobModelPrivate::restart()
{
    forget();
    if (!monitor)
        return;
    setLoading(true);
    visible.requestNow();
    counting.requestNow();
}

void JobModelPrivate::ask(std::optional<JobId> from, int limit, std::function<void(const Result<JobPage> &)> then)
{
    if (!monitor)
        return;
    JobPageRequest request{.limit = limit};
    if (window.isOldestFirst())
        request.after = from.value_or(JobId{0});
    else
        request.before = from;
    whenAnswered(monitor->jobs(filter, request), q,
                 [this, asked = epoch, then](const Result<JobPage> &page) {
                     if (asked == epoch)
                         then(page);
                 });
}

void JobModelPrivate::askVisible()
{
    const int first = std::clamp(firstVisible, 0, window.size());
    askVisiblePage(first > 0 ? std::optional(JobId{window.idAt(first - 1)}) : std::nullopt);
    // Where new jobs appear, if that is out of sight.
    if (window.isOldestFirst())
        askTail();
    else if (!isTopVisible())
        askNewest();
}

void JobModelPrivate::askVisiblePage(std::optional<JobId> from)
{
    const int limit = from ? std::clamp(lastVisible - firstVisible + 20, 50, 1000) : pageSize;
    ask(from, limit, [this, from](const Result<JobPage> &page) {
        notice(page);
        if (!page) {
            visible.answered();
            return;
        }
        const qint64 oldTop = window.size() > 0 ? window.idAt(0) : 0;
        merge(from, *page);
        // More came since than a page holds: below it there would be a hole. The view is at the top; it fetches again.
        if (!from && page->next && oldTop > 0 && window.isAbove(page->next->value, oldTop))
            dropBelow(*page->next);
        // A store may tell of fewer jobs than it was asked for.
        if (page->next && window.lowerRow(page->next->value) <= std::min(lastVisible, window.size() - 1)) {
            askVisiblePage(page->next);
            return;
        }
        window.trim(firstVisible, lastVisible);
        visible.answered();
        wantMore();
    });
}

//! A view asks for more rows once it has shown the last one, if at all. Fetched before that, they are there when it comes to them.
void JobModelPrivate::wantMore()
{
    if (loaded && !complete && error.isEmpty() && !more.isBusy() && window.size() <= lastVisible + pageSize / 2)
        more.request();
}

void JobModelPrivate::askNewest()
{
    ask({}, 1, [this](const Result<JobPage> &page) {
        if (page && !page->jobs.isEmpty() && window.size() > 0)
            setNewer(page->jobs.first().id.value > window.idAt(0));
    });
}

//! Jobs that came since everything was fetched go below the last row.
void JobModelPrivate::askTail()
{
    if (!complete || window.size() <= lastVisible + 1)
        return;
    ask(JobId{window.idAt(window.size() - 1)}, pageSize, [this, from = JobId{window.idAt(window.size() - 1)}](const Result<JobPage> &page) {
        if (!page || !complete)
            return;
        if (page->next) {
            frontier.reset();
            setComplete(false);
        }
        merge(from, *page);
        window.trim(firstVisible, lastVisible);
    });
}

void JobModelPrivate::askMore()
{
    setLoading(true);
    ask(frontier, pageSize, [this, from = frontier](const Result<JobPage> &page) {
        more.answered();
        notice(page);
        if (page) {
            merge(from, *page);
            window.trim(firstVisible, lastVisible);
            wantMore();
        }
    });
}

void JobModelPrivate::askTotal()
{
    if (!monitor)
        return;
    whenAnswered(monitor->count(filter), q, [this, asked = epoch](const Result<MatchCount> &answer) {
        if (asked != epoch)
            return;
        counting.answered();
        if (answer && (answer->count != total || answer->exact != totalExact)) {
            total = answer->count;
            totalExact = answer->exact;
            Q_EMIT q->totalChanged();
        }
    });
}

void JobModelPrivate::notice(const Result<JobPage> &page)
{
    setLoading(false);
    if (page) {
        setError({});
        setLoaded();
    } else {
        setError(page.error().message);
    }
}

// --- rows --------------------------------------------------------------------------------------------------------------

void JobModelPrivate::merge(std::optional<JobId> from, const JobPage &page)
{
    const int sizeBefore = window.size();
    int row = from ? window.rowBelow(from->value) : 0;

    // Both sides go the same way: walk them together. A run of rows that went, or of jobs that came, is one step.
    qsizetype next = 0;
    const auto isTold = [&](int row) {
        return row < window.size() && !(page.next && window.isAbove(page.next->value, window.idAt(row)));
    };
    const auto rowId = [&] { return isTold(row) ? window.idAt(row) : 0; };
    const auto jobId = [&] { return next < page.jobs.size() ? page.jobs[next].id.value : 0; };
    // 0 stands below everything.
    const auto isAbove = [&](qint64 id, qint64 other) { return id != 0 && (other == 0 || window.isAbove(id, other)); };
    while (rowId() != 0 || jobId() != 0) {
        if (rowId() == jobId()) {
            if (window.store(page.jobs[next])) {
                const QModelIndex index = q->index(row);
                Q_EMIT q->dataChanged(index, index);
            }
            ++row;
            ++next;
        } else if (isAbove(rowId(), jobId())) {
            int last = row;
            while (isTold(last + 1) && isAbove(window.idAt(last + 1), jobId()))
                ++last;
            q->beginRemoveRows({}, row, last);
            window.remove(row, last);
            q->endRemoveRows();
        } else {
            qsizetype end = next + 1;
            while (end < page.jobs.size() && isAbove(page.jobs[end].id.value, rowId()))
                ++end;
            q->beginInsertRows({}, row, row + int(end - next) - 1);
            window.insert(row, page.jobs.sliced(next, end - next));
            q->endInsertRows();
            row += int(end - next);
            next = end;
        }
    }

    if (!from)
        setNewer(false);
    if (!page.next) {
        frontier.reset();
        setComplete(true);
    } else if (!complete && (!frontier || window.isAbove(frontier->value, page.next->value))) {
        frontier = page.next;
    }
    if (window.size() != sizeBefore) {
        Q_EMIT q->countChanged();
        if (complete)
            Q_EMIT q->totalChanged();
    }
}

void JobModelPrivate::dropBelow(JobId id)
{
    const int row = window.rowBelow(id.value);
    if (row < window.size()) {
        q->beginRemoveRows({}, row, window.size() - 1);
        window.remove(row, window.size() - 1);
        q->endRemoveRows();
        Q_EMIT q->countChanged();
    }
    frontier = id;
    setComplete(false);
}

void JobModelPrivate::setComplete(bool value)
{
    if (std::exchange(complete, value) == value)
        return;
    Q_EMIT q->completeChanged();
    Q_EMIT q->totalChanged();
}

void JobModelPrivate::setLoading(bool value)
{
    if (std::exchange(loading, value) != value)
        Q_EMIT q->loadingChanged();
}

void JobModelPrivate::setLoaded()
{
    if (!std::exchange(loaded, true))
        Q_EMIT q->loadedChanged();
}

void JobModelPrivate::setNewer(bool value)
{
    if (std::exchange(newer, value) != value)
        Q_EMIT q->newerChanged();
}

void JobModelPrivate::setError(const QString &text)
{
    if (error == text)
        return;
    error = text;
    Q_EMIT q->errorChanged();
}

} // namespace Jobs
