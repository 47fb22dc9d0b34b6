// SPDX-License-Identifier: MIT
//
// The readers of the API's JSON: the first byte chooses which.
#include <jobs/control/monitorjson.h>

using namespace Jobs;

template<typename T>
static void readAndWrite(QByteArrayView json)
{
    const auto value = fromJson<T>(json);
    if (!value)
        return;
    const QByteArray text = toJson(*value);
    if (!fromJson<T>(text))
        __builtin_trap(); // what was read can be written and read again
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr void (*readers[])(QByteArrayView) = {
        readAndWrite<QueuedJob>, readAndWrite<JobPage>, readAndWrite<QList<JobAttempt>>, readAndWrite<QList<JobLogLine>>, readAndWrite<StoreStats>,
        readAndWrite<MonitorInfo>, readAndWrite<MatchCount>, readAndWrite<FailureReport>, readAndWrite<QList<HistoryPoint>>, readAndWrite<QList<AuditEntry>>,
        readAndWrite<ControlSummary>, readAndWrite<PushedJob>, readAndWrite<PushRequest>, readAndWrite<JobFilter>, readAndWrite<JobEdit>,
        readAndWrite<JobEvent>, readAndWrite<MonitorChange>,
    };
    if (size == 0)
        return 0;
    const QByteArrayView json(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    readers[data[0] % std::size(readers)](json);
    (void) jsonElements(json);
    (void) jsonMembers(json);
    (void) fromJson<JobQueueError>(json);
    return 0;
}
