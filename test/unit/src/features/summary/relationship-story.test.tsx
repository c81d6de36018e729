// The story of an account on its page: sections of clauses, the mail behind each, and the time it is told of.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AccountId, MessageRowId, ThreadId } from '../../../../../electron/contract/scalars.ts';
import { RelationshipStory } from '../../../../../src/features/summary/RelationshipStory.tsx';
import { startFakeEngine } from '../../fake-engine.ts';
import { NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();

const evidence = {
  messageRowId: 12 as MessageRowId,
  messageId: 'm@mail.example',
  threadId: 3 as ThreadId,
  quote: 'We will need ten seats.',
  sentAt: NOW,
};
const start = () =>
  startFakeEngine({
    'account.summary': ({ accountId, since }) => ({
      accountId,
      at: NOW,
      since: since ?? null,
      status: [],
      statusLine: '',
      sections: [
        {
          kind: 'growth',
          title: 'Where it could grow',
          clauses: [
            {
              text: since === undefined ? 'Ada asks for ten seats' : 'Ada asked of late',
              rule: 'growth v1',
              evidence: [evidence],
            },
          ],
        },
      ],
      unread: 0,
    }),
  });
const story = () => stage(<RelationshipStory accountId={1 as AccountId} />);

describe('the story of an account', () => {
  it('shows the words a clause rests on, and opens them in their mail', async () => {
    start();
    const { container } = story();
    await userEvent.click(await screen.findByRole('button', { name: /^Why “Ada asks for ten seats”/ }));
    expect(await screen.findByText('We will need ten seats.')).toBeTruthy();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: /Open the mail/ }));
    await waitFor(() => expect(window.location.hash).toBe('#/inbox/3?at=12'));
  });

  it('is told of a shorter time when that is chosen', async () => {
    const engine = start();
    story();
    await screen.findByText(/Ada asks for ten seats/);
    await userEvent.click(screen.getByRole('button', { name: '30 days' }));
    expect(await screen.findByText(/Ada asked of late/)).toBeTruthy();
    expect(engine.asked('account.summary').at(-1)?.since).toBe(new Date(2026, 9, 21).getTime());
  });
});
