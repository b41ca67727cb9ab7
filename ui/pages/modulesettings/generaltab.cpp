// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/generaltab.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/formatting.h"
#include "ui/support/questions.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/iconwell.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui::pages::modulesettings {

using namespace server::domain;
using server::api::ModuleSummary;
using ui::support::ButtonKind;
using ui::support::Color;
using ui::widgets::Form;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;
using ui::widgets::Tone;

GeneralTab::GeneralTab(server::api::AdminApi &api, const ui::support::Environment &environment,
                       QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_messages(new ui::widgets::MessageBar(this))
    , m_form(new Form(this))
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_icon(new ui::widgets::IconWell(environment.files, this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_discard(new QPushButton(tr("Discard"), this))
{
    m_name->setObjectName(QStringLiteral("moduleNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("moduleCodeLineEdit"));
    m_code->setReadOnly(true);
    m_code->setEnabled(false);
    m_description->setObjectName(QStringLiteral("moduleDescriptionPlainTextEdit"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(90);
    m_icon->setObjectName(QStringLiteral("moduleIconWell"));
    m_form->addRow("name", tr("Name"), m_name, Form::Need::Required);
    m_form->addRow("description", tr("Description"), m_description, Form::Need::Optional);
    m_form->addRow("icon", tr("Icon"), m_icon, Form::Need::Optional);
    m_form->addRow("code", tr("Code"), m_code, Form::Need::Optional);
    m_save->setObjectName(QStringLiteral("saveModulePushButton"));
    ui::support::setButtonKind(*m_save, ButtonKind::Primary);
    m_discard->setObjectName(QStringLiteral("discardModulePushButton"));

    auto *card = new ui::widgets::Card(this);
    card->content()->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    card->content()->addLayout(buttons);

    auto *danger = new ui::widgets::Card(this);
    auto *row = new QHBoxLayout;
    auto *texts = new QVBoxLayout;
    texts->addWidget(new TextLabel(tr("Delete module"), TextSize::Section, Color::Text,
                                   TextLabel::Overflow::Grow, danger));
    texts->addWidget(
        new TextLabel(tr("Its external app, templates, clients and granted accesses go with it."),
                      TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, danger));
    auto *erase = new QPushButton(tr("Delete module"), danger);
    erase->setObjectName(QStringLiteral("deleteModulePushButton"));
    ui::support::setButtonKind(*erase, ButtonKind::Danger);
    row->addLayout(texts, 1);
    row->addWidget(erase);
    danger->content()->addLayout(row);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_messages);
    column->addWidget(card);
    column->addWidget(danger);
    connect(m_form, &Form::edited, this, &GeneralTab::follow);
    connect(m_name, &QLineEdit::textChanged, m_icon, &ui::widgets::IconWell::setFaceName);
    connect(m_save, &QPushButton::clicked, this, &GeneralTab::save);
    connect(m_discard, &QPushButton::clicked, this, &GeneralTab::fill);
    connect(erase, &QPushButton::clicked, this, &GeneralTab::askToDelete);
}

void GeneralTab::show(const ModuleSummary &summary)
{
    const bool typing = isChanged();
    m_summary = summary;
    if (!typing)
        fill();
}

void GeneralTab::fill()
{
    if (!m_summary)
        return;
    const Module &module = m_summary->module;
    m_name->setText(module.name);
    m_code->setText(module.code);
    m_description->setPlainText(module.description);
    m_icon->setPng(module.iconPng);
    follow();
}

ModuleDraft GeneralTab::draft() const
{
    return {m_code->text(), m_name->text().trimmed(), m_description->toPlainText().trimmed(),
            m_icon->png()};
}

bool GeneralTab::isChanged() const
{
    if (!m_summary)
        return false;
    const Module &module = m_summary->module;
    const ModuleDraft now = draft();
    return now.name != module.name || now.description != module.description.trimmed()
           || now.iconPng != module.iconPng;
}

void GeneralTab::follow()
{
    const auto faults = checkModule(draft());
    m_form->setFaults(faults);
    m_save->setEnabled(faults.isEmpty() && isChanged());
    m_save->setToolTip(m_form->firstFault().toHtmlEscaped());
    m_discard->setVisible(isChanged());
}

void GeneralTab::save()
{
    m_save->setEnabled(false);
    m_answer.ask(m_api.updateModule(m_summary->module.id, draft()), this, [this](auto answer) {
        if (!answer) {
            m_form->setFaults(answer.error().fields);
            m_messages->sayFailure(answer.error());
            m_save->setEnabled(true);
            return;
        }
        m_summary->module = *answer;
        fill();
        m_messages->say(tr("Saved."), Tone::Good);
    });
}

void GeneralTab::askToDelete()
{
    const Module module = m_summary->module;
    ui::support::whenAnswered(m_api.moduleImpact(module.id), this, [this, module](auto measured) {
        const server::api::Impact impact = measured ? *measured : server::api::Impact();
        m_environment.questions.ask(
            this,
            {tr("Delete module?"),
             tr("Delete the module %1? This cannot be undone.").arg(module.name),
             tr("%1, %2, %3")
                 .arg(ui::support::clientCount(impact.clients),
                      ui::support::peopleCount(impact.people),
                      ui::support::connectionCount(impact.connections)),
             tr("Delete module"), true},
            [this, module](bool agreed) {
                if (!agreed)
                    return;
                ui::support::whenAnswered(m_api.deleteModule(module.id), this, [this](auto answer) {
                    if (answer)
                        emit deleted();
                    else
                        m_messages->sayFailure(answer.error());
                });
            });
    });
}

} // namespace ui::pages::modulesettings
