// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 8705.
#include "ui/pages/server/mutualtlsedit.h"

#include "ui/pages/server/reachfields.h"
#include "ui/widgets/form.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::pages::serverpage {

using ::server::base::FieldErrors;
using ::server::domain::ServerConfig;
using ui::widgets::Form;

MutualTlsEdit::MutualTlsEdit(const ServerConfig &config, QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
    , m_listen(makeField(QStringLiteral("mtlsListenLineEdit"), textOf(config.mtlsListen), this))
    , m_issuer(makeField(QStringLiteral("mtlsIssuerLineEdit"),
                         QString::fromUtf8(config.mtlsIssuer.bytes()), this))
    , m_authorities(
          makeField(QStringLiteral("mtlsAuthoritiesLineEdit"), config.mtlsAuthorityFile, this))
{
    auto *column = new QVBoxLayout(this);
    // Room for the focus frames at the left, for the scroll bar at the right.
    column->setContentsMargins(2, 0, 12, 0);
    column->addWidget(m_form);
    m_issuer->setPlaceholderText(tr("The link at the first of these ports"));
    m_form->addRow("mtls_listen", tr("Listens on"), m_listen, Form::Need::Optional);
    m_form->addRow("mtls_issuer", tr("Link"), m_issuer, Form::Need::Optional);
    m_form->addRow("mtls_ca_file", tr("Authorities file"), m_authorities, Form::Need::Optional);
    m_form->addHint(
        tr("Addresses of their own, by TLS only: services show a certificate there. The "
           "file (PEM) holds the authorities whose certificates count; without it only "
           "self-signed ones do."));
    connect(m_form, &Form::edited, this, &MutualTlsEdit::edited);
}

void MutualTlsEdit::read(ServerConfig &config, FieldErrors &faults) const
{
    readAddresses(*m_listen, "mtls_listen", config.mtlsListen, faults);
    config.mtlsIssuer = {};
    if (!m_issuer->text().trimmed().isEmpty())
        readIssuer(*m_issuer, "mtls_issuer", config.mtlsIssuer, faults);
    config.mtlsAuthorityFile = m_authorities->text().trimmed();
}

void MutualTlsEdit::setFaults(const FieldErrors &faults)
{
    m_form->setFaults(faults);
}

QString MutualTlsEdit::firstFault() const
{
    return m_form->firstFault();
}

} // namespace ui::pages::serverpage
