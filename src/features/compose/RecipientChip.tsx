// One recipient: the name, and the address where a name would hide it. What stands out about it is said in words too.
import { TriangleAlert, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { MailAddress } from '../../../electron/contract/scalars.ts';
import { classes } from '../../ui/classes.ts';
import { isAddress } from './read-addresses.ts';

export function RecipientChip({
  recipient,
  concern,
  onRemove,
  onEdit,
  onMove,
}: {
  recipient: MailAddress;
  concern: string | null;
  onRemove(): void;
  onEdit(): void;
  onMove(by: 1 | -1): void;
}) {
  const { name, address } = recipient;
  const broken = !isAddress(address);
  const said = broken ? 'not a mail address' : concern;
  const onKey = (event: KeyboardEvent) => {
    const act = {
      Backspace: onRemove,
      Delete: onRemove,
      Enter: onEdit,
      ' ': onEdit,
      ArrowLeft: () => onMove(-1),
      ArrowRight: () => onMove(1),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <span
      className={classes(
        'inline-flex h-6 max-w-full min-w-0 items-center rounded-md border text-13',
        broken
          ? 'border-risk bg-risk-soft'
          : concern
            ? 'border-transparent bg-attention-soft'
            : 'border-transparent bg-cursor',
      )}
    >
      <button
        type="button"
        data-chip
        tabIndex={-1}
        onClick={onEdit}
        onKeyDown={onKey}
        title={`${name ? `${name} <${address}>` : address}${said ? `: ${said}` : ''}`}
        aria-label={`${name || address}${said ? `, ${said}` : ''}. Edit`}
        className="flex min-w-0 items-center gap-1 rounded-l-md pl-2"
      >
        {said && <TriangleAlert size={13} aria-hidden className={broken ? 'text-risk' : 'text-attention'} />}
        <span className="truncate">{name || address}</span>
      </button>
      <button
        type="button"
        tabIndex={-1}
        onClick={onRemove}
        aria-label={`Remove ${name || address}`}
        className="flex h-full items-center rounded-r-md px-1 text-ink-3 hover:text-ink"
      >
        <X size={13} aria-hidden />
      </button>
    </span>
  );
}
