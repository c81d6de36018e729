// audit.*: the audit of the book, and its export as a printed report or a table.
import type { Audit, AuditItem, auditCalls } from '../../contract/audit.ts';
import { readAudit } from '../book/audit/read-audit.ts';
import { dayWords, dayWordsOf } from '../book/day-words.ts';
import { amountText } from '../book/explain-place.ts';
import { inTurns } from '../book/in-turns.ts';
import { isoDayOf, type LocalNow } from '../book/local-time.ts';
import { minorDigits } from '../book/reference-rates.ts';
import type { Report } from '../export/report.ts';
import { reportPdf } from '../export/report-pdf.ts';
import { saveReport } from '../export/save-report.ts';
import { writeCsv } from '../records/write-csv.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

export function auditHandlers(context: HandlerContext): HandlersOf<keyof typeof auditCalls> {
  const { db, book, clockOf } = context;
  const read = async (clock: LocalNow) => {
    await context.derived();
    return inTurns(readAudit(db, book.rows(clock), clock));
  };
  return {
    'audit.get': (_input, call) => read(clockOf(call)),
    'audit.export': async (input, call) => {
      const clock = clockOf(call);
      const audit = await read(clock);
      const content = input.format === 'pdf' ? await reportPdf(reportOf(audit, clock)) : csvOf(audit);
      const name = `Audit of the book ${isoDayOf(audit.at, clock.timeZone)}.${input.format}`;
      const findings = audit.sections.reduce((sum, { items }) => sum + items.length, 0);
      return { ...(await saveReport(content, name, input.path)), findings };
    },
  };
}

const HEADERS = [
  'Finding',
  'Account',
  'What was found',
  'Tier',
  'Yearly revenue',
  'Currency',
  'Renewal date',
  'Renewal in days',
  'Days silent',
  'Cadence in days',
  'Last touch',
  'Owner',
  'Rule',
];

function csvOf({ sections }: Audit): Buffer {
  const rows = sections.flatMap(({ title, items }) =>
    items.map((item) => [
      title,
      item.name,
      item.text,
      item.tier,
      item.arr === null ? null : item.arr.minor / 10 ** minorDigits(item.arr.currency),
      item.arr?.currency ?? null,
      item.renewalDate,
      item.renewalInDays,
      item.daysSilent,
      item.cadenceDays,
      item.lastTouchAt === null ? null : new Date(item.lastTouchAt).toISOString(),
      item.owner,
      item.rule,
    ]),
  );
  return writeCsv(HEADERS, rows);
}

function reportOf(audit: Audit, clock: LocalNow): Report {
  const { accounts, sound, mailFrom, coverage, sections, at } = audit;
  const found = accounts - sound;
  return {
    title: 'Audit of the book',
    at,
    foot: `Audit of the book, ${dayWordsOf(at, clock.timeZone)}`,
    sentences: [
      `${accounts === 1 ? '1 account' : `${accounts} accounts`}, looked at on ${dayWordsOf(at, clock.timeZone)}. Something was found of ${found}, nothing of ${sound}.`,
      ...(mailFrom === null
        ? []
        : [
            `The mail that is here begins on ${dayWordsOf(mailFrom, clock.timeZone)}; of what was before, nothing is said.`,
          ]),
      ...(coverage === null ? [] : [coverage]),
    ],
    sections: sections.map(({ title, sentence, items }) => ({
      title: items.length === 0 ? title : `${title} (${items.length})`,
      sentence,
      lines: items.map((item) => ({ name: item.name, text: item.text, figures: figuresOf(item, clock) })),
    })),
  };
}

function figuresOf(item: AuditItem, clock: LocalNow): string {
  return [
    item.arr === null ? null : `${amountText(item.arr)} a year`,
    item.tier,
    item.renewalDate === null ? null : `renewal ${dayWords(item.renewalDate)}`,
    item.lastTouchAt === null ? null : `last touch ${dayWordsOf(item.lastTouchAt, clock.timeZone)}`,
    item.owner === '' ? null : item.owner,
  ]
    .filter((figure) => figure !== null)
    .join('  ·  ');
}
