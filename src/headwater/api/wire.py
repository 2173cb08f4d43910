"""What travels: pydantic models of requests and answers. Records keep the contract's form and are described by its schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from headwater.dossier.exports.formats import FORMATS

MOST = 1000  # records in one answer: some megabytes, which every client takes


class Fault(BaseModel):
    """Why something was refused."""

    code: str = Field(description="Stable; compare it.")
    message: str = Field(description="What happened and what to do, in at most two sentences.")


class Page(BaseModel):
    """A part of a list."""

    total: int = Field(description="How many there are in all.")
    limit: int
    offset: int
    items: list[dict[str, Any]] = Field(description="Records in the contract's form, in the contract's order.")


class Paging(BaseModel):
    """Which part of a list."""

    model_config = ConfigDict(extra="forbid")
    limit: int = Field(default=50, ge=1, le=MOST)
    offset: int = Field(default=0, ge=0, le=10**9)


class StoryFilter(Paging):
    """Which stories; several words narrow one another."""

    only: list[Literal["starred", "unread", "to_review", "conflicts", "one_origin"]] = Field(
        default=[],
        max_length=5,
        description="starred; with a revision nobody opened; with proposals that wait; with conflicts; of one origin at most.",
    )
    place: str | None = Field(default=None, min_length=1, max_length=200, description="Named by its reports, as they write it.")
    tag: str | None = Field(default=None, min_length=1, max_length=40)

    @property
    def having(self) -> dict[str, str]:
        """Gives the place and the tag, where they are told."""
        told = {"place": self.place, "tag": self.tag}
        return {name: value for name, value in told.items() if value is not None}


class Tags(BaseModel):
    """What a story is filed under, all of it."""

    model_config = ConfigDict(extra="forbid")
    tags: list[str] = Field(max_length=20)


class Star(BaseModel):
    """Whether a story has a star."""

    model_config = ConfigDict(extra="forbid")
    is_starred: bool


class ReportFilter(Paging):
    """Which reports."""

    outlet: str | None = None
    language: str | None = None
    words: str | None = Field(default=None, description="Stands in the headline or the text, whatever the case.")


class ClaimFilter(Paging):
    """Which claims."""

    report: str | None = None
    stage: str | None = None
    certainty: str | None = None
    polarity: str | None = None
    unit: str | None = Field(default=None, description="What one of its numbers counts.")
    speaker: str | None = Field(default=None, description="Id of a speaker in its chain.")
    origin: str | None = None
    words: str | None = Field(default=None, description="Stands in the claim's words, whatever the case.")


class QuestionFilter(Paging):
    """Which questions."""

    claim: str | None = Field(default=None, description="Id of a claim that answers it.")
    origins_at_least: int | None = Field(default=None, ge=0, description="Independent origins, by the lower bound.")
    origins_at_most: int | None = Field(default=None, ge=0, description="Independent origins, by the upper bound.")


class PositionFilter(Paging):
    """Which positions."""

    question: str | None = None


class ConflictFilter(Paging):
    """Which conflicts."""

    kind: str | None = None
    relation: str | None = None
    question: str | None = None
    claim: str | None = None


class LinkFilter(Paging):
    """Which links."""

    kind: str | None = None
    upstream: str | None = None
    downstream: str | None = None


class OriginFilter(Paging):
    """Which origins."""

    in_corpus: bool | None = None
    report: str | None = None


class SpeakerFilter(Paging):
    """Which speakers."""

    kind: str | None = None
    named: bool | None = None


class MentionFilter(Paging):
    """Which mentions."""

    kind: str | None = None
    report: str | None = None


class RefusalFilter(Paging):
    """Which refusals."""

    scope: Literal["report", "claims", "part"] | None = None
    code: str | None = None


class Shape(Paging):
    """What a claim must be like, over all stories; what is left out does not matter."""

    words: str | None = None
    story: str | None = None
    unit: str | None = None
    at_least: float | None = None
    at_most: float | None = None
    stage: str | None = None
    certainty: str | None = None
    polarity: str | None = None
    outlet: str | None = None
    speaker: str | None = None
    place: str | None = None
    conflict: str | None = None
    since: str | None = None
    until: str | None = None
    one_origin: bool = False


class Words(Paging):
    """Words to find."""

    words: str = Field(min_length=1, max_length=500)


PagingQuery = Annotated[Paging, Query()]
StoryQuery = Annotated[StoryFilter, Query()]
ShapeQuery = Annotated[Shape, Query()]
WordsQuery = Annotated[Words, Query()]


class Export(BaseModel):
    """How a story is handed on."""

    model_config = ConfigDict(extra="forbid")
    format: str = Field(description=f"One of {', '.join(FORMATS)}.", max_length=20)
    whole: bool = Field(default=False, description="Whole texts of reports, not excerpts. They belong to their outlets.")


class Address(BaseModel):
    """A page of the web."""

    url: str = Field(max_length=2000, description="Begins with https:// or http://.")


class NewStory(BaseModel):
    """A story to be made."""

    model_config = ConfigDict(extra="forbid")
    title: str = Field(default="", description="Without one it takes that of its first report.")


class Ruling(BaseModel):
    """A ruling to be weighed."""

    model_config = ConfigDict(extra="forbid")
    action: str = Field(description="accept, reject, edit, merge, split, annotate or grade.")
    targets: list[str] = Field(min_length=1, max_length=500, description="Ids of the newest revision.")
    changes: dict[str, Any] | None = Field(default=None, description="For an edit, a note or a grade.")


class Signed(BaseModel):
    """Whose a ruling is."""

    model_config = ConfigDict(extra="forbid")
    who: str


class SignedRuling(Ruling):
    """A ruling to be made."""

    who: str
    why: str = ""
    seen: int | None = Field(
        default=None, ge=0, description="How many entries the story's ledger had; who ruled on the same since is told."
    )


ExportQuery = Annotated[Export, Query()]
