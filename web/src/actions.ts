/** What a key does: it clicks the nearest control of the page that carries the action's name, or one of the few things below. */

import { current, items, leave, move } from "./items";
import { say, worded } from "./live";

const CONTROLS = ":is(a[href], button:not(:disabled), summary, input, select, textarea)";

/** Things that no control of a page stands for. Each tells whether it did anything. */
const OWN: Record<string, () => boolean> = {
  down: () => told(move(1)),
  up: () => told(move(-1)),
  later: () => told(move(1)),
  note: () => walksChanges() && told(move(1)),
  previous: () => walksChanges() && told(move(-1)),
  open: () => open(),
  enter: () => open(),
  back: () => back(),
  search: () => focusOn("input[name=q]"),
};

export function perform(action: string): void {
  if (OWN[action]?.() || press(action)) return;
  say(worded("nothing"));
}

/** Clicks the control of an action: of the current thing first, then of the page, and of another thing where none is current. */
function press(action: string): boolean {
  const named = `${CONTROLS}[data-do~="${CSS.escape(action)}"]`;
  const here = current();
  const all = [...document.querySelectorAll<HTMLElement>(named)];
  const ofPage = all.filter((one) => here === null || !items().some((item) => item.contains(one)));
  const control = all.find((one) => here?.contains(one)) ?? ofPage.find((one) => one.closest("main")) ?? ofPage[0];
  if (control === undefined) return false;
  if (control.closest("[aria-busy=true]") !== null) {
    say(worded("wait"));
    return true;
  }
  control.click();
  if (control.matches("summary, input, select, textarea")) control.focus();
  return true;
}

function open(): boolean {
  const here = current() ?? items()[0];
  const link = here?.matches("mark") ? markLink(here) : here?.querySelector<HTMLElement>('[data-do~="open"], a[href]');
  link?.click();
  return link !== undefined && link !== null;
}

/** A marked claim is followed by the link to what is said of it. */
function markLink(mark: HTMLElement): HTMLElement | null {
  const next = mark.nextElementSibling;
  return next instanceof HTMLElement && next.matches("a.back") ? next : null;
}

/** Out of a field, away from a thing, and then a page up. */
function back(): boolean {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.matches("input, textarea, select")) {
    at.blur();
    return true;
  }
  if (leave()) {
    if (at instanceof HTMLElement) at.blur();
    return true;
  }
  const up = [...document.querySelectorAll<HTMLElement>(".crumbs a")].at(-1);
  up?.click();
  return up !== undefined;
}

/** On a page of changes n and p walk them, as they do wherever two texts are compared. */
function walksChanges(): boolean {
  return document.querySelector("[data-changes]") !== null;
}

function focusOn(selector: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus();
  field?.select();
  return field !== null;
}

function told(thing: HTMLElement | null): boolean {
  return thing !== null;
}
