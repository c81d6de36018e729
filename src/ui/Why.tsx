// The small "why" beside everything the machine claims; opens the evidence it rests on.
import { Popover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

export function Floating({
  trigger,
  title,
  align = 'start',
  children,
}: {
  trigger: ReactElement;
  title: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
}) {
  return (
    <Popover.Root>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align={align} collisionPadding={12} className="z-50">
          <Popover.Popup
            role="dialog"
            className="max-h-[min(32rem,var(--available-height))] w-84 max-w-[calc(100vw-2rem)] animate-appear overflow-y-auto rounded-md bg-raised p-3.5 shadow-float outline-none"
          >
            <Popover.Title className="kicker mb-2">{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

export function Why({ of, title, children }: { of: string; title?: string; children: ReactNode }) {
  return (
    <Floating
      title={title ?? `Why ${of}?`}
      trigger={
        <button
          type="button"
          aria-label={`Why ${of}?`}
          className="rounded-sm px-1 text-12 text-ink-3 underline decoration-line-strong decoration-dotted underline-offset-2 hover:text-ink"
        >
          why
        </button>
      }
    >
      {children}
    </Floating>
  );
}
