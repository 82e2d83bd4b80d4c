"""How fast the dossier sets a schedule of 20,000 lines, beside a bare ReportLab canvas that draws the same strings.

    python tests/bench/dossier.py [--lines N] [--language en+zh]

prints pages and pages per second of both and their ratio, the best of three runs in this one process, and what one more page
takes of memory (by `tracemalloc`, from half the lines to all). The bare canvas breaks no lines, numbers no pages and knows
nothing of the audit: it is told the strings, their places, fonts and sizes.
"""

import argparse
import io
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.audit import Audit, Settings, make_audit
from desktop_app.dossier import write as writing
from desktop_app.dossier.chapters.cover import write_cover
from desktop_app.dossier.chapters.schedule import write_schedule
from desktop_app.dossier.profile import Profile
from desktop_app.dossier.shape import Shape
from desktop_app.dossier.sheet import Sheet
from desktop_app.dossier.style import Style
from desktop_app.dossier.typeface import Weight
from desktop_app.readers import read_bom
from desktop_app.resources import resource
from desktop_app.rules.pack import load_pack
from desktop_app.screening import load_lexicon

ONLY_SCHEDULE = (("", write_cover), ("chapter_schedule", write_schedule))


def audit_of(lines: int) -> Audit:
    """A machine with so many different magnets."""
    rows = [
        f"1,P-{i:06d},Sintered NdFeB magnet N42SH segment {i} / 烧结钕铁硼磁体,{i % 7 + 1},0.{i % 9 + 1},EUR,"
        f"{('CN', 'JP', '')[i % 3]},Supplier {i % 40},8505.11.10"
        for i in range(lines)
    ]
    header = "Level,Part Number,Description,Quantity,Unit Price,Currency,Country of Origin,Supplier,HS Code"
    text = "\n".join([header, "0,ROOT,Machine,1,100000,EUR,DE,,", *rows])
    settings = Settings(as_of=date(2026, 11, 24))
    return make_audit(read_bom("bench.csv", text.encode()), (), settings, load_pack(), load_lexicon())


def schedule(audit: Audit, language: str) -> tuple[bytes, int]:
    """A dossier of cover, contents and schedule."""
    before = writing.CHAPTERS
    writing.CHAPTERS = {**before, Shape.FULL: ONLY_SCHEDULE}
    try:
        return writing._make(
            audit, writing.Language(language), None, Shape.FULL, Profile.INTERNAL, writing.Paper.A4, None, ()
        )
    finally:
        writing.CHAPTERS = before


def strings_of(audit: Audit, language: str) -> list[list[tuple[float, float, str, Style]]]:
    """What the dossier draws: for each page its strings."""
    pages: dict[int, list[tuple[float, float, str, Style]]] = {}
    draw = Sheet.text

    def noted(self: Sheet, x: float, y: float, text: str, style: Style) -> None:
        pages.setdefault(id(self), []).append((x, y, text, style))
        draw(self, x, y, text, style)

    Sheet.text = noted  # type: ignore[method-assign]
    try:
        schedule(audit, language)
    finally:
        Sheet.text = draw  # type: ignore[method-assign]
    return list(pages.values())


def register_fonts() -> None:
    """The fonts of the bare canvas."""
    for weight in ("Regular", "Bold"):
        pdfmetrics.registerFont(TTFont(f"Bench-{weight}", str(resource("fonts", f"NotoSansSC-{weight}.ttf"))))


def bare(pages: list[list[tuple[float, float, str, Style]]]) -> bytes:
    """The same strings on a bare canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pageCompression=1)
    for page in pages:
        for x, y, text, style in page:
            canvas.setFont("Bench-Bold" if style.weight is Weight.BOLD else "Bench-Regular", style.size)
            canvas.setFillColorRGB(*style.colour)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def best(of: Callable[[], Any], runs: int = 3) -> float:
    """Seconds of the fastest run."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        of()
        times.append(time.perf_counter() - start)
    return min(times)


def peak(audit: Audit, language: str) -> tuple[int, int]:
    """Bytes at the peak, and pages."""
    tracemalloc.start()
    _, pages = schedule(audit, language)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most, pages


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--lines", type=int, default=20_000)
    options.add_argument("--language", default="en+zh")
    chosen = options.parse_args()
    register_fonts()
    audit = audit_of(chosen.lines)
    data, pages = schedule(audit, chosen.language)
    drawn = strings_of(audit, chosen.language)
    ours = best(lambda: schedule(audit, chosen.language))
    theirs = best(lambda: bare(drawn))
    count = sum(map(len, drawn))
    print(f"{chosen.lines} lines, {pages} pages, {count} strings, {len(data) / 1e6:.1f} MB")
    print(f"dossier      {ours:6.2f} s  {pages / ours:7.1f} pages/s")
    print(f"bare canvas  {theirs:6.2f} s  {len(drawn) / theirs:7.1f} pages/s")
    print(f"ratio        {theirs / ours:6.2f}")
    half = audit_of(chosen.lines // 2)
    (less, fewer), (more, many) = peak(half, chosen.language), peak(audit, chosen.language)
    print(
        f"memory       {more / 1e6:6.1f} MB at the peak, {(more - less) / max(many - fewer, 1) / 1e3:.1f} kB a further page"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
