// SPDX-License-Identifier: MIT
#include "filterquery.h"

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

constexpr qsizetype maxValues = 1000;

tl::unexpected<JobQueueError> wrong(QLatin1StringView name, const QString &value, const QString &what)
{
    return failure(JobQueueError::Code::InvalidArgument, u"%1=%2: %3"_s.arg(name, value.left(100), what));
}

} // namespace

Result<qint64> numberOf(const Target &target, QLatin1StringView name, qint64 otherwise, qint64 min, qint64 max)
{
    if (!target.has(name))
        return otherwise;
    const QString text = target.value(name);
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < min || number > max)
        return wrong(name, text, u"give a whole number from %1 to %2"_s.arg(min).arg(max));
    return number;
}

Result<Timestamp> instantFrom(const QString &text, QLatin1StringView name)
{
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime)
        return wrong(name, text, u"give an instant such as 2027-01-31T08:00:00Z"_s);
    return fromDateTime(instant);
}

Result<JobFilter> filterOf(const Target &target)
{
    JobFilter filter;
    for (const QString &id : target.list("id"_L1)) {
        const auto parsed = JobId::fromString(id);
        if (!parsed)
            return wrong("id"_L1, id, u"give job ids, which are positive numbers"_s);
        filter.ids.append(*parsed);
    }
    for (const QString &state : target.list("state"_L1)) {
        const auto parsed = stateFromName(state);
        if (!parsed)
            return wrong("state"_L1, state, u"the states are scheduled, available, running, retryable, waiting, suspended, completed, failed, cancelled"_s);
        filter.states.append(*parsed);
    }
    filter.queues = target.list("queue"_L1);
    filter.kinds = target.list("kind"_L1);
    filter.tags = target.list("tag"_L1);
    filter.fingerprints = target.list("fingerprint"_L1);
    filter.errorContains = target.value("error"_L1);
    if (filter.ids.size() + filter.queues.size() + filter.kinds.size() + filter.tags.size() + filter.fingerprints.size() > maxValues)
        return failure(JobQueueError::Code::InvalidArgument, u"the filter names more than %1 values"_s.arg(maxValues));
    for (const auto &[name, value] : target.query) {
        if (!name.startsWith("arg."_L1))
            continue;
        if (name.size() == 4)
            return failure(JobQueueError::Code::InvalidArgument, u"arg. names no member; give arg.user.id=42"_s);
        filter.parameters.append({.path = name.sliced(4), .value = value});
    }
    for (const auto &[name, bound] : {std::pair{"since"_L1, &filter.createdFrom}, {"until"_L1, &filter.createdUntil}}) {
        if (!target.has(name))
            continue;
        const auto instant = instantFrom(target.value(name), name);
        if (!instant)
            return tl::unexpected(instant.error());
        *bound = *instant;
    }
    return filter;
}

Result<JobPageRequest> pageOf(const Target &target)
{
    const auto limit = numberOf(target, "limit"_L1, 100, 1, 1000);
    const auto before = numberOf(target, "before"_L1, 0, 1, std::numeric_limits<qint64>::max());
    const auto after = numberOf(target, "after"_L1, -1, 0, std::numeric_limits<qint64>::max());
    for (const auto &number : {limit, before, after}) {
        if (!number)
            return tl::unexpected(number.error());
    }
    if (*before > 0 && *after >= 0)
        return failure(JobQueueError::Code::InvalidArgument,
                       u"before goes from new to old, after from old to new; give one of them"_s);
    return JobPageRequest{.limit = int(*limit),
                          .before = *before > 0 ? std::optional(JobId{*before}) : std::nullopt,
                          .after = *after >= 0 ? std::optional(JobId{*after}) : std::nullopt};
}

} // namespace Jobs::Api
