// A screen whose file does not come: a sentence in its place instead of an empty window, and another try where there is one.
import { cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it } from 'vitest';
import { later, loadTheRest } from '../../../../src/app/later.tsx';
import { DialogNotLoaded } from '../../../../src/app/NotLoaded.tsx';
import { openOverlay, useOverlay } from '../../../../src/state/overlays.ts';

afterEach(cleanup);

const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

it('says so where a screen cannot be loaded, and the rest of the window stays', async () => {
  const Screen = later(gone);
  render(
    <>
      <nav>Tend</nav>
      <Suspense>
        <Screen />
      </Suspense>
    </>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
  expect(screen.getByRole('button', { name: 'Load the window anew' })).toBeTruthy();
  expect(screen.getByRole('navigation')).toBeTruthy();
});

it('says so in a dialog that can be closed where a dialog cannot be loaded', async () => {
  const Shown = later(gone, DialogNotLoaded);
  openOverlay({ kind: 'keys' });
  render(
    <Suspense>
      <Shown />
    </Suspense>,
  );
  await screen.findByRole('dialog', { name: 'Not loaded' });
  screen.getByRole('button', { name: 'Close' }).click();
  expect(useOverlay.getState().overlay).toBeNull();
});

it('tries again when somebody asks for what failed behind their back', async () => {
  let tries = 0;
  const Screen = later(async () => {
    tries += 1;
    if (tries === 1) return gone();
    return () => <p>The book</p>;
  });
  await loadTheRest(async () => undefined);
  expect(tries).toBe(1);
  render(
    <Suspense>
      <Screen />
    </Suspense>,
  );
  expect(await screen.findByText('The book')).toBeTruthy();
});
