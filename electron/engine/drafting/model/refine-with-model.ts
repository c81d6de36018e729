// Lets a language model word a planned draft anew. It decides nothing: it gets plan and facts, its answer is checked as a
// whole, and where anything is wrong with it, or with asking, the built-in text stays and the reason is said.
import type { ModelCost, ModelProblem, ModelSettings } from '../../../contract/model.ts';
import type { DraftPlan } from '../../../contract/touch-drafts.ts';
import { askModel } from './ask-model.ts';
import { checkAnswer } from './check-answer.ts';
import { bodyOf, withBody } from './draft-body.ts';
import { costOf, estimateTokens } from './model-cost.ts';
import { modelPrompt } from './model-prompt.ts';
import { modelRequest } from './model-request.ts';
import { ModelTrouble } from './model-trouble.ts';
import { readAnswer, readSoFar, type WrittenParagraphs } from './read-answer.ts';

export interface ModelDeps {
  readonly settings: ModelSettings;
  readonly key: string | null;
  /** Milliseconds of a clock that is never set. */
  elapsed(): number;
  /** Told of the sentences so far while they are written; none of them is checked yet. */
  readonly onText?: (text: string) => void;
}

/** What asking took, also where it came to nothing. */
export interface ModelUse {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly estimated: boolean;
  readonly cost: ModelCost | null;
  readonly ms: number;
}

export type Refined =
  | {
      readonly kind: 'written';
      readonly plan: DraftPlan;
      readonly text: string;
      readonly answer: string;
      readonly use: ModelUse;
    }
  | {
      readonly kind: 'failed' | 'not_taken' | 'cancelled';
      /** Why the built-in text stays, in a sentence. */
      readonly failed: string;
      readonly problems: readonly ModelProblem[];
      readonly answer: string;
      readonly use: ModelUse;
    };

const NOTHING_USED: ModelUse = { inputTokens: 0, outputTokens: 0, estimated: false, cost: null, ms: 0 };

export async function refineWithModel(
  deps: ModelDeps,
  plan: DraftPlan,
  text: string,
  signal: AbortSignal,
): Promise<Refined> {
  const body = bodyOf(plan, text);
  if (body === null) {
    const failed = 'The draft is no longer laid out as it was planned, so the model was not asked.';
    return { kind: 'failed', failed, problems: [], answer: '', use: NOTHING_USED };
  }
  const { settings } = deps;
  const request = modelRequest(settings, modelPrompt(plan, body));
  const began = deps.elapsed();
  let soFar = '';
  const taken = (counted: { inputTokens: number | null; outputTokens: number | null }): ModelUse => {
    const tokens = {
      inputTokens: counted.inputTokens ?? estimateTokens(request.body),
      outputTokens: counted.outputTokens ?? estimateTokens(soFar),
    };
    const estimated = counted.inputTokens === null || counted.outputTokens === null;
    return { ...tokens, estimated, cost: costOf(settings.price, tokens), ms: Math.round(deps.elapsed() - began) };
  };
  try {
    const answer = await askModel(
      {
        protocol: settings.protocol,
        request,
        key: deps.key,
        timeoutMs: settings.timeoutSeconds * 1000,
        onText(written) {
          soFar = written;
          deps.onText?.(readSoFar(written));
        },
      },
      signal,
    );
    const use = taken(answer);
    const written = readAnswer(answer.text);
    if (written === null) {
      const problems: ModelProblem[] = [{ kind: 'form', sentence: 'It is not in the form that was asked for.' }];
      return { kind: 'not_taken', failed: notTaken(problems), problems, answer: answer.text, use };
    }
    const paragraphs = written.map((paragraph) => paragraph.map((each) => each.text).join(' '));
    const problems = checkAnswer(plan, body, written);
    if (problems.length > 0) {
      return { kind: 'not_taken', failed: notTaken(problems), problems, answer: paragraphs.join('\n\n'), use };
    }
    return {
      kind: 'written',
      plan: replanned(plan, written),
      text: withBody(body, paragraphs),
      answer: paragraphs.join('\n\n'),
      use,
    };
  } catch (error) {
    if (signal.aborted) {
      const use = taken({ inputTokens: null, outputTokens: null });
      return {
        kind: 'cancelled',
        failed: 'Stopped. The built-in text was kept.',
        problems: [],
        answer: readSoFar(soFar),
        use,
      };
    }
    if (!(error instanceof ModelTrouble)) throw error;
    // Nobody is charged for what was never reached or was turned away at the door.
    const free =
      error.kind !== 'cut' && error.kind !== 'too_long' && error.kind !== 'timed_out' && error.kind !== 'refused';
    const counted = free ? { inputTokens: 0, outputTokens: 0 } : error.spent;
    const failed = `${error.message} The built-in text was kept.`;
    return { kind: 'failed', failed, problems: [], answer: readSoFar(soFar), use: taken(counted) };
  }
}

function notTaken(problems: readonly ModelProblem[]): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `The model’s text was not taken: ${lowerFirst(first?.sentence ?? '').replace(/\.$/, '')}${more}. The built-in text was kept.`;
}

function lowerFirst(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}

/** Greeting, sign-off and whatever the plan knew of each sentence's role stay where a sentence still marks the same gap. */
function replanned(plan: DraftPlan, written: WrittenParagraphs): DraftPlan {
  const known = new Set(plan.facts.map((fact) => fact.factId));
  const greeting = plan.sentences.filter(({ role }) => role === 'greeting');
  const signOff = plan.sentences.filter(({ role }) => role === 'sign_off');
  const between = written.flat().map(({ text, facts }) => ({
    role: text.includes('[[') ? ('gap' as const) : ('written' as const),
    text,
    factIds: [...new Set(facts)].filter((id) => known.has(id)),
  }));
  return { ...plan, sentences: [...greeting, ...between, ...signOff], madeBy: 'model' };
}
