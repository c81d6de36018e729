// Writes down the playbooks that are under way in the sample book, by the commands a person would use.
import { DateTime } from 'luxon';
import type { AnswerSource, AnswerValue } from '../../../contract/runs.ts';
import type { CallContext } from '../../../rpc/server.ts';
import { isoDayOf } from '../../book/local-time.ts';
import { type AnswerSet, completeStep, decideStep, skipStep, startRun } from '../../commands/run-commands.ts';
import { definitionOf } from '../../playbooks/kept-definitions.ts';
import { knownFacts } from '../../playbooks/known-facts.ts';
import { requirePlaybook } from '../../playbooks/playbook-files.ts';
import { firstRoles } from '../../playbooks/role-people.ts';
import { plusWorkingDays } from '../../playbooks/working-days.ts';
import { addDays } from '../../renewals/term.ts';
import { type SampleRun, sampleRuns } from '../../sample/runs.ts';
import { accountByName } from '../../store/queries/accounts.ts';
import { requireRun } from '../../store/queries/playbooks.ts';
import { readSettings } from '../../store/queries/settings.ts';
import type { HandlerContext } from '../handler-context.ts';
import { plannedOver } from './planned-over.ts';

/** Once what the mail says is derived: who has a role, and what set a playbook off, comes from it. */
export function writeSampleRuns(context: HandlerContext, call: CallContext): void {
  for (const one of sampleRuns) writeOne(context, one, call);
}

/** What was done on a day of the past is done at its hour, so that the record, due days and tasks have it on that day. */
function callOn(context: HandlerContext, call: CallContext, day: string, minutes: number): CallContext {
  const { timeZone } = context.clockOf(call);
  const at = DateTime.fromISO(`${day}T10:00`, { zone: timeZone }).plus({ minutes });
  return { ...call, clock: { ...call.clock, now: at.toMillis() } };
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
  const hours = readSettings(db).workingHours;
  const startDay = plusWorkingDays(addDays(isoDayOf(clock.now, clock.timeZone), -sample.daysAgo), 0, hours);
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
      today: startDay,
    },
    callOn(context, call, startDay, 0),
  );
  const facts = knownFacts(
    db,
    requireRun(db, runId),
    rows.find(({ accountId }) => Number(accountId) === account.id),
    clock,
  );
  for (const [at, { step: stepKey, after, answers = {}, outcome, skipped, why }] of sample.steps.entries()) {
    const step = definition.steps.find(({ key }) => key === stepKey);
    const filled: Record<string, AnswerSet[string]> = {};
    for (const field of step?.fields ?? []) {
      const own = answers[field.key];
      const fact = facts(field);
      if (own !== undefined) filled[field.key] = byHand(own);
      else if (fact) filled[field.key] = { value: fact.value, source: fact.source, confirmed: true };
    }
    const today = plusWorkingDays(startDay, after, hours);
    const on = { runId, stepKey, today };
    const then = callOn(context, call, today, 25 * (at + 1));
    if (skipped) context.run(skipStep, { ...on, why: why ?? '' }, then);
    else if (outcome !== undefined) context.run(decideStep, { ...on, answers: filled, outcome, why }, then);
    else context.run(completeStep, { ...on, answers: filled, why }, then);
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
