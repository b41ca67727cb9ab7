// SPDX-License-Identifier: GPL-3.0-or-later
// Requirements D-02 to D-05, A-35.
#include "ui/pages/users/apiclientdialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/support/lists.h"
#include "ui/widgets/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace ui::pages::users {

using namespace server::domain;
using server::api::CreatedUser;
using server::base::Secret;
using ui::widgets::Form;

namespace {

constexpr char suggestedName[] = "APIUSER";
constexpr int permissionRows = 5;
constexpr int permissionSpacing = 4;

} // namespace

ApiClientDialog::ApiClientDialog(server::api::AdminApi &api, const QList<OrganizationalUnit> &units,
                                 const QList<Permission> &permissions,
                                 const std::optional<User> &existing, QWidget *parent)
    : FormDialog(existing ? tr("Edit %1").arg(existing->name) : tr("New smart thing"), tr("Accept"),
                 parent)
    , m_api(api)
    , m_existing(existing)
    , m_name(new QLineEdit(this))
    , m_code(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_unit(new QComboBox(this))
    , m_licences(new QLineEdit(this))
    , m_permissions(new QListWidget(this))
{
    setObjectName(QStringLiteral("apiClientDialog"));
    addFields(units, permissions);
    if (m_existing)
        showExisting(*m_existing, units);
    else
        suggest();
    connect(form(), &Form::edited, this, &ApiClientDialog::follow);
    connect(m_permissions, &QListWidget::itemChanged, this, &ApiClientDialog::follow);
    connect(this, &FormDialog::submitted, this, [this] { save(Afterwards::Close); });
    if (!m_existing) {
        auto *another = new QPushButton(tr("Accept and Create"), this);
        another->setObjectName(QStringLiteral("acceptAndCreatePushButton"));
        addSecondary(another);
        connect(another, &QPushButton::clicked, this, [this] { save(Afterwards::AnotherOne); });
    }
    follow();
}

void ApiClientDialog::addFields(const QList<OrganizationalUnit> &units,
                                const QList<Permission> &permissions)
{
    m_name->setObjectName(QStringLiteral("apiNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_code->setObjectName(QStringLiteral("apiCodeLineEdit"));
    m_code->setMaxLength(int(limits::userCodeCharacters));
    m_email->setObjectName(QStringLiteral("apiEmailLineEdit"));
    m_email->setMaxLength(int(limits::emailCharacters));
    m_type->setObjectName(QStringLiteral("apiTypeComboBox"));
    m_type->addItem(tr("Rest API Client"));
    m_unit->setObjectName(QStringLiteral("apiUnitComboBox"));
    m_licences->setObjectName(QStringLiteral("apiLicencesLineEdit"));
    m_licences->setPlaceholderText(tr("Separated by commas"));
    m_permissions->setObjectName(QStringLiteral("apiPermissionsListWidget"));
    if (units.isEmpty())
        m_unit->addItem(tr("Company"), QString());
    for (const OrganizationalUnit &unit : units)
        m_unit->addItem(unit.name, unit.code);
    for (const Permission &permission : permissions) {
        auto *item = new QListWidgetItem(permission.name, m_permissions);
        item->setData(Qt::UserRole, permission.code);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
        item->setToolTip(permission.code.toHtmlEscaped());
    }
    m_permissions->setSpacing(permissionSpacing);
    m_permissions->setFixedHeight(permissionRows
                                  * (fontMetrics().height() + 2 * permissionSpacing));

    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("code", tr("User"), m_code, Form::Need::Required);
    form()->addRow("email", tr("Email"), m_email, Form::Need::Optional);
    form()->addRow("type", tr("Type"), m_type, Form::Need::Optional);
    form()->addRow("unit", tr("Organizational unit"), m_unit, Form::Need::Required);
    form()->addRow("licences", tr("Product Type of License"), m_licences, Form::Need::Optional);
    form()->addRow("permissions", tr("Application Permission"), m_permissions,
                   Form::Need::Optional);
    if (!m_existing) {
        form()->addHint(tr("Its user is the client_id, its password the client_secret. The "
                           "password is generated and shown once."));
    }
}

void ApiClientDialog::suggest()
{
    // What the documentation of such programs suggests.
    m_name->setText(QString::fromLatin1(suggestedName));
    m_code->setText(QString::fromLatin1(suggestedName));
    m_email->clear();
    m_licences->clear();
    for (int row = 0; row < m_permissions->count(); ++row)
        m_permissions->item(row)->setCheckState(Qt::Unchecked);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ApiClientDialog::showExisting(const User &user, const QList<OrganizationalUnit> &units)
{
    m_name->setText(user.name);
    m_code->setText(user.code);
    m_code->setEnabled(false);
    m_email->setText(user.email);
    m_licences->setText(user.licences.join(QStringLiteral(", ")));
    if (const auto *unit = unitOf(units, user.unit))
        m_unit->setCurrentIndex(m_unit->findData(unit->code));
    for (int row = 0; row < m_permissions->count(); ++row) {
        auto *item = m_permissions->item(row);
        const bool has = user.permissions.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(has ? Qt::Checked : Qt::Unchecked);
    }
}

UserDraft ApiClientDialog::draft() const
{
    UserDraft draft;
    if (m_existing) {
        draft.groups = m_existing->groups;
        draft.administrator = m_existing->administrator;
        draft.locked = m_existing->locked;
        draft.claims = m_existing->claims;
    }
    draft.code = m_code->text().trimmed();
    draft.name = m_name->text().trimmed();
    draft.email = m_email->text().trimmed();
    draft.type = UserType::RestApiClient;
    draft.unitCode = m_unit->currentData().toString();
    draft.licences = ui::support::separatedByCommas(m_licences->text());
    for (int row = 0; row < m_permissions->count(); ++row) {
        const auto *item = m_permissions->item(row);
        if (item->checkState() == Qt::Checked)
            draft.permissions.append(item->data(Qt::UserRole).toString());
    }
    return draft;
}

void ApiClientDialog::follow()
{
    setFaults(checkUser(draft()));
}

void ApiClientDialog::save(Afterwards afterwards)
{
    setBusy(true);
    if (m_existing) {
        m_answer.ask(m_api.updateUser(m_existing->id, draft()), this, [this](auto answer) {
            if (!answer) {
                showFailure(answer.error());
                return;
            }
            accept();
            emit changed();
        });
        return;
    }
    m_answer.ask(m_api.createUser(draft(), Secret()), this, [this, afterwards](auto answer) {
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        auto user = std::make_shared<CreatedUser>(std::move(*answer));
        if (afterwards == Afterwards::Close) {
            accept();
        } else {
            setBusy(false);
            suggest();
        }
        emit created(user);
        emit changed();
    });
}

} // namespace ui::pages::users
