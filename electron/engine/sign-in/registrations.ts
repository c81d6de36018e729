// Which app registration of the user's own each provider is used with: from the environment, from the file `sign-in.json`
// in the data folder, or from the settings, in this order. Pure but for what it is given.
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { serverSettings } from '../../contract/mailbox.ts';
import { type KnownSignInProvider, knownSignInProvider } from '../../contract/sign-in.ts';
import { ANY_TENANT, knownProvider, type SignInProvider } from './sign-in-providers.ts';

export interface Registration {
  readonly provider: SignInProvider;
  readonly clientId: string | null;
  /** Null where there is none, or where it is kept with the passwords. */
  readonly clientSecret: string | null;
  readonly tenant: string | null;
  readonly source: 'environment' | 'file' | 'settings' | null;
}

const text = z.string().trim().min(1).max(1024);
const endpoint = z
  .string()
  .max(2048)
  .refine(isSafeEndpoint, 'An address starts with https://; http:// is for this machine alone.');

const describedProvider = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'An id is small letters, digits and hyphens.'),
  name: text,
  clientId: text,
  clientSecret: text.optional(),
  issuer: endpoint,
  authorizationEndpoint: endpoint,
  tokenEndpoint: endpoint,
  revocationEndpoint: endpoint.optional(),
  scopes: z.array(text).min(1),
  parameters: z.record(z.string(), z.string()).optional(),
  redirectHost: z.enum(['127.0.0.1', 'localhost']).optional(),
  namesIssuer: z.boolean().optional(),
  domains: z.array(text).min(1),
  imap: serverSettings.optional(),
  smtp: serverSettings.optional(),
});

const signInFile = z.strictObject({
  google: z.strictObject({ clientId: text, clientSecret: text.optional() }).optional(),
  microsoft: z.strictObject({ clientId: text, clientSecret: text.optional(), tenant: text.optional() }).optional(),
  providers: z.array(describedProvider).optional(),
});
type SignInFile = z.infer<typeof signInFile>;

/** What the settings hold of a registration; its secret lies with the passwords. */
export interface StoredClient {
  readonly clientId: string;
  readonly tenant?: string | undefined;
}

export interface RegistrationSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The content of the file; null when there is none. */
  readonly file: string | null;
  readonly stored: Readonly<Partial<Record<KnownSignInProvider, StoredClient>>>;
}

export const SIGN_IN_FILE = 'sign-in.json';

/** @throws Failure `invalid_input` for a file that can't be read. */
export function readRegistrations({ environment, file, stored }: RegistrationSources): Registration[] {
  const written = file === null ? {} : parseFile(file);
  return [
    ...knownSignInProvider.options.map((id) => knownRegistration(id, environment, written, stored[id])),
    ...(written.providers ?? []).map(describedRegistration),
  ];
}

function knownRegistration(
  id: KnownSignInProvider,
  environment: RegistrationSources['environment'],
  written: SignInFile,
  stored: StoredClient | undefined,
): Registration {
  const name = (what: string) => environment[`TEND_${id.toUpperCase()}_${what}`]?.trim() || undefined;
  const named = name('CLIENT_ID');
  const client = named
    ? { clientId: named, clientSecret: name('CLIENT_SECRET'), tenant: name('TENANT'), source: 'environment' as const }
    : written[id]
      ? { tenant: undefined, ...written[id], source: 'file' as const }
      : stored
        ? { ...stored, clientSecret: undefined, source: 'settings' as const }
        : null;
  const tenant = id === 'microsoft' ? (client?.tenant ?? ANY_TENANT) : null;
  return {
    provider: knownProvider(id, tenant ?? undefined),
    clientId: client?.clientId ?? null,
    clientSecret: client?.clientSecret ?? null,
    tenant,
    source: client?.source ?? null,
  };
}

function describedRegistration(written: z.infer<typeof describedProvider>): Registration {
  const { clientId, clientSecret, ...provider } = written;
  return {
    provider: {
      ...provider,
      revocationEndpoint: provider.revocationEndpoint ?? null,
      parameters: provider.parameters ?? {},
      redirectHost: provider.redirectHost ?? '127.0.0.1',
      namesIssuer: provider.namesIssuer ?? false,
      domains: provider.domains.map((domain) => domain.toLowerCase()),
      imap: provider.imap ?? null,
      smtp: provider.smtp ?? null,
    },
    clientId,
    clientSecret: clientSecret ?? null,
    tenant: null,
    source: 'file',
  };
}

function parseFile(content: string): SignInFile {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw unreadable('it is not JSON');
  }
  const parsed = signInFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unreadable(`look at ${issue?.path.join('.') || 'its outermost part'}`);
  }
  const ids = (parsed.data.providers ?? []).map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at || knownSignInProvider.options.some((known) => known === id));
  if (twice !== undefined) throw unreadable(`the id ${twice} is taken`);
  return parsed.data;
}

function unreadable(why: string): Failure {
  return new Failure(
    'invalid_input',
    `The file ${SIGN_IN_FILE} in the data folder can’t be used: ${why}. Mend or remove it; nothing was changed.`,
  );
}

/** A secret must never leave in the clear; on this very machine there is no wire to listen to. */
function isSafeEndpoint(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, hash } = new URL(address);
  return username === '' && hash === '' && (protocol === 'https:' || isOnThisMachine(address));
}

export function isOnThisMachine(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}
