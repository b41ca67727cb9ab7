<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
    <context>
        <name>app::desktop::Desktop</name>
        <message>
            <source>Consentry cannot start.</source>
            <translation>Consentry kann nicht starten.</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>Betrieb anhalten?</translation>
        </message>
        <message>
            <source>The server works in this program: without it nobody can sign in.</source>
            <translation>Der Server arbeitet in diesem Programm: ohne es kann sich niemand anmelden.</translation>
        </message>
        <message>
            <source>It can go on in the tray of the desktop. The answer is remembered.</source>
            <translation>Er kann im Infobereich des Desktops weiterlaufen. Die Antwort wird gemerkt.</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Anhalten und beenden</translation>
        </message>
        <message>
            <source>Keep serving</source>
            <translation>Weiterlaufen lassen</translation>
        </message>
    </context>
    <context>
        <name>app::desktop::Tray</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Consentry is serving</source>
            <translation>Consentry ist in Betrieb</translation>
        </message>
        <message>
            <source>Consentry is not serving</source>
            <translation>Consentry ist nicht in Betrieb</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Betrieb anhalten</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Betrieb starten</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityPage</name>
        <message>
            <source>Activity</source>
            <translation>Aktivität</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>No event fits what you are looking for.</source>
            <translation>Kein Ereignis passt zu Ihrer Suche.</translation>
        </message>
        <message>
            <source>Show older events</source>
            <translation>Ältere Ereignisse zeigen</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Refused only</source>
            <translation>Nur abgelehnte</translation>
        </message>
        <message>
            <source>Done only</source>
            <translation>Nur erledigte</translation>
        </message>
        <message>
            <source>Event, person, client or incident</source>
            <translation>Ereignis, Person, Client oder Vorfall</translation>
        </message>
        <message>
            <source>Incident %1</source>
            <translation>Vorfall %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityTable</name>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Betrifft</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Abgelehnt</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::firststart::FirstStartPage</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Create your first module</source>
            <translation>Ihr erstes Modul erstellen</translation>
        </message>
        <message>
            <source>This computer only</source>
            <translation>Nur von diesem Rechner</translation>
        </message>
        <message>
            <source>The whole network</source>
            <translation>Aus dem ganzen Netz</translation>
        </message>
        <message>
            <source>None, for localhost only</source>
            <translation>Keines, nur für localhost</translation>
        </message>
        <message>
            <source>Existing files</source>
            <translation>Vorhandene Dateien</translation>
        </message>
        <message>
            <source>Link of this server</source>
            <translation>Link dieses Servers</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token.</source>
            <translation>Unter dieser Adresse erreichen Dienste und Browser den Server. Sie steht in jedem Token.</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Reachable from</source>
            <translation>Erreichbar</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Zertifikat</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Zertifikatsdatei</translation>
        </message>
        <message>
            <source>Choose the certificate file</source>
            <translation>Zertifikatsdatei wählen</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Schlüsseldatei</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Schlüsseldatei wählen</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Name der Firma</translation>
        </message>
        <message>
            <source>The first administrator</source>
            <translation>Der erste Administrator</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>Passwort noch einmal</translation>
        </message>
        <message>
            <source>A module is what outside services connect to. Make one, enable its external app, and create a client: its identifier and secret are what the service needs.</source>
            <translation>Mit einem Modul verbinden sich fremde Dienste. Erstellen Sie eines, aktivieren Sie seine externe App und erstellen Sie einen Client: seine Kennung und sein Secret sind das, was der Dienst braucht.</translation>
        </message>
        <message>
            <source>Step %1 of 3</source>
            <translation>Schritt %1 von 3</translation>
        </message>
        <message>
            <source>Set up this server</source>
            <translation>Diesen Server einrichten</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Company and first administrator</source>
            <translation>Firma und erster Administrator</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Fertigstellen</translation>
        </message>
        <message>
            <source>Consentry is ready</source>
            <translation>Consentry ist bereit</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>Konsole öffnen</translation>
        </message>
        <message>
            <source>The server answers at %1.</source>
            <translation>Der Server antwortet unter %1.</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token. Make sure that the name %1 leads to this computer.</source>
            <translation>Unter dieser Adresse erreichen Dienste und Browser den Server. Sie steht in jedem Token. Sorgen Sie dafür, dass der Name %1 zu diesem Rechner führt.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsPage</name>
        <message>
            <source>Granted accesses</source>
            <translation>Erteilte Zugriffe</translation>
        </message>
        <message>
            <source>Nobody has allowed anything yet</source>
            <translation>Noch hat niemand etwas erlaubt</translation>
        </message>
        <message>
            <source>When a person allows a service to use their account, it stands here, and can be revoked at once.</source>
            <translation>Erlaubt jemand einem Dienst, sein Konto zu benutzen, steht es hier und lässt sich sofort widerrufen.</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es) revoked.</source>
            <translation>
                <numerusform>%n erteilter Zugriff widerrufen.</numerusform>
                <numerusform>%n erteilte Zugriffe widerrufen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unused for %n day(s)</source>
            <translation>
                <numerusform>Seit %n Tag unbenutzt</numerusform>
                <numerusform>Seit %n Tagen unbenutzt</numerusform>
            </translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>Als CSV speichern</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Select the rows to revoke first</source>
            <translation>Wählen Sie zuerst die Zeilen aus</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV-Dateien (*.csv)</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alle zeigen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsTable</name>
        <message>
            <source>%1, through %2</source>
            <translation>%1, über %2</translation>
        </message>
        <message>
            <source>The client is off or has expired</source>
            <translation>Der Client ist aus oder abgelaufen</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Zugriffsstufen</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::RevokeGrantsAction</name>
        <message numerus="yes">
            <source>Revoke %n granted access(es)?</source>
            <translation>
                <numerusform>%n erteilten Zugriff widerrufen?</numerusform>
                <numerusform>%n erteilte Zugriffe widerrufen?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 loses the access that %2 allowed, at once.</source>
            <translation>%1 verliert sofort den Zugriff, den %2 erlaubt hat.</translation>
        </message>
        <message>
            <source>The services lose their access at once.</source>
            <translation>Die Dienste verlieren ihren Zugriff sofort.</translation>
        </message>
        <message>
            <source>It hits %1 and %2. The next time, people are asked again.</source>
            <translation>Betroffen: %1 und %2. Beim nächsten Mal wird erneut gefragt.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AdvancedClient</name>
        <message>
            <source>Subject (DN)</source>
            <translation>Inhaber (DN)</translation>
        </message>
        <message>
            <source>DNS name</source>
            <translation>DNS-Name</translation>
        </message>
        <message>
            <source>URI</source>
            <translation>URI</translation>
        </message>
        <message>
            <source>IP address</source>
            <translation>IP-Adresse</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentifizierung</translation>
        </message>
        <message>
            <source>How the service proves who it is.</source>
            <translation>Wie der Dienst beweist, wer er ist.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>At an address of the service</source>
            <translation>An einer Adresse des Dienstes</translation>
        </message>
        <message>
            <source>Pasted here</source>
            <translation>Hier eingefügt</translation>
        </message>
        <message>
            <source>Public keys</source>
            <translation>Öffentliche Schlüssel</translation>
        </message>
        <message>
            <source>Address of the keys</source>
            <translation>Adresse der Schlüssel</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Key set (JWKS)</source>
            <translation>Schlüsselsatz (JWKS)</translation>
        </message>
        <message>
            <source>Any that is allowed</source>
            <translation>Jeder erlaubte</translation>
        </message>
        <message>
            <source>Signed with</source>
            <translation>Signiert mit</translation>
        </message>
        <message>
            <source>What names the certificate</source>
            <translation>Was das Zertifikat benennt</translation>
        </message>
        <message>
            <source>Certificate of</source>
            <translation>Zertifikat auf</translation>
        </message>
        <message>
            <source>Sign-out</source>
            <translation>Abmeldung</translation>
        </message>
        <message>
            <source>Where a sign-out may lead, and who is told of one.</source>
            <translation>Wohin eine Abmeldung führen darf und wer von ihr erfährt.</translation>
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
            <translation>Die beendete Sitzung nennen</translation>
        </message>
        <message>
            <source>The server itself tells the service, also when a session is ended here.</source>
            <translation>Der Server selbst sagt es dem Dienst, auch wenn eine Sitzung hier beendet wird.</translation>
        </message>
        <message>
            <source>Front-channel logout URI</source>
            <translation>Front-channel logout URI</translation>
        </message>
        <message>
            <source>The person's browser tells the service while it shows the last page.</source>
            <translation>Der Browser der Person sagt es dem Dienst, während er die letzte Seite zeigt.</translation>
        </message>
        <message>
            <source>Back-channel: name the session that ended</source>
            <translation>Back-Channel: die beendete Sitzung nennen</translation>
        </message>
        <message>
            <source>Front-channel: name the session that ended</source>
            <translation>Front-Channel: die beendete Sitzung nennen</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Where the service wants other than its template says.</source>
            <translation>Wo der Dienst anderes braucht, als die Vorlage sagt.</translation>
        </message>
        <message>
            <source>As the template says</source>
            <translation>Wie in der Vorlage</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>id_token signiert mit</translation>
        </message>
        <message>
            <source>Choose a key set</source>
            <translation>Schlüsselsatz wählen</translation>
        </message>
        <message>
            <source>JSON files (*.json *.jwks)</source>
            <translation>JSON-Dateien (*.json *.jwks)</translation>
        </message>
        <message>
            <source>Any that the template allows</source>
            <translation>Jedes, das die Vorlage erlaubt</translation>
        </message>
        <message>
            <source>takes part in sign-outs</source>
            <translation>nimmt an Abmeldungen teil</translation>
        </message>
        <message>
            <source>authentication, keys, sign-out</source>
            <translation>Authentifizierung, Schlüssel, Abmeldung</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>OAuth/OIDC-Client erstellen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Create client</source>
            <translation>Client erstellen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
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
            <translation>Läuft ab</translation>
        </message>
        <message>
            <source>After this date the service can no longer connect and its tokens stop working.</source>
            <translation>Nach diesem Tag kann sich der Dienst nicht mehr verbinden, und seine Tokens gelten nicht mehr.</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientModel</name>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Expires soon</source>
            <translation>Läuft bald ab</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Abgelaufen</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Deaktiviert</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>kein Ende</translation>
        </message>
        <message>
            <source>Created %1</source>
            <translation>Erstellt %1</translation>
        </message>
        <message numerus="yes">
            <source>%n secret(s): %1</source>
            <translation>
                <numerusform>%n Secret: %1</numerusform>
                <numerusform>%n Secrets: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Scopes</translation>
        </message>
        <message>
            <source>Redirects to</source>
            <translation>Leitet zu</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Läuft ab</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ConnectionTexts</name>
        <message>
            <source>Environment lines</source>
            <translation>Umgebungsvariablen</translation>
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
            <translation>In 1 Monat</translation>
        </message>
        <message>
            <source>In 3 months</source>
            <translation>In 3 Monaten</translation>
        </message>
        <message>
            <source>In 6 months</source>
            <translation>In 6 Monaten</translation>
        </message>
        <message>
            <source>In 1 year</source>
            <translation>In 1 Jahr</translation>
        </message>
        <message>
            <source>Own date</source>
            <translation>Eigenes Datum</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Kein Ende</translation>
        </message>
        <message>
            <source>Expires on</source>
            <translation>Läuft ab am</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ModulePage</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Outside services cannot connect yet</source>
            <translation>Fremde Dienste können sich noch nicht verbinden</translation>
        </message>
        <message>
            <source>Enable the module and its external app; then clients are made here, under Tokens.</source>
            <translation>Aktivieren Sie das Modul und seine externe App; dann werden hier unter Tokens die Clients erstellt.</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>External services that may use this module</source>
            <translation>Fremde Dienste, die dieses Modul benutzen dürfen</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>OAuth/OIDC-Client erstellen</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>No client yet</source>
            <translation>Noch kein Client</translation>
        </message>
        <message>
            <source>A client is one outside service: it gets an identifier and a secret of its own.</source>
            <translation>Ein Client ist ein fremder Dienst: er bekommt eine eigene Kennung und ein eigenes Secret.</translation>
        </message>
        <message>
            <source>Client %1 deleted. It cannot connect any more.</source>
            <translation>Client %1 gelöscht. Er kann sich nicht mehr verbinden.</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>code %1</source>
            <translation>Code %1</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Aktiviert</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Disable module</source>
            <translation>Modul deaktivieren</translation>
        </message>
        <message>
            <source>Enable module</source>
            <translation>Modul aktivieren</translation>
        </message>
        <message>
            <source>Set up the external app</source>
            <translation>Externe App einrichten</translation>
        </message>
        <message>
            <source>Disable module?</source>
            <translation>Modul deaktivieren?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again.</source>
            <translation>Alle seine Clients ruhen, bis es wieder aktiviert wird.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>A client is made from a template. Create a template first, in the module's settings.</source>
            <translation>Ein Client entsteht aus einer Vorlage. Erstellen Sie zuerst in den Einstellungen des Moduls eine Vorlage.</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 ist bereit</translation>
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
            <translation>Name und Adressen bearbeiten …</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Kennung kopieren</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Secret hinzufügen</translation>
        </message>
        <message>
            <source>Secrets…</source>
            <translation>Secrets …</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Erteilte Zugriffe zeigen</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Deaktivieren</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Aktivieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>%1 is ready. It has no secret; its App unique identifier is %2.</source>
            <translation>%1 ist bereit. Ein Geheimnis gibt es nicht; App unique identifier: %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretModel</name>
        <message>
            <source>Begins with</source>
            <translation>Beginnt mit</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Bezeichnung</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Widerrufen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretsDialog</name>
        <message>
            <source>Secrets</source>
            <translation>Secrets</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Secrets of %1</source>
            <translation>Secrets von %1</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Secret hinzufügen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>To change a secret without an outage: add one, enter it at the service, then revoke the old one.</source>
            <translation>Um ein Secret ohne Unterbrechung zu wechseln: ein neues hinzufügen, beim Dienst eintragen, dann das alte widerrufen.</translation>
        </message>
        <message>
            <source>Revoke secret?</source>
            <translation>Secret widerrufen?</translation>
        </message>
        <message>
            <source>The secret %1… stops working at once.</source>
            <translation>Das Secret %1… gilt sofort nicht mehr.</translation>
        </message>
        <message>
            <source>It was used within the last day: the service may still depend on it.</source>
            <translation>Es wurde innerhalb des letzten Tages benutzt: der Dienst braucht es vielleicht noch.</translation>
        </message>
        <message>
            <source>It was not used within the last day.</source>
            <translation>Es wurde innerhalb des letzten Tages nicht benutzt.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::CreateModuleDialog</name>
        <message>
            <source>Create module</source>
            <translation>Modul erstellen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <source>The code never changes: set-up files and scripts know the module by it.</source>
            <translation>Der Code ändert sich nie: Einrichtungsdateien und Skripte kennen das Modul unter ihm.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModuleModel</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Aktiviert</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
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
            <translation>Aktiviert</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Aus</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModulesPage</name>
        <message>
            <source>Module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>No module yet</source>
            <translation>Noch kein Modul</translation>
        </message>
        <message>
            <source>A module is a part of your platform that outside services connect to.</source>
            <translation>Ein Modul ist ein Teil Ihrer Plattform, mit dem sich fremde Dienste verbinden.</translation>
        </message>
        <message>
            <source>Create module</source>
            <translation>Modul erstellen</translation>
        </message>
        <message>
            <source>Show as tiles</source>
            <translation>Als Kacheln zeigen</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Als Liste zeigen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::AdvancedPolicy</name>
        <message>
            <source>Grant types</source>
            <translation>Arten der Tokenvergabe</translation>
        </message>
        <message>
            <source>How a service comes to its tokens.</source>
            <translation>Wie ein Dienst zu seinen Tokens kommt.</translation>
        </message>
        <message>
            <source>Authentication methods</source>
            <translation>Authentifizierungsverfahren</translation>
        </message>
        <message>
            <source>PKCE makes a stolen code useless; every current library can do it.</source>
            <translation>PKCE macht einen gestohlenen Code wertlos; jede aktuelle Bibliothek kann es.</translation>
        </message>
        <message>
            <source>PKCE is required</source>
            <translation>PKCE ist Pflicht</translation>
        </message>
        <message>
            <source>Lifetimes</source>
            <translation>Lebensdauern</translation>
        </message>
        <message>
            <source>Shorter is safer; longer asks the server less often. The end of the client cuts all of them.</source>
            <translation>Kürzer ist sicherer; länger fragt den Server seltener. Das Ende des Clients begrenzt alle.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Access Token</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Refresh Token</translation>
        </message>
        <message>
            <source>Refresh token at use</source>
            <translation>Refresh Token bei Benutzung</translation>
        </message>
        <message>
            <source>Grace for a retried refresh</source>
            <translation>Nachsicht bei wiederholter Erneuerung</translation>
        </message>
        <message>
            <source>Claims of the id_token</source>
            <translation>Claims des id_token</translation>
        </message>
        <message>
            <source>Standard is what certified libraries expect.</source>
            <translation>Standard ist, was zertifizierte Bibliotheken erwarten.</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>id_token signiert mit</translation>
        </message>
        <message>
            <source>RS256 is understood by every library.</source>
            <translation>RS256 versteht jede Bibliothek.</translation>
        </message>
        <message>
            <source>Access token signed with</source>
            <translation>Access Token signiert mit</translation>
        </message>
        <message>
            <source>ES256 is quicker and shorter.</source>
            <translation>ES256 ist schneller und kürzer.</translation>
        </message>
        <message>
            <source>access token %1, refresh token %2</source>
            <translation>Access Token %1, Refresh Token %2</translation>
        </message>
        <message>
            <source>How a service proves who it is. A client uses one of them, or any if none is chosen.</source>
            <translation>Wie ein Dienst beweist, wer er ist. Ein Client nutzt eines davon, oder jedes, wenn keines gewählt ist.</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Schutz</translation>
        </message>
        <message>
            <source>What a request must bring along.</source>
            <translation>Was eine Anfrage mitbringen muss.</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>FAPI 2.0 is for banks and health care; it sets what it demands.</source>
            <translation>FAPI 2.0 ist für Banken und Gesundheitswesen; es setzt selbst, was es verlangt.</translation>
        </message>
        <message>
            <source>PKCE</source>
            <translation>PKCE</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Requests must be pushed (PAR)</source>
            <translation>Anfragen müssen vorab übergeben werden (PAR)</translation>
        </message>
        <message>
            <source>The service hands its request to the server itself: nobody can change it in the browser.</source>
            <translation>Der Dienst gibt seine Anfrage dem Server selbst: Niemand kann sie im Browser ändern.</translation>
        </message>
        <message>
            <source>Tokens bound to</source>
            <translation>Tokens gebunden an</translation>
        </message>
        <message>
            <source>A bound token is useless without the service's key or certificate.</source>
            <translation>Ein gebundenes Token ist ohne Schlüssel oder Zertifikat des Dienstes nutzlos.</translation>
        </message>
        <message>
            <source>Each proof needs a fresh value of this server</source>
            <translation>Jeder Nachweis braucht einen frischen Wert dieses Servers</translation>
        </message>
        <message>
            <source>A new one begins its lifetime anew, the same one keeps its end.</source>
            <translation>Ein neues beginnt seine Laufzeit von vorn, dasselbe behält sein Ende.</translation>
        </message>
        <message>
            <source>Contents and signatures</source>
            <translation>Inhalt und Signaturen</translation>
        </message>
        <message>
            <source>What the tokens hold and who signs.</source>
            <translation>Was die Tokens enthalten und wer signiert.</translation>
        </message>
        <message>
            <source>Signing key</source>
            <translation>Signaturschlüssel</translation>
        </message>
        <message>
            <source>With a key of its own, one client's tokens can never pass for another's.</source>
            <translation>Mit eigenem Schlüssel gehen Tokens eines Clients nie als die eines anderen durch.</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n warning(s)</source>
            <translation>
                <numerusform>%1 · %n Warnung</numerusform>
                <numerusform>%1 · %n Warnungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Access token tells</source>
            <translation>Access-Token enthält</translation>
        </message>
        <message>
            <source>Access token opens</source>
            <translation>Access-Token öffnet</translation>
        </message>
        <message>
            <source>Of this server's own APIs it opens this one and no other.</source>
            <translation>Von den eigenen APIs dieses Servers öffnet er diese und keine andere.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ConsentPreview</name>
        <message>
            <source>What a person is asked</source>
            <translation>Was eine Person gefragt wird</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>The service</source>
            <translation>Der Dienst</translation>
        </message>
        <message>
            <source>Allow the service to use your %1 account?</source>
            <translation>Darf der Dienst Ihr Konto bei %1 benutzen?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Verlassen</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>Erlauben</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ExternalAppTab</name>
        <message>
            <source>The external app is off</source>
            <translation>Die externe App ist aus</translation>
        </message>
        <message>
            <source>Enable it to let outside services sign people in and use this module.</source>
            <translation>Aktivieren Sie sie, damit fremde Dienste Personen anmelden und dieses Modul benutzen können.</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Aktivieren</translation>
        </message>
        <message>
            <source>External app on</source>
            <translation>Externe App an</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Einrichten</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Deaktivieren</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Vorlage erstellen</translation>
        </message>
        <message>
            <source>OAuth2/OIDC client templates</source>
            <translation>Vorlagen für OAuth2/OIDC-Clients</translation>
        </message>
        <message>
            <source>No template yet</source>
            <translation>Noch keine Vorlage</translation>
        </message>
        <message>
            <source>A template says what the clients made from it may do. One is enough to begin.</source>
            <translation>Eine Vorlage sagt, was die daraus erstellten Clients dürfen. Eine genügt für den Anfang.</translation>
        </message>
        <message>
            <source>People see this name and icon when a service asks for access to their account.</source>
            <translation>Diesen Namen und dieses Symbol sieht man, wenn ein Dienst um Zugriff auf das Konto bittet.</translation>
        </message>
        <message>
            <source>Disable the external app?</source>
            <translation>Externe App deaktivieren?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again. Nothing is deleted.</source>
            <translation>Alle ihre Clients ruhen, bis sie wieder aktiviert wird. Nichts wird gelöscht.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1 is in use by %2 and cannot be deleted.</source>
            <translation>%1 wird benutzt (%2) und kann nicht gelöscht werden.</translation>
        </message>
        <message>
            <source>Delete template?</source>
            <translation>Vorlage löschen?</translation>
        </message>
        <message>
            <source>Delete the template %1?</source>
            <translation>Die Vorlage %1 löschen?</translation>
        </message>
        <message>
            <source>No client uses it.</source>
            <translation>Kein Client benutzt sie.</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>Vorlage löschen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Preview consent page</source>
            <translation>Zustimmungsseite ansehen</translation>
        </message>
        <message>
            <source>Create a template first</source>
            <translation>Erst eine Vorlage erstellen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::GeneralTab</name>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Delete module</source>
            <translation>Modul löschen</translation>
        </message>
        <message>
            <source>Its external app, templates, clients and granted accesses go with it.</source>
            <translation>Seine externe App, Vorlagen, Clients und erteilten Zugriffe verschwinden mit ihm.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Gespeichert.</translation>
        </message>
        <message>
            <source>Delete module?</source>
            <translation>Modul löschen?</translation>
        </message>
        <message>
            <source>Delete the module %1? This cannot be undone.</source>
            <translation>Das Modul %1 löschen? Das lässt sich nicht rückgängig machen.</translation>
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
            <translation>Wann</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Noch nichts</translation>
        </message>
        <message>
            <source>Changes of this module and its clients appear here.</source>
            <translation>Änderungen an diesem Modul und seinen Clients erscheinen hier.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ModuleSettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>%1 settings</source>
            <translation>Einstellungen von %1</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>External App</source>
            <translation>Externe App</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Schutz</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionDialog</name>
        <message>
            <source>Edit rule</source>
            <translation>Regel bearbeiten</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Regel hinzufügen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Also programs that act for themselves</source>
            <translation>Auch Programme, die für sich selbst handeln</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>With all that is below it. The rule with the longest path counts.</source>
            <translation>Mit allem, was darunter liegt. Es gilt die Regel mit dem längsten Pfad.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>User names, separated by commas.</source>
            <translation>Benutzernamen, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Separated by commas. Without people and groups every person of the company gets in.</source>
            <translation>Durch Kommas getrennt. Ohne Personen und Gruppen kommt jede Person der Firma hinein.</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Zugriffsstufen</translation>
        </message>
        <message>
            <source>What a token needs, separated by blanks. Empty: only people who sign in.</source>
            <translation>Was ein Token braucht, durch Leerzeichen getrennt. Leer: nur Personen, die sich anmelden.</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Programme</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Andere bekommen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionModel</name>
        <message>
            <source>Every person</source>
            <translation>Jede Person</translation>
        </message>
        <message>
            <source>programs</source>
            <translation>Programme</translation>
        </message>
        <message>
            <source>Refuse (401)</source>
            <translation>Ablehnen (401)</translation>
        </message>
        <message>
            <source>Sign-in page (nginx)</source>
            <translation>Anmeldeseite (nginx)</translation>
        </message>
        <message>
            <source>Sign-in page (Traefik, Caddy)</source>
            <translation>Anmeldeseite (Traefik, Caddy)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>A token needs</source>
            <translation>Ein Token braucht</translation>
        </message>
        <message>
            <source>No tokens</source>
            <translation>Keine Tokens</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Andere bekommen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionTab</name>
        <message>
            <source>Add rule</source>
            <translation>Regel hinzufügen</translation>
        </message>
        <message>
            <source>Protected addresses</source>
            <translation>Geschützte Adressen</translation>
        </message>
        <message>
            <source>Nothing is protected yet</source>
            <translation>Noch ist nichts geschützt</translation>
        </message>
        <message>
            <source>A proxy such as nginx can ask this server who may use an application that knows no sign-in of its own. A rule says who.</source>
            <translation>Ein Proxy wie nginx kann diesen Server fragen, wer eine Anwendung ohne eigene Anmeldung benutzen darf. Eine Regel sagt, wer.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Delete rule</source>
            <translation>Regel löschen</translation>
        </message>
        <message>
            <source>Delete rule?</source>
            <translation>Regel löschen?</translation>
        </message>
        <message>
            <source>The proxy refuses what no other rule covers.</source>
            <translation>Der Proxy lehnt ab, was keine andere Regel abdeckt.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProxyLinesCard</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Address of the application</source>
            <translation>Adresse der Anwendung</translation>
        </message>
        <message>
            <source>Where the application itself listens, behind the proxy</source>
            <translation>Wo die Anwendung selbst lauscht, hinter dem Proxy</translation>
        </message>
        <message>
            <source>Lines for the proxy</source>
            <translation>Zeilen für den Proxy</translation>
        </message>
        <message>
            <source>They go into the proxy's configuration for this host. The address of the proxy has to stand in the server's settings as a trusted proxy.</source>
            <translation>Sie gehören in die Konfiguration des Proxys für diesen Host. Die Adresse des Proxys muss in den Einstellungen des Servers als vertrauter Proxy stehen.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::SetUpDialog</name>
        <message>
            <source>Set up external app</source>
            <translation>Externe App einrichten</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Use main module data</source>
            <translation>Daten des Moduls übernehmen</translation>
        </message>
        <message>
            <source>Inherit</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <source>People see this when a service asks for access to their account.</source>
            <translation>Das sieht man, wenn ein Dienst um Zugriff auf das Konto bittet.</translation>
        </message>
        <message>
            <source>Inherit: use main module data</source>
            <translation>Übernehmen: Daten des Moduls</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Vorlage erstellen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Zugriffsstufen</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Voreinstellung</translation>
        </message>
        <message>
            <source>In use: taking an access level away bites at once, a new one is asked for at the next sign-in.</source>
            <translation>In Benutzung: eine entfernte Zugriffsstufe wirkt sofort, eine neue wird bei der nächsten Anmeldung erfragt.</translation>
        </message>
        <message>
            <source>Own access levels</source>
            <translation>Eigene Zugriffsstufen</translation>
        </message>
        <message>
            <source>Own access levels, separated by blanks</source>
            <translation>Eigene Zugriffsstufen, durch Leerzeichen getrennt</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Erweitert</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateModel</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Zugriffsstufen</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Access Token</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Refresh Token</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Benutzt von</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::AttentionList</name>
        <message>
            <source>%1 expires %2</source>
            <translation>%1 läuft %2 ab</translation>
        </message>
        <message>
            <source>The TLS certificate has ended</source>
            <translation>Das TLS-Zertifikat ist abgelaufen</translation>
        </message>
        <message>
            <source>The TLS certificate ends %1</source>
            <translation>Das TLS-Zertifikat endet %1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n refused request(s) in a day</source>
            <translation>
                <numerusform>%1: %n abgelehnte Anfrage an einem Tag</numerusform>
                <numerusform>%1: %n abgelehnte Anfragen an einem Tag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n code(s) never redeemed in a day</source>
            <translation>
                <numerusform>%1: %n nie eingelöster Code an einem Tag</numerusform>
                <numerusform>%1: %n nie eingelöste Codes an einem Tag</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no module yet</source>
            <translation>Es gibt noch kein Modul</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Alles in Ordnung.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Bald</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Öffnen: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::OverviewPage</name>
        <message>
            <source>Tokens issued today</source>
            <translation>Heute ausgestellte Tokens</translation>
        </message>
        <message>
            <source>Refused requests</source>
            <translation>Abgelehnte Anfragen</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Erteilte Zugriffe</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>Requests to the token endpoint</source>
            <translation>Anfragen an den Token-Endpunkt</translation>
        </message>
        <message>
            <source>Time span</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>Letzte 24 Stunden</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Letzte 7 Tage</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Letzte 30 Tage</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Braucht Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Latest activity</source>
            <translation>Neueste Aktivität</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>since midnight</source>
            <translation>seit Mitternacht</translation>
        </message>
        <message>
            <source>none today</source>
            <translation>heute keine</translation>
        </message>
        <message>
            <source>live now</source>
            <translation>jetzt gültig</translation>
        </message>
        <message>
            <source>none expires soon</source>
            <translation>keiner läuft bald ab</translation>
        </message>
        <message numerus="yes">
            <source>%n expire(s) within 14 days</source>
            <translation>
                <numerusform>%n läuft in 14 Tagen ab</numerusform>
                <numerusform>%n laufen in 14 Tagen ab</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Noch ist nichts geschehen.</translation>
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
            <translation>Anfragen an den Token-Endpunkt: %1 erfüllt, %2 abgelehnt</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ExternalAppsTab</name>
        <message>
            <source>Services that you allowed to use your account. Revoke one and it loses access at once.</source>
            <translation>Dienste, denen Sie Ihr Konto geöffnet haben. Widerrufen Sie einen, und er verliert den Zugriff sofort.</translation>
        </message>
        <message>
            <source>No service uses your account</source>
            <translation>Kein Dienst benutzt Ihr Konto</translation>
        </message>
        <message>
            <source>When you allow a service to use your account, it appears here.</source>
            <translation>Erlauben Sie einem Dienst, Ihr Konto zu benutzen, erscheint er hier.</translation>
        </message>
        <message>
            <source>through %1</source>
            <translation>über %1</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Beendet</translation>
        </message>
        <message>
            <source>Allowed %1   ·   last used %2</source>
            <translation>Erlaubt %1   ·   zuletzt benutzt %2</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Details of %1</source>
            <translation>Details zu %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Revoke %1</source>
            <translation>%1 widerrufen</translation>
        </message>
        <message>
            <source>The service is at %1.</source>
            <translation>Der Dienst ist unter %1.</translation>
        </message>
        <message>
            <source>Allowed on %1.</source>
            <translation>Erlaubt am %1.</translation>
        </message>
        <message>
            <source>Last used on %1.</source>
            <translation>Zuletzt benutzt am %1.</translation>
        </message>
        <message>
            <source>Revoke access?</source>
            <translation>Zugriff widerrufen?</translation>
        </message>
        <message>
            <source>%1 loses access to your account at once.</source>
            <translation>%1 verliert sofort den Zugriff auf Ihr Konto.</translation>
        </message>
        <message>
            <source>What it has copied stays with it. It can ask you again.</source>
            <translation>Was er kopiert hat, behält er. Er kann Sie wieder fragen.</translation>
        </message>
        <message>
            <source>%1 has no access any more.</source>
            <translation>%1 hat keinen Zugriff mehr.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::PersonalDataTab</name>
        <message>
            <source>Services that you allow see only what their access levels say. An administrator can change these values.</source>
            <translation>Dienste, die Sie zulassen, sehen nur, was ihre Zugriffsstufen sagen. Ein Administrator kann diese Werte ändern.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Berechtigungen</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Kennung</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ProfilePage</name>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Persönliche Daten</translation>
        </message>
        <message>
            <source>External Apps</source>
            <translation>Externe Apps</translation>
        </message>
        <message>
            <source>Sign-in and security</source>
            <translation>Anmeldung und Sicherheit</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Ihr Profil</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::SecurityTab</name>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>Jetziges Passwort</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Neues Passwort</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>Neues Passwort noch einmal</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Passwort ändern</translation>
        </message>
        <message>
            <source>Browser</source>
            <translation>Browser</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Angemeldet</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <source>Sign this browser out</source>
            <translation>Diesen Browser abmelden</translation>
        </message>
        <message>
            <source>Signed-in browsers</source>
            <translation>Angemeldete Browser</translation>
        </message>
        <message>
            <source>You are signed in in no browser.</source>
            <translation>Sie sind in keinem Browser angemeldet.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>Leave this console; the server goes on serving.</source>
            <translation>Diese Konsole verlassen; der Server arbeitet weiter.</translation>
        </message>
        <message>
            <source>The present password is not right.</source>
            <translation>Das jetzige Passwort stimmt nicht.</translation>
        </message>
        <message>
            <source>Your password was changed.</source>
            <translation>Ihr Passwort wurde geändert.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::MutualTlsEdit</name>
        <message>
            <source>The link at the first of these ports</source>
            <translation>Der Link mit dem ersten dieser Ports</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Lauscht auf</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Authorities file</source>
            <translation>Datei der Zertifizierungsstellen</translation>
        </message>
        <message>
            <source>Addresses of their own, by TLS only: services show a certificate there. The file (PEM) holds the authorities whose certificates count; without it only self-signed ones do.</source>
            <translation>Eigene Adressen, nur mit TLS: dort weisen Dienste ein Zertifikat vor. Die Datei (PEM) enthält die Stellen, deren Zertifikate gelten; ohne sie gelten nur selbstsignierte.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::Posture</name>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Plain http</source>
            <translation>Unverschlüsseltes http</translation>
        </message>
        <message>
            <source>All right for trying things out on this computer. Everything else needs a certificate.</source>
            <translation>Gut genug zum Ausprobieren auf diesem Rechner. Alles andere braucht ein Zertifikat.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Open to the network</source>
            <translation>Offen für das Netz</translation>
        </message>
        <message>
            <source>It listens on %1: let a firewall admit only who needs it.</source>
            <translation>Er lauscht auf %1: Eine Firewall soll nur einlassen, wer ihn braucht.</translation>
        </message>
        <message>
            <source>Master key in a file</source>
            <translation>Hauptschlüssel in einer Datei</translation>
        </message>
        <message>
            <source>Who copies the whole data directory has the key too. A keychain or a credential of systemd keeps it apart.</source>
            <translation>Wer das ganze Datenverzeichnis kopiert, hat auch den Schlüssel. Ein Schlüsselbund oder ein systemd-Credential hält ihn getrennt.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weitere</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
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
            <translation>Sicherheitslage</translation>
        </message>
        <message>
            <source>Nothing here is weaker than it has to be.</source>
            <translation>Nichts ist schwächer, als es sein muss.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Öffnen: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerDialog</name>
        <message>
            <source>Change how the server is reached</source>
            <translation>Erreichbarkeit des Servers ändern</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>TLS ends at my proxy</source>
            <translation>TLS endet an meinem Proxy</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Lauscht auf</translation>
        </message>
        <message>
            <source>One or more addresses with a port, separated by commas.</source>
            <translation>Eine oder mehrere Adressen mit Port, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Zertifikatsdatei</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Schlüsseldatei</translation>
        </message>
        <message>
            <source>Tokens that were issued under the old link stop working, and every service must be told the new one.</source>
            <translation>Tokens, die unter dem alten Link ausgestellt wurden, gelten nicht mehr, und jeder Dienst muss den neuen erfahren.</translation>
        </message>
        <message>
            <source>Hand out legacy tokens for passwords at /generateToken</source>
            <translation>Unter /generateToken Legacy-Token gegen Passwort ausgeben</translation>
        </message>
        <message>
            <source>Permission for the directory</source>
            <translation>Berechtigung für das Verzeichnis</translation>
        </message>
        <message>
            <source>Its code; the REST API shows other people only to those who have it.</source>
            <translation>Ihr Code; die REST-API zeigt andere Personen nur, wer sie hat.</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Vertraute Proxys</translation>
        </message>
        <message>
            <source>Addresses or networks such as 10.0.0.0/8, separated by commas. What they say of where a request came from is believed.</source>
            <translation>Adressen oder Netze wie 10.0.0.0/8, durch Kommas getrennt. Ihren Angaben, woher eine Anfrage kam, wird geglaubt.</translation>
        </message>
        <message>
            <source>Client certificates</source>
            <translation>Client-Zertifikate</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerFacts</name>
        <message>
            <source>Certificate</source>
            <translation>Zertifikat</translation>
        </message>
        <message>
            <source>none: plain http</source>
            <translation>keines: einfaches http</translation>
        </message>
        <message>
            <source>TLS ends at your proxy.</source>
            <translation>TLS endet an Ihrem Proxy.</translation>
        </message>
        <message>
            <source>Only programs on this machine can reach the server.</source>
            <translation>Nur Programme auf diesem Rechner erreichen den Server.</translation>
        </message>
        <message>
            <source>ends %1</source>
            <translation>endet %1</translation>
        </message>
        <message>
            <source>It has ended: put a new one in place.</source>
            <translation>Es ist abgelaufen: setzen Sie ein neues ein.</translation>
        </message>
        <message>
            <source>Put a new one in place; it is taken without a restart.</source>
            <translation>Setzen Sie ein neues ein; es wird ohne Neustart übernommen.</translation>
        </message>
        <message>
            <source>in the keychain</source>
            <translation>im Schlüsselbund</translation>
        </message>
        <message>
            <source>a credential of systemd</source>
            <translation>ein Credential von systemd</translation>
        </message>
        <message>
            <source>master.key in the data directory</source>
            <translation>master.key im Datenverzeichnis</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Set the link: without it no token is issued.</source>
            <translation>Legen Sie den Link fest: ohne ihn wird kein Token ausgestellt.</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Lauscht auf</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Vertraute Proxys</translation>
        </message>
        <message>
            <source>Serving since</source>
            <translation>In Betrieb seit</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Datenbank</translation>
        </message>
        <message>
            <source>can be written</source>
            <translation>ist beschreibbar</translation>
        </message>
        <message>
            <source>Nothing new is issued until this is mended.</source>
            <translation>Bis das behoben ist, wird nichts Neues ausgestellt.</translation>
        </message>
        <message>
            <source>SQLite</source>
            <translation>SQLite</translation>
        </message>
        <message>
            <source>This version has a known fault with several writers; the server writes through one connection only, which keeps clear of it.</source>
            <translation>Diese Version hat einen bekannten Fehler bei mehreren Schreibern; der Server schreibt nur über eine Verbindung und umgeht ihn so.</translation>
        </message>
        <message>
            <source>Master key</source>
            <translation>Hauptschlüssel</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>In Betrieb</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Startet</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Fehlgeschlagen</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Angehalten</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerPage</name>
        <message>
            <source>How it is reached</source>
            <translation>Wie er erreicht wird</translation>
        </message>
        <message>
            <source>What it stands on</source>
            <translation>Worauf er steht</translation>
        </message>
        <message>
            <source>Change link and addresses</source>
            <translation>Link und Adressen ändern</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Betrieb anhalten</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Betrieb starten</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>Betrieb anhalten?</translation>
        </message>
        <message>
            <source>Nobody can sign in and no service gets a token until you start it again.</source>
            <translation>Bis zum nächsten Start kann sich niemand anmelden, und kein Dienst bekommt ein Token.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeyTable</name>
        <message>
            <source>Next</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Signiert</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>Abgelöst</translation>
        </message>
        <message>
            <source>signs %1</source>
            <translation>signiert %1</translation>
        </message>
        <message>
            <source>leaves %1</source>
            <translation>geht %1</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erzeugt</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Danach</translation>
        </message>
        <message>
            <source>Signs for</source>
            <translation>Signiert für</translation>
        </message>
        <message>
            <source>all without a key of their own</source>
            <translation>alle ohne eigenen Schlüssel</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeysCard</name>
        <message>
            <source>Signing keys</source>
            <translation>Signaturschlüssel</translation>
        </message>
        <message>
            <source>Rotate now</source>
            <translation>Jetzt wechseln</translation>
        </message>
        <message>
            <source>Replace at once</source>
            <translation>Sofort ersetzen</translation>
        </message>
        <message>
            <source>Rotate by themselves after</source>
            <translation>Von selbst wechseln nach</translation>
        </message>
        <message>
            <source> days</source>
            <translation> Tagen</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Rotate the signing keys?</source>
            <translation>Signaturschlüssel wechseln?</translation>
        </message>
        <message>
            <source>New keys are published now and sign from tomorrow on. The old ones stay until their last token has ended: nobody notices.</source>
            <translation>Neue Schlüssel werden jetzt veröffentlicht und signieren ab morgen. Die alten bleiben, bis ihr letztes Token endet: Niemand merkt es.</translation>
        </message>
        <message>
            <source>The next keys are published.</source>
            <translation>Die nächsten Schlüssel sind veröffentlicht.</translation>
        </message>
        <message>
            <source>Replace the signing keys at once?</source>
            <translation>Signaturschlüssel sofort ersetzen?</translation>
        </message>
        <message>
            <source>Only when a key may be in strange hands. Every token signed until now is refused from this moment on.</source>
            <translation>Nur wenn ein Schlüssel in fremden Händen sein kann. Jedes bisher signierte Token wird von jetzt an abgewiesen.</translation>
        </message>
        <message>
            <source>All services must ask for new tokens.</source>
            <translation>Alle Dienste müssen neue Tokens holen.</translation>
        </message>
        <message>
            <source>The old keys are gone, and their tokens with them.</source>
            <translation>Die alten Schlüssel sind fort und ihre Tokens mit ihnen.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::settings::SettingsPage</name>
        <message>
            <source>Saved. The next sign-in pages and tokens show it.</source>
            <translation>Gespeichert. Die nächsten Anmeldeseiten und Tokens zeigen es.</translation>
        </message>
        <message>
            <source>This console</source>
            <translation>Diese Konsole</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Wie der Desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Name der Firma</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Symbol</translation>
        </message>
        <message>
            <source>People see both when they sign in; tokens carry the name.</source>
            <translation>Beides sieht man bei der Anmeldung; Tokens tragen den Namen.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::signin::SignInPage</name>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>User name or e-mail</source>
            <translation>Benutzername oder E-Mail</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Sign in to Consentry</source>
            <translation>Bei Consentry anmelden</translation>
        </message>
        <message>
            <source>Enter your user name and password</source>
            <translation>Geben Sie Benutzername und Passwort ein</translation>
        </message>
        <message>
            <source>The user name or the password is not right.</source>
            <translation>Benutzername oder Passwort stimmt nicht.</translation>
        </message>
        <message numerus="yes">
            <source>Too many attempts. Try again in %n second(s).</source>
            <translation>
                <numerusform>Zu viele Versuche. Versuchen Sie es in %n Sekunde wieder.</numerusform>
                <numerusform>Zu viele Versuche. Versuchen Sie es in %n Sekunden wieder.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server cannot check it now. Try again in a moment.</source>
            <translation>Der Server kann das gerade nicht prüfen. Versuchen Sie es gleich noch einmal.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ClaimsEdit</name>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>Services with the access level profile read these.</source>
            <translation>Dienste mit der Zugriffsstufe profile lesen diese.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Weiterer Vorname</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Spitzname</translation>
        </message>
        <message>
            <source>Preferred user name</source>
            <translation>Bevorzugter Benutzername</translation>
        </message>
        <message>
            <source>Profile page</source>
            <translation>Profilseite</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Geburtsdatum</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>Language and region</source>
            <translation>Sprache und Region</translation>
        </message>
        <message>
            <source>E-mail and phone</source>
            <translation>E-Mail und Telefon</translation>
        </message>
        <message>
            <source>Access levels email and phone.</source>
            <translation>Zugriffsstufen email und phone.</translation>
        </message>
        <message>
            <source>The e-mail address has been verified</source>
            <translation>Die E-Mail-Adresse ist geprüft</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>Telefonnummer</translation>
        </message>
        <message>
            <source>The phone number has been verified</source>
            <translation>Die Telefonnummer ist geprüft</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>Postanschrift</translation>
        </message>
        <message>
            <source>Access level address.</source>
            <translation>Zugriffsstufe address.</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Straße</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Postleitzahl</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Land</translation>
        </message>
        <message>
            <source>profile, phone, postal address</source>
            <translation>Profil, Telefon, Postanschrift</translation>
        </message>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>%n ausgefüllt</numerusform>
                <numerusform>%n ausgefüllt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::DirectoryDialog</name>
        <message>
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Organisationseinheit erstellen</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Berechtigung</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Berechtigung erstellen</translation>
        </message>
        <message>
            <source>Organizational units</source>
            <translation>Organisationseinheiten</translation>
        </message>
        <message>
            <source>Where a person belongs; some services read it from the token.</source>
            <translation>Wohin eine Person gehört; manche Dienste lesen es aus dem Token.</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Berechtigungen</translation>
        </message>
        <message>
            <source>What a person may do in an application; users hold them by code.</source>
            <translation>Was eine Person in einer Anwendung darf; Benutzer tragen sie als Code.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kurzname</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Gehört zu</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Anwendung</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Intelligente Objekte</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Anwendungen</translation>
        </message>
        <message>
            <source>%1 is predefined: it can neither be changed nor deleted.</source>
            <translation>%1 ist vordefiniert und kann weder geändert noch gelöscht werden.</translation>
        </message>
        <message>
            <source>Delete permission?</source>
            <translation>Berechtigung löschen?</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>%1 löschen?</translation>
        </message>
        <message>
            <source>Delete permission</source>
            <translation>Berechtigung löschen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PasswordDialog</name>
        <message>
            <source>New password for %1</source>
            <translation>Neues Passwort für %1</translation>
        </message>
        <message>
            <source>Set password</source>
            <translation>Passwort setzen</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>Eines erzeugen und einmal zeigen</translation>
        </message>
        <message>
            <source>Must be changed at the next sign-in</source>
            <translation>Muss bei der nächsten Anmeldung geändert werden</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Passwort: eines erzeugen und einmal zeigen</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Eigenes Passwort</translation>
        </message>
        <message>
            <source>One-time</source>
            <translation>Einmalig</translation>
        </message>
        <message>
            <source>One-time: must be changed at the next sign-in</source>
            <translation>Einmalig: muss bei der nächsten Anmeldung geändert werden</translation>
        </message>
        <message>
            <source>The person is signed out everywhere.</source>
            <translation>Die Person wird überall abgemeldet.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PermissionDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Berechtigung erstellen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Anwendung</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UnitDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Organisationseinheit erstellen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Erstellen</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Kurzname</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Gehört zu</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>Create user</source>
            <translation>Benutzer erstellen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>May manage everything in this console</source>
            <translation>Darf in dieser Konsole alles verwalten</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>Eines erzeugen und einmal zeigen</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Codes, separated by commas</source>
            <translation>Codes, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Organisationseinheit</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Berechtigungen</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Passwort: eines erzeugen und einmal zeigen</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Eigenes Passwort</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Persönliche Daten</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Legacy-Token</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserModel</name>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Organisationseinheit</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Last sign-in</source>
            <translation>Letzte Anmeldung</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserSearch</name>
        <message>
            <source>The first %1 are shown. Filter to find the others.</source>
            <translation>Die ersten %1 sind zu sehen. Filtern Sie, um die anderen zu finden.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UsersPage</name>
        <message>
            <source>Create user</source>
            <translation>Benutzer erstellen</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Niemand gefunden</translation>
        </message>
        <message>
            <source>No user matches the filter.</source>
            <translation>Kein Benutzer passt zum Filter.</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Passwort von %1</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Delete user?</source>
            <translation>Benutzer löschen?</translation>
        </message>
        <message>
            <source>Delete %1? This cannot be undone.</source>
            <translation>%1 löschen? Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es)</source>
            <translation>
                <numerusform>%n erteilter Zugriff</numerusform>
                <numerusform>%n erteilte Zugriffe</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete user</source>
            <translation>Benutzer löschen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>New password…</source>
            <translation>Neues Passwort …</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Erteilte Zugriffe zeigen</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen …</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Konfiguration</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Location</name>
        <message>
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Erteilte Zugriffe</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Aktivität</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::MainWindow</name>
        <message>
            <source>First start - Consentry</source>
            <translation>Erster Start - Consentry</translation>
        </message>
        <message>
            <source>Sign in - Consentry</source>
            <translation>Anmelden - Consentry</translation>
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
            <translation>Profil von %1</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Ihr Profil</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::SearchDialog</name>
        <message>
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <source>Module, client, user or section</source>
            <translation>Modul, Client, Benutzer oder Bereich</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>section</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>user</source>
            <translation>Benutzer</translation>
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
            <translation>● In Betrieb</translation>
        </message>
        <message>
            <source>● Starting</source>
            <translation>● Startet</translation>
        </message>
        <message>
            <source>● Failed</source>
            <translation>● Fehler</translation>
        </message>
        <message>
            <source>● Stopped</source>
            <translation>● Angehalten</translation>
        </message>
        <message>
            <source>Server: %1</source>
            <translation>Server: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::ShortcutsDialog</name>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Liste filtern</translation>
        </message>
        <message>
            <source>Edit the selected row</source>
            <translation>Gewählte Zeile bearbeiten</translation>
        </message>
        <message>
            <source>Delete the selected row</source>
            <translation>Gewählte Zeile löschen</translation>
        </message>
        <message>
            <source>Load again</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>Diese Liste</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Sidebar</name>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::TopBar</name>
        <message>
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Zu %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Workspace</name>
        <message>
            <source>Leave this page?</source>
            <translation>Diese Seite verlassen?</translation>
        </message>
        <message>
            <source>What you changed is not saved.</source>
            <translation>Ihre Änderungen sind nicht gespeichert.</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Ohne Speichern verlassen</translation>
        </message>
    </context>
    <context>
        <name>ui::support::ErrorTexts</name>
        <message>
            <source>This field is needed.</source>
            <translation>Dieses Feld ist nötig.</translation>
        </message>
        <message>
            <source>This is too long; %1 is the most.</source>
            <translation>Das ist zu lang; höchstens %1.</translation>
        </message>
        <message>
            <source>There are too many; %1 is the most.</source>
            <translation>Das sind zu viele; höchstens %1.</translation>
        </message>
        <message>
            <source>Use at least 8 characters.</source>
            <translation>Nehmen Sie mindestens 8 Zeichen.</translation>
        </message>
        <message>
            <source>This password is among the first that are guessed.</source>
            <translation>Dieses Passwort gehört zu den ersten, die geraten werden.</translation>
        </message>
        <message>
            <source>The password must not contain the user name or the name of this product.</source>
            <translation>Das Passwort darf weder den Benutzernamen noch den Namen dieses Produkts enthalten.</translation>
        </message>
        <message>
            <source>Line breaks and control characters are not allowed.</source>
            <translation>Zeilenumbrüche und Steuerzeichen sind nicht erlaubt.</translation>
        </message>
        <message>
            <source>This value stands twice.</source>
            <translation>Dieser Wert steht doppelt da.</translation>
        </message>
        <message>
            <source>This value is taken already.</source>
            <translation>Dieser Wert ist schon vergeben.</translation>
        </message>
        <message>
            <source>Use lower-case letters, digits, _ and - only, beginning with a letter.</source>
            <translation>Nur Kleinbuchstaben, Ziffern, _ und -, mit einem Buchstaben am Anfang.</translation>
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation>Das ist keine E-Mail-Adresse.</translation>
        </message>
        <message>
            <source>This is not a picture that can be used.</source>
            <translation>Dieses Bild lässt sich nicht verwenden.</translation>
        </message>
        <message>
            <source>The picture is too large.</source>
            <translation>Das Bild ist zu groß.</translation>
        </message>
        <message>
            <source>Write it in ASCII: international names in their xn-- form, the rest percent-encoded.</source>
            <translation>Schreiben Sie es in ASCII: internationale Namen in der Form xn--, den Rest prozentkodiert.</translation>
        </message>
        <message>
            <source>Backslashes are not allowed.</source>
            <translation>Rückstriche sind nicht erlaubt.</translation>
        </message>
        <message>
            <source>Wildcards are not allowed: write each address in full.</source>
            <translation>Platzhalter sind nicht erlaubt: schreiben Sie jede Adresse ganz aus.</translation>
        </message>
        <message>
            <source>Write the whole address, beginning with https://.</source>
            <translation>Schreiben Sie die ganze Adresse, beginnend mit https://.</translation>
        </message>
        <message>
            <source>An address must not have a fragment (#).</source>
            <translation>Eine Adresse darf kein Fragment (#) haben.</translation>
        </message>
        <message>
            <source>This address must not have a query (?).</source>
            <translation>Diese Adresse darf keine Abfrage (?) haben.</translation>
        </message>
        <message>
            <source>An address must not hold a user name or password.</source>
            <translation>Eine Adresse darf weder Benutzernamen noch Passwort enthalten.</translation>
        </message>
        <message>
            <source>This kind of address is not allowed. Use https.</source>
            <translation>Diese Art Adresse ist nicht erlaubt. Nehmen Sie https.</translation>
        </message>
        <message>
            <source>Use https: plain http is allowed for localhost only.</source>
            <translation>Nehmen Sie https: einfaches http ist nur für localhost erlaubt.</translation>
        </message>
        <message>
            <source>Use https, or for a mobile app a scheme with a dot such as com.example.app:/callback.</source>
            <translation>Nehmen Sie https oder für eine mobile App ein Schema mit Punkt wie com.example.app:/callback.</translation>
        </message>
        <message>
            <source>The address names no host.</source>
            <translation>Die Adresse nennt keinen Host.</translation>
        </message>
        <message>
            <source>This is not a host name or address.</source>
            <translation>Das ist kein Hostname und keine Adresse.</translation>
        </message>
        <message>
            <source>The port is a number from 1 to 65535.</source>
            <translation>Der Port ist eine Zahl von 1 bis 65535.</translation>
        </message>
        <message>
            <source>Write a host and a port, for example 127.0.0.1:8443.</source>
            <translation>Schreiben Sie Host und Port, zum Beispiel 127.0.0.1:8443.</translation>
        </message>
        <message>
            <source>Scheme, host and port have to be those of a redirect address.</source>
            <translation>Schema, Host und Port müssen die einer Weiterleitungsadresse sein.</translation>
        </message>
        <message>
            <source>Write it as %1</source>
            <translation>Schreiben Sie es so: %1</translation>
        </message>
        <message>
            <source>The parameter %1 is added by the server and must not be in the address.</source>
            <translation>Den Parameter %1 fügt der Server an; er darf nicht in der Adresse stehen.</translation>
        </message>
        <message>
            <source>Access levels are words without blanks and quotation marks.</source>
            <translation>Zugriffsstufen sind Wörter ohne Leer- und Anführungszeichen.</translation>
        </message>
        <message>
            <source>There are too many access levels.</source>
            <translation>Es sind zu viele Zugriffsstufen.</translation>
        </message>
        <message>
            <source>This moment has passed. Choose a later one.</source>
            <translation>Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.</translation>
        </message>
        <message>
            <source>The template does not allow this.</source>
            <translation>Die Vorlage erlaubt das nicht.</translation>
        </message>
        <message>
            <source>Choose a value from %1 to %2.</source>
            <translation>Wählen Sie einen Wert von %1 bis %2.</translation>
        </message>
        <message>
            <source>This does not go together with the other settings.</source>
            <translation>Das passt nicht zu den anderen Einstellungen.</translation>
        </message>
        <message>
            <source>The FAPI 2.0 profile allows here: %1</source>
            <translation>Das Profil FAPI 2.0 lässt hier zu: %1</translation>
        </message>
        <message>
            <source>This shows a private key. Hand in public keys only.</source>
            <translation>Das zeigt einen privaten Schlüssel. Geben Sie nur öffentliche Schlüssel an.</translation>
        </message>
        <message>
            <source>This is not a public key that can be used.</source>
            <translation>Das ist kein öffentlicher Schlüssel, der verwendet werden kann.</translation>
        </message>
        <message>
            <source>This is not a distinguished name such as CN=portal,O=Acme,C=DE.</source>
            <translation>Das ist kein Distinguished Name wie CN=portal,O=Acme,C=DE.</translation>
        </message>
        <message>
            <source>This cannot be changed later.</source>
            <translation>Das lässt sich später nicht ändern.</translation>
        </message>
        <message>
            <source>There is no such entry.</source>
            <translation>Diesen Eintrag gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no such value.</source>
            <translation>Diesen Wert gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no such setting.</source>
            <translation>Diese Einstellung gibt es nicht.</translation>
        </message>
        <message>
            <source>This is not the kind of value that belongs here.</source>
            <translation>Diese Art Wert gehört nicht hierher.</translation>
        </message>
        <message>
            <source>There is no standard claim of this name.</source>
            <translation>Einen Standard-Claim dieses Namens gibt es nicht.</translation>
        </message>
        <message>
            <source>The claim's value is not of the right kind.</source>
            <translation>Der Wert des Claims ist nicht von der richtigen Art.</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>Die beiden Passwörter sind verschieden.</translation>
        </message>
        <message>
            <source>This is the last administrator who can sign in.</source>
            <translation>Das ist der letzte Administrator, der sich anmelden kann.</translation>
        </message>
        <message>
            <source>It is in use.</source>
            <translation>Es wird benutzt.</translation>
        </message>
        <message>
            <source>It is on already.</source>
            <translation>Es ist schon an.</translation>
        </message>
        <message>
            <source>It is too late to undo this.</source>
            <translation>Zum Rückgängigmachen ist es zu spät.</translation>
        </message>
        <message>
            <source>The certificate cannot be used.</source>
            <translation>Das Zertifikat lässt sich nicht verwenden.</translation>
        </message>
        <message>
            <source>The key cannot be used, or does not belong to the certificate.</source>
            <translation>Der Schlüssel lässt sich nicht verwenden oder gehört nicht zum Zertifikat.</translation>
        </message>
        <message>
            <source>Plain http is allowed on localhost only: give a certificate and its key.</source>
            <translation>Einfaches http ist nur auf localhost erlaubt: geben Sie Zertifikat und Schlüssel an.</translation>
        </message>
        <message>
            <source>Some values are not right. Look at the marked fields.</source>
            <translation>Einige Werte stimmen nicht. Sehen Sie sich die markierten Felder an.</translation>
        </message>
        <message>
            <source>It is not there any more. Somebody else may have deleted it.</source>
            <translation>Es ist nicht mehr da. Vielleicht hat es jemand gelöscht.</translation>
        </message>
        <message>
            <source>It exists already, or is in use.</source>
            <translation>Es gibt es schon, oder es wird benutzt.</translation>
        </message>
        <message>
            <source>Only system administrators may do this.</source>
            <translation>Das dürfen nur Systemadministratoren.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Melden Sie sich zuerst an.</translation>
        </message>
        <message>
            <source>Another program is using it: %1</source>
            <translation>Ein anderes Programm benutzt es: %1</translation>
        </message>
        <message>
            <source>The server cannot do this now. Try again in a moment.</source>
            <translation>Der Server kann das gerade nicht. Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The disk did not confirm the change; it may or may not have happened. Look at the list before you try again.</source>
            <translation>Die Platte hat die Änderung nicht bestätigt; vielleicht ist sie geschehen, vielleicht nicht. Sehen Sie in die Liste, bevor Sie es wieder versuchen.</translation>
        </message>
        <message>
            <source>The stored data does not make sense: %1</source>
            <translation>Die gespeicherten Daten ergeben keinen Sinn: %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Im Programm ist etwas schiefgegangen: %1</translation>
        </message>
        <message>
            <source>Not accepted (%1).</source>
            <translation>Nicht angenommen (%1).</translation>
        </message>
        <message>
            <source>This is not a key set: a JSON object with a list "keys".</source>
            <translation>Das ist kein Schlüsselsatz: ein JSON-Objekt mit einer Liste "keys".</translation>
        </message>
        <message>
            <source>Use a whole number of hours or days.</source>
            <translation>Eine ganze Zahl von Stunden oder Tagen angeben.</translation>
        </message>
        <message>
            <source>This is a word of the filter language.</source>
            <translation>Das ist ein Wort der Filtersprache.</translation>
        </message>
        <message>
            <source>Items have the same value in %1 already.</source>
            <translation>Einträge haben in %1 schon denselben Wert.</translation>
        </message>
        <message>
            <source>Only while the app has at most %1 items.</source>
            <translation>Nur solange die App höchstens %1 Einträge hat.</translation>
        </message>
        <message>
            <source>Write a path like /wiki, without ?, #, % and blanks.</source>
            <translation>Schreiben Sie einen Pfad wie /wiki, ohne ?, #, % und Leerzeichen.</translation>
        </message>
        <message>
            <source>Write addresses or networks, for example 10.0.0.1 or 10.0.0.0/8.</source>
            <translation>Schreiben Sie Adressen oder Netze, zum Beispiel 10.0.0.1 oder 10.0.0.0/8.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::EventTexts</name>
        <message>
            <source>Module created</source>
            <translation>Modul erstellt</translation>
        </message>
        <message>
            <source>Module changed</source>
            <translation>Modul geändert</translation>
        </message>
        <message>
            <source>Module deleted</source>
            <translation>Modul gelöscht</translation>
        </message>
        <message>
            <source>Module enabled</source>
            <translation>Modul aktiviert</translation>
        </message>
        <message>
            <source>Module disabled</source>
            <translation>Modul deaktiviert</translation>
        </message>
        <message>
            <source>External app enabled</source>
            <translation>Externe App aktiviert</translation>
        </message>
        <message>
            <source>External app disabled</source>
            <translation>Externe App deaktiviert</translation>
        </message>
        <message>
            <source>External app changed</source>
            <translation>Externe App geändert</translation>
        </message>
        <message>
            <source>Template created</source>
            <translation>Vorlage erstellt</translation>
        </message>
        <message>
            <source>Template changed</source>
            <translation>Vorlage geändert</translation>
        </message>
        <message>
            <source>Template deleted</source>
            <translation>Vorlage gelöscht</translation>
        </message>
        <message>
            <source>Client created</source>
            <translation>Client erstellt</translation>
        </message>
        <message>
            <source>Client changed</source>
            <translation>Client geändert</translation>
        </message>
        <message>
            <source>Client deleted</source>
            <translation>Client gelöscht</translation>
        </message>
        <message>
            <source>Client brought back</source>
            <translation>Client wiederhergestellt</translation>
        </message>
        <message>
            <source>Client enabled</source>
            <translation>Client aktiviert</translation>
        </message>
        <message>
            <source>Client disabled</source>
            <translation>Client deaktiviert</translation>
        </message>
        <message>
            <source>Secret added</source>
            <translation>Secret hinzugefügt</translation>
        </message>
        <message>
            <source>Secret revoked</source>
            <translation>Secret widerrufen</translation>
        </message>
        <message>
            <source>Client refused</source>
            <translation>Client abgelehnt</translation>
        </message>
        <message>
            <source>Client registration refused</source>
            <translation>Client-Registrierung abgelehnt</translation>
        </message>
        <message>
            <source>Registration token added</source>
            <translation>Registrierungstoken hinzugefügt</translation>
        </message>
        <message>
            <source>Registration token revoked</source>
            <translation>Registrierungstoken widerrufen</translation>
        </message>
        <message>
            <source>User created</source>
            <translation>Benutzer erstellt</translation>
        </message>
        <message>
            <source>User changed</source>
            <translation>Benutzer geändert</translation>
        </message>
        <message>
            <source>User deleted</source>
            <translation>Benutzer gelöscht</translation>
        </message>
        <message>
            <source>User locked</source>
            <translation>Benutzer gesperrt</translation>
        </message>
        <message>
            <source>User unlocked</source>
            <translation>Benutzer entsperrt</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>Passwort geändert</translation>
        </message>
        <message>
            <source>Organizational unit created</source>
            <translation>Organisationseinheit erstellt</translation>
        </message>
        <message>
            <source>Organizational unit changed</source>
            <translation>Organisationseinheit geändert</translation>
        </message>
        <message>
            <source>Permission created</source>
            <translation>Berechtigung erstellt</translation>
        </message>
        <message>
            <source>Permission changed</source>
            <translation>Berechtigung geändert</translation>
        </message>
        <message>
            <source>Access allowed</source>
            <translation>Zugriff erlaubt</translation>
        </message>
        <message>
            <source>Access not allowed</source>
            <translation>Zugriff nicht erlaubt</translation>
        </message>
        <message>
            <source>Access revoked</source>
            <translation>Zugriff widerrufen</translation>
        </message>
        <message>
            <source>Connection ended</source>
            <translation>Verbindung beendet</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Angemeldet</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Abgemeldet</translation>
        </message>
        <message>
            <source>Service told of the sign-out</source>
            <translation>Dienst über die Abmeldung benachrichtigt</translation>
        </message>
        <message>
            <source>Service could not be told of the sign-out</source>
            <translation>Dienst konnte nicht über die Abmeldung benachrichtigt werden</translation>
        </message>
        <message>
            <source>Sign-out request refused</source>
            <translation>Abmeldeanfrage abgelehnt</translation>
        </message>
        <message>
            <source>Sign-in refused</source>
            <translation>Anmeldung abgelehnt</translation>
        </message>
        <message>
            <source>Authorization request refused</source>
            <translation>Autorisierungsanfrage abgelehnt</translation>
        </message>
        <message>
            <source>Code issued</source>
            <translation>Code ausgestellt</translation>
        </message>
        <message>
            <source>Code used twice: connection ended</source>
            <translation>Code zweimal benutzt: Verbindung beendet</translation>
        </message>
        <message>
            <source>Tokens issued</source>
            <translation>Tokens ausgestellt</translation>
        </message>
        <message>
            <source>Token request refused</source>
            <translation>Token-Anfrage abgelehnt</translation>
        </message>
        <message>
            <source>Refresh token used twice: connection ended</source>
            <translation>Refresh Token zweimal benutzt: Verbindung beendet</translation>
        </message>
        <message>
            <source>Server settings changed</source>
            <translation>Servereinstellungen geändert</translation>
        </message>
        <message>
            <source>Server started</source>
            <translation>Server gestartet</translation>
        </message>
        <message>
            <source>Server stopped</source>
            <translation>Server angehalten</translation>
        </message>
        <message>
            <source>Company changed</source>
            <translation>Firma geändert</translation>
        </message>
        <message>
            <source>Signing key created</source>
            <translation>Signaturschlüssel erstellt</translation>
        </message>
        <message>
            <source>Signing key rotated</source>
            <translation>Signaturschlüssel gewechselt</translation>
        </message>
        <message>
            <source>Signing key retired</source>
            <translation>Signaturschlüssel ausgemustert</translation>
        </message>
        <message>
            <source>Signing key removed</source>
            <translation>Signaturschlüssel entfernt</translation>
        </message>
        <message>
            <source>Installation completed</source>
            <translation>Installation abgeschlossen</translation>
        </message>
        <message>
            <source>the server</source>
            <translation>der Server</translation>
        </message>
        <message>
            <source>an administrator</source>
            <translation>ein Administrator</translation>
        </message>
        <message>
            <source>a person</source>
            <translation>eine Person</translation>
        </message>
        <message>
            <source>a client</source>
            <translation>ein Client</translation>
        </message>
        <message>
            <source>the command line</source>
            <translation>die Befehlszeile</translation>
        </message>
        <message>
            <source>Set-up file applied</source>
            <translation>Einrichtungsdatei angewendet</translation>
        </message>
        <message>
            <source>Permission deleted</source>
            <translation>Berechtigung gelöscht</translation>
        </message>
        <message>
            <source>Legacy token made</source>
            <translation>Legacy-Token erzeugt</translation>
        </message>
        <message>
            <source>Legacy token revoked</source>
            <translation>Legacy-Token widerrufen</translation>
        </message>
        <message>
            <source>Refresh token revoked</source>
            <translation>Refresh-Token widerrufen</translation>
        </message>
        <message>
            <source>Web service refused</source>
            <translation>Webservice abgelehnt</translation>
        </message>
        <message>
            <source>API token created</source>
            <translation>API-Token angelegt</translation>
        </message>
        <message>
            <source>API token changed</source>
            <translation>API-Token geändert</translation>
        </message>
        <message>
            <source>API token deleted</source>
            <translation>API-Token gelöscht</translation>
        </message>
        <message>
            <source>App created</source>
            <translation>App angelegt</translation>
        </message>
        <message>
            <source>App changed</source>
            <translation>App geändert</translation>
        </message>
        <message>
            <source>App deleted</source>
            <translation>App gelöscht</translation>
        </message>
        <message>
            <source>Items deleted</source>
            <translation>Einträge gelöscht</translation>
        </message>
        <message>
            <source>Protected addresses changed</source>
            <translation>Geschützte Adressen geändert</translation>
        </message>
        <message>
            <source>Signed in to a protected host</source>
            <translation>An einem geschützten Host angemeldet</translation>
        </message>
        <message>
            <source>Access to a protected address refused</source>
            <translation>Zugriff auf eine geschützte Adresse abgelehnt</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Formatting</name>
        <message>
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>vor %n Minute</numerusform>
                <numerusform>vor %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>vor %n Stunde</numerusform>
                <numerusform>vor %n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>vor %n Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) ago</source>
            <translation>
                <numerusform>vor %n Woche</numerusform>
                <numerusform>vor %n Wochen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>in %n Minute</numerusform>
                <numerusform>in %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n hour(s)</source>
            <translation>
                <numerusform>in %n Stunde</numerusform>
                <numerusform>in %n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n Tag</numerusform>
                <numerusform>in %n Tagen</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n h</numerusform>
                <numerusform>%n h</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n s</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n s</numerusform>
                <numerusform>%n s</numerusform>
            </translation>
        </message>
        <message>
            <source>no clients</source>
            <translation>keine Clients</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n Client</numerusform>
                <numerusform>%n Clients</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <comment>no addresses</comment>
            <translation>keine</translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n Adresse</numerusform>
                <numerusform>%n Adressen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n Person</numerusform>
                <numerusform>%n Personen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live connection(s)</source>
            <translation>
                <numerusform>%n lebende Verbindung</numerusform>
                <numerusform>%n lebende Verbindungen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::support::PolicyWarnings</name>
        <message>
            <source>Password grant</source>
            <translation>Passwort-Grant</translation>
        </message>
        <message>
            <source>PKCE not required</source>
            <translation>PKCE nicht verlangt</translation>
        </message>
        <message>
            <source>Long access tokens</source>
            <translation>Lange Access Tokens</translation>
        </message>
        <message>
            <source>Long refresh tokens</source>
            <translation>Lange Refresh Tokens</translation>
        </message>
        <message>
            <source>Fixed refresh tokens</source>
            <translation>Feste Refresh Tokens</translation>
        </message>
        <message>
            <source>The service sees the password. Only for services that you run yourself.</source>
            <translation>Der Dienst sieht das Passwort. Nur für Dienste, die Sie selbst betreiben.</translation>
        </message>
        <message>
            <source>A service that does not use PKCE can be robbed of its code. Require it unless an old service cannot do it.</source>
            <translation>Einem Dienst ohne PKCE kann der Code gestohlen werden. Verlangen Sie es, außer ein alter Dienst kann es nicht.</translation>
        </message>
        <message>
            <source>Systems that check only the signature accept a stolen access token until it ends, even after it is revoked here.</source>
            <translation>Systeme, die nur die Signatur prüfen, nehmen ein gestohlenes Access Token bis zu seinem Ende an, auch wenn es hier widerrufen ist.</translation>
        </message>
        <message>
            <source>A service that nobody uses keeps its access for months. 14 days is usual.</source>
            <translation>Ein Dienst, den niemand nutzt, behält monatelang Zugriff. Üblich sind 14 Tage.</translation>
        </message>
        <message>
            <source>Apps without a secret keep the same refresh token: a stolen one is not noticed.</source>
            <translation>Apps ohne Geheimnis behalten dasselbe Refresh Token: Ein gestohlenes fällt nicht auf.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Questions</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Vocabulary</name>
        <message>
            <source>Sign in with the account: identifier, company and e-mail address</source>
            <translation>Mit dem Konto anmelden: Kennung, Firma und E-Mail-Adresse</translation>
        </message>
        <message>
            <source>Use the Web API with the person's own rights</source>
            <translation>Die Web-API mit den Rechten der Person benutzen</translation>
        </message>
        <message>
            <source>Read the name and the other details of the profile</source>
            <translation>Den Namen und die übrigen Angaben des Profils lesen</translation>
        </message>
        <message>
            <source>Read the e-mail address</source>
            <translation>Die E-Mail-Adresse lesen</translation>
        </message>
        <message>
            <source>Read the postal address</source>
            <translation>Die Postanschrift lesen</translation>
        </message>
        <message>
            <source>Read the phone number</source>
            <translation>Die Telefonnummer lesen</translation>
        </message>
        <message>
            <source>Read the groups the person belongs to</source>
            <translation>Die Gruppen der Person lesen</translation>
        </message>
        <message>
            <source>Keep access while the person is away</source>
            <translation>Den Zugriff behalten, während die Person fort ist</translation>
        </message>
        <message>
            <source>The access level %1 of this installation</source>
            <translation>Die Zugriffsstufe %1 dieser Installation</translation>
        </message>
        <message>
            <source>External service</source>
            <translation>Externer Dienst</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Anwendung</translation>
        </message>
        <message>
            <source>Machine to machine</source>
            <translation>Maschine zu Maschine</translation>
        </message>
        <message>
            <source>High security</source>
            <translation>Hohe Sicherheit</translation>
        </message>
        <message>
            <source>People sign in through their browser and allow the service.</source>
            <translation>Personen melden sich im Browser an und erlauben den Dienst.</translation>
        </message>
        <message>
            <source>A program with an account of its own calls the REST API.</source>
            <translation>Ein Programm mit eigenem Konto ruft die REST-API auf.</translation>
        </message>
        <message>
            <source>A trusted application asks for name and password itself.</source>
            <translation>Eine vertraute Anwendung fragt selbst nach Name und Passwort.</translation>
        </message>
        <message>
            <source>Two programs talk to each other; no person is involved.</source>
            <translation>Zwei Programme sprechen miteinander; keine Person ist beteiligt.</translation>
        </message>
        <message>
            <source>For banks and health care: the FAPI 2.0 security profile.</source>
            <translation>Für Banken und Gesundheitswesen: das Sicherheitsprofil FAPI 2.0.</translation>
        </message>
        <message>
            <source>Authorization code: the person signs in and allows</source>
            <translation>Authorization Code: die Person meldet sich an und erlaubt</translation>
        </message>
        <message>
            <source>Refresh token: access goes on without asking again</source>
            <translation>Refresh Token: der Zugriff geht ohne neue Frage weiter</translation>
        </message>
        <message>
            <source>Client credentials: the service for itself</source>
            <translation>Client Credentials: der Dienst für sich selbst</translation>
        </message>
        <message>
            <source>Password: the service sees the person's password</source>
            <translation>Passwort: der Dienst sieht das Passwort der Person</translation>
        </message>
        <message>
            <source>Device code: sign-in on another device</source>
            <translation>Device Code: Anmeldung auf einem anderen Gerät</translation>
        </message>
        <message>
            <source>Token exchange: one token for another</source>
            <translation>Token Exchange: ein Token gegen ein anderes</translation>
        </message>
        <message>
            <source>Secret in the HTTP Basic header</source>
            <translation>Secret im Header HTTP Basic</translation>
        </message>
        <message>
            <source>Secret in the request body</source>
            <translation>Secret im Anfragetext</translation>
        </message>
        <message>
            <source>JWT signed with the secret</source>
            <translation>Mit dem Secret signiertes JWT</translation>
        </message>
        <message>
            <source>JWT signed with the service's own key</source>
            <translation>Mit dem eigenen Schlüssel des Dienstes signiertes JWT</translation>
        </message>
        <message>
            <source>Client certificate of a known authority</source>
            <translation>Client-Zertifikat einer bekannten Stelle</translation>
        </message>
        <message>
            <source>Self-signed client certificate</source>
            <translation>Selbstsigniertes Client-Zertifikat</translation>
        </message>
        <message>
            <source>None: mobile and browser apps that cannot keep a secret</source>
            <translation>Keines: mobile und Browser-Apps, die kein Secret hüten können</translation>
        </message>
        <message>
            <source>A new one with each use; a stolen one is noticed</source>
            <translation>Bei jeder Benutzung ein neuer; ein gestohlener fällt auf</translation>
        </message>
        <message>
            <source>The same one until its end</source>
            <translation>Derselbe bis zu seinem Ende</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>DPoP</source>
            <translation>DPoP</translation>
        </message>
        <message>
            <source>Client certificate</source>
            <translation>Client-Zertifikat</translation>
        </message>
        <message>
            <source>DPoP or client certificate</source>
            <translation>DPoP oder Client-Zertifikat</translation>
        </message>
        <message>
            <source>Identifier, company and e-mail in the id_token</source>
            <translation>Kennung, Firma und E-Mail im id_token</translation>
        </message>
        <message>
            <source>Standard: the asked claims at userinfo only</source>
            <translation>Standard: die erfragten Claims nur bei userinfo</translation>
        </message>
        <message>
            <source>client not recognised</source>
            <translation>Client nicht erkannt</translation>
        </message>
        <message>
            <source>access level not allowed</source>
            <translation>Zugriffsstufe nicht erlaubt</translation>
        </message>
        <message>
            <source>faulty request</source>
            <translation>fehlerhafte Anfrage</translation>
        </message>
        <message>
            <source>grant type not allowed</source>
            <translation>Grant Type nicht erlaubt</translation>
        </message>
        <message>
            <source>unknown grant type</source>
            <translation>unbekannter Grant Type</translation>
        </message>
        <message>
            <source>not allowed by the person</source>
            <translation>von der Person nicht erlaubt</translation>
        </message>
        <message>
            <source>token used without its key</source>
            <translation>Token ohne seinen Schlüssel benutzt</translation>
        </message>
        <message>
            <source>server was busy</source>
            <translation>Server war ausgelastet</translation>
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
            <translation>Die Schlüssel dieses Servers</translation>
        </message>
        <message>
            <source>A key of its own for each client</source>
            <translation>Ein eigener Schlüssel für jeden Client</translation>
        </message>
        <message>
            <source>stale code or token</source>
            <translation>veralteter Code oder Token</translation>
        </message>
        <message>
            <source>Web API (/pub/v1)</source>
            <translation>Web-API (/pub/v1)</translation>
        </message>
        <message>
            <source>REST API (/rest/v1)</source>
            <translation>REST-API (/rest/v1)</translation>
        </message>
        <message>
            <source>REST API v2 (/rest/v2)</source>
            <translation>REST-API v2 (/rest/v2)</translation>
        </message>
        <message>
            <source>Only what the specifications ask for</source>
            <translation>Nur, was die Spezifikationen verlangen</translation>
        </message>
        <message>
            <source>Also organizational unit and permissions (Deyel)</source>
            <translation>Auch Organisationseinheit und Berechtigungen (Deyel)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::CollapsibleSection</name>
        <message>
            <source>Shown</source>
            <translation>Sichtbar</translation>
        </message>
        <message>
            <source>Folded away</source>
            <translation>Eingeklappt</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::DurationEdit</name>
        <message>
            <source>%1: unit</source>
            <translation>%1: Einheit</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>Minuten</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>days</source>
            <translation>Tage</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::FilterField</name>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
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
            <translation>Pflichtfeld</translation>
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
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>Bitte warten</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::IconWell</name>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Bild wählen</translation>
        </message>
        <message>
            <source>PNG, JPEG or WebP up to 512 KiB; a picture can also be dropped or pasted here</source>
            <translation>PNG, JPEG oder WebP bis 512 KiB; ein Bild lässt sich auch hierher ziehen oder einfügen</translation>
        </message>
        <message>
            <source>Remove the picture</source>
            <translation>Bild entfernen</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::MessageBar</name>
        <message>
            <source>Close message</source>
            <translation>Meldung schließen</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::Page</name>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::SecretDialog</name>
        <message>
            <source>Copy and save the values now: the secret cannot be viewed again.</source>
            <translation>Kopieren und sichern Sie die Werte jetzt: das Secret ist nie wieder zu sehen.</translation>
        </message>
        <message>
            <source>This window is shown only once.</source>
            <translation>Dieses Fenster erscheint nur einmal.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>%1 kopieren</translation>
        </message>
        <message>
            <source>%1 copied.</source>
            <translation>%1 kopiert.</translation>
        </message>
        <message>
            <source>%1 copied. The clipboard is cleared after 30 seconds.</source>
            <translation>%1 kopiert. Die Zwischenablage wird nach 30 Sekunden geleert.</translation>
        </message>
        <message>
            <source>Connect it</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Copy configuration</source>
            <translation>Konfiguration kopieren</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>In Datei sichern …</translation>
        </message>
        <message>
            <source>I have saved the secret</source>
            <translation>Ich habe das Secret gesichert</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Copy or save the secret first, or tick the box</source>
            <translation>Kopieren oder sichern Sie zuerst das Secret, oder setzen Sie das Häkchen</translation>
        </message>
        <message>
            <source>Save to file</source>
            <translation>In Datei sichern</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>The file was not written: %1</source>
            <translation>Die Datei wurde nicht geschrieben: %1</translation>
        </message>
        <message>
            <source>Saved to %1; only you can read it.</source>
            <translation>Gesichert in %1; nur Sie können es lesen.</translation>
        </message>
        <message>
            <source>Close this window?</source>
            <translation>Dieses Fenster schließen?</translation>
        </message>
        <message>
            <source>The secret cannot be shown again.</source>
            <translation>Das Secret lässt sich nicht wieder zeigen.</translation>
        </message>
        <message>
            <source>If it was not saved, a new one has to be made.</source>
            <translation>Wurde es nicht gesichert, muss ein neues her.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::TableView</name>
        <message>
            <source>Menu of the row</source>
            <translation>Menü der Zeile</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Spalten von %1</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::UriEdit</name>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Redirect URI</source>
            <translation>Redirect URI</translation>
        </message>
        <message>
            <source>Add another address: %1</source>
            <translation>Weitere Adresse hinzufügen: %1</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Remove %1 %2</source>
            <translation>%1 %2 entfernen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApiClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>%1 bearbeiten</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Neues intelligentes Objekt</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Accept and Create</source>
            <translation>Übernehmen und neu</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest-API-Client</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Organisationseinheit</translation>
        </message>
        <message>
            <source>Product Type of License</source>
            <translation>Produkttyp der Lizenz</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Anwendungsberechtigung</translation>
        </message>
        <message>
            <source>Its user is the client_id, its password the client_secret. The password is generated and shown once.</source>
            <translation>Der Benutzer ist die client_id, das Passwort das client_secret. Das Passwort wird erzeugt und einmal gezeigt.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::SmartThingsTab</name>
        <message>
            <source>Smart thing</source>
            <translation>Intelligentes Objekt</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Neues intelligentes Objekt</translation>
        </message>
        <message>
            <source>Programs that call the REST API with a name and a password of their own.</source>
            <translation>Programme, die die REST-API mit eigenem Namen und Passwort aufrufen.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest-API-Client</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Anwendungsberechtigung</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Intelligente Objekte</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Passwort von %1</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>No smart thing yet</source>
            <translation>Noch kein intelligentes Objekt</translation>
        </message>
        <message>
            <source>One for each program: it gets tokens with its own name and password, and is locked without touching a person.</source>
            <translation>Für jedes Programm eines: es holt sich Tokens mit eigenem Namen und Passwort und lässt sich sperren, ohne eine Person zu treffen.</translation>
        </message>
        <message>
            <source>No smart thing matches the filter.</source>
            <translation>Kein intelligentes Objekt passt zum Filter.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApplicationsTab</name>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Made by web service at /oauth/v2/credentials, each with a key pair of its own.</source>
            <translation>Per Webservice unter /oauth/v2/credentials angelegt, jede mit eigenem Schlüsselpaar.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Client identifier</source>
            <translation>Client-Kennung</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Anwendungen</translation>
        </message>
        <message>
            <source>Delete application?</source>
            <translation>Anwendung löschen?</translation>
        </message>
        <message>
            <source>Delete %1? All its tokens stop at once.</source>
            <translation>%1 löschen? Alle ihre Token gelten sofort nicht mehr.</translation>
        </message>
        <message>
            <source>Delete application</source>
            <translation>Anwendung löschen</translation>
        </message>
        <message>
            <source>No application yet</source>
            <translation>Noch keine Anwendung</translation>
        </message>
        <message>
            <source>A program adds itself by that web service, with a legacy token of a person.</source>
            <translation>Ein Programm trägt sich über diesen Webdienst selbst ein, mit dem Legacy-Token einer Person.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::LegacyTokenPart</name>
        <message>
            <source>Generate token</source>
            <translation>Token erzeugen</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Widerrufen</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Endet</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt benutzt</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Legacy-Token</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Unit of the duration</source>
            <translation>Einheit der Dauer</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Stunden</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>Legacy token</source>
            <translation>Legacy-Token</translation>
        </message>
        <message>
            <source>Service key</source>
            <translation>Dienstschlüssel</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppDialog</name>
        <message>
            <source>Fields and rights of %1</source>
            <translation>Felder und Rechte von %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <source>A field that is removed takes its values with it. Lists can be filtered and sorted by searchable fields.</source>
            <translation>Ein entferntes Feld nimmt seine Werte mit. Listen lassen sich nach durchsuchbaren Feldern filtern und ordnen.</translation>
        </message>
        <message>
            <source>Statuses</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>The first is that of a new item.</source>
            <translation>Der erste ist der eines neuen Eintrags.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rechte</translation>
        </message>
        <message>
            <source>Services act with the rights of the person who allowed them. Administrators may do everything.</source>
            <translation>Dienste handeln mit den Rechten der Person, die sie erlaubt hat. Administratoren dürfen alles.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppPage</name>
        <message>
            <source>No items yet</source>
            <translation>Noch keine Einträge</translation>
        </message>
        <message>
            <source>Services make items by the Web API; you can make them here too.</source>
            <translation>Dienste legen Einträge über die Web API an; hier geht es auch.</translation>
        </message>
        <message>
            <source>No item fits the filter.</source>
            <translation>Kein Eintrag passt zum Filter.</translation>
        </message>
        <message>
            <source>Fields and rights</source>
            <translation>Felder und Rechte</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Eintrag anlegen</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>App</source>
            <translation>App</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>Jeder Status</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>Zuletzt geänderte zuerst</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Name</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>Nach %1</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 von %3</translation>
        </message>
        <message>
            <source>Delete items?</source>
            <translation>Einträge löschen?</translation>
        </message>
        <message>
            <source>They are gone for services too. This cannot be undone.</source>
            <translation>Auch für Dienste sind sie dann weg. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete items</source>
            <translation>Einträge löschen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Kennung kopieren</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen …</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::FieldsEdit</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Langer Text</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Ja oder nein</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Datum und Zeit</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Needed</source>
            <translation>Nötig</translation>
        </message>
        <message>
            <source>Searchable</source>
            <translation>Durchsuchbar</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Eindeutig</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Values, with commas between</source>
            <translation>Werte, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Name des Feldes</translation>
        </message>
        <message>
            <source>Code of the field</source>
            <translation>Code des Feldes</translation>
        </message>
        <message>
            <source>Type of the field</source>
            <translation>Typ des Feldes</translation>
        </message>
        <message>
            <source>Values of the choice</source>
            <translation>Werte der Auswahl</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Feld hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemDialog</name>
        <message>
            <source>Edit item</source>
            <translation>Eintrag bearbeiten</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Eintrag anlegen</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemFieldEdit</name>
        <message>
            <source>None</source>
            <translation>Keine Angabe</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Gesetzt</translation>
        </message>
        <message>
            <source>%1 has a date</source>
            <translation>%1 hat ein Datum</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemModel</name>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Created by</source>
            <translation>Angelegt von</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RightsEdit</name>
        <message>
            <source>Add people</source>
            <translation>Personen hinzufügen</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Name of the group or code of the person</source>
            <translation>Name der Gruppe oder Code der Person</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RowsEdit</name>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::StatusesEdit</name>
        <message>
            <source>Add status</source>
            <translation>Status hinzufügen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name of the status</source>
            <translation>Name des Status</translation>
        </message>
        <message>
            <source>Code of the status</source>
            <translation>Code des Status</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ApiTokensSection</name>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Open the Web API as a person, without a sign-in</source>
            <translation>Öffnen die Web API als eine Person, ohne Anmeldung</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Create token</source>
            <translation>Token anlegen</translation>
        </message>
        <message>
            <source>No token yet</source>
            <translation>Noch kein Token</translation>
        </message>
        <message>
            <source>A token lets a program use the Web API with the rights of a person.</source>
            <translation>Mit einem Token nutzt ein Programm die Web API mit den Rechten einer Person.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Läuft ab</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>kein Ende</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Abgelaufen</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Zuletzt genutzt</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 ist bereit</translation>
        </message>
        <message>
            <source>Delete token?</source>
            <translation>Token löschen?</translation>
        </message>
        <message>
            <source>What uses %1 stops at once.</source>
            <translation>Was %1 nutzt, hört sofort auf.</translation>
        </message>
        <message>
            <source>Delete token</source>
            <translation>Token löschen</translation>
        </message>
        <message>
            <source>Expires in 1 month</source>
            <translation>Läuft in 1 Monat ab</translation>
        </message>
        <message>
            <source>Expires in 1 year</source>
            <translation>Läuft in 1 Jahr ab</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Kein Ende</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen …</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AppsSection</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>Apps</source>
            <translation>Apps</translation>
        </message>
        <message>
            <source>Items that services read and write by the Web API</source>
            <translation>Einträge, die Dienste über die Web API lesen und schreiben</translation>
        </message>
        <message>
            <source>Create app</source>
            <translation>App anlegen</translation>
        </message>
        <message>
            <source>No app yet</source>
            <translation>Noch keine App</translation>
        </message>
        <message>
            <source>An app keeps items of one kind, such as tickets or contracts, for services that have the access level api.</source>
            <translation>Eine App hält Einträge einer Art, etwa Tickets oder Verträge, für Dienste mit der Zugriffsstufe api.</translation>
        </message>
        <message>
            <source>Delete app?</source>
            <translation>App löschen?</translation>
        </message>
        <message>
            <source>%1 is deleted with everything in it. This cannot be undone.</source>
            <translation>%1 wird mit allem darin gelöscht. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n Eintrag</numerusform>
                <numerusform>%n Einträge</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete app</source>
            <translation>App löschen</translation>
        </message>
        <message>
            <source>Open items</source>
            <translation>Einträge öffnen</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen …</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::CreateApiTokenDialog</name>
        <message>
            <source>Create token</source>
            <translation>Token anlegen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>for example: Warehouse scanner</source>
            <translation>zum Beispiel: Lagerscanner</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Whoever has the token acts with this person's rights.</source>
            <translation>Wer das Token hat, handelt mit den Rechten dieser Person.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Läuft ab</translation>
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
            <translation>App anlegen</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Everybody may read, create and change items</source>
            <translation>Alle dürfen Einträge lesen, anlegen und ändern</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Services name the app by it; it cannot be changed later.</source>
            <translation>Dienste nennen die App so; später lässt er sich nicht ändern.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rechte</translation>
        </message>
        <message>
            <source>Otherwise only administrators, until you say who may.</source>
            <translation>Sonst nur Administratoren, bis Sie sagen, wer darf.</translation>
        </message>
    </context>
</TS>
