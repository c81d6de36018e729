// Mail into and out of files, as the window does it: what was dropped is handed over where it has no path, a stopped import
// is gone on with, and an export comes as a download or is written where it was asked for.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DropLayer } from '../../../../../src/app/DropLayer.tsx';
import { leaveExport } from '../../../../../src/state/mail-export.ts';
import { forgetOutcome } from '../../../../../src/state/mail-import.ts';
import { openOverlay } from '../../../../../src/state/overlays.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();
let engine: FakeEngine;
const imported = {
  mailboxId: 7,
  added: 3,
  alreadyHere: 1,
  problems: [{ file: 'notes.txt', sentence: 'This is no mail.' }],
};

beforeEach(() => {
  engine = startFakeEngine({
    'mailbox.list': () => ({ mailboxes: [] }),
    'mail.imports': () => ({
      imports: [
        {
          importId: 4,
          mailboxId: 7,
          address: 'old@x.example',
          path: '/mail/old.mbox',
          startedAt: 0,
          messages: 120,
          running: false,
        },
      ],
    }),
    'mail.import': () => imported,
    'mail.stage': () => ({ stageId: 'a'.repeat(32) }),
    'mail.forgetImport': () => ({}),
    'mail.export': (input: { path?: string }) => ({
      messages: 2,
      bytes: 2048,
      path: input.path ?? null,
      fileName: 'Renewal.mbox',
      content: input.path === undefined ? btoa('From x') : null,
      problems: [],
    }),
  });
});
afterEach(() => {
  forgetOutcome();
  leaveExport();
});

const open = (overlay: Parameters<typeof openOverlay>[0]) => act(() => openOverlay(overlay));

describe('importing mail from files', () => {
  it('hands over files without a path and says what came in and what did not', async () => {
    const { baseElement } = stage(<p>Below</p>);
    open({ kind: 'import-mail', dropped: null });
    await expectAccessible(baseElement);
    const file = new File(['Subject: A\r\n\r\nText.'], 'a.eml');
    await userEvent.type(screen.getByLabelText('Whose mail is it?'), 'me@x.example');
    await userEvent.upload(screen.getByLabelText('Mail files'), file);
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText('3 messages came in, 1 was here already.')).toBeTruthy();
    expect(screen.getByText('notes.txt')).toBeTruthy();
    expect(engine.asked('mail.stage')).toEqual([
      { file: 'a.eml', offset: 0, content: btoa('Subject: A\r\n\r\nText.') },
    ]);
    expect(engine.asked('mail.import')).toEqual([{ stageId: 'a'.repeat(32), address: 'me@x.example' }]);
  });

  it('reads a path where it lies, and goes on with what was stopped', async () => {
    stage(<p>Below</p>);
    open({ kind: 'import-mail', dropped: null });
    expect(await screen.findByText('/mail/old.mbox')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByText(/came in/);
    expect(engine.asked('mail.import')).toEqual([{ importId: 4 }]);
  });

  it('takes what is dropped anywhere, unless somebody else has taken it', async () => {
    stage(<DropLayer />);
    const transfer = { types: ['Files'], files: [new File(['x'], 'dropped.mbox')], items: [] };
    fireEvent.dragOver(document.body, { dataTransfer: transfer });
    expect(screen.getByText(/Drop mail to import it/)).toBeTruthy();
    fireEvent.drop(document.body, { dataTransfer: transfer });
    expect(await screen.findByText('dropped.mbox')).toBeTruthy();
    expect(screen.queryByText(/Drop mail to import it/)).toBeNull();
  });
});

describe('exporting mail', () => {
  it('comes as a download without a path', async () => {
    // jsdom has no place to keep a download in.
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    stage(<p>Below</p>);
    open({ kind: 'export-mail', source: { query: 'renewal' }, name: 'Everything found' });
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await screen.findByText(/handed to your downloads as “Renewal.mbox”/);
    expect(engine.asked('mail.export')).toEqual([{ query: 'renewal', format: 'mbox' }]);
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
  });

  it('is written where it was asked for, as the files it was asked for', async () => {
    const { baseElement } = stage(<p>Below</p>);
    open({ kind: 'export-mail', source: { query: 'renewal' }, name: 'Everything found' });
    await userEvent.click(screen.getByRole('button', { name: /file for each message/ }));
    await userEvent.type(screen.getByLabelText('Folder on this computer'), '/out{Enter}');
    await waitFor(() => expect(screen.getByText('/out')).toBeTruthy());
    expect(engine.asked('mail.export')).toEqual([{ query: 'renewal', format: 'eml', path: '/out' }]);
    await expectAccessible(baseElement);
  });
});
