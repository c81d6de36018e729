// Reads back what was kept of a message: its source, its HTML made safe (once, then cached), an attachment's content.

import { type RemoteImage, SAFE_HTML_RULE, type SafeHtml } from '../mail/html/safe-html.ts';
import { readAttachment, readHtml } from '../mail/mime/message-content.ts';
import type { Store } from '../store/open-store.ts';
import { statement } from '../store/statement.ts';
import { decompressSource } from './message-source.ts';

const sourceOf = statement<[number], { readonly source: Uint8Array }>(
  'SELECT source FROM message_raw WHERE message_id = ?',
);
const hasHtml = statement<[number], { readonly has_html: number }>('SELECT has_html FROM message WHERE id = ?');
const cachedHtml = statement<
  [number, number],
  { readonly html: string; readonly css: string; readonly images: string; readonly inlined: string }
>('SELECT html, css, images, inlined FROM message_html WHERE message_id = ? AND rule = ?');
const cacheHtml = statement<[number, number, string, string, string, string, number]>(
  `INSERT OR REPLACE INTO message_html (message_id, rule, html, css, images, inlined, remote_images)
   VALUES (?, ?, ?, ?, ?, ?, ?)`,
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
  fetchSource?: FetchSource,
): Promise<SafeHtml | null> {
  if (hasHtml(db).get(messageRowId)?.has_html !== 1) return null;
  const cached = cachedHtml(db).get(messageRowId, SAFE_HTML_RULE);
  if (cached) {
    const images: readonly RemoteImage[] = JSON.parse(cached.images);
    const inlined: readonly string[] = JSON.parse(cached.inlined);
    return { html: cached.html, css: cached.css, images, inlined };
  }
  const raw = messageSource(db, messageRowId) ?? (await fetchSource?.(messageRowId)) ?? null;
  const safe = raw ? await readHtml(raw) : null;
  if (safe && hasHtml(db).get(messageRowId)) {
    const { html, css, images, inlined } = safe;
    const lists = [JSON.stringify(images), JSON.stringify(inlined)] as const;
    cacheHtml(db).run(messageRowId, SAFE_HTML_RULE, html, css, ...lists, images.length);
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
