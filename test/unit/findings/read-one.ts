// Reads a text as a message of a fixed day, for tests that care about its words alone.
import type { FindingKind, Side } from '../../../electron/contract/findings.ts';
import type { Found, MessageToRead } from '../../../electron/engine/findings/finding.ts';
import { readMessage } from '../../../electron/engine/findings/read-message.ts';

/** Wednesday 11 March 2026, nine o'clock in Berlin. */
export const WRITTEN = Date.parse('2026-03-11T09:00:00+01:00');

export function messageOf(text: string, by: Side = 'us'): MessageToRead {
  return {
    text,
    signature: '',
    subject: '',
    sentAt: WRITTEN,
    timeZone: 'Europe/Berlin',
    by,
    fromName: 'Ada Park',
    fromAddress: 'ada.park@harborline.example',
    automatic: null,
  };
}

export function foundIn(text: string, kind: FindingKind, by: Side = 'us'): readonly Found[] {
  return readMessage(messageOf(text, by)).found.filter((one) => one.kind === kind);
}
