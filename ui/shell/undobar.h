// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;

namespace ui::widgets {
class TextLabel;
}

namespace ui::shell {

/// Tells what was done and offers Undo for 10 s.
class UndoBar : public QFrame
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds patience{10};
    explicit UndoBar(QWidget *parent = nullptr);
    void offer(const QString &text, std::function<void()> undo);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void finish();
    ui::widgets::TextLabel *m_text;
    QPushButton *m_button;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace ui::shell
