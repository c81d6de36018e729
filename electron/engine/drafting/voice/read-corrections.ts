// What the user said of their own voice: for one recipient before what they said in general.
import type { Database } from 'better-sqlite3';
import { type VoiceFields, voiceField, voiceFields } from '../../../contract/voice.ts';
import { statement } from '../../store/statement.ts';

export interface CorrectionRow {
  readonly id: number;
  readonly mailbox_id: number;
  /** Empty for the whole mailbox. */
  readonly address: string;
  readonly field: string;
  readonly value: string;
}

export const correctionsOf = statement<[number], CorrectionRow>(
  'SELECT * FROM voice_correction WHERE mailbox_id = ? ORDER BY address, field',
);
export function readCorrections(db: Database, mailboxId: number, address: string | null): Partial<VoiceFields> {
  const said: Record<string, unknown> = {};
  // The empty address comes first, so what is said of one recipient goes over it.
  for (const row of correctionsOf(db).all(mailboxId)) {
    if (row.address === '' || row.address === address) said[voiceField.parse(row.field)] = JSON.parse(row.value);
  }
  return voiceFields.partial().parse(said);
}
