// The part of the mailbox form that needs no password: the way through the browser, or what it still lacks.
import { type ReactNode, useEffect, useRef } from 'react';
import type { SignInOffer } from '../../../electron/contract/mailbox.ts';
import { knownSignInProvider } from '../../../electron/contract/sign-in.ts';
import { Button } from '../../ui/Button.tsx';
import { RegistrationForm } from './RegistrationForm.tsx';
import { SignInWait } from './SignInWait.tsx';
import type { SignInInHand } from './use-sign-in.ts';

export function BrowserLogIn({
  offer,
  signIn,
  refusal,
  onRegistered,
  onPassword,
  children,
}: {
  offer: SignInOffer;
  signIn: SignInInHand;
  refusal: string | null;
  onRegistered(): void;
  onPassword(): void;
  children: ReactNode;
}) {
  const begin = useRef<HTMLButtonElement>(null);
  // The password field that had the focus may have made way for this.
  useEffect(() => {
    if (document.activeElement === document.body) begin.current?.focus();
  }, []);
  if (signIn.running) return <SignInWait signIn={signIn} />;
  const known = knownSignInProvider.safeParse(offer.provider);
  const withPassword = (
    <Button tone="quiet" className={offer.ready ? '' : '-ml-2.5 self-start'} onClick={onPassword}>
      Use a password instead
    </Button>
  );
  if (!offer.ready && known.success) {
    return (
      <>
        <RegistrationForm provider={known.data} name={offer.name} onDone={onRegistered} />
        {withPassword}
      </>
    );
  }
  return (
    <>
      <p className="text-12 text-ink-3">
        {offer.name} asks for your password in your own browser. Tend never sees it; what it is given instead is kept
        where passwords are.
      </p>
      {children}
      {refusal && (
        <p role="alert" className="text-12 text-risk">
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button ref={begin} tone="main" type="submit">
          Sign in with {offer.name}
        </Button>
        {withPassword}
      </div>
    </>
  );
}
