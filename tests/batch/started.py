"""A batch as a process of its own, for tests that kill it: `python started.py FOLDER OUT`."""

import sys
from pathlib import Path

from workplaces import local, slow

from desktop_app.batch import Order, OutputFailed, run_batch

if __name__ == "__main__":
    try:
        run_batch(Order(Path(sys.argv[1]), Path(sys.argv[2])), local(2, slow))
    except OutputFailed as problem:
        sys.exit(str(problem))
