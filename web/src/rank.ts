/** What of a list fits to what somebody types. */

export interface Entry {
  readonly label: string;
  readonly kind: string;
  readonly href?: string;
  /** For an action: what a key would do. */
  readonly action?: string;
}

const WHOLE = 3;
const BEGINS = 2;
const HOLDS = 1;

/** Gives the entries in which all typed words stand, those that begin with them first; equal ones keep their order. */
export function fitting(entries: readonly Entry[], typed: string, most: number): Entry[] {
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  const scored = entries.map((entry) => ({ entry, score: score(folded(`${entry.label} ${entry.kind}`), words) }));
  const found = scored.filter((one) => one.score > 0);
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, most).map((one) => one.entry);
}

function score(told: string, words: readonly string[]): number {
  if (words.length === 0) return HOLDS;
  if (!words.every((word) => told.includes(word))) return 0;
  const begun = words.filter((word) => told.startsWith(word) || told.includes(` ${word}`)).length;
  return HOLDS + (told.startsWith(words.join(" ")) ? WHOLE : 0) + (begun * BEGINS) / words.length;
}

function folded(words: string): string {
  return words.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
