import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../../../electron/contract/mail.ts';
import { SearchScreen } from '../../../../../src/features/search/SearchScreen.tsx';
import { followAddress, useRoute } from '../../../../../src/state/route.ts';
import { search, useSearch } from '../../../../../src/state/search.ts';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';
import { searchHit } from '../mail-rows.ts';

prepareStage();
let engine: FakeEngine;
const answer = (messages: readonly SearchHit[], notice: string | null = null) => ({
  messages: [...messages],
  more: false,
  notice,
});

function Routed() {
  const route = useRoute((state) => state.route);
  return route.screen === 'search' ? <SearchScreen query={route.query} /> : <p>elsewhere</p>;
}

beforeEach(() => {
  engine = startFakeEngine({ 'search.messages': () => answer([searchHit(1), searchHit(2)]) });
  void search('');
  window.location.hash = '#/search';
  followAddress(window);
});

describe('search', () => {
  it('answers while one types, and marks the words where they stand', async () => {
    const { container } = stage(<Routed />);
    await userEvent.type(screen.getByRole('searchbox'), 'renewal');
    expect(await screen.findByText('Hit 1')).toBeTruthy();
    expect(screen.getAllByText('renewal')[0]?.tagName).toBe('MARK');
    expect(engine.asked('search.messages').at(-1)?.query).toBe('renewal');
    await expectAccessible(container);
  });

  it('walks the results with the arrows from within the field and opens one at its message', async () => {
    stage(<Routed />);
    await userEvent.type(screen.getByRole('searchbox'), 'renewal');
    await screen.findByText('Hit 2');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(window.location.hash).toBe('#/inbox/102?at=2');
  });

  it('stands on the result that was read when one comes back', async () => {
    const view = stage(<Routed />);
    await userEvent.type(screen.getByRole('searchbox'), 'renewal');
    await screen.findByText('Hit 2');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await screen.findByText('elsewhere');
    window.location.hash = '#/search?q=renewal';
    await screen.findByText('Hit 2');
    expect(view.container.querySelector('[aria-selected="true"]')?.textContent).toContain('Hit 2');
  });

  it('says which part of a search was not understood', async () => {
    engine.answer('search.messages', () => answer([], 'There is no has:wings.'));
    stage(<Routed />);
    await userEvent.type(screen.getByRole('searchbox'), 'has:wings');
    expect(await screen.findByText('There is no has:wings.')).toBeTruthy();
    expect(await screen.findByText(/No mail matches/)).toBeTruthy();
  });

  it('offers the operators while nothing is typed', async () => {
    stage(<Routed />);
    await userEvent.click(screen.getByRole('button', { name: /has:attachment/ }));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('has:attachment ');
    await waitFor(() => expect(engine.asked('search.messages').at(-1)?.query).toBe('has:attachment '));
  });

  it('never shows an older answer over a newer one', async () => {
    const release: (() => void)[] = [];
    engine.answer('search.messages', ({ query }) =>
      query === 'old'
        ? new Promise((resolve) => release.push(() => resolve(answer([searchHit(1)]))))
        : answer([searchHit(2)]),
    );
    const older = search('old');
    await search('new');
    await waitFor(() => expect(release).toHaveLength(1));
    release[0]?.();
    await older;
    expect(useSearch.getState().answer?.messages.map((each) => each.messageRowId)).toEqual([2]);
    expect(useSearch.getState().answered).toBe('new');
  });
});
