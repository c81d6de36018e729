// Writes down what was agreed with the customers of the sample book, by the commands a person would use.
import type { CallContext } from '../../../rpc/server.ts';
import { isoDayOf } from '../../book/local-time.ts';
import { minorDigits } from '../../book/reference-rates.ts';
import { createContract } from '../../commands/contract-commands.ts';
import { createOpening } from '../../commands/opening-commands.ts';
import { recordRenewal } from '../../commands/record-renewal.ts';
import { addDays, addMonths } from '../../renewals/term.ts';
import { type SampleContract, sampleContracts, sampleOpenings } from '../../sample/contracts.ts';
import { type AccountRow, accountByName } from '../../store/queries/accounts.ts';
import type { HandlerContext } from '../handler-context.ts';

export function writeSampleContracts(context: HandlerContext, call: CallContext): void {
  const { now, timeZone } = context.clockOf(call);
  const today = isoDayOf(now, timeZone);
  const rows = new Map(sampleContracts.map(({ account }) => [account, accountByName(context.db).get(account)]));
  const first = new Map<string, number>();
  for (const one of sampleContracts) {
    const row = rows.get(one.account);
    if (row?.renewal_date == null) continue;
    const id = writeOne(context, one, { row, end: row.renewal_date, first: first.get(one.account), today }, call);
    if (!first.has(one.account)) first.set(one.account, id);
  }
  for (const { account, amount, nextInDays, expectedInDays, ...fields } of sampleOpenings) {
    const row = accountByName(context.db).get(account);
    if (!row) continue;
    context.run(
      createOpening,
      {
        ...fields,
        accountId: row.id,
        amount: amount === null ? null : moneyOf(row, amount),
        nextStepOn: nextInDays === null ? null : addDays(today, nextInDays),
        expectedOn: expectedInDays === null ? null : addDays(today, expectedInDays),
      },
      call,
    );
  }
}

interface Place {
  /** As it was before any of its contracts was written down. */
  readonly row: AccountRow;
  readonly end: string;
  readonly first: number | undefined;
  readonly today: string;
}

function writeOne(context: HandlerContext, one: SampleContract, place: Place, call: CallContext): number {
  const { row, first, today } = place;
  const months = one.months ?? 12;
  const end = one.renewed ? addMonths(place.end, -months) : place.end;
  const units = one.renewed?.before ?? one.amount;
  const amount = units === undefined ? { minor: row.arr_minor ?? 0, currency: currencyOf(row) } : moneyOf(row, units);
  const { contractId } = context.run(
    createContract,
    {
      accountId: row.id,
      name: one.name,
      form: one.form ?? 'term',
      start: one.form === undefined ? addMonths(end, -months) : addMonths(today, -7),
      ...(one.form === undefined && one.endsWithFirst !== true ? { end, termMonths: months } : {}),
      ...(one.endsWithFirst && first !== undefined ? { endsWith: first as never } : {}),
      amount,
      amountPer: one.per ?? 'year',
      noticeDays: one.noticeDays ?? null,
      autoRenews: one.autoRenews ?? false,
      billing: one.billing ?? null,
    },
    call,
  );
  if (one.renewed)
    context.run(
      recordRenewal,
      {
        renewalId: `contract:${contractId}`,
        outcome: 'expanded',
        amount: { minor: row.arr_minor ?? 0, currency: currencyOf(row) },
        decidedOn: addDays(end, -one.renewed.daysBefore),
        reason: one.renewed.reason,
        lookAgainDays: 0,
        today,
      },
      call,
    );
  return contractId;
}

const currencyOf = (row: AccountRow): string => row.arr_currency ?? 'EUR';
const moneyOf = (row: AccountRow, units: number) => ({
  minor: units * 10 ** minorDigits(currencyOf(row)),
  currency: currencyOf(row),
});
