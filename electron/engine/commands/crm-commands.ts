// What was exported to a system of record, what never is, and what the columns of its files are called.
import type { Database } from 'better-sqlite3';
import type { CrmObject, CrmSystem } from '../../contract/crm.ts';
import { Failure } from '../../contract/failure.ts';
import { cleanAddress } from '../book/mapping-values.ts';
import { readRow } from '../journal/journaled-tables.ts';
import type { Recorder } from '../journal/recorder.ts';
import { type ExportPlan, exportInWords } from '../records/crm/plan-export.ts';
import {
  anchorOfThread,
  columnsSetting,
  holdRow,
  importSetting,
  keptColumns,
  keptHeaders,
  neverOfThread,
  neverRow,
} from '../store/queries/crm.ts';
import type { Command } from './command.ts';

const systems: Readonly<Record<CrmSystem, string>> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  zoho: 'Zoho',
  plain: 'a sheet',
};
export const systemInWords = (system: CrmSystem): string => systems[system];

/** Notes what an export holds. Its lines count as long as its row is there, so they are written beside the journal. */
export const noteExport: Command<ExportPlan> = {
  name: 'crm.export',
  reversal: 'reverse',
  run({ db, record, now }, { system, files }) {
    const name = exportInWords(files);
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    if (rows > 0) {
      const { id } = record.insert('crm_export', { system, name, row_count: rows, exported_at: now });
      for (const { object, held } of files) {
        for (const { stableId, digest } of held) holdRow(db).run(Number(id), object, stableId, digest);
      }
    }
    return { title: `Exported ${name} for ${systems[system]}`, accounts: [], result: {} };
  },
};

export const nameColumns: Command<{
  system: CrmSystem;
  object: CrmObject;
  headers: Readonly<Record<string, string | null>>;
}> = {
  name: 'crm.setColumns',
  reversal: 'reverse',
  run({ db, record }, { system, object, headers }) {
    putSetting(db, record, columnsSetting(system), { ...keptHeaders(db, system), [object]: headers });
    return { title: `Named the columns of ${object} for ${systems[system]}`, accounts: [], result: {} };
  },
};

export type NeverInput = { readonly never: boolean } & ({ readonly address: string } | { readonly threadId: number });

export const setNeverExport: Command<NeverInput> = {
  name: 'crm.setNever',
  reversal: 'reverse',
  run({ db, record, now }, input) {
    const { never } = input;
    if ('address' in input) {
      const value = cleanAddress(input.address);
      const there = neverRow(db).get('address', value);
      if (never && !there) record.insert('never_export', { kind: 'address', value, created_at: now });
      if (!never && there) record.remove('never_export', [there.id]);
      return { title: `${value} is ${never ? 'never exported' : 'exported again'}`, accounts: [], result: {} };
    }
    const anchor = anchorOfThread(db).get(input.threadId);
    if (!anchor) throw new Failure('not_found', 'There is no such thread.', 'threadId');
    const there = neverOfThread(db).all(input.threadId);
    if (never && there.length === 0) {
      record.insert('never_export', { kind: 'thread', value: anchor.message_id, created_at: now });
    }
    if (!never) for (const { id } of there) record.remove('never_export', [id]);
    return { title: `A thread is ${never ? 'never exported' : 'exported again'}`, accounts: [], result: {} };
  },
};

/** What columns were taken for is kept for the next file of the kind. */
export function keepColumns(
  db: Database,
  record: Recorder,
  kind: 'accounts' | 'figures',
  chosen: Readonly<Record<string, string>> | undefined,
): void {
  if (chosen === undefined || Object.keys(chosen).length === 0) return;
  putSetting(db, record, importSetting(kind), { ...keptColumns(db, kind), ...chosen });
}

function putSetting(db: Database, record: Recorder, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (readRow(db, 'setting', [name])) record.update('setting', [name], { value: text });
  else record.insert('setting', { name, value: text });
}
