// SPDX-License-Identifier: GPL-3.0-or-later
// Security FA-05, FA-06, FA-07.
#include "server/oauth/forwardauth/pass.h"

#include "server/base/base64url.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

const QByteArray passPurpose = "protected-pass";
const QByteArray entryPurpose = "protected-entry";
const QByteArray ticketPurpose = "protected-ticket";

base::Result<QByteArray> sealed(const crypto::Sealer &sealer, const QByteArray &purpose,
                                const QByteArray &plain, const QByteArray &context)
{
    const auto bytes = sealer.seal(purpose, plain, context);
    if (!bytes)
        return base::passOn(bytes);
    return base::toBase64Url(*bytes);
}

base::Result<QByteArray> opened(const crypto::Sealer &sealer, const QByteArray &purpose,
                                const QByteArray &value, const QByteArray &context)
{
    const auto bytes = base::fromBase64Url(value);
    if (!bytes)
        return base::passOn(bytes);
    const auto plain = sealer.unseal(purpose, *bytes, context);
    if (!plain)
        return base::passOn(plain);
    return plain->reveal();
}

QString toText(const QByteArray &bytes)
{
    return QString::fromLatin1(base::toBase64Url(bytes));
}

QByteArray bytesIn(const QJsonObject &object, QLatin1StringView name)
{
    return base::fromBase64Url(object.value(name).toString().toLatin1()).value_or(QByteArray());
}

QJsonObject toJson(const Entry &entry)
{
    return {{u"url"_s, QString::fromLatin1(entry.url.bytes())},
            {u"binding"_s, toText(entry.binding)},
            {u"at"_s, base::toMillis(entry.begunAt)}};
}

base::Result<Entry> entryIn(const QJsonObject &object)
{
    const auto url = domain::ProtectedUrl::parse(object.value("url"_L1).toString().toLatin1());
    if (!url)
        return base::passOn(url);
    return Entry{*url, bytesIn(object, "binding"_L1),
                 base::fromMillis(object.value("at"_L1).toInteger())};
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

base::Result<QByteArray> sealPass(const crypto::Sealer &sealer, const QByteArray &sessionDigest,
                                  const QByteArray &host)
{
    return sealed(sealer, passPurpose, sessionDigest, host);
}

base::Result<QByteArray> openPass(const crypto::Sealer &sealer, const QByteArray &value,
                                  const QByteArray &host)
{
    return opened(sealer, passPurpose, value, host);
}

base::Result<QByteArray> sealEntry(const crypto::Sealer &sealer, const Entry &entry)
{
    return sealed(sealer, entryPurpose, toBytes(toJson(entry)), {});
}

base::Result<Entry> openEntry(const crypto::Sealer &sealer, const QByteArray &value)
{
    const auto plain = opened(sealer, entryPurpose, value, {});
    if (!plain)
        return base::passOn(plain);
    return entryIn(QJsonDocument::fromJson(*plain).object());
}

base::Result<QByteArray> sealTicket(const crypto::Sealer &sealer, const Ticket &ticket)
{
    QJsonObject object = toJson(ticket.entry);
    object.insert(u"id"_s, toText(ticket.id));
    object.insert(u"session"_s, toText(ticket.sessionDigest));
    return sealed(sealer, ticketPurpose, toBytes(object), ticket.entry.url.host());
}

base::Result<Ticket> openTicket(const crypto::Sealer &sealer, const QByteArray &value,
                                const QByteArray &host)
{
    const auto plain = opened(sealer, ticketPurpose, value, host);
    if (!plain)
        return base::passOn(plain);
    const QJsonObject object = QJsonDocument::fromJson(*plain).object();
    auto entry = entryIn(object);
    if (!entry)
        return base::passOn(entry);
    return Ticket{bytesIn(object, "id"_L1), bytesIn(object, "session"_L1), std::move(*entry)};
}

} // namespace server::oauth
