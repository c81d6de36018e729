// How far the program goes by itself: the rules of the modes, the bounds of Autopilot, and the switch that pauses everything.
import { Failure } from '../../contract/failure.ts';
import type { AutopilotSettings } from '../../contract/modes.ts';
import type { TouchMode } from '../../contract/queue.ts';
import type { Tier } from '../../contract/scalars.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { AUTOPILOT, PAUSED, readAutopilot, readPause } from '../store/queries/autopilot.ts';
import { statement } from '../store/statement.ts';
import type { Command } from './command.ts';

export interface ModeInput {
  readonly mailboxId: number | null;
  readonly kind: string | null;
  readonly tier: Tier | null;
  readonly mode: TouchMode | null;
  /** "check-in, enterprise accounts" */
  readonly words: string;
}

const ruleAbout = statement<[number | null, string | null, string | null], { id: number }>(
  `SELECT id FROM mode_rule WHERE ifnull(mailbox_id, 0) = ifnull(?, 0) AND ifnull(kind, '') = ifnull(?, '')
   AND ifnull(tier, '') = ifnull(?, '')`,
);

export const setMode: Command<ModeInput> = {
  name: 'mode.set',
  reversal: 'reverse',
  run({ db, record }, { mailboxId, kind, tier, mode, words }) {
    const known = ruleAbout(db).get(mailboxId, kind, tier);
    if (mode === null) {
      if (known) record.remove('mode_rule', [known.id]);
    } else if (known) record.update('mode_rule', [known.id], { mode });
    else record.insert('mode_rule', { mailbox_id: mailboxId, kind, tier, mode });
    const title = mode === null ? `Took away the mode of ${words}` : `Set the mode of ${words} to ${mode}`;
    return { title, accounts: [], result: {} };
  },
};

export const setAutopilot: Command<Partial<AutopilotSettings>> = {
  name: 'autopilot.set',
  reversal: 'reverse',
  run({ db, record }, input) {
    if (input.hours && input.hours.start >= input.hours.end) {
      throw new Failure('invalid_input', 'The hours must end after they begin.', 'hours');
    }
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const before = readAutopilot(db);
    const next = { ...before, ...given };
    if (JSON.stringify(next) !== JSON.stringify(before)) putSetting(db, record, AUTOPILOT, next);
    return { title: 'Changed what bounds Autopilot', accounts: [], result: {} };
  },
};

export const pauseQueue: Command<{ paused: boolean; why?: string | undefined }> = {
  name: 'autopilot.pause',
  reversal: 'reverse',
  run({ db, record, now }, { paused, why }) {
    const before = readPause(db);
    if (paused !== (before !== null)) {
      putSetting(db, record, PAUSED, paused ? { since: now, why: why ?? null } : null);
    }
    const title = paused ? 'Paused everything of the queue' : 'Let the queue go on';
    return { title, accounts: [], ...(why === undefined ? {} : { why }), result: {} };
  },
};

function putSetting(db: Parameters<typeof readPause>[0], record: Recorder, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (readRow(db, 'setting', [name])) record.update('setting', [name], { value: text });
  else record.insert('setting', { name, value: text });
}
