// Choosing one of a few.
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { classes } from './classes.ts';
import { FieldFrame, type FieldFrameProps, frame } from './TextField.tsx';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

export function Select<V extends string>({
  choices,
  value,
  onChange,
  disabled,
  quiet,
  ...field
}: FieldFrameProps & {
  choices: readonly Choice<V>[];
  value: V;
  onChange(value: V): void;
  disabled?: boolean;
  /** Without a box until hovered, for use in rows and headers. */
  quiet?: boolean;
}) {
  const id = useId();
  return (
    <FieldFrame id={id} {...frame(field)}>
      <Base.Root
        items={[...choices]}
        value={value}
        onValueChange={(next) => {
          if (next !== null) onChange(next as V);
        }}
        disabled={disabled ?? false}
      >
        <Base.Trigger
          id={id}
          className={classes(
            'inline-flex min-w-0 items-center justify-between gap-1.5 rounded-md border text-13 text-ink select-none hover:bg-hover disabled:opacity-60',
            quiet ? 'min-h-7 border-transparent px-2' : 'min-h-8 border-line-strong bg-raised px-2.5',
          )}
        >
          <Base.Value className="truncate" />
          <Base.Icon className="flex text-ink-3">
            <ChevronsUpDown size={13} aria-hidden />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className="z-50 outline-none" sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className="max-h-[var(--available-height)] min-w-[var(--anchor-width)] overflow-y-auto rounded-md bg-raised p-1 shadow-float outline-none">
              {choices.map((choice) => (
                <Base.Item
                  key={choice.value}
                  value={choice.value}
                  className="grid grid-cols-[1rem_1fr] items-center gap-1.5 rounded-sm py-1 pr-3 pl-1.5 text-13 outline-none select-none data-highlighted:bg-cursor"
                >
                  <Base.ItemIndicator className="text-accent">
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                  <Base.ItemText className="col-start-2">{choice.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </FieldFrame>
  );
}
