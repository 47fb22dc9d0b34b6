// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobsglobal.h>

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <utility>

namespace Jobs {

struct JOBS_EXPORT HttpResponse
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< names in lower case
    QByteArray body; //!< empty where a sink took it

    //! Of the first header of that name, or empty.
    QByteArray header(QByteArrayView name) const;
};

/*!
    Reads one HTTP/1.1 response from bytes as they come, in any portions. Whatever is ambiguous (two lengths, a length beside chunks) or
    beyond the limits is an error, after which nothing more is read. Does no I/O.
*/
class JOBS_EXPORT HttpResponseParser
{
public:
    struct Limits
    {
        qsizetype head = 64 * 1024;
        qsizetype body = 64 * 1024 * 1024; //!< not where a sink takes it
    };
    enum class State { Head, Body, Done, Failed };

    HttpResponseParser() : HttpResponseParser(Limits()) {}
    explicit HttpResponseParser(Limits limits) : m_limits(limits) {}

    /*!
        Takes the body as it comes. Asked at the end of the head, whose status and headers are known then; an empty answer keeps the body
        in the response.
    */
    std::function<std::function<void(QByteArrayView)>(const HttpResponse &head)> chooseSink;

    //! How much of \a data was taken: less than all of it only if the response ended, or failed, before.
    qsizetype feed(QByteArrayView data);
    //! The connection has ended. Done where that ends the response, else Failed.
    void end();

    State state() const { return m_state; }
    bool isBegun() const { return m_begun; }
    //! May the connection be used for another request? Meaningful when done.
    bool keepsAlive() const { return m_keepAlive; }
    const HttpResponse &response() const { return m_response; }
    HttpResponse take() { return std::move(m_response); }
    QString problem() const { return m_problem; }
    bool isTooLarge() const { return m_tooLarge; }

private:
    enum class Framing { Length, Chunks, UntilEnd };
    enum class ChunkPart { Size, Data, DataEnd, Trailer };

    void fail(const QString &problem);
    bool takeLine(QByteArrayView &data, QByteArray &line);
    void headLine(const QByteArray &line);
    void statusLine(const QByteArray &line);
    void headEnd();
    void bodyPart(QByteArrayView part);
    void feedBody(QByteArrayView &data);
    void feedChunks(QByteArrayView &data);

    Limits m_limits;
    HttpResponse m_response;
    QByteArray m_line;
    qsizetype m_headSize = 0;
    qint64 m_left = 0; //!< of the body or the chunk
    std::function<void(QByteArrayView)> m_sink;
    QString m_problem;
    State m_state = State::Head;
    Framing m_framing = Framing::UntilEnd;
    ChunkPart m_chunkPart = ChunkPart::Size;
    bool m_begun = false;
    bool m_keepAlive = true;
    bool m_tooLarge = false;
};

} // namespace Jobs
