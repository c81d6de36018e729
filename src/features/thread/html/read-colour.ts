// The colours mails are written with, as numbers, and how far apart two of them are to an eye.
export interface Colour {
  /** 0 to 255 each. */
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  windowtext: '#000000',
  window: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  navy: '#000080',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  purple: '#800080',
  teal: '#008080',
  olive: '#808000',
  yellow: '#ffff00',
  lime: '#00ff00',
  aqua: '#00ffff',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  orange: '#ffa500',
  whitesmoke: '#f5f5f5',
  snow: '#fffafa',
  ivory: '#fffff0',
  darkblue: '#00008b',
  darkgray: '#a9a9a9',
  dimgray: '#696969',
  lightgray: '#d3d3d3',
};

/** Null for what is no colour, or one that depends on where it stands. */
export function readColour(text: string): Colour | null {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/\s*!important$/, '');
  if (value === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const hex = (NAMED[value] ?? value).replace(/^#/, '');
  if (/^[0-9a-f]{3,4}$/.test(hex)) return readHex([...hex].map((digit) => digit + digit).join(''));
  if (/^(?:[0-9a-f]{6}|[0-9a-f]{8})$/.test(hex)) return readHex(hex);
  const numbers = /^rgba?\(([^()]*)\)$/
    .exec(value)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (!numbers || numbers.length < 3) return null;
  const [red = 0, green = 0, blue = 0] = numbers.map((each) =>
    each.endsWith('%') ? Number.parseFloat(each) * 2.55 : Number.parseFloat(each),
  );
  const alpha = numbers[3] === undefined ? 1 : Number.parseFloat(numbers[3]) / (numbers[3].endsWith('%') ? 100 : 1);
  return [red, green, blue, alpha].every(Number.isFinite) ? { red, green, blue, alpha } : null;
}

function readHex(hex: string): Colour {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return { red: at(0), green: at(2), blue: at(4), alpha: hex.length === 8 ? at(6) / 255 : 1 };
}

/** WCAG 2: 0 for black, 1 for white. */
export function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const hueOf = ({ red, green, blue }: Colour): number => Math.max(red, green, blue) - Math.min(red, green, blue);

/** Without a hue to speak of. */
export const isGrey = (colour: Colour): boolean => hueOf(colour) <= 24;

export const isWhitish = (colour: Colour): boolean =>
  colour.alpha < 0.05 || (hueOf(colour) <= 10 && luminance(colour) > 0.88);

/** The same hue, light enough to be read on `ground`. */
export function lightened(colour: Colour, ground: Colour): string {
  for (let share = 0.2; share < 1; share += 0.1) {
    const mix = (channel: number) => Math.round(channel + (255 - channel) * share);
    const lighter = { red: mix(colour.red), green: mix(colour.green), blue: mix(colour.blue), alpha: 1 };
    if (contrast(lighter, ground) >= 4.5) return `rgb(${lighter.red}, ${lighter.green}, ${lighter.blue})`;
  }
  return '#ffffff';
}
