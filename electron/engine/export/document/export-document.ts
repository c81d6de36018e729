// A document as a file of one of four formats. In every host, offline, and the same document is the same bytes.
import type { DocumentFormat } from '../../../contract/document-exports.ts';
import type { TendDocument } from '../../../contract/documents.ts';
import { Failure } from '../../../contract/failure.ts';
import type { OwnFace } from '../export-work.ts';
import { faceSetOf } from '../face-set.ts';
import { documentMarkdown } from './document-markdown.ts';
import { documentDocx } from './docx/document-docx.ts';
import { faceMetrics } from './face-metrics.ts';
import { checkLogo } from './logo-image.ts';
import { documentPdf } from './pdf/document-pdf.ts';
import { documentPptx } from './pptx/document-pptx.ts';
import { type PreparedDocument, prepareDocument } from './prepare-document.ts';

export interface ExportedDocument {
  readonly content: Buffer;
  /** With its dot. */
  readonly ending: string;
  /** Places that are still to be filled in. */
  readonly gaps: number;
}

/** @throws Failure `invalid_input` for a client's edition that holds what is internal, `cancelled`. */
export async function exportDocument(
  document: TendDocument,
  format: DocumentFormat,
  signal: AbortSignal = new AbortController().signal,
  own: OwnFace | null = null,
): Promise<ExportedDocument> {
  if (document.brand.logo) checkLogo(document.brand.logo);
  const prepared = prepareDocument(document);
  try {
    return { ...(await written(prepared, format, signal, own)), gaps: prepared.gaps };
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new Failure('cancelled', 'The export was stopped. Nothing of it was kept.');
  }
}

async function written(prepared: PreparedDocument, format: DocumentFormat, signal: AbortSignal, own: OwnFace | null) {
  const metrics = await faceMetrics(await faceSetOf(prepared.document.brand.font, own));
  switch (format) {
    case 'pdf':
      return { content: await documentPdf(prepared, metrics, signal), ending: '.pdf' };
    case 'pptx':
      return { content: await documentPptx(prepared, metrics, signal), ending: '.pptx' };
    case 'docx':
      return { content: await documentDocx(prepared, metrics, signal), ending: '.docx' };
    case 'md':
      return { content: await documentMarkdown(prepared, metrics), ending: '.zip' };
  }
}
