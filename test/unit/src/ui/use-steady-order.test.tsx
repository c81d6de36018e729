// While the pointer moves over a list, its rows stay where they are.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSteadyOrder } from '../../../../src/ui/use-steady-order.ts';

interface Row {
  readonly id: number;
  readonly score: number;
}
const row = (id: number, score = 0): Row => ({ id, score });
const idOf = ({ id }: Row) => id;

function List({ rows, asked }: { rows: readonly Row[]; asked?: string }) {
  const steady = useSteadyOrder(rows, idOf, asked);
  return (
    <ul {...steady.over}>
      {steady.rows.map(({ id, score }) => (
        <li key={id}>{`${id}:${score}`}</li>
      ))}
    </ul>
  );
}

const shown = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const list = () => screen.getByRole('list');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('a list that nobody points at has its newest order', () => {
  const { rerender } = render(<List rows={[row(1), row(2)]} />);
  rerender(<List rows={[row(2), row(1)]} />);
  expect(shown()).toEqual(['2:0', '1:0']);
});

it('stands still under the pointer, with what is newest in its rows; what is new comes last, what is gone goes', () => {
  const { rerender } = render(<List rows={[row(1), row(2), row(3)]} />);
  fireEvent.pointerMove(list());
  rerender(<List rows={[row(4), row(3, 9), row(1)]} />);
  expect(shown()).toEqual(['1:0', '3:9', '4:0']);
  rerender(<List rows={[row(5), row(4), row(3, 9), row(1)]} />);
  expect(shown()).toEqual(['1:0', '3:9', '4:0', '5:0']);
  fireEvent.pointerLeave(list());
  expect(shown()).toEqual(['5:0', '4:0', '3:9', '1:0']);
});

it('falls into its order when the pointer rests', () => {
  const { rerender } = render(<List rows={[row(1), row(2)]} />);
  fireEvent.pointerMove(list());
  rerender(<List rows={[row(2), row(1)]} />);
  act(() => void vi.advanceTimersByTime(3000));
  fireEvent.pointerMove(list());
  act(() => void vi.advanceTimersByTime(3000));
  expect(shown()).toEqual(['1:0', '2:0']);
  act(() => void vi.advanceTimersByTime(2000));
  expect(shown()).toEqual(['2:0', '1:0']);
});

it('an order that was asked for is there at once', () => {
  const { rerender } = render(<List rows={[row(1), row(2)]} asked="name" />);
  fireEvent.pointerMove(list());
  rerender(<List rows={[row(2), row(1)]} asked="health" />);
  expect(shown()).toEqual(['2:0', '1:0']);
});
