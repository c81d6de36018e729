// Something they mentioned: the most telling sentence of their newest letters, for accounts whose mail holds no promise, plan or
// result that a rule knows. Read when it is asked for, from a handful of messages.
import type { Database } from 'better-sqlite3';
import { evidence } from '../../../contract/findings.ts';
import { dayWordsOf } from '../../book/day-words.ts';
import { daysSince, type LocalNow } from '../../book/local-time.ts';
import type { Sentence } from '../../findings/finding.ts';
import { readableMessage } from '../../findings/read-message.ts';
import { newestText, splitText } from '../../mail/text/text-parts.ts';
import { statement } from '../../store/statement.ts';
import type { Candidate } from './candidate.ts';
import { weightOf } from './from-findings.ts';
import { quotable, standsByItself } from './quotable.ts';

const MAIL = 12;
const KEPT = 3;
const MAX_BODY = 20_000;
const MIN_TELLING = 2.5;

interface LetterRow {
  readonly id: number;
  readonly message_id: string;
  readonly thread_id: number;
  readonly sent_at: number;
  readonly from_name: string;
  readonly from_address: string;
  readonly subject: string;
  readonly text: string;
}

const letters = statement<{ account: number; since: number; now: number; n: number }, LetterRow>(
  `SELECT m.id, m.message_id, m.thread_id, m.sent_at, m.from_name, m.from_address, m.subject, substr(b.text, 1, ${MAX_BODY}) AS text
   FROM message_account a JOIN message m ON m.id = a.message_id JOIN message_body b ON b.message_id = m.id
   WHERE a.account_id = :account AND a.touch = 'mail_in' AND a.sent_at BETWEEN :since AND :now
   ORDER BY a.sent_at DESC LIMIT :n`,
);

const DAY = 86_400_000;
const SINCE_DAYS = 90;

/** Their newest letters first; `taken` are quotes that other reasons have. */
export function fromMentions(db: Database, account: number, taken: ReadonlySet<string>, now: LocalNow): Candidate[] {
  const rows = letters(db).all({ account, since: now.now - SINCE_DAYS * DAY, now: now.now, n: MAIL });
  return rows
    .flatMap((row) => tellingOf(row, taken, now))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, KEPT);
}

function tellingOf(row: LetterRow, taken: ReadonlySet<string>, now: LocalNow): Candidate[] {
  const { sentences } = readableMessage({
    text: newestText(splitText(row.text)),
    signature: '',
    subject: row.subject,
    sentAt: row.sent_at,
    timeZone: now.timeZone,
    by: 'them',
    fromName: row.from_name,
    fromAddress: row.from_address,
    automatic: null,
  });
  const [best] = sentences
    .filter(({ text }) => !taken.has(text))
    .map((sentence) => ({ sentence, telling: tellingScore(sentence) }))
    .filter(({ telling }) => telling >= MIN_TELLING)
    .sort((a, b) => b.telling - a.telling);
  const words = best && quotable(best.sentence.text);
  if (!words || !standsByItself(words.quote)) return [];
  const who = row.from_name === '' ? row.from_address : row.from_name;
  const frame = isResult(best.sentence) ? 'result' : 'mention';
  const factId = `mention:${row.message_id}:${best.sentence.start}`;
  const age = daysSince(row.sent_at, now);
  return [
    {
      frame,
      said: {
        ...words,
        who,
        address: row.from_address,
        at: row.sent_at,
        threadId: row.thread_id,
        messageRowId: row.id,
        subject: row.subject,
      },
      day: null,
      words: '',
      weight: weightOf('mention', age) + best.telling / 100,
      reason: {
        reasonKey: `mention:${row.message_id}`,
        kind: frame === 'result' ? 'result' : 'initiative',
        text: `${who} mentioned on ${dayWordsOf(row.sent_at, now.timeZone)}: “${best.sentence.text}”`,
        factIds: [factId],
      },
      facts: [
        {
          factId,
          kind: frame === 'result' ? 'result' : 'initiative',
          text: best.sentence.text,
          sources: [
            {
              from: 'message',
              ...evidence.parse({
                messageRowId: row.id,
                messageId: row.message_id,
                threadId: row.thread_id,
                quote: best.sentence.text,
                sentAt: row.sent_at,
              }),
            },
          ],
        },
      ],
    },
  ];
}

const plans =
  /\b(?:plan|planning|decided|launch|open(?:ing)?|budget|board|roll(?:ing)? out|pilot|switch|merge|hire|hiring|expand|migrat|next (?:month|quarter|year)|from (?:january|february|march|april|may|june|july|august|september|october|november|december)|planen|entschieden|eröffn|umstell|ab (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|prévo|décid|lanc|ouvr|planific|decid|lanz|abr)/iu;
const results =
  /\b(?:impressed|happy|pleased|improved|saved|faster|better|went well|zufrieden|besser|schneller|gespart|gesunken|gestiegen|content|mieux|gagné|contento|mejor|ahorr)/iu;
/** What went wrong is no good news to come back to; it is for the rules of risk. */
const troubles =
  /\b(?:missing|wrong|incorrect|errors?|fail(?:s|ed|ing|ure)?|broken|broke|delay(?:s|ed)?|too late|complain\w*|complaint\w*|problems?|issues?|outages?|went down|is down|stuck|worse|cancel\w*|disput\w+|overcharg\w+|unhappy|disappoint\w*|does not work|doesn't work|fehl(?:t|en|te|ten|er\w*)|falsch\p{L}*|verspät\p{L}*|störung\p{L}*|ausfall\p{L}*|kaputt|beschwer\p{L}*|probleme?n?|manqu\p{L}*|erreurs?|retards?|en panne|problèmes?|falta(?:n|ba)?|errores?|retras\p{L}*|fall[oóa]\p{L}*|problemas?)(?![\p{L}])/iu;
/** A name within the sentence: a site, a system, a person. */
const namesSomething = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}-]{2,}/u;

const isResult = ({ text, marks }: Sentence): boolean => results.test(text) && !marks.future && !plans.test(text);

/** How much a sentence says that is worth coming back to; questions, wishes, thanks and denials say nothing of the kind. */
function tellingScore({ text, marks }: Sentence): number {
  if (marks.question || marks.courtesy || marks.hypothetical || marks.negated || marks.reported) return 0;
  if (
    /^(?:thank|danke|merci|gracias|sorry|hi|hello|dear|hallo|please|bitte|attached|see|best|kind|regards|noted|done|great|good)\b/iu.test(
      text,
    )
  ) {
    return 0;
  }
  if (troubles.test(text) && !results.test(text)) return 0;
  const words = text.split(' ').length;
  if (words < 6 || words > 32) return 0;
  return (
    Number(plans.test(text)) * 2 +
    Number(results.test(text)) * 1.5 +
    Number(/\d/u.test(text)) +
    Number(namesSomething.test(text)) +
    Number(/\b(?:we|our|wir|unser\p{L}*|nous|notre|nos|nuestr\p{L}+)\b/iu.test(text))
  );
}
