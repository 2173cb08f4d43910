"""Parses: each distinct sentence once, by itself, in sorted batches of fixed size, so that no result depends on neighbours."""

from __future__ import annotations

import functools
import hashlib
import importlib
import importlib.metadata
import importlib.util
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from thinc.api import NumpyOps
from threadpoolctl import threadpool_limits

from headwater.errors import InputError
from headwater.model import ModelRef, Report
from headwater.text.name_moves import find_names
from headwater.text.parser_memo import keep_answers
from headwater.text.sentences import sentence_spans

BATCH_SENTENCES = 128  # fixed, so that arithmetic does not vary with the size of the input; larger gains little
# First words of a sentence that are capitalised whatever they are: they alone are no sign of a name.
OPENING_POS = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "AUX", "PART", "INTJ", "PUNCT"})
_RUN = re.compile(r"\s{2,}|[\n\t]")
_HALF = re.compile(r"[\ud800-\udfff]")  # half a character: no parser can read it
PARSED_LANGUAGES = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One parsed sentence of a text. ``start + token.idx`` is a token's offset in the text."""

    start: int
    end: int
    doc: Doc
    role: str
    paragraph: int

    @property
    def text(self) -> str:
        """The words of the sentence, which the parse itself would put together anew each time."""
        words: str = self.doc.user_data["text"]
        return words


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A text with its parsed sentences in order."""

    text: str
    sentences: tuple[Sentence, ...]
    report: Report | None = None


@functools.cache
def load_parser(name: str) -> Language:
    """Gives the named installed spaCy pipeline, loaded once a process, set to multiply by numpy's BLAS and to keep its answers.

    Raises: InputError ``parser.missing`` where it is not installed.
    """
    pipeline = installed_pipeline(name)
    ops = NumpyOps(use_blis=False)  # twice as fast on these matrices as the BLAS that the pipeline comes with
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for node in () if model is None else model.walk():
            node.ops = ops
    keep_answers(pipeline)
    return pipeline


def installed_pipeline(name: str) -> Language:
    """Gives a fresh copy of the named spaCy pipeline as it comes.

    Raises: InputError ``parser.missing`` where it is not installed.
    """
    try:
        module = importlib.import_module(name)
    except ImportError:
        try:
            return spacy.load(name)
        except OSError as error:
            raise InputError("parser.missing", f"The parser {name!r} is not installed. Install it or name another.") from error
    if hasattr(module, "model_path"):
        return spacy.load(module.model_path())
    loaded: Language = module.load()
    return loaded


@functools.cache
def parser_ref(name: str) -> ModelRef:
    """Gives the parser's name, version and a digest of its files as installed, without loading it.

    Raises: InputError ``parser.missing`` where it is not installed.
    """
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise InputError("parser.missing", f"The parser {name!r} is not installed. Install it or name another.")
    digest = hashlib.sha256()
    root = Path(spec.origin).parent
    for path in sorted(p for p in root.rglob("*") if p.is_file() and p.suffix not in (".pyc", ".py")):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    try:
        version = importlib.metadata.version(name.replace("_", "-"))
    except importlib.metadata.PackageNotFoundError as error:
        raise InputError("parser.missing", f"{name!r} is no package of a parser. Install one or name another.") from error
    return ModelRef(name=name, version=version, sha256=digest.hexdigest())


def parse_sentences(sentences: Iterable[str], *, parser: str) -> dict[str, Doc]:
    """Gives a parse for each distinct sentence. Cost: about 4,000 tokens a CPU second."""
    nlp = load_parser(parser)
    sound = {text: _HALF.sub("\ufffd", text) for text in set(sentences)}
    single = {text: _RUN.sub(" ", whole) for text, whole in sound.items()}
    distinct = sorted(set(single.values()))
    with threadpool_limits(limits=1, user_api="blas"):  # the matrices are small: threads would only wait for each other
        parsed = dict(zip(distinct, _docs(nlp, distinct), strict=True))
    found = {}
    for text, bare in single.items():
        whole = sound[text]
        found[text] = parsed[bare] if bare == whole else _respaced(parsed[bare], whole)
        found[text].user_data["text"] = whole
    return found


def _docs(nlp: Language, texts: list[str]) -> list[Doc]:
    """Gives the parses; names are looked for only where one can stand, which is half the cost of the others."""
    docs = list(nlp.pipe(texts, batch_size=BATCH_SENTENCES, disable=["ner"]))
    if "ner" in nlp.pipe_names:
        find_names(nlp.get_pipe("ner"), [doc for doc in docs if _may_name(doc)], batch_size=BATCH_SENTENCES)
    return docs


def _may_name(doc: Doc) -> bool:
    """Tells whether a sentence can hold a name or a date: a capital that its place does not explain, or a digit."""
    for token in doc:
        word = token.text
        if word.islower():
            continue
        if token.i == 0 and word.istitle() and token.pos_ in OPENING_POS:
            continue
        if word != "I" and any(character.isalnum() for character in word):
            return True
    return False


def _respaced(doc: Doc, text: str) -> Doc:
    """Gives the parse of a text whose runs of blanks were single when it was parsed: stray blanks never change a parse."""
    words: list[str] = []
    spaces: list[bool] = []
    place: list[int] = []
    origin: list[int | None] = []
    at = 0
    for token in doc:
        at = text.index(token.text, at) + len(token.text) if token.text.strip() else at
        run = len(text[at:]) - len(text[at:].lstrip()) if token.whitespace_ else 0
        place.append(len(words))
        words.append(token.text)
        spaces.append(run > 0 and text[at] == " ")
        origin.append(token.i)
        rest = text[at + 1 : at + run] if spaces[-1] else text[at : at + run]
        if rest:
            words.append(rest)
            spaces.append(False)
            origin.append(None)
        at += run
    known = [None if i is None else doc[i] for i in origin]
    heads = [place[token.head.i] if token is not None else max(n - 1, 0) for n, token in enumerate(known)]
    return Doc(
        doc.vocab,
        words=words,
        spaces=spaces,
        tags=["_SP" if t is None else t.tag_ for t in known],
        pos=["SPACE" if t is None else t.pos_ for t in known],
        morphs=["" if t is None else str(t.morph) for t in known],
        lemmas=[words[n] if t is None else t.lemma_ for n, t in enumerate(known)],
        heads=heads,
        deps=["dep" if t is None else t.dep_ for t in known],
        ents=_entity_tags(known),
    )


def _entity_tags(known: list[Token | None]) -> list[str]:
    tags = []
    for n, token in enumerate(known):
        if token is not None:
            tags.append(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O")
            continue
        after = known[n + 1] if n + 1 < len(known) else None
        inside = after is not None and after.ent_iob_ == "I"
        tags.append(f"I-{after.ent_type_}" if inside and after is not None else "O")
    return tags


def split_report(report: Report) -> list[tuple[int, int, str, int]]:
    """Gives (start, end, role, paragraph index) of every sentence of a report."""
    found = []
    for index, paragraph in enumerate(report.paragraphs):
        for start, end in sentence_spans(report.text, paragraph.start, paragraph.end, is_block=True):
            found.append((start, end, paragraph.role, index))
    return found


def parse_reports(reports: Iterable[Report], *, parser: str) -> list[ParsedText]:
    """Gives the parsed texts of reports in their order; a sentence that several carry is parsed once."""
    split = [(report, split_report(report)) for report in reports]
    docs = parse_sentences((r.text[s:e] for r, spans in split for s, e, _, _ in spans), parser=parser)
    return [
        ParsedText(
            text=report.text,
            report=report,
            sentences=tuple(
                Sentence(start=s, end=e, doc=docs[report.text[s:e]], role=role, paragraph=index) for s, e, role, index in spans
            ),
        )
        for report, spans in split
    ]


def parse_text(text: str, *, parser: str) -> ParsedText:
    """Gives a bare text parsed, every block taken for body."""
    spans = list(sentence_spans(text))
    docs = parse_sentences((text[s:e] for s, e in spans), parser=parser)
    return ParsedText(
        text=text,
        sentences=tuple(Sentence(start=s, end=e, doc=docs[text[s:e]], role="body", paragraph=0) for s, e in spans),
    )
