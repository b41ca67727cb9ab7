// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/parametervalue.h"

#include "server/base/isotime.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;
using server::base::Error;
using server::base::failure;
using server::base::Result;

namespace app::ctl {

namespace {

constexpr qint64 largestFile = 16 * 1024 * 1024;

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    const bool open =
        path == u"-"_s ? file.open(stdin, QFile::ReadOnly) : file.open(QFile::ReadOnly);
    if (!open)
        return failure(Error::Kind::InvalidInput,
                       u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(Error::Kind::InvalidInput, u"%1 is larger than 16 MiB"_s.arg(path));
    return bytes;
}

Result<QJsonValue> jsonValue(const QString &name, const QString &text)
{
    QByteArray bytes = text.toUtf8();
    if (text.startsWith(u'@')) {
        auto read = fileBytes(text.mid(1));
        if (!read)
            return server::base::passOn(read);
        bytes = std::move(*read);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return failure(Error::Kind::InvalidInput, u"--%1 is not a JSON object"_s.arg(name));
    return QJsonValue(document.object());
}

Result<QJsonValue> timeValue(const QString &name, const QString &text)
{
    if (text == u"never"_s)
        return QJsonValue(QJsonValue::Null);
    const auto time = server::base::fromIsoText(text);
    if (!time)
        return failure(Error::Kind::InvalidInput,
                       u"--%1 is not a time like 2027-11-22T00:00:00Z"_s.arg(name));
    return QJsonValue(server::base::toUtc(*time).toString(Qt::ISODate));
}

/// The document as it is, byte for byte: what is wrong with it is the server's to say.
Result<void> putSetupFile(const Parameter &parameter, const QString &path, QJsonObject &params)
{
    const auto bytes = fileBytes(path);
    if (!bytes)
        return server::base::passOn(bytes);
    params.insert(parameter.member, QString::fromLatin1(bytes->toBase64()));
    const QString directory = path == u"-"_s ? QDir::currentPath() : QFileInfo(path).absolutePath();
    params.insert(u"directory"_s, directory);
    return {};
}

Result<QJsonValue> valueOf(const Parameter &parameter, const QStringList &typed)
{
    const QString &first = typed.constFirst();
    switch (parameter.kind) {
    case Parameter::Kind::Text:
        return QJsonValue(first);
    case Parameter::Kind::TextList:
        return QJsonValue(QJsonArray::fromStringList(typed));
    case Parameter::Kind::Number: {
        bool isNumber = false;
        const qlonglong number = first.toLongLong(&isNumber);
        if (!isNumber)
            return failure(Error::Kind::InvalidInput,
                           u"%1 is not a whole number"_s.arg(parameter.name));
        return QJsonValue(number);
    }
    case Parameter::Kind::Time:
        return timeValue(parameter.name, first);
    case Parameter::Kind::Switch:
        return QJsonValue(true);
    case Parameter::Kind::Json:
        return jsonValue(parameter.name, first);
    case Parameter::Kind::Icon: {
        const auto bytes = fileBytes(first);
        if (!bytes)
            return server::base::passOn(bytes);
        return QJsonValue(u"data:image/png;base64,"_s + QString::fromLatin1(bytes->toBase64()));
    }
    case Parameter::Kind::SetupFile:
        break;
    }
    return failure(Error::Kind::Internal);
}

} // namespace

QString placeholderOf(Parameter::Kind kind)
{
    switch (kind) {
    case Parameter::Kind::Text:
    case Parameter::Kind::TextList:
        return u"TEXT"_s;
    case Parameter::Kind::Number:
        return u"NUMBER"_s;
    case Parameter::Kind::Time:
        return u"TIME"_s;
    case Parameter::Kind::Switch:
        break;
    case Parameter::Kind::Json:
        return u"JSON|@FILE"_s;
    case Parameter::Kind::Icon:
    case Parameter::Kind::SetupFile:
        return u"FILE"_s;
    }
    return {};
}

Result<void> putValue(const Parameter &parameter, const QStringList &typed, QJsonObject &params)
{
    if (parameter.kind == Parameter::Kind::SetupFile)
        return putSetupFile(parameter, typed.constFirst(), params);
    auto value = valueOf(parameter, typed);
    if (!value)
        return server::base::passOn(value);
    params.insert(parameter.member, *value);
    return {};
}

} // namespace app::ctl
