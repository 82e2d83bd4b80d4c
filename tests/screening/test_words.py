"""What single lines are taken for: what is found, what only looks alike, and how the match is told."""

from datetime import date

import pytest

from desktop_app.audit import Settings, make_audit
from desktop_app.readers import read_bom
from desktop_app.rules.pack import load_pack
from desktop_app.screening import LONGEST, Lexicon, Suspicion, load_lexicon, screen, screened_in_part


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def suspicions(lexicon: Lexicon, text: str, role: str = "description", *, notes: bool = False) -> tuple[Suspicion, ...]:
    return screen(lexicon, {role: [text]}, notes=notes).get(0, ())


def families(lexicon: Lexicon, text: str, role: str = "description", *, notes: bool = False) -> set[str]:
    return {suspicion.family.id for suspicion in suspicions(lexicon, text, role, notes=notes)}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Rotor segment N42SH", "ndfeb-hot"),
        ("MAGNET 38UH L=50", "ndfeb-hot"),
        ("Disc magnet N35", "ndfeb"),
        ("钕铁硼", "ndfeb"),
        ("ｎｄｆｅｂ Ring", "ndfeb"),
        ("Sm2Co17", "smco"),
        ("ring magnet", "magnet"),
        ("Scheibenmagnete", "magnet"),
        ("NEMA 17 stepper motor", "motor"),
        ("Getriebemotor", "dc-motor"),
        ("motors", "dc-motor"),
        ("28BYJ-48", "motor"),
        ("2207 1750KV", "motor"),
        ("步进电机", "motor"),
        ("サーボモータ", "motor"),
        ("шаговый двигатель", "motor"),
        ("axial fan", "fan"),
        ("haut-parleur", "loudspeaker"),
        ("hard disk drive 2 TB", "disk-drive"),
        ("Dy2O3", "listed-material"),
        ("Gadolinium foil", "listed-material"),
        ("Nd:YAG rod", "yttrium-laser"),
        ("Sputtering target, terbium", "target"),
        ("MOT STEP 2PH 1.8DEG 57MM", "motor"),
        ("Torque motor direct drive TMB0140", "motor"),
        ("ST4000VN008", "disk-drive"),
        ("MAGN. RING 24/18x5", "magnet"),
        ("Solenoid valve, 6 V, latching", "actuator"),
        ("Hitec HS-422", "motor"),
        ("Dy-Fe alloy", "listed-material"),
        ("受话器 0820", "loudspeaker"),
        ("magnetic bit holder 1/4", "magnet-device"),
    ],
)
def test_it_is_found(lexicon: Lexicon, text: str, family: str):
    assert family in families(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "ODrive BLDC motor drivers",
        "Support moteur",
        "Rejilla ventilador 80 mm",
        "MOTOR CBL 10M",
        "Servomotor Leitung 6FX",
        "Belt, motor",
        "电机接线盒",
        "磁性开关 CS1-F",
        "共模电感 磁环",
        "Shaded pole fan motor",
        "LSO-20 fuse",
        "IC, magnetic encoder",
        "25T servo disc",
        "NEMA 17 stepper motor mounting bracket",
        "bracket for stepper motor",
        "BRACKET, MOTOR",
        "Schrittmotortreiber",
        "soporte de motor",
        "uchwyt silnika",
        "кронштейн двигателя",
        "步进电机驱动器",
        "モータドライバ",
        "ferrite ring magnet",
        "ring magnet, alnico",
        "magnet wire 0.5 mm",
        "electromagnet 12 V",
        "fan-out buffer",
        "fanless computer",
        "gearbox without motor",
        "hydraulic motor",
        "three-phase induction motor",
        "Motorola MC68HC11",
        "signal generator",
        "SSD hard drive 512 GB",
        "piezo buzzer",
        "steel target disc",
        "N45 thread insert",
        "resistor RN42SH-1002",
        "YAGEO 10k",
    ],
)
def test_it_only_looks_alike(lexicon: Lexicon, text: str):
    assert families(lexicon, text) == set()


@pytest.mark.parametrize("text", ["motor with mount", "mount and motor", "motor, bracket and screws", "电机 含支架"])
def test_a_motor_beside_its_accessory_stays_a_motor(lexicon: Lexicon, text: str):
    assert "dc-motor" in families(lexicon, text)


@pytest.mark.parametrize(
    "text", ["cerium oxide polish", "NiMH cell AA", "MLCC X7R 100nF", "N-LAK22 lens", "fluorescent tube"]
)
def test_rare_earths_that_no_announcement_names_are_a_note_and_no_suspicion(lexicon: Lexicon, text: str):
    assert families(lexicon, text) == set()
    assert families(lexicon, text, notes=True) != set()


def test_another_column_can_rule_a_family_out(lexicon: Lexicon):
    columns = {"part_number": ["ring magnet", "ring magnet"], "description": ["hard ferrite, Y35", "nickel plated"]}
    assert set(screen(lexicon, columns)) == {1}


def test_one_suspicion_for_each_family_from_the_first_column_that_shows_it(lexicon: Lexicon):
    found = screen(lexicon, {"part_number": ["MTR-7", "SERVO-3"], "description": ["servo", "servo motor"]})
    assert [(s.family.id, s.role) for s in found[1]] == [("motor", "part_number"), ("dc-motor", "description")]


def test_the_match_is_told_as_the_file_spells_it(lexicon: Lexicon):
    assert suspicions(lexicon, "Ring, NdFeB,\tgrade")[0].matched == "NdFeB"
    assert suspicions(lexicon, "ＮｄＦｅＢ")[0].matched == "ＮｄＦｅＢ"


@pytest.mark.parametrize(
    ("code", "family"),
    [
        ("8505.11.00", "magnet"),
        ("8501 31 00", "dc-motor"),
        ("84145920", "fan"),
        ("8471.70", "disk-drive"),
        ("2805 30", "listed-material"),
    ],
)
def test_tariff_numbers_count(lexicon: Lexicon, code: str, family: str):
    assert families(lexicon, code, "hs_code") == {family}


@pytest.mark.parametrize("code", ["8505.20.00", "8501.40.20", "85", "", "n/a", "85044090"])
def test_other_tariff_numbers_do_not(lexicon: Lexicon, code: str):
    assert families(lexicon, code, "hs_code") == set()


@pytest.mark.parametrize(
    "text", ["n35 ", "motor mount ", "magnet n38sh ", "bracket for ", "3 x 4 ", "电机支架", "motor"]
)
def test_a_cell_without_end_is_no_trap(lexicon: Lexicon, text: str):
    endless = text * (200_000 // len(text))
    assert families(lexicon, endless) == families(lexicon, endless[:LONGEST])


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"motor holder NdFeB-free N42 {i}" for i in range(300_000)),
        "钕铁硼磁体支架" * 1_000_000,
        "motor" * 2_000_000,
        ("motor" + " " * 3_000) * 3_000,
        "a-" * 5_000_000,
    ],
    ids=["words", "Chinese", "one word", "gaps", "dashes"],
)
def test_a_text_of_ten_megabytes_says_what_its_beginning_says(lexicon, text):
    assert families(lexicon, text) == families(lexicon, text[:LONGEST])


def test_words_are_looked_for_in_the_beginning_of_a_very_long_text(lexicon):
    before, after = "x " * (LONGEST // 2 - 20) + "NdFeB", "x " * LONGEST + "NdFeB"
    found = screen(lexicon, {"description": [before + " y" * LONGEST, after, "NdFeB"], "mpn": ["", "", ""]})
    assert sorted(found) == [0, 2]
    assert found[0][0].matched == "NdFeB"
    assert screened_in_part({"description": [before + " y" * LONGEST, after, "NdFeB"], "mpn": ["", "", ""]}) == (0, 1)
    assert screened_in_part({"description": ["x" * LONGEST]}) == screened_in_part({"description": []}) == ()


def test_the_audit_says_of_which_parts_only_a_beginning_was_looked_at():
    data = b"Part Number,Description,Qty\nA," + b"x " * LONGEST + b",1\nB,bolt,1\n"
    audit = make_audit(read_bom("x.csv", data), (), Settings(date(2026, 1, 1)), load_pack(), load_lexicon())
    (said,) = [problem.message for problem in audit.problems if "32,767" in problem.message]
    assert said.startswith("Texts of A are longer")
