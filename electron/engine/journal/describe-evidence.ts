// The evidence of an entry as names and values for a person: one line for each thing it holds, and one for each of a list.
import { z } from 'zod';

const record = z.record(z.string(), z.unknown());
/** What a question to a model cost, in millionths. */
const cost = z.object({ micros: z.number(), currency: z.string() });
const MAX_LINES = 40;
const MAX_TEXT = 300;

export interface EvidenceLine {
  readonly name: string;
  readonly value: string;
}

export function describeEvidence(evidence: string | null): EvidenceLine[] {
  if (evidence === null) return [];
  const held = record.safeParse(JSON.parse(evidence));
  if (!held.success) return [];
  return Object.entries(held.data)
    .flatMap(([name, value]) => linesOf(inWords(name), value))
    .slice(0, MAX_LINES);
}

function linesOf(name: string, value: unknown): EvidenceLine[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    const plain = value.every((each) => typeof each !== 'object');
    if (plain) return value.length === 0 ? [] : [line(name, value.map(String).join(', '))];
    return value.flatMap((each) => linesOf(name, each));
  }
  if (typeof value === 'boolean') return [line(name, value ? 'yes' : 'no')];
  const amount = cost.safeParse(value);
  if (amount.success) return [line(name, `${amount.data.micros / 1_000_000} ${amount.data.currency}`)];
  const parts = record.safeParse(value);
  if (!parts.success) return [line(name, String(value))];
  const words = Object.values(parts.data).filter((each) => each !== null && each !== '' && typeof each !== 'object');
  return [line(name, words.map(String).join(' · '))];
}

function line(name: string, value: string): EvidenceLine {
  return { name, value: value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value };
}

/** `inputTokens` as "input tokens". */
function inWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
