// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/error.h"

#include <QWidget>

class QPushButton;
class QLabel;

namespace ui::support {
class FileDialogs;
}

namespace ui::widgets {

class TextLabel;

/// Chooses the picture of a module or app: by file, by dropping one, or by pasting. Shows the
/// letter tile of the name while there is none.
class IconWell : public QWidget
{
    Q_OBJECT
public:
    explicit IconWell(ui::support::FileDialogs &files, QWidget *parent = nullptr);
    [[nodiscard]] const QByteArray &png() const { return m_png; }
    void setPng(const QByteArray &png);
    void setFaceName(const QString &name);

signals:
    void pngChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void chooseFile();
    void paste();
    void take(const server::base::Result<QByteArray> &png);
    void showFace();
    ui::support::FileDialogs &m_files;
    QByteArray m_png;
    QString m_name;
    QLabel *m_face;
    TextLabel *m_fault;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace ui::widgets
