// The part of a draft that a model may write: what stands between greeting and sign-off. Those two stay as the voice has them.
import type { DraftPlan } from '../../../contract/touch-drafts.ts';

export interface DraftBody {
  readonly greeting: string;
  readonly signOff: string;
  /** The sentences between, in their paragraphs. */
  readonly paragraphs: readonly (readonly { readonly text: string; readonly facts: readonly string[] }[])[];
  readonly text: string;
}

/** Null where the text is not laid out as the plan says, because somebody changed it. */
export function bodyOf(plan: DraftPlan, text: string): DraftBody | null {
  const greeting = plan.sentences.find(({ role }) => role === 'greeting')?.text.trim() ?? '';
  const signOff = plan.sentences.findLast(({ role }) => role === 'sign_off')?.text.trim() ?? '';
  const whole = text.trim();
  if (!whole.startsWith(greeting) || !whole.endsWith(signOff)) return null;
  const body = whole.slice(greeting.length, whole.length - signOff.length).trim();
  if (body === '') return null;
  const between = plan.sentences.filter(({ role }) => role !== 'greeting' && role !== 'sign_off');
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => {
    const own = between.filter((sentence) => paragraph.includes(sentence.text.trim()));
    return own.length === 0
      ? [{ text: paragraph.trim(), facts: [] }]
      : own.map((sentence) => ({ text: sentence.text.trim(), facts: sentence.factIds }));
  });
  return { greeting, signOff, paragraphs, text: body };
}

export function withBody({ greeting, signOff }: DraftBody, paragraphs: readonly string[]): string {
  return [greeting, ...paragraphs, signOff].filter((part) => part !== '').join('\n\n');
}
