// Asks the endpoint for one word, with nothing of anybody's in the question, and says in a failure's words why it can't be had.
import { Failure, type FailureCode } from '../../contract/failure.ts';
import type { ModelSettings } from '../../contract/model.ts';
import type { CallContext } from '../../rpc/server.ts';
import { askModel } from '../drafting/model/ask-model.ts';
import { costOf } from '../drafting/model/model-cost.ts';
import { modelRequest } from '../drafting/model/model-request.ts';
import { ModelTrouble, type ModelTroubleKind } from '../drafting/model/model-trouble.ts';
import type { HandlerContext } from './handler-context.ts';
import { modelKey, noteQuestion } from './refine-draft.ts';

const WORD_TOKENS = 200;

/** @throws Failure for every way it can fail. */
export async function testModel(
  context: HandlerContext,
  inForce: ModelSettings,
  call: CallContext,
): Promise<{ sentence: string; ms: number }> {
  const settings = { ...inForce, maxAnswerTokens: WORD_TOKENS };
  const request = modelRequest(settings, {
    system: 'You are asked whether you can be reached. Answer with one word.',
    user: 'Answer with the word: ready',
  });
  const began = performance.now();
  const note = (outcome: 'written' | 'failed', why: string, tokens: { inputTokens: number; outputTokens: number }) => {
    const ms = Math.round(performance.now() - began);
    noteQuestion(context, settings, {
      clock: context.clockOf(call),
      actor: 'user',
      purpose: 'one word, to test it',
      accounts: [],
      outcome,
      why,
      problems: [],
      sent: request.body,
      use: { ...tokens, estimated: false, cost: costOf(settings.price, tokens), ms },
    });
    return ms;
  };
  try {
    const key = await modelKey(context, settings);
    const { protocol, timeoutSeconds } = settings;
    const answer = await askModel({ protocol, request, key, timeoutMs: timeoutSeconds * 1000 }, call.signal);
    const ms = note('written', '', { inputTokens: answer.inputTokens ?? 0, outputTokens: answer.outputTokens ?? 0 });
    return { sentence: `${settings.model} at ${new URL(settings.baseUrl).host} answered.`, ms };
  } catch (error) {
    if (!(error instanceof ModelTrouble)) throw error;
    note('failed', error.message, { inputTokens: 0, outputTokens: 0 });
    throw new Failure(codeOf(error.kind), error.message);
  }
}

function codeOf(kind: ModelTroubleKind): FailureCode {
  if (kind === 'key_refused') return 'auth_needed';
  if (kind === 'timed_out') return 'timed_out';
  if (kind === 'no_such_model') return 'not_found';
  return kind === 'unreachable' || kind === 'busy' || kind === 'server' ? 'offline' : 'unsupported';
}
