/** Picking words of a report: a selection opens a bar with what can be done with it; a link to a span shows its words. */

import { readSpan, type Span, writeSpan } from "./codepoints";
import { copy } from "./copy";
import { say, worded } from "./live";
import { rangeOf, spanOf } from "./report-text";

const SHOWN = "span";

export function startSpans(): void {
  const text = document.querySelector<HTMLElement>("[data-report] .text, .text[data-report]");
  const bar = document.querySelector<HTMLElement>("#span-bar");
  if (text === null || bar === null) return;
  const picker = new Picker(text, bar);
  document.addEventListener("selectionchange", () => picker.look());
  bar.addEventListener("click", (event) => picker.act(event));
  window.addEventListener("hashchange", () => show(text));
  show(text);
}

/** Marks the words that the address names and brings them into view. */
function show(text: HTMLElement): void {
  const highlights = "highlights" in CSS ? CSS.highlights : null;
  highlights?.delete(SHOWN);
  const span = readSpan(window.location.hash);
  const range = span === null ? null : rangeOf(span, text);
  if (span === null || range === null) return;
  if (highlights !== null) highlights.set(SHOWN, new Highlight(range));
  else select(range);
  range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  say(worded("span", range.toString()));
}

function select(range: Range): void {
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

class Picker {
  private picked: Span | null = null;
  private words = "";

  constructor(
    private readonly text: HTMLElement,
    private readonly bar: HTMLElement,
  ) {}

  /** Shows the bar where words of the report are selected. */
  look(): void {
    if (this.bar.contains(document.activeElement) && document.activeElement !== document.body) return;
    const selection = window.getSelection();
    const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    this.picked = range === null || range.collapsed ? null : spanOf(range, this.text);
    this.words = this.picked === null || range === null ? "" : range.toString();
    this.bar.hidden = this.picked === null;
    if (this.picked !== null) this.fill(this.picked);
  }

  act(event: Event): void {
    const what = (event.target as Element).closest<HTMLElement>("[data-span]")?.dataset.span;
    if (what === undefined || this.picked === null) return;
    const link = new URL(`${this.bar.dataset.link ?? ""}${writeSpan(this.picked)}`, window.location.href).href;
    if (what === "link") void copy(link);
    if (what === "cite")
      void copy(`“${this.words}” ${this.bar.dataset.cite ?? ""}, ${this.picked.start}–${this.picked.end}. ${link}`);
    if (what === "close") this.bar.hidden = true;
  }

  /** Puts the span into the form of a note, and shows the words in the bar. */
  private fill(span: Span): void {
    const quote = this.bar.querySelector<HTMLElement>("q");
    const where = this.bar.querySelector<HTMLElement>("[data-where]");
    const of = this.bar.querySelector<HTMLInputElement>("input[name=of]");
    if (quote !== null) quote.textContent = this.words.length > 160 ? `${this.words.slice(0, 159)}…` : this.words;
    if (where !== null) where.textContent = `${span.start}–${span.end}`;
    if (of !== null) of.value = `${this.bar.dataset.report ?? ""}${writeSpan(span)}`;
  }
}
