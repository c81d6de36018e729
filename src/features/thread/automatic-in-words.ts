// What kind of machine wrote a message.
import type { AutomaticKind } from '../../../electron/contract/scalars.ts';

const KINDS: Readonly<Record<AutomaticKind, string>> = {
  auto_reply: 'Automatic answer',
  bulk: 'Bulk mail',
  bounce: 'Delivery report',
  calendar_reply: 'Calendar answer',
  notification: 'Notification',
};

export const automaticInWords = (kind: AutomaticKind): string => KINDS[kind];
