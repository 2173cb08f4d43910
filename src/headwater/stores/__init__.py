"""Plant: stores. Where records rest: one SQLite file, or PostgreSQL with the same tables.

In: records of the model, received bytes. Out: the same records, and answers to searches.
Refused: a store of a newer version, a file that is no store, a write to a store opened for reading.
Based on: SQLAlchemy Core, alembic, SQLite FTS5 and PostgreSQL tsvector.
"""

from headwater.stores.connect import open_store
from headwater.stores.find import ClaimHit, ClaimShape, ReportHit
from headwater.stores.jobs import Job
from headwater.stores.revisions import RevisionHead
from headwater.stores.store import Store
from headwater.stores.stories import HAVING, NOTHING, ONLY, StoryHead

__all__ = [
    "HAVING",
    "NOTHING",
    "ONLY",
    "ClaimHit",
    "ClaimShape",
    "Job",
    "ReportHit",
    "RevisionHead",
    "Store",
    "StoryHead",
    "open_store",
]
