"""The build scripts are no package; their modules are imported from where they stand."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent.parent / "installer" / "bundle"))
