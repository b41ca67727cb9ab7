// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firststart/firststartpage.h"

#include "server/api/adminapi.h"
#include "ui/support/appicon.h"
#include "ui/support/consolestyle.h"
#include "ui/support/environment.h"
#include "ui/support/filedialogs.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace ui::pages::firststart {

using ui::support::Color;
using ui::widgets::Form;
using ui::widgets::TextLabel;
using ui::widgets::TextSize;
using ui::widgets::Tone;

namespace {

enum Step { ServerStep, PeopleStep, DoneStep };
constexpr char firstLink[] = "http://localhost:8080";

enum Tls { NoTls, TlsFiles };
enum Reach { ThisComputer, Network };

QLineEdit *makeField(const QString &name, int longest = 254)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setMaxLength(longest);
    return field;
}

} // namespace

FirstStartPage::FirstStartPage(server::api::AdminApi &api,
                               const ui::support::Environment &environment, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_environment(environment)
    , m_stepLabel(
          new TextLabel({}, TextSize::Normal, Color::MutedText, TextLabel::Overflow::Grow, this))
    , m_headline(new TextLabel({}, TextSize::Title, Color::Text, TextLabel::Overflow::Wrap, this))
    , m_messages(new ui::widgets::MessageBar(this))
    , m_steps(new QStackedWidget(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_next(new QPushButton(this))
    , m_createModule(new QPushButton(tr("Create your first module"), this))
{
    setObjectName(QStringLiteral("firstStartPage"));
    m_back->setObjectName(QStringLiteral("backPushButton"));
    m_next->setObjectName(QStringLiteral("nextPushButton"));
    m_createModule->setObjectName(QStringLiteral("createFirstModulePushButton"));
    ui::support::setButtonKind(*m_next, ui::support::ButtonKind::Primary);
    ui::support::setButtonKind(*m_createModule, ui::support::ButtonKind::Primary);
    m_steps->addWidget(makeServerStep());
    m_steps->addWidget(makePeopleStep());
    m_steps->addWidget(makeDoneStep());

    auto *card = new ui::widgets::Card(this);
    card->setFixedWidth(640);
    auto *column = card->content();
    column->setContentsMargins(30, 26, 30, 26);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    auto *logo = new QLabel(card);
    logo->setPixmap(ui::support::facePixmap({}, QStringLiteral("C"), 26, devicePixelRatioF(),
                                            ui::support::color(Color::Brand)));
    head->addWidget(logo);
    head->addWidget(m_stepLabel, 1);
    column->addLayout(head);
    column->addWidget(m_headline);
    column->addWidget(m_messages);
    column->addWidget(m_steps);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addWidget(m_createModule);
    column->addLayout(buttons);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(2);

    connect(m_back, &QPushButton::clicked, this, [this] { showStep(ServerStep); });
    connect(m_next, &QPushButton::clicked, this, &FirstStartPage::goOn);
    connect(m_createModule, &QPushButton::clicked, this,
            [this] { emit completed(m_principal, true); });
    connect(m_serverForm, &Form::edited, this, &FirstStartPage::follow);
    connect(m_peopleForm, &Form::edited, this, &FirstStartPage::follow);
    showStep(ServerStep);
}

QWidget *FirstStartPage::makeServerStep()
{
    m_serverForm = new Form;
    m_link = makeField(QStringLiteral("linkLineEdit"), 512);
    m_link->setText(QString::fromLatin1(firstLink));
    m_port = makeField(QStringLiteral("portLineEdit"), 5);
    m_port->setText(QStringLiteral("8080"));
    m_reach = new QComboBox;
    m_reach->setObjectName(QStringLiteral("reachComboBox"));
    m_reach->addItem(tr("This computer only"));
    m_reach->addItem(tr("The whole network"));
    m_tls = new QComboBox;
    m_tls->setObjectName(QStringLiteral("tlsComboBox"));
    m_tls->addItem(tr("None, for localhost only"));
    m_tls->addItem(tr("Existing files"));
    m_certificate = makeField(QStringLiteral("certificateLineEdit"), 4096);
    m_key = makeField(QStringLiteral("keyLineEdit"), 4096);

    m_serverForm->addRow("issuer", tr("Link of this server"), m_link, Form::Need::Required);
    m_hostHint = m_serverForm->addHint(tr(
        "Services and browsers reach the server under this address. It is part of every token."));
    m_serverForm->addRow("port", tr("Port"), m_port, Form::Need::Required);
    m_serverForm->addRow("reach", tr("Reachable from"), m_reach, Form::Need::Optional);
    m_serverForm->addRow("tls", tr("Certificate"), m_tls, Form::Need::Optional);
    m_serverForm->addRow("tls_certificate_file", tr("Certificate file"),
                         addFileField(m_certificate, QStringLiteral("certificatePushButton"),
                                      tr("Choose the certificate file")),
                         Form::Need::Required, m_certificate);
    m_serverForm->addRow(
        "tls_key_file", tr("Key file"),
        addFileField(m_key, QStringLiteral("keyPushButton"), tr("Choose the key file")),
        Form::Need::Required, m_key);
    connect(m_link, &QLineEdit::editingFinished, this, &FirstStartPage::checkHost);
    return m_serverForm;
}

QWidget *FirstStartPage::addFileField(QLineEdit *field, const QString &buttonName,
                                      const QString &title)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *button = new QPushButton(tr("Choose file…"), box);
    button->setObjectName(buttonName);
    button->setAccessibleName(title);
    row->addWidget(field, 1);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, field, title] {
        m_environment.files.openFile(this, title, tr("All files (*)"),
                                     [field](const QString &name) { field->setText(name); });
    });
    return box;
}

QWidget *FirstStartPage::makePeopleStep()
{
    m_peopleForm = new Form;
    m_company = makeField(QStringLiteral("companyLineEdit"), 200);
    m_name = makeField(QStringLiteral("nameLineEdit"), 200);
    m_code = makeField(QStringLiteral("codeLineEdit"), 128);
    m_email = makeField(QStringLiteral("emailLineEdit"));
    m_password = makeField(QStringLiteral("passwordLineEdit"), 1024);
    m_password->setEchoMode(QLineEdit::Password);
    m_repeated = makeField(QStringLiteral("repeatedLineEdit"), 1024);
    m_repeated->setEchoMode(QLineEdit::Password);
    m_peopleForm->addRow("company", tr("Company name"), m_company, Form::Need::Required);
    m_peopleForm->addHint(tr("The first administrator"));
    m_peopleForm->addRow("name", tr("Name"), m_name, Form::Need::Required);
    m_peopleForm->addRow("code", tr("User name"), m_code, Form::Need::Required);
    m_peopleForm->addRow("email", tr("E-mail"), m_email, Form::Need::Optional);
    m_peopleForm->addRow("password", tr("Password"), m_password, Form::Need::Required);
    m_peopleForm->addRow("repeated", tr("Password again"), m_repeated, Form::Need::Required);
    return m_peopleForm;
}

QWidget *FirstStartPage::makeDoneStep()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_ready = new TextLabel({}, TextSize::Normal, Color::Text, TextLabel::Overflow::Wrap, box);
    column->addWidget(m_ready);
    column->addWidget(new TextLabel(
        tr("A module is what outside services connect to. Make one, enable its external app, and "
           "create a client: its identifier and secret are what the service needs."),
        TextSize::Normal, Color::MutedText, TextLabel::Overflow::Wrap, box));
    column->addStretch(1);
    return box;
}

FirstStartDraft FirstStartPage::draft() const
{
    FirstStartDraft draft;
    draft.link = m_link->text();
    draft.port = m_port->text();
    draft.everywhere = m_reach->currentIndex() == Network;
    draft.withCertificate = m_tls->currentIndex() == TlsFiles;
    draft.certificateFile = m_certificate->text();
    draft.keyFile = m_key->text();
    draft.company = m_company->text();
    draft.name = m_name->text();
    draft.code = m_code->text();
    draft.email = m_email->text();
    draft.password = m_password->text();
    draft.repeated = m_repeated->text();
    return draft;
}

void FirstStartPage::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    m_stepLabel->setContent(tr("Step %1 of 3").arg(step + 1));
    m_back->setVisible(step == PeopleStep);
    m_createModule->setVisible(step == DoneStep);
    m_messages->clear();
    switch (step) {
    case ServerStep:
        m_headline->setContent(tr("Set up this server"));
        m_next->setText(tr("Next"));
        m_link->setFocus(Qt::OtherFocusReason);
        break;
    case PeopleStep:
        m_headline->setContent(tr("Company and first administrator"));
        m_next->setText(tr("Finish"));
        m_company->setFocus(Qt::OtherFocusReason);
        break;
    default:
        m_headline->setContent(tr("Consentry is ready"));
        m_next->setText(tr("Open the console"));
        ui::support::setButtonKind(*m_next, ui::support::ButtonKind::Normal);
        m_ready->setContent(tr("The server answers at %1.").arg(m_link->text().trimmed()));
        m_createModule->setFocus(Qt::OtherFocusReason);
    }
    follow();
}

void FirstStartPage::follow()
{
    const bool files = m_tls->currentIndex() == TlsFiles;
    m_serverForm->setRowVisible("tls_certificate_file", files);
    m_serverForm->setRowVisible("tls_key_file", files);
    const FirstStartDraft now = draft();
    const auto serverFaults = now.checkServer();
    const auto peopleFaults = now.checkPeople();
    m_serverForm->setFaults(serverFaults);
    m_peopleForm->setFaults(peopleFaults);
    const int step = m_steps->currentIndex();
    const bool valid = (step == ServerStep && serverFaults.isEmpty())
                       || (step == PeopleStep && peopleFaults.isEmpty()) || step == DoneStep;
    m_next->setEnabled(valid && !m_busy);
    const Form &form = step == ServerStep ? *m_serverForm : *m_peopleForm;
    m_next->setToolTip(valid ? QString() : form.firstFault().toHtmlEscaped());
}

void FirstStartPage::checkHost()
{
    const QString host = draft().host();
    if (host.isEmpty())
        return;
    m_hostHint->setContent(
        tr("Services and browsers reach the server under this address. It is part of every token. "
           "Make sure that the name %1 leads to this computer.")
            .arg(host));
}

void FirstStartPage::goOn()
{
    switch (m_steps->currentIndex()) {
    case ServerStep:
        showStep(PeopleStep);
        break;
    case PeopleStep:
        submit();
        break;
    default:
        emit completed(m_principal, false);
    }
}

void FirstStartPage::submit()
{
    m_busy = true;
    follow();
    m_answer.ask(m_api.completeFirstStart(draft().values()), this, [this](auto answer) {
        m_busy = false;
        if (answer) {
            m_principal = *answer;
            m_password->clear();
            m_repeated->clear();
            showStep(DoneStep);
            return;
        }
        const auto rest = m_serverForm->setFaults(m_peopleForm->setFaults(answer.error().fields));
        if (rest.size() < answer.error().fields.size() && m_peopleForm->firstFault().isEmpty())
            showStep(ServerStep);
        m_messages->sayFailure(answer.error());
        m_next->setEnabled(true);
    });
}

} // namespace ui::pages::firststart
