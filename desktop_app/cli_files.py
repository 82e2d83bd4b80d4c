"""A folder in the place of the bill of materials: which of its files is what, told by their content."""

import argparse
import sys

from desktop_app.cli_options import Refused, one_line


def sort_out(options: argparse.Namespace) -> None:
    """Where the options name a folder, name its bill of materials, part masters and declarations instead.

    The bill of materials with most lines is taken; what is not used is said on stderr.

    Raises:
        Refused: there is no bill of materials in it.
        OSError: a file cannot be read.
    """
    from desktop_app.folder import TooManyFiles, files_in
    from desktop_app.readers import FileKind, sort_files

    if not options.file.is_dir():
        return
    try:
        paths = files_in([options.file])
    except TooManyFiles as problem:
        raise Refused(str(problem)) from problem
    kinds = sort_files((path.name, path.read_bytes()) for path in paths)
    boms = [one for one in kinds if one.kind is FileKind.BOM]
    if not boms:
        raise Refused(f"{options.file}: none of its {len(paths)} files is a bill of materials")
    chosen = boms[0]
    for one in kinds:
        path = paths[one.place]
        if one is chosen:
            options.file = path
        elif one.kind is FileKind.DECLARATIONS:
            options.declarations.append(path)
        elif one.kind is FileKind.PARTS and one.master_of == chosen.name:
            options.part_master.append(path)
        else:
            why = one.message if one.kind is FileKind.UNREADABLE else f"“{chosen.name}” is audited"
            print(f"lodestone: {one_line(f'{path.name} is not used: {why}')}", file=sys.stderr)
