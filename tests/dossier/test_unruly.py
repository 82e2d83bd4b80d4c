"""Text that no font, file name or line was made for: it is printed, cut or replaced, and stops nothing."""

import pytest
from auditing import audit_of, layout_text

from desktop_app.application import Application, ItemFacts, Party
from desktop_app.dossier import dossier_bytes

PARTY = Party("Na\nme\ud800" * 30, "中\n" * 50, "x" * 3000, "Z\nZ", "@" * 500)
APPLICATION = Application(
    applicant=PARTY,
    importer=PARTY,
    end_user=PARTY,
    end_use="\u202e" * 50,
    end_use_zh="长" * 4000,
    end_use_categories=("military", "nope"),
    contract_number="\x00",
    destination="Q\nQ",
    rates={"U\nS": "1"},
    items=(ItemFacts("M-1", "d\n", "z\n", "3.1", "E\nR", "C\n\ud800N", "\n"),),
    file="a\nb.toml",
    sha256="0" * 64,
)
BOM = "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier\n"
BOM += "0,M-1,NdFeB magnet N42SH,1,,,\n1,M-2,NdFeB magnet N42SH,1,,,S\n"


@pytest.mark.parametrize("profile", ["internal", "authority", "customer"])
@pytest.mark.parametrize("shape", ["full", "summary", "forms"])
@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_every_copy_is_printed(language, shape, profile):
    audit = audit_of(BOM, application=APPLICATION)
    audit.bom.parts.description[:] = "x\ud800\x00\x1b\r\n\u2028\ufeff" + "W" * 900
    audit.bom.parts.supplier[:] = "\ud800\n<para>"
    audit.bom.parts.hs_code[:] = "8505\n" * 40
    assert dossier_bytes(audit, language, shape=shape, profile=profile).startswith(b"%PDF-1.4")


@pytest.mark.parametrize("profile", ["internal", "customer"])
def test_ten_megabytes_in_a_cell_are_cut_and_said_so(profile, tmp_path):
    audit = audit_of(BOM)
    audit.bom.parts.description[:] = "magnet 稀\u202e\x1b\U0001f9f2ሀ" + "<b onclick='x'>(W)\\" * 600_000
    data = dossier_bytes(audit, profile=profile)
    assert len(data) < 1_000_000
    text = layout_text(data, tmp_path)
    assert "more characters left out" in text
    for shown in ("□U+202E", "□U+001B", "□U+1F9F2", "□U+1200", "<b onclick='x'>(W)"):
        assert shown in "".join(text.split()).replace("<bonclick", "<b onclick"), shown


def test_a_deep_chain_of_assemblies_stays_on_the_page():
    rows = [f"{level},A-{level},Assembly {level},1,,," for level in range(60)]
    audit = audit_of(
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier\n"
        + "\n".join([*rows, "60,M-1,NdFeB magnet N42SH,1,0.3,EUR,S"])
    )
    assert dossier_bytes(audit).startswith(b"%PDF-1.4")
