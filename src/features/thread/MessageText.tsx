// A message's plain text, well set: quotes and signatures folded, links recognised.
import { Fragment, useState } from 'react';
import type { TextPart } from '../../../electron/contract/mail.ts';
import { classes } from '../../ui/classes.ts';
import { splitLinks } from './split-links.ts';

type Fold = Exclude<TextPart['kind'], 'text'>;
const NAMES: Readonly<Record<Fold, string>> = { quote: 'quoted text', signature: 'signature' };

export function MessageText({ parts }: { parts: readonly TextPart[] }) {
  const shown = runsOf(parts.filter((part) => part.text.trim() !== ''));
  if (shown.length === 0) return <p className="reading text-ink-3">This message has no text.</p>;
  return (
    <div className="reading flex flex-col items-start gap-3 break-words">
      {shown.map((run, index) =>
        run[0]?.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
          <Linked key={index} text={run.map((part) => part.text).join('\n\n')} className="w-full" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
          <Folded key={index} parts={run} />
        ),
      )}
    </div>
  );
}

/** A signature and the quote under it fold into one. */
function runsOf(parts: readonly TextPart[]): TextPart[][] {
  const runs: TextPart[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.[0] && (last[0].kind === 'text') === (part.kind === 'text')) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function Folded({ parts }: { parts: readonly TextPart[] }) {
  const [open, setOpen] = useState(false);
  const what = [...new Set(parts.map((part) => (part.kind === 'text' ? '' : NAMES[part.kind])))].join(' and ');
  const label = `${open ? 'Hide' : 'Show'} ${what}`;
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <button
        type="button"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
        className="flex h-4 items-center rounded-sm bg-cursor px-1.5 text-12 leading-none tracking-widest text-ink-2 hover:text-ink"
      >
        …
      </button>
      {open &&
        parts.map((part, index) => (
          <Linked
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
            key={index}
            text={part.kind === 'quote' ? unquoted(part.text) : part.text}
            className={classes('w-full text-ink-2', part.kind === 'quote' && 'border-l-2 border-line-strong pl-3.5')}
          />
        ))}
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
