// A plot as a picture, for programs that can't show the drawing itself: outlines of letters and marks, filled with soft edges.
import { crc32, deflateSync } from 'node:zlib';
import type { FaceMetrics } from '../face-metrics.ts';
import type { Mark, Plot } from './plot.ts';

type Point = readonly [number, number];
type Outline = readonly Point[];

const SCALE = 2;
/** Lines looked at within one row of pixels. */
const FINE = 4;
const CURVE = 6;

export function plotPng({ width, height, marks }: Plot, metrics: FaceMetrics): Buffer {
  const picture = createPicture(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  for (const mark of marks) {
    for (const { outlines, colour } of shapesOf(mark, metrics)) {
      picture.fill(
        outlines.map((outline) => outline.map(([x, y]): Point => [x * SCALE, y * SCALE])),
        colour,
      );
    }
  }
  return picture.png();
}

interface Shape {
  readonly outlines: readonly Outline[];
  readonly colour: string;
}

function shapesOf(mark: Mark, metrics: FaceMetrics): Shape[] {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = mark;
      return [
        {
          outlines: [
            [
              [x, y],
              [x + width, y],
              [x + width, y + height],
              [x, y + height],
            ],
          ],
          colour: fill,
        },
      ];
    }
    case 'circle': {
      const { x, y, r, fill, stroke } = mark;
      return stroke === undefined
        ? [{ outlines: [ring(x, y, r)], colour: fill }]
        : [
            { outlines: [ring(x, y, r + 0.4)], colour: stroke },
            { outlines: [ring(x, y, r - 0.4)], colour: fill },
          ];
    }
    case 'line':
      return [
        {
          outlines: mark.points.slice(1).map((to, index) => stroke(mark.points[index] ?? to, to, mark.width)),
          colour: mark.colour,
        },
      ];
    case 'text': {
      const wide = metrics.measure(mark.text, mark.size, mark.weight);
      let x = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? -wide : -wide / 2;
      const outlines: Outline[] = [];
      for (const letter of mark.text) {
        const { commands, advance } = metrics.outline(letter, mark.weight);
        const at = x;
        const place = ([px, py]: Point): Point =>
          mark.upright
            ? [mark.x - py * mark.size, mark.y - (at + px * mark.size)]
            : [mark.x + at + px * mark.size, mark.y - py * mark.size];
        outlines.push(...flattened(commands).map((outline) => outline.map(place)));
        x += advance * mark.size;
      }
      return [{ outlines, colour: mark.colour }];
    }
  }
}

function ring(x: number, y: number, r: number): Outline {
  return Array.from({ length: 48 }, (_, index): Point => {
    const angle = (index / 48) * 2 * Math.PI;
    return [x + Math.cos(angle) * r, y + Math.sin(angle) * r];
  });
}

function stroke([x1, y1]: Point, [x2, y2]: Point, width: number): Outline {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((y2 - y1) / length) * (width / 2), ((x1 - x2) / length) * (width / 2)];
  return [
    [x1 + dx, y1 + dy],
    [x2 + dx, y2 + dy],
    [x2 - dx, y2 - dy],
    [x1 - dx, y1 - dy],
  ];
}

/** Curves as short lines. */
function flattened(commands: readonly { readonly command: string; readonly args: readonly number[] }[]): Outline[] {
  const outlines: Point[][] = [];
  for (const { command, args } of commands) {
    const points = Array.from(
      { length: args.length / 2 },
      (_, at): Point => [args[at * 2] ?? 0, args[at * 2 + 1] ?? 0],
    );
    const current = outlines.at(-1);
    const from = current?.at(-1) ?? [0, 0];
    if (command === 'moveTo') outlines.push([...points]);
    else if (command !== 'closePath') {
      const steps = points.length === 1 ? 1 : CURVE;
      for (let step = 1; step <= steps; step += 1) current?.push(onCurve([from, ...points], step / steps));
    }
  }
  return outlines;
}

/** De Casteljau, for any degree. */
function onCurve(points: readonly Point[], part: number): Point {
  const [only, ...more] = points;
  if (only === undefined || more.length === 0) return only ?? [0, 0];
  const next = more.map(([x, y], index): Point => {
    const [px, py] = points[index] ?? [x, y];
    return [px + (x - px) * part, py + (y - py) * part];
  });
  return onCurve(next, part);
}

function createPicture(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3, 255);

  /** By the winding rule that letters are drawn for. */
  function fill(outlines: readonly Outline[], colour: string): void {
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const edges = outlines.flatMap((outline) =>
      outline.map((from, index) => ({ from, to: outline[(index + 1) % outline.length] ?? from })),
    );
    const ys = outlines.flat().map(([, y]) => y);
    const first = Math.max(0, Math.floor(Math.min(...ys)));
    const last = Math.min(height - 1, Math.ceil(Math.max(...ys)));
    const covered = new Float32Array(width);
    for (let row = first; row <= last; row += 1) {
      covered.fill(0);
      for (let fine = 0; fine < FINE; fine += 1) coverLine(edges, row + (fine + 0.5) / FINE, covered);
      for (let x = 0; x < width; x += 1) {
        const part = Math.min(1, covered[x] ?? 0);
        if (part === 0) continue;
        for (let channel = 0; channel < 3; channel += 1) {
          const at = (row * width + x) * 3 + channel;
          pixels[at] = Math.round((pixels[at] ?? 255) * (1 - part) + (rgb[channel] ?? 0) * part);
        }
      }
    }
  }

  function coverLine(edges: readonly { from: Point; to: Point }[], y: number, covered: Float32Array): void {
    const crossings = edges
      .flatMap(({ from: [x1, y1], to: [x2, y2] }) =>
        y1 <= y !== y2 <= y ? [{ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 < y2 ? 1 : -1 }] : [],
      )
      .sort((one, other) => one.x - other.x);
    let winding = 0;
    for (const [index, { x, turn }] of crossings.entries()) {
      winding += turn;
      const end = crossings[index + 1]?.x;
      if (winding !== 0 && end !== undefined) coverSpan(Math.max(0, x), Math.min(width, end), covered);
    }
  }

  function coverSpan(from: number, to: number, covered: Float32Array): void {
    for (let x = Math.floor(from); x < to; x += 1) {
      const part = Math.min(x + 1, to) - Math.max(x, from);
      covered[x] = (covered[x] ?? 0) + part / FINE;
    }
  }

  function png(): Buffer {
    const rows = Buffer.alloc((width * 3 + 1) * height);
    for (let y = 0; y < height; y += 1) pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  return { fill, png };
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.byteLength);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
