// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grants/revokegrantsaction.h"

#include "ui/support/formatting.h"
#include "ui/support/questions.h"

#include <QCoreApplication>
#include <QSet>

namespace ui::pages::grants {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::grants::RevokeGrantsAction)
};

} // namespace

void confirmRevoke(QWidget *parent, ui::support::Questions &questions,
                   const QList<server::api::GrantSummary> &grants,
                   std::function<void(QList<server::domain::GrantId>)> confirmed)
{
    if (grants.isEmpty())
        return;
    QSet<qint64> people;
    int connections = 0;
    QList<server::domain::GrantId> ids;
    for (const auto &grant : grants) {
        people.insert(grant.grant.user.value());
        connections += grant.connections;
        ids.append(grant.grant.id);
    }
    ui::support::Question question;
    question.title = Texts::tr("Revoke %n granted access(es)?", nullptr, int(grants.size()));
    question.text = grants.size() == 1
                        ? Texts::tr("%1 loses the access that %2 allowed, at once.")
                              .arg(grants.first().clientName, grants.first().userName)
                        : Texts::tr("The services lose their access at once.");
    question.detail = Texts::tr("It hits %1 and %2. The next time, people are asked again.")
                          .arg(ui::support::peopleCount(int(people.size())),
                               ui::support::connectionCount(connections));
    question.yes = Texts::tr("Revoke");
    questions.ask(parent, question, [ids, confirmed = std::move(confirmed)](bool agreed) {
        if (agreed)
            confirmed(ids);
    });
}

} // namespace ui::pages::grants
