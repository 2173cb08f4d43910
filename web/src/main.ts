/** What the pages of the workbench do in a browser. Each can be read and used without it. */

import htmx from "htmx.org";
import { perform } from "./actions";
import { startCopies } from "./copy";
import { startDrops } from "./drop";
import { openHelp } from "./help";
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
  const svg = document.querySelector<SVGSVGElement>("svg.lineage");
  if (svg !== null)
    void import("./lineage").then(({ startLineage }) => {
      ofPicture = startLineage(svg);
    });
}

function listen(): void {
  document.addEventListener("htmx:after:swap", () => {
    showLocalTimes(document, worded("local"));
    sayWhatCame(document);
  });
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

document.documentElement.classList.add("has-scripts");
htmx.config.history = false;
start();
