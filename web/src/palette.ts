/** The palette: type a few letters, go to a story, a page or a question, or do what a key does. */

import { say, worded } from "./live";
import { type Entry, fitting } from "./rank";

const MOST = 12; // what fits on a small screen without scrolling

export class Palette {
  private readonly dialog: HTMLDialogElement | null = document.querySelector("#palette");
  private readonly input = this.dialog?.querySelector<HTMLInputElement>("input") ?? null;
  private readonly list = this.dialog?.querySelector<HTMLElement>("[role=listbox]") ?? null;
  private entries: readonly Entry[] | null = null;
  private shown: Entry[] = [];
  private at = 0;

  constructor(private readonly act: (action: string) => void) {
    this.input?.addEventListener("input", () => this.draw());
    this.input?.addEventListener("keydown", (event) => this.key(event));
    this.list?.addEventListener("click", (event) => {
      const row = (event.target as Element).closest<HTMLElement>("[role=option]");
      if (row !== null) this.choose(Number(row.dataset.at));
    });
  }

  async open(): Promise<void> {
    if (this.dialog === null || this.input === null || this.dialog.open) return;
    this.dialog.showModal();
    this.input.value = "";
    this.input.focus();
    this.entries ??= await this.asked();
    this.draw();
  }

  private async asked(): Promise<readonly Entry[]> {
    try {
      const answer = await fetch(this.dialog?.dataset.from ?? "/palette.json");
      return answer.ok ? ((await answer.json()) as { entries: Entry[] }).entries : [];
    } catch {
      return [];
    }
  }

  private draw(): void {
    this.at = 0;
    this.shown = fitting(this.entries ?? [], this.input?.value ?? "", MOST);
    this.list?.replaceChildren(...this.shown.map(row));
    this.point();
    say(worded("found", this.shown.length));
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      this.at = (this.at + step + this.shown.length) % Math.max(1, this.shown.length);
      this.point();
    } else if (event.key === "Enter") {
      this.choose(this.at);
    } else {
      return;
    }
    event.preventDefault();
  }

  private point(): void {
    const rows = [...(this.list?.children ?? [])];
    rows.forEach((one, at) => {
      one.setAttribute("aria-selected", String(at === this.at));
    });
    rows[this.at]?.scrollIntoView({ block: "nearest" });
    this.input?.setAttribute("aria-activedescendant", rows[this.at]?.id ?? "");
  }

  private choose(at: number): void {
    const entry = this.shown[at];
    if (entry === undefined) return;
    this.dialog?.close();
    if (entry.href?.startsWith("/")) window.location.assign(entry.href);
    else if (entry.action !== undefined) this.act(entry.action);
  }
}

function row(entry: Entry, at: number): HTMLElement {
  const [made, label, kind] = [
    document.createElement("li"),
    document.createElement("bdi"),
    document.createElement("span"),
  ];
  made.id = `palette-${at}`;
  made.dataset.at = String(at);
  made.setAttribute("role", "option");
  label.textContent = entry.label;
  kind.className = "muted small";
  kind.textContent = entry.kind;
  made.append(label, " ", kind);
  return made;
}
