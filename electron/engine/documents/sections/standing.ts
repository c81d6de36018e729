// Where the relationship stands today, for our own eyes: whose move it is or how long it has been silent, the gravest sign of
// risk, what of ours is late.
import type { DocumentLine } from '../../../contract/documents.ts';
import { line, longDay, type Page, writtenAt } from '../page.ts';
import { quotedLine } from '../said.ts';
import { risks } from './challenges.ts';
import { citeHealth } from './health.ts';

export function standing(page: Page): DocumentLine[] {
  const { row, health, touches, account } = page.facts;
  const lines: DocumentLine[] = [];
  const lastIn = touches.find(({ kind }) => kind === 'mail_in');
  const rests = lastIn?.messageRowId == null ? [] : page.cite.message(lastIn.messageRowId);
  if (row.whoseMove === 'ours' && row.moveSince !== null) {
    const since = writtenAt(page, row.moveSince);
    lines.push(
      line(page.say(`We owe them an answer since ${since}.`, `Wir schulden seit dem ${since} eine Antwort.`), rests),
    );
  } else if (row.silence.verdict === 'known' && row.daysSilent !== null && row.daysSilent > row.cadenceDays) {
    lines.push(
      line(
        page.say(
          `${account.name} has been silent for ${row.daysSilent} days; the rhythm is ${row.cadenceDays}.`,
          `${account.name} hat seit ${row.daysSilent} Tagen nicht geschrieben; der Rhythmus liegt bei ${row.cadenceDays} Tagen.`,
        ),
        rests,
      ),
    );
  } else if (row.whoseMove === 'theirs' && row.moveSince !== null) {
    const since = writtenAt(page, row.moveSince);
    lines.push(
      line(
        page.say(`They owe us an answer since ${since}.`, `Eine Antwort des Kunden steht seit dem ${since} aus.`),
        rests,
      ),
    );
  }
  if (health.drop !== null) {
    const { from, to, since } = health.drop;
    lines.push(
      line(
        page.say(
          `Health fell from ${from} to ${to} since ${longDay(since, 'en')}.`,
          `Der Zustand der Beziehung fiel seit dem ${longDay(since, 'de')} von ${from} auf ${to}.`,
        ),
        citeHealth(page),
      ),
    );
  }
  const [gravest] = risks(page);
  const risk = gravest === undefined ? null : quotedLine(page, gravest);
  if (risk !== null)
    lines.push({ ...risk, text: page.say(`The gravest sign: ${risk.text}`, `Das schwerste Zeichen: ${risk.text}`) });
  return lines;
}
