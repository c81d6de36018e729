// One entry of the feedback log: whose words, what kind, how long it is open or took.
import type { Feedback, FeedbackKind } from '../../../electron/contract/feedback.ts';
import { classes } from '../../ui/classes.ts';
import { RelativeTime } from '../../ui/Figures.tsx';
import { counted } from '../../ui/format.ts';

export const FEEDBACK_KINDS: readonly { readonly value: FeedbackKind; readonly label: string }[] = [
  { value: 'concern', label: 'Concern' },
  { value: 'request', label: 'Request' },
  { value: 'survey', label: 'Survey' },
  { value: 'praise', label: 'Praise' },
];

const TONES: Record<FeedbackKind, string> = {
  concern: 'text-risk',
  request: 'text-attention',
  survey: 'text-ink-2',
  praise: 'text-good',
};

export function FeedbackRow({ entry }: { entry: Feedback }) {
  const kind = FEEDBACK_KINDS.find(({ value }) => value === entry.kind)?.label;
  return (
    <div className="flex items-start gap-4 px-5 py-2.5">
      <span className={classes('w-16 shrink-0 pt-px text-12 font-medium', TONES[entry.kind])}>{kind}</span>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2">
          {entry.evidence ? `“${entry.text}”` : entry.text}
          {entry.score !== null && <span className="tnum ml-2 font-medium">{entry.score}</span>}
        </p>
        <p className="mt-0.5 text-12 text-ink-3">
          <span className="font-medium text-ink-2">{entry.accountName}</span>
          {entry.who !== '' && ` · ${entry.who}`}
          {entry.resolution !== null && ` · ${entry.resolution}`}
        </p>
      </div>
      <span className="shrink-0 text-right text-12 text-ink-3">
        <RelativeTime at={entry.at} />
        <br />
        {entry.resolvedAt !== null
          ? `resolved in ${counted(entry.days, 'day')}`
          : entry.kind === 'concern' || entry.kind === 'request'
            ? `open ${counted(entry.days, 'day')}`
            : ''}
      </span>
    </div>
  );
}
