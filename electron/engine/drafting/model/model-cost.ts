// What a call costs, from tokens counted or estimated.
import type { ModelCost, ModelSettings } from '../../../contract/model.ts';

/** Close enough for the languages here: a token is about four letters of English, three of others. */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / 3.6);
}

/** A price for a million tokens is as many millionths for one. */
export function costOf(
  price: ModelSettings['price'],
  tokens: { readonly inputTokens: number; readonly outputTokens: number },
): ModelCost | null {
  if (price === null) return null;
  const micros = tokens.inputTokens * price.inputPerMillion + tokens.outputTokens * price.outputPerMillion;
  return { micros: Math.round(micros), currency: price.currency };
}
