// One thing that was read in the mail: what it is, what it says, who said it and when, and one press to confirm, dismiss,
// drop or correct it. Enter opens the mail at its words.
import { Ban, Check, Pencil, X } from 'lucide-react';
import type { Finding } from '../../../electron/contract/findings.ts';
import { openQuote } from '../../state/shown-quote.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { RelativeTime, useNow } from '../../ui/Figures.tsx';
import { FindingIcon } from './FindingIcon.tsx';
import { FindingWhy } from './FindingWhy.tsx';
import { actsOn } from './finding-acts.ts';
import { dueInWords, isClosed, isOwed, kindInWords, sayingOf, stateInWords, toneOf } from './finding-in-words.ts';
import { holdActs } from './use-finding-keys.ts';

export function FindingRow({ finding, who = true }: { finding: Finding; who?: boolean }) {
  const now = useNow();
  const acts = actsOn(finding);
  const closed = isClosed(finding);
  const told = isOwed(finding)
    ? stateInWords(finding.state)
    : finding.state === 'new'
      ? null
      : stateInWords(finding.state);
  return (
    <li
      ref={(row) => holdActs(row, acts)}
      data-row
      data-finding={finding.findingId}
      tabIndex={-1}
      aria-label={`${kindInWords(finding.kind)}: ${sayingOf(finding)}`}
      className="group relative -mx-2 flex gap-2 rounded-md px-2 py-1 outline-none focus-within:bg-hover hover:bg-hover focus-visible:under-cursor"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        openQuote(finding.evidence);
      }}
    >
      <FindingIcon kind={finding.kind} />
      <div className="min-w-0 flex-1">
        <p className={classes('line-clamp-2 break-words', closed && 'text-ink-3')} title={finding.quote}>
          <span className={classes('font-medium', !closed && toneOf(finding.kind) === 'risk' && 'text-risk')}>
            {kindInWords(finding.kind)}
          </span>{' '}
          <span className={closed ? undefined : 'text-ink-2'}>{sayingOf(finding)}</span>
        </p>
        <p className="flex flex-wrap items-baseline gap-x-1.5 text-12 text-ink-3">
          {isOwed(finding) && finding.due !== null && !closed ? (
            <span className={classes('tnum', finding.state === 'overdue' && 'font-medium text-attention')}>
              {finding.state === 'overdue' && 'overdue, '}
              {dueInWords(finding.due, now)}
            </span>
          ) : (
            told && told !== 'Open' && <span className="text-ink-2">{told.toLowerCase()}</span>
          )}
          {who && <span className="max-w-40 truncate">{finding.who}</span>}
          <RelativeTime at={finding.evidence.sentAt} />
          <FindingWhy finding={finding} />
        </p>
      </div>
      <div className="absolute right-1 bottom-0.5 flex gap-1 rounded-md bg-raised px-1 py-0.5 opacity-0 shadow-float group-focus-within:opacity-100 group-hover:opacity-100">
        <IconButton label={acts.yesLabel} keys="y" className="size-5" onClick={acts.yes}>
          <Check size={13} aria-hidden />
        </IconButton>
        {acts.drop && (
          <IconButton label={acts.dropLabel} keys="d" className="size-5" onClick={acts.drop}>
            <Ban size={13} aria-hidden />
          </IconButton>
        )}
        <IconButton label="Dismiss: not meant so" keys="x" className="size-5" onClick={acts.no}>
          <X size={13} aria-hidden />
        </IconButton>
        <IconButton label="Correct" keys="i" className="size-5" onClick={acts.correct}>
          <Pencil size={13} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}
