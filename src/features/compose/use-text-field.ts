// Edits a text field the way typing does, so that the field's own undo takes formatting back too.
import { type RefObject, useCallback } from 'react';
import type { TextEdit, TextState } from './text-edits.ts';

export type ApplyEdit = (make: (state: TextState) => TextEdit | null) => boolean;

export function useTextField(field: RefObject<HTMLTextAreaElement | null>): ApplyEdit {
  return useCallback(
    (make) => {
      const element = field.current;
      if (!element) return false;
      const state = { text: element.value, start: element.selectionStart, end: element.selectionEnd };
      const edit = make(state);
      if (!edit) return false;
      element.focus();
      element.setSelectionRange(edit.from, edit.to);
      replaceSelection(element, edit.insert);
      element.setSelectionRange(edit.start, edit.end);
      return true;
    },
    [field],
  );
}

/** `execCommand` is the one way that keeps the field's undo; where it is missing the value is set and said to have changed. */
function replaceSelection(element: HTMLTextAreaElement, insert: string): void {
  const document = element.ownerDocument;
  const done =
    typeof document.execCommand === 'function' &&
    (insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert));
  if (done) return;
  element.setRangeText(insert);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
