// The door to the language model for whoever has a draft: asks it when it is on and may be asked, writes down that it was,
// and gives back what is to be used, which is the draft as it was wherever anything is wrong.
import { createHash } from 'node:crypto';
import type { Actor } from '../../contract/journal.ts';
import type { ModelSettings } from '../../contract/model.ts';
import type { DraftPlan } from '../../contract/touch-drafts.ts';
import { kindNoun } from '../book/kind-noun.ts';
import type { LocalNow } from '../book/local-time.ts';
import { bodyOf } from '../drafting/model/draft-body.ts';
import { modelPrompt } from '../drafting/model/model-prompt.ts';
import { modelRequest } from '../drafting/model/model-request.ts';
import { type ModelUse, type Refined, refineWithModel } from '../drafting/model/refine-with-model.ts';
import { readModelSettings } from '../store/queries/model-settings.ts';
import type { HandlerContext } from './handler-context.ts';
import { noteAsked, readModelUse } from './model-use.ts';

type ModelContext = Pick<HandlerContext, 'db' | 'deps' | 'sync' | 'changed'>;

export interface DraftToRefine {
  readonly plan: DraftPlan;
  readonly text: string;
}

export interface RefinedDraft extends DraftToRefine {
  /** Why the model's text is not used, in a sentence; null when it is, or when the model is off. */
  readonly notice: string | null;
}

/** Off, not ready, resting, used up for today, failed, or not believed: the draft comes back as it was. Never throws for any of it. */
export async function refineDraft(
  context: ModelContext,
  draft: DraftToRefine,
  options: { readonly clock: LocalNow; readonly signal: AbortSignal; readonly actor: Actor },
): Promise<RefinedDraft> {
  const settings = readModelSettings(context.db);
  if (!settings.enabled || settings.model === '') return { ...draft, notice: null };
  const { today, restsUntil } = readModelUse(context.db, options.clock);
  if (restsUntil !== null) return { ...draft, notice: 'The model failed several times just now, so it was not asked.' };
  if (today >= settings.callsPerDay) {
    return {
      ...draft,
      notice: `The model was asked ${today} times today, as often as you allow, so it was not asked.`,
    };
  }
  const refined = await askForDraft(context, settings, draft, options);
  return refined.kind === 'written'
    ? { plan: refined.plan, text: refined.text, notice: null }
    : { ...draft, notice: refined.failed };
}

/** Asks whatever the record says of former questions, and writes this one down. */
export async function askForDraft(
  context: ModelContext,
  settings: ModelSettings,
  draft: DraftToRefine,
  options: {
    readonly clock: LocalNow;
    readonly signal: AbortSignal;
    readonly actor: Actor;
    readonly onText?: (text: string) => void;
  },
): Promise<Refined> {
  const { plan, text } = draft;
  const key = await modelKey(context, settings).catch(() => null);
  const { onText } = options;
  const refined = await refineWithModel(
    { settings, key, elapsed: () => performance.now(), ...(onText ? { onText } : {}) },
    plan,
    text,
    options.signal,
  );
  const body = bodyOf(plan, text);
  if (body === null) return refined;
  const sent = modelRequest(settings, modelPrompt(plan, body)).body;
  noteQuestion(context, settings, {
    ...options,
    purpose: kindNoun(plan.kind),
    accounts: [plan.accountId],
    outcome: refined.kind,
    why: refined.kind === 'written' ? '' : refined.failed,
    problems: refined.kind === 'written' ? [] : refined.problems.map(({ kind }) => kind),
    sent,
    use: refined.use,
  });
  return refined;
}

interface Question {
  readonly clock: LocalNow;
  readonly actor: Actor;
  readonly purpose: string;
  readonly accounts: readonly number[];
  readonly outcome: Refined['kind'];
  readonly why: string;
  readonly problems: readonly string[];
  readonly sent: string;
  readonly use: ModelUse;
}

export function noteQuestion({ db, sync, changed }: ModelContext, settings: ModelSettings, asked: Question): void {
  const { clock, actor, purpose, accounts, outcome, why, problems, sent, use } = asked;
  sync.writeFirst(() =>
    noteAsked(db, {
      at: clock.now,
      actor,
      purpose,
      accounts,
      outcome,
      why,
      problems: [...problems],
      model: `${settings.model} at ${new URL(settings.baseUrl).host}`,
      sha256: createHash('sha256').update(sent).digest('hex'),
      ...use,
    }),
  );
  changed('journal', 'settings');
}

/** A key is kept for the address it was entered for, and given to no other. */
export function modelKeyName({ baseUrl }: Pick<ModelSettings, 'baseUrl'>): string {
  return `model:${new URL(baseUrl).origin}`;
}

export function modelKey({ deps }: Pick<HandlerContext, 'deps'>, settings: ModelSettings): Promise<string | null> {
  return deps.secrets.get(modelKeyName(settings));
}
