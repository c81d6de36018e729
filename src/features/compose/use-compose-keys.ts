// The keys of a message being written. They are heard inside its fields, and only by the one that has the focus.
import type { RefObject } from 'react';
import { useCommands } from '../../state/commands.ts';
import { closeWriting, discardWriting } from '../../state/compose.ts';
import type { Writing } from '../../state/desk.ts';
import type { ShownField } from './ComposeFields.tsx';

export function useComposeKeys({
  writing,
  pane,
  send,
  show,
  onClosed,
}: {
  writing: Writing;
  pane: RefObject<HTMLElement | null>;
  send(): void;
  show(field: ShownField): void;
  onClosed(): void;
}): { close(): void } {
  const focused = () => pane.current?.contains(document.activeElement) ?? false;
  const close = () => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && focused()) active.blur();
    void closeWriting(writing.key).then((closed) => {
      if (closed) onClosed();
    });
  };
  useCommands('Writing', [
    { id: 'write.send', title: 'Send', keys: ['$mod+Enter'], whileTyping: true, when: focused, run: send },
    {
      id: 'write.close',
      title: 'Keep the draft and close',
      keys: ['Escape'],
      whileTyping: true,
      when: focused,
      run: close,
    },
    {
      id: 'write.discard',
      title: 'Discard the draft',
      keys: ['$mod+Shift+D'],
      whileTyping: true,
      when: focused,
      run: () => {
        onClosed();
        void discardWriting(writing.key);
      },
    },
    {
      id: 'write.cc',
      title: 'Add a copy (Cc)',
      keys: ['$mod+Shift+C'],
      whileTyping: true,
      when: focused,
      run: () => show('cc'),
    },
    {
      id: 'write.bcc',
      title: 'Add a hidden copy (Bcc)',
      keys: ['$mod+Shift+B'],
      whileTyping: true,
      when: focused,
      run: () => show('bcc'),
    },
    {
      id: 'write.subject',
      title: 'Change the subject',
      keys: ['$mod+Shift+S'],
      whileTyping: true,
      when: focused,
      run: () => show('subject'),
    },
  ]);
  return { close };
}
