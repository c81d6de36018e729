// What of the record is shown: by whom, about what, whose, when, and by words.
import { useBook } from '../../state/book.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { ACTIVITY_KINDS, ACTIVITY_VIEWS, type ActivityChoice, EVERYTHING, isFiltered } from './activity-list.ts';

const FIELD =
  'tnum h-7 rounded-md border border-transparent bg-hover px-2 text-13 focus:border-line-strong focus:bg-raised';

export function ActivityFilter({
  choice,
  onChange,
}: {
  choice: ActivityChoice;
  onChange(choice: ActivityChoice): void;
}) {
  const rows = useBook().data ?? [];
  const set = (part: Partial<ActivityChoice>) => onChange({ ...choice, ...part });
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b px-5 py-1.5">
      <Segmented label="By whom" choices={ACTIVITY_VIEWS} value={choice.view} onChange={(view) => set({ view })} />
      <span className="flex-1" />
      <Select
        label="About what"
        labelHidden
        quiet
        choices={ACTIVITY_KINDS}
        value={choice.kind}
        onChange={(kind) => set({ kind })}
      />
      <Select
        label="Whose"
        labelHidden
        quiet
        choices={[
          { value: '', label: 'Any account' },
          ...rows.map((row) => ({ value: String(row.accountId), label: row.name })),
        ]}
        value={choice.accountId === null ? '' : String(choice.accountId)}
        onChange={(id) => set({ accountId: rows.find((row) => String(row.accountId) === id)?.accountId ?? null })}
        className="max-w-48"
      />
      <input
        type="date"
        aria-label="From"
        title="From"
        value={choice.from}
        max={choice.to || undefined}
        onChange={(event) => set({ from: event.target.value })}
        className={`${FIELD} w-31`}
      />
      <span className="text-12 text-ink-3">to</span>
      <input
        type="date"
        aria-label="To"
        title="To"
        value={choice.to}
        min={choice.from || undefined}
        onChange={(event) => set({ to: event.target.value })}
        className={`${FIELD} w-31`}
      />
      <input
        type="search"
        value={choice.text}
        aria-label="Filter by words"
        placeholder="Words"
        onChange={(event) => set({ text: event.target.value })}
        className={`${FIELD} w-28`}
      />
      {isFiltered(choice) && (
        <Button tone="quiet" onClick={() => onChange(EVERYTHING)}>
          Show all
        </Button>
      )}
    </div>
  );
}
