// Hands over a file of ours: written to a path that is free, or as bytes.
import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diskFailure } from './write-export.ts';

export interface SavedReport {
  readonly fileName: string;
  readonly path: string | null;
  readonly bytes: number;
  readonly content: string | null;
}

/** @throws Failure `conflict` when there is a file already, `not_found` when there is no such folder. */
export async function saveReport(content: Buffer, fileName: string, asked: string | undefined): Promise<SavedReport> {
  const bytes = content.byteLength;
  if (asked === undefined) return { fileName, path: null, bytes, content: content.toString('base64') };
  const path = (await isFolder(asked)) ? join(resolve(asked), fileName) : resolve(asked);
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw diskFailure(error) ?? error;
  }
  return { fileName, path, bytes, content: null };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
}
