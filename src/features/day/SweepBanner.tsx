// What the evening's sweep proves, above its list: one sentence, and behind it every account that was looked at for a reason,
// what waits, and what was not seen.
import type { SweepProof } from '../../../electron/contract/day.ts';
import { hashOf } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { dateTime } from '../../ui/format.ts';
import { Floating } from '../../ui/Why.tsx';

const WORDS: Readonly<Record<SweepProof['verdict'], string>> = {
  clear: 'Clear.',
  waiting: 'Not clear.',
  not_proven: 'Not proven.',
};

export function SweepBanner({ proof }: { proof: SweepProof }) {
  return (
    <div
      role="status"
      className={classes(
        'flex shrink-0 flex-wrap items-baseline gap-x-2 border-b px-5 py-2',
        proof.verdict === 'clear' ? 'bg-accent-soft' : 'bg-attention-soft',
      )}
    >
      <span className={classes('font-semibold', proof.verdict === 'clear' ? 'text-good' : 'text-attention')}>
        {WORDS[proof.verdict]}
      </span>
      <span className="min-w-0">{proof.sentence}</span>
      <Floating
        title="What this rests on"
        trigger={
          <button
            type="button"
            className="rounded-sm px-1 text-12 text-ink-2 underline decoration-line-strong decoration-dotted underline-offset-2 hover:text-ink"
          >
            why
          </button>
        }
      >
        <div className="flex flex-col gap-3">
          <p>
            {proof.accounts} accounts looked at: {proof.atRisk} at risk, {proof.highValue} of high value.
          </p>
          <p className="text-12 text-ink-2">{proof.definition}</p>
          <Lines title="Wait for an answer" lines={proof.waiting} />
          <Lines title="Written and not gone" lines={proof.notLeft} />
          <Lines title="Not opened" lines={proof.unread} />
          <Lines title="Not seen" lines={proof.notSeen} />
          <p className="text-12 text-ink-3">
            {proof.coveredUntil === null
              ? 'Up to when everything of theirs was seen is not known. '
              : `Everything of theirs that arrived until ${dateTime(proof.coveredUntil)} was seen. `}
            <a href={hashOf({ screen: 'coverage' })} className="underline underline-offset-2 hover:text-accent">
              Coverage
            </a>
          </p>
        </div>
      </Floating>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: SweepProof['waiting'] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul className="text-12 text-ink-2">
        {lines.map((line) => (
          <li key={`${line.accountId} ${line.threadId} ${line.sentence}`}>
            <a
              href={hashOf(
                line.threadId === null
                  ? { screen: 'account', accountId: line.accountId }
                  : { screen: 'inbox', threadId: line.threadId },
              )}
              className="font-medium hover:underline"
            >
              {line.name}
            </a>{' '}
            {line.sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
