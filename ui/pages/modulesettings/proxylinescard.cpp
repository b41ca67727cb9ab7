// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/proxylinescard.h"

#include "server/api/adminapi.h"
#include "server/domain/protectionlines.h"
#include "ui/support/environment.h"
#include "ui/support/errortexts.h"
#include "ui/support/icons.h"
#include "ui/support/secretclipboard.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui::pages::modulesettings {

using server::domain::ProtectionRule;
using server::domain::Proxy;
using ui::support::Color;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;

namespace {

constexpr int shownLines = 16;

struct NamedProxy
{
    Proxy value;
    const char *name; ///< of a product; no language changes it
};
constexpr NamedProxy proxies[] = {
    {Proxy::Nginx, "nginx"},
    {Proxy::Traefik, "Traefik"},
    {Proxy::Caddy, "Caddy"},
};

} // namespace

ProxyLinesCard::ProxyLinesCard(server::api::AdminApi &api,
                               const ui::support::Environment &environment, QWidget *parent)
    : Card(parent)
    , m_api(api)
    , m_environment(environment)
    , m_proxy(new QComboBox(this))
    , m_host(new QComboBox(this))
    , m_application(new QLineEdit(QStringLiteral("http://127.0.0.1:3000"), this))
    , m_fault(
          new TextLabel({}, TextSize::Normal, Color::DangerText, TextLabel::Overflow::Wrap, this))
    , m_lines(new QPlainTextEdit(this))
    , m_copy(new QPushButton(ui::support::icon(ui::support::Icon::Copy), tr("Copy"), this))
{
    setObjectName(QStringLiteral("proxyLinesCard"));
    m_proxy->setObjectName(QStringLiteral("proxyComboBox"));
    m_proxy->setAccessibleName(tr("Proxy"));
    for (const NamedProxy &proxy : proxies)
        m_proxy->addItem(QString::fromLatin1(proxy.name), int(proxy.value));
    m_host->setObjectName(QStringLiteral("proxyHostComboBox"));
    m_host->setAccessibleName(tr("Host"));
    m_application->setObjectName(QStringLiteral("proxyApplicationLineEdit"));
    m_application->setAccessibleName(tr("Address of the application"));
    m_application->setToolTip(tr("Where the application itself listens, behind the proxy"));
    m_application->setMaxLength(300);
    m_lines->setObjectName(QStringLiteral("proxyLinesPlainTextEdit"));
    m_lines->setAccessibleName(tr("Lines for the proxy"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_lines->setFixedHeight(shownLines * m_lines->fontMetrics().lineSpacing());
    m_copy->setObjectName(QStringLiteral("copyProxyLinesPushButton"));

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new TextLabel(tr("Lines for the proxy"), TextSize::Section, Color::Text,
                                  TextLabel::Overflow::Grow, this),
                    1);
    head->addWidget(m_copy);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    choices->addWidget(m_proxy);
    choices->addWidget(m_host, 1);
    choices->addWidget(m_application, 1);
    content()->addLayout(head);
    content()->addWidget(new TextLabel(
        tr("They go into the proxy's configuration for this host. The address of the proxy has to "
           "stand in the server's settings as a trusted proxy."),
        TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, this));
    content()->addLayout(choices);
    content()->addWidget(m_fault);
    content()->addWidget(m_lines);
    m_fault->hide();
    for (QComboBox *choice : {m_proxy, m_host})
        connect(choice, &QComboBox::currentIndexChanged, this, &ProxyLinesCard::load);
    connect(m_application, &QLineEdit::textChanged, this, &ProxyLinesCard::load);
    connect(m_copy, &QPushButton::clicked, this, &ProxyLinesCard::copy);
}

void ProxyLinesCard::show(const QList<ProtectionRule> &rules)
{
    QStringList hosts;
    for (const ProtectionRule &rule : rules)
        hosts.append(QString::fromLatin1(rule.host));
    hosts.removeDuplicates();
    const QString current = m_host->currentText();
    const QSignalBlocker blocker(m_host);
    m_host->clear();
    m_host->addItems(hosts);
    m_host->setCurrentIndex(std::max<int>(0, int(hosts.indexOf(current))));
    setVisible(!hosts.isEmpty());
    load();
}

void ProxyLinesCard::load()
{
    if (m_host->count() == 0)
        return;
    const server::domain::ProtectedHost host{m_host->currentText().toLatin1(),
                                             m_application->text().trimmed().toUtf8()};
    m_answer.ask(m_api.proxyLines(Proxy(m_proxy->currentData().toInt()), host), this,
                 [this](auto answer) {
                     m_fault->setVisible(!answer);
                     m_copy->setEnabled(answer.has_value());
                     if (answer)
                         return m_lines->setPlainText(QString::fromUtf8(*answer));
                     const auto &fields = answer.error().fields;
                     m_fault->setContent(fields.isEmpty()
                                             ? ui::support::errorText(answer.error())
                                             : ui::support::fieldErrorText(fields.constFirst()));
                 });
}

void ProxyLinesCard::copy()
{
    m_environment.clipboard.copyPlain(m_lines->toPlainText());
}

} // namespace ui::pages::modulesettings
