// SPDX-License-Identifier: MIT
#include "commandline.h"

#include <jobs/control/words.h>

#include <algorithm>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

tl::unexpected<JobQueueError> usage(const QString &problem) { return failure(Code::InvalidArgument, problem); }

QString quotedWord(const QString &word) { return u'“' + word.left(64) + u'”'; }

const Option *findIn(std::span<const Option> options, const QString &name, char letter)
{
    const auto found = std::ranges::find_if(options, [&](const Option &option) {
        return letter ? option.letter == letter : name == QLatin1StringView(option.name);
    });
    return found == options.end() ? nullptr : &*found;
}

const Option *findOption(const Verb *verb, const QString &name, char letter = 0)
{
    if (verb) {
        if (const Option *option =
                findIn(std::span(verb->options.constData(), size_t(verb->options.size())), name, letter))
            return option;
    }
    return findIn(commonOptions(), name, letter);
}

//! Takes the words of a verb's path off the front of \a words.
class VerbFinder
{
public:
    //! The verb once its path is complete; more words may then still lead to another ("queue", "queue pause").
    void add(const QString &word)
    {
        m_path = m_path.isEmpty() ? word : m_path + u' ' + word;
        m_verb = nullptr;
        m_hasMore = false;
        for (const Verb &verb : verbs()) {
            const QLatin1StringView path(verb.path);
            if (path == m_path)
                m_verb = &verb;
            else if (path.startsWith(m_path + u' '))
                m_hasMore = true;
        }
    }
    //! Would \a word be a part of the path?
    bool takes(const QString &word) const
    {
        const QString longer = m_path.isEmpty() ? word : m_path + u' ' + word;
        return std::ranges::any_of(verbs(), [&longer](const Verb &verb) {
            const QLatin1StringView path(verb.path);
            return path == longer || path.startsWith(longer + u' ');
        });
    }
    QStringList nextWords() const
    {
        QStringList words;
        const QString start = m_path.isEmpty() ? QString() : m_path + u' ';
        for (const Verb &verb : verbs()) {
            const QString path = QLatin1StringView(verb.path);
            if (!path.startsWith(start) || path.startsWith(u'_'))
                continue;
            const QString word = path.mid(start.size()).section(u' ', 0, 0);
            if (!word.isEmpty() && !words.contains(word))
                words.append(word);
        }
        return words;
    }
    const Verb *verb() const { return m_verb; }
    bool hasMore() const { return m_hasMore; }
    QString path() const { return m_path; }

private:
    QString m_path;
    const Verb *m_verb = nullptr;
    bool m_hasMore = true;
};

class Parser
{
public:
    explicit Parser(const QStringList &words) : m_words(words) {}

    Result<Invocation> parse()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words[m_at++];
            const bool isOption = !m_onlyArguments && word.size() > 1 && word.startsWith(u'-');
            if (isOption && word == "--"_L1) {
                m_onlyArguments = true;
                continue;
            }
            const auto taken = isOption ? takeOption(word) : takeWord(word);
            if (!taken)
                return tl::unexpected(taken.error());
        }
        m_result.verb = m_finder.verb();
        return checked();
    }

private:
    Result<> takeWord(const QString &word)
    {
        if (m_result.arguments.isEmpty() && !m_onlyArguments && (m_finder.hasMore() && m_finder.takes(word))) {
            m_finder.add(word);
            return {};
        }
        if (!m_finder.verb())
            return unknownVerb(word);
        m_result.arguments.append(word);
        return {};
    }

    Result<> unknownVerb(const QString &word) const
    {
        const QString path = m_finder.path().isEmpty() ? word : m_finder.path() + u' ' + word;
        if (laterVerbs().contains(path))
            return failure(Code::NotSupported, Text::tr("“%1” is not in this release").arg(path));
        const QStringList known = m_finder.nextWords();
        const QString shown = quotedWord(path);
        const QString near = nearestWord(word, known);
        if (!near.isEmpty())
            return usage(Text::tr("there is no verb %1; did you mean “%2”?").arg(shown, near));
        return usage(Text::tr("there is no verb %1; known are: %2").arg(shown, known.join(u", "_s)));
    }

    Result<> takeOption(const QString &word)
    {
        const bool isLong = word.startsWith("--"_L1);
        const qsizetype equals = isLong ? word.indexOf(u'=') : -1;
        const QString name = isLong ? word.mid(2, equals < 0 ? -1 : equals - 2) : QString();
        if (word == "--help"_L1 || word == "-h"_L1) {
            m_result.help = true;
            return {};
        }
        if (word == "--version"_L1) {
            m_result.version = true;
            return {};
        }
        const char letter = isLong ? 0 : word[1].toLatin1();
        const Option *option = isLong || letter ? findOption(m_finder.verb(), name, letter) : nullptr;
        if (!option)
            return unknownOption(word, name);
        QString value;
        if (!option->value) {
            if (equals >= 0 || (!isLong && word.size() > 2))
                return usage(Text::tr("--%1 takes no value").arg(QLatin1StringView(option->name)));
        } else if (equals >= 0) {
            value = word.mid(equals + 1);
        } else if (!isLong && word.size() > 2) {
            value = word.mid(2);
        } else if (m_at < m_words.size()) {
            value = m_words[m_at++];
        } else {
            return usage(Text::tr("--%1 needs a value: --%1 %2")
                             .arg(QLatin1StringView(option->name), QLatin1StringView(option->value)));
        }
        QStringList &values = m_result.options[QLatin1StringView(option->name)];
        if (!values.isEmpty() && !option->repeated && option->value)
            return usage(Text::tr("--%1 can be given once").arg(QLatin1StringView(option->name)));
        values.append(value);
        return {};
    }

    Result<> unknownOption(const QString &word, const QString &name) const
    {
        QStringList known;
        for (const Option &option : commonOptions())
            known.append(QLatin1StringView(option.name));
        if (m_finder.verb()) {
            for (const Option &option : m_finder.verb()->options)
                known.append(QLatin1StringView(option.name));
        }
        const QString near = nearestWord(name, known);
        const QString shown = quotedWord(word.section(u'=', 0, 0));
        const QString where = m_finder.path().isEmpty() ? u"jobsctl"_s : u"jobsctl "_s + m_finder.path();
        if (!near.isEmpty())
            return usage(Text::tr("%1 has no option %2; did you mean --%3?").arg(where, shown, near));
        return usage(Text::tr("%1 has no option %2; see %1 --help").arg(where, shown));
    }

    Result<Invocation> checked()
    {
        if (m_result.help || m_result.version)
            return m_result;
        const Verb *verb = m_result.verb;
        if (!verb) {
            if (m_finder.path().isEmpty())
                return m_result;
            return usage(
                Text::tr("“%1” needs one more word: %2").arg(m_finder.path(), m_finder.nextWords().join(u", "_s)));
        }
        qsizetype needed = 0;
        bool unlimited = false;
        for (const Argument &argument : verb->arguments) {
            needed += argument.optional ? 0 : 1;
            unlimited = unlimited || argument.repeated;
        }
        if (m_result.arguments.size() < needed) {
            const Argument &missing = verb->arguments[m_result.arguments.size()];
            return usage(Text::tr("“%1” needs %2; see jobsctl %1 --help")
                             .arg(QLatin1StringView(verb->path), QLatin1StringView(missing.name)));
        }
        if (!unlimited && m_result.arguments.size() > verb->arguments.size()) {
            return usage(
                Text::tr("“%1” has no use for %2; see jobsctl %1 --help")
                    .arg(QLatin1StringView(verb->path), quotedWord(m_result.arguments[verb->arguments.size()])));
        }
        return m_result;
    }

    const QStringList m_words;
    qsizetype m_at = 0;
    bool m_onlyArguments = false;
    VerbFinder m_finder;
    Invocation m_result;
};

} // namespace

QString Invocation::value(const char *option) const
{
    const QStringList all = values(option);
    return all.isEmpty() ? QString() : all.last();
}

Result<std::optional<qint64>> Invocation::number(const char *option, qint64 min, qint64 max) const
{
    if (!has(option))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 number = value(option).toLongLong(&ok);
    if (!ok || number < min || number > max) {
        return usage(Text::tr("--%1 takes a number from %2 to %3, not %4")
                         .arg(QLatin1StringView(option))
                         .arg(min)
                         .arg(max)
                         .arg(quotedWord(value(option))));
    }
    return std::optional(number);
}

Result<std::optional<std::chrono::milliseconds>> Invocation::duration(const char *option) const
{
    if (!has(option))
        return std::optional<std::chrono::milliseconds>();
    const auto duration = parseDuration(value(option));
    if (!duration)
        return usage(Text::tr("--%1: %2").arg(QLatin1StringView(option), duration.error().message));
    return std::optional(*duration);
}

Result<Invocation> parseCommandLine(const QStringList &words) { return Parser(words).parse(); }

Expected expectedAfter(const QStringList &before, const QString &begun)
{
    VerbFinder finder;
    qsizetype arguments = 0;
    bool onlyArguments = false;
    const Option *open = nullptr; // waits for its value
    for (const QString &word : before) {
        if (std::exchange(open, nullptr))
            continue;
        if (onlyArguments || word.size() < 2 || !word.startsWith(u'-')) {
            if (arguments == 0 && finder.hasMore() && finder.takes(word))
                finder.add(word);
            else
                ++arguments;
        } else if (word == "--"_L1) {
            onlyArguments = true;
        } else if (word.startsWith("--"_L1) ? !word.contains(u'=') : word.size() == 2) {
            const Option *option = word.startsWith("--"_L1) ? findOption(finder.verb(), word.mid(2))
                                                            : findOption(finder.verb(), {}, word[1].toLatin1());
            open = option && option->value ? option : nullptr;
        }
    }
    if (open)
        return {{}, open->complete};
    Expected expected;
    if (!onlyArguments && begun.startsWith(u'-')) {
        const auto add = [&expected](std::span<const Option> options) {
            for (const Option &option : options)
                expected.words.append("--"_L1 + QLatin1StringView(option.name));
        };
        if (finder.verb())
            add(std::span(finder.verb()->options.constData(), size_t(finder.verb()->options.size())));
        add(commonOptions());
        expected.words.append(u"--help"_s);
        return expected;
    }
    if (arguments == 0 && finder.hasMore())
        expected.words = finder.nextWords();
    if (finder.verb() && !finder.verb()->arguments.isEmpty()) {
        const QList<Argument> &known = finder.verb()->arguments;
        if (arguments < known.size())
            expected.complete = known[arguments].complete;
        else if (known.last().repeated)
            expected.complete = known.last().complete;
    }
    return expected;
}

} // namespace Jobs::Ctl
