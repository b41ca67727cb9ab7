// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formdialog.h"

#include "ui/support/consolestyle.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ui::widgets {

using ui::support::Color;

FormDialog::FormDialog(const QString &headline, const QString &primaryText, QWidget *parent)
    : QDialog(parent)
    , m_form(new Form(this))
    , m_messages(new MessageBar(this))
    , m_column(new QVBoxLayout)
    , m_why(new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Elide, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_primary(new QPushButton(primaryText, this))
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(headline);
    m_why->setObjectName(QStringLiteral("whyTextLabel"));
    m_cancel->setObjectName(QStringLiteral("cancelPushButton"));
    m_cancel->setAutoDefault(false);
    m_primary->setObjectName(QStringLiteral("submitPushButton"));
    m_primary->setDefault(true);
    ui::support::setButtonKind(*m_primary, ui::support::ButtonKind::Primary);
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(90);
    m_progress->setAccessibleName(tr("Working"));
    m_progress->hide();

    m_buttons->setSpacing(10);
    m_buttons->addWidget(m_why, 1);
    m_buttons->addWidget(m_progress);
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_primary);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(26, 20, 26, 20);
    outer->setSpacing(12);
    outer->addWidget(
        new TextLabel(headline, TextSize::Title, Color::Text, TextLabel::Overflow::Wrap, this));
    outer->addWidget(m_messages);
    outer->addWidget(m_form);
    outer->addLayout(m_column);
    outer->addStretch(1);
    outer->addLayout(m_buttons);
    // A strut and not a minimum width: the layout's own smallest size must go on counting.
    outer->addStrut(548);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_primary, &QPushButton::clicked, this, [this] {
        m_messages->clear();
        emit submitted();
    });
}

void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fitHeight();
}

bool FormDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    // A message under a field or another row must not squeeze what stands there already.
    if (event->type() == QEvent::LayoutRequest && isVisible()
        && layout()->totalHeightForWidth(width()) > height())
        fitHeight();
    return handled;
}

void FormDialog::fitHeight()
{
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                  : sizeHint().height());
}

void FormDialog::addSecondary(QPushButton *button)
{
    m_secondary = button;
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->indexOf(m_primary), button);
    setTabOrder(m_cancel, button);
    setTabOrder(button, m_primary);
    showWhetherItCanBeSaved();
}

void FormDialog::showWhetherItCanBeSaved()
{
    m_primary->setEnabled(m_valid && !m_busy);
    if (m_secondary)
        m_secondary->setEnabled(m_valid && !m_busy);
}

void FormDialog::setFaults(const server::base::FieldErrors &faults)
{
    m_form->setFaults(faults);
    m_valid = faults.isEmpty();
    showWhetherItCanBeSaved();
    const QString why = m_form->firstFault();
    m_why->setContent(why);
    m_primary->setToolTip(why.toHtmlEscaped());
    m_primary->setAccessibleDescription(why);
}

void FormDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setEnabled(!busy);
    showWhetherItCanBeSaved();
    if (!busy) {
        m_progress->hide();
        return;
    }
    QTimer::singleShot(300, this, [this] {
        if (m_busy)
            m_progress->show();
    });
}

void FormDialog::showFailure(const server::base::Error &error)
{
    setBusy(false);
    m_form->showAllFaults();
    const server::base::FieldErrors elsewhere = m_form->setFaults(error.fields);
    m_form->focusFirstFault();
    if (error.fields.isEmpty() || !elsewhere.isEmpty())
        m_messages->sayFailure(error);
}

} // namespace ui::widgets
