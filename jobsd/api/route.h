// SPDX-License-Identifier: MIT
#pragma once

#include "exchange.h"

#include <jobs/control/monitortypes.h>

#include <span>

namespace Jobs::Api {

class Service;

//! A row of the table that all routes are in: what is served, to whom, by what, and how the documents word it.
struct Route
{
    enum class Body {
        None,
        Json, //!< of type application/json; may be left out where the handler allows it
        Push, //!< or of type application/x-ndjson
    };
    using Handler = void (*)(Service &service, const ExchangePtr &exchange);

    QLatin1StringView method; //!< "GET" answers HEAD too
    QLatin1StringView pattern; //!< "/v1/jobs/{id}": a segment in braces is an argument
    Role role = Role::None; //!< the least that the caller must have
    Body body = Body::None;
    Handler handler = nullptr;
    QLatin1StringView query; //!< "limit before arg.*": what its query may hold
    QLatin1StringView answer; //!< the value in the answer: "JobPage"
    QLatin1StringView summary;
};

//! All of them.
std::span<const Route> routes();

struct Match
{
    const Route *route = nullptr;
    QStringList arguments;
    QByteArray allowed; //!< the methods of the path where only the method does not fit; empty: no such path
};
Match findRoute(QByteArrayView method, const QStringList &path);

//! The OpenAPI 3.1 document of the table.
QByteArray openApiDocument();

} // namespace Jobs::Api
