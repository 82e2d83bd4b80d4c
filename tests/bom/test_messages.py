"""What is said of files, cases, packs and batches has both languages, and whoever the window hears says nothing else."""

import ast
import io
import json
import pickle
import re
import sqlite3
import tomllib
import zipfile
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest

import desktop_app
from desktop_app.audit import UnknownItem
from desktop_app.bom.messages import Message, Words, in_words, kinds, listed, reason, told, worded
from desktop_app.bom.problem import info
from desktop_app.readers import UnreadableFile

PACKAGE = Path(desktop_app.__file__).parent
#: What only the command line says stays English.
ENGLISH = {"cluster.py", "selftest.py"}
SOURCES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if not path.name.startswith("cli") and path.name not in ENGLISH and "migrations" not in path.parts
)
#: Exceptions for whoever writes programs, and such as are turned into a message before anybody hears of them.
FOR_PROGRAMMERS = {
    "ArgumentError", "AttributeError", "FileNotFoundError", "KeyError", "NotImplementedError", "OSError", "TypeError",
    "ValueError", "WindowFailed",
}  # fmt: skip
TOLD = {"info", "warning", "error", "Failure", "Finding"}
BLANK = re.compile(r"\{(\w*)[^}]*\}")


def calls(tree: ast.AST):
    for node in ast.walk(tree):
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
def test_nothing_is_said_but_kinds(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    raised = {id(node.exc) for node in ast.walk(tree) if isinstance(node, ast.Raise)}
    for node, name in calls(tree):
        place = f"{path.name}:{node.lineno}"
        if name in TOLD or (id(node) in raised and name not in FOR_PROGRAMMERS):
            pieces = [piece for one in node.args if isinstance(one, ast.JoinedStr) for piece in one.values]
            said = [one.value for one in (*node.args, *pieces) if isinstance(one, ast.Constant)]
            assert not any(isinstance(text, str) and " " in text for text in said), place
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
    assert UnknownItem(worded("item-unknown", part="M1")).in_language("zh") == "物料清单中没有零件“M1”。"
    assert UnreadableFile("a/b.csv", worded("file-empty")).in_language("zh").startswith("b.csv：文件是空的")


def test_messages_travel_between_processes():
    inner = worded("sheet-named", sheet="A {b}")
    message = worded("other-sheets", sheet="BOM", listed=listed([inner, "“C”"]))
    copy = pickle.loads(pickle.dumps(message))
    assert isinstance(copy, Message)
    assert (copy, copy.in_language("zh")) == (message, message.in_language("zh"))
    assert "工作表“A {b}”、“C”" in copy.in_language("zh")


def test_what_the_system_refuses_is_told_in_chinese():
    refused = PermissionError(13, "Permission denied", "a.csv")
    assert (reason(refused), reason(refused).in_language("zh")) == ("Permission denied", "没有权限")
    assert in_words(told(refused), "zh") == "没有权限"
    assert reason(OSError("odd")).in_language("zh") == "odd"


def broken(read, data) -> BaseException:
    with pytest.raises(Exception) as caught:
        read(data)
    return caught.value


def no_database(data: bytes) -> None:
    with closing(sqlite3.connect(":memory:")) as made:
        made.deserialize(data)
        made.execute("SELECT * FROM sqlite_master")


@pytest.mark.parametrize(
    ("problem", "chinese"),
    [
        (broken(no_database, b"no database" * 100), "文件不是数据库"),
        (broken(lambda text: sqlite3.connect(":memory:").execute(text), "SELECT * FROM part"), "数据库中缺少part"),
        (broken(tomllib.loads, "a = 1\nb = ?"), "第2行第5列不符合TOML格式，原文：Invalid value"),
        (broken(tomllib.loads, 'a = """x'), "文件末尾不符合TOML格式，原文：Unterminated string"),
        (broken(json.loads, "{,}"), "第1行第2列有误"),
        (broken(ElementTree.fromstring, "<a><b></a>"), "第1行第8列有误，原文：mismatched tag"),
        (broken(bytes.decode, b"ab\xff"), "第2个字节（0xff）不是有效的utf-8编码"),
        (broken(lambda data: zipfile.ZipFile(io.BytesIO(data)), b"no zip"), "文件不是ZIP压缩文件"),
        (RuntimeError("something else"), "原文：something else"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_what_a_library_says_is_explained_in_chinese_and_kept_in_english(problem, chinese):
    said = told(problem)
    assert said == str(problem)
    assert in_words(said, "zh").startswith(chinese)
