/** Copying: a button with `data-copy` copies the text of what it names, or the address that it carries. */

import { say, worded } from "./live";

export function startCopies(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
    if (button === null) return;
    const told = document.querySelector(button.dataset.copy ?? "")?.textContent ?? "";
    void copy(told.replace(/\s+/g, " ").trim());
  });
}

export async function copy(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    say(worded("copied"));
  } catch {
    say(worded("not-copied"));
  }
}
