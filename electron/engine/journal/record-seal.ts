// A seal over how far the record has come, kept outside of the database and made with a key that lies with the passwords:
// whoever rewrites the whole database, hashes and all, still can't make one. Each place for secrets has a key of its own, so
// the window and a terminal seal side by side.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clock, Secrets } from '../deps.ts';

const sealed = z.object({ entries: z.number().int(), hash: z.string(), at: z.number().int(), mac: z.string() });
export type Seal = z.infer<typeof sealed>;
const seals = z.record(z.string(), sealed);

const KEY = 'audit:seal';
const FILE = 'audit-seal.json';

export interface SealDeps {
  readonly dataFolder: string;
  readonly secrets: Pick<Secrets, 'get' | 'set' | 'delete'>;
  readonly clock: Pick<Clock, 'now'>;
}

export type SealReading =
  | { readonly kind: 'sealed'; readonly seal: Seal }
  /** No key of this machine ever sealed it. */
  | { readonly kind: 'none' }
  /** There is a key and its seal is gone, or is another than the key made. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'unreadable' };

export async function readSeal(deps: SealDeps): Promise<SealReading> {
  let key: string | null;
  try {
    key = await deps.secrets.get(KEY);
  } catch {
    return { kind: 'unreadable' };
  }
  if (key === null) return { kind: 'none' };
  const seal = (await readSeals(deps))[nameOf(key)];
  if (!seal) return { kind: 'broken' };
  const made = Buffer.from(macOf(key, seal), 'hex');
  const there = Buffer.from(seal.mac, 'hex');
  const same = made.length === there.length && timingSafeEqual(made, there);
  return same ? { kind: 'sealed', seal } : { kind: 'broken' };
}

/** Nothing is sealed over a seal that is broken or does not go with the record: it stays for whoever checks. */
export async function writeSeal(
  deps: SealDeps,
  head: { readonly entries: number; readonly hash: string },
  hashAt: (entry: number) => string | null,
): Promise<void> {
  const before = await readSeal(deps);
  if (before.kind === 'unreadable' || before.kind === 'broken') return;
  if (before.kind === 'sealed') {
    const { entries, hash } = before.seal;
    if (entries >= head.entries || (entries > 0 && hashAt(entries) !== hash)) return;
  }
  const known = before.kind === 'sealed' ? await deps.secrets.get(KEY) : null;
  const key = known ?? randomBytes(32).toString('hex');
  const seal = { entries: head.entries, hash: head.hash, at: deps.clock.now() };
  const all = { ...(await readSeals(deps)), [nameOf(key)]: { ...seal, mac: macOf(key, seal) } };
  const file = join(deps.dataFolder, FILE);
  await writeFile(`${file}.new`, JSON.stringify(all), { mode: 0o600 });
  await rename(`${file}.new`, file);
  // Last, so that a crash in between leaves a seal without a key, which is nothing, and no key without its seal.
  if (known === null) await deps.secrets.set(KEY, key);
}

/** After a restore: the key of this machine never sealed the record that came, and makes a new beginning. */
export async function forgetForeignSeal(deps: SealDeps): Promise<void> {
  if ((await readSeal(deps)).kind === 'broken') await deps.secrets.delete(KEY);
}

async function readSeals({ dataFolder }: SealDeps): Promise<Readonly<Record<string, Seal>>> {
  try {
    return seals.parse(JSON.parse(await readFile(join(dataFolder, FILE), 'utf8')));
  } catch {
    return {};
  }
}

function nameOf(key: string): string {
  return createHash('sha256').update(`name of ${key}`).digest('hex').slice(0, 16);
}

function macOf(key: string, { entries, hash, at }: Omit<Seal, 'mac'>): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([entries, hash, at]))
    .digest('hex');
}
