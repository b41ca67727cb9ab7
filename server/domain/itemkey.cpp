// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/domain/itemkey.h"

#include <QtEndian>

#include <bit>

namespace server::domain {

namespace {

constexpr quint64 signBit = quint64(1) << 63;

QByteArray bigEndian(quint64 bits)
{
    QByteArray key(sizeof(bits), Qt::Uninitialized);
    qToBigEndian(bits, key.data());
    return key;
}

} // namespace

QByteArray keyOf(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

QByteArray keyOf(double number)
{
    // Adding makes one zero of the two that IEEE 754 has. Its bits are in order but for the sign:
    // positive numbers come after, negative ones the other way round.
    const auto bits = std::bit_cast<quint64>(number + 0.0);
    return bigEndian((bits & signBit) != 0 ? ~bits : bits | signBit);
}

QByteArray keyOf(base::Timestamp time)
{
    return bigEndian(quint64(base::toMillis(time)) ^ signBit);
}

QByteArray keyOf(FieldType type, const QJsonValue &stored)
{
    if (stored.isNull() || stored.isUndefined())
        return {};
    switch (type) {
    case FieldType::Number:
        return keyOf(stored.toDouble());
    case FieldType::Boolean:
        return QByteArray(1, stored.toBool() ? '\2' : '\1');
    case FieldType::DateTime:
        return keyOf(base::fromMillis(stored.toInteger()));
    case FieldType::User: // an identifier: its case counts
        return stored.toString().toUtf8();
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Choice:
        return keyOf(stored.toString());
    }
    return {};
}

} // namespace server::domain
