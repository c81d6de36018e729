// Chooses where a host keeps passwords, and reads them from wherever an earlier host of the same data folder put them.
import { createHash } from 'node:crypto';
import { Failure } from '../../contract/failure.ts';
import type { Secrets } from '../deps.ts';
import { fileSecrets, isSealed, type Seal, sealedSecrets } from './file-secrets.ts';
import { keyringSecrets } from './keyring-secrets.ts';

export interface SecretPlaces {
  readonly dataFolder: string;
  /** The window's keychain, where one runs. */
  readonly seal: Seal | null;
  /** Off where a machine's real keychain must not be touched. */
  readonly keyring: boolean;
}

export async function hostSecrets({ dataFolder, seal, keyring }: SecretPlaces): Promise<Secrets> {
  const scope = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const found = keyring ? await keyringSecrets(scope) : null;
  const file = fileSecrets(dataFolder);
  const first = seal ? sealedSecrets(dataFolder, seal) : (found ?? file);
  const others = [found, file].filter((place) => place !== null && place !== first);
  return firstOf(
    first,
    others.filter((place) => place !== null),
    async (key) => {
      if (seal === null && isSealed(dataFolder, key)) {
        throw new Failure(
          'auth_needed',
          'The Tend window sealed this password with the system keychain, which can’t be reached from here. Start the window and leave it running, or enter the password again.',
        );
      }
    },
  );
}

/** Writes go to `first`; reads go on to the others; a key is never in two places. */
export function firstOf(
  first: Secrets,
  others: readonly Secrets[],
  onMissing: (key: string) => Promise<void>,
): Secrets {
  return {
    kind: first.kind,
    sentence: first.sentence,
    async get(key) {
      for (const place of [first, ...others]) {
        const secret = await place.get(key);
        if (secret !== null) return secret;
      }
      await onMissing(key);
      return null;
    },
    async set(key, secret) {
      await first.set(key, secret);
      for (const place of others) await place.delete(key);
    },
    async delete(key) {
      for (const place of [first, ...others]) await place.delete(key);
    },
  };
}
