// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QLineEdit;

namespace ui::widgets {
class CollapsibleSection;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::serverpage {

class MutualTlsEdit;

/// Changes where the server is reached: link, addresses, certificates, proxies. Values it does not
/// show stay.
class ServerDialog : public ui::widgets::FormDialog
{
    Q_OBJECT
public:
    ServerDialog(::server::domain::ServerConfig config, QWidget *parent);

signals:
    void saveRequested(const ::server::domain::ServerConfig &config);

private:
    /// The settings as typed, and what is wrong with them.
    [[nodiscard]] ::server::base::FieldErrors read(::server::domain::ServerConfig &config) const;
    void addMutualTls();
    void follow();
    void submit();

    ::server::domain::ServerConfig m_config;
    QLineEdit *m_link;
    QLineEdit *m_listen;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QCheckBox *m_proxy;
    QLineEdit *m_trustedProxies;
    QLineEdit *m_directory;
    QCheckBox *m_generateToken;
    ui::widgets::TextLabel *m_warning = nullptr;
    MutualTlsEdit *m_mutualTls = nullptr;
    ui::widgets::CollapsibleSection *m_section = nullptr;
};

} // namespace ui::pages::serverpage
