/** The text of a report on its page: paragraphs that tell where they start, so that every place has its offset. */

import { pointsBefore, type Span, unitsBefore } from "./codepoints";

/** Gives the span of a range, or nothing where it is empty or leaves the text. */
export function spanOf(range: Range, text: HTMLElement): Span | null {
  const start = offsetOf(range.startContainer, range.startOffset, text);
  const end = offsetOf(range.endContainer, range.endOffset, text);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** Gives the range of a span; what lies outside the paragraphs shown is left out. */
export function rangeOf(span: Span, text: HTMLElement): Range | null {
  const start = placeOf(span.start, text, false);
  const end = placeOf(span.end, text, true);
  if (start === null || end === null) return null;
  const range = document.createRange();
  range.setStart(start.node, start.units);
  range.setEnd(end.node, end.units);
  return range.collapsed ? null : range;
}

function offsetOf(node: Node, units: number, text: HTMLElement): number | null {
  const paragraph = paragraphOf(node);
  if (paragraph === null || !text.contains(paragraph)) return edgeOf(node, units, text);
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, units);
  const told = before.toString();
  return startOf(paragraph) + pointsBefore(told, told.length);
}

/** A range that ends between two paragraphs: where the one before it ends. */
function edgeOf(node: Node, units: number, text: HTMLElement): number | null {
  if (node !== text) return null;
  const before = [...text.childNodes]
    .slice(0, units)
    .filter((one): one is HTMLElement => one instanceof HTMLElement)
    .at(-1);
  return before === undefined ? startOfText(text) : startOf(before) + lengthOf(before);
}

function placeOf(offset: number, text: HTMLElement, isEnd: boolean): { node: Text; units: number } | null {
  const holds = (one: HTMLElement): boolean => {
    const at = offset - startOf(one);
    return isEnd ? at > 0 && at <= lengthOf(one) : at >= 0 && at < lengthOf(one);
  };
  const paragraph = paragraphs(text).find(holds);
  return paragraph === undefined ? null : textAt(paragraph, offset - startOf(paragraph), isEnd);
}

function textAt(paragraph: HTMLElement, points: number, isEnd: boolean): { node: Text; units: number } | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = points;
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const length = pointsBefore(node.data, node.data.length);
    if (left < length || (isEnd && left === length)) return { node, units: unitsBefore(node.data, left) };
    left -= length;
  }
  return null;
}

function paragraphs(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>("p[data-start]")];
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("p[data-start]") ?? null;
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset.start ?? 0);
}

function startOfText(text: HTMLElement): number {
  const first = paragraphs(text)[0];
  return first === undefined ? 0 : startOf(first);
}

function lengthOf(paragraph: HTMLElement): number {
  const told = paragraph.textContent ?? "";
  return pointsBefore(told, told.length);
}
