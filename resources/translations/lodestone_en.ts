<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnswersDesk</name>
    <message numerus="yes">
        <source>The library knows something about %n part(s) of this bill of materials.</source>
        <translation>
            <numerusform>The library knows something about %n part of this bill of materials.</numerusform>
            <numerusform>The library knows something about %n parts of this bill of materials.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersPage</name>
    <message numerus="yes">
        <source>%n conflict(s) undecided: what differs stays unknown until you say which one counts.</source>
        <translation>
            <numerusform>%n conflict undecided: what differs stays unknown until you say which one counts.</numerusform>
            <numerusform>%n conflicts undecided: what differs stays unknown until you say which one counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message numerus="yes">
        <source>All %n parts that are alike</source>
        <translation>
            <numerusform>All %n parts that are alike</numerusform>
            <numerusform>All %n parts that are alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierDesk</name>
    <message numerus="yes">
        <source>Wrote %n questionnaire(s), each with a letter, to {folder}</source>
        <translation>
            <numerusform>Wrote %n questionnaire, with a letter, to {folder}</numerusform>
            <numerusform>Wrote %n questionnaires, each with a letter, to {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpiringModel</name>
    <message numerus="yes">
        <source>{day}, in %n day(s)</source>
        <translation>
            <numerusform>{day}, in %n day</numerusform>
            <numerusform>{day}, in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>… and %n more, all in the dossier</numerusform>
            <numerusform>… and %n more, all in the dossier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that count</source>
        <translation>
            <numerusform>%n statement that counts</numerusform>
            <numerusform>%n statements that count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proves %n statement(s) or decision(s)</source>
        <translation>
            <numerusform>proves %n statement or decision</numerusform>
            <numerusform>proves %n statements or decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that do not count</source>
        <translation>
            <numerusform>%n statement that does not count</numerusform>
            <numerusform>%n statements that do not count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderDesk</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bill(s) of materials audited</source>
        <translation>
            <numerusform>%n bill of materials audited</numerusform>
            <numerusform>%n bills of materials audited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be</source>
        <translation>
            <numerusform>%n file could not be</numerusform>
            <numerusform>%n files could not be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) change</source>
        <translation>
            <numerusform>%n answer changes</numerusform>
            <numerusform>%n answers change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) or decision(s)</source>
        <translation>
            <numerusform>%n statement or decision</numerusform>
            <numerusform>%n statements or decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>Take in %n statement(s)</source>
        <translation>
            <numerusform>Take in %n statement</numerusform>
            <numerusform>Take in %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n statement(s) aside</source>
        <translation>
            <numerusform>Set %n statement aside</numerusform>
            <numerusform>Set %n statements aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n statement(s) again</source>
        <translation>
            <numerusform>Use %n statement again</numerusform>
            <numerusform>Use %n statements again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawPage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Entries of the rule pack that are not verified (%n)</source>
        <translation>
            <numerusform>Entry of the rule pack that is not verified (%n)</numerusform>
            <numerusform>Entries of the rule pack that are not verified (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flagged</source>
        <translation>
            <numerusform>%n flagged</numerusform>
            <numerusform>%n flagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declarations file(s)</source>
        <translation>
            <numerusform>%n declarations file</numerusform>
            <numerusform>%n declarations files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n root(s)</source>
        <translation>
            <numerusform>%n root</numerusform>
            <numerusform>%n roots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageSearch</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofDesk</name>
    <message numerus="yes">
        <source>%n statement(s) and decision(s)</source>
        <translation>
            <numerusform>%n statement or decision</numerusform>
            <numerusform>%n statements and decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionDesk</name>
    <message numerus="yes">
        <source>%n declaration(s) of other revisions were set aside.</source>
        <translation>
            <numerusform>%n declaration of another revision was set aside.</numerusform>
            <numerusform>%n declarations of other revisions were set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenarioDesk</name>
    <message numerus="yes">
        <source>What if: the answer rests on %n supposition(s). Nothing of it is in the case.</source>
        <translation>
            <numerusform>What if: the answer rests on %n supposition. Nothing of it is in the case.</numerusform>
            <numerusform>What if: the answer rests on %n suppositions. Nothing of it is in the case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetsButton</name>
    <message numerus="yes">
        <source>+ %n sheet(s)</source>
        <translation>
            <numerusform>+ %n sheet</numerusform>
            <numerusform>+ %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictStrip</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message numerus="yes">
        <source>… and %n more, all in the dossier</source>
        <translation>
            <numerusform>… and %n more, all in the dossier</numerusform>
            <numerusform>… and %n more, all in the dossier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
</TS>
