"""Questionnaires as the files that go out: a workbook for each supplier, a letter beside it, and a PDF to print if wanted."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.bom.messages import Told, worded
from desktop_app.declarations.letter import letters
from desktop_app.declarations.question import Questionnaire, file_stem
from desktop_app.declarations.questionnaire import workbook
from desktop_app.whole import write_whole


class AlreadyFilled(Told):
    """A workbook is there already and is not as it was sent; the message names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(worded("questionnaire-filled", file=path.name))
        self.path = path


def written(
    asked: Iterable[Questionnaire], folder: Path, *, with_pdf: bool = False
) -> Iterator[tuple[Questionnaire, Path]]:
    """Write questionnaires into a folder, each told once it is there, with the path of its workbook.

    Raises:
        AlreadyFilled: those before it are written, this one and the others are not.
        OSError: a file cannot be written.
    """
    for one in asked:
        path = folder / f"{file_stem(one.supplier or 'unassigned')} {one.id}.xlsx"
        data = workbook(one)
        if path.exists() and path.read_bytes() != data:
            raise AlreadyFilled(path)
        write_whole(path, data)
        if with_pdf:
            from desktop_app.declarations.printed import printed  # noqa: PLC0415  (loads when something is printed)

            write_whole(path.with_suffix(".pdf"), printed(one))
        write_whole(path.with_suffix(".txt"), letters(one, path.name).encode("utf-8", "replace"))
        yield one, path
