// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/serverconfig.h"

class QLineEdit;
class QWidget;

namespace ui::pages::serverpage {

/// A line for a value of the server's settings.
[[nodiscard]] QLineEdit *makeField(const QString &name, const QString &text, QWidget *parent);
/// As they are typed: "127.0.0.1:8443, [::1]:8443".
[[nodiscard]] QString textOf(const QList<::server::domain::ListenAddress> &addresses);

/// What was typed becomes `value` where it is right, else a fault of `field`.
void readAddresses(const QLineEdit &line, const QByteArray &field,
                   QList<::server::domain::ListenAddress> &value,
                   ::server::base::FieldErrors &faults);
void readIssuer(const QLineEdit &line, const QByteArray &field, ::server::domain::Issuer &value,
                ::server::base::FieldErrors &faults);

} // namespace ui::pages::serverpage
