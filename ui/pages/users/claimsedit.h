// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui::widgets {
class Form;
}

namespace ui::pages::users {

/// The standard claims of a person (OpenID Connect Core section 5.1) beyond name and e-mail. Empty
/// fields are absent claims; claims without a field here are kept as they came.
class ClaimsEdit : public QWidget
{
    Q_OBJECT
public:
    explicit ClaimsEdit(QWidget *parent = nullptr);
    void setClaims(const QJsonObject &claims);
    [[nodiscard]] QJsonObject claims() const;
    /// How many are filled in, for the folded state.
    [[nodiscard]] QString summary() const;
    /// Takes the faults of its own fields; the others are returned.
    server::base::FieldErrors setFaults(const server::base::FieldErrors &faults);
    [[nodiscard]] QString firstFault() const;

signals:
    void edited();

private:
    void addLine(const QString &member, const QString &title, const QString &example = {});
    void addFlag(const QString &member, const QString &text);
    void addAddress();
    ui::widgets::Form *m_form;
    QJsonObject m_base;
    QList<std::pair<QString, QLineEdit *>> m_lines;
    QList<std::pair<QString, QCheckBox *>> m_flags;
    QList<std::pair<QString, QLineEdit *>> m_address;
    QPlainTextEdit *m_street = nullptr;
    bool m_filling = false;
};

} // namespace ui::pages::users
