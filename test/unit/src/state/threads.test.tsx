// What is shown of a change to threads before the engine has answered, and what comes back when it refuses.
import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import type { ThreadId } from '../../../../electron/contract/scalars.ts';
import { archiveThreads, type ThreadQuery, useThreads } from '../../../../src/state/threads.ts';
import { startFakeEngine } from '../fake-engine.ts';
import { threadRow } from '../features/mail-rows.ts';

const INBOX: ThreadQuery = { inbox: true };
const ASLEEP: ThreadQuery = { snoozed: true };

test('a refused change puts its own list back, and leaves those that were opened meanwhile', async () => {
  const refusal = Promise.withResolvers<never>();
  startFakeEngine({
    'thread.list': ({ inbox }) => ({
      threads: inbox ? [threadRow(7), threadRow(8)] : [threadRow(9)],
      total: inbox ? 2 : 1,
    }),
    'thread.archive': () => refusal.promise,
  });
  const inbox = renderHook(() => useThreads(INBOX));
  await waitFor(() => expect(inbox.result.current.data?.threads).toHaveLength(2));
  let outcome: ReturnType<typeof archiveThreads> | undefined;
  act(() => {
    outcome = archiveThreads([7 as ThreadId], true);
  });
  expect(inbox.result.current.data).toMatchObject({ total: 1, threads: [{ threadId: 8 }] });
  const asleep = renderHook(() => useThreads(ASLEEP));
  await waitFor(() => expect(asleep.result.current.data?.threads).toHaveLength(1));
  await act(async () => {
    refusal.reject(new Failure('offline', 'The server is out of reach.'));
    await outcome;
  });
  expect(inbox.result.current.data).toMatchObject({ total: 2, threads: [{ threadId: 7 }, { threadId: 8 }] });
  expect(asleep.result.current.data?.threads).toHaveLength(1);
});

test('a refused change does not bring back what the list showed before it was asked for anew', async () => {
  const refusal = Promise.withResolvers<never>();
  let rows = [threadRow(7), threadRow(8)];
  const engine = startFakeEngine({
    'thread.list': () => ({ threads: rows, total: rows.length }),
    'thread.archive': () => refusal.promise,
  });
  const inbox = renderHook(() => useThreads(INBOX));
  await waitFor(() => expect(inbox.result.current.data?.threads).toHaveLength(2));
  let outcome: ReturnType<typeof archiveThreads> | undefined;
  act(() => {
    outcome = archiveThreads([7 as ThreadId], true);
  });
  rows = [threadRow(6), threadRow(7), threadRow(8)];
  act(() => engine.changed('threads'));
  await waitFor(() => expect(inbox.result.current.data?.threads).toHaveLength(3));
  await act(async () => {
    refusal.reject(new Failure('offline', 'The server is out of reach.'));
    await outcome;
  });
  expect(inbox.result.current.data?.threads.map(({ threadId }) => threadId)).toEqual([6, 7, 8]);
});
