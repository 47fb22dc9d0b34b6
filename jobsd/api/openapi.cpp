// SPDX-License-Identifier: MIT
#include "route.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace Jobs::Api {

namespace {

QJsonObject content(const QString &type, const QJsonObject &schema)
{
    return {{type, QJsonObject{{u"schema"_s, schema}}}};
}

QJsonObject schemaOf(QLatin1StringView answer)
{
    QString name = answer;
    if (!name.endsWith(u"[]"))
        return {{u"$ref"_s, u"#/components/schemas/"_s + name}};
    name.chop(2);
    return {{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"$ref"_s, u"#/components/schemas/"_s + name}}}};
}

QString operationId(const Route &route)
{
    QString id = QString(route.method).toLower();
    for (const QString &segment : QString(route.pattern).split(u'/', Qt::SkipEmptyParts)) {
        QString word;
        for (const QChar c : segment) {
            if (c.isLetterOrNumber())
                word.append(c);
        }
        id += word.left(1).toUpper() + word.sliced(1);
    }
    return id;
}

QJsonArray parametersOf(const Route &route)
{
    QJsonArray parameters;
    for (const QString &segment : QString(route.pattern).split(u'/', Qt::SkipEmptyParts)) {
        if (segment.startsWith(u'{'))
            parameters.append(QJsonObject{{u"name"_s, segment.sliced(1, segment.size() - 2)}, {u"in"_s, u"path"_s}, {u"required"_s, true},
                                          {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
    }
    for (const QString &name : QString(route.query).split(u' ', Qt::SkipEmptyParts))
        parameters.append(QJsonObject{{u"name"_s, name}, {u"in"_s, u"query"_s}, {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
    return parameters;
}

QJsonObject operationOf(const Route &route)
{
    QJsonObject operation{{u"operationId"_s, operationId(route)}, {u"summary"_s, QString(route.summary)}, {u"x-role"_s, QString(roleName(route.role))}};
    if (const QJsonArray parameters = parametersOf(route); !parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    const QJsonObject any{{u"type"_s, u"object"_s}};
    if (route.body == Route::Body::Json) {
        operation.insert(u"requestBody"_s, QJsonObject{{u"content"_s, content(u"application/json"_s, any)}});
    } else if (route.body == Route::Body::Push) {
        QJsonObject types = content(u"application/json"_s, {{u"$ref"_s, u"#/components/schemas/PushRequest"_s}});
        types.insert(u"application/x-ndjson"_s, QJsonObject{});
        operation.insert(u"requestBody"_s, QJsonObject{{u"required"_s, true}, {u"content"_s, types}});
    }
    QJsonObject good{{u"description"_s, QString(route.summary)}};
    if (route.answer == "EventStream"_L1)
        good.insert(u"content"_s, QJsonObject{{u"text/event-stream"_s, QJsonObject{}}});
    else if (!route.answer.isEmpty())
        good.insert(u"content"_s, content(u"application/json"_s, schemaOf(route.answer)));
    const bool isOperation = route.answer == "Operation"_L1 && route.method == "POST"_L1;
    operation.insert(u"responses"_s, QJsonObject{{isOperation ? u"202"_s : route.answer.isEmpty() && route.method == "POST"_L1 ? u"204"_s : u"200"_s, good},
                                                 {u"default"_s, QJsonObject{{u"$ref"_s, u"#/components/responses/Problem"_s}}}});
    if (route.role == Role::None)
        operation.insert(u"security"_s, QJsonArray{});
    return operation;
}

QJsonObject componentsOf()
{
    QJsonObject schemas;
    for (const Route &route : routes()) {
        QString name = route.answer;
        if (name.endsWith(u"[]"))
            name.chop(2);
        if (!name.isEmpty() && name != u"EventStream")
            schemas.insert(name, QJsonObject{{u"type"_s, u"object"_s}});
    }
    schemas.insert(u"PushRequest"_s, QJsonObject{
        {u"type"_s, u"object"_s},
        {u"required"_s, QJsonArray{u"kind"_s}},
        {u"properties"_s, QJsonObject{{u"kind"_s, QJsonObject{{u"type"_s, u"string"_s}}}, {u"parameters"_s, QJsonObject{{u"type"_s, u"object"_s}}}}}});
    schemas.insert(u"Problem"_s, QJsonObject{
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"status"_s, QJsonObject{{u"type"_s, u"integer"_s}}}, {u"code"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                                      {u"detail"_s, QJsonObject{{u"type"_s, u"string"_s}}}, {u"hint"_s, QJsonObject{{u"type"_s, u"string"_s}}}}}});
    const QJsonObject problem{{u"description"_s, u"What went wrong, and what to do"_s},
                              {u"content"_s, content(u"application/problem+json"_s, {{u"$ref"_s, u"#/components/schemas/Problem"_s}})}};
    return {{u"schemas"_s, schemas},
            {u"responses"_s, QJsonObject{{u"Problem"_s, problem}}},
            {u"securitySchemes"_s, QJsonObject{{u"token"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}}}}}};
}

} // namespace

QByteArray openApiDocument()
{
    QJsonObject paths;
    for (const Route &route : routes()) {
        QJsonObject path = paths.value(route.pattern).toObject();
        path.insert(QString(route.method).toLower(), operationOf(route));
        paths.insert(route.pattern, path);
    }
    const QJsonObject document{{u"openapi"_s, u"3.1.0"_s},
                               {u"info"_s, QJsonObject{{u"title"_s, u"jobsd"_s}, {u"version"_s, u"1"_s}}},
                               {u"security"_s, QJsonArray{QJsonObject{{u"token"_s, QJsonArray{}}}}},
                               {u"paths"_s, paths},
                               {u"components"_s, componentsOf()}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace Jobs::Api
