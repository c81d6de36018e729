// Passwords in one small file of the data folder that only its owner can read, written whole and put in place by a
// rename. With a seal (the window's keychain) the values in the file are unreadable without that keychain.
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Failure } from '../../contract/failure.ts';
import type { Secrets } from '../deps.ts';

/** Encrypts and decrypts with a key that the system keychain keeps; null when it refuses. */
export interface Seal {
  seal(text: string): Promise<string | null>;
  open(text: string): Promise<string | null>;
}

const secretFile = z.record(z.string(), z.string());

export function fileSecrets(dataFolder: string): Secrets {
  const file = secretsFile(dataFolder, 'passwords.json');
  return {
    kind: 'file',
    sentence: `No system keychain is running, so passwords are kept in a file that only you can read: ${file.path}`,
    get: async (key) => file.read()[key] ?? null,
    set: (key, secret) => file.change((all) => ({ ...all, [key]: secret })),
    delete: (key) => file.change((all) => without(all, key)),
  };
}

export function sealedSecrets(dataFolder: string, seal: Seal): Secrets {
  const file = secretsFile(dataFolder, 'sealed-passwords.json');
  return {
    kind: 'keychain',
    sentence: 'Passwords are sealed by your system’s keychain.',
    async get(key) {
      const sealed = file.read()[key];
      return sealed === undefined ? null : seal.open(sealed);
    },
    async set(key, secret) {
      const sealed = await seal.seal(secret);
      if (sealed === null) {
        throw new Failure('auth_needed', 'The system keychain did not take the password. Unlock it and try again.');
      }
      await file.change((all) => ({ ...all, [key]: sealed }));
    },
    delete: (key) => file.change((all) => without(all, key)),
  };
}

/** Whether the window sealed a password for this key, which the other hosts cannot open. */
export function isSealed(dataFolder: string, key: string): boolean {
  return Object.hasOwn(secretsFile(dataFolder, 'sealed-passwords.json').read(), key);
}

type SecretMap = Readonly<Record<string, string>>;

function without(all: SecretMap, key: string): SecretMap {
  const { [key]: _gone, ...rest } = all;
  return rest;
}

function secretsFile(dataFolder: string, name: string) {
  const folder = join(dataFolder, 'secrets');
  const path = join(folder, name);
  let last: Promise<void> = Promise.resolve();

  function read(): SecretMap {
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
      throw new Failure('auth_needed', `The file of passwords cannot be read: ${path}. Check its permissions.`);
    }
    const parsed = secretFile.safeParse(parseJson(text));
    if (!parsed.success) {
      throw new Failure('auth_needed', `The file of passwords is damaged: ${path}. Move it away and enter them again.`);
    }
    return parsed.data;
  }

  async function write(all: SecretMap): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}.new`;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(all));
      await handle.sync();
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  }

  return {
    path,
    read,
    /** One change after the other, so that none reads what another is about to replace. */
    change(next: (all: SecretMap) => SecretMap): Promise<void> {
      const mine = last.then(() => write(next(read())));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
