import { expect, test } from "vitest";
import { sizeWords } from "../src/drop";
import { stepFrom } from "../src/items";
import { localWords } from "../src/localtime";
import { fitting } from "../src/rank";

const entries = [
  { label: "Was the Crâne bridge closed?", kind: "question" },
  { label: "Bridge over the Alder", kind: "story" },
  { label: "Lineage", kind: "page" },
];

test("what begins with the words comes before what holds them, and marks on letters do not matter", () => {
  expect(fitting(entries, "bridge", 9).map((one) => one.kind)).toEqual(["story", "question"]);
  expect(fitting(entries, "CRANE bri", 9)).toHaveLength(1);
  expect(fitting(entries, "nothing", 9)).toEqual([]);
  expect(fitting(entries, "", 2)).toHaveLength(2);
});

test.each([
  ["2031-03-04T10:12:00Z", "UTC", "", "the same clock says nothing twice"],
  ["2031-03-04T10:12:00Z", "Europe/Paris", "11:12 here", "another hour"],
  ["2031-03-04T23:30:00Z", "Asia/Tokyo", "5 Mar 08:30 here", "another day"],
  ["2031-03-04", "Asia/Tokyo", "", "a day has no clock"],
  ["soon", "Asia/Tokyo", "", "no time at all"],
])("%s in %s is %j: %s", (iso, zone, words) => {
  expect(localWords(iso, "en-GB", zone, "here")).toBe(words);
});

test.each([
  [-1, 1, 5, 0, "down from nowhere is the first"],
  [-1, -1, 5, 4, "up from nowhere is the last"],
  [4, 1, 5, 4, "the end is the end"],
  [0, -1, 5, 0, "and so is the beginning"],
  [0, 1, 0, -1, "an empty page has nowhere"],
])("from %d by %d of %d is %d: %s", (at, step, count, to) => {
  expect(stepFrom(at, step, count)).toBe(to);
});

test("sizes are told as people say them", () => {
  expect(sizeWords(812_000, "en")).toBe("812 kB");
  expect(sizeWords(3_400_000, "en")).toBe("3.4 MB");
});
