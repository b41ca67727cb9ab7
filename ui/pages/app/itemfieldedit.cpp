// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/itemfieldedit.h"

#include "server/domain/applimits.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

#include <algorithm>

namespace ui::pages::app {

using namespace server::domain;

namespace {

constexpr int longTextHeight = 110;

QJsonValue textOrNone(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// What is no number goes to the server's rule as it was typed, which says what it should be.
QJsonValue numberOrText(const QString &text)
{
    bool isNumber = false;
    const double number = QLocale().toDouble(text, &isNumber);
    return isNumber ? QJsonValue(number) : textOrNone(text);
}

} // namespace

ItemFieldEdit::ItemFieldEdit(const AppField &field, const QJsonValue &stored,
                             const QHash<QString, QString> &people, server::base::Timestamp now,
                             QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_now(now)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_control = makeControl(stored, people);
    m_control->setObjectName(QStringLiteral("itemField%1").arg(field.number)
                             + QString::fromLatin1(m_control->metaObject()->className()).mid(1));
    layout->addWidget(m_control, 1);
    setFocusProxy(m_control);
}

QWidget *ItemFieldEdit::makeControl(const QJsonValue &stored, const QHash<QString, QString> &people)
{
    switch (m_field.type) {
    case FieldType::Boolean:
    case FieldType::Choice:
    case FieldType::User:
        return makeChoice(stored, people);
    case FieldType::DateTime:
        return makeTime(stored);
    case FieldType::LongText: {
        auto *edit = new QPlainTextEdit(stored.toString(), this);
        edit->setFixedHeight(longTextHeight);
        edit->setTabChangesFocus(true);
        m_value = [edit] { return textOrNone(edit->toPlainText()); };
        connect(edit, &QPlainTextEdit::textChanged, this, &ItemFieldEdit::edited);
        return edit;
    }
    case FieldType::Text:
    case FieldType::Number:
        break;
    }
    const bool isNumber = m_field.type == FieldType::Number;
    const QString shown =
        isNumber && stored.isDouble()
            ? QLocale().toString(stored.toDouble(), 'g', QLocale::FloatingPointShortest)
            : stored.toString();
    auto *edit = new QLineEdit(shown, this);
    edit->setMaxLength(int(limits::itemTextCharacters));
    m_value = [edit, isNumber] {
        const QString text = edit->text().trimmed();
        return isNumber ? numberOrText(text) : textOrNone(text);
    };
    connect(edit, &QLineEdit::textEdited, this, &ItemFieldEdit::edited);
    return edit;
}

QWidget *ItemFieldEdit::makeChoice(const QJsonValue &stored, const QHash<QString, QString> &people)
{
    auto *box = new QComboBox(this);
    box->addItem(tr("None"), QJsonValue());
    if (m_field.type == FieldType::Boolean) {
        box->addItem(tr("Yes"), QJsonValue(true));
        box->addItem(tr("No"), QJsonValue(false));
    } else if (m_field.type == FieldType::Choice) {
        for (const QString &choice : m_field.choices)
            box->addItem(choice, QJsonValue(choice));
    } else {
        QList<std::pair<QString, QString>> names;
        for (auto it = people.cbegin(); it != people.cend(); ++it)
            names.append({it.value(), it.key()});
        std::sort(names.begin(), names.end());
        for (const auto &[name, subject] : std::as_const(names))
            box->addItem(name, QJsonValue(subject));
    }
    for (int i = 0; i < box->count(); ++i) {
        if (box->itemData(i).toJsonValue() == (stored.isUndefined() ? QJsonValue() : stored))
            box->setCurrentIndex(i);
    }
    m_value = [box] { return box->currentData().toJsonValue(); };
    connect(box, &QComboBox::currentIndexChanged, this, &ItemFieldEdit::edited);
    return box;
}

QWidget *ItemFieldEdit::makeTime(const QJsonValue &stored)
{
    auto *has = new QCheckBox(tr("Set"), this);
    has->setObjectName(QStringLiteral("itemField%1SetCheckBox").arg(m_field.number));
    has->setAccessibleName(tr("%1 has a date").arg(m_field.name));
    has->setChecked(stored.isDouble());
    auto *edit = new QDateTimeEdit(this);
    edit->setCalendarPopup(true);
    edit->setDateTime(QDateTime::fromMSecsSinceEpoch(
        stored.isDouble() ? stored.toInteger() : server::base::toMillis(m_now)));
    edit->setEnabled(has->isChecked());
    layout()->addWidget(has);
    m_value = [has, edit] {
        return has->isChecked() ? QJsonValue(edit->dateTime().toUTC().toString(Qt::ISODateWithMs))
                                : QJsonValue();
    };
    connect(has, &QCheckBox::toggled, edit, &QWidget::setEnabled);
    connect(has, &QCheckBox::toggled, this, &ItemFieldEdit::edited);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &ItemFieldEdit::edited);
    return edit;
}

QJsonValue ItemFieldEdit::value() const
{
    return m_value();
}

} // namespace ui::pages::app
