"""The benches in small, to keep them alive; times are not judged."""

import json
import subprocess
import sys
from pathlib import Path


def test_every_bench_runs_and_says_on_what(tmp_path):
    script, out = Path(__file__).with_name("run.py"), tmp_path / "figures.json"
    command = [sys.executable, str(script), "--small", "--runs", "1", "--json", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    results = json.loads(out.read_text(encoding="utf-8"))
    assert results["machine"]["processor"] and results["machine"]["numpy"]
    figures = {figure["name"]: figure for figure in results["figures"]}
    assert len(figures) >= 13
    assert all(figure["ratio"] > 0 and figure["floor"] for figure in figures.values())
    assert all(name in done.stdout for name in figures)
    sizes = {name: growth["sizes"] for growth in results["growth"] for name in [growth["name"]]}
    assert {"read CSV", "audit to JSON, a tenth suspicious", "evaluation"} <= set(sizes)
