// The person's choice for an account that went quiet. What is to be written becomes a task, what is to wait is snoozed, and
// leaving alone needs a reason; the choice is remembered, and one entry undoes all of it.
import { Failure } from '../../contract/failure.ts';
import type { QuietChoiceKind } from '../../contract/quiet.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import type { Command } from './command.ts';

export interface QuietInput {
  readonly accountId: number;
  readonly choice: QuietChoiceKind;
  readonly until?: number | undefined;
  readonly why?: string | undefined;
  /** When their last word was sent; 0 where none was seen. */
  readonly silentSince: number;
  /** The day it is for the person. */
  readonly today: string;
}

export const chooseForQuiet: Command<QuietInput, { taskId: string | null }> = {
  name: 'quiet.choose',
  reversal: 'reverse',
  run({ db, record, now }, { accountId: id, choice, until, why, silentSince, today }) {
    const { name } = requireAccount(db, id);
    if (choice === 'snooze' && (until === undefined || until <= now)) {
      throw new Failure('invalid_input', 'A snooze needs a day that is ahead.', 'until');
    }
    if (choice === 'leave' && (why ?? '') === '') {
      throw new Failure('invalid_input', `Say why ${name} is to be left alone; it stands beside the account.`, 'why');
    }
    const words = wordsFor(choice, name);
    let task: number | null = null;
    if (words.task !== null) {
      const row = record.insert('task', {
        source: 'quiet',
        account_id: id,
        name: words.task,
        notes: why ?? '',
        due: today,
        created_at: now,
      });
      task = Number(row.id);
    }
    if (choice === 'snooze') record.update('account', [id], { snoozed_until: until ?? null, snooze_why: why ?? null });
    record.insert('quiet_choice', {
      account_id: id,
      choice,
      chosen_at: now,
      silent_since: silentSince,
      until: choice === 'snooze' || choice === 'leave' ? (until ?? null) : null,
      why: why ?? null,
      task_id: task,
    });
    return {
      title: words.done,
      accounts: [id],
      ...(why ? { why } : {}),
      result: { taskId: task === null ? null : `task:${task}` },
    };
  },
};

function wordsFor(choice: QuietChoiceKind, name: string): { readonly task: string | null; readonly done: string } {
  switch (choice) {
    case 'check_in':
      return { task: `Write a warm check-in to ${name}`, done: `Chose a warm check-in for ${name}` };
    case 'resource':
      return { task: `Send ${name} something useful`, done: `Chose a resource for ${name}` };
    case 'light_note':
      return { task: `Drop ${name} a light note`, done: `Chose a light note for ${name}` };
    case 'snooze':
      return { task: null, done: `Put ${name} aside until a day` };
    case 'leave':
      return { task: null, done: `Left ${name} alone` };
  }
}
