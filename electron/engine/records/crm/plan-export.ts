// An export before it is made: what of each object is new to a system, what changed since it got it, and the rows of the files.
import type { CrmCounts, CrmObject, CrmSystem } from '../../../contract/crm.ts';
import { exportedTo, keptHeaders } from '../../store/queries/crm.ts';
import { columnsOf } from './crm-fields.ts';
import { type ReadInput, readRecords } from './read-records.ts';

export interface PlannedFile extends CrmCounts {
  readonly headers: readonly string[];
  readonly lines: readonly (readonly (string | number | null)[])[];
  /** For the ledger. */
  readonly held: readonly { readonly stableId: string; readonly digest: string }[];
}

export interface ExportPlan {
  readonly system: CrmSystem;
  readonly files: readonly PlannedFile[];
}

export type PlanInput = Omit<ReadInput, 'skip'> & {
  readonly objects: readonly CrmObject[];
  readonly everything: boolean;
};

export function* planCrmExport(input: PlanInput): Generator<void, ExportPlan> {
  const { db, system, everything } = input;
  const kept = keptHeaders(db, system);
  const files: PlannedFile[] = [];
  for (const object of input.objects) {
    const ledger = exportedTo(db, system, object);
    const skip = (stableId: string) => !everything && ledger.has(stableId);
    const { records, withheld, already, later } = yield* readRecords({ ...input, skip }, object);
    const fresh = everything ? records : records.filter(({ stableId, digest }) => ledger.get(stableId) !== digest);
    const created = fresh.filter(({ stableId }) => !ledger.has(stableId)).length;
    const columns = columnsOf(system, object, kept).filter(({ header }) => header !== null);
    files.push({
      object,
      rows: fresh.length,
      created,
      changed: fresh.filter(({ stableId, digest }) => (ledger.get(stableId) ?? digest) !== digest).length,
      already: already + records.length - fresh.length,
      withheld,
      later,
      headers: columns.map(({ header }) => header ?? ''),
      lines: fresh.map(({ values }) => columns.map(({ fieldId }) => values[fieldId] ?? null)),
      held: fresh.map(({ stableId, digest }) => ({ stableId, digest })),
    });
  }
  return { system, files };
}

/** "312 activities, 40 contacts" */
export function exportInWords(files: readonly CrmCounts[]): string {
  const words = files.flatMap(({ object, rows }) =>
    rows === 0 ? [] : `${rows} ${rows === 1 ? singular[object] : object}`,
  );
  return words.join(', ');
}

const singular: Readonly<Record<CrmObject, string>> = {
  accounts: 'account',
  contacts: 'contact',
  activities: 'activity',
  tasks: 'task',
};
