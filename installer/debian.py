"""What the operating system must add before a Qt window can open, and how Debian provides it.

In go the files of Qt that the window loads, out come the names of the shared libraries that are not there, the Debian
packages that hold them, and the installation of just those packages. The one idea: nothing is installed because a list
says so. The dynamic loader tells what it does not find, the package is looked up, and after the installation the loader
is asked again.
"""

import functools
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from progress import run, say

# Sonames whose package is not named by Debian's rule (see `package_candidates`).
OTHER_NAMES = {
    "libz.so.1": "zlib1g",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgmodule-2.0.so.0": "libglib2.0-0",
    "libatk-1.0.so.0": "libatk1.0-0",
    "libgdk-3.so.0": "libgtk-3-0",
}

NOT_FOUND = re.compile(r"^\s*(\S+) => not found\s*$", re.MULTILINE)
SONAME = re.compile(r"^(?P<name>.+)\.so(?:\.(?P<version>[0-9.]+))?$")
POLICY = re.compile(
    r"^(?P<package>[a-z0-9][a-z0-9+.-]*)(?::\w+)?:\n +Installed: .*\n +Candidate: (?P<version>\S+)", re.M
)


def sonames_not_found(loader_output: str) -> set[str]:
    """The libraries that `ldd` reports as not found, those of other libraries included."""
    return set(NOT_FOUND.findall(loader_output))


def package_candidates(soname: str) -> list[str]:
    """Names that the Debian package of a library may have, the likeliest first.

    Debian Policy 8.1: the library's name and the version in its soname, with a hyphen between them where the name ends in
    a digit, in lower case; `_` is not allowed in a package name and becomes `-`. Since the change to 64-bit times (Debian
    13, Ubuntu 24.04) some names end in `t64`.
    """
    if soname in OTHER_NAMES:
        name = OTHER_NAMES[soname]
    else:
        match = SONAME.match(soname)
        if match is None:
            return []
        stem, version = match["name"], match["version"] or ""
        hyphen = "-" if version and stem[-1].isdigit() else ""
        name = f"{stem}{hyphen}{version}".lower().replace("_", "-")
    return [name, f"{name}t64"]


def installable(policy_output: str) -> set[str]:
    """The packages for which `apt-cache policy` names a version that could be installed."""
    return {match["package"] for match in POLICY.finditer(policy_output) if match["version"] != "(none)"}


def is_debian() -> bool:
    """Debian or one of its children: their tools are there."""
    return shutil.which("apt-get") is not None and shutil.which("dpkg") is not None


@functools.cache
def right_to_install() -> tuple[str, ...] | None:
    """What to put before a command so that it runs as root: nothing, `sudo -n`, or None where there is no right."""
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    return ("sudo", "-n") if allowed else None


def loader_report(file: Path) -> str:
    """What the dynamic loader says of a library: each library that it needs and where it was found.

    `ldd` is a shell script around the loader itself, which is asked where the script is missing.
    """
    tracing = {**os.environ, "LC_ALL": "C"}
    if ldd := shutil.which("ldd"):
        return run([ldd, file], env=tracing)[1]
    loaders = sorted(path for folder in ("/lib64", "/lib") for path in Path(folder).glob("ld-linux*.so.*"))
    return run([loaders[0], file], env={**tracing, "LD_TRACE_LOADED_OBJECTS": "1"})[1] if loaders else ""


def missing_libraries(files: Iterable[Path]) -> dict[str, list[Path]]:
    """The sonames that are not found, each with the files that ask for it."""
    missing: dict[str, list[Path]] = {}
    for file in files:
        for soname in sonames_not_found(loader_report(file)):
            missing.setdefault(soname, []).append(file)
    return dict(sorted(missing.items()))


def find_packages(wanted: Mapping[str, Sequence[str]]) -> tuple[dict[str, str], list[str]]:
    """For each thing wanted the first of its candidate packages that can be installed, and the things without one."""
    names = sorted({name for names in wanted.values() for name in names})
    known = installable(run(["apt-cache", "policy", *names], env={**os.environ, "LC_ALL": "C"})[1]) if names else set()
    found = {thing: next((name for name in names if name in known), "") for thing, names in wanted.items()}
    return {thing: name for thing, name in found.items() if name}, [thing for thing, name in found.items() if not name]


def install(wanted: Mapping[str, Sequence[str]]) -> str:
    """Install a Debian package for each thing wanted (a soname, a command). The caller looks again afterwards.

    Returns: what went wrong, as one sentence for the user; empty when nothing did.
    """
    if not wanted:
        return ""
    first = list(dict.fromkeys(names[0] for names in wanted.values() if names))
    if not is_debian():
        return "this is not a Debian system, and only there packages are installed by themselves"
    root = right_to_install()
    if root is None:
        return f"there is no right to install packages; an administrator would run: apt-get install {' '.join(first)}"
    found, unknown = find_packages(wanted)
    updated = False
    if unknown:  # as in a fresh container, whose lists of packages are empty
        updated = refresh_lists(root)
        found, unknown = find_packages(wanted)
    packages = sorted(set(found.values()))
    failure = _install_packages(root, packages)
    if failure and not updated and refresh_lists(root):  # lists that are older than the archive name files it dropped
        failure = _install_packages(root, packages)
    if unknown:
        failure = f"no Debian package was found for {', '.join(unknown)}" + (f"; {failure}" if failure else "")
    return failure


def refresh_lists(root: Sequence[str]) -> bool:
    """`apt-get update`; False when it failed, as it does without a network."""
    say("Reading the package lists of Debian anew (apt-get update) ...")
    status, output = run([*root, "apt-get", "-o", "DPkg::Lock::Timeout=120", "update"])
    if status != 0 or "Some index files failed" in output:
        say("  that failed: " + last_complaint(output))
        return False
    return True


def _install_packages(root: Sequence[str], packages: Sequence[str]) -> str:
    if not packages:
        return ""
    say(f"Installing {len(packages)} Debian packages: {' '.join(packages)}")
    options = ["--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    settings = ["env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]  # sudo would drop them from the environment
    status, output = run([*root, *settings, "apt-get", "install", *options, *packages], show=apt_progress)
    return "" if status == 0 else f"apt-get install {' '.join(packages)} failed: {last_complaint(output)}"


def apt_progress(line: str) -> str | None:
    """The line of apt that says how much it fetches; the rest would be hundreds of lines."""
    return line if line.startswith(("Need to get", "Fetched")) else None


def last_complaint(output: str) -> str:
    """The last line of a failed command that names an error, or else its last line."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("E:", "W: Failed", "ERROR", "error", "Error"))]
    return (errors or lines or ["it gave no reason"])[-1]
