// A short list to tick off.
import { classes } from '../../ui/classes.ts';

export function TickList({
  items,
  onTick,
}: {
  items: readonly { readonly text: string; readonly done: boolean }[];
  onTick(index: number): void;
}) {
  return (
    <ul className="flex flex-col gap-0.5">
      {items.map((item, index) => (
        <li key={item.text}>
          <label className="flex items-start gap-2 rounded-md py-1 hover:bg-hover">
            <input
              type="checkbox"
              checked={item.done}
              onChange={() => onTick(index)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className={classes('min-w-0', item.done && 'text-ink-3 line-through')}>{item.text}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
