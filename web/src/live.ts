/** Tells what happened in a live region, for those who do not see it. Words come from the server: scripts have none of their own. */

const GAP_MS = 60; // a region that is emptied and filled at once is not read again when it says the same twice

export function say(words: string): void {
  const region = document.querySelector<HTMLElement>("#live");
  if (region === null || words === "") return;
  region.textContent = "";
  window.setTimeout(() => {
    region.textContent = words;
  }, GAP_MS);
}

/** Gives words that the page carries for scripts, as `data-say-NAME` of its live region; `{}` in them is filled in. */
export function worded(name: string, ...values: (string | number)[]): string {
  const told = document.querySelector<HTMLElement>("#live")?.getAttribute(`data-say-${name}`) ?? "";
  return values.reduce<string>((words, value) => words.replace("{}", String(value)), told);
}

/** Says what a part of the page that has just come carries in `data-say`. */
export function sayWhatCame(part: ParentNode): void {
  const told = part.querySelector<HTMLElement>("[data-say]")?.dataset.say;
  if (told !== undefined) say(told);
}
