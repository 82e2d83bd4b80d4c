"""Many products at once: every bill of materials in a tree of folders, audited in worker processes or on a cluster.

`tree` lists the files, `jobs` is what is done with one of them (in a worker, touching nothing but memory), `pool` and
`cluster` are the two places where it is done, `output` writes what came of it whole or not at all and knows it again,
`run` makes a `Batch` of an `Order` with these, and `summary` tells it. Only the one process that was started writes files, and
nothing of when, where or by how many workers a file was audited goes into a result: a run that was killed and started
again, a run on one processor and a run on a cluster leave the same bytes. No Qt; the window calls `run_batch` from its
own worker, with a callback for the progress.
"""

from desktop_app.batch.jobs import Setup, Standpoint
from desktop_app.batch.order import Batch, Order, Progress, Step
from desktop_app.batch.output import OutputFailed
from desktop_app.batch.pool import LocalWorkers, WorkersFailed
from desktop_app.batch.record import ItemVerdict, Record
from desktop_app.batch.run import WrongFolders, run_batch
from desktop_app.batch.tree import Table

__all__ = [
    "Batch",
    "ItemVerdict",
    "LocalWorkers",
    "Order",
    "OutputFailed",
    "Progress",
    "Record",
    "Setup",
    "Standpoint",
    "Step",
    "Table",
    "WorkersFailed",
    "WrongFolders",
    "run_batch",
]
