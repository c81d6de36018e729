// The palette and the key sheet, fed by the one registry of commands.
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { BookScreen } from '../../../../src/features/book/BookScreen.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { bookRow, NOW } from '../sample-rows.ts';
import { prepareStage, stage } from '../stage.tsx';

prepareStage();

function hit(id: number, from: { name: string; address: string }) {
  return {
    messageRowId: id,
    messageId: `m${id}@x`,
    threadId: id,
    subject: `Subject ${id}`,
    from,
    sentAt: NOW,
    snippet: '',
    matches: [],
    accountIds: [2],
    accountNames: ['Acme'],
    unread: false,
    hasAttachment: false,
  };
}

function open() {
  const engine = startFakeEngine({
    'book.list': () => ({ rows: [bookRow(1, { name: 'Zenith' }), bookRow(2, { name: 'Acme' })] }),
    'search.messages': ({ query }) => ({
      messages: query.includes('vera') ? [hit(9, { name: 'Věra Novak', address: 'vera@acme.com' })] : [],
      more: false,
      notice: null,
    }),
  });
  stage(<BookScreen />);
  return engine;
}

describe('the palette', () => {
  it('opens an account by a few letters and Enter', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'ac');
    await waitFor(() => expect(screen.getByRole('option', { selected: true }).textContent).toContain('Acme'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/account/2'));
  });

  it('runs a command of the screen it was opened from', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'show why');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Why Zenith is number 1' })).toBeTruthy();
  });

  it('finds people and mail', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox'), 'vera');
    expect(await screen.findByRole('option', { name: /Věra Novak.*Acme/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('option', { name: /Subject 9/ }));
    await waitFor(() => expect(window.location.hash).toBe('#/inbox/9'));
  });
});

describe('the key sheet', () => {
  it('lists what works from here, and Escape closes it', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    expect(sheet.textContent).toContain('Filter the book');
    expect(sheet.textContent).toContain('Undo the last change');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Keys' })).toBeNull());
  });
});
