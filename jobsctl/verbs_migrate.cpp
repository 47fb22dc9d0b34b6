// SPDX-License-Identifier: MIT

// migrate status and migrate up.

#include "present.h"
#include "verbs.h"

#include <jobs/drivers/driverfactory.h>
#include <jobs/drivers/jobqueuedriver.h>

namespace Jobs::Ctl {

using namespace Qt::StringLiterals;

namespace {

//! A server brought its store up to date before it was ready.
ExitCode tellOfServer(Session &session)
{
    const auto monitor = session.connected();
    if (!monitor)
        return session.fail(monitor.error());
    const MonitorInfo info = (*monitor)->info();
    session.out.object(jsonObject({{"store", jsonString(info.store)},
                                   {"driver", jsonString(info.driver)},
                                   {"up_to_date", "true"},
                                   {"release", jsonString(info.version)}}),
                       info.store,
                       {{Text::tr("Store"), info.store},
                        {Text::tr("Driver"), info.driver},
                        {Text::tr("Schema"), Text::tr("up to date with release %1").arg(info.version)}});
    return ExitCode::Ok;
}

QString sentenceOf(const SchemaState &schema)
{
    if (schema.known == 0)
        return Text::tr("this kind of store needs none");
    if (schema.stored == 0)
        return Text::tr("there are no tables yet; schema %1 is made by whoever opens the store first").arg(schema.known);
    if (schema.stored > schema.known)
        return Text::tr("%1, of a newer release that lets this one (%2) work beside").arg(schema.stored).arg(schema.known);
    if (schema.isUpToDate())
        return Text::tr("%1, up to date").arg(schema.stored);
    return Text::tr("%1 of %2; “jobsctl migrate up”, or whoever opens the store first, brings it up to date").arg(schema.stored).arg(schema.known);
}

ExitCode tellOfStore(Session &session, JobQueueDriver &driver)
{
    const auto schema = driver.schemaState();
    if (!schema)
        return session.fail(schema.error());
    const QString name = driver.name();
    session.out.object(jsonObject({{"store", jsonString(driver.description())},
                                   {"driver", jsonString(name)},
                                   {"up_to_date", schema->isUpToDate() ? "true" : "false"},
                                   {"schema", QByteArray::number(schema->stored)},
                                   {"known_schema", QByteArray::number(schema->known)}}),
                       driver.description(),
                       {{Text::tr("Store"), driver.description()}, {Text::tr("Driver"), name}, {Text::tr("Schema"), sentenceOf(*schema)}});
    return schema->isUpToDate() ? ExitCode::Ok : ExitCode::Failed;
}

} // namespace

ExitCode migrateStatus(Session &session)
{
    const auto target = session.target();
    if (!target)
        return session.fail(target.error());
    if (!target->isStore())
        return tellOfServer(session);
    const auto driver = openDriver(target->store);
    return driver ? tellOfStore(session, **driver) : session.fail(driver.error());
}

ExitCode migrateUp(Session &session)
{
    const auto target = session.target();
    if (!target)
        return session.fail(target.error());
    if (!target->isStore())
        return tellOfServer(session);
    const auto driver = openDriver(target->store);
    if (!driver)
        return session.fail(driver.error());
    if (auto opened = (*driver)->open(); !opened)
        return session.fail(opened.error());
    (*driver)->close();
    return tellOfStore(session, **driver);
}

} // namespace Jobs::Ctl
