// Promises and questions of both sides, and the signals of an account: side by side on its page, one under the other in
// the rail.
import type { AccountId } from '../../../electron/contract/scalars.ts';
import { useAccountFindings } from '../../state/findings.ts';
import { counted } from '../../ui/format.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { FoldedList } from './FoldedList.tsx';
import { isOurs, owedInOrder, signalsInOrder } from './finding-in-words.ts';

export function AccountLedger({ accountId, name, narrow }: { accountId: AccountId; name: string; narrow?: boolean }) {
  const { data, failure } = useAccountFindings(accountId);
  if (!data) return failure ? <p className="text-ink-3">{failure.message}</p> : <Skeleton rows={3} />;
  const owed = owedInOrder(data.findings);
  const first = narrow ? 3 : 5;
  return (
    <div className={narrow ? 'flex flex-col gap-5' : 'grid grid-cols-1 gap-x-8 gap-y-6 @2xl:grid-cols-3'}>
      <Section title="You owe">
        <FoldedList
          label="What you owe"
          findings={owed.filter(isOurs)}
          first={first}
          empty="No promise of yours and no question of theirs is open."
          closed="settled"
        />
      </Section>
      <Section title={narrow ? 'They owe' : `${name} owes`}>
        <FoldedList
          label="What they owe"
          findings={owed.filter((each) => !isOurs(each))}
          first={first}
          empty="No promise of theirs and no question of yours is open."
          closed="settled"
        />
      </Section>
      <Section title="Signals">
        <FoldedList
          label="Signals"
          findings={signalsInOrder(data.findings)}
          first={first}
          empty="No risk and no opening was read in their mail."
          closed="dismissed"
        />
      </Section>
      {data.unread > 0 && (
        <p role="status" className="text-12 text-ink-3 @2xl:col-span-3">
          Still reading {counted(data.unread, 'message')}; more may come.
        </p>
      )}
    </div>
  );
}
