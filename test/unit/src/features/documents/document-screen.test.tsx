// The document on the screen: read with its sources, put into the person's words, filled in, arranged and saved, by key.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallOutput } from '../../../../../electron/contract/contract.ts';
import type { AccountId, EntryId } from '../../../../../electron/contract/scalars.ts';
import { DocumentScreen } from '../../../../../src/features/documents/DocumentScreen.tsx';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();

const accountId = 7 as AccountId;
const place = { accountId, kind: 'review_pack', edition: 'client', language: 'en' } as const;
const done = { entryId: 1 as EntryId };
let engine: FakeEngine;

function opened(edition: 'client' | 'internal'): CallOutput<'document.get'> {
  const sections: CallOutput<'document.get'>['document']['sections'] = [
    {
      key: 'summary',
      title: 'Executive summary',
      internal: false,
      edited: false,
      blocks: [
        { type: 'figures', items: [{ label: 'Goals', value: '2 of 3', note: 'on track', sources: ['yours:goal-1'] }] },
        { type: 'bullets', items: [{ text: 'Waiting fell to 29 minutes.', sources: ['message:12'] }] },
        { type: 'gap', prompt: 'The one thing to take away' },
      ],
    },
    {
      key: 'plan',
      title: 'Proposed plan',
      internal: false,
      edited: false,
      blocks: [
        {
          type: 'table',
          columns: [
            { title: 'Step', align: 'left', share: 0.6 },
            { title: 'By', align: 'right', share: 0.4 },
          ],
          rows: [{ cells: ['Send the plan', '1 Dec 2026'], sources: ['message:12'] }],
        },
      ],
    },
  ];
  return {
    document: {
      kind: 'review_pack',
      edition,
      accountId,
      accountName: 'Acme',
      title: 'Business review',
      subtitle: `Acme, ${edition}`,
      language: 'en',
      at: NOW,
      timeZone: 'Europe/Berlin',
      sections,
      sources: [
        { id: 'yours:goal-1', says: 'Goal written down: shorter waits', at: NOW, messageRowId: null, internal: false },
        { id: 'message:12', says: 'Ann, 3 Nov 2026: “Slots”', at: NOW, messageRowId: null, internal: false },
      ],
      brand: { company: '', colour: '#1f4d3a', accent: '#2f7d5b', logo: null, font: 'inter', ownFamily: null },
    },
    parts: sections.map(({ key, title, blocks }) => ({
      key,
      title,
      hidden: false,
      edited: false,
      editedAt: null,
      facts: null,
      newer: false,
      gaps: blocks.flatMap((block) => (block.type === 'gap' ? [block.prompt] : [])),
      filled: [],
    })),
    gaps: 1,
    unprintable: ['王小明'],
  };
}

beforeEach(() => {
  engine = startFakeEngine({
    'document.get': ({ edition }) => opened(edition),
    'document.editSection': () => done,
    'document.arrange': () => done,
    'document.fillGap': () => done,
    'document.export': () => ({ fileName: 'acme.pdf', path: null, bytes: 3, gaps: 1, content: 'QUJD' }),
  });
});

const region = (name: string) => screen.findByRole('region', { name });

describe('a document on the screen', () => {
  it('is read with the sources of each statement, and says what is still to be filled in', async () => {
    const { container } = stage(<DocumentScreen place={place} />);
    const summary = await region('Executive summary');
    expect(within(summary).getByText('Waiting fell to 29 minutes.')).toBeTruthy();
    expect(within(summary).getByRole('button', { name: 'Source 2: Ann, 3 Nov 2026: “Slots”' })).toBeTruthy();
    expect(screen.getByText('1 gap to fill in')).toBeTruthy();
    await expectAccessible(container);
  });

  it('is put into the person’s words by key: a changed line loses its source, the rest keeps it', async () => {
    const user = userEvent.setup();
    stage(<DocumentScreen place={place} />);
    await region('Executive summary');
    await user.keyboard('i');
    const list = await screen.findByRole('textbox', { name: 'List, one point a line' });
    await user.click(list);
    await user.keyboard('{End}{Enter}And they are glad.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(engine.asked('document.editSection')).toHaveLength(1));
    const [{ section, blocks } = { section: '', blocks: [] }] = engine.asked('document.editSection');
    expect(section).toBe('summary');
    expect(blocks.find(({ type }) => type === 'bullets')).toEqual({
      type: 'bullets',
      items: [
        { text: 'Waiting fell to 29 minutes.', sources: ['message:12'] },
        { text: 'And they are glad.', sources: [] },
      ],
    });
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  });

  it('says before it is saved which words a PDF can’t show, and what can', async () => {
    stage(<DocumentScreen place={place} />);
    expect((await screen.findByRole('note')).textContent).toMatch(
      /王小明.*question marks.*PPTX, DOCX and Markdown show/,
    );
  });

  it('has its gaps filled where they stand', async () => {
    const user = userEvent.setup();
    stage(<DocumentScreen place={place} />);
    await user.click(await screen.findByRole('button', { name: /The one thing to take away/ }));
    await user.keyboard('Trucks wait less.{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(engine.asked('document.fillGap')).toEqual([
        {
          accountId,
          kind: 'review_pack',
          edition: 'client',
          section: 'summary',
          prompt: 'The one thing to take away',
          text: 'Trucks wait less.',
        },
      ]),
    );
  });

  it('is arranged by key: a section moves up, another is left out', async () => {
    const user = userEvent.setup();
    stage(<DocumentScreen place={place} />);
    await region('Executive summary');
    await user.keyboard('j');
    fireEvent.keyDown(document.body, { key: 'K', code: 'KeyK', shiftKey: true });
    await waitFor(() => expect(engine.asked('document.arrange')).toHaveLength(1));
    await user.keyboard('x');
    await waitFor(() => expect(engine.asked('document.arrange')).toHaveLength(2));
    expect(engine.asked('document.arrange')).toEqual([
      { accountId, kind: 'review_pack', edition: 'client', order: ['plan', 'summary'] },
      { accountId, kind: 'review_pack', edition: 'client', hidden: ['plan'] },
    ]);
  });

  it('turns to the other edition by key, and is saved by key', async () => {
    const user = userEvent.setup();
    stage(<DocumentScreen place={place} />);
    await region('Executive summary');
    await user.keyboard('v');
    expect(window.location.hash).toBe('#/document/7/review_pack/internal/en');
    URL.createObjectURL = () => 'blob:none';
    await user.keyboard('1');
    await waitFor(() => expect(engine.asked('document.export')).toEqual([{ ...place, format: 'pdf' }]));
  });

  it('is saved in every format that was asked for, one after the other, however quickly the keys came', async () => {
    const made: PromiseWithResolvers<void>[] = [];
    const answer = { fileName: 'acme.pdf', path: null, bytes: 3, gaps: 0, content: 'QUJD' };
    const slow = startFakeEngine({
      'document.get': ({ edition }) => opened(edition),
      'document.export': async () => {
        const waiting = Promise.withResolvers<void>();
        made.push(waiting);
        await waiting.promise;
        return answer;
      },
    });
    const saved: string[] = [];
    URL.createObjectURL = () => `blob:${saved.push('file')}`;
    const user = userEvent.setup();
    stage(<DocumentScreen place={place} />);
    await region('Executive summary');
    await user.keyboard('1342');
    const formats = () => slow.asked('document.export').map(({ format }) => format);
    for (const [index, format] of (['pdf', 'docx', 'md', 'pptx'] as const).entries()) {
      await waitFor(() => expect(formats().at(-1)).toBe(format));
      expect(formats()).toHaveLength(index + 1);
      made[index]?.resolve();
    }
    await waitFor(() => expect(saved).toHaveLength(4));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());

    await user.keyboard('12');
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    made.at(-1)?.resolve();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
    expect(formats()).toHaveLength(5);
    expect(saved).toHaveLength(4);
  });
});
