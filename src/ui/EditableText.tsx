// Text that is edited where it stands: a click or Enter opens it, leaving it saves, Escape leaves it as it was.
import { useState } from 'react';
import { classes } from './classes.ts';

export function EditableText({
  label,
  value,
  placeholder,
  multiline,
  className,
  onSave,
}: {
  label: string;
  value: string;
  placeholder: string;
  multiline?: boolean;
  className?: string;
  onSave(value: string): void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const box = classes('-mx-1.5 w-full rounded-md px-1.5 py-0.5 text-left', className);
  if (draft === null) {
    return (
      <button
        type="button"
        aria-label={`${value || placeholder}. Edit ${label.toLowerCase()}`}
        onClick={() => setDraft(value)}
        className={classes(box, 'hover:bg-hover', value ? 'whitespace-pre-wrap' : 'text-ink-3')}
      >
        {value || placeholder}
      </button>
    );
  }
  const finish = (save: boolean) => {
    setDraft(null);
    if (save && draft !== value) onSave(draft);
  };
  return (
    <textarea
      aria-label={label}
      // biome-ignore lint/a11y/noAutofocus: the person just asked to write here
      autoFocus
      value={draft}
      rows={multiline ? Math.max(4, draft.split('\n').length + 1) : 1}
      onChange={(event) => setDraft(multiline ? event.target.value : event.target.value.replaceAll('\n', ' '))}
      onFocus={(event) => event.target.setSelectionRange(draft.length, draft.length)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          finish(false);
        }
        if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          finish(true);
        }
      }}
      className={classes(box, 'block resize-none bg-raised outline-2 outline-accent')}
    />
  );
}
