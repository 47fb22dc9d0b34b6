// SPDX-License-Identifier: MIT
#include <jobs/core/jobparameters.h>

#include <jobs/core/gadgetcodec_p.h>

#include <QtCore/QHash>
#include <QtCore/QMetaProperty>
#include <QtCore/QMutex>
#include <QtCore/QMutexLocker>

namespace Jobs {

using namespace Qt::StringLiterals;
using Code = JobQueueError::Code;

namespace {

GadgetField fieldFor(const QMetaProperty &property)
{
    JsonWriter token;
    token.raw(',');
    token.string(QString::fromUtf8(property.name()));
    token.raw(':');
    const auto call = property.enclosingMetaObject()->d.static_metacall;
    return {
        .name = QString::fromUtf8(property.name()),
        .key = property.name(),
        .token = token.text(),
        .access = {call, property.relativePropertyIndex()},
        .codec = &codecOf(call ? property.metaType() : QMetaType()), // meta objects built at run time have no call
        .writable = property.isWritable(),
    };
}

} // namespace

const GadgetCodec &GadgetCodec::of(const QMetaObject &type)
{
    // The entry comes before its fields: a gadget may contain a list of its own kind. Other threads see it when it is complete.
    static auto &codecs = *new QHash<const QMetaObject *, const GadgetCodec *>; // guarded by codecMutex()
    const QMutexLocker lock(&codecMutex());
    if (const GadgetCodec *codec = codecs.value(&type))
        return *codec;

    auto *codec = new GadgetCodec(new Private{.type = &type, .fields = {}});
    codecs.insert(&type, codec);
    for (int i = 0; i < type.propertyCount(); ++i) {
        if (const QMetaProperty property = type.property(i); property.isStored() && property.isReadable())
            codec->d->fields.push_back(fieldFor(property));
    }
    return *codec;
}

Result<QByteArray> GadgetCodec::encode(const void *gadget) const
{
    JsonWriter json;
    CodecFailure failed;
    if (!d->write(gadget, json, failed)) {
        return failure(Code::InvalidParameters,
                       u"cannot write %1: %2"_s.arg(QLatin1StringView(d->type->className()), failed.text()));
    }
    return json.text();
}

Result<> GadgetCodec::decode(const QByteArray &json, void *gadget) const
{
    ParsedJson tree;
    if (auto parsed = tree.parse(json, "parameters"_L1); !parsed)
        return parsed;
    CodecFailure failed;
    if (!d->read(tree.root(), gadget, failed)) {
        if (failed.path.isEmpty())
            failed.path = u"the value"_s;
        return failure(Code::InvalidParameters,
                       u"cannot read %1: %2"_s.arg(QLatin1StringView(d->type->className()), failed.text()));
    }
    return {};
}

Result<> GadgetCodec::check() const
{
    QSet<const TypeCodec *> seen;
    CodecFailure failed;
    if (!d->check(seen, failed)) {
        return failure(Code::InvalidParameters,
                       u"%1 cannot be parameters: %2"_s.arg(QLatin1StringView(d->type->className()), failed.text()));
    }
    return {};
}

bool GadgetCodec::Private::write(const void *gadget, JsonWriter &json, CodecFailure &failure) const
{
    const auto level = json.nested();
    if (!level)
        return failure.fail(level.problem());
    json.raw('{');
    bool first = true;
    for (const GadgetField &field : fields) {
        json.raw(QByteArrayView(field.token).sliced(first));
        first = false;
        if (!field.codec->writeProperty(field.access, gadget, json, failure)) {
            failure.inMember(field.name);
            return false;
        }
    }
    json.raw('}');
    return true;
}

bool GadgetCodec::Private::read(const JsonValue &json, void *gadget, CodecFailure &failure) const
{
    if (!json.IsObject())
        return mismatch(json, u"an object"_s, failure);
    size_t position = 0;
    for (const auto &member : json.GetObject()) {
        const GadgetField *field = find({member.name.GetString(), member.name.GetStringLength()}, position++);
        if (!field || !field->writable)
            continue;
        if (!field->codec->readProperty(member.value, field->access, gadget, failure)) {
            failure.inMember(field->name);
            return false;
        }
    }
    return true;
}

const GadgetField *GadgetCodec::Private::find(std::string_view key, size_t expected) const
{
    const auto matches = [key](const GadgetField &field) {
        return std::string_view(field.key.constData(), size_t(field.key.size())) == key;
    };
    if (expected < fields.size() && matches(fields[expected]))
        return &fields[expected];
    for (const GadgetField &field : fields) {
        if (matches(field))
            return &field;
    }
    return nullptr;
}

bool GadgetCodec::Private::check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const
{
    for (const GadgetField &field : fields) {
        if (!field.writable)
            failure.fail(u"cannot be set; give the property MEMBER or WRITE, or STORED false to leave it out"_s);
        else if (field.codec->check(seen, failure))
            continue;
        failure.inMember(field.name);
        return false;
    }
    return true;
}

bool NestedGadgetCodec::write(const void *value, JsonWriter &json, CodecFailure &failure) const
{
    return m_codec.d->write(value, json, failure);
}

bool NestedGadgetCodec::read(const JsonValue &json, void *value, CodecFailure &failure) const
{
    return m_codec.d->read(json, value, failure);
}

// Missing members keep what the outer gadget's own default says, not the inner type's.
bool NestedGadgetCodec::readProperty(const JsonValue &json, const PropertyAccess &property, void *gadget,
                                     CodecFailure &failure) const
{
    const ScratchValue value(m_type);
    property.get(gadget, value.get());
    if (!read(json, value.get(), failure))
        return false;
    property.set(gadget, value.get());
    return true;
}

bool NestedGadgetCodec::check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const
{
    if (seen.contains(this))
        return true;
    seen.insert(this);
    return m_codec.d->check(seen, failure);
}

} // namespace Jobs
