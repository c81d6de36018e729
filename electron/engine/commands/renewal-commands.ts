// What a person says of a renewal on the way to it: a touch done some other way, where it really is, what is prepared elsewhere.
import { Failure } from '../../contract/failure.ts';
import type { RenewalStage, RunwayTouch } from '../../contract/renewals.ts';
import type { Row } from '../journal/journaled-tables.ts';
import { isCheckKey } from '../renewals/checklist.ts';
import { tickedOf } from '../renewals/read-renewals.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { marksOfTerm } from '../store/queries/contracts.ts';
import type { Command } from './command.ts';
import { holdRenewal, planFor } from './renewal-of.ts';
import { stopRenewalDrafts } from './stop-renewal-drafts.ts';

interface MarkInput {
  readonly renewalId: string;
  readonly days: RunwayTouch['days'];
  readonly state: 'done' | 'skipped' | null;
  readonly on?: string | undefined;
  readonly why?: string | undefined;
  readonly today: string;
}

export const markRunwayTouch: Command<MarkInput> = {
  name: 'renewal.markTouch',
  reversal: 'reverse',
  run({ db, record, now }, { renewalId, days, state, on, why = '', today }) {
    const { lead } = holdRenewal(db, record, renewalId, now);
    const { name } = requireAccount(db, lead.account_id);
    const known = marksOfTerm(db)
      .all(lead.id, lead.term)
      .find((each) => each.days === days);
    const day = on ?? today;
    if (day > today) throw new Failure('invalid_input', 'What was done was done by today.', 'on');
    if (state === null) {
      if (known) record.remove('renewal_touch', [known.id]);
      return {
        title: `Took back what was said of the ${days}-day touch to ${name}`,
        accounts: [lead.account_id],
        result: {},
      };
    }
    const row: Row = { state, day, at: now, why: why || (state === 'skipped' ? 'You said it is not needed' : '') };
    if (known) record.update('renewal_touch', [known.id], row);
    else
      record.insert('renewal_touch', {
        contract_id: lead.id,
        account_id: lead.account_id,
        term: lead.term,
        name: `${days} days before, ${lead.name}`,
        days,
        ...row,
      });
    const title = `${state === 'done' ? 'Did' : 'Skipped'} the ${days}-day touch to ${name}`;
    return { title, accounts: [lead.account_id], ...(why === '' ? {} : { why }), result: {} };
  },
};

interface PlanInput {
  readonly renewalId: string;
  readonly stage?: Exclude<RenewalStage, 'overdue'> | null | undefined;
  readonly path?: 'runway' | 'at_risk' | null | undefined;
  readonly likely?: number | null | undefined;
  readonly nextStep?: string | undefined;
  readonly nextStepOn?: string | null | undefined;
  readonly note?: string | undefined;
  readonly why?: string | undefined;
  /** Touches whose time went by while it was on the at-risk path: they were not missed. */
  readonly passedOnPath: readonly RunwayTouch['days'][];
  readonly today: string;
}

export const planRenewal: Command<PlanInput> = {
  name: 'renewal.plan',
  reversal: 'reverse',
  run({ db, record, now }, { renewalId, today, passedOnPath, why, path, ...input }) {
    const { lead } = holdRenewal(db, record, renewalId, now);
    const { name } = requireAccount(db, lead.account_id);
    const plan = planFor(db, record, lead);
    const row: Row = {};
    if (input.stage !== undefined) row.stage = input.stage;
    if (input.likely !== undefined) row.likely = input.likely;
    if (input.nextStep !== undefined) row.next_step = input.nextStep;
    if (input.nextStepOn !== undefined) row.next_step_on = input.nextStepOn;
    if (input.note !== undefined) row.note = input.note;
    if (path !== undefined && path !== plan.path) {
      row.path = path;
      row.path_on = path === 'at_risk' ? today : null;
      row.path_why = path === 'at_risk' ? (why ?? '') : '';
      if (path === 'at_risk') stopRenewalDrafts(db, record, lead.account_id, 'The renewal is on the at-risk path', now);
      else {
        for (const days of passedOnPath)
          record.insert('renewal_touch', {
            contract_id: lead.id,
            account_id: lead.account_id,
            term: lead.term,
            name: `${days} days before, ${lead.name}`,
            days,
            state: 'skipped',
            day: today,
            at: now,
            why: 'It was on the at-risk path then',
          });
      }
    }
    record.update('renewal_plan', [plan.id], row);
    const title =
      path === 'at_risk'
        ? `Put the renewal of ${name} on the at-risk path`
        : path === undefined
          ? `Changed the plan for the renewal of ${name}`
          : `Put the renewal of ${name} back on its runway`;
    return { title, accounts: [lead.account_id], ...(why ? { why } : {}), result: {} };
  },
};

export const checkRenewal: Command<{ renewalId: string; key: string; done: boolean }> = {
  name: 'renewal.check',
  reversal: 'reverse',
  run({ db, record, now }, { renewalId, key, done }) {
    if (!isCheckKey(key)) throw new Failure('not_found', 'There is no such line on the checklist.', 'key');
    const { lead } = holdRenewal(db, record, renewalId, now);
    const { name } = requireAccount(db, lead.account_id);
    const plan = planFor(db, record, lead);
    const others = tickedOf(plan).filter((each) => each !== key);
    record.update('renewal_plan', [plan.id], { ticked: JSON.stringify(done ? [...others, key].sort() : others) });
    return {
      title: `${done ? 'Ticked off' : 'Took the tick from'} a line of the renewal of ${name}`,
      accounts: [lead.account_id],
      result: {},
    };
  },
};
