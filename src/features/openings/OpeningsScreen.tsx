// Openings by stage, with the signals that may become one beside them; the keyboard carries a card from stage to stage.
import { useState } from 'react';
import type { Opening, OpeningStage } from '../../../electron/contract/openings.ts';
import { useCommands } from '../../state/commands.ts';
import { type RowCommand, useListCursor } from '../../state/list-cursor.ts';
import { moveOpening, OPENING_STAGES, removeOpening, useOpenings } from '../../state/openings.ts';
import { openOverlay } from '../../state/overlays.ts';
import { go } from '../../state/route.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { sumInWords } from '../renewals/amounts-in-words.ts';
import { ClosedOpenings } from './ClosedOpenings.tsx';
import { OpeningCard } from './OpeningCard.tsx';
import { OPENING_MEANS, openingStageInWords } from './opening-in-words.ts';
import { openFromSignal, SignalLine } from './SignalLine.tsx';

const NONE: readonly Opening[] = [];
type View = 'open' | 'all';

/** Signals and openings share one cursor: a signal is its finding, an opening its number. */
type Id = string | number;

export function OpeningsScreen() {
  const [view, setView] = useState<View>('open');
  const { data, failure } = useOpenings(view);
  const all = data?.openings ?? NONE;
  const openings = all.filter(({ state }) => state === 'open');
  const signals = view === 'open' ? (data?.signals ?? []) : [];
  const onBoard = OPENING_STAGES.flatMap((stage) => openings.filter((each) => each.stage === stage));
  const find = (id: Id, run: (opening: Opening) => void) => {
    const opening = openings.find((each) => each.openingId === id);
    if (opening) run(opening);
  };
  const isOpening = (id: Id) => typeof id === 'number';
  const cursor = useListCursor<Id>({
    scope: 'Openings',
    ids:
      view === 'all'
        ? []
        : [...onBoard.map((each) => Number(each.openingId)), ...signals.map((each) => each.findingId)],
    open: (id) => {
      const signal = signals.find((each) => each.findingId === id);
      if (signal) void openFromSignal(signal);
      else find(id, ({ openingId }) => openOverlay({ kind: 'opening', openingId }));
    },
    rowCommands: [
      ...openingCommands(find, isOpening),
      {
        id: 'openings.quote',
        title: 'Open the mail it came from',
        keys: ['t'],
        run: (id) => {
          const evidence = signals.find((each) => each.findingId === id)?.evidence;
          if (evidence) openQuote(evidence);
          else find(id, (opening) => opening.evidence && openQuote(opening.evidence));
        },
      },
    ],
  });
  const write = () => openOverlay({ kind: 'new-opening' });
  useCommands('Openings, all', [
    { id: 'openings.new', title: 'Write down an opening', keys: ['n'], run: write },
    {
      id: 'openings.view',
      title: 'Open ones or what came of all',
      keys: ['v'],
      run: () => setView((held) => (held === 'open' ? 'all' : 'open')),
    },
    { id: 'openings.pipeline', title: 'Go to the renewals', keys: [], run: () => go({ screen: 'renewals' }) },
  ]);
  return (
    <>
      <ScreenHeader
        title="Openings"
        aside={
          data &&
          `${counted(openings.length, 'opening')}${signals.length > 0 ? `, ${counted(signals.length, 'signal')} to look at` : ''}`
        }
      >
        <Button keys="n" onClick={write}>
          Write one down
        </Button>
      </ScreenHeader>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b px-5 py-1.5">
        <Segmented
          label="Which openings"
          value={view}
          onChange={setView}
          choices={[
            { value: 'open', label: 'Open' },
            { value: 'all', label: 'What came of them' },
          ]}
        />
      </div>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />)}
      {data && view === 'all' && <ClosedOpenings openings={all.filter(({ state }) => state !== 'open')} />}
      {data && view === 'open' && openings.length + signals.length === 0 && (
        <EmptyState title="No opening yet" actions={<Button onClick={write}>Write one down</Button>}>
          What an account says of new plans, a growing team, a budget or work done by hand is found in its mail and
          stands here, with the words it was said in.
        </EmptyState>
      )}
      {data && view === 'open' && openings.length + signals.length > 0 && (
        <div className="flex min-h-0 flex-1 flex-col @min-[75rem]/shell:flex-row">
          <div className="flex min-h-0 flex-1 overflow-x-auto">
            {OPENING_STAGES.map((stage) => (
              <Column
                key={stage}
                stage={stage}
                openings={openings.filter((each) => each.stage === stage)}
                cursor={cursor.id}
                onCursor={cursor.set}
              />
            ))}
          </div>
          <section
            aria-label="Signals"
            className="flex max-h-1/2 min-h-0 shrink-0 flex-col border-t bg-side @min-[75rem]/shell:max-h-none @min-[75rem]/shell:w-80 @min-[75rem]/shell:border-t-0 @min-[75rem]/shell:border-l @min-[100rem]/shell:w-96"
          >
            <h2 className="flex shrink-0 flex-wrap items-baseline gap-x-2 px-4 pt-3 pb-2">
              <span className="font-semibold">Signals</span>
              <span className="tnum text-12 text-ink-3">{signals.length}</span>
              <span className="w-full text-12 text-ink-3">what may become one</span>
            </h2>
            <ul className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto px-2 pb-3">
              {signals.map((signal) => (
                <SignalLine
                  key={signal.findingId}
                  signal={signal}
                  accountName={signal.accountName}
                  active={cursor.id === signal.findingId}
                />
              ))}
              {signals.length === 0 && <li className="px-2 text-12 text-ink-3">None stands open.</li>}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}

function Column({
  stage,
  openings,
  cursor,
  onCursor,
}: {
  stage: OpeningStage;
  openings: readonly Opening[];
  cursor: Id | null;
  onCursor(id: Id): void;
}) {
  return (
    <section
      aria-label={`${openingStageInWords(stage)}: ${OPENING_MEANS[stage]}`}
      className="flex min-h-0 min-w-42 flex-1 flex-col border-r last:border-r-0"
    >
      <h2 className="flex shrink-0 flex-wrap items-baseline gap-x-2 px-3 pt-3 pb-2">
        <span className="font-semibold">{openingStageInWords(stage)}</span>
        <span className="tnum text-12 text-ink-3">{openings.length}</span>
        <span className="tnum ml-auto text-right text-12 text-ink-2">{sumInWords(openings)}</span>
        <span className="w-full text-12 text-ink-3">{OPENING_MEANS[stage]}</span>
      </h2>
      <ul className="flex min-h-0 flex-1 flex-col gap-1.5 overflow-y-auto px-2 pb-3">
        {openings.map((opening) => (
          <OpeningCard
            key={opening.openingId}
            opening={opening}
            active={opening.openingId === cursor}
            onCursor={onCursor}
          />
        ))}
        {openings.length === 0 && <li className="px-1 py-1 text-12 text-ink-3">None.</li>}
      </ul>
    </section>
  );
}

function openingCommands(
  find: (id: Id, run: (opening: Opening) => void) => void,
  when: (id: Id) => boolean,
): RowCommand<Id>[] {
  const step = (by: number) => (id: Id) =>
    find(id, (opening) => {
      const next = OPENING_STAGES[OPENING_STAGES.indexOf(opening.stage) + by];
      if (next) void moveOpening(opening, next, openingStageInWords(next).toLowerCase());
    });
  return [
    { id: 'openings.back', title: 'To the stage before', keys: ['['], when, run: step(-1) },
    { id: 'openings.forth', title: 'To the next stage', keys: [']'], when, run: step(1) },
    {
      id: 'openings.close',
      title: 'Won or lost',
      keys: ['r'],
      when,
      run: (id) => find(id, (opening) => openOverlay({ kind: 'close-opening', opening })),
    },
    {
      id: 'openings.draft',
      title: 'Draft a mail about it',
      keys: ['w'],
      when,
      run: (id) =>
        find(id, ({ accountId, accountName }) =>
          openOverlay({ kind: 'draft-touch', accountId, name: accountName, touch: 'expansion' }),
        ),
    },
    {
      id: 'openings.account',
      title: 'Open the account',
      keys: ['a'],
      when,
      run: (id) => find(id, ({ accountId }) => go({ screen: 'account', accountId })),
    },
    {
      id: 'openings.remove',
      title: 'Take it away',
      keys: ['#'],
      when,
      run: (id) => find(id, (opening) => void removeOpening(opening)),
    },
  ];
}
