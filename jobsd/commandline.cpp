// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "config/configtable.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace Jobsd {

static QString fromStd(const std::string &text) { return QString::fromLocal8Bit(text.data(), qsizetype(text.size())); }

std::optional<CommandLine> readCommandLine(int argc, char *argv[], int *exitCode)
{
    CLI::App app("jobsd runs background jobs: it keeps them in a store, takes them over a socket or HTTP, and runs programs, web requests and plugins "
                 "for them. Without any configuration it uses a SQLite file in its state folder and a Unix socket.");
    app.set_version_flag("--version", "jobsd " JOBSD_VERSION);
    app.footer("Signals: HUP reads the configuration again, TERM and INT stop in order, a second one at once.\n"
               "Exit codes: 0 done, 1 failed, 2 wrong usage, 69 the store cannot be used, 73 cannot listen, 78 the configuration has mistakes.");

    std::string config;
    std::string quarantine;
    std::string plugin;
    std::string kind;
    bool check = false;
    bool print = false;
    bool reference = false;
    app.add_option("--config", config, "The configuration file")->type_name("FILE");
    app.add_flag("--check-config", check, "Look for mistakes in the configuration, and end");
    app.add_flag("--print-config", print, "Print every value in force with where it came from, and end");
    app.add_flag("--print-reference", reference, "Print what can be configured, in Markdown, and end");
    app.add_option("--lift-quarantine", quarantine, "Let jobs of this kind run again after the next reload, and end")->type_name("KIND");
    app.add_option("--run-plugin", plugin)->group("");
    app.add_option("--kind", kind)->group("");

    std::map<QString, std::string> values;
    for (const ConfigSection &section : configSections()) {
        if (section.isNamed())
            continue;
        for (const ConfigKey *key : keysOf(section)) {
            if (key->flags & KeyFlag::Later || key->type == ValueType::TextTable)
                continue;
            const QString flag = flagName(section, *key);
            std::string help(key->help.data(), size_t(key->help.size()));
            std::erase(help, '`');
            app.add_option(flag.toStdString(), values[flag], help)
                ->type_name("VALUE")
                ->group("Configuration [" + std::string(section.path.data(), size_t(section.path.size())) + "]");
        }
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success &success) { // help or version
        app.exit(success);
        *exitCode = 0;
        return std::nullopt;
    } catch (const CLI::ParseError &error) {
        std::fprintf(stderr, "jobsd: %s\nTry jobsd --help.\n", error.what());
        *exitCode = 2;
        return std::nullopt;
    }

    CommandLine line;
    line.config = fromStd(config);
    for (const auto &[flag, value] : values) {
        if (app.get_option(flag.toStdString())->count() > 0)
            line.flags.insert(flag, fromStd(value));
    }
    if (check)
        line.action = CommandLine::Action::CheckConfiguration;
    if (print)
        line.action = CommandLine::Action::PrintConfiguration;
    if (reference)
        line.action = CommandLine::Action::PrintReference;
    if (!quarantine.empty())
        line.action = CommandLine::Action::LiftQuarantine;
    if (!plugin.empty())
        line.action = CommandLine::Action::RunPlugin;
    line.argument = fromStd(plugin.empty() ? quarantine : plugin);
    line.kind = fromStd(kind);
    return line;
}

} // namespace Jobsd
