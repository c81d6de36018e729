// report.*: reports over a range of days, the rows behind a figure, and files of both.
import { Failure } from '../../contract/failure.ts';
import type { ReportComparison, reportCalls } from '../../contract/reports.ts';
import type { CallContext } from '../../rpc/server.ts';
import { gapSentence } from '../book/coverage-words.ts';
import { unreadMessages } from '../book/findings/unread-messages.ts';
import { inTurns } from '../book/in-turns.ts';
import type { LocalNow } from '../book/local-time.ts';
import { readCoverage } from '../book/read-coverage.ts';
import { createSourcesAtHand } from '../book/tasks/sources-at-hand.ts';
import { safeFileName } from '../export/file-names.ts';
import { saveReport } from '../export/save-report.ts';
import { writeCsv } from '../records/write-csv.ts';
import { buildReport, figureOf, rowsOfFigure } from '../reports/build-report.ts';
import type { Need } from '../reports/figure.ts';
import { needsOf, needsOfFigure } from '../reports/needs.ts';
import { comparedWith, type Period, periodOf } from '../reports/period.ts';
import { readReportFacts } from '../reports/read/read-report-facts.ts';
import { reportDocument } from '../reports/report-document.ts';
import { reportTable, rowsTable } from '../reports/report-table.ts';
import { readBrand, readOwnFace } from '../store/queries/brand.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

interface Range {
  readonly from: string;
  readonly to: string;
  readonly accountId?: number | undefined;
}

const USUAL_ROWS = 200;

export function reportHandlers(context: HandlerContext): HandlersOf<keyof typeof reportCalls> {
  const { db } = context;
  const sourcesAt = createSourcesAtHand(db);

  async function read(range: Range, before: Period | null, needs: ReadonlySet<Need>, clock: LocalNow) {
    const { accountId } = range;
    await context.derived(accountId);
    const period = periodOf(range.from, range.to, clock);
    const rows = context.book.rows(clock);
    const book = accountId === undefined ? rows : rows.filter((row) => row.accountId === accountId);
    if (accountId !== undefined && book.length === 0)
      throw new Failure('not_found', 'There is no such account; it may have been removed.', 'accountId');
    const span = { start: Math.min(period.start, before?.start ?? period.start), end: period.end };
    const facts = await readReportFacts({ db, book, clock, span, needs, sources: () => sourcesAt(clock) });
    return { facts, period, names: new Map<number, string>(book.map((row) => [row.accountId, row.name])) };
  }

  async function get(
    input: Range & { readonly kind: Parameters<typeof needsOf>[0]; readonly compare?: ReportComparison | undefined },
    call: CallContext,
  ) {
    const clock = context.clockOf(call);
    const compare = input.compare ?? 'before';
    const before = comparedWith(periodOf(input.from, input.to, clock), compare, clock);
    const { facts, period, names } = await read(input, before, needsOf(input.kind), clock);
    return inTurns(buildReport(facts, { kind: input.kind, compare, period, before }, limitsAt(clock), names));
  }

  /** What was not seen, and what was seen and not read yet: figures stand without it. */
  function limitsAt(clock: LocalNow): string[] {
    const { gap } = readCoverage(db, clock.now).overall;
    const unread = unreadMessages(db);
    return [
      ...(gap === null || gap.kind === 'no_mailbox' ? [] : [gapSentence(gap, clock)]),
      ...(unread === 0
        ? []
        : [
            `${unread === 1 ? '1 mail is' : `${unread} mails are`} still being read: health, promises and feedback are not whole yet, and will change.`,
          ]),
    ];
  }

  async function rowsOf(input: Range & { readonly figureId: Parameters<typeof needsOfFigure>[0] }, call: CallContext) {
    const { facts, period, names } = await read(input, null, needsOfFigure(input.figureId), context.clockOf(call));
    return {
      figure: figureOf(facts, input.figureId, period, null),
      rows: rowsOfFigure(facts, input.figureId, period, names),
    };
  }

  return {
    'report.get': get,
    'report.rows': async ({ limit = USUAL_ROWS, offset = 0, ...input }, call) => {
      const { figure, rows } = await rowsOf(input, call);
      return { figure, rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    'report.export': async ({ format, figureId, path, ...input }, call) => {
      const clock = context.clockOf(call);
      const save = (content: Buffer, what: string) =>
        saveReport(content, `${safeFileName(`${what} ${input.from} to ${input.to}`, 'Report')}.${format}`, path);
      if (figureId !== undefined) {
        if (format === 'pdf') throw new Failure('unsupported', 'The rows behind a figure are saved as CSV.', 'format');
        const { figure, rows } = await rowsOf({ ...input, figureId }, call);
        const { headers, lines } = rowsTable(figure, rows, clock.timeZone);
        return save(writeCsv(headers, lines), figure.title);
      }
      const report = await get(input, call);
      if (format === 'csv') {
        const { headers, lines } = reportTable(report, clock.timeZone);
        return save(writeCsv(headers, lines), report.title);
      }
      const document = reportDocument(report, readBrand(db), clock);
      const { content } = await context.exporting.document(document, 'pdf', readOwnFace(db), call.signal);
      return save(Buffer.from(content), report.title);
    },
  };
}
