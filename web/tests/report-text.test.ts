import { beforeEach, expect, test } from "vitest";
import { rangeOf, spanOf } from "../src/report-text";

const TEXT = "Fog 😀 fell.\n\nTwo boats, he said.";

beforeEach(() => {
  document.body.innerHTML = `<div class="text" data-report="r-1">
<p data-start="0">Fog <mark id="c-1">😀 <mark id="c-2">fell</mark></mark><a class="back" href="#"></a>.\n\n</p>
<p data-start="${[..."Fog 😀 fell.\n\n"].length}">Two <mark>boats</mark>, he said.</p>
</div>`;
});

const text = (): HTMLElement => document.querySelector<HTMLElement>(".text") as HTMLElement;
const slice = (start: number, end: number): string => [...TEXT].slice(start, end).join("");

test("every span of the text has its range, and the range has the span again", () => {
  const length = [...TEXT].length;
  for (let start = 0; start < length; start += 1) {
    for (let end = start + 1; end <= length; end += 1) {
      const range = rangeOf({ start, end }, text());
      expect(range).not.toBe(null);
      expect(spanOf(range as Range, text())).toEqual({ start, end });
      if (!slice(start, end).includes("\n")) expect(range?.toString()).toBe(slice(start, end));
    }
  }
});

test("a selection that leaves the text is none", () => {
  const range = document.createRange();
  range.setStart(text().querySelector("p")?.firstChild as Text, 1);
  range.setEnd(document.body, document.body.childNodes.length);
  expect(spanOf(range, text())).toBe(null);
});

test("a span beyond the text has no range", () => {
  expect(rangeOf({ start: 3, end: 9000 }, text())).toBe(null);
});
