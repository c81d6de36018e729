// Reads what the rules of the gate look at: the message as it would leave, who gets it, what came since it was made, and for a
// drafted touch what else the account got. One read, so that every rule sees the same moment.
import type { GateRule } from '../../../contract/send-gate.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { htmlText } from '../../mail/html/html-text.ts';
import type { Store } from '../../store/open-store.ts';
import { type OutgoingRow, outgoingById } from '../../store/queries/deliveries.ts';
import { attachmentsOfDraft, type DraftRow, draftById, outgoingOfDraft } from '../../store/queries/drafts.ts';
import { readSettings } from '../../store/queries/settings.ts';
import { statement } from '../../store/statement.ts';
import type { DueFacts, GateAccount, GateFacts } from './gate-facts.ts';
import { readNewerMail } from './read-newer-mail.ts';
import { readRecipients } from './read-recipients.ts';
import { readTouch, type TouchRow, touchOfDraft } from './read-touch.ts';

export type GateSubject = { readonly draftId: number } | { readonly outgoingId: number };

const overridesOf = statement<[number], { rule: GateRule }>('SELECT rule FROM gate_override WHERE outgoing_id = ?');
const accounts = statement<[], GateAccount>('SELECT id, name FROM account');
const lastWait = statement<[number], { at: number | null }>(
  'SELECT max(next_at) AS at FROM gate_try WHERE outgoing_id = ?',
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Null where there is no such draft or message. */
export function readGateFacts(
  db: Store,
  subject: GateSubject,
  clock: LocalNow,
  lookProblem: string | null = null,
): GateFacts | null {
  const found = subjectOf(db, subject);
  if (!found) return null;
  const { draft, outgoing } = found;
  const touch = touchOfDraft(db).get(draft.id);
  const recipients = readRecipients(db, draft, touch?.account_id ?? null, clock);
  const concerned = new Set(recipients.flatMap((each) => each.accounts.map(({ id }) => id)));
  if (touch) concerned.add(touch.account_id);
  return {
    clock,
    subject: draft.subject,
    text: draft.html === null ? draft.text : htmlText(draft.html),
    attachments: attachmentsOfDraft(db).all(draft.id).length,
    recipients,
    touch: touch ? readTouch(db, touch, { outgoing, clock }) : null,
    newer: readNewerMail(db, draft, { account: touch?.account_id ?? null, outgoing }),
    otherAccounts: accounts(db)
      .all()
      .filter(({ id }) => !concerned.has(id)),
    due: outgoing ? dueOf(db, outgoing, touch) : null,
    lookProblem,
    overrides: new Set(
      outgoing
        ? overridesOf(db)
            .all(outgoing.id)
            .map(({ rule }) => rule)
        : [],
    ),
  };
}

function subjectOf(db: Store, subject: GateSubject): { draft: DraftRow; outgoing: OutgoingRow | null } | null {
  const id = 'outgoingId' in subject ? subject.outgoingId : outgoingOfDraft(db).get(subject.draftId)?.id;
  const outgoing = id === undefined ? undefined : outgoingById(db).get(id);
  if ('outgoingId' in subject && !outgoing) return null;
  const draft = draftById(db).get('draftId' in subject ? subject.draftId : (outgoing?.draft_id ?? 0));
  return draft ? { draft, outgoing: outgoing ?? null } : null;
}

/** The time it was let go for; a rule that made it wait, and the user's saying so again, put it off. */
function dueOf(db: Store, outgoing: OutgoingRow, touch: TouchRow | undefined): DueFacts {
  const waited = lastWait(db).get(outgoing.id)?.at ?? 0;
  const at = Math.max(outgoing.held_until, outgoing.decided_at ?? 0, waited);
  const chosen = outgoing.held_until - outgoing.created_at > HOUR;
  return {
    at,
    tryAt: Math.max(at, outgoing.next_at ?? at),
    scheduled: chosen || touch?.approved_by === 'autopilot',
    lateAfter: readSettings(db).lateAfterMinutes * MINUTE,
  };
}
