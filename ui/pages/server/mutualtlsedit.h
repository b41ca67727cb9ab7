// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"

#include <QWidget>

class QLineEdit;

namespace ui::widgets {
class Form;
}

namespace ui::pages::serverpage {

/// The addresses that ask for a client certificate (RFC 8705): where they listen, what services are
/// told, whose certificates are checked.
class MutualTlsEdit : public QWidget
{
    Q_OBJECT
public:
    MutualTlsEdit(const ::server::domain::ServerConfig &config, QWidget *parent);
    void read(::server::domain::ServerConfig &config, ::server::base::FieldErrors &faults) const;
    /// Takes the faults of its own fields.
    void setFaults(const ::server::base::FieldErrors &faults);
    [[nodiscard]] QString firstFault() const;

signals:
    void edited();

private:
    ui::widgets::Form *m_form;
    QLineEdit *m_listen;
    QLineEdit *m_issuer;
    QLineEdit *m_authorities;
};

} // namespace ui::pages::serverpage
