// A meeting in a list, and an account that is due for one.
import type { DueReview, MeetingRow } from '../../../electron/contract/meetings.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { counted, tierInWords } from '../../ui/format.ts';

export function MeetingLine({ meeting }: { meeting: MeetingRow }) {
  const { time, offers, answers } = meeting;
  const waits = meeting.over || answers.some((one) => one.answer === 'declined' || one.answer === 'counter');
  const when = time?.ours ?? (offers.length > 0 ? offers.map((one) => shortOf(one.ours)).join(' · ') : 'By their link');
  return (
    <div className="flex items-center gap-4 px-5 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="font-medium">{meeting.accountName}</span>
          <span className="text-ink-2"> · {meeting.name}</span>
        </p>
        <p className={classes('truncate text-12', waits ? 'text-attention' : 'text-ink-3')}>{meeting.next}</p>
      </div>
      <div className="hidden min-w-0 shrink-0 text-right @2xl:block">
        <p className="tnum text-13">{when}</p>
        <p className="text-12 text-ink-3">{leftOf(meeting)}</p>
      </div>
    </div>
  );
}

function leftOf({ openPreparation, openActions, state }: MeetingRow): string {
  if (state === 'held') return openActions > 0 ? `${counted(openActions, 'action')} open` : 'Every action is done';
  return openPreparation > 0 ? `${openPreparation} to prepare` : 'Prepared';
}

/** "Tue 10:00" of "Tuesday 1 December, 10:00–11:00". */
const shortOf = (text: string): string =>
  text.replace(/^(\p{L}{3})\p{L}* (\d+ \p{L}{3})\p{L}*(?: \d{4})?, (\d\d:\d\d).*$/u, '$1 $2, $3');

export function DueLine({
  due,
  marked,
  onMark,
  onPropose,
}: {
  due: DueReview;
  marked: boolean;
  onMark(): void;
  onPropose(): void;
}) {
  const { dueInDays: days } = due;
  const when = days < 0 ? `${counted(-days, 'day')} late` : days === 0 ? 'now' : `in ${counted(days, 'day')}`;
  return (
    <div className="flex items-center gap-4 px-5 py-2">
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Mark ${due.accountName}`}
        checked={marked}
        onChange={onMark}
        onClick={(event) => event.stopPropagation()}
        className="size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="font-medium">{due.accountName}</span>
          {due.tier !== null && <span className="text-ink-2"> · {tierInWords(due.tier)}</span>}
        </p>
        <p className="truncate text-12 text-ink-3">{due.why}</p>
      </div>
      <span className={classes('tnum shrink-0 text-13', days < 0 ? 'text-attention' : 'text-ink-2')}>{when}</span>
      <Button tone="quiet" tabIndex={-1} onClick={onPropose}>
        Propose times
      </Button>
    </div>
  );
}
