// crm.*: what goes to a system of record as CSV, and what never does.
import type { CrmCounts, CrmObject, CrmSystem, crmCalls } from '../../contract/crm.ts';
import { Failure } from '../../contract/failure.ts';
import { threadId } from '../../contract/scalars.ts';
import type { CallContext } from '../../rpc/server.ts';
import { inTurns } from '../book/in-turns.ts';
import { isoDayOf, startOfDay } from '../book/local-time.ts';
import { readTasks } from '../book/tasks/read-tasks.ts';
import { createSourcesAtHand } from '../book/tasks/sources-at-hand.ts';
import { nameColumns, noteExport, setNeverExport, systemInWords } from '../commands/crm-commands.ts';
import { saveReport } from '../export/save-report.ts';
import { type ZipFile, zipArchive } from '../export/zip-archive.ts';
import { columnsOf } from '../records/crm/crm-fields.ts';
import { type ExportPlan, planCrmExport } from '../records/crm/plan-export.ts';
import { csvInSteps } from '../records/write-csv.ts';
import { exportsOf, keptHeaders, neverRows, threadOfAnchor } from '../store/queries/crm.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const SAMPLE_ROWS = 5;
const BEFORE_SHOWN = 50;
const ALL: readonly CrmObject[] = ['accounts', 'contacts', 'activities', 'tasks'];

interface What {
  readonly system: CrmSystem;
  readonly objects?: readonly CrmObject[] | undefined;
  readonly scope?: 'new' | 'everything' | undefined;
  readonly from?: string | undefined;
  readonly withText?: boolean | undefined;
}

export function crmHandlers(context: HandlerContext): HandlersOf<keyof typeof crmCalls> {
  const { db } = context;
  const sourcesAt = createSourcesAtHand(db);

  async function plan(what: What, call: CallContext): Promise<ExportPlan> {
    await context.derived();
    const clock = context.clockOf(call);
    const book = context.book.rows(clock);
    return inTurns(
      planCrmExport({
        db,
        clock,
        book,
        system: what.system,
        objects: ALL.filter((object) => what.objects?.includes(object) ?? true),
        everything: what.scope === 'everything',
        since: what.from === undefined ? 0 : startOfDay(what.from, clock.timeZone),
        withText: what.withText ?? false,
        tasks: () => readTasks(db, clock, book, sourcesAt(clock)),
      }),
    );
  }

  return {
    'crm.preview': async (what, call) => {
      const { files } = await plan(what, call);
      const kept = keptHeaders(db, what.system);
      return {
        objects: files.map((file) => ({
          ...countsOf(file),
          columns: columnsOf(what.system, file.object, kept),
          sample: file.lines.slice(0, SAMPLE_ROWS).map((line) => line.map((value) => String(value ?? ''))),
        })),
        before: exportsOf(db)
          .all(what.system)
          .slice(0, BEFORE_SHOWN)
          .map((row) => ({
            exportId: row.id,
            system: row.system,
            at: row.exported_at,
            rows: row.row_count,
            text: row.name,
          })),
      };
    },
    'crm.export': async ({ path, ...what }, call) => {
      const planned = await plan(what, call);
      const clock = context.clockOf(call);
      const objects = planned.files.map(countsOf);
      const filled = planned.files.filter(({ rows }) => rows > 0);
      if (filled.length === 0) {
        return { entryId: null, objects, fileName: null, path: null, bytes: 0, content: null };
      }
      const csvs: ZipFile[] = [];
      for (const { object, headers, lines } of filled) {
        const content = await inTurns(csvInSteps(headers, lines));
        csvs.push({ name: `${object}.csv`, content, at: clock.now });
      }
      const title = `${what.system} ${isoDayOf(clock.now, clock.timeZone)}`;
      const [only] = csvs;
      const saved =
        csvs.length === 1 && only
          ? await saveReport(Buffer.from(only.content), `${title} ${only.name}`, path)
          : await saveReport(await zipArchive(csvs), `${title}.zip`, path);
      // Last: what could not be written was not exported, and what is noted twice goes under the same ids.
      const { entryId } = context.run(noteExport, { ...planned, files: filled }, call);
      context.changed('journal', 'settings');
      return { entryId, objects, ...saved };
    },
    'crm.setColumns': (input, call) => {
      const known = new Set(columnsOf(input.system, input.object, {}).map(({ fieldId }) => fieldId));
      const strange = Object.keys(input.headers).find((fieldId) => !known.has(fieldId));
      if (strange !== undefined) {
        throw new Failure('invalid_input', `There is no column ${strange.slice(0, 40)} of ${input.object}.`, 'headers');
      }
      const inForce = columnsOf(input.system, input.object, { [input.object]: input.headers });
      const headers = inForce.flatMap(({ header }) => header?.toLowerCase() ?? []);
      if (headers.length === 0 || new Set(headers).size !== headers.length) {
        throw new Failure(
          'invalid_input',
          headers.length === 0
            ? `A file for ${systemInWords(input.system)} needs a column.`
            : 'Two columns have the same name; a file needs each once.',
          'headers',
        );
      }
      const outcome = context.run(nameColumns, input, call);
      context.changed('settings', 'journal');
      return outcome;
    },
    'crm.setNever': ({ address, threadId: thread, never }, call) => {
      if ((address === undefined) === (thread === undefined)) {
        throw new Failure('invalid_input', 'Name an address or a thread.', 'address');
      }
      const about = address === undefined ? { threadId: thread ?? 0, never } : { address, never };
      const outcome = context.run(setNeverExport, about, call);
      context.changed('settings', 'journal');
      return outcome;
    },
    'crm.never': () => {
      const rows = neverRows(db).all();
      return {
        addresses: rows.flatMap(({ kind, value, created_at: since }) =>
          kind === 'address' ? { address: value, since } : [],
        ),
        threads: rows.flatMap(({ kind, value, created_at: since }) => {
          const found = kind === 'thread' ? threadOfAnchor(db).get(value) : undefined;
          return found ? { threadId: threadId.parse(found.thread_id), subject: found.subject, since } : [];
        }),
      };
    },
  };
}

function countsOf({ object, rows, created, changed, already, withheld, later }: CrmCounts): CrmCounts {
  return { object, rows, created, changed, already, withheld, later };
}
