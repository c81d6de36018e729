// How the user greets a colleague. Letters to colleagues belong to no account and are not derived, so the newest few are read when
// one is written to.
import type { Database } from 'better-sqlite3';
import type { MailAddress } from '../../../contract/scalars.ts';
import { readManner } from '../../findings/manner/read-manner.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';
import { fillName, isTimely } from '../voice/forms.ts';

const NEWEST = 12;
const MAX_BODY = 20_000;
const letters = statement<{ address: string; own: string; n: number }, { text: string; from_name: string }>(
  `SELECT substr(b.text, 1, ${MAX_BODY}) AS text, m.from_name
   FROM participant p JOIN message m ON m.id = p.message_id JOIN message_body b ON b.message_id = m.id
   WHERE p.address = :address AND p.role = 'to' AND m.from_address = :own AND m.automatic IS NULL
   ORDER BY p.message_id DESC LIMIT :n`,
);

/** The one they use most; null where they have written none. */
export function colleagueGreeting(db: Database, own: string, to: MailAddress): string | null {
  const forms = letters(db)
    .all({ address: to.address, own, n: NEWEST })
    .map(
      ({ text, from_name }) =>
        readManner({ text: newestText(splitText(text)), to: [to], own: from_name })?.greetingForm ?? '',
    )
    .filter((form) => form !== '' && !isTimely(form));
  const [most] = [...Map.groupBy(forms, (form) => form)].sort((a, b) => b[1].length - a[1].length);
  const first = to.name.split(' ')[0] ?? '';
  return most ? fillName(most[0], { first, full: to.name }) : null;
}
