// Documents are set in a thread of their own: in turn, stopped at once, and one that never ends takes no other along.
import { afterEach, describe, expect, it } from 'vitest';
import {
  createExportThread,
  type ExportLimits,
  type ExportThread,
} from '../../../electron/engine/export/export-thread.ts';
import { faceOfTheirs } from '../../support/documents/face-of-theirs.ts';
import { richDocument } from '../../support/documents/rich-document.ts';
import { programFile } from '../../support/programs.ts';

let thread: ExportThread;
const start = (limits?: ExportLimits) => {
  thread = createExportThread(programFile('export-worker'), limits);
  return thread;
};
afterEach(() => thread.close());

describe('the thread that sets documents', () => {
  it('sets them in turn, and goes on behind one that was stopped or refused', async () => {
    const { document, face } = start();
    const stop = new AbortController();
    const asked = [
      document(richDocument(), 'pdf', null),
      document(richDocument(), 'pptx', null, stop.signal),
      document({ ...richDocument(), edition: 'client' }, 'md', null),
      face(faceOfTheirs()),
      document(richDocument(), 'docx', null),
    ] as const;
    stop.abort();
    const [pdf, stopped, refused, own, docx] = await Promise.allSettled(asked);
    expect(pdf).toMatchObject({ status: 'fulfilled', value: { ending: '.pdf' } });
    expect(stopped).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'invalid_input', field: 'edition' } });
    expect(own).toMatchObject({ status: 'fulfilled', value: { family: expect.stringContaining('Serif') } });
    expect(docx).toMatchObject({ status: 'fulfilled', value: { ending: '.docx' } });
  });

  it('stops the one that is being set at once, and sets the next', async () => {
    const { document } = start();
    await document(richDocument(), 'md', null);
    const stop = new AbortController();
    const running = document(richDocument(), 'pdf', null, stop.signal);
    stop.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await expect(document(richDocument(), 'pdf', null, stop.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect((await document(richDocument(), 'md', null)).ending).toBe('.zip');
  });

  it('gives up what takes too long with a sentence', async () => {
    const { document, face } = start({ documentMs: 1, faceMs: 1 });
    await expect(document(richDocument(), 'pdf', null)).rejects.toMatchObject({ code: 'timed_out' });
    await expect(face(faceOfTheirs())).rejects.toMatchObject({ code: 'invalid_input', field: 'face' });
  });

  it('says that it stopped to everybody who waits when the engine closes', async () => {
    const { document, close } = start();
    const waiting = [document(richDocument(), 'pdf', null), document(richDocument(), 'md', null)];
    const said = Promise.allSettled(waiting);
    await close();
    for (const one of await said) expect(one).toMatchObject({ reason: { code: 'cancelled' } });
    await expect(document(richDocument(), 'md', null)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
