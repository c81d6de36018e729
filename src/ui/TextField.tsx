// A labelled text field that keeps its hint and its trouble right under it, where a screen reader finds them too.
import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import { classes } from './classes.ts';

const BOX =
  'w-full min-w-0 rounded-md border bg-raised px-2.5 text-13 text-ink transition-colors duration-100 focus-visible:outline-offset-0 disabled:opacity-60';

export interface FieldFrameProps {
  readonly label: ReactNode;
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly problem?: string | null;
  readonly className?: string;
}

export function FieldFrame({
  id,
  label,
  labelHidden,
  hint,
  problem,
  className,
  children,
}: FieldFrameProps & { id: string; children: ReactNode }) {
  return (
    // A hidden label is placed by what is positioned around it, and must not make the page longer.
    <div className={classes('relative flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-12 font-medium text-ink-2'}>
        {label}
      </label>
      {children}
      {problem ? (
        <p id={`${id}-note`} role="alert" className="text-12 text-risk">
          {problem}
        </p>
      ) : (
        hint && (
          <p id={`${id}-note`} className="text-12 text-ink-3">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

type TextFieldProps = FieldFrameProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> & {
    readonly ref?: Ref<HTMLInputElement>;
  };

export function TextField({ label, labelHidden, hint, problem, className, id, ...rest }: TextFieldProps) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <FieldFrame id={fieldId} {...frame({ label, labelHidden, hint, problem, className })}>
      <input
        id={fieldId}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || hint ? `${fieldId}-note` : undefined}
        {...rest}
        className={classes(BOX, 'min-h-8 py-1', problem ? 'border-risk' : 'border-line-strong')}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldFrameProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> & {
    readonly ref?: Ref<HTMLTextAreaElement>;
  };

export function TextArea({ label, labelHidden, hint, problem, className, id, ...rest }: TextAreaProps) {
  const own = useId();
  const fieldId = id ?? own;
  return (
    <FieldFrame id={fieldId} {...frame({ label, labelHidden, hint, problem, className })}>
      <textarea
        id={fieldId}
        rows={4}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem || hint ? `${fieldId}-note` : undefined}
        {...rest}
        className={classes(BOX, 'py-1.5 leading-5', problem ? 'border-risk' : 'border-line-strong')}
      />
    </FieldFrame>
  );
}

/** Leaves out what is undefined, which `exactOptionalPropertyTypes` asks for. */
export function frame(props: {
  label: ReactNode;
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  problem?: string | null | undefined;
  className?: string | undefined;
}): FieldFrameProps {
  return {
    label: props.label,
    hint: props.hint,
    problem: props.problem ?? null,
    ...(props.labelHidden ? { labelHidden: true } : {}),
    ...(props.className ? { className: props.className } : {}),
  };
}
