// What the text states or promises and nothing bears out: a file that is not attached, a figure or a day that is in no fact.
import { unsupportedStatements } from '../../drafting/check-statements.ts';
import { promisesFile } from '../promises-file.ts';
import { block, type GateFacts, type GateFinding, warn } from './gate-facts.ts';

export function missingAttachment({ text, attachments }: GateFacts): GateFinding | null {
  if (attachments > 0) return null;
  const words = promisesFile(text);
  return words === null ? null : block('The text speaks of an attachment, and none is attached.', words);
}

export const unsupportedFigure = (facts: GateFacts) => unsupported(facts, 'figure');
export const unsupportedDate = (facts: GateFacts) => unsupported(facts, 'date');

/** Words of the draft's own must be in a fact; what the user typed is hers to know, and she is told. */
function unsupported({ touch, text }: GateFacts, kind: 'figure' | 'date'): GateFinding | null {
  if (!touch) return null;
  const found = unsupportedStatements(text, touch.facts).filter((each) => each.kind === kind);
  if (found.length === 0) return null;
  const drafted = touch.sentences.map((sentence) => sentence.text).join('\n');
  const own = found.find(({ words }) => drafted.includes(words));
  const what = kind === 'figure' ? 'figure' : 'day';
  if (own) return block(`The ${what} “${own.words}” is in none of the facts this draft rests on.`, own.words);
  const words = found[0]?.words ?? '';
  return warn(`The ${what} “${words}” is your own: nothing here says it.`, words);
}
