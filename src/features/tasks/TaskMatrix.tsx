// The four fields of impact and urgency side by side, each with its tasks; the keyboard walks through them in order.
import { useEffect, useRef } from 'react';
import type { Task } from '../../../electron/contract/tasks.ts';
import { classes } from '../../ui/classes.ts';
import { count } from '../../ui/format.ts';
import { Keys } from '../../ui/Keys.tsx';
import { TaskLine } from './TaskLine.tsx';
import { QUADRANTS } from './task-in-words.ts';

/** What a field shows; the list has the rest. */
export const FIELD_SHOWS = 40;

export interface TaskMatrixProps {
  readonly tasks: readonly Task[];
  readonly cursor: string | null;
  onCursor(taskId: string): void;
  onRest(): void;
}

export function TaskMatrix({ tasks, cursor, onCursor, onRest }: TaskMatrixProps) {
  return (
    <div className="grid min-h-0 flex-1 auto-rows-[minmax(12rem,1fr)] grid-cols-1 overflow-y-auto @3xl:grid-cols-2 @3xl:grid-rows-2">
      {QUADRANTS.map(({ quadrant, label, axes }, index) => {
        const own = tasks.filter((task) => task.quadrant === quadrant);
        return (
          <section
            key={quadrant}
            aria-label={`${label}: ${axes}`}
            className={classes(
              'flex min-h-0 min-w-0 flex-col border-b',
              index % 2 === 0 && '@3xl:border-r',
              index > 1 && '@3xl:border-b-0',
            )}
          >
            <h2 className="flex shrink-0 items-baseline gap-2 px-4 pt-3 pb-1.5">
              <span className="font-semibold">{label}</span>
              <span className="tnum text-12 text-ink-3">{count(own.length)}</span>
              <span className="text-12 text-ink-3">{axes}</span>
              <span className="ml-auto">
                <Keys of={String(index + 1)} />
              </span>
            </h2>
            <ul className="min-h-0 flex-1 overflow-y-auto pb-2">
              {own.slice(0, FIELD_SHOWS).map((task) => (
                <MatrixRow key={task.taskId} task={task} active={task.taskId === cursor} onCursor={onCursor} />
              ))}
              {own.length === 0 && <li className="px-4 py-2 text-ink-3">Nothing here.</li>}
              {own.length > FIELD_SHOWS && (
                <li className="px-4 py-1.5">
                  <button type="button" onClick={onRest} className="text-12 text-accent hover:underline">
                    {count(own.length - FIELD_SHOWS)} more in the list
                  </button>
                </li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function MatrixRow({ task, active, onCursor }: { task: Task; active: boolean; onCursor(taskId: string): void }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k move the cursor through the one registry of keys
    <li
      ref={row}
      aria-current={active || undefined}
      onClick={() => onCursor(task.taskId)}
      className={active ? 'under-cursor' : 'hover:bg-hover'}
    >
      <TaskLine task={task} />
    </li>
  );
}
