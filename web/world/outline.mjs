// Writes the outlines of the world's countries as one path, and the middle of each, for a map that needs no network.
// Degrees as they are (plate carrée: x is the longitude, y the latitude turned round), so that Python places a point without a projection.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, mesh } from "topojson-client";

const STEP = 10; // a tenth of a degree is finer than the outlines themselves
const MIN_POINTS = 2;

const HALF_TURN = 180;

function read(scale) {
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`), "utf8"));
}

const coarse = read("110m");
const lines = mesh(coarse, coarse.objects.countries).coordinates.flatMap(cutAtDateLine);

// A line that jumps to the other side of the date line is two lines.
function cutAtDateLine(line) {
  const pieces = [[]];
  for (const point of line) {
    const last = pieces.at(-1).at(-1);
    if (last !== undefined && Math.abs(last[0] - point[0]) > HALF_TURN) pieces.push([]);
    pieces.at(-1).push(point);
  }
  return pieces;
}

function near(value) {
  return Math.round(value * STEP) / STEP;
}

function path(line) {
  const points = [];
  for (const [lon, lat] of line) {
    const point = [near(lon), near(-lat)];
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  if (points.length < MIN_POINTS) return "";
  const [first, ...rest] = points;
  return `M${first.join(" ")}L${rest.map((point) => point.join(" ")).join(" ")}`;
}

// The middle of a country's largest ring, weighed by area, so that far islands do not pull it into the sea.
function middle(shape) {
  const rings = shape.type === "Polygon" ? [shape.coordinates[0]] : shape.coordinates.map((polygon) => polygon[0]);
  const [largest] = rings.map(unroll).map(weigh).sort((one, two) => two.area - one.area);
  return { area: largest.area, lon: near(largest.x > HALF_TURN ? largest.x - 2 * HALF_TURN : largest.x), lat: near(largest.y) };
}

// A ring across the date line is laid out in one piece, eastward beyond 180 degrees.
function unroll(ring) {
  const crosses = ring.some((point, n) => n > 0 && Math.abs(ring[n - 1][0] - point[0]) > HALF_TURN);
  return crosses ? ring.map(([lon, lat]) => [lon < 0 ? lon + 2 * HALF_TURN : lon, lat]) : ring;
}

function weigh(ring) {
  let [area, x, y] = [0, 0, 0];
  for (let n = 0; n + 1 < ring.length; n += 1) {
    const cross = ring[n][0] * ring[n + 1][1] - ring[n + 1][0] * ring[n][1];
    area += cross / 2;
    x += ((ring[n][0] + ring[n + 1][0]) * cross) / 6;
    y += ((ring[n][1] + ring[n + 1][1]) * cross) / 6;
  }
  return { area: Math.abs(area), x: x / area, y: y / area };
}

// The atlas names countries by their numbers of ISO 3166-1; the canonical form of a locale holds the two letters.
function letters(number) {
  return new Intl.Locale(Intl.getCanonicalLocales(`und-${number}`)[0]).region;
}

const fine = read("50m");
const countries = feature(fine, fine.objects.countries).features.filter((country) => country.id !== undefined);
const found = countries.map((country) => ({ code: letters(country.id), ...middle(country.geometry) }));
const middles = new Map(found.sort((one, two) => one.area - two.area).map(({ code, lon, lat }) => [code, `${code},${lon},${lat}`])); // the largest of a code stays

const [, , outlines, centres] = process.argv;
writeFileSync(outlines, `${lines.map(path).join("")}\n`);
writeFileSync(centres, `code,lon,lat\n${[...middles.values()].sort().join("\n")}\n`);
