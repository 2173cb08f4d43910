/** Zooming a picture: with buttons, with Ctrl and the wheel, with two fingers. The page still scrolls over it. */

import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";

const LEAST = 0.2; // a story of three hundred reports fits on a screen
const MOST = 6;
const STEP = 1.4;

/** Gives what does a named action of the picture: zoom-in, zoom-out or fit. */
export function startZoom(svg: SVGSVGElement): (action: string) => boolean {
  const drawing = wrapped(svg);
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([LEAST, MOST])
    .filter((event: Event) => wanted(event))
    .on("zoom", (event: { transform: { toString(): string } }) =>
      drawing.setAttribute("transform", String(event.transform)),
    );
  const chosen = select(svg).call(behaviour).on("dblclick.zoom", null);
  const does: Record<string, () => void> = {
    "zoom-in": () => chosen.call(behaviour.scaleBy, STEP),
    "zoom-out": () => chosen.call(behaviour.scaleBy, 1 / STEP),
    fit: () => {
      svg.classList.toggle("is-fitted");
      chosen.call(behaviour.transform, zoomIdentity);
    },
  };
  return (action) => {
    does[action]?.();
    return action in does;
  };
}

/** A wheel without Ctrl scrolls the page, and a finger alone does too. */
function wanted(event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if ("touches" in event) return (event as TouchEvent).touches.length > 1;
  return event instanceof MouseEvent && event.button === 0 && !(event.target as Element).closest("a");
}

/** Puts all that is drawn into one group, which is what moves. */
function wrapped(svg: SVGSVGElement): SVGGElement {
  const group = document.createElementNS("http://www.w3.org/2000/svg", "g");
  group.append(...[...svg.childNodes].filter((node) => node.nodeName !== "defs"));
  svg.append(group);
  return group;
}
