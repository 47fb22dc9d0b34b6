// SPDX-License-Identifier: MIT
#include "session_p.h"

#include <jobs/core/names.h>

#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <thread>

namespace Jobs::Sql {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Session::Patience::Patience(const Dialect &dialect) : m_until(std::chrono::steady_clock::now() + dialect.patience()) {}

bool Session::Patience::wait()
{
    const auto left = m_until - std::chrono::steady_clock::now();
    if (left <= 0ns)
        return false;
    const std::chrono::nanoseconds pause = std::chrono::microseconds(QRandomGenerator::global()->bounded(100, 500));
    std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(pause, left));
    return true;
}

Session::Session(QSqlDatabase database, const Dialect &dialect) : m_database(std::move(database)), m_dialect(dialect) {}

Session::~Session() { finishReading(); }

Statement &Session::statement(QLatin1StringView name, int rows)
{
    std::unique_ptr<Statement> &kept = m_statements[{name, rows}];
    if (kept)
        return *kept;
    QSqlQuery query(m_database);
    if (!m_dialect.keepsStatements()) {
        const QString text = m_dialect.adapted(statementText(m_dialect.name(), name, rows));
        kept = std::make_unique<Statement>(*this, std::move(query), text);
        return *kept;
    }
    query.setForwardOnly(true);
    const bool isPrepared = query.prepare(m_dialect.adapted(statementText(m_dialect.name(), name, rows)));
    if (!isPrepared)
        fail(query.lastError());
    auto statement = std::make_unique<Statement>(*this, std::move(query));
    // The reason may pass: the next use prepares again.
    std::unique_ptr<Statement> &place = isPrepared ? kept : m_unprepared;
    place = std::move(statement);
    return *place;
}

void Session::fail(const QSqlError &error)
{
    m_isLost |= !m_database.isOpen();
    if (m_error)
        return;
    m_isBusy = m_dialect.isBusy(error);
    m_error = m_dialect.errorFrom(error, m_isCommitting);
}

bool Session::isUsable()
{
    if (m_isLost)
        fail(QSqlError());
    return !m_error;
}

void Session::fail(JobQueueError error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Session::start()
{
    m_error.reset();
    m_isBusy = false;
    m_isCommitting = false;
    for (auto &counts : m_counts)
        counts.clear();
}

void Session::finishReading()
{
    for (Statement *statement : m_reading)
        statement->finish();
    m_reading.clear();
}

Result<> Session::result()
{
    finishReading();
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

Result<> Session::begin()
{
    for (Patience patience(m_dialect);;) {
        start();
        if (statement("begin"_L1).exec())
            return {};
        if (!m_isBusy || !patience.wait())
            return result();
    }
}

Result<> Session::commit()
{
    writeCounts();
    finishReading();
    m_isCommitting = true;
    statement("commit"_L1).exec();
    m_isCommitting = false;
    if (!m_error)
        return {};
    // What a failed COMMIT leaves behind is undone here, never tried again as if nothing had happened.
    const JobQueueError error = *m_error;
    rollback();
    return tl::unexpected(error);
}

void Session::rollback()
{
    start();
    finishReading();
    statement("rollback"_L1).exec(); // fails where the store has rolled back itself: that is as good
    start();
    forgetNames();
}

void Session::beginReading() { statement("begin_reading"_L1).exec(); }

Result<> Session::endReading(bool consistent)
{
    const auto done = result();
    if (consistent) {
        start();
        if (!statement("commit"_L1).exec())
            rollback();
    }
    return done;
}

Timestamp Session::now(Timestamp given)
{
    if (!m_dialect.hasClock())
        return given;
    Statement &ask = statement("now"_L1);
    return ask.first() ? fromMSecs(ask.number(0)) : given;
}

void Session::forgetNames()
{
    m_numbers.clear();
    m_names.clear();
    m_lastName = 0;
}

void Session::loadNames()
{
    Statement &names = statement("names"_L1);
    names.bind(":known"_L1, m_lastName);
    if (!names.exec())
        return;
    while (names.next()) {
        const qint64 number = names.number(0);
        const QString name = internedName(names.text(1));
        m_numbers.insert(name, number);
        m_names.insert(number, name);
        m_lastName = std::max(m_lastName, number);
    }
}

std::optional<qint64> Session::findNumberOf(const QString &name)
{
    if (const auto found = m_numbers.constFind(name); found != m_numbers.cend())
        return *found;
    Statement &find = statement("name_find"_L1);
    find.bind(":name"_L1, name);
    if (!find.first())
        return std::nullopt;
    const qint64 number = find.number(0);
    find.finish();
    m_numbers.insert(internedName(name), number);
    return number;
}

qint64 Session::numberOf(const QString &name)
{
    if (const auto found = findNumberOf(name))
        return *found;
    Statement &add = statement("name_add"_L1);
    add.bind(":name"_L1, name);
    if (!add.first())
        return 0;
    const qint64 number = add.number(0);
    add.finish();
    m_numbers.insert(internedName(name), number);
    return number;
}

QString Session::nameOf(qint64 number)
{
    auto found = m_names.constFind(number);
    if (found == m_names.cend()) {
        loadNames();
        found = m_names.constFind(number);
    }
    return found == m_names.cend() ? QString() : *found;
}

void Session::count(JobState state, Lane lane, qint64 change) { m_counts[size_t(state)][lane] += change; }

void Session::writeCounts()
{
    for (const JobState state : allJobStates) {
        for (const auto &[lane, change] : m_counts[size_t(state)].asKeyValueRange()) {
            if (change == 0)
                continue;
            Statement &add = statement("count_add"_L1);
            add.bindAt(0, qint64(state));
            add.bindAt(1, lane.queue);
            add.bindAt(2, lane.kind);
            add.bindAt(3, change);
            add.exec();
        }
    }
}

} // namespace Jobs::Sql
