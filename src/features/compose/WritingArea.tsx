// Where the text is written. A plain field on purpose: what one sees is what was typed, the system's own undo, spelling,
// dictation and input methods work, and nothing pasted brings a foreign look along. Light formatting is typed or set by keys.
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect } from 'react';
import { markupToHtml } from './markup-html.ts';
import { continueList, insertLink, isLinkTarget, toggleList, toggleMark } from './text-edits.ts';
import type { ApplyEdit } from './use-text-field.ts';

export function WritingArea({
  field,
  apply,
  label,
  text,
  caret,
  onChange,
  onFiles,
  onCaret,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  apply: ApplyEdit;
  label: string;
  text: string;
  /** Where the cursor was left, for a text that is taken up again. */
  caret: number | null;
  onChange(content: { text: string; html: string | null }): void;
  onFiles(files: readonly File[]): void;
  onCaret(caret: number): void;
}) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the cursor was when the field came back
  useEffect(() => {
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  }, []);
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === 'Enter' && !mod && !event.shiftKey && !event.altKey) {
      if (apply(continueList)) event.preventDefault();
      return;
    }
    const key = event.key.toLowerCase();
    const edit = !mod
      ? null
      : event.shiftKey
        ? {
            '8': listOf('bullets'),
            '*': listOf('bullets'),
            '(': listOf('bullets'),
            '7': listOf('numbers'),
            '&': listOf('numbers'),
            '/': listOf('numbers'),
          }[key]
        : { b: markOf('**'), i: markOf('*') }[key];
    if (!edit) return;
    event.preventDefault();
    apply(edit);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...event.clipboardData.files];
    const pasted = event.clipboardData.getData('text/plain');
    // Spreadsheets put a picture beside the text; the text is what was meant.
    if (files.length > 0 && pasted === '') {
      event.preventDefault();
      onFiles(files);
      return;
    }
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart === selectionEnd || !isLinkTarget(pasted.trim())) return;
    event.preventDefault();
    apply((state) => insertLink(state, pasted.trim()));
  };
  return (
    <textarea
      ref={field}
      aria-label={label}
      value={text}
      onChange={(event) => onChange({ text: event.target.value, html: markupToHtml(event.target.value) })}
      onKeyDown={onKey}
      onPaste={onPaste}
      onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
      placeholder="Write"
      rows={4}
      className="reading block w-full resize-none bg-transparent outline-none [field-sizing:content] focus-visible:outline-none"
    />
  );
}

const listOf = (kind: 'bullets' | 'numbers') => (state: Parameters<typeof toggleList>[0]) => toggleList(state, kind);
const markOf = (mark: '**' | '*') => (state: Parameters<typeof toggleMark>[0]) => toggleMark(state, mark);
