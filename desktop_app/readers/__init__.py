"""Files of all kinds become bills of materials and declarations; everything about formats and layouts stays in here.

`read_bom` and `read_declarations` take bytes and return values, `which` and `sort_files` tell such files apart. A mapping
dialog opens a file once (`open_file`), shows its cells, and asks `what_if` of each choice; a `Profile` keeps what was chosen
for the next file with the same headers (`keep`, `read_as_kept`).
The tables are described by `resources/headers/words.toml`. pandas and calamine are loaded on first use, because the window
opens before any file does.
"""

from desktop_app.readers.choices import AUTOMATIC, MODEL_QUANTITY, NO_HEADER, Choices
from desktop_app.readers.draft import Draft, draft_of
from desktop_app.readers.kept import UnreadableProfiles, forget, keep, kept_profiles, not_fitting, read_as_kept
from desktop_app.readers.opened import Opened, open_file
from desktop_app.readers.profiles import Profile, matching, pinned, profile_of
from desktop_app.readers.read import (
    FileKind,
    Sorted,
    looks_like_declarations,
    read_bom,
    read_declarations,
    sort_files,
    what_if,
    which,
)
from desktop_app.readers.source import ReadBom, SourceInfo, UnreadableFile
from desktop_app.readers.understanding import (
    ColumnUse,
    RowKind,
    SheetGlance,
    Skipped,
    TableUse,
    Understanding,
)

__all__ = [
    "AUTOMATIC",
    "MODEL_QUANTITY",
    "NO_HEADER",
    "Choices",
    "ColumnUse",
    "Draft",
    "FileKind",
    "Opened",
    "Profile",
    "ReadBom",
    "RowKind",
    "SheetGlance",
    "Skipped",
    "Sorted",
    "SourceInfo",
    "TableUse",
    "Understanding",
    "UnreadableFile",
    "UnreadableProfiles",
    "draft_of",
    "forget",
    "keep",
    "kept_profiles",
    "looks_like_declarations",
    "matching",
    "not_fitting",
    "open_file",
    "pinned",
    "profile_of",
    "read_as_kept",
    "read_bom",
    "read_declarations",
    "sort_files",
    "what_if",
    "which",
]
