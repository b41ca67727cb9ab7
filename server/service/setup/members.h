// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/base/error.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace server::service::setup {

/// Reads one object of the set-up file member by member: each reader leaves its value alone when
/// the member is absent, notes a fault when it has the wrong type, and remembers the name, so that
/// done() can note every member that nobody asked for. Returns are true when the value was read.
class Members
{
public:
    Members(QJsonObject object, QByteArray path, base::FieldErrors &faults);

    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    [[nodiscard]] const QByteArray &path() const { return m_path; }
    [[nodiscard]] QByteArray pathOf(const QByteArray &member) const;

    /// null counts as empty.
    bool text(const QString &name, QString &value);
    bool text(const QString &name, QByteArray &value);
    bool flag(const QString &name, bool &value);
    bool number(const QString &name, int &value);
    bool texts(const QString &name, QStringList &value);
    bool texts(const QString &name, QByteArrayList &value);
    bool object(const QString &name, QJsonObject &value);
    /// RFC 3339 with an offset; null means that there is no end.
    bool moment(const QString &name, std::optional<base::Timestamp> &value);
    /// Whatever it holds; the caller checks it.
    bool any(const QString &name, QJsonValue &value);
    /// The objects of a list. Elements of another type are faults and left out of the answer.
    struct Element
    {
        QJsonObject object;
        QByteArray path;
    };
    [[nodiscard]] QList<Element> objects(const QString &name);
    /// The member that names the object; a fault when it is missing or empty.
    bool key(const QString &name, QString &value);
    /// The same for one object of a list; also a fault where one of that name came before.
    bool newKey(const QString &name, QString &value, QSet<QString> &seen,
                Qt::CaseSensitivity sensitivity = Qt::CaseSensitive);

    void fault(const QByteArray &member, const QByteArray &code, const QList<QString> &params = {});
    /// The faults of a use case, each at its place in the file. Other errors are kept for the
    /// caller.
    void take(const base::Error &error);
    /// Notes unknown members. True when this object has no fault so far.
    bool done();

private:
    [[nodiscard]] std::optional<QJsonValue> read(const QString &name);
    void wrongType(const QString &name, const QString &expected);

    QJsonObject m_object;
    QByteArray m_path;
    base::FieldErrors &m_faults;
    qsizetype m_faultsBefore;
    QSet<QString> m_known;
};

} // namespace server::service::setup
