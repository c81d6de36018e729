// A step in a line: its state, what it is, who has it, and by when.
import { Check, Circle, CircleDot, CornerDownRight, MailCheck, Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { RunStep } from '../../../electron/contract/runs.ts';
import { classes } from '../../ui/classes.ts';
import { dueOf, moveOf, typeInWords } from './playbook-in-words.ts';

const STATES = {
  waiting: { icon: Circle, label: 'Its turn has not come', tone: 'text-ink-3' },
  open: { icon: CircleDot, label: 'Open', tone: 'text-accent' },
  sent: { icon: Send, label: 'Asked by mail', tone: 'text-ink-2' },
  answered: { icon: MailCheck, label: 'Answered, to confirm', tone: 'text-accent' },
  done: { icon: Check, label: 'Done', tone: 'text-good' },
  skipped: { icon: CornerDownRight, label: 'Passed over', tone: 'text-ink-3' },
} as const;

export function StepRow({ step, open, onOpen }: { step: RunStep; open: boolean; onOpen(): void }) {
  const { icon: Icon, label, tone } = STATES[step.state];
  const over = step.state === 'done' || step.state === 'skipped';
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    row.current?.scrollIntoView({ block: 'nearest' });
    // From step to step the focus goes with the cursor; out of a field it is not taken.
    const focused = document.activeElement;
    if (focused === document.body || focused?.matches('[data-step]')) row.current?.focus({ preventScroll: true });
  }, [open]);
  return (
    <button
      ref={row}
      type="button"
      aria-expanded={open}
      data-row
      data-step={step.stepKey}
      onClick={onOpen}
      className={classes(
        'flex min-h-11 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left',
        open ? 'under-cursor font-medium' : 'hover:bg-hover',
      )}
    >
      <Icon size={16} aria-label={label} className={classes('shrink-0', tone)} />
      <span className="min-w-0 flex-1">
        <span className={classes('block truncate', over && !open && 'text-ink-2')}>
          <span className="tnum text-ink-3">{step.position}</span> {step.title}
          {step.round > 1 && <span className="text-12 text-ink-3"> · round {step.round}</span>}
        </span>
        <span className="block truncate text-12 font-normal text-ink-3">{asideOf(step)}</span>
      </span>
      {!over && step.due !== null && (
        <span
          className={classes('tnum shrink-0 text-12 font-normal', step.overdue ? 'text-attention' : 'text-ink-3')}
          title={step.due}
        >
          {dueOf(step.state === 'waiting' ? { ...step, dueInDays: Number.POSITIVE_INFINITY } : step)}
        </span>
      )}
    </button>
  );
}

function asideOf(step: RunStep): string {
  const what = typeInWords(step.type);
  if (step.state === 'done') return [what, step.outcome?.label ?? ''].filter((each) => each !== '').join(' · ');
  if (step.state === 'skipped') return `${what} · ${step.why}`;
  const who = step.role.label;
  if (step.state === 'waiting') return `${what} · ${who}`;
  return `${what} · ${moveOf({ ...step, side: step.role.side })}`;
}
