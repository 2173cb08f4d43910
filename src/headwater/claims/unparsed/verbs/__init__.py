"""Verbs of the news in languages without a parser: from any of their forms to the English verb that tells the act."""

from headwater.claims.unparsed.verbs.known import Reading, Verbs, verbs_of

__all__ = ["Reading", "Verbs", "verbs_of"]
