// `npm run eval`: reads the labelled mail and prints precision, recall and the misses of every kind.
// `-- --kinds commitment,risk --half tune --topic signals` makes it smaller; `--unlabelled` lists what is found of kinds
// that the message's file does not speak for. `-- drafts` writes and judges drafts instead.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findingKind } from '../../electron/contract/findings.ts';
import { evalDrafts } from './drafts/eval-drafts.ts';
import { halves as allHalves, readLabelled } from './labelled-message.ts';
import { type ReadLabelled, readAll, whoseMoveScore } from './read-labelled.ts';
import { kindsOf, type Miss, precision, recall, scoreOf } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kinds: { type: 'string' },
    half: { type: 'string', default: 'tune,report,fresh' },
    topic: { type: 'string' },
    unlabelled: { type: 'boolean', default: false },
  },
});
const halves = z.array(z.enum(allHalves)).parse(values.half.split(','));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (positionals[0] === 'drafts') process.exit((await evalDrafts(say)) ? 0 : 1);

const groups = ['expansion', 'risk'];
const asked: readonly string[] = values.kinds?.split(',') ?? [...groups, ...findingKind.options];
const rows: readonly string[] = asked.flatMap((each): readonly string[] =>
  kindsOf(each).length > 1 ? [each, ...kindsOf(each)] : kindsOf(each),
);

for (const half of halves) {
  const messages = readLabelled([half], values.topic?.split(','));
  if (messages.length === 0) {
    say(`${half}: there is none at present`);
    continue;
  }
  const started = performance.now();
  const read = readAll(messages);
  const each = (performance.now() - started) / Math.max(1, read.length);
  say(`${half}: ${messages.length} messages, ${each.toFixed(2)} ms each`);
  printKinds(read);
  if (!values.kinds || rows.includes('question')) printMoves(read);
  if (values.unlabelled) printUnlabelled(read);
  say('');
}

function printKinds(read: readonly ReadLabelled[]): void {
  const misses: Miss[] = [];
  say(`  ${'kind'.padEnd(28)} ${'labels'.padStart(6)} ${'precision'.padStart(9)} ${'recall'.padStart(7)}`);
  for (const name of new Set(rows)) {
    const kinds = kindsOf(name);
    const score = scoreOf(kinds, read);
    const labels = score.right + score.missed;
    if (labels + score.wrong === 0) continue;
    const figures = [precision(score).toFixed(2).padStart(9), recall(score).toFixed(2).padStart(7)].join(' ');
    say(`  ${name.padEnd(28)} ${String(labels).padStart(6)} ${figures}`);
    if (kinds.length === 1) misses.push(...score.misses);
  }
  const told = new Set(
    misses.map(({ id, kind, how, words }) => `  ${how.padEnd(6)} ${kind.padEnd(26)} ${id}  ${words}`),
  );
  for (const line of [...told].sort()) say(line);
}

function printMoves(read: readonly ReadLabelled[]): void {
  const { right, labels, misses } = whoseMoveScore(read);
  if (labels === 0) return;
  say(`  whose move ${right}/${labels} = ${(right / labels).toFixed(3)}`);
  for (const { id, expected, found } of misses) say(`  move   ${id}  expected ${expected}, found ${found}`);
}

function printUnlabelled(read: readonly ReadLabelled[]): void {
  for (const { message, found } of read) {
    for (const { kind, quote } of found) {
      if (message.speaksFor.has(kind) || !rows.includes(kind)) continue;
      say(`  other  ${kind.padEnd(26)} ${message.id}  "${quote.replace(/\s+/g, ' ').slice(0, 140)}"`);
    }
  }
}
