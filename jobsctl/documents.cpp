// SPDX-License-Identifier: MIT
#include "documents.h"

#include "terminaltext.h"

#include <QtCore/QList>

#include <array>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int leftColumn = 30;
constexpr int lineWidth = 100;

QString said(const char *text) { return Text::tr(text); }

QStringList groups()
{
    QStringList names;
    for (const Verb &verb : verbs()) {
        if (verb.group && !names.contains(QLatin1StringView(verb.group)))
            names.append(QLatin1StringView(verb.group));
    }
    return names;
}

QString argumentText(const Argument &argument)
{
    QString text = QLatin1StringView(argument.name);
    if (argument.repeated)
        text += u'…';
    return argument.optional ? u'[' + text + u']' : text;
}

QString optionText(const Option &option)
{
    QString text = option.letter ? u'-' + QString(QLatin1Char(option.letter)) + u", "_s : QString();
    text += "--"_L1 + QLatin1StringView(option.name);
    if (option.value)
        text += u' ' + QString(QLatin1StringView(option.value));
    return text;
}

//! Words of \a text in lines of \a width.
QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty() && displayWidth(line) + 1 + displayWidth(word) > width) {
            lines.append(line);
            line.clear();
        }
        line += (line.isEmpty() ? QString() : u" "_s) + word;
    }
    lines.append(line);
    return lines;
}

QString entry(const QString &left, const QString &right)
{
    QString text;
    const QString label = u"  "_s + left;
    const QStringList lines = wrapped(right, lineWidth - leftColumn);
    qsizetype at = 0;
    if (displayWidth(label) < leftColumn - 1)
        text += label + QString(leftColumn - displayWidth(label), u' ') + lines[at++] + u'\n';
    else
        text += label + u'\n';
    for (; at < lines.size(); ++at)
        text += QString(leftColumn, u' ') + lines[at] + u'\n';
    return text;
}

struct ExitText
{
    ExitCode code;
    const char *meaning;
};

constexpr std::array exitTexts{
    ExitText{ExitCode::Ok, QT_TRANSLATE_NOOP("jobsctl", "it went well")},
    ExitText{ExitCode::Failed, QT_TRANSLATE_NOOP("jobsctl", "the operation, or the job that was waited for, failed")},
    ExitText{ExitCode::Usage, QT_TRANSLATE_NOOP("jobsctl", "the command line, or a value in it, is wrong")},
    ExitText{ExitCode::NotFound, QT_TRANSLATE_NOOP("jobsctl", "there is no such job, queue or worker")},
    ExitText{ExitCode::Denied, QT_TRANSLATE_NOOP("jobsctl", "not allowed")},
    ExitText{ExitCode::Conflict, QT_TRANSLATE_NOOP("jobsctl", "the job's state does not allow it")},
    ExitText{ExitCode::Unreachable, QT_TRANSLATE_NOOP("jobsctl", "no server or no store could be reached")},
    ExitText{
        ExitCode::TryLater,
        QT_TRANSLATE_NOOP("jobsctl",
                          "busy, full, not known whether it happened, or the time to wait was over: try again later")},
    ExitText{ExitCode::Interrupted, QT_TRANSLATE_NOOP("jobsctl", "interrupted by Ctrl-C")},
};

//! For roff: what begins a request or an escape is made plain.
QByteArray roff(const QString &text)
{
    QString plain = text;
    plain.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1).replace(u"…"_s, "\\&..."_L1);
    plain.replace(u"“"_s, "\\(lq"_L1).replace(u"”"_s, "\\(rq"_L1);
    if (plain.startsWith(u'.') || plain.startsWith(u'\''))
        plain.prepend("\\&"_L1);
    return plain.toUtf8();
}

QByteArray roffOption(const Option &option)
{
    return ".TP\n.B " + roff(optionText(option)) + '\n' + roff(said(option.help)) + '\n';
}

QString markdown(QString text) { return text.replace(u'<', "&lt;"_L1).replace(u'*', "\\*"_L1).replace(u'_', "\\_"_L1); }

} // namespace

QString usageOf(const Verb &verb)
{
    QString text = u"jobsctl "_s + QLatin1StringView(verb.path);
    for (const Argument &argument : verb.arguments)
        text += u' ' + argumentText(argument);
    return text + (verb.options.isEmpty() ? QString() : u" ["_s + said("options") + u']');
}

QString overallHelp()
{
    QString text = said("jobsctl asks and steers a job server, or works on a store itself.") + u"\n\n"_s;
    text += said("Usage: jobsctl VERB [arguments] [options]") + u"\n"_s;
    for (const QString &group : groups()) {
        text += u'\n' + Text::tr(group.toUtf8().constData()) + u":\n"_s;
        for (const Verb &verb : verbs()) {
            if (verb.group && group == QLatin1StringView(verb.group))
                text += entry(usageOf(verb).mid(8).section(u" ["_s + said("options"), 0, 0), said(verb.summary));
        }
    }
    text += u'\n' + said("Options of every verb:") + u'\n';
    for (const Option &option : commonOptions())
        text += entry(optionText(option), said(option.help));
    text += entry(u"-h, --help"_s, said("This text, or that of a verb."));
    text += entry(u"--version"_s, said("The version."));
    text += u'\n' + said("Exit codes:") + u'\n';
    for (const auto &[code, meaning] : exitTexts)
        text += entry(QString::number(int(code)), said(meaning));
    return text;
}

QString helpOf(const Verb &verb)
{
    QString text = said("Usage: %1").arg(usageOf(verb)) + u"\n\n"_s;
    for (const QString &line : wrapped(said(verb.summary) + u'.', lineWidth))
        text += line + u'\n';
    if (verb.description) {
        text += u'\n';
        for (const QString &line : wrapped(said(verb.description), lineWidth))
            text += line + u'\n';
    }
    if (!verb.options.isEmpty()) {
        text += u'\n' + said("Options:") + u'\n';
        for (const Option &option : verb.options)
            text += entry(optionText(option), said(option.help));
    }
    if (verb.role != Role::None)
        text += u'\n' + said("A server asks for the role “%1”.").arg(roleName(verb.role)) + u'\n';
    return text + u'\n' + said("“jobsctl --help” lists the options of every verb.") + u'\n';
}

QByteArray manualPage()
{
    QByteArray page = ".\\\" SPDX-License-Identifier: MIT\n.\\\" Made from the table of verbs.\n.TH JOBSCTL 1 \"\" "
                      "\"jobsctl " JOBSCTL_VERSION "\" \"Jobs\"\n";
    page += ".SH NAME\njobsctl \\- ask and steer a job server\n.SH SYNOPSIS\n.B jobsctl\n.I VERB\n[arguments] "
            "[options]\n.SH DESCRIPTION\n";
    page += roff(said("jobsctl asks and steers a job server (jobsd), or works on a store itself. Without --server, "
                      "--store or --context it asks the local "
                      "server on its Unix socket."))
        + '\n';
    for (const QString &group : groups()) {
        page += ".SS " + roff(Text::tr(group.toUtf8().constData())) + '\n';
        for (const Verb &verb : verbs()) {
            if (!verb.group || group != QLatin1StringView(verb.group))
                continue;
            page += ".TP\n.B " + roff(usageOf(verb)) + '\n' + roff(said(verb.summary) + u'.') + '\n';
            if (verb.description)
                page += ".IP\n" + roff(said(verb.description)) + '\n';
            if (!verb.options.isEmpty()) {
                page += ".RS\n";
                for (const Option &option : verb.options)
                    page += roffOption(option);
                page += ".RE\n";
            }
        }
    }
    page += ".SH OPTIONS\n";
    for (const Option &option : commonOptions())
        page += roffOption(option);
    page += ".SH EXIT STATUS\n";
    for (const auto &[code, meaning] : exitTexts)
        page += ".TP\n.B " + QByteArray::number(int(code)) + '\n' + roff(said(meaning)) + '\n';
    page += ".SH ENVIRONMENT\n";
    for (const auto &[name, meaning] : {std::pair{"JOBS_SERVER", "The server's URL."},
                                        {"JOBS_STORE", "The store's URL."},
                                        {"JOBS_CONTEXT", "The context."},
                                        {"JOBS_TOKEN_FILE", "The file that holds the token."},
                                        {"JOBS_TOKEN", "The token itself."},
                                        {"NO_COLOR", "Set: no colours."}})
        page += ".TP\n.B " + QByteArray(name) + '\n' + roff(said(meaning)) + '\n';
    page += ".SH FILES\n.TP\n.I ~/.config/jobsctl/contexts.json\nNamed servers and stores; tokens stay in files of "
            "their own.\n.TP\n.I /etc/jobsd/tokens\n"
            "The server's tokens, as name:role:SHA\\-256.\n.SH SEE ALSO\n.BR jobsd (8)\n";
    return page;
}

QByteArray referenceDocument()
{
    QString text =
        u"# jobsctl\n\n<!-- Made by `jobsctl __reference` from the table of verbs; tests/jobsctl compares. -->\n\n"_s;
    text += u"Asks and steers a job server, or works on a store itself. Without `--server`, `--store` or `--context` "
            u"it asks the local server on its Unix "
            "socket.\n"_s;
    for (const QString &group : groups()) {
        text += u"\n## "_s + group + u"\n\n| verb | what it does |\n|---|---|\n"_s;
        for (const Verb &verb : verbs()) {
            if (verb.group && group == QLatin1StringView(verb.group))
                text += u"| `%1` | %2 |\n"_s.arg(usageOf(verb).replace(u'|', "\\|"_L1),
                                                 markdown(QString::fromUtf8(verb.summary)));
        }
        for (const Verb &verb : verbs()) {
            if (!verb.group || group != QLatin1StringView(verb.group) || (verb.options.isEmpty() && !verb.description))
                continue;
            text += u"\n### "_s + QLatin1StringView(verb.path) + u"\n\n"_s;
            if (verb.description)
                text += markdown(QString::fromUtf8(verb.description)) + (verb.options.isEmpty() ? u"\n"_s : u"\n\n"_s);
            if (verb.options.isEmpty())
                continue;
            text += u"| option | |\n|---|---|\n"_s;
            for (const Option &option : verb.options)
                text += u"| `%1` | %2 |\n"_s.arg(optionText(option), markdown(QString::fromUtf8(option.help)));
        }
    }
    text += u"\n## Options of every verb\n\n| option | |\n|---|---|\n"_s;
    for (const Option &option : commonOptions())
        text += u"| `%1` | %2 |\n"_s.arg(optionText(option), markdown(QString::fromUtf8(option.help)));
    text += u"\n## Exit codes\n\n| code | meaning |\n|---|---|\n"_s;
    for (const auto &[code, meaning] : exitTexts)
        text += u"| %1 | %2 |\n"_s.arg(int(code)).arg(QLatin1StringView(meaning));
    return text.toUtf8();
}

QByteArray completionScript(const QString &shell)
{
    if (shell == "bash"_L1) {
        return R"(# bash completion of jobsctl
_jobsctl()
{
    local IFS=$'\n' word begin
    local -a words candidates
    # Filters hold colons and equals signs, at which bash would split.
    _get_comp_words_by_ref -n := -w words 2>/dev/null || words=("${COMP_WORDS[@]}")
    local line="${COMP_LINE:0:COMP_POINT}"
    local cur="${line##*[[:space:]]}"
    local -a before=()
    for word in "${words[@]:1}"; do
        before+=("$word")
    done
    if ((${#before[@]} > 0)); then
        unset 'before[-1]'
    fi
    mapfile -t candidates < <(jobsctl __complete -- "${before[@]}" "$cur" 2>/dev/null)
    COMPREPLY=()
    # What bash splits off at the last colon or equals sign stands already.
    begin="${cur%"${cur##*[:=]}"}"
    for word in "${candidates[@]}"; do
        if [[ $word == ":files" ]]; then
            mapfile -t COMPREPLY < <(compgen -f -- "$cur")
            compopt -o filenames 2>/dev/null
            return
        fi
        COMPREPLY+=("${word#"$begin"}")
    done
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:.] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _jobsctl jobsctl
)";
    }
    if (shell == "zsh"_L1) {
        return R"(#compdef jobsctl
# zsh completion of jobsctl
_jobsctl()
{
    local -a candidates
    candidates=("${(@f)$(jobsctl __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ ${candidates[1]} == ":files" ]]; then
        _files
        return
    fi
    candidates=(${candidates:#})
    local -a open=(${(M)candidates:#*[:.]}) closed=(${candidates:#*[:.]})
    (( ${#closed} )) && compadd -Q -- "${closed[@]}"
    (( ${#open} )) && compadd -Q -S '' -- "${open[@]}"
}
if [[ ${funcstack[1]} == "_jobsctl" ]]; then
    _jobsctl "$@"
else
    compdef _jobsctl jobsctl
fi
)";
    }
    if (shell == "fish"_L1) {
        return R"(# fish completion of jobsctl
function __jobsctl_complete
    set -l words (commandline -opc)
    set -l candidates (jobsctl __complete -- $words[2..-1] (commandline -ct) 2>/dev/null)
    if test "$candidates[1]" = ":files"
        __fish_complete_path (commandline -ct)
        return
    end
    printf '%s\n' $candidates
end
complete -c jobsctl -f -a '(__jobsctl_complete)'
)";
    }
    return {};
}

} // namespace Jobs::Ctl
