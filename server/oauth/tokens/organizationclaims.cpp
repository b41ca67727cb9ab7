// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-14, D-15, A-29.
#include "server/oauth/tokens/organizationclaims.h"

#include <QJsonArray>

namespace server::oauth {

namespace {

using namespace Qt::StringLiterals;

QJsonArray permissionsOf(const domain::User &user, const service::Catalog &catalog)
{
    QJsonArray array;
    for (const auto &permission : catalog.permissions) {
        if (user.permissions.contains(permission.code)) {
            array.append(QJsonObject{{u"idApplication"_s, permission.application},
                                     {u"cdPermission"_s, permission.code}});
        }
    }
    return array;
}

} // namespace

void addOrganizationClaims(const Issuance &issuance, QJsonObject &payload)
{
    if (issuance.client.policy().accessTokenClaims != domain::AccessTokenClaims::Deyel)
        return;
    payload.insert(u"company"_s, issuance.catalog.company.name);
    payload.insert(u"grant_type"_s, QString::fromLatin1(issuance.grantType));
    payload.remove(u"cdOrgUnit"_s);
    payload.remove(u"permissions"_s);
    if (!issuance.user)
        return;
    payload.insert(u"cdOrgUnit"_s, domain::unitCodeOf(issuance.catalog.units, issuance.user->unit));
    payload.insert(u"permissions"_s, permissionsOf(*issuance.user, issuance.catalog));
}

QStringList permissionsIn(const QJsonObject &payload)
{
    QStringList codes;
    for (const auto &each : payload.value("permissions"_L1).toArray())
        codes.append(each.toObject().value("cdPermission"_L1).toString());
    return codes;
}

} // namespace server::oauth
