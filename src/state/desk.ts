// The desk: every message that is being written in this window, as it was typed, and what the engine has of it. It is
// remembered by number, so a reload finds it as it was; the drafts themselves are the engine's.
import { create } from 'zustand';
import type { DraftContent, DraftId, DraftKind, DraftView } from '../../electron/contract/compose.ts';
import type { MailboxId, ThreadId } from '../../electron/contract/scalars.ts';

export interface Writing {
  readonly key: string;
  readonly kind: DraftKind;
  /** Null while the engine is still preparing it; what is typed meanwhile is kept. */
  readonly draft: DraftView | null;
  readonly content: DraftContent;
  /** What the engine has. */
  readonly kept: DraftContent;
  readonly saved: 'saved' | 'waiting' | 'saving' | 'failed';
  readonly problem: string | null;
  /** The thread it is written under; null for a new message, which has a screen of its own. */
  readonly threadId: ThreadId | null;
  /** What it was begun with in this window; null for a draft taken up again. */
  readonly begun: { readonly content: DraftContent; readonly attachments: number; readonly revision: number } | null;
}

interface Desk {
  readonly open: readonly Writing[];
  /** The one written last. */
  readonly front: string | null;
  /** Whose field is to take the focus; the number makes every asking a new one. */
  readonly focus: { readonly key: string; readonly asked: number } | null;
}

const KEY = 'tend.desk';

export const useDesk = create<Desk>(() => ({ open: [], front: null, focus: null }));

/** Where the cursor was left in each text, for when it is taken up again. */
const carets = new Map<DraftId, number>();
let made = 0;

const EMPTY: DraftContent = {
  mailboxId: 0 as MailboxId,
  from: '',
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  text: '',
  html: null,
  signature: '',
  includeQuote: true,
};

export function writingOf(key: string): Writing | undefined {
  return useDesk.getState().open.find((each) => each.key === key);
}

export function patchWriting(key: string, patch: (held: Writing) => Writing): void {
  useDesk.setState(({ open }) => ({ open: open.map((each) => (each.key === key ? patch(each) : each)) }));
}

export function patchDraft(key: string, patch: (draft: DraftView) => DraftView): void {
  patchWriting(key, (held) => (held.draft ? { ...held, draft: patch(held.draft) } : held));
}

/** A draft that the engine has not made yet: what is typed waits for it. */
export function placeBegun(kind: DraftKind, threadId: ThreadId | null): string {
  return place({ kind, threadId, draft: null, content: EMPTY, kept: EMPTY });
}

export function placeDraft(draft: DraftView): string {
  const open = useDesk.getState().open.find((each) => each.draft?.draftId === draft.draftId);
  if (open) return open.key;
  const content = contentOf(draft);
  const key = place({
    kind: draft.kind,
    threadId: draft.source?.threadId ?? null,
    draft,
    content,
    kept: content,
  });
  rememberDesk();
  return key;
}

function place(part: Pick<Writing, 'kind' | 'threadId' | 'draft' | 'content' | 'kept'>): string {
  made += 1;
  const key = `writing-${made}`;
  const writing: Writing = { ...part, key, saved: 'saved', problem: null, begun: null };
  useDesk.setState(({ open }) => ({ open: [...open, writing], front: key }));
  return key;
}

/** The engine's draft for what was begun; what was typed meanwhile stands before what the engine put there. */
export function fillBegun(key: string, draft: DraftView): void {
  const kept = contentOf(draft);
  patchWriting(key, (held) => {
    const { text, html } = held.content;
    const begun = { content: kept, attachments: draft.attachments.length, revision: draft.revision };
    return { ...held, draft, kept, begun, content: text === '' ? kept : { ...kept, text: text + kept.text, html } };
  });
  rememberDesk();
}

/** Takes it off the desk without a word; the draft itself stays. */
export function takeOffDesk(key: string): void {
  useDesk.setState(({ open, front }) => ({
    open: open.filter((each) => each.key !== key),
    front: front === key ? null : front,
  }));
  rememberDesk();
}

/** Gives `key` the cursor, wherever it is shown. */
export function bringToFront(key: string): void {
  useDesk.setState({ front: key, focus: { key, asked: (useDesk.getState().focus?.asked ?? 0) + 1 } });
}

export function leaveCaret(draftId: DraftId, caret: number): void {
  carets.set(draftId, caret);
}

export function caretOf(draftId: DraftId): number | null {
  return carets.get(draftId) ?? null;
}

export function contentOf(draft: DraftView): DraftContent {
  const { mailboxId, from, to, cc, bcc, subject, text, html, signature, includeQuote } = draft;
  return { mailboxId, from, to, cc, bcc, subject, text, html, signature, includeQuote };
}

export function rememberDesk(): void {
  const ids = useDesk.getState().open.flatMap((each) => each.draft?.draftId ?? []);
  try {
    localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // A window without storage forgets its desk; no draft is lost by that.
  }
}

export function rememberedDesk(): DraftId[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((each): each is DraftId => Number.isInteger(each) && each > 0) : [];
  } catch {
    return [];
  }
}
