// The bytes of a CSV that is to be imported: a file on this machine, or what a window hands over.
import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../../contract/failure.ts';

const MAX_CSV = 64 * 1024 * 1024;

export interface CsvSource {
  readonly path?: string | undefined;
  /** Base64. */
  readonly content?: string | undefined;
}

/** @throws Failure `invalid_input` or `not_found`. */
export async function csvBytes(source: CsvSource): Promise<Uint8Array> {
  if (source.content !== undefined) return Buffer.from(source.content, 'base64');
  if (source.path === undefined) throw new Failure('invalid_input', 'Choose a CSV file first.', 'path');
  try {
    const info = await stat(source.path);
    if (!info.isFile()) throw new Failure('invalid_input', 'That is a folder, not a CSV file.', 'path');
    if (info.size > MAX_CSV) {
      throw new Failure(
        'invalid_input',
        'The file is larger than 64 MB. Export fewer rows or columns; nothing was imported.',
        'path',
      );
    }
    return await readFile(source.path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'not_found',
      'That file cannot be read. Check that it is there and that you may open it.',
      'path',
    );
  }
}
