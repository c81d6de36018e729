// A dialog for one task. Escape and the veil close it; focus goes in and comes back.
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';

/** What a dialog is about takes the focus, not its close button. */
const FIRST = 'input:not([type="hidden"]), textarea, [data-first]';

export function Dialog({
  title,
  description,
  onClose,
  width = 'usual',
  footer,
  children,
}: {
  title: string;
  description?: ReactNode;
  onClose(): void;
  width?: 'narrow' | 'usual' | 'wide';
  footer?: ReactNode;
  children: ReactNode;
}) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(FIRST) ?? popup.current}
          className={classes(
            'fixed top-[10vh] left-1/2 z-40 flex max-h-[80vh] w-[calc(100vw-2rem)] -translate-x-1/2 animate-appear flex-col rounded-md bg-raised shadow-float outline-none',
            width === 'narrow' ? 'max-w-md' : width === 'usual' ? 'max-w-2xl' : 'max-w-4xl',
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-15 font-semibold">{title}</Base.Title>
              {description && <Base.Description className="mt-0.5 text-13 text-ink-2">{description}</Base.Description>}
            </div>
            <Base.Close
              aria-label="Close"
              className="-mr-1.5 flex size-7 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink"
            >
              <X size={15} aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t px-5 py-3">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
