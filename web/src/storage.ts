/** What a reader chose, kept by the browser. Where it keeps nothing (a private window), choices last as long as the page. */

const held = new Map<string, string>();

export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(name) ?? held.get(name) ?? null;
  } catch {
    return held.get(name) ?? null;
  }
}

export function keep(name: string, value: string): void {
  held.set(name, value);
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // The choice stays in `held`.
  }
}
