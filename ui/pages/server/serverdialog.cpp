// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/serverdialog.h"

#include "ui/pages/server/mutualtlsedit.h"
#include "ui/pages/server/reachfields.h"
#include "ui/support/lists.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::pages::serverpage {

using namespace ui::widgets;
using ::server::base::FieldErrors;
using ::server::domain::ServerConfig;

namespace {

constexpr int foldedHeight = 170;

} // namespace

ServerDialog::ServerDialog(ServerConfig config, QWidget *parent)
    : FormDialog(tr("Change how the server is reached"), tr("Save"), parent)
    , m_config(std::move(config))
    , m_link(makeField(QStringLiteral("issuerLineEdit"), QString::fromUtf8(m_config.issuer.bytes()),
                       this))
    , m_listen(makeField(QStringLiteral("listenLineEdit"), textOf(m_config.listen), this))
    , m_certificate(
          makeField(QStringLiteral("certificateLineEdit"), m_config.tlsCertificateFile, this))
    , m_key(makeField(QStringLiteral("keyLineEdit"), m_config.tlsKeyFile, this))
    , m_proxy(new QCheckBox(tr("TLS ends at my proxy"), this))
    , m_trustedProxies(makeField(QStringLiteral("trustedProxiesLineEdit"),
                                 m_config.trustedProxies.join(QStringLiteral(", ")), this))
    , m_directory(makeField(QStringLiteral("directoryPermissionLineEdit"),
                            m_config.doors.directoryPermission, this))
    , m_generateToken(
          new QCheckBox(tr("Hand out legacy tokens for passwords at /generateToken"), this))
{
    setObjectName(QStringLiteral("serverDialog"));
    m_proxy->setObjectName(QStringLiteral("proxyCheckBox"));
    m_proxy->setChecked(m_config.tlsEndsAtProxy);
    form()->addRow("issuer", tr("Link"), m_link, Form::Need::Required);
    form()->addRow("listen", tr("Listens on"), m_listen, Form::Need::Required);
    form()->addHint(tr("One or more addresses with a port, separated by commas."));
    form()->addRow("tls_certificate_file", tr("Certificate file"), m_certificate,
                   Form::Need::Optional);
    form()->addRow("tls_key_file", tr("Key file"), m_key, Form::Need::Optional);
    form()->addRow("tls_ends_at_proxy", {}, m_proxy, Form::Need::Optional);
    form()->addRow("trusted_proxies", tr("Trusted proxies"), m_trustedProxies,
                   Form::Need::Optional);
    form()->addHint(tr("Addresses or networks such as 10.0.0.0/8, separated by commas. What they "
                       "say of where a request came from is believed."));
    m_generateToken->setObjectName(QStringLiteral("generateTokenCheckBox"));
    m_generateToken->setChecked(m_config.doors.generateToken);
    form()->addRow("directory_permission", tr("Permission for the directory"), m_directory,
                   Form::Need::Optional);
    form()->addHint(tr("Its code; the REST API shows other people only to those who have it."));
    form()->addRow("generate_token", {}, m_generateToken, Form::Need::Optional);
    m_warning = new TextLabel({}, TextSize::Normal, ui::support::Color::WarningText,
                              TextLabel::Overflow::Wrap, this);
    column()->addWidget(m_warning);
    addMutualTls();
    connect(form(), &Form::edited, this, &ServerDialog::follow);
    connect(this, &FormDialog::submitted, this, &ServerDialog::submit);
    follow();
}

void ServerDialog::addMutualTls()
{
    m_mutualTls = new MutualTlsEdit(m_config, this);
    m_section = makeFoldedPart(tr("Client certificates"), QStringLiteral("mutualTlsToolButton"),
                               m_mutualTls, foldedHeight, this);
    m_section->setSummary(textOf(m_config.mtlsListen));
    column()->addWidget(m_section);
    connect(m_mutualTls, &MutualTlsEdit::edited, this, &ServerDialog::follow);
    connect(m_section, &CollapsibleSection::expandedChanged, this, [this] {
        follow();
        fitHeight();
    });
}

FieldErrors ServerDialog::read(ServerConfig &config) const
{
    FieldErrors faults;
    readIssuer(*m_link, "issuer", config.issuer, faults);
    readAddresses(*m_listen, "listen", config.listen, faults);
    config.tlsCertificateFile = m_certificate->text().trimmed();
    config.tlsKeyFile = m_key->text().trimmed();
    config.tlsEndsAtProxy = m_proxy->isChecked();
    config.trustedProxies = ui::support::separatedByCommas(m_trustedProxies->text());
    m_mutualTls->read(config, faults);
    config.doors = {m_generateToken->isChecked(), m_directory->text().trimmed()};
    return faults + ::server::domain::checkServerConfig(config);
}

void ServerDialog::follow()
{
    ServerConfig config = m_config;
    const FieldErrors faults = read(config);
    setFaults(faults);
    m_mutualTls->setFaults(faults);
    messages()->clear();
    // What is wrong in the folded part must be seen without unfolding it.
    if (!m_section->isExpanded() && !m_mutualTls->firstFault().isEmpty())
        messages()->say(m_mutualTls->firstFault(), Tone::Danger, m_section->title());
    const bool moved = !m_config.issuer.isEmpty() && config.issuer != m_config.issuer;
    m_warning->setContent(
        moved ? tr("Tokens that were issued under the old link stop working, and every service "
                   "must be told the new one.")
              : QString());
    m_warning->setVisible(moved);
}

void ServerDialog::submit()
{
    ServerConfig config = m_config;
    if (!read(config).isEmpty())
        return;
    setBusy(true);
    emit saveRequested(config);
}

} // namespace ui::pages::serverpage
