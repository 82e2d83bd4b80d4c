"""The command line: the same jobs as in the window, without one. `lodestone --help` lists them.

Exit status: 0 done; 1 `--fail-on` was met; 2 wrong usage; 3 a file cannot be read or written (one line on stderr). What the
commands do stands in the modules beside this one, which are loaded for a command and not for the window.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from desktop_app import __version__
from desktop_app.cli_options import Refused, declaration_options, one_line

#: The command that opens the window, which is also what is meant where none is named.
_WINDOW = "open"

#: The other commands, as the help tells of them; `cli_commands` says what each is given and does.
_ABOUT = {
    "audit": "Audit a bill of materials.",
    "dossier": "Write the dossier that goes with a licence application.",
    "verify": "Check an evidence bundle and compute its audit again, or the signatures of a PDF.",
    "questionnaire": "Write a workbook for each supplier with open questions.",
    "library": "Keep declarations beyond one audit.",
    "batch": "Audit every bill of materials in a tree of folders.",
    "rules": "Install signed rule packs, and sign them.",
    "explain": "Why a part is judged as it is, and what would change it.",
    "compare-dates": "What differs between two days.",
    "law": "Each rule and its status on a day, or over time.",
    "parties": "Look for names on the lists of parties.",
}


_Run = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit status."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()  # in a bundle, a worker process starts as this very command
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a Chinese part name must not stop the audit.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if not words or words[0] not in (*_ABOUT, _WINDOW, "-h", "--help", "--version", "--self-test"):
        if words and _misspelt(words[0]):
            _parser(()).error(f"“{words[0]}” is neither a command nor a file{_resembling(words[0])}")
        words = [_WINDOW, *words]
    options = _parser(() if words[0] == _WINDOW else tuple(_ABOUT)).parse_args(words)
    run: _Run = options.run
    try:
        return run(options)
    except Refused as refusal:
        print(f"lodestone: {one_line(str(refusal))}", file=sys.stderr)
        return refusal.status
    except KeyboardInterrupt:
        print("lodestone: interrupted", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stdout = None  # whoever read the output has had enough; not worth a word
        return 0


def window_main() -> int:
    """The entry of a double click: no console, files as arguments."""
    return main([_WINDOW, *sys.argv[1:]])


def run_window(options: argparse.Namespace) -> int:
    """`lodestone [FILE…]`."""
    if _no_display():
        raise Refused("there is no display for the window; the commands need none (see lodestone --help)")
    gc.disable()  # loading makes many objects, and hardly any of them garbage
    try:
        from desktop_app.ui.application import run
    except ImportError as problem:
        raise Refused(f"the window cannot be opened, because Qt cannot be loaded ({problem})") from problem
    gc.freeze()  # they stay as long as the program, and are never looked at
    gc.enable()
    return run(options.files, options.declarations, options.application, options.sample)


def _no_display() -> bool:
    """Whether Qt would end the process for want of a display; only Linux has machines without one."""
    if not sys.platform.startswith("linux"):
        return False
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return False
    return not Path(os.environ.get("XDG_RUNTIME_DIR") or "/", "wayland-0").exists()


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; exit status 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)} (see {self.prog} --help)\n")


def _misspelt(word: str) -> bool:
    """Whether a first word looks like a command, and like no file or option."""
    return word.replace("-", "").isalpha() and not word.startswith("-") and not Path(word).exists()


def _resembling(word: str) -> str:
    import difflib

    close = difflib.get_close_matches(word, (_WINDOW, *_ABOUT), 1)
    return f"; did you mean {close[0]}?" if close else ""


class _SelfTest(argparse.Action):
    """Runs the self-test in place of a command, as `--version` tells the version."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from desktop_app import selftest

        parser.exit(selftest.run())


def _parser(commands: Sequence[str]) -> argparse.ArgumentParser:
    """The options of the window and of these commands, whose modules it loads."""
    parser = _Parser(
        prog="lodestone",
        description="Whether a product needs China's export licence for its rare earths, on which day, and why.",
        epilog="To begin: lodestone audit bom.xlsx. Without a command, the window opens on the files given. Exit status: 0 done, "
        "1 --fail-on was met, 2 wrong usage, 3 a file cannot be read or written. Not legal advice.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"lodestone {__version__}")
    parser.add_argument("--self-test", action=_SelfTest, nargs=0, help="prove that this installation works, and exit")
    known = parser.add_subparsers(metavar="COMMAND", required=True)

    def add(name: str, about: str, options: Callable[[argparse.ArgumentParser], None], run: _Run) -> None:
        command = known.add_parser(name, help=about, description=about, allow_abbrev=False)
        options(command)
        command.set_defaults(run=run)

    add(_WINDOW, "Open the window.", _window_options, run_window)
    if commands:
        from desktop_app.cli_commands import COMMANDS

        for name in commands:
            add(name, _ABOUT[name], COMMANDS[name].options, COMMANDS[name].run)
    return parser


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="bills of materials, declarations, cases")
    declaration_options(parser)
    parser.add_argument("--sample", action="store_true", help="open the shipped sample")
