// The part of the mailbox form for those who log in with a password.
import type { ReactNode } from 'react';
import type { SignInOffer } from '../../../electron/contract/mailbox.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function PasswordLogIn({
  password,
  problem,
  advice,
  secretSentence,
  busy,
  offer,
  onPassword,
  onFocus,
  onBrowser,
  children,
}: {
  password: string;
  problem: string | null;
  advice: string | null;
  secretSentence: string;
  busy: boolean;
  offer: SignInOffer | null;
  onPassword(password: string): void;
  onFocus(): void;
  onBrowser(): void;
  children: ReactNode;
}) {
  return (
    <>
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={password}
        problem={problem}
        hint={advice ?? secretSentence}
        onFocus={onFocus}
        onChange={(event) => onPassword(event.target.value)}
      />
      {advice && <p className="text-12 text-ink-3">{secretSentence}</p>}
      {offer && (
        <Button tone="quiet" className="-ml-2.5 self-start" onClick={onBrowser}>
          Sign in with {offer.name} instead
        </Button>
      )}
      {children}
      <div className="flex items-center gap-3">
        <Button tone="main" type="submit" busy={busy}>
          {busy ? 'Trying the connection' : 'Add mailbox'}
        </Button>
        <span className="text-12 text-ink-3">The connection is tried first; nothing is saved if it fails.</span>
      </div>
    </>
  );
}
