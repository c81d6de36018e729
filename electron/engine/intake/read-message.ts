// Reads back what was kept of a message: its source, its HTML made safe (once, then cached), an attachment's content.
import { readAttachment, readHtml } from '../mail/message-content.ts';
import { SAFE_HTML_RULE, type SafeHtml } from '../mail/safe-html.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { decompressSource } from './message-source.ts';

const sourceOf = statement<[number], { readonly source: Uint8Array }>(
  'SELECT source FROM message_raw WHERE message_id = ?',
);
const hasHtml = statement<[number], { readonly has_html: number }>('SELECT has_html FROM message WHERE id = ?');
const cachedHtml = statement<[number, number], { readonly html: string; readonly remote_images: number }>(
  'SELECT html, remote_images FROM message_html WHERE message_id = ? AND rule = ?',
);
const cacheHtml = statement<[number, number, string, number]>(
  'INSERT OR REPLACE INTO message_html (message_id, rule, html, remote_images) VALUES (?, ?, ?, ?)',
);
const attachmentPlace = statement<[number], { readonly message_id: number; readonly position: number }>(
  'SELECT message_id, position FROM attachment WHERE id = ?',
);

/** Fetches the source of a message that was kept without it; null where it can't be had now. */
export type FetchSource = (messageRowId: number) => Promise<Uint8Array | null>;

/** The message as received; null where it is not kept here. */
export function messageSource(db: Store, messageRowId: number): Uint8Array | null {
  const row = sourceOf(db).get(messageRowId);
  return row ? decompressSource(row.source) : null;
}

/** Null where the message has no HTML, or its source can't be had. */
export async function messageHtml(
  db: Store,
  messageRowId: number,
  options: { readonly remoteImages: boolean },
  fetchSource?: FetchSource,
): Promise<SafeHtml | null> {
  if (hasHtml(db).get(messageRowId)?.has_html !== 1) return null;
  const cached = cachedHtml(db).get(messageRowId, SAFE_HTML_RULE);
  // Without remote images both answers are the same.
  if (cached && (!options.remoteImages || cached.remote_images === 0)) {
    return { html: cached.html, remoteImages: cached.remote_images };
  }
  const raw = messageSource(db, messageRowId) ?? (await fetchSource?.(messageRowId)) ?? null;
  const safe = raw ? await readHtml(raw, options) : null;
  if (safe && !options.remoteImages && hasHtml(db).get(messageRowId)) {
    cacheHtml(db).run(messageRowId, SAFE_HTML_RULE, safe.html, safe.remoteImages);
  }
  return safe;
}

/** Null where there is no such attachment, or the message's source can't be had. */
export async function attachmentContent(
  db: Store,
  attachmentId: number,
  fetchSource?: FetchSource,
): Promise<Uint8Array | null> {
  const place = attachmentPlace(db).get(attachmentId);
  if (!place) return null;
  const raw = messageSource(db, place.message_id) ?? (await fetchSource?.(place.message_id)) ?? null;
  return raw ? readAttachment(raw, place.position) : null;
}
