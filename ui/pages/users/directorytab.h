// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace ui::widgets {
class EmptyState;
class TableView;
class TextLabel;
} // namespace ui::widgets

namespace ui::pages::users {

/// A tab of the dialog Configuration: a sentence about its list, beside it what one can do, below
/// it the list or, where there is nothing yet, what belongs there.
class DirectoryTab : public QWidget
{
    Q_OBJECT
public:
    DirectoryTab(const QString &hint, QWidget *parent);
    /// At the right of the sentence.
    void addControl(QWidget *control);
    /// A list that is never empty needs no empty state.
    void setList(ui::widgets::TableView *table, ui::widgets::EmptyState *empty = nullptr);
    enum class Content { List, EmptyState };
    void showContent(Content content);
    /// Under the list: where not all is shown, or nothing fits the filter. Empty: no sentence.
    void setNote(const QString &note);

private:
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
    ui::widgets::TableView *m_table = nullptr;
    ui::widgets::EmptyState *m_empty = nullptr;
    ui::widgets::TextLabel *m_note;
};

} // namespace ui::pages::users
