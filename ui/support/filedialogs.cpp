// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/filedialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace ui::support {

namespace {

void show(QFileDialog *dialog, QWidget *parent, FileDialogs::Chosen chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

QString homeFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

void DesktopFileDialogs::openFile(QWidget *parent, const QString &title, const QString &filter,
                                  Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, homeFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    show(dialog, parent, std::move(chosen));
}

void DesktopFileDialogs::saveFile(QWidget *parent, const QString &title,
                                  const QString &suggestedName, const QString &filter,
                                  Chosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, homeFolder(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    show(dialog, parent, std::move(chosen));
}

} // namespace ui::support
