<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_US">
    <context>
        <name>app::desktop::Desktop</name>
        <message>
            <source>Consentry cannot start.</source>
            <translation>Не удалось запустить Consentry.</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>Остановить сервер?</translation>
        </message>
        <message>
            <source>The server works in this program: without it nobody can sign in.</source>
            <translation>Сервер работает в этой программе: без неё никто не сможет войти.</translation>
        </message>
        <message>
            <source>It can go on in the tray of the desktop. The answer is remembered.</source>
            <translation>Он может продолжать работу в системном лотке. Ответ будет запомнен.</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Остановить и выйти</translation>
        </message>
        <message>
            <source>Keep serving</source>
            <translation>Продолжать работу</translation>
        </message>
    </context>
    <context>
        <name>app::desktop::Tray</name>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Consentry is serving</source>
            <translation>Consentry работает</translation>
        </message>
        <message>
            <source>Consentry is not serving</source>
            <translation>Consentry не работает</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Остановить сервер</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Запустить сервер</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выход</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityPage</name>
        <message>
            <source>Activity</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>No event fits what you are looking for.</source>
            <translation>Нет событий, подходящих под запрос.</translation>
        </message>
        <message>
            <source>Show older events</source>
            <translation>Показать более ранние события</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Всё</translation>
        </message>
        <message>
            <source>Refused only</source>
            <translation>Только отклонённые</translation>
        </message>
        <message>
            <source>Done only</source>
            <translation>Только выполненные</translation>
        </message>
        <message>
            <source>Event, person, client or incident</source>
            <translation>Событие, человек, клиент или инцидент</translation>
        </message>
        <message>
            <source>Incident %1</source>
            <translation>Инцидент %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityTable</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Касается</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Откуда</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Итог</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Отклонено</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::firststart::FirstStartPage</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Create your first module</source>
            <translation>Создать первый модуль</translation>
        </message>
        <message>
            <source>This computer only</source>
            <translation>Только с этого компьютера</translation>
        </message>
        <message>
            <source>The whole network</source>
            <translation>Из всей сети</translation>
        </message>
        <message>
            <source>None, for localhost only</source>
            <translation>Без сертификата, только для localhost</translation>
        </message>
        <message>
            <source>Existing files</source>
            <translation>Готовые файлы</translation>
        </message>
        <message>
            <source>Link of this server</source>
            <translation>Ссылка этого сервера</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token.</source>
            <translation>По этому адресу службы и браузеры обращаются к серверу. Он входит в каждый токен.</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Порт</translation>
        </message>
        <message>
            <source>Reachable from</source>
            <translation>Доступен</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Сертификат</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Файл сертификата</translation>
        </message>
        <message>
            <source>Choose the certificate file</source>
            <translation>Выбрать файл сертификата</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Файл ключа</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Выбрать файл ключа</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Название компании</translation>
        </message>
        <message>
            <source>The first administrator</source>
            <translation>Первый администратор</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Имя пользователя</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>Пароль ещё раз</translation>
        </message>
        <message>
            <source>A module is what outside services connect to. Make one, enable its external app, and create a client: its identifier and secret are what the service needs.</source>
            <translation>К модулю подключаются внешние службы. Создайте модуль, включите его внешнее приложение и создайте клиента: его идентификатор и секрет — это то, что нужно службе.</translation>
        </message>
        <message>
            <source>Step %1 of 3</source>
            <translation>Шаг %1 из 3</translation>
        </message>
        <message>
            <source>Set up this server</source>
            <translation>Настройка сервера</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Далее</translation>
        </message>
        <message>
            <source>Company and first administrator</source>
            <translation>Компания и первый администратор</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Завершить</translation>
        </message>
        <message>
            <source>Consentry is ready</source>
            <translation>Consentry готов к работе</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>Открыть консоль</translation>
        </message>
        <message>
            <source>The server answers at %1.</source>
            <translation>Сервер отвечает по адресу %1.</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token. Make sure that the name %1 leads to this computer.</source>
            <translation>По этому адресу службы и браузеры обращаются к серверу. Он входит в каждый токен. Убедитесь, что имя %1 ведёт на этот компьютер.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsPage</name>
        <message>
            <source>Granted accesses</source>
            <translation>Выданные доступы</translation>
        </message>
        <message>
            <source>Nobody has allowed anything yet</source>
            <translation>Пока никто ничего не разрешил</translation>
        </message>
        <message>
            <source>When a person allows a service to use their account, it stands here, and can be revoked at once.</source>
            <translation>Когда человек разрешает службе пользоваться своей учётной записью, запись появляется здесь, и её можно сразу отозвать.</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es) revoked.</source>
            <translation>
                <numerusform>Отозван %n доступ.</numerusform>
                <numerusform>Отозвано %n доступа.</numerusform>
                <numerusform>Отозвано %n доступов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unused for %n day(s)</source>
            <translation>
                <numerusform>Без использования %n день</numerusform>
                <numerusform>Без использования %n дня</numerusform>
                <numerusform>Без использования %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>Сохранить как CSV</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Select the rows to revoke first</source>
            <translation>Сначала выберите строки для отзыва</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>Файлы CSV (*.csv)</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>Не удалось записать файл: %1</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsTable</name>
        <message>
            <source>%1, through %2</source>
            <translation>%1, через %2</translation>
        </message>
        <message>
            <source>The client is off or has expired</source>
            <translation>Клиент выключен или истёк</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Уровни доступа</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>С какого времени</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Использован</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::RevokeGrantsAction</name>
        <message numerus="yes">
            <source>Revoke %n granted access(es)?</source>
            <translation>
                <numerusform>Отозвать %n доступ?</numerusform>
                <numerusform>Отозвать %n доступа?</numerusform>
                <numerusform>Отозвать %n доступов?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 loses the access that %2 allowed, at once.</source>
            <translation>%1 сразу потеряет доступ, который разрешил пользователь %2.</translation>
        </message>
        <message>
            <source>The services lose their access at once.</source>
            <translation>Службы сразу потеряют доступ.</translation>
        </message>
        <message>
            <source>It hits %1 and %2. The next time, people are asked again.</source>
            <translation>Затронуто: %1 и %2. В следующий раз вопрос будет задан снова.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Отозвать</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AdvancedClient</name>
        <message>
            <source>Subject (DN)</source>
            <translation>Субъект (DN)</translation>
        </message>
        <message>
            <source>DNS name</source>
            <translation>Имя DNS</translation>
        </message>
        <message>
            <source>URI</source>
            <translation>URI</translation>
        </message>
        <message>
            <source>IP address</source>
            <translation>IP-адрес</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>Адрес эл. почты</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Аутентификация</translation>
        </message>
        <message>
            <source>How the service proves who it is.</source>
            <translation>Чем служба подтверждает, кто она.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Способ</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>At an address of the service</source>
            <translation>По адресу службы</translation>
        </message>
        <message>
            <source>Pasted here</source>
            <translation>Вставлены здесь</translation>
        </message>
        <message>
            <source>Public keys</source>
            <translation>Открытые ключи</translation>
        </message>
        <message>
            <source>Address of the keys</source>
            <translation>Адрес ключей</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Key set (JWKS)</source>
            <translation>Набор ключей (JWKS)</translation>
        </message>
        <message>
            <source>Any that is allowed</source>
            <translation>Любой допустимый</translation>
        </message>
        <message>
            <source>Signed with</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>What names the certificate</source>
            <translation>Чем назван сертификат</translation>
        </message>
        <message>
            <source>Certificate of</source>
            <translation>Сертификат на</translation>
        </message>
        <message>
            <source>Sign-out</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>Where a sign-out may lead, and who is told of one.</source>
            <translation>Куда может вести выход и кому о нём сообщают.</translation>
        </message>
        <message>
            <source>Post-logout redirect URI</source>
            <translation>Post-logout redirect URI</translation>
        </message>
        <message>
            <source>Back-channel logout URI</source>
            <translation>Back-channel logout URI</translation>
        </message>
        <message>
            <source>Name the session that ended</source>
            <translation>Называть завершённый сеанс</translation>
        </message>
        <message>
            <source>The server itself tells the service, also when a session is ended here.</source>
            <translation>Службе сообщает сам сервер, в том числе когда сеанс завершён здесь.</translation>
        </message>
        <message>
            <source>Front-channel logout URI</source>
            <translation>Front-channel logout URI</translation>
        </message>
        <message>
            <source>The person's browser tells the service while it shows the last page.</source>
            <translation>Службе сообщает браузер человека, пока показывает последнюю страницу.</translation>
        </message>
        <message>
            <source>Back-channel: name the session that ended</source>
            <translation>Back-channel: называть завершённый сеанс</translation>
        </message>
        <message>
            <source>Front-channel: name the session that ended</source>
            <translation>Front-channel: называть завершённый сеанс</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Токены</translation>
        </message>
        <message>
            <source>Where the service wants other than its template says.</source>
            <translation>Если службе нужно не то, что задано шаблоном.</translation>
        </message>
        <message>
            <source>As the template says</source>
            <translation>Как в шаблоне</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>Подпись id_token</translation>
        </message>
        <message>
            <source>Choose a key set</source>
            <translation>Выбор набора ключей</translation>
        </message>
        <message>
            <source>JSON files (*.json *.jwks)</source>
            <translation>Файлы JSON (*.json *.jwks)</translation>
        </message>
        <message>
            <source>Any that the template allows</source>
            <translation>Любой из разрешённых шаблоном</translation>
        </message>
        <message>
            <source>takes part in sign-outs</source>
            <translation>участвует в выходах</translation>
        </message>
        <message>
            <source>authentication, keys, sign-out</source>
            <translation>аутентификация, ключи, выход</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Изменить: %1</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>Создать клиент OAuth/OIDC</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Create client</source>
            <translation>Создать клиент</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Шаблон</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Scopes</translation>
        </message>
        <message>
            <source>Redirect URI</source>
            <translation>Redirect URI</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Истекает</translation>
        </message>
        <message>
            <source>After this date the service can no longer connect and its tokens stop working.</source>
            <translation>После этой даты служба не сможет подключаться, а её токены перестанут действовать.</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Дополнительно</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientModel</name>
        <message>
            <source>Active</source>
            <translation>Активен</translation>
        </message>
        <message>
            <source>Expires soon</source>
            <translation>Скоро истекает</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Истёк</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Отключён</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>без срока</translation>
        </message>
        <message>
            <source>Created %1</source>
            <translation>Создан %1</translation>
        </message>
        <message numerus="yes">
            <source>%n secret(s): %1</source>
            <translation>
                <numerusform>%n секрет: %1</numerusform>
                <numerusform>%n секрета: %1</numerusform>
                <numerusform>%n секретов: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Шаблон</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Scopes</translation>
        </message>
        <message>
            <source>Redirects to</source>
            <translation>Перенаправляет на</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Истекает</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Использован</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ConnectionTexts</name>
        <message>
            <source>Environment lines</source>
            <translation>Переменные окружения</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Apache mod_auth_openidc</source>
            <translation>Apache mod_auth_openidc</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ExpiryChoice</name>
        <message>
            <source>In 1 month</source>
            <translation>Через 1 месяц</translation>
        </message>
        <message>
            <source>In 3 months</source>
            <translation>Через 3 месяца</translation>
        </message>
        <message>
            <source>In 6 months</source>
            <translation>Через 6 месяцев</translation>
        </message>
        <message>
            <source>In 1 year</source>
            <translation>Через 1 год</translation>
        </message>
        <message>
            <source>Own date</source>
            <translation>Своя дата</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Без срока</translation>
        </message>
        <message>
            <source>Expires on</source>
            <translation>Истекает</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ModulePage</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Outside services cannot connect yet</source>
            <translation>Внешние службы пока не могут подключиться</translation>
        </message>
        <message>
            <source>Enable the module and its external app; then clients are made here, under Tokens.</source>
            <translation>Включите модуль и его внешнее приложение; затем клиенты создаются здесь, в разделе «Токены».</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Токены</translation>
        </message>
        <message>
            <source>External services that may use this module</source>
            <translation>Внешние службы, которым доступен этот модуль</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>Создать клиент OAuth/OIDC</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>No client yet</source>
            <translation>Клиентов пока нет</translation>
        </message>
        <message>
            <source>A client is one outside service: it gets an identifier and a secret of its own.</source>
            <translation>Клиент — это одна внешняя служба: у неё свой идентификатор и свой секрет.</translation>
        </message>
        <message>
            <source>Client %1 deleted. It cannot connect any more.</source>
            <translation>Клиент %1 удалён. Он больше не может подключаться.</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Модуль</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Модули</translation>
        </message>
        <message>
            <source>code %1</source>
            <translation>код %1</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Включён</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Выключен</translation>
        </message>
        <message>
            <source>Disable module</source>
            <translation>Отключить модуль</translation>
        </message>
        <message>
            <source>Enable module</source>
            <translation>Включить модуль</translation>
        </message>
        <message>
            <source>Set up the external app</source>
            <translation>Настроить внешнее приложение</translation>
        </message>
        <message>
            <source>Disable module?</source>
            <translation>Отключить модуль?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again.</source>
            <translation>Все его клиенты перестанут работать, пока он не будет снова включён.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>A client is made from a template. Create a template first, in the module's settings.</source>
            <translation>Клиент создаётся по шаблону. Сначала создайте шаблон в настройках модуля.</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 — готово</translation>
        </message>
        <message>
            <source>App unique identifier</source>
            <translation>App unique identifier</translation>
        </message>
        <message>
            <source>App secret</source>
            <translation>App secret</translation>
        </message>
        <message>
            <source>Edit name and addresses…</source>
            <translation>Изменить название и адреса…</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Копировать идентификатор</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Добавить секрет</translation>
        </message>
        <message>
            <source>Secrets…</source>
            <translation>Секреты…</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Показать выданные доступы</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Отключить</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Включить</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>%1 is ready. It has no secret; its App unique identifier is %2.</source>
            <translation>%1: готово. Секрета нет; App unique identifier: %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretModel</name>
        <message>
            <source>Begins with</source>
            <translation>Начинается с</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Метка</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Создан</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Использован</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Активен</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Отозван</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretsDialog</name>
        <message>
            <source>Secrets</source>
            <translation>Секреты</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Secrets of %1</source>
            <translation>Секреты клиента %1</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Добавить секрет</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>To change a secret without an outage: add one, enter it at the service, then revoke the old one.</source>
            <translation>Чтобы сменить секрет без перерыва: добавьте новый, укажите его в службе, затем отзовите старый.</translation>
        </message>
        <message>
            <source>Revoke secret?</source>
            <translation>Отозвать секрет?</translation>
        </message>
        <message>
            <source>The secret %1… stops working at once.</source>
            <translation>Секрет %1… сразу перестанет действовать.</translation>
        </message>
        <message>
            <source>It was used within the last day: the service may still depend on it.</source>
            <translation>Он использовался за последние сутки: возможно, служба ещё зависит от него.</translation>
        </message>
        <message>
            <source>It was not used within the last day.</source>
            <translation>За последние сутки он не использовался.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::CreateModuleDialog</name>
        <message>
            <source>Create module</source>
            <translation>Создать модуль</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Значок</translation>
        </message>
        <message>
            <source>The code never changes: set-up files and scripts know the module by it.</source>
            <translation>Код никогда не меняется: по нему модуль находят файлы настройки и сценарии.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModuleModel</name>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Включён</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Выключен</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Клиенты</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModuleTile</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Включён</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Выключен</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModulesPage</name>
        <message>
            <source>Module</source>
            <translation>Модуль</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Модули</translation>
        </message>
        <message>
            <source>No module yet</source>
            <translation>Модулей пока нет</translation>
        </message>
        <message>
            <source>A module is a part of your platform that outside services connect to.</source>
            <translation>Модуль — это часть вашей платформы, к которой подключаются внешние службы.</translation>
        </message>
        <message>
            <source>Create module</source>
            <translation>Создать модуль</translation>
        </message>
        <message>
            <source>Show as tiles</source>
            <translation>Показать плитками</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Показать списком</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::AdvancedPolicy</name>
        <message>
            <source>Grant types</source>
            <translation>Способы получения токенов</translation>
        </message>
        <message>
            <source>How a service comes to its tokens.</source>
            <translation>Как служба получает токены.</translation>
        </message>
        <message>
            <source>Authentication methods</source>
            <translation>Способы аутентификации</translation>
        </message>
        <message>
            <source>PKCE makes a stolen code useless; every current library can do it.</source>
            <translation>PKCE делает украденный код бесполезным; его умеет любая современная библиотека.</translation>
        </message>
        <message>
            <source>PKCE is required</source>
            <translation>PKCE обязателен</translation>
        </message>
        <message>
            <source>Lifetimes</source>
            <translation>Сроки действия</translation>
        </message>
        <message>
            <source>Shorter is safer; longer asks the server less often. The end of the client cuts all of them.</source>
            <translation>Короче — безопаснее, дольше — реже обращения к серверу. Срок клиента ограничивает все остальные.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Токен доступа</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Токен обновления</translation>
        </message>
        <message>
            <source>Refresh token at use</source>
            <translation>Токен обновления при использовании</translation>
        </message>
        <message>
            <source>Grace for a retried refresh</source>
            <translation>Допуск на повторное обновление</translation>
        </message>
        <message>
            <source>Claims of the id_token</source>
            <translation>Утверждения id_token</translation>
        </message>
        <message>
            <source>Standard is what certified libraries expect.</source>
            <translation>Стандартный вариант ожидают сертифицированные библиотеки.</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>Подпись id_token</translation>
        </message>
        <message>
            <source>RS256 is understood by every library.</source>
            <translation>RS256 понимает любая библиотека.</translation>
        </message>
        <message>
            <source>Access token signed with</source>
            <translation>Подпись токена доступа</translation>
        </message>
        <message>
            <source>ES256 is quicker and shorter.</source>
            <translation>ES256 быстрее и короче.</translation>
        </message>
        <message>
            <source>access token %1, refresh token %2</source>
            <translation>токен доступа %1, токен обновления %2</translation>
        </message>
        <message>
            <source>How a service proves who it is. A client uses one of them, or any if none is chosen.</source>
            <translation>Чем служба подтверждает, кто она. Клиент использует один из способов, а если он не выбран, то любой.</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Защита</translation>
        </message>
        <message>
            <source>What a request must bring along.</source>
            <translation>Что должен иметь запрос.</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Профиль</translation>
        </message>
        <message>
            <source>FAPI 2.0 is for banks and health care; it sets what it demands.</source>
            <translation>FAPI 2.0 нужен банкам и медицине; он сам задаёт свои требования.</translation>
        </message>
        <message>
            <source>PKCE</source>
            <translation>PKCE</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Запросы</translation>
        </message>
        <message>
            <source>Requests must be pushed (PAR)</source>
            <translation>Запросы только заранее переданные (PAR)</translation>
        </message>
        <message>
            <source>The service hands its request to the server itself: nobody can change it in the browser.</source>
            <translation>Служба передаёт запрос прямо серверу: в браузере его никто не изменит.</translation>
        </message>
        <message>
            <source>Tokens bound to</source>
            <translation>Токены привязаны к</translation>
        </message>
        <message>
            <source>A bound token is useless without the service's key or certificate.</source>
            <translation>Привязанный токен бесполезен без ключа или сертификата службы.</translation>
        </message>
        <message>
            <source>Each proof needs a fresh value of this server</source>
            <translation>Каждому доказательству нужно новое значение сервера</translation>
        </message>
        <message>
            <source>A new one begins its lifetime anew, the same one keeps its end.</source>
            <translation>Новый начинает свой срок заново, прежний сохраняет свой конец.</translation>
        </message>
        <message>
            <source>Contents and signatures</source>
            <translation>Содержание и подписи</translation>
        </message>
        <message>
            <source>What the tokens hold and who signs.</source>
            <translation>Что содержат токены и кто их подписывает.</translation>
        </message>
        <message>
            <source>Signing key</source>
            <translation>Ключ подписи</translation>
        </message>
        <message>
            <source>With a key of its own, one client's tokens can never pass for another's.</source>
            <translation>Со своим ключом токены одного клиента никогда не сойдут за токены другого.</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n warning(s)</source>
            <translation>
                <numerusform>%1 · %n предупреждение</numerusform>
                <numerusform>%1 · %n предупреждения</numerusform>
                <numerusform>%1 · %n предупреждений</numerusform>
            </translation>
        </message>
        <message>
            <source>Access token tells</source>
            <translation>Access token сообщает</translation>
        </message>
        <message>
            <source>Access token opens</source>
            <translation>Access token открывает</translation>
        </message>
        <message>
            <source>Of this server's own APIs it opens this one and no other.</source>
            <translation>Из собственных API этого сервера он открывает только этот.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ConsentPreview</name>
        <message>
            <source>What a person is asked</source>
            <translation>О чём спрашивают человека</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Шаблон</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>The service</source>
            <translation>Служба</translation>
        </message>
        <message>
            <source>Allow the service to use your %1 account?</source>
            <translation>Разрешить службе использовать вашу учётную запись %1?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Отказаться</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>Разрешить</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ExternalAppTab</name>
        <message>
            <source>The external app is off</source>
            <translation>Внешнее приложение выключено</translation>
        </message>
        <message>
            <source>Enable it to let outside services sign people in and use this module.</source>
            <translation>Включите его, чтобы внешние службы могли выполнять вход людей и пользоваться модулем.</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Включить</translation>
        </message>
        <message>
            <source>External app on</source>
            <translation>Внешнее приложение включено</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Настроить</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Отключить</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Создать шаблон</translation>
        </message>
        <message>
            <source>OAuth2/OIDC client templates</source>
            <translation>Шаблоны клиентов OAuth2/OIDC</translation>
        </message>
        <message>
            <source>No template yet</source>
            <translation>Шаблонов пока нет</translation>
        </message>
        <message>
            <source>A template says what the clients made from it may do. One is enough to begin.</source>
            <translation>Шаблон определяет, что разрешено созданным по нему клиентам. Для начала хватит одного.</translation>
        </message>
        <message>
            <source>People see this name and icon when a service asks for access to their account.</source>
            <translation>Это название и значок видны, когда служба просит доступ к учётной записи.</translation>
        </message>
        <message>
            <source>Disable the external app?</source>
            <translation>Отключить внешнее приложение?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again. Nothing is deleted.</source>
            <translation>Все его клиенты перестанут работать до повторного включения. Ничего не удаляется.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1 is in use by %2 and cannot be deleted.</source>
            <translation>%1 используется (%2), удалить нельзя.</translation>
        </message>
        <message>
            <source>Delete template?</source>
            <translation>Удалить шаблон?</translation>
        </message>
        <message>
            <source>Delete the template %1?</source>
            <translation>Удалить шаблон %1?</translation>
        </message>
        <message>
            <source>No client uses it.</source>
            <translation>Его не использует ни один клиент.</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>Удалить шаблон</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Preview consent page</source>
            <translation>Показать страницу согласия</translation>
        </message>
        <message>
            <source>Create a template first</source>
            <translation>Сначала создайте шаблон</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::GeneralTab</name>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отменить изменения</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Значок</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Delete module</source>
            <translation>Удалить модуль</translation>
        </message>
        <message>
            <source>Its external app, templates, clients and granted accesses go with it.</source>
            <translation>Вместе с ним удаляются внешнее приложение, шаблоны, клиенты и выданные доступы.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Сохранено.</translation>
        </message>
        <message>
            <source>Delete module?</source>
            <translation>Удалить модуль?</translation>
        </message>
        <message>
            <source>Delete the module %1? This cannot be undone.</source>
            <translation>Удалить модуль %1? Это нельзя отменить.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::HistoryTab</name>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Пока ничего</translation>
        </message>
        <message>
            <source>Changes of this module and its clients appear here.</source>
            <translation>Здесь появляются изменения этого модуля и его клиентов.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ModuleSettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>%1 settings</source>
            <translation>Настройки: %1</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Модули</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Общие</translation>
        </message>
        <message>
            <source>External App</source>
            <translation>Внешнее приложение</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Защита</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionDialog</name>
        <message>
            <source>Edit rule</source>
            <translation>Изменить правило</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Добавить правило</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Also programs that act for themselves</source>
            <translation>Также программы, действующие от своего имени</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Хост</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Путь</translation>
        </message>
        <message>
            <source>With all that is below it. The rule with the longest path counts.</source>
            <translation>Вместе со всем, что ниже. Действует правило с самым длинным путём.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>User names, separated by commas.</source>
            <translation>Имена пользователей через запятую.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Группы</translation>
        </message>
        <message>
            <source>Separated by commas. Without people and groups every person of the company gets in.</source>
            <translation>Через запятую. Если люди и группы не указаны, войдёт любой человек компании.</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Уровни доступа</translation>
        </message>
        <message>
            <source>What a token needs, separated by blanks. Empty: only people who sign in.</source>
            <translation>Что нужно токену, через пробел. Пусто: только вошедшие люди.</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Программы</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Остальные получают</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionModel</name>
        <message>
            <source>Every person</source>
            <translation>Все люди</translation>
        </message>
        <message>
            <source>programs</source>
            <translation>программы</translation>
        </message>
        <message>
            <source>Refuse (401)</source>
            <translation>Отказ (401)</translation>
        </message>
        <message>
            <source>Sign-in page (nginx)</source>
            <translation>Страница входа (nginx)</translation>
        </message>
        <message>
            <source>Sign-in page (Traefik, Caddy)</source>
            <translation>Страница входа (Traefik, Caddy)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>A token needs</source>
            <translation>Токену нужно</translation>
        </message>
        <message>
            <source>No tokens</source>
            <translation>Без токенов</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Остальные получают</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionTab</name>
        <message>
            <source>Add rule</source>
            <translation>Добавить правило</translation>
        </message>
        <message>
            <source>Protected addresses</source>
            <translation>Защищённые адреса</translation>
        </message>
        <message>
            <source>Nothing is protected yet</source>
            <translation>Пока ничего не защищено</translation>
        </message>
        <message>
            <source>A proxy such as nginx can ask this server who may use an application that knows no sign-in of its own. A rule says who.</source>
            <translation>Прокси, например nginx, может спросить этот сервер, кому можно пользоваться приложением без собственного входа. Правило говорит, кому.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Delete rule</source>
            <translation>Удалить правило</translation>
        </message>
        <message>
            <source>Delete rule?</source>
            <translation>Удалить правило?</translation>
        </message>
        <message>
            <source>The proxy refuses what no other rule covers.</source>
            <translation>Прокси отказывает во всём, что не покрыто другим правилом.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProxyLinesCard</name>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Прокси</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Хост</translation>
        </message>
        <message>
            <source>Address of the application</source>
            <translation>Адрес приложения</translation>
        </message>
        <message>
            <source>Where the application itself listens, behind the proxy</source>
            <translation>Где слушает само приложение, за прокси</translation>
        </message>
        <message>
            <source>Lines for the proxy</source>
            <translation>Строки для прокси</translation>
        </message>
        <message>
            <source>They go into the proxy's configuration for this host. The address of the proxy has to stand in the server's settings as a trusted proxy.</source>
            <translation>Они вносятся в настройки прокси для этого хоста. Адрес прокси должен стоять в настройках сервера как доверенный прокси.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::SetUpDialog</name>
        <message>
            <source>Set up external app</source>
            <translation>Настройка внешнего приложения</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Use main module data</source>
            <translation>Использовать данные модуля</translation>
        </message>
        <message>
            <source>Inherit</source>
            <translation>Наследование</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Значок</translation>
        </message>
        <message>
            <source>People see this when a service asks for access to their account.</source>
            <translation>Это видно, когда служба просит доступ к учётной записи.</translation>
        </message>
        <message>
            <source>Inherit: use main module data</source>
            <translation>Наследование: использовать данные модуля</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Изменить: %1</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Создать шаблон</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Уровни доступа</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Заготовка</translation>
        </message>
        <message>
            <source>In use: taking an access level away bites at once, a new one is asked for at the next sign-in.</source>
            <translation>Используется: отнятый уровень действует сразу, новый будет запрошен при следующем входе.</translation>
        </message>
        <message>
            <source>Own access levels</source>
            <translation>Свои уровни доступа</translation>
        </message>
        <message>
            <source>Own access levels, separated by blanks</source>
            <translation>Свои уровни доступа через пробел</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Дополнительно</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateModel</name>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Уровни доступа</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Токен доступа</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Токен обновления</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Используют</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::AttentionList</name>
        <message>
            <source>%1 expires %2</source>
            <translation>%1 истекает %2</translation>
        </message>
        <message>
            <source>The TLS certificate has ended</source>
            <translation>Сертификат TLS истёк</translation>
        </message>
        <message>
            <source>The TLS certificate ends %1</source>
            <translation>Сертификат TLS истекает %1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n refused request(s) in a day</source>
            <translation>
                <numerusform>%1: %n отклонённый запрос за сутки</numerusform>
                <numerusform>%1: %n отклонённых запроса за сутки</numerusform>
                <numerusform>%1: %n отклонённых запросов за сутки</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n code(s) never redeemed in a day</source>
            <translation>
                <numerusform>%1: %n неиспользованный код за сутки</numerusform>
                <numerusform>%1: %n неиспользованных кода за сутки</numerusform>
                <numerusform>%1: %n неиспользованных кодов за сутки</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no module yet</source>
            <translation>Модулей пока нет</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Всё в порядке.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Скоро</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Открыть: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::OverviewPage</name>
        <message>
            <source>Tokens issued today</source>
            <translation>Выдано токенов сегодня</translation>
        </message>
        <message>
            <source>Refused requests</source>
            <translation>Отклонённые запросы</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Выданные доступы</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Клиенты</translation>
        </message>
        <message>
            <source>Requests to the token endpoint</source>
            <translation>Запросы к конечной точке токенов</translation>
        </message>
        <message>
            <source>Time span</source>
            <translation>Период</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>Последние 24 часа</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Последние 7 дней</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Последние 30 дней</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Требует внимания</translation>
        </message>
        <message>
            <source>Latest activity</source>
            <translation>Последние события</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>since midnight</source>
            <translation>с полуночи</translation>
        </message>
        <message>
            <source>none today</source>
            <translation>сегодня нет</translation>
        </message>
        <message>
            <source>live now</source>
            <translation>действуют сейчас</translation>
        </message>
        <message>
            <source>none expires soon</source>
            <translation>скоро не истекают</translation>
        </message>
        <message numerus="yes">
            <source>%n expire(s) within 14 days</source>
            <translation>
                <numerusform>%n истекает за 14 дней</numerusform>
                <numerusform>%n истекают за 14 дней</numerusform>
                <numerusform>%n истекают за 14 дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Пока ничего не произошло.</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::RequestChart</name>
        <message>
            <source>Requests to the token endpoint: %1 issued, %2 refused</source>
            <translation>Запросы к конечной точке токенов: выдано %1, отклонено %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ExternalAppsTab</name>
        <message>
            <source>Services that you allowed to use your account. Revoke one and it loses access at once.</source>
            <translation>Службы, которым вы разрешили пользоваться вашей учётной записью. Отзовите доступ, и он прекратится сразу.</translation>
        </message>
        <message>
            <source>No service uses your account</source>
            <translation>Ни одна служба не пользуется вашей учётной записью</translation>
        </message>
        <message>
            <source>When you allow a service to use your account, it appears here.</source>
            <translation>Когда вы разрешите службе пользоваться вашей учётной записью, она появится здесь.</translation>
        </message>
        <message>
            <source>through %1</source>
            <translation>через %1</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Завершён</translation>
        </message>
        <message>
            <source>Allowed %1   ·   last used %2</source>
            <translation>Разрешено %1   ·   использовано %2</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробнее</translation>
        </message>
        <message>
            <source>Details of %1</source>
            <translation>Подробнее: %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Revoke %1</source>
            <translation>Отозвать: %1</translation>
        </message>
        <message>
            <source>The service is at %1.</source>
            <translation>Служба находится по адресу %1.</translation>
        </message>
        <message>
            <source>Allowed on %1.</source>
            <translation>Разрешено: %1.</translation>
        </message>
        <message>
            <source>Last used on %1.</source>
            <translation>Последнее использование: %1.</translation>
        </message>
        <message>
            <source>Revoke access?</source>
            <translation>Отозвать доступ?</translation>
        </message>
        <message>
            <source>%1 loses access to your account at once.</source>
            <translation>%1 сразу потеряет доступ к вашей учётной записи.</translation>
        </message>
        <message>
            <source>What it has copied stays with it. It can ask you again.</source>
            <translation>Скопированное останется у неё. Она сможет запросить доступ снова.</translation>
        </message>
        <message>
            <source>%1 has no access any more.</source>
            <translation>У службы %1 больше нет доступа.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::PersonalDataTab</name>
        <message>
            <source>Services that you allow see only what their access levels say. An administrator can change these values.</source>
            <translation>Разрешённые службы видят только то, что допускают их уровни доступа. Эти данные может изменить администратор.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Имя пользователя</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Группы</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Права</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Идентификатор</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ProfilePage</name>
        <message>
            <source>Profile</source>
            <translation>Профиль</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Личные данные</translation>
        </message>
        <message>
            <source>External Apps</source>
            <translation>Внешние приложения</translation>
        </message>
        <message>
            <source>Sign-in and security</source>
            <translation>Вход и безопасность</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Ваш профиль</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::SecurityTab</name>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>Текущий пароль</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Новый пароль</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>Новый пароль ещё раз</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Сменить пароль</translation>
        </message>
        <message>
            <source>Browser</source>
            <translation>Браузер</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Вход выполнен</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>Последняя активность</translation>
        </message>
        <message>
            <source>Sign this browser out</source>
            <translation>Завершить сеанс этого браузера</translation>
        </message>
        <message>
            <source>Signed-in browsers</source>
            <translation>Браузеры с активным входом</translation>
        </message>
        <message>
            <source>You are signed in in no browser.</source>
            <translation>Вы не вошли ни в одном браузере.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Leave this console; the server goes on serving.</source>
            <translation>Выйти из консоли; сервер продолжит работу.</translation>
        </message>
        <message>
            <source>The present password is not right.</source>
            <translation>Текущий пароль указан неверно.</translation>
        </message>
        <message>
            <source>Your password was changed.</source>
            <translation>Ваш пароль изменён.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::MutualTlsEdit</name>
        <message>
            <source>The link at the first of these ports</source>
            <translation>Ссылка с первым из этих портов</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Принимает на</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Authorities file</source>
            <translation>Файл удостоверяющих центров</translation>
        </message>
        <message>
            <source>Addresses of their own, by TLS only: services show a certificate there. The file (PEM) holds the authorities whose certificates count; without it only self-signed ones do.</source>
            <translation>Отдельные адреса, только по TLS: там службы предъявляют сертификат. В файле (PEM) — центры, чьим сертификатам верят; без него верят только самоподписанным.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::Posture</name>
        <message>
            <source>Warning</source>
            <translation>Внимание</translation>
        </message>
        <message>
            <source>Plain http</source>
            <translation>Обычный http</translation>
        </message>
        <message>
            <source>All right for trying things out on this computer. Everything else needs a certificate.</source>
            <translation>Годится, чтобы попробовать на этом компьютере. Для всего остального нужен сертификат.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Open to the network</source>
            <translation>Открыт для сети</translation>
        </message>
        <message>
            <source>It listens on %1: let a firewall admit only who needs it.</source>
            <translation>Сервер слушает %1: пусть межсетевой экран пропускает только тех, кому он нужен.</translation>
        </message>
        <message>
            <source>Master key in a file</source>
            <translation>Главный ключ в файле</translation>
        </message>
        <message>
            <source>Who copies the whole data directory has the key too. A keychain or a credential of systemd keeps it apart.</source>
            <translation>Кто скопирует весь каталог данных, получит и ключ. Связка ключей или учётные данные systemd хранят его отдельно.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 в модуле %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::PostureCard</name>
        <message>
            <source>Security posture</source>
            <translation>Состояние защиты</translation>
        </message>
        <message>
            <source>Nothing here is weaker than it has to be.</source>
            <translation>Ничего не ослаблено без нужды.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Открыть: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerDialog</name>
        <message>
            <source>Change how the server is reached</source>
            <translation>Изменить адреса сервера</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>TLS ends at my proxy</source>
            <translation>TLS завершается на моём прокси</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Принимает на</translation>
        </message>
        <message>
            <source>One or more addresses with a port, separated by commas.</source>
            <translation>Один или несколько адресов с портом через запятую.</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Файл сертификата</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Файл ключа</translation>
        </message>
        <message>
            <source>Tokens that were issued under the old link stop working, and every service must be told the new one.</source>
            <translation>Токены, выданные по старой ссылке, перестанут действовать, и каждой службе нужно указать новую.</translation>
        </message>
        <message>
            <source>Hand out legacy tokens for passwords at /generateToken</source>
            <translation>Выдавать устаревшие токены по паролю на /generateToken</translation>
        </message>
        <message>
            <source>Permission for the directory</source>
            <translation>Право на каталог</translation>
        </message>
        <message>
            <source>Its code; the REST API shows other people only to those who have it.</source>
            <translation>Его код; REST API показывает других людей только тем, у кого оно есть.</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Доверенные прокси</translation>
        </message>
        <message>
            <source>Addresses or networks such as 10.0.0.0/8, separated by commas. What they say of where a request came from is believed.</source>
            <translation>Адреса или сети, например 10.0.0.0/8, через запятую. Их словам о том, откуда пришёл запрос, верят.</translation>
        </message>
        <message>
            <source>Client certificates</source>
            <translation>Сертификаты клиентов</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerFacts</name>
        <message>
            <source>Certificate</source>
            <translation>Сертификат</translation>
        </message>
        <message>
            <source>none: plain http</source>
            <translation>нет: обычный http</translation>
        </message>
        <message>
            <source>TLS ends at your proxy.</source>
            <translation>TLS завершается на вашем прокси.</translation>
        </message>
        <message>
            <source>Only programs on this machine can reach the server.</source>
            <translation>Сервер доступен только программам на этом компьютере.</translation>
        </message>
        <message>
            <source>ends %1</source>
            <translation>истекает %1</translation>
        </message>
        <message>
            <source>It has ended: put a new one in place.</source>
            <translation>Он истёк: установите новый.</translation>
        </message>
        <message>
            <source>Put a new one in place; it is taken without a restart.</source>
            <translation>Установите новый; он будет принят без перезапуска.</translation>
        </message>
        <message>
            <source>in the keychain</source>
            <translation>в хранилище ключей</translation>
        </message>
        <message>
            <source>a credential of systemd</source>
            <translation>учётные данные systemd</translation>
        </message>
        <message>
            <source>master.key in the data directory</source>
            <translation>master.key в каталоге данных</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Set the link: without it no token is issued.</source>
            <translation>Укажите ссылку: без неё токены не выдаются.</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Принимает на</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Доверенные прокси</translation>
        </message>
        <message>
            <source>Serving since</source>
            <translation>Работает с</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>База данных</translation>
        </message>
        <message>
            <source>can be written</source>
            <translation>доступна для записи</translation>
        </message>
        <message>
            <source>Nothing new is issued until this is mended.</source>
            <translation>Пока это не исправлено, ничего нового не выдаётся.</translation>
        </message>
        <message>
            <source>SQLite</source>
            <translation>SQLite</translation>
        </message>
        <message>
            <source>This version has a known fault with several writers; the server writes through one connection only, which keeps clear of it.</source>
            <translation>В этой версии есть известная ошибка при нескольких пишущих; сервер пишет только через одно соединение и её избегает.</translation>
        </message>
        <message>
            <source>Master key</source>
            <translation>Главный ключ</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>Работает</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Запускается</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Сбой</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Остановлен</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerPage</name>
        <message>
            <source>How it is reached</source>
            <translation>Как к нему обращаются</translation>
        </message>
        <message>
            <source>What it stands on</source>
            <translation>На чём он работает</translation>
        </message>
        <message>
            <source>Change link and addresses</source>
            <translation>Изменить ссылку и адреса</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Сервер</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Остановить сервер</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Запустить сервер</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>Остановить сервер?</translation>
        </message>
        <message>
            <source>Nobody can sign in and no service gets a token until you start it again.</source>
            <translation>Пока он не запущен снова, никто не сможет войти, и службы не получат токенов.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeyTable</name>
        <message>
            <source>Next</source>
            <translation>Следующий</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Подписывает</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>Отставлен</translation>
        </message>
        <message>
            <source>signs %1</source>
            <translation>подписывает %1</translation>
        </message>
        <message>
            <source>leaves %1</source>
            <translation>уйдёт %1</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Ключ</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Алгоритм</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Создан</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Затем</translation>
        </message>
        <message>
            <source>Signs for</source>
            <translation>Подписывает для</translation>
        </message>
        <message>
            <source>all without a key of their own</source>
            <translation>всех без своего ключа</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeysCard</name>
        <message>
            <source>Signing keys</source>
            <translation>Ключи подписи</translation>
        </message>
        <message>
            <source>Rotate now</source>
            <translation>Сменить сейчас</translation>
        </message>
        <message>
            <source>Replace at once</source>
            <translation>Заменить сразу</translation>
        </message>
        <message>
            <source>Rotate by themselves after</source>
            <translation>Менять автоматически через</translation>
        </message>
        <message>
            <source> days</source>
            <translation> дн.</translation>
        </message>
        <message>
            <source>never</source>
            <translation>никогда</translation>
        </message>
        <message>
            <source>Rotate the signing keys?</source>
            <translation>Сменить ключи подписи?</translation>
        </message>
        <message>
            <source>New keys are published now and sign from tomorrow on. The old ones stay until their last token has ended: nobody notices.</source>
            <translation>Новые ключи публикуются сейчас и подписывают с завтрашнего дня. Старые остаются, пока не кончится их последний токен: никто не заметит.</translation>
        </message>
        <message>
            <source>The next keys are published.</source>
            <translation>Следующие ключи опубликованы.</translation>
        </message>
        <message>
            <source>Replace the signing keys at once?</source>
            <translation>Заменить ключи подписи сразу?</translation>
        </message>
        <message>
            <source>Only when a key may be in strange hands. Every token signed until now is refused from this moment on.</source>
            <translation>Только если ключ мог попасть в чужие руки. Каждый подписанный до сих пор токен с этой минуты отклоняется.</translation>
        </message>
        <message>
            <source>All services must ask for new tokens.</source>
            <translation>Всем службам придётся запросить новые токены.</translation>
        </message>
        <message>
            <source>The old keys are gone, and their tokens with them.</source>
            <translation>Старых ключей больше нет, как и их токенов.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::settings::SettingsPage</name>
        <message>
            <source>Saved. The next sign-in pages and tokens show it.</source>
            <translation>Сохранено. Новые страницы входа и токены покажут это.</translation>
        </message>
        <message>
            <source>This console</source>
            <translation>Эта консоль</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Высокая контрастность</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Оформление</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Название компании</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Значок</translation>
        </message>
        <message>
            <source>People see both when they sign in; tokens carry the name.</source>
            <translation>И то и другое видно при входе; название входит в токены.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::signin::SignInPage</name>
        <message>
            <source>Sign in</source>
            <translation>Войти</translation>
        </message>
        <message>
            <source>User name or e-mail</source>
            <translation>Имя пользователя или эл. почта</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Sign in to Consentry</source>
            <translation>Вход в Consentry</translation>
        </message>
        <message>
            <source>Enter your user name and password</source>
            <translation>Введите имя пользователя и пароль</translation>
        </message>
        <message>
            <source>The user name or the password is not right.</source>
            <translation>Неверное имя пользователя или пароль.</translation>
        </message>
        <message numerus="yes">
            <source>Too many attempts. Try again in %n second(s).</source>
            <translation>
                <numerusform>Слишком много попыток. Повторите через %n секунду.</numerusform>
                <numerusform>Слишком много попыток. Повторите через %n секунды.</numerusform>
                <numerusform>Слишком много попыток. Повторите через %n секунд.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server cannot check it now. Try again in a moment.</source>
            <translation>Сейчас сервер не может это проверить. Повторите чуть позже.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ClaimsEdit</name>
        <message>
            <source>Profile</source>
            <translation>Профиль</translation>
        </message>
        <message>
            <source>Services with the access level profile read these.</source>
            <translation>Их читают службы с уровнем доступа profile.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Отчество</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Псевдоним</translation>
        </message>
        <message>
            <source>Preferred user name</source>
            <translation>Предпочитаемое имя пользователя</translation>
        </message>
        <message>
            <source>Profile page</source>
            <translation>Страница профиля</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Изображение</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Сайт</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Пол</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Дата рождения</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Часовой пояс</translation>
        </message>
        <message>
            <source>Language and region</source>
            <translation>Язык и регион</translation>
        </message>
        <message>
            <source>E-mail and phone</source>
            <translation>Эл. почта и телефон</translation>
        </message>
        <message>
            <source>Access levels email and phone.</source>
            <translation>Уровни доступа email и phone.</translation>
        </message>
        <message>
            <source>The e-mail address has been verified</source>
            <translation>Адрес эл. почты подтверждён</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>Номер телефона</translation>
        </message>
        <message>
            <source>The phone number has been verified</source>
            <translation>Номер телефона подтверждён</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>Почтовый адрес</translation>
        </message>
        <message>
            <source>Access level address.</source>
            <translation>Уровень доступа address.</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Улица</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Индекс</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Город</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <source>profile, phone, postal address</source>
            <translation>профиль, телефон, почтовый адрес</translation>
        </message>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>заполнено: %n</numerusform>
                <numerusform>заполнено: %n</numerusform>
                <numerusform>заполнено: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::DirectoryDialog</name>
        <message>
            <source>Unit</source>
            <translation>Подразделение</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Создать подразделение</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Право</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Создать право</translation>
        </message>
        <message>
            <source>Organizational units</source>
            <translation>Подразделения</translation>
        </message>
        <message>
            <source>Where a person belongs; some services read it from the token.</source>
            <translation>Куда относится человек; некоторые службы читают это из токена.</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Права</translation>
        </message>
        <message>
            <source>What a person may do in an application; users hold them by code.</source>
            <translation>Что человек может в приложении; пользователям их дают по коду.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Краткое имя</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Входит в</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Приложение</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Настройка</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Умные объекты</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Приложения</translation>
        </message>
        <message>
            <source>%1 is predefined: it can neither be changed nor deleted.</source>
            <translation>%1 предопределено: изменить или удалить нельзя.</translation>
        </message>
        <message>
            <source>Delete permission?</source>
            <translation>Удалить право?</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>Удалить %1?</translation>
        </message>
        <message>
            <source>Delete permission</source>
            <translation>Удалить право</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PasswordDialog</name>
        <message>
            <source>New password for %1</source>
            <translation>Новый пароль для %1</translation>
        </message>
        <message>
            <source>Set password</source>
            <translation>Задать пароль</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>Создать и показать один раз</translation>
        </message>
        <message>
            <source>Must be changed at the next sign-in</source>
            <translation>Сменить при следующем входе</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Пароль: создать и показать один раз</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Свой пароль</translation>
        </message>
        <message>
            <source>One-time</source>
            <translation>Одноразовый</translation>
        </message>
        <message>
            <source>One-time: must be changed at the next sign-in</source>
            <translation>Одноразовый: сменить при следующем входе</translation>
        </message>
        <message>
            <source>The person is signed out everywhere.</source>
            <translation>Все сеансы этого человека завершаются.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PermissionDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Изменить: %1</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Создать право</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Приложение</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UnitDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Изменить: %1</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Создать подразделение</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Краткое имя</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Входит в</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Изменить: %1</translation>
        </message>
        <message>
            <source>Create user</source>
            <translation>Создать пользователя</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>May manage everything in this console</source>
            <translation>Может управлять всем в этой консоли</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>Создать и показать один раз</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Через запятую</translation>
        </message>
        <message>
            <source>Codes, separated by commas</source>
            <translation>Коды через запятую</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Имя пользователя</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Подразделение</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Группы</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Права</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Администратор</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Пароль: создать и показать один раз</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Свой пароль</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Личные данные</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Устаревшие токены</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserModel</name>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Заблокирован</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Администратор</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Имя пользователя</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Подразделение</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Last sign-in</source>
            <translation>Последний вход</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserSearch</name>
        <message>
            <source>The first %1 are shown. Filter to find the others.</source>
            <translation>Показаны первые %1. Остальных найдите фильтром.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UsersPage</name>
        <message>
            <source>Create user</source>
            <translation>Создать пользователя</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Пользователи</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Никто не найден</translation>
        </message>
        <message>
            <source>No user matches the filter.</source>
            <translation>Нет пользователей, подходящих под фильтр.</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Пароль пользователя %1</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Имя пользователя</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Delete user?</source>
            <translation>Удалить пользователя?</translation>
        </message>
        <message>
            <source>Delete %1? This cannot be undone.</source>
            <translation>Удалить пользователя %1? Это нельзя отменить.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es)</source>
            <translation>
                <numerusform>%n доступ</numerusform>
                <numerusform>%n доступа</numerusform>
                <numerusform>%n доступов</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete user</source>
            <translation>Удалить пользователя</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>New password…</source>
            <translation>Новый пароль…</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Показать выданные доступы</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Разблокировать</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Заблокировать</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Удалить…</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Настройка</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Location</name>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Модули</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Пользователи</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Выданные доступы</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Сервер</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Профиль</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::MainWindow</name>
        <message>
            <source>First start - Consentry</source>
            <translation>Первый запуск - Consentry</translation>
        </message>
        <message>
            <source>Sign in - Consentry</source>
            <translation>Вход - Consentry</translation>
        </message>
        <message>
            <source>%1 - Consentry</source>
            <translation>%1 - Consentry</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::PersonButton</name>
        <message>
            <source>Profile of %1</source>
            <translation>Профиль: %1</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Ваш профиль</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::SearchDialog</name>
        <message>
            <source>Search everything</source>
            <translation>Искать везде</translation>
        </message>
        <message>
            <source>Module, client, user or section</source>
            <translation>Модуль, клиент, пользователь или раздел</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найдено</translation>
        </message>
        <message>
            <source>section</source>
            <translation>раздел</translation>
        </message>
        <message>
            <source>module</source>
            <translation>модуль</translation>
        </message>
        <message>
            <source>client</source>
            <translation>клиент</translation>
        </message>
        <message>
            <source>user</source>
            <translation>пользователь</translation>
        </message>
        <message>
            <source>%1   (%2)</source>
            <translation>%1   (%2)</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::ServerChip</name>
        <message>
            <source>● Serving</source>
            <translation>● Работает</translation>
        </message>
        <message>
            <source>● Starting</source>
            <translation>● Запускается</translation>
        </message>
        <message>
            <source>● Failed</source>
            <translation>● Сбой</translation>
        </message>
        <message>
            <source>● Stopped</source>
            <translation>● Остановлен</translation>
        </message>
        <message>
            <source>Server: %1</source>
            <translation>Сервер: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::ShortcutsDialog</name>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Фильтр списка</translation>
        </message>
        <message>
            <source>Edit the selected row</source>
            <translation>Изменить выбранную строку</translation>
        </message>
        <message>
            <source>Delete the selected row</source>
            <translation>Удалить выбранную строку</translation>
        </message>
        <message>
            <source>Load again</source>
            <translation>Обновить</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Искать везде</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>Этот список</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Sidebar</name>
        <message>
            <source>Administrator</source>
            <translation>Администратор</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::TopBar</name>
        <message>
            <source>Search everything</source>
            <translation>Искать везде</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Перейти: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Workspace</name>
        <message>
            <source>Leave this page?</source>
            <translation>Покинуть эту страницу?</translation>
        </message>
        <message>
            <source>What you changed is not saved.</source>
            <translation>Изменения не сохранены.</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Уйти без сохранения</translation>
        </message>
    </context>
    <context>
        <name>ui::support::ErrorTexts</name>
        <message>
            <source>This field is needed.</source>
            <translation>Это поле обязательно.</translation>
        </message>
        <message>
            <source>This is too long; %1 is the most.</source>
            <translation>Слишком длинно; не больше %1.</translation>
        </message>
        <message>
            <source>There are too many; %1 is the most.</source>
            <translation>Слишком много; не больше %1.</translation>
        </message>
        <message>
            <source>Use at least 8 characters.</source>
            <translation>Не менее 8 знаков.</translation>
        </message>
        <message>
            <source>This password is among the first that are guessed.</source>
            <translation>Этот пароль угадывают одним из первых.</translation>
        </message>
        <message>
            <source>The password must not contain the user name or the name of this product.</source>
            <translation>Пароль не должен содержать имя пользователя или название продукта.</translation>
        </message>
        <message>
            <source>Line breaks and control characters are not allowed.</source>
            <translation>Переводы строк и управляющие знаки недопустимы.</translation>
        </message>
        <message>
            <source>This value stands twice.</source>
            <translation>Это значение указано дважды.</translation>
        </message>
        <message>
            <source>This value is taken already.</source>
            <translation>Это значение уже занято.</translation>
        </message>
        <message>
            <source>Use lower-case letters, digits, _ and - only, beginning with a letter.</source>
            <translation>Только строчные латинские буквы, цифры, _ и -, первой — буква.</translation>
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation>Это не адрес эл. почты.</translation>
        </message>
        <message>
            <source>This is not a picture that can be used.</source>
            <translation>Это изображение использовать нельзя.</translation>
        </message>
        <message>
            <source>The picture is too large.</source>
            <translation>Изображение слишком большое.</translation>
        </message>
        <message>
            <source>Write it in ASCII: international names in their xn-- form, the rest percent-encoded.</source>
            <translation>Пишите в ASCII: международные имена в форме xn--, остальное в процентной кодировке.</translation>
        </message>
        <message>
            <source>Backslashes are not allowed.</source>
            <translation>Обратные косые черты недопустимы.</translation>
        </message>
        <message>
            <source>Wildcards are not allowed: write each address in full.</source>
            <translation>Подстановочные знаки недопустимы: пишите каждый адрес полностью.</translation>
        </message>
        <message>
            <source>Write the whole address, beginning with https://.</source>
            <translation>Пишите адрес полностью, начиная с https://.</translation>
        </message>
        <message>
            <source>An address must not have a fragment (#).</source>
            <translation>В адресе не должно быть фрагмента (#).</translation>
        </message>
        <message>
            <source>This address must not have a query (?).</source>
            <translation>В этом адресе не должно быть запроса (?).</translation>
        </message>
        <message>
            <source>An address must not hold a user name or password.</source>
            <translation>В адресе не должно быть имени пользователя или пароля.</translation>
        </message>
        <message>
            <source>This kind of address is not allowed. Use https.</source>
            <translation>Такие адреса недопустимы. Используйте https.</translation>
        </message>
        <message>
            <source>Use https: plain http is allowed for localhost only.</source>
            <translation>Используйте https: обычный http разрешён только для localhost.</translation>
        </message>
        <message>
            <source>Use https, or for a mobile app a scheme with a dot such as com.example.app:/callback.</source>
            <translation>Используйте https или, для мобильного приложения, схему с точкой, например com.example.app:/callback.</translation>
        </message>
        <message>
            <source>The address names no host.</source>
            <translation>В адресе не указан хост.</translation>
        </message>
        <message>
            <source>This is not a host name or address.</source>
            <translation>Это не имя хоста и не адрес.</translation>
        </message>
        <message>
            <source>The port is a number from 1 to 65535.</source>
            <translation>Порт — число от 1 до 65535.</translation>
        </message>
        <message>
            <source>Write a host and a port, for example 127.0.0.1:8443.</source>
            <translation>Укажите хост и порт, например 127.0.0.1:8443.</translation>
        </message>
        <message>
            <source>Scheme, host and port have to be those of a redirect address.</source>
            <translation>Схема, узел и порт должны совпадать с адресом перенаправления.</translation>
        </message>
        <message>
            <source>Write it as %1</source>
            <translation>Пишите так: %1</translation>
        </message>
        <message>
            <source>The parameter %1 is added by the server and must not be in the address.</source>
            <translation>Параметр %1 добавляет сервер, в адресе его быть не должно.</translation>
        </message>
        <message>
            <source>Access levels are words without blanks and quotation marks.</source>
            <translation>Уровни доступа — слова без пробелов и кавычек.</translation>
        </message>
        <message>
            <source>There are too many access levels.</source>
            <translation>Слишком много уровней доступа.</translation>
        </message>
        <message>
            <source>This moment has passed. Choose a later one.</source>
            <translation>Этот момент уже прошёл. Выберите более поздний.</translation>
        </message>
        <message>
            <source>The template does not allow this.</source>
            <translation>Шаблон этого не разрешает.</translation>
        </message>
        <message>
            <source>Choose a value from %1 to %2.</source>
            <translation>Выберите значение от %1 до %2.</translation>
        </message>
        <message>
            <source>This does not go together with the other settings.</source>
            <translation>Это не сочетается с другими настройками.</translation>
        </message>
        <message>
            <source>The FAPI 2.0 profile allows here: %1</source>
            <translation>Профиль FAPI 2.0 допускает здесь: %1</translation>
        </message>
        <message>
            <source>This shows a private key. Hand in public keys only.</source>
            <translation>Здесь виден закрытый ключ. Указывайте только открытые ключи.</translation>
        </message>
        <message>
            <source>This is not a public key that can be used.</source>
            <translation>Это не открытый ключ, который можно использовать.</translation>
        </message>
        <message>
            <source>This is not a distinguished name such as CN=portal,O=Acme,C=DE.</source>
            <translation>Это не отличительное имя вида CN=portal,O=Acme,C=DE.</translation>
        </message>
        <message>
            <source>This cannot be changed later.</source>
            <translation>Позже это изменить нельзя.</translation>
        </message>
        <message>
            <source>There is no such entry.</source>
            <translation>Такой записи нет.</translation>
        </message>
        <message>
            <source>There is no such value.</source>
            <translation>Такого значения нет.</translation>
        </message>
        <message>
            <source>There is no such setting.</source>
            <translation>Такой настройки нет.</translation>
        </message>
        <message>
            <source>This is not the kind of value that belongs here.</source>
            <translation>Здесь нужно значение другого вида.</translation>
        </message>
        <message>
            <source>There is no standard claim of this name.</source>
            <translation>Стандартного утверждения с таким именем нет.</translation>
        </message>
        <message>
            <source>The claim's value is not of the right kind.</source>
            <translation>Значение утверждения не того вида.</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>Пароли не совпадают.</translation>
        </message>
        <message>
            <source>This is the last administrator who can sign in.</source>
            <translation>Это последний администратор, который может войти.</translation>
        </message>
        <message>
            <source>It is in use.</source>
            <translation>Это используется.</translation>
        </message>
        <message>
            <source>It is on already.</source>
            <translation>Уже включено.</translation>
        </message>
        <message>
            <source>It is too late to undo this.</source>
            <translation>Отменить уже нельзя: прошло слишком много времени.</translation>
        </message>
        <message>
            <source>The certificate cannot be used.</source>
            <translation>Этот сертификат использовать нельзя.</translation>
        </message>
        <message>
            <source>The key cannot be used, or does not belong to the certificate.</source>
            <translation>Ключ использовать нельзя, или он не подходит к сертификату.</translation>
        </message>
        <message>
            <source>Plain http is allowed on localhost only: give a certificate and its key.</source>
            <translation>Обычный http разрешён только на localhost: укажите сертификат и ключ.</translation>
        </message>
        <message>
            <source>Some values are not right. Look at the marked fields.</source>
            <translation>Некоторые значения неверны. Посмотрите отмеченные поля.</translation>
        </message>
        <message>
            <source>It is not there any more. Somebody else may have deleted it.</source>
            <translation>Этого больше нет. Возможно, кто-то удалил.</translation>
        </message>
        <message>
            <source>It exists already, or is in use.</source>
            <translation>Это уже существует или используется.</translation>
        </message>
        <message>
            <source>Only system administrators may do this.</source>
            <translation>Это разрешено только системным администраторам.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Сначала войдите.</translation>
        </message>
        <message>
            <source>Another program is using it: %1</source>
            <translation>Это использует другая программа: %1</translation>
        </message>
        <message>
            <source>The server cannot do this now. Try again in a moment.</source>
            <translation>Сейчас сервер не может это сделать. Повторите чуть позже.</translation>
        </message>
        <message>
            <source>The disk did not confirm the change; it may or may not have happened. Look at the list before you try again.</source>
            <translation>Диск не подтвердил изменение; возможно, оно произошло, возможно, нет. Посмотрите список, прежде чем повторять.</translation>
        </message>
        <message>
            <source>The stored data does not make sense: %1</source>
            <translation>Сохранённые данные повреждены: %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Внутренняя ошибка программы: %1</translation>
        </message>
        <message>
            <source>Not accepted (%1).</source>
            <translation>Не принято (%1).</translation>
        </message>
        <message>
            <source>This is not a key set: a JSON object with a list "keys".</source>
            <translation>Это не набор ключей: нужен объект JSON со списком "keys".</translation>
        </message>
        <message>
            <source>Use a whole number of hours or days.</source>
            <translation>Укажите целое число часов или дней.</translation>
        </message>
        <message>
            <source>This is a word of the filter language.</source>
            <translation>Это слово языка фильтров.</translation>
        </message>
        <message>
            <source>Items have the same value in %1 already.</source>
            <translation>В поле «%1» уже есть одинаковые значения.</translation>
        </message>
        <message>
            <source>Only while the app has at most %1 items.</source>
            <translation>Только пока в приложении не больше %1 записей.</translation>
        </message>
        <message>
            <source>Write a path like /wiki, without ?, #, % and blanks.</source>
            <translation>Укажите путь вида /wiki, без ?, #, % и пробелов.</translation>
        </message>
        <message>
            <source>Write addresses or networks, for example 10.0.0.1 or 10.0.0.0/8.</source>
            <translation>Напишите адреса или сети, например 10.0.0.1 или 10.0.0.0/8.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::EventTexts</name>
        <message>
            <source>Module created</source>
            <translation>Модуль создан</translation>
        </message>
        <message>
            <source>Module changed</source>
            <translation>Модуль изменён</translation>
        </message>
        <message>
            <source>Module deleted</source>
            <translation>Модуль удалён</translation>
        </message>
        <message>
            <source>Module enabled</source>
            <translation>Модуль включён</translation>
        </message>
        <message>
            <source>Module disabled</source>
            <translation>Модуль отключён</translation>
        </message>
        <message>
            <source>External app enabled</source>
            <translation>Внешнее приложение включено</translation>
        </message>
        <message>
            <source>External app disabled</source>
            <translation>Внешнее приложение отключено</translation>
        </message>
        <message>
            <source>External app changed</source>
            <translation>Внешнее приложение изменено</translation>
        </message>
        <message>
            <source>Template created</source>
            <translation>Шаблон создан</translation>
        </message>
        <message>
            <source>Template changed</source>
            <translation>Шаблон изменён</translation>
        </message>
        <message>
            <source>Template deleted</source>
            <translation>Шаблон удалён</translation>
        </message>
        <message>
            <source>Client created</source>
            <translation>Клиент создан</translation>
        </message>
        <message>
            <source>Client changed</source>
            <translation>Клиент изменён</translation>
        </message>
        <message>
            <source>Client deleted</source>
            <translation>Клиент удалён</translation>
        </message>
        <message>
            <source>Client brought back</source>
            <translation>Клиент восстановлен</translation>
        </message>
        <message>
            <source>Client enabled</source>
            <translation>Клиент включён</translation>
        </message>
        <message>
            <source>Client disabled</source>
            <translation>Клиент отключён</translation>
        </message>
        <message>
            <source>Secret added</source>
            <translation>Секрет добавлен</translation>
        </message>
        <message>
            <source>Secret revoked</source>
            <translation>Секрет отозван</translation>
        </message>
        <message>
            <source>Client refused</source>
            <translation>Клиент отклонён</translation>
        </message>
        <message>
            <source>Client registration refused</source>
            <translation>Регистрация клиента отклонена</translation>
        </message>
        <message>
            <source>Registration token added</source>
            <translation>Токен регистрации добавлен</translation>
        </message>
        <message>
            <source>Registration token revoked</source>
            <translation>Токен регистрации отозван</translation>
        </message>
        <message>
            <source>User created</source>
            <translation>Пользователь создан</translation>
        </message>
        <message>
            <source>User changed</source>
            <translation>Пользователь изменён</translation>
        </message>
        <message>
            <source>User deleted</source>
            <translation>Пользователь удалён</translation>
        </message>
        <message>
            <source>User locked</source>
            <translation>Пользователь заблокирован</translation>
        </message>
        <message>
            <source>User unlocked</source>
            <translation>Пользователь разблокирован</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>Пароль изменён</translation>
        </message>
        <message>
            <source>Organizational unit created</source>
            <translation>Подразделение создано</translation>
        </message>
        <message>
            <source>Organizational unit changed</source>
            <translation>Подразделение изменено</translation>
        </message>
        <message>
            <source>Permission created</source>
            <translation>Право создано</translation>
        </message>
        <message>
            <source>Permission changed</source>
            <translation>Право изменено</translation>
        </message>
        <message>
            <source>Access allowed</source>
            <translation>Доступ разрешён</translation>
        </message>
        <message>
            <source>Access not allowed</source>
            <translation>Доступ не разрешён</translation>
        </message>
        <message>
            <source>Access revoked</source>
            <translation>Доступ отозван</translation>
        </message>
        <message>
            <source>Connection ended</source>
            <translation>Подключение завершено</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Вход выполнен</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Выход выполнен</translation>
        </message>
        <message>
            <source>Service told of the sign-out</source>
            <translation>Служба уведомлена о выходе</translation>
        </message>
        <message>
            <source>Service could not be told of the sign-out</source>
            <translation>Не удалось уведомить службу о выходе</translation>
        </message>
        <message>
            <source>Sign-out request refused</source>
            <translation>Запрос на выход отклонён</translation>
        </message>
        <message>
            <source>Sign-in refused</source>
            <translation>Во входе отказано</translation>
        </message>
        <message>
            <source>Authorization request refused</source>
            <translation>Запрос авторизации отклонён</translation>
        </message>
        <message>
            <source>Code issued</source>
            <translation>Код выдан</translation>
        </message>
        <message>
            <source>Code used twice: connection ended</source>
            <translation>Код использован дважды: подключение завершено</translation>
        </message>
        <message>
            <source>Tokens issued</source>
            <translation>Токены выданы</translation>
        </message>
        <message>
            <source>Token request refused</source>
            <translation>Запрос токена отклонён</translation>
        </message>
        <message>
            <source>Refresh token used twice: connection ended</source>
            <translation>Токен обновления использован дважды: подключение завершено</translation>
        </message>
        <message>
            <source>Server settings changed</source>
            <translation>Настройки сервера изменены</translation>
        </message>
        <message>
            <source>Server started</source>
            <translation>Сервер запущен</translation>
        </message>
        <message>
            <source>Server stopped</source>
            <translation>Сервер остановлен</translation>
        </message>
        <message>
            <source>Company changed</source>
            <translation>Компания изменена</translation>
        </message>
        <message>
            <source>Signing key created</source>
            <translation>Ключ подписи создан</translation>
        </message>
        <message>
            <source>Signing key rotated</source>
            <translation>Ключ подписи сменён</translation>
        </message>
        <message>
            <source>Signing key retired</source>
            <translation>Ключ подписи выведен из употребления</translation>
        </message>
        <message>
            <source>Signing key removed</source>
            <translation>Ключ подписи удалён</translation>
        </message>
        <message>
            <source>Installation completed</source>
            <translation>Установка завершена</translation>
        </message>
        <message>
            <source>the server</source>
            <translation>сервер</translation>
        </message>
        <message>
            <source>an administrator</source>
            <translation>администратор</translation>
        </message>
        <message>
            <source>a person</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>a client</source>
            <translation>клиент</translation>
        </message>
        <message>
            <source>the command line</source>
            <translation>командная строка</translation>
        </message>
        <message>
            <source>Set-up file applied</source>
            <translation>Файл настройки применён</translation>
        </message>
        <message>
            <source>Permission deleted</source>
            <translation>Право удалено</translation>
        </message>
        <message>
            <source>Legacy token made</source>
            <translation>Создан устаревший токен</translation>
        </message>
        <message>
            <source>Legacy token revoked</source>
            <translation>Устаревший токен отозван</translation>
        </message>
        <message>
            <source>Refresh token revoked</source>
            <translation>Refresh token отозван</translation>
        </message>
        <message>
            <source>Web service refused</source>
            <translation>Веб-служба отказала</translation>
        </message>
        <message>
            <source>API token created</source>
            <translation>Токен API создан</translation>
        </message>
        <message>
            <source>API token changed</source>
            <translation>Токен API изменён</translation>
        </message>
        <message>
            <source>API token deleted</source>
            <translation>Токен API удалён</translation>
        </message>
        <message>
            <source>App created</source>
            <translation>Приложение создано</translation>
        </message>
        <message>
            <source>App changed</source>
            <translation>Приложение изменено</translation>
        </message>
        <message>
            <source>App deleted</source>
            <translation>Приложение удалено</translation>
        </message>
        <message>
            <source>Items deleted</source>
            <translation>Записи удалены</translation>
        </message>
        <message>
            <source>Protected addresses changed</source>
            <translation>Защищённые адреса изменены</translation>
        </message>
        <message>
            <source>Signed in to a protected host</source>
            <translation>Вход на защищённый хост</translation>
        </message>
        <message>
            <source>Access to a protected address refused</source>
            <translation>Отказано в доступе к защищённому адресу</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Formatting</name>
        <message>
            <source>just now</source>
            <translation>только что</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>%n минуту назад</numerusform>
                <numerusform>%n минуты назад</numerusform>
                <numerusform>%n минут назад</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>%n час назад</numerusform>
                <numerusform>%n часа назад</numerusform>
                <numerusform>%n часов назад</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>вчера</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n день назад</numerusform>
                <numerusform>%n дня назад</numerusform>
                <numerusform>%n дней назад</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) ago</source>
            <translation>
                <numerusform>%n неделю назад</numerusform>
                <numerusform>%n недели назад</numerusform>
                <numerusform>%n недель назад</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>через %n минуту</numerusform>
                <numerusform>через %n минуты</numerusform>
                <numerusform>через %n минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n hour(s)</source>
            <translation>
                <numerusform>через %n час</numerusform>
                <numerusform>через %n часа</numerusform>
                <numerusform>через %n часов</numerusform>
            </translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>завтра</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>через %n день</numerusform>
                <numerusform>через %n дня</numerusform>
                <numerusform>через %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>никогда</translation>
        </message>
        <message>
            <source>none</source>
            <translation>нет</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n день</numerusform>
                <numerusform>%n дня</numerusform>
                <numerusform>%n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n ч</numerusform>
                <numerusform>%n ч</numerusform>
                <numerusform>%n ч</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
                <numerusform>%n мин</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n с</numerusform>
                <numerusform>%n с</numerusform>
                <numerusform>%n с</numerusform>
            </translation>
        </message>
        <message>
            <source>no clients</source>
            <translation>нет клиентов</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n клиент</numerusform>
                <numerusform>%n клиента</numerusform>
                <numerusform>%n клиентов</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <comment>no addresses</comment>
            <translation>нет</translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n адрес</numerusform>
                <numerusform>%n адреса</numerusform>
                <numerusform>%n адресов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live connection(s)</source>
            <translation>
                <numerusform>%n активное подключение</numerusform>
                <numerusform>%n активных подключения</numerusform>
                <numerusform>%n активных подключений</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::support::PolicyWarnings</name>
        <message>
            <source>Password grant</source>
            <translation>Вход по паролю</translation>
        </message>
        <message>
            <source>PKCE not required</source>
            <translation>PKCE не обязателен</translation>
        </message>
        <message>
            <source>Long access tokens</source>
            <translation>Долгие токены доступа</translation>
        </message>
        <message>
            <source>Long refresh tokens</source>
            <translation>Долгие токены обновления</translation>
        </message>
        <message>
            <source>Fixed refresh tokens</source>
            <translation>Постоянные токены обновления</translation>
        </message>
        <message>
            <source>The service sees the password. Only for services that you run yourself.</source>
            <translation>Служба видит пароль. Только для служб, которые вы ведёте сами.</translation>
        </message>
        <message>
            <source>A service that does not use PKCE can be robbed of its code. Require it unless an old service cannot do it.</source>
            <translation>У службы без PKCE могут украсть код. Требуйте его, если только старая служба этого не умеет.</translation>
        </message>
        <message>
            <source>Systems that check only the signature accept a stolen access token until it ends, even after it is revoked here.</source>
            <translation>Системы, проверяющие только подпись, принимают украденный токен доступа до его конца, даже если здесь он отозван.</translation>
        </message>
        <message>
            <source>A service that nobody uses keeps its access for months. 14 days is usual.</source>
            <translation>Служба, которой никто не пользуется, месяцами сохраняет доступ. Обычно хватает 14 дней.</translation>
        </message>
        <message>
            <source>Apps without a secret keep the same refresh token: a stolen one is not noticed.</source>
            <translation>Приложения без секрета держат один и тот же токен обновления: кража не будет замечена.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Questions</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Vocabulary</name>
        <message>
            <source>Sign in with the account: identifier, company and e-mail address</source>
            <translation>Вход с учётной записью: идентификатор, компания и эл. почта</translation>
        </message>
        <message>
            <source>Use the Web API with the person's own rights</source>
            <translation>Использовать Web API с правами этого человека</translation>
        </message>
        <message>
            <source>Read the name and the other details of the profile</source>
            <translation>Читать имя и другие сведения профиля</translation>
        </message>
        <message>
            <source>Read the e-mail address</source>
            <translation>Читать адрес эл. почты</translation>
        </message>
        <message>
            <source>Read the postal address</source>
            <translation>Читать почтовый адрес</translation>
        </message>
        <message>
            <source>Read the phone number</source>
            <translation>Читать номер телефона</translation>
        </message>
        <message>
            <source>Read the groups the person belongs to</source>
            <translation>Читать группы, в которых состоит человек</translation>
        </message>
        <message>
            <source>Keep access while the person is away</source>
            <translation>Сохранять доступ в отсутствие человека</translation>
        </message>
        <message>
            <source>The access level %1 of this installation</source>
            <translation>Уровень доступа %1 этой установки</translation>
        </message>
        <message>
            <source>External service</source>
            <translation>Внешняя служба</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Приложение</translation>
        </message>
        <message>
            <source>Machine to machine</source>
            <translation>Машина — машина</translation>
        </message>
        <message>
            <source>High security</source>
            <translation>Повышенная безопасность</translation>
        </message>
        <message>
            <source>People sign in through their browser and allow the service.</source>
            <translation>Люди входят через браузер и разрешают доступ службе.</translation>
        </message>
        <message>
            <source>A program with an account of its own calls the REST API.</source>
            <translation>Программа со своей учётной записью вызывает REST API.</translation>
        </message>
        <message>
            <source>A trusted application asks for name and password itself.</source>
            <translation>Доверенное приложение само запрашивает имя и пароль.</translation>
        </message>
        <message>
            <source>Two programs talk to each other; no person is involved.</source>
            <translation>Две программы общаются между собой без участия человека.</translation>
        </message>
        <message>
            <source>For banks and health care: the FAPI 2.0 security profile.</source>
            <translation>Для банков и здравоохранения: профиль безопасности FAPI 2.0.</translation>
        </message>
        <message>
            <source>Authorization code: the person signs in and allows</source>
            <translation>Код авторизации: человек входит и разрешает</translation>
        </message>
        <message>
            <source>Refresh token: access goes on without asking again</source>
            <translation>Токен обновления: доступ продолжается без нового вопроса</translation>
        </message>
        <message>
            <source>Client credentials: the service for itself</source>
            <translation>Client credentials: служба от своего имени</translation>
        </message>
        <message>
            <source>Password: the service sees the person's password</source>
            <translation>Пароль: служба видит пароль человека</translation>
        </message>
        <message>
            <source>Device code: sign-in on another device</source>
            <translation>Код устройства: вход на другом устройстве</translation>
        </message>
        <message>
            <source>Token exchange: one token for another</source>
            <translation>Обмен токенов: один на другой</translation>
        </message>
        <message>
            <source>Secret in the HTTP Basic header</source>
            <translation>Секрет в заголовке HTTP Basic</translation>
        </message>
        <message>
            <source>Secret in the request body</source>
            <translation>Секрет в теле запроса</translation>
        </message>
        <message>
            <source>JWT signed with the secret</source>
            <translation>JWT, подписанный секретом</translation>
        </message>
        <message>
            <source>JWT signed with the service's own key</source>
            <translation>JWT, подписанный ключом службы</translation>
        </message>
        <message>
            <source>Client certificate of a known authority</source>
            <translation>Клиентский сертификат известного центра</translation>
        </message>
        <message>
            <source>Self-signed client certificate</source>
            <translation>Самоподписанный клиентский сертификат</translation>
        </message>
        <message>
            <source>None: mobile and browser apps that cannot keep a secret</source>
            <translation>Без аутентификации: мобильные и браузерные приложения, не способные хранить секрет</translation>
        </message>
        <message>
            <source>A new one with each use; a stolen one is noticed</source>
            <translation>Новый при каждом использовании; кража будет замечена</translation>
        </message>
        <message>
            <source>The same one until its end</source>
            <translation>Один и тот же до конца срока</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>DPoP</source>
            <translation>DPoP</translation>
        </message>
        <message>
            <source>Client certificate</source>
            <translation>Клиентский сертификат</translation>
        </message>
        <message>
            <source>DPoP or client certificate</source>
            <translation>DPoP или клиентский сертификат</translation>
        </message>
        <message>
            <source>Identifier, company and e-mail in the id_token</source>
            <translation>Идентификатор, компания и эл. почта в id_token</translation>
        </message>
        <message>
            <source>Standard: the asked claims at userinfo only</source>
            <translation>Стандарт: запрошенные утверждения только в userinfo</translation>
        </message>
        <message>
            <source>client not recognised</source>
            <translation>клиент не опознан</translation>
        </message>
        <message>
            <source>access level not allowed</source>
            <translation>уровень доступа не разрешён</translation>
        </message>
        <message>
            <source>faulty request</source>
            <translation>неверный запрос</translation>
        </message>
        <message>
            <source>grant type not allowed</source>
            <translation>способ получения токена не разрешён</translation>
        </message>
        <message>
            <source>unknown grant type</source>
            <translation>неизвестный способ получения токена</translation>
        </message>
        <message>
            <source>not allowed by the person</source>
            <translation>не разрешено человеком</translation>
        </message>
        <message>
            <source>token used without its key</source>
            <translation>токен без своего ключа</translation>
        </message>
        <message>
            <source>server was busy</source>
            <translation>сервер был занят</translation>
        </message>
        <message>
            <source>OpenID Connect</source>
            <translation>OpenID Connect</translation>
        </message>
        <message>
            <source>FAPI 2.0</source>
            <translation>FAPI 2.0</translation>
        </message>
        <message>
            <source>The keys of this server</source>
            <translation>Ключи этого сервера</translation>
        </message>
        <message>
            <source>A key of its own for each client</source>
            <translation>Свой ключ для каждого клиента</translation>
        </message>
        <message>
            <source>stale code or token</source>
            <translation>код или токен устарел</translation>
        </message>
        <message>
            <source>Web API (/pub/v1)</source>
            <translation>Web API (/pub/v1)</translation>
        </message>
        <message>
            <source>REST API (/rest/v1)</source>
            <translation>REST API (/rest/v1)</translation>
        </message>
        <message>
            <source>REST API v2 (/rest/v2)</source>
            <translation>REST API v2 (/rest/v2)</translation>
        </message>
        <message>
            <source>Only what the specifications ask for</source>
            <translation>Только то, что требуют спецификации</translation>
        </message>
        <message>
            <source>Also organizational unit and permissions (Deyel)</source>
            <translation>Также подразделение и права (Deyel)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::CollapsibleSection</name>
        <message>
            <source>Shown</source>
            <translation>Показано</translation>
        </message>
        <message>
            <source>Folded away</source>
            <translation>Свёрнуто</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::DurationEdit</name>
        <message>
            <source>%1: unit</source>
            <translation>%1: единица</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>секунд</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>минут</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>часов</translation>
        </message>
        <message>
            <source>days</source>
            <translation>дней</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::FilterField</name>
        <message>
            <source>Filter</source>
            <translation>Фильтр</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::Form</name>
        <message>
            <source>%1 *</source>
            <translation>%1 *</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Обязательно</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Выполняется</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::IconWell</name>
        <message>
            <source>Choose file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Выбрать изображение</translation>
        </message>
        <message>
            <source>PNG, JPEG or WebP up to 512 KiB; a picture can also be dropped or pasted here</source>
            <translation>PNG, JPEG или WebP до 512 КиБ; изображение можно перетащить или вставить сюда</translation>
        </message>
        <message>
            <source>Remove the picture</source>
            <translation>Убрать изображение</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Изображения (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::MessageBar</name>
        <message>
            <source>Close message</source>
            <translation>Закрыть сообщение</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::Page</name>
        <message>
            <source>Page</source>
            <translation>Страница</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::SecretDialog</name>
        <message>
            <source>Copy and save the values now: the secret cannot be viewed again.</source>
            <translation>Скопируйте и сохраните значения сейчас: секрет больше не будет показан.</translation>
        </message>
        <message>
            <source>This window is shown only once.</source>
            <translation>Это окно показывается только один раз.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Копировать: %1</translation>
        </message>
        <message>
            <source>%1 copied.</source>
            <translation>Скопировано: %1.</translation>
        </message>
        <message>
            <source>%1 copied. The clipboard is cleared after 30 seconds.</source>
            <translation>Скопировано: %1. Буфер обмена очистится через 30 секунд.</translation>
        </message>
        <message>
            <source>Connect it</source>
            <translation>Подключение</translation>
        </message>
        <message>
            <source>Copy configuration</source>
            <translation>Копировать настройки</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>Сохранить в файл…</translation>
        </message>
        <message>
            <source>I have saved the secret</source>
            <translation>Секрет сохранён</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Copy or save the secret first, or tick the box</source>
            <translation>Сначала скопируйте или сохраните секрет либо поставьте флажок</translation>
        </message>
        <message>
            <source>Save to file</source>
            <translation>Сохранить в файл</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Все файлы (*)</translation>
        </message>
        <message>
            <source>The file was not written: %1</source>
            <translation>Файл не записан: %1</translation>
        </message>
        <message>
            <source>Saved to %1; only you can read it.</source>
            <translation>Сохранено в %1; прочесть его можете только вы.</translation>
        </message>
        <message>
            <source>Close this window?</source>
            <translation>Закрыть это окно?</translation>
        </message>
        <message>
            <source>The secret cannot be shown again.</source>
            <translation>Секрет больше не будет показан.</translation>
        </message>
        <message>
            <source>If it was not saved, a new one has to be made.</source>
            <translation>Если он не сохранён, придётся создать новый.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::TableView</name>
        <message>
            <source>Menu of the row</source>
            <translation>Меню строки</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Столбцы: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::UriEdit</name>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Redirect URI</source>
            <translation>Redirect URI</translation>
        </message>
        <message>
            <source>Add another address: %1</source>
            <translation>Добавить ещё один адрес: %1</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Remove %1 %2</source>
            <translation>Убрать %1 %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApiClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Изменить: %1</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Новый умный объект</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Accept and Create</source>
            <translation>Принять и создать</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Клиент Rest API</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Через запятую</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Пользователь</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Подразделение</translation>
        </message>
        <message>
            <source>Product Type of License</source>
            <translation>Тип продукта лицензии</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Права в приложениях</translation>
        </message>
        <message>
            <source>Its user is the client_id, its password the client_secret. The password is generated and shown once.</source>
            <translation>Пользователь — это client_id, пароль — client_secret. Пароль создаётся и показывается один раз.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::SmartThingsTab</name>
        <message>
            <source>Smart thing</source>
            <translation>Умный объект</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Новый умный объект</translation>
        </message>
        <message>
            <source>Programs that call the REST API with a name and a password of their own.</source>
            <translation>Программы, вызывающие REST API под своим именем и паролем.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Пользователь</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Клиент Rest API</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Права в приложениях</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Умные объекты</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Пароль: %1</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>No smart thing yet</source>
            <translation>Умных объектов пока нет</translation>
        </message>
        <message>
            <source>One for each program: it gets tokens with its own name and password, and is locked without touching a person.</source>
            <translation>По одному на программу: она получает токены со своим именем и паролем, и её можно заблокировать, не задев людей.</translation>
        </message>
        <message>
            <source>No smart thing matches the filter.</source>
            <translation>Ни один умный объект не подходит под фильтр.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApplicationsTab</name>
        <message>
            <source>Delete…</source>
            <translation>Удалить…</translation>
        </message>
        <message>
            <source>Made by web service at /oauth/v2/credentials, each with a key pair of its own.</source>
            <translation>Созданы веб-службой /oauth/v2/credentials, у каждого своя пара ключей.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Client identifier</source>
            <translation>Идентификатор клиента</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Использован</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Приложения</translation>
        </message>
        <message>
            <source>Delete application?</source>
            <translation>Удалить приложение?</translation>
        </message>
        <message>
            <source>Delete %1? All its tokens stop at once.</source>
            <translation>Удалить %1? Все его токены сразу перестанут действовать.</translation>
        </message>
        <message>
            <source>Delete application</source>
            <translation>Удалить приложение</translation>
        </message>
        <message>
            <source>No application yet</source>
            <translation>Приложений пока нет</translation>
        </message>
        <message>
            <source>A program adds itself by that web service, with a legacy token of a person.</source>
            <translation>Программа добавляет себя сама через эту веб-службу, с устаревшим токеном человека.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::LegacyTokenPart</name>
        <message>
            <source>Generate token</source>
            <translation>Создать токен</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Отозвать</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Создан</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Истекает</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Использован</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Устаревшие токены</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>Unit of the duration</source>
            <translation>Единица срока</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Дни</translation>
        </message>
        <message>
            <source>Legacy token</source>
            <translation>Устаревший токен</translation>
        </message>
        <message>
            <source>Service key</source>
            <translation>Ключ службы</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Токен</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppDialog</name>
        <message>
            <source>Fields and rights of %1</source>
            <translation>Поля и права: %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Поля</translation>
        </message>
        <message>
            <source>A field that is removed takes its values with it. Lists can be filtered and sorted by searchable fields.</source>
            <translation>Удалённое поле уносит свои значения. Списки фильтруются и сортируются по полям для поиска.</translation>
        </message>
        <message>
            <source>Statuses</source>
            <translation>Статусы</translation>
        </message>
        <message>
            <source>The first is that of a new item.</source>
            <translation>Первый получает новая запись.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Права</translation>
        </message>
        <message>
            <source>Services act with the rights of the person who allowed them. Administrators may do everything.</source>
            <translation>Сервисы действуют с правами того, кто их разрешил. Администраторам можно всё.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppPage</name>
        <message>
            <source>No items yet</source>
            <translation>Записей пока нет</translation>
        </message>
        <message>
            <source>Services make items by the Web API; you can make them here too.</source>
            <translation>Сервисы создают записи через Web API; создавать их можно и здесь.</translation>
        </message>
        <message>
            <source>No item fits the filter.</source>
            <translation>Ни одна запись не подходит под фильтр.</translation>
        </message>
        <message>
            <source>Fields and rights</source>
            <translation>Поля и права</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Создать запись</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Порядок</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Вперёд</translation>
        </message>
        <message>
            <source>App</source>
            <translation>Приложение</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Модули</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Записи</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>Любой статус</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Сначала новые</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Сначала старые</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>Сначала недавно изменённые</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>По названию</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>По полю «%1»</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 из %3</translation>
        </message>
        <message>
            <source>Delete items?</source>
            <translation>Удалить записи?</translation>
        </message>
        <message>
            <source>They are gone for services too. This cannot be undone.</source>
            <translation>Они исчезнут и для сервисов. Отменить это нельзя.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n запись</numerusform>
                <numerusform>%n записи</numerusform>
                <numerusform>%n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete items</source>
            <translation>Удалить записи</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Копировать идентификатор</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Удалить…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::FieldsEdit</name>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Длинный текст</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Число</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Да или нет</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Дата и время</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Выбор</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>Needed</source>
            <translation>Обязательно</translation>
        </message>
        <message>
            <source>Searchable</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Уникально</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Values, with commas between</source>
            <translation>Значения через запятую</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Название поля</translation>
        </message>
        <message>
            <source>Code of the field</source>
            <translation>Код поля</translation>
        </message>
        <message>
            <source>Type of the field</source>
            <translation>Тип поля</translation>
        </message>
        <message>
            <source>Values of the choice</source>
            <translation>Значения выбора</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Добавить поле</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemDialog</name>
        <message>
            <source>Edit item</source>
            <translation>Изменить запись</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Создать запись</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemFieldEdit</name>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Указать</translation>
        </message>
        <message>
            <source>%1 has a date</source>
            <translation>У поля «%1» есть дата</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemModel</name>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Created by</source>
            <translation>Кто создал</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RightsEdit</name>
        <message>
            <source>Add people</source>
            <translation>Добавить людей</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>Name of the group or code of the person</source>
            <translation>Название группы или код человека</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Читать</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменять</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RowsEdit</name>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::StatusesEdit</name>
        <message>
            <source>Add status</source>
            <translation>Добавить статус</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Name of the status</source>
            <translation>Название статуса</translation>
        </message>
        <message>
            <source>Code of the status</source>
            <translation>Код статуса</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ApiTokensSection</name>
        <message>
            <source>Tokens</source>
            <translation>Токены</translation>
        </message>
        <message>
            <source>Open the Web API as a person, without a sign-in</source>
            <translation>Открывают Web API от имени человека, без входа</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Токен</translation>
        </message>
        <message>
            <source>Create token</source>
            <translation>Создать токен</translation>
        </message>
        <message>
            <source>No token yet</source>
            <translation>Токенов пока нет</translation>
        </message>
        <message>
            <source>A token lets a program use the Web API with the rights of a person.</source>
            <translation>С токеном программа пользуется Web API с правами человека.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Пользователь</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Истекает</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>бессрочно</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Истёк</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Последнее использование</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1: готово</translation>
        </message>
        <message>
            <source>Delete token?</source>
            <translation>Удалить токен?</translation>
        </message>
        <message>
            <source>What uses %1 stops at once.</source>
            <translation>Всё, что использует «%1», сразу остановится.</translation>
        </message>
        <message>
            <source>Delete token</source>
            <translation>Удалить токен</translation>
        </message>
        <message>
            <source>Expires in 1 month</source>
            <translation>Истекает через 1 месяц</translation>
        </message>
        <message>
            <source>Expires in 1 year</source>
            <translation>Истекает через 1 год</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Бессрочно</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Удалить…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AppsSection</name>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Поля</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Записи</translation>
        </message>
        <message>
            <source>Apps</source>
            <translation>Приложения</translation>
        </message>
        <message>
            <source>Items that services read and write by the Web API</source>
            <translation>Записи, которые сервисы читают и пишут через Web API</translation>
        </message>
        <message>
            <source>Create app</source>
            <translation>Создать приложение</translation>
        </message>
        <message>
            <source>No app yet</source>
            <translation>Приложений пока нет</translation>
        </message>
        <message>
            <source>An app keeps items of one kind, such as tickets or contracts, for services that have the access level api.</source>
            <translation>Приложение хранит записи одного вида, например заявки или договоры, для сервисов с уровнем доступа api.</translation>
        </message>
        <message>
            <source>Delete app?</source>
            <translation>Удалить приложение?</translation>
        </message>
        <message>
            <source>%1 is deleted with everything in it. This cannot be undone.</source>
            <translation>«%1» будет удалено вместе со всем содержимым. Отменить это нельзя.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n запись</numerusform>
                <numerusform>%n записи</numerusform>
                <numerusform>%n записей</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete app</source>
            <translation>Удалить приложение</translation>
        </message>
        <message>
            <source>Open items</source>
            <translation>Открыть записи</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Копировать адрес</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Удалить…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::CreateApiTokenDialog</name>
        <message>
            <source>Create token</source>
            <translation>Создать токен</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>for example: Warehouse scanner</source>
            <translation>например: Сканер склада</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Пользователь</translation>
        </message>
        <message>
            <source>Whoever has the token acts with this person's rights.</source>
            <translation>Тот, у кого токен, действует с правами этого человека.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Истекает</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::CreateAppDialog</name>
        <message>
            <source>Create app</source>
            <translation>Создать приложение</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Создать</translation>
        </message>
        <message>
            <source>Everybody may read, create and change items</source>
            <translation>Все могут читать, создавать и изменять записи</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Services name the app by it; it cannot be changed later.</source>
            <translation>Так приложение называют сервисы; потом его не изменить.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Права</translation>
        </message>
        <message>
            <source>Otherwise only administrators, until you say who may.</source>
            <translation>Иначе только администраторы, пока вы не скажете, кому можно.</translation>
        </message>
    </context>
</TS>
