// SPDX-License-Identifier: MIT
#include "jobwindow_p.h"

#include <jobs/core/names.h>

#include <algorithm>

namespace Jobs {

namespace {

constexpr int shownErrorLength = 300;

QString firstLine(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    return (end < 0 ? text : text.first(end)).left(shownErrorLength);
}

} // namespace

JobRow JobRow::of(const QueuedJob &job)
{
    return {.state = job.state,
            .kind = internedName(job.kind),
            .queue = internedName(job.queue),
            .priority = job.priority,
            .attempt = job.attempt,
            .maxAttempts = job.maxAttempts,
            .createdAt = job.createdAt,
            .dueAt = job.dueAt,
            .startedAt = job.startedAt,
            .finishedAt = job.finishedAt,
            .error = firstLine(job.error),
            .tags = job.tags,
            .progress = {job.progress.done, job.progress.total, job.progress.text.left(shownErrorLength)}};
}

void JobWindow::setOldestFirst(bool oldestFirst)
{
    clear();
    m_oldestFirst = oldestFirst;
}

int JobWindow::lowerRow(qint64 id) const
{
    const auto above = [this](qint64 a, qint64 b) { return isAbove(a, b); };
    return int(std::lower_bound(m_ids.begin(), m_ids.end(), id, above) - m_ids.begin());
}

int JobWindow::rowBelow(qint64 id) const
{
    const int row = lowerRow(id);
    return row < size() && idAt(row) == id ? row + 1 : row;
}

int JobWindow::rowOf(qint64 id) const
{
    const int row = lowerRow(id);
    return row < size() && idAt(row) == id ? row : -1;
}

const JobRow *JobWindow::valuesOf(qint64 id) const
{
    const auto found = m_values.constFind(id);
    return found == m_values.cend() ? nullptr : &*found;
}

bool JobWindow::store(const QueuedJob &job)
{
    JobRow row = JobRow::of(job);
    const auto found = m_values.find(job.id.value);
    if (found == m_values.end()) {
        m_values.insert(job.id.value, std::move(row));
        return true;
    }
    if (*found == row)
        return false;
    *found = std::move(row);
    return true;
}

void JobWindow::insert(int row, const QList<QueuedJob> &jobs)
{
    std::vector<qint64> ids;
    ids.reserve(size_t(jobs.size()));
    for (const QueuedJob &job : jobs) {
        ids.push_back(job.id.value);
        store(job);
    }
    m_ids.insert(m_ids.begin() + row, ids.begin(), ids.end());
}

void JobWindow::remove(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_values.remove(idAt(row));
    m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
}

void JobWindow::clear()
{
    m_ids.clear();
    m_values.clear();
}

void JobWindow::trim(int firstVisible, int lastVisible)
{
    if (m_values.size() <= capacity)
        return;
    const int middle = std::clamp((firstVisible + lastVisible) / 2, 0, std::max(0, size() - 1));
    const int first = std::max(0, middle - capacity / 2);
    const int last = std::min(size() - 1, middle + capacity / 2);
    const qint64 top = idAt(first);
    const qint64 bottom = idAt(last);
    m_values.removeIf([&](const auto &entry) { return isAbove(entry.key(), top) || isAbove(bottom, entry.key()); });
}

} // namespace Jobs
