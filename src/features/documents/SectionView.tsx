// A section on the page: what it says, the tools to change it, and beside one in the person's words what the facts say now.
import { ArrowDown, ArrowUp, EyeOff, Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { DocumentPart } from '../../../electron/contract/document-calls.ts';
import type { DocumentBlock, DocumentSection } from '../../../electron/contract/documents.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { BlockView } from './BlockView.tsx';
import { GapBlock } from './GapBlock.tsx';
import { SectionEditor } from './SectionEditor.tsx';

export interface SectionActions {
  edit(key: string | null): void;
  save(key: string, title: string, blocks: readonly DocumentBlock[]): void;
  reset(key: string): void;
  hide(key: string): void;
  move(key: string, by: -1 | 1): void;
  fill(key: string, prompt: string, text: string): void;
  point(key: string): void;
}

interface SectionProps {
  readonly section: DocumentSection;
  readonly part: DocumentPart;
  readonly active: boolean;
  readonly editing: boolean;
  readonly actions: SectionActions;
}

export function SectionView({ section, part, active, editing, actions }: SectionProps) {
  const { key } = section;
  return (
    <section
      id={`section-${key}`}
      aria-label={section.title}
      onPointerDown={() => actions.point(key)}
      className={classes(
        'group relative -mx-6 flex scroll-mt-4 flex-col gap-3 rounded-md px-6 py-4',
        active && 'shadow-[inset_3px_0_0_var(--accent)]',
      )}
    >
      {editing ? (
        <SectionEditor
          section={section}
          onSave={(title, blocks) => actions.save(key, title, blocks)}
          onCancel={() => actions.edit(null)}
        />
      ) : (
        <>
          <header className="flex min-h-8 items-center gap-2">
            <h2 className="text-20 font-semibold">{section.title}</h2>
            {section.internal && <span className="text-12 text-ink-3">internal</span>}
            {section.edited && <span className="text-12 text-ink-3">in your words</span>}
            <Tools part={part} active={active} actions={actions} />
          </header>
          {section.blocks.map((block, index) => (
            <BlockView
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
              key={index}
              block={block}
              onFill={(prompt, text) => actions.fill(key, prompt, text)}
            />
          ))}
          <Filled part={part} actions={actions} />
          <Newer part={part} actions={actions} />
        </>
      )}
    </section>
  );
}

function Tools({ part, active, actions }: { part: DocumentPart; active: boolean; actions: SectionActions }) {
  const { key } = part;
  return (
    <span
      className={classes(
        'ml-auto flex items-center focus-within:opacity-100 group-hover:opacity-100',
        active ? 'opacity-100' : 'opacity-0',
      )}
    >
      <IconButton label="Put it in your words" keys="i" onClick={() => actions.edit(key)}>
        <Pencil size={15} aria-hidden />
      </IconButton>
      {part.edited && (
        <IconButton label="Let the facts speak again" onClick={() => actions.reset(key)}>
          <RotateCcw size={15} aria-hidden />
        </IconButton>
      )}
      <IconButton label="Move it up" keys="Shift+K" onClick={() => actions.move(key, -1)}>
        <ArrowUp size={15} aria-hidden />
      </IconButton>
      <IconButton label="Move it down" keys="Shift+J" onClick={() => actions.move(key, 1)}>
        <ArrowDown size={15} aria-hidden />
      </IconButton>
      <IconButton label="Leave it out" keys="x" onClick={() => actions.hide(key)}>
        <EyeOff size={15} aria-hidden />
      </IconButton>
    </span>
  );
}

/** What was filled in can be changed where it stands. */
function Filled({ part, actions }: { part: DocumentPart; actions: SectionActions }) {
  const [open, setOpen] = useState<string | null>(null);
  if (part.filled.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-1">
      {part.filled.map(({ prompt, text }) =>
        open === prompt ? (
          <div key={prompt} className="w-full">
            <GapBlock
              prompt={prompt}
              text={text}
              onFill={(next) => actions.fill(part.key, prompt, next)}
              onClose={() => setOpen(null)}
            />
          </div>
        ) : (
          <button
            key={prompt}
            type="button"
            onClick={() => setOpen(prompt)}
            className="text-left text-12 text-ink-3 hover:text-ink hover:underline"
          >
            You filled in: {prompt}
          </button>
        ),
      )}
    </div>
  );
}

function Newer({ part, actions }: { part: DocumentPart; actions: SectionActions }) {
  const [open, setOpen] = useState(false);
  if (part.facts === null) return null;
  return (
    <div className="flex flex-col gap-2 rounded-md border bg-side px-3 py-2">
      <div className="flex flex-wrap items-center gap-2 text-13">
        <span className={part.newer ? 'text-attention' : 'text-ink-3'}>
          {part.newer
            ? 'The facts have changed since you wrote this.'
            : 'The facts have not changed since you wrote this.'}
        </span>
        <span className="ml-auto flex gap-1">
          <Button tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide them' : 'What they say'}
          </Button>
          <Button tone="quiet" onClick={() => actions.reset(part.key)}>
            Take them
          </Button>
        </span>
      </div>
      {open &&
        part.facts.blocks.map((block, index) => (
          <BlockView
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
            key={index}
            block={block}
            onFill={(prompt, text) => actions.fill(part.key, prompt, text)}
          />
        ))}
    </div>
  );
}
