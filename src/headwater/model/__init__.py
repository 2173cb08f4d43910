"""The ground: frozen records and value types. Standard library only; imports nothing of ours above it."""

from headwater.model.certainty import LEVELS, POLARITIES, SCALE, STAGES, Certainty, Hedge, weaker
from headwater.model.claim import (
    QUOTED,
    Argument,
    Attribution,
    Claim,
    Frame,
    MadeBy,
    PlaceRef,
    claim_id,
)
from headwater.model.codec import canonical_json, to_plain
from headwater.model.decode import from_plain
from headwater.model.dossier import SCHEMA, Counts, Dossier, ModelRef, OriginCount, Run
from headwater.model.ids import digest, sha256_hex
from headwater.model.lineage import LINK_KINDS, Link, Origin, Passage, Rival, SpeakerAlias
from headwater.model.quantity import DAYS_PER, Quantity
from headwater.model.question import (
    ASPECTS,
    CONFLICT_KINDS,
    RELATIONS,
    Canonical,
    Conflict,
    Drift,
    Entered,
    MentionAlias,
    NotCounted,
    Position,
    Question,
    Support,
)
from headwater.model.report import ROLES, PageLink, Paragraph, Refusal, Report, report_id
from headwater.model.schema import json_schema
from headwater.model.span import Reason, Span, Stretch, TextSpan
from headwater.model.speaker import MENTION_KINDS, SPEAKER_KINDS, Mention, Place, Role, Speaker
from headwater.model.story import Membership, Story
from headwater.model.time import Published, TimeRef

__all__ = [
    "ASPECTS",
    "CONFLICT_KINDS",
    "DAYS_PER",
    "LEVELS",
    "LINK_KINDS",
    "MENTION_KINDS",
    "POLARITIES",
    "QUOTED",
    "RELATIONS",
    "ROLES",
    "SCALE",
    "SCHEMA",
    "SPEAKER_KINDS",
    "STAGES",
    "Argument",
    "Attribution",
    "Canonical",
    "Certainty",
    "Claim",
    "Conflict",
    "Counts",
    "Dossier",
    "Drift",
    "Entered",
    "Frame",
    "Hedge",
    "Link",
    "MadeBy",
    "Membership",
    "Mention",
    "MentionAlias",
    "ModelRef",
    "NotCounted",
    "Origin",
    "OriginCount",
    "PageLink",
    "Paragraph",
    "Passage",
    "Place",
    "PlaceRef",
    "Position",
    "Published",
    "Quantity",
    "Question",
    "Reason",
    "Refusal",
    "Report",
    "Rival",
    "Role",
    "Run",
    "Span",
    "Speaker",
    "SpeakerAlias",
    "Story",
    "Stretch",
    "Support",
    "TextSpan",
    "TimeRef",
    "canonical_json",
    "claim_id",
    "digest",
    "from_plain",
    "json_schema",
    "report_id",
    "sha256_hex",
    "to_plain",
    "weaker",
]
