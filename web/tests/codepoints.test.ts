import { expect, test } from "vitest";
import { pointsBefore, readSpan, unitsBefore, writeSpan } from "../src/codepoints";

test.each([
  ["plain", 3, 3, "one unit a letter"],
  ["a😀b", 3, 2, "a pair is one code point"],
  ["a😀b", 2, 1, "inside a pair it is not begun"],
  ["e\u0301x", 2, 2, "a combining mark is a code point of its own"],
  ["عربي", 2, 2, "right to left"],
])("%j: %d units are %d code points, %s", (text, units, points) => {
  expect(pointsBefore(text, units)).toBe(points);
});

test("both ways are each other's inverse between letters", () => {
  const text = "x😀\u202Eé𝔸z";
  for (let points = 0; points <= [...text].length; points += 1)
    expect(pointsBefore(text, unitsBefore(text, points))).toBe(points);
});

test.each([
  ["#c=118-148", { start: 118, end: 148 }, "a span"],
  ["#c=5-5", null, "nothing between"],
  ["#c=9-2", null, "backwards"],
  ["#c-1a2b", null, "the id of a claim"],
  ["#c=1-99999999999", null, "longer than any report"],
])("%s is %j: %s", (fragment, span, _reason) => {
  expect(readSpan(fragment)).toEqual(span);
});

test("a span is written as it is read", () => {
  expect(readSpan(writeSpan({ start: 1, end: 20 }))).toEqual({ start: 1, end: 20 });
});
