"""The dossier as a reader gets it: what its text says, and what kind of file it is."""

import re
from datetime import date
from pathlib import Path

import pytest
from auditing import audit_of, layout_text, sample_audit, sample_pdf

from desktop_app.dossier import dossier_bytes, write_dossier
from desktop_app.dossier.completeness import CHECKS, documents, gaps, requirements
from desktop_app.dossier.wording import load_wording

MAGNET = """Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin,Supplier
0,M-1,{name},1,0.3,EUR,DE,Magnet Co
"""
SAYS = """Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin
M-1,Magnet Co,ndfeb-dy-magnet,dy-metal,{value},EUR,{origin}
"""


def magnet(name: str = "Magnet", value: str = "0.0003", origin: str = "CN", **settings):
    return audit_of(MAGNET.format(name=name), SAYS.format(value=value, origin=origin), **settings)


def squeezed(text: str) -> str:
    """Text without white space, as lines break anywhere in Chinese."""
    return "".join(text.split())


@pytest.fixture(scope="module")
def both(tmp_path_factory) -> str:
    return layout_text(sample_pdf(), tmp_path_factory.mktemp("pdf"))


def test_the_cover_says_the_verdicts_in_both_languages(both):
    cover = both.split("\f")[0]
    for words in ("Licence required", "Not yet determined", "No licence required"):
        assert words in cover
    assert "需要申领出口许可证" in cover
    assert "尚无法确定" in cover
    assert "伺服轴" in cover
    assert "2026-11-24" in cover
    assert "DRAFT" in cover


def test_an_unconfirmed_law_is_said_loudly_with_its_source(both):
    cover = both.split("\f")[0]
    assert "State of the law unconfirmed" in cover
    assert "规定的效力状态未确认" in cover
    assert "2026-11-11" in cover
    assert "clarkhill.com" in cover


def test_a_suspended_law_is_no_unconfirmed_one(tmp_path):
    text = layout_text(dossier_bytes(sample_audit(date(2026, 5, 1))), tmp_path)
    assert "Suspended" in text
    assert "State of the law unconfirmed" not in text


def test_every_page_has_its_number(both):
    pages = both.split("\f")[:-1]
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert squeezed(f"第{number}页，共{len(pages)}页") in squeezed(page)


def test_contents_name_the_page_on_which_a_chapter_begins(both):
    pages = both.split("\f")
    found = re.findall(r"^\s*(\d+)\s+(\w[^\n]*?)[ .]*\s(\d+)$", pages[1], re.MULTILINE)
    assert len(found) == 14
    for number, title, page in found:
        english = re.split(r"\s+[\u4e00-\u9fff]", title)[0]
        assert re.search(rf"^\s*{number}\s+{re.escape(english)}", pages[int(page) - 1], re.MULTILINE), title


def test_the_share_calculation_can_be_followed(both):
    assert "30 × 0.057 USD × 0.92" in both
    assert "1.5732" in both
    assert re.search(r"2\.2908 ÷ 1985", both)


def test_a_share_of_exactly_the_threshold_prints_as_such(tmp_path):
    text = layout_text(dossier_bytes(magnet(), "en"), tmp_path)
    assert "0.0003 ÷ 0.3 = 0.001 = 0.1 %" in text
    assert "0.1 % ≥ 0.1 %: the threshold is reached." in text
    assert "Licence required" in text


def test_evidence_is_listed_with_its_digests(both):
    for file in sample_audit().evidence:
        assert file.sha256 in both


def test_all_missing_facts_and_whom_to_ask_are_listed(both):
    assert "Kolmbach Bremsentechnik GmbH" in both
    assert "4.609375 %" in both


@pytest.mark.parametrize("language", ["en", "zh"])
def test_one_language_alone_speaks_only_that(language, tmp_path):
    text = layout_text(sample_pdf(language), tmp_path)
    assert ("Licence required" in text) is (language == "en")
    assert ("需要申领出口许可证" in text) is (language == "zh")


def test_markup_in_a_description_is_printed_as_text(tmp_path):
    name = "\"<img src='file:///etc/passwd'/> <font color=red>N42SH</font> &amp; <a href=x>magnet</a> {0} %s\""
    text = squeezed(layout_text(dossier_bytes(magnet(name), "en"), tmp_path))
    assert "<imgsrc='file:///etc/passwd'/>" in text
    assert "<fontcolor=red>N42SH</font>&amp;" in text
    assert "{0}%s" in text


def test_characters_without_a_glyph_are_visible_and_harmless(tmp_path):
    name = "Magnet \U0001f9f2 \u202eevil \u200b Łódź 钕铁硼"
    text = layout_text(dossier_bytes(magnet(name)), tmp_path)
    assert "U+1F9F2" in text
    assert "Łódź" in text
    assert "钕铁硼" in text


def test_a_megabyte_in_a_cell_is_cut_and_said_so(tmp_path):
    text = layout_text(dossier_bytes(magnet("magnet " * 150_000), "en"), tmp_path)
    assert "more characters left out" in text


def test_the_same_audit_gives_the_same_bytes():
    assert dossier_bytes(magnet()) == dossier_bytes(magnet())


def test_fonts_are_embedded_subsets_and_none_is_assumed():
    data = sample_pdf()
    names = set(re.findall(rb"/BaseFont /([^\s/]+)", data))
    assert names
    assert all(re.match(rb"[A-Z]{6}\+(SourceSans3|NotoSansSC)-(Regular|Bold)", name) for name in names)
    assert data.count(b"/FontFile2") == len(re.findall(rb"/Type /Font\b(?!Descriptor)", data))
    assert len(data) < 2_000_000


def test_the_file_has_an_outline_a_language_and_metadata():
    data = sample_pdf()
    assert b"/Outlines" in data
    assert b"/PageMode /UseOutlines" in data
    assert b"/Lang (en)" in data
    assert b"<pdfaid:part>1</pdfaid:part>" in data
    assert b"D:20261124000000Z" in data


def test_the_file_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "dossier.pdf"
    pages = write_dossier(magnet(), path, "en")
    assert pages > 5
    assert path.read_bytes() == dossier_bytes(magnet(), "en")

    class Cancelled(Exception):
        pass

    def cancel(_: str) -> None:
        raise Cancelled

    before = path.read_bytes()
    with pytest.raises(Cancelled):
        write_dossier(magnet(value="0.1"), path, "en", cancel)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["dossier.pdf"]


def test_nothing_to_assess_gives_a_dossier_that_says_so(tmp_path):
    audit = audit_of("Part Number,Description,Quantity\nA-1,Bracket,2\nA-2,Screw,10\n")
    text = layout_text(dossier_bytes(audit, "en"), tmp_path)
    assert "No sign of rare earths" in text
    assert squeezed("This is not a finding that none are present.") in squeezed(text)


def test_a_list_of_many_loose_items_stays_short_on_the_cover(tmp_path):
    rows = "".join(f"0,P-{i},NdFeB magnet N42SH no. {i},1,0.3,EUR\n" for i in range(60))
    audit = audit_of("Level,Part Number,Description,Quantity,Unit Price,Currency\n" + rows)
    cover = layout_text(dossier_bytes(audit, "en"), tmp_path).split("\f")[0]
    assert "Further exported items" in cover


def test_every_text_has_both_languages_and_the_same_blanks():
    for name, text in load_wording().items():
        assert text.en.strip(), name
        assert text.zh.strip(), name
        blanks = set(re.findall(r"{(\w+)}", text.en))
        assert blanks == set(re.findall(r"{(\w+)}", text.zh)), name
        assert all(blank in load_wording() for blank in blanks if blank.startswith("chapter_")), name


def test_every_text_that_the_code_names_exists():
    names = load_wording()
    code = "\n".join(p.read_text(encoding="utf-8") for p in Path("desktop_app/dossier").rglob("*.py"))
    used = set(re.findall(r"""(?:voice|self|book)\.(?:text|say|line|caption|chapter)\(\s*"(\w+)""", code))
    assert used
    assert {name for name in used if name not in names and not any(n.startswith(name) for n in names)} == set()


def test_rules_of_completeness_name_known_checks():
    for document in documents():
        assert set(document.checks) <= set(CHECKS)
    for requirement in requirements():
        assert requirement.check in CHECKS
    assert any("Applicant" in gap.en for gap in gaps(magnet()))
