// Finds the Tend that runs on a data folder and connects to it. Kept apart from the lock, so that a call to a running Tend
// loads no database.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Port } from '../../rpc/port.ts';
import { streamPort } from '../../rpc/ports/stream-port.ts';

/** Where the holder listens, left in the data folder for others to read. */
const instancePlace = z.object({ socket: z.string() });
export type InstancePlace = z.infer<typeof instancePlace>;

/** The first frame of a connection: the holder has taken it and will answer what is asked. */
export const HELLO = { t: 'hello' } as const;

export function placeFile(dataFolder: string): string {
  return join(dataFolder, 'engine.place');
}

/** A Tend under load greets late; one that does not greet at all answers nothing either. */
const GREETING_MS = 10_000;

/** Null when none listens or answers; a connection that was never greeted has had nothing asked of it. */
export async function joinInstance(dataFolder: string, greetingMs = GREETING_MS): Promise<Port | null> {
  const socket = readPlace(dataFolder);
  if (!socket) return null;
  const port = streamPort(connect(socket));
  return new Promise((resolve) => {
    const silent = setTimeout(() => port.close(), greetingMs);
    port.onFrame(() => {
      clearTimeout(silent);
      resolve(port);
    });
    // Once it was greeted, this changes nothing any more.
    port.onClose(() => {
      clearTimeout(silent);
      resolve(null);
    });
  });
}

function readPlace(dataFolder: string): string | null {
  try {
    return instancePlace.parse(JSON.parse(readFileSync(placeFile(dataFolder), 'utf8'))).socket;
  } catch {
    // Not there, or half written: the same as nobody listening.
    return null;
  }
}
