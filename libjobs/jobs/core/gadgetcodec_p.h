// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/typecodec_p.h>

#include <vector>

namespace Jobs {

//! One property of a gadget, ready to be written and read.
struct GadgetField
{
    QString name;
    QByteArray key; //!< as in JSON objects: UTF-8
    QByteArray token; //!< what stands before the value: ,"name":
    PropertyAccess access;
    const TypeCodec *codec = nullptr;
    bool writable = true;
};

struct GadgetCodec::Private
{
    const QMetaObject *type = nullptr;
    std::vector<GadgetField> fields;

    bool write(const void *gadget, JsonWriter &json, CodecFailure &failure) const;
    bool read(const JsonValue &json, void *gadget, CodecFailure &failure) const;
    bool check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const;

    //! The field of that name, which is most often the one at \a expected: members come in the order in which we write them.
    const GadgetField *find(std::string_view key, size_t expected) const;
};

//! A gadget inside another one, or inside a container.
class NestedGadgetCodec final : public DynamicCodec
{
public:
    explicit NestedGadgetCodec(QMetaType type) : DynamicCodec(type), m_codec(GadgetCodec::of(*type.metaObject())) {}

    bool write(const void *value, JsonWriter &json, CodecFailure &failure) const override;
    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override;
    bool readProperty(const JsonValue &json, const PropertyAccess &property, void *gadget,
                      CodecFailure &failure) const override;
    bool check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const override;

private:
    const GadgetCodec &m_codec;
};

} // namespace Jobs
