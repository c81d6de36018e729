// The labelled mail of test/fixtures/labelled: what a file holds, and which kinds it speaks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type FindingKind, findingKind, side } from '../../electron/contract/findings.ts';
import { automaticKind, isoDate } from '../../electron/contract/scalars.ts';

const folder = fileURLToPath(new URL('../fixtures/labelled/', import.meta.url));

const expectation = z.strictObject({
  kind: findingKind,
  by: side,
  what: z.string().optional(),
  due: isoDate.optional(),
  returnDate: isoDate.optional(),
  successor: z.string().optional(),
});
export type Expectation = z.infer<typeof expectation>;

const message = z.strictObject({
  id: z.string(),
  subject: z.string(),
  from: side,
  fromName: z.string(),
  fromAddress: z.string().optional(),
  date: z.iso.datetime({ offset: true }),
  zone: z.string(),
  text: z.string(),
  expect: z.array(expectation),
  not: z.array(findingKind).optional(),
  whoseMove: z.enum(['ours', 'theirs', 'none']).optional(),
  automatic: automaticKind.optional(),
});

/**
 * To learn from, to hold a floor under, and fresh: mail that others wrote, of which no rule and no sentence was learned. What taught
 * something is fresh no more.
 */
export const halves = ['tune', 'report', 'fresh'] as const;
export type Half = (typeof halves)[number];

export interface LabelledMessage extends z.infer<typeof message> {
  readonly topic: string;
  readonly half: Half;
  /** The kinds of which `expect` is the whole truth: those its topic expects anywhere, and those it names under `not`. */
  readonly speaksFor: ReadonlySet<FindingKind>;
}

/** All labelled messages of these halves. */
export function readLabelled(wanted: readonly Half[], topics?: readonly string[]): LabelledMessage[] {
  const files = readdirSync(folder).flatMap((name) => {
    const parts = /^(.+)-(tune|report|fresh)\.json$/.exec(name);
    const [, topic] = parts ?? [];
    const half = halves.find((one) => one === parts?.[2]);
    if (topic === undefined || half === undefined) throw new Error(`${name} is no file of labelled mail`);
    return [{ topic, half, messages: z.array(message).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))) }];
  });
  const kindsOf = new Map<string, Set<FindingKind>>();
  for (const { topic, messages } of files) {
    const kinds = kindsOf.get(topic) ?? new Set();
    for (const { expect } of messages) for (const { kind } of expect) kinds.add(kind);
    kindsOf.set(topic, kinds);
  }
  return files
    .filter(({ topic, half }) => wanted.includes(half) && (topics?.includes(topic) ?? true))
    .flatMap(({ topic, half, messages }) =>
      messages.map((one) => ({
        ...one,
        topic,
        half,
        speaksFor: new Set([...(kindsOf.get(topic) ?? []), ...(one.not ?? [])]),
      })),
    );
}
