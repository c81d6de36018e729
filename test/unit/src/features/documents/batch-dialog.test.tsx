// One document for each of many accounts: whom, how far it is, stopping, and what came of it.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { BatchDialog } from '../../../../../src/features/documents/BatchDialog.tsx';
import { startFakeEngine } from '../../fake-engine.ts';
import { bookRow } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();

const rows = [
  bookRow(1, { name: 'Acme', renewalInDays: 60 }),
  bookRow(2, { name: 'Beta', renewalInDays: 200 }),
  bookRow(3, { name: 'Gamma', renewalInDays: null }),
];

it('saves for those that renew soon, shows how far it is, and says what is still open', async () => {
  let finish: () => void = () => undefined;
  const engine = startFakeEngine({
    'book.list': () => ({ rows }),
    'review.due': () => ({ reviews: [] }),
    'document.exportBatch': () =>
      new Promise((resolve) => {
        finish = () =>
          resolve({
            path: 'packs',
            documents: [{ accountId: 1, fileName: 'a.pdf', bytes: 10, gaps: 2, content: null }],
            problems: [],
          });
      }),
  });
  const { container } = stage(<BatchDialog onClose={() => undefined} />);
  await screen.findByText('Renewing within 120 days (1)');
  await screen.findByText('All (3)');
  await expectAccessible(container);
  await userEvent.type(screen.getByLabelText(/Folder on this computer/), 'packs');
  await userEvent.click(screen.getByRole('button', { name: 'Save 1 document' }));
  await waitFor(() =>
    expect(engine.asked('document.exportBatch')).toMatchObject([
      { accountIds: [1], kind: 'review_pack', edition: 'client', language: 'en', format: 'pdf', path: 'packs' },
    ]),
  );
  engine.tell('documents.progressed', { done: 0, total: 1 });
  await screen.findByText('Saving: 0 of 1 document');
  finish();
  await screen.findByText(/1 document in/);
  expect(screen.getByText(/One has places/)).toBeTruthy();
});

it('can be stopped while it runs', async () => {
  let stopped = false;
  startFakeEngine({
    'book.list': () => ({ rows }),
    'review.due': () => ({ reviews: [] }),
    'document.exportBatch': (_input, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(signal.reason);
        });
      }),
  });
  stage(<BatchDialog onClose={() => undefined} />);
  await screen.findByText('All (3)');
  await userEvent.type(screen.getByLabelText(/Folder on this computer/), 'packs');
  await userEvent.click(screen.getByRole('button', { name: 'Save 1 document' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(stopped).toBe(true));
  await screen.findByRole('button', { name: 'Cancel' });
});
