// Makes a document and sets it as a file, under the name by which it is found again: what it is, whose, of which day.
import type { DocumentFormat } from '../../../contract/document-exports.ts';
import type { TendDocument } from '../../../contract/documents.ts';
import { isoDayOf, type LocalNow } from '../../book/local-time.ts';
import { buildDocument, type DocumentRequest } from '../../documents/build-document.ts';
import { safeFileName } from '../../export/file-names.ts';
import { readOwnFace } from '../../store/queries/brand.ts';
import type { HandlerContext } from '../handler-context.ts';

export interface DocumentFile {
  readonly content: Buffer;
  /** Without its ending. */
  readonly name: string;
  /** With its dot. */
  readonly ending: string;
  /** Places that are still to be filled in. */
  readonly gaps: number;
}

/** @throws Failure `cancelled`, `not_found`. */
export async function documentFile(
  { db, book, exporting }: Pick<HandlerContext, 'db' | 'book' | 'exporting'>,
  request: DocumentRequest,
  format: DocumentFormat,
  clock: LocalNow,
  signal?: AbortSignal,
): Promise<DocumentFile> {
  const document = buildDocument(db, request, clock, book.rows(clock));
  const { content, ending, gaps } = await exporting.document(document, format, readOwnFace(db), signal);
  return {
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    ending,
    gaps,
    name: nameOf(document, clock),
  };
}

/** `Quarterly business review, Northwind 2026-11-20` */
function nameOf({ title, accountName, at }: TendDocument, { timeZone }: LocalNow): string {
  return safeFileName(`${title}, ${accountName} ${isoDayOf(at, timeZone)}`, 'Document');
}
