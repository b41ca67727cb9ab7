// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 section 2, RFC 8705 section 2.1.2, OpenID Connect RP-Initiated, Front-Channel and
// Back-Channel Logout: the members that a client registers.
#include "ui/pages/module/advancedclient.h"

#include "server/domain/limits.h"
#include "ui/support/environment.h"
#include "ui/support/filedialogs.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/uriedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui::pages::module {

using namespace Qt::StringLiterals;
using namespace server::domain;
using server::base::FieldError;
using server::base::FieldErrors;
using ui::widgets::Form;

namespace {

constexpr int anyChoice = -1;
constexpr char certificateField[] = "tls_client_auth";

struct CertificateMember
{
    const char *member;
    const char *title;
};
constexpr CertificateMember certificateMembers[] = {
    {"tls_client_auth_subject_dn",
     QT_TRANSLATE_NOOP("ui::pages::module::AdvancedClient", "Subject (DN)")},
    {"tls_client_auth_san_dns", QT_TRANSLATE_NOOP("ui::pages::module::AdvancedClient", "DNS name")},
    {"tls_client_auth_san_uri", QT_TRANSLATE_NOOP("ui::pages::module::AdvancedClient", "URI")},
    {"tls_client_auth_san_ip",
     QT_TRANSLATE_NOOP("ui::pages::module::AdvancedClient", "IP address")},
    {"tls_client_auth_san_email",
     QT_TRANSLATE_NOOP("ui::pages::module::AdvancedClient", "E-mail address")},
};

void addAlgorithms(QComboBox &combo, const QString &otherwise)
{
    combo.addItem(otherwise, anyChoice);
    for (const SigningAlgorithm algorithm : {SigningAlgorithm::RS256, SigningAlgorithm::PS256,
                                             SigningAlgorithm::ES256, SigningAlgorithm::EdDSA})
        combo.addItem(QString::fromLatin1(toName(algorithm)), int(algorithm));
}

void select(QComboBox &combo, int value)
{
    combo.setCurrentIndex(std::max(0, combo.findData(value)));
}

/// Empty texts are left out: an absent member and an empty one are not the same.
void put(QJsonObject &object, const QString &member, const QString &text)
{
    if (text.isEmpty())
        object.remove(member);
    else
        object.insert(member, text);
}

void put(QJsonObject &object, const QString &member, const QCheckBox &check, bool belongs)
{
    if (belongs && check.isChecked())
        object.insert(member, true);
    else
        object.remove(member);
}

} // namespace

AdvancedClient::AdvancedClient(const ui::support::Environment &environment, QWidget *parent)
    : QWidget(parent)
    , m_environment(environment)
    , m_form(new Form(this))
{
    auto *column = new QVBoxLayout(this);
    // Room for the focus frames at the left, for the scroll bar at the right.
    column->setContentsMargins(2, 0, 12, 0);
    column->addWidget(m_form);
    addAuthentication();
    addLogout();
    addTokens();
    m_form->showAllFaults();
    connect(m_form, &Form::edited, this, &AdvancedClient::follow);
    m_filling = false;
    follow();
}

void AdvancedClient::addAuthentication()
{
    m_form->addHeading(tr("Authentication"), tr("How the service proves who it is."));
    m_method = new QComboBox(this);
    m_method->setObjectName(u"authMethodComboBox"_s);
    m_form->addRow("token_endpoint_auth_method", tr("Method"), m_method, Form::Need::Optional);
    m_keys = new QComboBox(this);
    m_keys->setObjectName(u"keysComboBox"_s);
    m_keys->addItem(tr("None"), int(Keys::None));
    m_keys->addItem(tr("At an address of the service"), int(Keys::Address));
    m_keys->addItem(tr("Pasted here"), int(Keys::Pasted));
    m_form->addRow("keys", tr("Public keys"), m_keys, Form::Need::Optional);
    m_keysUri = addLine("jwks_uri", tr("Address of the keys"), u"jwksUriLineEdit"_s,
                        u"https://service.example.com/jwks.json"_s);
    m_keySetBox = new QWidget(this);
    m_keySet = new QPlainTextEdit(m_keySetBox);
    m_keySet->setObjectName(u"jwksPlainTextEdit"_s);
    m_keySet->setTabChangesFocus(true);
    m_keySet->setPlaceholderText(u"{\"keys\": [ … ]}"_s);
    m_keySet->setFixedHeight(96);
    auto *open = new QPushButton(tr("Choose file…"), m_keySetBox);
    open->setObjectName(u"openJwksPushButton"_s);
    open->setAutoDefault(false);
    auto *keyColumn = new QVBoxLayout(m_keySetBox);
    keyColumn->setContentsMargins(0, 0, 0, 0);
    keyColumn->addWidget(m_keySet);
    keyColumn->addWidget(open, 0, Qt::AlignLeft);
    m_form->addRow("jwks", tr("Key set (JWKS)"), m_keySetBox, Form::Need::Optional, m_keySet);
    m_assertionAlgorithm = new QComboBox(this);
    m_assertionAlgorithm->setObjectName(u"assertionAlgorithmComboBox"_s);
    addAlgorithms(*m_assertionAlgorithm, tr("Any that is allowed"));
    m_form->addRow("token_endpoint_auth_signing_alg", tr("Signed with"), m_assertionAlgorithm,
                   Form::Need::Optional);
    auto *certificate = new QWidget(this);
    m_certificateKind = new QComboBox(certificate);
    m_certificateKind->setObjectName(u"certificateKindComboBox"_s);
    m_certificateKind->setAccessibleName(tr("What names the certificate"));
    for (const CertificateMember &member : certificateMembers)
        m_certificateKind->addItem(tr(member.title), QString::fromLatin1(member.member));
    m_certificate = new QLineEdit(certificate);
    m_certificate->setObjectName(u"certificateSubjectLineEdit"_s);
    m_certificate->setMaxLength(2000);
    auto *row = new QHBoxLayout(certificate);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_certificateKind);
    row->addWidget(m_certificate, 1);
    m_form->addRow(certificateField, tr("Certificate of"), certificate, Form::Need::Optional,
                   m_certificate);
    connect(m_certificateKind, &QComboBox::currentIndexChanged, this, &AdvancedClient::follow);
    connect(open, &QPushButton::clicked, this, &AdvancedClient::openKeyFile);
}

void AdvancedClient::addLogout()
{
    m_form->addHeading(tr("Sign-out"), tr("Where a sign-out may lead, and who is told of one."));
    m_afterLogout = new ui::widgets::UriEdit(this);
    m_afterLogout->setNames(u"afterLogout"_s, tr("Post-logout redirect URI"));
    m_afterLogout->setPlaceholder(u"https://service.example.com/signed-out"_s);
    m_form->addRow("post_logout_redirect_uris", tr("Post-logout redirect URI"), m_afterLogout,
                   Form::Need::Optional);
    m_backChannel =
        addLine("backchannel_logout_uri", tr("Back-channel logout URI"), u"backChannelLineEdit"_s,
                u"https://service.example.com/backchannel-logout"_s);
    m_backChannelSession = new QCheckBox(tr("Name the session that ended"), this);
    m_backChannelSession->setObjectName(u"backChannelSessionCheckBox"_s);
    m_form->addRow("backchannel_logout_session_required", {}, m_backChannelSession,
                   Form::Need::Optional);
    m_form->addNote(tr("The server itself tells the service, also when a session is ended here."));
    m_frontChannel =
        addLine("frontchannel_logout_uri", tr("Front-channel logout URI"),
                u"frontChannelLineEdit"_s, u"https://service.example.com/frontchannel-logout"_s);
    m_frontChannelSession = new QCheckBox(tr("Name the session that ended"), this);
    m_frontChannelSession->setObjectName(u"frontChannelSessionCheckBox"_s);
    m_form->addRow("frontchannel_logout_session_required", {}, m_frontChannelSession,
                   Form::Need::Optional);
    m_form->addNote(tr("The person's browser tells the service while it shows the last page."));
    m_backChannelSession->setAccessibleName(tr("Back-channel: name the session that ended"));
    m_frontChannelSession->setAccessibleName(tr("Front-channel: name the session that ended"));
}

void AdvancedClient::addTokens()
{
    m_form->addHeading(tr("Tokens"), tr("Where the service wants other than its template says."));
    m_idAlgorithm = new QComboBox(this);
    m_idAlgorithm->setObjectName(u"clientIdAlgorithmComboBox"_s);
    addAlgorithms(*m_idAlgorithm, tr("As the template says"));
    m_form->addRow("id_token_signed_response_alg", tr("id_token signed with"), m_idAlgorithm,
                   Form::Need::Optional);
}

QLineEdit *AdvancedClient::addLine(const QByteArray &field, const QString &title,
                                   const QString &name, const QString &example)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    line->setPlaceholderText(example);
    line->setMaxLength(int(limits::redirectUriBytes) + 1);
    m_form->addRow(field, title, line, Form::Need::Optional);
    return line;
}

void AdvancedClient::openKeyFile()
{
    m_environment.files.openFile(
        this, tr("Choose a key set"), tr("JSON files (*.json *.jwks)"),
        [this](const QString &name) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                m_keySet->setPlainText(QString::fromUtf8(file.read(limits::metadataBytes + 1)));
        });
}

bool AdvancedClient::mayUse(AuthMethod method) const
{
    const int chosen = m_method->currentData().toInt();
    return chosen == anyChoice ? m_policy.allows(method) : chosen == int(method);
}

AdvancedClient::Keys AdvancedClient::keys() const
{
    return Keys(m_keys->currentData().toInt());
}

void AdvancedClient::setPolicy(const TemplatePolicy &policy)
{
    if (policy == m_policy)
        return;
    m_policy = policy;
    {
        const QScopedValueRollback guard(m_filling, true);
        const QVariant before = m_method->currentData();
        m_method->clear();
        m_method->addItem(tr("Any that the template allows"), anyChoice);
        for (const AuthMethod method : policy.authMethods)
            m_method->addItem(ui::support::label(method), int(method));
        select(*m_method, before.isValid() ? before.toInt() : anyChoice);
    }
    follow();
}

void AdvancedClient::setMetadata(const ClientMetadata &metadata)
{
    {
        const QScopedValueRollback guard(m_filling, true);
        m_base = metadata;
        const QJsonObject &other = metadata.other;
        select(*m_method, metadata.authMethod ? int(*metadata.authMethod) : anyChoice);
        m_keysUri->setText(other.value("jwks_uri"_L1).toString());
        const QJsonObject keySet = other.value("jwks"_L1).toObject();
        m_keySet->setPlainText(
            keySet.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(keySet).toJson()));
        select(*m_keys, int(!keySet.isEmpty()             ? Keys::Pasted
                            : m_keysUri->text().isEmpty() ? Keys::None
                                                          : Keys::Address));
        const auto assertion = fromName<SigningAlgorithm>(
            other.value("token_endpoint_auth_signing_alg"_L1).toString().toLatin1());
        select(*m_assertionAlgorithm, assertion ? int(*assertion) : anyChoice);
        for (const CertificateMember &member : certificateMembers) {
            const QString name = QString::fromLatin1(member.member);
            if (!other.contains(name))
                continue;
            m_certificateKind->setCurrentIndex(m_certificateKind->findData(name));
            m_certificate->setText(other.value(name).toString());
        }
        QByteArrayList uris;
        for (const QJsonValue &uri : other.value("post_logout_redirect_uris"_L1).toArray())
            uris.append(uri.toString().toUtf8());
        m_afterLogout->setValues(uris);
        m_backChannel->setText(other.value("backchannel_logout_uri"_L1).toString());
        m_frontChannel->setText(other.value("frontchannel_logout_uri"_L1).toString());
        m_backChannelSession->setChecked(
            other.value("backchannel_logout_session_required"_L1).toBool());
        m_frontChannelSession->setChecked(
            other.value("frontchannel_logout_session_required"_L1).toBool());
        select(*m_idAlgorithm,
               metadata.idTokenAlgorithm ? int(*metadata.idTokenAlgorithm) : anyChoice);
    }
    follow();
}

ClientMetadata AdvancedClient::metadata(FieldErrors &faults) const
{
    ClientMetadata metadata = m_base;
    QJsonObject &other = metadata.other;
    const int method = m_method->currentData().toInt();
    metadata.authMethod = method == anyChoice ? std::nullopt : std::optional(AuthMethod(method));
    put(other, u"jwks_uri"_s, keys() == Keys::Address ? m_keysUri->text().trimmed() : QString());
    other.remove("jwks"_L1);
    const QByteArray typed = m_keySet->toPlainText().trimmed().toUtf8();
    if (keys() == Keys::Pasted) {
        const QJsonObject keySet = QJsonDocument::fromJson(typed).object();
        if (keySet.value("keys"_L1).isArray())
            other.insert("jwks"_L1, keySet);
        else
            faults.append({"jwks", typed.isEmpty() ? "required" : "key_set_syntax", {}});
    }
    if (keys() == Keys::Address && m_keysUri->text().trimmed().isEmpty())
        faults.append({"jwks_uri", "required", {}});
    const int assertion = m_assertionAlgorithm->currentData().toInt();
    put(other, u"token_endpoint_auth_signing_alg"_s,
        assertion != anyChoice && mayUse(AuthMethod::PrivateKeyJwt)
            ? QString::fromLatin1(toName(SigningAlgorithm(assertion)))
            : QString());
    for (const CertificateMember &member : certificateMembers) {
        const QString name = QString::fromLatin1(member.member);
        const bool chosen = m_certificateKind->currentData().toString() == name
                            && mayUse(AuthMethod::TlsClientAuth);
        put(other, name, chosen ? m_certificate->text().trimmed() : QString());
    }
    const QByteArrayList uris = m_afterLogout->values();
    if (uris.isEmpty()) {
        other.remove("post_logout_redirect_uris"_L1);
    } else {
        QJsonArray list;
        for (const QByteArray &uri : uris)
            list.append(QString::fromUtf8(uri));
        other.insert("post_logout_redirect_uris"_L1, list);
    }
    const QString back = m_backChannel->text().trimmed();
    const QString front = m_frontChannel->text().trimmed();
    put(other, u"backchannel_logout_uri"_s, back);
    put(other, u"backchannel_logout_session_required"_s, *m_backChannelSession, !back.isEmpty());
    put(other, u"frontchannel_logout_uri"_s, front);
    put(other, u"frontchannel_logout_session_required"_s, *m_frontChannelSession, !front.isEmpty());
    const int algorithm = m_idAlgorithm->currentData().toInt();
    metadata.idTokenAlgorithm =
        algorithm == anyChoice ? std::nullopt : std::optional(SigningAlgorithm(algorithm));
    return metadata;
}

QString AdvancedClient::summary() const
{
    QStringList parts;
    if (m_method->currentData().toInt() != anyChoice)
        parts.append(m_method->currentText());
    if (!m_afterLogout->values().isEmpty() || !m_backChannel->text().isEmpty()
        || !m_frontChannel->text().isEmpty())
        parts.append(tr("takes part in sign-outs"));
    return parts.isEmpty() ? tr("authentication, keys, sign-out") : parts.join(u" · "_s);
}

FieldErrors AdvancedClient::setFaults(FieldErrors faults)
{
    for (FieldError &fault : faults) {
        if (fault.field.startsWith(certificateField))
            fault.field = certificateField;
    }
    return m_form->setFaults(faults);
}

QString AdvancedClient::firstFault() const
{
    return m_form->firstFault();
}

void AdvancedClient::follow()
{
    if (m_filling)
        return;
    const bool jwt = mayUse(AuthMethod::PrivateKeyJwt);
    const bool keyed = jwt || mayUse(AuthMethod::SelfSignedTls) || keys() != Keys::None;
    m_form->setRowVisible("keys", keyed);
    m_form->setRowVisible("jwks_uri", keyed && keys() == Keys::Address);
    m_form->setRowVisible("jwks", keyed && keys() == Keys::Pasted);
    m_form->setRowVisible("token_endpoint_auth_signing_alg", jwt);
    m_form->setRowVisible(certificateField, mayUse(AuthMethod::TlsClientAuth));
    m_form->setRowVisible("backchannel_logout_session_required",
                          !m_backChannel->text().trimmed().isEmpty());
    m_form->setRowVisible("frontchannel_logout_session_required",
                          !m_frontChannel->text().trimmed().isEmpty());
    emit edited();
}

} // namespace ui::pages::module
