// What a person does to a document: put a section into their own words and back, order and hide sections, fill a gap.
import type { DocumentBlock, DocumentEdition, DocumentKind } from '../../contract/documents.ts';
import { requireAccount } from '../store/queries/accounts.ts';
import { arrangementOf, type DocumentPlace, gapOfDocument, sectionOfDocument } from '../store/queries/documents.ts';
import type { Command } from './command.ts';

export interface Place {
  readonly accountId: number;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly language: 'en' | 'de';
}

interface EditedSection extends Place {
  readonly section: string;
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
  /** Of what the facts said while it was written. */
  readonly facts: string;
}

const names: Record<DocumentKind, string> = {
  review_pack: 'review pack',
  account_plan: 'account plan',
  success_plan: 'success plan',
  renewal_proposal: 'renewal proposal',
  executive_summary: 'executive summary',
  roi_analysis: 'ROI analysis',
  mutual_action_plan: 'mutual action plan',
};
const placeOf = ({ accountId, kind, edition, language }: Place): DocumentPlace => ({
  account: accountId,
  kind,
  edition,
  language,
});

export const editSection: Command<EditedSection> = {
  name: 'document.editSection',
  reversal: 'reverse',
  run({ db, record, now }, { section, title, blocks, facts, ...place }) {
    const { name } = requireAccount(db, place.accountId);
    const written = { title, blocks: JSON.stringify(blocks), facts, edited_at: now };
    const known = sectionOfDocument(db).get({ ...placeOf(place), section });
    if (known) record.update('document_section', [known.id], written);
    else {
      const { accountId, ...where } = place;
      record.insert('document_section', { account_id: accountId, ...where, name: section, ...written });
    }
    return {
      title: `Wrote “${title}” in the ${names[place.kind]} for ${name}`,
      accounts: [place.accountId],
      result: {},
    };
  },
};

export const resetSection: Command<Place & { section: string }> = {
  name: 'document.resetSection',
  reversal: 'reverse',
  run({ db, record }, { section, ...place }) {
    const { name } = requireAccount(db, place.accountId);
    const known = sectionOfDocument(db).get({ ...placeOf(place), section });
    if (known) record.remove('document_section', [known.id]);
    return {
      title: `Let the facts speak in “${known?.title ?? section}” of the ${names[place.kind]} for ${name}`,
      accounts: [place.accountId],
      result: {},
    };
  },
};

interface Arrangement extends Omit<Place, 'language'> {
  readonly order?: readonly string[] | undefined;
  readonly hidden?: readonly string[] | undefined;
}

export const arrangeDocument: Command<Arrangement> = {
  name: 'document.arrange',
  reversal: 'reverse',
  run({ db, record }, { accountId, kind, edition, order, hidden }) {
    const { name } = requireAccount(db, accountId);
    const known = arrangementOf(db).get({ account: accountId, kind, edition });
    const row = {
      sequence: order === undefined ? (known?.sequence ?? '[]') : JSON.stringify([...new Set(order)]),
      hidden: hidden === undefined ? (known?.hidden ?? '[]') : JSON.stringify([...new Set(hidden)].sort()),
    };
    if (known) record.update('document_arrangement', [known.id], row);
    else record.insert('document_arrangement', { account_id: accountId, kind, edition, ...row });
    const title = `Arranged the ${names[kind]} for ${name}`;
    return { title, accounts: [accountId], result: {} };
  },
};

interface FilledGap extends Omit<Place, 'language'> {
  readonly section: string;
  readonly prompt: string;
  readonly text: string;
}

export const fillGap: Command<FilledGap> = {
  name: 'document.fillGap',
  reversal: 'reverse',
  run({ db, record, now }, { accountId, kind, edition, section, prompt, text }) {
    const { name } = requireAccount(db, accountId);
    const known = gapOfDocument(db).get({ account: accountId, kind, edition, section, prompt });
    if (known && text === '') record.remove('document_gap', [known.id]);
    else if (known) record.update('document_gap', [known.id], { name: text, filled_at: now });
    else if (text !== '') {
      record.insert('document_gap', {
        account_id: accountId,
        kind,
        edition,
        section,
        prompt,
        name: text,
        filled_at: now,
      });
    }
    const did = text === '' ? 'Opened a gap again' : 'Filled a gap';
    return { title: `${did} in the ${names[kind]} for ${name}`, accounts: [accountId], result: {} };
  },
};
