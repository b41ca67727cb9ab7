// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/setup/members.h"

#include "server/base/isotime.h"

#include <QJsonArray>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace server::service::setup {

Members::Members(QJsonObject object, QByteArray path, base::FieldErrors &faults)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_faults(faults)
    , m_faultsBefore(faults.size())
{
}

QByteArray Members::pathOf(const QByteArray &member) const
{
    if (m_path.isEmpty() || member.isEmpty())
        return m_path + member;
    return m_path + '.' + member;
}

bool Members::newKey(const QString &name, QString &value, QSet<QString> &seen,
                     Qt::CaseSensitivity sensitivity)
{
    if (!key(name, value))
        return false;
    const QString compared = sensitivity == Qt::CaseSensitive ? value : value.toLower();
    if (seen.contains(compared)) {
        fault(name.toLatin1(), "duplicate", {value});
        return false;
    }
    seen.insert(compared);
    return true;
}

void Members::fault(const QByteArray &member, const QByteArray &code, const QList<QString> &params)
{
    m_faults.append({pathOf(member), code, params});
}

void Members::wrongType(const QString &name, const QString &expected)
{
    fault(name.toUtf8(), "wrong_type", {expected});
}

std::optional<QJsonValue> Members::read(const QString &name)
{
    m_known.insert(name);
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd())
        return {};
    return *found;
}

bool Members::text(const QString &name, QString &value)
{
    const auto found = read(name);
    if (!found)
        return false;
    if (!found->isString() && !found->isNull()) {
        wrongType(name, u"string"_s);
        return false;
    }
    value = found->toString();
    return true;
}

bool Members::text(const QString &name, QByteArray &value)
{
    QString text;
    if (!this->text(name, text))
        return false;
    value = text.toUtf8();
    return true;
}

bool Members::flag(const QString &name, bool &value)
{
    const auto found = read(name);
    if (!found)
        return false;
    if (!found->isBool()) {
        wrongType(name, u"true or false"_s);
        return false;
    }
    value = found->toBool();
    return true;
}

bool Members::number(const QString &name, int &value)
{
    const auto found = read(name);
    if (!found)
        return false;
    const double number = found->toDouble();
    if (!found->isDouble() || number != std::floor(number) || std::abs(number) > 2e9) {
        wrongType(name, u"whole number"_s);
        return false;
    }
    value = static_cast<int>(number);
    return true;
}

bool Members::texts(const QString &name, QStringList &value)
{
    const auto found = read(name);
    if (!found)
        return false;
    if (!found->isArray()) {
        wrongType(name, u"list of strings"_s);
        return false;
    }
    QStringList texts;
    const auto array = found->toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array.at(i).isString()) {
            wrongType(name + u'[' + QString::number(i) + u']', u"string"_s);
            return false;
        }
        texts.append(array.at(i).toString());
    }
    value = std::move(texts);
    return true;
}

bool Members::texts(const QString &name, QByteArrayList &value)
{
    QStringList list;
    if (!texts(name, list))
        return false;
    value.clear();
    for (const auto &text : std::as_const(list))
        value.append(text.toUtf8());
    return true;
}

bool Members::object(const QString &name, QJsonObject &value)
{
    const auto found = read(name);
    if (!found)
        return false;
    if (!found->isObject()) {
        wrongType(name, u"object"_s);
        return false;
    }
    value = found->toObject();
    return true;
}

bool Members::moment(const QString &name, std::optional<base::Timestamp> &value)
{
    const auto found = read(name);
    if (!found)
        return false;
    if (found->isNull()) {
        value.reset();
        return true;
    }
    const auto parsed = base::fromIsoText(found->toString());
    if (!parsed) {
        wrongType(name, u"date and time like 2027-11-22T00:00:00Z"_s);
        return false;
    }
    value = *parsed;
    return true;
}

bool Members::any(const QString &name, QJsonValue &value)
{
    const auto found = read(name);
    if (found)
        value = *found;
    return found.has_value();
}

QList<Members::Element> Members::objects(const QString &name)
{
    const auto found = read(name);
    if (!found)
        return {};
    if (!found->isArray()) {
        wrongType(name, u"list of objects"_s);
        return {};
    }
    QList<Element> elements;
    const auto array = found->toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto member = name.toUtf8() + '[' + QByteArray::number(i) + ']';
        if (array.at(i).isObject())
            elements.append({array.at(i).toObject(), pathOf(member)});
        else
            fault(member, "wrong_type", {u"object"_s});
    }
    return elements;
}

bool Members::key(const QString &name, QString &value)
{
    if (!has(name) || (text(name, value) && value.isEmpty()))
        fault(name.toUtf8(), "required");
    m_known.insert(name);
    return !value.isEmpty();
}

void Members::take(const base::Error &error)
{
    for (const auto &each : error.fields)
        fault(each.field, each.code, each.params);
    if (error.fields.isEmpty())
        fault({}, "refused", {error.detail});
}

bool Members::done()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_known.contains(it.key()))
            fault(it.key().toUtf8(), "unknown_member");
    }
    return m_faults.size() == m_faultsBefore;
}

} // namespace server::service::setup
