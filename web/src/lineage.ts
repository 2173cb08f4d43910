/** The lineage picture in the browser: walked with arrows, focused on a line of descent, filtered by kind of tie, zoomed. */

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

  constructor(private readonly svg: SVGSVGElement) {
    const found = [...svg.querySelectorAll<SVGAElement>("a[data-id]")];
    this.nodes = new Map(found.map((node) => [node.dataset.id ?? "", node]));
    this.edges = [...svg.querySelectorAll<SVGPathElement>("path.edge")];
    this.graph = this.drawn();
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
    for (const edge of this.edges) edge.classList.toggle("is-hidden", !chosen.has(edge.dataset.kind ?? ""));
    this.graph = this.drawn();
  }

  private drawn(): Graph {
    const shown = this.edges.filter((edge) => !edge.classList.contains("is-hidden"));
    const ties = shown.map((edge) => ({ from: edge.dataset.from ?? "", to: edge.dataset.to ?? "" }));
    return new Graph([...this.nodes.keys()], ties);
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
    if (reached !== null)
      say([...reached].map((id) => this.nodes.get(id)?.querySelector("title")?.textContent ?? "").join("; "));
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
