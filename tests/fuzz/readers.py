"""Damage files of every kind that is read, for a time: `python tests/fuzz/readers.py [SECONDS] [KIND …]`.

Each kind is read in a process of its own, whose memory is limited and which is ended where one file takes too long. A file
may be read or refused with `UnreadableFile`; anything else is a finding, and the file is kept beside the figures in
`FOLDER` (by default a temporary one, named at the end). Half of the files are damaged bytes; of archives the other half are
damaged inside of their parts, so that they still unpack. Not part of the test suite. Exit status 1 where anything was found.
"""

import hashlib
import io
import multiprocessing
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "readers")]

from seeds import SEEDS  # noqa: E402 (after the path to it)

#: Memory that reading one file may take, in bytes, and time, in seconds.
MEMORY, TIME = 4_000_000_000, 60

TOKENS = [
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"&#0;", b"&#xD800;", b"<!DOCTYPE a [<!ENTITY e 'x'>]>", b"<![CDATA[", b"]]>", b"<!--",
    b'r="XFD1048576"', b'r="A99999999999"', b"1e999", b"-0", b"9" * 400, b'"', b"'", b";", b"\t", b"\r", b"\n" * 50, b"{", b"[",
    b"\\u0000", b"null", b"true", b"=1+1", b"@SUM(1)", b"table:number-rows-repeated='1048576'", b"<row>", b"<c>", b"</",
    b"Level", b"Parent", b"Qty", "数量".encode(), "型号".encode("gb18030"), b"..", b"1.1.1.1.1", b"R1-R999999999", b"A" * 5_000,
]  # fmt: skip


#: Numbers as binary files hold them, at the edges of what they can be; written over what stands there, nothing moves.
EDGES = [
    b"\xff", b"\x7f", b"\xff\xff", b"\0\0", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f", b"\0\0\0\x80",
    b"\xfe\xff\xff\xff", b"\xfb\xff\xff\xff", b"\1\0\0\0", b"\0\0\1\0", b"\xff" * 8,
]  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Bytes with a few things changed, left out, said twice or put in."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 3, 8, 30])):
        if not changed:
            break
        at = chance.randrange(len(changed))
        length = chance.choice([1, 2, 4, 30, 400])
        action = chance.randrange(7)
        if action == 0:
            changed[at] = chance.randrange(256)
        elif action == 1:
            del changed[at : at + length]
        elif action == 2:
            changed[at:at] = chance.choice(TOKENS)
        elif action == 3:
            changed[at:at] = changed[at : at + length]
        elif action == 4:
            other = chance.randrange(len(changed))
            changed[at : at + length] = changed[other : other + length]
        elif action == 5:
            edge = chance.choice(EDGES)
            changed[at : at + len(edge)] = edge
        else:
            changed[at : at + 1] = bytes([changed[at] ^ (1 << chance.randrange(8))])
    return bytes(changed)


def damaged_inside(data: bytes, chance: random.Random) -> bytes:
    """An archive of which one part is damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    for path in chance.sample(sorted(parts), chance.choice([1, 1, 2]) if len(parts) > 1 else 1):
        parts[path] = damaged(parts[path], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return out.getvalue()


def fuzz(kind: str, seconds: float, seed: int, folder: Path, told: "multiprocessing.Queue[Counter[str]]") -> None:
    """Damage and read until the time is over; what was found is kept."""
    from desktop_app.readers import UnreadableFile, read_bom, read_declarations, sort_files

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, _too_long)
    chance = random.Random(seed)
    figures: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        whole = chance.choice(SEEDS[kind])
        archive = whole.startswith(b"PK") and chance.random() < 0.7
        data = damaged_inside(whole, chance) if archive else damaged(whole, chance)
        (folder / f"{kind}.running").write_bytes(data)
        signal.alarm(TIME)
        for read in (read_bom, read_declarations, lambda name, content: sort_files([(name, content)])):
            try:
                read("x.bin", data)
                figures["read"] += 1
            except UnreadableFile:
                figures["refused"] += 1
            except BaseException as problem:  # noqa: BLE001 (any other is what is looked for)
                figures["found"] += 1
                last = traceback.extract_tb(problem.__traceback__)[-1]
                name = f"{kind}-{type(problem).__name__}-{Path(last.filename).stem}-{last.lineno}"
                figures[f"  {name}: {str(problem)[:80]}"] += 1
                if not (folder / name).exists():
                    (folder / name).write_bytes(data)
                    (folder / f"{name}.txt").write_text(
                        "".join(traceback.format_exception(problem)), "utf-8", "replace"
                    )
        signal.alarm(0)
        figures["files"] += 1
    told.put(figures)


def _too_long(*_: object) -> None:
    raise TimeoutError(f"reading took more than {TIME} seconds")


def main(seconds: float, kinds: list[str]) -> int:
    """Fuzz one kind after the other, and print the figures."""
    os.nice(15)
    folder = Path(os.environ.get("FUZZ_FOLDER") or tempfile.mkdtemp(prefix="fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    found = 0
    for kind in kinds:
        figures: Counter[str] = Counter()
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 1:
            seed = int(hashlib.sha256(f"{kind} {time.time_ns()}".encode()).hexdigest()[:8], 16)
            told: multiprocessing.Queue[Counter[str]] = multiprocessing.Queue()
            process = multiprocessing.Process(target=fuzz, args=(kind, left, seed, folder, told))
            process.start()
            process.join(left + 2 * TIME)
            if process.is_alive() or process.exitcode != 0:
                process.kill()
                figures["found"] += 1
                figures[f"  the process ended ({process.exitcode}): {kind}-ended-{seed}"] += 1
                (folder / f"{kind}.running").replace(folder / f"{kind}-ended-{seed}")
            else:
                figures += told.get()
        found += figures["found"]
        print(
            f"{kind:22} {figures['files']:7,} files, {figures['read']:7,} times read, {figures['refused']:7,} refused, "
            f"{figures['found']} findings",
            flush=True,
        )
        for line, times in figures.items():
            if line.startswith("  "):
                print(f"{line} ({times} times)", flush=True)
    print(f"{found} findings; what was found is in {folder}")
    return 1 if found else 0


if __name__ == "__main__":
    wanted = sys.argv[2:] or list(SEEDS)
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 600.0, wanted))
