// The story of an account, since the beginning or since a time: sections of clauses, each with its mail. Pure. A section of
// which nothing can be said is left out.
import type { Evidence, Finding, Side } from '../../../contract/findings.ts';
import type { Clause, SummarySection } from '../../../contract/summary.ts';
import { dayWords, dayWordsOf } from '../day-words.ts';
import { quoted, SUMMARY_RULE, shortened } from './clause-words.ts';
import { statusClauses } from './status-clauses.ts';
import type { SummaryFacts } from './summary-facts.ts';

const NAMED = 4;
const SHOWN = 5;

export function storyOf(facts: SummaryFacts): SummarySection[] {
  const sections: SummarySection[] = [
    { kind: 'beginning', title: 'How it began', clauses: beginning(facts) },
    { kind: 'exchange', title: 'What went back and forth', clauses: exchange(facts) },
    { kind: 'people', title: 'Who', clauses: people(facts) },
    { kind: 'promises', title: 'What was promised', clauses: [...promises(facts, 'us'), ...promises(facts, 'them')] },
    { kind: 'raised', title: 'What they raised', clauses: said(facts, isRaised) },
    { kind: 'growth', title: 'Where it could grow', clauses: said(facts, ({ kind }) => isGrowth(kind)) },
    { kind: 'movement', title: 'How it moved', clauses: movement(facts) },
    { kind: 'standing', title: 'Where it stands', clauses: statusClauses(facts) },
  ];
  return sections.filter(({ clauses }) => clauses.length > 0);
}

function beginning({ first, since, timeZone }: SummaryFacts): Clause[] {
  if (!first || since !== null) return [];
  const when = dayWordsOf(first.evidence.sentAt, timeZone);
  return [
    clause(
      `The first mail that is here is of ${when}: ${first.who} wrote about ${quoted(first.subject)}`,
      'the oldest touch',
      [first.evidence],
    ),
  ];
}

function exchange({ mailsIn, mailsOut, logged, topics, writers, longestGap, row }: SummaryFacts): Clause[] {
  const clauses: Clause[] = [];
  if (mailsIn + mailsOut > 0) {
    const calls = logged === 0 ? '' : `, and ${counted(logged, 'call or meeting', 'calls and meetings')}`;
    const text = `${counted(mailsIn + mailsOut, 'mail')}: ${mailsIn} from them, ${mailsOut} from you${calls}`;
    const [busiest] = writers;
    clauses.push(
      clause(
        text,
        'touches counted',
        busiest ? [busiest.first.evidence, busiest.last.evidence] : topics.map(({ mail }) => mail.evidence),
      ),
    );
  }
  const spoken = topics.filter(({ mails }) => mails > 1);
  if (spoken.length > 0) {
    const list = spoken.map(({ subject, mails }) => `${quoted(subject)} (${counted(mails, 'mail')})`).join(', ');
    clauses.push(
      clause(
        `Most mail went about ${list}`,
        'the threads with the most mail',
        spoken.map(({ mail }) => mail.evidence),
      ),
    );
  }
  // What a folder that was not seen holds could have broken the silence.
  if (
    longestGap &&
    row.silence.verdict === 'known' &&
    longestGap.days > Math.max(row.cadenceDays, row.daysSilent ?? 0)
  ) {
    const { before, after, days } = longestGap;
    clauses.push(
      clause(
        `Their longest silence lasted ${days} days, until ${after.who} wrote about ${quoted(after.subject)}`,
        'the longest gap between two mails of theirs',
        [before.evidence, after.evidence],
      ),
    );
  }
  return clauses;
}

function people({ writers, since, findings, timeZone }: SummaryFacts): Clause[] {
  const clauses: Clause[] = [];
  const named = writers.slice(0, NAMED);
  if (named.length > 0) {
    const list = named.map(({ name, mails }) => `${name} (${mails})`).join(', ');
    const more = writers.length > NAMED ? `, and ${writers.length - NAMED} more` : '';
    const text = writers.length === 1 ? `Only ${list} wrote` : `${writers.length} people wrote: ${list}${more}`;
    clauses.push(
      clause(
        text,
        'writers of real mail, the busiest first',
        named.map(({ last }) => last.evidence),
      ),
    );
  }
  const fresh = since === null ? [] : writers.filter(({ knownBefore }) => !knownBefore).slice(0, NAMED);
  if (fresh.length > 0) {
    const list = fresh.map(({ name, first }) => `${name} (${dayWordsOf(first.evidence.sentAt, timeZone)})`).join(', ');
    clauses.push(
      clause(
        `New: ${list}`,
        'writers whose first mail came since',
        fresh.map(({ first }) => first.evidence),
      ),
    );
  }
  const changes = within(findings, since).filter(
    ({ kind, by }) => by === 'them' && (kind === 'role_change' || kind === 'risk.champion_left'),
  );
  return [...clauses, ...changes.slice(0, SHOWN).map((finding) => saying(finding, timeZone))];
}

function promises({ findings, since, timeZone }: SummaryFacts, side: Side): Clause[] {
  const all = within(findings, since).filter(
    ({ kind, by, state }) => kind === 'commitment' && by === side && state !== 'dismissed' && state !== 'dropped',
  );
  if (all.length === 0) return [];
  const kept = all.filter(({ state }) => state === 'kept');
  const late = all.filter(({ state }) => state === 'overdue');
  const open = all.filter(({ state }) => state === 'open' || state === 'confirmed' || state === 'new');
  const who = side === 'us' ? 'You' : 'They';
  const parts = [
    kept.length > 0 ? `${kept.length} kept` : null,
    open.length > 0 ? `${open.length} open` : null,
    late.length > 0 ? `${late.length} overdue` : null,
  ].filter((part) => part !== null);
  const head = clause(
    `${who} promised ${counted(all.length, 'thing')}: ${parts.join(', ')}`,
    'promises read in mail, and what later mail shows of them',
    all.slice(0, SHOWN).map((each) => each.evidence),
  );
  const told = [...late, ...open].slice(0, 3).map((finding) => {
    const due =
      finding.due === null ? '' : `, ${finding.state === 'overdue' ? 'was due' : 'due'} on ${dayWords(finding.due)}`;
    const made = dayWordsOf(finding.evidence.sentAt, timeZone);
    return {
      text: `${finding.who} on ${made}: ${quoted(shortened(finding.quote))}${due}`,
      rule: finding.rule,
      evidence: [finding.evidence],
    };
  });
  return [head, ...told];
}

function isRaised({ kind }: Finding): boolean {
  if (kind === 'risk.champion_left') return false;
  return (
    kind.startsWith('risk.') ||
    kind === 'feature_request' ||
    kind === 'satisfaction_negative' ||
    kind === 'billing_dispute'
  );
}

function isGrowth(kind: Finding['kind']): boolean {
  return kind.startsWith('expansion.') || kind === 'satisfaction_positive';
}

function said({ findings, since, timeZone }: SummaryFacts, wanted: (finding: Finding) => boolean): Clause[] {
  return within(findings, since)
    .filter((finding) => finding.by === 'them' && finding.state !== 'dismissed' && wanted(finding))
    .slice(0, SHOWN)
    .map((finding) => saying(finding, timeZone));
}

function movement({ drifts, health, healthThen, healthEvidence, row, since }: SummaryFacts): Clause[] {
  const clauses: Clause[] = [];
  if (health?.score != null && healthThen !== null && since !== null && healthThen !== health.score) {
    const way = health.score > healthThen ? 'rose' : 'fell';
    clauses.push(
      clause(`Health ${way} from ${healthThen} to ${health.score}`, 'the weeks of health', [...healthEvidence]),
    );
  } else if (health?.score != null) {
    clauses.push(clause(`Health is ${health.score} of 100`, 'health from its components', [...healthEvidence]));
  }
  if (row.silence.verdict !== 'known') return clauses;
  const moved = drifts.filter(
    ({ direction, evidence }) => (direction === 'worse' || direction === 'better') && evidence.length > 0,
  );
  for (const { text, rule, evidence } of moved.slice(0, SHOWN)) {
    clauses.push({ text, rule, evidence: evidence.slice(0, SHOWN) });
  }
  return clauses;
}

function within(findings: readonly Finding[], since: number | null): readonly Finding[] {
  return since === null ? findings : findings.filter(({ evidence }) => evidence.sentAt > since);
}

function saying(finding: Finding, timeZone: string): Clause {
  const when = dayWordsOf(finding.evidence.sentAt, timeZone);
  return {
    text: `${finding.who} on ${when}: ${quoted(finding.quote)}`,
    rule: finding.rule,
    evidence: [finding.evidence],
  };
}

function clause(text: string, rule: string, evidence: readonly Evidence[]): Clause {
  return { text, rule: `${SUMMARY_RULE}: ${rule}`, evidence: [...evidence] };
}

function counted(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}
