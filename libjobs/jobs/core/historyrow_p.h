// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/records.h>

#include <QtCore/QByteArray>

#include <limits>
#include <vector>

namespace Jobs {

//! Adds the counts and times of \a row to those of \a sum.
void addTo(HistoryRow &sum, const HistoryRow &row);
//! … to the row of the same minute, queue and kind in \a rows, sorted by minute. Beyond \a limit rows of a minute all others share one without names.
void addTo(std::vector<HistoryRow> &rows, const HistoryRow &row, size_t limit = std::numeric_limits<size_t>::max());

//! "3,0,1": how many in each class, without the zeros at the end.
QByteArray classesText(const HistoryClasses &classes);
//! What classesText() wrote; classes beyond ours count as the last.
HistoryClasses classesFrom(QByteArrayView text);

} // namespace Jobs
