// Copies a file and its digest in one reading, and waits until the disk has it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

export interface FileDigest {
  readonly size: number;
  readonly sha256: string;
}

/** @param to Null reads only. Nothing is written over. */
export async function copyFile(
  from: string,
  to: string | null,
  progressed: (bytes: number) => void = () => {},
): Promise<FileDigest> {
  const hash = createHash('sha256');
  const out = to === null ? null : await open(to, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 1024 * 1024 })) {
      const bytes = chunk as Buffer;
      hash.update(bytes);
      await out?.writeFile(bytes);
      size += bytes.byteLength;
      progressed(size);
    }
    await out?.sync();
  } finally {
    await out?.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** What has a name in a folder stays there after a power cut. Windows has no such thing and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
