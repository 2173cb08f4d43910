/** Who took what from whom, as a graph that can be walked. */

export interface Edge {
  readonly from: string;
  readonly to: string;
}

export type Direction = "upstream" | "downstream";

export class Graph {
  private readonly next: Record<Direction, Map<string, string[]>> = { upstream: new Map(), downstream: new Map() };

  /** `order` gives the nodes from the earliest to the latest; neighbours come in that order. */
  constructor(
    readonly order: readonly string[],
    edges: readonly Edge[],
  ) {
    for (const { from, to } of edges) {
      push(this.next.downstream, from, to);
      push(this.next.upstream, to, from);
    }
    const rank = new Map(order.map((node, at) => [node, at]));
    for (const map of Object.values(this.next)) {
      for (const many of map.values()) many.sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1));
    }
  }

  neighbours(node: string, direction: Direction): readonly string[] {
    return this.next[direction].get(node) ?? [];
  }

  /** Gives the nearest in time: of those before it the latest, of those after it the earliest. */
  nearest(node: string, direction: Direction): string | undefined {
    const found = this.neighbours(node, direction);
    return direction === "upstream" ? found.at(-1) : found[0];
  }

  /** Gives another node with the same parent, or the same child where it has no parent. */
  sibling(node: string, step: 1 | -1): string | undefined {
    const up = this.neighbours(node, "upstream");
    const away: Direction = up.length > 0 ? "downstream" : "upstream";
    const near = up.length > 0 ? up : this.neighbours(node, "downstream");
    const beside = [...new Set(near.flatMap((one) => this.neighbours(one, away)))];
    const ranked = this.order.filter((one) => beside.includes(one));
    return ranked[ranked.indexOf(node) + step];
  }

  /** Gives the node before or after it in time. */
  inTime(node: string, step: 1 | -1): string | undefined {
    return this.order[this.order.indexOf(node) + step];
  }

  /** Gives the node and all that it came from, or all that came from it. Safe where ties run in a circle. */
  reach(node: string, direction: Direction): ReadonlySet<string> {
    const found = new Set([node]);
    for (const one of found) for (const next of this.neighbours(one, direction)) found.add(next);
    return found;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else if (!held.includes(value)) held.push(value);
}
