"""A lineage as a graph in the formats that graph programs read: GraphML, GEXF and DOT. The same graph gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
OUTLINES = {"outside": ", style=dashed"}
STYLES = {"cite": "dashed", "quote": "dashed", "translation": "dotted"}


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphNode:
    """A report, or an origin outside the corpus."""

    id: str
    """Id in the dossier."""
    label: str
    """Its name for readers."""
    kind: str
    """report or outside."""
    outlet: str = ""
    """Who published it."""
    published: str = ""
    """When, as ISO 8601; empty where unknown."""
    language: str = ""
    """ISO 639-1 code; empty where unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphEdge:
    """A link from upstream to downstream."""

    id: str
    """Id in the dossier."""
    upstream: str
    """Id of a node."""
    downstream: str
    """Id of a node."""
    kind: str
    """copy, rewrite, translation, quote, cite or wire."""
    probability: float
    """0..1."""
    passages: int
    """How many passages it rests on."""
    because: str
    """Its reasons, one sentence each."""


NODE_FIELDS = ("label", "kind", "outlet", "published", "language")
EDGE_FIELDS = (("kind", "string"), ("probability", "double"), ("passages", "int"), ("because", "string"))


def graphml(nodes: Sequence[GraphNode], edges: Sequence[GraphEdge]) -> str:
    """Gives a directed graph as GraphML. Source: graphml.graphdrawing.org, the structure and attributes layers."""
    keys = [f'<key id="n_{name}" for="node" attr.name="{name}" attr.type="string"/>' for name in NODE_FIELDS]
    keys += [f'<key id="e_{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>' for name, kind in EDGE_FIELDS]
    body = [
        f"<node id={_value(node.id)}>{''.join(_data(f'n_{name}', getattr(node, name)) for name in NODE_FIELDS)}</node>"
        for node in nodes
    ]
    body += [
        f"<edge id={_value(edge.id)} source={_value(edge.upstream)} target={_value(edge.downstream)}>"
        f"{''.join(_data(f'e_{name}', getattr(edge, name)) for name, _ in EDGE_FIELDS)}</edge>"
        for edge in edges
    ]
    opening = '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    return _lines(HEAD, opening, *keys, '<graph id="lineage" edgedefault="directed">', *body, "</graph>", "</graphml>")


def gexf(nodes: Sequence[GraphNode], edges: Sequence[GraphEdge]) -> str:
    """Gives a directed graph as GEXF 1.3, with publication times as attributes. Source: gexf.net/schema.html."""
    return _lines(
        HEAD,
        '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
        '<graph mode="static" defaultedgetype="directed">',
        '<attributes class="node">',
        *(f'<attribute id="{name}" title="{name}" type="string"/>' for name in NODE_FIELDS[1:]),
        "</attributes>",
        '<attributes class="edge">',
        *(f'<attribute id="{name}" title="{name}" type="{kind.replace("int", "integer")}"/>' for name, kind in EDGE_FIELDS),
        "</attributes>",
        "<nodes>",
        *(f"<node id={_value(n.id)} label={_value(n.label)}>{_gexf_values(n, NODE_FIELDS[1:])}</node>" for n in nodes),
        "</nodes>",
        "<edges>",
        *(
            f'<edge id={_value(e.id)} source={_value(e.upstream)} target={_value(e.downstream)} type="directed"'
            f' weight="{round(e.probability, 6)}">{_gexf_values(e, [name for name, _ in EDGE_FIELDS])}</edge>'
            for e in edges
        ),
        "</edges>",
        "</graph>",
        "</gexf>",
    )


def dot(nodes: Sequence[GraphNode], edges: Sequence[GraphEdge]) -> str:
    """Gives a directed graph in the language of Graphviz; citations dashed, translations dotted, outside origins dashed."""
    return _lines(
        "digraph lineage {",
        "  rankdir=LR;",
        '  node [shape=box, fontname="sans-serif"];',
        '  edge [fontname="sans-serif"];',
        *(
            f"  {_quoted(n.id)} [label={_quoted(_dot_label(n))}{', style=dashed' if n.kind == 'outside' else ''}];"
            for n in nodes
        ),
        *(
            f"  {_quoted(e.upstream)} -> {_quoted(e.downstream)}"
            f" [label={_quoted(f'{e.kind} {e.probability:.2f}')}, style={STYLES.get(e.kind, 'solid')}];"
            for e in edges
        ),
        "}",
    )


def _dot_label(node: GraphNode) -> str:
    return "\n".join(part for part in (node.label, node.published) if part)


def _gexf_values(record: GraphNode | GraphEdge, names: Iterable[str]) -> str:
    values = "".join(f'<attvalue for="{name}" value={_value(str(_plain(getattr(record, name))))}/>' for name in names)
    return f"<attvalues>{values}</attvalues>"


def _data(key: str, value: object) -> str:
    written = _NOT_XML.sub("\ufffd", str(_plain(value))).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<data key="{key}">{written}</data>'


def _plain(value: object) -> object:
    return round(value, 6) if isinstance(value, float) else value


def _value(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", " ").replace("\x00", " ").replace("\n", "\\n")
    return f'"{escaped}"'


def _lines(*parts: str) -> str:
    return "\n".join(parts) + "\n"
