// model.*: where the language model is reached, what it would be sent, a try of it, and what it cost so far.
import { Failure } from '../../contract/failure.ts';
import type { ModelSettings, ModelStatus, modelCalls } from '../../contract/model.ts';
import type { TouchKind } from '../../contract/touch-drafts.ts';
import type { CallContext } from '../../rpc/server.ts';
import { setModel } from '../commands/model-command.ts';
import { composeTouch } from '../drafting/compose/compose-touch.ts';
import { bodyOf } from '../drafting/model/draft-body.ts';
import { costOf, estimateTokens } from '../drafting/model/model-cost.ts';
import { modelPrompt } from '../drafting/model/model-prompt.ts';
import { modelRequest } from '../drafting/model/model-request.ts';
import { noteEntry } from '../journal/note-entry.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { readModelSettings } from '../store/queries/model-settings.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';
import { readModelUse } from './model-use.ts';
import { askForDraft, modelKey, modelKeyName } from './refine-draft.ts';
import { testModel } from './test-model.ts';

/** The window is told of new text no more often than this. */
const TELL_MS = 80;

export function modelHandlers(context: HandlerContext): HandlersOf<keyof typeof modelCalls> {
  const { db, deps } = context;

  async function compose(
    input: { accountId: number; kind: TouchKind; threadId?: number | undefined },
    call: CallContext,
  ) {
    requireAccount(db, input.accountId);
    await context.derived(input.accountId);
    return composeTouch(db, input, context.clockOf(call));
  }

  return {
    'model.get': (_input, call) => statusOf(context, call),
    'model.set': async ({ key, ...patch }, call) => {
      const before = readModelSettings(db);
      const outcome = context.run(setModel, patch, call);
      if (key !== undefined) await keepKey(context, key, call, before);
      context.changed('settings', 'journal');
      return outcome;
    },
    'model.preview': async (input, call) => {
      const settings = readModelSettings(db);
      const composed = await compose(input, call);
      const body = 'missing' in composed ? null : bodyOf(composed.plan, composed.text);
      if ('missing' in composed || body === null) {
        const missing = 'missing' in composed ? composed.missing : 'This draft has no sentences of its own to improve.';
        return { request: null, missing, bytes: 0, inputTokens: 0, costAtMost: null };
      }
      const request = modelRequest(settings, modelPrompt(composed.plan, body));
      const inputTokens = estimateTokens(request.body);
      return {
        request,
        missing: null,
        bytes: Buffer.byteLength(request.body),
        inputTokens,
        costAtMost: costOf(settings.price, { inputTokens, outputTokens: settings.maxAnswerTokens }),
      };
    },
    'model.test': async (_input, call) => {
      return testModel(context, requireModel(readModelSettings(db)), call);
    },
    'model.try': async ({ attempt, ...input }, call) => {
      const settings = requireModel(readModelSettings(db));
      const composed = await compose(input, call);
      if ('missing' in composed) return { ...NOTHING, missing: composed.missing };
      const refined = await askForDraft(context, settings, composed, {
        clock: context.clockOf(call),
        signal: call.signal,
        actor: 'user',
        ...(attempt === undefined ? {} : { onText: teller(context, attempt) }),
      });
      const { inputTokens, outputTokens, cost, ms } = refined.use;
      const written = refined.kind === 'written';
      return {
        missing: null,
        builtIn: composed.text,
        text: written ? refined.text : composed.text,
        outcome: refined.kind,
        sentence: written ? 'The model’s text passed every check.' : refined.failed,
        problems: written ? [] : [...refined.problems],
        answer: refined.answer,
        cost,
        inputTokens,
        outputTokens,
        ms,
      };
    },
  };

  function teller({ tell }: HandlerContext, attempt: string): (text: string) => void {
    let told = -TELL_MS;
    return (text) => {
      const at = performance.now();
      if (at - told < TELL_MS) return;
      told = at;
      tell('model.progressed', { attempt, text });
    };
  }

  async function keepKey({ sync }: HandlerContext, key: string | null, call: CallContext, before: ModelSettings) {
    const settings = readModelSettings(db);
    const name = modelKeyName(settings);
    try {
      if (key === null) await deps.secrets.delete(name);
      else await deps.secrets.set(name, key);
    } catch (error) {
      const said = error instanceof Failure ? ` ${error.message}` : '';
      throw new Failure('internal', `The key could not be kept on this machine; the rest was saved.${said}`, 'key');
    }
    const moved = new URL(before.baseUrl).origin !== new URL(settings.baseUrl).origin;
    sync.writeFirst(() =>
      noteEntry(db, {
        at: context.clockOf(call).now,
        actor: 'user',
        command: 'model.key',
        title: key === null ? 'Took the key of the language model away' : 'Kept a key for the language model',
        accounts: [],
        evidence: { address: new URL(settings.baseUrl).origin, addressChanged: moved },
      }),
    );
  }
}

const NOTHING = {
  builtIn: '',
  text: '',
  outcome: 'failed' as const,
  sentence: '',
  problems: [],
  answer: '',
  cost: null,
  inputTokens: 0,
  outputTokens: 0,
  ms: 0,
};

async function statusOf(context: HandlerContext, call: CallContext): Promise<ModelStatus> {
  const { db, deps } = context;
  const settings = readModelSettings(db);
  const { restsUntil, ...use } = readModelUse(db, context.clockOf(call));
  let kept = false;
  let sentence = deps.secrets.sentence;
  try {
    kept = (await modelKey(context, settings)) !== null;
  } catch (error) {
    sentence = error instanceof Failure ? error.message : 'The key could not be read.';
  }
  const ready = settings.enabled && settings.model !== '';
  return { settings, key: { kept, sentence }, ready, sentence: standing(settings, use.today, restsUntil), ...use };
}

function standing(settings: ModelSettings, today: number, restsUntil: number | null): string {
  if (!settings.enabled) return 'Off: drafts are written on this machine alone, and nothing of them leaves it.';
  if (restsUntil !== null)
    return 'It failed several times in a row and is left alone for five minutes; drafts are written here.';
  if (today >= settings.callsPerDay) return 'It was asked as often as you allow for today; drafts are written here.';
  return `On: the plan and the facts of each draft go to ${new URL(settings.baseUrl).host}.`;
}

function requireModel(settings: ModelSettings): ModelSettings {
  if (settings.model === '') throw new Failure('invalid_input', 'Name the model to ask first.', 'model');
  if (!settings.enabled)
    throw new Failure('conflict', 'The language model is off. Turn it on first; nothing was sent.');
  return settings;
}
