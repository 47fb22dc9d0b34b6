// SPDX-License-Identifier: MIT
#include <jobs/core/typecodec_p.h>

#include <jobs/core/gadgetcodec_p.h>

#include <QtCore/QHash>
#include <QtCore/QMutexLocker>

#include <limits>
#include <utility>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

//! Stands in for the codec of a type that has none.
class UnsupportedCodec final : public DynamicCodec
{
public:
    using DynamicCodec::DynamicCodec;

    bool write(const void *, JsonWriter &, CodecFailure &failure) const override { return explain(failure); }
    bool read(const JsonValue &, void *, CodecFailure &failure) const override { return explain(failure); }
    bool writeProperty(const PropertyAccess &, const void *, JsonWriter &, CodecFailure &failure) const override
    {
        return explain(failure);
    }
    bool readProperty(const JsonValue &, const PropertyAccess &, void *, CodecFailure &failure) const override
    {
        return explain(failure);
    }
    bool check(QSet<const TypeCodec *> &, CodecFailure &failure) const override { return explain(failure); }

private:
    bool explain(CodecFailure &failure) const
    {
        return failure.fail(u"has the type %1, which does not travel as JSON; make it a Q_GADGET or teach it with "
                            "Jobs::registerValueCodec(), and std::optional with Jobs::registerOptional()"_s.arg(
                                m_type.isValid() ? QString::fromLatin1(m_type.name()) : u"(unknown)"_s));
    }
};

//! What registerValueCodec() was given.
class RegisteredCodec final : public DynamicCodec
{
public:
    RegisteredCodec(QMetaType type, ValueCodec codec) : DynamicCodec(type), m_codec(codec) {}

    bool write(const void *value, JsonWriter &json, CodecFailure &failure) const override
    {
        QByteArray text;
        m_codec.write(value, text);
        if (auto checked = checkJson(text, std::numeric_limits<qsizetype>::max(), "bytes"_L1, false); !checked) {
            return failure.fail(u"was not written as JSON by the codec of %1: %2"_s.arg(
                QLatin1StringView(m_type.name()), checked.error().message));
        }
        json.raw(text);
        return true;
    }

    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override
    {
        if (m_codec.read(jsonTextOf(json), value))
            return true;
        return failure.fail(
            u"is %1, which the codec of %2 does not accept"_s.arg(kindOf(json), QLatin1StringView(m_type.name())));
    }

private:
    const ValueCodec m_codec;
};

//! What registerOptional() was given.
class OptionalCodec final : public DynamicCodec
{
public:
    OptionalCodec(QMetaType type, OptionalAccess access)
        : DynamicCodec(type),
          m_access(access),
          m_inner(codecOf(access.inner))
    {
    }

    bool write(const void *value, JsonWriter &json, CodecFailure &failure) const override
    {
        if (const void *inner = m_access.get(value))
            return m_inner.write(inner, json, failure);
        json.null();
        return true;
    }

    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override
    {
        return json.IsNull() || m_inner.read(json, m_access.emplace(value), failure);
    }

    bool check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const override
    {
        return m_inner.check(seen, failure);
    }

private:
    const OptionalAccess m_access;
    const TypeCodec &m_inner;
};

//! All that was asked for or taught; guarded by codecMutex().
struct Registry
{
    QHash<int, const TypeCodec *> codecs;
    QHash<int, OptionalAccess> optionals; // not codecs yet: what is inside may be taught later
};

Registry &registry()
{
    static Registry &registry = *new Registry; // used until the last static object has gone
    return registry;
}

//! The registry with the built-in types in it; the caller holds the lock.
Registry &filledRegistry()
{
    static bool filled = false;
    if (!std::exchange(filled, true))
        addScalarCodecs();
    return registry();
}

bool isConstructible(QMetaType type)
{
    void *value = type.create();
    if (value)
        type.destroy(value);
    return value;
}

const TypeCodec *newCodec(QMetaType type)
{
    if (!type.isValid() || !isConstructible(type))
        return new UnsupportedCodec(type);
    if (const auto optional = registry().optionals.constFind(type.id()); optional != registry().optionals.cend())
        return new OptionalCodec(type, *optional);
    if (const TypeCodec *codec = enumCodec(type))
        return codec;
    if (type.flags().testFlag(QMetaType::IsGadget) && type.metaObject())
        return new NestedGadgetCodec(type);
    if (const TypeCodec *codec = sequenceCodec(type))
        return codec;
    if (const TypeCodec *codec = associationCodec(type))
        return codec;
    return new UnsupportedCodec(type);
}

} // namespace

QString CodecFailure::text() const
{
    return path.isEmpty() ? problem : QStringView(path).mid(path.startsWith(u'.')).toString() + u' ' + problem;
}

bool DynamicCodec::writeProperty(const PropertyAccess &property, const void *gadget, JsonWriter &json,
                                 CodecFailure &failure) const
{
    const ScratchValue value(m_type);
    property.get(gadget, value.get());
    return write(value.get(), json, failure);
}

bool DynamicCodec::readProperty(const JsonValue &json, const PropertyAccess &property, void *gadget,
                                CodecFailure &failure) const
{
    const ScratchValue value(m_type);
    if (!read(json, value.get(), failure))
        return false;
    property.set(gadget, value.get());
    return true;
}

ScratchValue::ScratchValue(QMetaType type)
    : m_type(type),
      m_value(size_t(type.sizeOf()) <= sizeof m_room && size_t(type.alignOf()) <= alignof(std::max_align_t)
                  ? type.construct(m_room)
                  : type.create())
{
}

ScratchValue::~ScratchValue()
{
    if (m_value == m_room)
        m_type.destruct(m_value);
    else
        m_type.destroy(m_value);
}

QLatin1StringView kindOf(const JsonValue &json)
{
    switch (json.GetType()) {
    case JobsRapidJson::kNullType:
        return "null"_L1;
    case JobsRapidJson::kFalseType:
    case JobsRapidJson::kTrueType:
        return "a boolean"_L1;
    case JobsRapidJson::kObjectType:
        return "an object"_L1;
    case JobsRapidJson::kArrayType:
        return "a list"_L1;
    case JobsRapidJson::kStringType:
        return "a string"_L1;
    case JobsRapidJson::kNumberType:
        return "a number"_L1;
    }
    return "a value"_L1;
}

bool mismatch(const JsonValue &json, const QString &expected, CodecFailure &failure)
{
    return failure.fail(u"is %1, expected %2"_s.arg(kindOf(json), expected));
}

QRecursiveMutex &codecMutex()
{
    static QRecursiveMutex &mutex = *new QRecursiveMutex;
    return mutex;
}

const TypeCodec &codecOf(QMetaType type)
{
    const QMutexLocker lock(&codecMutex());
    auto &codecs = filledRegistry().codecs;
    if (const TypeCodec *codec = codecs.value(type.id()))
        return *codec;
    const TypeCodec *codec = newCodec(type);
    codecs.insert(type.id(), codec);
    return *codec;
}

void addCodec(QMetaType type, const TypeCodec *codec)
{
    const QMutexLocker lock(&codecMutex());
    filledRegistry().codecs.insert(type.id(), codec);
}

void registerValueCodec(QMetaType type, ValueCodec codec) { addCodec(type, new RegisteredCodec(type, codec)); }

void registerOptional(QMetaType type, OptionalAccess access)
{
    const QMutexLocker lock(&codecMutex());
    registry().optionals.insert(type.id(), access);
}

} // namespace Jobs
