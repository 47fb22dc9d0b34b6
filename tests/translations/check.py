#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds translations/*.ts against the sources and against themselves.

check.py [--lupdate PROGRAM] [--prove] PROJECT

Says what is wrong, a line each, and ends with 1. With --prove it breaks copies of the catalogues in every way that it looks
for, and ends with 1 if it did not notice.
"""

import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

SOURCES = ["qml", "jobsmonitor", "libjobs", "jobsctl", "jobsd"]
# Language: number of plural forms, as Qt counts them.
LANGUAGES = {"en": 2, "de": 2, "fr": 2, "es": 2, "ja": 1, "zh_CN": 1}
# Holds plurals alone; for the rest the sources speak English.
PLURALS_ONLY = "en"

PLACEHOLDER = re.compile(r"%L?[1-9n]")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
MNEMONIC = re.compile(r"&([^\s&])")
KEYS = re.compile(r"(?:(?:Shift|Ctrl|Alt)\+)+(\w+)")

Message = collections.namedtuple("Message", "context comment source plural state forms")


def read(path):
    messages = []
    for context in ET.parse(path).getroot().iter("context"):
        for element in context.iter("message"):
            translation = element.find("translation")
            plural = element.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            messages.append(Message(context.findtext("name"), element.findtext("comment") or "",
                                    element.findtext("source"), plural, translation.get("type", ""), forms))
    return messages


def identity(message):
    return message[:4]


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def edge(text):
    """What stands around the words: texts are put together, so that a lost blank shows."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def check_message(message, forms):
    if message.state == "unfinished":
        yield "is not translated"
        return
    if message.state:
        yield f"is {message.state}: no source has it; run lupdate with -no-obsolete"
        return
    if message.plural and len(message.forms) != forms:
        yield f"has {len(message.forms)} plural forms, not {forms}"
    for form in message.forms:
        if not form.strip():
            yield "is empty"
            continue
        if placeholders(form) != placeholders(message.source):
            yield (f"has other placeholders: {sorted(placeholders(message.source))} became "
                   f"{sorted(placeholders(form))} in “{form}”")
        if edge(form) != edge(message.source):
            yield f"has other blanks at its ends: “{form}”"
        lost = set(OPTION.findall(message.source)) - set(OPTION.findall(form))
        if lost:
            yield f"lost the options {sorted(lost)} in “{form}”"
        if len(MNEMONIC.findall(form)) != len(MNEMONIC.findall(message.source)):
            yield f"has lost or won a mnemonic (&): “{form}”"
        keys = KEYS.fullmatch(message.source)
        if keys and not form.endswith("+" + keys.group(1)):
            yield f"is a key, and “{form}” another one"


def check_clashes(messages):
    """Texts of one context stand in one window or menu."""
    shortcuts = collections.defaultdict(set)
    for message in messages:
        for form in message.forms:
            for letter in MNEMONIC.findall(form):
                shortcuts[message.context, "&" + letter.lower()].add(message.source)
            if KEYS.fullmatch(message.source):
                shortcuts[message.context, form].add(message.source)
    for (context, shortcut), sources in shortcuts.items():
        if len(sources) > 1:
            yield f"{context}: the shortcut {shortcut} is given to {sorted(sources)}"


def extract(project, folder, lupdate):
    """What the sources hold now, as lupdate sees it; into a file that is thrown away."""
    path = folder / "sources.ts"
    path.unlink(missing_ok=True)
    done = subprocess.run([lupdate, "-silent", "-locations", "none", *SOURCES, "-ts", path], cwd=project,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0 or not path.exists():
        sys.exit(f"lupdate failed: {done.stderr}")
    return read(path)


def check(catalogues, sources):
    problems = []
    wanted = {identity(message) for message in sources}
    found = {path.stem.removeprefix("jobs_") for path in catalogues.glob("*.ts")}
    for language in sorted(set(LANGUAGES) ^ found):
        problems.append(f"jobs_{language}.ts: {'is not checked here' if language in found else 'is missing'}")

    for language in sorted(set(LANGUAGES) & found):
        name = f"jobs_{language}.ts"
        messages = read(catalogues / name)
        for message in messages:
            problems += [f"{name}: {message.context}: “{message.source}” {problem}"
                         for problem in check_message(message, LANGUAGES[language])]
        problems += [f"{name}: {clash}" for clash in check_clashes(messages)]

        here = {identity(message) for message in messages}
        there = {text for text in wanted if text[3]} if language == PLURALS_ONLY else wanted
        problems += [f"{name}: {context}: “{source}” is in the sources, not here; run lupdate"
                     for context, _, source, _ in sorted(there - here)]
        problems += [f"{name}: {context}: “{source}” is in no source; run lupdate"
                     for context, _, source, _ in sorted(here - there)]
    return problems


def prove(catalogues, sources, folder):
    """Each way to break a catalogue, with a word of the complaint that has to follow."""
    def text(old, new):
        return lambda ts: ts.replace(old, new, 1)

    def translation(pattern, new):
        return lambda ts: re.sub(pattern, new, ts, count=1, flags=re.S)

    plural = r"(<translation>\s*<numerusform>[^<]*</numerusform>)\s*<numerusform>[^<]*</numerusform>"
    ways = {
        "is not translated": text("<translation>", '<translation type="unfinished">'),
        "is obsolete": text("<translation>", '<translation type="obsolete">'),
        "is empty": translation(r"<translation>[^<]+</translation>", "<translation></translation>"),
        "plural forms": translation(plural, r"\1"),
        "other placeholders": translation(r"(<translation>[^<]*)%1", r"\1%2"),
        "other blanks": translation(r"(<translation>[^<]+)</translation>", r"\1 </translation>"),
        "lost the options": translation(r"(<source>[^<]*--store[^<]*</source>\s*<translation>[^<]*)--store", r"\1-store"),
        "won a mnemonic": translation(r"<translation>(\w)", r"<translation>&amp;\1"),
        "another one": text("Umschalt+R<", "Umschalt+S<"),
        "the shortcut": text("Umschalt+N<", "Umschalt+R<"),
        "is in the sources": translation(r"<message>.*?</message>", ""),
        "is in no source": text("<source>", "<source>No such text. "),
        "is missing": None,
    }
    failures = 0
    for complaint, broken in ways.items():
        copy = folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(catalogues, copy, ignore=lambda _, names: [name for name in names if not name.endswith(".ts")])
        path = copy / "jobs_de.ts"
        if broken is None:
            path.unlink()
        else:
            path.write_text(broken(path.read_text(encoding="utf-8")), encoding="utf-8")
        noticed = any(complaint in problem for problem in check(copy, sources))
        print(f"{'noticed' if noticed else 'NOT NOTICED'}: {complaint}")
        failures += not noticed
    return failures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lupdate", default="lupdate")
    parser.add_argument("--prove", action="store_true")
    parser.add_argument("project", type=pathlib.Path)
    arguments = parser.parse_args()

    catalogues = arguments.project / "translations"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        sources = extract(arguments.project, folder, arguments.lupdate)
        if arguments.prove:
            return 1 if prove(catalogues, sources, folder) else 0
        problems = check(catalogues, sources)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems in {len(LANGUAGES)} catalogues of {len(sources)} texts")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
