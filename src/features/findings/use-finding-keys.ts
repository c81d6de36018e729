// The keys of what was found: `.` and `,` walk the findings of a screen wherever they stand on it, and one key says of the
// one under the focus that it is so, that it is not, or what it should be.
import { useCommands } from '../../state/commands.ts';

export interface FindingActs {
  /** It is so: confirmed, kept, answered. */
  yes(): void;
  /** It was not meant so. */
  no(): void;
  /** It was, and no longer matters: of promises, questions and troubles. */
  drop: (() => void) | null;
  correct(): void;
}

const ROW = '[data-finding]';
const acts = new WeakMap<Element, FindingActs>();

/** Says what the keys do to a row; for its ref. */
export function holdActs(row: Element | null, can: FindingActs): void {
  if (row) acts.set(row, can);
}

const focusedRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(ROW) ?? null;

function rowAt(from: Element | null, by: 1 | -1): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)];
  const at = from ? rows.indexOf(from as HTMLElement) : by > 0 ? -1 : rows.length;
  return rows[at + by] ?? null;
}

function walk(by: 1 | -1): void {
  const row = rowAt(focusedRow(), by);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Does something to the row under the focus; the focus goes on to the next when the row leaves and took it along. */
function act(pick: (can: FindingActs) => (() => void) | null): void {
  const row = focusedRow();
  const can = row && acts.get(row);
  if (!row || !can) return;
  const next = rowAt(row, 1) ?? rowAt(row, -1);
  pick(can)?.();
  requestAnimationFrame(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (!row.isConnected && nowhere) next?.focus({ preventScroll: true });
  });
}

export function useFindingKeys(): void {
  const onRow = () => focusedRow() !== null;
  const any = () => document.querySelector(ROW) !== null;
  useCommands('What Tend read', [
    { id: 'finding.next', title: 'Next of what Tend read', keys: ['.'], run: () => walk(1), when: any, repeats: true },
    { id: 'finding.previous', title: 'The one before', keys: [','], run: () => walk(-1), when: any, repeats: true },
    { id: 'finding.yes', title: 'Confirm, or done', keys: ['y'], run: () => act((can) => can.yes), when: onRow },
    {
      id: 'finding.no',
      title: 'Dismiss: it was not meant so',
      keys: ['x'],
      run: () => act((can) => can.no),
      when: onRow,
    },
    {
      id: 'finding.drop',
      title: 'Drop, or over: no longer expected',
      keys: ['d'],
      run: () => act((can) => can.drop),
      when: onRow,
    },
    { id: 'finding.correct', title: 'Correct', keys: ['i'], run: () => act((can) => can.correct), when: onRow },
  ]);
}
