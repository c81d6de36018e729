// Signing in through the browser: what the window has begun, how far each is, and the app registrations it needs.
import { create } from 'zustand';
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { SignInProgress, SignInProviderView } from '../../electron/contract/sign-in.ts';
import { change } from './change.ts';
import { asFailure, ask, type EngineClient } from './engine.ts';
import { announce } from './notices.ts';
import { createResources } from './resource.ts';

export const useSignInProgress = create<Readonly<Record<string, SignInProgress>>>(() => ({}));

export function followSignIn(client: EngineClient): void {
  client.on('signIn.progressed', (progress) => {
    if (progress.attempt !== null) useSignInProgress.setState({ [progress.attempt]: progress });
  });
}

export type SignInOutcome =
  | { readonly kind: 'done'; readonly output: CallOutput<'mailbox.signIn'> }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'stopped' };

export interface SignInRun {
  readonly attempt: string;
  readonly outcome: Promise<SignInOutcome>;
  stop(): void;
}

export function startSignIn(input: CallInput<'mailbox.signIn'>, whose: string): SignInRun {
  const attempt = crypto.randomUUID();
  const stopper = new AbortController();
  const run = async (): Promise<SignInOutcome> => {
    try {
      const output = await ask('mailbox.signIn', { ...input, attempt }, stopper.signal);
      announce(`Signed in to ${whose}.`);
      return { kind: 'done', output };
    } catch (error) {
      return stopper.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', failure: asFailure(error) };
    }
  };
  return { attempt, outcome: run(), stop: () => stopper.abort() };
}

const providers = createResources<'providers', readonly SignInProviderView[]>({
  topics: ['settings'],
  ask: async () => (await ask('mailbox.signInProviders', {})).providers,
});

export const useSignInProviders = () => providers.use('providers');

export function setSignInClient(input: CallInput<'mailbox.setSignInClient'>, name: string) {
  const say =
    input.clientId === null ? `Took the app registration for ${name} away.` : `Kept the registration for ${name}.`;
  return change('mailbox.setSignInClient', input, { say, quiet: true });
}
