<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
    <context>
        <name>app::desktop::Desktop</name>
        <message>
            <source>Consentry cannot start.</source>
            <translation>Consentry no puede iniciarse.</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>¿Detener el servicio?</translation>
        </message>
        <message>
            <source>The server works in this program: without it nobody can sign in.</source>
            <translation>El servidor funciona en este programa: sin él nadie puede iniciar sesión.</translation>
        </message>
        <message>
            <source>It can go on in the tray of the desktop. The answer is remembered.</source>
            <translation>Puede seguir en la bandeja del escritorio. La respuesta se recuerda.</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Detener y salir</translation>
        </message>
        <message>
            <source>Keep serving</source>
            <translation>Seguir en servicio</translation>
        </message>
    </context>
    <context>
        <name>app::desktop::Tray</name>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Consentry is serving</source>
            <translation>Consentry está en servicio</translation>
        </message>
        <message>
            <source>Consentry is not serving</source>
            <translation>Consentry no está en servicio</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Detener el servicio</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Iniciar el servicio</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityPage</name>
        <message>
            <source>Activity</source>
            <translation>Actividad</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nada encontrado</translation>
        </message>
        <message>
            <source>No event fits what you are looking for.</source>
            <translation>Ningún suceso coincide con su búsqueda.</translation>
        </message>
        <message>
            <source>Show older events</source>
            <translation>Mostrar sucesos anteriores</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Refused only</source>
            <translation>Solo rechazados</translation>
        </message>
        <message>
            <source>Done only</source>
            <translation>Solo realizados</translation>
        </message>
        <message>
            <source>Event, person, client or incident</source>
            <translation>Suceso, persona, cliente o incidente</translation>
        </message>
        <message>
            <source>Incident %1</source>
            <translation>Incidente %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::activity::ActivityTable</name>
        <message>
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Afecta a</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Rechazado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::firststart::FirstStartPage</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Create your first module</source>
            <translation>Crear su primer módulo</translation>
        </message>
        <message>
            <source>This computer only</source>
            <translation>Solo este equipo</translation>
        </message>
        <message>
            <source>The whole network</source>
            <translation>Toda la red</translation>
        </message>
        <message>
            <source>None, for localhost only</source>
            <translation>Ninguno, solo para localhost</translation>
        </message>
        <message>
            <source>Existing files</source>
            <translation>Archivos existentes</translation>
        </message>
        <message>
            <source>Link of this server</source>
            <translation>Enlace de este servidor</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token.</source>
            <translation>Los servicios y navegadores llegan al servidor por esta dirección. Forma parte de cada token.</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>Reachable from</source>
            <translation>Accesible desde</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Archivo del certificado</translation>
        </message>
        <message>
            <source>Choose the certificate file</source>
            <translation>Elegir el archivo del certificado</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Archivo de la clave</translation>
        </message>
        <message>
            <source>Choose the key file</source>
            <translation>Elegir el archivo de la clave</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Elegir archivo…</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Nombre de la empresa</translation>
        </message>
        <message>
            <source>The first administrator</source>
            <translation>El primer administrador</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nombre de usuario</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Password again</source>
            <translation>Repita la contraseña</translation>
        </message>
        <message>
            <source>A module is what outside services connect to. Make one, enable its external app, and create a client: its identifier and secret are what the service needs.</source>
            <translation>Un módulo es aquello a lo que se conectan los servicios externos. Cree uno, active su aplicación externa y cree un cliente: su identificador y su secreto son lo que necesita el servicio.</translation>
        </message>
        <message>
            <source>Step %1 of 3</source>
            <translation>Paso %1 de 3</translation>
        </message>
        <message>
            <source>Set up this server</source>
            <translation>Configurar este servidor</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Company and first administrator</source>
            <translation>Empresa y primer administrador</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>Finalizar</translation>
        </message>
        <message>
            <source>Consentry is ready</source>
            <translation>Consentry está listo</translation>
        </message>
        <message>
            <source>Open the console</source>
            <translation>Abrir la consola</translation>
        </message>
        <message>
            <source>The server answers at %1.</source>
            <translation>El servidor responde en %1.</translation>
        </message>
        <message>
            <source>Services and browsers reach the server under this address. It is part of every token. Make sure that the name %1 leads to this computer.</source>
            <translation>Los servicios y navegadores llegan al servidor por esta dirección. Forma parte de cada token. Asegúrese de que el nombre %1 lleva a este equipo.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsPage</name>
        <message>
            <source>Granted accesses</source>
            <translation>Accesos concedidos</translation>
        </message>
        <message>
            <source>Nobody has allowed anything yet</source>
            <translation>Nadie ha permitido nada todavía</translation>
        </message>
        <message>
            <source>When a person allows a service to use their account, it stands here, and can be revoked at once.</source>
            <translation>Cuando una persona permite a un servicio usar su cuenta, aparece aquí y puede revocarse al instante.</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es) revoked.</source>
            <translation>
                <numerusform>%n acceso concedido revocado.</numerusform>
                <numerusform>%n accesos concedidos revocados.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unused for %n day(s)</source>
            <translation>
                <numerusform>Sin uso desde hace %n día</numerusform>
                <numerusform>Sin uso desde hace %n días</numerusform>
            </translation>
        </message>
        <message>
            <source>Save as CSV</source>
            <translation>Guardar como CSV</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
        <message>
            <source>Select the rows to revoke first</source>
            <translation>Seleccione primero las filas que revocar</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>Archivos CSV (*.csv)</translation>
        </message>
        <message>
            <source>The file could not be written: %1</source>
            <translation>No se pudo escribir el archivo: %1</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Mostrar todos</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::GrantsTable</name>
        <message>
            <source>%1, through %2</source>
            <translation>%1, a través de %2</translation>
        </message>
        <message>
            <source>The client is off or has expired</source>
            <translation>El cliente está desactivado o ha caducado</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveles de acceso</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Último uso</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::grants::RevokeGrantsAction</name>
        <message numerus="yes">
            <source>Revoke %n granted access(es)?</source>
            <translation>
                <numerusform>¿Revocar %n acceso concedido?</numerusform>
                <numerusform>¿Revocar %n accesos concedidos?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 loses the access that %2 allowed, at once.</source>
            <translation>%1 pierde de inmediato el acceso que %2 permitió.</translation>
        </message>
        <message>
            <source>The services lose their access at once.</source>
            <translation>Los servicios pierden su acceso de inmediato.</translation>
        </message>
        <message>
            <source>It hits %1 and %2. The next time, people are asked again.</source>
            <translation>Afecta a %1 y %2. La próxima vez se volverá a preguntar.</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AdvancedClient</name>
        <message>
            <source>Subject (DN)</source>
            <translation>Sujeto (DN)</translation>
        </message>
        <message>
            <source>DNS name</source>
            <translation>Nombre DNS</translation>
        </message>
        <message>
            <source>URI</source>
            <translation>URI</translation>
        </message>
        <message>
            <source>IP address</source>
            <translation>Dirección IP</translation>
        </message>
        <message>
            <source>E-mail address</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Autenticación</translation>
        </message>
        <message>
            <source>How the service proves who it is.</source>
            <translation>Cómo demuestra el servicio quién es.</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>At an address of the service</source>
            <translation>En una dirección del servicio</translation>
        </message>
        <message>
            <source>Pasted here</source>
            <translation>Pegadas aquí</translation>
        </message>
        <message>
            <source>Public keys</source>
            <translation>Claves públicas</translation>
        </message>
        <message>
            <source>Address of the keys</source>
            <translation>Dirección de las claves</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Elegir archivo…</translation>
        </message>
        <message>
            <source>Key set (JWKS)</source>
            <translation>Conjunto de claves (JWKS)</translation>
        </message>
        <message>
            <source>Any that is allowed</source>
            <translation>Cualquiera permitido</translation>
        </message>
        <message>
            <source>Signed with</source>
            <translation>Firmado con</translation>
        </message>
        <message>
            <source>What names the certificate</source>
            <translation>Qué identifica el certificado</translation>
        </message>
        <message>
            <source>Certificate of</source>
            <translation>Certificado de</translation>
        </message>
        <message>
            <source>Sign-out</source>
            <translation>Cierre de sesión</translation>
        </message>
        <message>
            <source>Where a sign-out may lead, and who is told of one.</source>
            <translation>Adónde puede llevar un cierre de sesión y a quién se avisa.</translation>
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
            <translation>Nombrar la sesión terminada</translation>
        </message>
        <message>
            <source>The server itself tells the service, also when a session is ended here.</source>
            <translation>El propio servidor avisa al servicio, también cuando la sesión se termina aquí.</translation>
        </message>
        <message>
            <source>Front-channel logout URI</source>
            <translation>Front-channel logout URI</translation>
        </message>
        <message>
            <source>The person's browser tells the service while it shows the last page.</source>
            <translation>El navegador de la persona avisa al servicio mientras muestra la última página.</translation>
        </message>
        <message>
            <source>Back-channel: name the session that ended</source>
            <translation>Back-channel: nombrar la sesión terminada</translation>
        </message>
        <message>
            <source>Front-channel: name the session that ended</source>
            <translation>Front-channel: nombrar la sesión terminada</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Where the service wants other than its template says.</source>
            <translation>Cuando el servicio necesita algo distinto de su plantilla.</translation>
        </message>
        <message>
            <source>As the template says</source>
            <translation>Como dice la plantilla</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>id_token firmado con</translation>
        </message>
        <message>
            <source>Choose a key set</source>
            <translation>Elegir un conjunto de claves</translation>
        </message>
        <message>
            <source>JSON files (*.json *.jwks)</source>
            <translation>Archivos JSON (*.json *.jwks)</translation>
        </message>
        <message>
            <source>Any that the template allows</source>
            <translation>Cualquiera que permita la plantilla</translation>
        </message>
        <message>
            <source>takes part in sign-outs</source>
            <translation>participa en los cierres de sesión</translation>
        </message>
        <message>
            <source>authentication, keys, sign-out</source>
            <translation>autenticación, claves, cierre de sesión</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Editar %1</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>Crear cliente OAuth/OIDC</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Create client</source>
            <translation>Crear cliente</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
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
            <translation>Caduca</translation>
        </message>
        <message>
            <source>After this date the service can no longer connect and its tokens stop working.</source>
            <translation>Después de esta fecha el servicio ya no puede conectarse y sus tokens dejan de funcionar.</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avanzado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ClientModel</name>
        <message>
            <source>Active</source>
            <translation>Activo</translation>
        </message>
        <message>
            <source>Expires soon</source>
            <translation>Caduca pronto</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Caducado</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Desactivado</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>sin fin</translation>
        </message>
        <message>
            <source>Created %1</source>
            <translation>Creado el %1</translation>
        </message>
        <message numerus="yes">
            <source>%n secret(s): %1</source>
            <translation>
                <numerusform>%n secreto: %1</numerusform>
                <numerusform>%n secretos: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Scopes</source>
            <translation>Scopes</translation>
        </message>
        <message>
            <source>Redirects to</source>
            <translation>Redirige a</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Caduca</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Último uso</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ConnectionTexts</name>
        <message>
            <source>Environment lines</source>
            <translation>Variables de entorno</translation>
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
            <translation>En 1 mes</translation>
        </message>
        <message>
            <source>In 3 months</source>
            <translation>En 3 meses</translation>
        </message>
        <message>
            <source>In 6 months</source>
            <translation>En 6 meses</translation>
        </message>
        <message>
            <source>In 1 year</source>
            <translation>En 1 año</translation>
        </message>
        <message>
            <source>Own date</source>
            <translation>Fecha propia</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Sin fin</translation>
        </message>
        <message>
            <source>Expires on</source>
            <translation>Caduca el</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::ModulePage</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Outside services cannot connect yet</source>
            <translation>Los servicios externos aún no pueden conectarse</translation>
        </message>
        <message>
            <source>Enable the module and its external app; then clients are made here, under Tokens.</source>
            <translation>Active el módulo y su aplicación externa; después los clientes se crean aquí, en Tokens.</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>External services that may use this module</source>
            <translation>Servicios externos que pueden usar este módulo</translation>
        </message>
        <message>
            <source>Create OAuth/OIDC client</source>
            <translation>Crear cliente OAuth/OIDC</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
        </message>
        <message>
            <source>No client yet</source>
            <translation>Aún no hay clientes</translation>
        </message>
        <message>
            <source>A client is one outside service: it gets an identifier and a secret of its own.</source>
            <translation>Un cliente es un servicio externo: recibe un identificador y un secreto propios.</translation>
        </message>
        <message>
            <source>Client %1 deleted. It cannot connect any more.</source>
            <translation>Cliente %1 eliminado. Ya no puede conectarse.</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Módulo</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>code %1</source>
            <translation>código %1</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activado</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desactivado</translation>
        </message>
        <message>
            <source>Disable module</source>
            <translation>Desactivar módulo</translation>
        </message>
        <message>
            <source>Enable module</source>
            <translation>Activar módulo</translation>
        </message>
        <message>
            <source>Set up the external app</source>
            <translation>Configurar la aplicación externa</translation>
        </message>
        <message>
            <source>Disable module?</source>
            <translation>¿Desactivar el módulo?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again.</source>
            <translation>Todos sus clientes dejan de funcionar hasta que se vuelva a activar.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>A client is made from a template. Create a template first, in the module's settings.</source>
            <translation>Un cliente se crea a partir de una plantilla. Cree primero una plantilla en los ajustes del módulo.</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 está listo</translation>
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
            <translation>Editar nombre y direcciones…</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Copiar identificador</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Añadir secreto</translation>
        </message>
        <message>
            <source>Secrets…</source>
            <translation>Secretos…</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Mostrar accesos concedidos</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Desactivar</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Activar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>%1 is ready. It has no secret; its App unique identifier is %2.</source>
            <translation>%1 está listo. No tiene secreto; su App unique identifier es %2.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretModel</name>
        <message>
            <source>Begins with</source>
            <translation>Empieza por</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Etiqueta</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creado</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Último uso</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Activo</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>Revocado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::SecretsDialog</name>
        <message>
            <source>Secrets</source>
            <translation>Secretos</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
        <message>
            <source>Secrets of %1</source>
            <translation>Secretos de %1</translation>
        </message>
        <message>
            <source>Add secret</source>
            <translation>Añadir secreto</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>To change a secret without an outage: add one, enter it at the service, then revoke the old one.</source>
            <translation>Para cambiar un secreto sin interrupción: añada uno, introdúzcalo en el servicio y revoque después el antiguo.</translation>
        </message>
        <message>
            <source>Revoke secret?</source>
            <translation>¿Revocar el secreto?</translation>
        </message>
        <message>
            <source>The secret %1… stops working at once.</source>
            <translation>El secreto %1… deja de funcionar de inmediato.</translation>
        </message>
        <message>
            <source>It was used within the last day: the service may still depend on it.</source>
            <translation>Se usó en el último día: puede que el servicio aún dependa de él.</translation>
        </message>
        <message>
            <source>It was not used within the last day.</source>
            <translation>No se usó en el último día.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::CreateModuleDialog</name>
        <message>
            <source>Create module</source>
            <translation>Crear módulo</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icono</translation>
        </message>
        <message>
            <source>The code never changes: set-up files and scripts know the module by it.</source>
            <translation>El código no cambia nunca: los archivos de configuración y los scripts conocen el módulo por él.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModuleModel</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activado</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desactivado</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
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
            <translation>Activado</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Desactivado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modules::ModulesPage</name>
        <message>
            <source>Module</source>
            <translation>Módulo</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>No module yet</source>
            <translation>Aún no hay módulos</translation>
        </message>
        <message>
            <source>A module is a part of your platform that outside services connect to.</source>
            <translation>Un módulo es una parte de su plataforma a la que se conectan servicios externos.</translation>
        </message>
        <message>
            <source>Create module</source>
            <translation>Crear módulo</translation>
        </message>
        <message>
            <source>Show as tiles</source>
            <translation>Mostrar como mosaico</translation>
        </message>
        <message>
            <source>Show as a list</source>
            <translation>Mostrar como lista</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::AdvancedPolicy</name>
        <message>
            <source>Grant types</source>
            <translation>Formas de obtener tokens</translation>
        </message>
        <message>
            <source>How a service comes to its tokens.</source>
            <translation>Cómo obtiene un servicio sus tokens.</translation>
        </message>
        <message>
            <source>Authentication methods</source>
            <translation>Métodos de autenticación</translation>
        </message>
        <message>
            <source>PKCE makes a stolen code useless; every current library can do it.</source>
            <translation>PKCE deja sin valor un código robado; toda biblioteca actual lo admite.</translation>
        </message>
        <message>
            <source>PKCE is required</source>
            <translation>PKCE es obligatorio</translation>
        </message>
        <message>
            <source>Lifetimes</source>
            <translation>Duraciones</translation>
        </message>
        <message>
            <source>Shorter is safer; longer asks the server less often. The end of the client cuts all of them.</source>
            <translation>Más corto es más seguro; más largo pregunta menos al servidor. El fin del cliente las limita todas.</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Token de acceso</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Token de renovación</translation>
        </message>
        <message>
            <source>Refresh token at use</source>
            <translation>Token de renovación al usarlo</translation>
        </message>
        <message>
            <source>Grace for a retried refresh</source>
            <translation>Tolerancia al repetir la renovación</translation>
        </message>
        <message>
            <source>Claims of the id_token</source>
            <translation>Claims del id_token</translation>
        </message>
        <message>
            <source>Standard is what certified libraries expect.</source>
            <translation>Estándar es lo que esperan las bibliotecas certificadas.</translation>
        </message>
        <message>
            <source>id_token signed with</source>
            <translation>id_token firmado con</translation>
        </message>
        <message>
            <source>RS256 is understood by every library.</source>
            <translation>RS256 lo entiende toda biblioteca.</translation>
        </message>
        <message>
            <source>Access token signed with</source>
            <translation>Token de acceso firmado con</translation>
        </message>
        <message>
            <source>ES256 is quicker and shorter.</source>
            <translation>ES256 es más rápido y corto.</translation>
        </message>
        <message>
            <source>access token %1, refresh token %2</source>
            <translation>token de acceso %1, token de renovación %2</translation>
        </message>
        <message>
            <source>How a service proves who it is. A client uses one of them, or any if none is chosen.</source>
            <translation>Cómo demuestra un servicio quién es. Un cliente usa uno de ellos, o cualquiera si no se elige ninguno.</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protección</translation>
        </message>
        <message>
            <source>What a request must bring along.</source>
            <translation>Lo que debe traer una petición.</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <source>FAPI 2.0 is for banks and health care; it sets what it demands.</source>
            <translation>FAPI 2.0 es para banca y sanidad; fija él mismo lo que exige.</translation>
        </message>
        <message>
            <source>PKCE</source>
            <translation>PKCE</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
        <message>
            <source>Requests must be pushed (PAR)</source>
            <translation>Las peticiones deben enviarse antes (PAR)</translation>
        </message>
        <message>
            <source>The service hands its request to the server itself: nobody can change it in the browser.</source>
            <translation>El servicio entrega su petición al propio servidor: nadie puede cambiarla en el navegador.</translation>
        </message>
        <message>
            <source>Tokens bound to</source>
            <translation>Tokens ligados a</translation>
        </message>
        <message>
            <source>A bound token is useless without the service's key or certificate.</source>
            <translation>Un token ligado no sirve sin la clave o el certificado del servicio.</translation>
        </message>
        <message>
            <source>Each proof needs a fresh value of this server</source>
            <translation>Cada prueba necesita un valor nuevo de este servidor</translation>
        </message>
        <message>
            <source>A new one begins its lifetime anew, the same one keeps its end.</source>
            <translation>Uno nuevo empieza de nuevo su duración, el mismo conserva su fin.</translation>
        </message>
        <message>
            <source>Contents and signatures</source>
            <translation>Contenido y firmas</translation>
        </message>
        <message>
            <source>What the tokens hold and who signs.</source>
            <translation>Qué contienen los tokens y quién firma.</translation>
        </message>
        <message>
            <source>Signing key</source>
            <translation>Clave de firma</translation>
        </message>
        <message>
            <source>With a key of its own, one client's tokens can never pass for another's.</source>
            <translation>Con una clave propia, los tokens de un cliente nunca pasan por los de otro.</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n warning(s)</source>
            <translation>
                <numerusform>%1 · %n aviso</numerusform>
                <numerusform>%1 · %n avisos</numerusform>
            </translation>
        </message>
        <message>
            <source>Access token tells</source>
            <translation>El access token dice</translation>
        </message>
        <message>
            <source>Access token opens</source>
            <translation>El access token abre</translation>
        </message>
        <message>
            <source>Of this server's own APIs it opens this one and no other.</source>
            <translation>De las API propias de este servidor abre esta y ninguna otra.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ConsentPreview</name>
        <message>
            <source>What a person is asked</source>
            <translation>Lo que se pregunta a la persona</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>The service</source>
            <translation>El servicio</translation>
        </message>
        <message>
            <source>Allow the service to use your %1 account?</source>
            <translation>¿Permitir que el servicio use su cuenta de %1?</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>Permitir</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ExternalAppTab</name>
        <message>
            <source>The external app is off</source>
            <translation>La aplicación externa está desactivada</translation>
        </message>
        <message>
            <source>Enable it to let outside services sign people in and use this module.</source>
            <translation>Actívela para que los servicios externos inicien la sesión de personas y usen este módulo.</translation>
        </message>
        <message>
            <source>Enable</source>
            <translation>Activar</translation>
        </message>
        <message>
            <source>External app on</source>
            <translation>Aplicación externa activada</translation>
        </message>
        <message>
            <source>Set up</source>
            <translation>Configurar</translation>
        </message>
        <message>
            <source>Disable</source>
            <translation>Desactivar</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Crear plantilla</translation>
        </message>
        <message>
            <source>OAuth2/OIDC client templates</source>
            <translation>Plantillas de clientes OAuth2/OIDC</translation>
        </message>
        <message>
            <source>No template yet</source>
            <translation>Aún no hay plantillas</translation>
        </message>
        <message>
            <source>A template says what the clients made from it may do. One is enough to begin.</source>
            <translation>Una plantilla dice qué pueden hacer los clientes creados con ella. Basta una para empezar.</translation>
        </message>
        <message>
            <source>People see this name and icon when a service asks for access to their account.</source>
            <translation>Este nombre y este icono se ven cuando un servicio pide acceso a la cuenta.</translation>
        </message>
        <message>
            <source>Disable the external app?</source>
            <translation>¿Desactivar la aplicación externa?</translation>
        </message>
        <message>
            <source>All its clients stop working until it is enabled again. Nothing is deleted.</source>
            <translation>Todos sus clientes dejan de funcionar hasta que se vuelva a activar. No se elimina nada.</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
        <message>
            <source>%1 is in use by %2 and cannot be deleted.</source>
            <translation>%1 está en uso (%2) y no puede eliminarse.</translation>
        </message>
        <message>
            <source>Delete template?</source>
            <translation>¿Eliminar la plantilla?</translation>
        </message>
        <message>
            <source>Delete the template %1?</source>
            <translation>¿Eliminar la plantilla %1?</translation>
        </message>
        <message>
            <source>No client uses it.</source>
            <translation>Ningún cliente la usa.</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>Eliminar plantilla</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Preview consent page</source>
            <translation>Ver la página de consentimiento</translation>
        </message>
        <message>
            <source>Create a template first</source>
            <translation>Cree antes una plantilla</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::GeneralTab</name>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icono</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Delete module</source>
            <translation>Eliminar módulo</translation>
        </message>
        <message>
            <source>Its external app, templates, clients and granted accesses go with it.</source>
            <translation>Su aplicación externa, plantillas, clientes y accesos concedidos se eliminan con él.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Guardado.</translation>
        </message>
        <message>
            <source>Delete module?</source>
            <translation>¿Eliminar el módulo?</translation>
        </message>
        <message>
            <source>Delete the module %1? This cannot be undone.</source>
            <translation>¿Eliminar el módulo %1? No se puede deshacer.</translation>
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
            <translation>Cuándo</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>Nada todavía</translation>
        </message>
        <message>
            <source>Changes of this module and its clients appear here.</source>
            <translation>Aquí aparecen los cambios de este módulo y de sus clientes.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ModuleSettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>%1 settings</source>
            <translation>Ajustes de %1</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>General</source>
            <translation>General</translation>
        </message>
        <message>
            <source>External App</source>
            <translation>Aplicación externa</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protección</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionDialog</name>
        <message>
            <source>Edit rule</source>
            <translation>Editar regla</translation>
        </message>
        <message>
            <source>Add rule</source>
            <translation>Añadir regla</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Also programs that act for themselves</source>
            <translation>También programas que actúan por sí mismos</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Path</source>
            <translation>Ruta</translation>
        </message>
        <message>
            <source>With all that is below it. The rule with the longest path counts.</source>
            <translation>Con todo lo que hay debajo. Vale la regla con la ruta más larga.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>User names, separated by commas.</source>
            <translation>Nombres de usuario, separados por comas.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Separated by commas. Without people and groups every person of the company gets in.</source>
            <translation>Separados por comas. Sin personas ni grupos entra cualquier persona de la empresa.</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveles de acceso</translation>
        </message>
        <message>
            <source>What a token needs, separated by blanks. Empty: only people who sign in.</source>
            <translation>Lo que necesita un token, separado por espacios. Vacío: solo personas que inician sesión.</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Programas</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Los demás reciben</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionModel</name>
        <message>
            <source>Every person</source>
            <translation>Todas las personas</translation>
        </message>
        <message>
            <source>programs</source>
            <translation>programas</translation>
        </message>
        <message>
            <source>Refuse (401)</source>
            <translation>Rechazar (401)</translation>
        </message>
        <message>
            <source>Sign-in page (nginx)</source>
            <translation>Página de inicio de sesión (nginx)</translation>
        </message>
        <message>
            <source>Sign-in page (Traefik, Caddy)</source>
            <translation>Página de inicio de sesión (Traefik, Caddy)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>A token needs</source>
            <translation>Un token necesita</translation>
        </message>
        <message>
            <source>No tokens</source>
            <translation>Sin tokens</translation>
        </message>
        <message>
            <source>Others get</source>
            <translation>Los demás reciben</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProtectionTab</name>
        <message>
            <source>Add rule</source>
            <translation>Añadir regla</translation>
        </message>
        <message>
            <source>Protected addresses</source>
            <translation>Direcciones protegidas</translation>
        </message>
        <message>
            <source>Nothing is protected yet</source>
            <translation>Aún no hay nada protegido</translation>
        </message>
        <message>
            <source>A proxy such as nginx can ask this server who may use an application that knows no sign-in of its own. A rule says who.</source>
            <translation>Un proxy como nginx puede preguntar a este servidor quién puede usar una aplicación sin inicio de sesión propio. Una regla dice quién.</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>Delete rule</source>
            <translation>Eliminar regla</translation>
        </message>
        <message>
            <source>Delete rule?</source>
            <translation>¿Eliminar la regla?</translation>
        </message>
        <message>
            <source>The proxy refuses what no other rule covers.</source>
            <translation>El proxy rechaza lo que ninguna otra regla cubre.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::ProxyLinesCard</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
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
            <translation>Dirección de la aplicación</translation>
        </message>
        <message>
            <source>Where the application itself listens, behind the proxy</source>
            <translation>Dónde escucha la propia aplicación, detrás del proxy</translation>
        </message>
        <message>
            <source>Lines for the proxy</source>
            <translation>Líneas para el proxy</translation>
        </message>
        <message>
            <source>They go into the proxy's configuration for this host. The address of the proxy has to stand in the server's settings as a trusted proxy.</source>
            <translation>Van en la configuración del proxy para este host. La dirección del proxy debe figurar en los ajustes del servidor como proxy de confianza.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::SetUpDialog</name>
        <message>
            <source>Set up external app</source>
            <translation>Configurar aplicación externa</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Use main module data</source>
            <translation>Usar los datos del módulo</translation>
        </message>
        <message>
            <source>Inherit</source>
            <translation>Heredar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icono</translation>
        </message>
        <message>
            <source>People see this when a service asks for access to their account.</source>
            <translation>Esto se ve cuando un servicio pide acceso a la cuenta.</translation>
        </message>
        <message>
            <source>Inherit: use main module data</source>
            <translation>Heredar: usar los datos del módulo</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Editar %1</translation>
        </message>
        <message>
            <source>Create template</source>
            <translation>Crear plantilla</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveles de acceso</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Preajuste</translation>
        </message>
        <message>
            <source>In use: taking an access level away bites at once, a new one is asked for at the next sign-in.</source>
            <translation>En uso: quitar un nivel de acceso surte efecto de inmediato; uno nuevo se pide en el próximo inicio de sesión.</translation>
        </message>
        <message>
            <source>Own access levels</source>
            <translation>Niveles de acceso propios</translation>
        </message>
        <message>
            <source>Own access levels, separated by blanks</source>
            <translation>Niveles de acceso propios, separados por espacios</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Avanzado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::modulesettings::TemplateModel</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Access levels</source>
            <translation>Niveles de acceso</translation>
        </message>
        <message>
            <source>Access token</source>
            <translation>Token de acceso</translation>
        </message>
        <message>
            <source>Refresh token</source>
            <translation>Token de renovación</translation>
        </message>
        <message>
            <source>Used by</source>
            <translation>Usado por</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::AttentionList</name>
        <message>
            <source>%1 expires %2</source>
            <translation>%1 caduca %2</translation>
        </message>
        <message>
            <source>The TLS certificate has ended</source>
            <translation>El certificado TLS ha caducado</translation>
        </message>
        <message>
            <source>The TLS certificate ends %1</source>
            <translation>El certificado TLS caduca %1</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n refused request(s) in a day</source>
            <translation>
                <numerusform>%1: %n solicitud rechazada en un día</numerusform>
                <numerusform>%1: %n solicitudes rechazadas en un día</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n code(s) never redeemed in a day</source>
            <translation>
                <numerusform>%1: %n código sin canjear en un día</numerusform>
                <numerusform>%1: %n códigos sin canjear en un día</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no module yet</source>
            <translation>Todavía no hay módulos</translation>
        </message>
        <message>
            <source>Everything is in order.</source>
            <translation>Todo está en orden.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Soon</source>
            <translation>Pronto</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Abrir: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::overview::OverviewPage</name>
        <message>
            <source>Tokens issued today</source>
            <translation>Tokens emitidos hoy</translation>
        </message>
        <message>
            <source>Refused requests</source>
            <translation>Solicitudes rechazadas</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Accesos concedidos</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clientes</translation>
        </message>
        <message>
            <source>Requests to the token endpoint</source>
            <translation>Solicitudes al punto de tokens</translation>
        </message>
        <message>
            <source>Time span</source>
            <translation>Periodo</translation>
        </message>
        <message>
            <source>Last 24 hours</source>
            <translation>Últimas 24 horas</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>Últimos 7 días</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>Últimos 30 días</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Requiere atención</translation>
        </message>
        <message>
            <source>Latest activity</source>
            <translation>Actividad reciente</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>since midnight</source>
            <translation>desde medianoche</translation>
        </message>
        <message>
            <source>none today</source>
            <translation>ninguna hoy</translation>
        </message>
        <message>
            <source>live now</source>
            <translation>vigentes ahora</translation>
        </message>
        <message>
            <source>none expires soon</source>
            <translation>ninguno caduca pronto</translation>
        </message>
        <message numerus="yes">
            <source>%n expire(s) within 14 days</source>
            <translation>
                <numerusform>%n caduca en 14 días</numerusform>
                <numerusform>%n caducan en 14 días</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Aún no ha ocurrido nada.</translation>
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
            <translation>Solicitudes al punto de tokens: %1 aceptadas, %2 rechazadas</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ExternalAppsTab</name>
        <message>
            <source>Services that you allowed to use your account. Revoke one and it loses access at once.</source>
            <translation>Servicios a los que permitió usar su cuenta. Revoque uno y perderá el acceso de inmediato.</translation>
        </message>
        <message>
            <source>No service uses your account</source>
            <translation>Ningún servicio usa su cuenta</translation>
        </message>
        <message>
            <source>When you allow a service to use your account, it appears here.</source>
            <translation>Cuando permita a un servicio usar su cuenta, aparecerá aquí.</translation>
        </message>
        <message>
            <source>through %1</source>
            <translation>a través de %1</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>Terminado</translation>
        </message>
        <message>
            <source>Allowed %1   ·   last used %2</source>
            <translation>Permitido el %1   ·   último uso %2</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Details of %1</source>
            <translation>Detalles de %1</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
        <message>
            <source>Revoke %1</source>
            <translation>Revocar %1</translation>
        </message>
        <message>
            <source>The service is at %1.</source>
            <translation>El servicio está en %1.</translation>
        </message>
        <message>
            <source>Allowed on %1.</source>
            <translation>Permitido el %1.</translation>
        </message>
        <message>
            <source>Last used on %1.</source>
            <translation>Último uso el %1.</translation>
        </message>
        <message>
            <source>Revoke access?</source>
            <translation>¿Revocar el acceso?</translation>
        </message>
        <message>
            <source>%1 loses access to your account at once.</source>
            <translation>%1 pierde de inmediato el acceso a su cuenta.</translation>
        </message>
        <message>
            <source>What it has copied stays with it. It can ask you again.</source>
            <translation>Lo que haya copiado se queda con él. Puede volver a pedírselo.</translation>
        </message>
        <message>
            <source>%1 has no access any more.</source>
            <translation>%1 ya no tiene acceso.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::PersonalDataTab</name>
        <message>
            <source>Services that you allow see only what their access levels say. An administrator can change these values.</source>
            <translation>Los servicios que permite ven solo lo que dicen sus niveles de acceso. Un administrador puede cambiar estos valores.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nombre de usuario</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Permisos</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identificador</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::ProfilePage</name>
        <message>
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Datos personales</translation>
        </message>
        <message>
            <source>External Apps</source>
            <translation>Aplicaciones externas</translation>
        </message>
        <message>
            <source>Sign-in and security</source>
            <translation>Acceso y seguridad</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Su perfil</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::profile::SecurityTab</name>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Present password</source>
            <translation>Contraseña actual</translation>
        </message>
        <message>
            <source>New password</source>
            <translation>Nueva contraseña</translation>
        </message>
        <message>
            <source>New password again</source>
            <translation>Repita la nueva contraseña</translation>
        </message>
        <message>
            <source>Change password</source>
            <translation>Cambiar contraseña</translation>
        </message>
        <message>
            <source>Browser</source>
            <translation>Navegador</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Inicio de sesión</translation>
        </message>
        <message>
            <source>Last seen</source>
            <translation>Visto por última vez</translation>
        </message>
        <message>
            <source>Sign this browser out</source>
            <translation>Cerrar la sesión de este navegador</translation>
        </message>
        <message>
            <source>Signed-in browsers</source>
            <translation>Navegadores con sesión</translation>
        </message>
        <message>
            <source>You are signed in in no browser.</source>
            <translation>No tiene sesión en ningún navegador.</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <source>Leave this console; the server goes on serving.</source>
            <translation>Salir de esta consola; el servidor sigue funcionando.</translation>
        </message>
        <message>
            <source>The present password is not right.</source>
            <translation>La contraseña actual no es correcta.</translation>
        </message>
        <message>
            <source>Your password was changed.</source>
            <translation>Su contraseña ha cambiado.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::MutualTlsEdit</name>
        <message>
            <source>The link at the first of these ports</source>
            <translation>El enlace con el primero de estos puertos</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Escucha en</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlace</translation>
        </message>
        <message>
            <source>Authorities file</source>
            <translation>Archivo de autoridades</translation>
        </message>
        <message>
            <source>Addresses of their own, by TLS only: services show a certificate there. The file (PEM) holds the authorities whose certificates count; without it only self-signed ones do.</source>
            <translation>Direcciones propias, solo por TLS: allí los servicios muestran un certificado. El archivo (PEM) contiene las autoridades cuyos certificados valen; sin él solo valen los autofirmados.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::Posture</name>
        <message>
            <source>Warning</source>
            <translation>Aviso</translation>
        </message>
        <message>
            <source>Plain http</source>
            <translation>http sin cifrar</translation>
        </message>
        <message>
            <source>All right for trying things out on this computer. Everything else needs a certificate.</source>
            <translation>Sirve para probar en este equipo. Todo lo demás necesita un certificado.</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Open to the network</source>
            <translation>Abierto a la red</translation>
        </message>
        <message>
            <source>It listens on %1: let a firewall admit only who needs it.</source>
            <translation>Escucha en %1: que un cortafuegos admita solo a quien lo necesite.</translation>
        </message>
        <message>
            <source>Master key in a file</source>
            <translation>Clave maestra en un archivo</translation>
        </message>
        <message>
            <source>Who copies the whole data directory has the key too. A keychain or a credential of systemd keeps it apart.</source>
            <translation>Quien copia todo el directorio de datos también tiene la clave. Un llavero o una credencial de systemd la guarda aparte.</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 y %n más</numerusform>
                <numerusform>%1 y %n más</numerusform>
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
            <translation>Estado de seguridad</translation>
        </message>
        <message>
            <source>Nothing here is weaker than it has to be.</source>
            <translation>Nada es más débil de lo necesario.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open: %1</source>
            <translation>Abrir: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerDialog</name>
        <message>
            <source>Change how the server is reached</source>
            <translation>Cambiar cómo se llega al servidor</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>TLS ends at my proxy</source>
            <translation>TLS termina en mi proxy</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlace</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Escucha en</translation>
        </message>
        <message>
            <source>One or more addresses with a port, separated by commas.</source>
            <translation>Una o más direcciones con puerto, separadas por comas.</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Archivo del certificado</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>Archivo de la clave</translation>
        </message>
        <message>
            <source>Tokens that were issued under the old link stop working, and every service must be told the new one.</source>
            <translation>Los tokens emitidos con el enlace anterior dejan de funcionar y hay que comunicar el nuevo a cada servicio.</translation>
        </message>
        <message>
            <source>Hand out legacy tokens for passwords at /generateToken</source>
            <translation>Entregar tokens heredados por contraseña en /generateToken</translation>
        </message>
        <message>
            <source>Permission for the directory</source>
            <translation>Permiso para el directorio</translation>
        </message>
        <message>
            <source>Its code; the REST API shows other people only to those who have it.</source>
            <translation>Su código; la API REST muestra a otras personas solo a quien lo tiene.</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Proxies de confianza</translation>
        </message>
        <message>
            <source>Addresses or networks such as 10.0.0.0/8, separated by commas. What they say of where a request came from is believed.</source>
            <translation>Direcciones o redes como 10.0.0.0/8, separadas por comas. Se cree lo que dicen sobre el origen de una petición.</translation>
        </message>
        <message>
            <source>Client certificates</source>
            <translation>Certificados de cliente</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerFacts</name>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>none: plain http</source>
            <translation>ninguno: http simple</translation>
        </message>
        <message>
            <source>TLS ends at your proxy.</source>
            <translation>TLS termina en su proxy.</translation>
        </message>
        <message>
            <source>Only programs on this machine can reach the server.</source>
            <translation>Solo los programas de este equipo llegan al servidor.</translation>
        </message>
        <message>
            <source>ends %1</source>
            <translation>caduca el %1</translation>
        </message>
        <message>
            <source>It has ended: put a new one in place.</source>
            <translation>Ha caducado: ponga uno nuevo.</translation>
        </message>
        <message>
            <source>Put a new one in place; it is taken without a restart.</source>
            <translation>Ponga uno nuevo; se toma sin reiniciar.</translation>
        </message>
        <message>
            <source>in the keychain</source>
            <translation>en el llavero</translation>
        </message>
        <message>
            <source>a credential of systemd</source>
            <translation>una credencial de systemd</translation>
        </message>
        <message>
            <source>master.key in the data directory</source>
            <translation>master.key en el directorio de datos</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Enlace</translation>
        </message>
        <message>
            <source>Set the link: without it no token is issued.</source>
            <translation>Defina el enlace: sin él no se emite ningún token.</translation>
        </message>
        <message>
            <source>Listens on</source>
            <translation>Escucha en</translation>
        </message>
        <message>
            <source>Trusted proxies</source>
            <translation>Proxies de confianza</translation>
        </message>
        <message>
            <source>Serving since</source>
            <translation>En servicio desde</translation>
        </message>
        <message>
            <source>Database</source>
            <translation>Base de datos</translation>
        </message>
        <message>
            <source>can be written</source>
            <translation>se puede escribir</translation>
        </message>
        <message>
            <source>Nothing new is issued until this is mended.</source>
            <translation>No se emite nada nuevo hasta que se arregle.</translation>
        </message>
        <message>
            <source>SQLite</source>
            <translation>SQLite</translation>
        </message>
        <message>
            <source>This version has a known fault with several writers; the server writes through one connection only, which keeps clear of it.</source>
            <translation>Esta versión tiene un fallo conocido con varios escritores; el servidor escribe por una sola conexión y así lo evita.</translation>
        </message>
        <message>
            <source>Master key</source>
            <translation>Clave maestra</translation>
        </message>
        <message>
            <source>Serving</source>
            <translation>En servicio</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Iniciando</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Con fallo</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Detenido</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::ServerPage</name>
        <message>
            <source>How it is reached</source>
            <translation>Cómo se llega a él</translation>
        </message>
        <message>
            <source>What it stands on</source>
            <translation>En qué se apoya</translation>
        </message>
        <message>
            <source>Change link and addresses</source>
            <translation>Cambiar enlace y direcciones</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Detener el servicio</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Iniciar el servicio</translation>
        </message>
        <message>
            <source>Stop serving?</source>
            <translation>¿Detener el servicio?</translation>
        </message>
        <message>
            <source>Nobody can sign in and no service gets a token until you start it again.</source>
            <translation>Nadie puede iniciar sesión y ningún servicio obtiene un token hasta que lo vuelva a iniciar.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeyTable</name>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Signs</source>
            <translation>Firma</translation>
        </message>
        <message>
            <source>Retired</source>
            <translation>Retirada</translation>
        </message>
        <message>
            <source>signs %1</source>
            <translation>firma %1</translation>
        </message>
        <message>
            <source>leaves %1</source>
            <translation>se va %1</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Algorithm</source>
            <translation>Algoritmo</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Creada</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Signs for</source>
            <translation>Firma para</translation>
        </message>
        <message>
            <source>all without a key of their own</source>
            <translation>todos sin clave propia</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::serverpage::SigningKeysCard</name>
        <message>
            <source>Signing keys</source>
            <translation>Claves de firma</translation>
        </message>
        <message>
            <source>Rotate now</source>
            <translation>Rotar ahora</translation>
        </message>
        <message>
            <source>Replace at once</source>
            <translation>Sustituir de inmediato</translation>
        </message>
        <message>
            <source>Rotate by themselves after</source>
            <translation>Rotar por sí solas cada</translation>
        </message>
        <message>
            <source> days</source>
            <translation> días</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>Rotate the signing keys?</source>
            <translation>¿Rotar las claves de firma?</translation>
        </message>
        <message>
            <source>New keys are published now and sign from tomorrow on. The old ones stay until their last token has ended: nobody notices.</source>
            <translation>Las claves nuevas se publican ahora y firman desde mañana. Las antiguas quedan hasta que termine su último token: nadie lo nota.</translation>
        </message>
        <message>
            <source>The next keys are published.</source>
            <translation>Las claves siguientes están publicadas.</translation>
        </message>
        <message>
            <source>Replace the signing keys at once?</source>
            <translation>¿Sustituir las claves de firma de inmediato?</translation>
        </message>
        <message>
            <source>Only when a key may be in strange hands. Every token signed until now is refused from this moment on.</source>
            <translation>Solo si una clave puede estar en manos ajenas. Todo token firmado hasta ahora se rechaza desde este momento.</translation>
        </message>
        <message>
            <source>All services must ask for new tokens.</source>
            <translation>Todos los servicios deberán pedir tokens nuevos.</translation>
        </message>
        <message>
            <source>The old keys are gone, and their tokens with them.</source>
            <translation>Las claves antiguas ya no existen, ni sus tokens.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::settings::SettingsPage</name>
        <message>
            <source>Saved. The next sign-in pages and tokens show it.</source>
            <translation>Guardado. Las próximas páginas de acceso y tokens lo mostrarán.</translation>
        </message>
        <message>
            <source>This console</source>
            <translation>Esta consola</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Como el escritorio</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Alto contraste</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Empresa</translation>
        </message>
        <message>
            <source>Company name</source>
            <translation>Nombre de la empresa</translation>
        </message>
        <message>
            <source>Icon</source>
            <translation>Icono</translation>
        </message>
        <message>
            <source>People see both when they sign in; tokens carry the name.</source>
            <translation>Ambos se ven al iniciar sesión; los tokens llevan el nombre.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::signin::SignInPage</name>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>User name or e-mail</source>
            <translation>Usuario o correo electrónico</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Sign in to Consentry</source>
            <translation>Iniciar sesión en Consentry</translation>
        </message>
        <message>
            <source>Enter your user name and password</source>
            <translation>Introduzca su usuario y contraseña</translation>
        </message>
        <message>
            <source>The user name or the password is not right.</source>
            <translation>El usuario o la contraseña no son correctos.</translation>
        </message>
        <message numerus="yes">
            <source>Too many attempts. Try again in %n second(s).</source>
            <translation>
                <numerusform>Demasiados intentos. Inténtelo en %n segundo.</numerusform>
                <numerusform>Demasiados intentos. Inténtelo en %n segundos.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server cannot check it now. Try again in a moment.</source>
            <translation>El servidor no puede comprobarlo ahora. Inténtelo en un momento.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ClaimsEdit</name>
        <message>
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
        <message>
            <source>Services with the access level profile read these.</source>
            <translation>Los leen los servicios con el nivel de acceso profile.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Middle name</source>
            <translation>Segundo nombre</translation>
        </message>
        <message>
            <source>Family name</source>
            <translation>Apellidos</translation>
        </message>
        <message>
            <source>Nickname</source>
            <translation>Apodo</translation>
        </message>
        <message>
            <source>Preferred user name</source>
            <translation>Nombre de usuario preferido</translation>
        </message>
        <message>
            <source>Profile page</source>
            <translation>Página de perfil</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Sitio web</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Género</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Fecha de nacimiento</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zona horaria</translation>
        </message>
        <message>
            <source>Language and region</source>
            <translation>Idioma y región</translation>
        </message>
        <message>
            <source>E-mail and phone</source>
            <translation>Correo y teléfono</translation>
        </message>
        <message>
            <source>Access levels email and phone.</source>
            <translation>Niveles de acceso email y phone.</translation>
        </message>
        <message>
            <source>The e-mail address has been verified</source>
            <translation>La dirección de correo está verificada</translation>
        </message>
        <message>
            <source>Phone number</source>
            <translation>Número de teléfono</translation>
        </message>
        <message>
            <source>The phone number has been verified</source>
            <translation>El número de teléfono está verificado</translation>
        </message>
        <message>
            <source>Postal address</source>
            <translation>Dirección postal</translation>
        </message>
        <message>
            <source>Access level address.</source>
            <translation>Nivel de acceso address.</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Calle</translation>
        </message>
        <message>
            <source>Postal code</source>
            <translation>Código postal</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Ciudad</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Región</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>País</translation>
        </message>
        <message>
            <source>profile, phone, postal address</source>
            <translation>perfil, teléfono, dirección postal</translation>
        </message>
        <message numerus="yes">
            <source>%n filled in</source>
            <translation>
                <numerusform>%n rellenado</numerusform>
                <numerusform>%n rellenados</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::DirectoryDialog</name>
        <message>
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Crear unidad organizativa</translation>
        </message>
        <message>
            <source>Permission</source>
            <translation>Permiso</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Crear permiso</translation>
        </message>
        <message>
            <source>Organizational units</source>
            <translation>Unidades organizativas</translation>
        </message>
        <message>
            <source>Where a person belongs; some services read it from the token.</source>
            <translation>A dónde pertenece una persona; algunos servicios lo leen del token.</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Permisos</translation>
        </message>
        <message>
            <source>What a person may do in an application; users hold them by code.</source>
            <translation>Lo que una persona puede hacer en una aplicación; los usuarios los tienen por código.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Nombre corto</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Pertenece a</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Aplicación</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Configuración</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Objetos inteligentes</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Aplicaciones</translation>
        </message>
        <message>
            <source>%1 is predefined: it can neither be changed nor deleted.</source>
            <translation>%1 es predefinido: no se puede cambiar ni eliminar.</translation>
        </message>
        <message>
            <source>Delete permission?</source>
            <translation>¿Eliminar el permiso?</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>¿Eliminar %1?</translation>
        </message>
        <message>
            <source>Delete permission</source>
            <translation>Eliminar permiso</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PasswordDialog</name>
        <message>
            <source>New password for %1</source>
            <translation>Nueva contraseña para %1</translation>
        </message>
        <message>
            <source>Set password</source>
            <translation>Establecer contraseña</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>Generar una y mostrarla una vez</translation>
        </message>
        <message>
            <source>Must be changed at the next sign-in</source>
            <translation>Debe cambiarse en el próximo inicio de sesión</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Contraseña: generar una y mostrarla una vez</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Contraseña propia</translation>
        </message>
        <message>
            <source>One-time</source>
            <translation>De un solo uso</translation>
        </message>
        <message>
            <source>One-time: must be changed at the next sign-in</source>
            <translation>De un solo uso: debe cambiarse en el próximo inicio de sesión</translation>
        </message>
        <message>
            <source>The person is signed out everywhere.</source>
            <translation>Se cierra la sesión de la persona en todas partes.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::PermissionDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Editar %1</translation>
        </message>
        <message>
            <source>Create permission</source>
            <translation>Crear permiso</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Aplicación</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UnitDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Editar %1</translation>
        </message>
        <message>
            <source>Create organizational unit</source>
            <translation>Crear unidad organizativa</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Short name</source>
            <translation>Nombre corto</translation>
        </message>
        <message>
            <source>Belongs to</source>
            <translation>Pertenece a</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Editar %1</translation>
        </message>
        <message>
            <source>Create user</source>
            <translation>Crear usuario</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>May manage everything in this console</source>
            <translation>Puede gestionar todo en esta consola</translation>
        </message>
        <message>
            <source>Generate one and show it once</source>
            <translation>Generar una y mostrarla una vez</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Separados por comas</translation>
        </message>
        <message>
            <source>Codes, separated by commas</source>
            <translation>Códigos, separados por comas</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nombre de usuario</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unidad organizativa</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Permissions</source>
            <translation>Permisos</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrador</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Password: generate one and show it once</source>
            <translation>Contraseña: generar una y mostrarla una vez</translation>
        </message>
        <message>
            <source>Own password</source>
            <translation>Contraseña propia</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Datos personales</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Empresa</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Tokens heredados</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserModel</name>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Bloqueado</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrador</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nombre de usuario</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unidad organizativa</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Last sign-in</source>
            <translation>Último acceso</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UserSearch</name>
        <message>
            <source>The first %1 are shown. Filter to find the others.</source>
            <translation>Se muestran los primeros %1. Filtre para encontrar los demás.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::UsersPage</name>
        <message>
            <source>Create user</source>
            <translation>Crear usuario</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Usuarios</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>No se encontró a nadie</translation>
        </message>
        <message>
            <source>No user matches the filter.</source>
            <translation>Ningún usuario coincide con el filtro.</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Contraseña de %1</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nombre de usuario</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Delete user?</source>
            <translation>¿Eliminar el usuario?</translation>
        </message>
        <message>
            <source>Delete %1? This cannot be undone.</source>
            <translation>¿Eliminar a %1? No se puede deshacer.</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n granted access(es)</source>
            <translation>
                <numerusform>%n acceso concedido</numerusform>
                <numerusform>%n accesos concedidos</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete user</source>
            <translation>Eliminar usuario</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>New password…</source>
            <translation>Nueva contraseña…</translation>
        </message>
        <message>
            <source>Show granted accesses</source>
            <translation>Mostrar accesos concedidos</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Bloquear</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Configuration</source>
            <translation>Configuración</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Location</name>
        <message>
            <source>Overview</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Usuarios</translation>
        </message>
        <message>
            <source>Granted accesses</source>
            <translation>Accesos concedidos</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Actividad</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Perfil</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::MainWindow</name>
        <message>
            <source>First start - Consentry</source>
            <translation>Primer inicio - Consentry</translation>
        </message>
        <message>
            <source>Sign in - Consentry</source>
            <translation>Iniciar sesión - Consentry</translation>
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
            <translation>Perfil de %1</translation>
        </message>
        <message>
            <source>Your profile</source>
            <translation>Su perfil</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::SearchDialog</name>
        <message>
            <source>Search everything</source>
            <translation>Buscar en todo</translation>
        </message>
        <message>
            <source>Module, client, user or section</source>
            <translation>Módulo, cliente, usuario o sección</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrado</translation>
        </message>
        <message>
            <source>section</source>
            <translation>sección</translation>
        </message>
        <message>
            <source>module</source>
            <translation>módulo</translation>
        </message>
        <message>
            <source>client</source>
            <translation>cliente</translation>
        </message>
        <message>
            <source>user</source>
            <translation>usuario</translation>
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
            <translation>● En servicio</translation>
        </message>
        <message>
            <source>● Starting</source>
            <translation>● Iniciando</translation>
        </message>
        <message>
            <source>● Failed</source>
            <translation>● Con fallo</translation>
        </message>
        <message>
            <source>● Stopped</source>
            <translation>● Detenido</translation>
        </message>
        <message>
            <source>Server: %1</source>
            <translation>Servidor: %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::ShortcutsDialog</name>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nuevo</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Filtrar la lista</translation>
        </message>
        <message>
            <source>Edit the selected row</source>
            <translation>Editar la fila seleccionada</translation>
        </message>
        <message>
            <source>Delete the selected row</source>
            <translation>Eliminar la fila seleccionada</translation>
        </message>
        <message>
            <source>Load again</source>
            <translation>Volver a cargar</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Buscar en todo</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>Esta lista</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Sidebar</name>
        <message>
            <source>Administrator</source>
            <translation>Administrador</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::TopBar</name>
        <message>
            <source>Search everything</source>
            <translation>Buscar en todo</translation>
        </message>
        <message>
            <source>Go to %1</source>
            <translation>Ir a %1</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>ui::shell::Workspace</name>
        <message>
            <source>Leave this page?</source>
            <translation>¿Salir de esta página?</translation>
        </message>
        <message>
            <source>What you changed is not saved.</source>
            <translation>Los cambios no están guardados.</translation>
        </message>
        <message>
            <source>Leave without saving</source>
            <translation>Salir sin guardar</translation>
        </message>
    </context>
    <context>
        <name>ui::support::ErrorTexts</name>
        <message>
            <source>This field is needed.</source>
            <translation>Este campo es necesario.</translation>
        </message>
        <message>
            <source>This is too long; %1 is the most.</source>
            <translation>Es demasiado largo; %1 como máximo.</translation>
        </message>
        <message>
            <source>There are too many; %1 is the most.</source>
            <translation>Hay demasiados; %1 como máximo.</translation>
        </message>
        <message>
            <source>Use at least 8 characters.</source>
            <translation>Use al menos 8 caracteres.</translation>
        </message>
        <message>
            <source>This password is among the first that are guessed.</source>
            <translation>Esta contraseña es de las primeras que se adivinan.</translation>
        </message>
        <message>
            <source>The password must not contain the user name or the name of this product.</source>
            <translation>La contraseña no debe contener el usuario ni el nombre de este producto.</translation>
        </message>
        <message>
            <source>Line breaks and control characters are not allowed.</source>
            <translation>No se permiten saltos de línea ni caracteres de control.</translation>
        </message>
        <message>
            <source>This value stands twice.</source>
            <translation>Este valor está dos veces.</translation>
        </message>
        <message>
            <source>This value is taken already.</source>
            <translation>Este valor ya está en uso.</translation>
        </message>
        <message>
            <source>Use lower-case letters, digits, _ and - only, beginning with a letter.</source>
            <translation>Solo minúsculas, cifras, _ y -, empezando por una letra.</translation>
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation>No es una dirección de correo.</translation>
        </message>
        <message>
            <source>This is not a picture that can be used.</source>
            <translation>No es una imagen que se pueda usar.</translation>
        </message>
        <message>
            <source>The picture is too large.</source>
            <translation>La imagen es demasiado grande.</translation>
        </message>
        <message>
            <source>Write it in ASCII: international names in their xn-- form, the rest percent-encoded.</source>
            <translation>Escríbalo en ASCII: los nombres internacionales en su forma xn--, el resto con codificación porcentual.</translation>
        </message>
        <message>
            <source>Backslashes are not allowed.</source>
            <translation>No se permiten barras invertidas.</translation>
        </message>
        <message>
            <source>Wildcards are not allowed: write each address in full.</source>
            <translation>No se permiten comodines: escriba cada dirección completa.</translation>
        </message>
        <message>
            <source>Write the whole address, beginning with https://.</source>
            <translation>Escriba la dirección completa, empezando por https://.</translation>
        </message>
        <message>
            <source>An address must not have a fragment (#).</source>
            <translation>Una dirección no debe tener fragmento (#).</translation>
        </message>
        <message>
            <source>This address must not have a query (?).</source>
            <translation>Esta dirección no debe tener consulta (?).</translation>
        </message>
        <message>
            <source>An address must not hold a user name or password.</source>
            <translation>Una dirección no debe contener usuario ni contraseña.</translation>
        </message>
        <message>
            <source>This kind of address is not allowed. Use https.</source>
            <translation>Este tipo de dirección no está permitido. Use https.</translation>
        </message>
        <message>
            <source>Use https: plain http is allowed for localhost only.</source>
            <translation>Use https: http simple solo se permite para localhost.</translation>
        </message>
        <message>
            <source>Use https, or for a mobile app a scheme with a dot such as com.example.app:/callback.</source>
            <translation>Use https o, para una aplicación móvil, un esquema con punto como com.example.app:/callback.</translation>
        </message>
        <message>
            <source>The address names no host.</source>
            <translation>La dirección no nombra ningún host.</translation>
        </message>
        <message>
            <source>This is not a host name or address.</source>
            <translation>No es un nombre de host ni una dirección.</translation>
        </message>
        <message>
            <source>The port is a number from 1 to 65535.</source>
            <translation>El puerto es un número de 1 a 65535.</translation>
        </message>
        <message>
            <source>Write a host and a port, for example 127.0.0.1:8443.</source>
            <translation>Escriba un host y un puerto, por ejemplo 127.0.0.1:8443.</translation>
        </message>
        <message>
            <source>Scheme, host and port have to be those of a redirect address.</source>
            <translation>El esquema, el host y el puerto deben ser los de una dirección de redirección.</translation>
        </message>
        <message>
            <source>Write it as %1</source>
            <translation>Escríbalo así: %1</translation>
        </message>
        <message>
            <source>The parameter %1 is added by the server and must not be in the address.</source>
            <translation>El parámetro %1 lo añade el servidor y no debe estar en la dirección.</translation>
        </message>
        <message>
            <source>Access levels are words without blanks and quotation marks.</source>
            <translation>Los niveles de acceso son palabras sin espacios ni comillas.</translation>
        </message>
        <message>
            <source>There are too many access levels.</source>
            <translation>Hay demasiados niveles de acceso.</translation>
        </message>
        <message>
            <source>This moment has passed. Choose a later one.</source>
            <translation>Ese momento ya pasó. Elija uno posterior.</translation>
        </message>
        <message>
            <source>The template does not allow this.</source>
            <translation>La plantilla no lo permite.</translation>
        </message>
        <message>
            <source>Choose a value from %1 to %2.</source>
            <translation>Elija un valor de %1 a %2.</translation>
        </message>
        <message>
            <source>This does not go together with the other settings.</source>
            <translation>No concuerda con los demás ajustes.</translation>
        </message>
        <message>
            <source>The FAPI 2.0 profile allows here: %1</source>
            <translation>El perfil FAPI 2.0 admite aquí: %1</translation>
        </message>
        <message>
            <source>This shows a private key. Hand in public keys only.</source>
            <translation>Esto muestra una clave privada. Indique solo claves públicas.</translation>
        </message>
        <message>
            <source>This is not a public key that can be used.</source>
            <translation>No es una clave pública que se pueda usar.</translation>
        </message>
        <message>
            <source>This is not a distinguished name such as CN=portal,O=Acme,C=DE.</source>
            <translation>No es un nombre distinguido como CN=portal,O=Acme,C=DE.</translation>
        </message>
        <message>
            <source>This cannot be changed later.</source>
            <translation>Esto no se puede cambiar después.</translation>
        </message>
        <message>
            <source>There is no such entry.</source>
            <translation>No existe tal entrada.</translation>
        </message>
        <message>
            <source>There is no such value.</source>
            <translation>No existe tal valor.</translation>
        </message>
        <message>
            <source>There is no such setting.</source>
            <translation>No existe tal ajuste.</translation>
        </message>
        <message>
            <source>This is not the kind of value that belongs here.</source>
            <translation>Este tipo de valor no corresponde aquí.</translation>
        </message>
        <message>
            <source>There is no standard claim of this name.</source>
            <translation>No hay ningún claim estándar con ese nombre.</translation>
        </message>
        <message>
            <source>The claim's value is not of the right kind.</source>
            <translation>El valor del claim no es del tipo correcto.</translation>
        </message>
        <message>
            <source>The two passwords differ.</source>
            <translation>Las dos contraseñas no coinciden.</translation>
        </message>
        <message>
            <source>This is the last administrator who can sign in.</source>
            <translation>Es el último administrador que puede iniciar sesión.</translation>
        </message>
        <message>
            <source>It is in use.</source>
            <translation>Está en uso.</translation>
        </message>
        <message>
            <source>It is on already.</source>
            <translation>Ya está activado.</translation>
        </message>
        <message>
            <source>It is too late to undo this.</source>
            <translation>Es demasiado tarde para deshacerlo.</translation>
        </message>
        <message>
            <source>The certificate cannot be used.</source>
            <translation>El certificado no se puede usar.</translation>
        </message>
        <message>
            <source>The key cannot be used, or does not belong to the certificate.</source>
            <translation>La clave no se puede usar o no corresponde al certificado.</translation>
        </message>
        <message>
            <source>Plain http is allowed on localhost only: give a certificate and its key.</source>
            <translation>http simple solo se permite en localhost: indique un certificado y su clave.</translation>
        </message>
        <message>
            <source>Some values are not right. Look at the marked fields.</source>
            <translation>Algunos valores no son correctos. Mire los campos marcados.</translation>
        </message>
        <message>
            <source>It is not there any more. Somebody else may have deleted it.</source>
            <translation>Ya no está. Puede que alguien lo haya eliminado.</translation>
        </message>
        <message>
            <source>It exists already, or is in use.</source>
            <translation>Ya existe o está en uso.</translation>
        </message>
        <message>
            <source>Only system administrators may do this.</source>
            <translation>Solo los administradores del sistema pueden hacerlo.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Inicie sesión primero.</translation>
        </message>
        <message>
            <source>Another program is using it: %1</source>
            <translation>Otro programa lo está usando: %1</translation>
        </message>
        <message>
            <source>The server cannot do this now. Try again in a moment.</source>
            <translation>El servidor no puede hacerlo ahora. Inténtelo en un momento.</translation>
        </message>
        <message>
            <source>The disk did not confirm the change; it may or may not have happened. Look at the list before you try again.</source>
            <translation>El disco no confirmó el cambio; puede que se haya hecho o no. Mire la lista antes de volver a intentarlo.</translation>
        </message>
        <message>
            <source>The stored data does not make sense: %1</source>
            <translation>Los datos guardados no tienen sentido: %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Algo falló dentro del programa: %1</translation>
        </message>
        <message>
            <source>Not accepted (%1).</source>
            <translation>No aceptado (%1).</translation>
        </message>
        <message>
            <source>This is not a key set: a JSON object with a list "keys".</source>
            <translation>Esto no es un conjunto de claves: un objeto JSON con una lista "keys".</translation>
        </message>
        <message>
            <source>Use a whole number of hours or days.</source>
            <translation>Use un número entero de horas o días.</translation>
        </message>
        <message>
            <source>This is a word of the filter language.</source>
            <translation>Es una palabra del lenguaje de filtros.</translation>
        </message>
        <message>
            <source>Items have the same value in %1 already.</source>
            <translation>Hay elementos con el mismo valor en %1.</translation>
        </message>
        <message>
            <source>Only while the app has at most %1 items.</source>
            <translation>Solo mientras la aplicación tenga como máximo %1 elementos.</translation>
        </message>
        <message>
            <source>Write a path like /wiki, without ?, #, % and blanks.</source>
            <translation>Escriba una ruta como /wiki, sin ?, #, % ni espacios.</translation>
        </message>
        <message>
            <source>Write addresses or networks, for example 10.0.0.1 or 10.0.0.0/8.</source>
            <translation>Escriba direcciones o redes, por ejemplo 10.0.0.1 o 10.0.0.0/8.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::EventTexts</name>
        <message>
            <source>Module created</source>
            <translation>Módulo creado</translation>
        </message>
        <message>
            <source>Module changed</source>
            <translation>Módulo modificado</translation>
        </message>
        <message>
            <source>Module deleted</source>
            <translation>Módulo eliminado</translation>
        </message>
        <message>
            <source>Module enabled</source>
            <translation>Módulo activado</translation>
        </message>
        <message>
            <source>Module disabled</source>
            <translation>Módulo desactivado</translation>
        </message>
        <message>
            <source>External app enabled</source>
            <translation>Aplicación externa activada</translation>
        </message>
        <message>
            <source>External app disabled</source>
            <translation>Aplicación externa desactivada</translation>
        </message>
        <message>
            <source>External app changed</source>
            <translation>Aplicación externa modificada</translation>
        </message>
        <message>
            <source>Template created</source>
            <translation>Plantilla creada</translation>
        </message>
        <message>
            <source>Template changed</source>
            <translation>Plantilla modificada</translation>
        </message>
        <message>
            <source>Template deleted</source>
            <translation>Plantilla eliminada</translation>
        </message>
        <message>
            <source>Client created</source>
            <translation>Cliente creado</translation>
        </message>
        <message>
            <source>Client changed</source>
            <translation>Cliente modificado</translation>
        </message>
        <message>
            <source>Client deleted</source>
            <translation>Cliente eliminado</translation>
        </message>
        <message>
            <source>Client brought back</source>
            <translation>Cliente recuperado</translation>
        </message>
        <message>
            <source>Client enabled</source>
            <translation>Cliente activado</translation>
        </message>
        <message>
            <source>Client disabled</source>
            <translation>Cliente desactivado</translation>
        </message>
        <message>
            <source>Secret added</source>
            <translation>Secreto añadido</translation>
        </message>
        <message>
            <source>Secret revoked</source>
            <translation>Secreto revocado</translation>
        </message>
        <message>
            <source>Client refused</source>
            <translation>Cliente rechazado</translation>
        </message>
        <message>
            <source>Client registration refused</source>
            <translation>Registro de cliente rechazado</translation>
        </message>
        <message>
            <source>Registration token added</source>
            <translation>Token de registro añadido</translation>
        </message>
        <message>
            <source>Registration token revoked</source>
            <translation>Token de registro revocado</translation>
        </message>
        <message>
            <source>User created</source>
            <translation>Usuario creado</translation>
        </message>
        <message>
            <source>User changed</source>
            <translation>Usuario modificado</translation>
        </message>
        <message>
            <source>User deleted</source>
            <translation>Usuario eliminado</translation>
        </message>
        <message>
            <source>User locked</source>
            <translation>Usuario bloqueado</translation>
        </message>
        <message>
            <source>User unlocked</source>
            <translation>Usuario desbloqueado</translation>
        </message>
        <message>
            <source>Password changed</source>
            <translation>Contraseña cambiada</translation>
        </message>
        <message>
            <source>Organizational unit created</source>
            <translation>Unidad organizativa creada</translation>
        </message>
        <message>
            <source>Organizational unit changed</source>
            <translation>Unidad organizativa modificada</translation>
        </message>
        <message>
            <source>Permission created</source>
            <translation>Permiso creado</translation>
        </message>
        <message>
            <source>Permission changed</source>
            <translation>Permiso modificado</translation>
        </message>
        <message>
            <source>Access allowed</source>
            <translation>Acceso permitido</translation>
        </message>
        <message>
            <source>Access not allowed</source>
            <translation>Acceso no permitido</translation>
        </message>
        <message>
            <source>Access revoked</source>
            <translation>Acceso revocado</translation>
        </message>
        <message>
            <source>Connection ended</source>
            <translation>Conexión terminada</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Inicio de sesión</translation>
        </message>
        <message>
            <source>Signed out</source>
            <translation>Sesión cerrada</translation>
        </message>
        <message>
            <source>Service told of the sign-out</source>
            <translation>Servicio avisado del cierre de sesión</translation>
        </message>
        <message>
            <source>Service could not be told of the sign-out</source>
            <translation>No se pudo avisar al servicio del cierre de sesión</translation>
        </message>
        <message>
            <source>Sign-out request refused</source>
            <translation>Solicitud de cierre de sesión rechazada</translation>
        </message>
        <message>
            <source>Sign-in refused</source>
            <translation>Acceso rechazado</translation>
        </message>
        <message>
            <source>Authorization request refused</source>
            <translation>Solicitud de autorización rechazada</translation>
        </message>
        <message>
            <source>Code issued</source>
            <translation>Código emitido</translation>
        </message>
        <message>
            <source>Code used twice: connection ended</source>
            <translation>Código usado dos veces: conexión terminada</translation>
        </message>
        <message>
            <source>Tokens issued</source>
            <translation>Tokens emitidos</translation>
        </message>
        <message>
            <source>Token request refused</source>
            <translation>Solicitud de token rechazada</translation>
        </message>
        <message>
            <source>Refresh token used twice: connection ended</source>
            <translation>Token de renovación usado dos veces: conexión terminada</translation>
        </message>
        <message>
            <source>Server settings changed</source>
            <translation>Ajustes del servidor modificados</translation>
        </message>
        <message>
            <source>Server started</source>
            <translation>Servidor iniciado</translation>
        </message>
        <message>
            <source>Server stopped</source>
            <translation>Servidor detenido</translation>
        </message>
        <message>
            <source>Company changed</source>
            <translation>Empresa modificada</translation>
        </message>
        <message>
            <source>Signing key created</source>
            <translation>Clave de firma creada</translation>
        </message>
        <message>
            <source>Signing key rotated</source>
            <translation>Clave de firma rotada</translation>
        </message>
        <message>
            <source>Signing key retired</source>
            <translation>Clave de firma retirada</translation>
        </message>
        <message>
            <source>Signing key removed</source>
            <translation>Clave de firma eliminada</translation>
        </message>
        <message>
            <source>Installation completed</source>
            <translation>Instalación completada</translation>
        </message>
        <message>
            <source>the server</source>
            <translation>el servidor</translation>
        </message>
        <message>
            <source>an administrator</source>
            <translation>un administrador</translation>
        </message>
        <message>
            <source>a person</source>
            <translation>una persona</translation>
        </message>
        <message>
            <source>a client</source>
            <translation>un cliente</translation>
        </message>
        <message>
            <source>the command line</source>
            <translation>la línea de órdenes</translation>
        </message>
        <message>
            <source>Set-up file applied</source>
            <translation>Archivo de configuración aplicado</translation>
        </message>
        <message>
            <source>Permission deleted</source>
            <translation>Permiso eliminado</translation>
        </message>
        <message>
            <source>Legacy token made</source>
            <translation>Token heredado creado</translation>
        </message>
        <message>
            <source>Legacy token revoked</source>
            <translation>Token heredado revocado</translation>
        </message>
        <message>
            <source>Refresh token revoked</source>
            <translation>Refresh token revocado</translation>
        </message>
        <message>
            <source>Web service refused</source>
            <translation>Servicio web rechazado</translation>
        </message>
        <message>
            <source>API token created</source>
            <translation>Token de API creado</translation>
        </message>
        <message>
            <source>API token changed</source>
            <translation>Token de API modificado</translation>
        </message>
        <message>
            <source>API token deleted</source>
            <translation>Token de API eliminado</translation>
        </message>
        <message>
            <source>App created</source>
            <translation>Aplicación creada</translation>
        </message>
        <message>
            <source>App changed</source>
            <translation>Aplicación modificada</translation>
        </message>
        <message>
            <source>App deleted</source>
            <translation>Aplicación eliminada</translation>
        </message>
        <message>
            <source>Items deleted</source>
            <translation>Elementos eliminados</translation>
        </message>
        <message>
            <source>Protected addresses changed</source>
            <translation>Direcciones protegidas cambiadas</translation>
        </message>
        <message>
            <source>Signed in to a protected host</source>
            <translation>Inicio de sesión en un host protegido</translation>
        </message>
        <message>
            <source>Access to a protected address refused</source>
            <translation>Acceso a una dirección protegida rechazado</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Formatting</name>
        <message>
            <source>just now</source>
            <translation>ahora mismo</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) ago</source>
            <translation>
                <numerusform>hace %n minuto</numerusform>
                <numerusform>hace %n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) ago</source>
            <translation>
                <numerusform>hace %n hora</numerusform>
                <numerusform>hace %n horas</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>hace %n día</numerusform>
                <numerusform>hace %n días</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) ago</source>
            <translation>
                <numerusform>hace %n semana</numerusform>
                <numerusform>hace %n semanas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n minute(s)</source>
            <translation>
                <numerusform>en %n minuto</numerusform>
                <numerusform>en %n minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n hour(s)</source>
            <translation>
                <numerusform>en %n hora</numerusform>
                <numerusform>en %n horas</numerusform>
            </translation>
        </message>
        <message>
            <source>tomorrow</source>
            <translation>mañana</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>en %n día</numerusform>
                <numerusform>en %n días</numerusform>
            </translation>
        </message>
        <message>
            <source>never</source>
            <translation>nunca</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>length of time</comment>
            <translation>
                <numerusform>%n día</numerusform>
                <numerusform>%n días</numerusform>
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
            <translation>ningún cliente</translation>
        </message>
        <message numerus="yes">
            <source>%n client(s)</source>
            <translation>
                <numerusform>%n cliente</numerusform>
                <numerusform>%n clientes</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <comment>no addresses</comment>
            <translation>ninguna</translation>
        </message>
        <message numerus="yes">
            <source>%n address(es)</source>
            <translation>
                <numerusform>%n dirección</numerusform>
                <numerusform>%n direcciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n persona</numerusform>
                <numerusform>%n personas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n live connection(s)</source>
            <translation>
                <numerusform>%n conexión activa</numerusform>
                <numerusform>%n conexiones activas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ui::support::PolicyWarnings</name>
        <message>
            <source>Password grant</source>
            <translation>Concesión por contraseña</translation>
        </message>
        <message>
            <source>PKCE not required</source>
            <translation>PKCE no obligatorio</translation>
        </message>
        <message>
            <source>Long access tokens</source>
            <translation>Tokens de acceso largos</translation>
        </message>
        <message>
            <source>Long refresh tokens</source>
            <translation>Tokens de actualización largos</translation>
        </message>
        <message>
            <source>Fixed refresh tokens</source>
            <translation>Tokens de actualización fijos</translation>
        </message>
        <message>
            <source>The service sees the password. Only for services that you run yourself.</source>
            <translation>El servicio ve la contraseña. Solo para servicios que usted mismo gestiona.</translation>
        </message>
        <message>
            <source>A service that does not use PKCE can be robbed of its code. Require it unless an old service cannot do it.</source>
            <translation>A un servicio que no usa PKCE le pueden robar el código. Exíjalo, salvo que un servicio antiguo no pueda.</translation>
        </message>
        <message>
            <source>Systems that check only the signature accept a stolen access token until it ends, even after it is revoked here.</source>
            <translation>Los sistemas que solo comprueban la firma aceptan un token de acceso robado hasta su fin, aunque aquí se haya revocado.</translation>
        </message>
        <message>
            <source>A service that nobody uses keeps its access for months. 14 days is usual.</source>
            <translation>Un servicio que nadie usa conserva su acceso durante meses. Lo habitual son 14 días.</translation>
        </message>
        <message>
            <source>Apps without a secret keep the same refresh token: a stolen one is not noticed.</source>
            <translation>Las aplicaciones sin secreto conservan el mismo token de actualización: un robo no se nota.</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Questions</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>ui::support::Vocabulary</name>
        <message>
            <source>Sign in with the account: identifier, company and e-mail address</source>
            <translation>Iniciar sesión con la cuenta: identificador, empresa y correo electrónico</translation>
        </message>
        <message>
            <source>Use the Web API with the person's own rights</source>
            <translation>Usar la API web con los derechos de la persona</translation>
        </message>
        <message>
            <source>Read the name and the other details of the profile</source>
            <translation>Leer el nombre y los demás datos del perfil</translation>
        </message>
        <message>
            <source>Read the e-mail address</source>
            <translation>Leer el correo electrónico</translation>
        </message>
        <message>
            <source>Read the postal address</source>
            <translation>Leer la dirección postal</translation>
        </message>
        <message>
            <source>Read the phone number</source>
            <translation>Leer el número de teléfono</translation>
        </message>
        <message>
            <source>Read the groups the person belongs to</source>
            <translation>Leer los grupos de la persona</translation>
        </message>
        <message>
            <source>Keep access while the person is away</source>
            <translation>Mantener el acceso cuando la persona no está</translation>
        </message>
        <message>
            <source>The access level %1 of this installation</source>
            <translation>El nivel de acceso %1 de esta instalación</translation>
        </message>
        <message>
            <source>External service</source>
            <translation>Servicio externo</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Rest API Client</translation>
        </message>
        <message>
            <source>Application</source>
            <translation>Aplicación</translation>
        </message>
        <message>
            <source>Machine to machine</source>
            <translation>Máquina a máquina</translation>
        </message>
        <message>
            <source>High security</source>
            <translation>Alta seguridad</translation>
        </message>
        <message>
            <source>People sign in through their browser and allow the service.</source>
            <translation>Las personas inician sesión en su navegador y permiten el servicio.</translation>
        </message>
        <message>
            <source>A program with an account of its own calls the REST API.</source>
            <translation>Un programa con cuenta propia llama a la API REST.</translation>
        </message>
        <message>
            <source>A trusted application asks for name and password itself.</source>
            <translation>Una aplicación de confianza pide ella misma usuario y contraseña.</translation>
        </message>
        <message>
            <source>Two programs talk to each other; no person is involved.</source>
            <translation>Dos programas se comunican; no interviene ninguna persona.</translation>
        </message>
        <message>
            <source>For banks and health care: the FAPI 2.0 security profile.</source>
            <translation>Para banca y sanidad: el perfil de seguridad FAPI 2.0.</translation>
        </message>
        <message>
            <source>Authorization code: the person signs in and allows</source>
            <translation>Código de autorización: la persona inicia sesión y permite</translation>
        </message>
        <message>
            <source>Refresh token: access goes on without asking again</source>
            <translation>Token de renovación: el acceso sigue sin volver a preguntar</translation>
        </message>
        <message>
            <source>Client credentials: the service for itself</source>
            <translation>Credenciales del cliente: el servicio por sí mismo</translation>
        </message>
        <message>
            <source>Password: the service sees the person's password</source>
            <translation>Contraseña: el servicio ve la contraseña de la persona</translation>
        </message>
        <message>
            <source>Device code: sign-in on another device</source>
            <translation>Código de dispositivo: acceso en otro dispositivo</translation>
        </message>
        <message>
            <source>Token exchange: one token for another</source>
            <translation>Intercambio de tokens: un token por otro</translation>
        </message>
        <message>
            <source>Secret in the HTTP Basic header</source>
            <translation>Secreto en la cabecera HTTP Basic</translation>
        </message>
        <message>
            <source>Secret in the request body</source>
            <translation>Secreto en el cuerpo de la solicitud</translation>
        </message>
        <message>
            <source>JWT signed with the secret</source>
            <translation>JWT firmado con el secreto</translation>
        </message>
        <message>
            <source>JWT signed with the service's own key</source>
            <translation>JWT firmado con la clave del servicio</translation>
        </message>
        <message>
            <source>Client certificate of a known authority</source>
            <translation>Certificado de cliente de una autoridad conocida</translation>
        </message>
        <message>
            <source>Self-signed client certificate</source>
            <translation>Certificado de cliente autofirmado</translation>
        </message>
        <message>
            <source>None: mobile and browser apps that cannot keep a secret</source>
            <translation>Ninguno: aplicaciones móviles y de navegador que no pueden guardar un secreto</translation>
        </message>
        <message>
            <source>A new one with each use; a stolen one is noticed</source>
            <translation>Uno nuevo en cada uso; un robo se nota</translation>
        </message>
        <message>
            <source>The same one until its end</source>
            <translation>El mismo hasta su fin</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>DPoP</source>
            <translation>DPoP</translation>
        </message>
        <message>
            <source>Client certificate</source>
            <translation>Certificado de cliente</translation>
        </message>
        <message>
            <source>DPoP or client certificate</source>
            <translation>DPoP o certificado de cliente</translation>
        </message>
        <message>
            <source>Identifier, company and e-mail in the id_token</source>
            <translation>Identificador, empresa y correo en el id_token</translation>
        </message>
        <message>
            <source>Standard: the asked claims at userinfo only</source>
            <translation>Estándar: los claims pedidos solo en userinfo</translation>
        </message>
        <message>
            <source>client not recognised</source>
            <translation>cliente no reconocido</translation>
        </message>
        <message>
            <source>access level not allowed</source>
            <translation>nivel de acceso no permitido</translation>
        </message>
        <message>
            <source>faulty request</source>
            <translation>petición errónea</translation>
        </message>
        <message>
            <source>grant type not allowed</source>
            <translation>tipo de concesión no permitido</translation>
        </message>
        <message>
            <source>unknown grant type</source>
            <translation>tipo de concesión desconocido</translation>
        </message>
        <message>
            <source>not allowed by the person</source>
            <translation>no permitido por la persona</translation>
        </message>
        <message>
            <source>token used without its key</source>
            <translation>token usado sin su clave</translation>
        </message>
        <message>
            <source>server was busy</source>
            <translation>el servidor estaba ocupado</translation>
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
            <translation>Las claves de este servidor</translation>
        </message>
        <message>
            <source>A key of its own for each client</source>
            <translation>Una clave propia para cada cliente</translation>
        </message>
        <message>
            <source>stale code or token</source>
            <translation>código o token caducado</translation>
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
            <translation>Solo lo que piden las especificaciones</translation>
        </message>
        <message>
            <source>Also organizational unit and permissions (Deyel)</source>
            <translation>También unidad organizativa y permisos (Deyel)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::CollapsibleSection</name>
        <message>
            <source>Shown</source>
            <translation>Visible</translation>
        </message>
        <message>
            <source>Folded away</source>
            <translation>Plegado</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::DurationEdit</name>
        <message>
            <source>%1: unit</source>
            <translation>%1: unidad</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>segundos</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutos</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>horas</translation>
        </message>
        <message>
            <source>days</source>
            <translation>días</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::FilterField</name>
        <message>
            <source>Filter</source>
            <translation>Filtrar</translation>
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
            <translation>Obligatorio</translation>
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
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Working</source>
            <translation>En curso</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::IconWell</name>
        <message>
            <source>Choose file…</source>
            <translation>Elegir archivo…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Elegir una imagen</translation>
        </message>
        <message>
            <source>PNG, JPEG or WebP up to 512 KiB; a picture can also be dropped or pasted here</source>
            <translation>PNG, JPEG o WebP hasta 512 KiB; también se puede soltar o pegar una imagen aquí</translation>
        </message>
        <message>
            <source>Remove the picture</source>
            <translation>Quitar la imagen</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
            <translation>Imágenes (*.png *.jpg *.jpeg *.webp)</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::MessageBar</name>
        <message>
            <source>Close message</source>
            <translation>Cerrar el mensaje</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::Page</name>
        <message>
            <source>Page</source>
            <translation>Página</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::SecretDialog</name>
        <message>
            <source>Copy and save the values now: the secret cannot be viewed again.</source>
            <translation>Copie y guarde los valores ahora: el secreto no se podrá volver a ver.</translation>
        </message>
        <message>
            <source>This window is shown only once.</source>
            <translation>Esta ventana se muestra solo una vez.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Copiar %1</translation>
        </message>
        <message>
            <source>%1 copied.</source>
            <translation>%1 copiado.</translation>
        </message>
        <message>
            <source>%1 copied. The clipboard is cleared after 30 seconds.</source>
            <translation>%1 copiado. El portapapeles se vacía a los 30 segundos.</translation>
        </message>
        <message>
            <source>Connect it</source>
            <translation>Conéctelo</translation>
        </message>
        <message>
            <source>Copy configuration</source>
            <translation>Copiar configuración</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>Guardar en archivo…</translation>
        </message>
        <message>
            <source>I have saved the secret</source>
            <translation>He guardado el secreto</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Copy or save the secret first, or tick the box</source>
            <translation>Copie o guarde primero el secreto, o marque la casilla</translation>
        </message>
        <message>
            <source>Save to file</source>
            <translation>Guardar en archivo</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>The file was not written: %1</source>
            <translation>No se escribió el archivo: %1</translation>
        </message>
        <message>
            <source>Saved to %1; only you can read it.</source>
            <translation>Guardado en %1; solo usted puede leerlo.</translation>
        </message>
        <message>
            <source>Close this window?</source>
            <translation>¿Cerrar esta ventana?</translation>
        </message>
        <message>
            <source>The secret cannot be shown again.</source>
            <translation>El secreto no se puede volver a mostrar.</translation>
        </message>
        <message>
            <source>If it was not saved, a new one has to be made.</source>
            <translation>Si no se guardó, habrá que crear uno nuevo.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::TableView</name>
        <message>
            <source>Menu of the row</source>
            <translation>Menú de la fila</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Columnas de %1</translation>
        </message>
    </context>
    <context>
        <name>ui::widgets::UriEdit</name>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Redirect URI</source>
            <translation>Redirect URI</translation>
        </message>
        <message>
            <source>Add another address: %1</source>
            <translation>Añadir otra dirección: %1</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Remove %1 %2</source>
            <translation>Quitar %1 %2</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApiClientDialog</name>
        <message>
            <source>Edit %1</source>
            <translation>Editar %1</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Nuevo objeto inteligente</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Aceptar</translation>
        </message>
        <message>
            <source>Accept and Create</source>
            <translation>Aceptar y crear</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Cliente Rest API</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Separados por comas</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Empresa</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Usuario</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Correo</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unidad organizativa</translation>
        </message>
        <message>
            <source>Product Type of License</source>
            <translation>Tipo de producto de la licencia</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Permiso de aplicación</translation>
        </message>
        <message>
            <source>Its user is the client_id, its password the client_secret. The password is generated and shown once.</source>
            <translation>El usuario es el client_id y la contraseña, el client_secret. La contraseña se genera y se muestra una vez.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::SmartThingsTab</name>
        <message>
            <source>Smart thing</source>
            <translation>Objeto inteligente</translation>
        </message>
        <message>
            <source>New smart thing</source>
            <translation>Nuevo objeto inteligente</translation>
        </message>
        <message>
            <source>Programs that call the REST API with a name and a password of their own.</source>
            <translation>Programas que llaman a la API REST con un nombre y una contraseña propios.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Usuario</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Rest API Client</source>
            <translation>Cliente Rest API</translation>
        </message>
        <message>
            <source>Application Permission</source>
            <translation>Permiso de aplicación</translation>
        </message>
        <message>
            <source>Smart things</source>
            <translation>Objetos inteligentes</translation>
        </message>
        <message>
            <source>Password of %1</source>
            <translation>Contraseña de %1</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>No smart thing yet</source>
            <translation>Aún no hay ningún objeto inteligente</translation>
        </message>
        <message>
            <source>One for each program: it gets tokens with its own name and password, and is locked without touching a person.</source>
            <translation>Uno por programa: obtiene tokens con su propio nombre y contraseña, y se bloquea sin afectar a ninguna persona.</translation>
        </message>
        <message>
            <source>No smart thing matches the filter.</source>
            <translation>Ningún objeto inteligente coincide con el filtro.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::ApplicationsTab</name>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Made by web service at /oauth/v2/credentials, each with a key pair of its own.</source>
            <translation>Creadas por servicio web en /oauth/v2/credentials, cada una con su propio par de claves.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Client identifier</source>
            <translation>Identificador del cliente</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Último uso</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Aplicaciones</translation>
        </message>
        <message>
            <source>Delete application?</source>
            <translation>¿Eliminar la aplicación?</translation>
        </message>
        <message>
            <source>Delete %1? All its tokens stop at once.</source>
            <translation>¿Eliminar %1? Todos sus tokens dejan de valer al instante.</translation>
        </message>
        <message>
            <source>Delete application</source>
            <translation>Eliminar aplicación</translation>
        </message>
        <message>
            <source>No application yet</source>
            <translation>Aún no hay ninguna aplicación</translation>
        </message>
        <message>
            <source>A program adds itself by that web service, with a legacy token of a person.</source>
            <translation>Un programa se añade a sí mismo mediante ese servicio web, con un token heredado de una persona.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::users::LegacyTokenPart</name>
        <message>
            <source>Generate token</source>
            <translation>Generar token</translation>
        </message>
        <message>
            <source>Revoke</source>
            <translation>Revocar</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Creado</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Termina</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Último uso</translation>
        </message>
        <message>
            <source>Legacy tokens</source>
            <translation>Tokens heredados</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duración</translation>
        </message>
        <message>
            <source>Unit of the duration</source>
            <translation>Unidad de la duración</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Horas</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Días</translation>
        </message>
        <message>
            <source>Legacy token</source>
            <translation>Token heredado</translation>
        </message>
        <message>
            <source>Service key</source>
            <translation>Clave de servicio</translation>
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
            <translation>Campos y derechos de %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Campos</translation>
        </message>
        <message>
            <source>A field that is removed takes its values with it. Lists can be filtered and sorted by searchable fields.</source>
            <translation>Un campo eliminado se lleva sus valores. Las listas se filtran y ordenan por los campos de búsqueda.</translation>
        </message>
        <message>
            <source>Statuses</source>
            <translation>Estados</translation>
        </message>
        <message>
            <source>The first is that of a new item.</source>
            <translation>El primero es el de un elemento nuevo.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Derechos</translation>
        </message>
        <message>
            <source>Services act with the rights of the person who allowed them. Administrators may do everything.</source>
            <translation>Los servicios actúan con los derechos de la persona que los permitió. Los administradores pueden todo.</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::AppPage</name>
        <message>
            <source>No items yet</source>
            <translation>Aún no hay elementos</translation>
        </message>
        <message>
            <source>Services make items by the Web API; you can make them here too.</source>
            <translation>Los servicios crean elementos mediante la Web API; aquí también puede crearlos.</translation>
        </message>
        <message>
            <source>No item fits the filter.</source>
            <translation>Ningún elemento coincide con el filtro.</translation>
        </message>
        <message>
            <source>Fields and rights</source>
            <translation>Campos y derechos</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Crear elemento</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Anterior</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>App</source>
            <translation>Aplicación</translation>
        </message>
        <message>
            <source>Modules</source>
            <translation>Módulos</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Elementos</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>Cualquier estado</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Más recientes primero</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Más antiguos primero</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>Últimos modificados primero</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Por nombre</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>Por %1</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 de %3</translation>
        </message>
        <message>
            <source>Delete items?</source>
            <translation>¿Eliminar elementos?</translation>
        </message>
        <message>
            <source>They are gone for services too. This cannot be undone.</source>
            <translation>También desaparecen para los servicios. No se puede deshacer.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n elemento</numerusform>
                <numerusform>%n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete items</source>
            <translation>Eliminar elementos</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>Copy identifier</source>
            <translation>Copiar identificador</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::FieldsEdit</name>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Long text</source>
            <translation>Texto largo</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Sí o no</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>Fecha y hora</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Opción</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Needed</source>
            <translation>Obligatorio</translation>
        </message>
        <message>
            <source>Searchable</source>
            <translation>Búsqueda</translation>
        </message>
        <message>
            <source>Unique</source>
            <translation>Único</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Values, with commas between</source>
            <translation>Valores separados por comas</translation>
        </message>
        <message>
            <source>Name of the field</source>
            <translation>Nombre del campo</translation>
        </message>
        <message>
            <source>Code of the field</source>
            <translation>Código del campo</translation>
        </message>
        <message>
            <source>Type of the field</source>
            <translation>Tipo del campo</translation>
        </message>
        <message>
            <source>Values of the choice</source>
            <translation>Valores de la opción</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Añadir campo</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemDialog</name>
        <message>
            <source>Edit item</source>
            <translation>Editar elemento</translation>
        </message>
        <message>
            <source>Create item</source>
            <translation>Crear elemento</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemFieldEdit</name>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Fijada</translation>
        </message>
        <message>
            <source>%1 has a date</source>
            <translation>%1 tiene fecha</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::ItemModel</name>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Created by</source>
            <translation>Creado por</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modificado</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RightsEdit</name>
        <message>
            <source>Add people</source>
            <translation>Añadir personas</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Grupo</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Name of the group or code of the person</source>
            <translation>Nombre del grupo o código de la persona</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modificar</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::RowsEdit</name>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::app::StatusesEdit</name>
        <message>
            <source>Add status</source>
            <translation>Añadir estado</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Name of the status</source>
            <translation>Nombre del estado</translation>
        </message>
        <message>
            <source>Code of the status</source>
            <translation>Código del estado</translation>
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
            <translation>Abren la Web API como una persona, sin inicio de sesión</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Create token</source>
            <translation>Crear token</translation>
        </message>
        <message>
            <source>No token yet</source>
            <translation>Aún no hay tokens</translation>
        </message>
        <message>
            <source>A token lets a program use the Web API with the rights of a person.</source>
            <translation>Con un token, un programa usa la Web API con los derechos de una persona.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Usuario</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Caduca</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>sin fin</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Caducado</translation>
        </message>
        <message>
            <source>Last used</source>
            <translation>Último uso</translation>
        </message>
        <message>
            <source>%1 is ready</source>
            <translation>%1 está listo</translation>
        </message>
        <message>
            <source>Delete token?</source>
            <translation>¿Eliminar el token?</translation>
        </message>
        <message>
            <source>What uses %1 stops at once.</source>
            <translation>Lo que usa %1 se detiene al instante.</translation>
        </message>
        <message>
            <source>Delete token</source>
            <translation>Eliminar token</translation>
        </message>
        <message>
            <source>Expires in 1 month</source>
            <translation>Caduca en 1 mes</translation>
        </message>
        <message>
            <source>Expires in 1 year</source>
            <translation>Caduca en 1 año</translation>
        </message>
        <message>
            <source>No end</source>
            <translation>Sin fin</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::AppsSection</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Campos</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Elementos</translation>
        </message>
        <message>
            <source>Apps</source>
            <translation>Aplicaciones</translation>
        </message>
        <message>
            <source>Items that services read and write by the Web API</source>
            <translation>Elementos que los servicios leen y escriben mediante la Web API</translation>
        </message>
        <message>
            <source>Create app</source>
            <translation>Crear aplicación</translation>
        </message>
        <message>
            <source>No app yet</source>
            <translation>Aún no hay aplicaciones</translation>
        </message>
        <message>
            <source>An app keeps items of one kind, such as tickets or contracts, for services that have the access level api.</source>
            <translation>Una aplicación guarda elementos de un tipo, como incidencias o contratos, para servicios con el nivel de acceso api.</translation>
        </message>
        <message>
            <source>Delete app?</source>
            <translation>¿Eliminar la aplicación?</translation>
        </message>
        <message>
            <source>%1 is deleted with everything in it. This cannot be undone.</source>
            <translation>%1 se elimina con todo su contenido. No se puede deshacer.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n elemento</numerusform>
                <numerusform>%n elementos</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete app</source>
            <translation>Eliminar aplicación</translation>
        </message>
        <message>
            <source>Open items</source>
            <translation>Abrir elementos</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar dirección</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
    </context>
    <context>
        <name>ui::pages::module::CreateApiTokenDialog</name>
        <message>
            <source>Create token</source>
            <translation>Crear token</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>for example: Warehouse scanner</source>
            <translation>por ejemplo: Escáner del almacén</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Usuario</translation>
        </message>
        <message>
            <source>Whoever has the token acts with this person's rights.</source>
            <translation>Quien tenga el token actúa con los derechos de esta persona.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Caduca</translation>
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
            <translation>Crear aplicación</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Crear</translation>
        </message>
        <message>
            <source>Everybody may read, create and change items</source>
            <translation>Todos pueden leer, crear y modificar elementos</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Services name the app by it; it cannot be changed later.</source>
            <translation>Los servicios nombran así la aplicación; después no se puede cambiar.</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Derechos</translation>
        </message>
        <message>
            <source>Otherwise only administrators, until you say who may.</source>
            <translation>De lo contrario, solo los administradores, hasta que diga quién puede.</translation>
        </message>
    </context>
</TS>
