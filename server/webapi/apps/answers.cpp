// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements B-50 to B-54.
#include "server/webapi/apps/answers.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace server::webapi::apps {

namespace {

/// %1 is the fault's first parameter.
QString sentenceOf(const base::FieldError &fault)
{
    static const QHash<QByteArray, QString> sentences{
        {"required", u"is required"_s},
        {"unknown_member", u"there is no such field"_s},
        {"read_only", u"cannot be set"_s},
        {"wrong_type", u"must be: %1"_s},
        {"unknown_value", u"has no value '%1'"_s},
        {"unknown", u"there is nobody '%1'"_s},
        {"taken", u"another item has this value"_s},
        {"too_long", u"at most %1 characters"_s},
        {"too_many", u"at most %1"_s},
        {"too_costly", u"looks at too many items: narrow it by an indexed field"_s},
        {"too_deep", u"nested more than %1 deep"_s},
        {"control_character", u"control characters are not allowed"_s},
        {"not_indexed", u"is not indexed: lists are not filtered or sorted by it"_s},
        {"out_of_range", u"from %1 on"_s}};
    QString sentence = sentences.value(fault.code, QString::fromLatin1(fault.code));
    if (sentence.contains("%1"_L1))
        sentence = sentence.arg(fault.params.value(0));
    return QString::fromUtf8(fault.field) + u": "_s + sentence;
}

QString textOf(const base::Error &error)
{
    QStringList sentences;
    for (const auto &fault : error.fields)
        sentences.append(sentenceOf(fault));
    return sentences.isEmpty() ? error.detail : sentences.join(u"; "_s);
}

Answer success(const QString &name, const QJsonObject &value)
{
    const QJsonObject body{{u"success"_s, true}, {u"error"_s, QString()}, {name, value}};
    return {200, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace

Answer itemAnswer(const QJsonObject &item)
{
    return success(u"item"_s, item);
}

Answer listAnswer(const QJsonArray &list, qint64 total)
{
    return success(u"result"_s, {{u"result"_s, list}, {u"total"_s, total}});
}

Answer failureAnswer(int status, const QString &text)
{
    const QJsonObject body{{u"success"_s, false}, {u"error"_s, text}};
    Answer answer{status, QJsonDocument(body).toJson(QJsonDocument::Compact)};
    if (status == 503)
        answer.retryAfterSeconds = 5;
    return answer;
}

Answer failureAnswer(const base::Error &error)
{
    using Kind = base::Error::Kind;
    switch (error.kind) {
    case Kind::InvalidInput:
    case Kind::Conflict:
        return failureAnswer(400, textOf(error));
    case Kind::NotFound:
        return failureAnswer(404, textOf(error));
    case Kind::Forbidden:
    case Kind::Unauthorized:
        return failureAnswer(403, textOf(error));
    case Kind::Unavailable:
    case Kind::UnknownOutcome:
    case Kind::InUse:
        return failureAnswer(503, u"the server cannot do this just now"_s);
    case Kind::Corrupt:
    case Kind::Internal:
        break;
    }
    return failureAnswer(500, u"the server failed"_s);
}

} // namespace server::webapi::apps
