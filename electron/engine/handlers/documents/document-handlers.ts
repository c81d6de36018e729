// document.*, goal.*
import type { DocumentEntry, documentCalls } from '../../../contract/document-calls.ts';
import type { TendDocument } from '../../../contract/documents.ts';
import { Failure } from '../../../contract/failure.ts';
import type { goalCalls } from '../../../contract/goals.ts';
import { accountId } from '../../../contract/scalars.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { arrangeDocument, editSection, fillGap, resetSection } from '../../commands/document-commands.ts';
import { createGoal, removeGoal, updateGoal } from '../../commands/goal-commands.ts';
import { factsDigest } from '../../documents/apply-edits.ts';
import { type DocumentRequest, documentOfFacts, openDocument } from '../../documents/build-document.ts';
import { goalOf, readPackFacts } from '../../documents/read-pack-facts.ts';
import { isPlain, textOfDocument, unprintableWords } from '../../export/document/unprintable-words.ts';
import { readOwnFace } from '../../store/queries/brand.ts';
import { allGoals, goalsOfAccount, type WorkedOnRow, workedOn } from '../../store/queries/documents.ts';
import { changing } from '../changing.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';

export function documentHandlers(
  context: HandlerContext,
): HandlersOf<keyof typeof documentCalls | keyof typeof goalCalls> {
  const { db } = context;

  const change = changing(context, 'documents', 'journal');

  const requestOf = ({ language = 'en', ...rest }: Partial<DocumentRequest> & Omit<DocumentRequest, 'language'>) => ({
    ...rest,
    language,
  });

  /** What the facts say of a section now, whether it is in the person's words or not. */
  function factsOf(request: DocumentRequest, key: string, call: CallContext): string {
    const clock = context.clockOf(call);
    const facts = readPackFacts(db, request.accountId, clock, context.book.rows(clock));
    const section = documentOfFacts(db, facts, request).sections.find((one) => one.key === key);
    if (!section) {
      throw new Failure(
        'not_found',
        'This document has no such section; it may be one of the other edition.',
        'section',
      );
    }
    return factsDigest(section);
  }

  /** Faces are opened only for letters that not every one of them has. */
  async function unprintableIn(document: TendDocument): Promise<string[]> {
    const text = textOfDocument(document);
    if (isPlain(text)) return [];
    const { faceSetOf } = await import('../../export/face-set.ts');
    return unprintableWords(text, await faceSetOf(document.brand.font, readOwnFace(db)));
  }

  return {
    'document.get': async (input, call) => {
      await context.derived(input.accountId);
      const clock = context.clockOf(call);
      const { document, parts } = openDocument(db, requestOf(input), clock, context.book.rows(clock));
      const gaps = parts.filter(({ hidden }) => !hidden).reduce((sum, part) => sum + part.gaps.length, 0);
      return { document, parts, gaps, unprintable: await unprintableIn(document) };
    },
    'document.list': ({ accountId: account }) => ({
      documents: workedOn(db)
        .all({ account: account ?? null })
        .map(entryOf),
    }),
    'document.editSection': (input, call) => {
      const request = requestOf(input);
      const facts = factsOf(request, input.section, call);
      const { section, title, blocks } = input;
      return change(editSection, { ...placeOf(request), section, title, blocks, facts }, call);
    },
    'document.resetSection': (input, call) =>
      change(resetSection, { ...placeOf(requestOf(input)), section: input.section }, call),
    'document.arrange': (input, call) => change(arrangeDocument, input, call),
    'document.fillGap': (input, call) => change(fillGap, input, call),
    'goal.list': ({ accountId: account }) => ({
      goals: (account === undefined ? allGoals(db).all() : goalsOfAccount(db).all(account)).map(goalOf),
    }),
    'goal.create': (input, call) => change(createGoal, input, call),
    'goal.update': (input, call) => change(updateGoal, input, call),
    'goal.remove': (input, call) => change(removeGoal, input, call),
  };
}

const placeOf = ({ accountId: id, kind, edition, language }: DocumentRequest) => ({
  accountId: id,
  kind,
  edition,
  language,
});

function entryOf({ account_id, account_name, kind, edited, filled, last_at }: WorkedOnRow): DocumentEntry {
  return { accountId: accountId.parse(account_id), accountName: account_name, kind, edited, filled, lastAt: last_at };
}
