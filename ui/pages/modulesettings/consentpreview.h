// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/views.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace ui::pages::modulesettings {

/// What a person is asked before a service of this external app gets in: the app's face, the
/// access levels of a template in words, and the two answers.
class ConsentPreview : public QDialog
{
    Q_OBJECT
public:
    ConsentPreview(const server::domain::AppFace &face,
                   const QList<server::api::TemplateSummary> &templates, QWidget *parent);

private:
    [[nodiscard]] QWidget *makeQuestion(const server::domain::AppFace &face);
    void showLevels();
    QList<server::api::TemplateSummary> m_templates;
    QComboBox *m_template;
    QVBoxLayout *m_levels;
};

} // namespace ui::pages::modulesettings
