// The draft being written in, where it stood. Kept as typed; Escape goes back to the queue's keys, Ctrl/Cmd+Enter approves
// what was typed, and Tab goes from gap to gap while there are any.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { QueueItem } from '../../../electron/contract/queue.ts';
import type { QueueWriting } from '../../state/queue-writing.ts';
import { RecipientField } from '../compose/RecipientField.tsx';
import { useRecipientConcerns } from '../compose/use-recipient-concerns.ts';
import { nextGap } from './place-sentences.ts';

export function DraftEditor({
  item,
  writing,
  caret,
  onChange,
  onLeave,
  onApprove,
}: {
  item: QueueItem;
  writing: QueueWriting;
  /** Where to begin; the first gap, else the end, where nothing is said. */
  caret: number | null;
  onChange(part: Partial<Pick<QueueWriting, 'to' | 'subject' | 'text'>>): void;
  onLeave(): void;
  onApprove(): void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { accountId, threadId } = item;
  const content = { to: [...writing.to], cc: [], bcc: [] };
  const concerns = useRecipientConcerns(content, [accountId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the writing begins
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.focus();
    const gap = nextGap(element.value);
    if (caret !== null) element.setSelectionRange(caret, caret);
    else if (gap) element.setSelectionRange(gap.start, gap.end);
    else element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      onApprove();
    }
  };
  const onTab = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    const gap = nextGap(event.currentTarget.value, event.currentTarget.selectionEnd);
    if (!gap) return;
    event.preventDefault();
    event.currentTarget.setSelectionRange(gap.start, gap.end);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that leave the fields inside
    <div className="flex flex-col gap-1 py-3" onKeyDown={onKey}>
      <RecipientField
        label="To"
        addresses={writing.to}
        taken={writing.to.map((each) => each.address)}
        about={{ accountId, threadId }}
        concernOf={(address) => concerns.of.get(address) ?? null}
        onChange={(to) => onChange({ to })}
      />
      <label className="flex items-center gap-2 border-b pane-gutter py-1">
        <span className="w-11 shrink-0 text-12 text-ink-3">Subject</span>
        <input
          value={writing.subject}
          onChange={(event) => onChange({ subject: event.target.value })}
          className="h-6 min-w-0 flex-1 bg-transparent text-13 font-medium outline-none focus-visible:outline-none"
        />
      </label>
      <div className="flex flex-col gap-4 pane-gutter py-3">
        <textarea
          ref={field}
          aria-label="Text"
          value={writing.text}
          rows={6}
          onChange={(event) => onChange({ text: event.target.value })}
          onKeyDown={onTab}
          className="reading block w-full resize-none bg-transparent outline-none [field-sizing:content] focus-visible:outline-none"
        />
        {item.signature !== '' && <p className="text-13 whitespace-pre-wrap text-ink-3">{item.signature}</p>}
      </div>
    </div>
  );
}
