// touch.*: why an account could be written to, and the draft as the built-in composer would write it. Nothing is kept.
import { type touchDraftCalls, touchKind } from '../../contract/touch-drafts.ts';
import { composeTouch } from '../drafting/compose/compose-touch.ts';
import { findReasons } from '../drafting/reasons/find-reasons.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { choicesFor } from './choices-for.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function touchDraftHandlers(context: HandlerContext): HandlersOf<keyof typeof touchDraftCalls> {
  const { db, clockOf } = context;
  return {
    'touch.reasons': async ({ accountId, kind }, call) => {
      requireAccount(db, accountId);
      await context.derived(accountId);
      const clock = clockOf(call);
      const kinds = kind === undefined ? touchKind.options : [kind];
      return {
        kinds: kinds.map((each) => {
          const found = findReasons(db, accountId, each, clock);
          return { kind: each, ...found, choices: choicesFor(each, found.missing) };
        }),
      };
    },
    'touch.compose': async (request, call) => {
      requireAccount(db, request.accountId);
      await context.derived(request.accountId);
      const made = composeTouch(db, request, clockOf(call));
      if ('missing' in made) {
        return { draft: null, missing: made.missing, choices: choicesFor(request.kind, made.missing) };
      }
      return { draft: made, missing: null, choices: [] };
    },
  };
}
