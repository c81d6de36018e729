// opening.*
import type { openingCalls } from '../../../contract/openings.ts';
import { unreadMessages } from '../../book/findings/unread-messages.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import {
  advanceOpening,
  closeOpening,
  createOpening,
  removeOpening,
  updateOpening,
} from '../../commands/opening-commands.ts';
import { freeSignals, openingView } from '../../renewals/read-openings.ts';
import { requireAccount } from '../../store/queries/accounts.ts';
import { movesOfOpening, openingLines, openingLinesOfAccount, requireOpening } from '../../store/queries/openings.ts';
import { changingSettled } from '../changing.ts';
import type { HandlerContext, HandlersOf } from '../handler-context.ts';

export function openingHandlers(context: HandlerContext): HandlersOf<keyof typeof openingCalls> {
  const { db } = context;

  const change = changingSettled(context, 'renewals', 'accounts', 'book', 'journal');

  /** The names of those accounts that are asked about. */
  function namesOf(account: number | undefined, clock: LocalNow): (id: number) => string | null {
    const names = new Map<number, string>(context.book.rows(clock).map((row) => [row.accountId, row.name]));
    return (id) => (account === undefined || account === id ? (names.get(id) ?? null) : null);
  }

  return {
    'opening.list': async ({ accountId: account, state = 'open' }, call) => {
      await context.derived(account);
      const clock = context.clockOf(call);
      const rows = account === undefined ? openingLines(db).all() : openingLinesOfAccount(db).all(account);
      return {
        openings: rows
          .filter((row) => state === 'all' || row.state === state)
          .map((row) => openingView(db, row, clock)),
        signals: freeSignals(db, clock, namesOf(account, clock)),
        unread: unreadMessages(db),
      };
    },
    'opening.get': ({ openingId: id }, call) => ({
      opening: openingView(db, requireOpening(db, id), context.clockOf(call)),
      log: movesOfOpening(db)
        .all(id)
        .map((row) => ({ at: row.at, from: row.from_stage, to: row.to_stage, note: row.note })),
    }),
    'opening.create': (input, call) => {
      if (input.accountId !== undefined) requireAccount(db, input.accountId);
      return change(createOpening, input, call);
    },
    'opening.update': (input, call) => change(updateOpening, input, call),
    'opening.advance': (input, call) => change(advanceOpening, input, call),
    'opening.close': (input, call) => {
      const { now, timeZone } = context.clockOf(call);
      return change(closeOpening, { ...input, today: isoDayOf(now, timeZone) }, call);
    },
    'opening.remove': (input, call) => change(removeOpening, input, call),
  };
}
