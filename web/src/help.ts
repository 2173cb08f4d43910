/** The list of keys over the page, taken from the page that lists them. */

import { worded } from "./live";

export async function openHelp(link: HTMLAnchorElement, draw: (root: ParentNode) => void): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>("#help");
  const body = dialog?.querySelector<HTMLElement>("[data-body]");
  if (!dialog || !body || dialog.open) return;
  if (body.childElementCount === 0) {
    const answer = await fetch(link.href);
    const list = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#keys");
    if (list === null) {
      window.location.assign(link.href);
      return;
    }
    list.removeAttribute("id");
    body.replaceChildren(document.importNode(list, true));
  }
  draw(body);
  dialog.setAttribute("aria-label", worded("help"));
  dialog.showModal();
}
