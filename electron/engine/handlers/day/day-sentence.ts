// Where the day stands, in one sentence.
import type { PassSummary } from '../../../contract/day.ts';

export function daySentence(passes: readonly PassSummary[], dayOff: boolean): string {
  const open = passes.filter(({ state }) => state === 'not_begun' || state === 'under_way');
  const [next] = open;
  if (!next) return 'The day is done: every pass has ended.';
  if (dayOff) return 'Nobody works today, by your working days. The passes are there all the same.';
  const minutes = Math.round(open.reduce((total, { expectedMinutes }) => total + expectedMinutes, 0));
  const rest = open.length === 1 ? 'the last one' : `${open.length} to go`;
  const verb = next.state === 'under_way' ? 'goes on' : 'is next';
  return `${next.title} ${verb}; ${rest}, about ${minutes} minutes.`;
}
