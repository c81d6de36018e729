// Reads a zip that was made here (APPNOTE 6.3, stored or deflated, no zip64): what Office libraries write, to be set right.
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/** In the order of its directory, without folders. */
export function readZip(zip: Buffer): ZipEntry[] {
  let end = zip.byteLength - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('This is no zip.');
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = zip.readUInt16LE(end + 10); index > 0; index -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of this zip is damaged.');
    const method = zip.readUInt16LE(at + 10);
    const packed = zip.readUInt32LE(at + 20);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const held = zip.subarray(from, from + packed);
    if (!name.endsWith('/')) entries.push({ name, content: method === 0 ? Buffer.from(held) : inflateRawSync(held) });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
