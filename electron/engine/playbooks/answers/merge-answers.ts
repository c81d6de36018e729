// Several mails that answer one step, as one: what was left out at first is taken from the later one, who corrects themselves is
// believed and asked about, and where two people disagree nothing is filled in.
import type { FieldReading } from '../../../contract/step-answers.ts';

export interface OneReading {
  /** Lower case. */
  readonly from: string;
  readonly at: number;
  readonly fields: readonly FieldReading[];
}

export interface MergedField extends FieldReading {
  /** The place of the mail it is taken from among the readings; null where none says anything. */
  readonly reading: number | null;
}

export function mergeAnswers(keys: readonly string[], readings: readonly OneReading[]): MergedField[] {
  const inOrder = readings
    .map((reading, place) => ({ ...reading, place }))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  return keys.map((key): MergedField => {
    const said = inOrder.flatMap(({ from, place, fields }) => {
      const field = fields.find((one) => one.key === key);
      return field && field.confidence !== 'none' ? [{ ...field, from, reading: place }] : [];
    });
    const last = said.at(-1);
    if (last === undefined) return { ...nothing, key };
    const { from, ...field } = last;
    const others = said.slice(0, -1).filter(({ value }) => value !== null && !same(value, field.value));
    const candidates = unique([...field.candidates, ...others.map(({ value }) => value)]);
    if (field.value === null || others.length === 0) return { ...field, candidates };
    if (others.some((one) => one.from !== from)) {
      const quote = [...new Set(said.map((one) => one.quote))].join('\n…\n');
      const both = unique([field.value, ...candidates]);
      return {
        ...field,
        quote,
        value: null,
        confidence: 'unclear',
        why: 'Two people answered it, and not the same.',
        candidates: both,
      };
    }
    return { ...field, confidence: 'likely', why: 'They changed their answer; this is the later one.', candidates };
  });
}

const nothing = {
  value: null,
  quote: '',
  confidence: 'none',
  why: 'They said nothing about it.',
  condition: null,
  reading: null,
  candidates: [] as FieldReading['candidates'],
} as const;

const same = (a: FieldReading['value'], b: FieldReading['value']): boolean => JSON.stringify(a) === JSON.stringify(b);

function unique(values: readonly FieldReading['value'][]): FieldReading['candidates'] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    const isNew = value !== null && !seen.has(key);
    seen.add(key);
    return isNew;
  }) as FieldReading['candidates'];
}
