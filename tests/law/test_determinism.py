"""The same input gives the same words in the same order, whatever seed the interpreter hashes with."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
sys.path.insert(0, {here!r})
from building import audit_of, magnet, motor, thing
odd = thing("ODD", "3", is_a="unknown-class", holds={{"gold": ("1", "CN"), "silver": ("1", "JP"), "dy-metal": ("", "")}})
fan = thing("FAN", "5", description="axial fan with magnet and motor")
twice = magnet("TWICE", dysprosium=("0.1", "CN"), terbium=("0.1", "CN")).declared(
    constituent="dy-metal", value="0.2", currency="USD", country_of_origin="CN", file="b.csv"
).declared(constituent="tb-metal", value="0.1", currency="EUR", country_of_origin="AU", file="b.csv")
audit = audit_of(motor(odd, fan, (3, twice), price="80", currency="JPY"))
for found in audit.assessments.values():
    for one in found:
        print(one.part, one.rule, one.outcome, one.share, [t.en for t in one.because], [m.fact.zh for m in one.missing])
print([(p.severity, p.message) for p in audit.problems], audit.flags, audit.verdicts, audit.law)
"""


def said_with_seed(seed: str) -> str:
    here = Path(__file__).parent
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(here=str(here))],
        capture_output=True,
        check=True,
        text=True,
        cwd=here.parents[1],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(here.parents[1])},
    )
    return done.stdout


def test_an_audit_is_the_same_in_every_process():
    first = said_with_seed("1")
    assert "TWICE" in first
    assert first == said_with_seed("2") == said_with_seed("77")
