// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/domain/client.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui::support {
struct Environment;
}
namespace ui::widgets {
class Form;
class UriEdit;
} // namespace ui::widgets

namespace ui::pages::module {

/// What a client registers beyond name and redirect addresses: how it proves who it is, its keys,
/// where sign-outs are told. Offers only what the template allows; members of the metadata that are
/// not shown here are kept as they came.
class AdvancedClient : public QWidget
{
    Q_OBJECT
public:
    AdvancedClient(const ui::support::Environment &environment, QWidget *parent);
    void setPolicy(const server::domain::TemplatePolicy &policy);
    void setMetadata(const server::domain::ClientMetadata &metadata);
    /// As typed; what cannot be written down at all is added to the faults.
    [[nodiscard]] server::domain::ClientMetadata metadata(server::base::FieldErrors &faults) const;
    /// One line for the folded state.
    [[nodiscard]] QString summary() const;
    /// Takes the faults of its own members; the others are returned.
    server::base::FieldErrors setFaults(server::base::FieldErrors faults);
    [[nodiscard]] QString firstFault() const;

signals:
    void edited();

private:
    enum class Keys { None, Address, Pasted };
    void addAuthentication();
    void addLogout();
    void addTokens();
    QLineEdit *addLine(const QByteArray &field, const QString &title, const QString &name,
                       const QString &example);
    void openKeyFile();
    [[nodiscard]] bool mayUse(server::domain::AuthMethod method) const;
    [[nodiscard]] Keys keys() const;
    void follow();
    const ui::support::Environment &m_environment;
    ui::widgets::Form *m_form;
    server::domain::TemplatePolicy m_policy;
    server::domain::ClientMetadata m_base;
    QComboBox *m_method = nullptr;
    QComboBox *m_keys = nullptr;
    QLineEdit *m_keysUri = nullptr;
    QPlainTextEdit *m_keySet = nullptr;
    QWidget *m_keySetBox = nullptr;
    QComboBox *m_assertionAlgorithm = nullptr;
    QComboBox *m_certificateKind = nullptr;
    QLineEdit *m_certificate = nullptr;
    ui::widgets::UriEdit *m_afterLogout = nullptr;
    QLineEdit *m_backChannel = nullptr;
    QLineEdit *m_frontChannel = nullptr;
    QCheckBox *m_backChannelSession = nullptr;
    QCheckBox *m_frontChannelSession = nullptr;
    QComboBox *m_idAlgorithm = nullptr;
    bool m_filling = true;
};

} // namespace ui::pages::module
