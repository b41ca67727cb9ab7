// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"
#include "server/domain/templatepolicy.h"
#include "ui/support/policywarnings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace ui::widgets {
class DurationEdit;
class Form;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::modulesettings {

/// Everything of a template's policy but its access levels: each setting with a sentence that says
/// when one needs it, and what is dangerous marked. Settings that are not shown here are kept as
/// they came.
class AdvancedPolicy : public QWidget
{
    Q_OBJECT
public:
    explicit AdvancedPolicy(QWidget *parent = nullptr);
    void setPolicy(const server::domain::TemplatePolicy &policy);
    [[nodiscard]] server::domain::TemplatePolicy policy() const;
    /// One line for the folded state.
    [[nodiscard]] QString summary() const;
    /// Takes the faults of its own members; the others are returned.
    server::base::FieldErrors setFaults(const server::base::FieldErrors &faults);
    /// "Name: reason" of the first of them.
    [[nodiscard]] QString firstFault() const;

signals:
    void edited();

private:
    template<class Enum>
    struct Choice
    {
        Enum value;
        QCheckBox *check;
    };
    void addGrantTypes();
    void addMethods();
    void addProtection();
    void addLifetimes();
    void addSignatures();
    QCheckBox *addCheck(const QByteArray &field, const QString &title, const QString &name,
                        const QString &text);
    QComboBox *addCombo(const QByteArray &field, const QString &title, const QString &name);
    ui::widgets::DurationEdit *addSpan(const QByteArray &field, const QString &title,
                                       const QString &name, server::base::Seconds lowest,
                                       server::base::Seconds highest);
    void addWarning(ui::support::PolicyRisk risk);
    template<class Enum>
    void addChoices(const QByteArray &field, const QString &title, const QList<Enum> &values,
                    QList<Choice<Enum>> &choices);
    [[nodiscard]] bool isOn(server::domain::GrantType type) const;
    void takeProfile();
    void follow();
    ui::widgets::Form *m_form;
    server::domain::TemplatePolicy m_base;
    QList<Choice<server::domain::GrantType>> m_grantTypes;
    QList<Choice<server::domain::AuthMethod>> m_methods;
    QList<std::pair<ui::support::PolicyRisk, ui::widgets::TextLabel *>> m_warnings;
    QComboBox *m_profile = nullptr;
    QCheckBox *m_pkce = nullptr;
    QCheckBox *m_par = nullptr;
    QComboBox *m_binding = nullptr;
    QCheckBox *m_nonce = nullptr;
    ui::widgets::DurationEdit *m_code = nullptr;
    ui::widgets::DurationEdit *m_access = nullptr;
    ui::widgets::DurationEdit *m_refresh = nullptr;
    ui::widgets::DurationEdit *m_grace = nullptr;
    QComboBox *m_rotation = nullptr;
    QComboBox *m_claims = nullptr;
    QComboBox *m_idAlgorithm = nullptr;
    QComboBox *m_accessAlgorithm = nullptr;
    QComboBox *m_tokenClaims = nullptr;
    QComboBox *m_ownApi = nullptr;
    QComboBox *m_owner = nullptr;
    bool m_filling = true;
};

} // namespace ui::pages::modulesettings
