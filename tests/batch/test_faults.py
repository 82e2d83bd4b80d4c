"""Killed, interrupted, out of disk: nothing that was finished is lost, nothing is half-written, and a message says what to do."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from portfolio import Portfolio, write_portfolio
from workplaces import Here, results

from desktop_app.batch import Order, run_batch

PRODUCTS = 30
STARTED = Path(__file__).with_name("started.py")

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Portfolio:
    return write_portfolio(tmp_path_factory.mktemp("portfolio"), PRODUCTS, broken_every=10)


@pytest.fixture(scope="module")
def expected(portfolio, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run that nothing disturbs leaves."""
    out = tmp_path_factory.mktemp("expected")
    run_batch(Order(portfolio.folder, out), Here())
    return results(out)


def start(portfolio: Portfolio, out: Path, *before: str, **options: object) -> "subprocess.Popen[str]":
    command = [*before, sys.executable, str(STARTED), str(portfolio.folder), str(out)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **options)


def wait_for(condition, seconds: float = 30.0) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.01)


def children(pid: int) -> list[int]:
    """The worker processes of a batch: its children, but not the one that multiprocessing keeps for itself."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rpartition(")")[2].split()[1]) == pid:
                command = stat.with_name("cmdline").read_bytes()
                found += [int(stat.parent.name)] if b"spawn_main" in command else []
        except (OSError, IndexError):
            continue
    return found


def lives(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@linux
def test_killed_at_random_moments_and_started_again_it_leaves_what_an_undisturbed_run_leaves(
    portfolio, expected, tmp_path
):
    seed = random.randrange(1 << 30)
    print("seed", seed)
    moments = random.Random(seed)
    finished_before = -1
    for _ in range(3):
        process = start(portfolio, tmp_path)
        journal = tmp_path / ".lodestone-batch" / "journal"
        wait_for(lambda: (journal.exists() and journal.stat().st_size) or process.poll() is not None)  # noqa: B023
        time.sleep(moments.uniform(0.0, 1.2))
        workers = children(process.pid)
        process.kill()
        process.wait()
        left = results(tmp_path)
        assert left.items() <= expected.items(), "a file is there that is not whole"
        assert len(left) >= finished_before, "something that was finished is gone"
        finished_before = len(left)
        wait_for(lambda: not any(lives(pid) for pid in workers), 10)  # noqa: B023
    assert start(portfolio, tmp_path).wait(60) == 0
    assert results(tmp_path) == expected
    assert not (tmp_path / ".lodestone-batch" / "new").exists()


@linux
def test_workers_killed_from_outside_lose_nothing(portfolio, expected, tmp_path):
    process = start(portfolio, tmp_path)
    wait_for(lambda: list(tmp_path.rglob("*.json")) or process.poll() is not None)
    killed = children(process.pid)
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    assert len(killed) == 2
    assert process.wait(60) == 0
    assert results(tmp_path) == expected


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl+C to a group of processes")
def test_ctrl_c_says_in_one_line_that_the_same_command_goes_on(portfolio, tmp_path):
    command = [
        sys.executable,
        "-m",
        "desktop_app",
        "batch",
        str(portfolio.folder),
        "-o",
        str(tmp_path),
        "--workers",
        "2",
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    wait_for(lambda: list(tmp_path.rglob("*.json")) or process.poll() is not None)
    os.killpg(process.pid, signal.SIGINT)  # the whole group, as a terminal does
    _, err = process.communicate(timeout=30)
    if process.returncode != 3:  # it had not finished yet: 3 is for the broken files
        assert process.returncode == 130
        messages = [line for line in err.splitlines() if not line.startswith(("looking", "auditing", "writing"))]
        assert messages == ["lodestone: interrupted. What is finished is kept; run the same command again to go on"]


def confined(tmp_path: Path, options: str) -> list[str]:
    """The beginning of a command that sees a small file system of its own at `tmp_path`."""
    if shutil.which("unshare") is None:
        pytest.skip("needs unshare (util-linux) to mount a small file system")
    mount = f"mount -t tmpfs -o {options} tmpfs '{tmp_path}'"
    enter = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
    if subprocess.run([*enter, mount], capture_output=True, check=False).returncode:
        pytest.skip("may not mount a small file system here")
    return [*enter, f'{mount} && "$0" "$@"; status=$?; cp -r {tmp_path}/. {tmp_path}.seen; exit $status']


def test_a_full_disk_ends_the_batch_with_a_message_and_no_half_file(portfolio, expected, tmp_path):
    out = tmp_path / "small"
    out.mkdir()
    process = start(portfolio, out, *confined(out, "size=120k"))
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "the disk is full" in err
    assert "What is finished is kept" in err
    assert err.count("\n") == 1
    seen = results(Path(f"{out}.seen"))
    assert 0 < len(seen) < len(expected)
    assert seen.items() <= expected.items()
    shutil.copytree(f"{out}.seen", out, dirs_exist_ok=True)
    batch = run_batch(Order(portfolio.folder, out), Here())
    assert batch.kept >= len(seen)
    assert results(out) == expected


def test_a_read_only_output_is_refused_before_anything_is_done(portfolio, tmp_path):
    out = tmp_path / "closed"
    out.mkdir()
    process = start(portfolio, out, *confined(out, "ro"))
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "Read-only file system" in err
    assert err.count("\n") == 1
