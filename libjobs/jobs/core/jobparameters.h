// SPDX-License-Identifier: MIT
#pragma once

#include <jobs/core/jobqueueerror.h>
#include <jobs/core/jobsglobal.h>

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QMetaObject>
#include <QtCore/QMetaType>

#include <concepts>
#include <type_traits>

/*!
    \file
    Parameters travel as JSON text. A type can be used as parameters (or as a result) in three ways:

    1. Q_GADGET with Q_PROPERTY members: bool, integers, double, QString, QByteArray (base64), QDateTime, QDate, QTime
       (ISO 8601), QUrl, QUuid, registered enums (by name), QStringList, QList<T>, QMap<QString, T>, std::optional<T>,
       QJsonValue, QJsonObject, QJsonArray, std::chrono::milliseconds and friends (as numbers), and other gadgets.
       Missing members keep their default; unknown members are ignored (an older worker meets a newer push);
       a member of the wrong type is an error that names the path to it: "customer.address[2].zip".
    2. Its own  QJsonObject toJson() const  and  static T fromJson(const QJsonObject &)  (or Result<T> for the latter).
    3. A plain QJsonObject.
*/
namespace Jobs {

template<typename T>
concept HasOwnJson = requires(const T &value, const QJsonObject &object) {
    { value.toJson() } -> std::convertible_to<QJsonObject>;
    T::fromJson(object);
};

template<typename T>
concept Gadget = requires {
    { T::staticMetaObject } -> std::convertible_to<const QMetaObject &>;
    typename T::QtGadgetHelper;
};

//! What can be a job's parameters or result.
template<typename T>
concept JobParameters = std::default_initializable<T> && std::copyable<T>
    && (std::same_as<T, QJsonObject> || HasOwnJson<T> || Gadget<T>);

//! Compiled once per gadget type and kept for the life of the process; safe from any thread.
class JOBS_EXPORT GadgetCodec
{
public:
    static const GadgetCodec &of(const QMetaObject &type);

    //! Fails (InvalidParameters) if a property's type cannot be written; the message names the property.
    Result<QByteArray> encode(const void *gadget) const;
    //! \a gadget points to a default-made object.
    Result<> decode(const QByteArray &json, void *gadget) const;

    //! Nothing, or why some property can never be written or read. registerJob() asks once, so that pushes need not.
    Result<> check() const;

private:
    struct Private;
    explicit GadgetCodec(const QMetaObject &type);
    const Private *d;
};

/*!
    Teaches gadgets one more property type: \a write appends JSON text, \a read takes the JSON text of one value.
    Call before the first use of a gadget with such a property. std::optional<T> and QList<T> of gadgets T
    are taught by registerGadgetContainers<T>().
*/
struct ValueCodec
{
    void (*write)(const void *value, QByteArray &json);
    bool (*read)(QByteArrayView json, void *value);
};
JOBS_EXPORT void registerValueCodec(QMetaType type, ValueCodec codec);

JOBS_EXPORT QByteArray toJsonText(const QJsonObject &object);
JOBS_EXPORT Result<QJsonObject> objectFromJsonText(const QByteArray &json);

template<JobParameters T>
Result<QByteArray> encodeParameters(const T &value)
{
    if constexpr (std::same_as<T, QJsonObject>)
        return toJsonText(value);
    else if constexpr (HasOwnJson<T>)
        return toJsonText(value.toJson());
    else
        return GadgetCodec::of(T::staticMetaObject).encode(&value);
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
        if (auto decoded = GadgetCodec::of(T::staticMetaObject).decode(json, &value); !decoded)
            return tl::unexpected(decoded.error());
        return value;
    }
}

} // namespace Jobs
