// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui::support {

/// A question before something is destroyed. All texts are shown as plain text.
struct Question
{
    QString title;
    QString text;
    QString detail; ///< what it hits, in numbers
    QString yes;    ///< names the act, for example "Delete module"
    bool destructive = true;
    QString no = {}; ///< "Cancel" when empty; also what Escape means
};

/// Asks people; a seam, so that tests can answer without a window. Main thread only.
class Questions
{
public:
    virtual ~Questions() = default;
    /// Returns at once; `answered(true)` comes later when the person agreed. Never called when the
    /// parent is gone.
    virtual void ask(QWidget *parent, const Question &question,
                     std::function<void(bool)> answered) = 0;
};

class MessageBoxQuestions final : public Questions
{
public:
    void ask(QWidget *parent, const Question &question,
             std::function<void(bool)> answered) override;
};

} // namespace ui::support
