// Who has the roles of a run when it begins: the user, the account's primary contact, and the colleague who had the same role last.
import type { Database } from 'better-sqlite3';
import type { PlaybookDefinition, PlaybookRole } from '../../contract/playbooks.ts';
import { type MailAddress, mailAddress } from '../../contract/scalars.ts';
import type { LocalNow } from '../book/local-time.ts';
import { readPeople } from '../book/people/read-people.ts';
import { readMailboxes } from '../store/queries/mailboxes.ts';
import { lastRoles, newestRoles } from '../store/queries/playbooks.ts';

const MOST = 8;

export function firstRoles(
  db: Database,
  account: number,
  { roles, playbookId }: PlaybookDefinition,
  clock: LocalNow,
): Record<string, MailAddress | null> {
  const last = rolesIn(lastRoles(db).get(playbookId)?.roles);
  return Object.fromEntries(
    roles.map((role) => {
      const kept = role.side === 'colleague' ? last.get(role.key) : undefined;
      return [role.key, kept ?? suggestedFor(db, account, role, clock)[0] ?? null];
    }),
  );
}

/** The likeliest first. */
export function suggestedFor(
  db: Database,
  account: number,
  { key, side }: PlaybookRole,
  clock: LocalNow,
): MailAddress[] {
  if (side === 'client') {
    return readPeople(db, account, clock, false)
      .filter(({ left }) => !left)
      .slice(0, MOST)
      .map(({ name, address }) => ({ name, address }));
  }
  const boxes = readMailboxes(db).sort((a, b) => Number(b.kind === 'imap') - Number(a.kind === 'imap'));
  if (side === 'ours') return boxes.slice(0, MOST).map(({ display_name: name, address }) => ({ name, address }));
  const known = new Map<string, MailAddress>();
  for (const { roles } of newestRoles(db).all()) {
    const person = rolesIn(roles).get(key);
    if (person && !known.has(person.address)) known.set(person.address, person);
  }
  return [...known.values()].slice(0, MOST);
}

function rolesIn(text: string | undefined): Map<string, MailAddress> {
  const kept: unknown = text === undefined ? null : JSON.parse(text);
  return new Map(
    Object.entries(kept ?? {}).flatMap(([key, person]) => {
      const parsed = mailAddress.safeParse(person);
      return parsed.success ? [[key, parsed.data] as const] : [];
    }),
  );
}
