// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/server/reachfields.h"

#include "ui/support/lists.h"

#include <QLineEdit>

namespace ui::pages::serverpage {

using ::server::base::Error;
using ::server::base::FieldErrors;
using ::server::domain::Issuer;
using ::server::domain::ListenAddress;

namespace {

void addFault(FieldErrors &faults, const QByteArray &field, const Error &error)
{
    // The parser does not know whose value it reads.
    const auto fault = error.fields.value(0);
    faults.append({field, fault.code, fault.params});
}

} // namespace

QLineEdit *makeField(const QString &name, const QString &text, QWidget *parent)
{
    auto *field = new QLineEdit(text, parent);
    field->setObjectName(name);
    field->setMaxLength(2000);
    return field;
}

QString textOf(const QList<ListenAddress> &addresses)
{
    QStringList texts;
    for (const ListenAddress &address : addresses)
        texts.append(address.toString());
    return texts.join(QStringLiteral(", "));
}

void readAddresses(const QLineEdit &line, const QByteArray &field, QList<ListenAddress> &value,
                   FieldErrors &faults)
{
    value.clear();
    const QStringList texts = ui::support::separatedByCommas(line.text());
    for (const QString &text : texts) {
        const auto address = ListenAddress::parse(text);
        if (address)
            value.append(*address);
        else
            addFault(faults, field, address.error());
    }
}

void readIssuer(const QLineEdit &line, const QByteArray &field, Issuer &value, FieldErrors &faults)
{
    const auto issuer = Issuer::parse(line.text().trimmed().toUtf8());
    if (issuer)
        value = *issuer;
    else
        addFault(faults, field, issuer.error());
}

} // namespace ui::pages::serverpage
