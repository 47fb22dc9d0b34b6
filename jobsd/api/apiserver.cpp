// SPDX-License-Identifier: MIT
#include "apiserver.h"

using namespace Qt::StringLiterals;

namespace Jobs::Api {

class ApiServerPrivate
{
};

ApiServer::ApiServer(JobQueue *, ApiOptions, QObject *parent) : QObject(parent), d(std::make_unique<ApiServerPrivate>()) {}
ApiServer::~ApiServer() = default;
Result<> ApiServer::start() { return failure(JobQueueError::Code::NotSupported, u"the API's doors are not built in yet"_s); }
void ApiServer::stop() {}
void ApiServer::drain() {}
Result<> ApiServer::setAccess(const Access &) { return {}; }
Result<> ApiServer::reload() { return {}; }
quint16 ApiServer::tcpPort() const { return 0; }
quint16 ApiServer::metricsPort() const { return 0; }
QByteArray ApiServer::openApiDocument() { return "{}"; }

} // namespace Jobs::Api
