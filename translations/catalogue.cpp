// SPDX-License-Identifier: MIT
#include "catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

#ifdef JOBS_INIT_CATALOGUES
// Within a static library of its own a linker would leave it out. Has to stand outside of every namespace.
static void initResources() { Q_INIT_RESOURCE(jobs_translations); }
#else
static void initResources() {}
#endif

namespace Jobs {

namespace {

const auto folder = u":/jobs/translations"_s;
const auto ourName = u"Jobs::catalogue"_s;

/*!
    Not left to QTranslator::load(QLocale): it passes over English, which has the sources' own words, and goes on to the user's
    second language when there is no file for the first.
*/
std::unique_ptr<QTranslator> catalogueFor(const QStringList &languages, English english)
{
    auto translator = std::make_unique<QTranslator>();
    for (QString language : languages) {
        language.replace(u'-', u'_');
        const bool isEnglish = language == "en"_L1 || language.startsWith("en_"_L1);
        if (isEnglish && english == English::AsWritten)
            return nullptr;
        // Simplified Chinese is named by its script or by a country; what is written in the other script is another language.
        if (language == "zh"_L1 || language.startsWith("zh_Hans"_L1) || language == "zh_SG"_L1)
            language = u"zh_CN"_s;
        if (translator->load("jobs_"_L1 + language, folder))
            return translator;
    }
    if (english == English::Load && translator->load(u"jobs_en"_s, folder))
        return translator;
    return nullptr;
}

//! As with gettext, the locale C means the words of the sources, whatever LANGUAGE says.
bool wantsSources()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray locale = qgetenv(name);
        if (!locale.isEmpty())
            return locale == "C" || locale.startsWith("C.") || locale == "POSIX";
    }
    return false;
}

//! Until removeCatalogue() finds it. A program's own translators stay alone.
bool install(std::unique_ptr<QTranslator> translator)
{
    if (!QCoreApplication::installTranslator(translator.get()))
        return false;
    translator->setObjectName(ourName);
    translator.release()->setParent(QCoreApplication::instance());
    return true;
}

} // namespace

bool installCatalogue(English english, const QStringList &languages)
{
    initResources();
    removeCatalogue();
    const bool isChosen = !languages.isEmpty();
    auto translator = catalogueFor(isChosen ? languages : wantsSources() ? QStringList() : QLocale::system().uiLanguages(), english);
    if (!translator)
        return false;
    // Qt's own words, as in the help of options, where Qt's catalogues are installed. Not there: they stay English.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load("qtbase_"_L1 + translator->language(), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    return install(std::move(translator));
}

void removeCatalogue()
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>(ourName, Qt::FindDirectChildrenOnly));
}

} // namespace Jobs
