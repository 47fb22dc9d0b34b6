<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>“%1” is not a link to a job. One looks like jobs://CONNECTION/jobs/17.</source>
        <translation>«%1» no es un enlace a un trabajo. Uno tiene esta forma: jobs://CONNECTION/jobs/17.</translation>
    </message>
    <message>
        <source>The link names the connection “%1”, which is not known here. Add it first.</source>
        <translation>El enlace nombra la conexión «%1», que aquí no se conoce. Añádala primero.</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who, from where</source>
        <translation>Quién, desde dónde</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>What to, and why</source>
        <translation>Sobre qué y por qué</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>%1: %2 did %3 on %4</source>
        <translation>%1: %2 hizo %3 sobre %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, from where</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>No se pudo leer el registro de auditoría</translation>
    </message>
    <message>
        <source>Loading the audit log…</source>
        <translation>Cargando el registro de auditoría…</translation>
    </message>
    <message>
        <source>Nobody changed anything yet</source>
        <translation>Nadie ha cambiado nada todavía</translation>
    </message>
    <message>
        <source>Every action on jobs, queues and nodes is noted here, with who did it.</source>
        <translation>Aquí se anota cada acción sobre trabajos, colas y nodos, y quién la hizo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Type a command, or the number of a job</source>
        <translation>Escriba una orden o el número de un trabajo</translation>
    </message>
    <message>
        <source>Enter opens job %1</source>
        <translation>Intro abre el trabajo %1</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>No existe esa orden</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Purge this queue?</source>
        <translation>¿Purgar esta cola?</translation>
    </message>
    <message>
        <source>%1: are you sure?</source>
        <translation>%1: ¿está seguro?</translation>
    </message>
    <message>
        <source>The jobs that you chose.</source>
        <translation>Los trabajos que ha elegido.</translation>
    </message>
    <message>
        <source>Everything that matches this filter:</source>
        <translation>Todo lo que coincide con este filtro:</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>Todos los trabajos del almacén.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Nothing matches any more.</source>
        <translation>Ya no coincide nada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs match, but the state of none of them allows this.</source>
        <translation>
            <numerusform>%1 trabajo coincide, pero su estado no lo permite.</numerusform>
            <numerusform>%1 trabajos coinciden, pero el estado de ninguno lo permite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be changed.</source>
        <translation>
            <numerusform>Se cambiará %1 trabajo.</numerusform>
            <numerusform>Se cambiarán %1 trabajos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be changed.</source>
        <translation>
            <numerusform>Se cambiará al menos %1 trabajo.</numerusform>
            <numerusform>Se cambiarán al menos %1 trabajos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be changed; the state of the others does not allow it.</source>
        <translation>
            <numerusform>Se cambiará %1 de %2 trabajo; el estado de los demás no lo permite.</numerusform>
            <numerusform>Se cambiarán %1 de %2 trabajos; el estado de los demás no lo permite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted jobs are gone: this cannot be undone.</source>
        <translation>Los trabajos eliminados se pierden: no se puede deshacer.</translation>
    </message>
    <message>
        <source>Cancelled jobs can be retried, but lose the time they were due at.</source>
        <translation>Los trabajos cancelados se pueden reintentar, pero pierden su vencimiento.</translation>
    </message>
    <message>
        <source>Reason, for the audit log (may be empty)</source>
        <translation>Motivo, para el registro de auditoría (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Escriba %1 para continuar:</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, number of jobs</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be deleted.</source>
        <translation>
            <numerusform>Se eliminará %1 trabajo.</numerusform>
            <numerusform>Se eliminarán %1 trabajos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be deleted.</source>
        <translation>
            <numerusform>Se eliminará al menos %1 trabajo.</numerusform>
            <numerusform>Se eliminarán al menos %1 trabajos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be deleted; the state of the others does not allow it.</source>
        <translation>
            <numerusform>Se eliminará %1 de %2 trabajo; el estado de los demás no lo permite.</numerusform>
            <numerusform>Se eliminarán %1 de %2 trabajos; el estado de los demás no lo permite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>what is lost, why, what to do</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>An address is needed, for example unix:/run/jobsd/jobsd.sock or sqlite:/path/jobs.db.</source>
        <translation>Hace falta una dirección, por ejemplo unix:/run/jobsd/jobsd.sock o sqlite:/path/jobs.db.</translation>
    </message>
    <message>
        <source>“%1” is not an address that is known. Known are: %2</source>
        <translation>«%1» no es una dirección conocida. Se conocen: %2</translation>
    </message>
    <message>
        <source>Without TLS only this machine can be reached: use https: for %1.</source>
        <translation>Sin TLS solo se puede llegar a este equipo: use https: para %1.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already.</source>
        <translation>Ya hay una conexión llamada «%1».</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nueva conexión</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Cambiar la conexión</translation>
    </message>
    <message>
        <source>A server (jobsd), or the store of an application.</source>
        <translation>Un servidor (jobsd) o el almacén de una aplicación.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>Olvidar esta conexión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db or redis://host/0. A server behind SSH: forward its socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, and use unix:/tmp/jobsd.sock.</source>
        <translation>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db o redis://host/0. Un servidor tras SSH: reenvíe su socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, y use unix:/tmp/jobsd.sock.</translation>
    </message>
    <message>
        <source>Token (servers only)</source>
        <translation>Token (solo servidores)</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Se guarda en: %1.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file (empty: the system&apos;s)</source>
        <translation>Autoridad de certificación, un archivo PEM (vacío: las del sistema)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad de certificación</translation>
    </message>
    <message>
        <source>This is production: put a red frame around the window</source>
        <translation>Esto es producción: poner un marco rojo alrededor de la ventana</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Guardar y conectar</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit job %1</source>
        <translation>Editar el trabajo %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit %1 jobs</source>
        <translation>
            <numerusform>Editar %1 trabajo</numerusform>
            <numerusform>Editar %1 trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>A running job cannot be edited; what is changed counts from its next attempt.</source>
        <translation>Un trabajo en ejecución no se puede editar; los cambios valen desde su próximo intento.</translation>
    </message>
    <message>
        <source>Empty fields stay as they are.</source>
        <translation>Los campos vacíos quedan como están.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Attempts allowed</source>
        <translation>Intentos permitidos</translation>
    </message>
    <message>
        <source>Tags, apart by blanks</source>
        <translation>Etiquetas, separadas por espacios</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Due in minutes from now (empty: as it is)</source>
        <translation>Vence dentro de estos minutos (vacío: sin cambios)</translation>
    </message>
    <message>
        <source>Due in minutes</source>
        <translation>Vence en minutos</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Parameters: this is not a JSON object</source>
        <translation>Parámetros: esto no es un objeto JSON</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Nothing is changed, or a value is not valid.</source>
        <translation>No hay cambios, o un valor no es válido.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export jobs</source>
        <translation>Exportar trabajos</translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>Todo lo que coincide con: %1</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>Todos los trabajos del almacén.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>NDJSON, for programs</source>
        <translation>NDJSON, para programas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Escribiendo…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>FailureDetail</name>
    <message>
        <source>No group chosen</source>
        <translation>Ningún grupo elegido</translation>
    </message>
    <message>
        <source>Choose one to see its error, and to retry or delete its jobs.</source>
        <translation>Elija uno para ver su error y para reintentar o eliminar sus trabajos.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs of kind %2, first %3, last %4</source>
        <translation>
            <numerusform>%1 trabajo de tipo %2, primero %3, último %4</numerusform>
            <numerusform>%1 trabajos de tipo %2, primero %3, último %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>Reintentar los %1</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Mayús+R</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Eliminar todos</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Mayús+D</translation>
    </message>
    <message>
        <source>List the jobs</source>
        <translation>Listar los trabajos</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Dejar de silenciar</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Muted groups are hidden here and announced no more</source>
        <translation>Los grupos silenciados se ocultan aquí y ya no se anuncian</translation>
    </message>
    <message>
        <source>Newest error</source>
        <translation>Error más reciente</translation>
    </message>
    <message>
        <source>Newest jobs</source>
        <translation>Trabajos más recientes</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>Pila o salida</translation>
    </message>
    <message>
        <source>Copy the error with its stack or output</source>
        <translation>Copiar el error con su pila o salida</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>Failure groups</source>
        <translation>Grupos de fallos</translation>
    </message>
    <message numerus="yes">
        <source>%1 failures of %2: %3</source>
        <translation>
            <numerusform>%1 fallo de %2: %3</numerusform>
            <numerusform>%1 fallos de %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Silenciado</translation>
    </message>
    <message>
        <source>The failures could not be read</source>
        <translation>No se pudieron leer los fallos</translation>
    </message>
    <message>
        <source>Looking for failures…</source>
        <translation>Buscando fallos…</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>No ha fallado nada</translation>
    </message>
    <message>
        <source>No job failed within this time.</source>
        <translation>Ningún trabajo falló en este tiempo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>%1 · %2 · first %3</source>
        <comment>kind, queues, how long ago</comment>
        <translation>%1 · %2 · primero %3</translation>
    </message>
</context>
<context>
    <name>FailuresScreen</name>
    <message>
        <source>Time</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Última semana</translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>Mostrar silenciados</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Volver a los grupos</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups</source>
        <translation>
            <numerusform>%1 grupo</numerusform>
            <numerusform>%1 grupos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 trabajo</numerusform>
            <numerusform>%1 trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; only the newest %3 jobs were looked at</source>
        <translation>%1, %2; solo se examinaron los %3 trabajos más recientes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter: queue:mail kind:SendEmail error:timeout age:&gt;1h</source>
        <translation>Filtro: queue:mail kind:SendEmail error:timeout age:&gt;1h</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>JobAttempt</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, ran %2</source>
        <translation>%1, duró %2</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>Pila o salida</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>Show stack or output</source>
        <translation>Mostrar la pila o la salida</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>JobColumns</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Encolado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Progress or error</source>
        <translation>Progreso o error</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Why it does not run</source>
        <translation>Por qué no se ejecuta</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Worker deaths</source>
        <translation>Muertes de worker</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>Clave única</translation>
    </message>
    <message>
        <source>Failed and broken-off attempts (%1)</source>
        <translation>Intentos fallidos o interrumpidos (%1)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>Ningún trabajo elegido</translation>
    </message>
    <message>
        <source>Loading job %1…</source>
        <translation>Cargando el trabajo %1…</translation>
    </message>
    <message>
        <source>Job %1 cannot be shown</source>
        <translation>No se puede mostrar el trabajo %1</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Elija uno de la lista.</translation>
    </message>
</context>
<context>
    <name>JobHead</name>
    <message>
        <source>Copy a link to this job</source>
        <translation>Copiar un enlace a este trabajo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Job %1 in queue %2</source>
        <translation>Trabajo %1 de la cola %2</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Mayús+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Mayús+N</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Mayús+U</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Mayús+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Mayús+D</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Mayús+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>Encolar una copia</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Choose everything that matches</source>
        <translation>Elegir todo lo que coincide</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Newer jobs</source>
        <translation>Trabajos más nuevos</translation>
    </message>
    <message>
        <source>The jobs could not be listed</source>
        <translation>No se pudieron listar los trabajos</translation>
    </message>
    <message>
        <source>Looking for jobs…</source>
        <translation>Buscando trabajos…</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>Ningún trabajo coincide</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Aún no hay trabajos</translation>
    </message>
    <message>
        <source>Take a part out of the filter, or look in another state.</source>
        <translation>Quite una parte del filtro o mire en otro estado.</translation>
    </message>
    <message>
        <source>Jobs that are pushed appear here by themselves.</source>
        <translation>Los trabajos que se encolan aparecen aquí por sí solos.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Más antiguos primero</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
</context>
<context>
    <name>JobLog</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Mayús+R</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Mayús+N</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Mayús+U</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Mayús+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>Encolar una copia</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Mayús+C</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Mayús+D</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Job %1, %2, %3, queue %4</source>
        <translation>Trabajo %1, %2, %3, cola %4</translation>
    </message>
</context>
<context>
    <name>JobTimeline</name>
    <message>
        <source>Pushed</source>
        <translation>Encolado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Started (attempt %1)</source>
        <translation>Iniciado (intento %1)</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The question was not answered. Refresh to ask again.</source>
        <translation>La consulta no obtuvo respuesta. Actualice para repetirla.</translation>
    </message>
</context>
<context>
    <name>Jobs::Chart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>Aún no hay historial.</translation>
    </message>
    <message>
        <source>%1 jobs completed, %2 attempts failed, %3 jobs pushed.</source>
        <translation>%1 trabajos completados, %2 intentos fallidos, %3 trabajos encolados.</translation>
    </message>
</context>
<context>
    <name>Jobs::FilterLanguage</name>
    <message>
        <source>this quote is never closed; write \&quot; for a quote inside</source>
        <translation>estas comillas no se cierran; escriba \&quot; para unas comillas dentro</translation>
    </message>
    <message>
        <source>only states can be excluded: !state:completed</source>
        <translation>solo se pueden excluir estados: !state:completed</translation>
    </message>
    <message>
        <source>“%1:” needs a value here</source>
        <translation>«%1:» necesita aquí un valor</translation>
    </message>
    <message>
        <source>there is no “%1:”; known are %2</source>
        <translation>no existe «%1:»; se conocen %2</translation>
    </message>
    <message>
        <source>there is no “%1:”; did you mean “%2:”?</source>
        <translation>no existe «%1:»; ¿quería decir «%2:»?</translation>
    </message>
    <message>
        <source>“%1” does not say what it is; write error:%1 or kind:%1</source>
        <translation>«%1» no dice qué es; escriba error:%1 o kind:%1</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job</source>
        <translation>«%1» no es el número de un trabajo</translation>
    </message>
    <message>
        <source>there is no state “%1”; known are %2</source>
        <translation>no existe el estado «%1»; se conocen %2</translation>
    </message>
    <message>
        <source>there is no state “%1”; did you mean “%2”?</source>
        <translation>no existe el estado «%1»; ¿quería decir «%2»?</translation>
    </message>
    <message>
        <source>this excludes every state that is left</source>
        <translation>esto excluye todos los estados que quedan</translation>
    </message>
    <message>
        <source>“error:” can be given once</source>
        <translation>«error:» solo se puede indicar una vez</translation>
    </message>
    <message>
        <source>“%1” names no parameter; write arg.NAME:VALUE or arg.OUTER.INNER:VALUE</source>
        <translation>«%1» no nombra ningún parámetro; escriba arg.NAME:VALUE o arg.OUTER.INNER:VALUE</translation>
    </message>
    <message>
        <source>“age:%1” is not understood; write age:&gt;1h for jobs pushed longer ago, or age:&lt;1h</source>
        <translation>«age:%1» no se entiende; escriba age:&gt;1h para trabajos encolados hace más tiempo, o age:&lt;1h</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01, 2026-03-01T12:00:00Z, or 2h for two hours ago</source>
        <translation>«%1» no es un momento; escriba 2026-03-01, 2026-03-01T12:00:00Z, o 2h para hace dos horas</translation>
    </message>
    <message>
        <source>“%1:” sets a bound that was set before</source>
        <translation>«%1:» fija un límite que ya estaba fijado</translation>
    </message>
    <message>
        <source>filter, character %1: %2</source>
        <translation>filtro, carácter %1: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Formatter</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 mil</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 mil M</translation>
    </message>
    <message>
        <source>%1 / s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of a date and time in this year</comment>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>format of a date and time in another year</comment>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 (%2)
%3 UTC</source>
        <translation>%1 (%2)
%3 UTC</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Por reintentar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>Vence más tarde</translation>
    </message>
    <message>
        <source>Due, and waiting for a worker</source>
        <translation>Vencido, espera un worker</translation>
    </message>
    <message>
        <source>A worker runs it now</source>
        <translation>Un worker lo ejecuta ahora</translation>
    </message>
    <message>
        <source>An attempt failed; it runs again later</source>
        <translation>Un intento falló; se ejecutará de nuevo más tarde</translation>
    </message>
    <message>
        <source>Waiting for other jobs</source>
        <translation>Espera a otros trabajos</translation>
    </message>
    <message>
        <source>Held by a person until it is resumed</source>
        <translation>Retenido por una persona hasta que se reanude</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed for good; it runs again only if somebody retries it</source>
        <translation>Fallo definitivo; solo se ejecuta de nuevo si alguien lo reintenta</translation>
    </message>
    <message>
        <source>Ended on purpose, or expired before it started</source>
        <translation>Terminado a propósito, o caducado antes de empezar</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuesto</translation>
    </message>
    <message>
        <source>Worker died</source>
        <translation>Worker muerto</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Encolar</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Pausar la cola</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>Reanudar la cola</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>Purgar la cola</translation>
    </message>
    <message>
        <source>Quiet node</source>
        <translation>Poner el nodo en reposo</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>Reanudar el nodo</translation>
    </message>
    <message>
        <source>Stop node</source>
        <translation>Detener el nodo</translation>
    </message>
</context>
<context>
    <name>Jobs::JobExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::JobOperation</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>It was ended before it was done.</source>
        <translation>Se terminó antes de acabar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 done</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 hecho</numerusform>
            <numerusform>%1 hechos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 skipped because of their state</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 omitido por su estado</numerusform>
            <numerusform>%1 omitidos por su estado</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>Terminado antes de tiempo: %1</translation>
    </message>
    <message>
        <source>It cannot be undone: the jobs have moved on.</source>
        <translation>No se puede deshacer: los trabajos ya han avanzado.</translation>
    </message>
    <message>
        <source>Undone, but for jobs that have moved on.</source>
        <translation>Deshecho, salvo en los trabajos que ya han avanzado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 running, asked to stop</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 en ejecución, se le pidió que se detenga</numerusform>
            <numerusform>%1 en ejecución, se les pidió que se detengan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::JsonTree</name>
    <message>
        <source>Too deeply nested for a tree. The text is shown instead.</source>
        <translation>Demasiado anidado para un árbol. Se muestra el texto.</translation>
    </message>
    <message>
        <source>This is not JSON: %1. The text is shown instead.</source>
        <translation>Esto no es JSON: %1. Se muestra el texto.</translation>
    </message>
    <message>
        <source>%1 more are in the text</source>
        <comment>members of an array or object</comment>
        <translation>%1 más en el texto</translation>
    </message>
    <message>
        <source>{%1}</source>
        <comment>number of members</comment>
        <translation>{%1}</translation>
    </message>
    <message>
        <source>[%1]</source>
        <comment>number of members</comment>
        <translation>[%1]</translation>
    </message>
</context>
<context>
    <name>Jobs::MonitorSession</name>
    <message>
        <source>job %1</source>
        <translation>trabajo %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 trabajo</numerusform>
            <numerusform>%1 trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>action, on what, outcome</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>No hay conexión.</translation>
    </message>
    <message>
        <source>Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with that role.</source>
        <translation>Su rol aquí es «%1». Para cambiar trabajos hace falta «operate»; pida a quien administra el servidor un token con ese rol.</translation>
    </message>
    <message>
        <source>Read-only. Unlock with the padlock at the top to change something.</source>
        <translation>Solo lectura. Desbloquee con el candado de arriba para cambiar algo.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Conexión rechazada</translation>
    </message>
    <message>
        <source>Choose a connection, or add one.</source>
        <translation>Elija una conexión o añada una.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Esto tarda un momento.</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you see is the last known state.</source>
        <translation>Se reintenta por sí solo. Lo que ve es el último estado conocido.</translation>
    </message>
    <message>
        <source>Update this program: the store was written by a newer release.</source>
        <translation>Actualice este programa: el almacén fue escrito por una versión más nueva.</translation>
    </message>
    <message>
        <source>Check the token of this connection.</source>
        <translation>Compruebe el token de esta conexión.</translation>
    </message>
    <message>
        <source>Check the address of this connection.</source>
        <translation>Compruebe la dirección de esta conexión.</translation>
    </message>
    <message>
        <source>Change the connection, or ask whoever runs the server.</source>
        <translation>Cambie la conexión o consulte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>todos los trabajos</translation>
    </message>
    <message>
        <source>Job %1 was pushed again as job %2.</source>
        <translation>El trabajo %1 se encoló de nuevo como trabajo %2.</translation>
    </message>
    <message>
        <source>Queue %1 is paused: nothing is claimed from it.</source>
        <translation>La cola %1 está en pausa: no se toma nada de ella.</translation>
    </message>
    <message>
        <source>Queue %1 is resumed.</source>
        <translation>La cola %1 se ha reanudado.</translation>
    </message>
    <message>
        <source>The node claims jobs again.</source>
        <translation>El nodo vuelve a tomar trabajos.</translation>
    </message>
    <message>
        <source>The node finishes what runs and claims nothing more.</source>
        <translation>El nodo acaba lo que está en ejecución y no toma nada más.</translation>
    </message>
    <message>
        <source>The node stops in order.</source>
        <translation>El nodo se detiene en orden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs were written to %2.</source>
        <translation>
            <numerusform>Se escribió %1 trabajo en %2.</numerusform>
            <numerusform>Se escribieron %1 trabajos en %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself. Does the server run, and is the address of this connection right?</source>
        <translation>Se vuelve a intentar automáticamente. ¿Está en marcha el servidor y es correcta la dirección de esta conexión?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, on what</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Queue %1 is drained: none of its jobs runs. It stays paused.</source>
        <translation>La cola %1 se ha agotado: ninguno de sus trabajos se ejecuta. Sigue en pausa.</translation>
    </message>
    <message>
        <source>Pause queue %1</source>
        <translation>Pausar la cola %1</translation>
    </message>
    <message>
        <source>Resume queue %1</source>
        <translation>Reanudar la cola %1</translation>
    </message>
    <message>
        <source>Drain queue %1</source>
        <translation>Dejar que la cola %1 se agote</translation>
    </message>
    <message>
        <source>Queue %1 is paused. You are told when the last of its running jobs has ended.</source>
        <translation>La cola %1 está en pausa. Se le avisará cuando termine el último de sus trabajos en ejecución.</translation>
    </message>
    <message>
        <source>Quiet node %1</source>
        <translation>Poner el nodo %1 en reposo</translation>
    </message>
    <message>
        <source>Resume node %1</source>
        <translation>Reanudar el nodo %1</translation>
    </message>
</context>
<context>
    <name>Jobs::RemoteMonitor</name>
    <message>
        <source>%1: it may or may not have happened; look, or repeat it with the same client id</source>
        <translation>%1: puede que se hiciera o no; compruébelo, o repítalo con el mismo identificador de cliente</translation>
    </message>
    <message>
        <source>the server at %1 talks without being asked</source>
        <translation>el servidor %1 habla sin que se le pregunte</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: %2</source>
        <translation>%1 no responde como jobsd: %2</translation>
    </message>
    <message>
        <source>the connection to %1 was given up</source>
        <translation>se abandonó la conexión con %1</translation>
    </message>
    <message>
        <source>the server at %1 did not answer in time</source>
        <translation>el servidor %1 no respondió a tiempo</translation>
    </message>
    <message>
        <source>the filter is too long to be asked; name fewer things in it</source>
        <translation>el filtro es demasiado largo para una consulta; ponga menos cosas en él</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do to jobs</source>
        <translation>«%1» no es una acción sobre trabajos</translation>
    </message>
    <message>
        <source>the server&apos;s answer to the push cannot be read</source>
        <translation>no se puede leer la respuesta del servidor al encolar</translation>
    </message>
    <message>
        <source>the server&apos;s answer is not an operation</source>
        <translation>la respuesta del servidor no es una operación</translation>
    </message>
    <message>
        <source>%1; the action may go on</source>
        <translation>%1; puede que la acción continúe</translation>
    </message>
    <message>
        <source>the monitor was closed; the action goes on</source>
        <translation>se cerró el monitor; la acción continúa</translation>
    </message>
    <message>
        <source>the server no longer knows of the action; a part of it may be done</source>
        <translation>el servidor ya no conoce la acción; puede que una parte esté hecha</translation>
    </message>
    <message>
        <source>%1 does not know this token; ask its administrator for one (jobsctl token add)</source>
        <translation>%1 no conoce este token; pida uno a su administrador (jobsctl token add)</translation>
    </message>
    <message>
        <source>%1 does not allow this</source>
        <translation>%1 no permite esto</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 no tiene nada así</translation>
    </message>
    <message>
        <source>%1 takes no request of this size</source>
        <translation>%1 no acepta peticiones de este tamaño</translation>
    </message>
    <message>
        <source>%1 cannot answer now; try again later</source>
        <translation>%1 no puede responder ahora; inténtelo más tarde</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: status %2</source>
        <translation>%1 no responde como jobsd: estado %2</translation>
    </message>
    <message>
        <source>the server at %1 has fallen silent</source>
        <translation>el servidor %1 ha enmudecido</translation>
    </message>
    <message>
        <source>the server at %1 sent an event beyond all bounds</source>
        <translation>el servidor %1 envió un evento desmesurado</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: its events have another form</source>
        <translation>%1 no responde como jobsd: sus eventos tienen otra forma</translation>
    </message>
    <message>
        <source>the server at %1 closed the connection</source>
        <translation>el servidor %1 cerró la conexión</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address: %2; write unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or https://HOST:PORT</source>
        <translation>«%1» no es la dirección de un servidor: %2; escriba unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 o https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>no se puede leer «%1»: %2</translation>
    </message>
    <message>
        <source>this installation of Qt cannot do TLS; use a Unix socket</source>
        <translation>esta instalación de Qt no admite TLS; use un socket Unix</translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form</source>
        <translation>«%1» no contiene ningún certificado en formato PEM</translation>
    </message>
    <message>
        <source>a client certificate needs its key, and a key its certificate</source>
        <translation>un certificado de cliente necesita su clave, y una clave su certificado</translation>
    </message>
    <message>
        <source>“%1” or “%2” is not in PEM form, or the key has a passphrase</source>
        <translation>«%1» o «%2» no está en formato PEM, o la clave tiene frase de contraseña</translation>
    </message>
    <message>
        <source>the token holds blanks or characters that a token cannot hold</source>
        <translation>el token contiene espacios o caracteres que un token no puede contener</translation>
    </message>
    <message>
        <source>it holds a user or a password, which others may read; use a token</source>
        <translation>contiene un usuario o una contraseña, que otros pueden leer; use un token</translation>
    </message>
    <message>
        <source>it names no path</source>
        <translation>no nombra ninguna ruta</translation>
    </message>
    <message>
        <source>its scheme is not unix, http or https</source>
        <translation>su esquema no es unix, http ni https</translation>
    </message>
    <message>
        <source>it needs a host, and neither ? nor #</source>
        <translation>necesita un host, y ni ? ni #</translation>
    </message>
    <message>
        <source>the token is not sent to %1, because everybody on the way could read it; use https</source>
        <translation>el token no se envía a %1, porque cualquiera en el camino podría leerlo; use https</translation>
    </message>
    <message>
        <source>no server listens at %1: there is no such socket; is jobsd running?</source>
        <translation>ningún servidor escucha en %1: no existe ese socket; ¿está jobsd en marcha?</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running?</source>
        <translation>ningún servidor escucha en %1; ¿está jobsd en marcha?</translation>
    </message>
    <message>
        <source>you may not open %1; ask for membership of the group that owns it</source>
        <translation>no puede abrir %1; pida entrar en el grupo propietario</translation>
    </message>
    <message>
        <source>cannot reach the server at %1: %2</source>
        <translation>no se puede llegar al servidor %1: %2</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running, with [listen] http set?</source>
        <translation>ningún servidor escucha en %1; ¿está jobsd en marcha, con [listen] http?</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2; name its authority, or an address that it is for</source>
        <translation>el certificado de %1 no es de confianza: %2; indique su autoridad, o una dirección para la que valga</translation>
    </message>
    <message>
        <source>no TLS connection to %1: %2</source>
        <translation>no hay conexión TLS con %1: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Words</name>
    <message>
        <source>“%1” is not a duration; write numbers with units, largest first: 250ms, 90s, 5m, 1h30m, 7d, 2w</source>
        <translation>«%1» no es una duración; escriba números con unidades, la mayor primero: 250ms, 90s, 5m, 1h30m, 7d, 2w</translation>
    </message>
    <message>
        <source>“%1” is longer than a hundred years</source>
        <translation>«%1» supera los cien años</translation>
    </message>
</context>
<context>
    <name>JobsScreen</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 trabajo</numerusform>
            <numerusform>%1 trabajos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs</source>
        <translation>
            <numerusform>Al menos %1 trabajo</numerusform>
            <numerusform>Al menos %1 trabajos</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>Todo lo que coincide: %1</translation>
    </message>
    <message>
        <source>%1 chosen of %2</source>
        <translation>%1 elegidos de %2</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguno</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Elegir todos los que coinciden</translation>
    </message>
    <message>
        <source>Held while you point at it</source>
        <translation>Detenido mientras lo señale</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Mayús+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Mayús+N</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Mayús+U</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Mayús+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Mayús+D</translation>
    </message>
</context>
<context>
    <name>KeyRing</name>
    <message>
        <source>the key ring of your desktop</source>
        <translation>el llavero de su escritorio</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Jobs monitor</source>
        <translation>%1 – Monitor de trabajos</translation>
    </message>
    <message>
        <source>Jobs monitor</source>
        <translation>Monitor de trabajos</translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>Nuevo fallo: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>MonitorNavigation</name>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>MonitorStatusBar</name>
    <message>
        <source>Updated %1</source>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rol: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 actions under way</source>
        <translation>
            <numerusform>%1 acción en curso</numerusform>
            <numerusform>%1 acciones en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>Store&apos;s clock %1 %2</source>
        <translation>Reloj del almacén %1 %2</translation>
    </message>
</context>
<context>
    <name>MonitorTopBar</name>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Todas las órdenes</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>Seguir actualizando</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>Dejar de actualizar</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Theme: automatic</source>
        <translation>Tema: automático</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Desbloqueado</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Forbid changes again</source>
        <translation>Volver a prohibir los cambios</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Permitir cambios</translation>
    </message>
</context>
<context>
    <name>MonitorView</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Ir a: %1</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Filtrar trabajos</translation>
    </message>
    <message>
        <source>Show failed jobs</source>
        <translation>Mostrar los trabajos fallidos</translation>
    </message>
    <message>
        <source>Show running jobs</source>
        <translation>Mostrar los trabajos en ejecución</translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation>Bloquear: solo lectura</translation>
    </message>
    <message>
        <source>Unlock: allow changes</source>
        <translation>Desbloquear: permitir cambios</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>Seguir actualizando</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>Dejar de actualizar</translation>
    </message>
    <message>
        <source>Show local times</source>
        <translation>Mostrar la hora local</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>Mostrar las horas en UTC</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>Cambiar el tema</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Mostrar todas las teclas</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Conexiones…</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Nadie responde</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
</context>
<context>
    <name>NodesScreen</name>
    <message>
        <source>Stop node %1?</source>
        <translation>¿Detener el nodo %1?</translation>
    </message>
    <message>
        <source>It finishes or hands back what runs, and then ends. Nobody here can start it again.</source>
        <translation>Acaba o devuelve lo que está en ejecución y luego termina. Nadie puede volver a iniciarlo desde aquí.</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Dejarlo en marcha</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Node %1, %2 of %3 busy, %4</source>
        <translation>Nodo %1, %2 de %3 ocupados, %4</translation>
    </message>
    <message>
        <source>%1, process %2, libjobs %3</source>
        <translation>%1, proceso %2, libjobs %3</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Mudo</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Quiet: claims nothing</source>
        <translation>En reposo: no toma nada</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>lease ended %1</source>
        <translation>arriendo terminado %1</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Poner en reposo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Let it finish what runs and claim nothing more</source>
        <translation>Dejar que acabe lo que está en ejecución y no tome nada más</translation>
    </message>
    <message>
        <source>Let it claim jobs again</source>
        <translation>Dejar que vuelva a tomar trabajos</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>Ningún nodo ejecuta trabajos</translation>
    </message>
    <message>
        <source>Loading nodes…</source>
        <translation>Cargando nodos…</translation>
    </message>
    <message>
        <source>A process appears here when it starts a JobQueue with workers on this store.</source>
        <translation>Un proceso aparece aquí cuando inicia una JobQueue con workers en este almacén.</translation>
    </message>
    <message>
        <source>up %1, lease until %2</source>
        <translation>en marcha desde hace %1, arriendo hasta %2</translation>
    </message>
</context>
<context>
    <name>OperationList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En curso…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>What was done stays done</source>
        <translation>Lo hecho, hecho queda</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>last five minutes</source>
        <translation>últimos cinco minutos</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>el más antiguo: %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada en espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 nodo</numerusform>
            <numerusform>%1 nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>no node runs jobs</source>
        <translation>ningún nodo ejecuta trabajos</translation>
    </message>
    <message>
        <source>Failed, last hour</source>
        <translation>Fallidos, última hora</translation>
    </message>
    <message numerus="yes">
        <source>%1 more attempts retried</source>
        <translation>
            <numerusform>%1 intento más, reintentado</numerusform>
            <numerusform>%1 intentos más, reintentados</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 wait, last hour</source>
        <translation>Espera p95, última hora</translation>
    </message>
    <message>
        <source>p95 run %1</source>
        <translation>duración p95 %1</translation>
    </message>
    <message>
        <source>Time to empty</source>
        <translation>Tiempo hasta vaciar</translation>
    </message>
    <message>
        <source>at the present pace</source>
        <translation>al ritmo actual</translation>
    </message>
    <message>
        <source>nothing ends at present</source>
        <translation>ahora no termina nada</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message numerus="yes">
        <source>%1 slots on %2</source>
        <comment>places for running jobs; on how many nodes</comment>
        <translation>
            <numerusform>%1 plaza en %2</numerusform>
            <numerusform>%1 plazas en %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause queue %1?</source>
        <translation>¿Pausar la cola %1?</translation>
    </message>
    <message>
        <source>Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.</source>
        <translation>Los trabajos en ejecución siguen. No se toma nada más de ella, en ningún proceso, hasta que alguien la reanude.</translation>
    </message>
    <message>
        <source>Reason, for those who find it paused</source>
        <translation>Motivo, para quienes la encuentren en pausa</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Dejarlo en marcha</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Drain queue %1?</source>
        <translation>¿Dejar que la cola %1 se agote?</translation>
    </message>
    <message>
        <source>It is paused, and you are told when the last of its running jobs has ended. It stays paused until somebody resumes it.</source>
        <translation>Se pausa, y se le avisará cuando termine el último de sus trabajos en ejecución. Sigue en pausa hasta que alguien la reanude.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Dejar que se agote</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Queue %1 is paused</source>
        <translation>La cola %1 está en pausa</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>Ningún nodo ejecuta trabajos</translation>
    </message>
    <message>
        <source>All nodes are quiet</source>
        <translation>Todos los nodos están en reposo</translation>
    </message>
    <message>
        <source>The backlog grows</source>
        <translation>El retraso crece</translation>
    </message>
    <message>
        <source>Jobs wait long</source>
        <translation>Hay trabajos que esperan mucho</translation>
    </message>
    <message>
        <source>Clocks differ by %1</source>
        <translation>Los relojes difieren en %1</translation>
    </message>
    <message>
        <source>Node %1 is silent</source>
        <translation>El nodo %1 está mudo</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs wait in it until somebody resumes it.</source>
        <translation>
            <numerusform>%1 trabajo espera en ella hasta que alguien la reanude.</numerusform>
            <numerusform>%1 trabajos esperan en ella hasta que alguien la reanude.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is claimed from it until somebody resumes it.</source>
        <translation>No se toma nada de ella hasta que alguien la reanude.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due. Start a program that has their handlers.</source>
        <translation>
            <numerusform>Hay %1 trabajo vencido. Inicie un programa que tenga su manejador.</numerusform>
            <numerusform>Hay %1 trabajos vencidos. Inicie un programa que tenga sus manejadores.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due, but every node was told to claim none. Resume a node.</source>
        <translation>
            <numerusform>Hay %1 trabajo vencido, pero todos los nodos están en reposo. Reanude un nodo.</numerusform>
            <numerusform>Hay %1 trabajos vencidos, pero todos los nodos están en reposo. Reanude un nodo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</source>
        <translation>
            <numerusform>En los últimos 15 minutos llegó %1 trabajo más de los que terminaron. Añada workers o encole menos.</numerusform>
            <numerusform>En los últimos 15 minutos llegaron %1 trabajos más de los que terminaron. Añada workers o encole menos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest has been due for %1. Is there a handler for its kind?</source>
        <translation>El más antiguo venció hace %1. ¿Hay un manejador para su tipo?</translation>
    </message>
    <message>
        <source>This machine is ahead of the store. Times are shown by the store&apos;s clock.</source>
        <translation>Este equipo va adelantado respecto al almacén. Las horas siguen el reloj del almacén.</translation>
    </message>
    <message>
        <source>This machine is behind the store. Times are shown by the store&apos;s clock.</source>
        <translation>Este equipo va atrasado respecto al almacén. Las horas siguen el reloj del almacén.</translation>
    </message>
    <message>
        <source>Its lease ended %1 ago. Its jobs are given to others.</source>
        <translation>Su arriendo terminó hace %1. Sus trabajos se dan a otros.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Todo va bien</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Nothing keeps jobs from being done.</source>
        <translation>Nada impide que se hagan los trabajos.</translation>
    </message>
    <message>
        <source>The store cannot be asked</source>
        <translation>No se puede consultar el almacén</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vencidos</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Última hora</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Queue %1, %2 due, %3 running, %4 failed</source>
        <translation>Cola %1, %2 vencidos, %3 en ejecución, %4 fallidos</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausada por %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>The queues could not be listed</source>
        <translation>No se pudieron listar las colas</translation>
    </message>
    <message>
        <source>Loading queues…</source>
        <translation>Cargando colas…</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Aún no hay colas</translation>
    </message>
    <message>
        <source>A queue appears with the first job that is pushed to it.</source>
        <translation>Una cola aparece con el primer trabajo que se encola en ella.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>QueuesScreen</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Paused by %1, %2. Nothing is claimed from it.</source>
        <translation>Pausada por %1, %2. No se toma nada de ella.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>alguien</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausar…</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Mayús+P</translation>
    </message>
    <message>
        <source>List its jobs</source>
        <translation>Listar sus trabajos</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Purgar…</translation>
    </message>
    <message>
        <source>Delete every job of this queue that is not running and not final</source>
        <translation>Eliminar todos los trabajos de esta cola que no estén en ejecución ni terminados</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>Tipos: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its jobs still run.</source>
        <translation>
            <numerusform>%1 de sus trabajos aún se ejecuta.</numerusform>
            <numerusform>%1 de sus trabajos aún se ejecutan.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its jobs runs.</source>
        <translation>Ninguno de sus trabajos se ejecuta.</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>Dejar que se agote…</translation>
    </message>
    <message>
        <source>Pause it, and tell when the last of its running jobs has ended</source>
        <translation>Pausarla y avisar cuando termine el último de sus trabajos en ejecución</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En cualquier lugar</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Filtrar trabajos</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>Stop and go on updating</source>
        <translation>Detener y reanudar la actualización</translation>
    </message>
    <message>
        <source>Light, dark, automatic</source>
        <translation>Claro, oscuro, automático</translation>
    </message>
    <message>
        <source>Local time or UTC</source>
        <translation>Hora local o UTC</translation>
    </message>
    <message>
        <source>Larger, and Ctrl − smaller</source>
        <translation>Más grande, y Ctrl − más pequeño</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>En listas</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>Bajar y subir</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Elegir todos los que coinciden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, or choose none</source>
        <translation>Cerrar, o no elegir ninguno</translation>
    </message>
    <message>
        <source>Shift means it</source>
        <translation>Mayús va en serio</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Suspend a job, pause a queue</source>
        <translation>Suspender un trabajo, pausar una cola</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What changes something needs Shift, and asks again when more than one job is meant.</source>
        <translation>Lo que cambia algo necesita Mayús, y pregunta de nuevo si se trata de más de un trabajo.</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>Más recientes o más antiguos primero</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>States</source>
        <translation>Estados</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Throughput. %1</source>
        <translation>Rendimiento. %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Intentos fallidos</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Encolado</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>1 m</source>
        <comment>one minute</comment>
        <translation>1 min</translation>
    </message>
    <message>
        <source>15 m</source>
        <comment>fifteen minutes</comment>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>one hour</comment>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <comment>one day</comment>
        <translation>24 h</translation>
    </message>
    <message>
        <source>%1
%2 completed
%3 failed attempts
%4 pushed
p95 wait %5</source>
        <translation>%1
%2 completados
%3 intentos fallidos
%4 encolados
espera p95 %5</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>No se pudo leer el historial</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>Cargando el historial…</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Aún no hay historial</translation>
    </message>
    <message>
        <source>It fills as jobs run, a point a minute.</source>
        <translation>Se llena a medida que se ejecutan trabajos, un punto por minuto.</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
</context>
<context>
    <name>TokenFile</name>
    <message>
        <source>The token could not be kept in %1: %2</source>
        <translation>No se pudo guardar el token en %1: %2</translation>
    </message>
    <message>
        <source>the file %1, which only you can read</source>
        <translation>el archivo %1, que solo usted puede leer</translation>
    </message>
</context>
<context>
    <name>UtilisationBar</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>jobsctl</name>
    <message>
        <source>“%1” is not in this release</source>
        <translation>«%1» no está en esta versión</translation>
    </message>
    <message>
        <source>there is no verb %1; did you mean “%2”?</source>
        <translation>no existe el verbo %1; ¿quería decir «%2»?</translation>
    </message>
    <message>
        <source>there is no verb %1; known are: %2</source>
        <translation>no existe el verbo %1; se conocen: %2</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 no admite ningún valor</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2</source>
        <translation>--%1 necesita un valor: --%1 %2</translation>
    </message>
    <message>
        <source>--%1 can be given once</source>
        <translation>--%1 solo se puede indicar una vez</translation>
    </message>
    <message>
        <source>%1 has no option %2; did you mean --%3?</source>
        <translation>%1 no tiene la opción %2; ¿quería decir --%3?</translation>
    </message>
    <message>
        <source>%1 has no option %2; see %1 --help</source>
        <translation>%1 no tiene la opción %2; vea %1 --help</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>«%1» necesita una palabra más: %2</translation>
    </message>
    <message>
        <source>“%1” needs %2; see jobsctl %1 --help</source>
        <translation>«%1» necesita %2; vea jobsctl %1 --help</translation>
    </message>
    <message>
        <source>“%1” has no use for %2; see jobsctl %1 --help</source>
        <translation>«%1» no sabe qué hacer con %2; vea jobsctl %1 --help</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not %4</source>
        <translation>--%1 admite un número de %2 a %3, no %4</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1: %2</translation>
    </message>
    <message>
        <source>there is no context “%1”; did you mean “%2”?</source>
        <translation>no existe el contexto «%1»; ¿quería decir «%2»?</translation>
    </message>
    <message>
        <source>there is no context “%1”; make it with: jobsctl context set %1 --server URL</source>
        <translation>no existe el contexto «%1»; créelo con: jobsctl context set %1 --server URL</translation>
    </message>
    <message>
        <source>--store and --server exclude each other</source>
        <translation>--store y --server se excluyen</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>no se puede leer «%1»: %2</translation>
    </message>
    <message>
        <source>“%1” is not a file of contexts: %2 at character %3; mend or remove it</source>
        <translation>«%1» no es un archivo de contextos: %2 en el carácter %3; corríjalo o elimínelo</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>no es un objeto</translation>
    </message>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>no se puede escribir «%1»: %2</translation>
    </message>
    <message>
        <source>“%1” is not a URL; write unix:/run/jobsd/jobsd.sock or https://HOST:PORT</source>
        <translation>«%1» no es una URL; escriba unix:/run/jobsd/jobsd.sock o https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read the token in “%1”: %2</source>
        <translation>no se puede leer el token de «%1»: %2</translation>
    </message>
    <message>
        <source>everybody may read or write the token in “%1”; take that away with: chmod o= %1</source>
        <translation>cualquiera puede leer o escribir el token de «%1»; impídalo con: chmod o= %1</translation>
    </message>
    <message>
        <source>“%1” holds no token</source>
        <translation>«%1» no contiene ningún token</translation>
    </message>
    <message>
        <source>it went well</source>
        <translation>todo fue bien</translation>
    </message>
    <message>
        <source>the operation, or the job that was waited for, failed</source>
        <translation>falló la operación, o el trabajo que se esperaba</translation>
    </message>
    <message>
        <source>the command line, or a value in it, is wrong</source>
        <translation>la línea de órdenes, o un valor en ella, es incorrecta</translation>
    </message>
    <message>
        <source>there is no such job, queue or worker</source>
        <translation>no existe ese trabajo, cola o worker</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>no permitido</translation>
    </message>
    <message>
        <source>the job&apos;s state does not allow it</source>
        <translation>el estado del trabajo no lo permite</translation>
    </message>
    <message>
        <source>no server or no store could be reached</source>
        <translation>no se pudo llegar a ningún servidor o almacén</translation>
    </message>
    <message>
        <source>busy, full, not known whether it happened, or the time to wait was over: try again later</source>
        <translation>ocupado, lleno, no se sabe si se hizo, o se agotó la espera: inténtelo más tarde</translation>
    </message>
    <message>
        <source>interrupted by Ctrl-C</source>
        <translation>interrumpido con Ctrl-C</translation>
    </message>
    <message>
        <source>there is no format “%1”; there are %2</source>
        <translation>no existe el formato «%1»; existen %2</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>--color admite auto, always o never, no «%1»</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>no se puede escribir: %1</translation>
    </message>
    <message>
        <source>%1: %2 changed</source>
        <translation>%1: %2 cambiados</translation>
    </message>
    <message>
        <source>, %1 running told to stop</source>
        <translation>, se pidió a %1 en ejecución que se detengan</translation>
    </message>
    <message>
        <source>, %1 skipped because of their state</source>
        <translation>, %1 omitidos por su estado</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job; “jobsctl jobs” lists them</source>
        <translation>«%1» no es el número de un trabajo; «jobsctl jobs» los lista</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01T12:00 (local) or 2026-03-01T12:00:00Z</source>
        <translation>«%1» no es un momento; escriba 2026-03-01T12:00 (hora local) o 2026-03-01T12:00:00Z</translation>
    </message>
    <message>
        <source>the store did not open in 30 seconds</source>
        <translation>el almacén no se abrió en 30 segundos</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>%1 Nobody can be asked here: say --yes, or look first with --dry-run</source>
        <translation>%1 Aquí no se puede preguntar a nadie: indique --yes, o mire antes con --dry-run</translation>
    </message>
    <message>
        <source>the answer was given up</source>
        <translation>se abandonó la respuesta</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>One job</source>
        <translation>Un trabajo</translation>
    </message>
    <message>
        <source>Push and wait</source>
        <translation>Encolar y esperar</translation>
    </message>
    <message>
        <source>Many jobs</source>
        <translation>Muchos trabajos</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>Colas y workers</translation>
    </message>
    <message>
        <source>Watch and check</source>
        <translation>Observar y comprobar</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Show it again whenever something changed, until Ctrl-C.</source>
        <translation>Mostrarlo de nuevo con cada cambio, hasta Ctrl-C.</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>No preguntar.</translation>
    </message>
    <message>
        <source>Only tell how many jobs match.</source>
        <translation>Decir solo cuántos trabajos coinciden.</translation>
    </message>
    <message>
        <source>Why; kept in the audit, and by a cancel as the job&apos;s error.</source>
        <translation>Por qué; queda en la auditoría, y al cancelar como error del trabajo.</translation>
    </message>
    <message>
        <source>Only jobs that match: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</source>
        <translation>Solo los trabajos que coinciden: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</translation>
    </message>
    <message>
        <source>How far to look back (24h).</source>
        <translation>Hasta dónde mirar atrás (24h).</translation>
    </message>
    <message>
        <source>Wait for the end of the job; 0: completed, 1: failed or cancelled.</source>
        <translation>Esperar el fin del trabajo; 0: completado, 1: fallido o cancelado.</translation>
    </message>
    <message>
        <source>Wait no longer; then the exit code is 75.</source>
        <translation>No esperar más; el código de salida es entonces 75.</translation>
    </message>
    <message>
        <source>Print the job&apos;s result once it has completed.</source>
        <translation>Mostrar el resultado del trabajo cuando se complete.</translation>
    </message>
    <message>
        <source>At most so many (100).</source>
        <translation>Como máximo tantos (100).</translation>
    </message>
    <message>
        <source>The server&apos;s token file (/etc/jobsd/tokens).</source>
        <translation>El archivo de tokens del servidor (/etc/jobsd/tokens).</translation>
    </message>
    <message>
        <source>The queue; otherwise “default”.</source>
        <translation>La cola; si no, «default».</translation>
    </message>
    <message>
        <source>Higher runs first (0).</source>
        <translation>Las más altas van primero (0).</translation>
    </message>
    <message>
        <source>Not before this time has passed: 5m, 1h30m.</source>
        <translation>No antes de que pase este tiempo: 5m, 1h30m.</translation>
    </message>
    <message>
        <source>Not before this time: 2026-03-01T12:00 (local), or RFC 3339.</source>
        <translation>No antes de este momento: 2026-03-01T12:00 (hora local), o RFC 3339.</translation>
    </message>
    <message>
        <source>While a job with this key is not final, answer with that one.</source>
        <translation>Mientras un trabajo con esta clave no haya terminado, responder con ese.</translation>
    </message>
    <message>
        <source>Names the push, so that repeating it makes no second job.</source>
        <translation>Da nombre a la operación, para que repetirla no cree un segundo trabajo.</translation>
    </message>
    <message>
        <source>A tag.</source>
        <translation>Una etiqueta.</translation>
    </message>
    <message>
        <source>At most so many attempts.</source>
        <translation>Como máximo tantos intentos.</translation>
    </message>
    <message>
        <source>Cancel it if it has not started by then.</source>
        <translation>Cancelarlo si no ha empezado para entonces.</translation>
    </message>
    <message>
        <source>An object that is carried along.</source>
        <translation>Un objeto que lo acompaña.</translation>
    </message>
    <message>
        <source>How many jobs stand where, who runs them, and what is wrong</source>
        <translation>Cuántos trabajos hay en cada estado, quién los ejecuta y qué va mal</translation>
    </message>
    <message>
        <source>List the queues with their jobs by state</source>
        <translation>Listar las colas con sus trabajos por estado</translation>
    </message>
    <message>
        <source>Only jobs in this state.</source>
        <translation>Solo trabajos en este estado.</translation>
    </message>
    <message>
        <source>Only jobs of this queue.</source>
        <translation>Solo trabajos de esta cola.</translation>
    </message>
    <message>
        <source>Only jobs of this kind.</source>
        <translation>Solo trabajos de este tipo.</translation>
    </message>
    <message>
        <source>All of them, however many.</source>
        <translation>Todos, sean cuantos sean.</translation>
    </message>
    <message>
        <source>Only tell how many match.</source>
        <translation>Decir solo cuántos coinciden.</translation>
    </message>
    <message>
        <source>List jobs, the newest first</source>
        <translation>Listar trabajos, los más nuevos primero</translation>
    </message>
    <message>
        <source>Filters can be given as they are: jobsctl jobs state:failed age:&gt;1h</source>
        <translation>Los filtros se pueden dar tal cual: jobsctl jobs state:failed age:&gt;1h</translation>
    </message>
    <message>
        <source>Show one group with a trace and its newest jobs.</source>
        <translation>Mostrar un grupo con una pila y sus trabajos más recientes.</translation>
    </message>
    <message>
        <source>List failures, grouped by their cause</source>
        <translation>Listar los fallos, agrupados por causa</translation>
    </message>
    <message>
        <source>List the workers</source>
        <translation>Listar los workers</translation>
    </message>
    <message>
        <source>Who did what to jobs, queues and workers</source>
        <translation>Quién hizo qué con trabajos, colas y workers</translation>
    </message>
    <message>
        <source>Tell every reason why a job does not run now</source>
        <translation>Decir todas las razones por las que un trabajo no se ejecuta ahora</translation>
    </message>
    <message>
        <source>Show all that is known of a job</source>
        <translation>Mostrar todo lo que se sabe de un trabajo</translation>
    </message>
    <message>
        <source>Run it again, its attempts reset</source>
        <translation>Ejecutarlo de nuevo, con los intentos a cero</translation>
    </message>
    <message>
        <source>End it; a running one is told to stop</source>
        <translation>Terminarlo; a uno en ejecución se le pide que se detenga</translation>
    </message>
    <message>
        <source>Make it due now</source>
        <translation>Hacer que venza ahora</translation>
    </message>
    <message>
        <source>Hold it; a running one stops at its next checkpoint</source>
        <translation>Suspenderlo; uno en ejecución se detiene en su próximo punto de control</translation>
    </message>
    <message>
        <source>End a suspension</source>
        <translation>Terminar una suspensión</translation>
    </message>
    <message>
        <source>Remove it; not while it runs</source>
        <translation>Eliminarlo; no mientras se ejecuta</translation>
    </message>
    <message>
        <source>The new priority.</source>
        <translation>La nueva prioridad.</translation>
    </message>
    <message>
        <source>The new queue.</source>
        <translation>La nueva cola.</translation>
    </message>
    <message>
        <source>Due when this time has passed.</source>
        <translation>Vence cuando pase este tiempo.</translation>
    </message>
    <message>
        <source>Due at this time.</source>
        <translation>Vence en este momento.</translation>
    </message>
    <message>
        <source>These tags instead of those it has.</source>
        <translation>Estas etiquetas en lugar de las que tiene.</translation>
    </message>
    <message>
        <source>The new parameters, an object.</source>
        <translation>Los nuevos parámetros, un objeto.</translation>
    </message>
    <message>
        <source>Change a job that does not run</source>
        <translation>Cambiar un trabajo que no está en ejecución</translation>
    </message>
    <message>
        <source>Push the same once more</source>
        <translation>Encolar lo mismo una vez más</translation>
    </message>
    <message>
        <source>List its attempts that did not complete</source>
        <translation>Listar sus intentos que no se completaron</translation>
    </message>
    <message>
        <source>Go on with what it says later, until it has ended.</source>
        <translation>Seguir con lo que diga después, hasta que termine.</translation>
    </message>
    <message>
        <source>Print what it said</source>
        <translation>Mostrar lo que dijo</translation>
    </message>
    <message>
        <source>Push a job, or one for each line of standard input</source>
        <translation>Encolar un trabajo, o uno por cada línea de la entrada estándar</translation>
    </message>
    <message>
        <source>With “-” instead of JSON, each line of standard input holds the parameters of a job of that kind. With “-” instead of the kind, each line is an object with kind, parameters and options: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Lines are read as they come and answered in their order: acked with the id, refused with the reason, or unknown, with the client id under which they can be repeated. The exit code is 0 if all were acked, 75 if one is unknown, else 1.</source>
        <translation>Con «-» en lugar de JSON, cada línea de la entrada estándar contiene los parámetros de un trabajo de ese tipo. Con «-» en lugar del tipo, cada línea es un objeto con tipo, parámetros y opciones: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Las líneas se leen según llegan y se responden en su orden: aceptada con el identificador, rechazada con el motivo, o desconocida, con el identificador de cliente con el que se puede repetir. El código de salida es 0 si todas se aceptaron, 75 si alguna es desconocida, y si no 1.</translation>
    </message>
    <message>
        <source>Wait until jobs have ended</source>
        <translation>Esperar a que terminen trabajos</translation>
    </message>
    <message>
        <source>The exit code is 0 if all completed, and 1 if one failed or was cancelled.</source>
        <translation>El código de salida es 0 si todos se completaron, y 1 si alguno falló o se canceló.</translation>
    </message>
    <message>
        <source>Run all that match again</source>
        <translation>Ejecutar de nuevo todos los que coinciden</translation>
    </message>
    <message>
        <source>Cancel all that match</source>
        <translation>Cancelar todos los que coinciden</translation>
    </message>
    <message>
        <source>Remove all that match</source>
        <translation>Eliminar todos los que coinciden</translation>
    </message>
    <message>
        <source>Hold all that match</source>
        <translation>Suspender todos los que coinciden</translation>
    </message>
    <message>
        <source>End the suspension of all that match</source>
        <translation>Reanudar todos los que coinciden</translation>
    </message>
    <message>
        <source>Also where secrets are left out, because the role is below admin.</source>
        <translation>También donde faltan secretos, porque el rol es inferior a admin.</translation>
    </message>
    <message>
        <source>Write jobs as JSON lines</source>
        <translation>Escribir trabajos como líneas JSON</translation>
    </message>
    <message>
        <source>Show a queue&apos;s jobs by kind and state</source>
        <translation>Mostrar los trabajos de una cola por tipo y estado</translation>
    </message>
    <message>
        <source>Let nobody claim from it</source>
        <translation>No dejar que nadie tome trabajos de ella</translation>
    </message>
    <message>
        <source>End a pause</source>
        <translation>Terminar una pausa</translation>
    </message>
    <message>
        <source>Pause it and wait until none of its jobs runs</source>
        <translation>Pausarla y esperar a que no se ejecute ninguno de sus trabajos</translation>
    </message>
    <message>
        <source>Remove its jobs that have not started</source>
        <translation>Eliminar sus trabajos que no han empezado</translation>
    </message>
    <message>
        <source>Let a worker finish what runs and claim nothing</source>
        <translation>Dejar que un worker acabe lo que está en ejecución y no tome nada más</translation>
    </message>
    <message>
        <source>Let it claim again</source>
        <translation>Dejar que vuelva a tomar trabajos</translation>
    </message>
    <message>
        <source>Stop a worker in order</source>
        <translation>Detener un worker en orden</translation>
    </message>
    <message>
        <source>Only of this queue.</source>
        <translation>Solo de esta cola.</translation>
    </message>
    <message>
        <source>Only of this kind.</source>
        <translation>Solo de este tipo.</translation>
    </message>
    <message>
        <source>End after so many.</source>
        <translation>Terminar después de tantos.</translation>
    </message>
    <message>
        <source>Print every change of a job&apos;s state as a JSON line</source>
        <translation>Mostrar cada cambio de estado de un trabajo como línea JSON</translation>
    </message>
    <message>
        <source>How often to look when nothing changes (1s).</source>
        <translation>Con qué frecuencia mirar cuando nada cambia (1s).</translation>
    </message>
    <message>
        <source>A live view of queues, workers and failures; q ends it</source>
        <translation>Una vista en vivo de colas, workers y fallos; q la termina</translation>
    </message>
    <message>
        <source>Critical if a job that is due has waited longer.</source>
        <translation>Crítico si un trabajo vencido ha esperado más.</translation>
    </message>
    <message>
        <source>Critical if more jobs have failed.</source>
        <translation>Crítico si han fallado más trabajos.</translation>
    </message>
    <message>
        <source>… a warning.</source>
        <translation>… un aviso.</translation>
    </message>
    <message>
        <source>Critical if fewer workers are there.</source>
        <translation>Crítico si hay menos workers.</translation>
    </message>
    <message>
        <source>Answer as Nagios expects</source>
        <translation>Responder como espera Nagios</translation>
    </message>
    <message>
        <source>The exit code is 0 for OK, 1 for a warning, 2 for critical, 3 for unknown: also where no server is there.</source>
        <translation>El código de salida es 0 para OK, 1 para un aviso, 2 para crítico, 3 para desconocido: también si no hay servidor.</translation>
    </message>
    <message>
        <source>Look for what is wrong, and tell what to do</source>
        <translation>Buscar qué va mal y decir qué hacer</translation>
    </message>
    <message>
        <source>How many jobs (2000).</source>
        <translation>Cuántos trabajos (2000).</translation>
    </message>
    <message>
        <source>Measure pushes with jobs that never run and are removed</source>
        <translation>Medir la entrada en cola con trabajos que nunca se ejecutan y se eliminan</translation>
    </message>
    <message>
        <source>List the contexts: named servers and stores</source>
        <translation>Listar los contextos: servidores y almacenes con nombre</translation>
    </message>
    <message>
        <source>Work with this context from now on; “-”: with none</source>
        <translation>Trabajar desde ahora con este contexto; «-»: con ninguno</translation>
    </message>
    <message>
        <source>Forget it.</source>
        <translation>Olvidarlo.</translation>
    </message>
    <message>
        <source>Make or change a context, by --server or --store and the files beside it</source>
        <translation>Crear o cambiar un contexto, con --server o --store y los archivos que los acompañan</translation>
    </message>
    <message>
        <source>view, push, work, operate or admin (view).</source>
        <translation>view, push, work, operate o admin (view).</translation>
    </message>
    <message>
        <source>Valid for so long.</source>
        <translation>Válido durante este tiempo.</translation>
    </message>
    <message>
        <source>Make a token for the server; it is printed this once</source>
        <translation>Crear un token para el servidor; solo se muestra esta vez</translation>
    </message>
    <message>
        <source>The file keeps its hash alone. The server takes it up with: systemctl reload jobsd</source>
        <translation>El archivo solo guarda su hash. El servidor lo adopta con: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>List the tokens by name and role</source>
        <translation>Listar los tokens por nombre y rol</translation>
    </message>
    <message>
        <source>Remove a token from the file</source>
        <translation>Quitar un token del archivo</translation>
    </message>
    <message>
        <source>Print the completion for bash, zsh or fish</source>
        <translation>Mostrar el autocompletado para bash, zsh o fish</translation>
    </message>
    <message>
        <source>bash: source &lt;(jobsctl completion bash)</source>
        <translation>bash: source &lt;(jobsctl completion bash)</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Mostrar la versión</translation>
    </message>
    <message>
        <source>Ask this server: unix:PATH, http://127.0.0.1:PORT or https://HOST:PORT. Otherwise JOBS_SERVER.</source>
        <translation>Consultar este servidor: unix:PATH, http://127.0.0.1:PORT o https://HOST:PORT. Si no, JOBS_SERVER.</translation>
    </message>
    <message>
        <source>Work on a store itself, without a server: sqlite:PATH, redis://HOST. Otherwise JOBS_STORE.</source>
        <translation>Trabajar en un almacén mismo, sin servidor: sqlite:PATH, redis://HOST. Si no, JOBS_STORE.</translation>
    </message>
    <message>
        <source>Ask this context. Otherwise JOBS_CONTEXT, or the current one.</source>
        <translation>Consultar este contexto. Si no, JOBS_CONTEXT o el actual.</translation>
    </message>
    <message>
        <source>The file that holds the token. Otherwise JOBS_TOKEN_FILE, or JOBS_TOKEN.</source>
        <translation>El archivo que contiene el token. Si no, JOBS_TOKEN_FILE o JOBS_TOKEN.</translation>
    </message>
    <message>
        <source>Who signed the server&apos;s certificate (PEM); otherwise the system&apos;s authorities.</source>
        <translation>Quién firmó el certificado del servidor (PEM); si no, las autoridades del sistema.</translation>
    </message>
    <message>
        <source>A client certificate (PEM).</source>
        <translation>Un certificado de cliente (PEM).</translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation>Su clave (PEM).</translation>
    </message>
    <message>
        <source>How long the server may take for an answer (10s).</source>
        <translation>Cuánto puede tardar el servidor en responder (10s).</translation>
    </message>
    <message>
        <source>table, wide, json, ndjson, csv or name.</source>
        <translation>table, wide, json, ndjson, csv o name.</translation>
    </message>
    <message>
        <source>Tables without their first line.</source>
        <translation>Tablas sin su primera línea.</translation>
    </message>
    <message>
        <source>Say nothing about what went well.</source>
        <translation>No decir nada de lo que fue bien.</translation>
    </message>
    <message>
        <source>auto, always or never; auto: on a terminal, unless NO_COLOR is set.</source>
        <translation>auto, always o never; auto: en un terminal, salvo que NO_COLOR esté definida.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>longer than %1 bytes</source>
        <translation>más largo que %1 bytes</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>say which jobs: jobsctl %1 --filter &apos;state:failed kind:X&apos;, or their numbers; --filter &apos;&apos; means all</source>
        <translation>diga qué trabajos: jobsctl %1 --filter &apos;state:failed kind:X&apos;, o sus números; --filter &apos;&apos; significa todos</translation>
    </message>
    <message>
        <source>%1 jobs match: %2</source>
        <translation>trabajos que coinciden: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 jobs?</source>
        <translation>%1: ¿%2 trabajos?</translation>
    </message>
    <message>
        <source>the role “%1” sees no secrets, so that what is exported could not be imported; use an admin&apos;s token, or say --redacted</source>
        <translation>el rol «%1» no ve secretos, así que lo exportado no se podría importar; use el token de un administrador, o indique --redacted</translation>
    </message>
    <message>
        <source>%1 jobs exported</source>
        <translation>trabajos exportados: %1</translation>
    </message>
    <message>
        <source>job %1 runs and is told to stop</source>
        <translation>el trabajo %1 está en ejecución y se le pide que se detenga</translation>
    </message>
    <message>
        <source>job %1 runs again</source>
        <translation>el trabajo %1 se ejecuta de nuevo</translation>
    </message>
    <message>
        <source>job %1 is due now</source>
        <translation>el trabajo %1 vence ahora</translation>
    </message>
    <message>
        <source>job %1 is suspended</source>
        <translation>el trabajo %1 está suspendido</translation>
    </message>
    <message>
        <source>job %1 is resumed</source>
        <translation>el trabajo %1 se ha reanudado</translation>
    </message>
    <message>
        <source>job %1 is deleted</source>
        <translation>el trabajo %1 está eliminado</translation>
    </message>
    <message>
        <source>job %1 is cancelled</source>
        <translation>el trabajo %1 está cancelado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Caídas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>Clave única</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identificador de cliente</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Punto de control</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>There are more; --limit N or --all shows them.</source>
        <translation>Hay más; --limit N o --all los muestra.</translation>
    </message>
    <message>
        <source>--in and --at exclude each other</source>
        <translation>--in y --at se excluyen</translation>
    </message>
    <message>
        <source>say what to change: --priority, --queue, --in, --at, --attempts, --tag or --parameters</source>
        <translation>diga qué cambiar: --priority, --queue, --in, --at, --attempts, --tag o --parameters</translation>
    </message>
    <message>
        <source>Delete %1 jobs?</source>
        <translation>¿Eliminar %1 trabajos?</translation>
    </message>
    <message>
        <source>job %1 is changed</source>
        <translation>el trabajo %1 está cambiado</translation>
    </message>
    <message>
        <source>job %1 is %2</source>
        <translation>trabajo %1: %2</translation>
    </message>
    <message>
        <source>- nothing stands in its way; a worker takes it next</source>
        <translation>- nada se lo impide; un worker lo toma a continuación</translation>
    </message>
    <message>
        <source>- its last error: %1</source>
        <translation>- su último error: %1</translation>
    </message>
    <message>
        <source>queue %1 is paused by %2</source>
        <translation>la cola %1 fue pausada por %2</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there to run them</source>
        <translation>hay trabajos vencidos y ningún worker para ejecutarlos</translation>
    </message>
    <message>
        <source>a job has been due for %1</source>
        <translation>un trabajo lleva vencido %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Trabajos</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>Vencido más antiguo</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nada en espera</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>%1, %2 of %3 slots busy</source>
        <translation>%1, %2 de %3 plazas ocupadas</translation>
    </message>
    <message>
        <source>no failures of the group “%1” in this window; “jobsctl failures” lists the groups</source>
        <translation>no hay fallos del grupo «%1» en este período; «jobsctl failures» lista los grupos</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primero</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Último</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más recientes</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Retry them all: jobsctl retry --filter &apos;fingerprint:%1&apos;</source>
        <translation>Reintentarlos todos: jobsctl retry --filter &apos;fingerprint:%1&apos;</translation>
    </message>
    <message>
        <source>Only the newest %1 failures were looked at; a shorter --window is complete.</source>
        <translation>Solo se miraron los %1 fallos más recientes; un --window más corto es completo.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a worker; “jobsctl nodes list” lists them</source>
        <translation>«%1» no es el número de un worker; «jobsctl nodes list» los lista</translation>
    </message>
    <message>
        <source>Stop worker %1? Nothing starts it again by itself.</source>
        <translation>¿Detener el worker %1? Nada lo vuelve a iniciar por sí solo.</translation>
    </message>
    <message>
        <source>worker %1 is told: %2</source>
        <translation>orden al worker %1: %2</translation>
    </message>
    <message>
        <source>--metadata takes a JSON object: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</source>
        <translation>--metadata admite un objeto JSON: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</translation>
    </message>
    <message>
        <source>job %1 is %2: %3</source>
        <translation>trabajo %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of the jobs have not ended yet, job %2 among them</source>
        <translation>trabajos que aún no han terminado: %1, entre ellos el trabajo %2</translation>
    </message>
    <message>
        <source>%1; pass a JSON object: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</source>
        <translation>%1; pase un objeto JSON: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</translation>
    </message>
    <message>
        <source>the push was not answered</source>
        <translation>la operación de encolar no obtuvo respuesta</translation>
    </message>
    <message>
        <source>repeat it safely with --client-id %1</source>
        <translation>repítala sin riesgo con --client-id %1</translation>
    </message>
    <message>
        <source>cannot read standard input: %1</source>
        <translation>no se puede leer la entrada estándar: %1</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>la línea es más larga que %1 bytes</translation>
    </message>
    <message>
        <source>%1 acked, %2 refused, %3 unknown</source>
        <translation>%1 aceptados, %2 rechazados, %3 desconocidos</translation>
    </message>
    <message>
        <source>“push -” reads kinds and parameters from standard input; it takes nothing else</source>
        <translation>«push -» lee tipos y parámetros de la entrada estándar; no admite nada más</translation>
    </message>
    <message>
        <source>a client id or a unique key belongs to one job; give it in the lines: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</source>
        <translation>un identificador de cliente o una clave única pertenece a un solo trabajo; indíquelo en las líneas: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</translation>
    </message>
    <message>
        <source>--result is for one job; use “jobsctl wait --result”</source>
        <translation>--result es para un solo trabajo; use «jobsctl wait --result»</translation>
    </message>
    <message>
        <source>there is no queue “%1”; “jobsctl queues” lists them</source>
        <translation>no existe la cola «%1»; «jobsctl queues» las lista</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>Pausada por</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>Pausada desde</translation>
    </message>
    <message>
        <source>queue %1 is paused; what runs goes on</source>
        <translation>la cola %1 está en pausa; lo que está en ejecución sigue</translation>
    </message>
    <message>
        <source>queue %1 is open</source>
        <translation>la cola %1 está abierta</translation>
    </message>
    <message>
        <source>queue %1 is drained: none of its jobs runs</source>
        <translation>la cola %1 está drenada: no se ejecuta ninguno de sus trabajos</translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 still run; it stays paused</source>
        <translation>trabajos de la cola %2 aún en ejecución: %1; sigue en pausa</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>al menos </translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 have not started and would be removed</source>
        <translation>trabajos de la cola %2 sin empezar, que se eliminarían: %1</translation>
    </message>
    <message>
        <source>Remove %1 jobs of queue %2 that have not started?</source>
        <translation>¿Eliminar %1 trabajos sin empezar de la cola %2?</translation>
    </message>
    <message>
        <source>purge of %1</source>
        <translation>purga de %1</translation>
    </message>
    <message>
        <source>working with the local server</source>
        <translation>se trabaja con el servidor local</translation>
    </message>
    <message>
        <source>working with %1</source>
        <translation>se trabaja con %1</translation>
    </message>
    <message>
        <source>there is no context “%1”</source>
        <translation>no existe el contexto «%1»</translation>
    </message>
    <message>
        <source>say whom it means: jobsctl context set %1 --server URL, or --store URL</source>
        <translation>diga a quién se refiere: jobsctl context set %1 --server URL, o --store URL</translation>
    </message>
    <message>
        <source>context %1 is forgotten</source>
        <translation>el contexto %1 está olvidado</translation>
    </message>
    <message>
        <source>context %1 is kept; “jobsctl context use %1” works with it</source>
        <translation>el contexto %1 está guardado; «jobsctl context use %1» trabaja con él</translation>
    </message>
    <message>
        <source>“%1” cannot name a token; use letters, digits, “.”, “_” and “-”</source>
        <translation>«%1» no puede dar nombre a un token; use letras, cifras, «.», «_» y «-»</translation>
    </message>
    <message>
        <source>there is no role “%1”; there are view, push, work, operate and admin</source>
        <translation>no existe el rol «%1»; existen view, push, work, operate y admin</translation>
    </message>
    <message>
        <source>“%1” has a token already; take it away first with: jobsctl token revoke %1</source>
        <translation>«%1» ya tiene un token; quítelo primero con: jobsctl token revoke %1</translation>
    </message>
    <message>
        <source>It is shown this once. Keep it in a file of mode 0600 and pass that as --token-file; the server takes it up with: systemctl reload jobsd</source>
        <translation>Solo se muestra esta vez. Guárdelo en un archivo de modo 0600 e indíquelo con --token-file; el servidor lo adopta con: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>“%1” holds no token of “%2”</source>
        <translation>«%1» no contiene ningún token de «%2»</translation>
    </message>
    <message>
        <source>the token of %1 is revoked; the server learns it with: systemctl reload jobsd</source>
        <translation>el token de %1 está revocado; el servidor se entera con: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>there is completion for bash, zsh and fish, not for “%1”</source>
        <translation>hay autocompletado para bash, zsh y fish, no para «%1»</translation>
    </message>
    <message>
        <source>q quit · space look now</source>
        <translation>q salir · espacio mirar ahora</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>sin trabajos</translation>
    </message>
    <message>
        <source>oldest due %1</source>
        <translation>vencido más antiguo %1</translation>
    </message>
    <message>
        <source> · %1 completed and %2 failed a minute</source>
        <translation> · %1 completados y %2 fallidos por minuto</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>COLA</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>EN ESPERA</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>MÁS TARDE</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>EN EJECUCIÓN</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLIDOS</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>WORKERS</source>
        <translation>WORKERS</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>FAILURES OF THE LAST HOUR</source>
        <translation>FALLOS DE LA ÚLTIMA HORA</translation>
    </message>
    <message>
        <source>top needs a terminal; “jobsctl status --watch” does not</source>
        <translation>top necesita un terminal; «jobsctl status --watch» no</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>permisos</translation>
    </message>
    <message>
        <source>everybody may open %1; let jobsd make it with mode 0660</source>
        <translation>cualquiera puede abrir %1; deje que jobsd lo cree con modo 0660</translation>
    </message>
    <message>
        <source>%1 belongs to %2:%3</source>
        <translation>%1 pertenece a %2:%3</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>%1 there, %2 here</source>
        <translation>%1 allí, %2 aquí</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>reloj</translation>
    </message>
    <message>
        <source>%1 apart from here; set both by NTP</source>
        <translation>difiere en %1 del de aquí; ajuste ambos con NTP</translation>
    </message>
    <message>
        <source>agrees with this machine</source>
        <translation>coincide con este equipo</translation>
    </message>
    <message>
        <source>durability</source>
        <translation>durabilidad</translation>
    </message>
    <message>
        <source>acknowledged jobs survive a power cut</source>
        <translation>los trabajos aceptados sobreviven a un corte de corriente</translation>
    </message>
    <message>
        <source>jobs survive the end of a process, not a power cut</source>
        <translation>los trabajos sobreviven al fin de un proceso, no a un corte de corriente</translation>
    </message>
    <message>
        <source>jobs live in memory and end with the process</source>
        <translation>los trabajos viven en memoria y terminan con el proceso</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>esquema</translation>
    </message>
    <message>
        <source>this release can work with it</source>
        <translation>esta versión puede trabajar con él</translation>
    </message>
    <message>
        <source>%1 MiB free of %2 MiB at %3</source>
        <translation>%1 MiB libres de %2 MiB en %3</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>; pushes will be refused when it is full</source>
        <translation>; se rechazarán los trabajos nuevos cuando esté lleno</translation>
    </message>
    <message>
        <source>store</source>
        <translation>almacén</translation>
    </message>
    <message>
        <source>everybody may read %1; take that away with: chmod o= %1</source>
        <translation>cualquiera puede leer %1; impídalo con: chmod o= %1</translation>
    </message>
    <message>
        <source>%1, %2 MiB</source>
        <translation>%1, %2 MiB</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>workers</translation>
    </message>
    <message>
        <source>%1 work, %2 have not renewed their lease</source>
        <translation>%1 trabajan, %2 no han renovado su arriendo</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there; start jobsd</source>
        <translation>hay trabajos vencidos y ningún worker; inicie jobsd</translation>
    </message>
    <message>
        <source>none; jobs will wait until one is started</source>
        <translation>ninguno; los trabajos esperarán hasta que se inicie uno</translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation>activos: %1</translation>
    </message>
    <message>
        <source>handlers</source>
        <translation>manejadores</translation>
    </message>
    <message>
        <source>jobs wait for kinds without a handler in the server: %1</source>
        <translation>esperan trabajos de tipos sin manejador en el servidor: %1</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>tipos: %1</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>cola</translation>
    </message>
    <message>
        <source>%1 is paused by %2</source>
        <translation>%1 fue pausada por %2</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>retraso</translation>
    </message>
    <message>
        <source>the oldest job has been due for %1</source>
        <translation>el trabajo más antiguo lleva vencido %1</translation>
    </message>
    <message>
        <source>watchdog</source>
        <translation>vigilancia</translation>
    </message>
    <message>
        <source>systemd restarts jobsd when it hangs (WatchdogSec in its unit)</source>
        <translation>systemd reinicia jobsd cuando se cuelga (WatchdogSec en su unidad)</translation>
    </message>
    <message>
        <source>jobsd has no unit here, so that nothing restarts it</source>
        <translation>jobsd no tiene aquí ninguna unidad, así que nada lo reinicia</translation>
    </message>
    <message>
        <source>a store tells of no events; ask the jobsd that runs its jobs with --server</source>
        <translation>un almacén no anuncia eventos; consulte con --server el jobsd que ejecuta sus trabajos</translation>
    </message>
    <message>
        <source>%1; trying again</source>
        <translation>%1; se intenta de nuevo</translation>
    </message>
    <message>
        <source>connected again</source>
        <translation>conectado de nuevo</translation>
    </message>
    <message>
        <source>oldest due %1, %2 failed, %3 workers</source>
        <translation>vencido más antiguo %1, %2 fallidos, %3 workers</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>conexión</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>up to date with release %1</source>
        <translation>al día con la versión %1</translation>
    </message>
    <message>
        <source>Push %1 jobs into the queue jobsctl-bench of %2, and remove them again?</source>
        <translation>¿Encolar %1 trabajos en la cola jobsctl-bench de %2 y volver a eliminarlos?</translation>
    </message>
    <message>
        <source>Take over the jobs that export wrote</source>
        <translation>Tomar los trabajos que escribió export</translation>
    </message>
    <message>
        <source>A store (--store) takes them as they were: with their numbers where those are free, states, attempts, keys and times. A server gets those that have not ended as new jobs. Jobs that ran when they were exported, or wait for others, are left out and counted. An import can be repeated: what is there already is not taken again. Let no worker run the jobs at the old place meanwhile.</source>
        <translation>Un almacén (--store) los toma tal como estaban: con sus números donde estén libres, estados, intentos, claves y fechas. Un servidor recibe los que no han terminado como trabajos nuevos. Los trabajos que se ejecutaban al exportarlos, o que esperan a otros, se omiten y se cuentan. Una importación puede repetirse: lo que ya está no se toma otra vez. Entretanto, ningún worker debe ejecutar los trabajos en el lugar antiguo.</translation>
    </message>
    <message>
        <source>Tell whether the store is up to date with this release</source>
        <translation>Decir si el almacén está al día con esta versión</translation>
    </message>
    <message>
        <source>Nothing is changed. The exit code is 1 if the store is not up to date. A server has brought its store up to date before it answers.</source>
        <translation>No se cambia nada. El código de salida es 1 si el almacén no está al día. Un servidor ha puesto al día su almacén antes de responder.</translation>
    </message>
    <message>
        <source>Bring the store up to date with this release</source>
        <translation>Poner el almacén al día con esta versión</translation>
    </message>
    <message>
        <source>Whoever opens a store first with a newer release does so, too; this is for doing it at a time of choice. Programs of the release before go on working beside.</source>
        <translation>También lo hace el primero que abre un almacén con una versión más nueva; esto sirve para hacerlo en el momento elegido. Los programas de la versión anterior siguen trabajando al lado.</translation>
    </message>
    <message>
        <source>%1 imported, %2 there already, %3 ended before, %4 left out because they ran or wait for others, %5 refused, %6 unknown</source>
        <translation>%1 importados, %2 ya estaban, %3 terminados antes, %4 omitidos porque se ejecutaban o esperan a otros, %5 rechazados, %6 desconocidos</translation>
    </message>
    <message>
        <source>this kind of store needs none</source>
        <translation>este tipo de almacén no lo necesita</translation>
    </message>
    <message>
        <source>there are no tables yet; schema %1 is made by whoever opens the store first</source>
        <translation>aún no hay tablas; el esquema %1 lo crea el primero que abre el almacén</translation>
    </message>
    <message>
        <source>%1, of a newer release that lets this one (%2) work beside</source>
        <translation>%1, de una versión más nueva que deja trabajar a esta (%2) al lado</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1, al día</translation>
    </message>
    <message>
        <source>%1 of %2; “jobsctl migrate up”, or whoever opens the store first, brings it up to date</source>
        <translation>%1 de %2; «jobsctl migrate up», o el primero que abre el almacén, lo pone al día</translation>
    </message>
</context>
<context>
    <name>jobsmonitor</name>
    <message>
        <source>Shows and repairs background jobs: of a server (jobsd), or of an application&apos;s store.</source>
        <translation>Muestra y repara trabajos en segundo plano: de un servidor (jobsd) o del almacén de una aplicación.</translation>
    </message>
    <message>
        <source>Open the store at URL, for example sqlite:/path/jobs.db.</source>
        <translation>Abrir el almacén en URL, por ejemplo sqlite:/path/jobs.db.</translation>
    </message>
    <message>
        <source>Connect to the server at URL, for example unix:/run/jobsd/jobsd.sock. A token is taken from JOBS_TOKEN.</source>
        <translation>Conectar con el servidor en URL, por ejemplo unix:/run/jobsd/jobsd.sock. Un token se toma de JOBS_TOKEN.</translation>
    </message>
    <message>
        <source>Put the frame of production connections around the window.</source>
        <translation>Poner el marco de las conexiones de producción alrededor de la ventana.</translation>
    </message>
    <message>
        <source>Show a store that lives in this process, with jobs that come, go and fail.</source>
        <translation>Mostrar un almacén que vive en este proceso, con trabajos que van, vienen y fallan.</translation>
    </message>
    <message>
        <source>Write a picture of every screen into FOLDER and end; needs no display.</source>
        <translation>Escribir una imagen de cada pantalla en FOLDER y terminar; no necesita pantalla.</translation>
    </message>
    <message>
        <source>Draw without a graphics card.</source>
        <translation>Dibujar sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>A link to a job: jobs://CONNECTION/jobs/17.</source>
        <translation>Un enlace a un trabajo: jobs://CONNECTION/jobs/17.</translation>
    </message>
    <message>
        <source>Only one of --store, --server and --demo can be given.</source>
        <translation>Solo se puede indicar una de --store, --server y --demo.</translation>
    </message>
</context>
</TS>
