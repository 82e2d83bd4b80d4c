"""The summary: every product once, in three files of the same bytes each time; and no cell turns against its reader."""

import csv
import io
import json
import re
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook
from portfolio import DECLARATIONS, product
from workplaces import Here

from desktop_app.batch import Batch, Order, Standpoint, run_batch
from desktop_app.batch.record import from_json, to_json
from desktop_app.batch.summary import neutral, standpoints, summary_csv
from desktop_app.batch.summary_page import summary_page
from desktop_app.batch.summary_workbook import summary_workbook
from desktop_app.bom.messages import in_words
from desktop_app.rules.pack import load_pack

HOSTILE = (
    "Level,Part Number,Description,Quantity,Unit Price,Currency\n"
    '0,"=HYPERLINK(""http://x"",""y"")","+cmd|\' /C calc\'!A0 <script>alert(1)</script>",1,5,EUR\n'
    "1,@SUM(1),-2+3 brushless motor,2,1,EUR\n"
)


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    folder = tmp_path_factory.mktemp("tree")
    for name, data in (product(3), product(4), product(2)):
        (folder / name).write_bytes(data)
    (folder / "=1+1 & <b>.csv").write_text(HOSTILE, encoding="utf-8")
    (folder / "-broken.csv").write_bytes(b"")
    (folder / "answers.csv").write_text(DECLARATIONS.format(part="MAG-00003", value="0.1"), encoding="utf-8")
    (folder / "drawing.step").touch()
    other = Standpoint(date(2026, 11, 24), load_pack())
    return run_batch(Order(folder, folder.parent / "out"), Here(as_of=date(2026, 11, 10), other=other))


def csv_rows(batch: Batch) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(summary_csv(batch).decode("utf-8-sig"))))


class Page(HTMLParser):
    """The texts of a page by tag, and what it would load or run."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(data.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_every_product_and_every_broken_file_has_one_row(batch):
    rows = csv_rows(batch)
    assert [(row["File"], row["Outcome"]) for row in rows] == [
        ("'-broken.csv", "not-audited"),
        ("'=1+1 & <b>.csv", "undetermined"),
        ("P00002.csv", "no-indication"),
        ("P00003.xlsx", "required"),
        ("P00004.csv", "undetermined"),
    ]
    by_file = {row["File"]: row for row in rows}
    magnet = by_file["P00003.xlsx"]
    assert (magnet["Item"], magnet["Status"], magnet["Status Then"], magnet["Changed"]) == (
        "P00003", "suspended", "unconfirmed", "yes"
    )  # fmt: skip
    assert magnet["Declarations"] == "answers.csv"
    assert magnet["Audit"] == "P00003.xlsx.json"
    assert int(by_file["P00004.csv"]["Open Facts"]) > 0
    assert by_file["P00004.csv"]["First Open Fact"]
    assert by_file["P00002.csv"]["Changed"] == "no"
    assert "empty" in by_file["'-broken.csv"]["Problem"]


def test_no_cell_begins_as_a_formula(batch):
    for row in csv.reader(io.StringIO(summary_csv(batch).decode("utf-8-sig"))):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    book = load_workbook(io.BytesIO(summary_workbook(batch)))
    hostile = [cell for sheet in book for row in sheet.iter_rows() for cell in row if str(cell.value)[:1] in "=+-@"]
    assert len(hostile) >= 4
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in hostile)


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_texts_that_look_like_formulas_get_an_apostrophe(text):
    assert neutral(text) == "'" + text


def test_other_cells_stay_as_they_are():
    assert [neutral(cell) for cell in ("1-2", "", -1, "a=b", "名")] == ["1-2", "", -1, "a=b", "名"]


def test_the_workbook_has_the_products_the_changes_the_failures_and_the_declarations(batch):
    book = load_workbook(io.BytesIO(summary_workbook(batch)))
    assert book.sheetnames == ["Overview", "Products", "Changes", "Not audited", "Declarations"]
    products = list(book["Products"].values)
    assert products[0][:4] == ("File", "Item", "Description", "Outcome")
    assert [row[3] for row in products[1:]] == [
        "not audited", "undetermined", "no indication of rare earths", "licence would be required", "undetermined"
    ]  # fmt: skip
    changes = list(book["Changes"].values)
    assert changes[2][3:7] == ("licence would be required", "suspended", "licence required", "unconfirmed")
    assert [row[0] for row in changes[1:]] == ["=1+1 & <b>.csv", "P00003.xlsx", "P00004.csv"]
    assert list(book["Not audited"].values)[1][0] == "-broken.csv"
    assert list(book["Declarations"].values)[1][:4] == ("answers.csv", "the whole tree", 2, 4)
    overview = dict(row[:2] for row in book["Overview"].values if row[0])
    assert (overview["As of"], overview["Bills of materials audited"], overview["Undetermined"]) == ("2026-11-10", 4, 2)
    assert (overview["Licence would be required"], overview.get("Licence required")) == (1, None)
    assert overview["Products whose answer changes"] == 3
    assert ".step" in overview["Files of other kinds, not looked at"]


def test_the_page_escapes_what_files_say_and_needs_nothing_beside_it(batch):
    page = Page(summary_page(batch))
    assert not page.tags & {"script", "img", "iframe", "object", "b", "link"}
    assert page.links == ["%3D1%2B1%20%26%20%3Cb%3E.csv.json", "P00002.csv.json", "P00003.xlsx.json", "P00004.csv.json"]
    text = " ".join(page.texts)
    assert "<script>alert(1)</script>" in text
    assert "What changes from 2026-11-10 to 2026-11-24" in text
    assert "answers.csv" in text
    assert "licence would be required" in text
    assert re.search(r"-broken\.csv.*not audited", text)


def test_the_links_of_the_page_lead_to_the_audits(batch):
    from urllib.parse import unquote

    for link in Page(summary_page(batch)).links:
        assert (batch.order.out / unquote(link)).is_file()


def test_the_same_batch_gives_the_same_bytes(batch, monkeypatch):
    first = (summary_csv(batch), summary_page(batch), summary_workbook(batch))
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert (summary_csv(batch), summary_page(batch), summary_workbook(batch)) == first
    with zipfile.ZipFile(io.BytesIO(first[2])) as archive:
        assert "2026-11-10T00:00:00Z" in archive.read("docProps/core.xml").decode()
        assert len({entry.date_time for entry in archive.infolist()}) == 1


def test_standpoints_name_the_packs_where_these_differ(batch, tmp_path: Path):
    from dataclasses import replace

    assert standpoints(batch.setup) == ("2026-11-10", "2026-11-24")
    pack = replace(load_pack(), sha256="0" * 64)
    now, then = standpoints(replace(batch.setup, other=Standpoint(date(2026, 11, 10), pack)))
    assert now != then
    assert "000000000000" in then


def test_the_summary_in_chinese_has_no_english_sentence(batch):
    page = Page(re.sub(rb"<style>.*?</style>", b"", summary_page(batch, "zh"), flags=re.DOTALL))
    text = " ".join(page.texts)
    assert "尚不能确定" in text
    assert "文件是空的" in text  # why a file was not audited
    assert not re.search(r"[a-z]{3,} [a-z]{3,} [a-z]{3,}", re.sub(r"-2\+3 brushless motor|script.*?script", "", text))
    book = load_workbook(io.BytesIO(summary_workbook(batch, "zh")))
    assert book.sheetnames[:2] == ["概览", "产品"]


def test_a_record_keeps_both_languages(batch):
    failed = next(record for record in batch.records if record.failure)
    again = from_json(json.loads(json.dumps(to_json(failed))))
    assert (again, in_words(again.failure, "zh")) == (failed, in_words(failed.failure, "zh"))
    assert in_words(again.failure, "zh") != again.failure
