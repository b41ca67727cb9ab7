// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/advancedpolicy.h"

#include "server/domain/limits.h"
#include "ui/support/formatting.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace ui::pages::modulesettings {

using namespace server::domain;
using ui::support::Color;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

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

} // namespace

AdvancedPolicy::AdvancedPolicy(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_passwordWarning(new TextLabel(
          tr("The service sees the password. Only for services that you run yourself."),
          TextSize::Normal, Color::WarningText, TextLabel::Overflow::Wrap, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    addSection(tr("Grant types"), tr("How a service comes to its tokens."));
    for (const GrantType type : {GrantType::AuthorizationCode, GrantType::RefreshToken,
                                 GrantType::ClientCredentials, GrantType::Password})
        m_grantTypes.append({type, addCheck(QString::fromLatin1(toName(type) + "CheckBox"),
                                            ui::support::label(type))});
    m_column->addWidget(m_passwordWarning);
    addSection(tr("Authentication methods"), tr("How a service proves who it is."));
    for (const AuthMethod method :
         {AuthMethod::SecretBasic, AuthMethod::SecretPost, AuthMethod::None})
        m_methods.append({method, addCheck(QString::fromLatin1(toName(method) + "CheckBox"),
                                           ui::support::label(method))});
    addSection(tr("Protection of the code"),
               tr("PKCE makes a stolen code useless; every current library can do it."));
    m_pkce = addCheck(QStringLiteral("pkceCheckBox"), tr("PKCE is required"));
    addSection(tr("Lifetimes"),
               tr("Shorter is safer; longer asks the server less often. The end of "
                  "the client cuts all of them."));
    m_code = addNumber(QStringLiteral("codeLifetimeSpinBox"), tr("Code"), tr(" seconds"), 1,
                       int(limits::codeSeconds));
    m_access = addNumber(QStringLiteral("accessLifetimeSpinBox"), tr("Access token"),
                         tr(" seconds"), 1, int(limits::accessTokenSeconds));
    m_refresh = addNumber(QStringLiteral("refreshLifetimeSpinBox"), tr("Refresh token"),
                          tr(" seconds"), 1, int(limits::refreshTokenSeconds));
    m_rotation = addCombo(QStringLiteral("rotationComboBox"), tr("Refresh token at use"),
                          tr("With a new one each time the 14 days begin anew."));
    addItem(*m_rotation, RefreshRotation::Rotating);
    addItem(*m_rotation, RefreshRotation::Fixed);
    m_grace = addNumber(QStringLiteral("reuseGraceSpinBox"), tr("Grace for a retried refresh"),
                        tr(" seconds"), 0, int(limits::reuseGraceSeconds));
    m_claims = addCombo(QStringLiteral("idTokenClaimsComboBox"), tr("Claims of the id_token"),
                        tr("Standard is what certified libraries expect."));
    addItem(*m_claims, IdTokenClaims::Platform);
    addItem(*m_claims, IdTokenClaims::Standard);
    m_idAlgorithm = addCombo(QStringLiteral("idAlgorithmComboBox"), tr("id_token signed with"),
                             tr("RS256 is understood by every library."));
    m_accessAlgorithm =
        addCombo(QStringLiteral("accessAlgorithmComboBox"), tr("Access token signed with"),
                 tr("ES256 is quicker and shorter."));
    for (QComboBox *combo : {m_idAlgorithm, m_accessAlgorithm}) {
        for (const SigningAlgorithm algorithm : {SigningAlgorithm::RS256, SigningAlgorithm::ES256})
            combo->addItem(QString::fromLatin1(toName(algorithm)), int(algorithm));
    }
    follow();
}

void AdvancedPolicy::addSection(const QString &title, const QString &hint)
{
    auto *head =
        new TextLabel(title, TextSize::Normal, Color::Text, TextLabel::Overflow::Grow, this);
    QFont bold = head->font();
    bold.setWeight(QFont::DemiBold);
    head->setFont(bold);
    m_column->addSpacing(6);
    m_column->addWidget(head);
    m_column->addWidget(
        new TextLabel(hint, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this));
}

QCheckBox *AdvancedPolicy::addCheck(const QString &name, const QString &text)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(name);
    m_column->addWidget(check);
    connect(check, &QCheckBox::toggled, this, &AdvancedPolicy::follow);
    return check;
}

QComboBox *AdvancedPolicy::addCombo(const QString &name, const QString &title, const QString &hint)
{
    addSection(title, hint);
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setAccessibleName(title);
    m_column->addWidget(combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &AdvancedPolicy::follow);
    return combo;
}

QSpinBox *AdvancedPolicy::addNumber(const QString &name, const QString &title,
                                    const QString &suffix, int lowest, int highest)
{
    auto *row = new QHBoxLayout;
    auto *label =
        new TextLabel(title, TextSize::Normal, Color::Text, TextLabel::Overflow::Grow, this);
    auto *number = new QSpinBox(this);
    number->setObjectName(name);
    number->setAccessibleName(title);
    number->setRange(lowest, highest);
    number->setSuffix(suffix);
    number->setMinimumWidth(180);
    label->setBuddy(number);
    row->addWidget(label, 1);
    row->addWidget(number);
    m_column->addLayout(row);
    connect(number, &QSpinBox::valueChanged, this, &AdvancedPolicy::follow);
    return number;
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
        m_pkce->setChecked(policy.pkce == PkceRule::Required);
        m_code->setValue(int(policy.codeLifetime.count()));
        m_access->setValue(int(policy.accessTokenLifetime.count()));
        m_refresh->setValue(int(policy.refreshTokenLifetime.count()));
        m_grace->setValue(int(policy.reuseGrace.count()));
        select(*m_rotation, int(policy.rotation));
        select(*m_claims, int(policy.idTokenClaims));
        for (const auto &[combo, algorithm] :
             {std::pair(m_idAlgorithm, policy.idTokenAlgorithm),
              std::pair(m_accessAlgorithm, policy.accessTokenAlgorithm)}) {
            // A preset may use one that is not offered by itself.
            if (combo->findData(int(algorithm)) < 0)
                combo->addItem(QString::fromLatin1(toName(algorithm)), int(algorithm));
            select(*combo, int(algorithm));
        }
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
    policy.pkce = m_pkce->isChecked() ? PkceRule::Required : PkceRule::Allowed;
    policy.codeLifetime = server::base::Seconds(m_code->value());
    policy.accessTokenLifetime = server::base::Seconds(m_access->value());
    policy.refreshTokenLifetime = server::base::Seconds(m_refresh->value());
    policy.reuseGrace = server::base::Seconds(m_grace->value());
    policy.rotation = RefreshRotation(m_rotation->currentData().toInt());
    policy.idTokenClaims = IdTokenClaims(m_claims->currentData().toInt());
    policy.idTokenAlgorithm = SigningAlgorithm(m_idAlgorithm->currentData().toInt());
    policy.accessTokenAlgorithm = SigningAlgorithm(m_accessAlgorithm->currentData().toInt());
    return policy;
}

QString AdvancedPolicy::summary() const
{
    return tr("access token %1, refresh token %2")
        .arg(ui::support::duration(server::base::Seconds(m_access->value())),
             ui::support::duration(server::base::Seconds(m_refresh->value())));
}

void AdvancedPolicy::follow()
{
    if (m_filling || !m_accessAlgorithm)
        return;
    const auto isOn = [this](GrantType wanted) {
        for (const auto &[type, check] : m_grantTypes) {
            if (type == wanted)
                return check->isChecked();
        }
        return false;
    };
    m_passwordWarning->setVisible(isOn(GrantType::Password));
    const bool refreshes = isOn(GrantType::RefreshToken);
    m_refresh->setEnabled(refreshes);
    m_rotation->setEnabled(refreshes);
    m_grace->setEnabled(refreshes
                        && m_rotation->currentData().toInt() == int(RefreshRotation::Rotating));
    m_code->setEnabled(isOn(GrantType::AuthorizationCode));
    emit edited();
}

} // namespace ui::pages::modulesettings
