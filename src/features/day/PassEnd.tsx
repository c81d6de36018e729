// A pass that is through, or had nothing in it: what came of it, the time it took, and the way on.
import type { Pass } from '../../../electron/contract/day.ts';
import { useCommands } from '../../state/commands.ts';
import { goOnWithPass, markLine, useDay } from '../../state/day.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { outcomeInWords, timeInWords } from './pass-words.ts';

export function PassEnd({ pass, onNext }: { pass: Pass; onNext(): void }) {
  const next = useDay().data?.passes.find(({ kind }) => kind === pass.next)?.title ?? null;
  const isEmpty = pass.state === 'empty';
  const onControl = () => document.activeElement?.matches('button, a[href], summary, select, input') ?? false;
  const way = next === null ? 'End the day' : `Go on to: ${next}`;
  useCommands('Pass, its end', [
    { id: 'pass.next', title: way, keys: ['Enter'], when: () => !onControl(), run: onNext },
    {
      id: 'pass.again',
      title: 'Go on with this pass',
      keys: ['u'],
      when: () => pass.state === 'ended',
      run: () => void goOnWithPass(pass),
    },
  ]);
  const left = pass.items.filter(({ state }) => state === 'left' || state === 'open');
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-2xl flex-col gap-6 px-6 py-12">
        <div role="status">
          <h2 className="text-20 font-semibold">{isEmpty ? 'Nothing in it today' : `${pass.title}: through`}</h2>
          <p className="mt-1 text-ink-2">
            {isEmpty ? (pass.proof ? '' : pass.purpose) : `${outcomeInWords(pass)}.`}
            {!isEmpty && <span className="tnum"> {timeInWords(pass)}.</span>}
          </p>
          {pass.later > 0 && <p className="mt-1 text-ink-2">{pass.later} more did not fit and come another day.</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button tone="main" keys="Enter" onClick={onNext}>
            {way}
          </Button>
          {pass.state === 'ended' && (
            <Button keys="u" onClick={() => void goOnWithPass(pass)}>
              Go on with this one
            </Button>
          )}
        </div>
        {left.length > 0 && (
          <section aria-label="Left for another time">
            <h3 className="text-12 font-semibold text-ink-2">Left for another time</h3>
            <ul className="mt-1">
              {left.map((item) => (
                <li key={item.key} className="flex min-h-9 items-center gap-3 border-b last:border-0">
                  <span className="min-w-0 flex-1 truncate">
                    {item.accountId === null ? (
                      item.accountName
                    ) : (
                      <a
                        href={hashOf({ screen: 'account', accountId: item.accountId })}
                        className="font-medium hover:underline"
                      >
                        {item.accountName}
                      </a>
                    )}{' '}
                    {item.title}
                    {item.stateWhy && <span className="text-ink-3"> · {item.stateWhy}</span>}
                  </span>
                  {item.state === 'left' && (
                    <Button tone="quiet" onClick={() => void markLine(pass, item, 'open')}>
                      Take it up again
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
