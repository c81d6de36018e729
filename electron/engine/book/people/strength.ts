// How strong the tie with a person is, as of a day. Pure; the figures come with it in words.
//
// A geometric mean of recency (half after 60 days), frequency (full at 12 messages of theirs in half a year), balance (the
// smaller share over the larger, at least a tenth), depth (full where the threads they write in have four mails) and reply
// speed (full within a working day, half at three). What is not known is left out. 0.6 and over is strong, 0.3 and over steady.
import type { Person } from '../../../contract/account.ts';

export interface TieFigures {
  readonly daysSilent: number;
  /** Of theirs in the last 180 days. */
  readonly recent: number;
  readonly from: number;
  readonly to: number;
  /** Mails in the threads they write in, median. */
  readonly turns: number | null;
  readonly replyHours: number | null;
}

const DAY_HOURS = 24;

export function strengthOf(tie: TieFigures, silenceKnown: boolean): { strength: Person['strength']; why: string } {
  const parts = [
    0.5 ** (tie.daysSilent / 60),
    Math.min(1, tie.recent / 12),
    Math.max(0.1, Math.min(tie.from, tie.to) / Math.max(1, tie.from, tie.to)),
  ];
  if (tie.turns !== null) parts.push(Math.min(1, tie.turns / 4));
  if (tie.replyHours !== null) parts.push(Math.min(1, 0.5 ** ((tie.replyHours - DAY_HOURS) / (2 * DAY_HOURS))));
  const score = parts.reduce((product, part) => product * part, 1) ** (1 / parts.length);
  const words = [
    `Last word ${silenceKnown ? '' : 'that was seen '}${tie.daysSilent === 0 ? 'today' : `${plural(tie.daysSilent, 'day')} ago`}`,
    `${plural(tie.recent, 'message')} in half a year`,
    `${tie.from} from them and ${tie.to} to them`,
  ];
  if (tie.turns !== null) words.push(`${plural(Math.round(tie.turns), 'mail')} in a usual thread`);
  if (tie.replyHours !== null) words.push(`answers in ${hoursInWords(tie.replyHours)}`);
  return { strength: score >= 0.6 ? 'strong' : score >= 0.3 ? 'steady' : 'faint', why: `${words.join(', ')}.` };
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function hoursInWords(hours: number): string {
  if (hours < 1) return 'less than an hour';
  return hours < 2 * DAY_HOURS ? plural(Math.round(hours), 'hour') : plural(Math.round(hours / DAY_HOURS), 'day');
}
