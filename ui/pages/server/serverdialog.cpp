// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/serverdialog.h"

#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::pages::serverpage {

using namespace ui::widgets;
using ::server::base::FieldErrors;
using ::server::domain::Issuer;
using ::server::domain::ListenAddress;
using ::server::domain::ServerConfig;

namespace {

QLineEdit *makeField(const QString &name, const QString &text, QWidget *parent)
{
    auto *field = new QLineEdit(text, parent);
    field->setObjectName(name);
    field->setMaxLength(2000);
    return field;
}

QString addressesOf(const ServerConfig &config)
{
    QStringList texts;
    for (const ListenAddress &address : config.listen)
        texts.append(address.toString());
    return texts.join(QStringLiteral(", "));
}

} // namespace

ServerDialog::ServerDialog(ServerConfig config, QWidget *parent)
    : FormDialog(tr("Change how the server is reached"), tr("Save"), parent)
    , m_config(std::move(config))
    , m_link(makeField(QStringLiteral("issuerLineEdit"), QString::fromUtf8(m_config.issuer.bytes()),
                       this))
    , m_listen(makeField(QStringLiteral("listenLineEdit"), addressesOf(m_config), this))
    , m_certificate(
          makeField(QStringLiteral("certificateLineEdit"), m_config.tlsCertificateFile, this))
    , m_key(makeField(QStringLiteral("keyLineEdit"), m_config.tlsKeyFile, this))
    , m_proxy(new QCheckBox(tr("TLS ends at my proxy"), this))
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
    m_generateToken->setObjectName(QStringLiteral("generateTokenCheckBox"));
    m_generateToken->setChecked(m_config.doors.generateToken);
    form()->addRow("directory_permission", tr("Permission for the directory"), m_directory,
                   Form::Need::Optional);
    form()->addHint(tr("Its code; the REST API shows other people only to those who have it."));
    form()->addRow("generate_token", {}, m_generateToken, Form::Need::Optional);
    m_warning = new TextLabel({}, TextSize::Normal, ui::support::Color::WarningText,
                              TextLabel::Overflow::Wrap, this);
    column()->addWidget(m_warning);
    connect(form(), &Form::edited, this, &ServerDialog::follow);
    connect(this, &FormDialog::submitted, this, &ServerDialog::submit);
    follow();
}

FieldErrors ServerDialog::read(ServerConfig &config) const
{
    FieldErrors faults;
    const auto issuer = Issuer::parse(m_link->text().trimmed().toUtf8());
    if (issuer)
        config.issuer = *issuer;
    else
        faults.append(
            {"issuer", issuer.error().fields.value(0).code, issuer.error().fields.value(0).params});
    config.listen.clear();
    const QStringList texts = m_listen->text().split(u',', Qt::SkipEmptyParts);
    for (const QString &text : texts) {
        const auto address = ListenAddress::parse(text.trimmed());
        if (address)
            config.listen.append(*address);
        else
            faults.append({"listen", address.error().fields.value(0).code,
                           address.error().fields.value(0).params});
    }
    config.tlsCertificateFile = m_certificate->text().trimmed();
    config.tlsKeyFile = m_key->text().trimmed();
    config.tlsEndsAtProxy = m_proxy->isChecked();
    config.doors = {m_generateToken->isChecked(), m_directory->text().trimmed()};
    // "listen[1]" stands under the one field that holds them all.
    for (auto fault : ::server::domain::checkServerConfig(config)) {
        if (fault.field.startsWith("listen"))
            fault.field = "listen";
        faults.append(fault);
    }
    return faults;
}

void ServerDialog::follow()
{
    ServerConfig config = m_config;
    setFaults(read(config));
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
