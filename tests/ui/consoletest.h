// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeadminapi.h"
#include "tests/support/mockclock.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/environment.h"
#include "ui/support/filedialogs.h"
#include "ui/support/languages.h"
#include "ui/support/preferences.h"
#include "ui/support/questions.h"
#include "ui/support/secretclipboard.h"
#include "ui/support/theme.h"

#include <QTemporaryDir>
#include <QTest>

namespace tests::ui {

/// Answers every question at once with what the test chose, and remembers it.
class FakeQuestions final : public ::ui::support::Questions
{
public:
    void ask(QWidget *, const ::ui::support::Question &question,
             std::function<void(bool)> answered) override
    {
        asked.append(question);
        answered(agree);
    }
    bool agree = true;
    QList<::ui::support::Question> asked;
};

/// Chooses the file that the test named, without a window.
class FakeFileDialogs final : public ::ui::support::FileDialogs
{
public:
    void openFile(QWidget *, const QString &, const QString &, Chosen chosen) override
    {
        if (!file.isEmpty())
            chosen(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  Chosen chosen) override
    {
        if (!file.isEmpty())
            chosen(file);
    }
    QString file;
};

/// The whole console over a fake server, in an offscreen window of the mock-ups' size.
class Console
{
public:
    explicit Console(tests::support::FakeAdminApi::Data data);
    ~Console();

    /// Signs in without the sign-in page and opens a location.
    void open(const QString &user, const QString &location);
    /// By object name; fails the test when there is none that is shown.
    template<class Widget = QWidget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        const QList<QWidget *> tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            if (!top->isVisible())
                continue;
            if (auto *self = qobject_cast<Widget *>(top); self && top->objectName() == name)
                return self;
            const QList<Widget *> found = top->findChildren<Widget *>(name);
            for (Widget *widget : found) {
                if (widget->isVisible())
                    return widget;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool isShown(const QString &name) const { return find(name) != nullptr; }
    void type(const QString &field, const QString &text) const;
    void click(const QString &button) const;
    /// Lets deferred deletions and queued answers happen.
    static void settle();

    tests::support::MockClock clock;
    tests::support::FakeAdminApi api;
    QTemporaryDir folder;
    ::ui::support::Preferences preferences;
    ::ui::support::Theme &theme;
    ::ui::support::Languages languages;
    ::ui::support::SecretClipboard clipboard;
    FakeFileDialogs files;
    FakeQuestions questions;
    ::ui::support::Environment environment;
    std::unique_ptr<::ui::shell::MainWindow> window;
};

/// One for the process: the style belongs to the application.
::ui::support::Theme &theTheme();

} // namespace tests::ui
