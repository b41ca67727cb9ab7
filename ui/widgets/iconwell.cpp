// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconwell.h"

#include "ui/support/appicon.h"
#include "ui/support/consolestyle.h"
#include "ui/support/errortexts.h"
#include "ui/support/filedialogs.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPushButton>

namespace ui::widgets {

using server::base::Error;

IconWell::IconWell(ui::support::FileDialogs &files, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_face(new QLabel(this))
    , m_fault(new TextLabel({}, TextSize::Normal, ui::support::Color::DangerText,
                            TextLabel::Overflow::Wrap, this))
    , m_choose(new QPushButton(tr("Choose file…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setAcceptDrops(true);
    m_choose->setObjectName(QStringLiteral("chooseIconPushButton"));
    m_choose->setAccessibleName(tr("Choose a picture"));
    m_choose->setToolTip(
        tr("PNG, JPEG or WebP up to 512 KiB; a picture can also be dropped or pasted here"));
    m_choose->setAutoDefault(false);
    m_remove->setObjectName(QStringLiteral("removeIconPushButton"));
    m_remove->setAccessibleName(tr("Remove the picture"));
    m_remove->setAutoDefault(false);
    ui::support::setButtonKind(*m_remove, ui::support::ButtonKind::Quiet);
    m_fault->hide();
    setFocusProxy(m_choose);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_face);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addWidget(m_fault, 1);
    row->addStretch(1);
    connect(m_choose, &QPushButton::clicked, this, &IconWell::chooseFile);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setPng({});
        emit pngChanged();
    });
    showFace();
}

void IconWell::setPng(const QByteArray &png)
{
    m_png = png;
    m_fault->hide();
    showFace();
}

void IconWell::setFaceName(const QString &name)
{
    m_name = name;
    showFace();
}

void IconWell::showFace()
{
    m_face->setPixmap(ui::support::facePixmap(m_png, m_name, 44, devicePixelRatioF()));
    m_remove->setVisible(!m_png.isEmpty());
}

void IconWell::chooseFile()
{
    m_files.openFile(
        this, tr("Choose a picture"), tr("Pictures (*.png *.jpg *.jpeg *.webp)"),
        [this](const QString &fileName) { take(ui::support::iconFromFile(fileName)); });
}

void IconWell::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (pasted && pasted->hasImage())
        take(ui::support::iconFromImage(qvariant_cast<QImage>(pasted->imageData())));
}

void IconWell::take(const server::base::Result<QByteArray> &png)
{
    if (!png) {
        m_fault->setContent(png.error().kind == Error::Kind::InvalidInput
                                ? ui::support::errorText(png.error())
                                : png.error().detail);
        m_fault->show();
        return;
    }
    setPng(*png);
    emit pngChanged();
}

void IconWell::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasImage() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void IconWell::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (event->mimeData()->hasImage())
        take(ui::support::iconFromImage(qvariant_cast<QImage>(event->mimeData()->imageData())));
    else if (!urls.isEmpty() && urls.first().isLocalFile())
        take(ui::support::iconFromFile(urls.first().toLocalFile()));
    event->acceptProposedAction();
}

void IconWell::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        paste();
        return;
    }
    QWidget::keyPressEvent(event);
}

void IconWell::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showFace();
}

} // namespace ui::widgets
