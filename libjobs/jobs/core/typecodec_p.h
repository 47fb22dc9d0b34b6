// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobparameters.h>
#include <jobs/core/jsonwriter_p.h>
#include <jobs/core/rapidjson_p.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QMutex>
#include <QtCore/QSet>

#include <cstddef>

namespace Jobs {

//! Why a value cannot be written or read, and where: the path grows at its front while the codecs return.
struct CodecFailure
{
    QString path; //!< ".address[2].zip"
    QString problem; //!< "is a number, expected a string"

    bool fail(const QString &why)
    {
        problem = why;
        return false;
    }
    void inMember(QStringView name) { path.prepend(u'.' + name.toString()); }
    void inElement(qsizetype index) { path.prepend(u'[' + QString::number(index) + u']'); }
    //! Path and problem as one sentence.
    QString text() const;
};

//! One property of a gadget, without the QVariant that QMetaProperty would make at each access.
struct PropertyAccess
{
    QMetaObject::Data::StaticMetacallFunction call = nullptr;
    int index = 0;

    //! Copies the property to \a value, a constructed object of its type.
    void get(const void *gadget, void *value) const
    {
        void *arguments[] = {value};
        call(static_cast<QObject *>(const_cast<void *>(gadget)), QMetaObject::ReadProperty, index, arguments);
    }
    void set(void *gadget, void *value) const
    {
        int status = -1;
        int flags = 0;
        void *arguments[] = {value, nullptr, &status, &flags};
        call(static_cast<QObject *>(gadget), QMetaObject::WriteProperty, index, arguments);
    }
};

/*!
    How the values of one type are written and read. Immortal and immutable once published; any thread.
    The functions answer false after they have filled the failure.
*/
class TypeCodec
{
public:
    virtual ~TypeCodec() = default;

    virtual bool write(const void *value, JsonWriter &json, CodecFailure &failure) const = 0;
    //! \a value is default-made.
    virtual bool read(const JsonValue &json, void *value, CodecFailure &failure) const = 0;

    virtual bool writeProperty(const PropertyAccess &property, const void *gadget, JsonWriter &json,
                               CodecFailure &failure) const = 0;
    virtual bool readProperty(const JsonValue &json, const PropertyAccess &property, void *gadget,
                              CodecFailure &failure) const = 0;

    //! Answers false if some value of the type can never be written or read. \a seen ends the walk through recursive types.
    virtual bool check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const
    {
        Q_UNUSED(seen)
        Q_UNUSED(failure)
        return true;
    }
};

//! A type known to its QMetaType only.
class DynamicCodec : public TypeCodec
{
public:
    explicit DynamicCodec(QMetaType type) : m_type(type) {}

    bool writeProperty(const PropertyAccess &property, const void *gadget, JsonWriter &json,
                       CodecFailure &failure) const override;
    bool readProperty(const JsonValue &json, const PropertyAccess &property, void *gadget,
                      CodecFailure &failure) const override;

protected:
    const QMetaType m_type;
};

//! A default-made value of a type known at run time, destroyed with this object. Small ones need no allocation.
class ScratchValue
{
public:
    explicit ScratchValue(QMetaType type);
    ~ScratchValue();
    Q_DISABLE_COPY_MOVE(ScratchValue)

    void *get() const { return m_value; }

private:
    QMetaType m_type;
    alignas(std::max_align_t) char m_room[128];
    void *m_value;
};

//! "a number": for messages.
QLatin1StringView kindOf(const JsonValue &json);
//! Fails with "is a number, expected …".
bool mismatch(const JsonValue &json, const QString &expected, CodecFailure &failure);

//! One lock for all that is compiled once, recursive since a gadget's codec asks for those of its members and they for theirs.
QRecursiveMutex &codecMutex();

//! The codec of \a type; one that always fails, and says why, if there is none. Immortal.
const TypeCodec &codecOf(QMetaType type);
//! Adds \a codec for \a type. Gadgets that were compiled before keep the earlier one.
void addCodec(QMetaType type, const TypeCodec *codec);

// What codecOf() tries in turn; null: not such a type.
const TypeCodec *enumCodec(QMetaType type);
const TypeCodec *sequenceCodec(QMetaType type);
const TypeCodec *associationCodec(QMetaType type);

//! Called once, before the first look-up.
void addScalarCodecs();

// The types of Qt that are JSON already. Whole numbers keep all their 64 bits.
bool writeValue(const QJsonValue &value, JsonWriter &json, CodecFailure &failure);
bool writeValue(const QJsonArray &value, JsonWriter &json, CodecFailure &failure);
bool writeValue(const QJsonObject &value, JsonWriter &json, CodecFailure &failure);
bool readValue(const JsonValue &json, QJsonValue &value, CodecFailure &failure);
bool readValue(const JsonValue &json, QJsonArray &value, CodecFailure &failure);
bool readValue(const JsonValue &json, QJsonObject &value, CodecFailure &failure);

} // namespace Jobs
