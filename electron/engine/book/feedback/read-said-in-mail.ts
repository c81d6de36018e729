// Reads what customers said of us in their mail, from the findings of the whole book.
import type { Database } from 'better-sqlite3';
import { findingsOfBook } from '../findings/read-findings.ts';
import type { LocalNow } from '../local-time.ts';
import { feedbackSignals, oncePerSentence, type SaidInMail, saidInMail } from './read-feedback.ts';

export function readSaidInMail(db: Database, clock: LocalNow): SaidInMail[] {
  const said = findingsOfBook(db, clock, { kinds: feedbackSignals }).flatMap((finding) => saidInMail(finding) ?? []);
  return oncePerSentence(said);
}
