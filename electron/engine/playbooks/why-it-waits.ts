// Why the mail of an open step is not drafted by itself yet, or stands aside in the queue, in a sentence for whoever looks at it.
import type { Database } from 'better-sqlite3';
import type { MailAddress } from '../../contract/scalars.ts';
import { dayWords } from '../book/day-words.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { readPeople } from '../book/people/read-people.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import type { RunLine } from '../store/queries/playbooks.ts';
import { lineOfDraft, queueStateOf } from '../store/queries/queue.ts';
import { askNow } from '../store/queries/step-answers.ts';
import { askedAlready } from './due-asks.ts';
import { stepsOfOthers } from './read-steps-of-others.ts';

export const whoLeft = ({ name, address }: MailAddress, account: { readonly name: string }): string =>
  `${name || address} has left ${account.name}. Say who has this now, then its mail can be drafted.`;

export function whyItWaits(
  db: Database,
  { id: runId, account_id: account }: Pick<RunLine, 'id' | 'account_id'>,
  { stepKey, assigned }: { readonly stepKey: string; readonly assigned: MailAddress | null },
  clock: LocalNow,
): string | null {
  const ask = askNow(db, runId, stepKey);
  if (ask !== null) {
    const line = ask.message_id === null ? lineOfDraft(db).get(ask.draft_id) : undefined;
    return line && queueStateOf(line, clock.now) === 'paused' ? line.state_why : null;
  }
  const steps = stepsOfOthers(db, clock.timeZone, account);
  const own = steps.find((one) => one.runId === runId && one.stepKey === stepKey);
  if (own && !own.inside && assigned !== null) {
    const person = readPeople(db, account, clock, false).find(({ address }) => address === assigned.address);
    if (person?.left) return whoLeft(assigned, requireAccount(db, account));
  }
  const other = own && askedAlready(own, steps, isoDayOf(clock.now, clock.timeZone));
  if (!other) return null;
  const until = other.due === null ? '' : `, due ${dayWords(other.due)}`;
  return `They were asked for “${other.title}” already${until}. This is drafted once that is answered or late; ask at once if it can’t wait.`;
}
