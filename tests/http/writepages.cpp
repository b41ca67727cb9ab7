// SPDX-License-Identifier: GPL-3.0-or-later
// Writes every page in the languages named on the command line into a folder, for the screenshots.
#include "tests/support/pagesamples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QDir folder(arguments.value(1));
    if (arguments.size() < 3 || !folder.mkpath(QStringLiteral("assets")))
        return 2;
    tests::support::PageRig rig;
    const QByteArray style = rig.assets.stylePath();
    const auto sheet = rig.assets.find(style, std::make_shared<server::service::Catalog>());
    if (!sheet || !write(folder.filePath(QString::fromLatin1(style.mid(1))), sheet->bytes))
        return 1;
    for (const QString &language : arguments.sliced(2)) {
        const auto context = rig.context(language.toLatin1());
        auto pages = tests::support::samplePages();
        for (const auto &[name, page] : pages) {
            QByteArray html = rig.writer.write(context, page).html;
            // Files have no root to stand below.
            html.replace("=\"/assets/", "=\"assets/").replace("<script>", "<script type=\"x\">");
            if (!write(folder.filePath(name + u'.' + language + QStringLiteral(".html")), html))
                return 1;
        }
    }
    return 0;
}
