// Signing in to a mailbox that is here: again, when its provider asks for it, or in place of its password.
import { useEffect, useState } from 'react';
import type { MailboxView, SignInOffer } from '../../../electron/contract/mailbox.ts';
import { discoverMailbox } from '../../state/mailboxes.ts';
import { runSync } from '../../state/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { SignInWait } from '../mailbox-form/SignInWait.tsx';
import { useSignIn } from '../mailbox-form/use-sign-in.ts';

export function SignInAgain({ mailbox, urgent = false }: { mailbox: MailboxView; urgent?: boolean }) {
  const signIn = useSignIn();
  const [refusal, setRefusal] = useState<string | null>(null);
  const offer = useOffer(mailbox);
  const provider = mailbox.signInProvider ?? offer;
  if (!provider) return null;

  async function begin(id: string): Promise<void> {
    setRefusal(null);
    const outcome = await signIn.start({ mailboxId: mailbox.mailboxId, provider: id }, mailbox.address);
    if (outcome.kind === 'done') void runSync(mailbox.mailboxId);
    if (outcome.kind === 'failed') setRefusal(outcome.failure.message);
  }

  if (signIn.running) return <SignInWait signIn={signIn} />;
  return (
    <div className="flex flex-col items-start gap-1">
      {refusal && (
        <p role="alert" className="text-12 text-risk">
          {refusal}
        </p>
      )}
      <Button tone={urgent ? 'main' : 'plain'} onClick={() => void begin(provider.provider)}>
        {mailbox.auth === 'oauth2' ? `Sign in with ${provider.name} again` : `Sign in with ${provider.name} instead`}
      </Button>
    </div>
  );
}

/** Where a mailbox with a password could sign in instead. */
function useOffer({ address, auth, kind }: MailboxView): SignInOffer | null {
  const [offer, setOffer] = useState<SignInOffer | null>(null);
  useEffect(() => {
    if (auth === 'oauth2' || kind !== 'imap') return;
    let wanted = true;
    discoverMailbox(address).then(
      (found) => wanted && setOffer(found.signIn?.ready ? found.signIn : null),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [address, auth, kind]);
  return offer;
}
