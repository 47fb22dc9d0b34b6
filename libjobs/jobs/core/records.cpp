// SPDX-License-Identifier: MIT
#include "records.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Jobs {

std::optional<std::chrono::milliseconds> quantile(const HistoryClasses &classes, double share)
{
    const qint64 all = std::accumulate(classes.begin(), classes.end(), qint64(0));
    if (all <= 0)
        return std::nullopt;
    const auto wanted = std::max<qint64>(1, qint64(std::ceil(double(all) * std::clamp(share, 0.0, 1.0))));
    qint64 seen = 0;
    for (size_t i = 0; i < historyBounds.size(); ++i) {
        seen += classes[i];
        if (seen >= wanted)
            return historyBounds[i];
    }
    return historyBounds.back(); // longer than all bounds: at least that
}

} // namespace Jobs
