"""What the person at the terminal sees while the set-up works: plain lines with the seconds since the start.

In go sentences and commands, out come lines on standard output. The one idea: a command's own chatter is kept back, only
the lines that tell progress are passed on, and the whole of it is shown when the command fails.
"""

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

STARTED = time.monotonic()


class SetupError(Exception):
    """The set-up cannot go on; the message says why and what to do, in words for the person who started it."""


def say(text: str) -> None:
    """One line of progress, or several; each begins with the elapsed seconds."""
    for line in text.splitlines():
        print(f"[{time.monotonic() - STARTED:6.1f} s] {line}", flush=True)  # noqa: T201


def run(
    command: Sequence[str | Path],
    *,
    show: Callable[[str], str | None] = lambda line: None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Run a command; give back its exit status and everything it wrote.

    `show` gets each line while the command runs and returns what to tell the user about it, or None.
    """
    try:
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=cwd,
            env=env,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        return 127, f"{command[0]}: {error.strerror}"
    lines = []
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            told = show(line.rstrip())
            if told is not None:
                say(f"  {told}")
    return process.returncode, "".join(lines)
