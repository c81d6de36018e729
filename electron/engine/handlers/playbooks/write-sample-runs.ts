// Writes down the playbooks that are under way in the sample book, by the commands a person would use.
import { DateTime } from 'luxon';
import type { AnswerSource, AnswerValue } from '../../../contract/runs.ts';
import type { CallContext } from '../../../rpc/server.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { type AnswerSet, completeStep, decideStep, skipStep, startRun } from '../../commands/run-commands.ts';
import { definitionOf } from '../../playbooks/kept-definitions.ts';
import { knownFacts } from '../../playbooks/known-facts.ts';
import { requirePlaybook } from '../../playbooks/playbook-files.ts';
import { firstRoles } from '../../playbooks/role-people.ts';
import { type SampleRun, sampleRuns } from '../../sample/runs.ts';
import { accountByName } from '../../store/queries/accounts.ts';
import { requireRun } from '../../store/queries/playbooks.ts';
import type { HandlerContext } from '../handler-context.ts';
import { plannedOver } from './planned-over.ts';

/** Once what the mail says is derived: who has a role, and what set a playbook off, comes from it. */
export function writeSampleRuns(context: HandlerContext, call: CallContext): void {
  for (const one of sampleRuns) writeOne(context, one, call);
}

/** A day of theirs for each step, from the day it began. */
function dayOf({ now, timeZone }: LocalNow, daysAgo: number): string {
  return DateTime.fromMillis(now, { zone: timeZone }).minus({ days: daysAgo }).toFormat('yyyy-MM-dd');
}

function writeOne(context: HandlerContext, sample: SampleRun, call: CallContext): void {
  const { db, deps } = context;
  const clock = context.clockOf(call);
  const account = accountByName(db).get(sample.account);
  const { text } = requirePlaybook(deps.dataFolder, sample.playbookId);
  const definition = definitionOf(sample.playbookId, text);
  if (!account || !definition) return;
  const rows = context.book.rows(clock);
  const planned = sample.bySignal
    ? plannedOver(db, rows, [definition], clock, 0).find(({ accountId }) => Number(accountId) === account.id)
    : undefined;
  const { runId } = context.run(
    startRun,
    {
      accountId: account.id,
      playbookId: sample.playbookId,
      source: text,
      version: definition.version,
      trigger: planned?.trigger ?? 'hand',
      reason: planned?.reason ?? `hand:${sample.why.toLowerCase()}`,
      why: planned?.why ?? sample.why,
      messageId: planned?.messageId ?? null,
      quote: planned?.quote ?? null,
      roles: { ...firstRoles(db, account.id, definition, clock), ...sample.colleagues },
      today: dayOf(clock, sample.daysAgo),
    },
    call,
  );
  const facts = knownFacts(
    db,
    requireRun(db, runId),
    rows.find(({ accountId }) => Number(accountId) === account.id),
    clock,
  );
  for (const [at, { step: stepKey, answers = {}, outcome, skipped, why }] of sample.steps.entries()) {
    const step = definition.steps.find(({ key }) => key === stepKey);
    const filled: Record<string, AnswerSet[string]> = {};
    for (const field of step?.fields ?? []) {
      const own = answers[field.key];
      const fact = facts(field);
      if (own !== undefined) filled[field.key] = byHand(own);
      else if (fact) filled[field.key] = { value: fact.value, source: fact.source, confirmed: true };
    }
    const on = { runId, stepKey, today: dayOf(clock, Math.max(1, sample.daysAgo - 2 * at)) };
    if (skipped) context.run(skipStep, { ...on, why: why ?? '' }, call);
    else if (outcome !== undefined) context.run(decideStep, { ...on, answers: filled, outcome, why }, call);
    else context.run(completeStep, { ...on, answers: filled, why }, call);
  }
}

const YOU: AnswerSource = {
  kind: 'person',
  words: 'You',
  fact: null,
  quote: null,
  messageId: null,
  messageRowId: null,
  confidence: 1,
};
const byHand = (value: AnswerValue) => ({ value, source: YOU, confirmed: true });
