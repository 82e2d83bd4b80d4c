"""What was chosen before for a file that is opened now, or for one with the same headers. In the worker; no Qt."""

from pathlib import Path

from desktop_app.bom.messages import told
from desktop_app.readers import Choices, UnreadableProfiles, kept_profiles, matching, open_file
from desktop_app.resources import data_folder


def profiles_file() -> Path:
    """Where choices for files with the same headers are kept."""
    return data_folder() / "profiles.json"


def recalled(name: str, data: bytes) -> tuple[Choices | None, str]:
    """The choices that were kept, None for none; and why they could not be looked up, `""` where they could.

    Raises:
        UnreadableFile: the file is of no format that is read.
    """
    try:
        profiles = kept_profiles(profiles_file())
    except UnreadableProfiles as problem:
        return None, told(problem)
    return (matching(profiles, open_file(name, data)) if profiles else None), ""
