// What a live mailbox does about a failure: how long it waits, and as what it stands meanwhile. Pure.
import type { Failure } from '../../../contract/failure.ts';
import { type BackOff, backOffMs } from '../connection/back-off.ts';
import { SlowDown } from '../connection/server-word.ts';

export interface LiveRest {
  readonly state: 'waiting' | 'offline' | 'auth_needed';
  /** Null when only the person can help. */
  readonly ms: number | null;
}

export interface RestingMailbox {
  /** Failures in a row, from 1. */
  readonly tries: number;
  /** It logged in with these settings before. */
  readonly workedBefore: boolean;
  readonly hasNetwork: boolean;
  /** Between 0 and 1. */
  readonly random: number;
  readonly connection: BackOff;
}

const MINUTE = 60_000;
/** Servers take patience, and count every try against it. */
const refused: BackOff = { firstMs: MINUTE, mostMs: 15 * MINUTE };
/** What a person or an administrator has to mend; the look is only to notice that they did. */
const toBeMended: BackOff = { firstMs: MINUTE, mostMs: 10 * MINUTE };

export function restAfter(failure: Failure, mailbox: RestingMailbox): LiveRest {
  const { tries, random } = mailbox;
  const wait = (backOff: BackOff, atLeast = 0): LiveRest => ({
    state: 'waiting',
    ms: Math.max(atLeast, backOffMs(tries, random, backOff)),
  });
  if (failure instanceof SlowDown) return wait(refused, failure.retryAfterMs ?? 0);
  switch (failure.code) {
    case 'auth_needed':
      // Providers refuse a right password now and then. More than one silent try could lock the account.
      return mailbox.workedBefore && tries === 1 ? wait(refused) : { state: 'auth_needed', ms: null };
    case 'certificate_untrusted':
    case 'tls_required':
    case 'disk_full':
    case 'in_use':
    case 'internal':
      return wait(toBeMended);
    case 'damaged_database':
      return { state: 'waiting', ms: null };
    default:
      return { ...wait(mailbox.connection), state: mailbox.hasNetwork ? 'waiting' : 'offline' };
  }
}
