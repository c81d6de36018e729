// Promises and questions of both sides, and the signals of an account: side by side on its page, one under the other in
// the rail, where what is empty takes one line.
import type { Finding } from '../../../electron/contract/findings.ts';
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useAccountFindings } from '../../state/findings.ts';
import { counted } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FoldedList } from './FoldedList.tsx';
import { isOurs, owedInOrder, signalsInOrder } from './finding-in-words.ts';

interface Part {
  readonly title: string;
  /** Names the list for who can't see where it stands. */
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly empty: string;
  readonly closed: string;
  readonly place?: string;
}

function partsOf(findings: readonly Finding[], them: string): readonly Part[] {
  const owed = owedInOrder(findings);
  return [
    {
      title: 'You owe',
      label: 'What you owe',
      findings: owed.filter(isOurs),
      empty: 'No promise of yours and no question of theirs is open.',
      closed: 'settled',
    },
    {
      title: them,
      label: 'What they owe',
      findings: owed.filter((each) => !isOurs(each)),
      empty: 'No promise of theirs and no question of yours is open.',
      closed: 'settled',
    },
    {
      title: 'Signals',
      label: 'Signals',
      findings: signalsInOrder(findings),
      empty: 'No risk and no opening was read in their mail.',
      closed: 'over or dismissed',
      // Where there is room for two columns only, beside both ledgers.
      place: '@max-3xl:@lg:col-start-2 @max-3xl:@lg:row-span-2 @max-3xl:@lg:row-start-1',
    },
  ];
}

export function AccountLedger({ accountId, name, narrow }: { accountId: AccountId; name: string; narrow?: boolean }) {
  const { data, failure } = useAccountFindings(accountId);
  if (!data) return failure ? <p className="text-ink-3">{failure.message}</p> : <Skeleton rows={3} />;
  const parts = partsOf(data.findings, narrow ? 'They owe' : `${name} owes`);
  const shown = narrow ? parts.filter((part) => part.findings.length > 0) : parts;
  return (
    <div
      className={narrow ? 'flex flex-col gap-5' : 'grid grid-cols-1 gap-x-8 gap-y-5 @lg:grid-cols-2 @3xl:grid-cols-3'}
    >
      {shown.length === 0 && <p className="text-ink-3">No promise, question or signal was read in their mail.</p>}
      {shown.map(({ title, place, ...list }) => (
        <div key={list.label} className={narrow ? undefined : place}>
          <Section title={title}>
            <FoldedList {...list} first={narrow ? 3 : 5} foldsPast />
          </Section>
        </div>
      ))}
      {data.unread > 0 && (
        <p role="status" className="col-span-full text-12 text-ink-3">
          Still reading {counted(data.unread, 'message')}; more may come.
        </p>
      )}
    </div>
  );
}
