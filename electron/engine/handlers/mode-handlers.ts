// mode.*, autopilot.*: how far the program goes by itself.
import { Failure } from '../../contract/failure.ts';
import type { modeCalls } from '../../contract/modes.ts';
import { pauseQueue, setAutopilot, setMode } from '../commands/mode-commands.ts';
import { autopilotToday } from '../queue/autopilot-bounds.ts';
import { ruleWords, withBuiltIn } from '../queue/mode-rules.ts';
import { readEarned, readRules } from '../queue/read-modes.ts';
import { readAutopilot, readPause } from '../store/queries/autopilot.ts';
import { requireMailbox } from '../store/queries/mailboxes.ts';
import { changing } from './changing.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function modeHandlers(context: HandlerContext): HandlersOf<keyof typeof modeCalls> {
  const { db } = context;

  const change = changing(context, 'queue', 'settings', 'journal');

  return {
    'mode.list': () => {
      const rules = readRules(db);
      return { rules: withBuiltIn(rules), kinds: readEarned(db, rules) };
    },
    'mode.set': ({ mailboxId = null, kind = null, tier = null, mode }, call) => {
      const address = mailboxId === null ? null : requireMailbox(db, mailboxId).address;
      if (mode === 'autopilot') requireEarned(kind);
      return change(setMode, { mailboxId, kind, tier, mode, words: ruleWords({ kind, tier, mailbox: address }) }, call);
    },
    'autopilot.get': (_input, call) => ({
      settings: readAutopilot(db),
      pausedSince: readPause(db)?.since ?? null,
      kinds: readEarned(db, readRules(db)),
      today: autopilotToday(db, context.clockOf(call)),
    }),
    'autopilot.set': (input, call) => change(setAutopilot, input, call),
    'autopilot.pause': (input, call) => {
      const outcome = change(pauseQueue, input, call);
      context.sending.sender.wake();
      return outcome;
    },
  };

  /** A rule for every kind delegates those that earned it, as they do. */
  function requireEarned(kind: string | null): void {
    const known = kind === null ? undefined : readEarned(db, readRules(db)).find((one) => one.kind === kind);
    if (!known || known.earned) return;
    throw new Failure(
      'conflict',
      `Autopilot is earned: ${known.unedited} of ${known.needed} of these were approved without a change. Nothing was changed.`,
      'mode',
    );
  }
}
