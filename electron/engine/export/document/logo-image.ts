// The logo as documents set it: a whole PNG or JPEG of reasonable size, checked before anything draws it, since what draws pictures
// trusts them; and as large as its place allows.
import { inflateSync } from 'node:zlib';
import type { DocumentBrand } from '../../../contract/documents.ts';
import { Failure } from '../../../contract/failure.ts';

export type Logo = NonNullable<DocumentBrand['logo']>;
export interface Size {
  readonly width: number;
  readonly height: number;
}

const MAX_BYTES = 512 * 1024;
const MAX_SIDE = 4000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** @throws Failure `invalid_input` for what is no picture that every format can hold. */
export function checkLogo({ type, content }: Logo): Size {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.byteLength > MAX_BYTES) throw refused('The logo is larger than 512 kB. It was not taken; make it smaller.');
  const size = type === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (size.width > MAX_SIDE || size.height > MAX_SIDE || size.width < 1 || size.height < 1) {
    throw refused('The logo is more than 4000 pixels wide or high. It was not taken; make it smaller.');
  }
  return size;
}

/** The largest size within a place that keeps the picture's proportions. */
export function logoSize(logo: Logo, width: number, height: number): Size {
  const size = checkLogo(logo);
  const scale = Math.min(width / size.width, height / size.height);
  return { width: size.width * scale, height: size.height * scale };
}

function pngSize(bytes: Buffer): Size {
  const broken = () => refused('This PNG is damaged or not a PNG. It was not taken; save the logo anew and try again.');
  if (!bytes.subarray(0, 8).equals(PNG)) throw broken();
  const data: Buffer[] = [];
  let head: Buffer | null = null;
  let palette = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length !== length) throw broken();
    if (name === 'IHDR' && length === 13) head = body;
    if (name === 'PLTE') palette = true;
    if (name === 'IDAT') data.push(body);
    at += 12 + length;
  }
  if (!head || data.length === 0) throw broken();
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, interlaced] = [head[8] ?? 0, head[9] ?? 0, head[12] ?? 0];
  const channels = CHANNELS[colour];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth) || (colour === 3 && !palette)) throw broken();
  if (interlaced !== 0 || depth === 16) {
    throw refused('This kind of PNG can not be printed. Save the logo without interlacing, with 8 bits a colour.');
  }
  if (width > MAX_SIDE || height > MAX_SIDE) return { width, height };
  const expected = (Math.ceil((width * channels * depth) / 8) + 1) * height;
  let held = 0;
  try {
    held = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1 }).byteLength;
  } catch {
    throw broken();
  }
  if (held !== expected) throw broken();
  return { width, height };
}

function jpegSize(bytes: Buffer): Size {
  const broken = () =>
    refused('This JPEG is damaged or not a JPEG. It was not taken; save the logo anew and try again.');
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) throw broken();
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw broken();
    const marker = bytes[at + 1] ?? 0;
    const length = bytes.readUInt16BE(at + 2);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) {
      if (at + 10 > bytes.length) throw broken();
      if (bytes[at + 4] !== 8 || ![1, 3].includes(bytes[at + 9] ?? 0) || marker > 0xc2) {
        throw refused('This kind of JPEG can not be printed. Save the logo as RGB and try again.');
      }
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (length < 2) throw broken();
    at += 2 + length;
  }
  throw broken();
}

function refused(sentence: string): Failure {
  return new Failure('invalid_input', sentence, 'logo');
}
