// What a report has to tell of, on top of the sample book: renewals decided after signs of leaving, openings closed, tasks, a meeting
// with the traces of its preparation, feedback. Its figures are known by hand.
import { type TestEngine, testNow } from './open-test-engine.ts';

async function at(engine: TestEngine, when: string, work: () => Promise<unknown>) {
  engine.clock.set(Date.parse(when));
  await work();
  engine.clock.set(testNow);
}

export async function arrangeReportScene(engine: TestEngine): Promise<void> {
  const { client } = engine;
  const named = new Map((await client.call('book.list', {})).rows.map((row) => [row.name, row.accountId]));
  const of = (name: string) => {
    const id = named.get(name);
    if (id === undefined) throw new Error(`no account ${name}`);
    return id;
  };
  // A champion left Meridian on 27 October; we wrote after it, and it renewed, smaller. Quayside threatened and was lost.
  await client.call('renewal.record', {
    renewalId: `account:${of('Meridian Cold Chain')}`,
    outcome: 'renewed',
    decidedOn: '2026-11-19',
    end: '2027-12-01',
    lookAgainDays: 0,
  });
  await client.call('renewal.record', {
    renewalId: `account:${of('Quayside Ports')}`,
    outcome: 'lost',
    decidedOn: '2026-11-20',
  });
  const { openings } = await client.call('opening.list', { state: 'open' });
  const opening = (name: string) => openings.find((one) => one.name.startsWith(name))?.openingId ?? 0;
  await client.call('opening.close', { openingId: opening('Temperature'), outcome: 'won', on: '2026-11-10' });
  await client.call('opening.close', { openingId: opening('Two-man'), outcome: 'lost', on: '2026-11-11' });
  const torvald = of('Torvald Outdoor');
  const tasks: { taskId: string }[] = [];
  for (const [title, due] of [
    ['Send the plan', '2026-11-02'],
    ['Ask about Odense', '2026-11-09'],
    ['Not due yet', '2026-12-01'],
    ['Before these days', '2026-08-01'],
  ] as const)
    tasks.push(await client.call('task.create', { title, due, accountId: torvald }));
  await client.call('task.done', { taskId: tasks[0]?.taskId ?? '' });
  // Two sittings: 9:00 to 9:20 and one change at 11:00.
  const meeting = { meetingId: 0 };
  await at(engine, '2026-11-03T08:00:00Z', async () => {
    Object.assign(
      meeting,
      await client.call('meeting.create', {
        accountId: torvald,
        start: Date.parse('2026-11-05T09:00:00Z'),
        minutes: 60,
      }),
    );
  });
  for (const [when, text] of [
    ['2026-11-04T08:00:00Z', 'one'],
    ['2026-11-04T08:20:00Z', 'two'],
    ['2026-11-04T10:00:00Z', 'three'],
    // After it began, and long before it: neither prepared it.
    ['2026-11-05T09:30:00Z', 'four'],
  ] as const)
    await at(engine, when, () => client.call('meeting.plan', { ...meeting, plan: { objectives: [text] } }));
  await client.call('meeting.held', meeting);
  const off = await client.call('meeting.create', { accountId: torvald, start: Date.parse('2026-11-12T09:00:00Z') });
  await client.call('meeting.cancel', { meetingId: off.meetingId, tell: false });
  const said = (day: string, kind: 'concern' | 'request' | 'survey', text: string) =>
    client.call('feedback.create', { accountId: torvald, kind, text, at: Date.parse(`${day}T10:00:00Z`) });
  const slow = await said('2026-10-01', 'concern', 'Too slow in the evening');
  await said('2026-10-02', 'request', 'A night view');
  await said('2026-10-05', 'survey', 'Seven of ten');
  await at(engine, '2026-10-09T15:00:00Z', () =>
    client.call('feedback.resolve', { feedbackId: slow.feedbackId, resolution: 'Indexes' }),
  );
}
