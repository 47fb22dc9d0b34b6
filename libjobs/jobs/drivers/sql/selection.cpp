// SPDX-License-Identifier: MIT
#include "selection_p.h"

#include "rows_p.h"

#include <algorithm>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView idsOfState(JobState state)
{
    switch (state) {
    case JobState::Available:
        return "ids_available"_L1;
    case JobState::Scheduled:
    case JobState::Retryable:
        return "ids_due"_L1;
    case JobState::Running:
    case JobState::Waiting:
    case JobState::Suspended:
        return "ids_held"_L1;
    case JobState::Completed:
    case JobState::Failed:
    case JobState::Cancelled:
        return "ids_finished"_L1;
    }
    return {};
}

} // namespace

Selection::Selection(Session &session, const JobFilter &filter) : m_session(session)
{
    const auto numbers = [&](const QStringList &names) -> QVariant {
        if (names.isEmpty())
            return {};
        std::vector<qint64> found;
        for (const QString &name : names) {
            if (const auto number = session.findNumberOf(name))
                found.push_back(*number);
        }
        m_isEmpty |= found.empty();
        return QString::fromLatin1(numbersText(found));
    };
    m_values.insert(u":queues"_s, numbers(filter.queues));
    m_values.insert(u":kinds"_s, numbers(filter.kinds));
    std::vector<qint64> states;
    for (const JobState state : filter.states)
        states.push_back(qint64(state));
    m_values.insert(u":states"_s, states.empty() ? QVariant() : QVariant(QString::fromLatin1(numbersText(states))));
    m_values.insert(u":created_from"_s, orNull(filter.createdFrom));
    m_values.insert(u":created_until"_s, orNull(filter.createdUntil));
    m_values.insert(u":error"_s, orNull(filter.errorContains));
    m_values.insert(u":tags"_s, tagsText(filter.tags));
    if (!m_isEmpty)
        findCandidates(filter);
}

void Selection::findCandidates(const JobFilter &filter)
{
    std::vector<qint64> ids;
    if (!filter.ids.isEmpty()) {
        for (const JobId id : filter.ids)
            ids.push_back(id.value);
    } else {
        if (filter.states.isEmpty())
            return;
        std::vector<JobState> states(filter.states.begin(), filter.states.end());
        std::ranges::sort(states);
        states.erase(std::unique(states.begin(), states.end()), states.end());
        qint64 total = 0;
        for (const JobState state : states) {
            Statement &count = m_session.statement("count_of_state"_L1);
            count.bind(":state"_L1, qint64(state));
            if (!count.first())
                return;
            total += count.number(0);
            count.finish();
        }
        if (total > looksPerPage)
            return;
        for (const JobState state : states) {
            Statement &find = m_session.statement(idsOfState(state));
            if (state != JobState::Available)
                find.bind(":state"_L1, qint64(state));
            if (!find.exec())
                return;
            while (find.next())
                ids.push_back(find.number(0));
        }
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    m_candidates = std::move(ids);
}

void Selection::bindTo(Statement &statement) const
{
    for (const auto &[placeholder, value] : m_values.asKeyValueRange())
        statement.bind(QLatin1StringView(placeholder.toLatin1()), value);
}

} // namespace Jobs::Sql
