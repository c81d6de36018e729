// Labels put on and taken off: those in use, found by typing, or a new one in the words just typed.
import { Command as Cmdk } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { labelThreads, useLabels } from '../../state/filing.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { counted } from '../../ui/format.ts';
import type { FilingProps } from './FileThreadsDialog.tsx';

const item = 'flex min-h-8 items-center gap-2.5 rounded-sm px-2 data-[selected=true]:bg-cursor';

export function LabelThreadsDialog({ threads, onClose }: FilingProps) {
  const [typed, setTyped] = useState('');
  const known = useLabels().data ?? [];
  const labels = [...new Set([...threads.labels, ...known])];
  const name = typed.trim().replace(/\s+/g, ' ');
  const isNew = name !== '' && !labels.some((each) => each.toLowerCase() === name.toLowerCase());
  const choose = (label: string, on: boolean) => {
    onClose();
    void labelThreads(threads.ids, label, on);
  };
  return (
    <Dialog
      title={`Label ${counted(threads.ids.length, 'conversation')}`}
      description="Labels are kept on the mail server, where other programs see them too."
      onClose={onClose}
      width="narrow"
    >
      <Cmdk label="Labels" className="flex flex-col">
        <Cmdk.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder="Label"
          className="h-9 rounded-md border border-line-strong bg-raised px-2.5 outline-none focus-visible:border-accent"
        />
        <Cmdk.List className="mt-2 max-h-72 overflow-y-auto">
          {labels.length === 0 && !isNew && (
            <p className="px-2 py-6 text-center text-ink-3">No labels yet. Type the first one.</p>
          )}
          {labels.map((label) => {
            const on = threads.labels.includes(label);
            return (
              <Cmdk.Item key={label} value={label} onSelect={() => choose(label, !on)} className={item}>
                <span className="flex w-4 shrink-0 text-accent">{on && <Check size={14} aria-label="On" />}</span>
                <span className="flex-1 truncate">{label}</span>
                {on && <span className="text-12 text-ink-3">take off</span>}
              </Cmdk.Item>
            );
          })}
          {isNew && (
            <Cmdk.Item value={`new ${name}`} keywords={[name]} onSelect={() => choose(name, true)} className={item}>
              <Plus size={14} aria-hidden className="shrink-0 text-ink-3" />
              <span className="flex-1 truncate">New label “{name}”</span>
            </Cmdk.Item>
          )}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}
