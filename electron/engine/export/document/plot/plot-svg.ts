// A plot as an SVG of its own: for Markdown's folder and for Word. Text stays text; nothing in it runs or is fetched.
import type { Mark, Plot } from './plot.ts';

export function plotSvg({ width, height, says, marks }: Plot): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" font-family="Inter, Arial, Helvetica, sans-serif">`,
    `<title>${escaped(says)}</title>`,
    `<rect width="${n(width)}" height="${n(height)}" fill="#ffffff"/>`,
    ...marks.map(element),
    '</svg>',
    '',
  ].join('\n');
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
      return `<polyline points="${mark.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${mark.colour}" stroke-width="${n(mark.width)}" stroke-linejoin="round"${mark.dash ? ` stroke-dasharray="${mark.dash.map(n).join(' ')}"` : ''}/>`;
    case 'rect':
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}" fill="${mark.fill}"/>`;
    case 'circle':
      return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.r)}" fill="${mark.fill}"${mark.stroke ? ` stroke="${mark.stroke}"` : ''}/>`;
    case 'text':
      return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-size="${n(mark.size)}" fill="${mark.colour}" text-anchor="${mark.anchor}"${mark.weight === 'strong' ? ' font-weight="600"' : ''}${mark.upright ? ` transform="rotate(-90 ${n(mark.x)} ${n(mark.y)})"` : ''}>${escaped(mark.text)}</text>`;
  }
}

function n(value: number): string {
  return String(Number(value.toFixed(2)));
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
