// An engine for component tests: the real wire, the real contract and the real client, with answers made up by the test.
// Inputs and outputs are parsed against the contract, so a test can't agree with the window on something the engine never says.
import type {
  CallInput,
  CallName,
  CallOutput,
  DataTopic,
  EventName,
  EventPayload,
} from '../../../electron/contract/contract.ts';
import { calls } from '../../../electron/contract/contract.ts';
import { localPair } from '../../../electron/rpc/ports/local-pair.ts';
import { createServer, type Handler } from '../../../electron/rpc/server.ts';
import { connect } from '../../../src/state/connect.ts';

const NO_DRAFTS = { waiting: 0, snoozed: 0, paused: 0, approved: 0, sent: 0, rejected: 0, stopped: 0 };

export type FakeAnswers = { [N in CallName]?: (input: CallInput<N>, signal: AbortSignal) => unknown };

export interface FakeEngine {
  /** The inputs a call was made with, oldest first. */
  asked<N extends CallName>(name: N): readonly CallInput<N>[];
  answer<N extends CallName>(name: N, answer: (input: CallInput<N>) => CallOutput<N> | unknown): void;
  changed(...topics: DataTopic[]): void;
  tell<N extends EventName>(event: N, payload: EventPayload<N>): void;
}

export function startFakeEngine(answers: FakeAnswers): FakeEngine {
  const asked = new Map<string, unknown[]>();
  const known: FakeAnswers = {
    'sync.status': () => ({ mailboxes: [] }),
    'draft.list': () => ({ drafts: [], elsewhere: [] }),
    'outgoing.list': () => ({ outgoing: [] }),
    'book.list': () => ({ rows: [] }),
    'task.list': () => ({ tasks: [], counts: { open: 0, overdue: 0, dueToday: 0, snoozed: 0 }, unread: 0 }),
    'quiet.list': () => ({ accounts: [], toChoose: 0, notKnown: 0 }),
    'queue.list': () => ({ rows: [], counts: NO_DRAFTS, pausedSince: null }),
    'queue.summary': () => ({
      since: 0,
      counts: NO_DRAFTS,
      autopilot: [],
      stopped: [],
      drafted: 0,
      sent: 0,
      sentences: [],
    }),
    'response.list': () => ({ goalHours: 4, waiting: [], missed: 0, soon: 0, nextAt: null, working: true }),
    'feedback.list': () => ({ feedback: [], open: 0, resolved: 0, medianDaysToResolve: null }),
    'commitment.list': () => ({ commitments: [], unread: 0 }),
    'signal.list': () => ({ signals: [], unread: 0 }),
    'finding.list': () => ({ findings: [] }),
    'run.list': () => ({ runs: [] }),
    'goal.list': () => ({ goals: [] }),
    'document.list': () => ({ documents: [] }),
    'drift.list': () => ({ drifts: [] }),
    'crm.never': () => ({ addresses: [], threads: [] }),
    'health.history': () => ({ weeks: [], drop: null }),
    'health.get': ({ accountId }) => ({
      accountId,
      score: null,
      confidence: 'unknown',
      confidenceWhy: 'Too few messages.',
      components: [],
      drop: null,
    }),
    ...answers,
  };
  const handlers = Object.fromEntries(
    Object.keys(calls).map((name): [string, Handler] => [
      name,
      (input: never, call) => {
        asked.set(name, [...(asked.get(name) ?? []), input]);
        const answer = known[name as CallName] as ((input: never, signal: AbortSignal) => unknown) | undefined;
        if (!answer) throw new Error(`The test gives no answer to ${name}.`);
        return answer(input, call.signal);
      },
    ]),
  );
  const server = createServer({
    calls,
    handlers,
    checkOutput: true,
    onBug: (call, error) => console.error(`The fake engine failed at ${call}:`, error),
  });
  const [window, engine] = localPair();
  server.serve(engine);
  connect(window);
  return {
    asked: (name) => (asked.get(name) ?? []) as never,
    answer(name, answer) {
      known[name] = answer as never;
    },
    changed: (...topics) => server.emit('data.changed', { topics }),
    tell: (event, payload) => server.emit(event, payload),
  };
}
