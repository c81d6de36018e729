// The engine's log: one JSON line an event, in a small file that is turned over once, holding only the fields the engine
// is allowed to write. There is no field for free text, so mail cannot get into it.
import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Log, LogFields } from '../deps.ts';

const MAX_BYTES = 512 * 1024;

export interface LogOptions {
  readonly dataFolder: string;
  readonly clock: Clock;
  readonly verbose: boolean;
  readonly maxBytes?: number;
}

export function contentFreeLog(options: LogOptions): Log {
  const file = join(options.dataFolder, 'tend.log');
  const write = (level: 'info' | 'warn', event: string, fields: LogFields = {}): void => {
    const line = `${JSON.stringify({ at: new Date(options.clock.now()).toISOString(), level, event, ...allowed(fields) })}\n`;
    if (options.verbose) process.stderr.write(line);
    try {
      turnOver(file, options.maxBytes ?? MAX_BYTES);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full or read-only disk must not stop the mail; the engine reports the disk itself.
    }
  };
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
  };
}

function allowed(fields: LogFields): LogFields {
  const { call, code, count, ms, mailboxId, folderId, where } = fields;
  return {
    ...(call === undefined ? {} : { call }),
    ...(code === undefined ? {} : { code }),
    ...(count === undefined ? {} : { count }),
    ...(ms === undefined ? {} : { ms }),
    ...(mailboxId === undefined ? {} : { mailboxId }),
    ...(folderId === undefined ? {} : { folderId }),
    ...(where === undefined ? {} : { where }),
  };
}

function turnOver(file: string, maxBytes: number): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size >= maxBytes) renameSync(file, `${file}.1`);
}
