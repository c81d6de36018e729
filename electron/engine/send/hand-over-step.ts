// One try of one message: looked at once more (a drafted touch after a fresh look at the mailbox), marked before it begins,
// marked again before its end goes out, and written down with what the server said. A kill between any two of these leaves a
// row that says how far it can have come.
import { Failure } from '../../contract/failure.ts';
import { decompressSource } from '../intake/message-source.ts';
import {
  type DeliveryPatch,
  type OutgoingRow,
  outgoingById,
  outgoingSource,
  patchDelivery,
  putSendingServer,
  type RecipientState,
  recipientStates,
} from '../store/queries/deliveries.ts';
import { draftById } from '../store/queries/drafts.ts';
import { envelopeAddress } from './envelope-address.ts';
import { passGate } from './gate/pass-gate.ts';
import { touchOfDraft } from './gate/read-touch.ts';
import { noteOutcome } from './note-outcome.ts';
import { readSent, recordSent, type SentMessage } from './record-sent.ts';
import { backOff, type SendDeps } from './send-deps.ts';
import { type HandoverOutcome, handOver, type ServerTraits, type SmtpLogin } from './smtp-session.ts';

/** A login that failed is not tried again soon: servers lock accounts for that. A new password wakes it. */
const AUTH_PAUSE = 30 * 60_000;

export async function handOverStep(deps: SendDeps, id: number, signal: AbortSignal): Promise<void> {
  const { db, clock } = deps;
  let login: SmtpLogin | null;
  try {
    login = await deps.smtpLogin(outgoingById(db).get(id)?.mailbox_id ?? 0);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    put(deps, id, waiting(deps, id, error));
    return;
  }
  const row = outgoingById(db).get(id);
  // Taken back while the login was looked up.
  if (row?.state !== 'queued') return;
  if (!login) {
    put(deps, id, {
      state: 'refused',
      next_at: null,
      problem: 'Tend does not know the server for sending of this mailbox. Enter it in Settings, then try again.',
      problem_code: 'invalid_input',
    });
    return;
  }
  // What some have already is finished: the others are not to get another answer to whether it may leave.
  const touch = row.accepted_at === null ? touchOfDraft(db).get(row.draft_id) : undefined;
  if (touch && !passGate(deps, id, 'not_yet')) return deps.changed('outgoing', 'journal');
  const asked = { mailboxId: row.mailbox_id, accountId: touch?.account_id ?? 0, since: row.next_at ?? 0 };
  const look = touch ? await deps.freshLook(asked, signal) : 'not_needed';
  if (signal.aborted) return;
  if (touch) deps.reached?.('looked');
  if (!passGate(deps, id, look)) return deps.changed('outgoing', 'journal');
  deps.changed('outgoing');
  deps.reached?.('handing_over');
  const recipients = recipientStates(row);
  const pending = recipients.filter((each) => each.state === 'pending').map((each) => each.address);
  const kept = outgoingSource(db, id);
  const outcome = await handOver(
    login,
    {
      from: envelopeAddress(draftById(db).get(row.draft_id)?.from_address ?? '')?.address ?? '',
      to: pending,
      source: decompressSource(kept.source),
      beforeEnd: () => {
        put(deps, id, { past_return: 1 });
        deps.reached?.('before_end');
      },
    },
    signal,
    deps.timeouts,
    (traits) => rememberServer(deps, row.mailbox_id, traits),
  );
  deps.reached?.('answered');
  const now = clock.now();
  const sent = outcome.kind === 'accepted' && row.accepted_at === null ? await readSent(db, row) : null;
  deps.writeFirst(() =>
    db
      .transaction(() => {
        settleTry(deps, id, outcome, recipients, sent, now);
        noteOutcome(db, id, { outcome, before: row, host: login.smtp.host, now });
      })
      .immediate(),
  );
  deps.reached?.(outcome.kind === 'accepted' ? 'accepted' : 'queued');
  deps.changed('outgoing', 'journal', ...(sent ? (['threads', 'drafts', 'book'] as const) : []));
  if (sent) await deps.settle();
}

function settleTry(
  deps: SendDeps,
  id: number,
  outcome: HandoverOutcome,
  before: readonly RecipientState[],
  sent: SentMessage | null,
  now: number,
): void {
  const { db } = deps;
  const row = outgoingById(db).get(id);
  if (!row) return;
  if (outcome.kind === 'unknown') {
    patchDelivery(db, id, {
      state: 'unknown',
      next_at: now,
      problem: outcome.failure.message,
      problem_code: outcome.failure.code,
    });
    return;
  }
  const recipients = JSON.stringify(afterTry(before, outcome));
  if (outcome.kind === 'refused') {
    const left = recipientStates({ recipients }).some((each) => each.state === 'pending');
    const final = outcome.permanent || !left;
    patchDelivery(db, id, {
      ...waitingFor(row, outcome.failure, now),
      ...(final
        ? { state: row.accepted_at === null ? 'refused' : 'accepted', next_at: row.accepted_at === null ? null : now }
        : {}),
      past_return: 0,
      recipients,
    });
    return;
  }
  const left = recipientStates({ recipients }).some((each) => each.state === 'pending');
  const messageRow = sent ? recordSent(db, row, sent, now) : row.message_row_id;
  patchDelivery(db, id, {
    state: left ? 'queued' : 'accepted',
    next_at: left ? now + backOff(row.attempts) : now + deps.sentGraceMs,
    past_return: 0,
    recipients,
    problem: left ? 'The server took it for some of the recipients; the others are tried again.' : null,
    problem_code: null,
    accepted_at: row.accepted_at ?? now,
    message_row_id: messageRow,
  });
}

function afterTry(
  before: readonly RecipientState[],
  outcome: Exclude<HandoverOutcome, { kind: 'unknown' }>,
): RecipientState[] {
  const refused = new Map(outcome.refused.map((each) => [each.address, each]));
  const accepted = new Set(outcome.kind === 'accepted' ? outcome.accepted : []);
  return before.map((each) => {
    const said = refused.get(each.address);
    if (said) return { ...each, state: said.permanent ? 'refused' : 'pending', answer: said.sentence };
    return accepted.has(each.address) ? { ...each, state: 'accepted', answer: null } : each;
  });
}

function waiting(deps: SendDeps, id: number, failure: Failure): Partial<DeliveryPatch> {
  const row = outgoingById(deps.db).get(id);
  return row ? { ...waitingFor(row, failure, deps.clock.now()), attempts: row.attempts + 1 } : {};
}

function waitingFor(row: OutgoingRow, failure: Failure, now: number): Partial<DeliveryPatch> {
  const pause = failure.code === 'auth_needed' ? AUTH_PAUSE : backOff(row.attempts);
  return { state: 'queued', next_at: now + pause, problem: failure.message, problem_code: failure.code };
}

function put(deps: SendDeps, id: number, patch: Partial<DeliveryPatch>): void {
  deps.writeFirst(() => patchDelivery(deps.db, id, patch));
  if (patch.state !== undefined) deps.changed('outgoing');
}

function rememberServer(deps: SendDeps, mailboxId: number, traits: ServerTraits): void {
  deps.writeFirst(() =>
    putSendingServer(deps.db).run(mailboxId, traits.sizeLimit, Number(traits.smtputf8), deps.clock.now()),
  );
}
