// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/policywarnings.h"

#include <QCoreApplication>

namespace ui::support {

using namespace server::domain;

namespace {

struct PolicyWarnings
{
    Q_DECLARE_TR_FUNCTIONS(ui::support::PolicyWarnings)
};

constexpr std::chrono::hours longAccessToken(1);
constexpr std::chrono::hours longRefreshToken(90 * 24);

} // namespace

QList<PolicyRisk> risksOf(const TemplatePolicy &policy)
{
    QList<PolicyRisk> risks;
    if (policy.allows(GrantType::Password))
        risks.append(PolicyRisk::PasswordGrant);
    if (policy.allows(GrantType::AuthorizationCode) && policy.pkce != PkceRule::Required)
        risks.append(PolicyRisk::PkceOptional);
    if (policy.accessTokenLifetime > longAccessToken)
        risks.append(PolicyRisk::LongAccessToken);
    if (!policy.allows(GrantType::RefreshToken))
        return risks;
    if (policy.refreshTokenLifetime > longRefreshToken)
        risks.append(PolicyRisk::LongRefreshToken);
    if (policy.allows(AuthMethod::None) && policy.rotation == RefreshRotation::Fixed)
        risks.append(PolicyRisk::FixedPublicRefresh);
    return risks;
}

QString riskName(PolicyRisk risk)
{
    switch (risk) {
    case PolicyRisk::PasswordGrant:
        return PolicyWarnings::tr("Password grant");
    case PolicyRisk::PkceOptional:
        return PolicyWarnings::tr("PKCE not required");
    case PolicyRisk::LongAccessToken:
        return PolicyWarnings::tr("Long access tokens");
    case PolicyRisk::LongRefreshToken:
        return PolicyWarnings::tr("Long refresh tokens");
    case PolicyRisk::FixedPublicRefresh:
        return PolicyWarnings::tr("Fixed refresh tokens");
    }
    return {};
}

QString riskText(PolicyRisk risk)
{
    switch (risk) {
    case PolicyRisk::PasswordGrant:
        return PolicyWarnings::tr(
            "The service sees the password. Only for services that you run yourself.");
    case PolicyRisk::PkceOptional:
        return PolicyWarnings::tr("A service that does not use PKCE can be robbed of its code. "
                                  "Require it unless an old service cannot do it.");
    case PolicyRisk::LongAccessToken:
        return PolicyWarnings::tr("Systems that check only the signature accept a stolen access "
                                  "token until it ends, even after it is revoked here.");
    case PolicyRisk::LongRefreshToken:
        return PolicyWarnings::tr(
            "A service that nobody uses keeps its access for months. 14 days is usual.");
    case PolicyRisk::FixedPublicRefresh:
        return PolicyWarnings::tr("Apps without a secret keep the same refresh token: a stolen one "
                                  "is not noticed.");
    }
    return {};
}

} // namespace ui::support
