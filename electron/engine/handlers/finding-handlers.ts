// signal.*, commitment.*, finding.*
import { Failure } from '../../contract/failure.ts';
import { type Finding, type findingCalls, findingKind } from '../../contract/findings.ts';
import type { CallContext } from '../../rpc/server.ts';
import {
  type FindingFilter,
  findingsOfAccount,
  findingsOfBook,
  findingsOfMessage,
  findingsOfThread,
} from '../book/findings/read-findings.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { correctFinding, setFindingState } from '../commands/finding-commands.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { statement } from '../store/statement.ts';
import { changingSettled } from './changing.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

interface Asked {
  readonly accountId?: number | undefined;
  readonly messageId?: string | undefined;
  readonly limit?: number | undefined;
}

const USUAL_LIMIT = 500;
const signalKinds = findingKind.options.filter((kind) => kind !== 'commitment');

// Of the rows that bear the Message-ID, the one that is an account's; else the oldest.
const messageOf = statement<[string], { id: number; thread_id: number }>(
  `SELECT m.id, m.thread_id FROM message m LEFT JOIN message_read r ON r.message_id = m.id
   WHERE m.message_id = ? ORDER BY r.account_id IS NULL, m.id LIMIT 1`,
);
const accountOf = statement<[number], { account_id: number | null }>(
  'SELECT account_id FROM message_read WHERE message_id = ?',
);
const threadAccounts = statement<[number], { account_id: number }>(
  'SELECT DISTINCT account_id FROM thread_account WHERE thread_id = ?',
);

export function findingHandlers(context: HandlerContext): HandlersOf<keyof typeof findingCalls> {
  const { db } = context;

  async function list(asked: Asked, filter: FindingFilter, call: CallContext): Promise<Finding[]> {
    const clock = context.clockOf(call);
    if (asked.messageId !== undefined) {
      const id = await readMessageAsked(context, asked.messageId);
      return findingsOfMessage(db, id, clock, filter).filter(
        (one) => asked.accountId === undefined || one.accountId === asked.accountId,
      );
    }
    if (asked.accountId !== undefined) requireAccount(db, asked.accountId);
    await context.derived(asked.accountId);
    const found =
      asked.accountId === undefined
        ? findingsOfBook(db, clock, filter)
        : findingsOfAccount(db, asked.accountId, clock, filter);
    return found.slice(0, asked.limit ?? USUAL_LIMIT);
  }

  const change = changingSettled(context, 'findings', 'accounts', 'book', 'journal');

  return {
    'signal.list': async ({ kinds, state, ...asked }, call) => {
      const wanted = kinds?.filter((kind) => kind !== 'commitment') ?? signalKinds;
      const signals = await list(asked, { kinds: wanted, state }, call);
      return { signals, unread: unreadMessages(db, asked.accountId) };
    },
    'commitment.list': async ({ by, state, ...asked }, call) => {
      const commitments = await list(asked, { kinds: ['commitment'], state, by }, call);
      return { commitments, unread: unreadMessages(db, asked.accountId) };
    },
    'finding.list': async ({ threadId }, call) => {
      for (const { account_id: account } of threadAccounts(db).all(threadId)) await context.derived(account);
      return { findings: findingsOfThread(db, threadId, context.clockOf(call)) };
    },
    'finding.setState': (input, call) => change(setFindingState, input, call),
    'finding.correct': (input, call) => change(correctFinding, input, call),
  };
}

/** A message is read when somebody asks about it, whatever waits before it and whether it is an account's or not. */
async function readMessageAsked(context: HandlerContext, messageId: string): Promise<number> {
  const { db } = context;
  const bare = messageId.trim().replace(/^<|>$/g, '');
  if (!messageOf(db).get(bare)) throw noMessage();
  await context.settle();
  const message = messageOf(db).get(bare);
  if (!message) throw noMessage();
  const account = accountOf(db).get(message.id)?.account_id ?? null;
  if (account !== null) await context.derived(account);
  else await context.read(message.id);
  return message.id;
}

function noMessage(): Failure {
  return new Failure('not_found', 'No message with that Message-ID is here.', 'messageId');
}
