/** The lineage picture in the browser: walked with arrows, focused on a line of descent, filtered by kind of tie, zoomed. */

import { Asked } from "./asked";
import { type Direction, Graph } from "./graph";
import { say } from "./live";
import { startZoom } from "./zoom";

const ARROWS: Record<string, (graph: Graph, at: string) => string | undefined> = {
  ArrowRight: (graph, at) => graph.nearest(at, "downstream"),
  ArrowLeft: (graph, at) => graph.nearest(at, "upstream"),
  ArrowUp: (graph, at) => graph.sibling(at, -1),
  ArrowDown: (graph, at) => graph.sibling(at, 1),
};

export function startLineage(svg: SVGSVGElement): (action: string) => boolean {
  const picture = new Picture(svg);
  svg.addEventListener("keydown", (event) => picture.key(event));
  for (const box of document.querySelectorAll<HTMLInputElement>("form.ties input[name=kind]")) {
    box.addEventListener("change", () => picture.filter());
  }
  const zoom = startZoom(svg);
  return (action) => zoom(action) || picture.act(action);
}

class Picture {
  private readonly nodes: ReadonlyMap<string, SVGAElement>;
  private readonly edges: readonly SVGPathElement[];
  private graph: Graph;
  private readonly asked: Asked | null;
  private later: ReadonlySet<string> = new Set();

  constructor(private readonly svg: SVGSVGElement) {
    const found = [...svg.querySelectorAll<SVGAElement>("a[data-id]")];
    this.nodes = new Map(found.map((node) => [node.dataset.id ?? "", node]));
    this.edges = [...svg.querySelectorAll<SVGPathElement>("path.edge")];
    this.graph = this.drawn();
    const form = document.querySelector<HTMLFormElement>("form[data-asked]");
    this.asked = form === null ? null : new Asked(form);
    this.asked?.replay((ids) => this.showFirst(ids));
  }

  /** Walks along a tie. */
  key(event: KeyboardEvent): void {
    const walk = ARROWS[event.key];
    const here = this.here();
    if (walk === undefined || here === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.goTo(walk(this.graph, here));
  }

  act(action: string): boolean {
    const here = this.here();
    if (action === "earlier-report" || action === "later-report") {
      const first = action === "later-report" ? this.graph.order[0] : this.graph.order.at(-1);
      this.goTo(here === null ? first : this.graph.inTime(here, action === "later-report" ? 1 : -1));
    } else if (action === "ancestors" || action === "descendants") {
      this.focusOn(here, action === "ancestors" ? "upstream" : "downstream");
    } else if (action === "previous" && here !== null) {
      return this.asked?.end(here, this.title(here)) ?? false;
    } else if (action === "back" && this.svg.classList.contains("is-focused")) {
      this.light(null);
    } else {
      return false;
    }
    return true;
  }

  /** Shows only ties of the kinds that are chosen. */
  filter(): void {
    const chosen = new Set(
      [...document.querySelectorAll<HTMLInputElement>("form.ties input:checked")].map((box) => box.value),
    );
    for (const edge of this.edges) {
      const isLater = [edge.dataset.from ?? "", edge.dataset.to ?? ""].some((end) => this.later.has(end));
      edge.classList.toggle("is-hidden", isLater || !chosen.has(edge.dataset.kind ?? ""));
    }
    this.graph = this.drawn();
  }

  /** Shows the reports of `ids` and what they came from, as if no other had come out yet. */
  private showFirst(ids: ReadonlySet<string>): void {
    const ghosts = (id: string): boolean => this.nodes.get(id)?.classList.contains("ghost") ?? false;
    const used = new Set(
      this.edges.filter((one) => ids.has(one.dataset.to ?? "")).map((one) => one.dataset.from ?? ""),
    );
    this.later = new Set([...this.nodes.keys()].filter((id) => !(ghosts(id) ? used : ids).has(id)));
    for (const [id, node] of this.nodes) node.classList.toggle("is-hidden", this.later.has(id));
    this.filter();
  }

  private drawn(): Graph {
    const shown = this.edges.filter((edge) => !edge.classList.contains("is-hidden"));
    const ties = shown.map((edge) => ({ from: edge.dataset.from ?? "", to: edge.dataset.to ?? "" }));
    return new Graph(
      [...this.nodes.keys()].filter((id) => !this.later.has(id)),
      ties,
    );
  }

  private here(): string | null {
    const at = document.activeElement;
    return at instanceof SVGAElement && this.svg.contains(at) ? (at.dataset.id ?? null) : null;
  }

  private goTo(id: string | undefined): void {
    const node = id === undefined ? undefined : this.nodes.get(id);
    node?.focus();
    node?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private focusOn(here: string | null, direction: Direction): void {
    const reached = here === null ? null : this.graph.reach(here, direction);
    this.light(reached);
    if (reached !== null) say([...reached].map((id) => this.title(id)).join("; "));
  }

  private title(id: string): string {
    return this.nodes.get(id)?.querySelector("title")?.textContent ?? "";
  }

  /** Lights up some nodes and the ties among them; without any, everything is as before. */
  private light(lit: ReadonlySet<string> | null): void {
    this.svg.classList.toggle("is-focused", lit !== null);
    for (const [id, node] of this.nodes) node.classList.toggle("is-lit", lit?.has(id) ?? false);
    for (const edge of this.edges) {
      const ends = [edge.dataset.from ?? "", edge.dataset.to ?? ""];
      edge.classList.toggle(
        "is-lit",
        ends.every((end) => lit?.has(end) ?? false),
      );
    }
  }
}
