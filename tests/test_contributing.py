"""The examples of `resources/help/contributing.md` work: each is performed, step by step, in a copy of the sources.

A step is an HTML comment before what it is about: `write:` a file, `append to:` or `replace in:` one (two blocks, old and
new), `run` commands, and `shows` what they print.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "resources" / "help" / "contributing.md"

_STEP = re.compile(r"^<!-- (write|append to|replace in|run|shows)(?:: (\S+))? -->\n", re.MULTILINE)
_FENCE = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INDENTED = re.compile(r"(?:^    .*\n)+", re.MULTILINE)


@dataclass(frozen=True)
class Step:
    """One thing to do; `texts` are the blocks below it."""

    kind: str
    target: str
    texts: tuple[str, ...]


def steps(chapter: str) -> Iterator[Step]:
    marks = list(_STEP.finditer(chapter))
    for mark, following in zip_longest(marks, marks[1:]):
        below = chapter[mark.end() : following.start() if following else len(chapter)]
        if mark[1] in {"run", "shows"}:
            found = _INDENTED.findall(below)[:1]
            texts = tuple("\n".join(line[4:] for line in block.splitlines()) for block in found)
        else:
            texts = tuple(_FENCE.findall(below))[: 2 if mark[1] == "replace in" else 1]
        yield Step(mark[1], mark[2] or "", texts)


def chapters() -> dict[str, list[Step]]:
    found = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    told = {chapter.partition("\n")[0]: list(steps(chapter)) for chapter in found}
    return {title: steps for title, steps in told.items() if steps}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The sources again; links in place of copies, which a step replaces and never writes through."""

    def link(source: str, target: str) -> None:
        try:
            os.link(source, target)
        except OSError:  # another disk, or a system that cannot
            shutil.copyfile(source, target)

    unneeded = shutil.ignore_patterns("__pycache__", "images", "*.png")
    for folder in ("desktop_app", "resources", "tests/screening"):
        shutil.copytree(ROOT / folder, tmp_path / folder, copy_function=link, ignore=unneeded)
    return tmp_path


def changed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8")


def run(command: str, folder: Path) -> str:
    """What a command of the page prints in the copy."""
    program, *words = shlex.split(command)
    files = [str(path) for word in words for path in (sorted(folder.glob(word)) if "*" in word else [word])]
    if program == "lodestone":
        started = [sys.executable, "-m", "desktop_app", *files]
    else:
        tool = Path(PySide6.__file__).parent / program.removeprefix("pyside6-")
        if not tool.is_file():
            pytest.skip(f"{program} is not in this build of PySide6")
        for file in folder.glob("resources/translations/*"):  # the tools write into what is there
            data = file.read_bytes()
            file.unlink()
            file.write_bytes(data)
        started = [str(tool), *files]
    settings = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        started, cwd=folder, env=settings, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout + done.stderr


@pytest.mark.parametrize("title", chapters())
def test_the_steps_of_a_chapter_work(title, copy):
    said = ""
    for step in chapters()[title]:
        path = copy / step.target
        if step.kind == "write":
            assert not path.exists(), f"{step.target} is there already"
            changed(path, step.texts[0])
        elif step.kind == "append to":
            changed(path, path.read_text(encoding="utf-8") + step.texts[0])
        elif step.kind == "replace in":
            old, new = (text.rstrip("\n") for text in step.texts)
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{step.target} does not have once: {old}"
            changed(path, text.replace(old, new))
        elif step.kind == "run":
            said = "\n".join(run(command, copy) for command in step.texts[0].splitlines())
        else:
            for line in step.texts[0].splitlines():
                assert line in said, (line, said)


def test_each_kind_of_addition_has_an_example_that_shows_something():
    told = chapters()
    assert len(told) == 4
    assert all({"run", "shows"} <= {step.kind for step in found} for found in told.values())


def test_what_the_page_links_to_is_there():
    text = PAGE.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[\w-]+)?\)", text):
        assert (PAGE.parent / target).exists(), target
