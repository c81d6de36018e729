// Whom it goes to and what it is about. A reply shows only whom it goes to; copies and the subject come when they are wanted.
import type { ReactNode, RefObject } from 'react';
import type { DraftContent } from '../../../electron/contract/compose.ts';
import type { AccountId, ThreadId } from '../../../electron/contract/scalars.ts';
import { RecipientField } from './RecipientField.tsx';
import type { RecipientConcerns } from './recipient-concerns.ts';

export type ShownField = 'cc' | 'bcc' | 'subject';

export function ComposeFields({
  content,
  shown,
  onShow,
  onChange,
  concerns,
  about,
  toRef,
  subjectRef,
  problemOf,
}: {
  content: DraftContent;
  shown: ReadonlySet<ShownField>;
  onShow(field: ShownField): void;
  onChange(part: Partial<DraftContent>): void;
  concerns: RecipientConcerns;
  about: { readonly accountId: AccountId | null; readonly threadId: ThreadId | null };
  toRef: RefObject<HTMLInputElement | null>;
  subjectRef: RefObject<HTMLInputElement | null>;
  problemOf(field: string): string | null;
}) {
  const taken = [...content.to, ...content.cc, ...content.bcc].map((each) => each.address);
  const concernOf = (address: string) => concerns.of.get(address.toLowerCase()) ?? null;
  const common = { taken, about, concernOf };
  return (
    <div>
      <RecipientField
        {...common}
        label="To"
        addresses={content.to}
        onChange={(to) => onChange({ to })}
        inputRef={toRef}
        problem={problemOf('to')}
        aside={
          <span className="flex shrink-0 items-center">
            {!shown.has('cc') && <Show onClick={() => onShow('cc')}>Cc</Show>}
            {!shown.has('bcc') && <Show onClick={() => onShow('bcc')}>Bcc</Show>}
            {!shown.has('subject') && <Show onClick={() => onShow('subject')}>Subject</Show>}
          </span>
        }
      />
      {shown.has('cc') && (
        <RecipientField
          {...common}
          label="Cc"
          addresses={content.cc}
          onChange={(cc) => onChange({ cc })}
          problem={problemOf('cc')}
        />
      )}
      {shown.has('bcc') && (
        <RecipientField
          {...common}
          label="Bcc"
          addresses={content.bcc}
          onChange={(bcc) => onChange({ bcc })}
          problem={problemOf('bcc')}
        />
      )}
      {shown.has('subject') && (
        <label className="flex items-center gap-2 border-b pane-gutter py-1">
          <span className="w-11 shrink-0 text-12 text-ink-3">Subject</span>
          <input
            ref={subjectRef}
            value={content.subject}
            onChange={(event) => onChange({ subject: event.target.value })}
            className="h-6 min-w-0 flex-1 bg-transparent text-13 font-medium outline-none focus-visible:outline-none"
          />
        </label>
      )}
      {concerns.sentence && (
        <p role="status" className="border-b bg-attention-soft pane-gutter py-1.5 text-12 text-ink">
          {concerns.sentence}
        </p>
      )}
    </div>
  );
}

function Show({ onClick, children }: { onClick(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="h-6 rounded-sm px-1.5 text-12 text-ink-3 hover:bg-hover hover:text-ink"
    >
      {children}
    </button>
  );
}
