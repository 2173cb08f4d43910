"""Times: a parsed sentence and the day of publication go in; resolved expressions of time come out."""

from headwater.claims.times.read import read_times

__all__ = ["read_times"]
