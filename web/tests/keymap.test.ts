import { expect, test } from "vitest";
import { holderOf, isKey, keysNow, NOTHING_CHOSEN, pressed, readChosen, readDefaults, toBinding } from "../src/keymap";

const defaults = readDefaults("down:j accept:c claims:g_c palette:$mod+k");

test("keys are read with their sequences", () => {
  expect([...defaults]).toEqual([
    ["down", "j"],
    ["accept", "c"],
    ["claims", "g c"],
    ["palette", "$mod+k"],
  ]);
});

test("single letters can be switched off, and what has a modifier stays", () => {
  expect([...keysNow(defaults, { singles: false, keys: {} })]).toEqual([["palette", "$mod+k"]]);
  expect([...keysNow(defaults, { singles: false, keys: { down: "Alt+j" } }).keys()]).toEqual(["down", "palette"]);
});

test("a key that a reader gave to another action leaves the one that had it", () => {
  const now = keysNow(defaults, { singles: true, keys: { accept: "j" } });
  expect(now.get("accept")).toBe("j");
  expect(now.has("down")).toBe(false);
});

test("a key that does something already names what it does", () => {
  expect(holderOf(keysNow(defaults, NOTHING_CHOSEN), "j", "accept")).toBe("down");
  expect(holderOf(keysNow(defaults, NOTHING_CHOSEN), "c", "accept")).toBe(null);
});

test.each([
  [null, "nothing was kept"],
  ["{", "it is not JSON"],
  ["[1]", "it is a list"],
  ['{"keys":{"down":7,"up":"  ","accept":"<script>"}}', "its keys are none"],
])("what a browser kept and we did not write is nothing: %s, %s", (kept, _reason) => {
  expect(readChosen(kept)).toEqual(NOTHING_CHOSEN);
});

test.each([
  ["j", true, "a letter"],
  ["g l", true, "one after the other"],
  ["$mod+k", true, "with a modifier"],
  ["Enter", true, "a named key"],
  ["ж", true, "a letter of another script"],
  ["a b c d", false, "four presses"],
  ["", false, "nothing"],
])("%s is a key: %s, %s", (key, is) => {
  expect(isKey(key)).toBe(is);
});

test("signs may need Shift, letters never do", () => {
  expect(["?", "c", "g l", "Enter", "$mod+k"].map(toBinding)).toEqual([
    "[Shift]+[Alt]+?",
    "c",
    "g l",
    "Enter",
    "$mod+k",
  ]);
});

test("a press is told by its key, and Tab and Escape are never taken", () => {
  const event = { key: "b", ctrlKey: false, metaKey: false, altKey: false };
  expect(pressed(event)).toBe("b");
  expect(pressed({ ...event, metaKey: true })).toBe("$mod+b");
  expect(pressed({ ...event, key: "Tab" })).toBe(null);
  expect(pressed({ ...event, key: "Escape" })).toBe(null);
});
