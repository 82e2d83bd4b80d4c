"""The summary, and the record of why no licence was sought."""

import re

import pytest
from auditing import audit_of, layout_text, sample_audit, sample_pdf

from desktop_app.dossier import UnfitShape, dossier_bytes, write_dossier

CLEAN = "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin\n0,A-1,Bracket,1,4.20,EUR,DE\n"


@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_a_summary_has_two_pages(language, tmp_path):
    assert write_dossier(sample_audit(), tmp_path / "summary.pdf", language, shape="summary") == 2


def test_a_summary_of_many_items_has_two_pages_too(tmp_path):
    rows = "".join(
        f"0,P-{i},NdFeB magnet N42SH no. {i} " + "with a long name " * 9 + ",1,0.3,EUR\n" for i in range(300)
    )
    audit = audit_of("Level,Part Number,Description,Quantity,Unit Price,Currency\n" + rows)
    assert write_dossier(audit, tmp_path / "summary.pdf", "en+zh", shape="summary") == 2


def test_a_summary_says_verdicts_and_whom_to_ask(tmp_path):
    text = layout_text(sample_pdf("en", shape="summary"), tmp_path)
    assert "Export-control summary" in text
    assert "Licence required" in text
    assert "Kolmbach Bremsentechnik" in text


def test_a_record_of_an_item_that_needs_a_licence_is_refused(tmp_path):
    with pytest.raises(UnfitShape, match="WX-40A"):
        write_dossier(sample_audit(), tmp_path / "record.pdf", shape="record")
    assert list(tmp_path.iterdir()) == []


def test_a_record_says_why_and_is_to_be_signed(tmp_path):
    text = layout_text(dossier_bytes(audit_of(CLEAN), "en", shape="record"), tmp_path)
    assert "Record: no export licence required" in text
    assert "Signature and seal" in text
    assert "DRAFT" not in text


@pytest.mark.parametrize("shape", ["full", "record"])
def test_a_dossier_of_chosen_items_tells_of_nothing_that_is_not_in_them(shape, tmp_path):
    text = layout_text(dossier_bytes(sample_audit(items=("WX-40B",)), "en", shape=shape), tmp_path)
    assert "WP-4203" in text
    assert "WE-1720" in text
    if shape == "record":
        text = text.replace("The statement about “WP-5601”", "")  # a problem of the file
    assert [number for number in ("WX-40A", "WX-55C", "WP-4201", "WP-4202", "WP-5201") if number in text] == []


def test_forms_have_a_field_for_all_that_a_person_writes(tmp_path):
    data = sample_pdf("en", shape="forms")
    text = layout_text(data, tmp_path)
    assert "End-user and end-use certificate" in text
    assert "to be filled in by hand" not in text
    assert data.count(b"/FT /Tx") > 20
    assert data.count(b"/FT /Sig") == 4
    names = re.findall(rb"/T \(([^)]*)\)", data)
    assert len(names) == len(set(names)) == data.count(b"/Subtype /Widget")
    assert b"pdfaid:part" in data
    assert data.count(b"/AP") == data.count(b"/Subtype /Widget")
    assert b"/NeedAppearances" not in data


def test_what_the_applicant_left_out_is_a_field_too():
    audit = audit_of("Level,Part Number,Description,Quantity,Unit Price,Currency\n0,M-1,NdFeB magnet N42SH,1,0.3,EUR\n")
    assert dossier_bytes(audit, "en", shape="forms").count(b"missing_mark-") > 8


def test_there_are_no_forms_where_nothing_is_to_be_applied_for():
    with pytest.raises(UnfitShape):
        dossier_bytes(audit_of(CLEAN), "en", shape="forms")


def test_the_dossier_itself_has_no_fields():
    assert b"/AcroForm" not in sample_pdf("en")
