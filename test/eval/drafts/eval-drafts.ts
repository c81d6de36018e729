// `npm run eval -- drafts`: writes every draft of the sample book and of a second book, and prints the figures and some of the
// drafts for reading. Ends with 1 where something is asked and not met.
import { SAMPLE_OWNER_ADDRESS } from '../../../electron/engine/sample/cast.ts';
import type { TestEngine } from '../../support/open-test-engine.ts';
import { type Judged, judgeDrafts } from './judge-drafts.ts';
import { openSampleEngine, openSecondEngine } from './open-book.ts';
import { secondOwner } from './second-book.ts';
import { readWrittenLetters } from './written-letters.ts';

const ASKED = 0.95;
const SHOWN = 10;

/** Whether all that is asked is met. */
export async function evalDrafts(say: (line: string) => void): Promise<boolean> {
  const sample = await judgeBook(openSampleEngine, SAMPLE_OWNER_ADDRESS, 'sample book', say);
  const second = await judgeBook(openSecondEngine, secondOwner.address, 'second book', say);
  return sample && second;
}

async function judgeBook(
  open: () => Promise<TestEngine>,
  own: string,
  name: string,
  say: (line: string) => void,
): Promise<boolean> {
  const engine = await open();
  try {
    const judged = await judgeDrafts(engine, readWrittenLetters(engine.folder, own));
    return tell(judged, name, say);
  } finally {
    await engine.close();
  }
}

function tell(
  { drafts, missing, faults, greetings, signOffs }: Judged,
  name: string,
  say: (line: string) => void,
): boolean {
  say(`${name}: ${drafts.length} drafts, ${missing} times no reason was found`);
  for (const [fault, found] of Object.entries(faults)) {
    say(`  ${fault.padEnd(14)} ${found.length}`);
    for (const line of found.slice(0, 20)) say(`    ${line}`);
  }
  for (const [what, count] of [['greetings', greetings] as const, ['sign-offs', signOffs] as const]) {
    say(`  ${what.padEnd(14)} ${count.right}/${count.all} as the user writes`);
    for (const line of new Set(count.wrong)) say(`    ${line}`);
  }
  const kinds = Map.groupBy(drafts, ({ draft }) => draft.plan.kind);
  const shown = [...kinds.values()].flatMap((list) => list.slice(0, 2)).slice(0, SHOWN * 2);
  for (const { account, draft } of shown.slice(0, SHOWN)) {
    say(`\n--- ${draft.plan.kind}: ${account}, to ${draft.to[0]?.name ?? ''} (${draft.plan.toWhy})`);
    say(`Subject: ${draft.subject}\n\n${draft.text}`);
  }
  say('');
  const clean = Object.values(faults).every((found) => found.length === 0);
  const share = (count: Judged['greetings']) => count.all === 0 || count.right / count.all >= ASKED;
  return clean && share(greetings) && share(signOffs);
}
