// An Office file as a library wrote it, made the same each time: its times are those of the facts, its parts are counted from one
// however many files the library made before, and so in the workbooks within it.
import { readZip } from '../read-zip.ts';
import { zipArchive } from '../zip-archive.ts';

const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
/** Parts the library counts for as long as the program runs. */
const COUNTED = /(charts\/(?:_rels\/)?chart|embeddings\/Microsoft_Excel_Worksheet)(\d+)(\.(?:xml|xlsx))/g;

export type PartEdit = (name: string, xml: string) => string;

/** A face by another name, wherever a part names it: as an attribute, of text and of charts. */
export function renamedFace(xml: string, from: string, to: string): string {
  return from === to ? xml : xml.replaceAll(`="${from}"`, `="${to}"`);
}

export async function settledPackage(file: Buffer, at: number, edit: PartEdit = (_name, xml) => xml): Promise<Buffer> {
  const time = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const parts = readZip(file);
  const charts = parts.flatMap(({ name }) => /charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const counted = new Map(
    charts
      .map(Number)
      .sort((one, other) => one - other)
      .map((old, index) => [old, index + 1]),
  );
  const renumbered = (text: string) =>
    text.replace(COUNTED, (_, before, number, after) => `${before}${counted.get(Number(number)) ?? number}${after}`);
  const files = [];
  for (const { name: written, content } of parts) {
    const name = renumbered(written);
    if (/\.(?:xlsx|docx)$/.test(name)) files.push({ name, at, content: await settledPackage(content, at) });
    else if (!/\.(?:xml|rels)$/.test(name)) files.push({ name, at, content });
    else {
      const xml = renumbered(content.toString('utf8')).replace(TIMES, `$1${time}$2`);
      files.push({ name, at, content: Buffer.from(edit(name, xml)) });
    }
  }
  return zipArchive(files);
}
