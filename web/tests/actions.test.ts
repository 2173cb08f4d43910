import { beforeEach, expect, test } from "vitest";
import { perform } from "../src/actions";
import { goTo } from "../src/items";

let clicked: string[] = [];

beforeEach(() => {
  clicked = [];
  document.body.innerHTML = `<nav><a href="#claims" data-do="claims">Claims</a></nav><main data-queue>
    <article class="card" id="first"><a href="#merge" data-do="merge">merge</a></article>
    <article class="card" id="second"><a href="#accept" data-do="accept">accept</a></article>
    <a href="#undo" data-do="undo">undo</a></main>`;
  for (const link of document.querySelectorAll("a"))
    link.addEventListener("click", (event) => {
      event.preventDefault();
      clicked.push(link.getAttribute("href") ?? "");
    });
});

const at = (id: string): void => goTo(document.getElementById(id) as HTMLElement);

test("a key acts on the current thing and never on another one", () => {
  at("first");
  perform("accept");
  expect(clicked).toEqual([]);
  at("second");
  perform("accept");
  expect(clicked).toEqual(["#accept"]);
});

test("what stands outside all things is meant from each of them", () => {
  at("first");
  perform("undo");
  perform("claims");
  expect(clicked).toEqual(["#undo", "#claims"]);
});

test("deciding later goes on to the next", () => {
  at("first");
  perform("later");
  expect(document.querySelector(".is-current")?.id).toBe("second");
});

test("n and p walk changes only on a page of changes", () => {
  at("first");
  perform("note");
  expect(document.querySelector(".is-current")?.id).toBe("first");
  document.querySelector("main")?.setAttribute("data-changes", "");
  perform("note");
  expect(document.querySelector(".is-current")?.id).toBe("second");
  perform("previous");
  expect(document.querySelector(".is-current")?.id).toBe("first");
});
