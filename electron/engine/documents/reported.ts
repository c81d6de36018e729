// Results that we reported to the customer in figures: "waiting went from 44 to 29 minutes". Read out of our own mail to them,
// sentence by sentence; what speaks of money or terms is none.
import type { Database } from 'better-sqlite3';
import { quotable } from '../drafting/reasons/quotable.ts';
import { newestText, splitText } from '../mail/text/text-parts.ts';
import { statement } from '../store/statement.ts';

export interface ReportedResult {
  readonly quote: string;
  readonly who: string;
  readonly address: string;
  readonly at: number;
  readonly messageRowId: number;
}

const YEAR = 365 * 86_400_000;
const MAILS = 300;

interface TextRow {
  readonly id: number;
  readonly sent_at: number;
  readonly who: string;
  readonly address: string;
  readonly text: string;
}
const texts = statement<{ account: number; since: number; now: number; limit: number }, TextRow>(
  `SELECT m.id, m.sent_at, coalesce(nullif(m.from_name, ''), m.from_address) AS who, m.from_address AS address, b.text
   FROM message_account t JOIN message m ON m.id = t.message_id JOIN message_body b ON b.message_id = m.id
   WHERE t.account_id = :account AND t.touch = 'mail_out' AND t.sent_at BETWEEN :since AND :now
   ORDER BY t.sent_at DESC LIMIT :limit`,
);

const amount = String.raw`\d+(?:[.,]\d+)*`;
const unit = String.raw`(?:\s?%|\s(?:percent|prozent|minutes?|minuten|hours?|stunden|days?|tagen?|weeks?|wochen|points?|punkten?))`;
const moved = new RegExp(
  String.raw`\b(?:from|von)\s${amount}${unit}?\s(?:to|auf)\s${amount}${unit}|(?<![-\p{L}])(?:fell|dropped|rose|grew|improved|down|up|sank|stieg|gesunken|gestiegen)\s(?:by|um)\s${amount}${unit}|${amount}${unit}\s(?:less|fewer|faster|more|weniger|schneller|mehr)\b`,
  'iu',
);
/** That a fault was mended is no result to show. */
const ofFaults = /\b(?:error|fault|bug|outage|delay|deviation|fehler|ausfall|störung|abweichung)\p{L}*/iu;
const ofTerms =
  /\b(?:price|cost|index|cap|payment|invoice|credit|discount|contract|refund|term|budget|preis|kosten|rechnung|rabatt|vertrag|zahlung)\p{L}*|[€$£]|\b(?:EUR|USD|GBP|SEK|CHF)\b|\?/iu;

/** Newest first, each sentence once. */
export function readReported(db: Database, account: number, now: number): ReportedResult[] {
  const found: ReportedResult[] = [];
  const seen = new Set<string>();
  for (const row of texts(db).all({ account, since: now - YEAR, now, limit: MAILS })) {
    if (!moved.test(row.text)) continue;
    const body = newestText(splitText(row.text)).replace(/\s+/gu, ' ');
    for (const sentence of body.split(/(?<=[.!?])\s+/u)) {
      if (!moved.test(sentence) || ofTerms.test(sentence) || ofFaults.test(sentence)) continue;
      const quote = quotable(sentence.replace(/^(?:[^,.!?]{2,40}),\s+(?=\p{Lu})/u, ''))?.quote;
      if (quote === undefined || seen.has(quote)) continue;
      seen.add(quote);
      found.push({ quote, who: row.who, address: row.address, at: row.sent_at, messageRowId: row.id });
    }
  }
  return found;
}
