// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/advancedpolicy.h"

#include "server/domain/limits.h"
#include "ui/support/formatting.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/durationedit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui::pages::modulesettings {

using namespace server::domain;
using server::base::FieldErrors;
using server::base::Seconds;
using ui::support::Color;
using ui::support::PolicyRisk;
using ui::widgets::DurationEdit;
using ui::widgets::Form;
using ui::widgets::TextLabel;

namespace {

template<class Enum>
void addItem(QComboBox &combo, Enum value)
{
    combo.addItem(ui::support::label(value), int(value));
}

void select(QComboBox &combo, int value)
{
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
}

template<class Enum>
Enum chosen(const QComboBox &combo)
{
    return Enum(combo.currentData().toInt());
}

} // namespace

AdvancedPolicy::AdvancedPolicy(QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
{
    auto *column = new QVBoxLayout(this);
    // Room for the focus frames at the left, for the scroll bar at the right.
    column->setContentsMargins(2, 0, 12, 0);
    column->addWidget(m_form);
    addGrantTypes();
    addMethods();
    addProtection();
    addLifetimes();
    addSignatures();
    m_form->showAllFaults();
    connect(m_form, &Form::edited, this, &AdvancedPolicy::follow);
    m_filling = false;
    follow();
}

void AdvancedPolicy::addGrantTypes()
{
    m_form->addHeading(tr("Grant types"), tr("How a service comes to its tokens."));
    addChoices<GrantType>("grant_types", tr("Grant types"),
                          {GrantType::AuthorizationCode, GrantType::RefreshToken,
                           GrantType::ClientCredentials, GrantType::DeviceCode,
                           GrantType::TokenExchange, GrantType::Password},
                          m_grantTypes);
    addWarning(PolicyRisk::PasswordGrant);
}

void AdvancedPolicy::addMethods()
{
    m_form->addHeading(
        tr("Authentication methods"),
        tr("How a service proves who it is. A client uses one of them, or any if none is chosen."));
    addChoices<AuthMethod>("auth_methods", tr("Authentication methods"),
                           {AuthMethod::SecretBasic, AuthMethod::SecretPost, AuthMethod::SecretJwt,
                            AuthMethod::PrivateKeyJwt, AuthMethod::TlsClientAuth,
                            AuthMethod::SelfSignedTls, AuthMethod::None},
                           m_methods);
}

void AdvancedPolicy::addProtection()
{
    m_form->addHeading(tr("Protection"), tr("What a request must bring along."));
    m_profile = addCombo("profile", tr("Profile"), QStringLiteral("profileComboBox"));
    addItem(*m_profile, Profile::OpenIdConnect);
    addItem(*m_profile, Profile::Fapi2);
    m_form->addNote(tr("FAPI 2.0 is for banks and health care; it sets what it demands."));
    connect(m_profile, &QComboBox::activated, this, &AdvancedPolicy::takeProfile);
    m_pkce = addCheck("pkce", tr("PKCE"), QStringLiteral("pkceCheckBox"), tr("PKCE is required"));
    m_form->addNote(tr("PKCE makes a stolen code useless; every current library can do it."));
    addWarning(PolicyRisk::PkceOptional);
    m_par = addCheck("par", tr("Requests"), QStringLiteral("parCheckBox"),
                     tr("Requests must be pushed (PAR)"));
    m_form->addNote(tr("The service hands its request to the server itself: nobody can change it "
                       "in the browser."));
    m_binding = addCombo("binding", tr("Tokens bound to"), QStringLiteral("bindingComboBox"));
    for (const TokenBinding binding :
         {TokenBinding::None, TokenBinding::DPoP, TokenBinding::Mtls, TokenBinding::DPoPOrMtls})
        addItem(*m_binding, binding);
    m_form->addNote(tr("A bound token is useless without the service's key or certificate."));
    m_nonce = addCheck("dpop_nonce", {}, QStringLiteral("dpopNonceCheckBox"),
                       tr("Each proof needs a fresh value of this server"));
    m_nonce->setAccessibleName(m_nonce->text());
}

void AdvancedPolicy::addLifetimes()
{
    m_form->addHeading(tr("Lifetimes"),
                       tr("Shorter is safer; longer asks the server less often. The end of "
                          "the client cuts all of them."));
    m_code = addSpan("code_seconds", tr("Code"), QStringLiteral("codeLifetime"), Seconds(1),
                     Seconds(limits::codeSeconds));
    m_access = addSpan("access_token_seconds", tr("Access token"), QStringLiteral("accessLifetime"),
                       Seconds(1), Seconds(limits::accessTokenSeconds));
    addWarning(PolicyRisk::LongAccessToken);
    m_refresh =
        addSpan("refresh_token_seconds", tr("Refresh token"), QStringLiteral("refreshLifetime"),
                Seconds(1), Seconds(limits::refreshTokenSeconds));
    addWarning(PolicyRisk::LongRefreshToken);
    m_rotation =
        addCombo("rotation", tr("Refresh token at use"), QStringLiteral("rotationComboBox"));
    addItem(*m_rotation, RefreshRotation::Rotating);
    addItem(*m_rotation, RefreshRotation::Fixed);
    m_form->addNote(tr("A new one begins its lifetime anew, the same one keeps its end."));
    addWarning(PolicyRisk::FixedPublicRefresh);
    m_grace = addSpan("reuse_grace_seconds", tr("Grace for a retried refresh"),
                      QStringLiteral("reuseGrace"), Seconds(0), Seconds(limits::reuseGraceSeconds));
}

void AdvancedPolicy::addSignatures()
{
    m_form->addHeading(tr("Contents and signatures"), tr("What the tokens hold and who signs."));
    m_claims = addCombo("id_token_claims", tr("Claims of the id_token"),
                        QStringLiteral("idTokenClaimsComboBox"));
    addItem(*m_claims, IdTokenClaims::Platform);
    addItem(*m_claims, IdTokenClaims::Standard);
    m_form->addNote(tr("Standard is what certified libraries expect."));
    m_idAlgorithm =
        addCombo("signing_alg", tr("id_token signed with"), QStringLiteral("idAlgorithmComboBox"));
    m_form->addNote(tr("RS256 is understood by every library."));
    m_accessAlgorithm = addCombo("access_token_signing_alg", tr("Access token signed with"),
                                 QStringLiteral("accessAlgorithmComboBox"));
    m_form->addNote(tr("ES256 is quicker and shorter."));
    for (QComboBox *combo : {m_idAlgorithm, m_accessAlgorithm}) {
        for (const SigningAlgorithm algorithm : {SigningAlgorithm::RS256, SigningAlgorithm::PS256,
                                                 SigningAlgorithm::ES256, SigningAlgorithm::EdDSA})
            combo->addItem(QString::fromLatin1(toName(algorithm)), int(algorithm));
    }
    m_tokenClaims = addCombo("access_token_claims", tr("Access token tells"),
                             QStringLiteral("accessTokenClaimsComboBox"));
    addItem(*m_tokenClaims, AccessTokenClaims::Standard);
    addItem(*m_tokenClaims, AccessTokenClaims::Deyel);
    m_ownApi = addCombo("own_api", tr("Access token opens"), QStringLiteral("ownApiComboBox"));
    for (const OwnApi api : {OwnApi::WebApi, OwnApi::Rest, OwnApi::RestV2})
        addItem(*m_ownApi, api);
    m_form->addNote(tr("Of this server's own APIs it opens this one and no other."));
    m_owner = addCombo("own_key", tr("Signing key"), QStringLiteral("keyOwnerComboBox"));
    addItem(*m_owner, KeyOwner::Server);
    addItem(*m_owner, KeyOwner::Client);
    m_form->addNote(tr("With a key of its own, one client's tokens can never pass for another's."));
}

template<class Enum>
void AdvancedPolicy::addChoices(const QByteArray &field, const QString &title,
                                const QList<Enum> &values, QList<Choice<Enum>> &choices)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 2, 0, 0);
    column->setSpacing(6);
    for (const Enum value : values) {
        auto *check = new QCheckBox(ui::support::label(value), box);
        // The last word of the protocol's name: some of them are whole URNs.
        check->setObjectName(QString::fromLatin1(toName(value).split(':').last() + "CheckBox"));
        column->addWidget(check);
        choices.append({value, check});
        connect(check, &QCheckBox::toggled, this, &AdvancedPolicy::follow);
    }
    box->setFocusProxy(choices.first().check);
    m_form->addWideRow(field, title, box);
}

QCheckBox *AdvancedPolicy::addCheck(const QByteArray &field, const QString &title,
                                    const QString &name, const QString &text)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(name);
    m_form->addRow(field, title, check, Form::Need::Optional);
    check->setAccessibleName(text);
    return check;
}

QComboBox *AdvancedPolicy::addCombo(const QByteArray &field, const QString &title,
                                    const QString &name)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    m_form->addRow(field, title, combo, Form::Need::Optional);
    return combo;
}

DurationEdit *AdvancedPolicy::addSpan(const QByteArray &field, const QString &title,
                                      const QString &name, Seconds lowest, Seconds highest)
{
    auto *span = new DurationEdit(name, title, lowest, highest, this);
    m_form->addRow(field, title, span, Form::Need::Optional);
    return span;
}

void AdvancedPolicy::addWarning(PolicyRisk risk)
{
    m_warnings.append({risk, m_form->addNote(ui::support::riskText(risk), Color::WarningText)});
}

bool AdvancedPolicy::isOn(GrantType type) const
{
    return std::any_of(m_grantTypes.begin(), m_grantTypes.end(), [type](const auto &choice) {
        return choice.value == type && choice.check->isChecked();
    });
}

void AdvancedPolicy::setPolicy(const TemplatePolicy &policy)
{
    {
        const QScopedValueRollback guard(m_filling, true);
        m_base = policy;
        for (const auto &[type, check] : m_grantTypes)
            check->setChecked(policy.allows(type));
        for (const auto &[method, check] : m_methods)
            check->setChecked(policy.allows(method));
        select(*m_profile, int(policy.profile));
        m_pkce->setChecked(policy.pkce == PkceRule::Required);
        m_par->setChecked(policy.par == ParRule::Required);
        select(*m_binding, int(policy.binding));
        m_nonce->setChecked(policy.dpopNonce == NonceRule::Required);
        m_code->setSpan(policy.codeLifetime);
        m_access->setSpan(policy.accessTokenLifetime);
        m_refresh->setSpan(policy.refreshTokenLifetime);
        m_grace->setSpan(policy.reuseGrace);
        select(*m_rotation, int(policy.rotation));
        select(*m_claims, int(policy.idTokenClaims));
        select(*m_idAlgorithm, int(policy.idTokenAlgorithm));
        select(*m_accessAlgorithm, int(policy.accessTokenAlgorithm));
        select(*m_tokenClaims, int(policy.accessTokenClaims));
        select(*m_ownApi, int(policy.ownApi));
        select(*m_owner, int(policy.keyOwner));
    }
    follow();
}

TemplatePolicy AdvancedPolicy::policy() const
{
    TemplatePolicy policy = m_base;
    for (const auto &[type, check] : m_grantTypes) {
        policy.grantTypes.removeAll(type);
        if (check->isChecked())
            policy.grantTypes.append(type);
    }
    for (const auto &[method, check] : m_methods) {
        policy.authMethods.removeAll(method);
        if (check->isChecked())
            policy.authMethods.append(method);
    }
    policy.profile = chosen<Profile>(*m_profile);
    policy.pkce = m_pkce->isChecked() ? PkceRule::Required : PkceRule::Allowed;
    policy.par = m_par->isChecked() ? ParRule::Required : ParRule::Allowed;
    policy.binding = chosen<TokenBinding>(*m_binding);
    policy.dpopNonce = m_nonce->isChecked() ? NonceRule::Required : NonceRule::Allowed;
    policy.codeLifetime = m_code->span();
    policy.accessTokenLifetime = m_access->span();
    policy.refreshTokenLifetime = m_refresh->span();
    policy.reuseGrace = m_grace->span();
    policy.rotation = chosen<RefreshRotation>(*m_rotation);
    policy.idTokenClaims = chosen<IdTokenClaims>(*m_claims);
    policy.idTokenAlgorithm = chosen<SigningAlgorithm>(*m_idAlgorithm);
    policy.accessTokenAlgorithm = chosen<SigningAlgorithm>(*m_accessAlgorithm);
    policy.accessTokenClaims = chosen<AccessTokenClaims>(*m_tokenClaims);
    policy.ownApi = chosen<OwnApi>(*m_ownApi);
    policy.keyOwner = chosen<KeyOwner>(*m_owner);
    return policy;
}

QString AdvancedPolicy::summary() const
{
    const QString lifetimes =
        tr("access token %1, refresh token %2")
            .arg(ui::support::duration(m_access->span()),
                 ui::support::duration(isOn(GrantType::RefreshToken) ? m_refresh->span()
                                                                     : Seconds(0)));
    const qsizetype risks = ui::support::risksOf(policy()).size();
    return risks == 0 ? lifetimes : tr("%1 · %n warning(s)", nullptr, int(risks)).arg(lifetimes);
}

FieldErrors AdvancedPolicy::setFaults(const FieldErrors &faults)
{
    return m_form->setFaults(faults);
}

QString AdvancedPolicy::firstFault() const
{
    return m_form->firstFault();
}

void AdvancedPolicy::takeProfile()
{
    if (chosen<Profile>(*m_profile) != Profile::Fapi2)
        return;
    // What the profile leaves no choice about is set at once; the rest stays as it is.
    TemplatePolicy wanted = policy();
    const TemplatePolicy model = policyOf(Preset::HighSecurity);
    wanted.grantTypes.removeAll(GrantType::Password);
    wanted.authMethods = model.authMethods;
    wanted.pkce = model.pkce;
    wanted.par = model.par;
    if (wanted.binding == TokenBinding::None)
        wanted.binding = model.binding;
    wanted.codeLifetime = std::min(wanted.codeLifetime, model.codeLifetime);
    wanted.rotation = model.rotation;
    wanted.reuseGrace = model.reuseGrace;
    if (wanted.idTokenAlgorithm == SigningAlgorithm::RS256)
        wanted.idTokenAlgorithm = model.idTokenAlgorithm;
    if (wanted.accessTokenAlgorithm == SigningAlgorithm::RS256)
        wanted.accessTokenAlgorithm = model.accessTokenAlgorithm;
    setPolicy(wanted);
}

void AdvancedPolicy::follow()
{
    if (m_filling)
        return;
    const bool code = isOn(GrantType::AuthorizationCode);
    const bool refreshes = isOn(GrantType::RefreshToken);
    const auto binding = chosen<TokenBinding>(*m_binding);
    m_code->setEnabled(code);
    m_refresh->setEnabled(refreshes);
    m_rotation->setEnabled(refreshes);
    m_grace->setEnabled(refreshes
                        && chosen<RefreshRotation>(*m_rotation) == RefreshRotation::Rotating);
    m_form->setRowVisible("dpop_nonce",
                          binding == TokenBinding::DPoP || binding == TokenBinding::DPoPOrMtls);
    const QList<PolicyRisk> risks = ui::support::risksOf(policy());
    for (const auto &[risk, label] : m_warnings)
        label->setVisible(risks.contains(risk));
    emit edited();
}

} // namespace ui::pages::modulesettings
