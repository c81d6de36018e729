// Where one signs in and what is asked for there: Google and Microsoft by themselves, others as the person describes them.
// Mail over IMAP and SMTP is all that is asked; a person's name, contacts or calendar are nobody's business here.
import type { ServerSettings } from '../../contract/mailbox.ts';
import type { KnownSignInProvider } from '../../contract/sign-in.ts';

export interface SignInProvider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly revocationEndpoint: string | null;
  readonly scopes: readonly string[];
  /** What this provider wants in the address of its page besides what OAuth says. */
  readonly parameters: Readonly<Record<string, string>>;
  /** RFC 8252 8.3 prefers the address; Microsoft's portal takes the name alone. Either way 127.0.0.1 is listened on. */
  readonly redirectHost: '127.0.0.1' | 'localhost';
  /** RFC 9207: its answers always name their issuer. */
  readonly namesIssuer: boolean;
  /** Mail domains that sign in here, of providers that the person described. */
  readonly domains: readonly string[];
  readonly imap: ServerSettings | null;
  readonly smtp: ServerSettings | null;
}

const described = { domains: [], imap: null, smtp: null, namesIssuer: false } as const;

/** Work, school and private accounts; a company that shut others out is named by its tenant. */
export const ANY_TENANT = 'common';

export function knownProvider(id: KnownSignInProvider, tenant: string = ANY_TENANT): SignInProvider {
  return id === 'google' ? google : microsoft(tenant);
}

const google: SignInProvider = {
  ...described,
  id: 'google',
  name: 'Google',
  issuer: 'https://accounts.google.com',
  authorizationEndpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  tokenEndpoint: 'https://oauth2.googleapis.com/token',
  revocationEndpoint: 'https://oauth2.googleapis.com/revoke',
  scopes: ['https://mail.google.com/'],
  // Without these Google gives something lasting at the very first consent only.
  parameters: { access_type: 'offline', prompt: 'consent' },
  redirectHost: '127.0.0.1',
};

function microsoft(tenant: string): SignInProvider {
  const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}`;
  return {
    ...described,
    id: 'microsoft',
    name: 'Microsoft',
    issuer: `${base}/v2.0`,
    authorizationEndpoint: `${base}/oauth2/v2.0/authorize`,
    tokenEndpoint: `${base}/oauth2/v2.0/token`,
    revocationEndpoint: null,
    scopes: [
      'https://outlook.office.com/IMAP.AccessAsUser.All',
      'https://outlook.office.com/SMTP.Send',
      'offline_access',
    ],
    // Whoever is signed in to the browser with several accounts is asked which.
    parameters: { prompt: 'select_account' },
    redirectHost: 'localhost',
  };
}
