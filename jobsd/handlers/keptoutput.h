// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>

namespace Jobsd {

/*!
    What a program writes, cut into lines, of which the first and the last are kept: memory and log stay bounded whatever it writes.

    Lines of the first half of the limit are told at once; later ones, as far as the second half holds them, by finish().
*/
class KeptOutput
{
public:
    using Tell = std::function<void(const QString &line)>;

    KeptOutput(qint64 limit, Tell tell);

    void add(QByteArrayView bytes);
    //! Tells what is left. Call it once, at the end.
    void finish();

    qint64 total() const { return m_total; } //!< bytes that came
    //! The last lines that were kept, at most \a characters of them.
    QString tail(qsizetype characters) const;
    //! The last line that is not empty.
    QString lastLine() const;

private:
    void takeLines(bool all);
    void line(QByteArrayView bytes);

    const qint64 m_headLimit;
    const qint64 m_tailLimit;
    const Tell m_tell;
    QByteArray m_open; //!< of the first half: a line that has not ended
    QByteArray m_tail; //!< the second half, and up to as much again that is about to be dropped
    QByteArray m_recent; //!< the last bytes of all, for tail()
    qint64 m_headUsed = 0;
    qint64 m_dropped = 0;
    qint64 m_total = 0;
};

} // namespace Jobsd
