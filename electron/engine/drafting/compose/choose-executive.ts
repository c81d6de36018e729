// Who inside is told of trouble: the colleague of the highest rank that their own signature shows, never the user.
import type { Database } from 'better-sqlite3';
import type { MailAddress } from '../../../contract/scalars.ts';
import { readOwnSide } from '../../book/sides.ts';
import { readSignature } from '../../findings/people/signature.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';

export interface Executive {
  readonly to: MailAddress;
  readonly title: string;
}

const colleagues = statement<[string], { address: string; newest: number }>(
  `SELECT address, max(message_id) AS newest FROM participant
   WHERE domain IN (SELECT value FROM json_each(?)) AND role = 'from' GROUP BY address ORDER BY newest DESC LIMIT 40`,
);
const letter = statement<[number], { from_name: string; from_address: string; text: string }>(
  `SELECT m.from_name, m.from_address, b.text FROM message m JOIN message_body b ON b.message_id = m.id WHERE m.id = ?`,
);
const lettersOf = statement<[string], { message_id: number }>(
  `SELECT message_id FROM participant WHERE address = ? AND role = 'from' ORDER BY message_id DESC LIMIT 5`,
);

const ranks: readonly RegExp[] = [
  /\b(?:chief|c[efotrsc]o|managing director|president(?! of)|geschäftsführ\p{L}*|founder|owner)\b/iu,
  /\b(?:vp|svp|evp|vice president)\b/iu,
  /\b(?:director|head of|leiter\p{L}*|directeur|directrice|directora?)\b/iu,
];

export function chooseExecutive(db: Database): Executive | null {
  const own = readOwnSide(db);
  let best: { readonly rank: number; readonly found: Executive } | null = null;
  for (const { address } of colleagues(db).all(JSON.stringify([...own.domains]))) {
    if (own.addresses.has(address)) continue;
    const found = titled(db, address);
    const rank = found === null ? -1 : ranks.findIndex((one) => one.test(found.title));
    if (found !== null && rank >= 0 && (best === null || rank < best.rank)) best = { rank, found };
  }
  return best?.found ?? null;
}

/** A short answer is often not signed in full. */
function titled(db: Database, address: string): Executive | null {
  for (const { message_id: id } of lettersOf(db).all(address)) {
    const row = letter(db).get(id);
    if (!row) continue;
    const parts = splitText(row.text.slice(0, 20_000));
    const signature = parts.filter(({ kind }) => kind === 'signature').map(({ text }) => text);
    const read = readSignature({
      text: newestText(parts),
      signature: signature.join('\n'),
      fromName: row.from_name,
      fromAddress: row.from_address,
    });
    if (read !== null && read.title !== '')
      return { to: { name: row.from_name, address: row.from_address }, title: read.title };
  }
  return null;
}
