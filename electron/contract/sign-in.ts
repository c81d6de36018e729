// Calls about signing in through the browser (OAuth 2): the sign-in itself, and the app registrations of the user's own
// that it needs. No registration comes with the program.
import { z } from 'zod';
import { secretStoreKind } from './app.ts';
import { call } from './call.ts';
import { mailboxAddress, serverSettings } from './mailbox.ts';
import { changed, mailboxId } from './scalars.ts';

const text = z.string().trim().min(1).max(1024);
/** Providers that are known by themselves; others stand in the file `sign-in.json` of the data folder. */
export const knownSignInProvider = z.enum(['google', 'microsoft']);
export type KnownSignInProvider = z.infer<typeof knownSignInProvider>;

export const signInProviderView = z.object({
  provider: z.string(),
  name: z.string(),
  /** The registration in force; null when there is none. */
  clientId: z.string().nullable(),
  /** The organisation that may sign in, where the provider knows several (Microsoft). */
  tenant: z.string().nullable(),
  /** Where the registration comes from; only `settings` can be changed here. */
  source: z.enum(['environment', 'file', 'settings']).nullable(),
  /** What the registration must be told as the place to come back to. */
  redirectUri: z.string(),
});
export type SignInProviderView = z.infer<typeof signInProviderView>;

const signInInput = z.object({
  /** Needed for a mailbox that is not here yet. */
  address: mailboxAddress.optional(),
  /** Sign in again to a mailbox that is here, or let it do without its password from now on. */
  mailboxId: mailboxId.optional(),
  /** Left out, the provider that goes with the address. */
  provider: z.string().optional(),
  username: z.string().min(1).optional(),
  imap: serverSettings.optional(),
  smtp: serverSettings.optional(),
  displayName: z.string().optional(),
  /** A name of the caller's own, to know its `signIn.progressed` events by. */
  attempt: z.string().min(1).max(64).optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const signInProgress = z.object({
  attempt: z.string().nullable(),
  address: z.string(),
  name: z.string(),
  step: z.enum(['browser', 'checking']),
  /** The provider's page, to be opened in a browser on this machine, while `step` is `browser`. */
  url: z.string().nullable(),
  /** Tend has opened the page itself. */
  opened: z.boolean(),
});
export type SignInProgress = z.infer<typeof signInProgress>;

export const signInCalls = {
  'mailbox.signIn': call(
    'Sign in to a mailbox in the browser (OAuth 2) and answer when that is done; the mailbox is added when it is not here yet.',
    signInInput,
    changed.extend({ mailboxId, secretStore: secretStoreKind }),
  ),
  'mailbox.signInProviders': call(
    'The providers one can sign in to in the browser, and the app registration each is used with.',
    z.object({}),
    z.object({ providers: z.array(signInProviderView) }),
  ),
  'mailbox.setSignInClient': call(
    'Name the app registration of your own that a provider is used with; null takes it away.',
    z.object({
      provider: knownSignInProvider,
      clientId: text.nullable(),
      /** Google gives one to desktop apps too. It goes where passwords go; left out, the one kept for the id stays. */
      clientSecret: text.optional(),
      tenant: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$/, 'A tenant is its id or one of its domain names.')
        .optional(),
    }),
    changed,
  ),
} as const;
