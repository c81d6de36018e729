// A face as WOFF 1.0 packs it, unpacked to what it was made of (an OpenType font file): a header, a table of tables, the tables.
// Left out is what swaps letters for their ornamental forms (GSUB): most of the time that setting text takes went into asking.
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEAD = 44;
const ENTRY = 20;
const LEFT_OUT: ReadonlySet<string> = new Set(['GSUB']);

export function unpackFace(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== SIGNATURE) return woff;
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => HEAD + index * ENTRY).filter(
    (entry) => !LEFT_OUT.has(woff.toString('latin1', entry, entry + 4)),
  );
  const count = entries.length;
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  const tables: Buffer[] = [];
  let at = head.byteLength;
  for (const [index, entry] of entries.entries()) {
    const [from, packed, length] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset));
    const held = woff.subarray(from, (from ?? 0) + (packed ?? 0));
    const table = packed === length ? held : inflateSync(held);
    woff.copy(head, 12 + index * 16, entry, entry + 4);
    woff.copy(head, 12 + index * 16 + 4, entry + 16, entry + 20);
    head.writeUInt32BE(at, 12 + index * 16 + 8);
    head.writeUInt32BE(table.byteLength, 12 + index * 16 + 12);
    const padding = Buffer.alloc((4 - (table.byteLength % 4)) % 4);
    tables.push(table, padding);
    at += table.byteLength + padding.byteLength;
  }
  return Buffer.concat([head, ...tables]);
}
