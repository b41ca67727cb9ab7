// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/change.h"

#include "server/crypto/digest.h"

using namespace Qt::StringLiterals;

namespace server::service {

Change::Change(store::UnitOfWork &work, domain::Actor actor, base::Timestamp now)
    : m_work(work)
    , m_actor(std::move(actor))
    , m_now(now)
{
}

base::Result<void> Change::record(const QByteArray &type, const Concern &concern,
                                  const QJsonObject &details)
{
    domain::AuditEvent event;
    event.at = m_now;
    event.type = type;
    event.actor = m_actor;
    event.module = concern.module;
    event.client = concern.client;
    event.user = concern.user;
    event.details = details;
    return m_work.audit().append(event);
}

QJsonObject differenceOf(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject was;
    QJsonObject is;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        const auto old = before.value(it.key());
        if (old == it.value())
            continue;
        was.insert(it.key(), old.isUndefined() ? QJsonValue() : old);
        is.insert(it.key(), it.value());
    }
    if (is.isEmpty())
        return {};
    return {{u"before"_s, was}, {u"after"_s, is}};
}

QString iconMark(const QByteArray &png)
{
    return png.isEmpty() ? QString()
                         : QString::fromLatin1(crypto::digestPrefix(crypto::sha256(png)));
}

tl::unexpected<base::Error> fault(const QByteArray &field, const QByteArray &code,
                                  const QList<QString> &params)
{
    return faults({{field, code, params}});
}

tl::unexpected<base::Error> faults(base::FieldErrors fields)
{
    return base::failure(base::Error::Kind::InvalidInput, u"the values are not valid"_s,
                         std::move(fields));
}

tl::unexpected<base::Error> taken(const QByteArray &field, const QString &value)
{
    return base::failure(base::Error::Kind::Conflict,
                         u"%1 is taken already"_s.arg(QString::fromLatin1(field)),
                         {{field, QByteArrayLiteral("taken"), {value}}});
}

tl::unexpected<base::Error> notFound(const QString &what)
{
    return base::failure(base::Error::Kind::NotFound, u"there is no such %1"_s.arg(what));
}

tl::unexpected<base::Error> builtIn(const QString &what)
{
    return base::failure(base::Error::Kind::Forbidden,
                         u"a built-in %1 cannot be changed"_s.arg(what),
                         {{{}, "built_in", {what}}});
}

} // namespace server::service
