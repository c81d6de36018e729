// What only the person knows: a marked place that is filled in where it stands.
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';

export function GapBlock({
  prompt,
  text = '',
  onFill,
  onClose,
}: {
  prompt: string;
  /** What was filled in before. */
  text?: string;
  onFill(text: string): void;
  onClose?: () => void;
}) {
  const [draft, setDraft] = useState<string | null>(onClose ? text : null);
  if (draft === null) {
    return (
      <button
        type="button"
        data-gap
        onClick={() => setDraft(text)}
        className="flex min-h-9 items-center gap-2 rounded-md border border-dashed border-attention bg-attention-soft px-3 py-1.5 text-left text-13 text-attention"
      >
        <span className="font-medium">To fill in:</span>
        <span>{prompt}</span>
      </button>
    );
  }
  const close = () => {
    setDraft(null);
    onClose?.();
  };
  const save = () => {
    close();
    if (draft.trim() !== text) onFill(draft.trim());
  };
  return (
    <div className="flex flex-col gap-1.5 rounded-md border border-dashed border-attention p-2">
      <p className="text-12 text-ink-2">{prompt}</p>
      <textarea
        aria-label={prompt}
        // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
        autoFocus
        value={draft}
        rows={Math.max(2, draft.split('\n').length)}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            close();
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          }
        }}
        className="w-full resize-none rounded-sm bg-raised px-1.5 py-1 text-15 outline-2 outline-accent"
      />
      <div className="flex justify-end gap-1.5">
        <Button tone="quiet" onClick={close}>
          Cancel
        </Button>
        <Button tone="main" keys="$mod+Enter" onClick={save}>
          Fill in
        </Button>
      </div>
    </div>
  );
}
