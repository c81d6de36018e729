// Ids that other systems know our rows by: the same in every export, from every machine the book is moved to, after every
// rebuild of what is derived. Of mail they hang on its Message-ID, of people on the address.
import { createHash } from 'node:crypto';

function digestOf(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

/** The instant it was made keeps two books apart whose accounts have the same numbers. */
export const accountStableId = (id: number, createdAt: number): string => `tend-a-${digestOf(id, createdAt)}`;
export const contactStableId = (address: string): string => `tend-c-${digestOf(address.toLowerCase())}`;
export const mailStableId = (messageId: string): string => `tend-m-${digestOf(messageId)}`;
export const touchStableId = (account: string, id: number, kind: string): string =>
  `tend-t-${digestOf(account, id, kind)}`;
export const taskStableId = (taskId: string, createdAt: number): string =>
  // One by hand has a number of its own book; one that mail gave rise to is named after that mail.
  `tend-k-${taskId.startsWith('task:') ? digestOf(taskId, createdAt) : digestOf(taskId)}`;

export const rowDigest = (values: unknown): string => digestOf(JSON.stringify(values));
