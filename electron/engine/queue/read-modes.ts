// The rules of the modes as the person set them, and what each kind has earned of Autopilot.
import type { Database } from 'better-sqlite3';
import type { EarnedKind, ModeRule } from '../../contract/modes.ts';
import type { TouchMode } from '../../contract/queue.ts';
import { mailboxId, type Tier } from '../../contract/scalars.ts';
import { type TouchKind, touchKind } from '../../contract/touch-drafts.ts';
import { readAutopilot } from '../store/queries/autopilot.ts';
import { statement } from '../store/statement.ts';
import { isGuarded, type ModeBasis, withBuiltIn } from './mode-rules.ts';

interface RuleRow {
  readonly mailbox_id: number | null;
  readonly kind: string | null;
  readonly tier: Tier | null;
  readonly mode: TouchMode;
}
const allRules = statement<[], RuleRow>('SELECT mailbox_id, kind, tier, mode FROM mode_rule');
// What was taken back was not approved after all.
const approvals = statement<[], { kind: string; approved: number; unedited: number }>(
  `SELECT q.kind, count(*) AS approved, sum(q.approved_unedited) AS unedited FROM queue_item q
   WHERE q.approved_at IS NOT NULL AND q.approved_by = 'user'
     AND EXISTS (SELECT 1 FROM outgoing o WHERE o.draft_id = q.draft_id) GROUP BY q.kind`,
);

/** Of the person alone. */
export function readRules(db: Database): ModeRule[] {
  return allRules(db)
    .all()
    .map((row) => ({
      mailboxId: row.mailbox_id === null ? null : mailboxId.parse(row.mailbox_id),
      kind: row.kind === null ? null : touchKind.parse(row.kind),
      tier: row.tier,
      mode: row.mode,
      builtIn: false,
    }));
}

export function readEarned(db: Database, rules: readonly ModeRule[]): EarnedKind[] {
  const needed = readAutopilot(db).earnAfter;
  const counted = new Map(
    approvals(db)
      .all()
      .map((row) => [row.kind, row]),
  );
  const delegated = new Set(rules.filter(({ mode }) => mode === 'autopilot').map(({ kind }) => kind));
  return touchKind.options.map((kind) => {
    const { approved = 0, unedited = 0 } = counted.get(kind) ?? {};
    const earned = unedited >= needed;
    const guarded = isGuarded(kind);
    const offer = earned && !guarded && !delegated.has(kind) && !delegated.has(null);
    return { kind, unedited, approved, needed, earned, guarded, offer };
  });
}

export function readModeBasis(db: Database): ModeBasis {
  const rules = readRules(db);
  const earned = new Set<TouchKind>(
    readEarned(db, rules)
      .filter((one) => one.earned)
      .map((one) => one.kind),
  );
  return { rules: withBuiltIn(rules), autopilot: readAutopilot(db), earned: (kind) => earned.has(kind) };
}
