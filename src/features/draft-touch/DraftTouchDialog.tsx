// "Draft a touch": which kind, with the reason there is for each; where there is none, what is missing and what else could
// be done about the account.
import { useState } from 'react';
import type { AccountId, ThreadId } from '../../../electron/contract/scalars.ts';
import type { TouchKind } from '../../../electron/contract/touch-drafts.ts';
import { useCommands } from '../../state/commands.ts';
import { draftTouch, type TouchReasons, useTouchReasons } from '../../state/touch.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { touchKindInWords } from '../queue/queue-in-words.ts';
import { type Missing, MissingReason } from './MissingReason.tsx';

const NONE: readonly TouchReasons[] = [];

export function DraftTouchDialog({
  accountId,
  name,
  threadId,
  touch,
  onClose,
}: {
  accountId: AccountId;
  name: string;
  threadId: ThreadId | null;
  /** Settled already; the reasons are asked for all the same. */
  touch: TouchKind | null;
  onClose(): void;
}) {
  const { data, failure } = useTouchReasons(accountId);
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Missing | null>(null);
  const kinds = (data ?? NONE).filter((each) => touch === null || each.kind === touch);
  const ready = kinds.filter((each) => each.missing === null);
  const without = kinds.filter((each) => each.missing !== null);
  const choose = async (kind: TouchKind) => {
    if (busy) return;
    setBusy(true);
    const found = await draftTouch({
      accountId,
      kind,
      ...(threadId !== null && kind === 'reply' ? { threadId } : {}),
    });
    setBusy(false);
    if (found?.missing) setMissing({ kind, sentence: found.missing, choices: found.choices });
    else onClose();
  };
  const shown = ready.slice(0, 9);
  useCommands(
    'Draft a touch',
    shown.map(({ kind }, index) => ({
      id: `draft.${kind}`,
      title: touchKindInWords(kind),
      keys: [String(index + 1)],
      whileTyping: true,
      keyOnly: true,
      when: () => missing === null,
      run: () => void choose(kind),
    })),
  );
  if (missing) return <MissingReason accountId={accountId} name={name} missing={missing} onClose={onClose} />;
  return (
    <Dialog
      title={`Draft a touch to ${name}`}
      description="It waits in the queue; nothing leaves before you approve it."
      onClose={onClose}
    >
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={5} />)}
      {data && ready.length === 0 && without.length === 0 && (
        <p className="text-ink-2">There is nothing to draft for this account.</p>
      )}
      <ul className="-mx-2 flex flex-col" aria-busy={busy || undefined}>
        {ready.map((each, index) => (
          <li key={each.kind}>
            <button
              type="button"
              data-first={index === 0 || undefined}
              disabled={busy}
              onClick={() => void choose(each.kind)}
              className="flex min-h-10 w-full items-baseline gap-3 rounded-md px-2 py-1.5 text-left hover:bg-hover focus-visible:bg-cursor"
            >
              {index < 9 && <Keys of={String(index + 1)} />}
              <span className="w-36 shrink-0 font-medium">{touchKindInWords(each.kind)}</span>
              <span className="min-w-0 flex-1 text-ink-2">{each.reasons[0]?.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <section className="mt-4 border-t pt-3">
          <h3 className="text-12 font-semibold text-ink-2">No reason for these</h3>
          <ul className="-mx-2 mt-1 flex flex-wrap gap-1">
            {without.map(({ kind, missing: sentence, choices }) => (
              <li key={kind}>
                <button
                  type="button"
                  title={sentence ?? undefined}
                  onClick={() => setMissing({ kind, sentence: sentence ?? '', choices })}
                  className="rounded-md px-2 py-1 text-12 text-ink-3 hover:bg-hover hover:text-ink"
                >
                  {touchKindInWords(kind)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
