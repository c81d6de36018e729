// What goes between the engine and the thread that sets documents.
import type { DocumentFormat } from '../../contract/document-exports.ts';
import type { TendDocument } from '../../contract/documents.ts';
import type { FailureCode } from '../../contract/failure.ts';
import type { CheckedFace } from './own-face.ts';

/** A face of the person's own, as its files are. */
export interface OwnFace {
  readonly family: string;
  readonly regular: Uint8Array;
  readonly strong: Uint8Array | null;
}

export type ExportWork =
  | {
      readonly kind: 'document';
      readonly document: TendDocument;
      readonly format: DocumentFormat;
      readonly face: OwnFace | null;
    }
  | { readonly kind: 'face'; readonly file: Uint8Array };

export interface WorkDone {
  readonly document: { readonly content: Uint8Array; readonly ending: string; readonly gaps: number };
  readonly face: CheckedFace;
}

export type ExportAnswer =
  | { readonly done: WorkDone[keyof WorkDone] }
  | { readonly failed: { readonly code: FailureCode; readonly message: string; readonly field: string | undefined } }
  | { readonly broken: string };
