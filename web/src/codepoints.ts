/** Offsets in code points, as Headwater's spans count them; a browser counts UTF-16 units. */

/** Gives how many code points stand before a UTF-16 offset; one inside a pair counts the pair as not begun. */
export function pointsBefore(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < units; points += 1) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (at + width > units) break;
    at += width;
  }
  return points;
}

/** Gives the UTF-16 offset of a code point. */
export function unitsBefore(text: string, points: number): number {
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the span that a fragment such as `#c=118-148` names. */
export function readSpan(fragment: string): Span | null {
  const found = /^#?c=(\d{1,9})-(\d{1,9})$/.exec(fragment);
  if (found === null) return null;
  const [start, end] = [Number(found[1]), Number(found[2])];
  return start < end ? { start, end } : null;
}

export function writeSpan(span: Span): string {
  return `#c=${span.start}-${span.end}`;
}
