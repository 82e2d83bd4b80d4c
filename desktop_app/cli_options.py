"""What the commands share: options and how their values are written, the settings in them, and what is refused.

`desktop_app.cli` lists the commands; a command with much of its own stands in a module beside it. Only in these modules
does the program look at the clock, for the day that `--as-of` is by default. The window starts through this module as well, and
waits for nothing of the core: what an option needs is loaded with it.
"""

import argparse
import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.audit import Settings
    from desktop_app.readers import Choices, ReadBom
    from desktop_app.rules.model import RulePack


class Refused(Exception):
    """What the user asked for cannot be done; the message is one line, `status` the exit status."""

    def __init__(self, message: str, status: int = 3) -> None:
        super().__init__(message)
        self.status = status


def one_line(message: str) -> str:
    """A message without line breaks and control characters, which a file's name or cell may have brought in."""
    return "".join(c if c.isprintable() else " " for c in message)


@contextmanager
def refusing() -> Iterator[None]:
    """Turns what goes wrong with files into `Refused`, each with a line that says which file and what to do."""
    from desktop_app.application import UnreadableApplication
    from desktop_app.audit import UnknownItem
    from desktop_app.readers import UnreadableFile, UnreadableProfiles
    from desktop_app.rules.pack import InvalidPack
    from desktop_app.screening import InvalidLexicon

    try:
        yield
    except UnknownItem as problem:
        raise Refused(str(problem), 2) from problem
    except (UnreadableFile, UnreadableProfiles, UnreadableApplication, InvalidPack, InvalidLexicon) as problem:
        raise Refused(str(problem)) from problem
    except OSError as problem:
        raise Refused(f"{problem.filename or 'file'}: {_why(problem)}") from problem
    except MemoryError as problem:
        raise Refused("there is not enough memory for this file") from problem


def _why(problem: OSError) -> str:
    """What is wrong with a file: more than the system says where that leaves the user guessing."""
    path = Path(problem.filename) if isinstance(problem.filename, str) else None
    if path is not None and problem.errno == errno.ENOENT and not path.parent.exists():
        return f"there is no folder {path.parent}"
    if path is not None and problem.errno in {errno.EISDIR, errno.EBUSY} and path.is_dir():
        return "this is a folder; name a file"
    if problem.errno == errno.EACCES:
        return "permission denied; is it open in another program, or in a folder that you may not write to?"
    return problem.strerror or str(problem)


# --- Options that commands share ------------------------------------------------------------------------------------------


def audit_options(parser: argparse.ArgumentParser) -> None:
    """One bill of materials or saved case, how to read it and how to judge it."""
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE|FOLDER|CASE",
        help="the bill of materials; a folder with it, its part masters and declarations; or a saved case (.lodestone)",
    )
    parser.add_argument(
        "--part-master",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help="lists that say more of the same parts, joined on the part number",
    )
    parser.add_argument(
        "--sheet",
        action="append",
        metavar="S",
        help="the sheet to read; several read each as an item of its own or, where they name each other's parts, into each other",
    )
    parser.add_argument(
        "--header-row", type=row_number, metavar="N", help="the row of the header as a spreadsheet counts, from 1"
    )
    parser.add_argument(
        "--map",
        nargs="+",
        action="extend",
        type=column_of_role,
        default=[],
        metavar="ROLE=HEADER",
        help="what a column is, such as part_number=Artikel-Nr., or model_quantity=FA-100 for each of several models; "
        "a ROLE that is none lists them all",
    )
    parser.add_argument(
        "--profiles",
        type=Path,
        metavar="FILE.json",
        help="choices kept in the window for files with the same headers; used where none of the three above is given",
    )
    parser.add_argument(
        "--item", nargs="+", action="extend", default=[], metavar="PART", help="the exported items (default: the roots)"
    )
    judging_options(parser)
    pack_options(parser)


def pack_options(parser: argparse.ArgumentParser) -> None:
    """By which law is judged."""
    parser.add_argument(
        "--rules",
        type=Path,
        metavar="FILE.toml|ID",
        help="the rule pack: a file, or the id of one that is shipped or installed (default: cn-2025-61)",
    )
    parser.add_argument(
        "--overlay",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE.toml",
        help="your own additions to the rule pack: what a status is, confirmed by whom, on which source",
    )


def pack_of(options: argparse.Namespace) -> "RulePack":
    """The rule pack that the options name.

    Raises:
        InvalidPack: see `desktop_app.rules.pack.load_pack`.
    """
    return named_pack(options.rules, options.overlay)


def named_pack(named: Path | None, overlays: Sequence[Path] = ()) -> "RulePack":
    """A rule pack by its file or its id, with overlays over it.

    Raises:
        InvalidPack: see `desktop_app.rules.pack.load_pack` and `desktop_app.rules.installed.pack_at_hand`.
    """
    from desktop_app.rules.installed import pack_at_hand
    from desktop_app.rules.overlay import read_overlay
    from desktop_app.rules.pack import load_pack

    if named is None or (not named.suffix and not named.is_file()):
        return pack_at_hand(str(named or ""), [read_overlay(path) for path in overlays])
    return load_pack(named, overlays)


def judging_options(parser: argparse.ArgumentParser) -> None:
    """What is declared, and for which day, reading, destination and currency it is judged."""
    from desktop_app.rules.model import Reading

    declaration_options(parser)
    parser.add_argument(
        "--as-of", type=iso_date, metavar="YYYY-MM-DD", help="the day that is judged (default: today, or the case's)"
    )
    parser.add_argument(
        "--reading",
        choices=[str(reading) for reading in Reading],
        metavar="READING",
        help="materials-only or assemblies-included (default)",
    )
    parser.add_argument("--destination", type=country_code, metavar="CC", help="country of destination, such as JP")
    parser.add_argument("--currency", type=currency_code, metavar="EUR", help="the audit's currency")
    parser.add_argument(
        "--rate",
        nargs="+",
        action="extend",
        type=exchange_rate,
        default=[],
        metavar="USD=0.9",
        help="1 USD is 0.9 of the audit's currency",
    )
    parser.add_argument(
        "--fail-on",
        choices=["required", "undetermined"],
        help="exit with 1 if a verdict is required (or undetermined), whatever the status of the rules",
    )


def declaration_options(parser: argparse.ArgumentParser) -> None:
    """Files that add facts: declarations and application."""
    parser.add_argument(
        "--declarations",
        nargs="+",
        action="extend",
        type=Path,
        default=[],
        metavar="FILE",
        help="declarations of suppliers (XLSX, ODS, CSV)",
    )
    parser.add_argument(
        "--application",
        type=Path,
        metavar="FILE.toml",
        help="who applies, for whom and for what; the window exports one, the sample has one",
    )


def choices_of(options: argparse.Namespace) -> "Choices":
    """How the file is to be read, among the options."""
    from desktop_app.readers import MODEL_QUANTITY, Choices

    return Choices(
        sheet=options.sheet[0] if options.sheet else None,
        also=tuple(options.sheet[1:]) if options.sheet else (),
        header_row=options.header_row - 1 if options.header_row is not None else None,
        columns={role: header for role, header in options.map if role != MODEL_QUANTITY},
        models=tuple(header for role, header in options.map if role == MODEL_QUANTITY),
    )


def read_as_asked(options: argparse.Namespace) -> "ReadBom":
    """The bill of materials as the options say, or as the profiles say that they name.

    Raises:
        UnreadableFile, UnreadableProfiles, OSError: see `refusing`.
    """
    from desktop_app.readers import kept_profiles, open_file, read_as_kept, what_if

    masters = [(path.name, path.read_bytes()) for path in options.part_master]
    opened, choices = open_file(options.file.name, options.file.read_bytes(), masters), choices_of(options)
    if options.profiles is None or choices.made:
        return what_if(opened, choices)
    return read_as_kept(opened, kept_profiles(options.profiles.resolve(strict=True)))


def settings_of(options: argparse.Namespace) -> "Settings":
    """The settings among the options."""
    from desktop_app.application import read_application
    from desktop_app.audit import NO_APPLICATION, Settings
    from desktop_app.rules.model import Reading

    return Settings(
        as_of=options.as_of or date.today(),
        reading=Reading(options.reading or Reading.ASSEMBLIES_INCLUDED),
        destination=options.destination or "",
        currency=options.currency or "",
        rates=dict(options.rate),
        items=tuple(getattr(options, "item", ())),
        application=read_application(options.application) if options.application else NO_APPLICATION,
    )


# --- How values are written -----------------------------------------------------------------------------------------------


def iso_date(text: str) -> date:
    """A day as ISO 8601."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date such as 2026-11-24") from None


def day_count(text: str) -> int:
    """A number of days from today on."""
    if not text.isascii() or not text.isdigit():
        raise argparse.ArgumentTypeError(f"“{text}” is no number of days such as 90")
    return int(text)


def row_number(text: str) -> int:
    """A row as a spreadsheet counts, from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is no row number; rows count from 1")
    return int(text)


def column_of_role(text: str) -> tuple[str, str]:
    """A role and the header text of its column."""
    role, separator, header = text.partition("=")
    role = role.strip().lower().replace(" ", "_").replace("-", "_")
    if not separator or not header.strip():
        raise argparse.ArgumentTypeError(f"“{text}” is not ROLE=HEADER, such as part_number=“Artikel-Nr.”")
    known = known_roles()
    if role not in known:
        raise argparse.ArgumentTypeError(f"“{role}” is no role of a column; known are {', '.join(sorted(known))}")
    return role, header


def known_roles() -> frozenset[str]:
    """The roles that a column can have."""
    from desktop_app.declarations import STATEMENT_ROLES
    from desktop_app.readers import MODEL_QUANTITY
    from desktop_app.readers.line_items import KEPT_ROLES

    return KEPT_ROLES | frozenset(STATEMENT_ROLES) | {MODEL_QUANTITY}


def country_code(text: str) -> str:
    """A country as ISO 3166 alpha-2."""
    from desktop_app.readers.codes import country

    code = country(text)
    if not code:
        raise argparse.ArgumentTypeError(f"“{text}” is no two-letter country code such as JP")
    return code


def currency_code(text: str) -> str:
    """A currency code in capitals."""
    code = text.strip().upper()
    if len(code) != 3 or not (code.isascii() and code.isalpha()):
        raise argparse.ArgumentTypeError(f"“{text}” is no three-letter currency code such as EUR")
    return code


def exchange_rate(text: str) -> tuple[str, str]:
    """A currency code and a decimal text."""
    from desktop_app.bom.exact import DECIMAL_TEXT

    code, separator, number = text.partition("=")
    number = number.strip()
    if not separator or not DECIMAL_TEXT.match(number) or float(number) <= 0:
        raise argparse.ArgumentTypeError(f"“{text}” is no rate such as USD=0.9")
    return currency_code(code), number
