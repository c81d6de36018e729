// One sign-in at a time for whoever shows it: begun, followed, and stopped with the place that began it, unless the provider
// has let Tend in by then: what the person came back from the browser with is not lost because they went on.
import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../electron/contract/contract.ts';
import type { SignInProgress } from '../../../electron/contract/sign-in.ts';
import { announceProblem } from '../../state/notices.ts';
import { type SignInOutcome, type SignInRun, startSignIn, useSignInProgress } from '../../state/sign-in.ts';

export interface SignInInHand {
  readonly running: boolean;
  /** Null until the provider's page is ready. */
  readonly progress: SignInProgress | null;
  start(input: CallInput<'mailbox.signIn'>, whose: string): Promise<SignInOutcome>;
  stop(): void;
}

export function useSignIn(): SignInInHand {
  const [run, setRun] = useState<SignInRun | null>(null);
  const progress = useSignInProgress((all) => (run === null ? null : (all[run.attempt] ?? null)));
  const current = useRef<SignInRun | null>(null);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      const begun = current.current;
      if (begun && useSignInProgress.getState()[begun.attempt]?.step !== 'checking') begun.stop();
    };
  }, []);

  return {
    running: run !== null,
    progress,
    async start(input, whose) {
      const begun = startSignIn(input, whose);
      current.current = begun;
      setRun(begun);
      const outcome = await begun.outcome;
      if (left.current && outcome.kind === 'failed') announceProblem(outcome.failure.message, 'Not signed in.');
      current.current = null;
      setRun(null);
      return outcome;
    },
    stop: () => current.current?.stop(),
  };
}
