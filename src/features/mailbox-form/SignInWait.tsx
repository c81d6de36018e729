// What is shown while a sign-in goes through the browser: where to go on, and a way to call it off.
import { ExternalLink } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import type { SignInInHand } from './use-sign-in.ts';

export function SignInWait({ signIn }: { signIn: SignInInHand }) {
  const { progress } = signIn;
  const page = progress?.step === 'browser' ? progress.url : null;
  return (
    <div className="flex flex-col items-start gap-2.5">
      <p role="status" className="text-13 text-ink-2">
        {inWords(signIn)}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {page !== null && progress && (
          <a
            href={page}
            target="_blank"
            rel="noopener noreferrer"
            className={
              progress.opened
                ? 'inline-flex min-h-7 items-center gap-1.5 rounded-md px-2.5 py-1 text-13 text-ink-2 hover:bg-hover hover:text-ink'
                : 'inline-flex min-h-7 items-center gap-1.5 rounded-md bg-accent px-2.5 py-1 text-13 font-medium text-on-accent hover:bg-accent-strong'
            }
          >
            <ExternalLink size={14} aria-hidden />
            {progress.opened ? 'Open the page again' : `Open the page of ${progress.name}`}
          </a>
        )}
        <Button tone="quiet" onClick={signIn.stop}>
          Stop
        </Button>
      </div>
    </div>
  );
}

function inWords({ progress }: SignInInHand): string {
  if (!progress) return 'Getting ready';
  if (progress.step === 'checking') return `${progress.name} let Tend in. Trying the connection to your mail.`;
  return progress.opened
    ? `The page of ${progress.name} is open in your browser. Sign in there and come back.`
    : `Sign in on the page of ${progress.name}, in a browser on this computer, and come back.`;
}
