// The user's voice, templates and library in a real engine on the sample book.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlannedSentence } from '../../../electron/contract/touch-drafts.ts';
import { learnFromEdit } from '../../../electron/engine/drafting/voice/learn-from-edit.ts';
import { readVoice } from '../../../electron/engine/drafting/voice/read-voice.ts';
import { openStore } from '../../../electron/engine/store/open-store.ts';
import { openTestEngine, type TestEngine, testNow } from '../../support/open-test-engine.ts';

const DAY = 86_400_000;
let engine: TestEngine;
let db: Database;
let mailboxId: number;
/** Whom the user wrote to most. */
let known: { address: string; accountId: number; greeting: string; signOff: string };

beforeAll(async () => {
  engine = await openTestEngine();
  await engine.client.call('sample.open', { seed: 3 });
  const page = await engine.client.call('voice.get', {});
  mailboxId = page.mailboxId ?? 0;
  const [first] = page.recipients;
  known = {
    address: first?.address ?? '',
    accountId: first?.accountId ?? 0,
    greeting: first?.greeting ?? '',
    signOff: first?.signOff ?? '',
  };
  db = openStore(join(engine.folder, 'tend.db'));
});
afterAll(async () => {
  db.close();
  await engine.close();
});

const hear = (to: { address: string; accountId: number; name?: string } = known) => readVoice(db, mailboxId, to);

describe('the voice', () => {
  it('is learned from sent mail, for everybody and for each person', async () => {
    const { voice, figures, recipients } = await engine.client.call('voice.get', {});
    expect(voice).toMatchObject({ language: 'en', sources: { greeting: 'mailbox', signOff: 'mailbox' } });
    expect(figures.letters).toBeGreaterThan(100);
    expect(figures.lengths.reduce((sum, each) => sum + each, 0)).toBe(figures.letters);
    expect(recipients.length).toBeGreaterThan(20);
    expect(
      recipients.every(({ greeting, name }) => greeting === '' || greeting.includes(name.split(' ')[0] ?? '-')),
    ).toBe(true);
  });

  it('is only that of the user: colleagues who sign otherwise are in none of it', async () => {
    const { figures } = await engine.client.call('voice.get', {});
    expect(figures.signOffs.every(({ form }) => !/Jonas|Priya|Tom|Hanne|Lucia/.test(form))).toBe(true);
  });

  it('says to a person what was said to them before, never another name or hour', () => {
    expect(hear()).toMatchObject({ greeting: known.greeting, signOff: known.signOff });
    expect(hear().why).toMatch(/^Follows your \d+ mails? to /);
    expect(hear().greeting).not.toMatch(/morning|evening/i);
  });

  it('greets somebody new by their own name, in the register of the others', () => {
    const voice = hear({ address: 'ann.lee@new.example', accountId: 0, name: 'Ann Lee' });
    expect(voice.greeting).toMatch(/^(?:Hi|Hello) Ann[,!]$/);
    expect(voice.why).toContain('to others');
  });

  it('is plain for a mailbox that has sent nothing, and says so', async () => {
    const empty = await openTestEngine();
    const { voice, mailboxId: none } = await empty.client.call('voice.get', {});
    expect(none).toBeNull();
    expect(voice).toMatchObject({
      greeting: 'Hello {first},',
      why: 'Plain, as none of your mails is known yet.',
      sampleSize: 0,
    });
    await empty.close();
  });

  it('follows a correction before everything, for one person before everybody, until it is taken back', async () => {
    await engine.client.call('voice.correct', { mailboxId, fields: { greeting: 'Hej {first},', usualWords: 60 } });
    const { entryId } = await engine.client.call('voice.correct', {
      mailboxId,
      address: known.address.toUpperCase(),
      fields: { greeting: 'Dear {full},' },
    });
    expect(hear().greeting).toMatch(/^Dear \S+ \S+,$/);
    expect(hear().usualWords).toBe(60);
    expect(hear({ address: 'ann.lee@new.example', accountId: 0, name: 'Ann Lee' }).greeting).toBe('Hej Ann,');
    await engine.client.call('journal.undo', { entryId: entryId ?? 0 });
    expect(hear().greeting).toMatch(/^Hej /);
    await engine.client.call('voice.correct', { mailboxId, forget: ['greeting', 'usualWords'] });
    expect(hear().greeting).toBe(known.greeting);
  });

  it('learns from what is changed again and again, and from nothing less', async () => {
    const to = { address: 'ann.lee@new.example', accountId: 0, name: 'Ann Lee' };
    const sentences: PlannedSentence[] = [
      { role: 'opening', text: 'Your mail of last week is still on my desk.', factIds: [] },
      { role: 'reason', text: 'You wrote that the second site opens in spring.', factIds: [] },
      { role: 'ask', text: 'Would you be available for a call?', factIds: [] },
    ];
    const body = sentences.map(({ text }) => text).join(' ');
    const draftOf = async () =>
      (await engine.client.call('draft.start', { kind: 'new', content: { text: body } })).draft.draftId;
    const before = hear(to);
    for (let time = 1; time <= 3; time += 1) {
      learnFromEdit(db, {
        draftId: await draftOf(),
        mailboxId,
        plan: {
          kind: 'check_in',
          accountId: known.accountId as never,
          to: [{ name: `Person ${time}`, address: `p${time}@other.example` }],
          tone: { language: 'en', register: 'neutral', why: '' },
          sentences,
        },
        draftedText: `Hello Person,\n\n${body}\n\nBest wishes,\nMaya`,
        sentText: `Good day Person,\n\n${sentences[1]?.text} Would you have time for a call?\n\nBest wishes,\nMaya`,
        at: testNow + time * DAY,
      });
      if (time === 2) expect(hear(to).greeting).toBe(before.greeting);
    }
    const voice = hear(to);
    expect(voice.greeting).toBe('Good day Ann,');
    expect(voice.leaveOut).toEqual(['opening']);
    expect(voice.swaps).toEqual([{ from: 'be available', to: 'have time' }]);
    const { edits, learned } = await engine.client.call('voice.get', {});
    expect(edits).toHaveLength(3);
    expect(edits.every(({ distance }) => distance > 0.2 && distance < 1)).toBe(true);
    expect(learned.join(' ')).toContain('“have time” instead of “be available”');
  });
});

describe('templates', () => {
  const mine = (words: string) =>
    `---\nname: Grüße, kurz\ncategory: check_in\nkinds: check_in\nlanguage: en\nsubject: Hello {{account}}\ncustomise:\n  - One.\n---\n${words}\n`;
  const file = (id: string) => join(engine.folder, 'templates', `${id}.md`);

  it('become files that can be read, and undo takes them away again', async () => {
    const saved = await engine.client.call('template.save', { source: mine('One.') });
    expect(saved.templateId).toBe('grusse-kurz');
    expect(await readFile(file('grusse-kurz'), 'utf8')).toBe(mine('One.'));
    const changed = await engine.client.call('template.save', { templateId: 'grusse-kurz', source: mine('Two.') });
    await engine.client.call('journal.undo', { entryId: changed.entryId ?? 0 });
    expect(await readFile(file('grusse-kurz'), 'utf8')).toBe(mine('One.'));
    const removed = await engine.client.call('template.remove', { templateId: 'grusse-kurz' });
    expect(existsSync(file('grusse-kurz'))).toBe(false);
    await engine.client.call('journal.undo', { entryId: removed.entryId ?? 0 });
    expect(await readFile(file('grusse-kurz'), 'utf8')).toBe(mine('One.'));
  });

  it('edited in another program count as they are, and are overwritten by no undo', async () => {
    const saved = await engine.client.call('template.save', { templateId: 'grusse-kurz', source: mine('Three.') });
    await writeFile(file('grusse-kurz'), mine('By hand.'));
    expect((await engine.client.call('template.get', { templateId: 'grusse-kurz' })).source).toBe(mine('By hand.'));
    await expect(engine.client.call('journal.undo', { entryId: saved.entryId ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await readFile(file('grusse-kurz'), 'utf8')).toBe(mine('By hand.'));
    const again = await engine.client.call('template.save', { templateId: 'grusse-kurz', source: mine('Four.') });
    await engine.client.call('journal.undo', { entryId: again.entryId ?? 0 });
    expect(await readFile(file('grusse-kurz'), 'utf8')).toBe(mine('By hand.'));
  });

  it('that come with the program are changed in a copy, and are as they were when it goes', async () => {
    const { source } = await engine.client.call('template.get', { templateId: 'check-in-result' });
    await engine.client.call('template.save', { templateId: 'check-in-result', source: `${source}\nOne more.\n` });
    expect((await engine.client.call('template.get', { templateId: 'check-in-result' })).template.origin).toBe(
      'changed',
    );
    await engine.client.call('template.remove', { templateId: 'check-in-result' });
    expect(await engine.client.call('template.get', { templateId: 'check-in-result' })).toMatchObject({
      source,
      template: { origin: 'built_in' },
    });
    await expect(engine.client.call('template.remove', { templateId: 'check-in-result' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('are files of the folder alone: no name leads out of it', async () => {
    for (const templateId of ['../tend', 'a/b', '.hidden', 'UPPER']) {
      await expect(engine.client.call('template.save', { templateId, source: mine('x') })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
  });

  it('are filled from the facts of an account, and keep a gap for the rest', async () => {
    const { rows } = await engine.client.call('book.list', {});
    const row = rows.find(({ renewalDate }) => renewalDate !== null);
    const filled = await engine.client.call('template.preview', {
      templateId: 'renewal-60-talk',
      ...(row ? { accountId: row.accountId } : {}),
    });
    expect(filled.text).not.toContain('[[renewal date]]');
    expect(filled.gaps).toContain('two times');
    expect(
      filled.letter?.text.startsWith(`Good day ${filled.letter.to.name.split(' ')[0]},

`),
    ).toBe(true);
    expect(filled.letter?.text).toContain(`${filled.text}

`);
    const bare = await engine.client.call('template.preview', { templateId: 'renewal-60-talk' });
    expect(bare.gaps).toContain('renewal date');
    expect(bare.letter).toBeNull();
  });
});

describe('the library', () => {
  it('keeps what was added, with its tags once and in small letters', async () => {
    const { resourceId } = await engine.client.call('resource.save', {
      title: 'Guide',
      url: 'https://example.com/g',
      tags: ['Reports', 'reports', 'EDI'],
    });
    await engine.client.call('resource.save', { resourceId, title: 'A guide' });
    const { resources, tags } = await engine.client.call('resource.list', {});
    expect(resources[0]).toMatchObject({ title: 'A guide', url: 'https://example.com/g', tags: ['reports', 'edi'] });
    expect(tags).toEqual(['edi', 'reports']);
    await engine.client.call('resource.remove', { resourceId });
    expect((await engine.client.call('resource.list', {})).resources).toEqual([]);
  });

  it('takes links of the web alone', async () => {
    await expect(engine.client.call('resource.save', { title: 'x', url: 'javascript:alert(1)' })).rejects.toMatchObject(
      { code: 'invalid_input' },
    );
  });
});
