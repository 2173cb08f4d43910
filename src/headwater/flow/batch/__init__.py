"""Many stories at once: files in, Parquet datasets out, every step resumable, on any engine.

Steps: receive (files to items), read (items to reports), claims (reports by a digest of their id), stories (all sketches),
dossiers (records by story). Two exchanges lie between: by report, and by story. An update is a rebuild that takes over what
follows from unchanged input.
"""

from headwater.flow.batch.grouping import Grouping
from headwater.flow.batch.run import BatchResult, Options, run_batch

__all__ = ["BatchResult", "Grouping", "Options", "run_batch"]
