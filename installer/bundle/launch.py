"""What the bundle's executables run: the command, or the window alone where the executable is made for windows only."""

import sys
from pathlib import Path

from desktop_app.cli import main, window_main

if __name__ == "__main__":
    # On Windows a program either has a console or has none; the one without opens the window whatever it is given.
    made_for_windows = Path(sys.executable).stem.lower() == "lodestone-window" and "--self-test" not in sys.argv[1:]
    sys.exit(window_main() if made_for_windows and sys.argv[1:2] != ["--multiprocessing-fork"] else main())
