// contract.*, renewal.*, runway.get, pipeline.get

import type { contractCalls } from '../../../contract/contracts.ts';
import { contractId } from '../../../contract/contracts.ts';
import { Failure } from '../../../contract/failure.ts';
import type { Outcome, pipelineCalls, renewalCalls } from '../../../contract/renewals.ts';
import { accountId, type Money } from '../../../contract/scalars.ts';
import { unreadMessages } from '../../book/findings/unread-messages.ts';
import { inTurns } from '../../book/in-turns.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { CONTRACT_RULE, createContract, removeContract, updateContract } from '../../commands/contract-commands.ts';
import { recordRenewal } from '../../commands/record-renewal.ts';
import { checkRenewal, markRunwayTouch, planRenewal } from '../../commands/renewal-commands.ts';
import { contractView } from '../../renewals/contract-view.ts';
import { pipelineOf } from '../../renewals/pipeline.ts';
import { freeSignals, openingView } from '../../renewals/read-openings.ts';
import { type RenewalRead, readBasis, readRenewals, renewalsInSteps } from '../../renewals/read-renewals.ts';
import { addDays, addMonths } from '../../renewals/term.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import {
  contractById,
  contractsOfAccount,
  contractsOfBook,
  outcomesOfAccount,
  outcomesSince,
} from '../../store/queries/contracts.ts';
import { openingLines } from '../../store/queries/openings.ts';
import { changingSettled } from '../changing.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';

type RenewalCalls = keyof typeof contractCalls | keyof typeof renewalCalls | keyof typeof pipelineCalls;

export function renewalHandlers(context: HandlerContext): HandlersOf<RenewalCalls> {
  const { db } = context;
  const todayOf = ({ now, timeZone }: LocalNow) => isoDayOf(now, timeZone);

  const change = changingSettled(context, 'renewals', 'accounts', 'book', 'queue', 'tasks', 'journal');

  function requireRenewal(id: string, clock: LocalNow): RenewalRead {
    const [kind, number] = id.split(':');
    const account = kind === 'account' ? Number(number) : contractById(db).get(Number(number))?.account_id;
    const all = account === undefined ? [] : readRenewals(db, context.book.rows(clock), clock, { accountId: account });
    const found =
      kind === 'account'
        ? all[0]
        : all.find(({ renewal }) => renewal.contracts.some((each) => each.contractId === Number(number)));
    if (!found) throw new Failure('not_found', 'There is no such renewal; it may have been recorded.', 'renewalId');
    return found;
  }

  const historyOf = (account: number): Outcome[] => outcomesOfAccount(db).all(account).map(outcomeView);
  const signalsOf = (account: number, clock: LocalNow) =>
    freeSignals(db, clock, (id) => (id === account ? requireAccount(db, id).name : null)).map(
      ({ accountName: _, ...signal }) => signal,
    );
  function rollingOf(clock: LocalNow) {
    return contractsOfBook(db)
      .all()
      .filter((row) => row.end_date === null && row.lost_on === null)
      .map((row) => ({ ...contractView(row, todayOf(clock)), accountName: requireAccount(db, row.account_id).name }));
  }

  return {
    'contract.list': ({ accountId: account }, call) => {
      requireAccount(db, account);
      const today = todayOf(context.clockOf(call));
      return {
        contracts: contractsOfAccount(db)
          .all(account)
          .map((row) => contractView(row, today)),
        rule: CONTRACT_RULE,
      };
    },
    'contract.create': (input, call) => change(createContract, input, call),
    'contract.update': (input, call) => change(updateContract, input, call),
    'contract.remove': (input, call) => change(removeContract, input, call),
    'renewal.list': async (filter, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const book = context.book.rows(clock);
      const rolling = rollingOf(clock);
      const rolls = new Set(rolling.map((each) => each.accountId));
      return {
        renewals: (await inTurns(renewalsInSteps(db, book, clock, filter))).map(({ renewal }) => renewal),
        rolling,
        undated: book.filter((row) => row.renewalDate === null && !rolls.has(row.accountId)).length,
        unread: unreadMessages(db),
      };
    },
    'renewal.get': async ({ renewalId }, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const { renewal, checklist } = requireRenewal(renewalId, clock);
      return {
        renewal,
        checklist: [...checklist],
        history: historyOf(renewal.accountId),
        signals: signalsOf(renewal.accountId, clock),
      };
    },
    'renewal.record': async (input, call) => {
      const clock = context.clockOf(call);
      const { renewal } = requireRenewal(input.renewalId, clock);
      const outcome = await change(recordRenewal, { ...input, today: todayOf(clock) }, call);
      return { ...outcome, signals: input.outcome === 'lost' ? [] : signalsOf(renewal.accountId, clock) };
    },
    'renewal.markTouch': (input, call) => {
      const clock = context.clockOf(call);
      const { renewal } = requireRenewal(input.renewalId, clock);
      if (!renewal.touches.some(({ days }) => days === input.days))
        throw new Failure('invalid_input', 'That touch belongs to the runway of an enterprise account alone.', 'days');
      return change(markRunwayTouch, { ...input, today: todayOf(clock) }, call);
    },
    'renewal.plan': (input, call) => {
      const clock = context.clockOf(call);
      const today = todayOf(clock);
      const { renewal } = requireRenewal(input.renewalId, clock);
      const passedOnPath = renewal.touches
        .filter(({ state, until }) => state === 'stopped' && until <= today)
        .map(({ days }) => days);
      return change(planRenewal, { ...input, passedOnPath, today }, call);
    },
    'renewal.check': (input, call) => {
      requireRenewal(input.renewalId, context.clockOf(call));
      return change(checkRenewal, input, call);
    },
    'runway.get': async ({ accountId: account }, call) => {
      await context.derived(account);
      const clock = context.clockOf(call);
      requireAccount(db, account);
      return {
        renewals: readRenewals(db, context.book.rows(clock), clock, { accountId: account }).map(
          ({ renewal }) => renewal,
        ),
        history: historyOf(account),
      };
    },
    'pipeline.get': async ({ from, to, currency }, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const today = todayOf(clock);
      const last = to ?? addDays(addMonths(`${today.slice(0, 7)}-01`, 12), -1);
      const first = from ?? today;
      // What is overdue is still to come.
      const renewals = (await inTurns(renewalsInSteps(db, context.book.rows(clock), clock, { to: last })))
        .map(({ renewal }) => renewal)
        .filter(({ date }) => from === undefined || date >= from);
      return pipelineOf({
        today,
        from: first,
        to: last,
        currency,
        renewals,
        rolling: rollingOf(clock),
        openings: openingLines(db)
          .all()
          .map((row) => openingView(db, row, clock)),
        outcomes: outcomesSince(db).all(addMonths(today, -12)),
        record: readBasis(db, clock).record,
      });
    },
  };
}

function outcomeView(row: ReturnType<ReturnType<typeof outcomesOfAccount>['all']>[number]): Outcome {
  const money = (minor: number | null, currency: string | null): Money | null =>
    minor === null || currency === null ? null : { minor, currency };
  return {
    outcomeId: row.id,
    accountId: accountId.parse(row.account_id),
    accountName: row.account_name,
    contractId: contractId.parse(row.contract_id),
    contractName: row.name,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    renewalDay: row.renewal_day,
    before: money(row.before_minor, row.before_currency),
    after: money(row.after_minor, row.after_currency),
    newEnd: row.new_end,
    reason: row.reason,
    note: row.note,
    at: row.at,
  };
}
