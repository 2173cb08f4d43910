"""What a page says of itself beside its text: JSON-LD, meta and OpenGraph, canonical link, time elements, feed credit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from headwater.intake.decide import DECLARED_CHARS
from headwater.intake.when import read_published
from headwater.model import Published

# The most telling type first: a page often carries several nodes with a headline.
_REPORT_TYPES = """newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle article
    liveblogposting blogposting socialmediaposting report webpage""".split()
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "parsely-site")
_AUTHORS = ("author", "article:author_name", "dc.creator", "parsely-author", "byl", "sailthru.author")
_TIMES = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
          "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "article.published", "publication_date")  # fmt: skip
_MOST_ITEMS = 500  # a page's JSON-LD graph has dozens of nodes; more is a catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMeta:
    """What the markup declares."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    url: str | None = None
    canonical_url: str | None = None
    language: str | None = None


def read_page_meta(tree: etree._Element, *, url: str | None) -> PageMeta:
    """Gives what a page declares; JSON-LD beats meta, meta beats time elements."""
    item = _report_item(tree)
    metas = _metas(tree)
    canonical = _canonical(tree, metas, url)
    title = _text(item.get("headline")) or _first(metas, _TITLES)
    return PageMeta(
        title=title,
        outlet=_name_of(item.get("publisher")) or _first(metas, _OUTLETS),
        authors=_names_of(item.get("author")) or _authors_of(metas, tree),
        published=_published(item, metas, tree),
        url=url or _own_address(metas) or canonical,
        canonical_url=canonical,
        language=_language(tree),
    )


def _report_item(tree: etree._Element) -> dict[str, object]:
    """The JSON-LD node of the report: the most specific type first."""
    best: tuple[int, dict[str, object]] | None = None
    for node in _json_ld(tree):
        kinds = node.get("@type")
        names = [str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])]
        ranks = [_REPORT_TYPES.index(name) for name in names if name in _REPORT_TYPES]
        if ranks and (best is None or min(ranks) < best[0]):
            best = (min(ranks), node)
    return best[1] if best is not None else {}


def _json_ld(tree: etree._Element) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        waiting: list[object] = list(_loaded(script.text or ""))
        while waiting and len(found) < _MOST_ITEMS:
            value = waiting.pop(0)
            if isinstance(value, list):
                waiting.extend(value[:_MOST_ITEMS])
            elif isinstance(value, dict):
                found.append(value)
                waiting.extend(value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value)
    by_id = {str(node["@id"]): node for node in found if "@id" in node and len(node) > 1}
    return [_resolved(node, by_id) for node in found]


def _loaded(raw: str) -> Iterator[object]:
    cleaned = raw.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        yield json.loads(cleaned, strict=False)
    except (ValueError, RecursionError):
        return


def _resolved(node: dict[str, object], by_id: dict[str, dict[str, object]]) -> dict[str, object]:
    """A node whose author and publisher are given by reference, with the nodes meant."""
    out = dict(node)
    for key in ("author", "publisher"):
        value = node.get(key)
        values = value if isinstance(value, list) else [value]
        full = [by_id.get(str(v["@id"]), v) if isinstance(v, dict) and "@id" in v else v for v in values]
        out[key] = full if isinstance(value, list) else full[0]
    return out


def _name_of(value: object) -> str | None:
    if isinstance(value, list):
        return next((name for name in map(_name_of, value) if name), None)
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _names_of(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    names = (name for v in values for name in _plain_names(v))
    return tuple(dict.fromkeys(name for name in names if "://" not in name))


def _plain_names(value: object) -> list[str]:
    inner = value.get("name") if isinstance(value, dict) else value
    items = inner if isinstance(inner, list) else [inner]
    return [text for text in map(_text, items) if text is not None]


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    folded = " ".join(value.split()).encode("utf-8", "replace").decode("utf-8")
    return folded if 0 < len(folded) <= DECLARED_CHARS else None


def _metas(tree: etree._Element) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = _text(meta.get("content"))
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(key)
            if name and content:
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _authors_of(metas: dict[str, list[str]], tree: etree._Element) -> tuple[str, ...]:
    for name in _AUTHORS:
        if name in metas:
            plain = [value.removeprefix("By ").removeprefix("by ") for value in metas[name] if "://" not in value]
            return tuple(dict.fromkeys(part.strip() for value in plain for part in value.split(",") if part.strip()))
    linked = (_text("".join(a.itertext())) for a in tree.iter("a") if "author" in (a.get("rel") or "").split())
    return tuple(dict.fromkeys(name for name in linked if name is not None and len(name) < 60))


def _published(item: dict[str, object], metas: dict[str, list[str]], tree: etree._Element) -> Published | None:
    for key in ("datePublished", "dateCreated"):
        found = read_published(str(item[key]), how="json-ld") if isinstance(item.get(key), str) else None
        if found is not None:
            return found
    for name in _TIMES:
        for value in metas.get(name, ()):
            found = read_published(value, how="meta")
            if found is not None:
                return found
    return _of_time_elements(tree)


def _of_time_elements(tree: etree._Element) -> Published | None:
    """The first time element; one that is marked as the time of publication goes before."""
    elements = list(tree.iter("time"))
    marked = [
        e for e in elements if "pub" in " ".join(filter(None, (e.get("itemprop"), e.get("class"), e.get("pubdate")))).lower()
    ]
    for element in [*marked, *elements]:
        value = element.get("datetime") or element.get("content") or "".join(element.itertext())
        found = read_published(value, how="time-element")
        if found is not None:
            return found
    return None


def _canonical(tree: etree._Element, metas: dict[str, list[str]], url: str | None) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (link.get("href") or "").strip():
            return absolute(link.get("href").strip(), url)
    address = _first(metas, ("og:url",))
    return absolute(address, url) if address is not None else None


def _own_address(metas: dict[str, list[str]]) -> str | None:
    """The address under which a page wants to be shared: its own, where its canonical link is another outlet's."""
    address = _first(metas, ("og:url",))
    return address if address is not None and address.startswith(("http://", "https://")) else None


def absolute(address: str, base: str | None) -> str:
    """Gives an address made whole by the page's own; one that cannot be is given as it stands."""
    if base is None:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _language(tree: etree._Element) -> str | None:
    value = (tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip().lower()
    code = value.replace("_", "-").split("-")[0]
    return code if len(code) == 2 and code.isalpha() else None
