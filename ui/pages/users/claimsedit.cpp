// SPDX-License-Identifier: GPL-3.0-or-later
// OpenID Connect Core 1.0 sections 5.1 and 5.1.1.
#include "ui/pages/users/claimsedit.h"

#include "server/domain/limits.h"
#include "ui/widgets/form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace ui::pages::users {

using namespace Qt::StringLiterals;
using ui::widgets::Form;

namespace {

constexpr char streetMember[] = "street_address";

} // namespace

ClaimsEdit::ClaimsEdit(QWidget *parent)
    : QWidget(parent)
    , m_form(new Form(this))
{
    auto *column = new QVBoxLayout(this);
    // Room for the focus frames at the left, for the scroll bar at the right.
    column->setContentsMargins(2, 0, 12, 0);
    column->addWidget(m_form);
    m_form->addHeading(tr("Profile"), tr("Services with the access level profile read these."));
    addLine(u"given_name"_s, tr("Given name"));
    addLine(u"middle_name"_s, tr("Middle name"));
    addLine(u"family_name"_s, tr("Family name"));
    addLine(u"nickname"_s, tr("Nickname"));
    addLine(u"preferred_username"_s, tr("Preferred user name"));
    addLine(u"profile"_s, tr("Profile page"), u"https://"_s);
    addLine(u"picture"_s, tr("Picture"), u"https://"_s);
    addLine(u"website"_s, tr("Website"), u"https://"_s);
    addLine(u"gender"_s, tr("Gender"));
    addLine(u"birthdate"_s, tr("Date of birth"), u"1980-12-31"_s);
    addLine(u"zoneinfo"_s, tr("Time zone"), u"Europe/Berlin"_s);
    addLine(u"locale"_s, tr("Language and region"), u"de-DE"_s);
    m_form->addHeading(tr("E-mail and phone"), tr("Access levels email and phone."));
    addFlag(u"email_verified"_s, tr("The e-mail address has been verified"));
    addLine(u"phone_number"_s, tr("Phone number"), u"+49 30 123456"_s);
    addFlag(u"phone_number_verified"_s, tr("The phone number has been verified"));
    addAddress();
    m_form->showAllFaults();
    connect(m_form, &Form::edited, this, [this] {
        if (!m_filling)
            emit edited();
    });
}

void ClaimsEdit::addLine(const QString &member, const QString &title, const QString &example)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(member + u"LineEdit"_s);
    line->setMaxLength(int(server::domain::limits::claimCharacters));
    line->setPlaceholderText(example);
    m_form->addRow("claims." + member.toLatin1(), title, line, Form::Need::Optional);
    m_lines.append({member, line});
}

void ClaimsEdit::addFlag(const QString &member, const QString &text)
{
    auto *flag = new QCheckBox(text, this);
    flag->setObjectName(member + u"CheckBox"_s);
    m_form->addRow("claims." + member.toLatin1(), {}, flag, Form::Need::Optional);
    flag->setAccessibleName(text);
    m_flags.append({member, flag});
}

void ClaimsEdit::addAddress()
{
    m_form->addHeading(tr("Postal address"), tr("Access level address."));
    m_street = new QPlainTextEdit(this);
    m_street->setObjectName(u"street_addressPlainTextEdit"_s);
    m_street->setTabChangesFocus(true);
    m_street->setFixedHeight(64);
    m_form->addRow("claims.address.street_address", tr("Street"), m_street, Form::Need::Optional);
    const std::pair<QString, QString> members[] = {{u"postal_code"_s, tr("Postal code")},
                                                   {u"locality"_s, tr("City")},
                                                   {u"region"_s, tr("Region")},
                                                   {u"country"_s, tr("Country")}};
    for (const auto &[member, title] : members) {
        auto *line = new QLineEdit(this);
        line->setObjectName(member + u"LineEdit"_s);
        line->setMaxLength(int(server::domain::limits::claimCharacters));
        m_form->addRow("claims.address." + member.toLatin1(), title, line, Form::Need::Optional);
        m_address.append({member, line});
    }
}

void ClaimsEdit::setClaims(const QJsonObject &claims)
{
    const QScopedValueRollback guard(m_filling, true);
    m_base = claims;
    for (const auto &[member, line] : m_lines)
        line->setText(claims.value(member).toString());
    for (const auto &[member, flag] : m_flags)
        flag->setChecked(claims.value(member).toBool());
    const QJsonObject address = claims.value("address"_L1).toObject();
    for (const auto &[member, line] : m_address)
        line->setText(address.value(member).toString());
    m_street->setPlainText(address.value(QLatin1String(streetMember)).toString());
}

QJsonObject ClaimsEdit::claims() const
{
    QJsonObject claims = m_base;
    const auto put = [](QJsonObject &object, const QString &member, const QString &text) {
        if (text.isEmpty())
            object.remove(member);
        else
            object.insert(member, text);
    };
    for (const auto &[member, line] : m_lines)
        put(claims, member, line->text().trimmed());
    for (const auto &[member, flag] : m_flags) {
        // "Not verified" is a statement too, once somebody has made one.
        if (flag->isChecked() || m_base.contains(member))
            claims.insert(member, flag->isChecked());
    }
    QJsonObject address = claims.value("address"_L1).toObject();
    for (const auto &[member, line] : m_address)
        put(address, member, line->text().trimmed());
    put(address, QString::fromLatin1(streetMember), m_street->toPlainText().trimmed());
    if (address.isEmpty())
        claims.remove("address"_L1);
    else
        claims.insert("address"_L1, address);
    return claims;
}

QString ClaimsEdit::summary() const
{
    const qsizetype count = claims().size();
    return count == 0 ? tr("profile, phone, postal address")
                      : tr("%n filled in", nullptr, int(count));
}

server::base::FieldErrors ClaimsEdit::setFaults(const server::base::FieldErrors &faults)
{
    return m_form->setFaults(faults);
}

QString ClaimsEdit::firstFault() const
{
    return m_form->firstFault();
}

} // namespace ui::pages::users
