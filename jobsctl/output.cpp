// SPDX-License-Identifier: MIT
#include "output.h"

#include "terminaltext.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype rowsAtOnce = 1000;

constexpr std::array formats{
    std::pair{"table"_L1, Format::Table},   std::pair{"wide"_L1, Format::Wide}, std::pair{"json"_L1, Format::Json},
    std::pair{"ndjson"_L1, Format::Ndjson}, std::pair{"csv"_L1, Format::Csv},   std::pair{"name"_L1, Format::Name},
};

const char *styleOf(const QString &word)
{
    if (word == "failed"_L1 || word == "fail"_L1 || word == "refused"_L1)
        return "31";
    if (word == "retryable"_L1 || word == "paused"_L1 || word == "suspended"_L1 || word == "warn"_L1
        || word == "quiet"_L1 || word == "unknown"_L1)
        return "33";
    if (word == "running"_L1 || word == "working"_L1)
        return "36";
    if (word == "completed"_L1 || word == "ok"_L1 || word == "acked"_L1)
        return "32";
    if (word == "cancelled"_L1 || word == "stopping"_L1)
        return "2";
    return nullptr;
}

} // namespace

std::optional<Format> formatFromName(QStringView name)
{
    for (const auto &[each, format] : formats) {
        if (each == name)
            return format;
    }
    return std::nullopt;
}

QStringList formatNames()
{
    QStringList names;
    for (const auto &[each, format] : formats)
        names.append(each);
    return names;
}

void Output::begin(QList<Column> columns)
{
    m_columns = std::move(columns);
    m_rows.clear();
    m_count = 0;
    if (m_options.format == Format::Json)
        raw("[");
    if (m_options.format == Format::Csv && m_options.headers) {
        QStringList titles;
        for (const Column &column : std::as_const(m_columns))
            titles.append(column.title.toLower());
        csvLine(titles);
    }
}

void Output::row(Row row)
{
    switch (m_options.format) {
    case Format::Table:
    case Format::Wide:
        m_rows.append(std::move(row));
        if (m_rows.size() >= rowsAtOnce)
            flushRows();
        break;
    case Format::Json:
        raw(m_count == 0 ? "\n" : ",\n");
        raw(harmlessJson(row.json));
        break;
    case Format::Ndjson:
        raw(harmlessJson(row.json) + '\n');
        break;
    case Format::Csv:
        csvLine(row.cells);
        break;
    case Format::Name:
        line(row.name);
        break;
    }
    ++m_count;
}

void Output::end()
{
    if (isTable() && (!m_rows.isEmpty() || m_count == 0))
        flushRows();
    if (m_options.format == Format::Json)
        raw(m_count == 0 ? "]\n" : "\n]\n");
    flush();
}

QList<int> Output::shownColumns() const
{
    QList<int> shown;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_options.format == Format::Wide || !m_columns[i].wideOnly)
            shown.append(i);
    }
    return shown;
}

QString Output::padded(const QString &text, int width, bool right) const
{
    const QString fill(std::max(0, width - displayWidth(text)), u' ');
    return right ? fill + text : text + fill;
}

void Output::flushRows()
{
    const QList<int> shown = shownColumns();
    QList<QStringList> lines;
    QList<int> widths;
    for (const int i : shown)
        widths.append(m_options.headers ? displayWidth(m_columns[i].title) : 0);
    for (const Row &row : std::as_const(m_rows)) {
        QStringList cells;
        for (qsizetype n = 0; n < shown.size(); ++n) {
            const Column &column = m_columns[shown[n]];
            QString cell = harmless(row.cells.value(shown[n]));
            if (column.limit > 0 && m_options.format == Format::Table)
                cell = cutToWidth(cell, column.limit);
            widths[n] = std::max(widths[n], displayWidth(cell));
            cells.append(cell);
        }
        lines.append(cells);
    }
    const auto write = [&](const QStringList &cells, bool isHeader) {
        QString text;
        for (qsizetype n = 0; n < cells.size(); ++n) {
            const Column &column = m_columns[shown[n]];
            const bool last = n + 1 == cells.size();
            QString cell = last && !column.right ? cells[n] : padded(cells[n], widths[n], column.right);
            if (isHeader)
                cell = styled(cell, "1");
            else if (const char *style = column.state ? styleOf(cells[n]) : nullptr)
                cell = styled(cell, style);
            text += cell;
            if (!last)
                text += "  "_L1;
        }
        while (text.endsWith(u' '))
            text.chop(1);
        raw(text.toUtf8() + '\n');
    };
    if (m_options.headers && m_count <= rowsAtOnce) {
        QStringList titles;
        for (const int i : shown)
            titles.append(m_columns[i].title);
        write(titles, true);
    }
    for (const QStringList &cells : std::as_const(lines))
        write(cells, false);
    m_rows.clear();
}

void Output::csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells) {
        QString text = harmless(cell);
        if (text.contains(u',') || text.contains(u'"') || text.startsWith(u' ') || text.endsWith(u' '))
            text = u'"' + text.replace(u'"', "\"\""_L1) + u'"';
        quoted.append(text);
    }
    raw(quoted.join(u',').toUtf8() + "\r\n");
}

void Output::object(const QByteArray &json, const QString &name, const QList<std::pair<QString, QString>> &fields)
{
    switch (m_options.format) {
    case Format::Json:
    case Format::Ndjson:
        raw(harmlessJson(json) + '\n');
        return;
    case Format::Name:
        line(name);
        return;
    case Format::Csv: {
        QStringList titles;
        QStringList values;
        for (const auto &[title, value] : fields) {
            titles.append(title.toLower());
            values.append(value);
        }
        if (m_options.headers)
            csvLine(titles);
        csvLine(values);
        return;
    }
    case Format::Table:
    case Format::Wide:
        break;
    }
    int width = 0;
    for (const auto &[title, value] : fields)
        width = std::max(width, displayWidth(title));
    for (const auto &[title, value] : fields) {
        // Texts of several lines, as traces are, keep them; each line stands below the first.
        const QStringList lines = value.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QString label = padded(i == 0 ? title + u':' : QString(), width + 2, false);
            if (i == 0)
                label = styled(label, "1");
            QString text = label + harmless(lines[i]);
            while (text.endsWith(u' '))
                text.chop(1);
            raw(text.toUtf8() + '\n');
        }
    }
}

void Output::told(const QString &sentence)
{
    if (!m_options.quiet && isTable())
        line(sentence);
}

void Output::note(const QString &sentence)
{
    if (!m_options.quiet)
        std::fprintf(stderr, "%s\n", harmless(sentence).toUtf8().constData());
}

void Output::problem(const QString &sentence)
{
    flush();
    std::fprintf(stderr, "jobsctl: %s\n", harmless(sentence).toUtf8().constData());
}

void Output::line(const QString &text) { raw(harmless(text).toUtf8() + '\n'); }

void Output::raw(const QByteArray &bytes)
{
    if (m_error != 0)
        return;
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size()))
        m_error = errno;
}

void Output::flush()
{
    if (std::fflush(stdout) != 0 && m_error == 0)
        m_error = errno;
}

bool Output::readerHasGone() const { return m_error == EPIPE; }

QString Output::styled(const QString &text, const char *style) const
{
    if (!m_options.colour)
        return text;
    return u"\u001b["_s + QLatin1StringView(style) + u'm' + text + u"\u001b[0m"_s;
}

} // namespace Jobs::Ctl
