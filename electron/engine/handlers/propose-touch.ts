// Drafts a touch and puts it into the queue: composed from the account's own facts, kept as a draft like any other, with its
// plan beside it. The one way into the queue, for whoever asks: a person, or the rule that found it due.
import { randomUUID } from 'node:crypto';
import type { QueueItemId } from '../../contract/queue.ts';
import type { EntryId } from '../../contract/scalars.ts';
import { type ComposedTouch, insideKinds } from '../../contract/touch-drafts.ts';
import { kindNoun } from '../book/kind-noun.ts';
import type { LocalNow } from '../book/local-time.ts';
import { readOwnSide } from '../book/sides.ts';
import { runCommand } from '../commands/command.ts';
import { alreadyThere, otherTouch, type ProposeInput, proposeTouch } from '../commands/queue-commands.ts';
import { composeTouch, type TouchRequest } from '../drafting/compose/compose-touch.ts';
import { messageSource } from '../intake/read-message.ts';
import { readOriginal } from '../send/read-original.ts';
import { draftToStart } from '../send/start-draft.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { rejectedPersons, usedReason } from '../store/queries/queue.ts';
import type { HandlerContext } from './handler-context.ts';
import { refineDraft } from './refine-draft.ts';

export interface Proposal extends TouchRequest {
  readonly askedBy: 'user' | 'rule';
  readonly dueAt: number | null;
  /** Whether the program may draft it by itself, now that it is known from which mailbox. */
  mayDraft?(mailboxId: number): boolean;
}

export type Proposed =
  /** `notice`: why the language model’s wording was not used, where it was asked. */
  | { readonly queueItemId: QueueItemId; readonly entryId: EntryId | null; readonly notice: string | null }
  | { readonly missing: string }
  | { readonly already: string; readonly queueItemId: number | null };

type Needed = Pick<HandlerContext, 'db' | 'deps' | 'sync' | 'derived' | 'changed'>;

/** @throws what the signal says when it ends it: nothing is queued then. */
export async function propose(
  context: Needed,
  request: Proposal,
  clock: LocalNow,
  signal: AbortSignal,
): Promise<Proposed> {
  const { db } = context;
  const { name } = requireAccount(db, request.accountId);
  await context.derived(request.accountId);
  const inTheWay = otherTouch(db, { ...request, threadId: request.threadId ?? null }, clock.now);
  if (inTheWay) return { already: alreadyThere(inTheWay, clock.now), queueItemId: inTheWay.id };
  const rejected = rejectedPersons(db, request.accountId);
  const composed = composeTouch(db, { ...request, except: rejected }, clock);
  if ('missing' in composed) return composed;
  if (request.mayDraft?.(composed.mailboxId) === false)
    return { already: 'It is drafted when you ask.', queueItemId: null };
  if (request.askedBy === 'rule') {
    const known = composed.to.find(({ address }) => rejected.has(address.toLowerCase()));
    if (known)
      return { already: `You said that ${known.name || known.address} is not the one to write to.`, queueItemId: null };
  }
  const planned = await proposalOf(context, request, composed, { name, clock });
  const { reason_key: key } = planned.drafted;
  if (request.askedBy === 'rule' && key !== '' && usedReason(db).get(request.accountId, request.kind, key)) {
    return { already: 'This reason was used before.', queueItemId: null };
  }
  // Asked last, when nothing else is against it: its words cost time and money.
  const worded = await refineDraft(context, composed, { clock, signal, actor: request.askedBy });
  signal.throwIfAborted();
  const input =
    worded.plan === composed.plan
      ? planned
      : await proposalOf(context, request, { ...composed, plan: worded.plan, text: worded.text }, { name, clock });
  // The thread it answers in is known only now.
  const beside = otherTouch(db, { ...request, threadId: input.threadId }, clock.now);
  if (beside) return { already: alreadyThere(beside, clock.now), queueItemId: beside.id };
  const made = context.sync.writeFirst(() => runCommand(db, proposeTouch, input, clock.now, request.askedBy));
  return { ...made, notice: worded.notice };
}

/** What a composed touch is put into the queue as. */
export async function proposalOf(
  { db }: Pick<Needed, 'db'>,
  request: Proposal,
  composed: ComposedTouch,
  { name, clock }: { readonly name: string; readonly clock: LocalNow },
): Promise<ProposeInput> {
  const own = readOwnSide(db).addresses;
  const source = composed.sourceMessageRowId;
  const original =
    source === null
      ? null
      : await readOriginal(db, source, messageSource(db, source) ?? null, (address) => own.has(address));
  const { mailboxId, to, cc, subject, text, plan } = composed;
  const draft = draftToStart(db, {
    kind: original === null ? 'new' : 'reply',
    original,
    content: { mailboxId, to, cc, subject, text, includeQuote: original !== null },
    ...clock,
    unique: randomUUID(),
    own: (address) => own.has(address),
  });
  const [reason] = plan.whyNow;
  const answered = original === null ? '' : `message:${original.messageId}`;
  return {
    draft,
    drafted: {
      account_id: request.accountId,
      kind: request.kind,
      reason_key: reason?.reasonKey ?? answered,
      why: reason?.text ?? (request.askedBy === 'user' ? 'You asked for it' : ''),
      plan: JSON.stringify(plan),
      due_at: request.dueAt,
    },
    name: nameOf(request, name),
    askedBy: request.askedBy,
    threadId: composed.threadId,
  };
}

function nameOf({ kind }: Proposal, account: string): string {
  const noun = kindNoun(kind);
  const said = insideKinds.includes(kind) ? `${noun} about ${account}` : `${noun} to ${account}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
