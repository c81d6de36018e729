// What one event or one whole answer of an endpoint says, for either protocol. Anything else in it is passed over.
import { z } from 'zod';
import type { ModelProtocol } from '../../../contract/model.ts';

export interface Piece {
  readonly text: string;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** How it ended, where it did. */
  readonly end: 'complete' | 'cut' | 'refused' | null;
  /** The endpoint's code of an error that came in the stream; empty where it gave none. */
  readonly error: string | null;
}

const count = z.number().int().min(0).max(100_000_000).nullish().catch(null);
const words = z.string().nullish().catch(null);
const error = z.object({ type: words, code: words }).nullish().catch(null);

const openAiPiece = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: words }).nullish(),
        message: z.object({ content: words }).nullish(),
        finish_reason: words,
      }),
    )
    .nullish()
    .catch(null),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
  error: error,
});

const usage = z.object({ input_tokens: count, output_tokens: count }).nullish().catch(null);
const anthropicPiece = z.object({
  type: words,
  message: z.object({ usage }).nullish().catch(null),
  delta: z.object({ type: words, text: words, stop_reason: words }).nullish().catch(null),
  content: z
    .array(z.object({ type: words, text: words }))
    .nullish()
    .catch(null),
  stop_reason: words,
  usage,
  error: error,
});

/** Null for what is no object of the protocol. */
export function readPiece(protocol: ModelProtocol, json: unknown): Piece | null {
  return protocol === 'openai' ? readOpenAi(json) : readAnthropic(json);
}

function readOpenAi(json: unknown): Piece | null {
  const read = openAiPiece.safeParse(json);
  if (!read.success) return null;
  const { choices, usage: used, error: failed } = read.data;
  const [first] = choices ?? [];
  return {
    text: first?.delta?.content ?? first?.message?.content ?? '',
    inputTokens: used?.prompt_tokens ?? null,
    outputTokens: used?.completion_tokens ?? null,
    end: endOf(first?.finish_reason, { complete: ['stop'], cut: ['length'] }),
    error: failed ? (failed.code ?? failed.type ?? '') : null,
  };
}

function readAnthropic(json: unknown): Piece | null {
  const read = anthropicPiece.safeParse(json);
  if (!read.success) return null;
  const { type, message, delta, content, stop_reason, usage: used, error: failed } = read.data;
  const whole = (content ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('');
  return {
    text: delta?.type === 'text_delta' ? (delta.text ?? '') : whole,
    inputTokens: used?.input_tokens ?? message?.usage?.input_tokens ?? null,
    outputTokens: used?.output_tokens ?? message?.usage?.output_tokens ?? null,
    end: endOf(delta?.stop_reason ?? stop_reason, { complete: ['end_turn', 'stop_sequence'], cut: ['max_tokens'] }),
    error: type === 'error' || failed ? (failed?.type ?? '') : null,
  };
}

function endOf(
  said: string | null | undefined,
  known: { readonly complete: readonly string[]; readonly cut: readonly string[] },
): Piece['end'] {
  if (said === null || said === undefined || said === '') return null;
  if (known.complete.includes(said)) return 'complete';
  // Tool calls, filters and refusals: no text that was asked for.
  return known.cut.includes(said) ? 'cut' : 'refused';
}
