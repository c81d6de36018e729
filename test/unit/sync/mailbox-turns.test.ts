import { expect, test } from 'vitest';
import { Bell } from '../../../electron/engine/sync/live/bell.ts';
import { MailboxTurns } from '../../../electron/engine/sync/mailbox-turns.ts';

const never = new AbortController().signal;

test('a mailbox’s work is done one after the other, other mailboxes’ beside it', async () => {
  const turns = new MailboxTurns();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = turns.take(1, never, async () => {
    await gate.promise;
    done.push('first');
  });
  const second = turns.take(1, never, async () => void done.push('second'));
  await turns.take(2, never, async () => void done.push('elsewhere'));
  gate.resolve();
  await Promise.all([first, second]);
  expect(done).toEqual(['elsewhere', 'first', 'second']);
});

test('who stops waiting leaves the order of the others as it was', async () => {
  const turns = new MailboxTurns();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const impatient = new AbortController();
  const first = turns.take(1, never, async () => {
    await gate.promise;
    done.push('first');
  });
  const given = turns.take(1, impatient.signal, async () => void done.push('never'));
  const third = turns.take(1, never, async () => void done.push('third'));
  impatient.abort(new Error('enough'));
  await expect(given).rejects.toThrow('enough');
  gate.resolve();
  await Promise.all([first, third]);
  expect(done).toEqual(['first', 'third']);
});

test('work that fails does not keep the next from its turn', async () => {
  const turns = new MailboxTurns();
  await expect(turns.take(1, never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(turns.take(1, never, async () => 'next')).resolves.toBe('next');
});

test('a bell that rang before anybody waited is still heard, once', async () => {
  const bell = new Bell();
  bell.ring();
  await expect(bell.wait(null)).resolves.toBe(true);
  await expect(bell.wait(1)).resolves.toBe(false);
  bell.ring();
  bell.still();
  await expect(bell.wait(1)).resolves.toBe(false);
});
