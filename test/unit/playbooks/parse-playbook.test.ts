// A playbook's file is read as it is written down in the room's README, and whatever is wrong with it is said by line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlaybook } from '../../../electron/engine/playbooks/parse-playbook.ts';
import { builtInPlaybooks } from '../../../electron/engine/playbooks/playbook-files.ts';

const good = `---
name: A try
about: For a test.
roles:
- me: ours, Me
- they: client, They
triggers:
- every 6 months
- by hand
---

## ask: What do you want
form by they, due 3 working days after start
Tell us.
In your words.
- rate*: scale 0-10, How is it
- kind: choice, Which, [One | other = Another one]
- arr: money, Revenue, from account.arr

## choose: And now
decision by me, due 2 days before renewal, with renewal
when ask.rate below 7
- go: Go on -> next
- back: Once more -> ask

## last: Write it down
todo by me, together, from day 10, done at health 70
when choose is go or back
then end
`;

describe('a file', () => {
  it('is read part by part', () => {
    const { definition, problems } = parsePlaybook('a-try', good);
    expect(problems).toEqual([]);
    expect(definition?.steps).toMatchObject([
      {
        key: 'ask',
        type: 'form',
        role: 'they',
        guidance: 'Tell us. In your words.',
        due: { days: 3, unit: 'working_days', from: 'start' },
        fields: [
          { key: 'rate', required: true, type: 'scale', min: 0, max: 10 },
          {
            key: 'kind',
            required: false,
            options: [
              { key: 'one', label: 'One' },
              { key: 'other', label: 'Another one' },
            ],
          },
          { key: 'arr', type: 'money', from: 'account.arr' },
        ],
      },
      {
        key: 'choose',
        tool: 'renewal',
        due: { days: 2, unit: 'days', from: 'before_renewal' },
        when: [{ step: 'ask', field: 'rate', is: 'below', values: ['7'] }],
        outcomes: [
          { key: 'go', leadsTo: 'next' },
          { key: 'back', leadsTo: { step: 'ask' } },
        ],
      },
      {
        key: 'last',
        together: true,
        fromDay: 10,
        doneAtHealth: 70,
        leadsTo: 'end',
        when: [{ step: 'choose', field: null, is: 'one_of', values: ['go', 'back'] }],
      },
    ]);
  });

  it('gives a step to whoever runs it without a role for them', () => {
    const { definition, problems } = parsePlaybook(
      'a-try',
      good.replace('- me: ours, Me\n', '').replaceAll('by me', 'by you'),
    );
    expect(problems).toEqual([]);
    expect(definition?.roles.map(({ key }) => key)).toEqual(['they']);
    expect(definition?.steps.map(({ role }) => role)).toEqual(['they', 'you', 'you']);
  });

  it.each([
    ['no dashes at the head', good.replace('---\n', ''), 1],
    ['a trigger nobody knows', good.replace('every 6 months', 'when the moon is full'), 8],
    ['a signal nobody knows', good.replace('every 6 months', 'signal full_moon'), 8],
    ['a role nobody has', good.replace('form by they', 'form by them'), 13],
    ['a type that is none', good.replace('form by they', 'poem by they'), 13],
    ['a field without a type', good.replace('rate*: scale 0-10,', 'rate:'), 16],
    ['a choice without options', good.replace(', [One | other = Another one]', ''), 17],
    ['a fact that nobody knows', good.replace('account.arr', 'account.mood'), 18],
    ['a way to a step that is not there', good.replace('-> ask', '-> nowhere'), 24],
    ['a condition on a step that is not there', good.replace('when ask.rate', 'when asked.rate'), 22],
    ['a condition on what is no outcome', good.replace('when choose is go or back', 'when choose is gone'), 28],
    ['a tool that opens nothing', good.replace('with renewal', 'with magic'), 21],
    ['a key that is no key', good.replace('## last:', '## Last one:'), 26],
    ['the same step twice', good.replace('## last:', '## ask:'), 26],
  ])('with %s is refused at its line', (_, source, line) => {
    const { definition, problems } = parsePlaybook('a-try', source);
    expect(definition).toBeNull();
    expect(problems.map((each) => each.line)).toContain(line);
  });

  it('has another version with every other text, and the same with the same', () => {
    const version = (text: string) => parsePlaybook('a-try', text).definition?.version;
    expect(version(good)).toBe(version(good));
    expect(version(good.replace('Tell us.', 'Tell us!'))).not.toBe(version(good));
  });

  it('says each mistake at its own line, and none that only follows from another', () => {
    const source =
      '---\nname: X\nroles:\n- a: ours, A\n- b: client, B\n---\n\n## one: One\nfrom by a\n- yes: Yes -> two\n\n## two: Two\napproval by b\n- ok: OK -> one\n- no: No -> nowhere\nwhen one is yes\nwhen three is x\n';
    expect(parsePlaybook('a-try', source).problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      expect.stringMatching(/^9: Below its title a step says/),
      '15: There is no step “nowhere” to lead to.',
      '17: There is no step “three” for the condition.',
    ]);
    const onlyOne = parsePlaybook('a-try', '---\nname: X\nroles:\n- a: ours, A\n---\n\n## one: One\nfrom by a\n');
    expect(onlyOne.problems.map(({ line }) => line)).toEqual([8]);
  });

  it('with a role that no step has says so at its line, and is taken', () => {
    const { definition, problems } = parsePlaybook(
      'a-try',
      '---\nname: X\nroles:\n- a: ours, A\n- b: client, Nobody’s\n---\n\n## s: T\ntodo by a\n',
    );
    expect(definition?.roles).toHaveLength(2);
    expect(problems).toEqual([{ line: 5, level: 'warning', message: 'The role “Nobody’s” has no step.' }]);
  });

  // Each of these held the engine up for seconds or for ever.
  it.each([
    ['an outcome of blanks', `- a:${' '.repeat(50_000)}->`, 9],
    ['an outcome that never comes', `- a: x${' '.repeat(50_000)}y ->`, 9],
    ['open brackets', `- a: choice, ${'['.repeat(50_000)}`, 9],
    ['a condition of blanks', `when s is b${' '.repeat(50_000)}x`, 9],
    ['a title of blanks', `## ${' '.repeat(50_000)}x`, 9],
    ['an endless line', 'word '.repeat(10_000), 9],
  ])('with %s is refused at its line, and soon', (_, line, at) => {
    const { definition, problems } = parsePlaybook(
      'a-try',
      `---\nname: X\nroles:\n- a: ours, A\n---\n\n## s: T\ntodo by a\n${line}`,
    );
    expect(definition).toBeNull();
    expect(problems.map((each) => each.line)).toContain(at);
  });

  it('of any words at all is read to the end without a crash', () => {
    const lines = builtInPlaybooks().flatMap(({ text }) => text.split('\n'));
    const anything = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ maxLength: 60 })), { maxLength: 60 });
    fc.assert(
      fc.property(anything, (parts) => {
        const { definition, problems } = parsePlaybook('any', parts.join('\n'));
        return definition !== null || problems.some(({ level }) => level === 'error');
      }),
      { numRuns: 300 },
    );
  });
});
