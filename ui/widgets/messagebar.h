// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include "ui/widgets/chip.h"

#include <QFrame>

class QToolButton;

namespace ui::widgets {

class TextLabel;

/// A message inside the window, where it is read without a click: what failed and why, or what to
/// mind. Hidden while there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// `strong` is a first sentence in bold.
    void say(const QString &text, Tone tone, const QString &strong = {});
    void sayFailure(const server::base::Error &error);
    void setClosable(bool closable);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_strong;
    TextLabel *m_label;
    QToolButton *m_close;
    Tone m_tone = Tone::Neutral;
};

} // namespace ui::widgets
