// Makes a document of facts: its sections in order, each statement with its sources, gaps where only the person knows. What the
// customer reads leaves out every internal section, and cannot name an internal source.
import type { Database } from 'better-sqlite3';
import type { BookRow } from '../../contract/book.ts';
import type { DocumentEdition, DocumentKind, DocumentSection, TendDocument } from '../../contract/documents.ts';
import type { LocalNow } from '../book/local-time.ts';
import { readBrand } from '../store/queries/brand.ts';
import { gapsOfDocument } from '../store/queries/documents.ts';
import { applyEdits, type EditedDocument } from './apply-edits.ts';
import { sourcesOf } from './cited.ts';
import { documentSpecs } from './document-specs.ts';
import type { PackFacts } from './pack-facts.ts';
import { type DocumentLanguage, longDay, type Page } from './page.ts';
import { readPackFacts } from './read-pack-facts.ts';
import { createSourceBook } from './source-book.ts';

export interface DocumentRequest {
  readonly accountId: number;
  readonly kind: DocumentKind;
  readonly edition: DocumentEdition;
  readonly language: DocumentLanguage;
}

/** With the person's edits. `book` is the ranked book as it stands.
 * @throws Failure `not_found`. */
export function buildDocument(
  db: Database,
  request: DocumentRequest,
  clock: LocalNow,
  book: readonly BookRow[],
): TendDocument {
  return openDocument(db, request, clock, book).document;
}

/** The document and every section of it for the editor. */
export function openDocument(
  db: Database,
  request: DocumentRequest,
  clock: LocalNow,
  book: readonly BookRow[],
): EditedDocument {
  return applyEdits(db, documentOfFacts(db, readPackFacts(db, request.accountId, clock, book), request));
}

export function documentOfFacts(
  db: Database,
  facts: PackFacts,
  { kind, edition, language }: DocumentRequest,
): TendDocument {
  const client = edition === 'client';
  const say = (en: string, de: string) => (language === 'de' ? de : en);
  const cite = createSourceBook(db, { client, language, timeZone: facts.clock.timeZone });
  const fills = gapsOfDocument(db).all({ account: facts.account.accountId, kind, edition });
  const filled: Page['filled'] = (section, prompts) =>
    fills.find((one) => one.section === section && prompts.includes(one.prompt))?.name ?? null;
  const page: Page = { facts, kind, edition, client, language, cite, say, filled };
  const spec = documentSpecs[kind];
  const sections = spec.sections.flatMap((one): DocumentSection[] => {
    if (client && one.internal === true) return [];
    const blocks = one.blocks(page);
    if (blocks.length === 0) return [];
    return [
      {
        key: one.key,
        title: say(...(one.titleFor?.(page) ?? one.title)),
        blocks,
        internal: one.internal === true,
        edited: false,
      },
    ];
  });
  return {
    kind,
    edition,
    accountId: facts.account.accountId,
    accountName: facts.account.name,
    title: say(...spec.title),
    subtitle: longDay(facts.today, language),
    language,
    at: facts.clock.now,
    timeZone: facts.clock.timeZone,
    sections,
    sources: sourcesOf(sections, cite.named()),
    brand: readBrand(db),
  };
}
