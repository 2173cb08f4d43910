/** What the pages of the workbench do in a browser. Each can be read and used without it. */

import htmx from "htmx.org";
import { perform } from "./actions";
import { startCopies } from "./copy";
import { startDrops } from "./drop";
import { openHelp } from "./help";
import { current, goTo, items } from "./items";
import { Keys } from "./keys";
import { sayWhatCame, worded } from "./live";
import { showLocalTimes } from "./localtime";
import { Palette } from "./palette";
import { startPrefs } from "./prefs";
import { startSpans } from "./span";

let ofPicture: (action: string) => boolean = () => false;
const palette = new Palette(act);
const keys = new Keys(act);

function act(action: string): void {
  if (action === "palette") void palette.open();
  else if (!ofPicture(action)) perform(action);
}

function start(): void {
  keys.start();
  startCopies();
  startDrops();
  startPrefs();
  startSpans();
  showLocalTimes(document, worded("local"));
  sayWhatCame(document);
  listen();
  startAtFirst();
  const svg = document.querySelector<SVGSVGElement>("svg.lineage");
  if (svg !== null)
    void import("./lineage").then(({ startLineage }) => {
      ofPicture = startLineage(svg);
    });
}

/** On a queue the first thing is the one that a key means. */
function startAtFirst(): void {
  const first = document.querySelector("[data-queue]") === null ? undefined : items()[0];
  if (first !== undefined) goTo(first);
}

function listen(): void {
  listenToParts();
  document.addEventListener("click", (event) => {
    const control = (event.target as Element).closest<HTMLElement>("[data-act], a[data-do~=help]");
    if (control === null) return;
    if (control.dataset.act !== undefined) {
      act(control.dataset.act);
    } else if (control instanceof HTMLAnchorElement && document.querySelector("main #keys") === null) {
      event.preventDefault();
      void openHelp(control, (root) => keys.draw(root));
    }
  });
}

interface Asked {
  readonly target?: Element;
  readonly sourceElement?: Element;
}

/** Gives what was asked for: whatever asked may be gone by now, and its events then come from the document. */
function told(event: Event): Asked {
  return (event as CustomEvent<{ ctx: Asked }>).detail.ctx;
}

/** Parts of a page that the server draws anew: told to those who do not see them, busy until they are there. */
function listenToParts(): void {
  const busy = (event: Event, isBusy: boolean): void =>
    told(event).target?.closest("article, [data-part]")?.setAttribute("aria-busy", String(isBusy));
  document.addEventListener("htmx:before:request", (event) => busy(event, true));
  document.addEventListener("htmx:finally:request", (event) => busy(event, false));
  document.addEventListener("htmx:response:error", (event) => {
    const link = told(event).sourceElement;
    if (link instanceof HTMLAnchorElement) window.location.assign(link.href); // the page of that address tells what was wrong
  });
  document.addEventListener("htmx:after:swap", () => {
    showLocalTimes(document, worded("local"));
    sayWhatCame(current() ?? document);
  });
}

document.documentElement.classList.add("has-scripts");
htmx.config.history = false;
start();
