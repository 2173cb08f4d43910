/** Files dropped anywhere on a card go into its field; the names are shown before anything is sent. */

export function startDrops(): void {
  for (const zone of document.querySelectorAll<HTMLElement>("[data-drop]")) {
    const field = zone.querySelector<HTMLInputElement>("input[type=file]");
    if (field === null) continue;
    for (const kind of ["dragenter", "dragover"]) zone.addEventListener(kind, (event) => hover(zone, event, true));
    for (const kind of ["dragleave", "drop"]) zone.addEventListener(kind, (event) => hover(zone, event, false));
    zone.addEventListener("drop", (event) => take(field, event));
    field.addEventListener("change", () => list(zone, field));
  }
}

function hover(zone: HTMLElement, event: Event, isOver: boolean): void {
  event.preventDefault();
  zone.classList.toggle("is-over", isOver);
}

function take(field: HTMLInputElement, event: DragEvent): void {
  const dropped = event.dataTransfer?.files;
  if (dropped === undefined || dropped.length === 0) return;
  field.files = dropped;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function list(zone: HTMLElement, field: HTMLInputElement): void {
  const shown = zone.querySelector<HTMLElement>("[data-chosen]");
  const files = [...(field.files ?? [])];
  shown?.replaceChildren(
    ...files.map((file) => {
      const made = document.createElement("li");
      made.textContent = `${file.name} · ${sizeWords(file.size, document.documentElement.lang)}`;
      return made;
    }),
  );
}

/** Gives a size in the unit that a person would use. */
export function sizeWords(bytes: number, locale: string): string {
  const [unit, size] = bytes < 1_000_000 ? ["kilobyte", bytes / 1_000] : ["megabyte", bytes / 1_000_000];
  const shape: Intl.NumberFormatOptions = { style: "unit", unit, maximumFractionDigits: size < 10 ? 1 : 0 };
  return new Intl.NumberFormat(locale || undefined, shape).format(size);
}
