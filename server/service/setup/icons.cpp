// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 2397 for icons inside the file.
#include "server/service/setup/icons.h"

#include "server/base/base64url.h"
#include "server/domain/icon.h"
#include "server/domain/limits.h"
#include "server/service/change.h"
#include "server/service/setup/sections.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

constexpr auto dataPrefix = "data:image/png;base64,"_L1;

/// Replaces the icon of one object.
void readIconOf(QJsonObject &object, const QByteArray &path, const QString &baseDirectory,
                base::FieldErrors &wrong)
{
    const auto name = object.value(u"icon"_s).toString();
    if (name.isEmpty() || name.startsWith("data:"_L1))
        return; // what it holds is looked at where it is used
    const auto field = path + ".icon";
    QFile file(QDir(baseDirectory).filePath(name));
    // Regular files only: a pipe or a device would hold the reader.
    if (baseDirectory.isEmpty() || !QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
        wrong.append({field, "icon_unreadable", {name}});
        return;
    }
    const auto png = file.read(domain::limits::iconBytes + 1);
    domain::checkIcon(wrong, field, png);
    object.insert(u"icon"_s, iconToText(png));
}

} // namespace

QString iconToText(const QByteArray &png)
{
    return png.isEmpty() ? QString() : dataPrefix + QString::fromLatin1(png.toBase64());
}

bool readIcon(Members &members, QByteArray &png)
{
    QString text;
    if (!members.text(u"icon"_s, text))
        return false;
    if (text.isEmpty()) {
        png.clear();
        return true;
    }
    const auto bytes = base::fromBase64(text.mid(dataPrefix.size()).toLatin1());
    if (!text.startsWith(dataPrefix) || !bytes) {
        members.fault("icon", "icon_not_png");
        return false;
    }
    png = *bytes;
    return true;
}

base::Result<QJsonObject> withIconsRead(QJsonObject document, const QString &baseDirectory)
{
    base::FieldErrors wrong;
    if (auto company = document.value(u"company"_s).toObject(); !company.isEmpty()) {
        readIconOf(company, "company", baseDirectory, wrong);
        document.insert(u"company"_s, company);
    }
    if (document.value(u"modules"_s).isArray()) {
        auto modules = document.value(u"modules"_s).toArray();
        for (qsizetype i = 0; i < modules.size(); ++i) {
            auto module = modules.at(i).toObject();
            if (module.isEmpty())
                continue; // another type: the sections say so
            const auto path = "modules[" + QByteArray::number(i) + ']';
            readIconOf(module, path, baseDirectory, wrong);
            if (auto app = module.value(u"external_app"_s).toObject(); !app.isEmpty()) {
                readIconOf(app, path + ".external_app", baseDirectory, wrong);
                module.insert(u"external_app"_s, app);
            }
            modules.replace(i, module);
        }
        document.insert(u"modules"_s, modules);
    }
    if (!wrong.isEmpty())
        return faults(std::move(wrong));
    return document;
}

} // namespace server::service::setup
