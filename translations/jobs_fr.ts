<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>This machine</source>
        <translation>Cette machine</translation>
    </message>
    <message>
        <source>“%1” is not a link to a job. One looks like jobs://CONNECTION/jobs/17.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un lien vers un job. Un tel lien s’écrit jobs://CONNECTION/jobs/17.</translation>
    </message>
    <message>
        <source>The link names the connection “%1”, which is not known here. Add it first.</source>
        <translation>Le lien désigne la connexion «&#x202f;%1&#x202f;», inconnue ici. Ajoutez-la d’abord.</translation>
    </message>
</context>
<context>
    <name>AuditScreen</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who, from where</source>
        <translation>Qui, d’où</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>What to, and why</source>
        <translation>Sur quoi et pourquoi</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>%1: %2 did %3 on %4</source>
        <translation>%1&#xa0;: %2 a fait %3 sur %4</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, from where</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The audit log could not be read</source>
        <translation>Le journal d’audit n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Loading the audit log…</source>
        <translation>Chargement du journal d’audit…</translation>
    </message>
    <message>
        <source>Nobody changed anything yet</source>
        <translation>Personne n’a encore rien modifié</translation>
    </message>
    <message>
        <source>Every action on jobs, queues and nodes is noted here, with who did it.</source>
        <translation>Chaque action sur les jobs, les files et les nœuds est notée ici, avec son auteur.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a command, or the number of a job</source>
        <translation>Saisissez une commande ou le numéro d’un job</translation>
    </message>
    <message>
        <source>Enter opens job %1</source>
        <translation>Entrée ouvre le job %1</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Aucune commande de ce nom</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Purge this queue?</source>
        <translation>Purger cette file&#x202f;?</translation>
    </message>
    <message>
        <source>%1: are you sure?</source>
        <translation>%1&#xa0;: êtes-vous sûr&#x202f;?</translation>
    </message>
    <message>
        <source>The jobs that you chose.</source>
        <translation>Les jobs que vous avez choisis.</translation>
    </message>
    <message>
        <source>Everything that matches this filter:</source>
        <translation>Tout ce qui correspond à ce filtre&#xa0;:</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>Tous les jobs du stockage.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Nothing matches any more.</source>
        <translation>Plus rien ne correspond.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs match, but the state of none of them allows this.</source>
        <translation>
            <numerusform>%1 job correspond, mais son état ne le permet pas.</numerusform>
            <numerusform>%1 jobs correspondent, mais aucun n’est dans un état qui le permet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be changed.</source>
        <translation>
            <numerusform>%1 job sera modifié.</numerusform>
            <numerusform>%1 jobs seront modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be changed.</source>
        <translation>
            <numerusform>Au moins %1 job sera modifié.</numerusform>
            <numerusform>Au moins %1 jobs seront modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be changed; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%1 job sur %2 sera modifié&#x202f;; l’état des autres ne le permet pas.</numerusform>
            <numerusform>%1 jobs sur %2 seront modifiés&#x202f;; l’état des autres ne le permet pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted jobs are gone: this cannot be undone.</source>
        <translation>Les jobs supprimés sont perdus&#xa0;: c’est irréversible.</translation>
    </message>
    <message>
        <source>Cancelled jobs can be retried, but lose the time they were due at.</source>
        <translation>Les jobs annulés peuvent être relancés, mais perdent leur échéance.</translation>
    </message>
    <message>
        <source>Reason, for the audit log (may be empty)</source>
        <translation>Motif, pour le journal d’audit (facultatif)</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <translation>Saisissez %1 pour continuer&#xa0;:</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, number of jobs</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs will be deleted.</source>
        <translation>
            <numerusform>%1 job sera supprimé.</numerusform>
            <numerusform>%1 jobs seront supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs will be deleted.</source>
        <translation>
            <numerusform>Au moins %1 job sera supprimé.</numerusform>
            <numerusform>Au moins %1 jobs seront supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 jobs will be deleted; the state of the others does not allow it.</source>
        <translation>
            <numerusform>%1 job sur %2 sera supprimé&#x202f;; l’état des autres ne le permet pas.</numerusform>
            <numerusform>%1 jobs sur %2 seront supprimés&#x202f;; l’état des autres ne le permet pas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>%1: %2. %3</source>
        <comment>what is lost, why, what to do</comment>
        <translation>%1&#x202f;: %2. %3</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>Impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>An address is needed, for example unix:/run/jobsd/jobsd.sock or sqlite:/path/jobs.db.</source>
        <translation>Il faut une adresse, par exemple unix:/run/jobsd/jobsd.sock ou sqlite:/path/jobs.db.</translation>
    </message>
    <message>
        <source>“%1” is not an address that is known. Known are: %2</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse connue. Sont connues&#xa0;: %2</translation>
    </message>
    <message>
        <source>Without TLS only this machine can be reached: use https: for %1.</source>
        <translation>Sans TLS, seule cette machine est accessible&#xa0;: utilisez https: pour %1.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already.</source>
        <translation>Il existe déjà une connexion nommée «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Impossible de lire %1.</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nouvelle connexion</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Modifier la connexion</translation>
    </message>
    <message>
        <source>A server (jobsd), or the store of an application.</source>
        <translation>Un serveur (jobsd), ou le stockage d’une application.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>Oublier cette connexion</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db or redis://host/0. A server behind SSH: forward its socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, and use unix:/tmp/jobsd.sock.</source>
        <translation>unix:/run/jobsd/jobsd.sock, https://host:7411, sqlite:/path/jobs.db ou redis://host/0. Un serveur derrière SSH&#xa0;: redirigez son socket, ssh -L /tmp/jobsd.sock:/run/jobsd/jobsd.sock HOST, et utilisez unix:/tmp/jobsd.sock.</translation>
    </message>
    <message>
        <source>Token (servers only)</source>
        <translation>Jeton (serveurs uniquement)</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Conservé dans&#xa0;: %1.</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Certificate authority, a PEM file (empty: the system&apos;s)</source>
        <translation>Autorité de certification, un fichier PEM (vide&#xa0;: celles du système)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>This is production: put a red frame around the window</source>
        <translation>C’est la production&#xa0;: encadrer la fenêtre de rouge</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Enregistrer et se connecter</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit job %1</source>
        <translation>Modifier le job %1</translation>
    </message>
    <message numerus="yes">
        <source>Edit %1 jobs</source>
        <translation>
            <numerusform>Modifier %1 job</numerusform>
            <numerusform>Modifier %1 jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>A running job cannot be edited; what is changed counts from its next attempt.</source>
        <translation>Un job en cours ne peut pas être modifié&#x202f;; les changements valent dès sa prochaine tentative.</translation>
    </message>
    <message>
        <source>Empty fields stay as they are.</source>
        <translation>Les champs vides restent inchangés.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Attempts allowed</source>
        <translation>Tentatives permises</translation>
    </message>
    <message>
        <source>Tags, apart by blanks</source>
        <translation>Étiquettes, séparées par des espaces</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Due in minutes from now (empty: as it is)</source>
        <translation>Échéance, en minutes à partir de maintenant (vide&#xa0;: inchangée)</translation>
    </message>
    <message>
        <source>Due in minutes</source>
        <translation>Échéance en minutes</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Parameters: this is not a JSON object</source>
        <translation>Paramètres&#xa0;: ce n’est pas un objet JSON</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser inchangé</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Nothing is changed, or a value is not valid.</source>
        <translation>Rien n’a changé, ou une valeur n’est pas valide.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export jobs</source>
        <translation>Exporter des jobs</translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>Tout ce qui correspond à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Every job in the store.</source>
        <translation>Tous les jobs du stockage.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, pour tableurs</translation>
    </message>
    <message>
        <source>NDJSON, for programs</source>
        <translation>NDJSON, pour programmes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>FailureDetail</name>
    <message>
        <source>No group chosen</source>
        <translation>Aucun groupe choisi</translation>
    </message>
    <message>
        <source>Choose one to see its error, and to retry or delete its jobs.</source>
        <translation>Choisissez-en un pour voir son erreur, et relancer ou supprimer ses jobs.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs of kind %2, first %3, last %4</source>
        <translation>
            <numerusform>%1 job de type %2, premier %3, dernier %4</numerusform>
            <numerusform>%1 jobs de type %2, premier %3, dernier %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>Tout relancer (%1)</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Maj+R</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Maj+D</translation>
    </message>
    <message>
        <source>List the jobs</source>
        <translation>Lister les jobs</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ne plus masquer</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Muted groups are hidden here and announced no more</source>
        <translation>Les groupes masqués n’apparaissent pas ici et ne sont plus annoncés</translation>
    </message>
    <message>
        <source>Newest error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>Newest jobs</source>
        <translation>Derniers jobs</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>Pile ou sortie</translation>
    </message>
    <message>
        <source>Copy the error with its stack or output</source>
        <translation>Copier l’erreur avec sa pile ou sa sortie</translation>
    </message>
</context>
<context>
    <name>FailureGroups</name>
    <message>
        <source>Failure groups</source>
        <translation>Groupes d’échecs</translation>
    </message>
    <message numerus="yes">
        <source>%1 failures of %2: %3</source>
        <translation>
            <numerusform>%1 échec de %2&#xa0;: %3</numerusform>
            <numerusform>%1 échecs de %2&#xa0;: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>The failures could not be read</source>
        <translation>Les échecs n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Looking for failures…</source>
        <translation>Recherche d’échecs…</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Aucun échec</translation>
    </message>
    <message>
        <source>No job failed within this time.</source>
        <translation>Aucun job n’a échoué pendant cette période.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1 · %2 · first %3</source>
        <comment>kind, queues, how long ago</comment>
        <translation>%1 · %2 · d’abord %3</translation>
    </message>
</context>
<context>
    <name>FailuresScreen</name>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Dernière semaine</translation>
    </message>
    <message>
        <source>Show muted</source>
        <translation>Afficher les masqués</translation>
    </message>
    <message>
        <source>Back to the groups</source>
        <translation>Retour aux groupes</translation>
    </message>
    <message numerus="yes">
        <source>%1 groups</source>
        <translation>
            <numerusform>%1 groupe</numerusform>
            <numerusform>%1 groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; only the newest %3 jobs were looked at</source>
        <translation>%1, %2&#x202f;; seuls les %3 jobs les plus récents ont été examinés</translation>
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
        <translation>Filtre&#xa0;: queue:mail kind:SendEmail error:timeout age:&gt;1h</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Complétions</translation>
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
        <translation>%1, durée %2</translation>
    </message>
    <message>
        <source>Stack or output</source>
        <translation>Pile ou sortie</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>Show stack or output</source>
        <translation>Afficher la pile ou la sortie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>JobColumns</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Progress or error</source>
        <translation>Progression ou erreur</translation>
    </message>
</context>
<context>
    <name>JobDetail</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Why it does not run</source>
        <translation>Pourquoi il ne s’exécute pas</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Worker deaths</source>
        <translation>Morts de worker</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>Clé unique</translation>
    </message>
    <message>
        <source>Failed and broken-off attempts (%1)</source>
        <translation>Tentatives échouées ou interrompues (%1)</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de reprise</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>No job chosen</source>
        <translation>Aucun job choisi</translation>
    </message>
    <message>
        <source>Loading job %1…</source>
        <translation>Chargement du job %1…</translation>
    </message>
    <message>
        <source>Job %1 cannot be shown</source>
        <translation>Le job %1 ne peut pas être affiché</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Choisissez-en un dans la liste.</translation>
    </message>
</context>
<context>
    <name>JobHead</name>
    <message>
        <source>Copy a link to this job</source>
        <translation>Copier un lien vers ce job</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Job %1 in queue %2</source>
        <translation>Job %1 de la file %2</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Maj+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Maj+N</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Maj+U</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Maj+P</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Maj+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Maj+D</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Maj+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>Soumettre une copie</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Choose everything that matches</source>
        <translation>Choisir tout ce qui correspond</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Newer jobs</source>
        <translation>Jobs plus récents</translation>
    </message>
    <message>
        <source>The jobs could not be listed</source>
        <translation>Les jobs n’ont pas pu être listés</translation>
    </message>
    <message>
        <source>Looking for jobs…</source>
        <translation>Recherche de jobs…</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>Aucun job ne correspond</translation>
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>Pas encore de jobs</translation>
    </message>
    <message>
        <source>Take a part out of the filter, or look in another state.</source>
        <translation>Retirez une partie du filtre, ou regardez dans un autre état.</translation>
    </message>
    <message>
        <source>Jobs that are pushed appear here by themselves.</source>
        <translation>Les jobs soumis apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
</context>
<context>
    <name>JobLog</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Maj+R</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Maj+N</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Maj+P</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Maj+U</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Shift+E</source>
        <translation>Maj+E</translation>
    </message>
    <message>
        <source>Push a copy</source>
        <translation>Soumettre une copie</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Maj+C</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Maj+D</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Job %1, %2, %3, queue %4</source>
        <translation>Job %1, %2, %3, file %4</translation>
    </message>
</context>
<context>
    <name>JobTimeline</name>
    <message>
        <source>Pushed</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Started (attempt %1)</source>
        <translation>Démarré (tentative %1)</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>The question was not answered. Refresh to ask again.</source>
        <translation>La question est restée sans réponse. Actualisez pour la reposer.</translation>
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
        <translation>%1 k</translation>
    </message>
    <message>
        <source>No history yet.</source>
        <translation>Pas encore d’historique.</translation>
    </message>
    <message>
        <source>%1 jobs completed, %2 attempts failed, %3 jobs pushed.</source>
        <translation>%1 jobs terminés, %2 tentatives échouées, %3 jobs soumis.</translation>
    </message>
</context>
<context>
    <name>Jobs::FilterLanguage</name>
    <message>
        <source>this quote is never closed; write \&quot; for a quote inside</source>
        <translation>ce guillemet n’est jamais fermé&#x202f;; écrivez \&quot; pour un guillemet à l’intérieur</translation>
    </message>
    <message>
        <source>only states can be excluded: !state:completed</source>
        <translation>seuls les états peuvent être exclus&#xa0;: !state:completed</translation>
    </message>
    <message>
        <source>“%1:” needs a value here</source>
        <translation>«&#x202f;%1:&#x202f;» attend une valeur ici</translation>
    </message>
    <message>
        <source>there is no “%1:”; known are %2</source>
        <translation>«&#x202f;%1:&#x202f;» n’existe pas&#x202f;; sont connus %2</translation>
    </message>
    <message>
        <source>there is no “%1:”; did you mean “%2:”?</source>
        <translation>«&#x202f;%1:&#x202f;» n’existe pas&#x202f;; vouliez-vous dire «&#x202f;%2:&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” does not say what it is; write error:%1 or kind:%1</source>
        <translation>«&#x202f;%1&#x202f;» ne dit pas ce que c’est&#x202f;; écrivez error:%1 ou kind:%1</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas le numéro d’un job</translation>
    </message>
    <message>
        <source>there is no state “%1”; known are %2</source>
        <translation>il n’y a pas d’état «&#x202f;%1&#x202f;»&#x202f;; sont connus %2</translation>
    </message>
    <message>
        <source>there is no state “%1”; did you mean “%2”?</source>
        <translation>il n’y a pas d’état «&#x202f;%1&#x202f;»&#x202f;; vouliez-vous dire «&#x202f;%2&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>this excludes every state that is left</source>
        <translation>ceci exclut tous les états restants</translation>
    </message>
    <message>
        <source>“error:” can be given once</source>
        <translation>«&#x202f;error:&#x202f;» ne peut être donné qu’une fois</translation>
    </message>
    <message>
        <source>“%1” names no parameter; write arg.NAME:VALUE or arg.OUTER.INNER:VALUE</source>
        <translation>«&#x202f;%1&#x202f;» ne désigne aucun paramètre&#x202f;; écrivez arg.NAME:VALUE ou arg.OUTER.INNER:VALUE</translation>
    </message>
    <message>
        <source>“age:%1” is not understood; write age:&gt;1h for jobs pushed longer ago, or age:&lt;1h</source>
        <translation>«&#x202f;age:%1&#x202f;» n’est pas compris&#x202f;; écrivez age:&gt;1h pour les jobs soumis plus tôt, ou age:&lt;1h</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01, 2026-03-01T12:00:00Z, or 2h for two hours ago</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date&#x202f;; écrivez 2026-03-01, 2026-03-01T12:00:00Z, ou 2h pour il y a deux heures</translation>
    </message>
    <message>
        <source>“%1:” sets a bound that was set before</source>
        <translation>«&#x202f;%1:&#x202f;» fixe une limite déjà fixée</translation>
    </message>
    <message>
        <source>filter, character %1: %2</source>
        <translation>filtre, caractère %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Formatter</name>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>thousands of millions</comment>
        <translation>%1 Md</translation>
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
        <translation>%1&#x202f;%</translation>
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
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
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
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>À réessayer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Due later</source>
        <translation>À exécuter plus tard</translation>
    </message>
    <message>
        <source>Due, and waiting for a worker</source>
        <translation>À exécuter, attend un worker</translation>
    </message>
    <message>
        <source>A worker runs it now</source>
        <translation>Un worker l’exécute en ce moment</translation>
    </message>
    <message>
        <source>An attempt failed; it runs again later</source>
        <translation>Une tentative a échoué&#x202f;; il sera exécuté de nouveau plus tard</translation>
    </message>
    <message>
        <source>Waiting for other jobs</source>
        <translation>Attend d’autres jobs</translation>
    </message>
    <message>
        <source>Held by a person until it is resumed</source>
        <translation>Retenu par une personne jusqu’à sa reprise</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Failed for good; it runs again only if somebody retries it</source>
        <translation>Échec définitif&#x202f;; ne sera exécuté de nouveau que si quelqu’un le relance</translation>
    </message>
    <message>
        <source>Ended on purpose, or expired before it started</source>
        <translation>Arrêté volontairement, ou expiré avant de démarrer</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Remis à plus tard</translation>
    </message>
    <message>
        <source>Worker died</source>
        <translation>Worker mort</translation>
    </message>
    <message>
        <source>Handed back</source>
        <translation>Rendu</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Soumettre</translation>
    </message>
    <message>
        <source>Pause queue</source>
        <translation>Mettre la file en pause</translation>
    </message>
    <message>
        <source>Resume queue</source>
        <translation>Reprendre la file</translation>
    </message>
    <message>
        <source>Purge queue</source>
        <translation>Purger la file</translation>
    </message>
    <message>
        <source>Quiet node</source>
        <translation>Mettre le nœud en retrait</translation>
    </message>
    <message>
        <source>Resume node</source>
        <translation>Reprendre le nœud</translation>
    </message>
    <message>
        <source>Stop node</source>
        <translation>Arrêter le nœud</translation>
    </message>
</context>
<context>
    <name>Jobs::JobExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::JobOperation</name>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Rétabli.</translation>
    </message>
    <message>
        <source>It was ended before it was done.</source>
        <translation>Interrompu avant la fin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 done</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 fait</numerusform>
            <numerusform>%1 faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 skipped because of their state</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 ignoré à cause de son état</numerusform>
            <numerusform>%1 ignorés à cause de leur état</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended early: %1</source>
        <translation>Terminé prématurément&#xa0;: %1</translation>
    </message>
    <message>
        <source>It cannot be undone: the jobs have moved on.</source>
        <translation>Annulation impossible&#xa0;: les jobs ont avancé entre-temps.</translation>
    </message>
    <message>
        <source>Undone, but for jobs that have moved on.</source>
        <translation>Annulé, sauf pour les jobs qui ont avancé entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>%1 running, asked to stop</source>
        <comment>number of jobs</comment>
        <translation>
            <numerusform>%1 en cours, prié de s’arrêter</numerusform>
            <numerusform>%1 en cours, priés de s’arrêter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Jobs::JsonTree</name>
    <message>
        <source>Too deeply nested for a tree. The text is shown instead.</source>
        <translation>Imbrication trop profonde pour un arbre. Le texte est affiché à la place.</translation>
    </message>
    <message>
        <source>This is not JSON: %1. The text is shown instead.</source>
        <translation>Ce n’est pas du JSON&#xa0;: %1. Le texte est affiché à la place.</translation>
    </message>
    <message>
        <source>%1 more are in the text</source>
        <comment>members of an array or object</comment>
        <translation>%1 autres dans le texte</translation>
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
        <translation>job %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>action, on what, outcome</comment>
        <translation>%1 (%2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is no connection.</source>
        <translation>Il n’y a pas de connexion.</translation>
    </message>
    <message>
        <source>Your role here is “%1”. Changing jobs needs “operate”; ask whoever runs the server for a token with that role.</source>
        <translation>Votre rôle ici est «&#x202f;%1&#x202f;». Modifier des jobs demande «&#x202f;operate&#x202f;»&#x202f;; demandez un jeton de ce rôle à qui gère le serveur.</translation>
    </message>
    <message>
        <source>Read-only. Unlock with the padlock at the top to change something.</source>
        <translation>Lecture seule. Déverrouillez avec le cadenas en haut pour modifier.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Aucune connexion</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion en cours…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Choose a connection, or add one.</source>
        <translation>Choisissez une connexion, ou ajoutez-en une.</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Cela prend un instant.</translation>
    </message>
    <message>
        <source>It is tried again by itself. What you see is the last known state.</source>
        <translation>Nouvel essai automatique. Vous voyez le dernier état connu.</translation>
    </message>
    <message>
        <source>Update this program: the store was written by a newer release.</source>
        <translation>Mettez ce programme à jour&#xa0;: le stockage a été écrit par une version plus récente.</translation>
    </message>
    <message>
        <source>Check the token of this connection.</source>
        <translation>Vérifiez le jeton de cette connexion.</translation>
    </message>
    <message>
        <source>Check the address of this connection.</source>
        <translation>Vérifiez l’adresse de cette connexion.</translation>
    </message>
    <message>
        <source>Change the connection, or ask whoever runs the server.</source>
        <translation>Modifiez la connexion, ou adressez-vous à qui gère le serveur.</translation>
    </message>
    <message>
        <source>all jobs</source>
        <translation>tous les jobs</translation>
    </message>
    <message>
        <source>Job %1 was pushed again as job %2.</source>
        <translation>Le job %1 a été soumis de nouveau comme job %2.</translation>
    </message>
    <message>
        <source>Queue %1 is paused: nothing is claimed from it.</source>
        <translation>La file %1 est en pause&#xa0;: rien n’y est pris.</translation>
    </message>
    <message>
        <source>Queue %1 is resumed.</source>
        <translation>La file %1 a repris.</translation>
    </message>
    <message>
        <source>The node claims jobs again.</source>
        <translation>Le nœud prend de nouveau des jobs.</translation>
    </message>
    <message>
        <source>The node finishes what runs and claims nothing more.</source>
        <translation>Le nœud finit ce qui est en cours et ne prend plus rien.</translation>
    </message>
    <message>
        <source>The node stops in order.</source>
        <translation>Le nœud s’arrête proprement.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs were written to %2.</source>
        <translation>
            <numerusform>%1 job a été écrit dans %2.</numerusform>
            <numerusform>%1 jobs ont été écrits dans %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is tried again by itself. Does the server run, and is the address of this connection right?</source>
        <translation>Une nouvelle tentative a lieu automatiquement. Le serveur fonctionne-t-il, et l’adresse de cette connexion est-elle juste&#x202f;?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, on what</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Queue %1 is drained: none of its jobs runs. It stays paused.</source>
        <translation>La file %1 ne tourne plus&#xa0;: aucun de ses jobs n’est en cours. Elle reste en pause.</translation>
    </message>
    <message>
        <source>Pause queue %1</source>
        <translation>Mettre la file %1 en pause</translation>
    </message>
    <message>
        <source>Resume queue %1</source>
        <translation>Reprendre la file %1</translation>
    </message>
    <message>
        <source>Drain queue %1</source>
        <translation>Laisser la file %1 se vider</translation>
    </message>
    <message>
        <source>Queue %1 is paused. You are told when the last of its running jobs has ended.</source>
        <translation>La file %1 est en pause. Vous serez prévenu quand son dernier job en cours sera terminé.</translation>
    </message>
    <message>
        <source>Quiet node %1</source>
        <translation>Mettre le nœud %1 en retrait</translation>
    </message>
    <message>
        <source>Resume node %1</source>
        <translation>Reprendre le nœud %1</translation>
    </message>
</context>
<context>
    <name>Jobs::RemoteMonitor</name>
    <message>
        <source>%1: it may or may not have happened; look, or repeat it with the same client id</source>
        <translation>%1&#xa0;: on ne sait pas si cela a été fait&#x202f;; vérifiez, ou répétez avec le même identifiant client</translation>
    </message>
    <message>
        <source>the server at %1 talks without being asked</source>
        <translation>le serveur %1 parle sans qu’on l’ait interrogé</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: %2</source>
        <translation>%1 ne répond pas comme jobsd&#xa0;: %2</translation>
    </message>
    <message>
        <source>the connection to %1 was given up</source>
        <translation>la connexion à %1 a été abandonnée</translation>
    </message>
    <message>
        <source>the server at %1 did not answer in time</source>
        <translation>le serveur %1 n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>the filter is too long to be asked; name fewer things in it</source>
        <translation>le filtre est trop long pour une requête&#x202f;; mettez-y moins de choses</translation>
    </message>
    <message>
        <source>“%1” is nothing that people do to jobs</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une action sur les jobs</translation>
    </message>
    <message>
        <source>the server&apos;s answer to the push cannot be read</source>
        <translation>la réponse du serveur à la soumission est illisible</translation>
    </message>
    <message>
        <source>the server&apos;s answer is not an operation</source>
        <translation>la réponse du serveur n’est pas une opération</translation>
    </message>
    <message>
        <source>%1; the action may go on</source>
        <translation>%1&#x202f;; l’action se poursuit peut-être</translation>
    </message>
    <message>
        <source>the monitor was closed; the action goes on</source>
        <translation>le moniteur a été fermé&#x202f;; l’action se poursuit</translation>
    </message>
    <message>
        <source>the server no longer knows of the action; a part of it may be done</source>
        <translation>le serveur ne connaît plus l’action&#x202f;; une partie en est peut-être faite</translation>
    </message>
    <message>
        <source>%1 does not know this token; ask its administrator for one (jobsctl token add)</source>
        <translation>%1 ne connaît pas ce jeton&#x202f;; demandez-en un à son administrateur (jobsctl token add)</translation>
    </message>
    <message>
        <source>%1 does not allow this</source>
        <translation>%1 ne le permet pas</translation>
    </message>
    <message>
        <source>%1 has no such thing</source>
        <translation>%1 n’a rien de tel</translation>
    </message>
    <message>
        <source>%1 takes no request of this size</source>
        <translation>%1 n’accepte pas de requête de cette taille</translation>
    </message>
    <message>
        <source>%1 cannot answer now; try again later</source>
        <translation>%1 ne peut pas répondre maintenant&#x202f;; réessayez plus tard</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: status %2</source>
        <translation>%1 ne répond pas comme jobsd&#xa0;: statut %2</translation>
    </message>
    <message>
        <source>the server at %1 has fallen silent</source>
        <translation>le serveur %1 s’est tu</translation>
    </message>
    <message>
        <source>the server at %1 sent an event beyond all bounds</source>
        <translation>le serveur %1 a envoyé un événement démesuré</translation>
    </message>
    <message>
        <source>%1 does not answer as jobsd does: its events have another form</source>
        <translation>%1 ne répond pas comme jobsd&#xa0;: ses événements ont une autre forme</translation>
    </message>
    <message>
        <source>the server at %1 closed the connection</source>
        <translation>le serveur %1 a fermé la connexion</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address: %2; write unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 or https://HOST:PORT</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’adresse d’un serveur&#xa0;: %2&#x202f;; écrivez unix:/run/jobsd/jobsd.sock, http://127.0.0.1:7411 ou https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>impossible de lire «&#x202f;%1&#x202f;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>this installation of Qt cannot do TLS; use a Unix socket</source>
        <translation>cette installation de Qt ne sait pas faire de TLS&#x202f;; utilisez un socket Unix</translation>
    </message>
    <message>
        <source>“%1” holds no certificate in PEM form</source>
        <translation>«&#x202f;%1&#x202f;» ne contient pas de certificat au format PEM</translation>
    </message>
    <message>
        <source>a client certificate needs its key, and a key its certificate</source>
        <translation>un certificat client demande sa clé, et une clé son certificat</translation>
    </message>
    <message>
        <source>“%1” or “%2” is not in PEM form, or the key has a passphrase</source>
        <translation>«&#x202f;%1&#x202f;» ou «&#x202f;%2&#x202f;» n’est pas au format PEM, ou la clé a une phrase secrète</translation>
    </message>
    <message>
        <source>the token holds blanks or characters that a token cannot hold</source>
        <translation>le jeton contient des espaces ou des caractères interdits dans un jeton</translation>
    </message>
    <message>
        <source>it holds a user or a password, which others may read; use a token</source>
        <translation>elle contient un utilisateur ou un mot de passe, que d’autres peuvent lire&#x202f;; utilisez un jeton</translation>
    </message>
    <message>
        <source>it names no path</source>
        <translation>elle ne donne aucun chemin</translation>
    </message>
    <message>
        <source>its scheme is not unix, http or https</source>
        <translation>son schéma n’est ni unix, ni http, ni https</translation>
    </message>
    <message>
        <source>it needs a host, and neither ? nor #</source>
        <translation>il lui faut un hôte, et ni ? ni #</translation>
    </message>
    <message>
        <source>the token is not sent to %1, because everybody on the way could read it; use https</source>
        <translation>le jeton n’est pas envoyé à %1, car chacun sur le trajet pourrait le lire&#x202f;; utilisez https</translation>
    </message>
    <message>
        <source>no server listens at %1: there is no such socket; is jobsd running?</source>
        <translation>aucun serveur n’écoute sur %1&#xa0;: ce socket n’existe pas&#x202f;; jobsd est-il lancé&#x202f;?</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running?</source>
        <translation>aucun serveur n’écoute sur %1&#x202f;; jobsd est-il lancé&#x202f;?</translation>
    </message>
    <message>
        <source>you may not open %1; ask for membership of the group that owns it</source>
        <translation>vous ne pouvez pas ouvrir %1&#x202f;; demandez à entrer dans le groupe propriétaire</translation>
    </message>
    <message>
        <source>cannot reach the server at %1: %2</source>
        <translation>impossible de joindre le serveur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>no server listens at %1; is jobsd running, with [listen] http set?</source>
        <translation>aucun serveur n’écoute sur %1&#x202f;; jobsd est-il lancé, avec [listen] http&#x202f;?</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted: %2; name its authority, or an address that it is for</source>
        <translation>le certificat de %1 n’est pas approuvé&#xa0;: %2&#x202f;; indiquez son autorité, ou une adresse pour laquelle il est valable</translation>
    </message>
    <message>
        <source>no TLS connection to %1: %2</source>
        <translation>pas de connexion TLS à %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Jobs::Words</name>
    <message>
        <source>“%1” is not a duration; write numbers with units, largest first: 250ms, 90s, 5m, 1h30m, 7d, 2w</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une durée&#x202f;; écrivez des nombres avec unités, la plus grande d’abord&#xa0;: 250ms, 90s, 5m, 1h30m, 7d, 2w</translation>
    </message>
    <message>
        <source>“%1” is longer than a hundred years</source>
        <translation>«&#x202f;%1&#x202f;» dépasse cent ans</translation>
    </message>
</context>
<context>
    <name>JobsScreen</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %1 jobs</source>
        <translation>
            <numerusform>Au moins %1 job</numerusform>
            <numerusform>Au moins %1 jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything that matches: %1</source>
        <translation>Tout ce qui correspond&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 chosen of %2</source>
        <translation>%1 choisis sur %2</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien choisir</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Choisir tout ce qui correspond</translation>
    </message>
    <message>
        <source>Held while you point at it</source>
        <translation>Figé tant que vous le pointez</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Maj+R</translation>
    </message>
    <message>
        <source>Shift+N</source>
        <translation>Maj+N</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Maj+P</translation>
    </message>
    <message>
        <source>Shift+U</source>
        <translation>Maj+U</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Maj+C</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Maj+D</translation>
    </message>
</context>
<context>
    <name>KeyRing</name>
    <message>
        <source>the key ring of your desktop</source>
        <translation>le trousseau de clés de votre bureau</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Jobs monitor</source>
        <translation>%1 – Moniteur de jobs</translation>
    </message>
    <message>
        <source>Jobs monitor</source>
        <translation>Moniteur de jobs</translation>
    </message>
    <message>
        <source>New failure: %1</source>
        <translation>Nouvel échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>MonitorNavigation</name>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
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
        <translation>Actualisé %1</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rôle&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 actions under way</source>
        <translation>
            <numerusform>%1 action en cours</numerusform>
            <numerusform>%1 actions en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Store&apos;s clock %1 %2</source>
        <translation>Horloge du stockage %1 %2</translation>
    </message>
</context>
<context>
    <name>MonitorTopBar</name>
    <message>
        <source>No connection</source>
        <translation>Aucune connexion</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>Reprendre l’actualisation</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>Arrêter l’actualisation</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Locale</translation>
    </message>
    <message>
        <source>Theme: automatic</source>
        <translation>Thème&#xa0;: automatique</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Thème&#xa0;: sombre</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Thème&#xa0;: clair</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Déverrouillé</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Forbid changes again</source>
        <translation>Interdire de nouveau les modifications</translation>
    </message>
    <message>
        <source>Allow changes</source>
        <translation>Permettre les modifications</translation>
    </message>
</context>
<context>
    <name>MonitorView</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Aller à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Filtrer les jobs</translation>
    </message>
    <message>
        <source>Show failed jobs</source>
        <translation>Afficher les jobs échoués</translation>
    </message>
    <message>
        <source>Show running jobs</source>
        <translation>Afficher les jobs en cours</translation>
    </message>
    <message>
        <source>Lock: read-only</source>
        <translation>Verrouiller&#xa0;: lecture seule</translation>
    </message>
    <message>
        <source>Unlock: allow changes</source>
        <translation>Déverrouiller&#xa0;: permettre les modifications</translation>
    </message>
    <message>
        <source>Go on updating</source>
        <translation>Reprendre l’actualisation</translation>
    </message>
    <message>
        <source>Stop updating</source>
        <translation>Arrêter l’actualisation</translation>
    </message>
    <message>
        <source>Show local times</source>
        <translation>Afficher l’heure locale</translation>
    </message>
    <message>
        <source>Show times in UTC</source>
        <translation>Afficher les heures en UTC</translation>
    </message>
    <message>
        <source>Change the theme</source>
        <translation>Changer de thème</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Afficher toutes les touches</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Connexions…</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Personne ne répond</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler l’action&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>NodesScreen</name>
    <message>
        <source>Stop node %1?</source>
        <translation>Arrêter le nœud %1&#x202f;?</translation>
    </message>
    <message>
        <source>It finishes or hands back what runs, and then ends. Nobody here can start it again.</source>
        <translation>Il finit ou rend ce qui est en cours, puis se termine. Personne ne peut le redémarrer d’ici.</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Le laisser tourner</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Node %1, %2 of %3 busy, %4</source>
        <translation>Nœud %1, %2 sur %3 occupés, %4</translation>
    </message>
    <message>
        <source>%1, process %2, libjobs %3</source>
        <translation>%1, processus %2, libjobs %3</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Quiet: claims nothing</source>
        <translation>En retrait&#xa0;: ne prend rien</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>S’arrête</translation>
    </message>
    <message>
        <source>lease ended %1</source>
        <translation>bail terminé %1</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Mettre en retrait</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Let it finish what runs and claim nothing more</source>
        <translation>Le laisser finir ce qui est en cours sans rien prendre de plus</translation>
    </message>
    <message>
        <source>Let it claim jobs again</source>
        <translation>Le laisser reprendre des jobs</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>Aucun nœud n’exécute de jobs</translation>
    </message>
    <message>
        <source>Loading nodes…</source>
        <translation>Chargement des nœuds…</translation>
    </message>
    <message>
        <source>A process appears here when it starts a JobQueue with workers on this store.</source>
        <translation>Un processus apparaît ici quand il démarre une JobQueue avec des workers sur ce stockage.</translation>
    </message>
    <message>
        <source>up %1, lease until %2</source>
        <translation>actif depuis %1, bail jusqu’à %2</translation>
    </message>
</context>
<context>
    <name>OperationList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What was done stays done</source>
        <translation>Ce qui est fait reste fait</translation>
    </message>
</context>
<context>
    <name>OverviewScreen</name>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>last five minutes</source>
        <translation>cinq dernières minutes</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>le plus ancien&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien n’attend</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message numerus="yes">
        <source>%1 nodes</source>
        <translation>
            <numerusform>%1 nœud</numerusform>
            <numerusform>%1 nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>no node runs jobs</source>
        <translation>aucun nœud n’exécute de jobs</translation>
    </message>
    <message>
        <source>Failed, last hour</source>
        <translation>Échoués, dernière heure</translation>
    </message>
    <message numerus="yes">
        <source>%1 more attempts retried</source>
        <translation>
            <numerusform>%1 autre tentative relancée</numerusform>
            <numerusform>%1 autres tentatives relancées</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 wait, last hour</source>
        <translation>Attente p95, dernière heure</translation>
    </message>
    <message>
        <source>p95 run %1</source>
        <translation>durée p95 %1</translation>
    </message>
    <message>
        <source>Time to empty</source>
        <translation>Temps pour tout vider</translation>
    </message>
    <message>
        <source>at the present pace</source>
        <translation>au rythme actuel</translation>
    </message>
    <message>
        <source>nothing ends at present</source>
        <translation>rien ne se termine actuellement</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande votre attention</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message numerus="yes">
        <source>%1 slots on %2</source>
        <comment>places for running jobs; on how many nodes</comment>
        <translation>
            <numerusform>%1 place sur %2</numerusform>
            <numerusform>%1 places sur %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseDialog</name>
    <message>
        <source>Pause queue %1?</source>
        <translation>Mettre la file %1 en pause&#x202f;?</translation>
    </message>
    <message>
        <source>Running jobs go on. Nothing more is claimed from it, in any process, until somebody resumes it.</source>
        <translation>Les jobs en cours continuent. Rien de plus n’y est pris, dans aucun processus, jusqu’à ce que quelqu’un la reprenne.</translation>
    </message>
    <message>
        <source>Reason, for those who find it paused</source>
        <translation>Motif, pour ceux qui la trouveront en pause</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Le laisser tourner</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Drain queue %1?</source>
        <translation>Laisser la file %1 se vider&#x202f;?</translation>
    </message>
    <message>
        <source>It is paused, and you are told when the last of its running jobs has ended. It stays paused until somebody resumes it.</source>
        <translation>Elle est mise en pause, et vous serez prévenu quand son dernier job en cours sera terminé. Elle reste en pause jusqu’à ce que quelqu’un la reprenne.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Laisser se vider</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Queue %1 is paused</source>
        <translation>La file %1 est en pause</translation>
    </message>
    <message>
        <source>No node runs jobs</source>
        <translation>Aucun nœud n’exécute de jobs</translation>
    </message>
    <message>
        <source>All nodes are quiet</source>
        <translation>Tous les nœuds sont en retrait</translation>
    </message>
    <message>
        <source>The backlog grows</source>
        <translation>Le retard augmente</translation>
    </message>
    <message>
        <source>Jobs wait long</source>
        <translation>Des jobs attendent longtemps</translation>
    </message>
    <message>
        <source>Clocks differ by %1</source>
        <translation>Les horloges diffèrent de %1</translation>
    </message>
    <message>
        <source>Node %1 is silent</source>
        <translation>Le nœud %1 est muet</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs wait in it until somebody resumes it.</source>
        <translation>
            <numerusform>%1 job y attend que quelqu’un la reprenne.</numerusform>
            <numerusform>%1 jobs y attendent que quelqu’un la reprenne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is claimed from it until somebody resumes it.</source>
        <translation>Rien n’y est pris tant que personne ne la reprend.</translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due. Start a program that has their handlers.</source>
        <translation>
            <numerusform>%1 job est à traiter. Lancez un programme qui a son gestionnaire.</numerusform>
            <numerusform>%1 jobs sont à traiter. Lancez un programme qui a leurs gestionnaires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are due, but every node was told to claim none. Resume a node.</source>
        <translation>
            <numerusform>%1 job est à traiter, mais tous les nœuds sont en retrait. Reprenez un nœud.</numerusform>
            <numerusform>%1 jobs sont à traiter, mais tous les nœuds sont en retrait. Reprenez un nœud.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 15 minutes %1 more jobs came than ended. Add workers, or push less.</source>
        <translation>
            <numerusform>Ces 15 dernières minutes, %1 job de plus est arrivé que terminé. Ajoutez des workers, ou soumettez moins.</numerusform>
            <numerusform>Ces 15 dernières minutes, %1 jobs de plus sont arrivés que terminés. Ajoutez des workers, ou soumettez moins.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest has been due for %1. Is there a handler for its kind?</source>
        <translation>Le plus ancien est à traiter depuis %1. Y a-t-il un gestionnaire pour son type&#x202f;?</translation>
    </message>
    <message>
        <source>This machine is ahead of the store. Times are shown by the store&apos;s clock.</source>
        <translation>Cette machine avance sur le stockage. Les heures suivent l’horloge du stockage.</translation>
    </message>
    <message>
        <source>This machine is behind the store. Times are shown by the store&apos;s clock.</source>
        <translation>Cette machine retarde sur le stockage. Les heures suivent l’horloge du stockage.</translation>
    </message>
    <message>
        <source>Its lease ended %1 ago. Its jobs are given to others.</source>
        <translation>Son bail s’est terminé il y a %1. Ses jobs sont donnés à d’autres.</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>Nothing keeps jobs from being done.</source>
        <translation>Rien n’empêche les jobs de s’exécuter.</translation>
    </message>
    <message>
        <source>The store cannot be asked</source>
        <translation>Le stockage ne peut pas être interrogé</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Dernière heure</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Queue %1, %2 due, %3 running, %4 failed</source>
        <translation>File %1, %2 à traiter, %3 en cours, %4 échoués</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Paused by %1</source>
        <translation>Mise en pause par %1</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Maj+P</translation>
    </message>
    <message>
        <source>The queues could not be listed</source>
        <translation>Les files n’ont pas pu être listées</translation>
    </message>
    <message>
        <source>Loading queues…</source>
        <translation>Chargement des files…</translation>
    </message>
    <message>
        <source>No queues yet</source>
        <translation>Pas encore de files</translation>
    </message>
    <message>
        <source>A queue appears with the first job that is pushed to it.</source>
        <translation>Une file apparaît avec le premier job qui y est soumis.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>QueuesScreen</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Paused by %1, %2. Nothing is claimed from it.</source>
        <translation>Mise en pause par %1, %2. Rien n’y est pris.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Mettre en pause…</translation>
    </message>
    <message>
        <source>Shift+P</source>
        <translation>Maj+P</translation>
    </message>
    <message>
        <source>List its jobs</source>
        <translation>Lister ses jobs</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Purger…</translation>
    </message>
    <message>
        <source>Delete every job of this queue that is not running and not final</source>
        <translation>Supprimer tous les jobs de cette file qui ne sont ni en cours ni finis</translation>
    </message>
    <message>
        <source>Kinds: %1</source>
        <translation>Types&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its jobs still run.</source>
        <translation>
            <numerusform>%1 de ses jobs est encore en cours.</numerusform>
            <numerusform>%1 de ses jobs sont encore en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of its jobs runs.</source>
        <translation>Aucun de ses jobs n’est en cours.</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>Laisser se vider…</translation>
    </message>
    <message>
        <source>Pause it, and tell when the last of its running jobs has ended</source>
        <translation>La mettre en pause et prévenir quand son dernier job en cours est terminé</translation>
    </message>
</context>
<context>
    <name>ShortcutsOverlay</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Filtrer les jobs</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Stop and go on updating</source>
        <translation>Arrêter et reprendre l’actualisation</translation>
    </message>
    <message>
        <source>Light, dark, automatic</source>
        <translation>Clair, sombre, automatique</translation>
    </message>
    <message>
        <source>Local time or UTC</source>
        <translation>Heure locale ou UTC</translation>
    </message>
    <message>
        <source>Larger, and Ctrl − smaller</source>
        <translation>Agrandir, et Ctrl − réduire</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Dans les listes</translation>
    </message>
    <message>
        <source>Down and up</source>
        <translation>Descendre et monter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Choisir tout ce qui correspond</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Close, or choose none</source>
        <translation>Fermer, ou ne rien choisir</translation>
    </message>
    <message>
        <source>Shift means it</source>
        <translation>Maj confirme l’intention</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Suspend a job, pause a queue</source>
        <translation>Suspendre un job, mettre une file en pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What changes something needs Shift, and asks again when more than one job is meant.</source>
        <translation>Ce qui modifie demande Maj, puis une confirmation si plus d’un job est concerné.</translation>
    </message>
    <message>
        <source>Newest or oldest first</source>
        <translation>Plus récents ou plus anciens d’abord</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Throughput. %1</source>
        <translation>Débit. %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Tentatives échouées</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Soumis</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
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
%2 terminés
%3 tentatives échouées
%4 soumis
attente p95 %5</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>L’historique n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>Chargement de l’historique…</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>Pas encore d’historique</translation>
    </message>
    <message>
        <source>It fills as jobs run, a point a minute.</source>
        <translation>Il se remplit au fil des jobs, un point par minute.</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
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
        <translation>Le jeton n’a pas pu être conservé dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the file %1, which only you can read</source>
        <translation>le fichier %1, que vous seul pouvez lire</translation>
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
        <translation>«&#x202f;%1&#x202f;» n’est pas dans cette version</translation>
    </message>
    <message>
        <source>there is no verb %1; did you mean “%2”?</source>
        <translation>il n’y a pas de verbe %1&#x202f;; vouliez-vous dire «&#x202f;%2&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>there is no verb %1; known are: %2</source>
        <translation>il n’y a pas de verbe %1&#x202f;; sont connus&#xa0;: %2</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 ne prend pas de valeur</translation>
    </message>
    <message>
        <source>--%1 needs a value: --%1 %2</source>
        <translation>--%1 demande une valeur&#xa0;: --%1 %2</translation>
    </message>
    <message>
        <source>--%1 can be given once</source>
        <translation>--%1 ne peut être donné qu’une fois</translation>
    </message>
    <message>
        <source>%1 has no option %2; did you mean --%3?</source>
        <translation>%1 n’a pas d’option %2&#x202f;; vouliez-vous dire --%3&#x202f;?</translation>
    </message>
    <message>
        <source>%1 has no option %2; see %1 --help</source>
        <translation>%1 n’a pas d’option %2&#x202f;; voir %1 --help</translation>
    </message>
    <message>
        <source>“%1” needs one more word: %2</source>
        <translation>«&#x202f;%1&#x202f;» demande un mot de plus&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” needs %2; see jobsctl %1 --help</source>
        <translation>«&#x202f;%1&#x202f;» demande %2&#x202f;; voir jobsctl %1 --help</translation>
    </message>
    <message>
        <source>“%1” has no use for %2; see jobsctl %1 --help</source>
        <translation>«&#x202f;%1&#x202f;» n’a que faire de %2&#x202f;; voir jobsctl %1 --help</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not %4</source>
        <translation>--%1 prend un nombre de %2 à %3, pas %4</translation>
    </message>
    <message>
        <source>--%1: %2</source>
        <translation>--%1: %2</translation>
    </message>
    <message>
        <source>there is no context “%1”; did you mean “%2”?</source>
        <translation>il n’y a pas de contexte «&#x202f;%1&#x202f;»&#x202f;; vouliez-vous dire «&#x202f;%2&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>there is no context “%1”; make it with: jobsctl context set %1 --server URL</source>
        <translation>il n’y a pas de contexte «&#x202f;%1&#x202f;»&#x202f;; créez-le avec&#xa0;: jobsctl context set %1 --server URL</translation>
    </message>
    <message>
        <source>--store and --server exclude each other</source>
        <translation>--store et --server s’excluent</translation>
    </message>
    <message>
        <source>cannot read “%1”: %2</source>
        <translation>impossible de lire «&#x202f;%1&#x202f;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is not a file of contexts: %2 at character %3; mend or remove it</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un fichier de contextes&#xa0;: %2 au caractère %3&#x202f;; réparez-le ou supprimez-le</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>pas d’objet</translation>
    </message>
    <message>
        <source>cannot write “%1”: %2</source>
        <translation>impossible d’écrire «&#x202f;%1&#x202f;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is not a URL; write unix:/run/jobsd/jobsd.sock or https://HOST:PORT</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une URL&#x202f;; écrivez unix:/run/jobsd/jobsd.sock ou https://HOST:PORT</translation>
    </message>
    <message>
        <source>cannot read the token in “%1”: %2</source>
        <translation>impossible de lire le jeton dans «&#x202f;%1&#x202f;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>everybody may read or write the token in “%1”; take that away with: chmod o= %1</source>
        <translation>tout le monde peut lire ou écrire le jeton dans «&#x202f;%1&#x202f;»&#x202f;; retirez ce droit avec&#xa0;: chmod o= %1</translation>
    </message>
    <message>
        <source>“%1” holds no token</source>
        <translation>«&#x202f;%1&#x202f;» ne contient pas de jeton</translation>
    </message>
    <message>
        <source>it went well</source>
        <translation>tout s’est bien passé</translation>
    </message>
    <message>
        <source>the operation, or the job that was waited for, failed</source>
        <translation>l’opération, ou le job attendu, a échoué</translation>
    </message>
    <message>
        <source>the command line, or a value in it, is wrong</source>
        <translation>la ligne de commande, ou une valeur qu’elle contient, est fausse</translation>
    </message>
    <message>
        <source>there is no such job, queue or worker</source>
        <translation>ce job, cette file ou ce worker n’existe pas</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>non permis</translation>
    </message>
    <message>
        <source>the job&apos;s state does not allow it</source>
        <translation>l’état du job ne le permet pas</translation>
    </message>
    <message>
        <source>no server or no store could be reached</source>
        <translation>aucun serveur ou stockage n’a pu être joint</translation>
    </message>
    <message>
        <source>busy, full, not known whether it happened, or the time to wait was over: try again later</source>
        <translation>occupé, plein, résultat inconnu, ou temps d’attente écoulé&#xa0;: réessayer plus tard</translation>
    </message>
    <message>
        <source>interrupted by Ctrl-C</source>
        <translation>interrompu par Ctrl-C</translation>
    </message>
    <message>
        <source>there is no format “%1”; there are %2</source>
        <translation>il n’y a pas de format «&#x202f;%1&#x202f;»&#x202f;; il y a %2</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>--color prend auto, always ou never, pas «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>impossible d’écrire&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2 changed</source>
        <translation>%1&#xa0;: %2 modifiés</translation>
    </message>
    <message>
        <source>, %1 running told to stop</source>
        <translation>, %1 en cours priés de s’arrêter</translation>
    </message>
    <message>
        <source>, %1 skipped because of their state</source>
        <translation>, %1 ignorés à cause de leur état</translation>
    </message>
    <message>
        <source>“%1” is not the number of a job; “jobsctl jobs” lists them</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas le numéro d’un job&#x202f;; «&#x202f;jobsctl jobs&#x202f;» les liste</translation>
    </message>
    <message>
        <source>“%1” is not a time; write 2026-03-01T12:00 (local) or 2026-03-01T12:00:00Z</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date&#x202f;; écrivez 2026-03-01T12:00 (heure locale) ou 2026-03-01T12:00:00Z</translation>
    </message>
    <message>
        <source>the store did not open in 30 seconds</source>
        <translation>le stockage ne s’est pas ouvert en 30 secondes</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>%1 Nobody can be asked here: say --yes, or look first with --dry-run</source>
        <translation>%1 Personne ne peut répondre ici&#xa0;: indiquez --yes, ou regardez d’abord avec --dry-run</translation>
    </message>
    <message>
        <source>the answer was given up</source>
        <translation>la réponse a été abandonnée</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>One job</source>
        <translation>Un job</translation>
    </message>
    <message>
        <source>Push and wait</source>
        <translation>Soumettre et attendre</translation>
    </message>
    <message>
        <source>Many jobs</source>
        <translation>Plusieurs jobs</translation>
    </message>
    <message>
        <source>Queues and workers</source>
        <translation>Files et workers</translation>
    </message>
    <message>
        <source>Watch and check</source>
        <translation>Suivre et contrôler</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Show it again whenever something changed, until Ctrl-C.</source>
        <translation>Réafficher à chaque changement, jusqu’à Ctrl-C.</translation>
    </message>
    <message>
        <source>Do not ask.</source>
        <translation>Ne rien demander.</translation>
    </message>
    <message>
        <source>Only tell how many jobs match.</source>
        <translation>Dire seulement combien de jobs correspondent.</translation>
    </message>
    <message>
        <source>Why; kept in the audit, and by a cancel as the job&apos;s error.</source>
        <translation>Pourquoi&#x202f;; gardé dans l’audit, et en cas d’annulation comme erreur du job.</translation>
    </message>
    <message>
        <source>Only jobs that match: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</source>
        <translation>Seulement les jobs qui correspondent&#xa0;: state:failed queue:mail kind:X tag:a error:timeout arg.user.id:42 age:&gt;1h !state:completed</translation>
    </message>
    <message>
        <source>How far to look back (24h).</source>
        <translation>Jusqu’où remonter (24h).</translation>
    </message>
    <message>
        <source>Wait for the end of the job; 0: completed, 1: failed or cancelled.</source>
        <translation>Attendre la fin du job&#x202f;; 0&#xa0;: terminé, 1&#xa0;: échoué ou annulé.</translation>
    </message>
    <message>
        <source>Wait no longer; then the exit code is 75.</source>
        <translation>Ne pas attendre plus longtemps&#x202f;; le code de sortie est alors 75.</translation>
    </message>
    <message>
        <source>Print the job&apos;s result once it has completed.</source>
        <translation>Afficher le résultat du job une fois terminé.</translation>
    </message>
    <message>
        <source>At most so many (100).</source>
        <translation>Au plus autant (100).</translation>
    </message>
    <message>
        <source>The server&apos;s token file (/etc/jobsd/tokens).</source>
        <translation>Le fichier de jetons du serveur (/etc/jobsd/tokens).</translation>
    </message>
    <message>
        <source>The queue; otherwise “default”.</source>
        <translation>La file&#x202f;; sinon «&#x202f;default&#x202f;».</translation>
    </message>
    <message>
        <source>Higher runs first (0).</source>
        <translation>Les plus hautes passent d’abord (0).</translation>
    </message>
    <message>
        <source>Not before this time has passed: 5m, 1h30m.</source>
        <translation>Pas avant que ce temps soit écoulé&#xa0;: 5m, 1h30m.</translation>
    </message>
    <message>
        <source>Not before this time: 2026-03-01T12:00 (local), or RFC 3339.</source>
        <translation>Pas avant cette date&#xa0;: 2026-03-01T12:00 (heure locale), ou RFC 3339.</translation>
    </message>
    <message>
        <source>While a job with this key is not final, answer with that one.</source>
        <translation>Tant qu’un job de cette clé n’est pas fini, répondre avec celui-là.</translation>
    </message>
    <message>
        <source>Names the push, so that repeating it makes no second job.</source>
        <translation>Nomme la soumission, pour que la répéter ne crée pas un second job.</translation>
    </message>
    <message>
        <source>A tag.</source>
        <translation>Une étiquette.</translation>
    </message>
    <message>
        <source>At most so many attempts.</source>
        <translation>Au plus autant de tentatives.</translation>
    </message>
    <message>
        <source>Cancel it if it has not started by then.</source>
        <translation>L’annuler s’il n’a pas démarré d’ici là.</translation>
    </message>
    <message>
        <source>An object that is carried along.</source>
        <translation>Un objet transporté avec le job.</translation>
    </message>
    <message>
        <source>How many jobs stand where, who runs them, and what is wrong</source>
        <translation>Combien de jobs sont où, qui les exécute, et ce qui ne va pas</translation>
    </message>
    <message>
        <source>List the queues with their jobs by state</source>
        <translation>Lister les files avec leurs jobs par état</translation>
    </message>
    <message>
        <source>Only jobs in this state.</source>
        <translation>Seulement les jobs dans cet état.</translation>
    </message>
    <message>
        <source>Only jobs of this queue.</source>
        <translation>Seulement les jobs de cette file.</translation>
    </message>
    <message>
        <source>Only jobs of this kind.</source>
        <translation>Seulement les jobs de ce type.</translation>
    </message>
    <message>
        <source>All of them, however many.</source>
        <translation>Tous, quel que soit leur nombre.</translation>
    </message>
    <message>
        <source>Only tell how many match.</source>
        <translation>Dire seulement combien correspondent.</translation>
    </message>
    <message>
        <source>List jobs, the newest first</source>
        <translation>Lister les jobs, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Filters can be given as they are: jobsctl jobs state:failed age:&gt;1h</source>
        <translation>Les filtres se donnent tels quels&#xa0;: jobsctl jobs state:failed age:&gt;1h</translation>
    </message>
    <message>
        <source>Show one group with a trace and its newest jobs.</source>
        <translation>Montrer un groupe avec une pile et ses derniers jobs.</translation>
    </message>
    <message>
        <source>List failures, grouped by their cause</source>
        <translation>Lister les échecs, groupés par cause</translation>
    </message>
    <message>
        <source>List the workers</source>
        <translation>Lister les workers</translation>
    </message>
    <message>
        <source>Who did what to jobs, queues and workers</source>
        <translation>Qui a fait quoi aux jobs, aux files et aux workers</translation>
    </message>
    <message>
        <source>Tell every reason why a job does not run now</source>
        <translation>Dire toutes les raisons pour lesquelles un job ne s’exécute pas maintenant</translation>
    </message>
    <message>
        <source>Show all that is known of a job</source>
        <translation>Montrer tout ce que l’on sait d’un job</translation>
    </message>
    <message>
        <source>Run it again, its attempts reset</source>
        <translation>L’exécuter de nouveau, tentatives remises à zéro</translation>
    </message>
    <message>
        <source>End it; a running one is told to stop</source>
        <translation>Y mettre fin&#x202f;; un job en cours est prié de s’arrêter</translation>
    </message>
    <message>
        <source>Make it due now</source>
        <translation>L’amener à échéance maintenant</translation>
    </message>
    <message>
        <source>Hold it; a running one stops at its next checkpoint</source>
        <translation>Le suspendre&#x202f;; un job en cours s’arrête à son prochain point de reprise</translation>
    </message>
    <message>
        <source>End a suspension</source>
        <translation>Mettre fin à une suspension</translation>
    </message>
    <message>
        <source>Remove it; not while it runs</source>
        <translation>Le supprimer&#x202f;; pas pendant qu’il s’exécute</translation>
    </message>
    <message>
        <source>The new priority.</source>
        <translation>La nouvelle priorité.</translation>
    </message>
    <message>
        <source>The new queue.</source>
        <translation>La nouvelle file.</translation>
    </message>
    <message>
        <source>Due when this time has passed.</source>
        <translation>À échéance quand ce temps sera écoulé.</translation>
    </message>
    <message>
        <source>Due at this time.</source>
        <translation>À échéance à cette date.</translation>
    </message>
    <message>
        <source>These tags instead of those it has.</source>
        <translation>Ces étiquettes au lieu des siennes.</translation>
    </message>
    <message>
        <source>The new parameters, an object.</source>
        <translation>Les nouveaux paramètres, un objet.</translation>
    </message>
    <message>
        <source>Change a job that does not run</source>
        <translation>Modifier un job qui n’est pas en cours</translation>
    </message>
    <message>
        <source>Push the same once more</source>
        <translation>Soumettre le même encore une fois</translation>
    </message>
    <message>
        <source>List its attempts that did not complete</source>
        <translation>Lister ses tentatives qui n’ont pas abouti</translation>
    </message>
    <message>
        <source>Go on with what it says later, until it has ended.</source>
        <translation>Continuer avec ce qu’il dira, jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>Print what it said</source>
        <translation>Afficher ce qu’il a dit</translation>
    </message>
    <message>
        <source>Push a job, or one for each line of standard input</source>
        <translation>Soumettre un job, ou un par ligne de l’entrée standard</translation>
    </message>
    <message>
        <source>With “-” instead of JSON, each line of standard input holds the parameters of a job of that kind. With “-” instead of the kind, each line is an object with kind, parameters and options: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Lines are read as they come and answered in their order: acked with the id, refused with the reason, or unknown, with the client id under which they can be repeated. The exit code is 0 if all were acked, 75 if one is unknown, else 1.</source>
        <translation>Avec «&#x202f;-&#x202f;» au lieu de JSON, chaque ligne de l’entrée standard contient les paramètres d’un job de ce type. Avec «&#x202f;-&#x202f;» au lieu du type, chaque ligne est un objet avec type, paramètres et options&#xa0;: {&quot;kind&quot;: &quot;mail&quot;, &quot;parameters&quot;: {…}, &quot;queue&quot;: &quot;slow&quot;}. Les lignes sont lues dès leur arrivée et obtiennent une réponse dans leur ordre&#xa0;: acceptée avec l’identifiant, refusée avec la raison, ou inconnue, avec l’identifiant client sous lequel la répéter. Le code de sortie est 0 si toutes sont acceptées, 75 si l’une est inconnue, sinon 1.</translation>
    </message>
    <message>
        <source>Wait until jobs have ended</source>
        <translation>Attendre que des jobs soient finis</translation>
    </message>
    <message>
        <source>The exit code is 0 if all completed, and 1 if one failed or was cancelled.</source>
        <translation>Le code de sortie est 0 si tous sont terminés, et 1 si l’un a échoué ou été annulé.</translation>
    </message>
    <message>
        <source>Run all that match again</source>
        <translation>Exécuter de nouveau tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>Cancel all that match</source>
        <translation>Annuler tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>Remove all that match</source>
        <translation>Supprimer tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>Hold all that match</source>
        <translation>Suspendre tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>End the suspension of all that match</source>
        <translation>Reprendre tous ceux qui correspondent</translation>
    </message>
    <message>
        <source>Also where secrets are left out, because the role is below admin.</source>
        <translation>Même là où les secrets sont omis, parce que le rôle est inférieur à admin.</translation>
    </message>
    <message>
        <source>Write jobs as JSON lines</source>
        <translation>Écrire les jobs en lignes JSON</translation>
    </message>
    <message>
        <source>Show a queue&apos;s jobs by kind and state</source>
        <translation>Montrer les jobs d’une file par type et état</translation>
    </message>
    <message>
        <source>Let nobody claim from it</source>
        <translation>Ne plus laisser personne y prendre de jobs</translation>
    </message>
    <message>
        <source>End a pause</source>
        <translation>Mettre fin à une pause</translation>
    </message>
    <message>
        <source>Pause it and wait until none of its jobs runs</source>
        <translation>La mettre en pause et attendre qu’aucun de ses jobs ne soit en cours</translation>
    </message>
    <message>
        <source>Remove its jobs that have not started</source>
        <translation>Supprimer ses jobs qui n’ont pas démarré</translation>
    </message>
    <message>
        <source>Let a worker finish what runs and claim nothing</source>
        <translation>Laisser un worker finir ce qui est en cours sans rien prendre de plus</translation>
    </message>
    <message>
        <source>Let it claim again</source>
        <translation>Le laisser reprendre des jobs</translation>
    </message>
    <message>
        <source>Stop a worker in order</source>
        <translation>Arrêter un worker proprement</translation>
    </message>
    <message>
        <source>Only of this queue.</source>
        <translation>Seulement de cette file.</translation>
    </message>
    <message>
        <source>Only of this kind.</source>
        <translation>Seulement de ce type.</translation>
    </message>
    <message>
        <source>End after so many.</source>
        <translation>Terminer après autant.</translation>
    </message>
    <message>
        <source>Print every change of a job&apos;s state as a JSON line</source>
        <translation>Afficher chaque changement d’état d’un job en ligne JSON</translation>
    </message>
    <message>
        <source>How often to look when nothing changes (1s).</source>
        <translation>Fréquence de consultation quand rien ne change (1s).</translation>
    </message>
    <message>
        <source>A live view of queues, workers and failures; q ends it</source>
        <translation>Une vue en direct des files, des workers et des échecs&#x202f;; q la quitte</translation>
    </message>
    <message>
        <source>Critical if a job that is due has waited longer.</source>
        <translation>Critique si un job à échéance a attendu plus longtemps.</translation>
    </message>
    <message>
        <source>Critical if more jobs have failed.</source>
        <translation>Critique si plus de jobs ont échoué.</translation>
    </message>
    <message>
        <source>… a warning.</source>
        <translation>… un avertissement.</translation>
    </message>
    <message>
        <source>Critical if fewer workers are there.</source>
        <translation>Critique s’il y a moins de workers.</translation>
    </message>
    <message>
        <source>Answer as Nagios expects</source>
        <translation>Répondre comme Nagios l’attend</translation>
    </message>
    <message>
        <source>The exit code is 0 for OK, 1 for a warning, 2 for critical, 3 for unknown: also where no server is there.</source>
        <translation>Le code de sortie est 0 pour OK, 1 pour un avertissement, 2 pour critique, 3 pour inconnu&#xa0;: aussi en l’absence de serveur.</translation>
    </message>
    <message>
        <source>Look for what is wrong, and tell what to do</source>
        <translation>Chercher ce qui ne va pas, et dire que faire</translation>
    </message>
    <message>
        <source>How many jobs (2000).</source>
        <translation>Combien de jobs (2000).</translation>
    </message>
    <message>
        <source>Measure pushes with jobs that never run and are removed</source>
        <translation>Mesurer les soumissions avec des jobs qui ne s’exécutent jamais et sont supprimés</translation>
    </message>
    <message>
        <source>List the contexts: named servers and stores</source>
        <translation>Lister les contextes&#xa0;: serveurs et stockages nommés</translation>
    </message>
    <message>
        <source>Work with this context from now on; “-”: with none</source>
        <translation>Travailler désormais avec ce contexte&#x202f;; «&#x202f;-&#x202f;»&#xa0;: avec aucun</translation>
    </message>
    <message>
        <source>Forget it.</source>
        <translation>L’oublier.</translation>
    </message>
    <message>
        <source>Make or change a context, by --server or --store and the files beside it</source>
        <translation>Créer ou modifier un contexte, avec --server ou --store et les fichiers associés</translation>
    </message>
    <message>
        <source>view, push, work, operate or admin (view).</source>
        <translation>view, push, work, operate ou admin (view).</translation>
    </message>
    <message>
        <source>Valid for so long.</source>
        <translation>Valable aussi longtemps.</translation>
    </message>
    <message>
        <source>Make a token for the server; it is printed this once</source>
        <translation>Créer un jeton pour le serveur&#x202f;; il n’est affiché que cette fois</translation>
    </message>
    <message>
        <source>The file keeps its hash alone. The server takes it up with: systemctl reload jobsd</source>
        <translation>Le fichier ne garde que son empreinte. Le serveur le prend en compte avec&#xa0;: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>List the tokens by name and role</source>
        <translation>Lister les jetons par nom et rôle</translation>
    </message>
    <message>
        <source>Remove a token from the file</source>
        <translation>Retirer un jeton du fichier</translation>
    </message>
    <message>
        <source>Print the completion for bash, zsh or fish</source>
        <translation>Afficher la complétion pour bash, zsh ou fish</translation>
    </message>
    <message>
        <source>bash: source &lt;(jobsctl completion bash)</source>
        <translation>bash&#xa0;: source &lt;(jobsctl completion bash)</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>Afficher la version</translation>
    </message>
    <message>
        <source>Ask this server: unix:PATH, http://127.0.0.1:PORT or https://HOST:PORT. Otherwise JOBS_SERVER.</source>
        <translation>Interroger ce serveur&#xa0;: unix:PATH, http://127.0.0.1:PORT ou https://HOST:PORT. Sinon JOBS_SERVER.</translation>
    </message>
    <message>
        <source>Work on a store itself, without a server: sqlite:PATH, redis://HOST. Otherwise JOBS_STORE.</source>
        <translation>Travailler sur un stockage même, sans serveur&#xa0;: sqlite:PATH, redis://HOST. Sinon JOBS_STORE.</translation>
    </message>
    <message>
        <source>Ask this context. Otherwise JOBS_CONTEXT, or the current one.</source>
        <translation>Interroger ce contexte. Sinon JOBS_CONTEXT, ou l’actuel.</translation>
    </message>
    <message>
        <source>The file that holds the token. Otherwise JOBS_TOKEN_FILE, or JOBS_TOKEN.</source>
        <translation>Le fichier qui contient le jeton. Sinon JOBS_TOKEN_FILE, ou JOBS_TOKEN.</translation>
    </message>
    <message>
        <source>Who signed the server&apos;s certificate (PEM); otherwise the system&apos;s authorities.</source>
        <translation>Qui a signé le certificat du serveur (PEM)&#x202f;; sinon les autorités du système.</translation>
    </message>
    <message>
        <source>A client certificate (PEM).</source>
        <translation>Un certificat client (PEM).</translation>
    </message>
    <message>
        <source>Its key (PEM).</source>
        <translation>Sa clé (PEM).</translation>
    </message>
    <message>
        <source>How long the server may take for an answer (10s).</source>
        <translation>Temps laissé au serveur pour répondre (10s).</translation>
    </message>
    <message>
        <source>table, wide, json, ndjson, csv or name.</source>
        <translation>table, wide, json, ndjson, csv ou name.</translation>
    </message>
    <message>
        <source>Tables without their first line.</source>
        <translation>Tableaux sans leur première ligne.</translation>
    </message>
    <message>
        <source>Say nothing about what went well.</source>
        <translation>Ne rien dire de ce qui s’est bien passé.</translation>
    </message>
    <message>
        <source>auto, always or never; auto: on a terminal, unless NO_COLOR is set.</source>
        <translation>auto, always ou never&#x202f;; auto&#xa0;: sur un terminal, sauf si NO_COLOR est défini.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>impossible de lire&#xa0;: %1</translation>
    </message>
    <message>
        <source>longer than %1 bytes</source>
        <translation>plus long que %1 octets</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>say which jobs: jobsctl %1 --filter &apos;state:failed kind:X&apos;, or their numbers; --filter &apos;&apos; means all</source>
        <translation>dites quels jobs&#xa0;: jobsctl %1 --filter &apos;state:failed kind:X&apos;, ou leurs numéros&#x202f;; --filter &apos;&apos; veut dire tous</translation>
    </message>
    <message>
        <source>%1 jobs match: %2</source>
        <translation>jobs correspondants&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2 jobs?</source>
        <translation>%1&#xa0;: %2 jobs&#x202f;?</translation>
    </message>
    <message>
        <source>the role “%1” sees no secrets, so that what is exported could not be imported; use an admin&apos;s token, or say --redacted</source>
        <translation>le rôle «&#x202f;%1&#x202f;» ne voit pas les secrets, si bien que l’export ne pourrait pas être importé&#x202f;; utilisez un jeton d’administrateur, ou indiquez --redacted</translation>
    </message>
    <message>
        <source>%1 jobs exported</source>
        <translation>jobs exportés&#xa0;: %1</translation>
    </message>
    <message>
        <source>job %1 runs and is told to stop</source>
        <translation>le job %1 est en cours et prié de s’arrêter</translation>
    </message>
    <message>
        <source>job %1 runs again</source>
        <translation>le job %1 s’exécute de nouveau</translation>
    </message>
    <message>
        <source>job %1 is due now</source>
        <translation>le job %1 est maintenant à échéance</translation>
    </message>
    <message>
        <source>job %1 is suspended</source>
        <translation>le job %1 est suspendu</translation>
    </message>
    <message>
        <source>job %1 is resumed</source>
        <translation>le job %1 a repris</translation>
    </message>
    <message>
        <source>job %1 is deleted</source>
        <translation>le job %1 est supprimé</translation>
    </message>
    <message>
        <source>job %1 is cancelled</source>
        <translation>le job %1 est annulé</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Worker</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Plantages</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Unique key</source>
        <translation>Clé unique</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de reprise</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>There are more; --limit N or --all shows them.</source>
        <translation>Il y en a d’autres&#x202f;; --limit N ou --all les montre.</translation>
    </message>
    <message>
        <source>--in and --at exclude each other</source>
        <translation>--in et --at s’excluent</translation>
    </message>
    <message>
        <source>say what to change: --priority, --queue, --in, --at, --attempts, --tag or --parameters</source>
        <translation>dites quoi modifier&#xa0;: --priority, --queue, --in, --at, --attempts, --tag ou --parameters</translation>
    </message>
    <message>
        <source>Delete %1 jobs?</source>
        <translation>Supprimer %1 jobs&#x202f;?</translation>
    </message>
    <message>
        <source>job %1 is changed</source>
        <translation>le job %1 est modifié</translation>
    </message>
    <message>
        <source>job %1 is %2</source>
        <translation>job %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>- nothing stands in its way; a worker takes it next</source>
        <translation>- rien ne s’y oppose&#x202f;; un worker le prend ensuite</translation>
    </message>
    <message>
        <source>- its last error: %1</source>
        <translation>- sa dernière erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>queue %1 is paused by %2</source>
        <translation>la file %1 est mise en pause par %2</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there to run them</source>
        <translation>des jobs sont à traiter et aucun worker n’est là pour les exécuter</translation>
    </message>
    <message>
        <source>a job has been due for %1</source>
        <translation>un job est à traiter depuis %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Oldest due</source>
        <translation>Plus ancien à traiter</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>rien n’attend</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>%1, %2 of %3 slots busy</source>
        <translation>%1, %2 places sur %3 occupées</translation>
    </message>
    <message>
        <source>no failures of the group “%1” in this window; “jobsctl failures” lists the groups</source>
        <translation>pas d’échecs du groupe «&#x202f;%1&#x202f;» dans cette période&#x202f;; «&#x202f;jobsctl failures&#x202f;» liste les groupes</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Plus récents</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Retry them all: jobsctl retry --filter &apos;fingerprint:%1&apos;</source>
        <translation>Tous les relancer&#xa0;: jobsctl retry --filter &apos;fingerprint:%1&apos;</translation>
    </message>
    <message>
        <source>Only the newest %1 failures were looked at; a shorter --window is complete.</source>
        <translation>Seuls les %1 derniers échecs ont été examinés&#x202f;; un --window plus court est complet.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a worker; “jobsctl nodes list” lists them</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas le numéro d’un worker&#x202f;; «&#x202f;jobsctl nodes list&#x202f;» les liste</translation>
    </message>
    <message>
        <source>Stop worker %1? Nothing starts it again by itself.</source>
        <translation>Arrêter le worker %1&#x202f;? Rien ne le redémarre de soi-même.</translation>
    </message>
    <message>
        <source>worker %1 is told: %2</source>
        <translation>ordre donné au worker %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>--metadata takes a JSON object: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</source>
        <translation>--metadata prend un objet JSON&#xa0;: --metadata &apos;{&quot;from&quot;: &quot;cron&quot;}&apos;</translation>
    </message>
    <message>
        <source>job %1 is %2: %3</source>
        <translation>job %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 of the jobs have not ended yet, job %2 among them</source>
        <translation>jobs qui ne sont pas encore finis&#xa0;: %1, dont le job %2</translation>
    </message>
    <message>
        <source>%1; pass a JSON object: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</source>
        <translation>%1&#x202f;; donnez un objet JSON&#xa0;: jobsctl push %2 &apos;{&quot;customer&quot;: 42}&apos;</translation>
    </message>
    <message>
        <source>the push was not answered</source>
        <translation>la soumission est restée sans réponse</translation>
    </message>
    <message>
        <source>repeat it safely with --client-id %1</source>
        <translation>répétez-la sans risque avec --client-id %1</translation>
    </message>
    <message>
        <source>cannot read standard input: %1</source>
        <translation>impossible de lire l’entrée standard&#xa0;: %1</translation>
    </message>
    <message>
        <source>the line is longer than %1 bytes</source>
        <translation>la ligne est plus longue que %1 octets</translation>
    </message>
    <message>
        <source>%1 acked, %2 refused, %3 unknown</source>
        <translation>%1 acceptés, %2 refusés, %3 inconnus</translation>
    </message>
    <message>
        <source>“push -” reads kinds and parameters from standard input; it takes nothing else</source>
        <translation>«&#x202f;push -&#x202f;» lit types et paramètres sur l’entrée standard&#x202f;; il ne prend rien d’autre</translation>
    </message>
    <message>
        <source>a client id or a unique key belongs to one job; give it in the lines: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</source>
        <translation>un identifiant client ou une clé unique appartient à un seul job&#x202f;; donnez-les dans les lignes&#xa0;: {&quot;kind&quot;: …, &quot;client_id&quot;: …}</translation>
    </message>
    <message>
        <source>--result is for one job; use “jobsctl wait --result”</source>
        <translation>--result vaut pour un seul job&#x202f;; utilisez «&#x202f;jobsctl wait --result&#x202f;»</translation>
    </message>
    <message>
        <source>there is no queue “%1”; “jobsctl queues” lists them</source>
        <translation>il n’y a pas de file «&#x202f;%1&#x202f;»&#x202f;; «&#x202f;jobsctl queues&#x202f;» les liste</translation>
    </message>
    <message>
        <source>Paused by</source>
        <translation>En pause par</translation>
    </message>
    <message>
        <source>Paused at</source>
        <translation>En pause depuis</translation>
    </message>
    <message>
        <source>queue %1 is paused; what runs goes on</source>
        <translation>la file %1 est en pause&#x202f;; ce qui est en cours continue</translation>
    </message>
    <message>
        <source>queue %1 is open</source>
        <translation>la file %1 est ouverte</translation>
    </message>
    <message>
        <source>queue %1 is drained: none of its jobs runs</source>
        <translation>la file %1 est vidée&#xa0;: aucun de ses jobs n’est en cours</translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 still run; it stays paused</source>
        <translation>jobs de la file %2 encore en cours&#xa0;: %1&#x202f;; elle reste en pause</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>au moins </translation>
    </message>
    <message>
        <source>%1 jobs of queue %2 have not started and would be removed</source>
        <translation>jobs de la file %2 non démarrés, qui seraient supprimés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove %1 jobs of queue %2 that have not started?</source>
        <translation>Supprimer %1 jobs non démarrés de la file %2&#x202f;?</translation>
    </message>
    <message>
        <source>purge of %1</source>
        <translation>purge de %1</translation>
    </message>
    <message>
        <source>working with the local server</source>
        <translation>travail avec le serveur local</translation>
    </message>
    <message>
        <source>working with %1</source>
        <translation>travail avec %1</translation>
    </message>
    <message>
        <source>there is no context “%1”</source>
        <translation>il n’y a pas de contexte «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>say whom it means: jobsctl context set %1 --server URL, or --store URL</source>
        <translation>dites qui il désigne&#xa0;: jobsctl context set %1 --server URL, ou --store URL</translation>
    </message>
    <message>
        <source>context %1 is forgotten</source>
        <translation>le contexte %1 est oublié</translation>
    </message>
    <message>
        <source>context %1 is kept; “jobsctl context use %1” works with it</source>
        <translation>le contexte %1 est gardé&#x202f;; «&#x202f;jobsctl context use %1&#x202f;» travaille avec lui</translation>
    </message>
    <message>
        <source>“%1” cannot name a token; use letters, digits, “.”, “_” and “-”</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas nommer un jeton&#x202f;; utilisez des lettres, des chiffres, «&#x202f;.&#x202f;», «&#x202f;_&#x202f;» et «&#x202f;-&#x202f;»</translation>
    </message>
    <message>
        <source>there is no role “%1”; there are view, push, work, operate and admin</source>
        <translation>il n’y a pas de rôle «&#x202f;%1&#x202f;»&#x202f;; il y a view, push, work, operate et admin</translation>
    </message>
    <message>
        <source>“%1” has a token already; take it away first with: jobsctl token revoke %1</source>
        <translation>«&#x202f;%1&#x202f;» a déjà un jeton&#x202f;; retirez-le d’abord avec&#xa0;: jobsctl token revoke %1</translation>
    </message>
    <message>
        <source>It is shown this once. Keep it in a file of mode 0600 and pass that as --token-file; the server takes it up with: systemctl reload jobsd</source>
        <translation>Il n’est montré que cette fois. Gardez-le dans un fichier de mode 0600 et donnez celui-ci avec --token-file&#x202f;; le serveur le prend en compte avec&#xa0;: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>“%1” holds no token of “%2”</source>
        <translation>«&#x202f;%1&#x202f;» ne contient pas de jeton de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>the token of %1 is revoked; the server learns it with: systemctl reload jobsd</source>
        <translation>le jeton de %1 est révoqué&#x202f;; le serveur l’apprend avec&#xa0;: systemctl reload jobsd</translation>
    </message>
    <message>
        <source>there is completion for bash, zsh and fish, not for “%1”</source>
        <translation>il y a une complétion pour bash, zsh et fish, pas pour «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>q quit · space look now</source>
        <translation>q quitter · espace regarder maintenant</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>no jobs</source>
        <translation>pas de jobs</translation>
    </message>
    <message>
        <source>oldest due %1</source>
        <translation>plus ancien à traiter %1</translation>
    </message>
    <message>
        <source> · %1 completed and %2 failed a minute</source>
        <translation> · %1 terminés et %2 échoués par minute</translation>
    </message>
    <message>
        <source>QUEUE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>EN ATTENTE</translation>
    </message>
    <message>
        <source>LATER</source>
        <translation>PLUS TARD</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>EN COURS</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ÉCHOUÉS</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>WORKERS</source>
        <translation>WORKERS</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>FAILURES OF THE LAST HOUR</source>
        <translation>ÉCHECS DE LA DERNIÈRE HEURE</translation>
    </message>
    <message>
        <source>top needs a terminal; “jobsctl status --watch” does not</source>
        <translation>top demande un terminal&#x202f;; «&#x202f;jobsctl status --watch&#x202f;» non</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>everybody may open %1; let jobsd make it with mode 0660</source>
        <translation>tout le monde peut ouvrir %1&#x202f;; laissez jobsd le créer avec le mode 0660</translation>
    </message>
    <message>
        <source>%1 belongs to %2:%3</source>
        <translation>%1 appartient à %2:%3</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rôle</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>%1 there, %2 here</source>
        <translation>%1 là-bas, %2 ici</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>horloge</translation>
    </message>
    <message>
        <source>%1 apart from here; set both by NTP</source>
        <translation>diffère de %1 d’ici&#x202f;; réglez les deux par NTP</translation>
    </message>
    <message>
        <source>agrees with this machine</source>
        <translation>concorde avec cette machine</translation>
    </message>
    <message>
        <source>durability</source>
        <translation>durabilité</translation>
    </message>
    <message>
        <source>acknowledged jobs survive a power cut</source>
        <translation>les jobs acceptés survivent à une coupure de courant</translation>
    </message>
    <message>
        <source>jobs survive the end of a process, not a power cut</source>
        <translation>les jobs survivent à la fin d’un processus, pas à une coupure de courant</translation>
    </message>
    <message>
        <source>jobs live in memory and end with the process</source>
        <translation>les jobs vivent en mémoire et disparaissent avec le processus</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>schéma</translation>
    </message>
    <message>
        <source>this release can work with it</source>
        <translation>cette version peut travailler avec lui</translation>
    </message>
    <message>
        <source>%1 MiB free of %2 MiB at %3</source>
        <translation>%1 Mio libres sur %2 Mio dans %3</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disque</translation>
    </message>
    <message>
        <source>; pushes will be refused when it is full</source>
        <translation>; les soumissions seront refusées quand il sera plein</translation>
    </message>
    <message>
        <source>store</source>
        <translation>stockage</translation>
    </message>
    <message>
        <source>everybody may read %1; take that away with: chmod o= %1</source>
        <translation>tout le monde peut lire %1&#x202f;; retirez ce droit avec&#xa0;: chmod o= %1</translation>
    </message>
    <message>
        <source>%1, %2 MiB</source>
        <translation>%1, %2 Mio</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>workers</translation>
    </message>
    <message>
        <source>%1 work, %2 have not renewed their lease</source>
        <translation>%1 travaillent, %2 n’ont pas renouvelé leur bail</translation>
    </message>
    <message>
        <source>jobs are due and no worker is there; start jobsd</source>
        <translation>des jobs sont à traiter et aucun worker n’est là&#x202f;; lancez jobsd</translation>
    </message>
    <message>
        <source>none; jobs will wait until one is started</source>
        <translation>aucun&#x202f;; les jobs attendront qu’il en démarre un</translation>
    </message>
    <message>
        <source>%1 work</source>
        <translation>actifs&#xa0;: %1</translation>
    </message>
    <message>
        <source>handlers</source>
        <translation>gestionnaires</translation>
    </message>
    <message>
        <source>jobs wait for kinds without a handler in the server: %1</source>
        <translation>des jobs attendent, de types sans gestionnaire dans le serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 kinds</source>
        <translation>types&#xa0;: %1</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>file</translation>
    </message>
    <message>
        <source>%1 is paused by %2</source>
        <translation>%1 est mise en pause par %2</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>retard</translation>
    </message>
    <message>
        <source>the oldest job has been due for %1</source>
        <translation>le plus ancien job est à traiter depuis %1</translation>
    </message>
    <message>
        <source>watchdog</source>
        <translation>chien de garde</translation>
    </message>
    <message>
        <source>systemd restarts jobsd when it hangs (WatchdogSec in its unit)</source>
        <translation>systemd redémarre jobsd s’il se bloque (WatchdogSec dans son unité)</translation>
    </message>
    <message>
        <source>jobsd has no unit here, so that nothing restarts it</source>
        <translation>jobsd n’a pas d’unité ici, si bien que rien ne le redémarre</translation>
    </message>
    <message>
        <source>a store tells of no events; ask the jobsd that runs its jobs with --server</source>
        <translation>un stockage n’annonce pas d’événements&#x202f;; interrogez avec --server le jobsd qui exécute ses jobs</translation>
    </message>
    <message>
        <source>%1; trying again</source>
        <translation>%1&#x202f;; nouvel essai</translation>
    </message>
    <message>
        <source>connected again</source>
        <translation>reconnecté</translation>
    </message>
    <message>
        <source>oldest due %1, %2 failed, %3 workers</source>
        <translation>plus ancien à traiter %1, %2 échoués, %3 workers</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>up to date with release %1</source>
        <translation>à jour avec la version %1</translation>
    </message>
    <message>
        <source>Push %1 jobs into the queue jobsctl-bench of %2, and remove them again?</source>
        <translation>Soumettre %1 jobs dans la file jobsctl-bench de %2, puis les supprimer&#x202f;?</translation>
    </message>
    <message>
        <source>Take over the jobs that export wrote</source>
        <translation>Reprendre les jobs écrits par export</translation>
    </message>
    <message>
        <source>A store (--store) takes them as they were: with their numbers where those are free, states, attempts, keys and times. A server gets those that have not ended as new jobs. Jobs that ran when they were exported, or wait for others, are left out and counted. An import can be repeated: what is there already is not taken again. Let no worker run the jobs at the old place meanwhile.</source>
        <translation>Un stockage (--store) les reprend tels qu’ils étaient&#x202f;: avec leurs numéros là où ceux-ci sont libres, leurs états, tentatives, clés et dates. Un serveur reçoit ceux qui ne sont pas terminés comme de nouveaux jobs. Les jobs qui étaient en cours lors de l’export, ou qui en attendent d’autres, sont laissés de côté et comptés. Un import peut être répété&#x202f;: ce qui est déjà là n’est pas repris une seconde fois. Aucun worker ne doit exécuter les jobs à leur ancien emplacement pendant ce temps.</translation>
    </message>
    <message>
        <source>Tell whether the store is up to date with this release</source>
        <translation>Dire si le stockage est à jour pour cette version</translation>
    </message>
    <message>
        <source>Nothing is changed. The exit code is 1 if the store is not up to date. A server has brought its store up to date before it answers.</source>
        <translation>Rien n’est modifié. Le code de sortie est 1 si le stockage n’est pas à jour. Un serveur a mis son stockage à jour avant de répondre.</translation>
    </message>
    <message>
        <source>Bring the store up to date with this release</source>
        <translation>Mettre le stockage à jour pour cette version</translation>
    </message>
    <message>
        <source>Whoever opens a store first with a newer release does so, too; this is for doing it at a time of choice. Programs of the release before go on working beside.</source>
        <translation>Le premier qui ouvre un stockage avec une version plus récente le fait aussi&#x202f;; ceci permet d’en choisir le moment. Les programmes de la version précédente continuent de travailler à côté.</translation>
    </message>
    <message>
        <source>%1 imported, %2 there already, %3 ended before, %4 left out because they ran or wait for others, %5 refused, %6 unknown</source>
        <translation>%1 importés, %2 déjà là, %3 terminés auparavant, %4 laissés de côté car ils étaient en cours ou en attendent d’autres, %5 refusés, %6 inconnus</translation>
    </message>
    <message>
        <source>this kind of store needs none</source>
        <translation>ce type de stockage n’en a pas besoin</translation>
    </message>
    <message>
        <source>there are no tables yet; schema %1 is made by whoever opens the store first</source>
        <translation>il n’y a pas encore de tables&#x202f;; le schéma %1 est créé par le premier qui ouvre le stockage</translation>
    </message>
    <message>
        <source>%1, of a newer release that lets this one (%2) work beside</source>
        <translation>%1, d’une version plus récente à côté de laquelle celle-ci (%2) peut travailler</translation>
    </message>
    <message>
        <source>%1, up to date</source>
        <translation>%1, à jour</translation>
    </message>
    <message>
        <source>%1 of %2; “jobsctl migrate up”, or whoever opens the store first, brings it up to date</source>
        <translation>%1 sur %2&#x202f;; «&#x202f;jobsctl migrate up&#x202f;», ou le premier qui ouvre le stockage, le met à jour</translation>
    </message>
</context>
<context>
    <name>jobsmonitor</name>
    <message>
        <source>Shows and repairs background jobs: of a server (jobsd), or of an application&apos;s store.</source>
        <translation>Montre et répare les jobs d’arrière-plan&#xa0;: d’un serveur (jobsd), ou du stockage d’une application.</translation>
    </message>
    <message>
        <source>Open the store at URL, for example sqlite:/path/jobs.db.</source>
        <translation>Ouvrir le stockage à URL, par exemple sqlite:/path/jobs.db.</translation>
    </message>
    <message>
        <source>Connect to the server at URL, for example unix:/run/jobsd/jobsd.sock. A token is taken from JOBS_TOKEN.</source>
        <translation>Se connecter au serveur à URL, par exemple unix:/run/jobsd/jobsd.sock. Un jeton est pris dans JOBS_TOKEN.</translation>
    </message>
    <message>
        <source>Put the frame of production connections around the window.</source>
        <translation>Mettre le cadre des connexions de production autour de la fenêtre.</translation>
    </message>
    <message>
        <source>Show a store that lives in this process, with jobs that come, go and fail.</source>
        <translation>Montrer un stockage qui vit dans ce processus, avec des jobs qui vont, viennent et échouent.</translation>
    </message>
    <message>
        <source>Write a picture of every screen into FOLDER and end; needs no display.</source>
        <translation>Écrire une image de chaque écran dans FOLDER et terminer&#x202f;; sans besoin d’affichage.</translation>
    </message>
    <message>
        <source>Draw without a graphics card.</source>
        <translation>Dessiner sans carte graphique.</translation>
    </message>
    <message>
        <source>A link to a job: jobs://CONNECTION/jobs/17.</source>
        <translation>Un lien vers un job&#xa0;: jobs://CONNECTION/jobs/17.</translation>
    </message>
    <message>
        <source>Only one of --store, --server and --demo can be given.</source>
        <translation>Une seule des options --store, --server et --demo peut être donnée.</translation>
    </message>
</context>
</TS>
