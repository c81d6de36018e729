// Naming the app registration that a provider is used with. Its secret, where it has one, lies with the passwords.
import type { KnownSignInProvider } from '../../contract/sign-in.ts';
import { readRow } from '../journal/journaled-tables.ts';
import { clientSettingOf, type StoredClient } from '../store/queries/sign-in-clients.ts';
import type { Command } from './command.ts';

interface SignInClientInput {
  readonly provider: KnownSignInProvider;
  readonly name: string;
  readonly client: StoredClient | null;
}

export const setSignInClient: Command<SignInClientInput> = {
  name: 'mailbox.setSignInClient',
  reversal: 'reverse',
  run({ db, record }, { provider, name, client }) {
    const key = clientSettingOf(provider);
    const value = client && JSON.stringify(client);
    const there = readRow(db, 'setting', [key]);
    if (value === null) {
      if (there) record.remove('setting', [key]);
    } else if (there) record.update('setting', [key], { value });
    else record.insert('setting', { name: key, value });
    const title =
      value === null ? `Took the app registration for ${name} away` : `Named an app registration for ${name}`;
    return { title, accounts: [], result: {} };
  },
};
