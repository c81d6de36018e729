// The draft as the recipient will read it. Each sentence shows what it rests on when pointed at; a gap is marked, and a
// click or `e` writes in place.
import type { QueueItem } from '../../../electron/contract/queue.ts';
import { classes } from '../../ui/classes.ts';
import { type DraftRun, placeSentences } from './place-sentences.ts';

export function DraftSheet({
  item,
  marked,
  onMark,
  onEdit,
}: {
  item: Pick<QueueItem, 'to' | 'subject' | 'text' | 'signature' | 'plan'>;
  /** Index of the sentence pointed at. */
  marked: number | null;
  onMark(sentence: number | null): void;
  /** Null while it can't be written in. */
  onEdit: ((at: number | null) => void) | null;
}) {
  const runs = placeSentences(item.text, item.plan.sentences);
  return (
    <div className="flex flex-col gap-4 pane-gutter py-5">
      <header className="flex flex-col gap-0.5">
        <p className="text-12 text-ink-3">
          <span className="sr-only">To </span>
          {item.to.map(({ name, address }) => (
            <span key={address} className="mr-3">
              {name && <span className="text-ink-2">{name} </span>}
              {address}
            </span>
          ))}
        </p>
        <h2 className="text-15 font-semibold break-words">{item.subject || 'No subject'}</h2>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a mouse writes where it clicks; the keyboard has `e` */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has `e` */}
      <div
        className={classes('reading break-words whitespace-pre-wrap', onEdit && 'cursor-text')}
        onMouseLeave={() => onMark(null)}
        onClick={() => {
          // Words that were selected are being copied, not edited.
          if (onEdit && (document.getSelection()?.isCollapsed ?? true)) onEdit(caretInText());
        }}
      >
        {runs.map((run) => (
          <Run
            key={run.at}
            run={run}
            marked={run.sentence !== null && run.sentence === marked}
            sourced={run.sentence !== null && (item.plan.sentences[run.sentence]?.factIds.length ?? 0) > 0}
            onMark={onMark}
          />
        ))}
      </div>
      {item.signature !== '' && <p className="text-13 whitespace-pre-wrap text-ink-3">{item.signature}</p>}
    </div>
  );
}

function Run({
  run,
  marked,
  sourced,
  onMark,
}: {
  run: DraftRun;
  marked: boolean;
  sourced: boolean;
  onMark(sentence: number | null): void;
}) {
  if (run.gap)
    return (
      <mark data-at={run.at} className="rounded-sm bg-attention-soft px-0.5 font-medium text-attention">
        {run.text}
      </mark>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only brings out the facts that the plan lists anyway
    <span
      data-at={run.at}
      data-sourced={sourced || undefined}
      onMouseEnter={() => onMark(run.sentence)}
      className={classes(
        marked && sourced && 'bg-accent-soft',
        sourced && 'decoration-line-strong decoration-dotted underline-offset-4 hover:underline',
      )}
    >
      {run.text}
    </span>
  );
}

/** Where in the text the mouse clicked. */
function caretInText(): number | null {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const run = node?.parentElement?.closest<HTMLElement>('[data-at]');
  if (!selection || !run) return null;
  return Number(run.dataset.at) + selection.anchorOffset;
}
