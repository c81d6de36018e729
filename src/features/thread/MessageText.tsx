// A message's plain text, well set: quotes and signatures folded, links recognised.
import { Fragment, useState } from 'react';
import type { TextPart } from '../../../electron/contract/mail.ts';
import { classes } from '../../ui/classes.ts';
import { splitLinks } from './split-links.ts';

const NAMES = { quote: 'quoted text', signature: 'signature' } as const;

export function MessageText({ parts }: { parts: readonly TextPart[] }) {
  const shown = parts.filter((part) => part.text.trim() !== '');
  if (shown.length === 0) return <p className="reading text-ink-3">This message has no text.</p>;
  return (
    <div className="reading flex flex-col items-start gap-3 break-words">
      {shown.map((part, index) =>
        part.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
          <Linked key={index} text={part.text} className="w-full" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
          <Folded key={index} kind={part.kind} text={part.text} />
        ),
      )}
    </div>
  );
}

function Folded({ kind, text }: { kind: 'quote' | 'signature'; text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex w-full flex-col items-start gap-2">
      <button
        type="button"
        aria-expanded={open}
        aria-label={`${open ? 'Hide' : 'Show'} ${NAMES[kind]}`}
        title={`${open ? 'Hide' : 'Show'} ${NAMES[kind]}`}
        onClick={() => setOpen(!open)}
        className="flex h-4 items-center rounded-sm bg-cursor px-1.5 text-12 leading-none tracking-widest text-ink-2 hover:text-ink"
      >
        …
      </button>
      {open && (
        <Linked
          text={kind === 'quote' ? unquoted(text) : text}
          className={classes('w-full text-ink-2', kind === 'quote' && 'border-l-2 border-line-strong pl-3.5')}
        />
      )}
    </div>
  );
}

/** The line beside the quote says what the first `>` said. */
function unquoted(text: string): string {
  return text.replace(/^> ?/gm, '');
}

function Linked({ text, className }: { text: string; className?: string }) {
  return (
    <p className={classes('whitespace-pre-wrap', className)}>
      {splitLinks(text).map((run, index) =>
        run.href === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never move
          <Fragment key={index}>{run.text}</Fragment>
        ) : (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never move
            key={index}
            href={run.href}
            title={run.href}
            target="_blank"
            rel="noopener noreferrer"
            className="text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
          >
            {run.text}
          </a>
        ),
      )}
    </p>
  );
}
