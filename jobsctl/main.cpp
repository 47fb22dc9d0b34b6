// SPDX-License-Identifier: MIT
#include "documents.h"
#include "interrupt.h"
#include "session.h"

#include <translations/catalogue.h>

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <cstring>

namespace {

using namespace Jobs;
using namespace Jobs::Ctl;
using namespace Qt::StringLiterals;

//! What libraries log is for developers; what users need, our own messages say.
void logQuietly(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtFatalMsg || qEnvironmentVariableIsSet("JOBSCTL_DEBUG"))
        std::fprintf(stderr, "%s\n", text.toLocal8Bit().constData());
}

ExitCode checkedOptions(Session &session)
{
    const QString format = session.call.value("output");
    if (session.call.has("output") && !formatFromName(format))
        return session.usage(
            Text::tr("there is no format “%1”; there are %2").arg(format.left(32), formatNames().join(u", "_s)));
    const QString colour = session.call.value("color");
    if (session.call.has("color") && colour != "auto"_L1 && colour != "always"_L1 && colour != "never"_L1)
        return session.usage(Text::tr("--color takes auto, always or never, not “%1”").arg(colour.left(32)));
    return ExitCode::Ok;
}

ExitCode run(const QStringList &words)
{
    const auto call = parseCommandLine(words);
    if (!call) {
        Output().problem(call.error().message);
        return exitCodeOf(call.error().code);
    }
    // Scripts find columns by these names.
    if (call->value("output") == "csv"_L1)
        removeCatalogue();
    Session session(*call);
    if (call->version) {
        session.out.raw("jobsctl " JOBSCTL_VERSION "\n");
    } else if (call->help || !call->verb) {
        const QByteArray help = (call->verb ? helpOf(*call->verb) : overallHelp()).toUtf8();
        if (!call->help) { // nothing was asked for
            std::fwrite(help.constData(), 1, size_t(help.size()), stderr);
            return ExitCode::Usage;
        }
        session.out.raw(help);
    } else {
        if (const ExitCode code = checkedOptions(session); code != ExitCode::Ok)
            return code;
        ExitCode code = call->verb->handler(session);
        session.out.flush();
        if (session.interrupted() && code != ExitCode::Ok)
            code = ExitCode::Interrupted;
        if (session.out.works() || session.out.readerHasGone())
            return code;
    }
    session.out.flush();
    if (session.out.works() || session.out.readerHasGone())
        return ExitCode::Ok;
    session.out.problem(Text::tr("cannot write: %1").arg(QString::fromLocal8Bit(std::strerror(session.out.error()))));
    return ExitCode::Failed;
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(logQuietly);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"jobsctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(JOBSCTL_VERSION));
    catchInterrupts();
    installCatalogue(English::AsWritten);
    return int(run(QCoreApplication::arguments().mid(1)));
}
