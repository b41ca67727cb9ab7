// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/app/fieldsedit.h"

#include "server/domain/applimits.h"
#include "server/domain/module.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui::pages::app {

using namespace server::domain;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ui::pages::app::FieldsEdit)
};

QString typeText(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return Texts::tr("Text");
    case FieldType::LongText:
        return Texts::tr("Long text");
    case FieldType::Number:
        return Texts::tr("Number");
    case FieldType::Boolean:
        return Texts::tr("Yes or no");
    case FieldType::DateTime:
        return Texts::tr("Date and time");
    case FieldType::Choice:
        return Texts::tr("Choice");
    case FieldType::User:
        return Texts::tr("Person");
    }
    return {};
}

/// One field. A field that is stored keeps its code and type.
class FieldRow : public QWidget
{
public:
    FieldRow(const AppField &field, QWidget *parent)
        : QWidget(parent)
        , m_isStored(field.number > 0)
        , m_name(new QLineEdit(field.name, this))
        , m_code(new QLineEdit(field.code, this))
        , m_type(new QComboBox(this))
        , m_choices(new QLineEdit(field.choices.join(QStringLiteral(", ")), this))
        , m_required(new QCheckBox(Texts::tr("Needed"), this))
        , m_indexed(new QCheckBox(Texts::tr("Searchable"), this))
        , m_unique(new QCheckBox(Texts::tr("Unique"), this))
    {
        for (const FieldType type :
             {FieldType::Text, FieldType::LongText, FieldType::Number, FieldType::Boolean,
              FieldType::DateTime, FieldType::Choice, FieldType::User})
            m_type->addItem(typeText(type), int(type));
        m_type->setCurrentIndex(m_type->findData(int(field.type)));
        m_name->setPlaceholderText(Texts::tr("Name"));
        m_code->setPlaceholderText(Texts::tr("Code"));
        m_choices->setPlaceholderText(Texts::tr("Values, with commas between"));
        m_name->setAccessibleName(Texts::tr("Name of the field"));
        m_code->setAccessibleName(Texts::tr("Code of the field"));
        m_type->setAccessibleName(Texts::tr("Type of the field"));
        m_choices->setAccessibleName(Texts::tr("Values of the choice"));
        m_name->setMaxLength(int(limits::nameCharacters));
        m_code->setMaxLength(int(limits::codeCharacters));
        m_code->setEnabled(!m_isStored);
        m_type->setEnabled(!m_isStored);
        m_required->setChecked(field.required);
        m_indexed->setChecked(field.indexed);
        m_unique->setChecked(field.unique);
        setFocusProxy(m_name);
    }
    void place(QHBoxLayout *layout)
    {
        layout->addWidget(m_name, 3);
        layout->addWidget(m_code, 2);
        layout->addWidget(m_type, 2);
        layout->addWidget(m_choices, 3);
        layout->addWidget(m_required);
        layout->addWidget(m_indexed);
        layout->addWidget(m_unique);
        followType();
    }
    /// Calls `edited` after each change.
    void watch(const std::function<void()> &edited)
    {
        QObject::connect(m_name, &QLineEdit::textEdited, this, [this, edited](const QString &name) {
            if (!m_isStored && !m_codeTyped)
                m_code->setText(name.isEmpty() ? QString()
                                               : suggestedModuleCode(name).replace(u'-', u'_'));
            edited();
        });
        QObject::connect(m_code, &QLineEdit::textEdited, this, [this, edited] {
            m_codeTyped = true;
            edited();
        });
        QObject::connect(m_choices, &QLineEdit::textEdited, this, edited);
        QObject::connect(m_type, &QComboBox::currentIndexChanged, this, [this, edited] {
            followType();
            edited();
        });
        for (auto *box : {m_required, m_indexed, m_unique}) {
            QObject::connect(box, &QCheckBox::toggled, this, [this, edited] {
                followType();
                edited();
            });
        }
    }
    void setNames(const std::function<QString(const char *)> &nameOf)
    {
        m_name->setObjectName(nameOf("NameLineEdit"));
        m_code->setObjectName(nameOf("CodeLineEdit"));
        m_type->setObjectName(nameOf("TypeComboBox"));
        m_choices->setObjectName(nameOf("ChoicesLineEdit"));
        m_required->setObjectName(nameOf("RequiredCheckBox"));
        m_indexed->setObjectName(nameOf("IndexedCheckBox"));
        m_unique->setObjectName(nameOf("UniqueCheckBox"));
    }
    [[nodiscard]] AppField field() const
    {
        AppField field;
        field.name = m_name->text().trimmed();
        field.code = m_code->text().trimmed();
        field.type = type();
        field.required = m_required->isChecked();
        field.indexed = isIndexable(field.type) && m_indexed->isChecked();
        field.unique = field.indexed && m_unique->isChecked();
        if (field.type == FieldType::Choice) {
            for (const QString &value : m_choices->text().split(u',', Qt::SkipEmptyParts))
                field.choices.append(value.trimmed());
        }
        return field;
    }

private:
    [[nodiscard]] FieldType type() const { return FieldType(m_type->currentData().toInt()); }
    void followType()
    {
        m_choices->setVisible(type() == FieldType::Choice);
        m_indexed->setEnabled(isIndexable(type()));
        m_unique->setEnabled(isIndexable(type()) && m_indexed->isChecked());
    }
    bool m_isStored;
    bool m_codeTyped = false;
    QLineEdit *m_name;
    QLineEdit *m_code;
    QComboBox *m_type;
    QLineEdit *m_choices;
    QCheckBox *m_required;
    QCheckBox *m_indexed;
    QCheckBox *m_unique;
};

} // namespace

FieldsEdit::FieldsEdit(const QList<AppField> &fields, QWidget *parent)
    : RowsEdit(QStringLiteral("field"), tr("Add field"), parent)
{
    for (const AppField &field : fields)
        addField(field);
}

void FieldsEdit::addField(const AppField &field)
{
    auto *row = new FieldRow(field, this);
    row->setNames([this](const char *part) { return rowName(QString::fromLatin1(part)); });
    row->place(layoutOf(row));
    row->watch([this] { emit edited(); });
    addRow(row);
}

void FieldsEdit::addEmptyRow()
{
    addField(AppField());
}

QList<AppField> FieldsEdit::fields() const
{
    QList<AppField> fields;
    for (const QWidget *row : rows())
        fields.append(static_cast<const FieldRow *>(row)->field());
    return fields;
}

} // namespace ui::pages::app
