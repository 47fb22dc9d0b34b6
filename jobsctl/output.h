// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <utility>

namespace Jobs::Ctl {

enum class Format { Table, Wide, Json, Ndjson, Csv, Name };

std::optional<Format> formatFromName(QStringView name);
QStringList formatNames();

struct Column
{
    QString title;
    bool right = false; //!< numbers
    bool wideOnly = false;
    bool state = false; //!< its words have colours
    int limit = 0; //!< columns of the terminal that a table gives it; 0: as many as it needs
};

//! One thing of a list, in every form in which it can be shown.
struct Row
{
    QStringList cells; //!< raw: made harmless here
    QByteArray json;
    QString name;
};

struct OutputOptions
{
    Format format = Format::Table;
    bool headers = true;
    bool quiet = false;
    bool colour = false;
};

/*!
    Everything that goes to standard output, and notes to standard error. Data is made harmless on its way. What could not be written is
    remembered and told by finish().
*/
class Output
{
public:
    explicit Output(OutputOptions options = {}) : m_options(options) {}

    const OutputOptions &options() const { return m_options; }
    bool isTable() const { return m_options.format == Format::Table || m_options.format == Format::Wide; }
    bool isJson() const { return m_options.format == Format::Json || m_options.format == Format::Ndjson; }

    //! A list: begin, any number of rows, end. Tables line up each thousand rows by themselves, so that memory stays bounded.
    void begin(QList<Column> columns);
    void row(Row row);
    void end();

    //! One thing, as its fields below each other or as JSON.
    void object(const QByteArray &json, const QString &name, const QList<std::pair<QString, QString>> &fields);
    //! What was done, for people: nothing under -q, and nothing in the other formats.
    void told(const QString &sentence);
    //! … on standard error.
    void note(const QString &sentence);
    //! Always, on standard error: "jobsctl: …".
    void problem(const QString &sentence);
    void line(const QString &text); //!< made harmless
    void raw(const QByteArray &bytes);
    void flush();

    //! False: whoever reads has gone, or the disk is full.
    bool works() const { return m_error == 0; }
    //! An errno, or 0.
    int error() const { return m_error; }
    bool readerHasGone() const;

    QString styled(const QString &text, const char *style) const;

private:
    void flushRows();
    void csvLine(const QStringList &cells);
    QList<int> shownColumns() const;
    QString padded(const QString &text, int width, bool right) const;

    OutputOptions m_options;
    QList<Column> m_columns;
    QList<Row> m_rows;
    qint64 m_count = 0;
    int m_error = 0;
};

} // namespace Jobs::Ctl
