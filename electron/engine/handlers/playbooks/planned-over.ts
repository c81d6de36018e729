// What playbooks would start over the whole book: the same for a dry run and for the look that starts them.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../../contract/book.ts';
import type { PlannedStart, PlaybookDefinition } from '../../../contract/playbooks.ts';
import { accountId } from '../../../contract/scalars.ts';
import { isoDayOf, type LocalNow, startOfDay } from '../../book/local-time.ts';
import { readEarlierRuns, readTriggerFacts } from '../../playbooks/read-trigger-facts.ts';
import { plannedStarts } from '../../playbooks/triggers.ts';

/** In order of their days. */
export function plannedOver(
  db: Database,
  book: readonly BookRow[],
  all: readonly PlaybookDefinition[],
  clock: LocalNow,
  ahead: number,
): PlannedStart[] {
  const definitions = all.filter(({ triggers }) => triggers.some(({ kind }) => kind !== 'hand'));
  if (definitions.length === 0) return [];
  const today = isoDayOf(clock.now, clock.timeZone);
  const signals = definitions.flatMap(({ triggers }) =>
    triggers.flatMap((trigger) => (trigger.kind === 'signal' ? trigger.signals : [])),
  );
  const facts = readTriggerFacts(db, book, signals, clock);
  const earlier = readEarlierRuns(db);
  return definitions
    .flatMap((definition) =>
      facts.flatMap((account) =>
        plannedStarts(definition, account, earlier(account.accountId, definition.playbookId), today, ahead).map(
          ({ trigger, reason, why, on, said }): PlannedStart => ({
            playbookId: definition.playbookId,
            playbookName: definition.name,
            accountId: accountId.parse(account.accountId),
            accountName: account.name,
            trigger,
            reason,
            why,
            on,
            messageId: said?.messageId ?? null,
            quote: said?.quote ?? null,
            at: on === today ? clock.now : startOfDay(on, clock.timeZone),
          }),
        ),
      ),
    )
    .sort((a, b) => (a.on === b.on ? a.accountId - b.accountId : a.on < b.on ? -1 : 1));
}
