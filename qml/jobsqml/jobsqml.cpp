// SPDX-License-Identifier: MIT
#include "jobsqml.h"

#include <translations/catalogue.h>

#include <QtQml/QQmlEngine>

// Named by the build after the module's URI; called so that no linker leaves the registration out.
void qml_register_types_Jobs();

namespace Jobs {

void addQmlModule(QQmlEngine &engine)
{
    [[maybe_unused]] static volatile auto keep = &qml_register_types_Jobs;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

bool installTranslations(const QStringList &languages) { return installCatalogue(English::Load, languages); }

} // namespace Jobs
