// A review from due to done, over the sample book: offered, agreed, invited, answered, moved, held, followed up.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeetingId } from '../../../electron/contract/meetings.ts';
import type { QueueItemId } from '../../../electron/contract/queue.ts';
import type { MailboxId } from '../../../electron/contract/scalars.ts';
import { compressSource } from '../../../electron/engine/intake/message-source.ts';
import { invitationOf } from '../../../electron/engine/mail/calendar/invitation.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { checkICalendar } from '../../support/check-icalendar.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';
import { reachableAccount } from '../../support/reachable-account.ts';
import { intake, mailBytes, write } from '../intake/intake-store.ts';
import { answerFile, berlin, busyCalendar, LINK } from './meeting-files.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;
let engine: TestEngine;
let accounts: readonly number[];

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  const { rows } = await engine.client.call('book.list', {});
  accounts = rows.map((row) => row.accountId);
  await engine.client.call('calendar.addFile', {
    name: 'maya.ics',
    content: Buffer.from(busyCalendar).toString('base64'),
  });
});
afterAll(() => engine.close());

describe('times', () => {
  it('are free by the calendar and offered to one account only', async () => {
    const { accounts: found } = await engine.client.call('slot.find', { accountIds: accounts.slice(0, 8) });
    const slots = found.flatMap((one) => one.slots);
    expect(slots).toHaveLength(24);
    for (const [index, slot] of slots.entries()) {
      expect(Number(berlin(slot.start).slice(-5, -3))).toBeGreaterThanOrEqual(12);
      expect(new Date(slot.start).toISOString().slice(0, 10)).not.toBe('2026-11-24');
      expect(slot.start).toBeGreaterThanOrEqual(testNow + 48 * HOUR);
      for (const other of slots.slice(index + 1)) expect(slot.end <= other.start || other.end <= slot.start).toBe(true);
    }
  });

  it('of a feed that can’t be reached are kept as they were, and that is said', async () => {
    const { calendarId, problem } = await engine.client.call('calendar.addFeed', {
      url: 'http://127.0.0.1:9/private.ics',
    });
    expect(problem).toMatch(/can’t be reached/);
    const { sources } = await engine.client.call('calendar.list', {});
    expect(sources.map((one) => one.events)).toEqual([2, 0]);
    await engine.client.call('calendar.remove', { calendarId });
  });

  it('are not read from what is no calendar, nor from an address that is not asked', async () => {
    const content = Buffer.from('<html>').toString('base64');
    await expect(engine.client.call('calendar.addFile', { name: 'x.ics', content })).rejects.toThrow(/not a calendar/);
    await expect(engine.client.call('calendar.addFeed', { url: 'http://192.168.0.1/cal.ics' })).rejects.toThrow(
      /https/,
    );
  });
});

describe('a review', () => {
  let meetingId: MeetingId;
  const get = async () => (await engine.client.call('meeting.get', { meetingId })).meeting;
  const item = async (queueItemId: number) => (await engine.client.call('queue.get', { queueItemId })).item;

  it('is due where none was held for as long as the tier has it', async () => {
    const { reviews } = await engine.client.call('review.due', {});
    expect(reviews.length).toBeGreaterThan(0);
    expect(reviews.every((one) => one.dueInDays <= 45)).toBe(true);
    const { rows } = await engine.client.call('book.list', {});
    const rank = (id: number) => rows.find((row) => row.accountId === id)?.rank ?? 0;
    const ordered = reviews.toSorted((a, b) => a.dueInDays - b.dueInDays || rank(a.accountId) - rank(b.accountId));
    expect(reviews.map((one) => one.accountName)).toEqual(ordered.map((one) => one.accountName));
  });

  it('is offered at three times by both clocks, in a draft that the gate lets pass', async () => {
    const { person } = await firstPerson();
    await engine.client.call('meeting.setPerson', { address: person, timeZone: 'Asia/Kathmandu' });
    const made = await engine.client.call('meeting.propose', { accountId: accounts[0] ?? 0, to: person });
    meetingId = made.meetingId as MeetingId;
    const meeting = await get();
    expect(meeting.offers).toHaveLength(3);
    expect(meeting.theirZone).toBe('Asia/Kathmandu');
    const drafted = await item(made.queueItemId ?? 0);
    expect(drafted.kind).toBe('review_invitation');
    expect(drafted.text).toContain('Kathmandu');
    expect(drafted.text).toContain('Berlin');
    expect(drafted.gaps).toBe(0);
    const against = drafted.gate.filter((one) => one.outcome === 'block' && /figure|date/.test(one.rule));
    expect(against).toEqual([]);
  });

  async function firstPerson() {
    const { people } = await engine.client.call('person.list', { accountId: accounts[0] ?? 0 });
    return { person: people.find((one) => !one.left && one.away === null)?.address ?? '' };
  }

  it('that is offered keeps its times from everybody else', async () => {
    const offered = (await get()).offers;
    const { proposed } = await engine.client.call('meeting.proposeAll', { accountIds: accounts.slice(1, 6) });
    const others = await Promise.all(
      proposed.map((one) => engine.client.call('meeting.get', { meetingId: one.meetingId })),
    );
    const all = [...offered, ...others.flatMap((one) => one.meeting.offers)].sort((a, b) => a.start - b.start);
    expect(proposed.length).toBeGreaterThan(0);
    for (const [index, one] of all.entries())
      expect(one.end <= (all[index + 1]?.start ?? Number.POSITIVE_INFINITY)).toBe(true);
    await expect(
      engine.client.call('meeting.propose', { accountId: accounts[7] ?? 0, starts: [offered[0]?.start ?? 0] }),
    ).rejects.toThrow(/offered to somebody else/);
  });

  it('is offered at times of its own where two are proposed in the same moment', async () => {
    const [one, other] = await Promise.all(
      accounts.slice(8, 10).map((accountId) => engine.client.call('meeting.propose', { accountId })),
    );
    const times = await Promise.all(
      [one, other].map(async (made) => {
        const id = made?.meetingId as MeetingId;
        return (await engine.client.call('meeting.get', { meetingId: id })).meeting.offers.map(({ start }) => start);
      }),
    );
    expect(times.flat().length).toBeGreaterThanOrEqual(4);
    expect(new Set(times.flat()).size).toBe(times.flat().length);
  });

  it('that is agreed goes out with a calendar file; what was drafted before is stopped', async () => {
    const before = await get();
    const start = before.offers[1]?.start ?? 0;
    const { queueItemId, notDrafted } = await engine.client.call('meeting.schedule', { meetingId, start });
    expect(notDrafted).toBeNull();
    const meeting = await get();
    expect(meeting).toMatchObject({ state: 'scheduled', offers: [], time: { start } });
    expect(meeting.drafts.map((one) => [one.purpose, one.state])).toEqual([
      ['invitation', 'stopped'],
      ['confirmation', 'waiting'],
    ]);
    const text = await calendarOf(queueItemId ?? 0);
    const { values, method } = checkICalendar(text);
    expect(method).toBe('REQUEST');
    expect(values.get('SEQUENCE')).toBe('0');
    expect(invitationOf(text)).toMatchObject({
      when: { kind: 'time', start },
      invited: [{ address: meeting.invited[0]?.address }],
    });
  });

  async function calendarOf(queueItemId: number): Promise<string> {
    const { draft } = await engine.client.call('draft.get', { draftId: (await item(queueItemId)).draftId });
    const [file] = draft.attachments;
    expect(file?.fileName).toBe('invite.ics');
    const { content } = await engine.client.call('draft.attachmentContent', {
      draftAttachmentId: file?.draftAttachmentId ?? 0,
    });
    return Buffer.from(content, 'base64').toString('utf8');
  }

  it('that moves is the same meeting in a newer version, and undo takes it back', async () => {
    const { time } = await get();
    const start = (time?.start ?? 0) + DAY;
    const moved = await engine.client.call('meeting.reschedule', { meetingId, start });
    const { values } = checkICalendar(await calendarOf(moved.queueItemId ?? 0));
    expect(values.get('SEQUENCE')).toBe('1');
    await engine.client.call('journal.undo', { entryId: Number(moved.entryId) });
    expect((await get()).time?.start).toBe(time?.start);
  });

  it('that they answer shows it: another time proposed, then accepted; what others send counts for nothing', async () => {
    const { invited, time } = await get();
    const address = invited[0]?.address ?? '';
    const other = (time?.start ?? 0) + 3 * HOUR;
    await answer({ method: 'COUNTER', from: address, start: other, status: 'TENTATIVE' });
    const proposed = await get();
    expect(proposed.answers).toMatchObject([{ answer: 'counter', proposes: { start: other } }]);
    expect(proposed.next).toMatch(/proposes/);
    await answer({ method: 'REPLY', from: address, start: time?.start ?? 0, status: 'DECLINED' });
    expect((await get()).next).toMatch(/declined: offer other times/);
    await answer({ method: 'REPLY', from: address, start: time?.start ?? 0, status: 'ACCEPTED' });
    await answer({ method: 'REPLY', from: 'stranger@elsewhere.example', start: other, status: 'DECLINED' });
    expect(await get()).toMatchObject({
      next: 'Accepted',
      answers: [{ answer: 'accepted' }],
      time: { start: time?.start },
    });
  });

  let mails = 0;
  async function answer(by: { method: string; from: string; start: number; status: string }): Promise<void> {
    mails += 1;
    const file = answerFile({ ...by, uid: await uidOf() });
    const db = openStore(join(engine.folder, 'tend.db'));
    try {
      const more = `Content-Type: text/calendar; method=${by.method}; charset=utf-8`;
      const date = new Date(testNow + mails * 60_000).toUTCString();
      const raw = mailBytes({
        id: `answer${mails}@them.example`,
        from: by.from,
        subject: 'Answer',
        date,
        more,
        body: file,
      });
      write(db, [await intake(raw, { uid: 9000 + mails, compressed: compressSource(raw) })]);
    } finally {
      db.close();
    }
  }
  async function uidOf(): Promise<string> {
    const confirmation = (await get()).drafts.find((one) => one.purpose === 'confirmation');
    return checkICalendar(await calendarOf(confirmation?.queueItemId ?? 0)).values.get('UID') ?? '';
  }

  it('has a pre-read two days before, with the pack once nothing of it is open, and a reminder a day before; each once', async () => {
    const { time } = await get();
    const start = time?.start ?? 0;
    engine.clock.set(start - 2.5 * DAY);
    await engine.client.call('queue.fill', { limit: 1 });
    await engine.client.call('queue.fill', { limit: 1 });
    const preRead = (await get()).drafts.filter((one) => one.purpose === 'pre_read');
    expect(preRead).toHaveLength(1);
    const before = await item(preRead[0]?.queueItemId ?? 0);
    expect(before.gaps).toBe(1);
    expect(before.text).toMatch(/the review pack has (?:one place|\d+ places) to fill in/);
    engine.clock.set(start - 2.5 * DAY + MINUTE);
    await fillThePack();
    // While the person still writes, nothing is drafted anew; afterwards one takes the first one's place, once.
    await engine.client.call('queue.fill', { limit: 1 });
    expect((await get()).drafts.filter((one) => one.purpose === 'pre_read')).toHaveLength(1);
    engine.clock.set(start - 2.5 * DAY + 5 * MINUTE);
    await engine.client.call('queue.fill', { limit: 1 });
    await engine.client.call('queue.fill', { limit: 1 });
    const redone = (await get()).drafts.filter((one) => one.purpose === 'pre_read');
    expect(redone.map(({ state }) => state).sort()).toEqual(['stopped', 'waiting']);
    const whole = await item(redone.find(({ state }) => state === 'waiting')?.queueItemId ?? 0);
    expect(whole.gaps).toBe(0);
    expect(whole.text).toContain('What to read is attached');
    const { draft } = await engine.client.call('draft.get', { draftId: whole.draftId });
    expect(draft.attachments.map((one) => one.contentType)).toEqual(['application/pdf']);
    const [pack] = draft.attachments;
    const { content } = await engine.client.call('draft.attachmentContent', {
      draftAttachmentId: pack?.draftAttachmentId ?? 0,
    });
    expect(Buffer.from(content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    engine.clock.set(start - DAY);
    await engine.client.call('queue.fill', { limit: 1 });
    expect((await get()).drafts.map((one) => one.purpose).sort()).toEqual([
      'confirmation',
      'invitation',
      'pre_read',
      'pre_read',
      'reminder',
    ]);
  });

  async function fillThePack(): Promise<void> {
    const { accountId } = await get();
    const which = { accountId, kind: 'review_pack', edition: 'client' } as const;
    const { parts } = await engine.client.call('document.get', which);
    for (const { key, gaps } of parts)
      for (const prompt of gaps) {
        await engine.client.call('document.fillGap', { ...which, section: key, prompt, text: 'As we agreed.' });
      }
  }

  it('that was held is a touch, and what was agreed becomes tasks of ours and goes out within a day', async () => {
    const { time, accountId } = await get();
    engine.clock.set((time?.end ?? 0) + HOUR);
    expect((await get()).over).toBe(true);
    await engine.client.call('meeting.note', { meetingId, notes: 'They want the export by March.' });
    await engine.client.call('meeting.addAction', {
      meetingId,
      what: 'Send the export plan',
      owner: 'us',
      due: '2026-12-11',
    });
    await engine.client.call('meeting.addAction', { meetingId, what: 'Name two testers', owner: 'them', who: 'Ann' });
    await engine.client.call('meeting.held', { meetingId });
    const { tasks } = await engine.client.call('task.list', { accountId });
    const task = tasks.find((one) => one.title === 'Send the export plan');
    expect(task?.due).toBe('2026-12-11');
    await engine.client.call('queue.fill', { limit: 1 });
    const meeting = await get();
    const followUp = meeting.drafts.find((one) => one.purpose === 'follow_up');
    const drafted = await item(followUp?.queueItemId ?? 0);
    expect(drafted.text).toContain('Send the export plan');
    expect(drafted.text).toContain('Name two testers (Ann)');
    expect(drafted.text).not.toContain('export by March');
    await engine.client.call('task.done', { taskId: task?.taskId ?? '' });
    expect((await get()).actions.map((one) => one.done)).toEqual([true, false]);
    const { touches } = await engine.client.call('account.get', { accountId });
    expect(touches[0]).toMatchObject({ kind: 'meeting' });
  });

  it('carries over what is open to the next, which is due by the cadence', async () => {
    const { accountId, time } = await get();
    const { reviews } = await engine.client.call('review.due', { withinDays: 730 });
    expect(reviews.find((one) => one.accountId === accountId)?.lastAt).toBe(time?.start);
    const next = await engine.client.call('meeting.create', { accountId, start: (time?.start ?? 0) + 60 * DAY });
    const { meeting } = await engine.client.call('meeting.get', { meetingId: next.meetingId });
    expect(meeting.carriedOver.map((one) => one.what)).toEqual(['Name two testers']);
    const off = await engine.client.call('meeting.cancel', { meetingId: next.meetingId, why: 'They are away' });
    const text = await calendarOf(off.queueItemId ?? 0);
    expect(checkICalendar(text).method).toBe('CANCEL');
  });

  it('left no bug behind', () => expect(engine.bugs).toEqual([]));
});

describe('a meeting with somebody who', () => {
  it('would rather choose by a link gets the link alone, and no time is kept for them', async () => {
    const { accountId, to } = await reachableAccount(engine, accounts.slice(10));
    const { reviews } = await engine.client.call('settings.get', {});
    await engine.client.call('settings.update', { reviews: { ...reviews, link: LINK } });
    await engine.client.call('meeting.setPerson', { address: to, prefers: 'link' });
    const made = await engine.client.call('meeting.propose', { accountId, to });
    const { meeting } = await engine.client.call('meeting.get', { meetingId: made.meetingId as MeetingId });
    expect(meeting).toMatchObject({ offers: [], prefers: 'link', next: 'They choose a time by the link' });
    const { item } = await engine.client.call('queue.get', { queueItemId: made.queueItemId as QueueItemId });
    expect(item.text).toContain(LINK);
    expect(item.text).not.toContain('free on my side');
  });

  it.each([
    ['French', 'fr', 'Revue trimestrielle', 'Ces dates sont libres de mon côté'],
    ['Spanish', 'es', 'Revisión trimestral', 'Estas fechas las tengo libres'],
  ] as const)('writes %s is written to in it, title, times and all', async (_name, language, title, times) => {
    const { accountId, to } = await reachableAccount(engine, accounts.slice(10));
    const [mailbox] = (await engine.client.call('mailbox.list', {})).mailboxes;
    const mailboxId = mailbox?.mailboxId as MailboxId;
    await engine.client.call('voice.correct', { mailboxId, address: to, fields: { language } });
    const made = await engine.client.call('meeting.propose', { accountId, to, templateId: 'review' });
    const { meeting } = await engine.client.call('meeting.get', { meetingId: made.meetingId as MeetingId });
    expect(meeting).toMatchObject({ language, name: title });
    const { item } = await engine.client.call('queue.get', { queueItemId: made.queueItemId as QueueItemId });
    expect(item.text).toContain(times);
    expect(item.text).not.toMatch(/\b(?:Agenda:|min: |free|Wednesday|Thursday)\b/);
    expect(item.gate.filter((one) => one.outcome === 'block' && /figure|date|gap/.test(one.rule))).toEqual([]);
  });
});
