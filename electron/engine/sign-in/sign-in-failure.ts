// What is said when a sign-in does not go as it should: what happened, what was kept, what to do.
import { Failure } from '../../contract/failure.ts';
import type { TroubleKind } from './token-endpoint.ts';

interface Whose {
  readonly name: string;
  readonly address: string;
}

/** The provider takes back what it gave: after a change of password, a long absence, or because someone asked it to. */
export function refusedSignIn({ name, address }: Whose): Failure {
  return new Failure(
    'auth_needed',
    `${name} wants you to sign in again for ${address}. Your mail and everything you did stay here; sign in under Settings, Mailboxes.`,
  );
}

export function troubleFailure(kind: TroubleKind, whose: Whose): Failure {
  const { name, address } = whose;
  switch (kind) {
    case 'revoked':
      return refusedSignIn(whose);
    case 'declined':
      return new Failure(
        'cancelled',
        `${name} was told not to let Tend in. Nothing was changed; sign in again any time.`,
      );
    case 'registration':
      return new Failure(
        'auth_needed',
        `${name} does not take the app registration that ${address} signs in with. Compare its client id, secret and kind (desktop app) in Settings, under Mailboxes, then sign in again. Nothing was lost.`,
      );
    case 'unreachable':
      return new Failure(
        'offline',
        `The sign-in service of ${name} can’t be reached at the moment. Nothing was lost; Tend tries again by itself.`,
      );
    case 'unreadable':
      return new Failure(
        'offline',
        `The sign-in service of ${name} gave an answer that can’t be used; the network may have a log-in page of its own in between. Nothing was lost; try again later.`,
      );
  }
}
