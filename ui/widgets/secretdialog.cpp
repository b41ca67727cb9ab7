// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretdialog.h"

#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/filedialogs.h"
#include "ui/support/icons.h"
#include "ui/support/questions.h"
#include "ui/support/secretclipboard.h"
#include "ui/support/secretfile.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui::widgets {

using ui::support::Color;
using ui::support::Icon;

SecretDialog::SecretDialog(const QString &headline, const QList<ShownValue> &values,
                           const QList<ShownFormat> &formats,
                           const ui::support::Environment &environment, QWidget *parent)
    : QDialog(parent)
    , m_environment(environment)
    , m_formats(formats)
{
    setObjectName(QStringLiteral("secretDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(headline);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(26, 20, 26, 20);
    column->setSpacing(10);
    column->addStrut(548);
    column->addWidget(
        new TextLabel(headline, TextSize::Title, Color::Text, TextLabel::Overflow::Wrap, this));
    auto *once = new MessageBar(this);
    once->setClosable(false);
    once->say(tr("Copy and save the values now: the secret cannot be viewed again."), Tone::Warning,
              tr("This window is shown only once."));
    column->addWidget(once);
    m_messages = new MessageBar(this);
    column->addWidget(m_messages);
    for (const ShownValue &value : values)
        addValue(value, *column);
    if (!formats.isEmpty())
        addFormats(*column);
    m_copied =
        new TextLabel({}, TextSize::Normal, Color::GoodText, TextLabel::Overflow::Wrap, this);
    m_copied->setObjectName(QStringLiteral("copiedTextLabel"));
    m_copied->hide();
    column->addWidget(m_copied);
    column->addStretch(1);
    addButtons(*column);
    if (auto *copy =
            findChild<QPushButton *>(values.value(0).objectName + QStringLiteral("CopyPushButton")))
        copy->setFocus(Qt::OtherFocusReason);
}

void SecretDialog::addValue(const ShownValue &value, QVBoxLayout &column)
{
    auto *label = new TextLabel(value.label, TextSize::Normal, Color::MutedText,
                                TextLabel::Overflow::Grow, this);
    auto *field = new QLineEdit(value.value, this);
    field->setObjectName(value.objectName + QStringLiteral("LineEdit"));
    field->setAccessibleName(value.label);
    field->setReadOnly(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setCursorPosition(0);
    label->setBuddy(field);
    m_fields.append(field);
    auto *copy = new QPushButton(ui::support::icon(Icon::Copy), tr("Copy"), this);
    copy->setObjectName(value.objectName + QStringLiteral("CopyPushButton"));
    copy->setAccessibleName(tr("Copy %1").arg(value.label));
    copy->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(field, 1);
    row->addWidget(copy);
    column.addWidget(label);
    column.addLayout(row);
    connect(copy, &QPushButton::clicked, this, [this, field, value] {
        if (!value.secret) {
            m_environment.clipboard.copyPlain(field->text());
            m_copied->setContent(tr("%1 copied.").arg(value.label));
            m_copied->show();
            return;
        }
        m_environment.clipboard.copySecret(field->text());
        m_copied->setContent(
            tr("%1 copied. The clipboard is cleared after 30 seconds.").arg(value.label));
        m_copied->show();
        acknowledge();
    });
}

void SecretDialog::addFormats(QVBoxLayout &column)
{
    auto *label = new TextLabel(tr("Connect it"), TextSize::Normal, Color::MutedText,
                                TextLabel::Overflow::Grow, this);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("formatComboBox"));
    m_format->setAccessibleName(tr("Connect it"));
    for (const ShownFormat &format : m_formats)
        m_format->addItem(format.title);
    label->setBuddy(m_format);
    auto *copy = new QPushButton(tr("Copy configuration"), this);
    copy->setObjectName(QStringLiteral("copyConfigurationPushButton"));
    copy->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save to file…"), this);
    save->setObjectName(QStringLiteral("saveToFilePushButton"));
    save->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_format, 1);
    row->addWidget(copy);
    row->addWidget(save);
    column.addWidget(label);
    column.addLayout(row);
    connect(copy, &QPushButton::clicked, this, &SecretDialog::copyFormat);
    connect(save, &QPushButton::clicked, this, &SecretDialog::saveFormat);
}

void SecretDialog::addButtons(QVBoxLayout &column)
{
    m_saved = new QCheckBox(tr("I have saved the secret"), this);
    m_saved->setObjectName(QStringLiteral("savedCheckBox"));
    m_done = new QPushButton(tr("Done"), this);
    m_done->setObjectName(QStringLiteral("donePushButton"));
    m_done->setEnabled(false);
    m_done->setToolTip(tr("Copy or save the secret first, or tick the box"));
    ui::support::setButtonKind(*m_done, ui::support::ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_done);
    column.addLayout(row);
    connect(m_saved, &QCheckBox::toggled, m_done, &QPushButton::setEnabled);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
}

void SecretDialog::acknowledge()
{
    m_saved->setChecked(true);
}

void SecretDialog::copyFormat()
{
    const ShownFormat &format = m_formats.at(m_format->currentIndex());
    m_environment.clipboard.copySecret(QString::fromUtf8(format.text));
    m_copied->setContent(
        tr("%1 copied. The clipboard is cleared after 30 seconds.").arg(format.title));
    m_copied->show();
    acknowledge();
}

void SecretDialog::saveFormat()
{
    const ShownFormat format = m_formats.at(m_format->currentIndex());
    m_environment.files.saveFile(
        this, tr("Save to file"), format.fileName, tr("All files (*)"),
        [this, format](const QString &fileName) {
            const auto written = ui::support::writePrivateFile(fileName, format.text);
            if (!written) {
                m_messages->say(tr("The file was not written: %1").arg(written.error().detail),
                                Tone::Danger);
                return;
            }
            m_messages->say(
                tr("Saved to %1; only you can read it.").arg(QFileInfo(fileName).fileName()),
                Tone::Good);
            acknowledge();
        });
}

void SecretDialog::reject()
{
    // A question that waits must not be asked twice by an impatient Escape key.
    if (m_asking)
        return;
    m_asking = true;
    m_environment.questions.ask(this,
                                {tr("Close this window?"), tr("The secret cannot be shown again."),
                                 tr("If it was not saved, a new one has to be made."), tr("Close"),
                                 true},
                                [this](bool agreed) {
                                    m_asking = false;
                                    if (agreed)
                                        accept();
                                });
}

void SecretDialog::done(int result)
{
    for (QLineEdit *field : m_fields)
        field->clear();
    m_formats.clear();
    QDialog::done(result);
}

} // namespace ui::widgets
