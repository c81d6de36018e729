// What one way of naming a day is: the words it needs, its pattern, and the day it means for whoever wrote it.
import { latinPattern } from '../../mail/text/latin-pattern.ts';
import { type NeedsWords, needsOf } from '../../mail/text/word-beginnings.ts';

export interface Writing {
  /** The day on which the message was written, in its writer's calendar. */
  readonly today: number;
  /** 12/03 is the twelfth of March; a message shows it elsewhere, else language and zone decide. */
  readonly dayFirst: boolean;
}

export interface DayRule extends NeedsWords {
  /** It begins with a digit: tried wherever one stands. */
  readonly digits: boolean;
  readonly pattern: RegExp;
  /** The last day of what is named; null where the words name no day after all. */
  read(groups: Readonly<Record<string, string | undefined>>, writing: Writing): number | null;
  /** "EOD", "morning": says nothing where a day is named beside it. */
  readonly weak?: boolean;
}

/** `needs` is empty for patterns that begin with a digit. */
export function dayRule(needs: string, pattern: string, read: DayRule['read'], weak = false): DayRule {
  const digits = needs === '';
  return {
    digits,
    needs: digits ? () => [] : needsOf(needs, pattern),
    pattern: latinPattern(pattern, 'g'),
    read,
    weak,
  };
}
