// What needs the person today, in order, each with its reason and one next action. It ends.
import type { TodayItem } from '../../../electron/contract/book.ts';
import { useAppStatus } from '../../state/app-status.ts';
import { useBook } from '../../state/book.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go, hashOf } from '../../state/route.ts';
import { markDone, type Today, useToday } from '../../state/today.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useSteadyOrder } from '../../ui/use-steady-order.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { StillReading } from '../findings/StillReading.tsx';
import { DueTasks } from '../tasks/DueTasks.tsx';
import { MorningSummary } from './MorningSummary.tsx';
import { ResponseGoal } from './ResponseGoal.tsx';
import { TodayRow } from './TodayRow.tsx';

export function openItem(item: TodayItem): void {
  if (item.threadId !== null) go({ screen: 'inbox', threadId: item.threadId });
  else go({ screen: 'account', accountId: item.accountId });
}

const NO_ITEMS: readonly TodayItem[] = [];
const accountOf = (item: TodayItem) => item.accountId;

export function TodayScreen() {
  const { data, failure } = useToday();
  const { rows: items, over } = useSteadyOrder(data?.items ?? NO_ITEMS, accountOf);
  const book = useBook().data;
  const healthOf = (accountId: TodayItem['accountId']) =>
    book?.find((row) => row.accountId === accountId)?.health ?? null;
  const find = (accountId: TodayItem['accountId']) => items.find((each) => each.accountId === accountId);
  const act = (accountId: TodayItem['accountId'], run: (item: TodayItem) => void) => {
    const item = find(accountId);
    if (item) run(item);
  };
  const cursor = useListCursor({
    scope: 'Today',
    ids: items.map((each) => each.accountId),
    open: (accountId) => act(accountId, openItem),
    rowCommands: [
      { id: 'today.done', title: 'Done for today', keys: ['e'], run: (id) => act(id, (item) => void markDone(item)) },
      {
        id: 'today.snooze',
        title: 'Snooze',
        keys: ['h'],
        run: (id) => act(id, (item) => openOverlay({ kind: 'snooze', accountId: item.accountId, name: item.name })),
      },
      {
        id: 'today.draft',
        title: 'Draft a touch',
        keys: ['w'],
        run: (id) =>
          act(id, (item) => openOverlay({ kind: 'draft-touch', accountId: item.accountId, name: item.name })),
      },
      {
        id: 'today.account',
        title: 'Open the account',
        keys: ['a'],
        run: (accountId) => go({ screen: 'account', accountId }),
      },
    ],
  });

  return (
    <>
      <ScreenHeader title="Today" aside={data && <Progress today={data} />} />
      {data?.coverage && <NotKnown sentence={data.coverage} />}
      <StillReading so="the order and its reasons may change" />
      <MorningSummary />
      <ResponseGoal />
      <DueTasks />
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />)}
      {data && items.length === 0 && <End today={data} />}
      {data && items.length > 0 && (
        <div className="flex min-h-0 flex-1 flex-col" {...over}>
          <VirtualList
            label="Today"
            className="@container"
            items={items}
            idOf={accountOf}
            rowLabel={(item) => `${item.name}: ${item.title}. ${item.why.join('. ')}`}
            rowHeight={76}
            rowClassName="border-b"
            cursor={cursor.index}
            onCursor={(item) => cursor.set(item.accountId)}
            onOpen={openItem}
            renderRow={(item, { active }) => <TodayRow item={item} health={healthOf(item.accountId)} active={active} />}
            footer={<p className="px-5 py-4 text-12 text-ink-3">{restInWords(data)}</p>}
          />
        </div>
      )}
    </>
  );
}

function Progress({ today }: { today: Today }) {
  const all = today.done + today.items.length;
  if (all === 0) return null;
  return (
    <span className="tnum flex items-center gap-2.5">
      <span>
        {today.done} of {all} done
      </span>
      <span aria-hidden className="h-1 w-20 overflow-hidden rounded-full bg-cursor">
        <span
          className="block h-full rounded-full bg-accent transition-[width] duration-150"
          style={{ width: `${(today.done / all) * 100}%` }}
        />
      </span>
    </span>
  );
}

/** Stands above everything: what is not known of silence, and where to see why. */
function NotKnown({ sentence }: { sentence: string }) {
  return (
    <p role="status" className="border-b bg-attention-soft px-5 py-1.5 text-12 text-ink">
      <span className="font-medium text-attention">Not known yet.</span> {sentence}{' '}
      <a href={hashOf({ screen: 'coverage' })} className="underline underline-offset-2 hover:text-accent">
        Coverage
      </a>
    </p>
  );
}

function restInWords(today: Today): string {
  const rest = [
    today.later > 0 ? `${today.later} that can wait until these are done` : '',
    today.inRhythm > 0 ? `${counted(today.inRhythm, 'account')} in rhythm` : '',
    today.notKnown > 0 ? `${today.notKnown} not known` : '',
    today.snoozed > 0 ? `${today.snoozed} snoozed` : '',
  ].filter(Boolean);
  return rest.length === 0 ? 'That is the whole list.' : `That is the whole list. Beside it: ${rest.join(', ')}.`;
}

function End({ today }: { today: Today }) {
  const status = useAppStatus().data;
  const sample = status?.sampleBook ?? false;
  const nothingYet = today.done + today.inRhythm + today.notKnown + today.snoozed === 0;
  if (nothingYet && sample && today.untouched) {
    return (
      <EmptyState title="The sample book is being written">
        It has 25 invented accounts and 3,000 messages, and will be here in a few seconds.
      </EmptyState>
    );
  }
  if (nothingYet) {
    return (
      <EmptyState
        title="Here will be what needs you, in order"
        actions={
          <>
            <Button tone="main" onClick={() => go({ screen: 'suggested' })}>
              See accounts found in your mail
            </Button>
            <Button onClick={() => go({ screen: 'import' })}>Import accounts from CSV</Button>
            <Button onClick={() => openOverlay({ kind: 'new-account' })}>Add an account</Button>
          </>
        }
      >
        Tend sorts accounts by value and risk. It needs to know who they are first.
      </EmptyState>
    );
  }
  if (status?.mailboxes === 0) {
    return (
      <EmptyState
        title="No mailbox is here yet"
        actions={
          <Button tone="main" onClick={() => go({ screen: 'settings', section: 'mailboxes' })}>
            Add a mailbox
          </Button>
        }
      >
        Whether your {counted(status.accounts, 'account')} wrote, and who waits for you, is not known before that.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={today.notKnown > 0 ? 'That is all that is known for today' : 'That is all for today'}
      actions={
        <Button onClick={() => go({ screen: 'book' })} keys="g b">
          Look over the book
        </Button>
      }
    >
      {today.done > 0 && `${counted(today.done, 'account')} done. `}
      {today.inRhythm > 0 && `${counted(today.inRhythm, 'account')} in rhythm. `}
      {today.notKnown > 0 && `${counted(today.notKnown, 'account')} not known yet. `}
      {today.snoozed > 0 && `${today.snoozed} snoozed.`}
    </EmptyState>
  );
}
