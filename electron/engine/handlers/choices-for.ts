// What can be done about an account instead of a draft that found no reason.
import type { QuietChoiceKind } from '../../contract/quiet.ts';
import type { TouchKind } from '../../contract/touch-drafts.ts';

/** A touch that nobody asked for can wait, or be another one (capability B6); an answer can't. */
export function choicesFor(kind: TouchKind, missing: string | null): QuietChoiceKind[] {
  if (missing === null || kind === 'reply') return [];
  return ['check_in', 'resource', 'light_note', 'snooze', 'leave'];
}
