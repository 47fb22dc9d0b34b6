// SPDX-License-Identifier: MIT
//
// What a program writes to descriptor 3, slices of JSON, and templates with a job's parameters: input up to the first line break is a
// template, the rest the parameters or the report.
#include <jobsd/handlers/jsonslices.h>
#include <jobsd/handlers/report.h>
#include <jobsd/handlers/texttemplate.h>

#include <jobs/core/names.h>

using namespace Jobsd;

static constexpr qsizetype maxPayload = 2048;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype line = input.indexOf('\n');
    const QByteArray json = line < 0 ? input : input.mid(line + 1);

    // Slices lie within the text, whatever it is.
    for (const auto &[name, value] : membersOf(json)) {
        if (value.size() > 0 && (value.data() < json.constData() || value.data() + value.size() > json.constData() + json.size()))
            __builtin_trap();
        (void) stringOf(value);
    }
    (void) valueAt(json, {QStringLiteral("a"), QStringLiteral("b")});

    if (const auto report = parseReport(json, maxPayload)) {
        if (report->result && !Jobs::checkJson(*report->result, maxPayload, QLatin1StringView("result"), false))
            __builtin_trap();
        if (report->checkpoint && !Jobs::checkJson(*report->checkpoint, maxPayload, QLatin1StringView("checkpoint"), false))
            __builtin_trap();
    }

    if (line < 0 || !Jobs::checkJson(json, maxPayload, QLatin1StringView("parameters"), true))
        return 0;
    if (const auto made = TextTemplate::parse(QString::fromUtf8(input.first(line)))) {
        const auto text = made->expand(json);
        if (text && text->contains('\0'))
            __builtin_trap();
    }
    return 0;
}
