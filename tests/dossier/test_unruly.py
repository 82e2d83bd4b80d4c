"""Text that no font, file name or line was made for: it is printed, cut or replaced, and stops nothing."""

import pytest
from auditing import audit_of

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


def test_a_deep_chain_of_assemblies_stays_on_the_page():
    rows = [f"{level},A-{level},Assembly {level},1,,," for level in range(60)]
    audit = audit_of(
        "Level,Part Number,Description,Quantity,Unit Price,Currency,Supplier\n"
        + "\n".join([*rows, "60,M-1,NdFeB magnet N42SH,1,0.3,EUR,S"])
    )
    assert dossier_bytes(audit).startswith(b"%PDF-1.4")
