// The door to signing in through the browser: which provider goes with an address, the round trip itself, and from then on
// a fresh access token for whoever logs in to the mailbox, IMAP and SMTP alike.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../contract/failure.ts';
import type { SignInOffer } from '../../contract/mailbox.ts';
import type { SignInProviderView } from '../../contract/sign-in.ts';
import type { EngineDeps } from '../deps.ts';
import type { Store } from '../store/open-store.ts';
import { readSignInClients } from '../store/queries/sign-in-clients.ts';
import { createAccessTokens, keyOfMailbox } from './access-tokens.ts';
import { authorize } from './authorize.ts';
import { type Registration, readRegistrations, SIGN_IN_FILE } from './registrations.ts';
import type { SignInProvider } from './sign-in-providers.ts';
import { refreshGrant, revokeGrant } from './token-endpoint.ts';

export interface SignInOptions {
  readonly db: Store;
  readonly deps: Pick<EngineDeps, 'dataFolder' | 'secrets' | 'clock' | 'log' | 'environment' | 'openBrowser'>;
  /** How long the person may take in the browser. */
  readonly patienceMs?: number;
}

export interface SignInRequest {
  readonly provider: string;
  readonly address: string;
  /** The page is to be opened, unless `opened` says that it is already. */
  onPage(page: { readonly url: string; readonly opened: boolean }): void;
}

export interface SignIn {
  providers(): Promise<SignInProviderView[]>;
  /** Every provider that is known here. @throws Failure `invalid_input` when the file can't be read. */
  registrations(): Promise<readonly Registration[]>;
  /** What can be offered for an address; `known` is the sign-in of the provider that keeps its mail. */
  offerFor(address: string, known: string | null): Promise<{ offer: SignInOffer; provider: SignInProvider } | null>;
  /** Answers with the name under which its tokens are had until it is kept or dropped. @throws Failure */
  begin(request: SignInRequest, signal: AbortSignal): Promise<string>;
  keep(attempt: string, mailboxId: number): Promise<void>;
  drop(attempt: string): void;
  /** The name under which a mailbox's tokens are had. */
  tokensOf(mailboxId: number): string;
  /**
   * A fresh access token by its name; `refused` is one that a server did not take.
   * @throws Failure `auth_needed` when only the person can help, `offline` when a later try can.
   */
  accessToken(tokens: string, refused: string | null): Promise<string>;
  keepClientSecret(clientId: string, secret: string): Promise<void>;
  /** Takes what a mailbox's sign-in left behind off this machine and tells the provider, if it listens. */
  forget(mailboxId: number): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 10 * 60_000;

export function createSignIn({ db, deps, patienceMs = PATIENCE_MS }: SignInOptions): SignIn {
  const { secrets, clock, log } = deps;
  const closing = new AbortController();
  const never = new AbortController().signal;
  const tokens = createAccessTokens({
    secrets,
    clock,
    log,
    refresh: (grant, refreshToken) => refreshGrant(grant, refreshToken, never),
  });

  async function registrations(): Promise<Registration[]> {
    const file = await readFile(join(deps.dataFolder, SIGN_IN_FILE), 'utf8').catch(() => null);
    return readRegistrations({ environment: deps.environment ?? {}, file, stored: readSignInClients(db) });
  }

  async function secretOf({ clientId, clientSecret }: Registration): Promise<string | null> {
    return clientSecret ?? (clientId === null ? null : await secrets.get(clientSecretKey(clientId)));
  }

  return {
    registrations,
    async providers() {
      return (await registrations()).map(({ provider, clientId, tenant, source }) => ({
        provider: provider.id,
        name: provider.name,
        clientId,
        tenant,
        source,
        redirectUri: `http://${provider.redirectHost}`,
      }));
    },
    async offerFor(address, known) {
      const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
      const all = await registrations();
      const found =
        all.find(({ provider }) => provider.domains.includes(domain)) ??
        all.find(({ provider }) => provider.id === known);
      if (!found) return null;
      const { provider, clientId } = found;
      return { offer: { provider: provider.id, name: provider.name, ready: clientId !== null }, provider };
    },
    async begin({ provider: id, address, onPage }, signal) {
      const found = (await registrations()).find(({ provider }) => provider.id === id);
      if (!found) throw new Failure('not_found', 'Tend knows no sign-in provider of that name.', 'provider');
      const { provider, clientId } = found;
      if (clientId === null) throw withoutRegistration(provider.name);
      const clientSecret = await secretOf(found);
      const request = {
        provider,
        clientId,
        clientSecret,
        address,
        patienceMs,
        onPage: (url: string) => onPage({ url, opened: deps.openBrowser?.(url) ?? false }),
      };
      const { grant, answer } = await authorize(request, AbortSignal.any([signal, closing.signal]));
      const attempt = `attempt:${randomUUID()}`;
      tokens.hold(attempt, grant, answer);
      return attempt;
    },
    keep: (attempt, mailboxId) => tokens.keepAs(attempt, keyOfMailbox(mailboxId)),
    drop: tokens.drop,
    tokensOf: keyOfMailbox,
    accessToken: tokens.get,
    keepClientSecret: (clientId, secret) => secrets.set(clientSecretKey(clientId), secret),
    async forget(mailboxId) {
      const grant = await tokens.forget(keyOfMailbox(mailboxId));
      if (!grant?.refreshToken) return;
      await revokeGrant(grant, grant.refreshToken).catch(() => log.info('signIn.notRevoked', { mailboxId }));
    },
    async close() {
      closing.abort(new Failure('cancelled', 'Tend was closed during the sign-in. Nothing was changed.'));
      await tokens.settled();
    },
  };
}

function clientSecretKey(clientId: string): string {
  return `sign-in-client:${clientId}`;
}

function withoutRegistration(name: string): Failure {
  return new Failure(
    'unsupported',
    `${name} lets a program in only under an app registration, and Tend comes without one. Make one of your own with ${name} and name it in Settings, under Mailboxes, or log in with an app password.`,
  );
}
