// Tasks with the keyboard: through the fields of the matrix, done, moved, snoozed, taken away, written down.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageRowId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import type { Task } from '../../../../../electron/contract/tasks.ts';
import { TasksScreen } from '../../../../../src/features/tasks/TasksScreen.tsx';
import { useNotices } from '../../../../../src/state/notices.ts';
import { useShownQuote } from '../../../../../src/state/shown-quote.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { task } from './task-rows.ts';

prepareStage();

let tasks: Task[];
let engine: FakeEngine;

beforeEach(() => {
  tasks = [
    task(1, { due: '2026-11-18', dueInDays: -2, overdue: true }),
    task(2, {
      title: 'Keep our promise: send the price list',
      source: 'commitment',
      why: 'We promised it by that day',
      evidence: {
        messageRowId: 9 as MessageRowId,
        messageId: 'nine@acme.test',
        threadId: 8 as ThreadId,
        quote: 'I will send the price list by Friday.',
        sentAt: NOW,
      },
    }),
    task(3, { quadrant: 'defer' }),
  ];
  const drop = ({ taskId }: { taskId: string }) => {
    tasks = tasks.filter((each) => each.taskId !== taskId);
    engine.changed('tasks');
    return { entryId: 5 };
  };
  engine = startFakeEngine({
    'task.list': () => ({
      tasks,
      counts: { open: tasks.length, overdue: 1, dueToday: 0, snoozed: 0 },
      unread: 0,
    }),
    'task.done': drop,
    'task.remove': drop,
    'task.snooze': drop,
    'task.update': () => ({ entryId: 6 }),
    'task.create': () => ({ entryId: 7, taskId: 'task:9' }),
  });
});

const field = (name: string) => within(screen.getByRole('region', { name: new RegExp(`^${name}`) }));
const show = async () => {
  const view = stage(<TasksScreen />);
  await screen.findByText('Task 1');
  return view;
};

describe('the matrix', () => {
  it('shows each task in its field with its day, and is accessible', async () => {
    const { container } = await show();
    expect(field('Do now').getByText('Task 1')).toBeTruthy();
    expect(field('Do now').getByText('2 d late')).toBeTruthy();
    expect(field('Defer or delegate').getByText('Task 3')).toBeTruthy();
    expect(field('Schedule').getByText('Nothing here.')).toBeTruthy();
    await expectAccessible(container);
  });

  it('ticks off with e and takes away with #', async () => {
    await show();
    await userEvent.keyboard('e');
    await waitFor(() => expect(screen.queryByText('Task 1')).toBeNull());
    expect(engine.asked('task.done')).toEqual([{ taskId: 'task:1' }]);
    await userEvent.keyboard('#');
    await waitFor(() => expect(engine.asked('task.remove')).toEqual([{ taskId: 'task:2' }]));
  });

  it('moves a task to another field with its number', async () => {
    await show();
    await userEvent.keyboard('j2');
    await waitFor(() =>
      expect(engine.asked('task.update')).toEqual([{ taskId: 'task:2', impact: 'high', urgency: 'low' }]),
    );
  });

  it('opens the mail at the words a task rests on', async () => {
    await show();
    await userEvent.keyboard('j{Enter}');
    expect(useShownQuote.getState().place).toMatchObject({ quote: 'I will send the price list by Friday.' });
    expect(window.location.hash).toBe('#/inbox/8?at=9');
  });

  it('says why a task is where it is', async () => {
    await show();
    await userEvent.click(screen.getByRole('button', { name: /^Why “Keep our promise/ }));
    const why = await screen.findByRole('dialog');
    expect(within(why).getByText('I will send the price list by Friday.')).toBeTruthy();
    expect(within(why).getByText(/Impact: high/)).toBeTruthy();
  });

  it('snoozes with h, on wish only while nobody answers', async () => {
    await show();
    await userEvent.keyboard('h');
    await screen.findByRole('dialog', { name: 'Snooze the task' });
    await userEvent.keyboard('n');
    await userEvent.keyboard('1');
    await waitFor(() => expect(engine.asked('task.snooze')).toMatchObject([{ taskId: 'task:1', unlessReply: true }]));
  });
});

it('a task is written down with n, with nothing but its words', async () => {
  await show();
  await userEvent.keyboard('n');
  await userEvent.type(await screen.findByLabelText('What is to be done'), 'Call Ann');
  await userEvent.click(screen.getByRole('button', { name: 'Write down' }));
  await waitFor(() =>
    expect(engine.asked('task.create')).toMatchObject([
      { title: 'Call Ann', due: null, accountId: null, impact: null },
    ]),
  );
});

it('a change of a task sends only what was changed', async () => {
  await show();
  await userEvent.keyboard('{Shift>}E{/Shift}');
  await userEvent.type(await screen.findByLabelText('Notes'), 'By phone');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(engine.asked('task.update')).toEqual([{ taskId: 'task:1', notes: 'By phone' }]));
});

it('a reminder is said in words', async () => {
  await show();
  engine.tell('task.reminded', { taskId: 'task:1', title: 'Task 1', accountId: null, accountName: 'Acme', why: 'due' });
  await waitFor(() => expect(useNotices.getState().latest?.text).toBe('Due today: Task 1 (Acme)'));
});
