// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/domain/templatepolicy.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace ui::widgets {
class TextLabel;
}

namespace ui::pages::modulesettings {

/// Everything of a template's policy but its access levels: each setting with a sentence that says
/// when one needs it. Settings that are not shown here are kept as they came.
class AdvancedPolicy : public QWidget
{
    Q_OBJECT
public:
    explicit AdvancedPolicy(QWidget *parent = nullptr);
    void setPolicy(const server::domain::TemplatePolicy &policy);
    [[nodiscard]] server::domain::TemplatePolicy policy() const;
    /// One line for the folded state.
    [[nodiscard]] QString summary() const;

signals:
    void edited();

private:
    void addSection(const QString &title, const QString &hint);
    QCheckBox *addCheck(const QString &name, const QString &text);
    QComboBox *addCombo(const QString &name, const QString &title, const QString &hint);
    QSpinBox *addNumber(const QString &name, const QString &title, const QString &suffix,
                        int lowest, int highest);
    void follow();
    QVBoxLayout *m_column;
    server::domain::TemplatePolicy m_base;
    QList<std::pair<server::domain::GrantType, QCheckBox *>> m_grantTypes;
    QList<std::pair<server::domain::AuthMethod, QCheckBox *>> m_methods;
    ui::widgets::TextLabel *m_passwordWarning;
    QCheckBox *m_pkce = nullptr;
    QSpinBox *m_code = nullptr;
    QSpinBox *m_access = nullptr;
    QSpinBox *m_refresh = nullptr;
    QSpinBox *m_grace = nullptr;
    QComboBox *m_rotation = nullptr;
    QComboBox *m_claims = nullptr;
    QComboBox *m_idAlgorithm = nullptr;
    QComboBox *m_accessAlgorithm = nullptr;
    bool m_filling = false;
};

} // namespace ui::pages::modulesettings
