// How safe what was typed is, in a quiet word; loud only when it could not be kept.

import type { Writing } from '../../state/desk.ts';
import { saveWriting } from '../../state/draft-saving.ts';

export function SavedMark({ writing }: { writing: Writing }) {
  const { saved, problem, draft, begun } = writing;
  if (saved === 'failed') {
    return (
      <p role="alert" className="flex min-w-0 items-center gap-2 text-12 text-risk">
        <span className="truncate" title={problem ?? undefined}>
          Not kept. {problem}
        </span>
        <button
          type="button"
          onClick={() => void saveWriting(writing.key)}
          className="shrink-0 rounded-sm font-medium underline underline-offset-2"
        >
          Try again
        </button>
      </p>
    );
  }
  if (draft?.notice) return <p className="min-w-0 truncate text-12 text-attention">{draft.notice}</p>;
  const untouched = begun !== null && draft !== null && draft.revision === begun.revision;
  if (!draft || (saved === 'saved' && untouched)) return null;
  return <p className="text-12 text-ink-3">{saved === 'saved' ? 'Saved' : 'Saving'}</p>;
}
