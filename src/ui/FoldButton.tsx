// The three dots that show and hide what is folded away: a quote, a signature, the original under a reply.

export interface FoldButtonProps {
  readonly open: boolean;
  /** What is folded, as it ends the sentence "Show ...". */
  readonly what: string;
  onToggle(): void;
}

export function FoldButton({ open, what, onToggle }: FoldButtonProps) {
  const label = `${open ? 'Hide' : 'Show'} ${what}`;
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={onToggle}
      className="flex h-4 items-center rounded-sm bg-cursor px-1.5 text-12 leading-none tracking-widest text-ink-2 hover:text-ink"
    >
      …
    </button>
  );
}
