"""Files of all kinds become bills of materials and declarations; everything about formats and layouts stays in here.

`read_bom` and `read_declarations` take bytes and return values, `looks_like_declarations` tells the two apart. The tables
they understand are described by `resources/headers/words.toml`. pandas and calamine are loaded on first use, because the
window opens before any file does.
"""

from desktop_app.readers.read import looks_like_declarations, read_bom, read_declarations
from desktop_app.readers.source import Choices, ReadBom, SourceInfo, UnreadableFile

__all__ = [
    "Choices",
    "ReadBom",
    "SourceInfo",
    "UnreadableFile",
    "looks_like_declarations",
    "read_bom",
    "read_declarations",
]
