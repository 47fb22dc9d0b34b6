// SPDX-License-Identifier: MIT
#include <jobs/core/typecodec_p.h>

#include <QtCore/QMetaEnum>

#include <cstring>
#include <limits>
#include <optional>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
qint64 loaded(const void *value)
{
    T number;
    std::memcpy(&number, value, sizeof number);
    return qint64(number);
}

template<typename T>
bool storeAs(qint64 number, void *value)
{
    const auto narrow = T(number);
    std::memcpy(value, &narrow, sizeof narrow);
    return qint64(narrow) == number;
}

//! The enumeration that \a type is, if its owner registered it with Q_ENUM, Q_FLAG or Q_ENUM_NS.
QMetaEnum metaEnumOf(QMetaType type)
{
    const QMetaObject *owner = type.metaObject();
    const QByteArrayView fullName = type.name();
    const QByteArray name = fullName.sliced(fullName.lastIndexOf(':') + 1).toByteArray();
    const int index = owner ? owner->indexOfEnumerator(name) : -1;
    if (index >= 0)
        return owner->enumerator(index);
    // QFlags<Owner::Option>, which the owner knows by the option's name.
    if (owner && fullName.endsWith('>')) {
        const QByteArray option = name.chopped(1);
        for (int i = 0; i < owner->enumeratorCount(); ++i) {
            if (owner->enumerator(i).enumName() == option)
                return owner->enumerator(i);
        }
    }
    return {};
}

/*!
    By name, "A|B" for flags; what has no name, and every value of an unregistered enumeration, as a number. Reads both.
*/
class EnumCodec final : public DynamicCodec
{
public:
    explicit EnumCodec(QMetaType type)
        : DynamicCodec(type),
          m_enum(metaEnumOf(type)),
          m_isUnsigned(type.flags().testFlag(QMetaType::IsUnsignedEnumeration))
    {
    }

    bool write(const void *value, JsonWriter &json, CodecFailure &) const override
    {
        const qint64 number = load(value);
        if (const QByteArray name = nameOf(number); !name.isEmpty())
            json.plainString(name);
        else
            json.integer(number);
        return true;
    }

    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override
    {
        if (json.IsInt64())
            return store(json.GetInt64(), value)
                || failure.fail(u"is %1, which its type cannot hold"_s.arg(json.GetInt64()));
        if (!m_enum.isValid())
            return mismatch(json, u"a whole number"_s, failure);
        if (!json.IsString())
            return mismatch(json, u"one of "_s + names(), failure);

        const QByteArray text(json.GetString(), qsizetype(json.GetStringLength()));
        const auto number = numberOf(text);
        if (!number) {
            return failure.fail(
                u"is \"%1\", expected one of %2"_s.arg(shortened(QString::fromUtf8(text), 64), names()));
        }
        return store(*number, value) || failure.fail(u"is %1, which its type cannot hold"_s.arg(*number));
    }

private:
    qint64 load(const void *value) const
    {
        switch (m_type.sizeOf()) {
        case 1:
            return m_isUnsigned ? loaded<quint8>(value) : loaded<qint8>(value);
        case 2:
            return m_isUnsigned ? loaded<quint16>(value) : loaded<qint16>(value);
        case 4:
            return m_isUnsigned ? loaded<quint32>(value) : loaded<qint32>(value);
        }
        return loaded<qint64>(value);
    }

    //! False if the type cannot hold the number.
    bool store(qint64 number, void *value) const
    {
        switch (m_type.sizeOf()) {
        case 1:
            return m_isUnsigned ? storeAs<quint8>(number, value) : storeAs<qint8>(number, value);
        case 2:
            return m_isUnsigned ? storeAs<quint16>(number, value) : storeAs<qint16>(number, value);
        case 4:
            return m_isUnsigned ? storeAs<quint32>(number, value) : storeAs<qint32>(number, value);
        }
        return storeAs<qint64>(number, value);
    }

    // QMetaEnum knows its values as int; those of unsigned enumerations wrap.
    QByteArray nameOf(qint64 number) const
    {
        if (!m_enum.isValid() || number < std::numeric_limits<int>::min() || number > std::numeric_limits<uint>::max())
            return {};
        if (!m_enum.isFlag())
            return m_enum.valueToKey(int(number));
        const QByteArray keys = m_enum.valueToKeys(int(number));
        return numberOf(keys) == number ? keys : QByteArray(); // it leaves out bits that have no name
    }

    std::optional<qint64> numberOf(const QByteArray &name) const
    {
        bool ok = false;
        const int number = m_enum.isFlag() ? m_enum.keysToValue(name, &ok) : m_enum.keyToValue(name, &ok);
        if (!ok)
            return std::nullopt;
        return m_isUnsigned ? qint64(uint(number)) : qint64(number);
    }

    QString names() const
    {
        QStringList names;
        for (int i = 0; i < m_enum.keyCount(); ++i)
            names.append(QString::fromLatin1(m_enum.key(i)));
        return shortened(names.join(u", "), 512);
    }

    const QMetaEnum m_enum;
    const bool m_isUnsigned;
};

} // namespace

const TypeCodec *enumCodec(QMetaType type)
{
    return type.flags().testFlag(QMetaType::IsEnumeration) ? new EnumCodec(type) : nullptr;
}

} // namespace Jobs
