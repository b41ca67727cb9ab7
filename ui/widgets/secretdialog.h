// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/secret.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui::support {
struct Environment;
}

namespace ui::widgets {

class MessageBar;
class TextLabel;

/// One value of the window, for example the App secret.
struct ShownValue
{
    QString objectName; ///< of its field, without the ending
    QString label;
    QString value;
    bool secret = false;
};

/// The same values in a form that something else reads.
struct ShownFormat
{
    QString title;
    QString fileName;
    QByteArray text;
};

/// Shows a secret the only time that it can be shown. Done is off until something was copied or
/// saved, or the person ticked that it is kept; closing in any other way asks once. The secret is
/// in no title, tooltip or accessible name, and is taken out of the fields when the window closes.
class SecretDialog : public QDialog
{
    Q_OBJECT
public:
    SecretDialog(const QString &headline, const QList<ShownValue> &values,
                 const QList<ShownFormat> &formats, const ui::support::Environment &environment,
                 QWidget *parent);

public slots:
    void reject() override;

protected:
    void done(int result) override;

private:
    void addValue(const ShownValue &value, QVBoxLayout &column);
    void addFormats(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    void copyFormat();
    void saveFormat();
    void acknowledge();
    const ui::support::Environment &m_environment;
    QList<ShownFormat> m_formats;
    QList<QLineEdit *> m_fields;
    QComboBox *m_format = nullptr;
    MessageBar *m_messages = nullptr;
    QCheckBox *m_saved = nullptr;
    QPushButton *m_done = nullptr;
    TextLabel *m_copied = nullptr;
    bool m_asking = false;
};

} // namespace ui::widgets
