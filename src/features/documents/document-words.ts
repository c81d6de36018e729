// What documents and their editions are called in the window.
import type { DocumentEdition, DocumentKind } from '../../../electron/contract/documents.ts';

export const documentKinds: readonly { readonly value: DocumentKind; readonly label: string }[] = [
  { value: 'review_pack', label: 'Review pack' },
  { value: 'account_plan', label: 'Account plan' },
  { value: 'success_plan', label: 'Success plan' },
  { value: 'renewal_proposal', label: 'Renewal proposal' },
  { value: 'executive_summary', label: 'Executive summary' },
  { value: 'roi_analysis', label: 'ROI analysis' },
  { value: 'mutual_action_plan', label: 'Mutual action plan' },
];

export const kindInWords = (kind: DocumentKind): string =>
  documentKinds.find(({ value }) => value === kind)?.label ?? kind;

export const editions: readonly { readonly value: DocumentEdition; readonly label: string }[] = [
  { value: 'client', label: 'Client' },
  { value: 'internal', label: 'Internal' },
];

export const languages: readonly { readonly value: 'en' | 'de'; readonly label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];
