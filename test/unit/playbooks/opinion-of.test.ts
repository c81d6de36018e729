// Which answers of a client are a figure of their satisfaction.
import { expect, it } from 'vitest';
import type { AnswerValue } from '../../../electron/contract/runs.ts';
import { opinionsOf } from '../../../electron/engine/playbooks/opinion-of.ts';
import { parsePlaybook } from '../../../electron/engine/playbooks/parse-playbook.ts';

function opinions(step: string, fields: string, answers: Record<string, AnswerValue>) {
  const text = `---\nname: A\nroles:\n- me: ours, Me\n- them: client, They\ntriggers:\n- by hand\n---\n\n## view: View\n${step}\n${fields}\n`;
  const { definition } = parsePlaybook('a', text);
  const [first] = definition?.steps ?? [];
  if (!definition || !first) throw new Error('it can’t be read');
  return opinionsOf(definition, first, (field) => answers[field] ?? null);
}
const asked = 'form by them, due 3 working days after start';

it.each([
  [1, 1],
  [2, 11],
  [8, 78],
  [10, 100],
])('satisfaction %i of 1 to 10 is %i percent', (value, percent) => {
  expect(opinions(asked, '- satisfaction*: scale 1-10, How satisfied', { satisfaction: value })).toEqual([
    { metric: 'csat', value: percent },
  ]);
});

it('a recommendation from 0 to 10 is an answer of NPS, on another scale it is none', () => {
  expect(opinions(asked, '- nps: scale 0-10, Would you recommend us', { nps: 9 })).toEqual([
    { metric: 'nps_rating', value: 9 },
  ]);
  expect(opinions(asked, '- nps: scale 1-5, Would you recommend us', { nps: 4 })).toEqual([]);
});

it('what was not answered, other scales, and what we think ourselves are none', () => {
  expect(opinions(asked, '- satisfaction: scale 1-10, How satisfied', {})).toEqual([]);
  expect(opinions(asked, '- effort: scale 1-10, How hard was it', { effort: 3 })).toEqual([]);
  const ours = 'form by me, due 3 working days after start';
  expect(opinions(ours, '- satisfaction*: scale 1-10, How satisfied', { satisfaction: 4 })).toEqual([]);
});
