"""A saved case in the place of a bill of materials: `lodestone audit CASE`, `lodestone dossier CASE -o …`.

The case is only read, so that it may be open in a window meanwhile. What it holds is judged as it says; options that are
given stand in the place of its own settings for this once.
"""

import argparse
import platform
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli_options import Refused, choices_of
from desktop_app.rules.model import Reading

if TYPE_CHECKING:
    from desktop_app.audit import Audit, Settings
    from desktop_app.dossier import SourceFile, Sources


def names_case(path: Path) -> bool:
    """Whether a file is a saved case, by its content.

    Raises:
        OSError: it cannot be read.
    """
    from desktop_app.case import is_case

    return is_case(path)


def audit_of_case(options: argparse.Namespace) -> "Audit":
    """The audit of what a case holds, with what the options say instead.

    Raises:
        Refused: it cannot be read, or there is nothing in it to audit.
        UnreadableFile, UnknownItem, OSError: see `desktop_app.cli_options.refusing`.
    """
    from desktop_app.case import Content, EmptyCase, Holder, UnreadableCase, read_case
    from desktop_app.case.codec import plain
    from desktop_app.intake import statements_in

    if options.rules is not None or options.overlay:
        raise Refused(
            "a case is judged by the rule pack and the confirmations that it holds; drop --rules and --overlay", 2
        )
    try:
        with read_case(options.file, Holder("lodestone", platform.node(), datetime.now().astimezone())) as case:
            content = case.content
            if options.sheet is not None or options.header_row is not None or options.map:
                content = Content({**content.state, "choices": plain(choices_of(options))})
            made = case.ingredients(content=content)
    except (UnreadableCase, EmptyCase) as problem:
        raise Refused(str(problem)) from problem
    files = [(path.name, path.read_bytes()) for path in options.declarations]
    statements, problems = statements_in(files, made.law.pack, date.today(), made.read.bom)
    settings = _settings(made.settings, options)
    every, all_problems = (*made.statements, *statements), (*made.problems, *problems)
    return replace(made, statements=every, problems=all_problems, settings=settings).audit()


def as_it_stands(options: argparse.Namespace) -> bool:
    """Whether no option says something else than the case."""
    said = (
        *(options.sheet, options.header_row, options.map, options.declarations, options.as_of, options.reading),
        *(options.destination, options.currency, options.rate, options.item, options.application, options.part_master),
    )
    return not any(said)


def sources_of_case(path: Path, evidence: "tuple[SourceFile, ...]" = ()) -> "Sources":
    """What the audit of a case is made of, with its journal.

    Raises:
        Refused: it cannot be read.
    """
    from desktop_app.case import Holder, UnreadableCase, read_case
    from desktop_app.dossier import BundleError, sources_of

    try:
        with read_case(path, Holder("lodestone", platform.node(), datetime.now().astimezone())) as case:
            return sources_of(case, evidence)
    except (UnreadableCase, BundleError) as problem:
        raise Refused(str(problem)) from problem


def _settings(own: "Settings", options: argparse.Namespace) -> "Settings":
    from desktop_app.application import read_application

    return replace(
        own,
        as_of=options.as_of or own.as_of,
        reading=Reading(options.reading) if options.reading else own.reading,
        destination=options.destination or own.destination,
        currency=options.currency or own.currency,
        rates={**own.rates, **dict(options.rate)},
        items=tuple(options.item) or own.items,
        application=read_application(options.application) if options.application else own.application,
    )
