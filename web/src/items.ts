/** The things on a page that j and k walk: cards, rows of tables, lines that somebody said, and marked claims. */

const KINDS = "[data-item], main article.card, main tbody tr, main .said, main mark.claim[id]";

/** Gives the things in the order of the page; of one inside another, the outer. */
export function items(root: ParentNode = document): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(KINDS)].filter(
    (one) => one.closest("details:not([open])") === null,
  );
  return found.filter((one) => one.parentElement?.closest(KINDS) === null || one.parentElement === null);
}

/** Gives the thing that the reader is at. */
export function current(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".is-current");
}

/** Gives where a step leads; from nowhere, to the first on the way down and the last on the way up. */
export function stepFrom(at: number, step: number, count: number): number {
  if (count === 0) return -1;
  if (at < 0) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + step));
}

/** Moves by a step, and gives the thing that is current now. */
export function move(step: number): HTMLElement | null {
  const all = items();
  const here = current();
  const to = all[stepFrom(here === null ? -1 : all.indexOf(here), step, all.length)];
  if (to === undefined) return null;
  goTo(to);
  return to;
}

export function goTo(to: HTMLElement): void {
  leave();
  to.classList.add("is-current");
  if (!to.hasAttribute("tabindex")) to.tabIndex = -1;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}

export function leave(): boolean {
  const here = current();
  here?.classList.remove("is-current");
  return here !== null;
}
