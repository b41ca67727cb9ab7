// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-17.
#include "server/webapi/rest/restanswers.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace server::webapi::rest {

namespace {

struct Sentence
{
    QLatin1StringView code;
    QLatin1StringView text;
};
constexpr std::array sentences{
    Sentence{"built_in"_L1, "it is predefined and cannot be changed"_L1},
    Sentence{"code_syntax"_L1, "a code has no blanks"_L1},
    Sentence{"control_character"_L1, "control characters are not allowed"_L1},
    Sentence{"in_use"_L1, "accounts have it still"_L1},
    Sentence{"required"_L1, "a value is needed"_L1},
    Sentence{"taken"_L1, "it exists already"_L1},
    Sentence{"too_long"_L1, "the value is too long"_L1},
    Sentence{"unknown_member"_L1, "there is no such attribute"_L1},
    Sentence{"wrong_type"_L1, "the value has another type"_L1},
};

QString sentenceOf(const base::FieldError &fault)
{
    for (const auto &each : sentences) {
        if (QByteArrayView(each.code) == fault.code)
            return each.text;
    }
    return QString::fromLatin1(fault.code);
}

QJsonObject entry(const QString &message, const QString &attribute)
{
    return {{u"message"_s, message}, {u"attribute-name"_s, attribute}};
}

Answer withErrors(int status, const QJsonArray &errors)
{
    return {status,
            QJsonDocument(QJsonObject{{u"errors"_s, errors}}).toJson(QJsonDocument::Compact)};
}

/// What is there already is wrong in the body: the list of codes has no conflict.
int statusHere(base::Error::Kind kind)
{
    return kind == base::Error::Kind::Conflict ? 400 : statusOf(kind);
}

/// What went wrong inside is for the log, not for the caller.
QString messageOf(int status, const base::Error &error)
{
    if (status == 503)
        return u"the server cannot do this just now"_s;
    return status == 500 ? u"something went wrong"_s : error.detail;
}

} // namespace

Answer found(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return {200, document.toJson(QJsonDocument::Compact)};
}

Answer refused(int status, const QString &message, const QString &attribute)
{
    return withErrors(status, {entry(message, attribute)});
}

Answer methodNotAllowed(const QByteArray &allowed)
{
    auto answer = refused(405, u"this method is not allowed here"_s);
    answer.allow = allowed;
    return answer;
}

Answer refusedFor(const base::Error &error)
{
    const int status = statusHere(error.kind);
    if (error.fields.isEmpty())
        return refused(status, messageOf(status, error));
    QJsonArray errors;
    for (const auto &fault : error.fields)
        errors.append(entry(sentenceOf(fault), QString::fromUtf8(fault.field)));
    return withErrors(status, errors);
}

} // namespace server::webapi::rest
