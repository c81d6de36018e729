// The app registrations that the user named in the settings, one stored setting a provider.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type KnownSignInProvider, knownSignInProvider } from '../../../contract/sign-in.ts';
import { statement } from '../statement.ts';

const storedClient = z.object({ clientId: z.string(), tenant: z.string().optional() });
export type StoredClient = z.infer<typeof storedClient>;

const setting = statement<[string], { value: string }>('SELECT value FROM setting WHERE name = ?');

export function clientSettingOf(provider: KnownSignInProvider): string {
  return `signInClient.${provider}`;
}

export function readSignInClients(db: Database): Partial<Record<KnownSignInProvider, StoredClient>> {
  const clients: Partial<Record<KnownSignInProvider, StoredClient>> = {};
  for (const provider of knownSignInProvider.options) {
    const stored = setting(db).get(clientSettingOf(provider));
    if (stored) clients[provider] = storedClient.parse(JSON.parse(stored.value));
  }
  return clients;
}
