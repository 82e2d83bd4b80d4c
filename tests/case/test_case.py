"""A case as its user meets it: nothing typed is lost, everything can be taken back, and the journal says who did what."""

from dataclasses import replace
from datetime import date

import pytest
from axes import ANNA, BO, BOM, DAY, DECLARATIONS, DESK, ON, axis, empty, outcomes, stamp

from desktop_app.application import Application, Party
from desktop_app.case import (
    ChosenSettings,
    Content,
    EmptyCase,
    Holder,
    LawConfirmation,
    ReadOnlyCase,
    Scenario,
    Subject,
    Supposition,
    UnreadableCase,
    discard,
    edits,
    is_case,
    open_case,
    read_case,
    recoverable,
)
from desktop_app.case.codec import plain, restored
from desktop_app.case.content import ENTERED, statement_key
from desktop_app.declarations import Statement, StatementSource
from desktop_app.documents import DocumentAtHand
from desktop_app.readers.choices import Choices
from desktop_app.report import audit_json
from desktop_app.rules.model import Reading, Status
from desktop_app.screening import Ruling, alike


def test_the_same_content_gives_the_same_audit_after_any_number_of_restarts(tmp_path):
    with axis(tmp_path) as case:
        first, path = audit_json(case.audit()), case.path
    with open_case(path, stamp(5), DESK, untitled=True) as case:
        assert audit_json(case.audit()) == first
        assert case.content.source.file == "axis.csv"
        assert case.file(case.content.source.sha256) == BOM.encode()
        assert case.verify() == ()


def test_a_case_without_a_bill_of_materials_says_so(tmp_path):
    with empty(tmp_path) as case, pytest.raises(EmptyCase, match="no bill of materials"):
        case.audit()


def test_everything_can_be_undone_and_done_again_after_a_restart_too(tmp_path):
    with axis(tmp_path) as case:
        before = dict(case.content.state)
        audit = case.audit()
        numbers = alike(audit.suspicions)
        parts = [part for part, number in numbers.items() if number == numbers[audit.bom.index["MOT-2"]]]
        case.apply(edits.decide(audit, parts, Ruling.DISMISSED, "induction machines", ANNA, ON), stamp(3))
        settings = replace(case.content.chosen, as_of=date(2026, 12, 24), reading=Reading.MATERIALS_ONLY)
        case.apply(edits.change_settings(settings), stamp(4))
        after, path = dict(case.content.state), case.path
    with open_case(path, stamp(5), DESK) as case:
        assert case.next_undo.what == "change-settings"
        assert case.undo(stamp(6, BO)).by == BO
        assert case.next_undo.what == "dismiss-suspicion"
        case.undo(stamp(7))
        assert dict(case.content.state) == before
        case.redo(stamp(8))
        case.redo(stamp(9))
        assert dict(case.content.state) == after
        assert case.redo(stamp(10)) is None
        for minute in range(4):
            case.undo(stamp(11 + minute))
        assert case.undo(stamp(20)) is None, "the making of the case is not undone"
        assert case.content.source is None
        assert [str(e.kind) for e in case.journal()] == ["do"] * 5 + ["undo"] * 2 + ["redo"] * 2 + ["undo"] * 4
        assert case.verify() == ()


def test_a_new_change_ends_what_could_be_done_again(tmp_path):
    with axis(tmp_path) as case:
        case.undo(stamp(3))
        case.apply(edits.change_settings(ChosenSettings(date(2027, 1, 1))), stamp(4))
        assert case.next_redo is None
        assert case.next_undo.what == "change-settings"


def test_what_changes_nothing_is_no_entry(tmp_path):
    with axis(tmp_path) as case:
        count = len(list(case.journal()))
        assert case.apply(edits.change_settings(case.content.chosen), stamp(3)) is None
        assert (
            case.apply(edits.add_declarations(case.content, "answers.csv", DECLARATIONS.encode(), ON), stamp(3)) is None
        )
        assert len(list(case.journal())) == count


def test_the_journal_names_who_when_what_from_and_to(tmp_path):
    with axis(tmp_path) as case:
        case.apply(edits.change_settings(replace(case.content.chosen, destination="JP")), stamp(30, BO))
        *_, entry = case.journal()
        (change,) = entry.changes
        assert (entry.by, entry.at, entry.what) == (BO, "2026-11-24T10:30:00+00:00", "change-settings")
        assert (change.address, change.old["destination"], change.new["destination"]) == ("settings", "", "JP")
        assert case.seal == entry.hash


def test_a_dismissed_suspicion_decides_the_audit_and_its_withdrawal_opens_it_again(tmp_path):
    with axis(tmp_path) as case:
        assert outcomes(case.audit()) == {"AXIS": "undetermined"}
        audit = case.audit()
        for number in ("MOT-2", "SPK-1"):
            edit = edits.decide(audit, [audit.bom.index[number]], Ruling.DISMISSED, "seen opened", ANNA, ON)
            case.apply(edit, stamp(3))
        decided = case.audit()
        flagged = {str(decided.bom.parts.part_number[p]) for p in decided.flags}
        assert flagged == {"MAG-1"}
        assert decided.facts(decided.bom.index["SPK-1"])[-1].source.en == f"decision of {ANNA}, 2026-11-20"
        case.apply(edits.withdraw_decisions(["SPK-1"]), stamp(4))
        assert {str(decided.bom.parts.part_number[p]) for p in case.audit().flags} == {"MAG-1", "SPK-1"}
        with pytest.raises(ValueError, match="reason"):
            edits.decide(audit, [1], Ruling.DISMISSED, " ", ANNA, ON)


def test_statements_that_were_typed_in_count_and_can_be_set_aside(tmp_path):
    with axis(tmp_path, declarations="") as case:
        typed = Statement(
            "SPK-1", StatementSource("", "", "", 0), supplier="Beta", item_class="none", constituent="none"
        )
        statement = edits.entered(typed, ANNA, ON)
        assert statement.source.file == f"entered by {ANNA} on 2026-11-20" and len(statement.source.sha256) == 64
        case.apply(edits.add_statements(case.content, [statement]), stamp(3))
        assert case.apply(edits.add_statements(case.content, [statement]), stamp(3)) is None
        spk = case.audit().bom.index["SPK-1"]
        assert spk not in case.audit().flags
        case.apply(edits.set_aside([statement], "not signed", BO, ON), stamp(4))
        assert spk in case.audit().flags
        case.apply(edits.use_again([statement_key(statement)]), stamp(5))
        assert spk not in case.audit().flags


def test_statements_of_files_can_be_set_aside_and_whole_files_left_out(tmp_path):
    with axis(tmp_path) as case:
        stated = case.audit().statements
        about = [s for s in stated if s.part_number == "MOT-1"]
        case.apply(edits.set_aside(about, "signed by nobody", BO, ON), stamp(3))
        assert case.audit().statements == tuple(s for s in stated if s not in about)
        (number,) = case.content.declarations
        case.apply(edits.take_out_declarations(number), stamp(4))
        assert case.audit().statements == ()
        case.undo(stamp(5))
        assert len(case.audit().statements) == len(stated) - 1


def test_a_confirmation_of_the_law_settles_the_days_that_it_covers(tmp_path):
    with axis(tmp_path) as case:
        rules = [rule.id for rule, _ in case.audit().law]
        assert {state.status for _, state in case.audit().law} == {Status.UNCONFIRMED}
        said = [
            LawConfirmation(rule, Status.SUSPENDED, date(2026, 11, 10), date(2027, 1, 10), "MOFCOM 88/2026", BO, ON)
            for rule in rules
        ]
        case.apply(edits.confirm_law(case.content, said), stamp(3))
        audit = case.audit()
        assert {state.status for _, state in audit.law} == {Status.SUSPENDED}
        assert {state.source for _, state in audit.law} == {f"MOFCOM 88/2026 (confirmed by {BO} on 2026-11-20)"}
        assert audit.verdicts[0].status is Status.SUSPENDED
        later = replace(case.content.chosen, as_of=date(2027, 2, 1))
        case.apply(edits.change_settings(later), stamp(4))
        state = case.audit().law[0][1]
        assert (state.status, state.since) == (Status.UNCONFIRMED, date(2027, 1, 11))
        for one in said:
            case.apply(edits.withdraw_law(case.content, one), stamp(5))
        assert case.content.confirmations == ()


def test_a_rule_that_is_confirmed_to_be_in_force_is_in_force_with_a_note_in_both_languages(tmp_path):
    with axis(tmp_path) as case:
        rule = case.audit().law[0][0].id
        said = LawConfirmation(rule, Status.IN_FORCE, date(2026, 11, 11), None, "MOFCOM 90/2026", BO, ON)
        case.apply(edits.confirm_law(case.content, [said]), stamp(3))
        state = case.audit().law[0][1]
        assert (state.status, state.since, state.until) == (Status.IN_FORCE, date(2026, 11, 11), None)
        assert BO in state.note.en and BO in state.note.zh and "MOFCOM 90/2026" in state.note.zh
        assert case.content.confirmations == (said,)


@pytest.mark.parametrize(
    "wrong",
    [{"status": Status.UNCONFIRMED}, {"source": " "}, {"until": date(2026, 1, 1)}],
    ids=["status", "source", "end"],
)
def test_a_confirmation_that_says_nothing_sound_is_refused(wrong):
    sound = LawConfirmation("r", Status.IN_FORCE, date(2026, 11, 11), None, "MOFCOM 90/2026", BO, ON)
    with pytest.raises(ValueError, match="confirm"):
        replace(sound, **wrong)


def test_application_data_cites_its_file_until_something_in_it_is_changed(tmp_path):
    with axis(tmp_path) as case:
        application = Application(applicant=Party("Wendelstern", country="DE"), destination="BR", contract_number="7")
        case.apply(edits.open_application(application, "form.toml", b"[applicant]"), stamp(3))
        held = case.content.application
        assert (held.applicant, held.file, len(held.sha256)) == (application.applicant, "form.toml", 64)
        assert case.audit().destination == "BR"
        case.apply(edits.change_application(replace(held, contract_number="8", contract_date=ON)), stamp(4))
        *_, entry = case.journal()
        assert sorted(change.address for change in entry.changes) == [
            "application/contract_date",
            "application/contract_number",
        ]
        changed = case.content.application
        assert (changed.file, changed.contract_date) == (ENTERED, ON)
        assert b'number = "8"' in case.file(changed.sha256)
        case.undo(stamp(5))
        assert case.content.application.file == "form.toml"


def test_documents_at_hand_are_kept_with_their_bytes(tmp_path):
    with axis(tmp_path) as case:
        case.apply(edits.change_document("contract", DocumentAtHand("contract.pdf"), b"%PDF"), stamp(3))
        kept = case.content.documents["contract"]
        assert case.file(kept.sha256) == b"%PDF"
        case.apply(edits.change_document("contract", None), stamp(4))
        assert case.content.documents == {} and case.file(kept.sha256) == b"%PDF"


def test_the_columns_that_a_user_chose_are_kept(tmp_path):
    strange = BOM.replace("Quantity", "Zz")
    with axis(tmp_path, strange, "") as case:
        case.apply(edits.map_columns(Choices(columns={"quantity": "Zz"})), stamp(3))
        assert case.content.choices == Choices(columns={"quantity": "Zz"})
        assert case.audit().source.columns["quantity"] == "Zz"


def test_choices_and_scenarios_are_the_same_after_being_kept():
    choices = Choices("Sheet 1", 3, {"quantity": "Menge"}, frozenset({"a", "b"}), (3, 90))
    assert restored(Choices, plain(choices)) == choices
    scenario = Scenario("two", (Supposition(Subject.UNIT_PRICE, "3.5", "A", currency="EUR"),), "why")
    assert restored(Scenario, plain(scenario)) == scenario


# --- Saving --------------------------------------------------------------------------------------------------------------


def test_an_untitled_case_moves_when_it_is_saved_and_goes_on_there(tmp_path):
    with axis(tmp_path) as case:
        before, audit = case.path, audit_json(case.audit())
        target = tmp_path / "轴 & axis.lodestone"
        case.save_as(target, stamp(3), DESK)
        assert (case.path, case.untitled) == (target.resolve(), False)
        assert not before.exists() and is_case(target)
        assert audit_json(case.audit()) == audit
        case.undo(stamp(4))
        assert case.verify() == ()
    with open_case(target, stamp(5), DESK) as case:
        assert [e.what for e in case.journal()][-2:] == ["save-as", "add-declarations"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["recovery", target.name]


def test_a_saved_case_stays_as_it_was_when_it_is_saved_under_another_name(tmp_path):
    with axis(tmp_path) as case:
        case.save_as(tmp_path / "one.lodestone", stamp(3), DESK)
        case.save_as(tmp_path / "two.lodestone", stamp(4), DESK)
        case.apply(edits.change_settings(ChosenSettings(date(2027, 1, 1))), stamp(5))
    with read_case(tmp_path / "one.lodestone") as one, read_case(tmp_path / "two.lodestone") as two:
        assert one.content.chosen.as_of == DAY
        assert two.content.chosen.as_of == date(2027, 1, 1)


def test_saving_over_a_case_that_somebody_has_open_is_refused_and_nothing_is_lost(tmp_path):
    from desktop_app.case import CaseInUse

    with axis(tmp_path) as other:
        other.save_as(tmp_path / "theirs.lodestone", stamp(3), Holder(BO, "desk-7", DESK.since))
        with axis(tmp_path) as case:
            with pytest.raises(CaseInUse, match="Bo Lindqvist on desk-7 since 2026-11-24 09:12"):
                case.save_as(tmp_path / "theirs.lodestone", stamp(4), DESK)
            case.apply(edits.change_settings(ChosenSettings(date(2027, 1, 1))), stamp(5))
            assert case.untitled and case.verify() == ()
        assert other.content.chosen.as_of == DAY


def test_a_case_that_is_read_can_be_saved_elsewhere_and_then_changed(tmp_path):
    with axis(tmp_path) as case:
        case.save_as(tmp_path / "one.lodestone", stamp(3), DESK)
        with read_case(case.path) as reader:
            with pytest.raises(ReadOnlyCase, match="read-only"):
                reader.undo(stamp(4))
            reader.save_as(tmp_path / "mine.lodestone", stamp(4, BO), DESK)
            assert reader.undo(stamp(5, BO)) is not None


def test_files_of_others_are_no_cases(tmp_path):
    for name, data in {
        "a.lodestone": b"",
        "b.lodestone": b"SQLite format 3\0" + bytes(100),
        "c.lodestone": b"PK",
    }.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert not is_case(path)
        with pytest.raises(UnreadableCase, match="no Lodestone case"):
            open_case(path, stamp(), DESK)
    with pytest.raises(UnreadableCase, match="cannot be opened"):
        open_case(tmp_path / "none.lodestone", stamp(), DESK)
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".lock")]


def test_a_damaged_case_is_refused_in_words(tmp_path):
    with axis(tmp_path) as case:
        path = case.path
    data = bytearray(path.read_bytes())
    data[100:4096] = bytes(4096 - 100)
    path.write_bytes(data)
    with pytest.raises(UnreadableCase, match="damaged"):
        open_case(path, stamp(), DESK)


@pytest.mark.parametrize("value", [7, "x", [1], {"as_of": "soon"}, {"as_of": 3}, {}])
def test_what_cannot_be_understood_in_a_case_is_named(value):
    with pytest.raises(UnreadableCase, match="“settings” cannot be understood"):
        _ = Content({"settings": value}).chosen


# --- Recovery ------------------------------------------------------------------------------------------------------------


def test_what_was_left_behind_is_listed_and_opened_again(tmp_path):
    folder = tmp_path / "recovery"
    assert recoverable(folder, DESK) == ()
    with axis(tmp_path) as open_one:
        left = axis(tmp_path)
        left.apply(edits.change_settings(ChosenSettings(date(2027, 1, 1))), stamp(9, BO))
        left.close()
        empty(tmp_path).close()  # nothing was ever done in it
        (found,) = recoverable(folder, DESK)
        assert (found.path, found.source, found.changes) == (left.path, "axis.csv", 4)
        assert (found.changed_by, found.changed_at) == (BO, stamp(9).at)
        assert open_one.path != found.path
        with open_case(found.path, stamp(10), DESK, untitled=True) as again:
            assert recoverable(folder, DESK) == ()
            again.save_as(tmp_path / "found.lodestone", stamp(11), DESK)
        assert not found.path.exists()


def test_a_discarded_case_is_out_of_sight_but_not_gone(tmp_path):
    folder = tmp_path / "recovery"
    axis(tmp_path).close()
    (found,) = recoverable(folder, DESK)
    moved = discard(found.path, DESK)
    assert recoverable(folder, DESK) == ()
    with read_case(moved) as case:
        assert case.content.source is not None
    (folder / "broken.lodestone").write_bytes(b"x")
    (broken,) = recoverable(folder, DESK)
    assert "no Lodestone case" in broken.problem
