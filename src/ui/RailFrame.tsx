// The pane at the right, as wide as the person drew it; the edge moves with the mouse and with the arrow keys.
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { classes } from './classes.ts';

export function RailFrame({
  label,
  width,
  limits,
  onResize,
  over,
  children,
}: {
  label: string;
  width: number;
  limits: { readonly min: number; readonly max: number };
  onResize(width: number): void;
  /** Floats over what it would otherwise stand beside; the window has no room for both. */
  over?: 'everything' | 'all-but-header' | undefined;
  children: ReactNode;
}) {
  const start = useRef<{ x: number; width: number } | null>(null);
  const drag = (event: PointerEvent) => {
    if (start.current) onResize(start.current.width + start.current.x - event.clientX);
  };
  return (
    <aside
      aria-label={label}
      className={classes(
        'flex min-h-0 shrink-0 flex-col overflow-hidden border-l bg-canvas',
        over ? 'absolute right-0 bottom-0 z-20 max-w-full animate-appear shadow-float' : 'relative max-w-[45%]',
        over === 'everything' && 'top-0',
        over === 'all-but-header' && 'top-12',
      )}
      style={{ width: `${width / 16}rem` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that moves has no element of its own */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={`Width of ${label}`}
        aria-valuenow={width}
        aria-valuemin={limits.min}
        aria-valuemax={limits.max}
        tabIndex={0}
        className="absolute inset-y-0 left-0 z-10 w-1.5 cursor-col-resize touch-none hover:bg-line-strong focus-visible:bg-accent focus-visible:outline-none"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, width };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          start.current = null;
        }}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
          if (by === 0) return;
          event.preventDefault();
          event.stopPropagation();
          onResize(width + by);
        }}
      />
      {children}
    </aside>
  );
}
