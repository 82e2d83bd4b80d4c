"""An attack on copies for others: whatever is withheld is planted, and looked for in all that can be got out of the file."""

import re
from fractions import Fraction

import pytest
from auditing import audit_of, sample_pdf
from extraction import characters, folded, haystack, written_in

from desktop_app.application import Application, Party
from desktop_app.cli import main
from desktop_app.dossier import dossier_bytes, terms
from desktop_app.resources import resource

BOM = """\
Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin,Supplier,Manufacturer,Shop Floor Note
0,D-1,Drive,1,7317.43,EUR,DE,,,n-o-t-e ZZ4711QX
1,M-1,NdFeB magnet N42SH of Secreta Magnetics,6,913.27,USD,VN,Secreta Magnetics GmbH,Verborgen AG,n-o-t-e ZZ4712QX
1,M-2,SmCo magnet by 秘磁材料有限公司,3,88.61,EUR,JP,秘磁材料有限公司,,n-o-t-e ZZ4713QX
1,M-3,NdFeB magnet N35,zwölfundsiebzig,41.97,EUR,,Ølçü Gizli A.Ş.,O'Hidden (Pty) \\ Söhne,n-o-t-e ZZ4714QX
"""
DECLARED = """\
Part Number,Supplier,Item Class,Constituent,Value,Currency,Country of Origin,Stage,Technology Origin,Equipment Origin,Equipment,\
Declared By,Declared On,Valid Until,Evidence
M-1,Secreta Magnetics GmbH,ndfeb-dy-magnet,dy-metal,0.04177,USD,CN,,,,,Gesine Heimlich,2026-05-05,,geheim-bericht-77.pdf
M-1,Secreta Magnetics GmbH,,,,,,magnet,VN,CN,Press line of Verborgen AG,Gesine Heimlich,2026-05-05,,geheim-bericht-77.pdf
M-2,秘磁材料有限公司,smco-magnet,smco-alloy,3.9171,EUR,,,,,,王秘书,2026-05-06,2030-06-06,机密检测报告.pdf
"""
RATES = {"USD": "0.87131"}

NAMES = (
    "Secreta Magnetics", "秘磁材料", "Ølçü Gizli", "Verborgen", "Gesine Heimlich", "王秘书", "geheim-bericht", "机密检测报告",
    "declarations.csv",
)  # fmt: skip

#: A maker is looked for in copies, too, though no dossier names it.
MAKERS = ("O'Hidden", "Söhne")

#: In no dossier at all: a column that means nothing to the program.
NEVER = ("n-o-t-e", "ZZ4711QX", "ZZ4714QX")


@pytest.fixture(scope="module")
def audit():
    applicant = Party("Wendelstern GmbH", "温德", "Tannhofweg 12", "DE", "A. Stolz")
    return audit_of(BOM, DECLARED, Application(applicant=applicant), rates=RATES)


@pytest.fixture(scope="module")
def whole(audit) -> bytes:
    return dossier_bytes(audit, "en+zh")


@pytest.fixture(scope="module")
def all_of(whole) -> tuple[bytes, str]:
    """All bytes and all text of the complete dossier."""
    return haystack(whole)


COPIES = (("full", "en+zh"), ("summary", "zh"), ("forms", "en"))


@pytest.fixture(scope="module", params=COPIES, ids="-".join)
def customer(request, audit) -> bytes:
    shape, language = request.param
    return dossier_bytes(audit, language, shape=shape, profile="customer")


@pytest.fixture(scope="module")
def searched(customer) -> tuple[bytes, str]:
    """All bytes and all text of a customer's copy."""
    return haystack(customer)


def amounts(audit) -> set[str]:
    """Prices, values and rates as they stand in the files, and all that the calculation makes of them."""
    found = {*map(str, audit.bom.parts.unit_price), *(s.value for s in audit.statements), *RATES.values()}
    numbers: set[Fraction | None] = set()
    for part in audit.assessments:
        calculation = audit.calculation(part)
        numbers |= {calculation.price, calculation.numerator_low, calculation.numerator_high}
        for term in calculation.terms:
            numbers |= {term.low, term.high, term.value_low, term.value_high, term.rate}
    found |= {terms.shown(number).removeprefix("≈ ") for number in numbers if number is not None}
    return {text for text in found if len(text.replace(".", "")) >= 4}


def standing_alone(number: str, text: str) -> bool:
    """Whether a number stands in a text, with a point, a comma or thousands apart, and is no part of a longer one."""
    whole, _, rest = number.partition(".")
    apart = "[,. ’']?".join([whole[: len(whole) % 3], *re.findall("...", whole[len(whole) % 3 :])]).removeprefix(
        "[,. ’']?"
    )
    pattern = rf"(?<![\d.]){apart}" + (rf"[.,]{rest}0*" if rest else r"(?:[.,]0+)?") + r"(?![\d])"
    return re.search(pattern, text) is not None


def test_what_is_planted_is_found_where_nothing_is_withheld(audit, all_of):
    data, text = all_of
    plain = folded(text)
    assert [name for name in NAMES if "text" not in written_in(name, data, plain)] == []
    numbers = {number for number in amounts(audit) if standing_alone(number, text)}
    assert numbers >= {"7317.43", "913.27", "0.04177", "3.9171", "0.87131", "88.61"}


def test_no_name_is_in_a_customers_copy_in_any_encoding(searched):
    data, text = searched
    plain = folded(text)
    assert {name: found for name in (*NAMES, *MAKERS, *NEVER) if (found := written_in(name, data, plain))} == {}


def test_no_amount_is_in_a_customers_copy(audit, searched):
    data, text = searched
    plain = folded(text)
    secret = amounts(audit)
    assert len(secret) >= 8
    assert [number for number in sorted(secret) if standing_alone(number, text)] == []
    long = [number for number in secret if len(number) >= 7]  # no accident in packed bytes
    assert {number: found for number in long if (found := written_in(number, data, plain))} == {}


def test_no_font_in_a_customers_copy_has_a_sign_that_only_a_withheld_name_has(customer, whole):
    if b"/AcroForm" in customer:
        pytest.skip("forms carry a whole typeface for what is typed in")
    telling = set("Øşç秘")
    assert characters(whole) & telling
    assert characters(customer) & telling == set()


def test_there_is_one_revision_and_nothing_hidden_behind_it(customer):
    assert customer.count(b"startxref") == 1
    assert customer.rstrip().endswith(b"%%EOF")
    assert b"/EmbeddedFile" not in customer
    assert b"/JavaScript" not in customer
    gaps = re.sub(rb"\d+ 0 obj.*?endobj", b"", customer, flags=re.DOTALL)
    assert gaps[: gaps.index(b"xref")].split() == [b"%PDF-1.4", b"%\xe2\xe3\xcf\xd3"], (
        "nothing but the header and line ends"
    )


def test_the_authority_gets_everything_but_the_problems_of_the_input(audit, all_of):
    said = [problem.message for problem in audit.problems if "zwölfundsiebzig" in problem.message]
    assert said, "an unreadable quantity is a problem that names it"
    assert written_in("zwölfundsiebzig", all_of[0], folded(all_of[1]))
    data, text = haystack(dossier_bytes(audit, "en+zh", profile="authority"))
    plain = folded(text)
    assert written_in("zwölfundsiebzig", data, plain) == []
    assert [name for name in NAMES if not written_in(name, data, plain)] == []
    assert {name: found for name in NEVER if (found := written_in(name, data, plain))} == {}


@pytest.mark.parametrize("profile", ["customer", "authority"])
def test_no_bundle_goes_with_a_copy_because_it_holds_what_the_copy_leaves_out(profile, tmp_path, capsys):
    sample = str(resource("samples", "servo-drive.xlsx"))
    out, archive = tmp_path / "copy.pdf", tmp_path / "bundle.zip"
    asked = ["dossier", sample, "--as-of", "2026-11-24", "--profile", profile, "-o", str(out), "--bundle", str(archive)]
    assert main(asked) == 2
    assert "holds everything" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_attack_finds_what_is_hidden_in_ways_that_text_search_does_not(audit):
    """The tools themselves: a name in hexadecimal, in base64, in a note of a later revision."""
    copy = sample_pdf("en", "summary", "customer")
    for hidden in (b"% 536563726574612d4d61676e6574", b"% " + b"c2VjcmV0YS1tYWduZXQgR21iSA=="):
        data, text = haystack(copy.replace(b"startxref", hidden + b"\nstartxref"))
        name = "Secreta-Magnet" if b"5365" in hidden else "secreta-magnet GmbH"
        assert written_in(name, data, folded(text))
    data, text = haystack(copy)
    assert written_in("Secreta-Magnet", data, folded(text)) == []
