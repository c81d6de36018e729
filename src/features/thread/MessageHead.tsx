// Who wrote, to whom, and when; all addresses and the reasons behind them are one click away.
import { useState } from 'react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import { RelativeTime } from '../../ui/Figures.tsx';
import { Floating } from '../../ui/Why.tsx';
import { automaticInWords } from './automatic-in-words.ts';
import { MessageDetails } from './MessageDetails.tsx';
import { recipientsInShort } from './recipients-in-short.ts';
import { SourceDialog } from './SourceDialog.tsx';

export function MessageHead({ message, who, onFold }: { message: MessageView; who: string; onFold(): void }) {
  const [source, setSource] = useState(false);
  return (
    <header className="mb-3">
      <div className="flex min-h-6 items-baseline gap-2">
        <button
          type="button"
          onClick={onFold}
          aria-expanded
          title={`${message.from.name} <${message.from.address}>`}
          className="min-w-0 truncate rounded-sm text-left font-semibold hover:underline"
        >
          {who}
        </button>
        {message.automatic && (
          <span className="shrink-0 rounded-sm bg-cursor px-1.5 text-12 text-ink-2">
            {automaticInWords(message.automatic)}
          </span>
        )}
        <RelativeTime at={message.sentAt} className="ml-auto shrink-0 text-12 text-ink-3" />
      </div>
      <Floating
        title="About this message"
        trigger={
          <button
            type="button"
            title="Recipients and details"
            className="-mx-1 max-w-full truncate rounded-sm px-1 text-left text-12 text-ink-3 hover:bg-hover hover:text-ink"
          >
            {recipientsInShort(message)}
          </button>
        }
      >
        <MessageDetails message={message} onSource={() => setSource(true)} />
      </Floating>
      {source && <SourceDialog message={message} onClose={() => setSource(false)} />}
    </header>
  );
}
