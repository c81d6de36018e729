// The touches of a renewal one by one: their day, what they are for, what became of each, and what can be done about it.
import type { Renewal, RunwayTouch } from '../../../electron/contract/renewals.ts';
import { openOverlay } from '../../state/overlays.ts';
import { markTouch } from '../../state/renewals.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { isoDateInWords } from '../../ui/format.ts';
import { RunwayMark } from './RunwayMarks.tsx';
import { touchStateInWords } from './renewal-in-words.ts';

export function RunwayList({ renewal }: { renewal: Renewal }) {
  return (
    <ol className="flex flex-col">
      {renewal.touches.map((touch) => (
        <li key={touch.days} className="flex items-start gap-3 border-b py-2 last:border-b-0">
          <span className="pt-1">
            <RunwayMark state={touch.state} />
          </span>
          <span className="tnum w-24 shrink-0">
            <span className="font-medium">{touch.days} days</span>
            <span className="block text-12 text-ink-3">{isoDateInWords(touch.day)}</span>
          </span>
          <span className="min-w-0 flex-1">
            <span className="block">{touch.purpose}</span>
            <span
              className={classes(
                'block text-12',
                touch.state === 'missed' ? 'text-risk' : touch.state === 'due' ? 'text-accent' : 'text-ink-3',
              )}
            >
              {touch.by ? <DoneBy touch={touch} /> : touch.why || touchStateInWords(touch.state)}
            </span>
          </span>
          <Acts renewal={renewal} touch={touch} />
        </li>
      ))}
    </ol>
  );
}

const BY = { queue: 'Sent', call: 'Call', meeting: 'Meeting', mail: 'Your mail', hand: 'By your word' } as const;

function DoneBy({ touch: { by, why } }: { touch: RunwayTouch }) {
  if (!by) return null;
  const { messageRowId, threadId } = by;
  const said = `${BY[by.what]}, ${isoDateInWords(by.day)}`;
  return (
    <>
      {messageRowId !== null && threadId !== null ? (
        <button
          type="button"
          className="text-left hover:text-ink hover:underline"
          onClick={() => openQuote({ threadId, messageRowId, quote: '' })}
        >
          {said}: {by.text}
        </button>
      ) : (
        `${said}${by.text ? `: ${by.text}` : ''}`
      )}
      {why && `. ${why}.`}
    </>
  );
}

function Acts({ renewal, touch }: { renewal: Renewal; touch: RunwayTouch }) {
  const { days, state } = touch;
  const mark = (to: 'done' | 'skipped' | null, say: string) => () => void markTouch(renewal, { days, state: to }, say);
  if (touch.by?.what === 'hand' || (state === 'skipped' && touch.why.startsWith('You said')))
    return (
      <Button tone="quiet" onClick={mark(null, `The ${days}-day touch is open again.`)}>
        Take back
      </Button>
    );
  if (state === 'done' || state === 'skipped' || state === 'stopped') return null;
  return (
    <span className="flex max-w-52 shrink-0 flex-wrap justify-end gap-1">
      {state === 'due' && (
        <Button
          onClick={() =>
            openOverlay({
              kind: 'draft-touch',
              accountId: renewal.accountId,
              name: renewal.accountName,
              touch: touch.kind,
            })
          }
        >
          Draft it
        </Button>
      )}
      {state !== 'upcoming' && (
        <Button tone="quiet" onClick={mark('done', `The ${days}-day touch is done.`)}>
          Done otherwise
        </Button>
      )}
      <Button tone="quiet" onClick={mark('skipped', `The ${days}-day touch is not needed.`)}>
        Not needed
      </Button>
    </span>
  );
}
