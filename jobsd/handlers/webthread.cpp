// SPDX-License-Identifier: MIT
#include "webthread.h"

#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkCookie>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslConfiguration>

#include <future>

using namespace Qt::StringLiterals;

namespace Jobsd {

namespace {

//! Cookies of one request must not reach another one's server.
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

//! Lives in the thread.
class WebThread::Worker : public QObject
{
public:
    using Answer = std::shared_ptr<std::promise<WebAnswer>>;

    QNetworkReply *start(const WebRequest &request, const Answer &answer)
    {
        if (!m_manager) {
            m_manager = new QNetworkAccessManager(this);
            m_manager->setCookieJar(new NoCookies);
            m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
            m_manager->setAutoDeleteReplies(false);
        }
        QNetworkRequest made(request.url);
        made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        made.setDecompressedSafetyCheckThreshold(10 * 1024 * 1024);
        for (const auto &[name, value] : request.headers)
            made.setRawHeader(name, value);
        if (!request.certificates.isEmpty()) {
            QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
            tls.setCaCertificates(QSslCertificate::fromData(request.certificates, QSsl::Pem));
            made.setSslConfiguration(tls);
        }
        QNetworkReply *reply = m_manager->post(made, request.body);
        auto body = std::make_shared<QByteArray>();
        auto isCut = std::make_shared<bool>(false);
        const auto read = [reply, body, isCut, most = request.maxResponse] {
            const QByteArray more = reply->readAll();
            const qsizetype room = most - body->size();
            *isCut = *isCut || more.size() > room;
            body->append(more.left(room));
        };
        QObject::connect(reply, &QNetworkReply::readyRead, this, [reply, read, isCut] {
            read();
            if (*isCut)
                reply->abort(); // status and headers are known; the rest is not wanted
        });
        QObject::connect(reply, &QNetworkReply::finished, this, [reply, body, isCut, answer, read] {
            if (reply->isOpen())
                read();
            WebAnswer made;
            made.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            // Qt's errors from here on tell of a status, those before of the network.
            const bool isWhole = reply->error() == QNetworkReply::NoError || reply->error() >= QNetworkReply::ContentAccessDenied || *isCut;
            if (!isWhole) { // the connection broke within the answer, or was broken off
                made.status = 0;
                made.error = reply->errorString();
            }
            made.reason = reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
            made.contentType = reply->rawHeader("Content-Type").toLower();
            made.retryAfter = reply->rawHeader("Retry-After");
            made.body = *body;
            made.isCut = *isCut;
            answer->set_value(std::move(made));
            reply->deleteLater();
        });
        return reply;
    }

private:
    QNetworkAccessManager *m_manager = nullptr;
};

WebThread &WebThread::instance()
{
    static auto *web = new WebThread; // to the process's end: handlers may still be at it
    return *web;
}

WebThread::WebThread() : m_worker(new Worker)
{
    auto *thread = new QThread;
    thread->setObjectName(u"jobsd web"_s);
    m_worker->moveToThread(thread);
    thread->start();
}

WebAnswer WebThread::post(const WebRequest &request, std::stop_token stop)
{
    auto answer = std::make_shared<std::promise<WebAnswer>>();
    auto future = answer->get_future();
    auto reply = std::make_shared<QPointer<QNetworkReply>>(); // touched in the worker's thread alone
    QMetaObject::invokeMethod(m_worker, [this, request, answer, reply] { *reply = m_worker->start(request, answer); });
    const std::stop_callback breakOff(stop, [this, reply] {
        QMetaObject::invokeMethod(m_worker, [reply] {
            if (*reply)
                (*reply)->abort();
        });
    });
    return future.get();
}

} // namespace Jobsd
