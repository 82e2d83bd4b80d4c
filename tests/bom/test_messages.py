"""What is said of files has both languages, and readers say nothing else."""

import ast
import pickle
import re
from pathlib import Path

import pytest

import desktop_app
from desktop_app.bom.messages import Message, Words, kinds, listed, worded
from desktop_app.bom.problem import info
from desktop_app.readers import UnreadableFile

PACKAGE = Path(desktop_app.__file__).parent
SOURCES = sorted([*(PACKAGE / "readers").glob("*.py"), *(PACKAGE / "bom").glob("*.py")])
BLANK = re.compile(r"\{(\w*)[^}]*\}")


def calls(path: Path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node, node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func.attr


@pytest.mark.parametrize("code", sorted(kinds()))
def test_a_kind_has_both_sentences_with_the_same_blanks(code):
    kind = kinds()[code]
    assert set(kind) == {"en", "zh"}
    assert kind["en"].strip()
    assert kind["zh"].strip()
    assert set(BLANK.findall(kind["en"])) == set(BLANK.findall(kind["zh"]))
    assert re.search(r"[\u4e00-\u9fff]", kind["zh"])


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_readers_say_nothing_but_kinds(path):
    for node, name in calls(path):
        place = f"{path.name}:{node.lineno}"
        if name in {"info", "warning", "error", "UnreadableFile"}:
            argument = node.args[1 if name == "UnreadableFile" else 0]
            assert not isinstance(argument, ast.Constant | ast.JoinedStr | ast.BinOp), place
        if name == "worded" and isinstance(node.args[0], ast.Constant):
            code = node.args[0].value
            assert code in kinds(), place
            given = {keyword.arg for keyword in node.keywords}
            assert given == set(BLANK.findall(kinds()[code]["en"])) or None in given, place


def test_every_kind_is_said_somewhere():
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    assert [code for code in kinds() if f'"{code}"' not in text] == []


def test_a_message_is_its_english_text_and_knows_the_chinese():
    message = worded("quantity-zero", rows=Words("rows 3 and 4", "第3、4行"))
    assert message == "The quantity in rows 3 and 4 is zero; it is kept so."
    assert info(message).in_language("en") == message
    assert info(message).in_language("zh") == "第3、4行的数量为零；照此保留。"
    assert info("other").in_language("zh") == "other"
    assert UnreadableFile("a/b.csv", worded("file-empty")).in_language("zh").startswith("b.csv: 文件是空的")


def test_messages_travel_between_processes():
    inner = worded("sheet-named", sheet="A {b}")
    message = worded("other-sheets", sheet="BOM", listed=listed([inner, "“C”"]))
    copy = pickle.loads(pickle.dumps(message))
    assert isinstance(copy, Message)
    assert (copy, copy.in_language("zh")) == (message, message.in_language("zh"))
    assert "工作表“A {b}”、“C”" in copy.in_language("zh")
