// A message's plain text, well set: paragraphs flow, quotes and signatures fold, links say where they lead.
import { useState } from 'react';
import type { TextPart } from '../../../../electron/contract/mail.ts';
import { FoldButton } from '../../../ui/FoldButton.tsx';
import { SetText } from './SetText.tsx';
import { quotedRuns } from './set-text.ts';

type Fold = Exclude<TextPart['kind'], 'text'>;
const NAMES: Readonly<Record<Fold, string>> = { quote: 'quoted text', signature: 'signature' };
/** A quote of this many lines that is answered underneath is part of what is read. */
const ANSWERED_LINES = 12;

export function MessageText({ parts, forwarded }: { parts: readonly TextPart[]; forwarded: boolean }) {
  const shown = runsOf(parts.filter((part) => part.text.trim() !== ''));
  if (shown.length === 0) return <p className="reading text-ink-3">This message has no text.</p>;
  const lastOwn = shown.findLastIndex((run) => run[0]?.kind === 'text');
  return (
    <div className="reading flex flex-col items-start gap-3 break-words">
      {shown.map((run, index) => {
        if (run[0]?.kind === 'text') {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
          return <SetText key={index} text={run.map((part) => part.text).join('\n\n')} />;
        }
        const answered =
          index < lastOwn && run.every((part) => part.kind === 'quote' && linesOf(part) <= ANSWERED_LINES);
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
        if (answered) return <Quoted key={index} parts={run} />;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
        return <Folded key={index} parts={run} openAtFirst={forwarded || shown.length === 1} />;
      })}
    </div>
  );
}

const linesOf = (part: TextPart): number => part.text.split('\n').length;

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

function Folded({ parts, openAtFirst }: { parts: readonly TextPart[]; openAtFirst: boolean }) {
  const [open, setOpen] = useState(openAtFirst);
  const what = [...new Set(parts.map((part) => (part.kind === 'text' ? '' : NAMES[part.kind])))].join(' and ');
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <FoldButton open={open} what={what} onToggle={() => setOpen(!open)} />
      {open && <Quoted parts={parts} />}
    </div>
  );
}

function Quoted({ parts }: { parts: readonly TextPart[] }) {
  return (
    <div className="flex w-full flex-col gap-3 text-ink-2">
      {parts.flatMap((part, index) =>
        part.kind === 'quote'
          ? quotedRuns(part.text).map((run, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a quote never move
              <Barred key={`${index} ${at}`} depth={run.depth} text={run.text} />
            ))
          : // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never move
            [<SetText key={index} text={part.text} />],
      )}
    </div>
  );
}

const DEEPEST = 6;

/** The lines at the side say what the marks said. */
function Barred({ depth, text }: { depth: number; text: string }) {
  let set = <SetText text={text} />;
  for (let bars = Math.min(depth, DEEPEST); bars > 0; bars -= 1) {
    set = <div className="border-l-2 border-line-strong pl-3.5">{set}</div>;
  }
  return set;
}
