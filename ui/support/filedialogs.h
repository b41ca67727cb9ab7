// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui::support {

/// Asks for a file's name; a seam, so that tests need no window of the desktop. Main thread only.
/// `chosen` is not called when the person gives up.
class FileDialogs
{
public:
    using Chosen = std::function<void(const QString &fileName)>;
    virtual ~FileDialogs() = default;
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter,
                          Chosen chosen) = 0;
    virtual void saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                          const QString &filter, Chosen chosen) = 0;
};

class DesktopFileDialogs final : public FileDialogs
{
public:
    void openFile(QWidget *parent, const QString &title, const QString &filter,
                  Chosen chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                  const QString &filter, Chosen chosen) override;
};

} // namespace ui::support
