// Whether an account hangs on one person: nobody else of it wrote within a year, and what there is is more than a first mail.
import type { Person } from '../../../contract/account.ts';

const YEAR = 365 * 86_400_000;
const FEWEST_MAILS = 3;

/** A sentence, or null where several write, nobody does, or too little was written to say. */
export function singleContact(people: readonly Person[], now: number, silenceKnown: boolean): string | null {
  const writing = people.filter(
    ({ lastInboundAt, left }) => !left && lastInboundAt !== null && lastInboundAt > now - YEAR,
  );
  const [only] = writing;
  if (!only || writing.length > 1 || only.messagesFrom < FEWEST_MAILS) return null;
  const gone = people.filter(({ left }) => left).length;
  const others = gone > 0 ? `; ${gone === 1 ? 'one other has' : `${gone} others have`} left` : '';
  return `${silenceKnown ? 'Only' : 'Of what was seen, only'} ${only.name || only.address} has written within a year${others}.`;
}
