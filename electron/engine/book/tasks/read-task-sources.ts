// Reads what mail gives rise to, from the findings and the drift of the whole book.
import type { Database } from 'better-sqlite3';
import { findingsOfBook } from '../findings/read-findings.ts';
import type { LocalNow } from '../local-time.ts';
import { fromFinding, type SourcedTask, taskSignals } from './task-sources.ts';

export function readTaskSources(db: Database, clock: LocalNow): SourcedTask[] {
  const findings = findingsOfBook(db, clock, { kinds: ['commitment', ...taskSignals] });
  return findings.flatMap((finding) => fromFinding(finding, clock) ?? []);
}
