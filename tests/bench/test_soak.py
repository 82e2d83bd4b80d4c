"""The soak in small, to keep it alive; it judges that no file gets lost, and neither times nor memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="the soak reads memory from /proc")
def test_the_soak_loses_no_file(tmp_path):
    script = Path(__file__).with_name("soak.py")
    command = [sys.executable, script, "--products", "100", "--folder", tmp_path, "--json", tmp_path / "figures.json"]
    subprocess.run(command, check=True, capture_output=True)
    figures = json.loads((tmp_path / "figures.json").read_text())
    assert (figures["audited"], figures["failures"], figures["kept"]) == (98, 2, 100)
    assert figures["memory_peak"] > 0
