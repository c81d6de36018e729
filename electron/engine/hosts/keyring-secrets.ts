// Passwords in the system keychain, reached from plain Node: Keychain on macOS, Credential Manager on Windows, the Secret
// Service on Linux. A write is tried first, because a library that loads says nothing about a keychain that runs.
import type { Secrets } from '../deps.ts';

const SERVICE = 'Tend';
const PROBE = 'probe';
/** A locked keychain may wait for a person who is not there. */
const PROBE_MS = 4000;

/** Null where no keychain answers. `scope` keeps the data folders of one person apart. */
export async function keyringSecrets(scope: string): Promise<Secrets | null> {
  const keyring = await import('@napi-rs/keyring').catch(() => null);
  if (!keyring) return null;
  // On Linux the library would fall back to the kernel's key store, which forgets everything at a restart.
  const entry = (key: string) =>
    new keyring.AsyncEntry(SERVICE, `${key} ${scope}`, { linux: { store: 'secret-service' } });
  if (!(await answers(() => entry(PROBE)))) return null;
  return {
    kind: 'keychain',
    sentence: 'Passwords are kept in your system’s keychain.',
    get: async (key) => (await entry(key).getPassword()) ?? null,
    set: (key, secret) => entry(key).setPassword(secret),
    async delete(key) {
      await entry(key).deleteCredential();
    },
  };
}

interface ProbeEntry {
  setPassword(password: string, signal?: AbortSignal): Promise<void>;
  getPassword(signal?: AbortSignal): Promise<string | null | undefined>;
  deleteCredential(signal?: AbortSignal): Promise<unknown>;
}

async function answers(makeProbe: () => ProbeEntry): Promise<boolean> {
  const signal = AbortSignal.timeout(PROBE_MS);
  const tried = (async () => {
    // Making the entry is already a connection, and fails where there is no bus to connect to.
    const probe = makeProbe();
    await probe.setPassword(PROBE, signal);
    const read = await probe.getPassword(signal);
    await probe.deleteCredential(signal);
    return read === PROBE;
  })().catch(() => false);
  const late = new Promise<boolean>((resolve) => signal.addEventListener('abort', () => resolve(false)));
  return Promise.race([tried, late]);
}
