// The relationship so far, or since a day: a few short sections, every clause with the mail it rests on.
import { useState } from 'react';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useSummary } from '../../state/summary.ts';
import { useNow } from '../../ui/Figures.tsx';
import { counted } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ClauseLine } from './ClauseLine.tsx';
import { dayInputOf, startOfInputDay } from './day-input.ts';

const DAY = 86_400_000;
type Since = 'beginning' | 'quarter' | 'month' | 'day';
const CHOICES: readonly { readonly value: Since; readonly label: string }[] = [
  { value: 'beginning', label: 'From the beginning' },
  { value: 'quarter', label: '90 days' },
  { value: 'month', label: '30 days' },
  { value: 'day', label: 'Since a day' },
];

export function RelationshipStory({ accountId }: { accountId: AccountId }) {
  const now = useNow();
  const [chosen, setChosen] = useState<Since>('beginning');
  const [day, setDay] = useState(() => dayInputOf(now - 180 * DAY));
  // The beginning of a day, so that the same story is not asked for anew every minute.
  const today = startOfInputDay(dayInputOf(now)) ?? now;
  const since = sinceOf(chosen, day, today);
  const { data, failure } = useSummary(accountId, since);
  return (
    <Section
      title="The relationship so far"
      action={
        <>
          {chosen === 'day' && (
            <input
              type="date"
              aria-label="Since which day"
              value={day}
              max={dayInputOf(now)}
              onChange={(event) => setDay(event.target.value)}
              className="h-7 rounded-md border bg-raised px-2 text-13"
            />
          )}
          <Segmented label="Since when" choices={CHOICES} value={chosen} onChange={setChosen} />
        </>
      }
    >
      {!data && (failure ? <p className="text-ink-3">{failure.message}</p> : <Skeleton rows={4} />)}
      {data && (
        <dl className="flex max-w-[80ch] flex-col gap-3">
          {data.sections
            .filter(({ kind }) => kind !== 'standing')
            .map(({ kind, title, clauses }) => (
              <div key={kind} className="grid grid-cols-1 gap-x-4 @2xl:grid-cols-[9rem_minmax(0,1fr)]">
                <dt className="text-12 leading-5 text-ink-3">{title}</dt>
                <dd className="flex flex-col gap-0.5">
                  {clauses.map((clause) => (
                    <p key={clause.text}>
                      <ClauseLine clause={clause} />
                    </p>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      )}
      {data?.sections.every(({ kind }) => kind === 'standing') && (
        <p className="text-ink-3">
          {since === null ? 'No mail with them is here yet.' : 'Nothing went back and forth in that time.'}
        </p>
      )}
      {data && data.unread > 0 && (
        <p role="status" className="text-12 text-ink-3">
          Still reading {counted(data.unread, 'message')}; more may come.
        </p>
      )}
    </Section>
  );
}

function sinceOf(chosen: Since, day: string, today: number): number | null {
  switch (chosen) {
    case 'beginning':
      return null;
    case 'quarter':
      return today - 90 * DAY;
    case 'month':
      return today - 30 * DAY;
    case 'day':
      return startOfInputDay(day);
  }
}
