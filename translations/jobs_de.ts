<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>“%1” is not a link to a job. One looks like jobs://CONNECTION/jobs/17.</source>
        <translation>„%1“ ist kein Verweis auf einen Job. Ein solcher sieht so aus: jobs://CONNECTION/jobs/17.</translation>
    </message>
    <message>
        <source>The link names the connection “%1”, which is not known here. Add it first.</source>
        <translation>Der Verweis nennt die Verbindung „%1“, die hier nicht bekannt ist. Legen Sie sie zuerst an.</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who, from where</source>
        <translation>Wer, von wo</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Tat</translation>
    </message>
    <message>
        <source>What to, and why</source>
        <translation>Womit und warum</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>%1: %2 did %3 on %4</source>
        <translation>%1: %2 – %3 an %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, from where</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Das Prüfprotokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Loading the audit log…</source>
        <translation>Prüfprotokoll wird geladen …</translation>
    </message>
    <message>
        <source>Nobody changed anything yet</source>
        <translation>Noch hat niemand etwas geändert</translation>
    </message>
    <message>
        <source>Every action on jobs, queues and nodes is noted here, with who did it.</source>
        <translation>Hier steht jede Aktion an Jobs, Warteschlangen und Knoten, und wer sie ausgeführt hat.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command, or the number of a job</source>
        <translation>Befehl oder Nummer eines Jobs eingeben</translation>
    </message>
    <message>
        <source>Enter opens job %1</source>
        <translation>Eingabetaste öffnet Job %1</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Kein solcher Befehl</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Purge this queue?</source>
        <translation>Diese Warteschlange leeren?</translation>
    </message>
    <message>
        <source>%1: are you sure?</source>
        <translation>%1: sind Sie sicher?</translation>
    </message>
    <message>
        <source>The jobs that you chose.</source>
        <translation>Die ausgewählten Jobs.</translation>
    </message>
    <message>
        <source>Everything that matches this filter:</source>
        <translation>Alles, worauf dieser Filter zutrifft:</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>Jeder Job im Speicher.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Nothing matches any more.</source>
        <translation>Es trifft auf nichts mehr zu.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs match, but the state of none of them allows this.</source>
        <translation>
            <numerusform>%1 Job passt, aber sein Zustand erlaubt das nicht.</numerusform>
            <numerusform>%1 Jobs passen, aber bei keinem erlaubt der Zustand das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be changed.</source>
        <translation>
            <numerusform>%1 Job wird geändert.</numerusform>
            <numerusform>%1 Jobs werden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be changed.</source>
        <translation>
            <numerusform>Mindestens %1 Job wird geändert.</numerusform>
            <numerusform>Mindestens %1 Jobs werden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be changed; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%1 von %2 Job wird geändert; der Zustand der übrigen erlaubt es nicht.</numerusform>
            <numerusform>%1 von %2 Jobs werden geändert; der Zustand der übrigen erlaubt es nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted jobs are gone: this cannot be undone.</source>
        <translation>Gelöschte Jobs sind verloren: Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Cancelled jobs can be retried, but lose the time they were due at.</source>
        <translation>Abgebrochene Jobs können wiederholt werden, verlieren aber ihren Fälligkeitszeitpunkt.</translation>
    </message>
    <message>
        <source>Reason, for the audit log (may be empty)</source>
        <translation>Grund, für das Prüfprotokoll (darf leer sein)</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Geben Sie %1 ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Belassen</translation>
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
            <numerusform>%1 Job wird gelöscht.</numerusform>
            <numerusform>%1 Jobs werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be deleted.</source>
        <translation>
            <numerusform>Mindestens %1 Job wird gelöscht.</numerusform>
            <numerusform>Mindestens %1 Jobs werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be deleted; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%1 von %2 Job wird gelöscht; der Zustand der übrigen erlaubt es nicht.</numerusform>
            <numerusform>%1 von %2 Jobs werden gelöscht; der Zustand der übrigen erlaubt es nicht.</numerusform>
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
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>An address is needed, for example unix:/run/jobsd/jobsd.sock or sqlite:/path/jobs.db.</source>
        <translation>Eine Adresse wird benötigt, zum Beispiel unix:/run/jobsd/jobsd.sock oder sqlite:/path/jobs.db.</translation>
    </message>
    <message>
        <source>“%1” is not an address that is known. Known are: %2</source>
        <translation>„%1“ ist keine bekannte Adresse. Bekannt sind: %2</translation>
    </message>
    <message>
        <source>Without TLS only this machine can be reached: use https: for %1.</source>
        <translation>Ohne TLS ist nur dieser Rechner erreichbar: Verwenden Sie https: für %1.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name wird benötigt.</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already.</source>
        <translation>Eine Verbindung namens „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>A server (jobsd), or the store of an application.</source>
        <translation>Ein Server (jobsd) oder der Speicher einer Anwendung.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>Diese Verbindung vergessen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db or redis://host/0. A server behind SSH: forward its socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, and use unix:/tmp/jobsd.sock.</source>
        <translation>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db oder redis://host/0. Ein Server hinter SSH: Leiten Sie seinen Socket weiter, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, und verwenden Sie unix:/tmp/jobsd.sock.</translation>
    </message>
    <message>
        <source>Token (servers only)</source>
        <translation>Token (nur für Server)</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Wird aufbewahrt in: %1.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file (empty: the system&apos;s)</source>
        <translation>Zertifizierungsstelle, eine PEM-Datei (leer: die des Systems)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>This is production: put a red frame around the window</source>
        <translation>Dies ist die Produktion: roten Rahmen um das Fenster ziehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Speichern und verbinden</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit job %1</source>
        <translation>Job %1 bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>Edit %1 jobs</source>
        <translation>
            <numerusform>%1 Job bearbeiten</numerusform>
            <numerusform>%1 Jobs bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>A running job cannot be edited; what is changed counts from its next attempt.</source>
        <translation>Ein laufender Job kann nicht bearbeitet werden; Änderungen gelten ab seinem nächsten Versuch.</translation>
    </message>
    <message>
        <source>Empty fields stay as they are.</source>
        <translation>Leere Felder bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Attempts allowed</source>
        <translation>Erlaubte Versuche</translation>
    </message>
    <message>
        <source>Tags, apart by blanks</source>
        <translation>Tags, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Due in minutes from now (empty: as it is)</source>
        <translation>Fällig in so vielen Minuten (leer: unverändert)</translation>
    </message>
    <message>
        <source>Due in minutes</source>
        <translation>Fällig in Minuten</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters: this is not a JSON object</source>
        <translation>Parameter: Dies ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Nothing is changed, or a value is not valid.</source>
        <translation>Nichts wurde geändert, oder ein Wert ist ungültig.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export jobs</source>
        <translation>Jobs exportieren</translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>Alles, worauf zutrifft: %1</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>Jeder Job im Speicher.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>NDJSON, for programs</source>
        <translation>NDJSON, für Programme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>FailureDetail</name>
    <message>
        <source>No group chosen</source>
        <translation>Keine Gruppe ausgewählt</translation>
    </message>
    <message>
        <source>Choose one to see its error, and to retry or delete its jobs.</source>
        <translation>Wählen Sie eine aus, um ihren Fehler zu sehen und ihre Jobs zu wiederholen oder zu löschen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs of kind %2, first %3, last %4</source>
        <translation>
            <numerusform>%1 Job der Art %2, zuerst %3, zuletzt %4</numerusform>
            <numerusform>%1 Jobs der Art %2, zuerst %3, zuletzt %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>Alle %1 wiederholen</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Umschalt+R</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Umschalt+D</translation>
    </message>
    <message>
        <source>List the jobs</source>
        <translation>Jobs auflisten</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Muted groups are hidden here and announced no more</source>
        <translation>Stummgeschaltete Gruppen sind hier verborgen und werden nicht mehr gemeldet</translation>
    </message>
    <message>
        <source>Newest error</source>
        <translation>Neuester Fehler</translation>
    </message>
    <message>
        <source>Newest jobs</source>
        <translation>Neueste Jobs</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>Stack oder Ausgabe</translation>
    </message>
    <message>
        <source>Copy the error with its stack or output</source>
        <translation>Fehler mit Stack oder Ausgabe kopieren</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>Failure groups</source>
        <translation>Fehlergruppen</translation>
    </message>
    <message numerus="yes">
        <source>%1 failures of %2: %3</source>
        <translation>
            <numerusform>%1 Fehler in %2: %3</numerusform>
            <numerusform>%1 Fehler in %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>The failures could not be read</source>
        <translation>Die Fehler konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Looking for failures…</source>
        <translation>Suche nach Fehlern …</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>No job failed within this time.</source>
        <translation>In dieser Zeit ist kein Job fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 · %2 · first %3</source>
        <comment>kind, queues, how long ago</comment>
        <translation>%1 · %2 · zuerst %3</translation>
    </message>
</context>
<context>
    <name>FailuresScreen</name>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>Stumme anzeigen</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Zurück zu den Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups</source>
        <translation>
            <numerusform>%1 Gruppe</numerusform>
            <numerusform>%1 Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 Job</numerusform>
            <numerusform>%1 Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; only the newest %3 jobs were looked at</source>
        <translation>%1, %2; nur die neuesten %3 Jobs wurden angesehen</translation>
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
        <translation>Filter: queue:mail kind:SendEmail error:timeout age:&gt;1h</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
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
        <translation>%1, lief %2</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>Stack oder Ausgabe</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Show stack or output</source>
        <translation>Stack oder Ausgabe anzeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>JobColumns</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Progress or error</source>
        <translation>Fortschritt oder Fehler</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Why it does not run</source>
        <translation>Warum er nicht läuft</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Worker deaths</source>
        <translation>Worker-Abstürze</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>Eindeutiger Schlüssel</translation>
    </message>
    <message>
        <source>Failed and broken-off attempts (%1)</source>
        <translation>Fehlgeschlagene und abgebrochene Versuche (%1)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>Kein Job ausgewählt</translation>
    </message>
    <message>
        <source>Loading job %1…</source>
        <translation>Job %1 wird geladen …</translation>
    </message>
    <message>
        <source>Job %1 cannot be shown</source>
        <translation>Job %1 kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Wählen Sie einen aus der Liste.</translation>
    </message>
</context>
<context>
    <name>JobHead</name>
    <message>
        <source>Copy a link to this job</source>
        <translation>Verweis auf diesen Job kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Job %1 in queue %2</source>
        <translation>Job %1 in Warteschlange %2</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Umschalt+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Umschalt+N</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Umschalt+U</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Umschalt+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Umschalt+D</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Umschalt+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>Kopie einreihen</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Choose everything that matches</source>
        <translation>Alles auswählen, worauf der Filter zutrifft</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Newer jobs</source>
        <translation>Neuere Jobs</translation>
    </message>
    <message>
        <source>The jobs could not be listed</source>
        <translation>Die Jobs konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Looking for jobs…</source>
        <translation>Suche nach Jobs …</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>Kein Job passt</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Noch keine Jobs</translation>
    </message>
    <message>
        <source>Take a part out of the filter, or look in another state.</source>
        <translation>Nehmen Sie einen Teil aus dem Filter, oder sehen Sie in einem anderen Zustand nach.</translation>
    </message>
    <message>
        <source>Jobs that are pushed appear here by themselves.</source>
        <translation>Eingereihte Jobs erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>JobLog</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Umschalt+R</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Umschalt+N</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Umschalt+U</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Umschalt+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>Kopie einreihen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Umschalt+C</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Umschalt+D</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Job %1, %2, %3, queue %4</source>
        <translation>Job %1, %2, %3, Warteschlange %4</translation>
    </message>
</context>
<context>
    <name>JobTimeline</name>
    <message>
        <source>Pushed</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Started (attempt %1)</source>
        <translation>Gestartet (Versuch %1)</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The question was not answered. Refresh to ask again.</source>
        <translation>Die Frage wurde nicht beantwortet. Aktualisieren Sie, um noch einmal zu fragen.</translation>
    </message>
</context>
<context>
    <name>Jobs::Chart</name>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>Noch kein Verlauf.</translation>
    </message>
    <message>
        <source>%1 jobs completed, %2 attempts failed, %3 jobs pushed.</source>
        <translation>%1 Jobs erledigt, %2 Versuche fehlgeschlagen, %3 Jobs eingereiht.</translation>
    </message>
</context>
<context>
    <name>Jobs::FilterLanguage</name>
    <message>
        <source>this quote is never closed; write \&quot; for a quote inside</source>
        <translation>dieses Anführungszeichen wird nie geschlossen; schreiben Sie \&quot; für ein Anführungszeichen darin</translation>
    </message>
    <message>
        <source>only states can be excluded: !state:completed</source>
        <translation>nur Zustände können ausgeschlossen werden: !state:completed</translation>
    </message>
    <message>
        <source>“%1:” needs a value here</source>
        <translation>„%1:“ braucht hier einen Wert</translation>
    </message>
    <message>
        <source>there is no “%1:”; known are %2</source>
        <translation>es gibt kein „%1:“; bekannt sind %2</translation>
    </message>
    <message>
        <source>there is no “%1:”; did you mean “%2:”?</source>
        <translation>es gibt kein „%1:“; meinten Sie „%2:“?</translation>
    </message>
    <message>
        <source>“%1” does not say what it is; write error:%1 or kind:%1</source>
        <translation>„%1“ sagt nicht, was es ist; schreiben Sie error:%1 oder kind:%1</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job</source>
        <translation>„%1“ ist nicht die Nummer eines Jobs</translation>
    </message>
    <message>
        <source>there is no state “%1”; known are %2</source>
        <translation>es gibt keinen Zustand „%1“; bekannt sind %2</translation>
    </message>
    <message>
        <source>there is no state “%1”; did you mean “%2”?</source>
        <translation>es gibt keinen Zustand „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>this excludes every state that is left</source>
        <translation>dies schließt jeden verbleibenden Zustand aus</translation>
    </message>
    <message>
        <source>“error:” can be given once</source>
        <translation>„error:“ kann nur einmal angegeben werden</translation>
    </message>
    <message>
        <source>“%1” names no parameter; write arg.NAME:VALUE or arg.OUTER.INNER:VALUE</source>
        <translation>„%1“ nennt keinen Parameter; schreiben Sie arg.NAME:VALUE oder arg.OUTER.INNER:VALUE</translation>
    </message>
    <message>
        <source>“age:%1” is not understood; write age:&gt;1h for jobs pushed longer ago, or age:&lt;1h</source>
        <translation>„age:%1“ ist nicht verständlich; schreiben Sie age:&gt;1h für Jobs, die früher eingereiht wurden, oder age:&lt;1h</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01, 2026-03-01T12:00:00Z, or 2h for two hours ago</source>
        <translation>„%1“ ist keine Zeit; schreiben Sie 2026-03-01, 2026-03-01T12:00:00Z oder 2h für vor zwei Stunden</translation>
    </message>
    <message>
        <source>“%1:” sets a bound that was set before</source>
        <translation>„%1:“ setzt eine Grenze, die schon gesetzt ist</translation>
    </message>
    <message>
        <source>filter, character %1: %2</source>
        <translation>Filter, Zeichen %1: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Formatter</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 Mrd.</translation>
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
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of a date and time in this year</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <comment>format of a date and time in another year</comment>
        <translation>d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>%1 (%2)
%3 UTC</source>
        <translation>%1 (%2)
%3 UTC</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>Später fällig</translation>
    </message>
    <message>
        <source>Due, and waiting for a worker</source>
        <translation>Fällig, wartet auf einen Worker</translation>
    </message>
    <message>
        <source>A worker runs it now</source>
        <translation>Ein Worker führt ihn gerade aus</translation>
    </message>
    <message>
        <source>An attempt failed; it runs again later</source>
        <translation>Ein Versuch schlug fehl; er läuft später erneut</translation>
    </message>
    <message>
        <source>Waiting for other jobs</source>
        <translation>Wartet auf andere Jobs</translation>
    </message>
    <message>
        <source>Held by a person until it is resumed</source>
        <translation>Von einem Menschen angehalten, bis er fortgesetzt wird</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed for good; it runs again only if somebody retries it</source>
        <translation>Endgültig fehlgeschlagen; läuft nur erneut, wenn ihn jemand wiederholt</translation>
    </message>
    <message>
        <source>Ended on purpose, or expired before it started</source>
        <translation>Absichtlich beendet, oder vor dem Start verfallen</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Worker died</source>
        <translation>Worker abgestürzt</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Warteschlange pausieren</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>Warteschlange leeren</translation>
    </message>
    <message>
        <source>Quiet node</source>
        <translation>Knoten auslaufen lassen</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>Knoten fortsetzen</translation>
    </message>
    <message>
        <source>Stop node</source>
        <translation>Knoten beenden</translation>
    </message>
</context>
<context>
    <name>Jobs::JobExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::JobOperation</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <source>It was ended before it was done.</source>
        <translation>Vorzeitig beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 done</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 erledigt</numerusform>
            <numerusform>%1 erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 skipped because of their state</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 wegen seines Zustands übersprungen</numerusform>
            <numerusform>%1 wegen ihres Zustands übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>Vorzeitig beendet: %1</translation>
    </message>
    <message>
        <source>It cannot be undone: the jobs have moved on.</source>
        <translation>Es lässt sich nicht rückgängig machen: Die Jobs sind inzwischen weiter.</translation>
    </message>
    <message>
        <source>Undone, but for jobs that have moved on.</source>
        <translation>Rückgängig gemacht, außer bei Jobs, die inzwischen weiter sind.</translation>
    </message>
    <message numerus="yes">
        <source>%1 running, asked to stop</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 laufender soll aufhören</numerusform>
            <numerusform>%1 laufende sollen aufhören</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::JsonTree</name>
    <message>
        <source>Too deeply nested for a tree. The text is shown instead.</source>
        <translation>Für einen Baum zu tief verschachtelt. Stattdessen wird der Text gezeigt.</translation>
    </message>
    <message>
        <source>This is not JSON: %1. The text is shown instead.</source>
        <translation>Das ist kein JSON: %1. Stattdessen wird der Text gezeigt.</translation>
    </message>
    <message>
        <source>%1 more are in the text</source>
        <comment>members of an array or object</comment>
        <translation>%1 weitere stehen im Text</translation>
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
        <translation>Job %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 Job</numerusform>
            <numerusform>%1 Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>action, on what, outcome</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Es besteht keine Verbindung.</translation>
    </message>
    <message>
        <source>Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with that role.</source>
        <translation>Ihre Rolle hier ist „%1“. Um Jobs zu ändern, ist „operate“ nötig; bitten Sie den Betreiber des Servers um ein Token mit dieser Rolle.</translation>
    </message>
    <message>
        <source>Read-only. Unlock with the padlock at the top to change something.</source>
        <translation>Nur lesen. Entsperren Sie mit dem Schloss oben, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt …</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Choose a connection, or add one.</source>
        <translation>Wählen Sie eine Verbindung aus, oder legen Sie eine an.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Das dauert einen Moment.</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you see is the last known state.</source>
        <translation>Es wird von selbst erneut versucht. Sie sehen den letzten bekannten Stand.</translation>
    </message>
    <message>
        <source>Update this program: the store was written by a newer release.</source>
        <translation>Aktualisieren Sie dieses Programm: Der Speicher wurde von einer neueren Version geschrieben.</translation>
    </message>
    <message>
        <source>Check the token of this connection.</source>
        <translation>Prüfen Sie das Token dieser Verbindung.</translation>
    </message>
    <message>
        <source>Check the address of this connection.</source>
        <translation>Prüfen Sie die Adresse dieser Verbindung.</translation>
    </message>
    <message>
        <source>Change the connection, or ask whoever runs the server.</source>
        <translation>Ändern Sie die Verbindung, oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>alle Jobs</translation>
    </message>
    <message>
        <source>Job %1 was pushed again as job %2.</source>
        <translation>Job %1 wurde erneut eingereiht, als Job %2.</translation>
    </message>
    <message>
        <source>Queue %1 is paused: nothing is claimed from it.</source>
        <translation>Warteschlange %1 ist pausiert: Aus ihr wird nichts entnommen.</translation>
    </message>
    <message>
        <source>Queue %1 is resumed.</source>
        <translation>Warteschlange %1 ist fortgesetzt.</translation>
    </message>
    <message>
        <source>The node claims jobs again.</source>
        <translation>Der Knoten übernimmt wieder Jobs.</translation>
    </message>
    <message>
        <source>The node finishes what runs and claims nothing more.</source>
        <translation>Der Knoten beendet, was läuft, und übernimmt nichts mehr.</translation>
    </message>
    <message>
        <source>The node stops in order.</source>
        <translation>Der Knoten wird geordnet beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs were written to %2.</source>
        <translation>
            <numerusform>%1 Job wurde nach %2 geschrieben.</numerusform>
            <numerusform>%1 Jobs wurden nach %2 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself. Does the server run, and is the address of this connection right?</source>
        <translation>Es wird von selbst erneut versucht. Läuft der Server, und stimmt die Adresse dieser Verbindung?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, on what</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Queue %1 is drained: none of its jobs runs. It stays paused.</source>
        <translation>Warteschlange %1 ist ausgelaufen: Keiner ihrer Jobs läuft. Sie bleibt pausiert.</translation>
    </message>
    <message>
        <source>Pause queue %1</source>
        <translation>Warteschlange %1 pausieren</translation>
    </message>
    <message>
        <source>Resume queue %1</source>
        <translation>Warteschlange %1 fortsetzen</translation>
    </message>
    <message>
        <source>Drain queue %1</source>
        <translation>Warteschlange %1 auslaufen lassen</translation>
    </message>
    <message>
        <source>Queue %1 is paused. You are told when the last of its running jobs has ended.</source>
        <translation>Warteschlange %1 ist pausiert. Sie erfahren, wenn ihr letzter laufender Job beendet ist.</translation>
    </message>
    <message>
        <source>Quiet node %1</source>
        <translation>Knoten %1 auslaufen lassen</translation>
    </message>
    <message>
        <source>Resume node %1</source>
        <translation>Knoten %1 fortsetzen</translation>
    </message>
</context>
<context>
    <name>Jobs::RemoteMonitor</name>
    <message>
        <source>%1: it may or may not have happened; look, or repeat it with the same client id</source>
        <translation>%1: vielleicht ist es geschehen, vielleicht nicht; sehen Sie nach, oder wiederholen Sie es mit derselben Client-ID</translation>
    </message>
    <message>
        <source>the server at %1 talks without being asked</source>
        <translation>der Server unter %1 redet ungefragt</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: %2</source>
        <translation>%1 antwortet nicht wie jobsd: %2</translation>
    </message>
    <message>
        <source>the connection to %1 was given up</source>
        <translation>die Verbindung zu %1 wurde aufgegeben</translation>
    </message>
    <message>
        <source>the server at %1 did not answer in time</source>
        <translation>der Server unter %1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the filter is too long to be asked; name fewer things in it</source>
        <translation>der Filter ist zu lang für eine Anfrage; nennen Sie darin weniger</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do to jobs</source>
        <translation>„%1“ ist keine Aktion für Jobs</translation>
    </message>
    <message>
        <source>the server&apos;s answer to the push cannot be read</source>
        <translation>die Antwort des Servers auf das Einreihen ist nicht lesbar</translation>
    </message>
    <message>
        <source>the server&apos;s answer is not an operation</source>
        <translation>die Antwort des Servers ist kein Vorgang</translation>
    </message>
    <message>
        <source>%1; the action may go on</source>
        <translation>%1; die Aktion läuft vielleicht weiter</translation>
    </message>
    <message>
        <source>the monitor was closed; the action goes on</source>
        <translation>der Monitor wurde geschlossen; die Aktion läuft weiter</translation>
    </message>
    <message>
        <source>the server no longer knows of the action; a part of it may be done</source>
        <translation>der Server kennt die Aktion nicht mehr; ein Teil davon ist vielleicht erledigt</translation>
    </message>
    <message>
        <source>%1 does not know this token; ask its administrator for one (jobsctl token add)</source>
        <translation>%1 kennt dieses Token nicht; bitten Sie den Administrator um eines (jobsctl token add)</translation>
    </message>
    <message>
        <source>%1 does not allow this</source>
        <translation>%1 erlaubt das nicht</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>das gibt es bei %1 nicht</translation>
    </message>
    <message>
        <source>%1 takes no request of this size</source>
        <translation>%1 nimmt keine Anfrage dieser Größe an</translation>
    </message>
    <message>
        <source>%1 cannot answer now; try again later</source>
        <translation>%1 kann jetzt nicht antworten; versuchen Sie es später erneut</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: status %2</source>
        <translation>%1 antwortet nicht wie jobsd: Status %2</translation>
    </message>
    <message>
        <source>the server at %1 has fallen silent</source>
        <translation>der Server unter %1 ist verstummt</translation>
    </message>
    <message>
        <source>the server at %1 sent an event beyond all bounds</source>
        <translation>der Server unter %1 hat ein maßlos großes Ereignis gesendet</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: its events have another form</source>
        <translation>%1 antwortet nicht wie jobsd: seine Ereignisse haben eine andere Form</translation>
    </message>
    <message>
        <source>the server at %1 closed the connection</source>
        <translation>der Server unter %1 hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address: %2; write unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or https://HOST:PORT</source>
        <translation>„%1“ ist keine Adresse eines Servers: %2; schreiben Sie unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 oder https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>this installation of Qt cannot do TLS; use a Unix socket</source>
        <translation>diese Installation von Qt kann kein TLS; verwenden Sie einen Unix-Socket</translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form</source>
        <translation>„%1“ enthält kein Zertifikat in PEM-Form</translation>
    </message>
    <message>
        <source>a client certificate needs its key, and a key its certificate</source>
        <translation>ein Client-Zertifikat braucht seinen Schlüssel, und ein Schlüssel sein Zertifikat</translation>
    </message>
    <message>
        <source>“%1” or “%2” is not in PEM form, or the key has a passphrase</source>
        <translation>„%1“ oder „%2“ ist nicht in PEM-Form, oder der Schlüssel hat eine Passphrase</translation>
    </message>
    <message>
        <source>the token holds blanks or characters that a token cannot hold</source>
        <translation>das Token enthält Leerzeichen oder Zeichen, die ein Token nicht enthalten kann</translation>
    </message>
    <message>
        <source>it holds a user or a password, which others may read; use a token</source>
        <translation>sie enthält einen Benutzer oder ein Passwort, was andere lesen können; verwenden Sie ein Token</translation>
    </message>
    <message>
        <source>it names no path</source>
        <translation>sie nennt keinen Pfad</translation>
    </message>
    <message>
        <source>its scheme is not unix, http or https</source>
        <translation>ihr Schema ist nicht unix, http oder https</translation>
    </message>
    <message>
        <source>it needs a host, and neither ? nor #</source>
        <translation>sie braucht einen Host, und weder ? noch #</translation>
    </message>
    <message>
        <source>the token is not sent to %1, because everybody on the way could read it; use https</source>
        <translation>das Token wird nicht an %1 gesendet, weil jeder unterwegs es lesen könnte; verwenden Sie https</translation>
    </message>
    <message>
        <source>no server listens at %1: there is no such socket; is jobsd running?</source>
        <translation>unter %1 lauscht kein Server: diesen Socket gibt es nicht; läuft jobsd?</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running?</source>
        <translation>unter %1 lauscht kein Server; läuft jobsd?</translation>
    </message>
    <message>
        <source>you may not open %1; ask for membership of the group that owns it</source>
        <translation>Sie dürfen %1 nicht öffnen; bitten Sie um Aufnahme in die Gruppe, der es gehört</translation>
    </message>
    <message>
        <source>cannot reach the server at %1: %2</source>
        <translation>der Server unter %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running, with [listen] http set?</source>
        <translation>unter %1 lauscht kein Server; läuft jobsd, und ist [listen] http gesetzt?</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2; name its authority, or an address that it is for</source>
        <translation>dem Zertifikat von %1 wird nicht vertraut: %2; nennen Sie seine Zertifizierungsstelle, oder eine Adresse, für die es gilt</translation>
    </message>
    <message>
        <source>no TLS connection to %1: %2</source>
        <translation>keine TLS-Verbindung zu %1: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Words</name>
    <message>
        <source>“%1” is not a duration; write numbers with units, largest first: 250ms, 90s, 5m, 1h30m, 7d, 2w</source>
        <translation>„%1“ ist keine Dauer; schreiben Sie Zahlen mit Einheiten, die größte zuerst: 250ms, 90s, 5m, 1h30m, 7d, 2w</translation>
    </message>
    <message>
        <source>“%1” is longer than a hundred years</source>
        <translation>„%1“ ist länger als hundert Jahre</translation>
    </message>
</context>
<context>
    <name>JobsScreen</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 Job</numerusform>
            <numerusform>%1 Jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs</source>
        <translation>
            <numerusform>Mindestens %1 Job</numerusform>
            <numerusform>Mindestens %1 Jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>Alles, was passt: %1</translation>
    </message>
    <message>
        <source>%1 chosen of %2</source>
        <translation>%1 ausgewählt von %2</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Held while you point at it</source>
        <translation>Steht still, solange Sie darauf zeigen</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Umschalt+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Umschalt+N</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Umschalt+U</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Umschalt+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Umschalt+D</translation>
    </message>
</context>
<context>
    <name>KeyRing</name>
    <message>
        <source>the key ring of your desktop</source>
        <translation>dem Schlüsselbund Ihres Desktops</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Jobs monitor</source>
        <translation>%1 – Jobs-Monitor</translation>
    </message>
    <message>
        <source>Jobs monitor</source>
        <translation>Jobs-Monitor</translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>Neuer Fehler: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>MonitorNavigation</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
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
        <translation>Aktualisiert %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 actions under way</source>
        <translation>
            <numerusform>%1 Aktion läuft</numerusform>
            <numerusform>%1 Aktionen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Store&apos;s clock %1 %2</source>
        <translation>Uhr des Speichers %1 %2</translation>
    </message>
</context>
<context>
    <name>MonitorTopBar</name>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>Weiter aktualisieren</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>Nicht mehr aktualisieren</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Theme: automatic</source>
        <translation>Farbschema: automatisch</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Forbid changes again</source>
        <translation>Änderungen wieder verbieten</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Änderungen erlauben</translation>
    </message>
</context>
<context>
    <name>MonitorView</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Jobs filtern</translation>
    </message>
    <message>
        <source>Show failed jobs</source>
        <translation>Fehlgeschlagene Jobs zeigen</translation>
    </message>
    <message>
        <source>Show running jobs</source>
        <translation>Laufende Jobs zeigen</translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation>Sperren: nur lesen</translation>
    </message>
    <message>
        <source>Unlock: allow changes</source>
        <translation>Entsperren: Änderungen erlauben</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>Weiter aktualisieren</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>Nicht mehr aktualisieren</translation>
    </message>
    <message>
        <source>Show local times</source>
        <translation>Ortszeit zeigen</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>Zeiten in UTC zeigen</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>Farbschema wechseln</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen …</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Niemand antwortet</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>NodesScreen</name>
    <message>
        <source>Stop node %1?</source>
        <translation>Knoten %1 beenden?</translation>
    </message>
    <message>
        <source>It finishes or hands back what runs, and then ends. Nobody here can start it again.</source>
        <translation>Er beendet, was läuft, oder gibt es zurück, und endet dann. Von hier aus kann ihn niemand wieder starten.</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Node %1, %2 of %3 busy, %4</source>
        <translation>Knoten %1, %2 von %3 belegt, %4</translation>
    </message>
    <message>
        <source>%1, process %2, libjobs %3</source>
        <translation>%1, Prozess %2, libjobs %3</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Verstummt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
    <message>
        <source>Quiet: claims nothing</source>
        <translation>Läuft aus: übernimmt nichts</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>lease ended %1</source>
        <translation>Lease endete %1</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Auslaufen lassen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Let it finish what runs and claim nothing more</source>
        <translation>Zu Ende führen lassen, was läuft, und nichts mehr übernehmen</translation>
    </message>
    <message>
        <source>Let it claim jobs again</source>
        <translation>Wieder Jobs übernehmen lassen</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>Kein Knoten führt Jobs aus</translation>
    </message>
    <message>
        <source>Loading nodes…</source>
        <translation>Knoten werden geladen …</translation>
    </message>
    <message>
        <source>A process appears here when it starts a JobQueue with workers on this store.</source>
        <translation>Ein Prozess erscheint hier, wenn er eine JobQueue mit Workern auf diesem Speicher startet.</translation>
    </message>
    <message>
        <source>up %1, lease until %2</source>
        <translation>läuft seit %1, Lease bis %2</translation>
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
        <translation>In Arbeit …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>What was done stays done</source>
        <translation>Was getan ist, bleibt getan</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>last five minutes</source>
        <translation>letzte fünf Minuten</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>ältester %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 Knoten</numerusform>
            <numerusform>%1 Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>no node runs jobs</source>
        <translation>kein Knoten führt Jobs aus</translation>
    </message>
    <message>
        <source>Failed, last hour</source>
        <translation>Fehlgeschlagen, letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%1 more attempts retried</source>
        <translation>
            <numerusform>%1 weiterer Versuch wiederholt</numerusform>
            <numerusform>%1 weitere Versuche wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 wait, last hour</source>
        <translation>p95 Wartezeit, letzte Stunde</translation>
    </message>
    <message>
        <source>p95 run %1</source>
        <translation>p95 Laufzeit %1</translation>
    </message>
    <message>
        <source>Time to empty</source>
        <translation>Zeit bis leer</translation>
    </message>
    <message>
        <source>at the present pace</source>
        <translation>beim jetzigen Tempo</translation>
    </message>
    <message>
        <source>nothing ends at present</source>
        <translation>zurzeit endet nichts</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message numerus="yes">
        <source>%1 slots on %2</source>
        <comment>places for running jobs; on how many nodes</comment>
        <translation>
            <numerusform>%1 Platz auf %2</numerusform>
            <numerusform>%1 Plätze auf %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause queue %1?</source>
        <translation>Warteschlange %1 pausieren?</translation>
    </message>
    <message>
        <source>Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.</source>
        <translation>Laufende Jobs gehen weiter. Sonst wird ihr nichts mehr entnommen, in keinem Prozess, bis jemand sie fortsetzt.</translation>
    </message>
    <message>
        <source>Reason, for those who find it paused</source>
        <translation>Grund, für alle, die sie pausiert vorfinden</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Drain queue %1?</source>
        <translation>Warteschlange %1 auslaufen lassen?</translation>
    </message>
    <message>
        <source>It is paused, and you are told when the last of its running jobs has ended. It stays paused until somebody resumes it.</source>
        <translation>Sie wird pausiert, und Sie erfahren, wenn ihr letzter laufender Job beendet ist. Sie bleibt pausiert, bis jemand sie fortsetzt.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Auslaufen lassen</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Queue %1 is paused</source>
        <translation>Warteschlange %1 ist pausiert</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>Kein Knoten führt Jobs aus</translation>
    </message>
    <message>
        <source>All nodes are quiet</source>
        <translation>Alle Knoten laufen aus</translation>
    </message>
    <message>
        <source>The backlog grows</source>
        <translation>Der Rückstand wächst</translation>
    </message>
    <message>
        <source>Jobs wait long</source>
        <translation>Jobs warten lange</translation>
    </message>
    <message>
        <source>Clocks differ by %1</source>
        <translation>Die Uhren weichen um %1 ab</translation>
    </message>
    <message>
        <source>Node %1 is silent</source>
        <translation>Knoten %1 ist verstummt</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs wait in it until somebody resumes it.</source>
        <translation>
            <numerusform>%1 Job wartet darin, bis jemand sie fortsetzt.</numerusform>
            <numerusform>%1 Jobs warten darin, bis jemand sie fortsetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is claimed from it until somebody resumes it.</source>
        <translation>Nichts wird ihr entnommen, bis jemand sie fortsetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due. Start a program that has their handlers.</source>
        <translation>
            <numerusform>%1 Job ist fällig. Starten Sie ein Programm mit seinem Handler.</numerusform>
            <numerusform>%1 Jobs sind fällig. Starten Sie ein Programm mit ihren Handlern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due, but every node was told to claim none. Resume a node.</source>
        <translation>
            <numerusform>%1 Job ist fällig, aber alle Knoten sollen nichts übernehmen. Setzen Sie einen Knoten fort.</numerusform>
            <numerusform>%1 Jobs sind fällig, aber alle Knoten sollen nichts übernehmen. Setzen Sie einen Knoten fort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</source>
        <translation>
            <numerusform>In den letzten 15 Minuten kam %1 Job mehr, als endete. Fügen Sie Worker hinzu, oder reihen Sie weniger ein.</numerusform>
            <numerusform>In den letzten 15 Minuten kamen %1 Jobs mehr, als endeten. Fügen Sie Worker hinzu, oder reihen Sie weniger ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest has been due for %1. Is there a handler for its kind?</source>
        <translation>Der älteste ist seit %1 fällig. Gibt es einen Handler für seine Art?</translation>
    </message>
    <message>
        <source>This machine is ahead of the store. Times are shown by the store&apos;s clock.</source>
        <translation>Dieser Rechner geht gegenüber dem Speicher vor. Zeiten folgen der Uhr des Speichers.</translation>
    </message>
    <message>
        <source>This machine is behind the store. Times are shown by the store&apos;s clock.</source>
        <translation>Dieser Rechner geht gegenüber dem Speicher nach. Zeiten folgen der Uhr des Speichers.</translation>
    </message>
    <message>
        <source>Its lease ended %1 ago. Its jobs are given to others.</source>
        <translation>Seine Lease endete vor %1. Seine Jobs werden anderen gegeben.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Nothing keeps jobs from being done.</source>
        <translation>Nichts hält Jobs auf.</translation>
    </message>
    <message>
        <source>The store cannot be asked</source>
        <translation>Der Speicher kann nicht gefragt werden</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Queue %1, %2 due, %3 running, %4 failed</source>
        <translation>Warteschlange %1, %2 fällig, %3 laufen, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Pausiert von %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>The queues could not be listed</source>
        <translation>Die Warteschlangen konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Loading queues…</source>
        <translation>Warteschlangen werden geladen …</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Noch keine Warteschlangen</translation>
    </message>
    <message>
        <source>A queue appears with the first job that is pushed to it.</source>
        <translation>Eine Warteschlange erscheint mit dem ersten Job, der in sie eingereiht wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>QueuesScreen</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Paused by %1, %2. Nothing is claimed from it.</source>
        <translation>Pausiert von %1, %2. Nichts wird ihr entnommen.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemandem</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausieren …</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Umschalt+P</translation>
    </message>
    <message>
        <source>List its jobs</source>
        <translation>Ihre Jobs auflisten</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>Delete every job of this queue that is not running and not final</source>
        <translation>Jeden Job dieser Warteschlange löschen, der weder läuft noch endgültig beendet ist</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>Arten: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its jobs still run.</source>
        <translation>
            <numerusform>%1 ihrer Jobs läuft noch.</numerusform>
            <numerusform>%1 ihrer Jobs laufen noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its jobs runs.</source>
        <translation>Keiner ihrer Jobs läuft.</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>Auslaufen lassen …</translation>
    </message>
    <message>
        <source>Pause it, and tell when the last of its running jobs has ended</source>
        <translation>Pausieren und melden, wenn ihr letzter laufender Job beendet ist</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Jobs filtern</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Stop and go on updating</source>
        <translation>Aktualisierung anhalten und fortsetzen</translation>
    </message>
    <message>
        <source>Light, dark, automatic</source>
        <translation>Hell, dunkel, automatisch</translation>
    </message>
    <message>
        <source>Local time or UTC</source>
        <translation>Ortszeit oder UTC</translation>
    </message>
    <message>
        <source>Larger, and Ctrl − smaller</source>
        <translation>Größer, und Strg − kleiner</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>Hinab und hinauf</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, or choose none</source>
        <translation>Schließen, oder nichts auswählen</translation>
    </message>
    <message>
        <source>Shift means it</source>
        <translation>Umschalt heißt Ernst</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Suspend a job, pause a queue</source>
        <translation>Job anhalten, Warteschlange pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What changes something needs Shift, and asks again when more than one job is meant.</source>
        <translation>Was etwas ändert, braucht die Umschalttaste, und fragt nach, wenn mehr als ein Job gemeint ist.</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>Neueste oder älteste zuerst</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>States</source>
        <translation>Zustände</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Throughput. %1</source>
        <translation>Durchsatz. %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Fehlgeschlagene Versuche</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
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
%2 erledigt
%3 fehlgeschlagene Versuche
%4 eingereiht
p95 Wartezeit %5</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>Verlauf wird geladen …</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Noch kein Verlauf</translation>
    </message>
    <message>
        <source>It fills as jobs run, a point a minute.</source>
        <translation>Er füllt sich, während Jobs laufen, ein Punkt je Minute.</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
</context>
<context>
    <name>TokenFile</name>
    <message>
        <source>The token could not be kept in %1: %2</source>
        <translation>Das Token konnte nicht in %1 aufbewahrt werden: %2</translation>
    </message>
    <message>
        <source>the file %1, which only you can read</source>
        <translation>der Datei %1, die nur Sie lesen können</translation>
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
        <translation>„%1“ gibt es in dieser Version nicht</translation>
    </message>
    <message>
        <source>there is no verb %1; did you mean “%2”?</source>
        <translation>es gibt kein Verb %1; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>there is no verb %1; known are: %2</source>
        <translation>es gibt kein Verb %1; bekannt sind: %2</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 nimmt keinen Wert</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2</source>
        <translation>--%1 braucht einen Wert: --%1 %2</translation>
    </message>
    <message>
        <source>--%1 can be given once</source>
        <translation>--%1 kann nur einmal angegeben werden</translation>
    </message>
    <message>
        <source>%1 has no option %2; did you mean --%3?</source>
        <translation>%1 hat keine Option %2; meinten Sie --%3?</translation>
    </message>
    <message>
        <source>%1 has no option %2; see %1 --help</source>
        <translation>%1 hat keine Option %2; siehe %1 --help</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>„%1“ braucht noch ein Wort: %2</translation>
    </message>
    <message>
        <source>“%1” needs %2; see jobsctl %1 --help</source>
        <translation>„%1“ braucht %2; siehe jobsctl %1 --help</translation>
    </message>
    <message>
        <source>“%1” has no use for %2; see jobsctl %1 --help</source>
        <translation>„%1“ kann mit %2 nichts anfangen; siehe jobsctl %1 --help</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not %4</source>
        <translation>--%1 nimmt eine Zahl von %2 bis %3, nicht %4</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1: %2</translation>
    </message>
    <message>
        <source>there is no context “%1”; did you mean “%2”?</source>
        <translation>es gibt keinen Kontext „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>there is no context “%1”; make it with: jobsctl context set %1 --server URL</source>
        <translation>es gibt keinen Kontext „%1“; legen Sie ihn an mit: jobsctl context set %1 --server URL</translation>
    </message>
    <message>
        <source>--store and --server exclude each other</source>
        <translation>--store und --server schließen einander aus</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>„%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>“%1” is not a file of contexts: %2 at character %3; mend or remove it</source>
        <translation>„%1“ ist keine Datei mit Kontexten: %2 bei Zeichen %3; bessern Sie sie aus, oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>„%1“ ist nicht beschreibbar: %2</translation>
    </message>
    <message>
        <source>“%1” is not a URL; write unix:/run/jobsd/jobsd.sock or https://HOST:PORT</source>
        <translation>„%1“ ist keine URL; schreiben Sie unix:/run/jobsd/jobsd.sock oder https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read the token in “%1”: %2</source>
        <translation>das Token in „%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>everybody may read or write the token in “%1”; take that away with: chmod o= %1</source>
        <translation>jeder darf das Token in „%1“ lesen oder schreiben; ändern Sie das mit: chmod o= %1</translation>
    </message>
    <message>
        <source>“%1” holds no token</source>
        <translation>„%1“ enthält kein Token</translation>
    </message>
    <message>
        <source>it went well</source>
        <translation>es ist gelungen</translation>
    </message>
    <message>
        <source>the operation, or the job that was waited for, failed</source>
        <translation>der Vorgang, oder der erwartete Job, ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>the command line, or a value in it, is wrong</source>
        <translation>die Befehlszeile, oder ein Wert darin, ist falsch</translation>
    </message>
    <message>
        <source>there is no such job, queue or worker</source>
        <translation>diesen Job, diese Warteschlange oder diesen Worker gibt es nicht</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>the job&apos;s state does not allow it</source>
        <translation>der Zustand des Jobs erlaubt es nicht</translation>
    </message>
    <message>
        <source>no server or no store could be reached</source>
        <translation>kein Server oder kein Speicher war erreichbar</translation>
    </message>
    <message>
        <source>busy, full, not known whether it happened, or the time to wait was over: try again later</source>
        <translation>beschäftigt, voll, unbekannt, ob es geschehen ist, oder die Wartezeit war um: später erneut versuchen</translation>
    </message>
    <message>
        <source>interrupted by Ctrl-C</source>
        <translation>mit Strg-C unterbrochen</translation>
    </message>
    <message>
        <source>there is no format “%1”; there are %2</source>
        <translation>es gibt kein Format „%1“; es gibt %2</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>--color nimmt auto, always oder never, nicht „%1“</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>Schreiben ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>%1: %2 changed</source>
        <translation>%1: %2 geändert</translation>
    </message>
    <message>
        <source>, %1 running told to stop</source>
        <translation>, %1 laufende sollen enden</translation>
    </message>
    <message>
        <source>, %1 skipped because of their state</source>
        <translation>, %1 wegen ihres Zustands übersprungen</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job; “jobsctl jobs” lists them</source>
        <translation>„%1“ ist nicht die Nummer eines Jobs; „jobsctl jobs“ listet sie auf</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01T12:00 (local) or 2026-03-01T12:00:00Z</source>
        <translation>„%1“ ist keine Zeit; schreiben Sie 2026-03-01T12:00 (Ortszeit) oder 2026-03-01T12:00:00Z</translation>
    </message>
    <message>
        <source>the store did not open in 30 seconds</source>
        <translation>der Speicher hat sich in 30 Sekunden nicht geöffnet</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1 Nobody can be asked here: say --yes, or look first with --dry-run</source>
        <translation>%1 Hier kann niemand gefragt werden: Geben Sie --yes an, oder sehen Sie zuerst nach mit --dry-run</translation>
    </message>
    <message>
        <source>the answer was given up</source>
        <translation>die Antwort wurde aufgegeben</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>One job</source>
        <translation>Ein Job</translation>
    </message>
    <message>
        <source>Push and wait</source>
        <translation>Einreihen und warten</translation>
    </message>
    <message>
        <source>Many jobs</source>
        <translation>Viele Jobs</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>Warteschlangen und Worker</translation>
    </message>
    <message>
        <source>Watch and check</source>
        <translation>Beobachten und prüfen</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Show it again whenever something changed, until Ctrl-C.</source>
        <translation>Bei jeder Änderung erneut zeigen, bis Strg-C.</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>Nicht nachfragen.</translation>
    </message>
    <message>
        <source>Only tell how many jobs match.</source>
        <translation>Nur sagen, wie viele Jobs passen.</translation>
    </message>
    <message>
        <source>Why; kept in the audit, and by a cancel as the job&apos;s error.</source>
        <translation>Warum; steht im Prüfprotokoll, und beim Abbrechen als Fehler des Jobs.</translation>
    </message>
    <message>
        <source>Only jobs that match: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</source>
        <translation>Nur passende Jobs: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</translation>
    </message>
    <message>
        <source>How far to look back (24h).</source>
        <translation>Wie weit zurück gesehen wird (24h).</translation>
    </message>
    <message>
        <source>Wait for the end of the job; 0: completed, 1: failed or cancelled.</source>
        <translation>Auf das Ende des Jobs warten; 0: erledigt, 1: fehlgeschlagen oder abgebrochen.</translation>
    </message>
    <message>
        <source>Wait no longer; then the exit code is 75.</source>
        <translation>Nicht länger warten; der Exit-Code ist dann 75.</translation>
    </message>
    <message>
        <source>Print the job&apos;s result once it has completed.</source>
        <translation>Das Ergebnis des Jobs ausgeben, sobald er erledigt ist.</translation>
    </message>
    <message>
        <source>At most so many (100).</source>
        <translation>Höchstens so viele (100).</translation>
    </message>
    <message>
        <source>The server&apos;s token file (/etc/jobsd/tokens).</source>
        <translation>Die Token-Datei des Servers (/etc/jobsd/tokens).</translation>
    </message>
    <message>
        <source>The queue; otherwise “default”.</source>
        <translation>Die Warteschlange; sonst „default“.</translation>
    </message>
    <message>
        <source>Higher runs first (0).</source>
        <translation>Höhere laufen zuerst (0).</translation>
    </message>
    <message>
        <source>Not before this time has passed: 5m, 1h30m.</source>
        <translation>Nicht bevor diese Zeit vergangen ist: 5m, 1h30m.</translation>
    </message>
    <message>
        <source>Not before this time: 2026-03-01T12:00 (local), or RFC 3339.</source>
        <translation>Nicht vor diesem Zeitpunkt: 2026-03-01T12:00 (Ortszeit) oder RFC 3339.</translation>
    </message>
    <message>
        <source>While a job with this key is not final, answer with that one.</source>
        <translation>Solange ein Job mit diesem Schlüssel nicht beendet ist, mit diesem antworten.</translation>
    </message>
    <message>
        <source>Names the push, so that repeating it makes no second job.</source>
        <translation>Benennt das Einreihen, sodass eine Wiederholung keinen zweiten Job erzeugt.</translation>
    </message>
    <message>
        <source>A tag.</source>
        <translation>Ein Tag.</translation>
    </message>
    <message>
        <source>At most so many attempts.</source>
        <translation>Höchstens so viele Versuche.</translation>
    </message>
    <message>
        <source>Cancel it if it has not started by then.</source>
        <translation>Abbrechen, wenn er bis dahin nicht begonnen hat.</translation>
    </message>
    <message>
        <source>An object that is carried along.</source>
        <translation>Ein Objekt, das mitgeführt wird.</translation>
    </message>
    <message>
        <source>How many jobs stand where, who runs them, and what is wrong</source>
        <translation>Wie viele Jobs wo stehen, wer sie ausführt und was nicht stimmt</translation>
    </message>
    <message>
        <source>List the queues with their jobs by state</source>
        <translation>Die Warteschlangen mit ihren Jobs nach Zustand auflisten</translation>
    </message>
    <message>
        <source>Only jobs in this state.</source>
        <translation>Nur Jobs in diesem Zustand.</translation>
    </message>
    <message>
        <source>Only jobs of this queue.</source>
        <translation>Nur Jobs dieser Warteschlange.</translation>
    </message>
    <message>
        <source>Only jobs of this kind.</source>
        <translation>Nur Jobs dieser Art.</translation>
    </message>
    <message>
        <source>All of them, however many.</source>
        <translation>Alle, wie viele es auch sind.</translation>
    </message>
    <message>
        <source>Only tell how many match.</source>
        <translation>Nur sagen, wie viele passen.</translation>
    </message>
    <message>
        <source>List jobs, the newest first</source>
        <translation>Jobs auflisten, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Filters can be given as they are: jobsctl jobs state:failed age:&gt;1h</source>
        <translation>Filter können angegeben werden, wie sie sind: jobsctl jobs state:failed age:&gt;1h</translation>
    </message>
    <message>
        <source>Show one group with a trace and its newest jobs.</source>
        <translation>Eine Gruppe mit Stack und ihren neuesten Jobs zeigen.</translation>
    </message>
    <message>
        <source>List failures, grouped by their cause</source>
        <translation>Fehler auflisten, nach Ursache gruppiert</translation>
    </message>
    <message>
        <source>List the workers</source>
        <translation>Die Worker auflisten</translation>
    </message>
    <message>
        <source>Who did what to jobs, queues and workers</source>
        <translation>Wer was mit Jobs, Warteschlangen und Workern getan hat</translation>
    </message>
    <message>
        <source>Tell every reason why a job does not run now</source>
        <translation>Jeden Grund nennen, warum ein Job jetzt nicht läuft</translation>
    </message>
    <message>
        <source>Show all that is known of a job</source>
        <translation>Alles zeigen, was über einen Job bekannt ist</translation>
    </message>
    <message>
        <source>Run it again, its attempts reset</source>
        <translation>Erneut ausführen, mit zurückgesetzten Versuchen</translation>
    </message>
    <message>
        <source>End it; a running one is told to stop</source>
        <translation>Beenden; einem laufenden wird gesagt, er soll enden</translation>
    </message>
    <message>
        <source>Make it due now</source>
        <translation>Jetzt fällig machen</translation>
    </message>
    <message>
        <source>Hold it; a running one stops at its next checkpoint</source>
        <translation>Anhalten; ein laufender hält am nächsten Zwischenstand an</translation>
    </message>
    <message>
        <source>End a suspension</source>
        <translation>Ein Anhalten aufheben</translation>
    </message>
    <message>
        <source>Remove it; not while it runs</source>
        <translation>Löschen; nicht während er läuft</translation>
    </message>
    <message>
        <source>The new priority.</source>
        <translation>Die neue Priorität.</translation>
    </message>
    <message>
        <source>The new queue.</source>
        <translation>Die neue Warteschlange.</translation>
    </message>
    <message>
        <source>Due when this time has passed.</source>
        <translation>Fällig, wenn diese Zeit vergangen ist.</translation>
    </message>
    <message>
        <source>Due at this time.</source>
        <translation>Fällig zu diesem Zeitpunkt.</translation>
    </message>
    <message>
        <source>These tags instead of those it has.</source>
        <translation>Diese Tags anstelle der bisherigen.</translation>
    </message>
    <message>
        <source>The new parameters, an object.</source>
        <translation>Die neuen Parameter, ein Objekt.</translation>
    </message>
    <message>
        <source>Change a job that does not run</source>
        <translation>Einen Job ändern, der nicht läuft</translation>
    </message>
    <message>
        <source>Push the same once more</source>
        <translation>Dasselbe noch einmal einreihen</translation>
    </message>
    <message>
        <source>List its attempts that did not complete</source>
        <translation>Seine Versuche auflisten, die nicht zu Ende kamen</translation>
    </message>
    <message>
        <source>Go on with what it says later, until it has ended.</source>
        <translation>Weiterlesen, was er noch sagt, bis er beendet ist.</translation>
    </message>
    <message>
        <source>Print what it said</source>
        <translation>Ausgeben, was er gesagt hat</translation>
    </message>
    <message>
        <source>Push a job, or one for each line of standard input</source>
        <translation>Einen Job einreihen, oder einen für jede Zeile der Standardeingabe</translation>
    </message>
    <message>
        <source>With “-” instead of JSON, each line of standard input holds the parameters of a job of that kind. With “-” instead of the kind, each line is an object with kind, parameters and options: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Lines are read as they come and answered in their order: acked with the id, refused with the reason, or unknown, with the client id under which they can be repeated. The exit code is 0 if all were acked, 75 if one is unknown, else 1.</source>
        <translation>Mit „-“ anstelle von JSON enthält jede Zeile der Standardeingabe die Parameter eines Jobs dieser Art. Mit „-“ anstelle der Art ist jede Zeile ein Objekt mit Art, Parametern und Optionen: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Zeilen werden gelesen, wie sie kommen, und in ihrer Reihenfolge beantwortet: bestätigt mit der ID, abgelehnt mit dem Grund, oder unbekannt, mit der Client-ID, unter der sie wiederholt werden können. Der Exit-Code ist 0, wenn alle bestätigt wurden, 75, wenn eine unbekannt ist, sonst 1.</translation>
    </message>
    <message>
        <source>Wait until jobs have ended</source>
        <translation>Warten, bis Jobs beendet sind</translation>
    </message>
    <message>
        <source>The exit code is 0 if all completed, and 1 if one failed or was cancelled.</source>
        <translation>Der Exit-Code ist 0, wenn alle erledigt sind, und 1, wenn einer fehlgeschlagen ist oder abgebrochen wurde.</translation>
    </message>
    <message>
        <source>Run all that match again</source>
        <translation>Alle passenden erneut ausführen</translation>
    </message>
    <message>
        <source>Cancel all that match</source>
        <translation>Alle passenden abbrechen</translation>
    </message>
    <message>
        <source>Remove all that match</source>
        <translation>Alle passenden löschen</translation>
    </message>
    <message>
        <source>Hold all that match</source>
        <translation>Alle passenden anhalten</translation>
    </message>
    <message>
        <source>End the suspension of all that match</source>
        <translation>Alle passenden fortsetzen</translation>
    </message>
    <message>
        <source>Also where secrets are left out, because the role is below admin.</source>
        <translation>Auch wo Geheimnisse fehlen, weil die Rolle unter admin liegt.</translation>
    </message>
    <message>
        <source>Write jobs as JSON lines</source>
        <translation>Jobs als JSON-Zeilen schreiben</translation>
    </message>
    <message>
        <source>Show a queue&apos;s jobs by kind and state</source>
        <translation>Die Jobs einer Warteschlange nach Art und Zustand zeigen</translation>
    </message>
    <message>
        <source>Let nobody claim from it</source>
        <translation>Niemanden mehr daraus Jobs übernehmen lassen</translation>
    </message>
    <message>
        <source>End a pause</source>
        <translation>Eine Pause beenden</translation>
    </message>
    <message>
        <source>Pause it and wait until none of its jobs runs</source>
        <translation>Pausieren und warten, bis keiner ihrer Jobs läuft</translation>
    </message>
    <message>
        <source>Remove its jobs that have not started</source>
        <translation>Ihre noch nicht begonnenen Jobs löschen</translation>
    </message>
    <message>
        <source>Let a worker finish what runs and claim nothing</source>
        <translation>Einen Worker beenden lassen, was läuft, und nichts mehr übernehmen</translation>
    </message>
    <message>
        <source>Let it claim again</source>
        <translation>Wieder Jobs übernehmen lassen</translation>
    </message>
    <message>
        <source>Stop a worker in order</source>
        <translation>Einen Worker geordnet beenden</translation>
    </message>
    <message>
        <source>Only of this queue.</source>
        <translation>Nur aus dieser Warteschlange.</translation>
    </message>
    <message>
        <source>Only of this kind.</source>
        <translation>Nur von dieser Art.</translation>
    </message>
    <message>
        <source>End after so many.</source>
        <translation>Nach so vielen enden.</translation>
    </message>
    <message>
        <source>Print every change of a job&apos;s state as a JSON line</source>
        <translation>Jede Zustandsänderung eines Jobs als JSON-Zeile ausgeben</translation>
    </message>
    <message>
        <source>How often to look when nothing changes (1s).</source>
        <translation>Wie oft nachgesehen wird, wenn sich nichts ändert (1s).</translation>
    </message>
    <message>
        <source>A live view of queues, workers and failures; q ends it</source>
        <translation>Eine laufende Ansicht von Warteschlangen, Workern und Fehlern; q beendet sie</translation>
    </message>
    <message>
        <source>Critical if a job that is due has waited longer.</source>
        <translation>Kritisch, wenn ein fälliger Job länger gewartet hat.</translation>
    </message>
    <message>
        <source>Critical if more jobs have failed.</source>
        <translation>Kritisch, wenn mehr Jobs fehlgeschlagen sind.</translation>
    </message>
    <message>
        <source>… a warning.</source>
        <translation>… eine Warnung.</translation>
    </message>
    <message>
        <source>Critical if fewer workers are there.</source>
        <translation>Kritisch, wenn weniger Worker da sind.</translation>
    </message>
    <message>
        <source>Answer as Nagios expects</source>
        <translation>Antworten, wie Nagios es erwartet</translation>
    </message>
    <message>
        <source>The exit code is 0 for OK, 1 for a warning, 2 for critical, 3 for unknown: also where no server is there.</source>
        <translation>Der Exit-Code ist 0 für OK, 1 für eine Warnung, 2 für kritisch, 3 für unbekannt: auch wenn kein Server da ist.</translation>
    </message>
    <message>
        <source>Look for what is wrong, and tell what to do</source>
        <translation>Suchen, was nicht stimmt, und sagen, was zu tun ist</translation>
    </message>
    <message>
        <source>How many jobs (2000).</source>
        <translation>Wie viele Jobs (2000).</translation>
    </message>
    <message>
        <source>Measure pushes with jobs that never run and are removed</source>
        <translation>Das Einreihen messen, mit Jobs, die nie laufen und wieder gelöscht werden</translation>
    </message>
    <message>
        <source>List the contexts: named servers and stores</source>
        <translation>Die Kontexte auflisten: benannte Server und Speicher</translation>
    </message>
    <message>
        <source>Work with this context from now on; “-”: with none</source>
        <translation>Von nun an mit diesem Kontext arbeiten; „-“: mit keinem</translation>
    </message>
    <message>
        <source>Forget it.</source>
        <translation>Vergessen.</translation>
    </message>
    <message>
        <source>Make or change a context, by --server or --store and the files beside it</source>
        <translation>Einen Kontext anlegen oder ändern, mit --server oder --store und den Dateien dazu</translation>
    </message>
    <message>
        <source>view, push, work, operate or admin (view).</source>
        <translation>view, push, work, operate oder admin (view).</translation>
    </message>
    <message>
        <source>Valid for so long.</source>
        <translation>So lange gültig.</translation>
    </message>
    <message>
        <source>Make a token for the server; it is printed this once</source>
        <translation>Ein Token für den Server erzeugen; es wird nur dieses eine Mal ausgegeben</translation>
    </message>
    <message>
        <source>The file keeps its hash alone. The server takes it up with: systemctl reload jobsd</source>
        <translation>Die Datei enthält nur seinen Hash. Der Server übernimmt es mit: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>List the tokens by name and role</source>
        <translation>Die Token nach Name und Rolle auflisten</translation>
    </message>
    <message>
        <source>Remove a token from the file</source>
        <translation>Ein Token aus der Datei entfernen</translation>
    </message>
    <message>
        <source>Print the completion for bash, zsh or fish</source>
        <translation>Die Vervollständigung für bash, zsh oder fish ausgeben</translation>
    </message>
    <message>
        <source>bash: source &lt;(jobsctl completion bash)</source>
        <translation>bash: source &lt;(jobsctl completion bash)</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Die Version ausgeben</translation>
    </message>
    <message>
        <source>Ask this server: unix:PATH, http://127.0.0.1:PORT or https://HOST:PORT. Otherwise JOBS_SERVER.</source>
        <translation>Diesen Server fragen: unix:PATH, http://127.0.0.1:PORT oder https://HOST:PORT. Sonst JOBS_SERVER.</translation>
    </message>
    <message>
        <source>Work on a store itself, without a server: sqlite:PATH, redis://HOST. Otherwise JOBS_STORE.</source>
        <translation>Direkt auf einem Speicher arbeiten, ohne Server: sqlite:PATH, redis://HOST. Sonst JOBS_STORE.</translation>
    </message>
    <message>
        <source>Ask this context. Otherwise JOBS_CONTEXT, or the current one.</source>
        <translation>Diesen Kontext fragen. Sonst JOBS_CONTEXT, oder den aktuellen.</translation>
    </message>
    <message>
        <source>The file that holds the token. Otherwise JOBS_TOKEN_FILE, or JOBS_TOKEN.</source>
        <translation>Die Datei mit dem Token. Sonst JOBS_TOKEN_FILE oder JOBS_TOKEN.</translation>
    </message>
    <message>
        <source>Who signed the server&apos;s certificate (PEM); otherwise the system&apos;s authorities.</source>
        <translation>Wer das Zertifikat des Servers signiert hat (PEM); sonst die Zertifizierungsstellen des Systems.</translation>
    </message>
    <message>
        <source>A client certificate (PEM).</source>
        <translation>Ein Client-Zertifikat (PEM).</translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation>Sein Schlüssel (PEM).</translation>
    </message>
    <message>
        <source>How long the server may take for an answer (10s).</source>
        <translation>Wie lange der Server für eine Antwort brauchen darf (10s).</translation>
    </message>
    <message>
        <source>table, wide, json, ndjson, csv or name.</source>
        <translation>table, wide, json, ndjson, csv oder name.</translation>
    </message>
    <message>
        <source>Tables without their first line.</source>
        <translation>Tabellen ohne ihre erste Zeile.</translation>
    </message>
    <message>
        <source>Say nothing about what went well.</source>
        <translation>Nichts sagen über das, was gelungen ist.</translation>
    </message>
    <message>
        <source>auto, always or never; auto: on a terminal, unless NO_COLOR is set.</source>
        <translation>auto, always oder never; auto: auf einem Terminal, außer wenn NO_COLOR gesetzt ist.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>Lesen ist nicht möglich: %1</translation>
    </message>
    <message>
        <source>longer than %1 bytes</source>
        <translation>länger als %1 Bytes</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>say which jobs: jobsctl %1 --filter &apos;state:failed kind:X&apos;, or their numbers; --filter &apos;&apos; means all</source>
        <translation>sagen Sie, welche Jobs: jobsctl %1 --filter &apos;state:failed kind:X&apos;, oder ihre Nummern; --filter &apos;&apos; heißt alle</translation>
    </message>
    <message>
        <source>%1 jobs match: %2</source>
        <translation>Passende Jobs: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 jobs?</source>
        <translation>%1: %2 Jobs?</translation>
    </message>
    <message>
        <source>the role “%1” sees no secrets, so that what is exported could not be imported; use an admin&apos;s token, or say --redacted</source>
        <translation>die Rolle „%1“ sieht keine Geheimnisse, sodass der Export nicht importiert werden könnte; verwenden Sie das Token eines Administrators, oder geben Sie --redacted an</translation>
    </message>
    <message>
        <source>%1 jobs exported</source>
        <translation>exportierte Jobs: %1</translation>
    </message>
    <message>
        <source>job %1 runs and is told to stop</source>
        <translation>Job %1 läuft und soll enden</translation>
    </message>
    <message>
        <source>job %1 runs again</source>
        <translation>Job %1 läuft erneut</translation>
    </message>
    <message>
        <source>job %1 is due now</source>
        <translation>Job %1 ist jetzt fällig</translation>
    </message>
    <message>
        <source>job %1 is suspended</source>
        <translation>Job %1 ist angehalten</translation>
    </message>
    <message>
        <source>job %1 is resumed</source>
        <translation>Job %1 ist fortgesetzt</translation>
    </message>
    <message>
        <source>job %1 is deleted</source>
        <translation>Job %1 ist gelöscht</translation>
    </message>
    <message>
        <source>job %1 is cancelled</source>
        <translation>Job %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Verfällt</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>Eindeutiger Schlüssel</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>There are more; --limit N or --all shows them.</source>
        <translation>Es gibt mehr; --limit N oder --all zeigt sie.</translation>
    </message>
    <message>
        <source>--in and --at exclude each other</source>
        <translation>--in und --at schließen einander aus</translation>
    </message>
    <message>
        <source>say what to change: --priority, --queue, --in, --at, --attempts, --tag or --parameters</source>
        <translation>sagen Sie, was zu ändern ist: --priority, --queue, --in, --at, --attempts, --tag oder --parameters</translation>
    </message>
    <message>
        <source>Delete %1 jobs?</source>
        <translation>%1 Jobs löschen?</translation>
    </message>
    <message>
        <source>job %1 is changed</source>
        <translation>Job %1 ist geändert</translation>
    </message>
    <message>
        <source>job %1 is %2</source>
        <translation>Job %1: %2</translation>
    </message>
    <message>
        <source>- nothing stands in its way; a worker takes it next</source>
        <translation>- nichts steht ihm im Weg; ein Worker nimmt ihn als Nächstes</translation>
    </message>
    <message>
        <source>- its last error: %1</source>
        <translation>- sein letzter Fehler: %1</translation>
    </message>
    <message>
        <source>queue %1 is paused by %2</source>
        <translation>Warteschlange %1 ist pausiert von %2</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there to run them</source>
        <translation>Jobs sind fällig, und kein Worker ist da, um sie auszuführen</translation>
    </message>
    <message>
        <source>a job has been due for %1</source>
        <translation>ein Job ist fällig seit %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>Ältester fälliger</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>%1, %2 of %3 slots busy</source>
        <translation>%1, %2 von %3 Plätzen belegt</translation>
    </message>
    <message>
        <source>no failures of the group “%1” in this window; “jobsctl failures” lists the groups</source>
        <translation>keine Fehler der Gruppe „%1“ in diesem Zeitraum; „jobsctl failures“ listet die Gruppen auf</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Warteschlangen</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Retry them all: jobsctl retry --filter &apos;fingerprint:%1&apos;</source>
        <translation>Alle wiederholen: jobsctl retry --filter &apos;fingerprint:%1&apos;</translation>
    </message>
    <message>
        <source>Only the newest %1 failures were looked at; a shorter --window is complete.</source>
        <translation>Nur die neuesten %1 Fehler wurden angesehen; ein kürzeres --window ist vollständig.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a worker; “jobsctl nodes list” lists them</source>
        <translation>„%1“ ist nicht die Nummer eines Workers; „jobsctl nodes list“ listet sie auf</translation>
    </message>
    <message>
        <source>Stop worker %1? Nothing starts it again by itself.</source>
        <translation>Worker %1 beenden? Von selbst startet er nicht wieder.</translation>
    </message>
    <message>
        <source>worker %1 is told: %2</source>
        <translation>Worker %1 angewiesen: %2</translation>
    </message>
    <message>
        <source>--metadata takes a JSON object: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</source>
        <translation>--metadata nimmt ein JSON-Objekt: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</translation>
    </message>
    <message>
        <source>job %1 is %2: %3</source>
        <translation>Job %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of the jobs have not ended yet, job %2 among them</source>
        <translation>noch nicht beendete Jobs: %1, darunter Job %2</translation>
    </message>
    <message>
        <source>%1; pass a JSON object: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</source>
        <translation>%1; übergeben Sie ein JSON-Objekt: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</translation>
    </message>
    <message>
        <source>the push was not answered</source>
        <translation>das Einreihen wurde nicht beantwortet</translation>
    </message>
    <message>
        <source>repeat it safely with --client-id %1</source>
        <translation>wiederholen Sie es gefahrlos mit --client-id %1</translation>
    </message>
    <message>
        <source>cannot read standard input: %1</source>
        <translation>die Standardeingabe ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>die Zeile ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>%1 acked, %2 refused, %3 unknown</source>
        <translation>%1 bestätigt, %2 abgelehnt, %3 unbekannt</translation>
    </message>
    <message>
        <source>“push -” reads kinds and parameters from standard input; it takes nothing else</source>
        <translation>„push -“ liest Arten und Parameter von der Standardeingabe; sonst nimmt es nichts</translation>
    </message>
    <message>
        <source>a client id or a unique key belongs to one job; give it in the lines: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</source>
        <translation>eine Client-ID oder ein eindeutiger Schlüssel gehört zu einem Job; geben Sie sie in den Zeilen an: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</translation>
    </message>
    <message>
        <source>--result is for one job; use “jobsctl wait --result”</source>
        <translation>--result gilt für einen Job; verwenden Sie „jobsctl wait --result“</translation>
    </message>
    <message>
        <source>there is no queue “%1”; “jobsctl queues” lists them</source>
        <translation>es gibt keine Warteschlange „%1“; „jobsctl queues“ listet sie auf</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>Pausiert von</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>Pausiert am</translation>
    </message>
    <message>
        <source>queue %1 is paused; what runs goes on</source>
        <translation>Warteschlange %1 ist pausiert; was läuft, geht weiter</translation>
    </message>
    <message>
        <source>queue %1 is open</source>
        <translation>Warteschlange %1 ist offen</translation>
    </message>
    <message>
        <source>queue %1 is drained: none of its jobs runs</source>
        <translation>Warteschlange %1 ist leergelaufen: keiner ihrer Jobs läuft</translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 still run; it stays paused</source>
        <translation>noch laufende Jobs der Warteschlange %2: %1; sie bleibt pausiert</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 have not started and would be removed</source>
        <translation>noch nicht begonnene Jobs der Warteschlange %2, die gelöscht würden: %1</translation>
    </message>
    <message>
        <source>Remove %1 jobs of queue %2 that have not started?</source>
        <translation>%1 noch nicht begonnene Jobs der Warteschlange %2 löschen?</translation>
    </message>
    <message>
        <source>purge of %1</source>
        <translation>Leeren von %1</translation>
    </message>
    <message>
        <source>working with the local server</source>
        <translation>arbeitet mit dem lokalen Server</translation>
    </message>
    <message>
        <source>working with %1</source>
        <translation>arbeitet mit %1</translation>
    </message>
    <message>
        <source>there is no context “%1”</source>
        <translation>es gibt keinen Kontext „%1“</translation>
    </message>
    <message>
        <source>say whom it means: jobsctl context set %1 --server URL, or --store URL</source>
        <translation>sagen Sie, wen er meint: jobsctl context set %1 --server URL, oder --store URL</translation>
    </message>
    <message>
        <source>context %1 is forgotten</source>
        <translation>Kontext %1 ist vergessen</translation>
    </message>
    <message>
        <source>context %1 is kept; “jobsctl context use %1” works with it</source>
        <translation>Kontext %1 ist gespeichert; „jobsctl context use %1“ arbeitet damit</translation>
    </message>
    <message>
        <source>“%1” cannot name a token; use letters, digits, “.”, “_” and “-”</source>
        <translation>„%1“ kann kein Token benennen; verwenden Sie Buchstaben, Ziffern, „.“, „_“ und „-“</translation>
    </message>
    <message>
        <source>there is no role “%1”; there are view, push, work, operate and admin</source>
        <translation>es gibt keine Rolle „%1“; es gibt view, push, work, operate und admin</translation>
    </message>
    <message>
        <source>“%1” has a token already; take it away first with: jobsctl token revoke %1</source>
        <translation>„%1“ hat schon ein Token; nehmen Sie es zuerst weg mit: jobsctl token revoke %1</translation>
    </message>
    <message>
        <source>It is shown this once. Keep it in a file of mode 0600 and pass that as --token-file; the server takes it up with: systemctl reload jobsd</source>
        <translation>Es wird nur dieses eine Mal gezeigt. Bewahren Sie es in einer Datei mit Modus 0600 auf, und übergeben Sie sie als --token-file; der Server übernimmt es mit: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>“%1” holds no token of “%2”</source>
        <translation>„%1“ enthält kein Token von „%2“</translation>
    </message>
    <message>
        <source>the token of %1 is revoked; the server learns it with: systemctl reload jobsd</source>
        <translation>das Token von %1 ist widerrufen; der Server erfährt es mit: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>there is completion for bash, zsh and fish, not for “%1”</source>
        <translation>Vervollständigung gibt es für bash, zsh und fish, nicht für „%1“</translation>
    </message>
    <message>
        <source>q quit · space look now</source>
        <translation>q beenden · Leertaste jetzt nachsehen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>keine Jobs</translation>
    </message>
    <message>
        <source>oldest due %1</source>
        <translation>ältester fällig %1</translation>
    </message>
    <message>
        <source> · %1 completed and %2 failed a minute</source>
        <translation> · je Minute %1 erledigt und %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>WARTESCHLANGE</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>WARTEND</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>SPÄTER</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LAUFEND</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>WORKERS</source>
        <translation>WORKER</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>FAILURES OF THE LAST HOUR</source>
        <translation>FEHLER DER LETZTEN STUNDE</translation>
    </message>
    <message>
        <source>top needs a terminal; “jobsctl status --watch” does not</source>
        <translation>top braucht ein Terminal; „jobsctl status --watch“ nicht</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>everybody may open %1; let jobsd make it with mode 0660</source>
        <translation>jeder darf %1 öffnen; lassen Sie jobsd ihn mit Modus 0660 anlegen</translation>
    </message>
    <message>
        <source>%1 belongs to %2:%3</source>
        <translation>%1 gehört %2:%3</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1 there, %2 here</source>
        <translation>%1 dort, %2 hier</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>%1 apart from here; set both by NTP</source>
        <translation>weicht um %1 von hier ab; stellen Sie beide mit NTP</translation>
    </message>
    <message>
        <source>agrees with this machine</source>
        <translation>stimmt mit diesem Rechner überein</translation>
    </message>
    <message>
        <source>durability</source>
        <translation>Dauerhaftigkeit</translation>
    </message>
    <message>
        <source>acknowledged jobs survive a power cut</source>
        <translation>bestätigte Jobs überstehen einen Stromausfall</translation>
    </message>
    <message>
        <source>jobs survive the end of a process, not a power cut</source>
        <translation>Jobs überstehen das Ende eines Prozesses, nicht einen Stromausfall</translation>
    </message>
    <message>
        <source>jobs live in memory and end with the process</source>
        <translation>Jobs leben im Arbeitsspeicher und enden mit dem Prozess</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>this release can work with it</source>
        <translation>diese Version kann damit arbeiten</translation>
    </message>
    <message>
        <source>%1 MiB free of %2 MiB at %3</source>
        <translation>%1 MiB frei von %2 MiB bei %3</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>; pushes will be refused when it is full</source>
        <translation>; Einreihungen werden abgelehnt, wenn er voll ist</translation>
    </message>
    <message>
        <source>store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>everybody may read %1; take that away with: chmod o= %1</source>
        <translation>jeder darf %1 lesen; ändern Sie das mit: chmod o= %1</translation>
    </message>
    <message>
        <source>%1, %2 MiB</source>
        <translation>%1, %2 MiB</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>%1 work, %2 have not renewed their lease</source>
        <translation>%1 arbeiten, %2 haben ihre Lease nicht erneuert</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there; start jobsd</source>
        <translation>Jobs sind fällig, und kein Worker ist da; starten Sie jobsd</translation>
    </message>
    <message>
        <source>none; jobs will wait until one is started</source>
        <translation>keine; Jobs warten, bis einer gestartet wird</translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation>arbeitende: %1</translation>
    </message>
    <message>
        <source>handlers</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>jobs wait for kinds without a handler in the server: %1</source>
        <translation>Jobs warten, für deren Art der Server keinen Handler hat: %1</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>Arten: %1</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>%1 is paused by %2</source>
        <translation>%1 ist pausiert von %2</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>the oldest job has been due for %1</source>
        <translation>der älteste Job ist fällig seit %1</translation>
    </message>
    <message>
        <source>watchdog</source>
        <translation>Watchdog</translation>
    </message>
    <message>
        <source>systemd restarts jobsd when it hangs (WatchdogSec in its unit)</source>
        <translation>systemd startet jobsd neu, wenn es hängt (WatchdogSec in seiner Unit)</translation>
    </message>
    <message>
        <source>jobsd has no unit here, so that nothing restarts it</source>
        <translation>jobsd hat hier keine Unit, sodass nichts es neu startet</translation>
    </message>
    <message>
        <source>a store tells of no events; ask the jobsd that runs its jobs with --server</source>
        <translation>ein Speicher meldet keine Ereignisse; fragen Sie mit --server den jobsd, der seine Jobs ausführt</translation>
    </message>
    <message>
        <source>%1; trying again</source>
        <translation>%1; neuer Versuch</translation>
    </message>
    <message>
        <source>connected again</source>
        <translation>wieder verbunden</translation>
    </message>
    <message>
        <source>oldest due %1, %2 failed, %3 workers</source>
        <translation>ältester fällig %1, %2 fehlgeschlagen, %3 Worker</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>up to date with release %1</source>
        <translation>auf dem Stand von Version %1</translation>
    </message>
    <message>
        <source>Push %1 jobs into the queue jobsctl-bench of %2, and remove them again?</source>
        <translation>%1 Jobs in die Warteschlange jobsctl-bench von %2 einreihen und wieder löschen?</translation>
    </message>
    <message>
        <source>Take over the jobs that export wrote</source>
        <translation>Die Jobs übernehmen, die export geschrieben hat</translation>
    </message>
    <message>
        <source>A store (--store) takes them as they were: with their numbers where those are free, states, attempts, keys and times. A server gets those that have not ended as new jobs. Jobs that ran when they were exported, or wait for others, are left out and counted. An import can be repeated: what is there already is not taken again. Let no worker run the jobs at the old place meanwhile.</source>
        <translation>Ein Speicher (--store) übernimmt sie, wie sie waren: mit ihren Nummern, wo diese frei sind, Zuständen, Versuchen, Schlüsseln und Zeiten. Ein Server bekommt die noch nicht beendeten als neue Jobs. Jobs, die beim Exportieren liefen oder auf andere warten, werden ausgelassen und gezählt. Ein Import lässt sich wiederholen: Was schon da ist, wird nicht noch einmal übernommen. Währenddessen darf kein Worker die Jobs am alten Ort ausführen.</translation>
    </message>
    <message>
        <source>Tell whether the store is up to date with this release</source>
        <translation>Sagen, ob der Speicher auf dem Stand dieser Version ist</translation>
    </message>
    <message>
        <source>Nothing is changed. The exit code is 1 if the store is not up to date. A server has brought its store up to date before it answers.</source>
        <translation>Es wird nichts geändert. Der Exit-Code ist 1, wenn der Speicher nicht auf dem neuesten Stand ist. Ein Server hat seinen Speicher auf den neuesten Stand gebracht, bevor er antwortet.</translation>
    </message>
    <message>
        <source>Bring the store up to date with this release</source>
        <translation>Den Speicher auf den Stand dieser Version bringen</translation>
    </message>
    <message>
        <source>Whoever opens a store first with a newer release does so, too; this is for doing it at a time of choice. Programs of the release before go on working beside.</source>
        <translation>Das tut auch, wer einen Speicher als Erster mit einer neueren Version öffnet; hiermit geschieht es zu einer selbst gewählten Zeit. Programme der vorigen Version arbeiten daneben weiter.</translation>
    </message>
    <message>
        <source>%1 imported, %2 there already, %3 ended before, %4 left out because they ran or wait for others, %5 refused, %6 unknown</source>
        <translation>%1 importiert, %2 schon da, %3 zuvor beendet, %4 ausgelassen, weil sie liefen oder auf andere warten, %5 abgelehnt, %6 unbekannt</translation>
    </message>
    <message>
        <source>this kind of store needs none</source>
        <translation>diese Art von Speicher braucht keines</translation>
    </message>
    <message>
        <source>there are no tables yet; schema %1 is made by whoever opens the store first</source>
        <translation>es gibt noch keine Tabellen; Schema %1 legt an, wer den Speicher als Erster öffnet</translation>
    </message>
    <message>
        <source>%1, of a newer release that lets this one (%2) work beside</source>
        <translation>%1, von einer neueren Version, neben der diese (%2) arbeiten kann</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1, auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>%1 of %2; “jobsctl migrate up”, or whoever opens the store first, brings it up to date</source>
        <translation>%1 von %2; „jobsctl migrate up“, oder wer den Speicher als Erster öffnet, bringt ihn auf den neuesten Stand</translation>
    </message>
</context>
<context>
    <name>jobsmonitor</name>
    <message>
        <source>Shows and repairs background jobs: of a server (jobsd), or of an application&apos;s store.</source>
        <translation>Zeigt und repariert Hintergrundjobs: eines Servers (jobsd) oder im Speicher einer Anwendung.</translation>
    </message>
    <message>
        <source>Open the store at URL, for example sqlite:/path/jobs.db.</source>
        <translation>Den Speicher unter URL öffnen, zum Beispiel sqlite:/path/jobs.db.</translation>
    </message>
    <message>
        <source>Connect to the server at URL, for example unix:/run/jobsd/jobsd.sock. A token is taken from JOBS_TOKEN.</source>
        <translation>Mit dem Server unter URL verbinden, zum Beispiel unix:/run/jobsd/jobsd.sock. Ein Token wird aus JOBS_TOKEN genommen.</translation>
    </message>
    <message>
        <source>Put the frame of production connections around the window.</source>
        <translation>Den Rahmen für Produktionsverbindungen um das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Show a store that lives in this process, with jobs that come, go and fail.</source>
        <translation>Einen Speicher zeigen, der in diesem Prozess lebt, mit Jobs, die kommen, gehen und fehlschlagen.</translation>
    </message>
    <message>
        <source>Write a picture of every screen into FOLDER and end; needs no display.</source>
        <translation>Ein Bild jeder Ansicht in FOLDER schreiben und enden; braucht keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Draw without a graphics card.</source>
        <translation>Ohne Grafikkarte zeichnen.</translation>
    </message>
    <message>
        <source>A link to a job: jobs://CONNECTION/jobs/17.</source>
        <translation>Ein Verweis auf einen Job: jobs://CONNECTION/jobs/17.</translation>
    </message>
    <message>
        <source>Only one of --store, --server and --demo can be given.</source>
        <translation>Nur eines von --store, --server und --demo kann angegeben werden.</translation>
    </message>
</context>
</TS>
