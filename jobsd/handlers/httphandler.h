// SPDX-License-Identifier: MIT
#pragma once

#include "commandhandler.h"
#include "httpdefinition.h"

#include <jobs/jobhandler.h>

#include <memory>

namespace Jobsd {

/*!
    The handler of a [http.KIND]: sends the parameters as they were stored, in a POST.

    A status of 2xx completes the job; a JSON answer becomes its result. 408, 409, 423, 425, 429, any 5xx, and whatever the network does wrong, is retried;
    a Retry-After of 429 and 503 says when. Any other status fails the job: sending the same again would not help.
    The requests of all kinds are made in one thread, which the first one starts.
*/
Jobs::ErasedHandler httpHandler(std::shared_ptr<const HttpDefinition> definition, HandlerEnvironment environment);

//! What Retry-After says, seconds or a date, counted from \a now; nothing if it is neither.
std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QDateTime &now);

//! "t=SECONDS,v1=HEX", as Jobs-Signature carries it.
QByteArray signatureOf(const QByteArray &secret, qint64 seconds, const QByteArray &body);

} // namespace Jobsd
