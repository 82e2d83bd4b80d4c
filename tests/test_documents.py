"""The seven kinds of document: what is missing while a form is being filled in."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.application import Application, Party, application_toml, read_application
from desktop_app.documents import DocumentAtHand, document_kinds, document_states
from desktop_app.dossier.completeness import CHECKS, documents
from desktop_app.resources import resource

FULL = replace(
    read_application(resource("samples", "servo-drive-application.toml")),
    legal_representative=Party(name="Konrad Wendelstern", contact="k.wendelstern@wendelstern.example"),
)


def states(application: Application, **at_hand: DocumentAtHand):
    named = {name.replace("_", "-"): document for name, document in at_hand.items()}
    return {state.kind.id: state for state in document_states(application, named)}


def test_there_are_seven_kinds_and_the_dossier_knows_the_same():
    assert len(document_kinds()) == 7
    assert [kind.title for kind in document_kinds()] == [document.title for document in documents()]


def test_an_empty_application_lacks_every_field_and_every_enclosure():
    found = states(Application())
    assert not any(state.filled for state in found.values())
    assert {name for name, state in found.items() if state.to_enclose} == {
        "identity",
        "contract",
        "end-use-certificate",
        "introductions",
    }
    assert found["contract"].progress == (0, 3)
    assert found["other"].complete


def test_a_filled_form_lacks_only_the_copies_until_they_are_at_hand():
    found = states(FULL)
    assert not any(state.missing for state in found.values())
    assert not found["contract"].complete
    assert states(FULL, contract=DocumentAtHand("contract.pdf", "ab" * 32))["contract"].complete


def test_a_destination_chosen_for_the_audit_is_not_asked_for_again():
    without = replace(FULL, destination="")
    form = document_states(without, {})[0]
    assert form.missing == ("destination",)
    assert not document_states(without, {}, destination="BR")[0].missing


@pytest.mark.parametrize("name", sorted({name for kind in document_kinds() for name in kind.fields}))
def test_a_field_that_is_missing_here_fails_the_check_of_the_dossier(name: str):
    party, _, field = name.partition(".")
    if party == "legal_representative" or name == "destination":
        return  # the dossier cannot hold the first; the second it takes from the audit
    emptied: dict = (
        {party: replace(getattr(FULL, party), **{field: ""})}
        if field
        else {name: None if name == "contract_date" else ""}
    )
    application = replace(FULL, **emptied)
    assert any(name in state.missing for state in document_states(application, {}))

    class OfThat:
        settings = type("Settings", (), {"application": application})

    check = party if field else {"contract_number": "contract", "contract_date": "contract"}.get(name, name)
    assert not CHECKS[check](OfThat)  # type: ignore[arg-type]


def test_the_application_file_may_name_the_legal_representative(tmp_path):
    path = tmp_path / "application.toml"
    path.write_text('[legal_representative]\nname = "K. Wendelstern"\n[contract]\ndate = 2026-09-18\n')
    read = read_application(path)
    assert read.legal_representative.name == "K. Wendelstern"
    assert read.contract_date == date(2026, 9, 18)


def test_application_data_that_was_entered_is_read_back_from_a_file_as_the_same(tmp_path):
    odd = replace(FULL, end_use='“quoted” "and" back\\slashed\ttab\x7f 用途 🧲', end_use_categories=("humanitarian",))
    for application in (FULL, odd, Application()):
        path = tmp_path / "application.toml"
        path.write_bytes(application_toml(application).encode("utf-8"))
        read = read_application(path)
        assert replace(read, file="", sha256="") == replace(application, file="", sha256="")
