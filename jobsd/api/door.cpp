// SPDX-License-Identifier: MIT
#include "door.h"

#include "doorconnection.h"
#include "route.h"

#include <QtCore/QLoggingCategory>

#include <microhttpd.h>

#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Jobs::Api {

Q_LOGGING_CATEGORY(lcDoor, "jobs.http", QtInfoMsg)

namespace {

constexpr auto longestCommit = 2ms;
// More than a head may have: so that it is we who refuse it, and say so in JSON. The library's own page for what does not fit here is HTML.
constexpr size_t memoryForHead(size_t head) { return 2 * head; }
constexpr qsizetype maxDiscarded = 1024 * 1024; // what a client may go on sending after it was refused, to read why

void logLine(void *, const char *format, va_list arguments)
{
    const QString line = QString::vasprintf(format, arguments).trimmed();
    qCDebug(lcDoor).noquote() << line; // what clients do wrong; errors of ours are logged where they are met
}

size_t keepEscapes(void *, MHD_Connection *, char *text)
{
    return std::strlen(text); // the target is decoded segment by segment
}

MHD_Result result(bool goOn)
{
    return goOn ? MHD_YES : MHD_NO;
}

} // namespace

struct Door::Callbacks
{
    static void *uri(void *self, const char *uri, MHD_Connection *connection)
    {
        auto *exchange = new ExchangePtr(static_cast<Door *>(self)->began(connection, uri));
        // We have read the query. The library would make a list of it next, which takes many times the memory of the text, and when that is
        // used up it cannot answer any more. The text is the library's buffer for what it receives, which it cuts up itself.
        if (const char *query = std::strchr(uri, '?'))
            const_cast<char *>(query)[1] = '\0';
        return exchange;
    }
    static MHD_Result access(void *self, MHD_Connection *connection, const char *, const char *method, const char *, const char *data,
                             size_t *size, void **exchange)
    {
        if (!*exchange)
            return MHD_NO;
        return result(static_cast<Door *>(self)->handle(connection, method, data, size, *static_cast<ExchangePtr *>(*exchange)));
    }
    static void completed(void *self, MHD_Connection *connection, void **exchange, MHD_RequestTerminationCode)
    {
        static_cast<Door *>(self)->ended(connection);
        delete static_cast<ExchangePtr *>(std::exchange(*exchange, nullptr));
    }
    static void notify(void *self, MHD_Connection *connection, void **context, MHD_ConnectionNotificationCode code)
    {
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            *context = static_cast<Door *>(self)->opened(connection);
        else if (*context)
            static_cast<Door *>(self)->closed(static_cast<Connection *>(std::exchange(*context, nullptr)));
    }
};

Door::Door(Dispatcher &dispatcher, const Limits &limits, std::shared_ptr<Budget> budget, bool isLocal, std::function<void()> onFirst)
    : m_dispatcher(dispatcher)
    , m_limits(limits)
    , m_budget(std::move(budget))
    , m_isLocal(isLocal)
    , m_onFirst(std::move(onFirst))
{
}

Door::~Door()
{
    close();
}

Result<> Door::open(int descriptor, const std::optional<Tls> &tls)
{
    std::vector<MHD_OptionItem> options{
        {MHD_OPTION_EXTERNAL_LOGGER, reinterpret_cast<intptr_t>(&logLine), nullptr},
        {MHD_OPTION_LISTEN_SOCKET, descriptor, nullptr},
        {MHD_OPTION_CONNECTION_LIMIT, m_limits.connections, nullptr},
        {MHD_OPTION_CONNECTION_TIMEOUT, m_limits.idle.count(), nullptr},
        {MHD_OPTION_CONNECTION_MEMORY_LIMIT, intptr_t(memoryForHead(m_limits.head)), nullptr},
        {MHD_OPTION_STRICT_FOR_CLIENT, 1, nullptr},
        {MHD_OPTION_URI_LOG_CALLBACK, reinterpret_cast<intptr_t>(&Callbacks::uri), this},
        {MHD_OPTION_UNESCAPE_CALLBACK, reinterpret_cast<intptr_t>(&keepEscapes), nullptr},
        {MHD_OPTION_NOTIFY_COMPLETED, reinterpret_cast<intptr_t>(&Callbacks::completed), this},
        {MHD_OPTION_NOTIFY_CONNECTION, reinterpret_cast<intptr_t>(&Callbacks::notify), this},
    };
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_TURBO | MHD_USE_ERROR_LOG;
    if (tls) {
        flags |= MHD_USE_TLS;
        m_certificate = tls->certificate;
        m_key = tls->key;
        m_authority = tls->authority;
        static char priorities[] = "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2";
        options.push_back({MHD_OPTION_HTTPS_MEM_CERT, 0, m_certificate.data()});
        options.push_back({MHD_OPTION_HTTPS_MEM_KEY, 0, m_key.data()});
        options.push_back({MHD_OPTION_HTTPS_PRIORITIES, 0, priorities});
        if (!m_authority.isEmpty())
            options.push_back({MHD_OPTION_HTTPS_MEM_TRUST, 0, m_authority.data()});
    }
    options.push_back({MHD_OPTION_END, 0, nullptr});
    m_daemon = MHD_start_daemon(flags, 0, nullptr, nullptr, &Callbacks::access, this, MHD_OPTION_ARRAY, options.data(), MHD_OPTION_END);
    if (!m_daemon) {
        ::close(descriptor);
        return failure(JobQueueError::Code::InvalidArgument,
                       tls ? u"the server cannot start; is the certificate PEM, and does the key belong to it?"_s
                           : u"the server cannot start"_s);
    }
    return {};
}

void Door::close()
{
    if (!m_daemon)
        return;
    m_closing = true;
    const int descriptor = MHD_quiesce_daemon(m_daemon);
    std::vector<ExchangePtr> exchanges;
    std::vector<std::shared_ptr<Stream>> streams;
    {
        std::lock_guard lock(m_mutex);
        for (const Connection &connection : m_connections) {
            if (connection.exchange)
                exchanges.push_back(connection.exchange);
            if (connection.stream)
                streams.push_back(connection.stream);
        }
    }
    for (const auto &exchange : exchanges)
        exchange->answer(problem(503, "Stopped"_L1, u"the server stops"_s, u"try again once it is back"_s));
    for (const auto &stream : streams)
        stream->wake();
    const auto isAnythingUnderWay = [this] {
        std::lock_guard lock(m_mutex);
        return std::ranges::any_of(m_connections, [](const Connection &connection) { return connection.exchange != nullptr; });
    };
    for (const Instant deadline = std::chrono::steady_clock::now() + 1s; isAnythingUnderWay() && std::chrono::steady_clock::now() < deadline;)
        std::this_thread::sleep_for(1ms); // answers are on their way out
    MHD_stop_daemon(std::exchange(m_daemon, nullptr));
    if (descriptor >= 0)
        ::close(descriptor);
}

void Door::resume(MHD_Connection *connection)
{
    MHD_resume_connection(connection);
}

// --- requests: the door's thread -------------------------------------------------------------------------------------

ExchangePtr Door::began(MHD_Connection *connection, const char *uri)
{
    Connection *context = Connection::of(connection);
    static const Peer nobody;
    auto exchange = std::make_shared<Exchange>(*this, m_budget, connection, context ? context->peer : nobody);
    exchange->m_targetSize = qsizetype(std::strlen(uri));
    if (size_t(exchange->m_targetSize) <= m_limits.head) // headSeen() refuses the others
        exchange->target = parseTarget(uri);
    if (context) {
        std::lock_guard lock(m_mutex);
        context->exchange = exchange;
        context->since = std::chrono::steady_clock::now();
        context->receiving = true;
    }
    return exchange;
}

bool Door::handle(MHD_Connection *connection, const char *method, const char *data, size_t *size, const ExchangePtr &exchange)
{
    if (!std::exchange(exchange->m_headSeen, true)) {
        exchange->method = method;
        return headSeen(connection, *exchange);
    }
    if (*size > 0)
        return takeBody(connection, *exchange, data, size);
    if (!std::exchange(exchange->m_ran, true)) {
        if (Connection *context = Connection::of(connection)) {
            std::lock_guard lock(m_mutex);
            context->receiving = false;
        }
        if (!exchange->isAnswered()) {
            if (exchange->sink)
                exchange->sink->end();
            else
                m_dispatcher.run(exchange);
        }
    }
    return sendOrWait(connection, *exchange);
}

//! The bytes of the headers as the library hands them out, and of what stood between them.
static qsizetype sizeOfHeaders(MHD_Connection *connection)
{
    qsizetype size = 0;
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, [](void *into, MHD_ValueKind, const char *, size_t key, const char *, size_t value) {
        *static_cast<qsizetype *>(into) += qsizetype(key + value + std::strlen(": \r\n"));
        return MHD_YES;
    }, &size);
    return size;
}

//! How long the body is: nothing if there is none, -1 if only its end will tell; or what is wrong with the statement.
static Result<std::optional<qint64>> statedLength(MHD_Connection *connection)
{
    struct Lengths
    {
        QByteArrayView length;
        QByteArrayView encoding;
        int lengths = 0;
        int encodings = 0;
    } lengths;
    MHD_get_connection_values(connection, MHD_HEADER_KIND, [](void *into, MHD_ValueKind, const char *key, const char *value) {
        auto &found = *static_cast<Lengths *>(into);
        if (qstricmp(key, "Content-Length") == 0) {
            found.length = value;
            ++found.lengths;
        } else if (qstricmp(key, "Transfer-Encoding") == 0) {
            found.encoding = value;
            ++found.encodings;
        }
        return MHD_YES;
    }, &lengths);
    // A proxy in front of us might read such a request otherwise than we do: what follows could be somebody else's.
    if (lengths.lengths + lengths.encodings > 1)
        return failure(JobQueueError::Code::InvalidArgument, u"the request states its length more than once"_s);
    if (lengths.encodings == 1) {
        if (lengths.encoding.compare("chunked", Qt::CaseInsensitive) != 0)
            return failure(JobQueueError::Code::InvalidArgument, u"the only transfer encoding understood here is chunked"_s);
        return -1;
    }
    if (lengths.lengths == 0)
        return std::nullopt;
    qint64 length = 0;
    for (const char c : lengths.length) {
        if (c < '0' || c > '9' || length > std::numeric_limits<qint64>::max() / 10 - 9)
            return failure(JobQueueError::Code::InvalidArgument, u"Content-Length is not a number of bytes"_s);
        length = length * 10 + (c - '0');
    }
    if (length == 0)
        return std::nullopt;
    return length;
}

bool Door::headSeen(MHD_Connection *connection, Exchange &exchange)
{
    const auto length = statedLength(connection);
    const bool hasBody = !length || *length;
    const auto largest = qsizetype(m_limits.head);
    const auto tooLarge = [&](int status, QLatin1StringView code, const QString &what, const QString &hint) {
        Response response = problem(status, code, u"%1 than the limit of %2 bytes"_s.arg(what).arg(largest), hint);
        response.close = true;
        exchange.answer(std::move(response));
    };
    if (exchange.m_targetSize > largest) {
        tooLarge(414, "AddressTooLong"_L1, u"the request's address is longer"_s, u"ask for less at once, page by page; what is to be stored goes into the body"_s);
    } else if (exchange.m_targetSize + sizeOfHeaders(connection) > largest) {
        tooLarge(431, "HeadTooLarge"_L1, u"the request's headers are larger"_s, u"send fewer and shorter ones"_s);
    } else if (!length) {
        Response response = problem(length.error());
        response.close = true;
        exchange.answer(std::move(response));
    } else if (m_closing) {
        exchange.answer(problem(503, "Stopped"_L1, u"the server stops"_s, u"try again once it is back"_s));
    } else if (!exchange.target) {
        exchange.answer(exchange.target.error());
    } else {
        if (!m_authority.isEmpty())
            exchange.certificate = verifiedName(connection);
        m_dispatcher.head(exchange, hasBody);
        if (!exchange.isAnswered() && *length && **length > 0) {
            const qint64 limit = exchange.sink ? m_limits.stream : m_limits.body;
            if (**length > limit)
                exchange.answer(problem(413, "PayloadTooLarge"_L1, u"the body has %1 bytes, more than the limit of %2"_s.arg(**length).arg(limit),
                                        u"push in several requests, or send NDJSON, which is stored as it comes"_s));
            else if (!exchange.sink)
                exchange.body.reserve(qsizetype(std::min(**length, qint64(64 * 1024))));
        }
    }
    // Nothing of the body is read after such an answer, and the connection cannot be used again.
    if (hasBody && exchange.isAnswered())
        return sendOrWait(connection, exchange);
    return true;
}

bool Door::takeBody(MHD_Connection *connection, Exchange &exchange, const char *data, size_t *size)
{
    const auto bytes = qsizetype(*size);
    if (!exchange.isAnswered()) {
        if (exchange.sink) {
            exchange.m_received += bytes;
            if (exchange.m_received > m_limits.stream) {
                exchange.answer(problem(413, "PayloadTooLarge"_L1, u"the body has more than %1 bytes"_s.arg(m_limits.stream),
                                        u"begin another request; the lines before were stored"_s));
            } else {
                while (exchange.sink->take({data, bytes}) == Sink::Taken::Later) {
                    std::lock_guard lock(exchange.m_mutex);
                    if (exchange.m_answered)
                        break;
                    if (std::exchange(exchange.m_more, false))
                        continue; // there was room again before we could go to sleep
                    exchange.m_received -= bytes;
                    exchange.m_suspended = true;
                    MHD_suspend_connection(connection);
                    return true;
                }
            }
        } else if (exchange.body.size() + bytes > m_limits.body) {
            exchange.answer(problem(413, "PayloadTooLarge"_L1, u"the body has more than %1 bytes"_s.arg(m_limits.body),
                                    u"push in several requests, or send NDJSON, which is stored as it comes"_s));
        } else if (!m_budget->take(bytes)) {
            exchange.answer(problem(503, "Busy"_L1, u"the server receives too much at once"_s, u"try again in a moment"_s)
                                .with("Retry-After", "1"));
        } else {
            exchange.m_reserved += bytes;
            exchange.body.append(data, bytes);
        }
    } else {
        exchange.m_discarded += bytes;
        if (exchange.m_discarded > maxDiscarded)
            return false;
    }
    *size = 0;
    return true;
}

bool Door::sendOrWait(MHD_Connection *connection, Exchange &exchange)
{
    std::unique_lock lock(exchange.m_mutex);
    // Where nobody else could be kept waiting, the answer to a push is waited for here: that takes a commit, and saves it two ways through the
    // event loop. What takes longer goes that way.
    if (!exchange.m_answered && !m_closing && exchange.route && exchange.route->body == Route::Body::Push && m_connectionCount - m_streamCount == 1) {
        exchange.m_isWaitedFor = true;
        exchange.m_arrived.wait_for(lock, longestCommit, [&exchange] { return exchange.m_answered; });
        exchange.m_isWaitedFor = false;
    }
    if (exchange.m_response)
        return send(connection, exchange, std::move(*std::exchange(exchange.m_response, std::nullopt)));
    if (exchange.m_answered)
        return false; // sent already: the library does not ask twice
    exchange.m_suspended = true;
    MHD_suspend_connection(connection);
    return true;
}

bool Door::send(MHD_Connection *connection, Exchange &exchange, Response &&response)
{
    MHD_Response *out = nullptr;
    if (response.source) {
        auto stream = std::make_shared<Stream>(*this, connection, std::move(response.source));
        if (Connection *context = Connection::of(connection)) {
            std::lock_guard lock(m_mutex);
            context->stream = stream;
            ++m_streamCount;
        }
        out = Stream::toResponse(std::move(stream));
    } else if (response.body.size() < 4096) {
        out = MHD_create_response_from_buffer(size_t(response.body.size()), response.body.data(), MHD_RESPMEM_MUST_COPY);
    } else {
        auto *body = new QByteArray(std::move(response.body));
        out = MHD_create_response_from_buffer_with_free_callback_cls(
            size_t(body->size()), const_cast<char *>(body->constData()), [](void *body) { delete static_cast<QByteArray *>(body); }, body);
    }
    if (!out)
        return false;
    if (response.status != 204)
        MHD_add_response_header(out, "Content-Type", response.type.constData());
    MHD_add_response_header(out, "Server", "jobsd");
    MHD_add_response_header(out, "Cache-Control", "no-store");
    MHD_add_response_header(out, "X-Content-Type-Options", "nosniff");
    for (const auto &[name, value] : response.headers)
        MHD_add_response_header(out, name.constData(), value.constData());
    if (response.close || m_closing)
        MHD_add_response_header(out, "Connection", "close");
    const bool queued = MHD_queue_response(connection, unsigned(response.status), out) == MHD_YES;
    MHD_destroy_response(out);
    exchange.body.clear();
    return queued;
}

void Door::ended(MHD_Connection *connection)
{
    Connection *context = Connection::of(connection);
    if (!context)
        return;
    std::shared_ptr<Stream> stream;
    ExchangePtr exchange;
    {
        std::lock_guard lock(m_mutex);
        stream.swap(context->stream);
        exchange.swap(context->exchange);
        context->since = std::chrono::steady_clock::now();
        context->receiving = false;
    }
    if (stream) {
        --m_streamCount;
        stream->detach();
    }
    if (exchange) // the peer went away, or was cut off, before the answer: there is nobody to resume
        exchange->answer(Response{});
}

} // namespace Jobs::Api
