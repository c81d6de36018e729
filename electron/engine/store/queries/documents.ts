// Goals of accounts, and what the person said about documents: their own sections, the order, the gaps they filled.
import type { DocumentEdition, DocumentKind } from '../../../contract/documents.ts';
import type { GoalState } from '../../../contract/goals.ts';
import { statement } from '../statement.ts';

export interface GoalRow {
  readonly id: number;
  readonly account_id: number;
  readonly name: string;
  readonly measure: string;
  readonly start_value: string;
  readonly target: string;
  readonly current: string;
  readonly due: string | null;
  readonly owner: string;
  readonly state: GoalState;
  readonly created_at: number;
  readonly changed_at: number;
}
export const goalById = statement<[number], GoalRow>('SELECT * FROM goal WHERE id = ?');
export const goalsOfAccount = statement<[number], GoalRow>('SELECT * FROM goal WHERE account_id = ? ORDER BY id');
export const allGoals = statement<[], GoalRow>('SELECT * FROM goal ORDER BY account_id, id');

/** Which document a person's words belong to. */
export interface DocumentPlace {
  readonly account: number;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly language: 'en' | 'de';
}

export interface SectionRow {
  readonly id: number;
  readonly account_id: number;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly language: 'en' | 'de';
  readonly name: string;
  readonly title: string;
  readonly blocks: string;
  readonly facts: string;
  readonly edited_at: number;
}
export const sectionsOfDocument = statement<DocumentPlace, SectionRow>(
  `SELECT * FROM document_section
   WHERE account_id = :account AND kind = :kind AND edition = :edition AND language = :language`,
);
export const sectionOfDocument = statement<DocumentPlace & { section: string }, SectionRow>(
  `SELECT * FROM document_section
   WHERE account_id = :account AND kind = :kind AND edition = :edition AND language = :language AND name = :section`,
);
export const sectionsOfAccount = statement<[number], { id: number }>(
  'SELECT id FROM document_section WHERE account_id = ?',
);

export interface ArrangementRow {
  readonly id: number;
  readonly account_id: number;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly sequence: string;
  readonly hidden: string;
}
export const arrangementOf = statement<Pick<DocumentPlace, 'account' | 'kind' | 'edition'>, ArrangementRow>(
  'SELECT * FROM document_arrangement WHERE account_id = :account AND kind = :kind AND edition = :edition',
);
export const arrangementsOfAccount = statement<[number], { id: number }>(
  'SELECT id FROM document_arrangement WHERE account_id = ?',
);

export interface GapRow {
  readonly id: number;
  readonly account_id: number;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly section: string;
  readonly prompt: string;
  readonly name: string;
  readonly filled_at: number;
}
/** Of one edition: the customer's has what was written in it, the internal one that and, before it, its own. */
export const gapsOfDocument = statement<Pick<DocumentPlace, 'account' | 'kind' | 'edition'>, GapRow>(
  `SELECT * FROM document_gap
   WHERE account_id = :account AND kind = :kind AND (edition = 'client' OR edition = :edition)
   ORDER BY edition = 'client', id`,
);
export const gapOfDocument = statement<
  Pick<DocumentPlace, 'account' | 'kind' | 'edition'> & { section: string; prompt: string },
  GapRow
>(
  `SELECT * FROM document_gap
   WHERE account_id = :account AND kind = :kind AND edition = :edition AND section = :section AND prompt = :prompt`,
);
export const gapsOfAccount = statement<[number], { id: number }>('SELECT id FROM document_gap WHERE account_id = ?');

export interface WorkedOnRow {
  readonly account_id: number;
  readonly account_name: string;
  readonly kind: DocumentKind;
  readonly edited: number;
  readonly filled: number;
  readonly last_at: number | null;
}
/** When the person last wrote in what the customer reads of an account's document. */
export const lastWrittenIn = statement<{ account: number; kind: string }, { at: number | null }>(
  `SELECT max(at) AS at FROM (
     SELECT edited_at AS at FROM document_section WHERE account_id = :account AND kind = :kind AND edition = 'client'
     UNION ALL SELECT filled_at FROM document_gap WHERE account_id = :account AND kind = :kind AND edition = 'client')`,
);
export const workedOn = statement<{ account: number | null }, WorkedOnRow>(
  `SELECT w.account_id, a.name AS account_name, w.kind, sum(w.edited) AS edited, sum(w.filled) AS filled, max(w.at) AS last_at
   FROM (SELECT account_id, kind, 1 AS edited, 0 AS filled, edited_at AS at FROM document_section
         UNION ALL SELECT account_id, kind, 0, 1, filled_at FROM document_gap) w
     JOIN account a ON a.id = w.account_id
   WHERE :account IS NULL OR w.account_id = :account
   GROUP BY w.account_id, w.kind ORDER BY last_at DESC`,
);
