// A list of any length whose rows exist only while they are seen. The row under the keyboard's cursor is the one that has
// focus, so a screen reader hears it and Tab goes on from it.
// biome-ignore-all lint/a11y/useSemanticElements: a real table can't be virtual; the grid roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: rows take the focus, cells and headers hold their own controls
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { classes } from './classes.ts';

export interface VirtualListProps<T> {
  /** What the list is, for a screen reader. */
  readonly label: string;
  readonly items: readonly T[];
  idOf(item: T): string | number;
  /** What a screen reader says for the row when its cells alone would not do. */
  readonly rowLabel?: (item: T) => string;
  /** At 100% text; rows are measured, so a taller one is fine. */
  readonly rowHeight: number;
  /** Index of the row under the cursor, -1 for none. */
  readonly cursor: number;
  onCursor(item: T): void;
  onOpen(item: T): void;
  renderRow(item: T, state: { readonly active: boolean }): ReactNode;
  /** Sticks to the top while the rows scroll. */
  readonly header?: ReactNode;
  /** `renderRow` gives the cells (`role="gridcell"`) itself. */
  readonly cells?: boolean;
  readonly rowClassName?: string;
  readonly className?: string;
  readonly footer?: ReactNode;
}

/** Pixels; asking for it costs, so a list asks once for all its rows. */
const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, cursor } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [headerHeight, setHeaderHeight] = useState(0);
  const estimate = useMemo(() => (props.rowHeight / 16) * rem(), [props.rowHeight]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    measureElement,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : props.idOf(item);
    },
    overscan: 8,
    // The row under the cursor always exists, so that the focus has a place to be before the scroll gets there.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return cursor < 0 || cursor >= items.length || seen.includes(cursor)
        ? seen
        : [...seen, cursor].sort((a, b) => a - b);
    },
    // The header scrolls with the rows and sticks over them: rows begin under it and may not be hidden by it.
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    initialRect: { width: 800, height: 900 },
  });

  const at = items[cursor];
  const under = at === undefined ? null : props.idOf(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each row that comes under the cursor
  useEffect(() => {
    if (cursor < 0) return;
    const element = scroller.current;
    const focused = document.activeElement;
    if (!isInView(virtualizer, cursor, headerHeight)) virtualizer.scrollToIndex(cursor, { align: 'auto' });
    if (!element || !(focused === document.body || focused === null || element.contains(focused))) return;
    const row = element.querySelector<HTMLElement>(`[data-row="${cursor}"]`);
    if (row && !row.contains(focused)) row.focus({ preventScroll: true });
    // Another row in the same place, after the one before it left, takes the focus too.
  }, [cursor, under, virtualizer]);

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={items.length + (props.header ? 1 : 0)}
      tabIndex={items.length === 0 ? 0 : -1}
      className={classes('min-h-0 flex-1 overflow-auto outline-none', props.className)}
    >
      {props.header && (
        <div
          className="sticky top-0 z-10"
          ref={(element) => {
            if (element) setHeaderHeight(element.offsetHeight);
          }}
        >
          {props.header}
        </div>
      )}
      <div role="rowgroup" className="relative w-full" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((seen) => {
          const item = items[seen.index];
          if (item === undefined) return null;
          const active = seen.index === cursor;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row through the one registry of keys
            <div
              key={seen.key}
              ref={virtualizer.measureElement}
              data-index={seen.index}
              data-row={seen.index}
              role="row"
              aria-rowindex={seen.index + 1 + (props.header ? 1 : 0)}
              aria-selected={active}
              aria-label={props.rowLabel?.(item)}
              tabIndex={active ? 0 : -1}
              onFocus={() => {
                if (!active) props.onCursor(item);
              }}
              onClick={(event) => {
                if (fromControl(event.target, event.currentTarget)) return;
                props.onCursor(item);
                props.onOpen(item);
              }}
              className={classes(
                'absolute top-0 left-0 w-full',
                active ? 'under-cursor' : 'hover:bg-hover',
                props.rowClassName,
              )}
              style={{ transform: `translateY(${seen.start - headerHeight}px)` }}
            >
              {props.cells ? (
                props.renderRow(item, { active })
              ) : (
                <div role="gridcell">{props.renderRow(item, { active })}</div>
              )}
            </div>
          );
        })}
      </div>
      {props.footer}
    </div>
  );
}

/**
 * A row is measured when the browser has laid it out, never by asking for it: asked for, the whole page is laid out at once,
 * in the middle of a key.
 */
function measureElement(
  row: Element,
  observed: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLDivElement, Element>,
): number {
  const [box] = observed?.borderBoxSize ?? [];
  if (box) return Math.round(box.blockSize);
  const index = list.indexFromElement(row);
  return list.measurementsCache[index]?.size ?? list.options.estimateSize(index);
}

/** Told from what was measured: asking to scroll has the page laid out at once, which is dear at every key. */
function isInView(list: Virtualizer<HTMLDivElement, Element>, index: number, headerHeight: number): boolean {
  const row = list.measurementsCache[index];
  const { scrollOffset: top, scrollRect: seen } = list;
  return (
    row !== undefined &&
    top !== null &&
    seen !== null &&
    row.start >= top + headerHeight &&
    row.end <= top + seen.height
  );
}

/** A click on a button inside the row, or in something it opened, is not a click on the row. */
function fromControl(target: EventTarget, row: Element): boolean {
  if (!(target instanceof Element) || !row.contains(target)) return true;
  const control = target.closest('button, a, input, select, [role="button"]');
  return control !== null && row.contains(control);
}
