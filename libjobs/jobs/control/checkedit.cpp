// SPDX-License-Identifier: MIT
#include "checkedit_p.h"

#include <jobs/core/names.h>

using namespace Qt::StringLiterals;

namespace Jobs {

Result<> checkEdit(const JobEdit &edit, qsizetype maxPayload)
{
    const auto wrong = [](const QString &what) { return failure(JobQueueError::Code::InvalidArgument, u"edit: "_s + what); };
    if (!edit.parameters && !edit.version && !edit.priority && !edit.queue && !edit.dueAt && !edit.maxAttempts && !edit.tags)
        return wrong(u"it changes nothing; give parameters, version, priority, queue, dueAt, maxAttempts or tags"_s);
    if (edit.parameters) {
        if (auto checked = checkJson(*edit.parameters, maxPayload, "parameters"_L1, true); !checked)
            return checked;
    }
    if (edit.version && *edit.version < 1)
        return wrong(u"version %1 is not positive"_s.arg(*edit.version));
    if (edit.priority && (*edit.priority < -32768 || *edit.priority > 32767))
        return wrong(u"priority %1 lies outside -32768 … 32767"_s.arg(*edit.priority));
    if (edit.queue) {
        if (auto checked = checkName(*edit.queue, "queue"_L1); !checked)
            return checked;
    }
    if (edit.maxAttempts && (*edit.maxAttempts < 1 || *edit.maxAttempts > 1000))
        return wrong(u"maxAttempts %1 lies outside 1 … 1000"_s.arg(*edit.maxAttempts));
    return edit.tags ? checkTags(*edit.tags) : Result<>{};
}

QString editText(const JobEdit &edit)
{
    QStringList changes;
    if (edit.parameters)
        changes.append(u"parameters"_s);
    if (edit.version)
        changes.append(u"version %1"_s.arg(*edit.version));
    if (edit.priority)
        changes.append(u"priority %1"_s.arg(*edit.priority));
    if (edit.queue)
        changes.append(u"queue %1"_s.arg(*edit.queue));
    if (edit.dueAt)
        changes.append(u"due at %1"_s.arg(toDateTime(*edit.dueAt).toString(Qt::ISODateWithMs)));
    if (edit.maxAttempts)
        changes.append(u"max attempts %1"_s.arg(*edit.maxAttempts));
    if (edit.tags)
        changes.append(u"tags %1"_s.arg(edit.tags->join(u','))); // quoted by nobody: for reading
    return changes.join(", "_L1);
}

} // namespace Jobs
