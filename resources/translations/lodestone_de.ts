<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lodestone</source>
        <translation>Über Lodestone</translation>
    </message>
    <message>
        <source>Audits bills of materials against China&apos;s export controls on rare earths.</source>
        <translation>Prüft Stücklisten anhand der chinesischen Ausfuhrkontrollen für Seltene Erden.</translation>
    </message>
    <message>
        <source>Terms of the selected part</source>
        <translation>Bedingungen des gewählten Bestandteils</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Bestandteile des Programms</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>The text of these terms is not installed here; the name of the licence is above.</source>
        <translation>Der Text dieser Bedingungen ist hier nicht installiert; der Name der Lizenz steht oben.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Audit a folder…</source>
        <translation>Ordner prüfen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Add declarations…</source>
        <translation>Erklärungen hinzufügen …</translation>
    </message>
    <message>
        <source>How this file was read…</source>
        <translation>Wie diese Datei gelesen wurde …</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>Save case as…</source>
        <translation>Fall speichern unter …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Compare with a newer revision…</source>
        <translation>Mit neuerer Revision vergleichen …</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Preview dossier</source>
        <translation>Dossier ansehen</translation>
    </message>
    <message>
        <source>Save dossier as PDF…</source>
        <translation>Dossier als PDF speichern …</translation>
    </message>
    <message>
        <source>Sign and save dossier…</source>
        <translation>Dossier signieren und speichern …</translation>
    </message>
    <message>
        <source>Save evidence bundle…</source>
        <translation>Nachweispaket speichern …</translation>
    </message>
    <message>
        <source>Check a signed PDF or bundle…</source>
        <translation>Signiertes PDF oder Paket prüfen …</translation>
    </message>
    <message>
        <source>Print dossier…</source>
        <translation>Dossier drucken …</translation>
    </message>
    <message>
        <source>Write questionnaires…</source>
        <translation>Fragebögen schreiben …</translation>
    </message>
    <message>
        <source>Application data…</source>
        <translation>Antragsdaten …</translation>
    </message>
    <message>
        <source>What if…</source>
        <translation>Was wäre wenn …</translation>
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation>Verdacht verwerfen …</translation>
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation>Verdacht bestätigen …</translation>
    </message>
    <message>
        <source>Record what holds…</source>
        <translation>Rechtsstand erfassen …</translation>
    </message>
    <message>
        <source>Rules of this case…</source>
        <translation>Regeln dieses Falls …</translation>
    </message>
    <message>
        <source>Go on with unsaved work</source>
        <translation>Nicht gespeicherte Arbeit fortsetzen</translation>
    </message>
    <message>
        <source>Ask the library</source>
        <translation>Bibliothek abfragen</translation>
    </message>
    <message>
        <source>Team library…</source>
        <translation>Teambibliothek …</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Next flagged</source>
        <translation>Nächste Markierung</translation>
    </message>
    <message>
        <source>Previous flagged</source>
        <translation>Vorige Markierung</translation>
    </message>
    <message>
        <source>Expand to flags</source>
        <translation>Bis zu den Markierungen aufklappen</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Alles zuklappen</translation>
    </message>
    <message>
        <source>Arrange columns…</source>
        <translation>Spalten anordnen …</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Laufendes abbrechen</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette …</translation>
    </message>
    <message>
        <source>Tour of the sample</source>
        <translation>Rundgang durch das Beispiel</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation>Regelpaket installieren …</translation>
    </message>
    <message>
        <source>Rule packs and keys</source>
        <translation>Regelpakete und Schlüssel</translation>
    </message>
    <message>
        <source>About Lodestone</source>
        <translation>Über Lodestone</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Dossier</source>
        <translation>Do&amp;ssier</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>AlignedDetail</name>
    <message>
        <source>{part} moved from {old} to {new}.</source>
        <translation>{part} wurde von {old} nach {new} verschoben.</translation>
    </message>
    <message>
        <source>{new} stands where {old} stood.</source>
        <translation>{new} steht, wo {old} stand.</translation>
    </message>
    <message>
        <source>the same on both sides</source>
        <translation>auf beiden Seiten gleich</translation>
    </message>
    <message>
        <source>{part}: {what}</source>
        <translation>{part}: {what}</translation>
    </message>
    <message>
        <source>Attributes of the row, older and newer</source>
        <translation>Angaben der Zeile, älter und neuer</translation>
    </message>
</context>
<context>
    <name>AlignedModel</name>
    <message>
        <source>Change</source>
        <extracomment>What is shown of a part on either side, by the ids of the tree&apos;s columns. Positions of the columns: the older side, the change, the newer side.</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>newer, {column}</source>
        <translation>neuer, {column}</translation>
    </message>
    <message>
        <source>older, {column}</source>
        <translation>älter, {column}</translation>
    </message>
    <message>
        <source>Differences below</source>
        <translation>Unterschiede darunter</translation>
    </message>
    <message>
        <source>{state}: {attributes}</source>
        <translation>{state}: {attributes}</translation>
    </message>
    <message>
        <source>moved to {parent}</source>
        <translation>verschoben nach {parent}</translation>
    </message>
    <message>
        <source>moved from {parent}</source>
        <translation>verschoben von {parent}</translation>
    </message>
    <message>
        <source>nothing on this side</source>
        <translation>auf dieser Seite nichts</translation>
    </message>
</context>
<context>
    <name>AlignedTrees</name>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Go to the other place of what moved</source>
        <translation>Zur anderen Stelle des Verschobenen gehen</translation>
    </message>
    <message>
        <source>Open: {file}</source>
        <translation>Offen: {file}</translation>
    </message>
    <message>
        <source>Newer: {file}</source>
        <translation>Neuer: {file}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Says the same</source>
        <translation>Sagt dasselbe</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Taken in before</source>
        <translation>Bereits übernommen</translation>
    </message>
    <message>
        <source>the new one</source>
        <translation>die neue</translation>
    </message>
    <message>
        <source>the old one</source>
        <translation>die alte</translation>
    </message>
    <message>
        <source>both: unknown</source>
        <translation>beide: unbekannt</translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation>(kein Wert)</translation>
    </message>
</context>
<context>
    <name>AnswersDesk</name>
    <message>
        <source>There is no library yet. What you take in can be kept in one.</source>
        <translation>Es gibt noch keine Bibliothek. Was Sie übernehmen, kann darin aufbewahrt werden.</translation>
    </message>
    <message numerus="yes">
        <source>The library knows something about %n part(s) of this bill of materials.</source>
        <translation>
            <numerusform>Die Bibliothek weiß etwas über %n Teil dieser Stückliste.</numerusform>
            <numerusform>Die Bibliothek weiß etwas über %n Teile dieser Stückliste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The library knows nothing new about these parts.</source>
        <translation>Die Bibliothek weiß nichts Neues über diese Teile.</translation>
    </message>
    <message>
        <source>Nothing was taken in; the case is as it was.</source>
        <translation>Nichts wurde übernommen; der Fall ist, wie er war.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taken in: {files}</source>
        <translation>Übernommen: {files}</translation>
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>Bisher bekannt</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>nothing of it</source>
        <translation>nichts davon</translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>What came back</source>
        <translation>Eingegangene Antworten</translation>
    </message>
    <message>
        <source>Both statements side by side</source>
        <translation>Beide Erklärungen nebeneinander</translation>
    </message>
    <message>
        <source>What came back, before it counts</source>
        <translation>Eingegangene Antworten, bevor sie gelten</translation>
    </message>
    <message>
        <source>The new one counts</source>
        <translation>Die neue gilt</translation>
    </message>
    <message>
        <source>The old one counts</source>
        <translation>Die alte gilt</translation>
    </message>
    <message>
        <source>Both stay</source>
        <translation>Beide bleiben</translation>
    </message>
    <message>
        <source>Keep in the library for other bills of materials</source>
        <translation>Für andere Stücklisten in der Bibliothek aufbewahren</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>Take nothing in (Esc)</source>
        <translation>Nichts übernehmen (Esc)</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take in what is new and changed, as decided (Ctrl+Return)</source>
        <translation>Neues und Geändertes übernehmen, wie entschieden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind}: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) undecided: what differs stays unknown until you say which one counts.</source>
        <translation>
            <numerusform>%n Widerspruch ist nicht entschieden: Was abweicht, bleibt unbekannt, bis Sie sagen, was gilt.</numerusform>
            <numerusform>%n Widersprüche sind nicht entschieden: Was abweicht, bleibt unbekannt, bis Sie sagen, was gilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Darin ist nichts enthalten.</translation>
    </message>
    <message>
        <source>Known now</source>
        <translation>Bisher bekannt</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Enthalten in</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Applicant</source>
        <extracomment>What is asked of each party; of a person only name and contact.</extracomment>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Gesetzlicher Vertreter</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Einführer</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Endverwender</translation>
    </message>
    <message>
        <source>Intermediaries</source>
        <translation>Zwischenempfänger</translation>
    </message>
    <message>
        <source>Who holds how much of whom</source>
        <translation>Wer wie viel von wem hält</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>Rows that a field shows before it scrolls, and how high one is.</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name auf Chinesisch</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Who receives the goods on their way to the end user</source>
        <translation>Wer die Ware auf dem Weg zum Endverwender annimmt</translation>
    </message>
    <message>
        <source>Who is held by half or more by a listed party, directly or along a chain, counts as listed</source>
        <translation>Wer direkt oder über eine Kette zur Hälfte oder mehr einer gelisteten Partei gehört, gilt als gelistet</translation>
    </message>
    <message>
        <source>End use</source>
        <translation>Endverwendung</translation>
    </message>
    <message>
        <source>End use in Chinese</source>
        <translation>Endverwendung auf Chinesisch</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Vertragsnummer</translation>
    </message>
    <message>
        <source>Contract date</source>
        <translation>Vertragsdatum</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestimmungsland</translation>
    </message>
    <message>
        <source>Day of export</source>
        <translation>Tag der Ausfuhr</translation>
    </message>
    <message>
        <source>Currency of the calculation</source>
        <translation>Währung der Rechnung</translation>
    </message>
    <message>
        <source>Exchange rates: what one unit is worth in it</source>
        <translation>Wechselkurse: was eine Einheit darin wert ist</translation>
    </message>
    <message>
        <source>{party}: {field}</source>
        <translation>{party}: {field}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Description in Chinese</source>
        <translation>Beschreibung auf Chinesisch</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>holds of</source>
        <translation>hält von</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer das sagt</translation>
    </message>
</context>
<context>
    <name>ApplicationDesk</name>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>Application data</source>
        <translation>Antragsdaten</translation>
    </message>
    <message>
        <source>Import application data</source>
        <translation>Antragsdaten importieren</translation>
    </message>
    <message>
        <source>Export application data</source>
        <translation>Antragsdaten exportieren</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} kann nicht geschrieben werden: {why}</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>Dokument anhängen</translation>
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>Application data</source>
        <extracomment>Milliseconds without a key after which what was typed is handed on. Parties of the address book that a menu lists; typing the name finds the others. Columns of the grid that fields stand in: three fields side by side take two each, two take three.</extracomment>
        <translation>Antragsdaten</translation>
    </message>
    <message>
        <source>Contract and shipment</source>
        <translation>Vertrag und Lieferung</translation>
    </message>
    <message>
        <source>Currency and rates</source>
        <translation>Währung und Kurse</translation>
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>Where the page puts what the form itself does not know, such as the exported items.</extracomment>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>Fill in: {party}</source>
        <translation>Ausfüllen: {party}</translation>
    </message>
    <message>
        <source>Party check: {party}. {found}</source>
        <translation>Beteiligtenprüfung: {party}. {found}</translation>
    </message>
    <message>
        <source>Tick what applies to the end use or the end user; the law treats these apart.</source>
        <translation>Kreuzen Sie an, was auf Endverwendung oder Endverwender zutrifft; das Recht behandelt diese Fälle gesondert.</translation>
    </message>
    <message>
        <source>As {party}: {name}</source>
        <translation>Als {party}: {name}</translation>
    </message>
    <message>
        <source>Keep in the address book</source>
        <translation>Im Adressbuch aufbewahren</translation>
    </message>
    <message>
        <source>Take out of the address book</source>
        <translation>Aus dem Adressbuch nehmen</translation>
    </message>
</context>
<context>
    <name>ApplicationPage</name>
    <message>
        <source>Exported items</source>
        <translation>Ausgeführte Güter</translation>
    </message>
    <message>
        <source>State only what the bill of materials does not say; what it says is shown sloped.</source>
        <translation>Geben Sie nur an, was die Stückliste nicht sagt; was sie sagt, steht kursiv.</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>Zurück zum Baum</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>Zurück zum Baum (Esc)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Take application data from a TOML file</source>
        <translation>Antragsdaten aus einer TOML-Datei übernehmen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the application data as a TOML file</source>
        <translation>Antragsdaten als TOML-Datei schreiben</translation>
    </message>
    <message>
        <source>{done} of {all} entries and documents</source>
        <translation>{done} von {all} Angaben und Dokumenten</translation>
    </message>
    <message>
        <source>(score {score})</source>
        <translation>(Wert {score})</translation>
    </message>
    <message>
        <source>Not found on: {lists}. The lists may be incomplete; finding nothing proves nothing.</source>
        <translation>Nicht gefunden in: {lists}. Die Listen können unvollständig sein; nichts zu finden beweist nichts.</translation>
    </message>
    <message>
        <source>The closest name is {name} (score {score}).</source>
        <translation>Der ähnlichste Name ist {name} (Wert {score}).</translation>
    </message>
</context>
<context>
    <name>Basis</name>
    <message>
        <source>declared</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>BOM</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>screened</source>
        <translation>Stichwortsuche</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>BomModel</name>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation>Diese Zeile schließt einen Kreis: Das Teil enthält sich selbst. Sie wird gezeigt, aber nie gezählt.</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>Every change is saved in {file} as soon as it is made.</source>
        <extracomment>How cases are called by their files. Cases left behind that are offered at once; the start page lists them all. Why the open case cannot be changed; hidden while it can.</extracomment>
        <translation>Jede Änderung wird sofort in {file} gespeichert.</translation>
    </message>
    <message>
        <source>Lodestone case</source>
        <translation>Lodestone-Fall</translation>
    </message>
    <message>
        <source>Save case</source>
        <translation>Fall speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version of Lodestone and is open read-only. Update to change it.</source>
        <translation>{file} wurde mit einer neueren Version von Lodestone gespeichert und ist schreibgeschützt geöffnet. Zum Ändern bitte aktualisieren.</translation>
    </message>
    <message>
        <source>{file} cannot be written where it lies and is open read-only.</source>
        <translation>{file} kann an seinem Ort nicht geschrieben werden und ist schreibgeschützt geöffnet.</translation>
    </message>
    <message>
        <source>{file} is open read-only, as it was saved last.</source>
        <translation>{file} ist schreibgeschützt geöffnet, wie zuletzt gespeichert.</translation>
    </message>
    <message>
        <source>{file} is open in another program.</source>
        <translation>{file} ist in einem anderen Programm geöffnet.</translation>
    </message>
    <message>
        <source>{file} is open by {user} on {host} since {time}.</source>
        <translation>{file} ist seit {time} von {user} auf {host} geöffnet.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>What you did before was not saved under a name. It is kept, and offered on the start page.</source>
        <translation>Ihre vorherige Arbeit wurde nicht unter einem Namen gespeichert. Sie ist aufbewahrt und wird auf der Startseite angeboten.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit fortfahren</translation>
    </message>
    <message>
        <source>What is shown is of before the last change, because the new audit was stopped or failed.</source>
        <translation>Gezeigt wird der Stand vor der letzten Änderung, weil die neue Prüfung abgebrochen wurde oder fehlschlug.</translation>
    </message>
    <message>
        <source>Audit now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Undo the change</source>
        <translation>Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Work that was not saved under a name was kept: {names}</source>
        <translation>Arbeit, die nicht unter einem Namen gespeichert war, wurde aufbewahrt: {names}</translation>
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation>Mit {file} fortfahren</translation>
    </message>
</context>
<context>
    <name>CaseRules</name>
    <message>
        <source>Rules of this case</source>
        <translation>Regeln dieses Falls</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>By which rules this case is judged. The choice is kept in the case and can be undone.</source>
        <translation>Nach welchen Regeln dieser Fall beurteilt wird. Die Wahl wird im Fall aufbewahrt und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>Regelpaket</translation>
    </message>
    <message>
        <source>Own files over the rule pack</source>
        <translation>Eigene Dateien über dem Regelpaket</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>What it changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Judge by these rules</source>
        <translation>Nach diesen Regeln beurteilen</translation>
    </message>
    <message>
        <source>Own files over the rule pack, the later over the earlier</source>
        <translation>Eigene Dateien über dem Regelpaket, die spätere über der früheren</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Take out the selected one</source>
        <translation>Gewählte herausnehmen</translation>
    </message>
    <message>
        <source>Files over the rules</source>
        <translation>Dateien über den Regeln</translation>
    </message>
    <message>
        <source>Add a file over the rules</source>
        <translation>Datei über den Regeln hinzufügen</translation>
    </message>
    <message>
        <source>Working out what that changes…</source>
        <translation>Es wird ermittelt, was sich ändert …</translation>
    </message>
    <message>
        <source>The case is judged by these rules now.</source>
        <translation>Der Fall wird schon nach diesen Regeln beurteilt.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>Row {row} is no line item: {reason}</source>
        <extracomment>Longer texts are cut for the view and for its tooltips; a cell may hold a megabyte.</extracomment>
        <translation>Zeile {row} ist keine Position: {reason}</translation>
    </message>
    <message>
        <source>Column {letters}</source>
        <translation>Spalte {letters}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>{n} % sure</source>
        <translation>{n} % sicher</translation>
    </message>
    <message>
        <source>not used, as chosen</source>
        <translation>nicht verwendet, wie gewählt</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of {file}</source>
        <translation>Prüfung von {file}</translation>
    </message>
    <message>
        <source>Trust a root certificate…</source>
        <translation>Einem Stammzertifikat vertrauen …</translation>
    </message>
    <message>
        <source>Use revocation lists…</source>
        <translation>Sperrlisten verwenden …</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Item</source>
        <extracomment>Outcomes from the gravest down, for sorting.</extracomment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Value share</source>
        <translation>Wertanteil</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Manufacturer part no.</source>
        <translation>Hersteller-Teilenr.</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-Code</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>Güterklasse</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Columns of the tree</source>
        <extracomment>Widths in device-independent pixels that can be chosen, and one step between them.</extracomment>
        <translation>Spalten des Baums</translation>
    </message>
    <message>
        <source>Columns in their order</source>
        <translation>Spalten in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Breite der Spalte</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>As wide as its &amp;contents</source>
        <translation>So breit wie der &amp;Inhalt</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Verdicts, older and newer</source>
        <extracomment>Verdicts that are seen at once. What the keys are that lead from one difference to the next, and leave out what is the same. The verdicts, and the lists behind the other tabs.</extracomment>
        <translation>Ergebnisse, älter und neuer</translation>
    </message>
    <message>
        <source>Sections of the comparison</source>
        <translation>Abschnitte des Vergleichs</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Keep the open one</source>
        <translation>Die geöffnete behalten</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>Zurück zum Baum (Esc)</translation>
    </message>
    <message>
        <source>Export as a table…</source>
        <translation>Als Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Open the newer one apart</source>
        <translation>Die neuere getrennt öffnen</translation>
    </message>
    <message>
        <source>Take the newer one over</source>
        <translation>Die neuere übernehmen</translation>
    </message>
    <message>
        <source>Put it in the place of the open one; what does not hold is set aside (Ctrl+Return)</source>
        <translation>An die Stelle der geöffneten setzen; was nicht mehr gilt, wird beiseitegelegt (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Leave out what is the same ({key})</source>
        <translation>Gleiches weglassen ({key})</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>{file} with {others}</source>
        <translation>{file} mit {others}</translation>
    </message>
    <message>
        <source>{new} beside {old}</source>
        <translation>{new} neben {old}</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Nothing differs here.</source>
        <translation>Hier gibt es keinen Unterschied.</translation>
    </message>
    <message>
        <source>{state}: {count}</source>
        <translation>{state}: {count}</translation>
    </message>
</context>
<context>
    <name>CompletenessPane</name>
    <message>
        <source>What is still missing</source>
        <translation>Was noch fehlt</translation>
    </message>
    <message>
        <source>Documents of the application</source>
        <translation>Dokumente des Antrags</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>at hand: {name}</source>
        <translation>vorhanden: {name}</translation>
    </message>
    <message>
        <source>take out</source>
        <translation>herausnehmen</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Datei anhängen …</translation>
    </message>
    <message>
        <source>It is at hand on paper</source>
        <translation>Liegt auf Papier vor</translation>
    </message>
    <message>
        <source>Nothing keeps the dossier a draft.</source>
        <translation>Nichts hält das Dossier im Entwurfsstand.</translation>
    </message>
    <message>
        <source>What keeps the dossier a draft</source>
        <translation>Was das Dossier im Entwurfsstand hält</translation>
    </message>
</context>
<context>
    <name>CountryField</name>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Dismiss the suspicion</source>
        <extracomment>How many parts, and how many reasons given before, are named.</extracomment>
        <translation>Verdacht verwerfen</translation>
    </message>
    <message>
        <source>Confirm the suspicion</source>
        <translation>Verdacht bestätigen</translation>
    </message>
    <message>
        <source>The part counts as free of rare earths from now on. Another revision or other words open it again.</source>
        <translation>Das Teil gilt von nun an als frei von Seltenen Erden. Eine andere Revision oder andere Wörter öffnen die Frage wieder.</translation>
    </message>
    <message>
        <source>The part stays suspected; only its supplier&apos;s declaration can make a licence required.</source>
        <translation>Das Teil bleibt verdächtig; nur eine Erklärung des Lieferanten kann zu einer Genehmigungspflicht führen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n parts that are alike</source>
        <translation>
            <numerusform>Das %n gleichartige Teil</numerusform>
            <numerusform>Alle %n gleichartigen Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts that are suspected by the same words, whatever numbers are in them: </source>
        <translation>Teile, die durch dieselben Wörter verdächtig sind, gleich welche Zahlen darin stehen: </translation>
    </message>
    <message>
        <source>for example: ferrite magnet, see data sheet</source>
        <translation>zum Beispiel: Ferritmagnet, siehe Datenblatt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichnet von</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>{family}, because of “{words}”</source>
        <translation>{family}, wegen „{words}“</translation>
    </message>
    <message>
        <source>{parts}: suspected to be {reasons}.</source>
        <translation>{parts}: verdächtig auf {reasons}.</translation>
    </message>
</context>
<context>
    <name>DecisionsDesk</name>
    <message>
        <source>Nothing in these parts is suspected.</source>
        <translation>In diesen Teilen ist nichts verdächtig.</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts that came, went, or are described differently.</source>
        <translation>Teile, die hinzukamen, wegfielen oder anders beschrieben sind.</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Sub-assemblies and parts that moved, and other quantities.</source>
        <translation>Verschobene Baugruppen und Teile sowie andere Mengen.</translation>
    </message>
    <message>
        <source>Outcomes and flags</source>
        <translation>Ergebnisse und Markierungen</translation>
    </message>
    <message>
        <source>Parts, each as if it were exported, of which the law says something else now.</source>
        <translation>Teile, jeweils als ob sie ausgeführt würden, über die das Recht nun anderes sagt.</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Decisions and declarations that hold, because part and revision are the same, and suspicions still open.</source>
        <translation>Entscheidungen und Erklärungen, die gelten, weil Teil und Revision gleich sind, und noch offene Verdachtsfälle.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>still to be decided</source>
        <translation>noch zu entscheiden</translation>
    </message>
    <message>
        <source>Decisions, declarations and suspicions that do not hold for the newer one, each with the reason.</source>
        <translation>Entscheidungen, Erklärungen und Verdachtsfälle, die für die neuere nicht gelten, jeweils mit Grund.</translation>
    </message>
    <message>
        <source>Verdict changed</source>
        <translation>Ergebnis geändert</translation>
    </message>
    <message>
        <source>Verdict as before</source>
        <translation>Ergebnis wie zuvor</translation>
    </message>
    <message>
        <source>{item}: {verdict}</source>
        <translation>{item}: {verdict}</translation>
    </message>
    <message>
        <source>not an exported item</source>
        <translation>kein ausgeführtes Gut</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Weggefallen</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Sub-assembly moved</source>
        <translation>Baugruppe verschoben</translation>
    </message>
    <message>
        <source>{amount} in {parent}</source>
        <translation>{amount} in {parent}</translation>
    </message>
    <message>
        <source>Quantity in {parent}</source>
        <translation>Menge in {parent}</translation>
    </message>
    <message>
        <source>Used in {parent}</source>
        <translation>Verwendet in {parent}</translation>
    </message>
    <message>
        <source>No longer used in {parent}</source>
        <translation>Nicht mehr verwendet in {parent}</translation>
    </message>
    <message>
        <source>References in {parent}</source>
        <translation>Referenzen in {parent}</translation>
    </message>
    <message>
        <source>it is declared now</source>
        <translation>ist jetzt erklärt</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Suspicion dismissed</source>
        <translation>Verdacht verworfen</translation>
    </message>
    <message>
        <source>Suspicion confirmed</source>
        <translation>Verdacht bestätigt</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>suspected, not decided</source>
        <translation>verdächtig, nicht entschieden</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>the part is gone</source>
        <translation>das Teil ist weggefallen</translation>
    </message>
    <message>
        <source>the part has another revision</source>
        <translation>das Teil hat eine andere Revision</translation>
    </message>
    <message>
        <source>other words are suspected now</source>
        <translation>verdächtig sind nun andere Wörter</translation>
    </message>
    <message>
        <source>nothing is suspected any more</source>
        <translation>nichts ist mehr verdächtig</translation>
    </message>
    <message>
        <source>the part is from another supplier</source>
        <translation>das Teil kommt von einem anderen Lieferanten</translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
</context>
<context>
    <name>DossierDesk</name>
    <message>
        <source>Save dossier</source>
        <translation>Dossier speichern</translation>
    </message>
    <message>
        <source>Print dossier</source>
        <translation>Dossier drucken</translation>
    </message>
    <message>
        <source>Folder for the questionnaires</source>
        <translation>Ordner für die Fragebögen</translation>
    </message>
    <message>
        <source>{reason} The whole dossier is shown.</source>
        <translation>{reason} Gezeigt wird das ganze Dossier.</translation>
    </message>
    <message>
        <source>The dossier was sent to the printer.</source>
        <translation>Das Dossier wurde an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Nothing is open that a supplier could answer.</source>
        <translation>Es ist nichts offen, was ein Lieferant beantworten könnte.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n questionnaire(s), each with a letter, to {folder}</source>
        <translation>
            <numerusform>%n Fragebogen mit Anschreiben nach {folder} geschrieben</numerusform>
            <numerusform>%n Fragebögen mit je einem Anschreiben nach {folder} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The library keeps a record of them; answers are held against what was asked.</source>
        <translation>Die Bibliothek führt darüber Buch; Antworten werden mit dem Gefragten verglichen.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Does not count yet: {missing} is missing.</source>
        <translation>Zählt noch nicht: Es fehlt {missing}.</translation>
    </message>
    <message>
        <source>“{text}” is no share: write percent from 0 to 100, such as 51.5.</source>
        <translation>„{text}“ ist kein Anteil: Prozent von 0 bis 100 schreiben, etwa 51.5.</translation>
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation>„{text}“ ist kein Land: die zwei Buchstaben schreiben, etwa DE.</translation>
    </message>
</context>
<context>
    <name>ExpiringModel</name>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>Erklärt von</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{day}, run out and not used</source>
        <translation>{day}, abgelaufen und nicht verwendet</translation>
    </message>
    <message numerus="yes">
        <source>{day}, in %n day(s)</source>
        <translation>
            <numerusform>{day}, in %n Tag</numerusform>
            <numerusform>{day}, in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>What would change it</source>
        <translation>Was das Ergebnis ändern würde</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>warum?</translation>
    </message>
    <message>
        <source>No sign of rare earths in or below this part: there is nothing to assess.</source>
        <translation>Kein Hinweis auf Seltene Erden in oder unter diesem Teil: Es gibt nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>as if this part were exported</source>
        <translation>als ob dieses Teil ausgeführt würde</translation>
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation>Weiter unten: {flags}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Bestätigen …</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Suspicion</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>What the law says of it</source>
        <translation>Was das Recht dazu sagt</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>Was es klären würde</translation>
    </message>
    <message>
        <source>ask {supplier}</source>
        <translation>{supplier} fragen</translation>
    </message>
    <message>
        <source>no supplier is named</source>
        <translation>kein Lieferant genannt</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>… und %n weiteres, alles im Dossier</numerusform>
            <numerusform>… und %n weitere, alle im Dossier</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>China-origin Part 1 content</source>
        <translation>Gehalt an Teil-1-Gütern chinesischen Ursprungs</translation>
    </message>
    <message>
        <source>Value of one piece</source>
        <translation>Wert eines Stücks</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>threshold {threshold}</source>
        <translation>Schwelle {threshold}</translation>
    </message>
    <message>
        <source>Value share, line by line</source>
        <translation>Wertanteil, Zeile für Zeile</translation>
    </message>
    <message>
        <source>per one piece</source>
        <translation>je Stück</translation>
    </message>
    <message>
        <source>contents not declared</source>
        <translation>Inhalt nicht erklärt</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} oder mehr</translation>
    </message>
    <message>
        <source>origin unknown</source>
        <translation>Ursprung unbekannt</translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation>Kurs {rate}</translation>
    </message>
    <message>
        <source>{amount} or more</source>
        <translation>{amount} oder mehr</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technologie</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Production stages</source>
        <translation>Produktionsstufen</translation>
    </message>
    <message>
        <source>does not occur</source>
        <translation>kommt nicht vor</translation>
    </message>
    <message>
        <source>not declared</source>
        <translation>nicht erklärt</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <source>Attach a test report or letter…</source>
        <translation>Prüfbericht oder Schreiben anhängen …</translation>
    </message>
    <message>
        <source>Name pages…</source>
        <translation>Seiten nennen …</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>Nachweisdateien</translation>
    </message>
    <message>
        <source>p. {pages}</source>
        <translation>S. {pages}</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Verwendet in</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Lodestone met a fault in itself and could not do what you asked. What was open before is still open. The details below help to mend it; they may name your files, so look before you pass them on.</source>
        <translation>In Lodestone ist ein Fehler aufgetreten; der Auftrag konnte nicht ausgeführt werden. Was zuvor geöffnet war, ist noch geöffnet. Die Einzelheiten unten helfen, ihn zu beheben; sie können Ihre Dateien nennen, sehen Sie sie vor der Weitergabe also durch.</translation>
    </message>
    <message>
        <source>Everything that you did is saved in {file}.</source>
        <translation>Alles, was Sie getan haben, ist in {file} gespeichert.</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>File or reason</source>
        <translation>Datei oder Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>What it adds</source>
        <translation>Was es beiträgt</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>Part master</source>
        <translation>Teilestamm</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>Erklärungen</translation>
    </message>
    <message>
        <source>Application data</source>
        <translation>Antragsdaten</translation>
    </message>
    <message>
        <source>Own file over the rule pack</source>
        <translation>Eigene Datei über dem Regelpaket</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that count</source>
        <translation>
            <numerusform>%n Erklärung, die zählt</numerusform>
            <numerusform>%n Erklärungen, die zählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proves %n statement(s) or decision(s)</source>
        <translation>
            <numerusform>belegt %n Erklärung oder Entscheidung</numerusform>
            <numerusform>belegt %n Erklärungen oder Entscheidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that do not count</source>
        <translation>
            <numerusform>%n Erklärung, die nicht zählt</numerusform>
            <numerusform>%n Erklärungen, die nicht zählen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Files of the case</source>
        <translation>Dateien des Falls</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist geöffnet.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Let the selected declarations no longer count; undoing brings them back</source>
        <translation>Die gewählten Erklärungen nicht mehr zählen lassen; Rückgängig holt sie zurück</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Let the statements that were set aside count again</source>
        <translation>Die beiseitegelegten Erklärungen wieder zählen lassen</translation>
    </message>
    <message>
        <source>What is taken out or set aside stays in the case and in its history.</source>
        <translation>Was herausgenommen oder beiseitegelegt ist, bleibt im Fall und in seinem Verlauf.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, flag:rare-earth, supplier:…, origin:CN, share&gt;0.05%</source>
        <extracomment>Buttons that put a term into the query: term, icon, tone.</extracomment>
        <translation>Filter: Wörter, flag:rare-earth, supplier:…, origin:CN, share&gt;0.05%</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Words, or terms such as flag:rare-earth; Return goes to the tree</source>
        <translation>Wörter oder Ausdrücke wie flag:rare-earth; mit Eingabe weiter zum Baum</translation>
    </message>
    <message>
        <source>Terms side by side must all hold; “-” before one turns it round.
flag: rare-earth, chinese-equipment, end-user, declared, suspected, any
is: required, open, not-required, not-applicable
part, description, supplier, manufacturer, mpn, hs, class, origin
share&gt;0.05% may lie above, share&lt;0.1% may lie below</source>
        <translation>Nebeneinanderstehende Bedingungen müssen alle gelten; „-“ davor kehrt eine um.
flag: rare-earth, chinese-equipment, end-user, declared, suspected, any
is: required, open, not-required, not-applicable
part, description, supplier, manufacturer, mpn, hs, class, origin
share&gt;0.05% kann darüber liegen, share&lt;0.1% kann darunter liegen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Rare earth</source>
        <translation>Seltene Erden</translation>
    </message>
    <message>
        <source>CN equipment</source>
        <translation>CN-Anlagen</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Vermutet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>{name}: adds {term} to the filter</source>
        <translation>{name}: fügt dem Filter {term} hinzu</translation>
    </message>
</context>
<context>
    <name>Flag</name>
    <message>
        <source>Rare earth</source>
        <translation>Seltene Erden</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Endverwender</translation>
    </message>
    <message>
        <source>{flag}?</source>
        <translation>{flag}?</translation>
    </message>
    <message>
        <source>Chinese equipment</source>
        <translation>Chinesische Anlagen</translation>
    </message>
    <message>
        <source>End user or end use</source>
        <translation>Endverwender oder Endverwendung</translation>
    </message>
    <message>
        <source>{flag}, declared</source>
        <translation>{flag}, erklärt</translation>
    </message>
    <message>
        <source>{flag}, suspected</source>
        <translation>{flag}, vermutet</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>suspected</source>
        <translation>vermutet</translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message>
        <source>Auditing a folder</source>
        <translation>Ein Ordner wird geprüft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Audit a folder</source>
        <translation>Ordner prüfen</translation>
    </message>
    <message>
        <source>Listing the files</source>
        <translation>Dateien werden aufgelistet</translation>
    </message>
    <message>
        <source>Looking what they are</source>
        <translation>Dateiarten werden bestimmt</translation>
    </message>
    <message>
        <source>Auditing</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Writing the summary</source>
        <translation>Zusammenfassung wird geschrieben</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation>{step}: {done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) of materials audited</source>
        <translation>
            <numerusform>%n Stückliste geprüft</numerusform>
            <numerusform>%n Stücklisten geprüft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be</source>
        <translation>
            <numerusform>%n Datei war nicht prüfbar</numerusform>
            <numerusform>%n Dateien waren nicht prüfbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) change</source>
        <translation>
            <numerusform>%n Ergebnis ändert sich</numerusform>
            <numerusform>%n Ergebnisse ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a sentence</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>Show the summary</source>
        <translation>Zusammenfassung zeigen</translation>
    </message>
    <message>
        <source>Cancelled. What is finished is kept; the same two folders go on with the rest.</source>
        <translation>Abgebrochen. Was fertig ist, bleibt erhalten; mit denselben zwei Ordnern geht es mit dem Rest weiter.</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Audit a folder</source>
        <translation>Ordner prüfen</translation>
    </message>
    <message>
        <source>Folder to audit</source>
        <translation>Zu prüfender Ordner</translation>
    </message>
    <message>
        <source>Folder for the audits and the summary</source>
        <translation>Ordner für Prüfungen und Zusammenfassung</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestimmungsland</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>Lesart von Anhang 1</translation>
    </message>
    <message>
        <source>Show which answers change</source>
        <translation>Zeigen, welche Ergebnisse sich ändern</translation>
    </message>
    <message>
        <source>The other day</source>
        <translation>Der andere Tag</translation>
    </message>
    <message>
        <source>The other rules</source>
        <translation>Die anderen Regeln</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>the same rules</source>
        <translation>denselben Regeln</translation>
    </message>
    <message>
        <source>rule pack in a file…</source>
        <translation>Regelpaket aus einer Datei…</translation>
    </message>
    <message>
        <source>Every bill of materials in the folder and below is audited, with the declarations that lie beside it. Each gives a file of its own; a summary (page, workbook, CSV) lists them all.</source>
        <translation>Jede Stückliste im Ordner und darunter wird mit den Erklärungen geprüft, die bei ihr liegen. Jede ergibt eine eigene Datei; eine Übersicht (Seite, Arbeitsmappe, CSV) führt alle auf.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Results into</source>
        <translation>Ergebnisse nach</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>with the day</source>
        <translation>mit dem Tag</translation>
    </message>
    <message>
        <source>and with</source>
        <translation>und mit</translation>
    </message>
    <message>
        <source>Rule pack to compare with</source>
        <translation>Regelpaket zum Vergleich</translation>
    </message>
    <message>
        <source>Rule packs (*.toml)</source>
        <translation>Regelpakete (*.toml)</translation>
    </message>
    <message>
        <source>{folder} – audits</source>
        <translation>{folder} – Prüfungen</translation>
    </message>
    <message>
        <source>Say which folder to audit and where the results go.</source>
        <translation>Geben Sie an, welcher Ordner geprüft wird und wohin die Ergebnisse kommen.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>Den Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose another day or other rules to compare with.</source>
        <translation>Wählen Sie einen anderen Tag oder andere Regeln zum Vergleich.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to Lodestone</source>
        <translation>Handbuch zu Lodestone</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>{about}: {change}</source>
        <translation>{about}: {change}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Bill of materials</source>
        <translation>Stückliste</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>Wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>Part master</source>
        <translation>Teilestamm</translation>
    </message>
    <message>
        <source>Declarations</source>
        <translation>Erklärungen</translation>
    </message>
    <message>
        <source>Statement about</source>
        <translation>Aussage über</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Decision about</source>
        <translation>Entscheidung über</translation>
    </message>
    <message>
        <source>State of the law</source>
        <translation>Stand des Rechts</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>Regelpaket</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>Eigene Regeln</translation>
    </message>
    <message>
        <source>Document at hand</source>
        <translation>Vorliegendes Dokument</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>File of the application data</source>
        <translation>Datei der Antragsdaten</translation>
    </message>
    <message>
        <source>SHA-256 of the application data</source>
        <translation>SHA-256 der Antragsdaten</translation>
    </message>
    <message>
        <source>day</source>
        <extracomment>Changes of one entry that are told; a step may have thousands. What stands for nothing. Fields of records: context and text of what they are called.</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>Wechselkurse</translation>
    </message>
    <message>
        <source>exported items</source>
        <translation>ausgeführte Güter</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>on</source>
        <translation>am</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>about</source>
        <translation>über</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>datiert</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>further sheets</source>
        <translation>weitere Blätter</translation>
    </message>
    <message>
        <source>header row</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>columns without a role</source>
        <translation>Spalten ohne Rolle</translation>
    </message>
    <message>
        <source>columns of models</source>
        <translation>Spalten der Modelle</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>as in</source>
        <translation>wie in</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>suppositions</source>
        <translation>Annahmen</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>of what</source>
        <translation>wovon</translation>
    </message>
    <message>
        <source>Kinds of end use</source>
        <translation>Arten der Endverwendung</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) or decision(s)</source>
        <translation>
            <numerusform>%n Aussage oder Entscheidung</numerusform>
            <numerusform>%n Aussagen oder Entscheidungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>Bis hier rückgängig</translation>
    </message>
    <message>
        <source>Take back everything that was done after the selected line</source>
        <translation>Alles zurücknehmen, was nach der gewählten Zeile getan wurde</translation>
    </message>
    <message>
        <source>Nothing is ever lost: undoing is recorded too and can be done again.</source>
        <translation>Nichts geht je verloren: Auch das Rückgängigmachen wird aufgezeichnet und kann wiederholt werden.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Explanation of the selected part</source>
        <translation>Begründung zum gewählten Teil</translation>
    </message>
    <message>
        <source>Select a part to see what is known of it and why it is judged as it is.</source>
        <translation>Wählen Sie ein Teil, um zu sehen, was darüber bekannt ist und warum es so beurteilt wird.</translation>
    </message>
</context>
<context>
    <name>ItemFactsModel</name>
    <message>
        <source>Item</source>
        <extracomment>What can be stated of an item, in the order of the columns; the part number stands before them.</extracomment>
        <translation>Position</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation>Name auf Chinesisch</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>Hergestellt in</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-Code</translation>
    </message>
    <message>
        <source>From the bill of materials; type to state something else.</source>
        <translation>Aus der Stückliste; tippen, um anderes anzugeben.</translation>
    </message>
    <message>
        <source>“{text}” is no price: write digits with a point, such as 1985.00.</source>
        <translation>„{text}“ ist kein Preis: Schreiben Sie Ziffern mit Punkt, etwa 1985.00.</translation>
    </message>
    <message>
        <source>“{text}” is no currency: write its three letters, such as EUR.</source>
        <translation>„{text}“ ist keine Währung: Schreiben Sie ihre drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation>„{text}“ ist kein Land: Schreiben Sie seine zwei Buchstaben, etwa DE.</translation>
    </message>
</context>
<context>
    <name>ItemFactsTable</name>
    <message>
        <source>What is stated about the exported items</source>
        <translation>Was über die ausgeführten Güter angegeben ist</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Change the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Judge for {day}</source>
        <translation>Für den {day} beurteilen</translation>
    </message>
    <message>
        <source>Reading: {reading}</source>
        <translation>Lesart: {reading}</translation>
    </message>
    <message>
        <source>Destination: {country}</source>
        <translation>Bestimmungsland: {country}</translation>
    </message>
    <message>
        <source>Currency: {currency}</source>
        <translation>Währung: {currency}</translation>
    </message>
    <message>
        <source>Rates: {rates}</source>
        <translation>Kurse: {rates}</translation>
    </message>
    <message>
        <source>Exported items: {items}</source>
        <translation>Ausgeführte Güter: {items}</translation>
    </message>
    <message>
        <source>all at the top</source>
        <translation>alle obersten</translation>
    </message>
    <message>
        <source>Confirm the state of the law</source>
        <translation>Rechtsstand bestätigen</translation>
    </message>
    <message>
        <source>Confirm that the law is: {status} ({source})</source>
        <translation>Rechtsstand bestätigen: {status} ({source})</translation>
    </message>
    <message>
        <source>Judge by {pack} with {files}</source>
        <translation>Nach {pack} mit {files} beurteilen</translation>
    </message>
    <message>
        <source>Judge by {pack}</source>
        <translation>Nach {pack} beurteilen</translation>
    </message>
    <message>
        <source>Lay {files} over the rules</source>
        <translation>{files} über die Regeln legen</translation>
    </message>
    <message>
        <source>Take {files} off the rules</source>
        <translation>{files} von den Regeln nehmen</translation>
    </message>
    <message>
        <source>Judge by the usual rule pack again</source>
        <translation>Wieder nach dem üblichen Regelpaket beurteilen</translation>
    </message>
    <message>
        <source>Begin the case</source>
        <translation>Fall beginnen</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} öffnen</translation>
    </message>
    <message>
        <source>Assign the columns</source>
        <translation>Spalten zuordnen</translation>
    </message>
    <message>
        <source>Put {file} in the place of the bill of materials</source>
        <translation>{file} an die Stelle der Stückliste setzen</translation>
    </message>
    <message>
        <source>Join the part master {files}</source>
        <translation>Teilestamm {files} hinzufügen</translation>
    </message>
    <message>
        <source>Take in {files}</source>
        <translation>{files} übernehmen</translation>
    </message>
    <message>
        <source>Take out {files}</source>
        <translation>{files} herausnehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n statement(s)</source>
        <translation>
            <numerusform>%n Erklärung übernehmen</numerusform>
            <numerusform>%n Erklärungen übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n statement(s) aside</source>
        <translation>
            <numerusform>%n Erklärung beiseitelegen</numerusform>
            <numerusform>%n Erklärungen beiseitelegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n statement(s) again</source>
        <translation>
            <numerusform>%n Erklärung wieder verwenden</numerusform>
            <numerusform>%n Erklärungen wieder verwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach {files} as evidence</source>
        <translation>{files} als Nachweis anhängen</translation>
    </message>
    <message>
        <source>Name pages of {files}</source>
        <translation>Seiten von {files} nennen</translation>
    </message>
    <message>
        <source>Dismiss the suspicion about {parts}</source>
        <translation>Verdacht bei {parts} verwerfen</translation>
    </message>
    <message>
        <source>Confirm the suspicion about {parts}</source>
        <translation>Verdacht bei {parts} bestätigen</translation>
    </message>
    <message>
        <source>Withdraw the decision about {parts}</source>
        <translation>Entscheidung über {parts} zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw what was confirmed about the law</source>
        <translation>Bestätigung des Rechtsstands zurücknehmen</translation>
    </message>
    <message>
        <source>Take in the application data of {file}</source>
        <translation>Antragsdaten aus {file} übernehmen</translation>
    </message>
    <message>
        <source>Change the application data</source>
        <translation>Antragsdaten ändern</translation>
    </message>
    <message>
        <source>Change a document at hand</source>
        <translation>Vorhandenes Dokument ändern</translation>
    </message>
    <message>
        <source>Keep the scenario {name}</source>
        <translation>Szenario {name} aufbewahren</translation>
    </message>
    <message>
        <source>Throw the scenario {name} away</source>
        <translation>Szenario {name} wegwerfen</translation>
    </message>
    <message>
        <source>Saved under this name</source>
        <translation>Unter diesem Namen gespeichert</translation>
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message>
        <source>Record what holds</source>
        <translation>Rechtsstand erfassen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>announcement number and date, or an address on the web</source>
        <translation>Nummer und Datum der Bekanntmachung oder eine Webadresse</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichnet von</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>The rule pack ends with the last announcement that it knows. Say what the authorities have announced since: it is shown with its source wherever the law&apos;s state is shown, and in the dossier.</source>
        <translation>Das Regelpaket endet mit der letzten ihm bekannten Bekanntmachung. Geben Sie an, was die Behörden seither bekannt gemacht haben: Es wird mit Quelle überall gezeigt, wo der Rechtsstand steht, und im Dossier.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>{rule}: {status} since {day}, {source} ({by}, {on})</source>
        <translation>{rule}: {status} seit {day}, {source} ({by}, {on})</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Withdraw: {what}</source>
        <translation>Zurücknehmen: {what}</translation>
    </message>
    <message>
        <source>Choose at least one rule.</source>
        <translation>Wählen Sie mindestens eine Regel.</translation>
    </message>
    <message>
        <source>Name the source.</source>
        <translation>Nennen Sie die Quelle.</translation>
    </message>
    <message>
        <source>Say who signs it.</source>
        <translation>Geben Sie an, wer unterzeichnet.</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>Es kann nicht vor dem Beginn enden.</translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message>
        <source>Record what holds…</source>
        <extracomment>The pack whose law the strip names in two words.</extracomment>
        <translation>Rechtsstand erfassen …</translation>
    </message>
    <message>
        <source>Record what the authorities have announced since, with its source</source>
        <translation>Erfassen, was die Behörden seither bekannt gemacht haben, mit Quelle</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Treated as in force</source>
        <translation>Gilt als in Kraft</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>warum?</translation>
    </message>
    <message>
        <source>(unverified)</source>
        <translation>(nicht überprüft)</translation>
    </message>
    <message>
        <source>Nobody has confirmed what followed; treated as in force.</source>
        <translation>Niemand hat bestätigt, was folgte; gilt hier als in Kraft.</translation>
    </message>
    <message>
        <source>Announcement 61/2025: {status}</source>
        <translation>Bekanntmachung 61/2025: {status}</translation>
    </message>
    <message>
        <source>{law}: {status}</source>
        <translation>{law}: {status}</translation>
    </message>
    <message>
        <source>Judged by {pack} with {files} over it</source>
        <translation>Beurteilt nach {pack} mit {files} darüber</translation>
    </message>
    <message>
        <source>Judged by {pack}</source>
        <translation>Beurteilt nach {pack}</translation>
    </message>
</context>
<context>
    <name>LawPage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiteres</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What differs between {one} and {two}</source>
        <translation>Was sich zwischen {one} und {two} unterscheidet</translation>
    </message>
    <message>
        <source>Nothing: the law and the answers are the same.</source>
        <translation>Nichts: Recht und Ergebnisse sind dieselben.</translation>
    </message>
    <message>
        <source>Exported items</source>
        <translation>Ausgeführte Güter</translation>
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation>Anders beurteilte Teile</translation>
    </message>
    <message>
        <source>{verdict}, on both days</source>
        <translation>{verdict}, an beiden Tagen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>no sign</source>
        <translation>kein Hinweis</translation>
    </message>
    <message>
        <source>Rules on {day}</source>
        <translation>Regeln am {day}</translation>
    </message>
    <message>
        <source>verified in a public source</source>
        <translation>in öffentlicher Quelle überprüft</translation>
    </message>
    <message>
        <source>NOT VERIFIED</source>
        <translation>NICHT ÜBERPRÜFT</translation>
    </message>
    <message>
        <source>Not found on the lists; the closest name is “{name}”, score {score} of 100.</source>
        <translation>Nicht in den Listen gefunden; der ähnlichste Name ist „{name}“, Wert {score} von 100.</translation>
    </message>
    <message>
        <source>Not complete: {lists}. Not finding a name proves nothing.</source>
        <translation>Nicht vollständig: {lists}. Einen Namen nicht zu finden beweist nichts.</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message numerus="yes">
        <source>Entries of the rule pack that are not verified (%n)</source>
        <translation>
            <numerusform>Nicht überprüfter Eintrag des Regelpakets (%n)</numerusform>
            <numerusform>Nicht überprüfte Einträge des Regelpakets (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawPane</name>
    <message>
        <source>Day to compare with</source>
        <translation>Vergleichstag</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Judge the same for that day and show what differs</source>
        <translation>Dasselbe für diesen Tag beurteilen und die Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Compare with the next day on which the state of a rule changes</source>
        <translation>Mit dem nächsten Tag vergleichen, an dem sich der Stand einer Regel ändert</translation>
    </message>
    <message>
        <source>The law and what differs between two days</source>
        <translation>Das Recht und die Unterschiede zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>Team library</source>
        <translation>Teambibliothek</translation>
    </message>
    <message>
        <source>A file, or a PostgreSQL database as in postgresql://user@server/database.
Leave it empty for your own file. Passwords belong in PostgreSQL&apos;s password file, not here.</source>
        <translation>Eine Datei oder eine PostgreSQL-Datenbank wie in postgresql://benutzer@server/datenbank.
Für Ihre eigene Datei leer lassen. Kennwörter gehören in die Kennwortdatei von PostgreSQL, nicht hierher.</translation>
    </message>
    <message>
        <source>Declarations are kept in {library} from now on.</source>
        <translation>Erklärungen werden von nun an in {library} aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Bills of materials and declarations</source>
        <translation>Stücklisten und Erklärungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Declarations and application data</source>
        <translation>Erklärungen und Antragsdaten</translation>
    </message>
    <message>
        <source>Add declarations</source>
        <translation>Erklärungen hinzufügen</translation>
    </message>
    <message>
        <source>Not found: {names}</source>
        <translation>Nicht gefunden: {names}</translation>
    </message>
    <message>
        <source>The case holds no bill of materials.</source>
        <translation>Der Fall enthält keine Stückliste.</translation>
    </message>
    <message>
        <source>Audited again with {files}</source>
        <translation>Mit {files} erneut geprüft</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Saved {file}</source>
        <translation>{file} gespeichert</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n markiert</numerusform>
            <numerusform>%n markiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declarations file(s)</source>
        <translation>
            <numerusform>%n Erklärungsdatei</numerusform>
            <numerusform>%n Erklärungsdateien</numerusform>
        </translation>
    </message>
    <message>
        <source>application data of the case</source>
        <translation>Antragsdaten im Fall</translation>
    </message>
</context>
<context>
    <name>MappingDesk</name>
    <message>
        <source>The choice holds here, but could not be kept for other files: {reason}</source>
        <translation>Die Wahl gilt hier, konnte aber nicht für andere Dateien aufbewahrt werden: {reason}</translation>
    </message>
    <message>
        <source>Read as was chosen for “{file}”, which has the same headers.</source>
        <translation>Gelesen wie für „{file}“ gewählt, die dieselben Spaltenköpfe hat.</translation>
    </message>
    <message>
        <source>Choose by hand…</source>
        <translation>Von Hand wählen …</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen …</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>How “{file}” was read</source>
        <extracomment>Milliseconds after a change until the file is read again, so that quick changes are read once.</extracomment>
        <translation>Wie „{file}“ gelesen wurde</translation>
    </message>
    <message>
        <source>What was assumed and left out</source>
        <translation>Was angenommen und ausgelassen wurde</translation>
    </message>
    <message>
        <source>Nothing was assumed, and nothing was left out.</source>
        <translation>Nichts wurde angenommen, und nichts wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>First row of the lines</source>
        <translation>Erste Zeile der Positionen</translation>
    </message>
    <message>
        <source>Last row of the lines</source>
        <translation>Letzte Zeile der Positionen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Back to what was found</source>
        <translation>Zurück zum Gefundenen</translation>
    </message>
    <message>
        <source>Read files with the same headers this way, too</source>
        <translation>Auch Dateien mit denselben Spaltenköpfen so lesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>The assembly tree that comes of it</source>
        <translation>Der Strukturbaum, der sich ergibt</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>Spalten des Baums</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>Header &amp;row</source>
        <translation>&amp;Kopfzeile</translation>
    </message>
    <message>
        <source>Lines &amp;from row</source>
        <translation>Positionen &amp;von Zeile</translation>
    </message>
    <message>
        <source>&amp;to row</source>
        <translation>bis &amp;Zeile</translation>
    </message>
    <message>
        <source>It cannot be read like this: {reason}</source>
        <translation>So kann sie nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>No parts</source>
        <translation>Keine Teile</translation>
    </message>
    <message>
        <source>Choose the sheet, the header row and what the columns are.</source>
        <translation>Wählen Sie Blatt, Kopfzeile und Bedeutung der Spalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n root(s)</source>
        <translation>
            <numerusform>%n oberstes Teil</numerusform>
            <numerusform>%n oberste Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>depth {depth}</source>
        <translation>Tiefe {depth}</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as {structure}, as was chosen for “{file}”, which has the same headers</source>
        <translation>Gelesen als {structure}, wie für „{file}“ gewählt, die dieselben Spaltenköpfe hat</translation>
    </message>
    <message>
        <source>Read as {structure}; {percent} % sure of it</source>
        <translation>Gelesen als {structure}; zu {percent} % sicher</translation>
    </message>
    <message>
        <source>Look at this before anything is concluded from it: the file can be understood in other ways, too.</source>
        <translation>Sehen Sie sich dies an, bevor Sie daraus etwas schließen: Die Datei lässt sich auch anders verstehen.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>ausgeblendet</translation>
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>The sheet as it stands</source>
        <extracomment>Columns and rows whose texts decide how wide columns are at first; the narrowest and the widest, in pixels.</extracomment>
        <translation>Das Blatt, wie es ist</translation>
    </message>
    <message>
        <source>Roles of the columns</source>
        <translation>Bedeutung der Spalten</translation>
    </message>
    <message>
        <source>Rows, header row and borders of the table</source>
        <translation>Zeilen, Kopfzeile und Grenzen der Tabelle</translation>
    </message>
    <message>
        <source>The header is row {row}</source>
        <translation>Die Kopfzeile ist Zeile {row}</translation>
    </message>
    <message>
        <source>The lines begin in row {row}</source>
        <translation>Die Positionen beginnen in Zeile {row}</translation>
    </message>
    <message>
        <source>The lines end with row {row}</source>
        <translation>Die Positionen enden mit Zeile {row}</translation>
    </message>
    <message>
        <source>There is no header row</source>
        <translation>Es gibt keine Kopfzeile</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Licence required</source>
        <translation>Genehmigung erforderlich</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Nicht erforderlich</translation>
    </message>
    <message>
        <source>Undetermined</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Nicht anwendbar</translation>
    </message>
    <message>
        <source>No indication</source>
        <translation>Kein Anhaltspunkt</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages as pictures</source>
        <translation>Seiten als Bilder</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number}</source>
        <extracomment>Width of a picture, in device-independent pixels. Pictures that are kept; those that came into view longest ago are made again.</extracomment>
        <translation>Seite {number}</translation>
    </message>
</context>
<context>
    <name>PageSearch</name>
    <message>
        <source>Find in the dossier</source>
        <translation>Im Dossier suchen</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the guide</source>
        <extracomment>What an entry of the contents leads to: page and number of the heading. Pixels: the widest that lines get, and the space around them.</extracomment>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <extracomment>Rows that are listed at most. The letter for the keyboard as it stands after Chinese words.</extracomment>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do? Commands, items, files, part numbers</source>
        <translation>Was möchten Sie tun? Befehle, Güter, Dateien, Teilenummern</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>Nothing fits. Esc closes the palette.</source>
        <translation>Nichts passt. Esc schließt die Palette.</translation>
    </message>
    <message>
        <source>Exported item</source>
        <translation>Ausgeführtes Gut</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}, Zeile {row}</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Presumption of denial</source>
        <translation>Ablehnungsvermutung</translation>
    </message>
    <message>
        <source>Case-by-case review</source>
        <translation>Einzelfallprüfung</translation>
    </message>
    <message>
        <source>Exempt (humanitarian)</source>
        <translation>Ausgenommen (humanitär)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Contents of the dossier</source>
        <translation>Inhalt des Dossiers</translation>
    </message>
    <message>
        <source>Pages of the dossier</source>
        <translation>Seiten des Dossiers</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Ways through the dossier</source>
        <translation>Wege durch das Dossier</translation>
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>Zurück zum Baum</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>Zurück zum Baum (Esc)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>Signieren und speichern …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Opening the file</source>
        <translation>Datei wird geöffnet</translation>
    </message>
    <message>
        <source>Looking for the table</source>
        <translation>Tabelle wird gesucht</translation>
    </message>
    <message>
        <source>Reading the columns</source>
        <translation>Spalten werden gelesen</translation>
    </message>
    <message>
        <source>Finding out which part goes into which</source>
        <translation>Es wird bestimmt, welches Teil in welches gehört</translation>
    </message>
    <message>
        <source>Building the tree</source>
        <translation>Baum wird aufgebaut</translation>
    </message>
    <message>
        <source>Reading the statements</source>
        <translation>Erklärungen werden gelesen</translation>
    </message>
    <message>
        <source>Adding up values</source>
        <translation>Werte werden addiert</translation>
    </message>
    <message>
        <source>Looking up Annex 1</source>
        <translation>Anhang 1 wird nachgeschlagen</translation>
    </message>
    <message>
        <source>Applying the rules</source>
        <translation>Regeln werden angewendet</translation>
    </message>
    <message>
        <source>Looking for words that suggest rare earths</source>
        <translation>Wörter, die auf Seltene Erden hinweisen, werden gesucht</translation>
    </message>
    <message>
        <source>Bringing the facts together</source>
        <translation>Tatsachen werden zusammengetragen</translation>
    </message>
    <message>
        <source>Reading the law</source>
        <translation>Das Recht wird gelesen</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Preparing the view</source>
        <translation>Ansicht wird vorbereitet</translation>
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation>Dossier wird geschrieben</translation>
    </message>
    <message>
        <source>Packing the bundle</source>
        <translation>Paket wird gepackt</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Datei wird geprüft</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Computing the audit again</source>
        <translation>Prüfung wird erneut berechnet</translation>
    </message>
    <message>
        <source>Printing the dossier again</source>
        <translation>Dossier wird erneut gedruckt</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Asking the library</source>
        <translation>Bibliothek wird abgefragt</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Writing the comparison</source>
        <translation>Schreibe den Vergleich</translation>
    </message>
    <message>
        <source>Writing questionnaires</source>
        <translation>Fragebögen werden geschrieben</translation>
    </message>
    <message>
        <source>Joining the part master</source>
        <translation>Teilestamm wird hinzugefügt</translation>
    </message>
    <message>
        <source>Laying out page {count}</source>
        <translation>Seite {count} wird gesetzt</translation>
    </message>
    <message>
        <source>Numbering pages</source>
        <translation>Seiten werden nummeriert</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>PDF wird geschrieben</translation>
    </message>
</context>
<context>
    <name>ProofDesk</name>
    <message>
        <source>Nothing is declared of this part that evidence could be attached to.</source>
        <translation>Zu diesem Teil ist nichts erklärt, dem ein Nachweis angehängt werden könnte.</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>Nachweis anhängen</translation>
    </message>
    <message>
        <source>No document is attached to this part.</source>
        <translation>Diesem Teil ist kein Dokument angehängt.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) and decision(s)</source>
        <translation>
            <numerusform>%n Erklärung oder Entscheidung</numerusform>
            <numerusform>%n Erklärungen und Entscheidungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach evidence…</source>
        <translation>Nachweis anhängen …</translation>
    </message>
    <message>
        <source>Pages of the evidence…</source>
        <translation>Seiten des Nachweises …</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Pages of the proof</source>
        <translation>Seiten des Nachweises</translation>
    </message>
    <message>
        <source>Name the pages that prove it, as 3 or 3–4, 7, and the day that the document bears. Both are printed in the index of evidence; what is left empty is printed as not named.</source>
        <translation>Nennen Sie die Seiten, die es belegen, als 3 oder 3–4, 7, und den Tag, den das Dokument trägt. Beides steht im Verzeichnis der Nachweise; was leer bleibt, wird als nicht genannt gedruckt.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Documents and what they prove</source>
        <translation>Dokumente und was sie belegen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Proves</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Its date (year-month-day)</source>
        <translation>Sein Datum (Jahr-Monat-Tag)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} has {count}. Pages may be named as they are printed; check that they are.</source>
        <translation>{file} hat {count}. Seiten dürfen so genannt werden, wie sie gedruckt sind; prüfen Sie, ob das so ist.</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-03-02.</source>
        <translation>„{text}“ ist kein Tag; schreiben Sie ihn als 2026-03-02.</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>{part}: decision of {day}</source>
        <translation>{part}: Entscheidung vom {day}</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>(no supplier named)</source>
        <translation>(kein Lieferant genannt)</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Zu fragen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie selbst</translation>
    </message>
</context>
<context>
    <name>RatesField</name>
    <message>
        <source>Write each rate with its currency, such as USD=0.92, and a blank between two.</source>
        <translation>Zu jedem Kurs die Währung schreiben, etwa USD=0.92, und zwischen zwei Kursen ein Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Assemblies included</source>
        <translation>Mit Baugruppen</translation>
    </message>
    <message>
        <source>Materials only</source>
        <translation>Nur Materialien</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>{words}, link</source>
        <translation>{words}, Link</translation>
    </message>
</context>
<context>
    <name>RemarkModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What was found, assumed or left out</source>
        <translation>Was gefunden, angenommen oder ausgelassen wurde</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>{count} more rows were left out; the sheet shows them</source>
        <translation>{count} weitere Zeilen wurden ausgelassen; das Blatt zeigt sie</translation>
    </message>
</context>
<context>
    <name>RevisionDesk</name>
    <message>
        <source>{opened} is open. What is to become of {file}?</source>
        <extracomment>The case that was compared, and its last change then. What came with a newer one that is being taken over, to be asked about once it is open.</extracomment>
        <translation>{opened} ist geöffnet. Was soll mit {file} geschehen?</translation>
    </message>
    <message>
        <source>What {overlay} changes in the rules is shown once it is open.</source>
        <translation>Was {overlay} an den Regeln ändert, wird danach gezeigt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Open it apart</source>
        <translation>Getrennt öffnen</translation>
    </message>
    <message>
        <source>Take it over as the newer one</source>
        <translation>Als neuere übernehmen</translation>
    </message>
    <message>
        <source>The case has changed since; what differs is worked out again.</source>
        <translation>Der Fall hat sich seither geändert; die Unterschiede werden neu ermittelt.</translation>
    </message>
    <message>
        <source>{file} is the open one now; undo brings the other back.</source>
        <translation>{file} ist nun geöffnet; Rückgängig bringt die andere zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n declaration(s) of other revisions were set aside.</source>
        <translation>
            <numerusform>%n Erklärung zu anderen Revisionen wurde beiseitegelegt.</numerusform>
            <numerusform>%n Erklärungen zu anderen Revisionen wurden beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bills of materials</source>
        <translation>Stücklisten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Compare with a newer revision</source>
        <translation>Mit neuerer Revision vergleichen</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Part number</source>
        <extracomment>Roles of a bill of materials in the order in which they are offered, by group: the tone and a sign for it, then the roles. Roles that only tables of suppliers&apos; statements have. Roles that are read of a table of statements besides those.</extracomment>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Manufacturer&apos;s part number</source>
        <translation>Teilenummer des Herstellers</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Supplier&apos;s part number</source>
        <translation>Teilenummer des Lieferanten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>Spezifikation</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Werkstoff</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Model quantity</source>
        <translation>Modellmenge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Base quantity</source>
        <translation>Basismenge</translation>
    </message>
    <message>
        <source>Reference designators</source>
        <translation>Referenzbezeichner</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Parent number</source>
        <translation>Übergeordnete Nummer</translation>
    </message>
    <message>
        <source>Item number</source>
        <translation>Positionsnummer</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Price per so many</source>
        <translation>Preis je Anzahl</translation>
    </message>
    <message>
        <source>Pieces in a pack</source>
        <translation>Stück je Packung</translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>Ursprungsland</translation>
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-Code</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>Güterklasse</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>Masseneinheit</translation>
    </message>
    <message>
        <source>Mass percent</source>
        <translation>Massenprozent</translation>
    </message>
    <message>
        <source>Constituent</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Origin of the technology</source>
        <translation>Ursprung der Technologie</translation>
    </message>
    <message>
        <source>Origin of the equipment</source>
        <translation>Ursprung der Anlagen</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>Erklärt von</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>Erklärt am</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Another quantity</source>
        <translation>Andere Menge</translation>
    </message>
    <message>
        <source>Total price</source>
        <translation>Gesamtpreis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Gehäuse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>RoleHeader</name>
    <message>
        <source>Role of column {letters}</source>
        <extracomment>What a column can be besides a role: left to the reader, or not used.</extracomment>
        <translation>Bedeutung der Spalte {letters}</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source> (now column {letters})</source>
        <translation> (jetzt Spalte {letters})</translation>
    </message>
    <message>
        <source>Not used: {role}</source>
        <translation>Nicht verwendet: {role}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>RowKind</name>
    <message>
        <source>Title above the table</source>
        <translation>Titel über der Tabelle</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Heading between the lines</source>
        <translation>Überschrift zwischen den Positionen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Names no part</source>
        <translation>Nennt kein Teil</translation>
    </message>
    <message>
        <source>Outside the borders drawn</source>
        <translation>Außerhalb der gezogenen Grenzen</translation>
    </message>
</context>
<context>
    <name>RulePacks</name>
    <message>
        <source>Rule packs and keys</source>
        <translation>Regelpakete und Schlüssel</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>A rule pack is the law as data. An installed one is used in place of the shipped one of the same name.</source>
        <translation>Ein Regelpaket ist das Recht als Daten. Ein installiertes wird anstelle des mitgelieferten gleichen Namens verwendet.</translation>
    </message>
    <message>
        <source>Rule packs</source>
        <translation>Regelpakete</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>Regelpaket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichnet von</translation>
    </message>
    <message>
        <source>Trusted keys</source>
        <translation>Vertrauenswürdige Schlüssel</translation>
    </message>
    <message>
        <source>Trusted key</source>
        <translation>Vertrauenswürdiger Schlüssel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>What it is and what it changes</source>
        <translation>Was es ist und was es ändert</translation>
    </message>
    <message>
        <source>Choose a signed rule pack: what it would change is shown here first.</source>
        <translation>Wählen Sie ein signiertes Regelpaket: Was es ändern würde, wird hier zuerst gezeigt.</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Nein, so lassen</translation>
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation>Regelpaket installieren …</translation>
    </message>
    <message>
        <source>Use the selected one</source>
        <translation>Gewähltes verwenden</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <translation>Letzte Änderung rückgängig</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Trust a key…</source>
        <translation>Schlüssel vertrauen …</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>shipped with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>cannot be used: {problem}</source>
        <translation>kann nicht verwendet werden: {problem}</translation>
    </message>
    <message>
        <source>Signed rule packs</source>
        <translation>Signierte Regelpakete</translation>
    </message>
    <message>
        <source>Install rule pack</source>
        <translation>Regelpaket installieren</translation>
    </message>
    <message>
        <source>Checking the signature and comparing…</source>
        <translation>Signatur wird geprüft und verglichen …</translation>
    </message>
    <message>
        <source>It is a pack of its own and changes no other.</source>
        <translation>Es ist ein eigenes Paket und ändert kein anderes.</translation>
    </message>
    <message>
        <source>Install and use it</source>
        <translation>Installieren und verwenden</translation>
    </message>
    <message>
        <source>{pack} is installed and in use.</source>
        <translation>{pack} ist installiert und in Gebrauch.</translation>
    </message>
    <message>
        <source>{pack} is in use.</source>
        <translation>{pack} ist in Gebrauch.</translation>
    </message>
    <message>
        <source>The last change is taken back.</source>
        <translation>Die letzte Änderung ist zurückgenommen.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>{pack} is removed.</source>
        <translation>{pack} ist entfernt.</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>Trust a key</source>
        <translation>Einem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Trust it only if its owner has told you this fingerprint on another way than the one by which the file came. Whoever holds the key decides by which law your products are judged.</source>
        <translation>Vertrauen Sie ihm nur, wenn Ihnen der Inhaber diesen Fingerabdruck auf einem anderen Weg mitgeteilt hat als dem, auf dem die Datei kam. Wer den Schlüssel hat, bestimmt, nach welchem Recht Ihre Produkte beurteilt werden.</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>{key} is trusted.</source>
        <translation>{key} wird vertraut.</translation>
    </message>
    <message>
        <source>{key} is no longer trusted.</source>
        <translation>{key} wird nicht mehr vertraut.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signed remark</source>
        <translation>Signierte Anmerkung</translation>
    </message>
    <message>
        <source>From {before} to {after}, on {day}</source>
        <translation>Von {before} zu {after}, am {day}</translation>
    </message>
    <message>
        <source>Nothing that is judged changes.</source>
        <translation>Nichts Beurteiltes ändert sich.</translation>
    </message>
    <message>
        <source>New instrument</source>
        <translation>Neuer Rechtsakt</translation>
    </message>
    <message>
        <source>Instrument gone</source>
        <translation>Rechtsakt entfallen</translation>
    </message>
    <message>
        <source>Classes of items that differ</source>
        <translation>Abweichende Güterklassen</translation>
    </message>
    <message>
        <source>Listed parties that differ</source>
        <translation>Abweichende gelistete Beteiligte</translation>
    </message>
    <message>
        <source>Verdict of {item}</source>
        <translation>Ergebnis für {item}</translation>
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation>Anders beurteilte Teile</translation>
    </message>
    <message>
        <source>not in the pack</source>
        <translation>nicht im Paket</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message>
        <source>Own rules: {pack}</source>
        <translation>Eigene Regeln: {pack}</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save dossier</source>
        <translation>Dossier speichern</translation>
    </message>
    <message>
        <source>Save the evidence bundle, too</source>
        <translation>Auch das Nachweispaket speichern</translation>
    </message>
    <message>
        <source>The whole dossier with everything that it rests on; only beside a copy for own use</source>
        <translation>Das ganze Dossier mit allem, worauf es beruht; nur neben einem Exemplar für den eigenen Gebrauch</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
</context>
<context>
    <name>ScenarioDesk</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message numerus="yes">
        <source>What if: the answer rests on %n supposition(s). Nothing of it is in the case.</source>
        <translation>
            <numerusform>Was wäre, wenn: Das Ergebnis beruht auf %n Annahme. Nichts davon steht im Fall.</numerusform>
            <numerusform>Was wäre, wenn: Das Ergebnis beruht auf %n Annahmen. Nichts davon steht im Fall.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>as supposed now</source>
        <translation>wie jetzt angenommen</translation>
    </message>
</context>
<context>
    <name>ScenarioModel</name>
    <message>
        <source>Item</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
</context>
<context>
    <name>ScenarioPage</name>
    <message>
        <source>Back to the tree</source>
        <translation>Zurück zum Baum</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation>Zurück zum Baum (Esc)</translation>
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation>Szenarien nebeneinander</translation>
    </message>
    <message>
        <source>Each column is the same case, audited with what the scenario supposes. Bold: differs.</source>
        <translation>Jede Spalte ist derselbe Fall, geprüft mit den Annahmen des Szenarios. Fett: weicht ab.</translation>
    </message>
    <message>
        <source>{name} cannot be shown: {why}</source>
        <translation>{name} kann nicht gezeigt werden: {why}</translation>
    </message>
</context>
<context>
    <name>ScenarioPane</name>
    <message>
        <source>What is supposed</source>
        <translation>Was angenommen wird</translation>
    </message>
    <message>
        <source>Nothing is supposed. Choose below what is to be otherwise; the answer moves at once.</source>
        <translation>Nichts ist angenommen. Wählen Sie unten, was anders sein soll; das Ergebnis ändert sich sofort.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the selected supposition back (Delete)</source>
        <translation>Gewählte Annahme zurücknehmen (Entf)</translation>
    </message>
    <message>
        <source>Throw all away</source>
        <translation>Alle wegwerfen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Suppose</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>What is supposed to be otherwise</source>
        <translation>Was als anders angenommen wird</translation>
    </message>
    <message>
        <source>Part that is meant</source>
        <translation>Gemeintes Teil</translation>
    </message>
    <message>
        <source>Constituent or stage that is meant</source>
        <translation>Gemeinter Bestandteil oder gemeinte Stufe</translation>
    </message>
    <message>
        <source>What it is supposed to be</source>
        <translation>Was angenommen wird</translation>
    </message>
    <message>
        <source>Scenarios that are kept</source>
        <translation>Aufbewahrte Szenarien</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Name des Szenarios</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Szenarien vergleichen</translation>
    </message>
    <message>
        <source>Scenarios ({count})</source>
        <translation>Szenarien ({count})</translation>
    </message>
</context>
<context>
    <name>SeveralDesk</name>
    <message>
        <source>{opened} is open. One bill of materials is shown at a time; these wait: {names}</source>
        <extracomment>Files that wait for which buttons are shown. Characters of a name that a button shows.</extracomment>
        <translation>{opened} ist geöffnet. Es wird immer eine Stückliste gezeigt; diese warten: {names}</translation>
    </message>
    <message>
        <source>{file} looks like a revision of it: {shared} of {of} part numbers are the same.</source>
        <translation>{file} sieht nach einer Revision davon aus: {shared} von {of} Teilenummern sind gleich.</translation>
    </message>
    <message>
        <source>Compare with {file} as the newer</source>
        <translation>Mit {file} als der neueren vergleichen</translation>
    </message>
    <message>
        <source>… as the older</source>
        <translation>… als der älteren</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>{file} öffnen</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>SheetsButton</name>
    <message>
        <source>Sheets read together with it</source>
        <translation>Zusammen damit gelesene Blätter</translation>
    </message>
    <message>
        <source>Read further sheets of the file, too: each is an item of its own, or goes into the part called like it</source>
        <translation>Auch weitere Blätter der Datei lesen: Jedes ist ein Gegenstand für sich oder gehört in das Teil, das so heißt wie es</translation>
    </message>
    <message numerus="yes">
        <source>+ %n sheet(s)</source>
        <translation>
            <numerusform>+ %n Blatt</numerusform>
            <numerusform>+ %n Blätter</numerusform>
        </translation>
    </message>
    <message>
        <source>+ &amp;other sheets</source>
        <translation>+ &amp;weitere Blätter</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation>Im Baum</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Open, close an assembly</source>
        <translation>Baugruppe auf- und zuklappen</translation>
    </message>
    <message>
        <source>Open all below</source>
        <translation>Alles darunter aufklappen</translation>
    </message>
    <message>
        <source>Go to a part by its first letters</source>
        <translation>Mit den ersten Buchstaben zu einem Teil gehen</translation>
    </message>
    <message>
        <source>type them</source>
        <translation>einfach tippen</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>Mehrere Zeilen wählen</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>What can be done with the part</source>
        <translation>Was mit dem Teil getan werden kann</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>From the filter to the tree</source>
        <translation>Vom Filter zum Baum</translation>
    </message>
    <message>
        <source>Next, previous control</source>
        <translation>Nächstes, voriges Bedienelement</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Alt and its letter, or F10</source>
        <translation>Alt und sein Buchstabe, oder F10</translation>
    </message>
</context>
<context>
    <name>SideView</name>
    <message>
        <source>Newer bill of materials</source>
        <extracomment>Widths at first, in device-independent pixels; the description takes what is left. Narrower than this, a side leaves these columns out one by one. Rows that are opened at most to show the first differences, and rows that this may bring: aligning them takes time, and both views ask for each. The titles stand at one height, whatever stands beside them.</extracomment>
        <translation>Neuere Stückliste</translation>
    </message>
    <message>
        <source>Older bill of materials</source>
        <translation>Ältere Stückliste</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign and save the dossier</source>
        <translation>Dossier signieren und speichern</translation>
    </message>
    <message>
        <source>The dossier is signed with your own certificate, a PKCS#12 file. What is printed stays as it is; anybody can later check who signed it and that no byte has changed.</source>
        <translation>Das Dossier wird mit Ihrem eigenen Zertifikat, einer PKCS#12-Datei, signiert. Das Gedruckte bleibt, wie es ist; jeder kann später prüfen, wer signiert hat und dass sich kein Byte geändert hat.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Zertifikat wählen</translation>
    </message>
    <message>
        <source>asked for each time, kept nowhere</source>
        <translation>wird jedes Mal erfragt, nirgends aufbewahrt</translation>
    </message>
    <message>
        <source>Show it at the head of the first page</source>
        <translation>Oben auf der ersten Seite zeigen</translation>
    </message>
    <message>
        <source>Pack it into an evidence bundle</source>
        <translation>In ein Nachweispaket packen</translation>
    </message>
    <message>
        <source>The whole dossier for own use, with everything that it rests on</source>
        <translation>Das ganze Dossier für den eigenen Gebrauch, mit allem, worauf es beruht</translation>
    </message>
    <message>
        <source>none: no network is used</source>
        <translation>keiner: Es wird kein Netz verwendet</translation>
    </message>
    <message>
        <source>Certificate (.p12, .pfx)</source>
        <translation>Zertifikat (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Time-stamp service (URL)</source>
        <translation>Zeitstempeldienst (URL)</translation>
    </message>
    <message>
        <source>Sign and save…</source>
        <translation>Signieren und speichern …</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>The PDF is not signed.</source>
        <translation>Das PDF ist nicht signiert.</translation>
    </message>
    <message>
        <source>by the signer’s own clock</source>
        <translation>nach der Uhr des Unterzeichners</translation>
    </message>
    <message>
        <source>by a trusted time-stamp service</source>
        <translation>nach einem vertrauenswürdigen Zeitstempeldienst</translation>
    </message>
    <message>
        <source>by a time-stamp service that is not trusted</source>
        <translation>nach einem Zeitstempeldienst, dem nicht vertraut wird</translation>
    </message>
    <message>
        <source>The certificate leads to a root that you trust.</source>
        <translation>Das Zertifikat führt zu einem Stammzertifikat, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: the signer made it, and nobody else vouches for the name.</source>
        <translation>Dem Zertifikat wird nicht vertraut: Der Unterzeichner hat es selbst erstellt, und niemand sonst bürgt für den Namen.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it leads to no root that you trust.</source>
        <translation>Dem Zertifikat wird nicht vertraut: Es führt zu keiner Stammstelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it is not valid today, and no trusted time stamp proves that it was.</source>
        <translation>Dem Zertifikat wird nicht vertraut: Es ist heute nicht gültig, und kein vertrauenswürdiger Zeitstempel beweist, dass es gültig war.</translation>
    </message>
    <message>
        <source>The certificate is not trusted: it, or one above it, was not made for this or breaks a rule.</source>
        <translation>Dem Zertifikat wird nicht vertraut: Es oder eines darüber ist hierfür nicht bestimmt oder verletzt eine Regel.</translation>
    </message>
    <message>
        <source>Signed by {signer} on {time}, {clock}. Issuer: {issuer}.</source>
        <translation>Signiert von {signer} am {time}, {clock}. Aussteller: {issuer}.</translation>
    </message>
    <message>
        <source>What was signed has changed since, or the signature is not of that certificate.</source>
        <translation>Das Signierte wurde seither geändert, oder die Signatur stammt nicht von diesem Zertifikat.</translation>
    </message>
    <message>
        <source>Something was added to the file after it was signed.</source>
        <translation>Nach der Signatur wurde der Datei etwas hinzugefügt.</translation>
    </message>
    <message>
        <source>Fields were filled in or signed since, as the signer allowed; nothing else.</source>
        <translation>Seither wurden nur Felder ausgefüllt oder unterschrieben, wie es der Unterzeichner erlaubt hat; sonst nichts.</translation>
    </message>
    <message>
        <source>No byte has changed since.</source>
        <translation>Seither hat sich kein Byte geändert.</translation>
    </message>
    <message>
        <source>Whether it was revoked was not asked: no revocation list was given.</source>
        <translation>Ob es widerrufen wurde, wurde nicht gefragt: Es ist keine Sperrliste angegeben.</translation>
    </message>
    <message>
        <source>It was not revoked, by the revocation lists given.</source>
        <translation>Nach den angegebenen Sperrlisten wurde es nicht widerrufen.</translation>
    </message>
    <message>
        <source>It was revoked on {day}.</source>
        <translation>Es wurde am {day} widerrufen.</translation>
    </message>
    <message>
        <source>The revocation lists given do not settle whether it was revoked: they are of another issuer, or too old.</source>
        <translation>Die angegebenen Sperrlisten klären nicht, ob es widerrufen wurde: Sie sind von einem anderen Aussteller oder zu alt.</translation>
    </message>
    <message>
        <source>The files are those of the manifest.</source>
        <translation>Die Dateien sind die des Verzeichnisses.</translation>
    </message>
    <message>
        <source>The files are not those of the manifest.</source>
        <translation>Die Dateien sind nicht die des Verzeichnisses.</translation>
    </message>
    <message>
        <source>Computed again from the files, the verdicts are the same.</source>
        <translation>Aus den Dateien neu berechnet, sind die Ergebnisse dieselben.</translation>
    </message>
    <message>
        <source>Computed again from the files, the verdicts differ.</source>
        <translation>Aus den Dateien neu berechnet, weichen die Ergebnisse ab.</translation>
    </message>
    <message>
        <source>So is every other entry of the audit.</source>
        <translation>Ebenso jede andere Angabe der Prüfung.</translation>
    </message>
    <message>
        <source>The audit as a whole is not the same.</source>
        <translation>Die Prüfung im Ganzen ist nicht dieselbe.</translation>
    </message>
    <message>
        <source>The dossier, printed again by this version, has other bytes.</source>
        <translation>Das Dossier, mit dieser Version erneut gedruckt, hat andere Bytes.</translation>
    </message>
    <message>
        <source>The dossier in the bundle is not signed.</source>
        <translation>Das Dossier im Paket ist nicht signiert.</translation>
    </message>
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Save the signed dossier</source>
        <translation>Signiertes Dossier speichern</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>Nachweispaket</translation>
    </message>
    <message>
        <source>Save evidence bundle</source>
        <translation>Nachweispaket speichern</translation>
    </message>
    <message>
        <source>Signed PDFs and evidence bundles</source>
        <translation>Signierte PDFs und Nachweispakete</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Check a PDF or a bundle</source>
        <translation>PDF oder Paket prüfen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Trust a root certificate</source>
        <translation>Einem Stammzertifikat vertrauen</translation>
    </message>
    <message>
        <source>Revocation lists and OCSP answers</source>
        <translation>Sperrlisten und OCSP-Antworten</translation>
    </message>
    <message>
        <source>Use revocation lists</source>
        <translation>Sperrlisten verwenden</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Not saved under a name yet</source>
        <extracomment>Cases left behind that are listed at most; the others come up once these are settled.</extracomment>
        <translation>Noch nicht unter einem Namen gespeichert</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Does your product need China&apos;s rare-earth export licence?</source>
        <translation>Braucht Ihr Produkt Chinas Ausfuhrgenehmigung für Seltene Erden?</translation>
    </message>
    <message>
        <source>Lodestone reads a bill of materials, marks rare earths and Chinese equipment, and works out the answer with its reasons. Nothing leaves this computer.</source>
        <translation>Lodestone liest eine Stückliste, markiert Seltene Erden und chinesische Anlagen und ermittelt das Ergebnis mit Gründen. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Drop a bill of materials here</source>
        <translation>Stückliste hier ablegen</translation>
    </message>
    <message>
        <source>Excel, OpenDocument, CSV or CycloneDX. Suppliers&apos; declarations can be dropped along with it.</source>
        <translation>Excel, OpenDocument, CSV oder CycloneDX. Erklärungen der Lieferanten können mit abgelegt werden.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Strg+O</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A servo drive with magnets of several origins, its declarations and application data</source>
        <translation>Ein Servoantrieb mit Magneten verschiedenen Ursprungs, seinen Erklärungen und Antragsdaten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The tree opens at the flagged parts. F4 goes to the next one.</source>
        <translation>Der Baum öffnet sich bei den markierten Teilen. F4 geht zum nächsten.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Zu fragen</translation>
    </message>
    <message>
        <source>Open questions lists what is missing and which supplier knows it.</source>
        <translation>Offene Fragen nennen, was fehlt und welcher Lieferant es weiß.</translation>
    </message>
    <message>
        <source>Close the gaps</source>
        <translation>Lücken schließen</translation>
    </message>
    <message>
        <source>Drop suppliers&apos; answers on the window, and take them in.</source>
        <translation>Antworten der Lieferanten im Fenster ablegen und übernehmen.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The dossier has every figure down to its cell.</source>
        <translation>Das Dossier belegt jede Zahl bis zu ihrer Zelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put away; it stays in the folder “discarded”</source>
        <translation>Weglegen; bleibt im Ordner „discarded“</translation>
    </message>
    <message>
        <source>Put {name} away</source>
        <translation>{name} weglegen</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Weggefallen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Other answer</source>
        <translation>Andere Antwort</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>Unit of mass</source>
        <translation>Masseneinheit</translation>
    </message>
    <message>
        <source>an unknown number</source>
        <translation>eine unbekannte Anzahl</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not yet in force</source>
        <translation>Noch nicht in Kraft</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Unbestätigt</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>list with levels</source>
        <translation>Liste mit Ebenen</translation>
    </message>
    <message>
        <source>list of parents and children</source>
        <translation>Liste von Ober- und Unterteilen</translation>
    </message>
    <message>
        <source>flat list</source>
        <translation>flache Liste</translation>
    </message>
    <message>
        <source>suppliers&apos; statements</source>
        <translation>Erklärungen von Lieferanten</translation>
    </message>
    <message>
        <source>CycloneDX</source>
        <translation>CycloneDX</translation>
    </message>
</context>
<context>
    <name>Supposing</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestimmungsland</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>Lesart von Anhang 1</translation>
    </message>
    <message>
        <source>Unit price of a part</source>
        <translation>Stückpreis eines Teils</translation>
    </message>
    <message>
        <source>Supplier of a part</source>
        <translation>Lieferant eines Teils</translation>
    </message>
    <message>
        <source>Origin of a part</source>
        <translation>Ursprung eines Teils</translation>
    </message>
    <message>
        <source>Item class of a part</source>
        <translation>Güterklasse eines Teils</translation>
    </message>
    <message>
        <source>Origin of a constituent</source>
        <translation>Ursprung eines Bestandteils</translation>
    </message>
    <message>
        <source>Value of a constituent</source>
        <translation>Wert eines Bestandteils</translation>
    </message>
    <message>
        <source>Origin of the technology of a stage</source>
        <translation>Ursprung der Technologie einer Stufe</translation>
    </message>
    <message>
        <source>Origin of the equipment of a stage</source>
        <translation>Ursprung der Anlagen einer Stufe</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none of the listed</source>
        <translation>keines der gelisteten</translation>
    </message>
    <message>
        <source>the stage does not occur</source>
        <translation>die Stufe kommt nicht vor</translation>
    </message>
</context>
<context>
    <name>SuspicionModel</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Why it is suspected</source>
        <translation>Warum es verdächtig ist</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>Suspicions</name>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>{ruling} by {by}, {on}: {reason}</source>
        <translation>{ruling} von {by}, {on}: {reason}</translation>
    </message>
    <message>
        <source>Suspected parts</source>
        <translation>Verdächtige Teile</translation>
    </message>
    <message>
        <source>No part is suspected to hold rare earths.</source>
        <translation>Kein Teil ist verdächtig, Seltene Erden zu enthalten.</translation>
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation>Verdacht verwerfen …</translation>
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation>Verdacht bestätigen …</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Entscheidung zurücknehmen</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of the rules</source>
        <extracomment>Days that are shown before the first and after the last day on which something changes. The tone of each state, and how it fills its bar, so that no colour stands alone.</extracomment>
        <translation>Zeitachse der Regeln</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip (Esc)</source>
        <extracomment>The part that the sample&apos;s tour selects: a magnet with both flags.</extracomment>
        <translation>Überspringen (Esc)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <source>For each exported item: is a licence needed, by which state of the law, on which day, for which destination. Change any of these and the answer is worked out again.</source>
        <translation>Für jedes ausgeführte Gut: ob eine Genehmigung nötig ist, nach welchem Rechtsstand, an welchem Tag, für welches Bestimmungsland. Ändern Sie eines davon, wird das Ergebnis neu ermittelt.</translation>
    </message>
    <message>
        <source>The assembly</source>
        <translation>Die Baugruppe</translation>
    </message>
    <message>
        <source>Rare earths and Chinese equipment are flagged where they sit; a dashed flag is only suspected. F4 goes to the next one, and the filter above takes words such as flag:rare-earth.</source>
        <translation>Seltene Erden und chinesische Anlagen sind markiert, wo sie sitzen; eine gestrichelte Markierung ist nur ein Verdacht. F4 geht zum nächsten, und der Filter darüber nimmt Wörter wie flag:rare-earth.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The selected part, with each reason down to its cell, its declaration and its article. What is not known is shown as a range, never as zero.</source>
        <translation>Das gewählte Teil mit jedem Grund bis zu Zelle, Erklärung und Artikel. Unbekanntes wird als Spanne gezeigt, nie als null.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>The facts that would narrow the answer most, and whom to ask. Ctrl+Shift+E writes a questionnaire for each supplier; drop the answers on the window.</source>
        <translation>Die Tatsachen, die das Ergebnis am meisten eingrenzen würden, und wer zu fragen ist. Strg+Umschalt+E schreibt einen Fragebogen je Lieferant; legen Sie die Antworten im Fenster ab.</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>Das Dossier</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A opens the application data, Ctrl+D shows the dossier, Ctrl+E saves it. Every other command is found by typing: Ctrl+Shift+P.</source>
        <translation>Strg+Umschalt+A öffnet die Antragsdaten, Strg+D zeigt das Dossier, Strg+E speichert es. Jeder andere Befehl findet sich durch Tippen: Strg+Umschalt+P.</translation>
    </message>
    <message>
        <source>{step} of {all}</source>
        <translation>{step} von {all}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>TourDesk</name>
    <message>
        <source>Take the tour</source>
        <extracomment>The bill of materials of the shipped sample.</extracomment>
        <translation>Zur Führung</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>New here? A tour of the sample shows the window in five steps.</source>
        <translation>Neu hier? Eine Führung am Beispiel zeigt das Fenster in fünf Schritten.</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{position} (cycle)</source>
        <translation>{position} (Kreis)</translation>
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation>Diese Zeile schließt einen Kreis: Das Teil enthält sich selbst. Sie wird gezeigt, aber nie gezählt.</translation>
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation>Weiter unten: {flags}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>Value share {bounds}</source>
        <translation>Wertanteil {bounds}</translation>
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Assembly tree</source>
        <extracomment>Occurrences that are opened at most when the tree is opened down to its flags or below a part, and rows that this may bring: Qt asks for each of them, and more than these take longer than a person notices. Parts that the widths of columns are taken from, and how wide part numbers get at most. How narrow the column of the flags may get where there is little room. Room that a column&apos;s title needs besides its words.</extracomment>
        <translation>Strukturbaum</translation>
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation>Spalten des Baums</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Expand all below</source>
        <translation>Alles darunter aufklappen</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Judge this part as the exported item</source>
        <translation>Dieses Teil als ausgeführtes Gut beurteilen</translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message>
        <source>Verdict</source>
        <extracomment>Verdicts from the gravest down.</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestimmungsland</translation>
    </message>
    <message>
        <source>Reading of Annex 1</source>
        <translation>Lesart von Anhang 1</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>warum?</translation>
    </message>
    <message>
        <source>Verdict: {words}</source>
        <translation>Ergebnis: {words}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiteres</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What do these answers mean?</source>
        <translation>Was bedeuten diese Ergebnisse?</translation>
    </message>
    <message>
        <source>Judge all top-level items again</source>
        <translation>Wieder alle obersten Güter beurteilen</translation>
    </message>
    <message>
        <source>{outcome}: {count} of {all}</source>
        <translation>{outcome}: {count} von {all}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>The fewest answers that settle it, if each is “none from there”:</source>
        <translation>Die wenigsten Antworten, die es klären, wenn jede „nichts von dort“ lautet:</translation>
    </message>
    <message>
        <source>It would not apply if all of this came from elsewhere:</source>
        <translation>Sie wäre nicht anwendbar, wenn all dies von anderswo käme:</translation>
    </message>
    <message>
        <source>no supplier is named</source>
        <translation>kein Lieferant genannt</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>… und %n weiteres, alles im Dossier</numerusform>
            <numerusform>… und %n weitere, alle im Dossier</numerusform>
        </translation>
    </message>
    <message>
        <source>{percent} of the value</source>
        <translation>{percent} des Werts</translation>
    </message>
    <message>
        <source>The threshold is at {limit} a piece; nothing bounds what may be inside.</source>
        <translation>Die Schwelle liegt bei {limit} je Stück; nichts begrenzt, was enthalten sein kann.</translation>
    </message>
    <message>
        <source>Headroom: {amount} more a piece; the threshold is at {limit}.</source>
        <translation>Spielraum: {amount} mehr je Stück; die Schwelle liegt bei {limit}.</translation>
    </message>
    <message>
        <source>No headroom in the worst case; the threshold is at {limit}.</source>
        <translation>Kein Spielraum im ungünstigsten Fall; die Schwelle liegt bei {limit}.</translation>
    </message>
    <message>
        <source>No headroom: the threshold is at {limit}, and would be passed up to a price of {price}.</source>
        <translation>Kein Spielraum: Die Schwelle liegt bei {limit} und wäre bis zu einem Preis von {price} erreicht.</translation>
    </message>
</context>
<context>
    <name>WishBoxes</name>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Whole dossier</source>
        <translation>Ganzes Dossier</translation>
    </message>
    <message>
        <source>all chapters and annexes, to go with an application</source>
        <translation>alle Kapitel und Anlagen, für den Antrag</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>two pages for who decides</source>
        <translation>zwei Seiten für Entscheider</translation>
    </message>
    <message>
        <source>No-licence record</source>
        <translation>Nachweis: keine Genehmigung</translation>
    </message>
    <message>
        <source>why no licence was sought, for your own files</source>
        <translation>warum keine Genehmigung beantragt wurde, für die eigenen Akten</translation>
    </message>
    <message>
        <source>Forms only</source>
        <translation>Nur Formulare</translation>
    </message>
    <message>
        <source>the annexes alone, to be filled in on the screen</source>
        <translation>nur die Anlagen, am Bildschirm auszufüllen</translation>
    </message>
    <message>
        <source>Whom the copy is for</source>
        <translation>Für wen das Exemplar ist</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Eigener Gebrauch</translation>
    </message>
    <message>
        <source>everything is in it</source>
        <translation>alles steht darin</translation>
    </message>
    <message>
        <source>The authority</source>
        <translation>Die Behörde</translation>
    </message>
    <message>
        <source>without the problems of the input</source>
        <translation>ohne die Probleme der Eingabe</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <source>without prices, suppliers’ names, problems of the input, checklist and journal</source>
        <translation>ohne Preise, Lieferantennamen, Probleme der Eingabe, Checkliste und Verlauf</translation>
    </message>
    <message>
        <source>Language of the dossier</source>
        <translation>Sprache des Dossiers</translation>
    </message>
    <message>
        <source>English and Chinese</source>
        <translation>Englisch und Chinesisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation>Papier des Dossiers</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Work in progress</source>
        <translation>Laufende Arbeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation>Laufendes abbrechen (Strg+.)</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation>{count} warten</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Open questions</source>
        <extracomment>Changes when the docks do, so that an older layout is not applied to them.</extracomment>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Nothing is missing for the exported items.</source>
        <translation>Für die ausgeführten Güter fehlt nichts.</translation>
    </message>
    <message>
        <source>Problems in the files</source>
        <translation>Probleme in den Dateien</translation>
    </message>
    <message>
        <source>The files were read without problems.</source>
        <translation>Die Dateien wurden ohne Probleme gelesen.</translation>
    </message>
    <message>
        <source>Expiring declarations</source>
        <translation>Ablaufende Erklärungen</translation>
    </message>
    <message>
        <source>No declaration runs out within 90 days.</source>
        <translation>Keine Erklärung läuft innerhalb von 90 Tagen ab.</translation>
    </message>
    <message>
        <source>Nothing fits this filter. Esc clears it.</source>
        <translation>Nichts passt zu diesem Filter. Esc leert ihn.</translation>
    </message>
    <message>
        <source>Bill of materials and its answers</source>
        <translation>Stückliste und ihre Ergebnisse</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Vermutet</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Ablaufend</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Law and dates</source>
        <translation>Recht und Termine</translation>
    </message>
    <message>
        <source>Open questions ({count})</source>
        <translation>Offene Fragen ({count})</translation>
    </message>
    <message>
        <source>Suspected ({count})</source>
        <translation>Verdächtig ({count})</translation>
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>Probleme ({count})</translation>
    </message>
    <message>
        <source>Expiring ({count})</source>
        <translation>Ablaufend ({count})</translation>
    </message>
    <message>
        <source>The first flagged parts are open; F4 goes on to the next.</source>
        <translation>Die ersten markierten Teile sind aufgeklappt; F4 geht zum nächsten.</translation>
    </message>
    <message>
        <source>No part that is shown has a flag.</source>
        <translation>Kein gezeigtes Teil hat eine Markierung.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked for as plain words: {words}</source>
        <translation>Als einfache Wörter gesucht: {words}</translation>
    </message>
</context>
</TS>
