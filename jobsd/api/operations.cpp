// SPDX-License-Identifier: MIT
#include "operations.h"

#include <jobs/control/monitorjson.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

Result<qint64> Operations::begin(const QString &action, const QString &actor, std::shared_ptr<std::atomic<bool>> stop)
{
    std::lock_guard lock(m_mutex);
    if (m_operations.size() >= m_remembered) {
        const auto oldest = std::ranges::find_if(m_operations, [](const auto &entry) { return entry.second.answer.has_value(); });
        if (oldest == m_operations.end())
            return failure(JobQueueError::Code::QueueFull, u"%1 bulk operations are under way; wait until one has ended"_s.arg(m_operations.size()));
        m_operations.erase(oldest);
    }
    m_operations.insert({++m_last, Operation{.action = action, .actor = actor, .stop = std::move(stop)}});
    return m_last;
}

void Operations::started(qint64 id, const QFuture<Result<ControlSummary>> &future)
{
    std::lock_guard lock(m_mutex);
    const auto found = m_operations.find(id);
    if (found != m_operations.end())
        found->second.future = future;
}

void Operations::audited(qint64 id, qint64 entry)
{
    std::lock_guard lock(m_mutex);
    if (const auto found = m_operations.find(id); found != m_operations.end())
        found->second.audit = entry;
}

void Operations::ended(qint64 id, const Result<ControlSummary> &answer)
{
    std::lock_guard lock(m_mutex);
    if (const auto found = m_operations.find(id); found != m_operations.end())
        found->second.answer = answer;
}

std::optional<QByteArray> Operations::find(qint64 id) const
{
    std::lock_guard lock(m_mutex);
    const auto found = m_operations.find(id);
    return found == m_operations.end() ? std::nullopt : std::optional(toJson(id, found->second));
}

std::optional<QByteArray> Operations::cancel(qint64 id)
{
    std::lock_guard lock(m_mutex);
    const auto found = m_operations.find(id);
    if (found == m_operations.end())
        return std::nullopt;
    if (!found->second.answer)
        *found->second.stop = true;
    return toJson(id, found->second);
}

QByteArray Operations::toJson(qint64 id, const Operation &operation)
{
    QJsonObject json{{u"id"_s, id}, {u"action"_s, operation.action}, {u"actor"_s, operation.actor}};
    if (operation.audit > 0)
        json.insert(u"audit"_s, operation.audit);
    const auto put = [&json](const ControlSummary &summary) {
        json.insert(u"changed"_s, summary.changed);
        json.insert(u"signalled"_s, summary.signalled);
        json.insert(u"skipped"_s, summary.skipped);
    };
    json.insert(u"total"_s, operation.future.progressMaximum());
    json.insert(u"done"_s, operation.future.progressValue());
    if (!operation.answer) {
        json.insert(u"state"_s, u"running"_s);
        put({});
    } else if (*operation.answer) {
        const ControlSummary &summary = **operation.answer;
        json.insert(u"state"_s, *operation.stop ? u"cancelled"_s : u"done"_s);
        json.insert(u"done"_s, std::max<qint64>(operation.future.progressValue(), summary.changed + summary.signalled + summary.skipped));
        put(summary);
    } else {
        json.insert(u"state"_s, u"failed"_s);
        put({});
        json.insert(u"error"_s, QJsonDocument::fromJson(Jobs::toJson(operation.answer->error())).object());
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace Jobs::Api
