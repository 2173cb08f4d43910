/** Colours and density: taken at once, and told to the server so that the next page comes with them. */

const CHOICES = ["theme", "density"] as const;

export function startPrefs(): void {
  const form = document.querySelector<HTMLFormElement>("form.theme");
  if (form === null) return;
  form.classList.add("is-live");
  form.addEventListener("change", () => {
    const told = new FormData(form);
    for (const name of CHOICES)
      document.documentElement.dataset[name] = String(told.get(name === "theme" ? "to" : name) ?? "");
    void tell(form, told);
  });
}

async function tell(form: HTMLFormElement, told: FormData): Promise<void> {
  const asked = new URL(form.action);
  for (const [name, value] of told) asked.searchParams.set(name, String(value));
  try {
    await fetch(asked, { redirect: "manual" });
  } catch {
    // The page has its colours; only the next one will not know of them.
  }
}
