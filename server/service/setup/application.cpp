// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/setup/application.h"

using namespace Qt::StringLiterals;

namespace server::service::setup {

namespace {

QJsonObject toObject(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

void Outcome::note(Counts &counts, const QString &kind, const QByteArray &path, QStringView act)
{
    ++counts[kind];
    m_difference.append(
        QJsonObject{{u"path"_s, QString::fromUtf8(path)}, {u"change"_s, act.toString()}});
}

QJsonObject Outcome::counts() const
{
    return {{u"created"_s, toObject(m_created)},
            {u"changed"_s, toObject(m_changed)},
            {u"unchanged"_s, toObject(m_unchanged)}};
}

QJsonObject Outcome::toJson(bool dryRun) const
{
    auto answer = counts();
    if (dryRun) {
        answer.insert(u"dry_run"_s, true);
        answer.insert(u"difference"_s, m_difference);
    } else {
        answer.insert(u"clients"_s, m_clients);
    }
    return answer;
}

void Application::take(Members &members, const base::Error &error)
{
    using Kind = base::Error::Kind;
    switch (error.kind) {
    case Kind::InvalidInput:
    case Kind::Conflict:
    case Kind::Forbidden:
    case Kind::NotFound:
        members.take(error);
        return;
    default:
        if (!failed)
            failed = error;
    }
}

} // namespace server::service::setup
