/** The form under the picture of descent: the way between two reports, and as many reports as had come out by then. */

import { say, worded } from "./live";

export class Asked {
  private readonly drawn: number;
  private from: string | null = null;

  constructor(private readonly form: HTMLFormElement) {
    this.drawn = this.count();
  }

  /** Tells `shows` which reports are left whenever the slider moves; more than were drawn are asked of the server. */
  replay(shows: (ids: ReadonlySet<string>) => void): void {
    this.slider?.addEventListener("input", () => {
      shows(new Set(this.order().slice(0, this.count())));
      const told = this.form.querySelector("output");
      if (told !== null) told.textContent = String(this.count());
    });
    this.slider?.addEventListener("change", () => {
      if (this.count() > this.drawn) this.form.requestSubmit();
    });
  }

  /** Takes one end of a way; with the second the way is asked for. Tells whether it is a report. */
  end(id: string, title: string): boolean {
    if (!this.order().includes(id)) return false;
    if (this.from === null || this.from === id) {
      this.from = id;
      say(worded("way", title));
      return true;
    }
    this.select("a").value = this.from;
    this.select("b").value = id;
    this.form.requestSubmit();
    return true;
  }

  /** The reports in time. */
  private order(): string[] {
    return [...this.select("a").options].map((one) => one.value).filter((id) => id !== "");
  }

  private count(): number {
    return this.slider?.valueAsNumber ?? 0;
  }

  private get slider(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>("input[name=until]");
  }

  private select(name: string): HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement;
  }
}
