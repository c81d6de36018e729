// A few views of one list, of which one is shown.
import { classes } from './classes.ts';
import { count } from './format.ts';

export function Segmented<V extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly { readonly value: V; readonly label: string; readonly count?: number | undefined }[];
  value: V;
  onChange(value: NoInfer<V>): void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and a box that this must not have
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-0.5">
      {choices.map((choice) => {
        const chosen = choice.value === value;
        return (
          <button
            key={choice.value}
            type="button"
            aria-pressed={chosen}
            onClick={() => onChange(choice.value)}
            className={classes(
              'flex min-h-7 items-center gap-1.5 rounded-md px-2 text-13 transition-colors duration-100',
              chosen ? 'bg-cursor font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
            )}
          >
            {choice.label}
            {choice.count !== undefined && (
              <span className="tnum text-12 font-normal text-ink-3">{count(choice.count)}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
