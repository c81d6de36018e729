// account.*, person.*, touch.*, mapping.*
import type { accountCalls } from '../../contract/account.ts';
import { Failure } from '../../contract/failure.ts';
import { accountId, threadId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { listMappingRules } from '../book/list-mapping-rules.ts';
import { readPeople } from '../book/people/read-people.ts';
import { singleContact } from '../book/people/single-contact.ts';
import { readTouches } from '../book/read-touches.ts';
import { suggestAccounts } from '../book/suggest-accounts.ts';
import { summaryFactsOf } from '../book/summary/read-summary.ts';
import { lineOf, statusClauses } from '../book/summary/status-clauses.ts';
import { createAccount, removeAccount, snoozeAccount, updateAccount } from '../commands/account-commands.ts';
import { importAccounts } from '../commands/import-command.ts';
import { judgePerson } from '../commands/judge-person.ts';
import { assignThread, setAddressRule, setDomainRule } from '../commands/mapping-commands.ts';
import { logTouch, removeTouch, updatePerson } from '../commands/person-commands.ts';
import { planImport } from '../records/plan-import.ts';
import { accountByName, readAccount } from '../store/queries/accounts.ts';
import { changingSettled } from './changing.ts';
import { csvBytes } from './csv-source.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const TOUCHES_SHOWN = 200;
const SAMPLE_ROWS = 20;

export function accountHandlers(context: HandlerContext): HandlersOf<keyof typeof accountCalls> {
  const { db } = context;

  const change = changingSettled(context, 'accounts', 'book', 'threads', 'journal');

  function rowOf(id: number, call: CallContext) {
    const row = context.book.rows(context.clockOf(call)).find((one) => one.accountId === id);
    if (!row) throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
    return row;
  }

  return {
    'account.create': (input, call) => {
      if (accountByName(db).get(input.name)) {
        throw new Failure('conflict', `There is an account named ${input.name} already.`, 'name');
      }
      return change(createAccount, input, call);
    },
    'account.update': (input, call) => change(updateAccount, input, call),
    'account.remove': (input, call) => change(removeAccount, input, call),
    'account.snooze': (input, call) => change(snoozeAccount, input, call),
    'account.get': async (input, call) => {
      await context.derived();
      const clock = context.clockOf(call);
      const account = readAccount(db, input.accountId);
      const row = rowOf(input.accountId, call);
      const silenceKnown = row.silence.verdict === 'known';
      const people = readPeople(db, input.accountId, clock, silenceKnown);
      const { touches, count } = readTouches(db, input.accountId, clock.now, TOUCHES_SHOWN);
      const machineStatus = statusClauses(summaryFactsOf(db, row, null, clock));
      return {
        account,
        row,
        machineStatusLine: lineOf(machineStatus),
        machineStatus,
        people,
        singleContact: singleContact(people, clock.now, silenceKnown),
        touches,
        touchCount: count,
      };
    },
    'account.suggest': (input) => ({ suggestions: suggestAccounts(db, input.limit ?? 50) }),
    'account.previewImport': async (input) => {
      const plan = planImport(db, await csvBytes(input), input);
      return {
        created: plan.accounts.filter((planned) => planned.accountId === null).length,
        updated: plan.accounts.filter((planned) => planned.accountId !== null).length,
        skipped: plan.skipped,
        problems: [...plan.problems],
        columns: plan.csv.headers.map((header, index) => ({
          header,
          field: plan.columns[index] ?? 'custom',
          samples: [...new Set(plan.csv.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== ''))].slice(
            0,
            3,
          ),
        })),
        encoding: plan.csv.encoding,
        delimiter: plan.csv.delimiter,
        rows: plan.csv.rows.length,
        sample: plan.accounts.slice(0, SAMPLE_ROWS).map(({ draft, accountId: existing }) => ({
          ...draft.input,
          name: draft.name,
          domains: [...draft.domains],
          addresses: [...draft.addresses],
          line: draft.line,
          action: existing === null ? ('create' as const) : ('update' as const),
        })),
      };
    },
    'account.import': async (input, call) => {
      const plan = planImport(db, await csvBytes(input), input);
      const { unchanged: _unchanged, ...outcome } = await change(importAccounts, plan, call);
      return { ...outcome, skipped: plan.skipped, problems: [...plan.problems] };
    },
    'person.update': (input, call) => change(updatePerson, input, call),
    'person.judge': (input, call) => change(judgePerson, input, call),
    'person.list': async (input, call) => {
      await context.derived(input.accountId);
      const clock = context.clockOf(call);
      const known = rowOf(input.accountId, call).silence.verdict === 'known';
      const people = readPeople(db, input.accountId, clock, known);
      return { people, singleContact: singleContact(people, clock.now, known) };
    },
    'touch.log': (input, call) => change(logTouch, input, call),
    'touch.remove': (input, call) => change(removeTouch, input, call),
    'mapping.assignThread': (input, call) => change(assignThread, input, call),
    'mapping.setAddress': (input, call) => change(setAddressRule, input, call),
    'mapping.setDomain': (input, call) => change(setDomainRule, input, call),
    'mapping.list': () => ({
      rules: listMappingRules(db).map((rule) => ({
        ...rule,
        threadId: rule.threadId === null ? null : threadId.parse(rule.threadId),
        accountIds: rule.accountIds.map((id) => accountId.parse(id)),
      })),
    }),
  };
}
