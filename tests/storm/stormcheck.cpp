// SPDX-License-Identifier: MIT

// stormcheck FOLDER URL [EFFECTS-URL]: reads the histories in a folder and a store, and states each promise.
#include "stormstore.h"
#include "verdict.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3 || arguments.size() > 4) {
        std::fprintf(stderr,
                     "Usage: stormcheck FOLDER URL [EFFECTS-URL]\n\n"
                     "Holds the histories of a storm, FOLDER/*.history, against the store at URL.\n");
        return 2;
    }
    const QList<HistoryEvent> history = readHistories(arguments[1]);
    if (history.isEmpty()) {
        std::fprintf(stderr, "error: there is no history in %s\n", qPrintable(arguments[1]));
        return 2;
    }
    const QList<Finding> findings = judge(history, readStore(arguments[2], arguments.value(3)));
    std::printf("%s", qPrintable(reportText(findings)));
    return areAllKept(findings) ? 0 : 1;
}
