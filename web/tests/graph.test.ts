import { expect, test } from "vitest";
import { Graph } from "../src/graph";

const graph = new Graph(
  ["outside", "first", "copy", "late", "other"],
  [
    { from: "outside", to: "first" },
    { from: "first", to: "late" },
    { from: "first", to: "copy" },
    { from: "copy", to: "late" },
  ],
);

test("arrows walk to the nearest in time", () => {
  expect(graph.nearest("first", "downstream")).toBe("copy");
  expect(graph.nearest("late", "upstream")).toBe("copy");
  expect(graph.nearest("other", "upstream")).toBeUndefined();
});

test("siblings share a parent", () => {
  expect(graph.sibling("copy", 1)).toBe("late");
  expect(graph.sibling("copy", -1)).toBeUndefined();
});

test("time leads through all of them and ends", () => {
  expect(graph.inTime("late", 1)).toBe("other");
  expect(graph.inTime("other", 1)).toBeUndefined();
});

test("reach holds every ancestor or descendant once, also round a circle", () => {
  expect([...graph.reach("late", "upstream")].sort()).toEqual(["copy", "first", "late", "outside"]);
  const round = new Graph(
    ["a", "b"],
    [
      { from: "a", to: "b" },
      { from: "b", to: "a" },
    ],
  );
  expect([...round.reach("a", "downstream")]).toEqual(["a", "b"]);
});
