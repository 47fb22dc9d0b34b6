// SPDX-License-Identifier: MIT
#include <jobs/core/typecodec_p.h>

#include <QtCore/QAssociativeIterable>
#include <QtCore/QMetaAssociation>
#include <QtCore/QMetaSequence>
#include <QtCore/QSequentialIterable>
#include <QtCore/QVariant>

namespace Jobs {

using namespace Qt::StringLiterals;

namespace {

/*!
    Iterators of a container known at run time, on the heap as QMetaSequence and QMetaAssociation make them, destroyed with this.
*/
template<typename Container>
class ConstRange
{
public:
    ConstRange(const Container &type, const void *container)
        : m_type(type),
          m_position(type.constBegin(container)),
          m_end(type.constEnd(container))
    {
    }
    ~ConstRange()
    {
        m_type.destroyConstIterator(m_position);
        m_type.destroyConstIterator(m_end);
    }
    Q_DISABLE_COPY_MOVE(ConstRange)

    bool atEnd() const { return m_type.compareConstIterator(m_position, m_end); }
    void next() { m_type.advanceConstIterator(m_position, 1); }
    const void *position() const { return m_position; }

private:
    const Container &m_type;
    void *const m_position;
    void *const m_end;
};

//! Qt's own description of a container: every QList, std::vector, QMap … that can be a property has one.
template<typename Iterable>
auto containerOf(QMetaType type)
{
    using Container = decltype(std::declval<Iterable>().metaContainer());
    // Asking for the id is what makes Qt register a container's views.
    if (type.id() == QMetaType::UnknownType || !QMetaType::canView(type, QMetaType::fromType<Iterable>()))
        return Container();
    QVariant container(type);
    return container.view<Iterable>().metaContainer();
}

//! QList, QSet, std::vector, std::list … of anything that has a codec. An array.
class SequenceCodec final : public DynamicCodec
{
public:
    SequenceCodec(QMetaType type, QMetaSequence sequence)
        : DynamicCodec(type),
          m_sequence(sequence),
          m_elementType(sequence.valueMetaType()),
          m_element(codecOf(m_elementType))
    {
    }

    bool write(const void *value, JsonWriter &json, CodecFailure &failure) const override
    {
        const auto level = json.nested();
        if (!level)
            return failure.fail(level.problem());
        json.raw('[');
        qsizetype index = 0;
        for (ConstRange range(m_sequence, value); !range.atEnd(); range.next(), ++index) {
            if (index > 0)
                json.raw(',');
            const ScratchValue element(m_elementType);
            m_sequence.valueAtConstIterator(range.position(), element.get());
            if (!m_element.write(element.get(), json, failure)) {
                failure.inElement(index);
                return false;
            }
        }
        json.raw(']');
        return true;
    }

    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override
    {
        if (!json.IsArray())
            return mismatch(json, u"a list"_s, failure);
        qsizetype index = 0;
        for (const JsonValue &member : json.GetArray()) {
            const ScratchValue element(m_elementType);
            if (!m_element.read(member, element.get(), failure)) {
                failure.inElement(index);
                return false;
            }
            if (m_sequence.canAddValueAtEnd())
                m_sequence.addValueAtEnd(value, element.get());
            else
                m_sequence.addValue(value, element.get()); // a set has no end
            ++index;
        }
        return true;
    }

    bool check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const override
    {
        return m_element.check(seen, failure);
    }

private:
    const QMetaSequence m_sequence;
    const QMetaType m_elementType;
    const TypeCodec &m_element;
};

//! QMap, QHash, std::map … from QString to anything that has a codec. An object.
class AssociationCodec final : public DynamicCodec
{
public:
    AssociationCodec(QMetaType type, QMetaAssociation association)
        : DynamicCodec(type),
          m_association(association),
          m_mappedType(association.mappedMetaType()),
          m_mapped(codecOf(m_mappedType))
    {
    }

    bool write(const void *value, JsonWriter &json, CodecFailure &failure) const override
    {
        const auto level = json.nested();
        if (!level)
            return failure.fail(level.problem());
        json.raw('{');
        bool first = true;
        for (ConstRange range(m_association, value); !range.atEnd(); range.next()) {
            if (!first)
                json.raw(',');
            first = false;
            QString key;
            m_association.keyAtConstIterator(range.position(), &key);
            json.string(key);
            json.raw(':');
            const ScratchValue mapped(m_mappedType);
            m_association.mappedAtConstIterator(range.position(), mapped.get());
            if (!m_mapped.write(mapped.get(), json, failure)) {
                failure.inMember(key);
                return false;
            }
        }
        json.raw('}');
        return true;
    }

    bool read(const JsonValue &json, void *value, CodecFailure &failure) const override
    {
        if (!json.IsObject())
            return mismatch(json, u"an object"_s, failure);
        for (const auto &member : json.GetObject()) {
            const auto key = QString::fromUtf8(member.name.GetString(), qsizetype(member.name.GetStringLength()));
            const ScratchValue mapped(m_mappedType);
            if (!m_mapped.read(member.value, mapped.get(), failure)) {
                failure.inMember(shortened(key, maxNameLength));
                return false;
            }
            m_association.setMappedAtKey(value, &key, mapped.get());
        }
        return true;
    }

    bool check(QSet<const TypeCodec *> &seen, CodecFailure &failure) const override
    {
        return m_mapped.check(seen, failure);
    }

private:
    const QMetaAssociation m_association;
    const QMetaType m_mappedType;
    const TypeCodec &m_mapped;
};

} // namespace

const TypeCodec *sequenceCodec(QMetaType type)
{
    const QMetaSequence sequence = containerOf<QSequentialIterable>(type);
    const bool canTravel =
        sequence.hasConstIterator() && sequence.canGetValueAtConstIterator() && sequence.canAddValue();
    return canTravel ? new SequenceCodec(type, sequence) : nullptr;
}

const TypeCodec *associationCodec(QMetaType type)
{
    const QMetaAssociation association = containerOf<QAssociativeIterable>(type);
    const bool canTravel = association.hasConstIterator() && association.canGetMappedAtConstIterator()
        && association.canSetMappedAtKey() && association.keyMetaType() == QMetaType::fromType<QString>();
    return canTravel ? new AssociationCodec(type, association) : nullptr;
}

} // namespace Jobs
