// SPDX-License-Identifier: MIT
#include "filterlanguage.h"

#include "words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <algorithm>
#include <array>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Jobs::FilterLanguage)
};

const QStringList &termNames()
{
    static const QStringList names{u"age"_s,   u"arg."_s,  u"error"_s, u"fingerprint"_s, u"id"_s,   u"kind"_s,
                                   u"queue"_s, u"since"_s, u"state"_s, u"tag"_s,         u"until"_s};
    return names;
}

QStringList stateNames()
{
    QStringList names;
    for (const JobState state : allJobStates)
        names.append(stateName(state));
    return names;
}

//! A value and where it stands in the text.
struct Value
{
    QString text;
    qsizetype at = 0;
};

struct Term
{
    bool negated = false;
    QString name; //!< empty: a bare word, which is then the only value
    qsizetype at = 0;
    QList<Value> values; //!< parts between commas
    QString whole; //!< the value with its commas
    qsizetype valueAt = 0;
};

struct Problem
{
    QString message;
    qsizetype at = 0;
};

class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    //! False at the end of the text.
    tl::expected<bool, Problem> next(Term &term)
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return false;
        term = {};
        term.at = m_at;
        if (m_text[m_at] == u'!') {
            term.negated = true;
            ++m_at;
        }
        if (const auto read = readName(term); !read)
            return tl::unexpected(read.error());
        term.valueAt = m_at;
        if (const auto read = readValues(term); !read)
            return tl::unexpected(read.error());
        return true;
    }

private:
    //! Quotes in a name are for parameters: arg."odd name":1.
    tl::expected<void, Problem> readName(Term &term)
    {
        const qsizetype begin = m_at;
        Term name;
        Value text;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u':') {
            if (m_text[m_at] != u'"') {
                text.text += m_text[m_at++];
            } else if (m_at == begin) {
                return {};
            } else if (const auto read = readQuoted(name, text); !read) {
                return read;
            }
        }
        if (m_at == m_text.size() || m_text[m_at] != u':') {
            m_at = begin;
            return {};
        }
        term.name = text.text;
        ++m_at;
        return {};
    }

    tl::expected<void, Problem> readValues(Term &term)
    {
        Value value{{}, m_at};
        while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
            const QChar c = m_text[m_at];
            if (c == u',') {
                term.values.append(value);
                term.whole += c;
                value = {{}, ++m_at};
            } else if (c == u'"') {
                if (const auto read = readQuoted(term, value); !read)
                    return read;
            } else {
                value.text += c;
                term.whole += c;
                ++m_at;
            }
        }
        term.values.append(value);
        return {};
    }

    tl::expected<void, Problem> readQuoted(Term &term, Value &value)
    {
        const qsizetype opened = m_at++;
        while (m_at < m_text.size()) {
            QChar c = m_text[m_at++];
            if (c == u'"')
                return {};
            if (c == u'\\' && m_at < m_text.size())
                c = m_text[m_at++];
            value.text += c;
            term.whole += c;
        }
        return tl::unexpected(Problem{Text::tr("this quote is never closed; write \\\" for a quote inside"), opened});
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

std::optional<Timestamp> instantFrom(const QString &text, Timestamp now)
{
    if (const auto ago = parseDuration(text))
        return now - *ago;
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() && text.size() == 10)
        time = QDate::fromString(text, Qt::ISODate).startOfDay();
    if (!time.isValid())
        return std::nullopt;
    return fromDateTime(time);
}

//! Puts terms into a filter.
class Builder
{
public:
    explicit Builder(Timestamp now) : m_now(now) {}

    tl::expected<void, Problem> add(const Term &term)
    {
        if (term.name.isEmpty())
            return addBare(term);
        if (term.negated && term.name != "state"_L1)
            return problem(Text::tr("only states can be excluded: !state:completed"), term.at);
        for (const Value &value : term.values) {
            if (value.text.isEmpty() && term.name != "error"_L1 && !term.name.startsWith("arg."_L1))
                return problem(Text::tr("“%1:” needs a value here").arg(term.name), value.at);
        }
        if (term.name == "id"_L1)
            return addIds(term);
        if (term.name == "state"_L1)
            return addStates(term);
        if (QStringList *list = listOf(term.name)) {
            for (const Value &value : term.values)
                list->append(value.text);
            return {};
        }
        if (term.name == "error"_L1)
            return addError(term);
        if (term.name.startsWith("arg."_L1))
            return addParameter(term);
        if (term.name == "age"_L1)
            return addAge(term);
        if (term.name == "since"_L1 || term.name == "until"_L1)
            return addBound(term);
        return unknownName(term);
    }

    JobFilter filter;

private:
    static tl::unexpected<Problem> problem(const QString &message, qsizetype at)
    {
        return tl::unexpected(Problem{message, at});
    }

    static tl::unexpected<Problem> unknownName(const Term &term)
    {
        const QString near = nearestWord(term.name, termNames());
        const QString name = term.name.left(64);
        if (near.isEmpty())
            return problem(Text::tr("there is no “%1:”; known are %2").arg(name, termNames().join(u", "_s)), term.at);
        return problem(Text::tr("there is no “%1:”; did you mean “%2:”?").arg(name, near), term.at);
    }

    tl::expected<void, Problem> addBare(const Term &term)
    {
        if (!term.negated && JobId::fromString(term.values.first().text))
            return addIds(term);
        return problem(Text::tr("“%1” does not say what it is; write error:%1 or kind:%1").arg(term.whole.left(64)),
                       term.at);
    }

    tl::expected<void, Problem> addIds(const Term &term)
    {
        for (const Value &value : term.values) {
            const auto id = JobId::fromString(value.text);
            if (!id)
                return problem(Text::tr("“%1” is not the number of a job").arg(value.text.left(64)), value.at);
            filter.ids.append(*id);
        }
        return {};
    }

    tl::expected<void, Problem> addStates(const Term &term)
    {
        QList<JobState> states;
        for (const Value &value : term.values) {
            const auto state = stateFromName(value.text);
            if (!state) {
                const QString near = nearestWord(value.text, stateNames());
                return problem(
                    near.isEmpty()
                        ? Text::tr("there is no state “%1”; known are %2")
                              .arg(value.text.left(64), stateNames().join(u", "_s))
                        : Text::tr("there is no state “%1”; did you mean “%2”?").arg(value.text.left(64), near),
                    value.at);
            }
            states.append(*state);
        }
        if (!term.negated) {
            for (const JobState state : std::as_const(states)) {
                if (!filter.states.contains(state))
                    filter.states.append(state);
            }
            return {};
        }
        if (filter.states.isEmpty())
            filter.states = QList<JobState>(allJobStates.begin(), allJobStates.end());
        filter.states.removeIf([&states](JobState state) { return states.contains(state); });
        if (filter.states.isEmpty()) // an empty list would mean any state
            return problem(Text::tr("this excludes every state that is left"), term.at);
        return {};
    }

    QStringList *listOf(const QString &name)
    {
        if (name == "queue"_L1)
            return &filter.queues;
        if (name == "kind"_L1)
            return &filter.kinds;
        if (name == "tag"_L1)
            return &filter.tags;
        if (name == "fingerprint"_L1)
            return &filter.fingerprints;
        return nullptr;
    }

    tl::expected<void, Problem> addError(const Term &term)
    {
        if (term.whole.isEmpty())
            return problem(Text::tr("“%1:” needs a value here").arg(term.name), term.valueAt);
        if (!filter.errorContains.isEmpty())
            return problem(Text::tr("“error:” can be given once"), term.at);
        filter.errorContains = term.whole;
        return {};
    }

    tl::expected<void, Problem> addParameter(const Term &term)
    {
        const QString path = term.name.mid(4);
        if (path.isEmpty() || path.startsWith(u'.') || path.endsWith(u'.') || path.contains(".."_L1))
            return problem(Text::tr("“%1” names no parameter; write arg.NAME:VALUE or arg.OUTER.INNER:VALUE")
                               .arg(term.name.left(64)),
                           term.at);
        filter.parameters.append({path, term.whole});
        return {};
    }

    tl::expected<void, Problem> addAge(const Term &term)
    {
        const QChar sign = term.whole.isEmpty() ? QChar() : term.whole[0];
        const auto age = parseDuration(QStringView(term.whole).mid(1));
        if ((sign != u'>' && sign != u'<') || !age) {
            return problem(Text::tr("“age:%1” is not understood; write age:>1h for jobs pushed longer ago, or age:<1h")
                               .arg(term.whole.left(64)),
                           term.valueAt);
        }
        return sign == u'>' ? bound(filter.createdUntil, m_now - *age, term)
                            : bound(filter.createdFrom, m_now - *age, term);
    }

    tl::expected<void, Problem> addBound(const Term &term)
    {
        const auto at = instantFrom(term.whole, m_now);
        if (!at) {
            return problem(
                Text::tr("“%1” is not a time; write 2026-03-01, 2026-03-01T12:00:00Z, or 2h for two hours ago")
                    .arg(term.whole.left(64)),
                term.valueAt);
        }
        return bound(term.name == "since"_L1 ? filter.createdFrom : filter.createdUntil, *at, term);
    }

    static tl::expected<void, Problem> bound(std::optional<Timestamp> &bound, Timestamp at, const Term &term)
    {
        if (bound)
            return problem(Text::tr("“%1:” sets a bound that was set before").arg(term.name), term.at);
        bound = at;
        return {};
    }

    Timestamp m_now;
};

QString quoted(const QString &value, QLatin1StringView special = ",\""_L1)
{
    const bool plain = !value.isEmpty()
        && std::ranges::none_of(value, [special](QChar c) { return c.isSpace() || special.contains(c); });
    if (plain)
        return value;
    QString text = value;
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

} // namespace

Result<JobFilter> parseFilter(QStringView text, Timestamp now, qsizetype *errorAt)
{
    const auto refused = [errorAt](const Problem &problem) {
        if (errorAt)
            *errorAt = problem.at;
        return failure(Code::InvalidArgument,
                       Text::tr("filter, character %1: %2").arg(problem.at + 1).arg(problem.message));
    };
    Reader reader(text);
    Builder builder(now);
    Term term;
    for (;;) {
        const auto more = reader.next(term);
        if (!more)
            return refused(more.error());
        if (!*more)
            return builder.filter;
        if (const auto added = builder.add(term); !added)
            return refused(added.error());
    }
}

Result<JobFilter> parseFilter(QStringView text)
{
    return parseFilter(text, std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
}

QString filterText(const JobFilter &filter)
{
    QStringList terms;
    const auto list = [&terms](const QString &name, const QStringList &values) {
        QStringList words;
        for (const QString &value : values)
            words.append(quoted(value));
        if (!words.isEmpty())
            terms.append(name + u':' + words.join(u','));
    };
    QStringList ids;
    for (const JobId id : filter.ids)
        ids.append(id.toString());
    QStringList states;
    for (const JobState state : filter.states)
        states.append(stateName(state));
    list(u"id"_s, ids);
    list(u"state"_s, states);
    list(u"queue"_s, filter.queues);
    list(u"kind"_s, filter.kinds);
    list(u"tag"_s, filter.tags);
    list(u"fingerprint"_s, filter.fingerprints);
    if (!filter.errorContains.isEmpty())
        terms.append("error:"_L1 + quoted(filter.errorContains));
    for (const ParameterMatch &match : filter.parameters)
        terms.append("arg."_L1 + quoted(match.path, ":\""_L1) + u':' + quoted(match.value));
    if (filter.createdFrom)
        terms.append("since:"_L1 + toDateTime(*filter.createdFrom).toString(Qt::ISODateWithMs));
    if (filter.createdUntil)
        terms.append("until:"_L1 + toDateTime(*filter.createdUntil).toString(Qt::ISODateWithMs));
    return terms.join(u' ');
}

FilterCompletion completeFilter(QStringView text, qsizetype cursor, const FilterNames &names)
{
    const QStringView before = text.first(std::clamp<qsizetype>(cursor, 0, text.size()));
    qsizetype begin = 0; // of the term, then of the word in it
    bool inQuotes = false;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i] == u'\\' && inQuotes)
            ++i;
        else if (before[i] == u'"')
            inQuotes = !inQuotes;
        else if (before[i].isSpace() && !inQuotes)
            begin = i + 1;
    }
    if (begin < before.size() && before[begin] == u'!')
        ++begin;

    QStringList known;
    const qsizetype colon = before.indexOf(u':', begin);
    QStringView name;
    if (colon < 0) {
        for (const QString &each : termNames())
            known.append(each.endsWith(u'.') ? each : each + u':');
    } else {
        name = before.sliced(begin, colon - begin);
        begin = std::max(colon, before.lastIndexOf(u',')) + 1;
        if (name == "state"_L1)
            known = stateNames();
        else if (name == "queue"_L1)
            known = names.queues;
        else if (name == "kind"_L1)
            known = names.kinds;
        else if (name == "tag"_L1)
            known = names.tags;
        else if (name == "age"_L1)
            known = QStringList{u"<5m"_s, u"<1h"_s, u"<1d"_s, u">1h"_s, u">1d"_s};
        else if (name == "since"_L1 || name == "until"_L1)
            known = QStringList{u"5m"_s, u"1h"_s, u"1d"_s};
    }
    FilterCompletion completion{begin, {}};
    QStringView word = before.sliced(begin);
    if (word.startsWith(u'"'))
        word = word.sliced(1);
    for (const QString &each : std::as_const(known)) {
        if (each.startsWith(word, Qt::CaseInsensitive))
            completion.candidates.append(colon < 0 ? each : quoted(each));
    }
    if (colon >= 0 && name != "age"_L1 && name != "since"_L1 && name != "until"_L1)
        completion.candidates.sort();
    return completion;
}

} // namespace Jobs
