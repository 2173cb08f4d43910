"""A small story with every kind of record in it: a bridge that gave way in an invented town, told by four outlets."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from headwater.model import (
    Claim,
    Conflict,
    Drift,
    Entered,
    Link,
    Mention,
    MentionAlias,
    ModelRef,
    Origin,
    Place,
    PlaceRef,
    Question,
    Reason,
    Refusal,
    Report,
    Role,
    Speaker,
    SpeakerAlias,
    digest,
)
from headwater.testing import builders as make

GAZETTE = """Bridge gives way at Marrow Quay
At least 12 people were hurt when the Marrow bridge gave way, Radio Tavin said, citing harbour officials.
The mayor, Ilka Brand, said the bridge may stay closed for three weeks."""
POST = """Twelve people were hurt when the Marrow bridge gave way, Radio Tavin said.
The mayor, Ilka Brand, said the bridge may stay closed for three weeks.
Read more: Quay Weekly"""
DAILY = """In all 15 people were hurt on the Marrow bridge, hospital director Ana Brell said to this newspaper.
Deputy mayor Ilka Brand called for calm."""
BLOG = """The “Marrow” bridge <b>fell</b> & nobody was warned. \u202eevil\u202c text here.
مرحبا بالعالم من الجسر"""
BRIDGE_CLOSED = "the bridge may stay closed for three weeks"


@dataclass(frozen=True, slots=True)
class Bridge:
    """The story's parts by name, and all of them as one tray."""

    gazette: Report
    post: Report
    daily: Report
    blog: Report
    claims: dict[str, Claim]
    records: tuple[object, ...]


def bridge_story() -> Bridge:
    """Gives the story: one origin outside the corpus, one copy that loses a bound, one report of its own, one blog."""
    gazette, post, daily, blog = reports()
    speakers = local_speakers(gazette, post, daily)
    claims = _claims(gazette, post, daily, blog, speakers)
    links = _links(gazette, post, speakers)
    origins = _origins(claims, daily, blog, gazette)
    records: tuple[object, ...] = (
        gazette,
        post,
        daily,
        blog,
        make.a_story(gazette, post, daily, blog, title="Bridge gives way at Marrow Quay"),
        *speakers.values(),
        *claims.values(),
        *links,
        *aliases(speakers),
        *_mentions(gazette, daily),
        *origins,
        *_questions(claims, links, origins),
        *_refusals(blog),
        ModelRef(name="parser", version="3.8.0", sha256="0" * 64),
    )
    return Bridge(gazette=gazette, post=post, daily=daily, blog=blog, claims=claims, records=records)


def reports() -> tuple[Report, Report, Report, Report]:
    """Gives the four reports; the blog has no time and a hostile headline."""
    gazette = make.a_report(
        GAZETTE, outlet="Orsel Gazette", published="2031-03-04T10:12:00Z", title="Bridge gives way at Marrow Quay"
    )
    post = make.a_report(POST, outlet="Quay Post", published="2031-03-04T10:35:00Z", title="Twelve hurt at the quay")
    daily = make.a_report(DAILY, outlet="Tavin Daily", published="2031-03-04", title="Fifteen hurt, says hospital")
    blog = make.a_report(BLOG, outlet="Lanternfish", title="<script>alert('x')</script> *bold* [link](http://x.test)")
    return gazette, post, daily, blog


def local_speakers(gazette: Report, post: Report, daily: Report) -> dict[str, Speaker]:
    """Gives the speakers, each local to its report."""
    return {
        "radio_g": make.a_speaker("Radio Tavin", report=gazette, kind="outlet"),
        "officials_g": make.a_speaker("harbour officials", report=gazette, kind="anonymous", named=False),
        "mayor_g": make.a_speaker("Ilka Brand", report=gazette, kind="person"),
        "radio_p": make.a_speaker("Radio Tavin", report=post, kind="outlet"),
        "mayor_p": make.a_speaker("Ilka Brand", report=post, kind="person"),
        "director_d": make.a_speaker("Ana Brell", report=daily, kind="person"),
    }


def aliases(speakers: dict[str, Speaker]) -> list[SpeakerAlias]:
    """Gives which local speakers are one, and a speaker whom only a tail line names."""
    whole = {"radio": ("Radio Tavin", "radio_g radio_p"), "mayor": ("Ilka Brand", "mayor_g mayor_p")}
    found = [
        SpeakerAlias(speaker=speakers[key].id, merged=digest("p", merged), name=name, because="the same name")
        for merged, (name, keys) in whole.items()
        for key in keys.split()
    ]
    weekly = digest("p", "weekly")
    return [*found, SpeakerAlias(speaker=weekly, merged=weekly, name="Quay Weekly", because="named in a tail line")]


def _claims(gazette: Report, post: Report, daily: Report, blog: Report, who: dict[str, Speaker]) -> dict[str, Claim]:
    twelve = make.a_quantity(gazette, "At least 12", low=12, high=None)
    bare = make.a_quantity(post, "Twelve", low=12, high=12)
    fifteen = make.a_quantity(daily, "15", low=15, high=15)
    hurt = "people were hurt when the Marrow bridge gave way"
    chain = (who["radio_g"], who["officials_g"])
    return {
        "hurt_g": make.a_claim(gazette, f"At least 12 {hurt}", anchor="12", speakers=chain, quantity=twelve),
        "hurt_p": make.a_claim(post, f"Twelve {hurt}", anchor="Twelve", speakers=(who["radio_p"],), quantity=bare),
        "hurt_d": make.a_claim(
            daily,
            "15 people were hurt on the Marrow bridge",
            anchor="15",
            speakers=(who["director_d"],),
            quantity=fifteen,
        ),
        "closed_g": make.a_claim(
            gazette, BRIDGE_CLOSED, anchor="stay", speakers=(who["mayor_g"],), stage="predicted", overall="possible"
        ),
        "closed_p": make.a_claim(
            post, BRIDGE_CLOSED, anchor="stay", speakers=(who["mayor_p"],), stage="predicted", overall="possible"
        ),
        "blog": dataclasses.replace(make.a_claim(blog, "nobody was warned", anchor="warned"), quoted="direct"),
    }


def _links(gazette: Report, post: Report, who: dict[str, Speaker]) -> list[Link]:
    shared = make.a_passage(gazette, post, f"The mayor, Ilka Brand, said {BRIDGE_CLOSED}.")
    radio = make.a_speaker("Radio Tavin", report=gazette)
    copied = make.a_link(gazette, post, kind="copy", passages=(shared,))
    cited = [
        Link(
            id=digest("l", "cite", report.id, "radio"),
            kind="cite",
            upstream=digest("p", "radio"),
            downstream=report.id,
            probability=0.97,
            passages=(make.a_passage(None, report, radio.name),),
            reasons=(Reason(what="names it as the one who said it", spans=(make.a_span(report, radio.name),)),),
        )
        for report in (gazette, post)
    ]
    weekly = Link(
        id=digest("l", "cite", post.id, "weekly"),
        kind="cite",
        upstream=digest("p", "weekly"),
        downstream=post.id,
        probability=0.8,
        passages=(make.a_passage(None, post, "Quay Weekly"),),
    )
    return [copied, *cited, weekly]


def _mentions(gazette: Report, daily: Report) -> list[object]:
    place = Place(country=None, lat=None, lon=None, precision="unknown")
    found: list[object] = []
    for report, role in ((gazette, "The mayor"), (daily, "Deputy mayor")):
        person = digest("m", report.id, "brand")
        bridge = digest("m", report.id, "bridge")
        found += [
            Mention(
                id=person,
                kind="person",
                name="Ilka Brand",
                spans=(make.a_span(report, "Ilka Brand"),),
                roles=(Role(text=role, span=make.a_span(report, role)),),
            ),
            Mention(
                id=bridge, kind="facility", name="Marrow bridge", spans=(make.a_span(report, "Marrow bridge"),), place=place
            ),
            MentionAlias(mention=person, merged=digest("m", "brand"), name="Ilka Brand", because="the same name"),
            MentionAlias(mention=bridge, merged=digest("m", "bridge"), name="Marrow bridge", because="the same name"),
        ]
    return found


def place_of(report: Report) -> PlaceRef:
    """Gives the bridge as a claim's place, by the report's own mention."""
    span = make.a_span(report, "Marrow bridge")
    return PlaceRef(
        start=span.start, end=span.end, text="Marrow bridge", mention=digest("m", report.id, "bridge"), role="scene"
    )


def _origins(claims: dict[str, Claim], daily: Report, blog: Report, gazette: Report) -> list[Origin]:
    radio = make.a_speaker("radio", report=gazette)
    hurt = make.an_origin(radio, claims=(claims["hurt_g"], claims["hurt_p"]), because="2 reports name Radio Tavin")
    return [
        _with_speaker(hurt, digest("p", "radio")),
        make.an_origin(gazette, claims=(claims["closed_g"], claims["closed_p"]), because="the earlier of two that share text"),
        make.an_origin(daily, claims=(claims["hurt_d"],), because="its own interview"),
        make.an_origin(blog, claims=(claims["blog"],), because="names nobody"),
    ]


def _with_speaker(origin: Origin, speaker: str) -> Origin:
    return Origin(
        id=origin.id,
        speaker=speaker,
        report=None,
        in_corpus=False,
        reports=origin.reports,
        claims=origin.claims,
        because=origin.because,
    )


def _questions(claims: dict[str, Claim], links: list[Link], origins: list[Origin]) -> list[Question | Conflict]:
    radio, gazette, daily, blog = (origin.id for origin in origins)
    one = make.a_support(1, 1, origins=(radio,), reasons=("All lead to one origin.",))
    town = make.a_support(1, 1, origins=(gazette,), reasons=("All lead to one origin.",))
    own = make.a_support(1, 1, origins=(blog,), reasons=("One report says it.",))
    two = make.a_support(2, 2, origins=(radio, daily), reasons=("Two origins, each with an own interview.",))
    positions = [make.a_position(claims[key], support=one) for key in ("hurt_g", "hurt_p", "hurt_d")]
    hurt = make.a_question("people were hurt when the Marrow bridge gave way", *positions, support=two)
    lost = Drift(
        aspect="quantity",
        from_claim=claims["hurt_g"].id,
        to_claim=claims["hurt_p"].id,
        via_link=links[0].id,
        what="the lower bound became an exact number",
    )
    hurt = Question(id=hurt.id, statement=hurt.statement, positions=hurt.positions, support=two, drift=(lost,))
    closed = make.a_position(claims["closed_g"], claims["closed_p"], support=town)
    alone = make.a_position(claims["blog"], support=own)
    sides = ((claims["hurt_p"].id,), (claims["hurt_d"].id,))
    conflict = Conflict(
        id=digest("x", "quantity", *sides),
        question=hurt.id,
        kind="quantity",
        sides=sides,
        claims=tuple(sorted((claims["hurt_p"].id, claims["hurt_d"].id))),
        relation="update",
        entered=Entered(report=claims["hurt_d"].report),
        summary="Two reports give different numbers for one thing.",
        score=0.8,
        reasons=(Reason(what="The later report gives the higher number."),),
    )
    return [
        hurt,
        make.a_question(BRIDGE_CLOSED, closed, support=town),
        make.a_question("nobody was warned", alone, support=own),
        conflict,
    ]


def _refusals(blog: Report) -> list[Refusal]:
    return [
        Refusal(
            scope="report", input="empty.txt", report=None, code="report.empty", message="The file holds no text. Leave it out."
        ),
        Refusal(
            scope="claims",
            input=blog.name,
            report=blog.id,
            code="claims.language",
            message="No parser reads this part. Its names and numbers still count.",
        ),
    ]
