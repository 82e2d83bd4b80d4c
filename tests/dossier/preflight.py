"""Apache PDFBox Preflight for the tests: many files in one Java machine, because that takes seconds to start."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

JARS = [
    Path("/usr/share/java", f"{name}.jar")
    for name in (
        "preflight",
        "pdfbox2",
        "xmpbox",
        "fontbox2",
        "commons-logging",
        "commons-io",
        "javax.activation",
        "jaxb-api",
    )
]

#: Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java, and a compiler.
AVAILABLE = shutil.which("javac") is not None and all(jar.exists() for jar in JARS)

#: Seconds for all files together.
LIMIT = 120


def preflight(files: Sequence[Path]) -> list[str]:
    """What keeps any of the files from being valid PDF/A-1b."""
    launcher = Path(__file__).with_name("Preflight.java")
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", ":".join(map(str, JARS)), launcher, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LIMIT)
    lines = done.stdout.splitlines()
    wrong = [line for line in lines if not line.startswith("valid ")]
    if not wrong and len(lines) != len(files):
        wrong = ["Preflight did not answer for every file:", *done.stderr.splitlines()]
    return wrong
