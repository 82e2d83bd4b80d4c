"""The summary, and the record of why no licence was sought."""

import pytest
from auditing import audit_of, layout_text, sample_audit

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
    text = layout_text(dossier_bytes(sample_audit(), "en", shape="summary"), tmp_path)
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
