/** Which keys do what: defaults from the page, a reader's own over them. */

export interface Chosen {
  /** False switches keys that are a single letter off (WCAG 2.1.4). */
  readonly singles: boolean;
  /** Own keys, by action. */
  readonly keys: Readonly<Record<string, string>>;
}

export const NOTHING_CHOSEN: Chosen = { singles: true, keys: {} };

/** Gives the page's keys: `down:j up:k lineage:g_l`, an underscore between presses of a sequence. */
export function readDefaults(told: string): Map<string, string> {
  const pairs = told.split(/\s+/).filter((pair) => pair.includes(":"));
  return new Map(
    pairs.map((pair) => {
      const cut = pair.indexOf(":");
      return [pair.slice(0, cut), pair.slice(cut + 1).replaceAll("_", " ")];
    }),
  );
}

/** Gives what a reader chose, from what the browser kept; anything else than our own form is nothing. */
export function readChosen(kept: string | null): Chosen {
  let told: unknown;
  try {
    told = JSON.parse(kept ?? "null");
  } catch {
    return NOTHING_CHOSEN;
  }
  if (typeof told !== "object" || told === null) return NOTHING_CHOSEN;
  const { singles, keys } = told as { singles?: unknown; keys?: unknown };
  const own = Object.entries(typeof keys === "object" && keys !== null ? keys : {});
  return {
    singles: singles !== false,
    keys: Object.fromEntries(
      own.filter((pair): pair is [string, string] => typeof pair[1] === "string" && isKey(pair[1])),
    ),
  };
}

/** Tells whether a reader may choose this: a key, or up to three one after the other. */
export function isKey(key: string): boolean {
  const presses = key.split(" ");
  return (
    presses.length <= 3 &&
    presses.every((press) => /^(?:[^\s]|(?:\$mod|Control|Alt|Shift|Meta)\+[^\s]+|[A-Z][A-Za-z0-9]+)$/u.test(press))
  );
}

/** Gives the key of each action that has one now. A key that two actions have belongs to the one that chose it. */
export function keysNow(defaults: ReadonlyMap<string, string>, chosen: Chosen): Map<string, string> {
  const taken = new Set(Object.values(chosen.keys));
  const now = new Map<string, string>();
  for (const [action, key] of defaults) {
    const own = chosen.keys[action];
    const mine = own ?? (taken.has(key) ? "" : key);
    if (mine !== "" && (chosen.singles || !isSingle(mine))) now.set(action, mine);
  }
  return now;
}

/** Gives a key as tinykeys reads it: a sign may need Shift or AltGr on some keyboards, a letter or a digit never does. */
export function toBinding(key: string): string {
  const signs = (press: string): string =>
    isSingle(press) && !/[\p{L}\p{N}]/u.test(press) ? `[Shift]+[Alt]+${press}` : press;
  return key.split(" ").map(signs).join(" ");
}

/** Gives the action that has a key already, other than the one that asks. */
export function holderOf(now: ReadonlyMap<string, string>, key: string, asks: string): string | null {
  for (const [action, mine] of now) if (mine === key && action !== asks) return action;
  return null;
}

/** Gives the key of a press, as tinykeys writes it; nothing for a modifier alone. */
export function pressed(event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): string | null {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead", "Tab", "Escape", " "].includes(event.key)) return null;
  const modifiers = [event.ctrlKey || event.metaKey ? "$mod" : "", event.altKey ? "Alt" : ""].filter(
    (one) => one !== "",
  );
  return [...modifiers, event.key].join("+");
}

/** Tells whether a key works without a modifier and prints a character: what somebody who speaks to the machine may say. */
export function isSingle(key: string): boolean {
  return key.split(" ").every((press) => [...press].length === 1);
}
