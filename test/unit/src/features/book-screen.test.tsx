// The book on screen: sorted, filtered, walked and asked for its why.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { BookScreen } from '../../../../src/features/book/BookScreen.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { bookRow } from '../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const ROWS = [
  bookRow(1, {
    name: 'Zenith',
    daysSilent: 41,
    whoseMove: 'ours',
    why: [
      {
        kind: 'silence',
        text: 'Silent for 41 days',
        weight: 0.6,
        rule: 'silence rule',
        threadId: null,
        messageRowId: null,
      },
    ],
  }),
  bookRow(2, { name: 'Acme' }),
];
const open = (rows = ROWS) => {
  const engine = startFakeEngine({ 'book.list': () => ({ rows }), 'reading.get': () => ({ unread: 0 }) });
  return { engine, ...stage(<BookScreen />) };
};
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);

describe('the book', () => {
  it('stands in the order of attention until another is asked for', async () => {
    const { container } = open();
    await screen.findByText('Zenith');
    expect(names()).toEqual(['Zenith', 'Acme']);
    await userEvent.click(screen.getByRole('button', { name: 'Account' }));
    expect(names()).toEqual(['Acme', 'Zenith']);
    expect(screen.getByRole('columnheader', { name: 'Account' }).getAttribute('aria-sort')).toBe('ascending');
    await expectAccessible(container);
  });

  it('shows why a row is where it is at one key', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('p');
    expect(await screen.findByText('silence rule')).toBeTruthy();
    expect(screen.getByRole('complementary', { name: 'Why Zenith is number 1' })).toBeTruthy();
  });

  it('opens the account under the cursor', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('j{Enter}');
    expect(window.location.hash).toBe('#/account/2');
  });

  it('filters by what is typed after f, and says when nothing answers', async () => {
    open();
    await screen.findByText('Zenith');
    await userEvent.keyboard('f');
    await userEvent.keyboard('zen');
    expect(names()).toEqual(['Zenith']);
    await userEvent.keyboard('xx');
    await userEvent.keyboard('{Escape}');
    await userEvent.type(screen.getByRole('searchbox'), 'xx');
    await userEvent.click(screen.getByRole('button', { name: 'Show all 2' }));
    expect(names()).toHaveLength(2);
  });

  it('says what will be here while it is empty', async () => {
    open([]);
    expect(await screen.findByRole('button', { name: 'Import from CSV' })).toBeTruthy();
  });

  it('asks again when the engine says that the book changed', async () => {
    const { engine } = open();
    await screen.findByText('Zenith');
    engine.answer('book.list', () => ({ rows: [bookRow(3, { name: 'Brix' })] }));
    engine.changed('book');
    expect(await screen.findByText('Brix')).toBeTruthy();
    expect(screen.queryByText('Zenith')).toBeNull();
  });
});
