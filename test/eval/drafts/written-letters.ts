// How the user really greets and signs, taken from the letters they sent by other means than the product's own: the first and
// the last lines of each, as they stand.
import { openStore } from '../../../electron/engine/store/open-store.ts';

export interface WrittenLetter {
  readonly to: string;
  readonly greeting: string;
  readonly signOff: string;
}

export interface WrittenHabits {
  greets(greeting: string): boolean;
  signs(signOff: string): boolean;
  readonly greetings: string;
  readonly signOffs: string;
}

export function readWrittenLetters(dataFolder: string, own: string): WrittenLetter[] {
  const db = openStore(`${dataFolder}/tend.db`, 2000);
  try {
    const rows = db
      .prepare<[string], { address: string; text: string }>(
        `SELECT p.address, b.text FROM message m JOIN message_body b ON b.message_id = m.id
           JOIN participant p ON p.message_id = m.id AND p.role = 'to'
         WHERE m.from_address = ? AND m.automatic IS NULL`,
      )
      .all(own);
    return rows.map(({ address, text }) => ({ to: address, ...endsOf(text) }));
  } finally {
    db.close();
  }
}

const goodbye =
  /^(?:warmly|all the best|have a lovely day|cheers|best wishes|best|thanks|best regards|regards|kind regards|with kind regards|yours sincerely|mit freundlichen grüßen|viele grüße|bien cordialement|un saludo)[,.!]?$/iu;

function endsOf(text: string): { greeting: string; signOff: string } {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const first = lines.find((line) => line !== '') ?? '';
  const greeting = /^(?:hi|hello|hey|dear|good (?:morning|afternoon)|hallo|sehr geehrte[rs]?|bonjour|hola)\b.*$/iu.test(
    first,
  )
    ? first
    : '';
  return { greeting, signOff: lines.find((line) => goodbye.test(line)) ?? '' };
}

/** One letter may be an exception: what a fifth of them have, and at least one, is a habit. */
const SHARE = 0.2;

/** Null where the user has not written to them, or too seldom to have a habit. */
export function habitsOf(letters: readonly WrittenLetter[], address: string): WrittenHabits | null {
  const theirs = letters.filter(({ to, greeting }) => to === address && greeting !== '');
  if (theirs.length < 1) return null;
  const usual = (pick: (one: WrittenLetter) => string): Set<string> => {
    const counts = Map.groupBy(
      theirs.map(pick).filter((one) => one !== ''),
      (one) => one,
    );
    return new Set([...counts].filter(([, list]) => list.length >= theirs.length * SHARE).map(([form]) => form));
  };
  const greetings = usual(({ greeting }) => plain(greeting));
  const signOffs = usual(({ signOff }) => plain(signOff));
  return {
    greets: (greeting) => greetings.has(plain(greeting)),
    signs: (signOff) => signOffs.size === 0 || signOffs.has(plain(signOff.split('\n')[0] ?? '')),
    greetings: [...greetings].join(' | '),
    signOffs: [...signOffs].join(' | '),
  };
}

const plain = (form: string): string =>
  form
    .toLowerCase()
    .replace(/[,.!:]+$/u, '')
    .trim();
