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
        <source>Audits bills of materials against China's export controls on rare earths.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Terms of the selected part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts of the program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The text of these terms is not installed here; the name of the licence is above.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save case</source>
        <translation>Fall sichern</translation>
    </message>
    <message>
        <source>Save case as…</source>
        <translation>Fall sichern unter …</translation>
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
        <source>Compare with a newer file…</source>
        <translation>Mit neuerer Datei vergleichen …</translation>
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
        <translation>Dossier als PDF sichern …</translation>
    </message>
    <message>
        <source>Sign and save dossier…</source>
        <translation>Dossier signieren und sichern …</translation>
    </message>
    <message>
        <source>Save evidence bundle…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check a signed PDF or bundle…</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record what holds…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on with unsaved work</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask the library</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rule packs and keys</source>
        <translation type="unfinished" />
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
    <name>Answers</name>
    <message>
        <source>Conflict</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Says the same</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not readable</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Taken in before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the new one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the old one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>both: unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>(no value)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AnswersDesk</name>
    <message>
        <source>There is no library yet. What you take in can be kept in one.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>The library knows something about %n part(s) of this bill of materials.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The library knows nothing new about these parts.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was taken in; the case is as it was.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Taken in: {files}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AnswersModel</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Known now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What counts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing of it</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message>
        <source>What came back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Both statements side by side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What came back, before it counts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The new one counts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The old one counts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Both stay</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep in the library for other bills of materials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Leave as it was</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take nothing in (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in what is new and changed, as decided (Ctrl+Return)</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n conflict(s) undecided: what differs stays unknown until you say which one counts.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Known now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stands in</source>
        <translation type="unfinished" />
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name in Chinese</source>
        <translation type="unfinished" />
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
        <source>End use</source>
        <translation>Endverwendung</translation>
    </message>
    <message>
        <source>End use in Chinese</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>{party}: {field}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ApplicationDesk</name>
    <message>
        <source>on paper</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Application data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import application data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export application data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach a document</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ApplicationForm</name>
    <message>
        <source>Application data</source>
        <extracomment>Milliseconds without a key after which what was typed is handed on. Parties of the address book that a menu lists; typing the name finds the others. Columns of the grid that fields stand in: three fields side by side take two each, two take three.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contract and shipment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in</source>
        <extracomment>Where the page puts what the form itself does not know, such as the exported items.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fill in: {party}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Party check: {party}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Tick what applies to the end use or the end user; the law treats these apart.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As {party}: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep in the address book</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take out of the address book</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ApplicationPage</name>
    <message>
        <source>Exported items</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State only what the bill of materials does not say; what it says is shown sloped.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>Zurück zum Baum</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take application data from a TOML file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write the application data as a TOML file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} of {all} entries and documents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>(score {score})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not found on: {lists}. The lists may be incomplete; finding nothing proves nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The closest name is {name} (score {score}).</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>applicant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>screened</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>assumed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BomModel</name>
    <message>
        <source>Part number</source>
        <extracomment>Children that are handed out at once.</extracomment>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Description</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>Every change is saved in {file} as soon as it is made.</source>
        <extracomment>How cases are called by their files. Cases left behind that are offered at once; the start page lists them all. Why the open case cannot be changed; hidden while it can.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lodestone case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save case</source>
        <translation>Fall sichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} was saved by a newer version of Lodestone and is open read-only. Update to change it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} cannot be written where it lies and is open read-only.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is open read-only, as it was saved last.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is open in another program.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is open by {user} on {host} since {time}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What you did before was not saved under a name. It is kept, and offered on the start page.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is shown is of before the last change, because the new audit was stopped or failed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Audit now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo the change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Work that was not saved under a name was kept: {names}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go on with {file}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CellModel</name>
    <message>
        <source>Row {row} is no line item: {reason}</source>
        <extracomment>Longer texts are cut for the view and for its tooltips; a cell may hold a megabyte.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column {letters}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{n} % sure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not used, as chosen</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check of {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust a root certificate…</source>
        <translation type="unfinished" />
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
    <name>ComparePage</name>
    <message>
        <source>Sections of the comparison</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the open one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the newer one apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the newer one over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put it in the place of the open one; what does not hold is set aside</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{new} beside {old}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing differs here.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CompletenessPane</name>
    <message>
        <source>What is still missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Documents of the application</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>at hand: {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>take out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach a file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is at hand on paper</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing keeps the dossier a draft.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What keeps the dossier a draft</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CountryField</name>
    <message>
        <source>not stated</source>
        <extracomment>The day that stands for none; no contract is that old.</extracomment>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm the suspicion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The part counts as free of rare earths from now on. Another revision or other words open it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The part stays suspected; only its supplier's declaration can make a licence required.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>All %n parts that are alike</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Parts that are suspected by the same words, whatever numbers are in them: </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>for example: ferrite magnet, see data sheet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{family}, because of “{words}”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{parts}: suspected to be {reasons}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DecisionsDesk</name>
    <message>
        <source>Nothing is declared of this part that evidence could be attached to.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach evidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing in these parts is suspected.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach evidence…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Every exported item of either, those whose answer changed first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts that came, went, or are described differently.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Structure</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sub-assemblies and parts that moved, and other quantities.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outcomes and flags</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts, each as if it were exported, of which the law says something else now.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decisions and declarations that hold, because part and revision are the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not carried over</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decisions and declarations that do not hold for the newer one, each with the reason.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Verdict changed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Verdict as before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not an exported item</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sub-assembly moved</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{amount} in {parent}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quantity in {parent}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Used in {parent}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No longer used in {parent}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>an unknown number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Suspicion dismissed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspicion confirmed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Declaration</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the part is gone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the part has another revision</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>other words are suspected now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>nothing is suspected any more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the part is from another supplier</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>Differences</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ExpiringModel</name>
    <message>
        <source>Valid until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{day}, run out and not used</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>{day}, in %n day(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>What would change it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>why?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No sign of rare earths in or below this part: there is nothing to assess.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>as if this part were exported</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspicion</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What the law says of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What would settle it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ask {supplier}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no supplier is named</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>China-origin Part 1 content</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value of one piece</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>threshold {threshold}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value share, line by line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>per one piece</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>contents not declared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} or more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>origin unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>rate {rate}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{amount} or more</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Technology</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Equipment</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Production stages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>does not occur</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not declared</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Attach a test report or letter…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evidence files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Used in</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lodestone met a fault in itself and could not do what you asked. What was open before is still open. The details below help to mend it; they may name your files, so look before you pass them on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everything that you did is saved in {file}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Details of the fault</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter: words, flag:rare-earth, supplier:…, origin:CN, share&gt;0.05%</source>
        <extracomment>Buttons that put a term into the query: term, icon, tone.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Terms side by side must all hold; “-” before one turns it round.
flag: rare-earth, chinese-equipment, end-user, declared, suspected, any
is: required, open, not-required, not-applicable
part, description, supplier, manufacturer, mpn, hs, class, origin
share&gt;0.05% may lie above, share&lt;0.1% may lie below</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rare earth</source>
        <translation>Seltene Erden</translation>
    </message>
    <message>
        <source>CN equipment</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
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
        <source>Folder to audit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder for the audits and the summary</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Auditing a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Audit a folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Listing the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking what they are</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Auditing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing the summary</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{audited} bills of materials audited; {failed} files could not be.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show the summary</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled. What is finished is kept; the same two folders go on with the rest.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to Lodestone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From → to</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo to here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back everything that was done after the selected line</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is ever lost: undoing is recorded too and can be done again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Explanation of the selected part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select a part to see what is known of it and why it is judged as it is.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Made in</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>HS code</source>
        <translation>HS-Code</translation>
    </message>
    <message>
        <source>From the bill of materials; type to state something else.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is no price: write digits with a point, such as 1985.00.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is no currency: write its three letters, such as EUR.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“{text}” is no country: write its two letters, such as DE.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ItemFactsTable</name>
    <message>
        <source>What is stated about the exported items</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Change the settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Judge for {day}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading: {reading}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Destination: {country}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Currency: {currency}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rates: {rates}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported items: {items}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>all at the top</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm the state of the law</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm that the law is: {status} ({source})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Begin the case</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assign the columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put {file} in the place of the bill of materials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Join the part master {files}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in {files}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take out {files}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Take in %n statement(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n statement(s) aside</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n statement(s) again</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Attach {files} as evidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dismiss the suspicion about {parts}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm the suspicion about {parts}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw the decision about {parts}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw what was confirmed about the law</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take in the application data of {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change the application data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Change a document at hand</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep the scenario {name}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Throw the scenario {name} away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved under this name</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message>
        <source>Record what holds</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>announcement number and date, or an address on the web</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The rule pack ends with the last announcement that it knows. Say what the authorities have announced since: it is shown with its source wherever the law's state is shown, and in the dossier.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{rule}: {status} since {day}, {source} ({by}, {on})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw: {what}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose at least one rule.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name the source.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Say who signs it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>LawPage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>What differs between {one} and {two}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing: the law and the answers are the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported items</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{verdict}, on both days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no sign</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rules on {day}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>verified in a public source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>NOT VERIFIED</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not found on the lists; the closest name is “{name}”, score {score} of 100.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not complete: {lists}. Not finding a name proves nothing.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Entries of the rule pack that are not verified (%n)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>LawPane</name>
    <message>
        <source>Day to compare with</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Judge the same for that day and show what differs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare with the next day on which the state of a rule changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The law and what differs between two days</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Declarations and application data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add declarations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>These are no files and were not opened: {names}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The case holds no bill of materials.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Folder for the questionnaires</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Audited again with {files}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{opened} is open. One bill of materials is shown at a time; these wait: {names}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Saved {file}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The dossier was sent to the printer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is open that a supplier could answer.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>Wrote %n questionnaire(s), each with a letter, to {folder}</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>MappingDesk</name>
    <message>
        <source>The choice holds here, but could not be kept for other files: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read as was chosen for “{file}”, which has the same headers.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose by hand…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>How “{file}” was read</source>
        <extracomment>Milliseconds after a change until the file is read again, so that quick changes are read once.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was assumed and left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing was assumed, and nothing was left out.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Header row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First row of the lines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Last row of the lines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to what was found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read files with the same headers this way, too</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The assembly tree that comes of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Header &amp;row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lines &amp;from row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>&amp;to row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It cannot be read like this: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No parts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the sheet, the header row and what the columns are.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>depth {depth}</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Read as {structure}, as was chosen for “{file}”, which has the same headers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Read as {structure}; {percent} % sure of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look at this before anything is concluded from it: the file can be understood in other ways, too.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Least sure: {columns}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>The sheet as it stands</source>
        <extracomment>Columns and rows whose texts decide how wide columns are at first; the narrowest and the widest, in pixels.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Roles of the columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rows, header row and borders of the table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The header is row {row}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lines begin in row {row}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The lines end with row {row}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no header row</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number}</source>
        <extracomment>Width of a picture, in device-independent pixels. Pictures that are kept; those that came into view longest ago are made again.</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PageSearch</name>
    <message>
        <source>Find in the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Place before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the guide</source>
        <extracomment>What an entry of the contents leads to: page and number of the heading. Pixels: the widest that lines get, and the space around them.</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Command palette</source>
        <extracomment>Rows that are listed at most. The letter for the keyboard as it stands after Chinese words.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What do you want to do? Commands, items, files, part numbers</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Commands that fit</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing fits. Esc closes the palette.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Exported item</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages of the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>English and Chinese</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Language of the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>US Letter</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Paper of the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ways through the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back to the tree</source>
        <translation>Zurück zum Baum</translation>
    </message>
    <message>
        <source>Back to the tree (Esc)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign and save…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Opening the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking for the table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Finding out which part goes into which</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Building the tree</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the statements</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adding up values</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking up Annex 1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Applying the rules</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Looking for words that suggest rare earths</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bringing the facts together</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the law</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reading the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Preparing the view</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Packing the bundle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Computing the audit again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printing the dossier again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Asking the library</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing questionnaires</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Joining the part master</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Laying out page {count}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Numbering pages</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>(no supplier named)</source>
        <translation type="unfinished" />
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
    <name>Reading</name>
    <message>
        <source>Assemblies included</source>
        <translation>Baugruppen eingeschlossen</translation>
    </message>
    <message>
        <source>Materials only</source>
        <translation>Nur Materialien</translation>
    </message>
</context>
<context>
    <name>RemarkModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was found, assumed or left out</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Assumed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{count} more rows were left out; the sheet shows them</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RevisionDesk</name>
    <message>
        <source>{opened} is open. What is to become of {file}?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open it apart</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take it over as the newer one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{file} is the open one now; undo brings the other back.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n declaration(s) of other revisions were set aside.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Bills of materials</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare with a newer file</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Part number</source>
        <extracomment>Roles that only tables of suppliers' statements have. Roles that are read of a table of statements besides those.</extracomment>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Manufacturer's part number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Supplier's part number</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Base quantity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reference designators</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parent number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Item number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Price per so many</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Pieces in a pack</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Unit of mass</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Mass percent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Constituent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origin of the technology</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origin of the equipment</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Equipment</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Declared on</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another quantity</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Total price</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RoleHeader</name>
    <message>
        <source>Role of column {letters}</source>
        <extracomment>What a column can be besides a role: left to the reader, or not used.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>As found</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source> (now column {letters})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not used: {role}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RowKind</name>
    <message>
        <source>Title above the table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Heading between the lines</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Names no part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Outside the borders drawn</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>RulePacks</name>
    <message>
        <source>Rule packs and keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is this?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A rule pack is the law as data. An installed one is used in place of the shipped one of the same name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rule packs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rule pack</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trusted keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trusted key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What it is and what it changes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose a signed rule pack: what it would change is shown here first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No, leave it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install rule pack…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Use the selected one</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Undo last change</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust a key…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust no longer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>shipped with the program</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>cannot be used: {problem}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed rule packs</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install rule pack</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checking the signature and comparing…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It is a pack of its own and changes no other.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Install and use it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{pack} is installed and in use.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{pack} is in use.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The last change is taken back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{pack} is removed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Public keys</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust a key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust it only if its owner has told you this fingerprint on another way than the one by which the file came. Whoever holds the key decides by which law your products are judged.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust this key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} is trusted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{key} is no longer trusted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed remark</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From {before} to {after}, on {day}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing that is judged changes.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New instrument</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Instrument gone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Classes of items that differ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Listed parties that differ</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Verdict of {item}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Parts that are judged otherwise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not in the pack</source>
        <translation type="unfinished" />
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
    <name>ScenarioDesk</name>
    <message>
        <source>What if</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>What if: the answer rests on %n supposition(s). Nothing of it is in the case.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>as supposed now</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenarios side by side</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Each column is the same case, audited with what the scenario supposes. Bold: differs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{name} cannot be shown: {why}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ScenarioPane</name>
    <message>
        <source>What is supposed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing is supposed. Choose below what is to be otherwise; the answer moves at once.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Take the selected supposition back (Delete)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Throw all away</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suppose</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Is</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is supposed to be otherwise</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Part that is meant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Constituent or stage that is meant</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What it is supposed to be</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenarios that are kept</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Scenarios ({count})</source>
        <translation type="unfinished" />
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
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>In the tree</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open, close an assembly</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open all below</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Go to a part by its first letters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>type them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Select several rows</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What can be done with the part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Menu key</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>From the filter to the tree</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next, previous control</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open a menu</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Alt and its letter, or F10</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Sign and save the dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The dossier is signed with your own certificate, a PKCS#12 file. What is printed stays as it is; anybody can later check who signed it and that no byte has changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>asked for each time, kept nowhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Show it at the head of the first page</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none: no network is used</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificate (.p12, .pfx)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Time-stamp service (URL)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sign and save…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>The PDF is not signed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by the signer’s own clock</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by a trusted time-stamp service</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>by a time-stamp service that is not trusted</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate leads to a root that you trust. Whether it was revoked was not asked.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate is not trusted: the signer made it, and nobody else vouches for the name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate is not trusted: it leads to no root that you trust.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate is not trusted: it is not valid today, and no trusted time stamp proves that it was.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The certificate is not trusted: it, or one above it, was not made for this or breaks a rule.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed by {signer} on {time}, {clock}. Issuer: {issuer}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was signed has changed since, or the signature is not of that certificate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Something was added to the file after it was signed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No byte has changed since.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The files are those of the manifest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The files are not those of the manifest.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Computed again from the files, the verdicts are the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Computed again from the files, the verdicts differ.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>So is every other entry of the audit.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The audit as a whole is not the same.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The dossier, printed again by this version, has other bytes.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SigningDesk</name>
    <message>
        <source>Save the signed dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save evidence bundle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Signed PDFs and evidence bundles</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Check a PDF or a bundle</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Trust a root certificate</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Not saved under a name yet</source>
        <extracomment>Cases left behind that are listed at most; the others come up once these are settled.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Does your product need China's rare-earth export licence?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lodestone reads a bill of materials, marks rare earths and Chinese equipment, and works out the answer with its reasons. Nothing leaves this computer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Drop a bill of materials here</source>
        <translation>Stückliste hier ablegen</translation>
    </message>
    <message>
        <source>Excel, OpenDocument, CSV or CycloneDX. Suppliers' declarations can be dropped along with it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>A servo drive with magnets of several origins, its declarations and application data</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The tree opens at the flagged parts. F4 goes to the next one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ask</source>
        <translation>Zu fragen</translation>
    </message>
    <message>
        <source>Open questions lists what is missing and which supplier knows it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Close the gaps</source>
        <translation>Lücken schließen</translation>
    </message>
    <message>
        <source>Drop suppliers' answers on the window: it audits again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>The dossier has every figure down to its cell.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Put away; it stays in the folder “discarded”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Put {name} away</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>list of parents and children</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>flat list</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>suppliers' statements</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>CycloneDX</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Supposing</name>
    <message>
        <source>Day</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Supplier of a part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origin of a part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Item class of a part</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origin of a constituent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Value of a constituent</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origin of the technology of a stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Origin of the equipment of a stage</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>none of the listed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the stage does not occur</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Suspicions</name>
    <message>
        <source>dismissed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{ruling} by {by}, {on}: {reason}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Suspected parts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No part is suspected to hold rare earths.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Dismiss the suspicion…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Confirm the suspicion…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline of the rules</source>
        <extracomment>Days that are shown before the first and after the last day on which something changes. The tone of each state, and how it fills its bar, so that no colour stands alone.</extracomment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Skip (Esc)</source>
        <extracomment>The part that the sample's tour selects: a magnet with both flags.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The answer</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>For each exported item: is a licence needed, by which state of the law, on which day, for which destination. Change any of these and the answer is worked out again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The assembly</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Rare earths and Chinese equipment are flagged where they sit; a dashed flag is only suspected. F4 goes to the next one, and the filter above takes words such as flag:rare-earth.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The selected part, with each reason down to its cell, its declaration and its article. What is not known is shown as a range, never as zero.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>The facts that would narrow the answer most, and whom to ask. Ctrl+Shift+E writes a questionnaire for each supplier; drop the answers on the window.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The dossier</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Ctrl+Shift+A opens the application data, Ctrl+D shows the dossier, Ctrl+E saves it. Every other command is found by typing: Ctrl+Shift+P.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{step} of {all}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TourDesk</name>
    <message>
        <source>Take the tour</source>
        <extracomment>The bill of materials of the shipped sample.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>New here? A tour of the sample shows the window in five steps.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>{position} (cycle)</source>
        <extracomment>Children that are handed out at once.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This line closes a cycle: the part contains itself. It is shown, but never counted.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Further down: {flags}</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>TreeView</name>
    <message>
        <source>Assembly tree</source>
        <extracomment>Occurrences that are opened at most when the tree is opened down to its flags or below a part, and rows that this may bring: Qt asks for each of them, and more than these take longer than a person notices. Parts that the widths of columns are taken from, and how wide part numbers get at most. Room that a column's title needs besides its words.</extracomment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Columns of the tree</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expand all below</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Judge this part as the exported item</source>
        <translation type="unfinished" />
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
        <source>Record what holds…</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Record what the authorities have announced since, with its source</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>State of the law on the day</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>What do these answers mean?</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Judge all top-level items again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{outcome}: {count} of {all}</source>
        <translation type="unfinished" />
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
        <source>Announcement 61/2025: {status}</source>
        <translation>Bekanntmachung 61/2025: {status}</translation>
    </message>
    <message>
        <source>Nobody has confirmed what followed; treated as in force.</source>
        <translation>Niemand hat bestätigt, was folgte; gilt hier als in Kraft.</translation>
    </message>
    <message>
        <source>(unverified)</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>The fewest answers that settle it, if each is “none from there”:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It would not apply if all of this came from elsewhere:</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>no supplier is named</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{percent} of the value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The threshold is at {limit} a piece; nothing bounds what may be inside.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Headroom: {amount} more a piece; the threshold is at {limit}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No headroom in the worst case; the threshold is at {limit}.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No headroom: the threshold is at {limit}, and would be passed up to a price of {price}.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Problems in the files</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The files were read without problems.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expiring declarations</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No declaration runs out within 90 days.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Explanation</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Law and dates</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open questions ({count})</source>
        <translation>Offene Fragen ({count})</translation>
    </message>
    <message>
        <source>Suspected ({count})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Problems ({count})</source>
        <translation>Probleme ({count})</translation>
    </message>
    <message>
        <source>Expiring ({count})</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The first flagged parts are open; F4 goes on to the next.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No part that is shown has a flag.</source>
        <translation type="unfinished" />
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
        <translation type="unfinished" />
    </message>
</context>
</TS>
