// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui::widgets {

class ChipRow;
class TextLabel;

/// The head of a page: picture (where there is one), title, state, a line about it, controls at the
/// right.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    void setFace(const QByteArray &png, const QString &name);
    [[nodiscard]] ChipRow *chips() const { return m_chips; }
    [[nodiscard]] QHBoxLayout *controls() const { return m_controls; }

private:
    QLabel *m_face;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    ChipRow *m_chips;
    QHBoxLayout *m_controls;
};

} // namespace ui::widgets
