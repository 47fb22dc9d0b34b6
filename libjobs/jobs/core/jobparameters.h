// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaObject>
#include <QtCore/QMetaType>

#include <concepts>
#include <optional>
#include <type_traits>

/*!
    \file
    Parameters travel as JSON text. A type can be used as parameters (or as a result) in three ways:

    1. Q_GADGET with Q_PROPERTY members: bool, integers, double, QString, QByteArray (base64), QDateTime, QDate, QTime
       (ISO 8601), QUrl, QUuid, registered enums (by name), QStringList, QList<T>, QMap<QString, T> and the like,
       std::optional<T> (null when empty), QJsonValue, QJsonObject, QJsonArray, std::chrono::milliseconds and friends
       (as numbers), and other gadgets. Missing members keep their default; unknown members are ignored (an older
       worker meets a newer push); of several members of one name the last counts; a member of the wrong type is an
       error that names the path to it: "customer.address[2].zip". A QDateTime is kept as an instant and comes back in
       UTC. NaN and the infinities, which JSON lacks, are errors. Properties with STORED false stay out.
       A type that is a MEMBER of a gadget, or in a container that is, needs operator== (a defaulted one will do), since
       moc compares before it assigns.
    2. Its own  QJsonObject toJson() const  and  static T fromJson(const QJsonObject &)  (or Result<T> for the latter).
    3. A plain QJsonObject.
*/
namespace Jobs {

template<typename T>
concept HasOwnJson = requires(const T &value, const QJsonObject &object)
{
    {
        value.toJson()
        } -> std::convertible_to<QJsonObject>;
    T::fromJson(object);
};

template<typename T>
concept Gadget = requires
{
    {
        T::staticMetaObject
        } -> std::convertible_to<const QMetaObject &>;
    // Of the class itself: a derived class without Q_GADGET would lose its own members.
    {
        &T::qt_check_for_QGADGET_macro
        } -> std::same_as<void (T::*)()>;
};

//! What can be a job's parameters or result.
template<typename T>
concept JobParameters =
    std::default_initializable<T> && std::copyable<T> &&(std::same_as<T, QJsonObject> || HasOwnJson<T> || Gadget<T>);

//! Compiled once per gadget type and kept for the life of the process; safe from any thread.
class JOBS_EXPORT GadgetCodec
{
    struct Private;

public:
    //! Takes a lock; for each job, use gadgetCodec<T>().
    static const GadgetCodec &of(const QMetaObject &type);

    //! Fails (InvalidParameters) if a property's type cannot be written; the message names the property.
    Result<QByteArray> encode(const void *gadget) const;
    //! \a gadget points to a default-made object.
    Result<> decode(const QByteArray &json, void *gadget) const;

    //! Nothing, or why some property can never be written or read. registerJob() asks once, so that pushes need not.
    Result<> check() const;

private:
    friend class NestedGadgetCodec;
    explicit GadgetCodec(Private *d) : d(d) {}
    Private *const d;
};

template<Gadget T>
const GadgetCodec &gadgetCodec()
{
    static const GadgetCodec &codec = GadgetCodec::of(T::staticMetaObject);
    return codec;
}

/*!
    Teaches gadgets one more property type: \a write appends JSON text, \a read takes the JSON text of one value and
    answers whether it could. Call before the first use of a gadget with such a property.
*/
struct ValueCodec
{
    void (*write)(const void *value, QByteArray &json);
    bool (*read)(QByteArrayView json, void *value);
};
JOBS_EXPORT void registerValueCodec(QMetaType type, ValueCodec codec);

//! What an std::optional is made of, for registerOptional().
struct OptionalAccess
{
    QMetaType inner;
    const void *(*get)(const void *optional); //!< the value inside, or null
    void *(*emplace)(void *optional); //!< makes a default value inside
};
JOBS_EXPORT void registerOptional(QMetaType type, OptionalAccess access);

/*!
    Teaches gadgets std::optional<T>. Needed for gadgets, enums and containers only: the other types of the list above
    are known, and so are containers of all of them. Call before the first use of a gadget with such a property.
*/
template<std::default_initializable T>
void registerOptional()
{
    using Optional = std::optional<T>;
    registerOptional(
        QMetaType::fromType<Optional>(),
        {.inner = QMetaType::fromType<T>(),
         .get = [](const void *optional) -> const void * {
             const auto &value = *static_cast<const Optional *>(optional);
             return value ? &*value : nullptr;
         },
         .emplace = [](void *optional) -> void * { return &static_cast<Optional *>(optional)->emplace(); }});
}

JOBS_EXPORT QByteArray toJsonText(const QJsonObject &object);
//! The same, but fails where toJsonText() would write what nobody reads back: beyond maxJsonDepth.
JOBS_EXPORT Result<QByteArray> checkedJsonText(const QJsonObject &object);
JOBS_EXPORT Result<QJsonObject> objectFromJsonText(const QByteArray &json);

template<JobParameters T>
Result<QByteArray> encodeParameters(const T &value)
{
    if constexpr (std::same_as<T, QJsonObject>)
        return checkedJsonText(value);
    else if constexpr (HasOwnJson<T>)
        return checkedJsonText(value.toJson());
    else
        return gadgetCodec<T>().encode(&value);
}

template<JobParameters T>
Result<T> decodeParameters(const QByteArray &json)
{
    if constexpr (std::same_as<T, QJsonObject>) {
        return objectFromJsonText(json);
    } else if constexpr (HasOwnJson<T>) {
        auto object = objectFromJsonText(json);
        if (!object)
            return tl::unexpected(object.error());
        return T::fromJson(*object);
    } else {
        T value{};
        if (auto decoded = gadgetCodec<T>().decode(json, &value); !decoded)
            return tl::unexpected(decoded.error());
        return value;
    }
}

} // namespace Jobs
