// A meeting as a line of a pass. Pure.
import type { DayAct } from '../../../contract/day.ts';
import type { MeetingRow } from '../../../contract/meetings.ts';
import { type Candidate, candidate } from '../candidate.ts';
import type { DayFacts } from '../day-facts.ts';

export function meetingLine(
  meeting: MeetingRow,
  row: DayFacts['rows'][number],
  { act, batch, why, ...more }: { act: DayAct; batch: string; why: readonly string[] } & Partial<Candidate>,
): Candidate {
  const title = `${meeting.name}${meeting.time ? `, ${meeting.time.ours}` : ''}`;
  return candidate(
    row,
    { key: `meeting:${meeting.meetingId}`, kind: 'meeting', act, title, why },
    { batch, meetingId: meeting.meetingId, ...more },
  );
}
