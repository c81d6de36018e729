import { expect, test } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import { accountId, entryId } from '../../../../electron/contract/scalars.ts';
import { change, undoLatest } from '../../../../src/state/change.ts';
import { useNotices } from '../../../../src/state/notices.ts';
import { startFakeEngine } from '../fake-engine.ts';

const undone = (id: number) => ({ entryId: entryId.parse(id), title: 'Undid it' });

test('the undo key takes back what was just done, also when it is pressed before the answer', async () => {
  let answerRemoval = (): void => {};
  const removed = new Promise<void>((resolve) => {
    answerRemoval = resolve;
  });
  const engine = startFakeEngine({
    'account.snooze': () => ({ entryId: 9001 }),
    'account.remove': async () => {
      await removed;
      return { entryId: 9002 };
    },
    'journal.undo': ({ entryId: id }) => undone(id + 10),
  });

  await change('account.snooze', { accountId: accountId.parse(1), until: null });
  const removal = change('account.remove', { accountId: accountId.parse(1) });
  const undo = undoLatest();
  answerRemoval();
  await Promise.all([removal, undo]);

  expect(engine.asked('journal.undo')).toEqual([{ entryId: 9002 }]);
  await undoLatest();
});

test('what an undo says offers to do it again, which is not what the undo key does', async () => {
  startFakeEngine({
    'account.snooze': () => ({ entryId: 9011 }),
    'journal.undo': () => undone(9012),
  });
  await change('account.snooze', { accountId: accountId.parse(1), until: null }, { say: 'Woke Acme.' });
  expect(useNotices.getState().latest).toMatchObject({ entryId: 9011, again: false });
  await undoLatest();
  expect(useNotices.getState().latest).toMatchObject({ entryId: 9012, again: true });
});

test('pressed twice at once, the undo key takes back the latest two changes, each once', async () => {
  const engine = startFakeEngine({
    'account.snooze': () => ({ entryId: 9003 }),
    'account.remove': () => ({ entryId: 9004 }),
    'journal.undo': ({ entryId: id }) => undone(id + 10),
  });

  await change('account.snooze', { accountId: accountId.parse(1), until: null });
  await change('account.remove', { accountId: accountId.parse(1) });
  await Promise.all([undoLatest(), undoLatest()]);

  expect(engine.asked('journal.undo')).toEqual([{ entryId: 9004 }, { entryId: 9003 }]);
});

test('a change that was refused is not what the undo key takes back', async () => {
  const engine = startFakeEngine({
    'account.snooze': () => ({ entryId: 9005 }),
    'account.remove': () => {
      throw new Failure('conflict', 'It was changed meanwhile.');
    },
    'journal.undo': ({ entryId: id }) => undone(id + 10),
  });

  await change('account.snooze', { accountId: accountId.parse(1), until: null });
  const removal = change('account.remove', { accountId: accountId.parse(1) });
  await Promise.all([removal, undoLatest()]);

  expect(engine.asked('journal.undo')).toEqual([{ entryId: 9005 }]);
});
