// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "server/api/adminapi.h"
#include "ui/pages/settings/settingscontroller.h"
#include "ui/support/consolestyle.h"
#include "ui/support/languages.h"
#include "ui/support/preferences.h"
#include "ui/support/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/iconwell.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace ui::pages::settings {

using namespace ui::widgets;
using ui::support::Languages;
using ui::support::Preference;
using ui::support::SchemeChoice;

SettingsPage::SettingsPage(server::api::AdminApi &api, const ui::support::Environment &environment,
                           QWidget *parent)
    : Page(parent)
    , m_environment(environment)
    , m_controller(new SettingsController(api, this))
{
    column()->addWidget(new TextLabel(title(), TextSize::Title));
    column()->addWidget(makeLookCard());
    column()->addWidget(makeCompanyCard());
    column()->addStretch(1);
    connect(m_controller, &SettingsController::loaded, this, &SettingsPage::showCompany);
    connect(m_controller, &SettingsController::saved, this,
            [this](const server::domain::Company &company) {
                showCompany(company);
                messages()->say(tr("Saved. The next sign-in pages and tokens show it."),
                                Tone::Good);
            });
    connect(m_controller, &SettingsController::failed, messages(), &MessageBar::sayFailure);
}

QWidget *SettingsPage::makeLookCard()
{
    auto *card = new Card(this);
    card->content()->addWidget(new TextLabel(tr("This console"), TextSize::Section));
    auto *form = new Form(card);
    m_language = new QComboBox(form);
    m_language->setObjectName(QStringLiteral("languageComboBox"));
    m_language->addItem(tr("As the desktop"), QString());
    const QStringList codes = Languages::available();
    for (const QString &code : codes)
        m_language->addItem(Languages::nativeName(code), code);
    m_language->setCurrentIndex(std::max(
        0, m_language->findData(m_environment.preferences.value(Preference::Language).toString())));
    m_scheme = new QComboBox(form);
    m_scheme->setObjectName(QStringLiteral("schemeComboBox"));
    m_scheme->addItem(tr("As the desktop"), int(SchemeChoice::System));
    m_scheme->addItem(tr("Light"), int(SchemeChoice::Light));
    m_scheme->addItem(tr("Dark"), int(SchemeChoice::Dark));
    m_scheme->addItem(tr("High contrast"), int(SchemeChoice::HighContrast));
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_environment.theme.choice())));
    form->addRow("language", tr("Language"), m_language, Form::Need::Optional);
    form->addRow("scheme", tr("Theme"), m_scheme, Form::Need::Optional);
    card->content()->addWidget(form);

    connect(m_language, &QComboBox::activated, this, [this] {
        const QString code = m_language->currentData().toString();
        m_environment.preferences.setValue(Preference::Language, code);
        // The window builds its pages anew, this one too: not under the feet of its own signal.
        QTimer::singleShot(0, &m_environment.languages,
                           [&languages = m_environment.languages, code] { languages.use(code); });
    });
    connect(m_scheme, &QComboBox::activated, this, [this] {
        const int choice = m_scheme->currentData().toInt();
        m_environment.preferences.setValue(Preference::Scheme, choice);
        m_environment.theme.setChoice(SchemeChoice(choice));
    });
    return card;
}

QWidget *SettingsPage::makeCompanyCard()
{
    auto *card = new Card(this);
    card->content()->addWidget(new TextLabel(tr("Company"), TextSize::Section));
    m_form = new Form(card);
    m_companyName = new QLineEdit(m_form);
    m_companyName->setObjectName(QStringLiteral("companyNameLineEdit"));
    m_companyName->setMaxLength(200);
    m_companyIcon = new IconWell(m_environment.files, m_form);
    m_form->addRow("name", tr("Company name"), m_companyName, Form::Need::Required);
    m_form->addRow("icon", tr("Icon"), m_companyIcon, Form::Need::Optional);
    m_form->addHint(tr("People see both when they sign in; tokens carry the name."));
    m_save = new QPushButton(tr("Save"), card);
    m_save->setObjectName(QStringLiteral("saveCompanyPushButton"));
    ui::support::setButtonKind(*m_save, ui::support::ButtonKind::Primary);
    m_save->setEnabled(false);
    card->content()->addWidget(m_form);
    card->content()->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_companyName, &QLineEdit::textChanged, this, &SettingsPage::followCompany);
    connect(m_companyIcon, &IconWell::pngChanged, this, &SettingsPage::followCompany);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_controller->save({m_companyName->text().trimmed(), m_companyIcon->png()});
    });
    return card;
}

void SettingsPage::activate()
{
    m_controller->load();
}

bool SettingsPage::canLeave() const
{
    return !isChanged();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::showCompany(const server::domain::Company &company)
{
    m_company = company;
    m_companyName->setText(company.name);
    m_companyIcon->setPng(company.iconPng);
    followCompany();
}

bool SettingsPage::isChanged() const
{
    return m_companyName->text().trimmed() != m_company.name
           || m_companyIcon->png() != m_company.iconPng;
}

void SettingsPage::followCompany()
{
    m_companyIcon->setFaceName(m_companyName->text());
    server::base::FieldErrors faults;
    if (m_companyName->text().trimmed().isEmpty())
        faults.append({"name", "required", {}});
    m_form->setFaults(faults);
    m_save->setEnabled(isChanged() && faults.isEmpty());
}

} // namespace ui::pages::settings
