// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/modulesettings/templatedialog.h"

#include "server/api/adminapi.h"
#include "server/domain/limits.h"
#include "ui/pages/modulesettings/advancedpolicy.h"
#include "ui/support/vocabulary.h"
#include "ui/widgets/collapsiblesection.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::pages::modulesettings {

using namespace server::domain;
using server::api::TemplateSummary;
using server::base::FieldErrors;
using ui::widgets::Form;

namespace {

// The protocol's own words; no language changes them.
constexpr char openidLevel[] = "openid";
constexpr char apiLevel[] = "api";

} // namespace

TemplateDialog::TemplateDialog(server::api::AdminApi &api, ModuleId module,
                               const std::optional<TemplateSummary> &existing, QWidget *parent)
    : FormDialog(existing ? tr("Edit %1").arg(existing->value.name) : tr("Create template"),
                 existing ? tr("Save") : tr("Create template"), parent)
    , m_api(api)
    , m_module(module)
    , m_existing(existing)
    , m_name(new QLineEdit(this))
    , m_openid(new QCheckBox(QString::fromLatin1(openidLevel), this))
    , m_apiLevel(new QCheckBox(QString::fromLatin1(apiLevel), this))
    , m_ownLevels(new QLineEdit(this))
    , m_preset(new QComboBox(this))
{
    setObjectName(QStringLiteral("templateDialog"));
    m_name->setObjectName(QStringLiteral("templateNameLineEdit"));
    m_name->setMaxLength(int(limits::nameCharacters));
    m_preset->setObjectName(QStringLiteral("presetComboBox"));
    for (const Preset preset : {Preset::ExternalService, Preset::RestApiClient, Preset::Application,
                                Preset::MachineToMachine, Preset::HighSecurity})
        m_preset->addItem(ui::support::label(preset), int(preset));
    form()->addRow("name", tr("Name"), m_name, Form::Need::Required);
    form()->addRow("scopes", tr("Access levels"), makeLevels(), Form::Need::Required);
    form()->addRow("preset", tr("Preset"), m_preset, Form::Need::Optional);
    m_presetHint = form()->addHint({});
    makeAdvanced();

    if (m_existing) {
        const ClientTemplate &value = m_existing->value;
        m_name->setText(value.name);
        showLevels(value.policy.scopes.names());
        m_preset->setCurrentIndex(m_preset->findData(int(value.preset)));
        m_advanced->setPolicy(value.policy);
        if (m_existing->clients > 0)
            form()->addHint(tr("In use: taking an access level away bites at once, a new one is "
                               "asked for at the next sign-in."));
    } else {
        m_advanced->setPolicy(policyOf(Preset::ExternalService));
    }
    connect(m_preset, &QComboBox::currentIndexChanged, this,
            [this] { usePreset(Preset(m_preset->currentData().toInt())); });
    connect(form(), &Form::edited, this, &TemplateDialog::follow);
    connect(m_advanced, &AdvancedPolicy::edited, this, &TemplateDialog::follow);
    connect(this, &FormDialog::submitted, this, &TemplateDialog::save);
    m_name->setFocus(Qt::OtherFocusReason);
    follow();
}

QWidget *TemplateDialog::makeLevels()
{
    auto *box = new QWidget(this);
    m_openid->setObjectName(QStringLiteral("openidCheckBox"));
    m_apiLevel->setObjectName(QStringLiteral("apiCheckBox"));
    m_ownLevels->setObjectName(QStringLiteral("ownLevelsLineEdit"));
    m_ownLevels->setAccessibleName(tr("Own access levels"));
    m_ownLevels->setPlaceholderText(tr("Own access levels, separated by blanks"));
    m_ownLevels->setMaxLength(2000);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 7, 0, 0);
    column->setSpacing(4);
    const auto addLevel = [&](QCheckBox *check, const QByteArray &scope) {
        column->addWidget(check);
        auto *words = new ui::widgets::TextLabel(
            ui::support::scopeSentence(scope), ui::widgets::TextSize::Normal,
            ui::support::Color::MutedText, ui::widgets::TextLabel::Overflow::Wrap, box);
        words->setContentsMargins(23, 0, 0, 4);
        column->addWidget(words);
        check->setAccessibleDescription(words->content());
    };
    box->setFocusProxy(m_openid);
    addLevel(m_openid, "openid");
    addLevel(m_apiLevel, "api");
    column->addWidget(m_ownLevels);
    for (QCheckBox *level : {m_openid, m_apiLevel}) {
        connect(level, &QCheckBox::toggled, this, [this] {
            form()->markChanged("scopes");
            follow();
        });
    }
    connect(m_ownLevels, &QLineEdit::textChanged, this, [this] {
        form()->markChanged("scopes");
        follow();
    });
    return box;
}

void TemplateDialog::makeAdvanced()
{
    m_advanced = new AdvancedPolicy(this);
    m_section = ui::widgets::makeFoldedPart(tr("Advanced"), QStringLiteral("advancedToolButton"),
                                            m_advanced, 340, this);
    column()->addWidget(m_section);
    connect(m_section, &ui::widgets::CollapsibleSection::expandedChanged, this, [this] {
        follow();
        fitHeight();
    });
}

void TemplateDialog::usePreset(Preset preset)
{
    TemplatePolicy policy = policyOf(preset);
    m_advanced->setPolicy(policy);
    if (!m_openid->isChecked() && !m_apiLevel->isChecked() && m_ownLevels->text().isEmpty())
        showLevels(policy.scopes.names());
    follow();
}

void TemplateDialog::showLevels(const QByteArrayList &levels)
{
    m_openid->setChecked(levels.contains("openid"));
    m_apiLevel->setChecked(levels.contains("api"));
    QByteArrayList own = levels;
    own.removeAll("openid");
    own.removeAll("api");
    m_ownLevels->setText(QString::fromUtf8(own.join(' ')));
}

TemplateDraft TemplateDialog::draft(FieldErrors &faults) const
{
    TemplateDraft draft;
    draft.name = m_name->text().trimmed();
    draft.preset = Preset(m_preset->currentData().toInt());
    draft.policy = m_advanced->policy();
    QByteArrayList levels;
    if (m_openid->isChecked())
        levels.append("openid");
    if (m_apiLevel->isChecked())
        levels.append("api");
    for (const QString &own : m_ownLevels->text().split(u' ', Qt::SkipEmptyParts))
        levels.append(own.toUtf8());
    if (const auto scopes = ScopeSet::fromList(levels)) {
        draft.policy.scopes = *scopes;
    } else {
        draft.policy.scopes = {};
        for (auto fault : scopes.error().fields) {
            fault.field = "scopes";
            faults.append(fault);
        }
    }
    return draft;
}

void TemplateDialog::follow()
{
    m_presetHint->setContent(ui::support::hint(Preset(m_preset->currentData().toInt())));
    m_section->setSummary(m_advanced->summary());
    FieldErrors faults;
    const TemplateDraft now = draft(faults);
    if (faults.isEmpty())
        faults = checkTemplate(now);
    messages()->clear();
    const FieldErrors elsewhere = m_advanced->setFaults(form()->setFaults(faults));
    setFaults(faults);
    // What is wrong in the folded part must be seen without unfolding it.
    if (!m_section->isExpanded() && !m_advanced->firstFault().isEmpty())
        messages()->say(m_advanced->firstFault(), ui::widgets::Tone::Danger, m_section->title());
    else if (!elsewhere.isEmpty())
        messages()->sayFailure({server::base::Error::Kind::InvalidInput, {}, {elsewhere.first()}});
}

void TemplateDialog::save()
{
    FieldErrors faults;
    const TemplateDraft now = draft(faults);
    setBusy(true);
    const auto finish = [this](const auto &answer) {
        if (answer)
            accept();
        else
            showRefusal(answer.error());
    };
    if (m_existing)
        m_answer.ask(m_api.updateTemplate(m_existing->value.id, now), this, finish);
    else
        m_answer.ask(m_api.createTemplate(m_module, now), this, finish);
}

void TemplateDialog::showRefusal(const server::base::Error &error)
{
    showFailure(error);
    const FieldErrors elsewhere = form()->setFaults(error.fields);
    if (elsewhere.isEmpty() || !m_advanced->setFaults(elsewhere).isEmpty())
        return;
    // It can be read where it belongs.
    m_section->setExpanded(true);
    m_advanced->setFaults(elsewhere);
    messages()->say(m_advanced->firstFault(), ui::widgets::Tone::Danger);
}

} // namespace ui::pages::modulesettings
