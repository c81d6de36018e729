// Who a message goes to, and what is known of each: whose account it is, by what names, whether there, away, or unreachable.
import { pausesOf } from '../../book/findings/pauses.ts';
import type { LocalNow } from '../../book/local-time.ts';
import { readMappingContext } from '../../book/mapping-context.ts';
import { bounceAfter } from '../../book/people/bounces.ts';
import { readPeople } from '../../book/people/read-people.ts';
import { isOwn } from '../../book/sides.ts';
import type { Store } from '../../store/open-store.ts';
import { type DraftRow, recipientsOf } from '../../store/queries/drafts.ts';
import { statement } from '../../store/statement.ts';
import type { GateAccount, GateRecipient } from './gate-facts.ts';

const accountById = statement<[number], GateAccount>('SELECT id, name FROM account WHERE id = ?');
const namesOf = statement<[string], { name: string }>(
  `SELECT DISTINCT p.name FROM participant p WHERE p.address = ? AND p.name <> '' LIMIT 5`,
);

const YEAR = 365 * 86_400_000;
/** Beyond these a message is a circular, and nothing is known of anyone in particular. */
const MOST = 50;

/** `account` is the one that a drafted touch is about. */
export function readRecipients(db: Store, draft: DraftRow, account: number | null, clock: LocalNow): GateRecipient[] {
  const { own, rules } = readMappingContext(db);
  const { to, cc, bcc } = recipientsOf(draft);
  const people = new Map(
    (account === null ? [] : readPeople(db, account, clock, false)).map((person) => [person.address, person]),
  );
  const about = account === null ? undefined : accountById(db).get(account);
  return Object.entries({ to, cc, bcc })
    .flatMap(([field, list]) => list.map((each) => ({ ...each, field: field as GateRecipient['field'] })))
    .slice(0, MOST)
    .map((each) => {
      const address = each.address.trim().toLowerCase();
      const person = people.get(address);
      const verdict = rules.ofAddress(address);
      const mapped = verdict?.disposition === 'account' ? verdict.accountIds : [];
      const ids = mapped.length === 0 && person && about ? [about.id] : mapped;
      const lastWord = Math.max(person?.lastInboundAt ?? 0, clock.now - YEAR);
      const lost = bounceAfter(db, address, lastWord);
      return {
        name: each.name,
        address,
        field: each.field,
        own: isOwn(own, address),
        accounts: ids.map((id) => accountById(db).get(id)).filter((one) => one !== undefined),
        names: [
          ...(person ? [person.name] : []),
          ...namesOf(db)
            .all(address)
            .map(({ name }) => name),
        ].filter(Boolean),
        left: person?.left ?? false,
        away: awayOf(db, address, ids, clock),
        bounced: lost ? { at: lost.sent_at, quote: lost.quote } : null,
      };
    });
}

function awayOf(db: Store, address: string, accounts: readonly number[], clock: LocalNow): GateRecipient['away'] {
  for (const account of accounts) {
    const pause = pausesOf(db, account, clock).all.find((one) => one.address === address);
    if (pause) return { until: pause.until, quote: pause.quote };
  }
  return null;
}
