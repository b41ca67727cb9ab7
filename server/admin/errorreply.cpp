// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/jsonadmin.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace server::admin {

namespace {

using Kind = base::Error::Kind;

struct KindName
{
    Kind kind;
    QLatin1StringView name;
};
constexpr std::array kindNames{
    KindName{Kind::InvalidInput, "InvalidInput"_L1},
    KindName{Kind::NotFound, "NotFound"_L1},
    KindName{Kind::Conflict, "Conflict"_L1},
    KindName{Kind::Forbidden, "Forbidden"_L1},
    KindName{Kind::Unauthorized, "Unauthorized"_L1},
    KindName{Kind::InUse, "InUse"_L1},
    KindName{Kind::Unavailable, "Unavailable"_L1},
    KindName{Kind::UnknownOutcome, "UnknownOutcome"_L1},
    KindName{Kind::Corrupt, "Corrupt"_L1},
    KindName{Kind::Internal, "Internal"_L1},
};

QString nameOf(Kind kind)
{
    for (const auto &each : kindNames) {
        if (each.kind == kind)
            return each.name;
    }
    return {};
}

Kind kindOf(const QString &name)
{
    for (const auto &each : kindNames) {
        if (each.name == name)
            return each.kind;
    }
    return Kind::Internal;
}

} // namespace

QJsonObject errorReply(const base::Error &error)
{
    QJsonArray fields;
    for (const auto &fault : error.fields) {
        QJsonObject object{{u"field"_s, QString::fromUtf8(fault.field)},
                           {u"code"_s, QString::fromLatin1(fault.code)},
                           {u"text"_s, sentenceOf(fault)}};
        if (!fault.params.isEmpty())
            object.insert(u"params"_s, QJsonArray::fromStringList(fault.params));
        fields.append(object);
    }
    return {{u"error"_s, QJsonObject{{u"kind"_s, nameOf(error.kind)},
                                     {u"detail"_s, error.detail},
                                     {u"fields"_s, fields}}}};
}

std::optional<base::Error> errorOf(const QJsonObject &reply)
{
    if (!reply.contains(u"error"_s))
        return {};
    const auto object = reply.value(u"error"_s).toObject();
    base::Error error;
    error.kind = kindOf(object.value(u"kind"_s).toString());
    error.detail = object.value(u"detail"_s).toString();
    for (const auto &value : object.value(u"fields"_s).toArray()) {
        const auto field = value.toObject();
        base::FieldError fault{field.value(u"field"_s).toString().toUtf8(),
                               field.value(u"code"_s).toString().toLatin1(),
                               {}};
        for (const auto &param : field.value(u"params"_s).toArray())
            fault.params.append(param.toString());
        error.fields.append(fault);
    }
    return error;
}

} // namespace server::admin
