"""No string of the window is untranslated, and what is compiled is what is written.

After strings have changed, from `desktop_app/ui`:
    pyside6-lupdate *.py -ts ../../resources/translations/lodestone_zh_CN.ts -no-obsolete -locations none
    (and the same for lodestone_de.ts and lodestone_ja.ts, of which what is not translated stays marked unfinished)
    pyside6-lupdate *.py -ts ../../resources/translations/lodestone_en.ts -no-obsolete -locations none -pluralonly
then translate (`pyside6-linguist` or any editor) and compile each with `pyside6-lrelease FILE.ts -qm FILE.qm`.
"""

import ast
import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

import desktop_app
from desktop_app.resources import resource
from desktop_app.ui import wording

UI = Path(desktop_app.__file__).parent / "ui"
TOOL = Path(PySide6.__file__).parent / "lupdate"

Key = tuple[str, str]


def messages(file: Path) -> dict[Key, ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def in_source(tmp_path_factory: pytest.TempPathFactory) -> dict[Key, ET.Element]:
    if not TOOL.is_file():
        pytest.skip("lupdate is not in this build of PySide6")
    target = tmp_path_factory.mktemp("ts") / "now.ts"
    files = sorted(str(file) for file in UI.glob("*.py"))
    subprocess.run([TOOL, *files, "-ts", target, "-silent"], check=True, capture_output=True)
    return messages(target)


def test_every_string_of_the_window_has_a_chinese_translation(in_source):
    written = messages(resource("translations", "lodestone_zh_CN.ts"))
    missing = sorted(in_source.keys() - written.keys())
    empty = []
    for key, message in written.items():
        translation = message.find("translation")
        assert translation is not None
        texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
        if translation.get("type") == "unfinished" or not all(texts):
            empty.append(key)
    assert (missing, empty) == ([], [])


def test_no_string_hides_inside_an_f_string_where_lupdate_does_not_see_it():
    hidden = []
    for file in UI.glob("*.py"):
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(outer, ast.JoinedStr):
                continue
            for node in ast.walk(outer):
                name = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", ""))
                if name in {"tr", "translate"}:
                    hidden.append((file.name, outer.lineno))
    assert hidden == []


def test_blanks_and_line_ends_survive_translation(in_source):
    for (context, source), message in messages(resource("translations", "lodestone_zh_CN.ts")).items():
        text = "".join(message.find("translation").itertext())
        for blank in (r"\{\w+\}", r"%n"):
            assert sorted(re.findall(blank, source)) == sorted(re.findall(blank, text)), (context, source)


def test_every_plural_has_both_english_forms(in_source):
    plural = {key for key, message in in_source.items() if message.get("numerus") == "yes"}
    written = messages(resource("translations", "lodestone_en.ts"))
    assert plural == set(written)
    for message in written.values():
        assert len([form for form in message.iter("numerusform") if form.text]) == 2


def finished(name: str) -> dict[Key, ET.Element]:
    """What is translated in a file that need not be complete."""
    written = messages(resource("translations", f"{name}.ts")).items()
    return {key: one for key, one in written if one.find("translation").get("type") != "unfinished"}


@pytest.mark.parametrize("name", ["lodestone_de", "lodestone_ja"])
def test_a_partial_translation_has_the_answers_and_is_honest_about_the_rest(name):
    done = finished(name)
    assert {key for key in messages(resource("translations", f"{name}.ts")) if key[0] in {"Outcome", "Status"}} <= set(
        done
    )
    for (context, source), message in done.items():
        translation = message.find("translation")
        for text in [form.text for form in translation.iter("numerusform")] or [translation.text]:
            assert text, (context, source)
            assert text.strip(), (context, source)
            for blank in (r"\{\w+\}", "%n"):
                assert sorted(re.findall(blank, source)) == sorted(re.findall(blank, text)), (context, source)
    translator = QTranslator()
    assert translator.load(name, str(resource("translations")))
    assert translator.translate("Outcome", "Licence required") == done["Outcome", "Licence required"].findtext(
        "translation"
    )


@pytest.mark.parametrize("name", ["lodestone_zh_CN", "lodestone_en"])
def test_the_compiled_file_is_the_written_one(qapp, name):
    translator = QTranslator()
    assert translator.load(name, str(resource("translations")))
    for (context, source), message in messages(resource("translations", f"{name}.ts")).items():
        if message.get("numerus") == "yes":
            forms = [form.text for form in message.iter("numerusform")]
            assert translator.translate(context, source, "", 2) == forms[-1]
        else:
            assert translator.translate(context, source) == message.findtext("translation")


def test_what_the_engine_says_while_it_works_is_translated():
    """Progress texts are literals in calls of `say`, `tell` or `progress` below the window; each is in `wording`."""
    found = set()
    folders = ("readers", "rules", "bom", "screening", "dossier")
    files = [file for folder in folders for file in (UI.parent / folder).rglob("*.py")]
    files += [UI.parent / "audit.py", UI / "opening.py", UI / "outline.py", UI / "printing.py"]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or len(node.args) != 1:
                continue
            if node.func.id not in {"say", "tell", "progress"}:
                continue
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and " " in text.value:
                found.add(text.value)
            elif isinstance(text, ast.JoinedStr):
                found.add("".join(p.value if isinstance(p, ast.Constant) else "{count}" for p in text.values))
    aside = {"Checking the files", "Packing the bundle", "Computing the audit again", "Printing the dossier again"}
    assert len(found) > 8
    assert found - set(wording.PROGRESS) - aside == set()


def test_a_number_in_what_is_being_done_stands_for_itself(qapp):
    from desktop_app.ui import language

    language.apply(qapp, "zh")
    assert wording.progress("Laying out page 12") == "正在排版第 12 页"
    assert wording.progress("Reading the law") == "正在读取法规"
