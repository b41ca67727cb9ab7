// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/consentpreview.h"

#include "ui/support/appicon.h"
#include "ui/support/consolestyle.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui::pages::modulesettings {

using namespace ui::widgets;
using server::api::TemplateSummary;
using server::domain::AppFace;
using ui::support::Color;

ConsentPreview::ConsentPreview(const AppFace &face, const QList<TemplateSummary> &templates,
                               QWidget *parent)
    : QDialog(parent)
    , m_templates(templates)
    , m_template(new QComboBox(this))
    , m_levels(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("consentPreviewDialog"));
    setWindowTitle(tr("What a person is asked"));
    m_template->setObjectName(QStringLiteral("previewTemplateComboBox"));
    m_template->setAccessibleName(tr("Template"));
    for (const TemplateSummary &summary : m_templates)
        m_template->addItem(summary.value.name);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closePreviewPushButton"));
    close->setDefault(true);
    auto *chooser = new QHBoxLayout;
    chooser->setSpacing(10);
    auto *label = new TextLabel(tr("Template"), TextSize::Normal, Color::MutedText,
                                TextLabel::Overflow::Grow, this);
    label->setBuddy(m_template);
    chooser->addWidget(label);
    chooser->addWidget(m_template, 1);
    chooser->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, 20, 26, 20);
    column->setSpacing(14);
    column->addWidget(new TextLabel(tr("What a person is asked"), TextSize::Title, Color::Text,
                                    TextLabel::Overflow::Wrap, this));
    column->addWidget(makeQuestion(face));
    column->addStretch(1);
    column->addLayout(chooser);
    column->addStrut(480);
    connect(m_template, &QComboBox::currentIndexChanged, this, &ConsentPreview::showLevels);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    showLevels();
}

QWidget *ConsentPreview::makeQuestion(const AppFace &face)
{
    auto *card = new Card(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    auto *icon = new QLabel(card);
    icon->setPixmap(ui::support::facePixmap(face.iconPng, face.name, 48, devicePixelRatioF()));
    auto *service = new QVBoxLayout;
    service->setSpacing(2);
    service->addWidget(new TextLabel(tr("The service"), TextSize::Section, Color::Text,
                                     TextLabel::Overflow::Grow, card));
    service->addWidget(new TextLabel(QStringLiteral("service.example.com"), TextSize::Normal,
                                     Color::MutedText, TextLabel::Overflow::Grow, card));
    head->addWidget(icon);
    head->addWidget(new TextLabel(QStringLiteral("⇄"), TextSize::Section, Color::MutedText,
                                  TextLabel::Overflow::Grow, card));
    head->addLayout(service, 1);
    auto *content = card->content();
    content->addLayout(head);
    content->addWidget(new TextLabel(tr("Allow the service to use your %1 account?").arg(face.name),
                                     TextSize::Section, Color::Text, TextLabel::Overflow::Wrap,
                                     card));
    if (!face.description.isEmpty())
        content->addWidget(new TextLabel(face.description, TextSize::Normal, Color::MutedText,
                                         TextLabel::Overflow::Wrap, card));
    m_levels->setSpacing(8);
    content->addLayout(m_levels);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(10);
    // They only show what will stand there; nothing can be allowed from here.
    auto *leave = new QPushButton(tr("Leave"), card);
    leave->setObjectName(QStringLiteral("previewLeavePushButton"));
    auto *allow = new QPushButton(tr("Allow"), card);
    allow->setObjectName(QStringLiteral("previewAllowPushButton"));
    ui::support::setButtonKind(*allow, ui::support::ButtonKind::Primary);
    for (QPushButton *button : {leave, allow}) {
        button->setEnabled(false);
        answers->addWidget(button, 1);
    }
    content->addLayout(answers);
    return card;
}

void ConsentPreview::showLevels()
{
    while (auto *old = m_levels->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const int index = m_template->currentIndex();
    if (index < 0)
        return;
    for (const QByteArray &scope : m_templates.at(index).value.policy.scopes.names()) {
        auto *box = new QWidget(this);
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        row->addWidget(new ChipRow(scopeChips({scope}), box), 0, Qt::AlignTop);
        row->addWidget(new TextLabel(ui::support::scopeSentence(scope), TextSize::Normal,
                                     Color::Text, TextLabel::Overflow::Wrap, box),
                       1);
        m_levels->addWidget(box);
    }
}

} // namespace ui::pages::modulesettings
