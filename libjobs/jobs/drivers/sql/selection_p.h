// SPDX-License-Identifier: MIT
#pragma once

#include "session_p.h"

#include <jobs/core/jobfilter.h>

#include <QtCore/QHash>

#include <optional>
#include <vector>

namespace Jobs::Sql {

/*!
    \brief A filter as the statements with \c{include filter} take it, and the cheaper of two ways to what it matches.

    Where the filter names jobs, or states that few jobs are in (the counters know), these jobs are the candidates: found
    through indexes, sorted, and looked at in order. Otherwise all jobs are walked through in the order of their numbers, so
    many for each page that a filter which matches little holds nobody up.
*/
class Selection
{
public:
    Selection(Session &session, const JobFilter &filter);

    //! Names in the filter that the store does not know leave nothing to find.
    bool isEmpty() const { return m_isEmpty; }
    //! The few jobs that can match, numbers rising; nothing: walk.
    const std::optional<std::vector<qint64>> &candidates() const { return m_candidates; }
    void bindTo(Statement &statement) const;

private:
    void findCandidates(const JobFilter &filter);

    Session &m_session;
    bool m_isEmpty = false;
    std::optional<std::vector<qint64>> m_candidates;
    QHash<QString, QVariant> m_values;
};

//! Jobs looked at for one page.
inline constexpr int looksPerPage = 20'000;

} // namespace Jobs::Sql
