<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_US">
    <context>
        <name>app::desktop::Desktop</name>
        <message>
            <source>Consentry cannot start.</source>
            <translation>Consentry ne peut pas démarrer.</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>Arrêter le service ?</translation>
        </message>
        <message>
            <source>The server works in this program: without it nobody can sign in.</source>
            <translation>Le serveur fonctionne dans ce programme : sans lui, personne ne peut se connecter.</translation>
        </message>
        <message>
            <source>It can go on in the tray of the desktop. The answer is remembered.</source>
            <translation>Il peut continuer dans la zone de notification du bureau. La réponse est mémorisée.</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Arrêter et quitter</translation>
        </message>
        <message>
            <source>Keep serving</source>
            <translation>Continuer à servir</translation>
        </message>
    </context>
    <context>
        <name>app::desktop::Tray</name>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Consentry is serving</source>
            <translation>Consentry est en service</translation>
        </message>
        <message>
            <source>Consentry is not serving</source>
            <translation>Consentry n’est pas en service</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Arrêter le service</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Démarrer le service</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityPage</name>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Rien trouvé</translation>
        </message>
        <message>
            <source>No event fits what you are looking for.</source>
            <translation>Aucun événement ne correspond à votre recherche.</translation>
        </message>
        <message>
            <source>Show older events</source>
            <translation>Afficher les événements plus anciens</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Refused only</source>
            <translation>Refus seulement</translation>
        </message>
        <message>
            <source>Done only</source>
            <translation>Réussites seulement</translation>
        </message>
        <message>
            <source>Event, person, client or incident</source>
            <translation>Événement, personne, client ou incident</translation>
        </message>
        <message>
            <source>Incident %1</source>
            <translation>Incident %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityTable</name>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Concerne</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::firststart::FirstStartPage</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Create your first module</source>
            <translation>Créer votre premier module</translation>
        </message>
        <message>
            <source>This computer only</source>
            <translation>Cet ordinateur seulement</translation>
        </message>
        <message>
            <source>The whole network</source>
            <translation>Tout le réseau</translation>
        </message>
        <message>
            <source>None, for localhost only</source>
            <translation>Aucun, pour localhost seulement</translation>
        </message>
        <message>
            <source>Existing files</source>
            <translation>Fichiers existants</translation>
        </message>
        <message>
            <source>Link of this server</source>
            <translation>Lien de ce serveur</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token.</source>
            <translation>Les services et les navigateurs joignent le serveur à cette adresse. Elle figure dans chaque jeton.</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Reachable from</source>
            <translation>Accessible depuis</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Fichier du certificat</translation>
        </message>
        <message>
            <source>Choose the certificate file</source>
            <translation>Choisir le fichier du certificat</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Fichier de la clé</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Choisir le fichier de la clé</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Nom de l’entreprise</translation>
        </message>
        <message>
            <source>The first administrator</source>
            <translation>Le premier administrateur</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nom d’utilisateur</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>Mot de passe, encore une fois</translation>
        </message>
        <message>
            <source>A module is what outside services connect to. Make one, enable its external app, and create a client: its identifier and secret are what the service needs.</source>
            <translation>Un module est ce à quoi les services externes se connectent. Créez-en un, activez son application externe et créez un client : son identifiant et son secret sont ce dont le service a besoin.</translation>
        </message>
        <message>
            <source>Step %1 of 3</source>
            <translation>Étape %1 sur 3</translation>
        </message>
        <message>
            <source>Set up this server</source>
            <translation>Configurer ce serveur</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Company and first administrator</source>
            <translation>Entreprise et premier administrateur</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>Consentry is ready</source>
            <translation>Consentry est prêt</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>Ouvrir la console</translation>
        </message>
        <message>
            <source>The server answers at %1.</source>
            <translation>Le serveur répond à l’adresse %1.</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token. Make sure that the name %1 leads to this computer.</source>
            <translation>Les services et les navigateurs joignent le serveur à cette adresse. Elle figure dans chaque jeton. Assurez-vous que le nom %1 mène à cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsPage</name>
        <message>
            <source>Granted accesses</source>
            <translation>Accès accordés</translation>
        </message>
        <message>
            <source>Nobody has allowed anything yet</source>
            <translation>Personne n’a encore rien autorisé</translation>
        </message>
        <message>
            <source>When a person allows a service to use their account, it stands here, and can be revoked at once.</source>
            <translation>Quand une personne autorise un service à utiliser son compte, cela figure ici et peut être révoqué aussitôt.</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es) revoked.</source>
            <translation>
                <numerusform>%n accès accordé révoqué.</numerusform>
                <numerusform>%n accès accordés révoqués.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unused for %n day(s)</source>
            <translation>
                <numerusform>Inutilisés depuis %n jour</numerusform>
                <numerusform>Inutilisés depuis %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>Enregistrer en CSV</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Révoquer</translation>
        </message>
        <message>
            <source>Select the rows to revoke first</source>
            <translation>Sélectionnez d’abord les lignes à révoquer</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>Fichiers CSV (*.csv)</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>Le fichier n’a pas pu être écrit : %1</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsTable</name>
        <message>
            <source>%1, through %2</source>
            <translation>%1, par %2</translation>
        </message>
        <message>
            <source>The client is off or has expired</source>
            <translation>Le client est désactivé ou a expiré</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveaux d’accès</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Dernier usage</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::RevokeGrantsAction</name>
        <message numerus="yes">
            <source>Revoke %n granted access(es)?</source>
            <translation>
                <numerusform>Révoquer %n accès accordé ?</numerusform>
                <numerusform>Révoquer %n accès accordés ?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 loses the access that %2 allowed, at once.</source>
            <translation>%1 perd aussitôt l’accès que %2 avait autorisé.</translation>
        </message>
        <message>
            <source>The services lose their access at once.</source>
            <translation>Les services perdent aussitôt leur accès.</translation>
        </message>
        <message>
            <source>It hits %1 and %2. The next time, people are asked again.</source>
            <translation>Cela touche %1 et %2. La prochaine fois, la question sera posée à nouveau.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Révoquer</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AdvancedClient</name>
        <message>
            <source>Subject (DN)</source>
            <translation>Sujet (DN)</translation>
        </message>
        <message>
            <source>DNS name</source>
            <translation>Nom DNS</translation>
        </message>
        <message>
            <source>URI</source>
            <translation>URI</translation>
        </message>
        <message>
            <source>IP address</source>
            <translation>Adresse IP</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>Adresse e-mail</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentification</translation>
        </message>
        <message>
            <source>How the service proves who it is.</source>
            <translation>Comment le service prouve son identité.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>At an address of the service</source>
            <translation>À une adresse du service</translation>
        </message>
        <message>
            <source>Pasted here</source>
            <translation>Collées ici</translation>
        </message>
        <message>
            <source>Public keys</source>
            <translation>Clés publiques</translation>
        </message>
        <message>
            <source>Address of the keys</source>
            <translation>Adresse des clés</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Key set (JWKS)</source>
            <translation>Jeu de clés (JWKS)</translation>
        </message>
        <message>
            <source>Any that is allowed</source>
            <translation>N’importe lequel autorisé</translation>
        </message>
        <message>
            <source>Signed with</source>
            <translation>Signé avec</translation>
        </message>
        <message>
            <source>What names the certificate</source>
            <translation>Ce qui désigne le certificat</translation>
        </message>
        <message>
            <source>Certificate of</source>
            <translation>Certificat de</translation>
        </message>
        <message>
            <source>Sign-out</source>
            <translation>Déconnexion</translation>
        </message>
        <message>
            <source>Where a sign-out may lead, and who is told of one.</source>
            <translation>Où une déconnexion peut mener, et qui en est averti.</translation>
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
            <translation>Nommer la session terminée</translation>
        </message>
        <message>
            <source>The server itself tells the service, also when a session is ended here.</source>
            <translation>Le serveur prévient lui-même le service, même quand une session est terminée ici.</translation>
        </message>
        <message>
            <source>Front-channel logout URI</source>
            <translation>Front-channel logout URI</translation>
        </message>
        <message>
            <source>The person's browser tells the service while it shows the last page.</source>
            <translation>Le navigateur de la personne prévient le service pendant qu’il affiche la dernière page.</translation>
        </message>
        <message>
            <source>Back-channel: name the session that ended</source>
            <translation>Back-channel : nommer la session terminée</translation>
        </message>
        <message>
            <source>Front-channel: name the session that ended</source>
            <translation>Front-channel : nommer la session terminée</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Jetons</translation>
        </message>
        <message>
            <source>Where the service wants other than its template says.</source>
            <translation>Quand le service veut autre chose que son modèle.</translation>
        </message>
        <message>
            <source>As the template says</source>
            <translation>Comme le dit le modèle</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>id_token signé avec</translation>
        </message>
        <message>
            <source>Choose a key set</source>
            <translation>Choisir un jeu de clés</translation>
        </message>
        <message>
            <source>JSON files (*.json *.jwks)</source>
            <translation>Fichiers JSON (*.json *.jwks)</translation>
        </message>
        <message>
            <source>Any that the template allows</source>
            <translation>N’importe laquelle que le modèle autorise</translation>
        </message>
        <message>
            <source>takes part in sign-outs</source>
            <translation>prend part aux déconnexions</translation>
        </message>
        <message>
            <source>authentication, keys, sign-out</source>
            <translation>authentification, clés, déconnexion</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>Créer un client OAuth/OIDC</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Create client</source>
            <translation>Créer le client</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
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
            <translation>Expire</translation>
        </message>
        <message>
            <source>After this date the service can no longer connect and its tokens stop working.</source>
            <translation>Après cette date, le service ne peut plus se connecter et ses jetons cessent de fonctionner.</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientModel</name>
        <message>
            <source>Active</source>
            <translation>Actif</translation>
        </message>
        <message>
            <source>Expires soon</source>
            <translation>Expire bientôt</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>sans fin</translation>
        </message>
        <message>
            <source>Created %1</source>
            <translation>Créé le %1</translation>
        </message>
        <message numerus="yes">
            <source>%n secret(s): %1</source>
            <translation>
                <numerusform>%n secret : %1</numerusform>
                <numerusform>%n secrets : %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Scopes</translation>
        </message>
        <message>
            <source>Redirects to</source>
            <translation>Redirige vers</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Expire</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Dernier usage</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ConnectionTexts</name>
        <message>
            <source>Environment lines</source>
            <translation>Variables d’environnement</translation>
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
            <translation>Dans 1 mois</translation>
        </message>
        <message>
            <source>In 3 months</source>
            <translation>Dans 3 mois</translation>
        </message>
        <message>
            <source>In 6 months</source>
            <translation>Dans 6 mois</translation>
        </message>
        <message>
            <source>In 1 year</source>
            <translation>Dans 1 an</translation>
        </message>
        <message>
            <source>Own date</source>
            <translation>Date au choix</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Sans fin</translation>
        </message>
        <message>
            <source>Expires on</source>
            <translation>Expire le</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ModulePage</name>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Outside services cannot connect yet</source>
            <translation>Les services externes ne peuvent pas encore se connecter</translation>
        </message>
        <message>
            <source>Enable the module and its external app; then clients are made here, under Tokens.</source>
            <translation>Activez le module et son application externe ; les clients se créent ensuite ici, sous Jetons.</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Jetons</translation>
        </message>
        <message>
            <source>External services that may use this module</source>
            <translation>Services externes autorisés à utiliser ce module</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>Créer un client OAuth/OIDC</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>No client yet</source>
            <translation>Aucun client pour l’instant</translation>
        </message>
        <message>
            <source>A client is one outside service: it gets an identifier and a secret of its own.</source>
            <translation>Un client est un service externe : il reçoit un identifiant et un secret qui lui sont propres.</translation>
        </message>
        <message>
            <source>Client %1 deleted. It cannot connect any more.</source>
            <translation>Client %1 supprimé. Il ne peut plus se connecter.</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>code %1</source>
            <translation>code %1</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activé</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Disable module</source>
            <translation>Désactiver le module</translation>
        </message>
        <message>
            <source>Enable module</source>
            <translation>Activer le module</translation>
        </message>
        <message>
            <source>Set up the external app</source>
            <translation>Configurer l’application externe</translation>
        </message>
        <message>
            <source>Disable module?</source>
            <translation>Désactiver le module ?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again.</source>
            <translation>Tous ses clients cessent de fonctionner jusqu’à sa réactivation.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>A client is made from a template. Create a template first, in the module's settings.</source>
            <translation>Un client se crée à partir d’un modèle. Créez d’abord un modèle dans les paramètres du module.</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 est prêt</translation>
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
            <translation>Modifier le nom et les adresses…</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Copier l’identifiant</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Ajouter un secret</translation>
        </message>
        <message>
            <source>Secrets…</source>
            <translation>Secrets…</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Afficher les accès accordés</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Désactiver</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Activer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>%1 is ready. It has no secret; its App unique identifier is %2.</source>
            <translation>%1 est prêt. Il n’a pas de secret ; son App unique identifier est %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretModel</name>
        <message>
            <source>Begins with</source>
            <translation>Commence par</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Libellé</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Dernier usage</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Actif</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Révoqué</translation>
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
            <translation>Révoquer</translation>
        </message>
        <message>
            <source>Secrets of %1</source>
            <translation>Secrets de %1</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Ajouter un secret</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>To change a secret without an outage: add one, enter it at the service, then revoke the old one.</source>
            <translation>Pour changer un secret sans interruption : ajoutez-en un, saisissez-le dans le service, puis révoquez l’ancien.</translation>
        </message>
        <message>
            <source>Revoke secret?</source>
            <translation>Révoquer le secret ?</translation>
        </message>
        <message>
            <source>The secret %1… stops working at once.</source>
            <translation>Le secret %1… cesse aussitôt de fonctionner.</translation>
        </message>
        <message>
            <source>It was used within the last day: the service may still depend on it.</source>
            <translation>Il a servi au cours des dernières 24 heures : le service en dépend peut-être encore.</translation>
        </message>
        <message>
            <source>It was not used within the last day.</source>
            <translation>Il n’a pas servi au cours des dernières 24 heures.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::CreateModuleDialog</name>
        <message>
            <source>Create module</source>
            <translation>Créer un module</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icône</translation>
        </message>
        <message>
            <source>The code never changes: set-up files and scripts know the module by it.</source>
            <translation>Le code ne change jamais : les fichiers de configuration et les scripts identifient le module par lui.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModuleModel</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activé</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
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
            <translation>Activé</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Désactivé</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModulesPage</name>
        <message>
            <source>Module</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>No module yet</source>
            <translation>Aucun module pour l’instant</translation>
        </message>
        <message>
            <source>A module is a part of your platform that outside services connect to.</source>
            <translation>Un module est une partie de votre plateforme à laquelle des services externes se connectent.</translation>
        </message>
        <message>
            <source>Create module</source>
            <translation>Créer un module</translation>
        </message>
        <message>
            <source>Show as tiles</source>
            <translation>Afficher en tuiles</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Afficher en liste</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::AdvancedPolicy</name>
        <message>
            <source>Grant types</source>
            <translation>Façons d’obtenir des jetons</translation>
        </message>
        <message>
            <source>How a service comes to its tokens.</source>
            <translation>Comment un service obtient ses jetons.</translation>
        </message>
        <message>
            <source>Authentication methods</source>
            <translation>Méthodes d’authentification</translation>
        </message>
        <message>
            <source>PKCE makes a stolen code useless; every current library can do it.</source>
            <translation>PKCE rend un code volé inutile ; toutes les bibliothèques actuelles le prennent en charge.</translation>
        </message>
        <message>
            <source>PKCE is required</source>
            <translation>PKCE est obligatoire</translation>
        </message>
        <message>
            <source>Lifetimes</source>
            <translation>Durées de vie</translation>
        </message>
        <message>
            <source>Shorter is safer; longer asks the server less often. The end of the client cuts all of them.</source>
            <translation>Plus court est plus sûr ; plus long sollicite moins le serveur. La fin du client les limite toutes.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Jeton d’accès</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Jeton de renouvellement</translation>
        </message>
        <message>
            <source>Refresh token at use</source>
            <translation>Jeton de renouvellement à l’usage</translation>
        </message>
        <message>
            <source>Grace for a retried refresh</source>
            <translation>Tolérance pour un renouvellement répété</translation>
        </message>
        <message>
            <source>Claims of the id_token</source>
            <translation>Claims de l’id_token</translation>
        </message>
        <message>
            <source>Standard is what certified libraries expect.</source>
            <translation>Standard est ce qu’attendent les bibliothèques certifiées.</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>id_token signé avec</translation>
        </message>
        <message>
            <source>RS256 is understood by every library.</source>
            <translation>RS256 est compris par toutes les bibliothèques.</translation>
        </message>
        <message>
            <source>Access token signed with</source>
            <translation>Jeton d’accès signé avec</translation>
        </message>
        <message>
            <source>ES256 is quicker and shorter.</source>
            <translation>ES256 est plus rapide et plus court.</translation>
        </message>
        <message>
            <source>access token %1, refresh token %2</source>
            <translation>jeton d’accès %1, jeton de renouvellement %2</translation>
        </message>
        <message>
            <source>How a service proves who it is. A client uses one of them, or any if none is chosen.</source>
            <translation>Comment un service prouve son identité. Un client en utilise une, ou n’importe laquelle si aucune n’est choisie.</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
        <message>
            <source>What a request must bring along.</source>
            <translation>Ce qu’une requête doit apporter.</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>FAPI 2.0 is for banks and health care; it sets what it demands.</source>
            <translation>FAPI 2.0 est pour les banques et la santé ; il règle lui-même ce qu’il exige.</translation>
        </message>
        <message>
            <source>PKCE</source>
            <translation>PKCE</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requêtes</translation>
        </message>
        <message>
            <source>Requests must be pushed (PAR)</source>
            <translation>Les requêtes doivent être poussées (PAR)</translation>
        </message>
        <message>
            <source>The service hands its request to the server itself: nobody can change it in the browser.</source>
            <translation>Le service remet sa requête au serveur lui-même : personne ne peut la changer dans le navigateur.</translation>
        </message>
        <message>
            <source>Tokens bound to</source>
            <translation>Jetons liés à</translation>
        </message>
        <message>
            <source>A bound token is useless without the service's key or certificate.</source>
            <translation>Un jeton lié est inutile sans la clé ou le certificat du service.</translation>
        </message>
        <message>
            <source>Each proof needs a fresh value of this server</source>
            <translation>Chaque preuve a besoin d’une valeur fraîche de ce serveur</translation>
        </message>
        <message>
            <source>A new one begins its lifetime anew, the same one keeps its end.</source>
            <translation>Un nouveau recommence sa durée, le même garde sa fin.</translation>
        </message>
        <message>
            <source>Contents and signatures</source>
            <translation>Contenu et signatures</translation>
        </message>
        <message>
            <source>What the tokens hold and who signs.</source>
            <translation>Ce que contiennent les jetons et qui signe.</translation>
        </message>
        <message>
            <source>Signing key</source>
            <translation>Clé de signature</translation>
        </message>
        <message>
            <source>With a key of its own, one client's tokens can never pass for another's.</source>
            <translation>Avec sa propre clé, les jetons d’un client ne passent jamais pour ceux d’un autre.</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n warning(s)</source>
            <translation>
                <numerusform>%1 · %n avertissement</numerusform>
                <numerusform>%1 · %n avertissements</numerusform>
            </translation>
        </message>
        <message>
            <source>Access token tells</source>
            <translation>Le jeton d’accès dit</translation>
        </message>
        <message>
            <source>Access token opens</source>
            <translation>Le jeton d’accès ouvre</translation>
        </message>
        <message>
            <source>Of this server's own APIs it opens this one and no other.</source>
            <translation>Parmi les API de ce serveur, il ouvre celle-ci et aucune autre.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ConsentPreview</name>
        <message>
            <source>What a person is asked</source>
            <translation>Ce qui est demandé à la personne</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>The service</source>
            <translation>Le service</translation>
        </message>
        <message>
            <source>Allow the service to use your %1 account?</source>
            <translation>Autoriser le service à utiliser votre compte %1 ?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>Autoriser</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ExternalAppTab</name>
        <message>
            <source>The external app is off</source>
            <translation>L’application externe est désactivée</translation>
        </message>
        <message>
            <source>Enable it to let outside services sign people in and use this module.</source>
            <translation>Activez-la pour que des services externes puissent connecter des personnes et utiliser ce module.</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Activer</translation>
        </message>
        <message>
            <source>External app on</source>
            <translation>Application externe activée</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurer</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Désactiver</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Créer un modèle</translation>
        </message>
        <message>
            <source>OAuth2/OIDC client templates</source>
            <translation>Modèles de clients OAuth2/OIDC</translation>
        </message>
        <message>
            <source>No template yet</source>
            <translation>Aucun modèle pour l’instant</translation>
        </message>
        <message>
            <source>A template says what the clients made from it may do. One is enough to begin.</source>
            <translation>Un modèle définit ce que peuvent faire les clients qui en sont issus. Un seul suffit pour commencer.</translation>
        </message>
        <message>
            <source>People see this name and icon when a service asks for access to their account.</source>
            <translation>Ce nom et cette icône s’affichent quand un service demande l’accès à un compte.</translation>
        </message>
        <message>
            <source>Disable the external app?</source>
            <translation>Désactiver l’application externe ?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again. Nothing is deleted.</source>
            <translation>Tous ses clients cessent de fonctionner jusqu’à sa réactivation. Rien n’est supprimé.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1 is in use by %2 and cannot be deleted.</source>
            <translation>%1 est utilisé (%2) et ne peut pas être supprimé.</translation>
        </message>
        <message>
            <source>Delete template?</source>
            <translation>Supprimer le modèle ?</translation>
        </message>
        <message>
            <source>Delete the template %1?</source>
            <translation>Supprimer le modèle %1 ?</translation>
        </message>
        <message>
            <source>No client uses it.</source>
            <translation>Aucun client ne l’utilise.</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>Supprimer le modèle</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Preview consent page</source>
            <translation>Aperçu de la page de consentement</translation>
        </message>
        <message>
            <source>Create a template first</source>
            <translation>Créez d’abord un modèle</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::GeneralTab</name>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icône</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Delete module</source>
            <translation>Supprimer le module</translation>
        </message>
        <message>
            <source>Its external app, templates, clients and granted accesses go with it.</source>
            <translation>Son application externe, ses modèles, ses clients et les accès accordés disparaissent avec lui.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Enregistré.</translation>
        </message>
        <message>
            <source>Delete module?</source>
            <translation>Supprimer le module ?</translation>
        </message>
        <message>
            <source>Delete the module %1? This cannot be undone.</source>
            <translation>Supprimer le module %1 ? C’est irréversible.</translation>
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
            <translation>Quand</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Rien pour l’instant</translation>
        </message>
        <message>
            <source>Changes of this module and its clients appear here.</source>
            <translation>Les changements de ce module et de ses clients apparaissent ici.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ModuleSettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>%1 settings</source>
            <translation>Paramètres de %1</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Général</translation>
        </message>
        <message>
            <source>External App</source>
            <translation>Application externe</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionDialog</name>
        <message>
            <source>Edit rule</source>
            <translation>Modifier la règle</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Ajouter une règle</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Also programs that act for themselves</source>
            <translation>Aussi les programmes qui agissent pour eux-mêmes</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Hôte</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Chemin</translation>
        </message>
        <message>
            <source>With all that is below it. The rule with the longest path counts.</source>
            <translation>Avec tout ce qui est en dessous. La règle au chemin le plus long compte.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>User names, separated by commas.</source>
            <translation>Noms d’utilisateur, séparés par des virgules.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>Separated by commas. Without people and groups every person of the company gets in.</source>
            <translation>Séparés par des virgules. Sans personnes ni groupes, chaque personne de l’entreprise entre.</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveaux d’accès</translation>
        </message>
        <message>
            <source>What a token needs, separated by blanks. Empty: only people who sign in.</source>
            <translation>Ce qu’un jeton doit avoir, séparé par des espaces. Vide : seulement les personnes qui se connectent.</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Programmes</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Les autres obtiennent</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionModel</name>
        <message>
            <source>Every person</source>
            <translation>Chaque personne</translation>
        </message>
        <message>
            <source>programs</source>
            <translation>programmes</translation>
        </message>
        <message>
            <source>Refuse (401)</source>
            <translation>Refuser (401)</translation>
        </message>
        <message>
            <source>Sign-in page (nginx)</source>
            <translation>Page de connexion (nginx)</translation>
        </message>
        <message>
            <source>Sign-in page (Traefik, Caddy)</source>
            <translation>Page de connexion (Traefik, Caddy)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>A token needs</source>
            <translation>Un jeton doit avoir</translation>
        </message>
        <message>
            <source>No tokens</source>
            <translation>Pas de jetons</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Les autres obtiennent</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionTab</name>
        <message>
            <source>Add rule</source>
            <translation>Ajouter une règle</translation>
        </message>
        <message>
            <source>Protected addresses</source>
            <translation>Adresses protégées</translation>
        </message>
        <message>
            <source>Nothing is protected yet</source>
            <translation>Rien n’est encore protégé</translation>
        </message>
        <message>
            <source>A proxy such as nginx can ask this server who may use an application that knows no sign-in of its own. A rule says who.</source>
            <translation>Un proxy comme nginx peut demander à ce serveur qui peut utiliser une application sans connexion propre. Une règle dit qui.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Delete rule</source>
            <translation>Supprimer la règle</translation>
        </message>
        <message>
            <source>Delete rule?</source>
            <translation>Supprimer la règle ?</translation>
        </message>
        <message>
            <source>The proxy refuses what no other rule covers.</source>
            <translation>Le proxy refuse ce qu’aucune autre règle ne couvre.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProxyLinesCard</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Hôte</translation>
        </message>
        <message>
            <source>Address of the application</source>
            <translation>Adresse de l’application</translation>
        </message>
        <message>
            <source>Where the application itself listens, behind the proxy</source>
            <translation>Où l’application elle-même écoute, derrière le proxy</translation>
        </message>
        <message>
            <source>Lines for the proxy</source>
            <translation>Lignes pour le proxy</translation>
        </message>
        <message>
            <source>They go into the proxy's configuration for this host. The address of the proxy has to stand in the server's settings as a trusted proxy.</source>
            <translation>Elles vont dans la configuration du proxy pour cet hôte. L’adresse du proxy doit figurer dans les réglages du serveur comme proxy de confiance.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::SetUpDialog</name>
        <message>
            <source>Set up external app</source>
            <translation>Configurer l’application externe</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Use main module data</source>
            <translation>Utiliser les données du module</translation>
        </message>
        <message>
            <source>Inherit</source>
            <translation>Hériter</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icône</translation>
        </message>
        <message>
            <source>People see this when a service asks for access to their account.</source>
            <translation>C’est ce qui s’affiche quand un service demande l’accès à un compte.</translation>
        </message>
        <message>
            <source>Inherit: use main module data</source>
            <translation>Hériter : utiliser les données du module</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Créer un modèle</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveaux d’accès</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <source>In use: taking an access level away bites at once, a new one is asked for at the next sign-in.</source>
            <translation>En usage : un niveau d’accès retiré prend effet aussitôt, un nouveau sera demandé à la prochaine connexion.</translation>
        </message>
        <message>
            <source>Own access levels</source>
            <translation>Niveaux d’accès personnalisés</translation>
        </message>
        <message>
            <source>Own access levels, separated by blanks</source>
            <translation>Niveaux d’accès personnalisés, séparés par des espaces</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avancé</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateModel</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveaux d’accès</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Jeton d’accès</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Jeton de renouvellement</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Utilisé par</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::AttentionList</name>
        <message>
            <source>%1 expires %2</source>
            <translation>%1 expire %2</translation>
        </message>
        <message>
            <source>The TLS certificate has ended</source>
            <translation>Le certificat TLS a expiré</translation>
        </message>
        <message>
            <source>The TLS certificate ends %1</source>
            <translation>Le certificat TLS expire %1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n refused request(s) in a day</source>
            <translation>
                <numerusform>%1 : %n requête refusée en un jour</numerusform>
                <numerusform>%1 : %n requêtes refusées en un jour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n code(s) never redeemed in a day</source>
            <translation>
                <numerusform>%1 : %n code jamais échangé en un jour</numerusform>
                <numerusform>%1 : %n codes jamais échangés en un jour</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no module yet</source>
            <translation>Il n’y a pas encore de module</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Tout est en ordre.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Bientôt</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Ouvrir : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::OverviewPage</name>
        <message>
            <source>Tokens issued today</source>
            <translation>Jetons émis aujourd’hui</translation>
        </message>
        <message>
            <source>Refused requests</source>
            <translation>Requêtes refusées</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Accès accordés</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>Requests to the token endpoint</source>
            <translation>Requêtes au point de jetons</translation>
        </message>
        <message>
            <source>Time span</source>
            <translation>Période</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>24 dernières heures</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>7 derniers jours</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>30 derniers jours</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À surveiller</translation>
        </message>
        <message>
            <source>Latest activity</source>
            <translation>Activité récente</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Vue d’ensemble</translation>
        </message>
        <message>
            <source>since midnight</source>
            <translation>depuis minuit</translation>
        </message>
        <message>
            <source>none today</source>
            <translation>aucune aujourd’hui</translation>
        </message>
        <message>
            <source>live now</source>
            <translation>en vigueur</translation>
        </message>
        <message>
            <source>none expires soon</source>
            <translation>aucun n’expire bientôt</translation>
        </message>
        <message numerus="yes">
            <source>%n expire(s) within 14 days</source>
            <translation>
                <numerusform>%n expire sous 14 jours</numerusform>
                <numerusform>%n expirent sous 14 jours</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Rien ne s’est encore passé.</translation>
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
            <translation>Requêtes au point de jetons : %1 acceptées, %2 refusées</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ExternalAppsTab</name>
        <message>
            <source>Services that you allowed to use your account. Revoke one and it loses access at once.</source>
            <translation>Services que vous avez autorisés à utiliser votre compte. Révoquez-en un et il perd aussitôt l’accès.</translation>
        </message>
        <message>
            <source>No service uses your account</source>
            <translation>Aucun service n’utilise votre compte</translation>
        </message>
        <message>
            <source>When you allow a service to use your account, it appears here.</source>
            <translation>Quand vous autorisez un service à utiliser votre compte, il apparaît ici.</translation>
        </message>
        <message>
            <source>through %1</source>
            <translation>par %1</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Allowed %1   ·   last used %2</source>
            <translation>Autorisé le %1   ·   dernier usage %2</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Details of %1</source>
            <translation>Détails de %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Révoquer</translation>
        </message>
        <message>
            <source>Revoke %1</source>
            <translation>Révoquer %1</translation>
        </message>
        <message>
            <source>The service is at %1.</source>
            <translation>Le service se trouve à l’adresse %1.</translation>
        </message>
        <message>
            <source>Allowed on %1.</source>
            <translation>Autorisé le %1.</translation>
        </message>
        <message>
            <source>Last used on %1.</source>
            <translation>Dernier usage le %1.</translation>
        </message>
        <message>
            <source>Revoke access?</source>
            <translation>Révoquer l’accès ?</translation>
        </message>
        <message>
            <source>%1 loses access to your account at once.</source>
            <translation>%1 perd aussitôt l’accès à votre compte.</translation>
        </message>
        <message>
            <source>What it has copied stays with it. It can ask you again.</source>
            <translation>Ce qu’il a copié lui reste. Il peut vous redemander l’accès.</translation>
        </message>
        <message>
            <source>%1 has no access any more.</source>
            <translation>%1 n’a plus accès.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::PersonalDataTab</name>
        <message>
            <source>Services that you allow see only what their access levels say. An administrator can change these values.</source>
            <translation>Les services que vous autorisez ne voient que ce que disent leurs niveaux d’accès. Un administrateur peut modifier ces valeurs.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nom d’utilisateur</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifiant</translation>
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
            <translation>Données personnelles</translation>
        </message>
        <message>
            <source>External Apps</source>
            <translation>Applications externes</translation>
        </message>
        <message>
            <source>Sign-in and security</source>
            <translation>Connexion et sécurité</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Votre profil</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::SecurityTab</name>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>Mot de passe actuel</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Nouveau mot de passe</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>Nouveau mot de passe, encore une fois</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Changer le mot de passe</translation>
        </message>
        <message>
            <source>Browser</source>
            <translation>Navigateur</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>Vu pour la dernière fois</translation>
        </message>
        <message>
            <source>Sign this browser out</source>
            <translation>Déconnecter ce navigateur</translation>
        </message>
        <message>
            <source>Signed-in browsers</source>
            <translation>Navigateurs connectés</translation>
        </message>
        <message>
            <source>You are signed in in no browser.</source>
            <translation>Vous n’êtes connecté dans aucun navigateur.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Se déconnecter</translation>
        </message>
        <message>
            <source>Leave this console; the server goes on serving.</source>
            <translation>Quitter cette console ; le serveur continue de fonctionner.</translation>
        </message>
        <message>
            <source>The present password is not right.</source>
            <translation>Le mot de passe actuel n’est pas correct.</translation>
        </message>
        <message>
            <source>Your password was changed.</source>
            <translation>Votre mot de passe a été changé.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::MutualTlsEdit</name>
        <message>
            <source>The link at the first of these ports</source>
            <translation>Le lien avec le premier de ces ports</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Écoute sur</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Authorities file</source>
            <translation>Fichier des autorités</translation>
        </message>
        <message>
            <source>Addresses of their own, by TLS only: services show a certificate there. The file (PEM) holds the authorities whose certificates count; without it only self-signed ones do.</source>
            <translation>Des adresses à part, en TLS seulement : les services y présentent un certificat. Le fichier (PEM) contient les autorités dont les certificats comptent ; sans lui, seuls les autosignés comptent.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::Posture</name>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Plain http</source>
            <translation>http simple</translation>
        </message>
        <message>
            <source>All right for trying things out on this computer. Everything else needs a certificate.</source>
            <translation>Convient pour essayer sur cet ordinateur. Tout le reste demande un certificat.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Open to the network</source>
            <translation>Ouvert au réseau</translation>
        </message>
        <message>
            <source>It listens on %1: let a firewall admit only who needs it.</source>
            <translation>Il écoute sur %1 : qu’un pare-feu n’admette que ceux qui en ont besoin.</translation>
        </message>
        <message>
            <source>Master key in a file</source>
            <translation>Clé maîtresse dans un fichier</translation>
        </message>
        <message>
            <source>Who copies the whole data directory has the key too. A keychain or a credential of systemd keeps it apart.</source>
            <translation>Qui copie tout le répertoire de données a aussi la clé. Un trousseau ou un justificatif systemd la garde à part.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 dans %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 et %n autre</numerusform>
                <numerusform>%1 et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::PostureCard</name>
        <message>
            <source>Security posture</source>
            <translation>État de la sécurité</translation>
        </message>
        <message>
            <source>Nothing here is weaker than it has to be.</source>
            <translation>Rien n’est plus faible que nécessaire.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Ouvrir : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerDialog</name>
        <message>
            <source>Change how the server is reached</source>
            <translation>Modifier l’accès au serveur</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>TLS ends at my proxy</source>
            <translation>TLS se termine sur mon proxy</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Écoute sur</translation>
        </message>
        <message>
            <source>One or more addresses with a port, separated by commas.</source>
            <translation>Une ou plusieurs adresses avec un port, séparées par des virgules.</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Fichier du certificat</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Fichier de la clé</translation>
        </message>
        <message>
            <source>Tokens that were issued under the old link stop working, and every service must be told the new one.</source>
            <translation>Les jetons émis sous l’ancien lien cessent de fonctionner, et chaque service doit recevoir le nouveau.</translation>
        </message>
        <message>
            <source>Hand out legacy tokens for passwords at /generateToken</source>
            <translation>Remettre des jetons hérités contre un mot de passe à /generateToken</translation>
        </message>
        <message>
            <source>Permission for the directory</source>
            <translation>Autorisation pour l’annuaire</translation>
        </message>
        <message>
            <source>Its code; the REST API shows other people only to those who have it.</source>
            <translation>Son code ; l’API REST ne montre les autres personnes qu’à ceux qui l’ont.</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Proxys de confiance</translation>
        </message>
        <message>
            <source>Addresses or networks such as 10.0.0.0/8, separated by commas. What they say of where a request came from is believed.</source>
            <translation>Adresses ou réseaux comme 10.0.0.0/8, séparés par des virgules. On croit ce qu’ils disent de l’origine d’une requête.</translation>
        </message>
        <message>
            <source>Client certificates</source>
            <translation>Certificats des clients</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerFacts</name>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>none: plain http</source>
            <translation>aucun : http simple</translation>
        </message>
        <message>
            <source>TLS ends at your proxy.</source>
            <translation>TLS se termine sur votre proxy.</translation>
        </message>
        <message>
            <source>Only programs on this machine can reach the server.</source>
            <translation>Seuls les programmes de cette machine peuvent joindre le serveur.</translation>
        </message>
        <message>
            <source>ends %1</source>
            <translation>expire le %1</translation>
        </message>
        <message>
            <source>It has ended: put a new one in place.</source>
            <translation>Il a expiré : mettez-en un nouveau en place.</translation>
        </message>
        <message>
            <source>Put a new one in place; it is taken without a restart.</source>
            <translation>Mettez-en un nouveau en place ; il est pris en compte sans redémarrage.</translation>
        </message>
        <message>
            <source>in the keychain</source>
            <translation>dans le trousseau</translation>
        </message>
        <message>
            <source>a credential of systemd</source>
            <translation>un identifiant de systemd</translation>
        </message>
        <message>
            <source>master.key in the data directory</source>
            <translation>master.key dans le répertoire de données</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Set the link: without it no token is issued.</source>
            <translation>Définissez le lien : sans lui, aucun jeton n’est émis.</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Écoute sur</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Proxys de confiance</translation>
        </message>
        <message>
            <source>Serving since</source>
            <translation>En service depuis</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Base de données</translation>
        </message>
        <message>
            <source>can be written</source>
            <translation>accessible en écriture</translation>
        </message>
        <message>
            <source>Nothing new is issued until this is mended.</source>
            <translation>Rien n’est émis tant que ce n’est pas réparé.</translation>
        </message>
        <message>
            <source>SQLite</source>
            <translation>SQLite</translation>
        </message>
        <message>
            <source>This version has a known fault with several writers; the server writes through one connection only, which keeps clear of it.</source>
            <translation>Cette version a un défaut connu avec plusieurs écrivains ; le serveur n’écrit que par une seule connexion et l’évite ainsi.</translation>
        </message>
        <message>
            <source>Master key</source>
            <translation>Clé maîtresse</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>En service</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Arrêté</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerPage</name>
        <message>
            <source>How it is reached</source>
            <translation>Comment il est joint</translation>
        </message>
        <message>
            <source>What it stands on</source>
            <translation>Sur quoi il repose</translation>
        </message>
        <message>
            <source>Change link and addresses</source>
            <translation>Modifier le lien et les adresses</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Arrêter le service</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Démarrer le service</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>Arrêter le service ?</translation>
        </message>
        <message>
            <source>Nobody can sign in and no service gets a token until you start it again.</source>
            <translation>Personne ne peut se connecter et aucun service n’obtient de jeton jusqu’au redémarrage.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeyTable</name>
        <message>
            <source>Next</source>
            <translation>Suivante</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Signe</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>Retirée</translation>
        </message>
        <message>
            <source>signs %1</source>
            <translation>signe %1</translation>
        </message>
        <message>
            <source>leaves %1</source>
            <translation>part %1</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algorithme</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Créée</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Ensuite</translation>
        </message>
        <message>
            <source>Signs for</source>
            <translation>Signe pour</translation>
        </message>
        <message>
            <source>all without a key of their own</source>
            <translation>tous ceux sans clé propre</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeysCard</name>
        <message>
            <source>Signing keys</source>
            <translation>Clés de signature</translation>
        </message>
        <message>
            <source>Rotate now</source>
            <translation>Renouveler maintenant</translation>
        </message>
        <message>
            <source>Replace at once</source>
            <translation>Remplacer aussitôt</translation>
        </message>
        <message>
            <source>Rotate by themselves after</source>
            <translation>Renouveler d’elles-mêmes après</translation>
        </message>
        <message>
            <source> days</source>
            <translation> jours</translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>Rotate the signing keys?</source>
            <translation>Renouveler les clés de signature ?</translation>
        </message>
        <message>
            <source>New keys are published now and sign from tomorrow on. The old ones stay until their last token has ended: nobody notices.</source>
            <translation>Les nouvelles clés sont publiées maintenant et signent dès demain. Les anciennes restent jusqu’à la fin de leur dernier jeton : personne ne le remarque.</translation>
        </message>
        <message>
            <source>The next keys are published.</source>
            <translation>Les clés suivantes sont publiées.</translation>
        </message>
        <message>
            <source>Replace the signing keys at once?</source>
            <translation>Remplacer aussitôt les clés de signature ?</translation>
        </message>
        <message>
            <source>Only when a key may be in strange hands. Every token signed until now is refused from this moment on.</source>
            <translation>Seulement si une clé peut être en des mains étrangères. Tout jeton signé jusqu’ici est refusé dès maintenant.</translation>
        </message>
        <message>
            <source>All services must ask for new tokens.</source>
            <translation>Tous les services devront demander de nouveaux jetons.</translation>
        </message>
        <message>
            <source>The old keys are gone, and their tokens with them.</source>
            <translation>Les anciennes clés ont disparu, et leurs jetons avec.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::settings::SettingsPage</name>
        <message>
            <source>Saved. The next sign-in pages and tokens show it.</source>
            <translation>Enregistré. Les prochaines pages de connexion et jetons l’afficheront.</translation>
        </message>
        <message>
            <source>This console</source>
            <translation>Cette console</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Comme le bureau</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Entreprise</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Nom de l’entreprise</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icône</translation>
        </message>
        <message>
            <source>People see both when they sign in; tokens carry the name.</source>
            <translation>Les deux s’affichent à la connexion ; les jetons portent le nom.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::signin::SignInPage</name>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>User name or e-mail</source>
            <translation>Nom d’utilisateur ou e-mail</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Sign in to Consentry</source>
            <translation>Se connecter à Consentry</translation>
        </message>
        <message>
            <source>Enter your user name and password</source>
            <translation>Saisissez votre nom d’utilisateur et votre mot de passe</translation>
        </message>
        <message>
            <source>The user name or the password is not right.</source>
            <translation>Le nom d’utilisateur ou le mot de passe n’est pas correct.</translation>
        </message>
        <message numerus="yes">
            <source>Too many attempts. Try again in %n second(s).</source>
            <translation>
                <numerusform>Trop de tentatives. Réessayez dans %n seconde.</numerusform>
                <numerusform>Trop de tentatives. Réessayez dans %n secondes.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server cannot check it now. Try again in a moment.</source>
            <translation>Le serveur ne peut pas vérifier pour l’instant. Réessayez dans un moment.</translation>
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
            <translation>Les services au niveau d’accès profile les lisent.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Deuxième prénom</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Nom de famille</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Surnom</translation>
        </message>
        <message>
            <source>Preferred user name</source>
            <translation>Nom d’utilisateur préféré</translation>
        </message>
        <message>
            <source>Profile page</source>
            <translation>Page de profil</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Site web</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Date de naissance</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <source>Language and region</source>
            <translation>Langue et région</translation>
        </message>
        <message>
            <source>E-mail and phone</source>
            <translation>E-mail et téléphone</translation>
        </message>
        <message>
            <source>Access levels email and phone.</source>
            <translation>Niveaux d’accès email et phone.</translation>
        </message>
        <message>
            <source>The e-mail address has been verified</source>
            <translation>L’adresse e-mail a été vérifiée</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>Numéro de téléphone</translation>
        </message>
        <message>
            <source>The phone number has been verified</source>
            <translation>Le numéro de téléphone a été vérifié</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>Adresse postale</translation>
        </message>
        <message>
            <source>Access level address.</source>
            <translation>Niveau d’accès address.</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Rue</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Code postal</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ville</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>profile, phone, postal address</source>
            <translation>profil, téléphone, adresse postale</translation>
        </message>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>%n rempli</numerusform>
                <numerusform>%n remplis</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::DirectoryDialog</name>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Créer une unité</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Autorisation</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Créer une autorisation</translation>
        </message>
        <message>
            <source>Organizational units</source>
            <translation>Unités organisationnelles</translation>
        </message>
        <message>
            <source>Where a person belongs; some services read it from the token.</source>
            <translation>Où une personne est rattachée ; certains services le lisent dans le jeton.</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <source>What a person may do in an application; users hold them by code.</source>
            <translation>Ce qu’une personne peut faire dans une application ; les utilisateurs les portent par code.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Nom court</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Appartient à</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Configuration</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Objets intelligents</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Applications</translation>
        </message>
        <message>
            <source>%1 is predefined: it can neither be changed nor deleted.</source>
            <translation>%1 est prédéfini : il ne peut être ni modifié ni supprimé.</translation>
        </message>
        <message>
            <source>Delete permission?</source>
            <translation>Supprimer l’autorisation ?</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>Supprimer %1 ?</translation>
        </message>
        <message>
            <source>Delete permission</source>
            <translation>Supprimer l’autorisation</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PasswordDialog</name>
        <message>
            <source>New password for %1</source>
            <translation>Nouveau mot de passe pour %1</translation>
        </message>
        <message>
            <source>Set password</source>
            <translation>Définir le mot de passe</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>En générer un et l’afficher une fois</translation>
        </message>
        <message>
            <source>Must be changed at the next sign-in</source>
            <translation>À changer à la prochaine connexion</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Mot de passe : en générer un et l’afficher une fois</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Mot de passe choisi</translation>
        </message>
        <message>
            <source>One-time</source>
            <translation>Usage unique</translation>
        </message>
        <message>
            <source>One-time: must be changed at the next sign-in</source>
            <translation>Usage unique : à changer à la prochaine connexion</translation>
        </message>
        <message>
            <source>The person is signed out everywhere.</source>
            <translation>La personne est déconnectée partout.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PermissionDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Créer une autorisation</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
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
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Créer une unité</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Nom court</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Appartient à</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>Create user</source>
            <translation>Créer un utilisateur</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>May manage everything in this console</source>
            <translation>Peut tout gérer dans cette console</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>En générer un et l’afficher une fois</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Séparés par des virgules</translation>
        </message>
        <message>
            <source>Codes, separated by commas</source>
            <translation>Codes, séparés par des virgules</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nom d’utilisateur</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unité organisationnelle</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrateur</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Mot de passe : en générer un et l’afficher une fois</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Mot de passe choisi</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Données personnelles</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Entreprise</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Jetons hérités</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserModel</name>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Verrouillé</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrateur</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nom d’utilisateur</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unité organisationnelle</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Last sign-in</source>
            <translation>Dernière connexion</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserSearch</name>
        <message>
            <source>The first %1 are shown. Filter to find the others.</source>
            <translation>Les %1 premiers sont affichés. Filtrez pour trouver les autres.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UsersPage</name>
        <message>
            <source>Create user</source>
            <translation>Créer un utilisateur</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Utilisateurs</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Personne trouvé</translation>
        </message>
        <message>
            <source>No user matches the filter.</source>
            <translation>Aucun utilisateur ne correspond au filtre.</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Mot de passe de %1</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nom d’utilisateur</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Delete user?</source>
            <translation>Supprimer l’utilisateur ?</translation>
        </message>
        <message>
            <source>Delete %1? This cannot be undone.</source>
            <translation>Supprimer %1 ? C’est irréversible.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es)</source>
            <translation>
                <numerusform>%n accès accordé</numerusform>
                <numerusform>%n accès accordés</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete user</source>
            <translation>Supprimer l’utilisateur</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>New password…</source>
            <translation>Nouveau mot de passe…</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Afficher les accès accordés</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Déverrouiller</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Configuration</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Location</name>
        <message>
            <source>Overview</source>
            <translation>Vue d’ensemble</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Utilisateurs</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Accès accordés</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
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
            <translation>Premier démarrage - Consentry</translation>
        </message>
        <message>
            <source>Sign in - Consentry</source>
            <translation>Connexion - Consentry</translation>
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
            <translation>Profil de %1</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Votre profil</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::SearchDialog</name>
        <message>
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <source>Module, client, user or section</source>
            <translation>Module, client, utilisateur ou section</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvé</translation>
        </message>
        <message>
            <source>section</source>
            <translation>section</translation>
        </message>
        <message>
            <source>module</source>
            <translation>module</translation>
        </message>
        <message>
            <source>client</source>
            <translation>client</translation>
        </message>
        <message>
            <source>user</source>
            <translation>utilisateur</translation>
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
            <translation>● En service</translation>
        </message>
        <message>
            <source>● Starting</source>
            <translation>● Démarrage</translation>
        </message>
        <message>
            <source>● Failed</source>
            <translation>● En échec</translation>
        </message>
        <message>
            <source>● Stopped</source>
            <translation>● Arrêté</translation>
        </message>
        <message>
            <source>Server: %1</source>
            <translation>Serveur : %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::ShortcutsDialog</name>
        <message>
            <source>Keys</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Filtrer la liste</translation>
        </message>
        <message>
            <source>Edit the selected row</source>
            <translation>Modifier la ligne sélectionnée</translation>
        </message>
        <message>
            <source>Delete the selected row</source>
            <translation>Supprimer la ligne sélectionnée</translation>
        </message>
        <message>
            <source>Load again</source>
            <translation>Recharger</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>Cette liste</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Sidebar</name>
        <message>
            <source>Administrator</source>
            <translation>Administrateur</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::TopBar</name>
        <message>
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Aller à %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Workspace</name>
        <message>
            <source>Leave this page?</source>
            <translation>Quitter cette page ?</translation>
        </message>
        <message>
            <source>What you changed is not saved.</source>
            <translation>Vos changements ne sont pas enregistrés.</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Quitter sans enregistrer</translation>
        </message>
    </context>
    <context>
        <name>ui::support::ErrorTexts</name>
        <message>
            <source>This field is needed.</source>
            <translation>Ce champ est nécessaire.</translation>
        </message>
        <message>
            <source>This is too long; %1 is the most.</source>
            <translation>C’est trop long ; %1 au plus.</translation>
        </message>
        <message>
            <source>There are too many; %1 is the most.</source>
            <translation>Il y en a trop ; %1 au plus.</translation>
        </message>
        <message>
            <source>Use at least 8 characters.</source>
            <translation>Utilisez au moins 8 caractères.</translation>
        </message>
        <message>
            <source>This password is among the first that are guessed.</source>
            <translation>Ce mot de passe est parmi les premiers devinés.</translation>
        </message>
        <message>
            <source>The password must not contain the user name or the name of this product.</source>
            <translation>Le mot de passe ne doit contenir ni le nom d’utilisateur ni le nom de ce produit.</translation>
        </message>
        <message>
            <source>Line breaks and control characters are not allowed.</source>
            <translation>Les sauts de ligne et caractères de contrôle ne sont pas autorisés.</translation>
        </message>
        <message>
            <source>This value stands twice.</source>
            <translation>Cette valeur figure deux fois.</translation>
        </message>
        <message>
            <source>This value is taken already.</source>
            <translation>Cette valeur est déjà prise.</translation>
        </message>
        <message>
            <source>Use lower-case letters, digits, _ and - only, beginning with a letter.</source>
            <translation>Minuscules, chiffres, _ et - seulement, en commençant par une lettre.</translation>
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation>Ce n’est pas une adresse e-mail.</translation>
        </message>
        <message>
            <source>This is not a picture that can be used.</source>
            <translation>Cette image n’est pas utilisable.</translation>
        </message>
        <message>
            <source>The picture is too large.</source>
            <translation>L’image est trop grande.</translation>
        </message>
        <message>
            <source>Write it in ASCII: international names in their xn-- form, the rest percent-encoded.</source>
            <translation>Écrivez-le en ASCII : les noms internationaux sous leur forme xn--, le reste encodé en pourcents.</translation>
        </message>
        <message>
            <source>Backslashes are not allowed.</source>
            <translation>Les barres obliques inverses ne sont pas autorisées.</translation>
        </message>
        <message>
            <source>Wildcards are not allowed: write each address in full.</source>
            <translation>Les jokers ne sont pas autorisés : écrivez chaque adresse en entier.</translation>
        </message>
        <message>
            <source>Write the whole address, beginning with https://.</source>
            <translation>Écrivez l’adresse entière, en commençant par https://.</translation>
        </message>
        <message>
            <source>An address must not have a fragment (#).</source>
            <translation>Une adresse ne doit pas avoir de fragment (#).</translation>
        </message>
        <message>
            <source>This address must not have a query (?).</source>
            <translation>Cette adresse ne doit pas avoir de requête (?).</translation>
        </message>
        <message>
            <source>An address must not hold a user name or password.</source>
            <translation>Une adresse ne doit contenir ni nom d’utilisateur ni mot de passe.</translation>
        </message>
        <message>
            <source>This kind of address is not allowed. Use https.</source>
            <translation>Ce type d’adresse n’est pas autorisé. Utilisez https.</translation>
        </message>
        <message>
            <source>Use https: plain http is allowed for localhost only.</source>
            <translation>Utilisez https : http simple n’est autorisé que pour localhost.</translation>
        </message>
        <message>
            <source>Use https, or for a mobile app a scheme with a dot such as com.example.app:/callback.</source>
            <translation>Utilisez https ou, pour une application mobile, un schéma avec un point comme com.example.app:/callback.</translation>
        </message>
        <message>
            <source>The address names no host.</source>
            <translation>L’adresse ne nomme aucun hôte.</translation>
        </message>
        <message>
            <source>This is not a host name or address.</source>
            <translation>Ce n’est ni un nom d’hôte ni une adresse.</translation>
        </message>
        <message>
            <source>The port is a number from 1 to 65535.</source>
            <translation>Le port est un nombre de 1 à 65535.</translation>
        </message>
        <message>
            <source>Write a host and a port, for example 127.0.0.1:8443.</source>
            <translation>Écrivez un hôte et un port, par exemple 127.0.0.1:8443.</translation>
        </message>
        <message>
            <source>Scheme, host and port have to be those of a redirect address.</source>
            <translation>Le schéma, l’hôte et le port doivent être ceux d’une adresse de redirection.</translation>
        </message>
        <message>
            <source>Write it as %1</source>
            <translation>Écrivez-le ainsi : %1</translation>
        </message>
        <message>
            <source>The parameter %1 is added by the server and must not be in the address.</source>
            <translation>Le paramètre %1 est ajouté par le serveur et ne doit pas figurer dans l’adresse.</translation>
        </message>
        <message>
            <source>Access levels are words without blanks and quotation marks.</source>
            <translation>Les niveaux d’accès sont des mots sans espaces ni guillemets.</translation>
        </message>
        <message>
            <source>There are too many access levels.</source>
            <translation>Il y a trop de niveaux d’accès.</translation>
        </message>
        <message>
            <source>This moment has passed. Choose a later one.</source>
            <translation>Ce moment est passé. Choisissez-en un plus tard.</translation>
        </message>
        <message>
            <source>The template does not allow this.</source>
            <translation>Le modèle ne l’autorise pas.</translation>
        </message>
        <message>
            <source>Choose a value from %1 to %2.</source>
            <translation>Choisissez une valeur de %1 à %2.</translation>
        </message>
        <message>
            <source>This does not go together with the other settings.</source>
            <translation>Cela ne va pas avec les autres réglages.</translation>
        </message>
        <message>
            <source>The FAPI 2.0 profile allows here: %1</source>
            <translation>Le profil FAPI 2.0 admet ici : %1</translation>
        </message>
        <message>
            <source>This shows a private key. Hand in public keys only.</source>
            <translation>Ceci montre une clé privée. Ne donnez que des clés publiques.</translation>
        </message>
        <message>
            <source>This is not a public key that can be used.</source>
            <translation>Ce n’est pas une clé publique utilisable.</translation>
        </message>
        <message>
            <source>This is not a distinguished name such as CN=portal,O=Acme,C=DE.</source>
            <translation>Ce n’est pas un nom distinctif comme CN=portal,O=Acme,C=DE.</translation>
        </message>
        <message>
            <source>This cannot be changed later.</source>
            <translation>Cela ne peut pas être modifié ensuite.</translation>
        </message>
        <message>
            <source>There is no such entry.</source>
            <translation>Cette entrée n’existe pas.</translation>
        </message>
        <message>
            <source>There is no such value.</source>
            <translation>Cette valeur n’existe pas.</translation>
        </message>
        <message>
            <source>There is no such setting.</source>
            <translation>Ce réglage n’existe pas.</translation>
        </message>
        <message>
            <source>This is not the kind of value that belongs here.</source>
            <translation>Ce type de valeur n’a pas sa place ici.</translation>
        </message>
        <message>
            <source>There is no standard claim of this name.</source>
            <translation>Il n’y a pas de claim standard de ce nom.</translation>
        </message>
        <message>
            <source>The claim's value is not of the right kind.</source>
            <translation>La valeur du claim n’est pas du bon type.</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>Les deux mots de passe diffèrent.</translation>
        </message>
        <message>
            <source>This is the last administrator who can sign in.</source>
            <translation>C’est le dernier administrateur qui peut se connecter.</translation>
        </message>
        <message>
            <source>It is in use.</source>
            <translation>C’est en cours d’utilisation.</translation>
        </message>
        <message>
            <source>It is on already.</source>
            <translation>C’est déjà activé.</translation>
        </message>
        <message>
            <source>It is too late to undo this.</source>
            <translation>Il est trop tard pour annuler.</translation>
        </message>
        <message>
            <source>The certificate cannot be used.</source>
            <translation>Le certificat n’est pas utilisable.</translation>
        </message>
        <message>
            <source>The key cannot be used, or does not belong to the certificate.</source>
            <translation>La clé n’est pas utilisable ou ne correspond pas au certificat.</translation>
        </message>
        <message>
            <source>Plain http is allowed on localhost only: give a certificate and its key.</source>
            <translation>http simple n’est autorisé que sur localhost : indiquez un certificat et sa clé.</translation>
        </message>
        <message>
            <source>Some values are not right. Look at the marked fields.</source>
            <translation>Certaines valeurs ne conviennent pas. Voyez les champs marqués.</translation>
        </message>
        <message>
            <source>It is not there any more. Somebody else may have deleted it.</source>
            <translation>Cela n’existe plus. Quelqu’un l’a peut-être supprimé.</translation>
        </message>
        <message>
            <source>It exists already, or is in use.</source>
            <translation>Cela existe déjà ou est utilisé.</translation>
        </message>
        <message>
            <source>Only system administrators may do this.</source>
            <translation>Seuls les administrateurs système peuvent faire cela.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Connectez-vous d’abord.</translation>
        </message>
        <message>
            <source>Another program is using it: %1</source>
            <translation>Un autre programme l’utilise : %1</translation>
        </message>
        <message>
            <source>The server cannot do this now. Try again in a moment.</source>
            <translation>Le serveur ne peut pas le faire maintenant. Réessayez dans un moment.</translation>
        </message>
        <message>
            <source>The disk did not confirm the change; it may or may not have happened. Look at the list before you try again.</source>
            <translation>Le disque n’a pas confirmé le changement ; il a peut-être eu lieu. Regardez la liste avant de réessayer.</translation>
        </message>
        <message>
            <source>The stored data does not make sense: %1</source>
            <translation>Les données enregistrées sont incohérentes : %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Une erreur interne s’est produite : %1</translation>
        </message>
        <message>
            <source>Not accepted (%1).</source>
            <translation>Non accepté (%1).</translation>
        </message>
        <message>
            <source>This is not a key set: a JSON object with a list "keys".</source>
            <translation>Ce n’est pas un jeu de clés : un objet JSON avec une liste "keys".</translation>
        </message>
        <message>
            <source>Use a whole number of hours or days.</source>
            <translation>Indiquez un nombre entier d’heures ou de jours.</translation>
        </message>
        <message>
            <source>This is a word of the filter language.</source>
            <translation>C’est un mot du langage de filtres.</translation>
        </message>
        <message>
            <source>Items have the same value in %1 already.</source>
            <translation>Des éléments ont déjà la même valeur dans %1.</translation>
        </message>
        <message>
            <source>Only while the app has at most %1 items.</source>
            <translation>Seulement tant que l’application a au plus %1 éléments.</translation>
        </message>
        <message>
            <source>Write a path like /wiki, without ?, #, % and blanks.</source>
            <translation>Écrivez un chemin comme /wiki, sans ?, #, % ni espaces.</translation>
        </message>
        <message>
            <source>Write addresses or networks, for example 10.0.0.1 or 10.0.0.0/8.</source>
            <translation>Écrivez des adresses ou des réseaux, par exemple 10.0.0.1 ou 10.0.0.0/8.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::EventTexts</name>
        <message>
            <source>Module created</source>
            <translation>Module créé</translation>
        </message>
        <message>
            <source>Module changed</source>
            <translation>Module modifié</translation>
        </message>
        <message>
            <source>Module deleted</source>
            <translation>Module supprimé</translation>
        </message>
        <message>
            <source>Module enabled</source>
            <translation>Module activé</translation>
        </message>
        <message>
            <source>Module disabled</source>
            <translation>Module désactivé</translation>
        </message>
        <message>
            <source>External app enabled</source>
            <translation>Application externe activée</translation>
        </message>
        <message>
            <source>External app disabled</source>
            <translation>Application externe désactivée</translation>
        </message>
        <message>
            <source>External app changed</source>
            <translation>Application externe modifiée</translation>
        </message>
        <message>
            <source>Template created</source>
            <translation>Modèle créé</translation>
        </message>
        <message>
            <source>Template changed</source>
            <translation>Modèle modifié</translation>
        </message>
        <message>
            <source>Template deleted</source>
            <translation>Modèle supprimé</translation>
        </message>
        <message>
            <source>Client created</source>
            <translation>Client créé</translation>
        </message>
        <message>
            <source>Client changed</source>
            <translation>Client modifié</translation>
        </message>
        <message>
            <source>Client deleted</source>
            <translation>Client supprimé</translation>
        </message>
        <message>
            <source>Client brought back</source>
            <translation>Client rétabli</translation>
        </message>
        <message>
            <source>Client enabled</source>
            <translation>Client activé</translation>
        </message>
        <message>
            <source>Client disabled</source>
            <translation>Client désactivé</translation>
        </message>
        <message>
            <source>Secret added</source>
            <translation>Secret ajouté</translation>
        </message>
        <message>
            <source>Secret revoked</source>
            <translation>Secret révoqué</translation>
        </message>
        <message>
            <source>Client refused</source>
            <translation>Client refusé</translation>
        </message>
        <message>
            <source>Client registration refused</source>
            <translation>Enregistrement de client refusé</translation>
        </message>
        <message>
            <source>Registration token added</source>
            <translation>Jeton d’enregistrement ajouté</translation>
        </message>
        <message>
            <source>Registration token revoked</source>
            <translation>Jeton d’enregistrement révoqué</translation>
        </message>
        <message>
            <source>User created</source>
            <translation>Utilisateur créé</translation>
        </message>
        <message>
            <source>User changed</source>
            <translation>Utilisateur modifié</translation>
        </message>
        <message>
            <source>User deleted</source>
            <translation>Utilisateur supprimé</translation>
        </message>
        <message>
            <source>User locked</source>
            <translation>Utilisateur verrouillé</translation>
        </message>
        <message>
            <source>User unlocked</source>
            <translation>Utilisateur déverrouillé</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>Mot de passe changé</translation>
        </message>
        <message>
            <source>Organizational unit created</source>
            <translation>Unité organisationnelle créée</translation>
        </message>
        <message>
            <source>Organizational unit changed</source>
            <translation>Unité organisationnelle modifiée</translation>
        </message>
        <message>
            <source>Permission created</source>
            <translation>Autorisation créée</translation>
        </message>
        <message>
            <source>Permission changed</source>
            <translation>Autorisation modifiée</translation>
        </message>
        <message>
            <source>Access allowed</source>
            <translation>Accès autorisé</translation>
        </message>
        <message>
            <source>Access not allowed</source>
            <translation>Accès non autorisé</translation>
        </message>
        <message>
            <source>Access revoked</source>
            <translation>Accès révoqué</translation>
        </message>
        <message>
            <source>Connection ended</source>
            <translation>Connexion terminée</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Déconnexion</translation>
        </message>
        <message>
            <source>Service told of the sign-out</source>
            <translation>Service informé de la déconnexion</translation>
        </message>
        <message>
            <source>Service could not be told of the sign-out</source>
            <translation>Le service n’a pas pu être informé de la déconnexion</translation>
        </message>
        <message>
            <source>Sign-out request refused</source>
            <translation>Demande de déconnexion refusée</translation>
        </message>
        <message>
            <source>Sign-in refused</source>
            <translation>Connexion refusée</translation>
        </message>
        <message>
            <source>Authorization request refused</source>
            <translation>Demande d’autorisation refusée</translation>
        </message>
        <message>
            <source>Code issued</source>
            <translation>Code émis</translation>
        </message>
        <message>
            <source>Code used twice: connection ended</source>
            <translation>Code utilisé deux fois : connexion terminée</translation>
        </message>
        <message>
            <source>Tokens issued</source>
            <translation>Jetons émis</translation>
        </message>
        <message>
            <source>Token request refused</source>
            <translation>Demande de jeton refusée</translation>
        </message>
        <message>
            <source>Refresh token used twice: connection ended</source>
            <translation>Jeton de renouvellement utilisé deux fois : connexion terminée</translation>
        </message>
        <message>
            <source>Server settings changed</source>
            <translation>Paramètres du serveur modifiés</translation>
        </message>
        <message>
            <source>Server started</source>
            <translation>Serveur démarré</translation>
        </message>
        <message>
            <source>Server stopped</source>
            <translation>Serveur arrêté</translation>
        </message>
        <message>
            <source>Company changed</source>
            <translation>Entreprise modifiée</translation>
        </message>
        <message>
            <source>Signing key created</source>
            <translation>Clé de signature créée</translation>
        </message>
        <message>
            <source>Signing key rotated</source>
            <translation>Clé de signature renouvelée</translation>
        </message>
        <message>
            <source>Signing key retired</source>
            <translation>Clé de signature retirée</translation>
        </message>
        <message>
            <source>Signing key removed</source>
            <translation>Clé de signature supprimée</translation>
        </message>
        <message>
            <source>Installation completed</source>
            <translation>Installation terminée</translation>
        </message>
        <message>
            <source>the server</source>
            <translation>le serveur</translation>
        </message>
        <message>
            <source>an administrator</source>
            <translation>un administrateur</translation>
        </message>
        <message>
            <source>a person</source>
            <translation>une personne</translation>
        </message>
        <message>
            <source>a client</source>
            <translation>un client</translation>
        </message>
        <message>
            <source>the command line</source>
            <translation>la ligne de commande</translation>
        </message>
        <message>
            <source>Set-up file applied</source>
            <translation>Fichier de configuration appliqué</translation>
        </message>
        <message>
            <source>Permission deleted</source>
            <translation>Autorisation supprimée</translation>
        </message>
        <message>
            <source>Legacy token made</source>
            <translation>Jeton hérité créé</translation>
        </message>
        <message>
            <source>Legacy token revoked</source>
            <translation>Jeton hérité révoqué</translation>
        </message>
        <message>
            <source>Refresh token revoked</source>
            <translation>Jeton de renouvellement révoqué</translation>
        </message>
        <message>
            <source>Web service refused</source>
            <translation>Service web refusé</translation>
        </message>
        <message>
            <source>API token created</source>
            <translation>Jeton d’API créé</translation>
        </message>
        <message>
            <source>API token changed</source>
            <translation>Jeton d’API modifié</translation>
        </message>
        <message>
            <source>API token deleted</source>
            <translation>Jeton d’API supprimé</translation>
        </message>
        <message>
            <source>App created</source>
            <translation>Application créée</translation>
        </message>
        <message>
            <source>App changed</source>
            <translation>Application modifiée</translation>
        </message>
        <message>
            <source>App deleted</source>
            <translation>Application supprimée</translation>
        </message>
        <message>
            <source>Items deleted</source>
            <translation>Éléments supprimés</translation>
        </message>
        <message>
            <source>Protected addresses changed</source>
            <translation>Adresses protégées modifiées</translation>
        </message>
        <message>
            <source>Signed in to a protected host</source>
            <translation>Connexion à un hôte protégé</translation>
        </message>
        <message>
            <source>Access to a protected address refused</source>
            <translation>Accès à une adresse protégée refusé</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Formatting</name>
        <message>
            <source>just now</source>
            <translation>à l’instant</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>il y a %n minute</numerusform>
                <numerusform>il y a %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>il y a %n heure</numerusform>
                <numerusform>il y a %n heures</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>hier</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>il y a %n jour</numerusform>
                <numerusform>il y a %n jours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) ago</source>
            <translation>
                <numerusform>il y a %n semaine</numerusform>
                <numerusform>il y a %n semaines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>dans %n minute</numerusform>
                <numerusform>dans %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n hour(s)</source>
            <translation>
                <numerusform>dans %n heure</numerusform>
                <numerusform>dans %n heures</numerusform>
            </translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>demain</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>dans %n jour</numerusform>
                <numerusform>dans %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>jamais</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
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
            <translation>aucun client</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n client</numerusform>
                <numerusform>%n clients</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <comment>no addresses</comment>
            <translation>aucune</translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n adresse</numerusform>
                <numerusform>%n adresses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live connection(s)</source>
            <translation>
                <numerusform>%n connexion active</numerusform>
                <numerusform>%n connexions actives</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::support::PolicyWarnings</name>
        <message>
            <source>Password grant</source>
            <translation>Octroi par mot de passe</translation>
        </message>
        <message>
            <source>PKCE not required</source>
            <translation>PKCE non exigé</translation>
        </message>
        <message>
            <source>Long access tokens</source>
            <translation>Jetons d’accès longs</translation>
        </message>
        <message>
            <source>Long refresh tokens</source>
            <translation>Jetons d’actualisation longs</translation>
        </message>
        <message>
            <source>Fixed refresh tokens</source>
            <translation>Jetons d’actualisation fixes</translation>
        </message>
        <message>
            <source>The service sees the password. Only for services that you run yourself.</source>
            <translation>Le service voit le mot de passe. Seulement pour les services que vous exploitez vous-même.</translation>
        </message>
        <message>
            <source>A service that does not use PKCE can be robbed of its code. Require it unless an old service cannot do it.</source>
            <translation>Un service sans PKCE peut se faire voler son code. Exigez-le, sauf si un vieux service ne sait pas le faire.</translation>
        </message>
        <message>
            <source>Systems that check only the signature accept a stolen access token until it ends, even after it is revoked here.</source>
            <translation>Les systèmes qui ne vérifient que la signature acceptent un jeton d’accès volé jusqu’à sa fin, même révoqué ici.</translation>
        </message>
        <message>
            <source>A service that nobody uses keeps its access for months. 14 days is usual.</source>
            <translation>Un service que personne n’utilise garde son accès pendant des mois. 14 jours est habituel.</translation>
        </message>
        <message>
            <source>Apps without a secret keep the same refresh token: a stolen one is not noticed.</source>
            <translation>Les applications sans secret gardent le même jeton d’actualisation : un vol passe inaperçu.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Questions</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Vocabulary</name>
        <message>
            <source>Sign in with the account: identifier, company and e-mail address</source>
            <translation>Se connecter avec le compte : identifiant, entreprise et adresse e-mail</translation>
        </message>
        <message>
            <source>Use the Web API with the person's own rights</source>
            <translation>Utiliser l’API Web avec les droits de la personne</translation>
        </message>
        <message>
            <source>Read the name and the other details of the profile</source>
            <translation>Lire le nom et les autres détails du profil</translation>
        </message>
        <message>
            <source>Read the e-mail address</source>
            <translation>Lire l’adresse e-mail</translation>
        </message>
        <message>
            <source>Read the postal address</source>
            <translation>Lire l’adresse postale</translation>
        </message>
        <message>
            <source>Read the phone number</source>
            <translation>Lire le numéro de téléphone</translation>
        </message>
        <message>
            <source>Read the groups the person belongs to</source>
            <translation>Lire les groupes de la personne</translation>
        </message>
        <message>
            <source>Keep access while the person is away</source>
            <translation>Garder l’accès en l’absence de la personne</translation>
        </message>
        <message>
            <source>The access level %1 of this installation</source>
            <translation>Le niveau d’accès %1 de cette installation</translation>
        </message>
        <message>
            <source>External service</source>
            <translation>Service externe</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Machine to machine</source>
            <translation>Machine à machine</translation>
        </message>
        <message>
            <source>High security</source>
            <translation>Haute sécurité</translation>
        </message>
        <message>
            <source>People sign in through their browser and allow the service.</source>
            <translation>Les personnes se connectent dans leur navigateur et autorisent le service.</translation>
        </message>
        <message>
            <source>A program with an account of its own calls the REST API.</source>
            <translation>Un programme doté de son propre compte appelle l’API REST.</translation>
        </message>
        <message>
            <source>A trusted application asks for name and password itself.</source>
            <translation>Une application de confiance demande elle-même le nom et le mot de passe.</translation>
        </message>
        <message>
            <source>Two programs talk to each other; no person is involved.</source>
            <translation>Deux programmes communiquent ; aucune personne n’intervient.</translation>
        </message>
        <message>
            <source>For banks and health care: the FAPI 2.0 security profile.</source>
            <translation>Pour les banques et la santé : le profil de sécurité FAPI 2.0.</translation>
        </message>
        <message>
            <source>Authorization code: the person signs in and allows</source>
            <translation>Code d’autorisation : la personne se connecte et autorise</translation>
        </message>
        <message>
            <source>Refresh token: access goes on without asking again</source>
            <translation>Jeton de renouvellement : l’accès continue sans redemander</translation>
        </message>
        <message>
            <source>Client credentials: the service for itself</source>
            <translation>Client credentials : le service pour lui-même</translation>
        </message>
        <message>
            <source>Password: the service sees the person's password</source>
            <translation>Mot de passe : le service voit le mot de passe de la personne</translation>
        </message>
        <message>
            <source>Device code: sign-in on another device</source>
            <translation>Code d’appareil : connexion sur un autre appareil</translation>
        </message>
        <message>
            <source>Token exchange: one token for another</source>
            <translation>Échange de jetons : un jeton contre un autre</translation>
        </message>
        <message>
            <source>Secret in the HTTP Basic header</source>
            <translation>Secret dans l’en-tête HTTP Basic</translation>
        </message>
        <message>
            <source>Secret in the request body</source>
            <translation>Secret dans le corps de la requête</translation>
        </message>
        <message>
            <source>JWT signed with the secret</source>
            <translation>JWT signé avec le secret</translation>
        </message>
        <message>
            <source>JWT signed with the service's own key</source>
            <translation>JWT signé avec la clé du service</translation>
        </message>
        <message>
            <source>Client certificate of a known authority</source>
            <translation>Certificat client d’une autorité connue</translation>
        </message>
        <message>
            <source>Self-signed client certificate</source>
            <translation>Certificat client auto-signé</translation>
        </message>
        <message>
            <source>None: mobile and browser apps that cannot keep a secret</source>
            <translation>Aucune : applications mobiles et de navigateur qui ne peuvent garder un secret</translation>
        </message>
        <message>
            <source>A new one with each use; a stolen one is noticed</source>
            <translation>Un nouveau à chaque usage ; un vol est remarqué</translation>
        </message>
        <message>
            <source>The same one until its end</source>
            <translation>Le même jusqu’à sa fin</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>DPoP</source>
            <translation>DPoP</translation>
        </message>
        <message>
            <source>Client certificate</source>
            <translation>Certificat client</translation>
        </message>
        <message>
            <source>DPoP or client certificate</source>
            <translation>DPoP ou certificat client</translation>
        </message>
        <message>
            <source>Identifier, company and e-mail in the id_token</source>
            <translation>Identifiant, entreprise et e-mail dans l’id_token</translation>
        </message>
        <message>
            <source>Standard: the asked claims at userinfo only</source>
            <translation>Standard : les claims demandés à userinfo seulement</translation>
        </message>
        <message>
            <source>client not recognised</source>
            <translation>client non reconnu</translation>
        </message>
        <message>
            <source>access level not allowed</source>
            <translation>niveau d’accès non autorisé</translation>
        </message>
        <message>
            <source>faulty request</source>
            <translation>requête erronée</translation>
        </message>
        <message>
            <source>grant type not allowed</source>
            <translation>type d’octroi non autorisé</translation>
        </message>
        <message>
            <source>unknown grant type</source>
            <translation>type d’octroi inconnu</translation>
        </message>
        <message>
            <source>not allowed by the person</source>
            <translation>refusé par la personne</translation>
        </message>
        <message>
            <source>token used without its key</source>
            <translation>jeton utilisé sans sa clé</translation>
        </message>
        <message>
            <source>server was busy</source>
            <translation>serveur occupé</translation>
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
            <translation>Les clés de ce serveur</translation>
        </message>
        <message>
            <source>A key of its own for each client</source>
            <translation>Une clé propre à chaque client</translation>
        </message>
        <message>
            <source>stale code or token</source>
            <translation>code ou jeton périmé</translation>
        </message>
        <message>
            <source>Web API (/pub/v1)</source>
            <translation>API web (/pub/v1)</translation>
        </message>
        <message>
            <source>REST API (/rest/v1)</source>
            <translation>API REST (/rest/v1)</translation>
        </message>
        <message>
            <source>REST API v2 (/rest/v2)</source>
            <translation>API REST v2 (/rest/v2)</translation>
        </message>
        <message>
            <source>Only what the specifications ask for</source>
            <translation>Seulement ce que demandent les spécifications</translation>
        </message>
        <message>
            <source>Also organizational unit and permissions (Deyel)</source>
            <translation>Aussi l’unité et les autorisations (Deyel)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::CollapsibleSection</name>
        <message>
            <source>Shown</source>
            <translation>Affiché</translation>
        </message>
        <message>
            <source>Folded away</source>
            <translation>Replié</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::DurationEdit</name>
        <message>
            <source>%1: unit</source>
            <translation>%1 : unité</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>secondes</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutes</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>heures</translation>
        </message>
        <message>
            <source>days</source>
            <translation>jours</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::FilterField</name>
        <message>
            <source>Filter</source>
            <translation>Filtrer</translation>
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
            <translation>Obligatoire</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>En cours</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::IconWell</name>
        <message>
            <source>Choose file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Choisir une image</translation>
        </message>
        <message>
            <source>PNG, JPEG or WebP up to 512 KiB; a picture can also be dropped or pasted here</source>
            <translation>PNG, JPEG ou WebP jusqu’à 512 Kio ; une image peut aussi être déposée ou collée ici</translation>
        </message>
        <message>
            <source>Remove the picture</source>
            <translation>Retirer l’image</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Images (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::MessageBar</name>
        <message>
            <source>Close message</source>
            <translation>Fermer le message</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::Page</name>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::SecretDialog</name>
        <message>
            <source>Copy and save the values now: the secret cannot be viewed again.</source>
            <translation>Copiez et conservez les valeurs maintenant : le secret ne pourra plus être affiché.</translation>
        </message>
        <message>
            <source>This window is shown only once.</source>
            <translation>Cette fenêtre ne s’affiche qu’une fois.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Copier %1</translation>
        </message>
        <message>
            <source>%1 copied.</source>
            <translation>%1 copié.</translation>
        </message>
        <message>
            <source>%1 copied. The clipboard is cleared after 30 seconds.</source>
            <translation>%1 copié. Le presse-papiers est vidé après 30 secondes.</translation>
        </message>
        <message>
            <source>Connect it</source>
            <translation>Connexion du service</translation>
        </message>
        <message>
            <source>Copy configuration</source>
            <translation>Copier la configuration</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <source>I have saved the secret</source>
            <translation>J’ai conservé le secret</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Copy or save the secret first, or tick the box</source>
            <translation>Copiez ou conservez d’abord le secret, ou cochez la case</translation>
        </message>
        <message>
            <source>Save to file</source>
            <translation>Enregistrer dans un fichier</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>The file was not written: %1</source>
            <translation>Le fichier n’a pas été écrit : %1</translation>
        </message>
        <message>
            <source>Saved to %1; only you can read it.</source>
            <translation>Enregistré dans %1 ; vous seul pouvez le lire.</translation>
        </message>
        <message>
            <source>Close this window?</source>
            <translation>Fermer cette fenêtre ?</translation>
        </message>
        <message>
            <source>The secret cannot be shown again.</source>
            <translation>Le secret ne pourra plus être affiché.</translation>
        </message>
        <message>
            <source>If it was not saved, a new one has to be made.</source>
            <translation>S’il n’a pas été conservé, il faudra en créer un nouveau.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::TableView</name>
        <message>
            <source>Menu of the row</source>
            <translation>Menu de la ligne</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Colonnes de %1</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::UriEdit</name>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Redirect URI</source>
            <translation>Redirect URI</translation>
        </message>
        <message>
            <source>Add another address: %1</source>
            <translation>Ajouter une autre adresse : %1</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Remove %1 %2</source>
            <translation>Retirer %1 %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApiClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Nouvel objet intelligent</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accepter</translation>
        </message>
        <message>
            <source>Accept and Create</source>
            <translation>Accepter et créer</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Client Rest API</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Séparés par des virgules</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Entreprise</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Utilisateur</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unité organisationnelle</translation>
        </message>
        <message>
            <source>Product Type of License</source>
            <translation>Type de produit de la licence</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Autorisation d’application</translation>
        </message>
        <message>
            <source>Its user is the client_id, its password the client_secret. The password is generated and shown once.</source>
            <translation>L’utilisateur est le client_id, le mot de passe le client_secret. Le mot de passe est généré et affiché une fois.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::SmartThingsTab</name>
        <message>
            <source>Smart thing</source>
            <translation>Objet intelligent</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Nouvel objet intelligent</translation>
        </message>
        <message>
            <source>Programs that call the REST API with a name and a password of their own.</source>
            <translation>Programmes qui appellent l’API REST avec leur propre nom et mot de passe.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Utilisateur</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Client Rest API</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Autorisation d’application</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Objets intelligents</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Mot de passe de %1</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>No smart thing yet</source>
            <translation>Pas encore d’objet intelligent</translation>
        </message>
        <message>
            <source>One for each program: it gets tokens with its own name and password, and is locked without touching a person.</source>
            <translation>Un par programme : il obtient des jetons avec ses propres nom et mot de passe, et se bloque sans toucher à une personne.</translation>
        </message>
        <message>
            <source>No smart thing matches the filter.</source>
            <translation>Aucun objet intelligent ne correspond au filtre.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApplicationsTab</name>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Made by web service at /oauth/v2/credentials, each with a key pair of its own.</source>
            <translation>Créées par service web à /oauth/v2/credentials, chacune avec sa propre paire de clés.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Client identifier</source>
            <translation>Identifiant du client</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Dernière utilisation</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Applications</translation>
        </message>
        <message>
            <source>Delete application?</source>
            <translation>Supprimer l’application ?</translation>
        </message>
        <message>
            <source>Delete %1? All its tokens stop at once.</source>
            <translation>Supprimer %1 ? Tous ses jetons cessent aussitôt.</translation>
        </message>
        <message>
            <source>Delete application</source>
            <translation>Supprimer l’application</translation>
        </message>
        <message>
            <source>No application yet</source>
            <translation>Pas encore d’application</translation>
        </message>
        <message>
            <source>A program adds itself by that web service, with a legacy token of a person.</source>
            <translation>Un programme s’ajoute lui-même par ce service web, avec un jeton hérité d’une personne.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::LegacyTokenPart</name>
        <message>
            <source>Generate token</source>
            <translation>Générer un jeton</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Révoquer</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Dernière utilisation</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Jetons hérités</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Unit of the duration</source>
            <translation>Unité de la durée</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Heures</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <source>Legacy token</source>
            <translation>Jeton hérité</translation>
        </message>
        <message>
            <source>Service key</source>
            <translation>Clé de service</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppDialog</name>
        <message>
            <source>Fields and rights of %1</source>
            <translation>Champs et droits de %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Champs</translation>
        </message>
        <message>
            <source>A field that is removed takes its values with it. Lists can be filtered and sorted by searchable fields.</source>
            <translation>Un champ retiré emporte ses valeurs. Les listes se filtrent et se trient par les champs de recherche.</translation>
        </message>
        <message>
            <source>Statuses</source>
            <translation>États</translation>
        </message>
        <message>
            <source>The first is that of a new item.</source>
            <translation>Le premier est celui d’un nouvel élément.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Droits</translation>
        </message>
        <message>
            <source>Services act with the rights of the person who allowed them. Administrators may do everything.</source>
            <translation>Les services agissent avec les droits de la personne qui les a autorisés. Les administrateurs peuvent tout.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppPage</name>
        <message>
            <source>No items yet</source>
            <translation>Aucun élément pour l’instant</translation>
        </message>
        <message>
            <source>Services make items by the Web API; you can make them here too.</source>
            <translation>Les services créent des éléments par la Web API ; vous pouvez aussi en créer ici.</translation>
        </message>
        <message>
            <source>No item fits the filter.</source>
            <translation>Aucun élément ne correspond au filtre.</translation>
        </message>
        <message>
            <source>Fields and rights</source>
            <translation>Champs et droits</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Créer un élément</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>App</source>
            <translation>Application</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Modules</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>Tous les états</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Plus récents d’abord</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Plus anciens d’abord</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>Derniers modifiés d’abord</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Par nom</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>Par %1</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 sur %3</translation>
        </message>
        <message>
            <source>Delete items?</source>
            <translation>Supprimer les éléments ?</translation>
        </message>
        <message>
            <source>They are gone for services too. This cannot be undone.</source>
            <translation>Ils disparaissent aussi pour les services. C’est irréversible.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n élément</numerusform>
                <numerusform>%n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete items</source>
            <translation>Supprimer les éléments</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Copier l’identifiant</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::FieldsEdit</name>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Texte long</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Oui ou non</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Date et heure</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Choix</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Needed</source>
            <translation>Requis</translation>
        </message>
        <message>
            <source>Searchable</source>
            <translation>Recherche</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Unique</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Values, with commas between</source>
            <translation>Valeurs séparées par des virgules</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Nom du champ</translation>
        </message>
        <message>
            <source>Code of the field</source>
            <translation>Code du champ</translation>
        </message>
        <message>
            <source>Type of the field</source>
            <translation>Type du champ</translation>
        </message>
        <message>
            <source>Values of the choice</source>
            <translation>Valeurs du choix</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Ajouter un champ</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemDialog</name>
        <message>
            <source>Edit item</source>
            <translation>Modifier l’élément</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Créer un élément</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemFieldEdit</name>
        <message>
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Définie</translation>
        </message>
        <message>
            <source>%1 has a date</source>
            <translation>%1 a une date</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemModel</name>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Created by</source>
            <translation>Créé par</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RightsEdit</name>
        <message>
            <source>Add people</source>
            <translation>Ajouter des personnes</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Name of the group or code of the person</source>
            <translation>Nom du groupe ou code de la personne</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RowsEdit</name>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::StatusesEdit</name>
        <message>
            <source>Add status</source>
            <translation>Ajouter un état</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Name of the status</source>
            <translation>Nom de l’état</translation>
        </message>
        <message>
            <source>Code of the status</source>
            <translation>Code de l’état</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ApiTokensSection</name>
        <message>
            <source>Tokens</source>
            <translation>Jetons</translation>
        </message>
        <message>
            <source>Open the Web API as a person, without a sign-in</source>
            <translation>Ouvrent la Web API au nom d’une personne, sans connexion</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <source>Create token</source>
            <translation>Créer un jeton</translation>
        </message>
        <message>
            <source>No token yet</source>
            <translation>Aucun jeton pour l’instant</translation>
        </message>
        <message>
            <source>A token lets a program use the Web API with the rights of a person.</source>
            <translation>Avec un jeton, un programme utilise la Web API avec les droits d’une personne.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Utilisateur</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Expire</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>sans fin</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Dernière utilisation</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 est prêt</translation>
        </message>
        <message>
            <source>Delete token?</source>
            <translation>Supprimer le jeton ?</translation>
        </message>
        <message>
            <source>What uses %1 stops at once.</source>
            <translation>Ce qui utilise %1 s’arrête aussitôt.</translation>
        </message>
        <message>
            <source>Delete token</source>
            <translation>Supprimer le jeton</translation>
        </message>
        <message>
            <source>Expires in 1 month</source>
            <translation>Expire dans 1 mois</translation>
        </message>
        <message>
            <source>Expires in 1 year</source>
            <translation>Expire dans 1 an</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Sans fin</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AppsSection</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Champs</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>Apps</source>
            <translation>Applications</translation>
        </message>
        <message>
            <source>Items that services read and write by the Web API</source>
            <translation>Éléments que les services lisent et écrivent par la Web API</translation>
        </message>
        <message>
            <source>Create app</source>
            <translation>Créer une application</translation>
        </message>
        <message>
            <source>No app yet</source>
            <translation>Aucune application pour l’instant</translation>
        </message>
        <message>
            <source>An app keeps items of one kind, such as tickets or contracts, for services that have the access level api.</source>
            <translation>Une application garde des éléments d’un type, tels que des tickets ou des contrats, pour les services ayant le niveau d’accès api.</translation>
        </message>
        <message>
            <source>Delete app?</source>
            <translation>Supprimer l’application ?</translation>
        </message>
        <message>
            <source>%1 is deleted with everything in it. This cannot be undone.</source>
            <translation>%1 est supprimée avec tout son contenu. C’est irréversible.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n élément</numerusform>
                <numerusform>%n éléments</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete app</source>
            <translation>Supprimer l’application</translation>
        </message>
        <message>
            <source>Open items</source>
            <translation>Ouvrir les éléments</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::CreateApiTokenDialog</name>
        <message>
            <source>Create token</source>
            <translation>Créer un jeton</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>for example: Warehouse scanner</source>
            <translation>par exemple : Scanner de l’entrepôt</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Utilisateur</translation>
        </message>
        <message>
            <source>Whoever has the token acts with this person's rights.</source>
            <translation>Qui détient le jeton agit avec les droits de cette personne.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Expire</translation>
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
            <translation>Créer une application</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Everybody may read, create and change items</source>
            <translation>Tout le monde peut lire, créer et modifier des éléments</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Services name the app by it; it cannot be changed later.</source>
            <translation>Les services nomment ainsi l’application ; il ne change plus ensuite.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Droits</translation>
        </message>
        <message>
            <source>Otherwise only administrators, until you say who may.</source>
            <translation>Sinon, seuls les administrateurs, jusqu’à ce que vous disiez qui peut.</translation>
        </message>
    </context>
</TS>
