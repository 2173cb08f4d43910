/** What a key does: it clicks the nearest control of the page that carries the action's name, or one of the few things below. */

import { current, items, leave, move } from "./items";
import { say, worded } from "./live";

const CONTROLS = ":is(a[href], button:not(:disabled), summary, input, select)";

/** Things that no control of a page stands for. Each tells whether it did anything. */
const OWN: Record<string, () => boolean> = {
  down: () => told(move(1)),
  up: () => told(move(-1)),
  open: () => open(),
  enter: () => open(),
  back: () => back(),
  search: () => focusOn("input[name=q]"),
};

export function perform(action: string): void {
  if (OWN[action]?.() || press(action)) return;
  say(worded("nothing"));
}

/** Clicks the control of an action: in the current thing first, then anywhere. */
function press(action: string): boolean {
  const named = `${CONTROLS}[data-do~="${CSS.escape(action)}"]`;
  const here = current();
  const control =
    here?.querySelector<HTMLElement>(named) ??
    document.querySelector<HTMLElement>(`main ${named}`) ??
    document.querySelector<HTMLElement>(named);
  if (control === null) return false;
  if (control.closest("[aria-busy=true]") !== null) {
    say(worded("wait"));
    return true;
  }
  control.click();
  if (control.matches("summary, input, select")) control.focus();
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

function focusOn(selector: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus();
  field?.select();
  return field !== null;
}

function told(thing: HTMLElement | null): boolean {
  return thing !== null;
}
