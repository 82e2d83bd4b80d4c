"""Profiles in a file: choices that were made once, for the window and, where it is asked to use them, the command line."""

import json
from collections.abc import Iterable
from pathlib import Path

from desktop_app.bom.messages import Told, told, worded
from desktop_app.readers.choices import Choices
from desktop_app.readers.opened import Opened
from desktop_app.readers.profiles import Profile, matching
from desktop_app.readers.read import Progress, what_if
from desktop_app.readers.source import ReadBom, UnreadableFile
from desktop_app.whole import write_whole


class UnreadableProfiles(Told):
    """A file of kept choices that is damaged or no such file; the message names it."""


def kept_profiles(file: Path) -> tuple[Profile, ...]:
    """The profiles in a file, the latest first; none where there is no such file.

    Raises:
        UnreadableProfiles: it cannot be read, or holds something else.
    """
    try:
        return tuple(Profile.from_json(told) for told in json.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError) as problem:
        raise UnreadableProfiles(worded("profiles-unread", file=file.name, problem=told(problem))) from problem


def read_as_kept(opened: Opened, profiles: Iterable[Profile], progress: Progress | None = None) -> ReadBom:
    """The bill of materials as was chosen for this file or one with the same headers, or as it is understood without.

    Raises:
        UnreadableFile: it cannot be understood.
    """
    choices = matching(profiles, opened)
    if choices is None:
        return what_if(opened, progress=progress)
    try:
        return what_if(opened, choices, progress)
    except UnreadableFile as problem:
        return what_if(opened, not_fitting(choices, problem), progress)


def not_fitting(choices: Choices, problem: UnreadableFile) -> Choices:
    """What stays of choices with which a file cannot be read: that they were not used, and why."""
    return Choices(doubt=worded("profile-misfit", profile=choices.profile, problem=problem.message))


def keep(file: Path, profile: Profile) -> None:
    """Keep a profile in place of an older one for the same headers; a damaged file is set aside, not written over.

    Raises:
        OSError: the file cannot be written.
    """
    try:
        known = kept_profiles(file)
    except UnreadableProfiles:
        file.replace(file.with_name(file.name + ".damaged"))
        known = ()
    _write(file, (profile, *(one for one in known if not _same(one, profile))))


def forget(file: Path, profile: Profile) -> None:
    """Keep a profile, and any for the same headers, no longer.

    Raises:
        UnreadableProfiles: the file is damaged.
        OSError: it cannot be written.
    """
    known = kept_profiles(file)
    left = tuple(one for one in known if not _same(one, profile))
    if left != known:
        _write(file, left)


def _same(one: Profile, other: Profile) -> bool:
    if one.sha256 == other.sha256 and one.name == other.name:
        return True
    return bool(one.fingerprint) and (one.fingerprint, one.turn) == (other.fingerprint, other.turn)


def _write(file: Path, profiles: tuple[Profile, ...]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    told = [profile.to_json() for profile in profiles]
    write_whole(file, json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace"))
