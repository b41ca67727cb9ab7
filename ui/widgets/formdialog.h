// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QDialog>

class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui::widgets {

class Form;
class MessageBar;
class TextLabel;

/// A dialog around a form: headline, fields, Cancel and one primary button that is off, and says
/// why, until the fields are right. It stays open with what was typed when saving fails. Deletes
/// itself when closed.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    FormDialog(const QString &headline, const QString &primaryText, QWidget *parent);

    [[nodiscard]] Form *form() const { return m_form; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    /// Between the form and the buttons.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    /// A second way to save, left of the primary button; like that it is off while a field is
    /// wrong.
    void addSecondary(QPushButton *button);

    /// What the rules say about the fields now.
    void setFaults(const server::base::FieldErrors &faults);
    /// While the server works: fields off, progress after 0.3 s.
    void setBusy(bool busy);
    void showFailure(const server::base::Error &error);

signals:
    /// The primary button; save and then accept() or showFailure().
    void submitted();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// As high as its texts need at its width; the platform's own guess forgets wrapped ones.
    void fitHeight();
    [[nodiscard]] QPushButton *primaryButton() const { return m_primary; }

private:
    void showWhetherItCanBeSaved();
    Form *m_form;
    MessageBar *m_messages;
    QVBoxLayout *m_column;
    TextLabel *m_why;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_primary;
    QPushButton *m_secondary = nullptr;
    QHBoxLayout *m_buttons;
    bool m_valid = true;
    bool m_busy = false;
};

} // namespace ui::widgets
