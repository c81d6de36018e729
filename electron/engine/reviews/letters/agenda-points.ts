// What the account's own facts put on the agenda: results, plans and problems that they wrote of, at most three, in their words.
import type { Database } from 'better-sqlite3';
import type { DraftFact } from '../../../contract/touch-drafts.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { sayInstant } from '../../drafting/compose/say-day.ts';
import type { Frame } from '../../drafting/reasons/candidate.ts';
import { readCandidates } from '../../drafting/reasons/find-reasons.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import type { MeetingLanguage } from '../meeting-times.ts';

export interface AgendaPoint {
  readonly text: string;
  readonly fact: DraftFact;
}

const theirs: readonly Frame[] = ['result', 'initiative', 'problem'];
/** Makes no sense away from the mail it stood in. */
const ofAnotherMail = /attach|anhang|angehängt|enclosed/i;
const quotes: Readonly<Record<MeetingLanguage, readonly [string, string]>> = {
  en: ['“', '”'],
  de: ['„', '“'],
  fr: ['« ', ' »'],
  es: ['«', '»'],
};
const MOST = 3;
const LONGEST = 160;

export function agendaPoints(db: Database, accountId: number, language: MeetingLanguage, now: LocalNow): AgendaPoint[] {
  const { main } = readCandidates(db, requireAccount(db, accountId), 'review_invitation', now);
  return main
    .flatMap(({ said, facts, frame }): AgendaPoint[] => {
      const [fact] = facts;
      if (!said || !fact || !theirs.includes(frame)) return [];
      if (said.quote === '' || said.quote.length > LONGEST || ofAnotherMail.test(said.quote)) return [];
      const day = sayInstant(said.at, language, now);
      const [open, close] = quotes[language];
      return [
        {
          text: `${open}${said.quote}${said.mark}${close} (${said.who}, ${day})`,
          fact: { ...fact, text: `${fact.text} ${said.who}` },
        },
      ];
    })
    .slice(0, MOST);
}
