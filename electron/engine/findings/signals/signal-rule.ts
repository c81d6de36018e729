// What a rule for a signal is made of: a pattern on one sentence, and what has to be true around it.

import type { FindingKind } from '../../../contract/findings.ts';
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf } from '../../mail/text/word-beginnings.ts';
import type { Language } from '../finding.ts';

export interface RuleLimits {
  /** In the sentence as well, anywhere. */
  readonly also?: string;
  /** In the sentence, or in those before and after it in the message. */
  readonly nearby?: string;
  /** Nowhere in the sentence: words by which it speaks of something else. */
  readonly unless?: string;
  /** Nor in the sentence before, where this one does not speak to us. */
  readonly unlessBefore?: string;
  /** The sentence has to speak of the writer or the writer's company. */
  readonly own?: boolean;
  /** The pattern itself denies something ("can't log in"), so a denial in it does not undo it. */
  readonly denies?: boolean;
  /** What may happen counts like what does: a threat, a wish. */
  readonly supposed?: boolean;
  /** A question says it too. */
  readonly asks?: boolean;
  /** Tried on the sentence as written, where names have capitals. */
  readonly written?: boolean;
  readonly holds?: (match: RegExpExecArray) => boolean;
}

export interface SignalRule extends NeedsWords {
  readonly kind: FindingKind;
  readonly language: Language;
  readonly pattern: RegExp;
  readonly also: RegExp | null;
  readonly nearby: RegExp | null;
  readonly unless: RegExp | null;
  readonly unlessBefore: RegExp | null;
  readonly own: boolean;
  readonly denies: boolean;
  readonly supposed: boolean;
  readonly asks: boolean;
  readonly written: boolean;
  readonly holds: (match: RegExpExecArray) => boolean;
}

/** `needs`: beginnings of words, one of which begins a word wherever the pattern matches. */
export type RuleWords = readonly [kind: FindingKind, needs: string, pattern: string, limits?: RuleLimits];

/** `\\b` knows the letters of English only: "überfällig" would begin no word. */
const wordEdge = '(?:(?<![\\p{L}\\d_])(?=[\\p{L}\\d_])|(?<=[\\p{L}\\d_])(?![\\p{L}\\d_]))';

function compiled(pattern: string, language: Language): RegExp {
  return latinPattern(language === 'en' ? pattern : pattern.replaceAll('\\b', wordEdge));
}

export function rulesOf(language: Language, all: readonly RuleWords[]): SignalRule[] {
  return all.map(([kind, needs, pattern, limits = {}]) => ({
    kind,
    language,
    needs: needsOf(needs, pattern),
    pattern: compiled(pattern, language),
    also: limits.also ? compiled(limits.also, language) : null,
    nearby: limits.nearby ? compiled(limits.nearby, language) : null,
    unless: limits.unless ? compiled(limits.unless, language) : null,
    unlessBefore: limits.unlessBefore ? compiled(limits.unlessBefore, language) : null,
    own: limits.own ?? false,
    denies: limits.denies ?? false,
    supposed: limits.supposed ?? false,
    asks: limits.asks ?? false,
    written: limits.written ?? false,
    holds: limits.holds ?? (() => true),
  }));
}
