/** Keys: listened to as the reader chose them, and chosen on the page that lists them. */

import { createKeybindingsHandler } from "tinykeys";
import { type Chosen, holderOf, keysNow, pressed, readChosen, readDefaults, toBinding } from "./keymap";
import { say, worded } from "./live";
import { keep, recall } from "./storage";

const KEPT = "headwater-keys";
const PRESSED = "a, button, summary, select"; // Enter on these is the browser's
const STEPS = new Set(["up", "down"]); // a key held down walks on, and decides nothing twice

export class Keys {
  private readonly defaults = readDefaults(document.body.dataset.keys ?? "");
  private chosen: Chosen = readChosen(recall(KEPT));
  private listener: ((event: KeyboardEvent) => void) | null = null;

  constructor(private readonly act: (action: string) => void) {}

  start(): void {
    this.listen();
    this.draw(document);
  }

  /** Fills in the page or dialog that lists keys: fields to choose them, and the switch for single letters. */
  draw(root: ParentNode): void {
    for (const field of root.querySelectorAll<HTMLInputElement>("input[data-key-of]")) {
      field.disabled = false;
      this.show(field);
      if (field.dataset.drawn === undefined) field.addEventListener("keydown", (event) => this.choose(field, event));
      field.dataset.drawn = "";
    }
    const singles = root.querySelector<HTMLInputElement>("input[data-singles]");
    if (singles !== null) {
      singles.disabled = false;
      singles.checked = this.chosen.singles;
      singles.onchange = () => this.take({ ...this.chosen, singles: singles.checked }, root);
    }
    const reset = root.querySelector<HTMLButtonElement>("button[data-reset-keys]");
    if (reset !== null) {
      reset.disabled = false;
      reset.onclick = () => this.take({ singles: true, keys: {} }, root);
    }
  }

  private choose(field: HTMLInputElement, event: KeyboardEvent): void {
    const action = field.dataset.keyOf ?? "";
    const key = pressed(event);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    const holder = holderOf(keysNow(this.defaults, { ...this.chosen, singles: true }), key, action);
    if (holder !== null) {
      say(worded("taken", key));
      return;
    }
    this.take(
      { ...this.chosen, keys: { ...this.chosen.keys, [action]: key } },
      field.closest("main, dialog") ?? document,
    );
  }

  private take(chosen: Chosen, root: ParentNode): void {
    this.chosen = chosen;
    keep(KEPT, JSON.stringify(chosen));
    this.listen();
    this.draw(root);
    say(worded("keys-kept"));
  }

  private show(field: HTMLInputElement): void {
    const action = field.dataset.keyOf ?? "";
    field.value = this.chosen.keys[action] ?? this.defaults.get(action) ?? "";
  }

  private listen(): void {
    if (this.listener !== null) window.removeEventListener("keydown", this.listener);
    const now = [...keysNow(this.defaults, this.chosen)];
    now.sort(([, a], [, b]) => b.split(" ").length - a.split(" ").length); // the first that fits wins: `g c` confirms nothing
    const map = now.map(
      ([action, key]) => [toBinding(key), (event: KeyboardEvent) => this.press(action, event)] as const,
    );
    this.listener = createKeybindingsHandler(Object.fromEntries(map), { ignore: isTyping });
    window.addEventListener("keydown", this.listener);
  }

  private press(action: string, event: KeyboardEvent): void {
    if (event.repeat && !STEPS.has(action)) return;
    if (action === "enter" && event.target instanceof Element && event.target.closest(PRESSED) !== null) return;
    event.preventDefault();
    this.act(action);
  }
}

/** Letters typed into a field are letters; with a modifier, and Escape, they are keys everywhere outside an open dialog. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  if (!(at instanceof Element) || event.isComposing) return event.isComposing;
  if (at.closest("dialog[open]") !== null) return true;
  const isField =
    at.closest(
      "input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]",
    ) !== null;
  return isField && !event.ctrlKey && !event.metaKey && event.key !== "Escape";
}
