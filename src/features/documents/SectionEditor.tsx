// A section in the person's own words: its title, its paragraphs and lists as text, the cells of its tables; what is drawn can be
// taken out. A line that stays as it was keeps its sources, a new one rests on the person.
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DocumentBlock, DocumentSection } from '../../../electron/contract/documents.ts';
import { useCommands } from '../../state/commands.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { linesOf, trimmed, withLines, withText } from './edit-blocks.ts';

interface Held {
  readonly key: number;
  readonly block: DocumentBlock;
}

const BOX = 'w-full resize-none rounded-md border bg-raised px-2 py-1 text-15 focus-visible:outline-offset-0';

export function SectionEditor({
  section,
  onSave,
  onCancel,
}: {
  section: DocumentSection;
  onSave(title: string, blocks: readonly DocumentBlock[]): void;
  onCancel(): void;
}) {
  const [title, setTitle] = useState(section.title);
  const [held, setHeld] = useState<readonly Held[]>(section.blocks.map((block, key) => ({ key, block })));
  const save = () => onSave(title.trim() || section.title, trimmed(held.map(({ block }) => block)));
  useCommands('Section', [
    { id: 'section.save', title: 'Keep your words', keys: ['$mod+Enter'], run: save, whileTyping: true },
    {
      id: 'section.cancel',
      title: 'Leave it as it was',
      keys: ['Escape'],
      run: onCancel,
      whileTyping: true,
      keyOnly: true,
    },
  ]);
  const put = (key: number, block: DocumentBlock) =>
    setHeld(held.map((one) => (one.key === key ? { key, block } : one)));
  const add = (block: DocumentBlock) =>
    setHeld([...held, { key: Math.max(0, ...held.map(({ key }) => key)) + 1, block }]);
  return (
    <div className="flex flex-col gap-3">
      <input
        aria-label="Title of the section"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        className="w-full rounded-md border bg-raised px-2 py-1 text-20 font-semibold focus-visible:outline-offset-0"
      />
      {held.map(({ key, block }) => (
        <div key={key} className="flex items-start gap-1.5">
          <div className="min-w-0 flex-1">
            <BlockEditor block={block} onChange={(next) => put(key, next)} />
          </div>
          <IconButton label="Take this part out" onClick={() => setHeld(held.filter((one) => one.key !== key))}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button tone="quiet" onClick={() => add({ type: 'paragraph', text: '', sources: [] })}>
          Add a paragraph
        </Button>
        <Button tone="quiet" onClick={() => add({ type: 'bullets', items: [] })}>
          Add a list
        </Button>
        <span className="ml-auto flex gap-1.5">
          <Button tone="quiet" keys="Escape" onClick={onCancel}>
            Cancel
          </Button>
          <Button tone="main" keys="$mod+Enter" onClick={save}>
            Keep
          </Button>
        </span>
      </div>
    </div>
  );
}

function BlockEditor({ block, onChange }: { block: DocumentBlock; onChange(block: DocumentBlock): void }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <textarea
          aria-label="Paragraph"
          value={block.text}
          rows={Math.max(2, Math.ceil(block.text.length / 72))}
          onChange={(event) => onChange(withText(block, event.target.value))}
          className={BOX}
        />
      );
    case 'bullets':
      return (
        <textarea
          aria-label="List, one point a line"
          value={linesOf(block)}
          rows={Math.max(
            2,
            block.items.reduce((sum, { text }) => sum + Math.ceil((text.length + 1) / 72), 0),
          )}
          onChange={(event) => onChange(withLines(block, event.target.value))}
          className={BOX}
        />
      );
    case 'table':
      return <TableEditor block={block} onChange={onChange} />;
    case 'gap':
      return (
        <p className="rounded-md border border-dashed px-2 py-1 text-13 text-attention">To fill in: {block.prompt}</p>
      );
    case 'chart':
      return <Drawn name={`The plot “${block.title}”`} />;
    case 'people':
      return <Drawn name="The stakeholder map" />;
    case 'figures':
      return <Drawn name={`Figures: ${block.items.map(({ label }) => label).join(', ')}`} />;
    case 'timeline':
      return <Drawn name={`The timeline of ${block.items.length} days`} />;
  }
}

function Drawn({ name }: { name: string }) {
  return <p className="rounded-md border bg-side px-2 py-1.5 text-13 text-ink-2">{name} stays as the facts have it.</p>;
}

function TableEditor({
  block,
  onChange,
}: {
  block: Extract<DocumentBlock, { type: 'table' }>;
  onChange(block: DocumentBlock): void;
}) {
  const put = (at: number, column: number, text: string) =>
    onChange({
      ...block,
      rows: block.rows.map((row, index) =>
        index === at ? { ...row, cells: row.cells.map((cell, place) => (place === column ? text : cell)) } : row,
      ),
    });
  return (
    <div className="flex flex-col gap-px overflow-hidden rounded-md border bg-line">
      {block.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
        <div key={at} className="flex items-stretch gap-px">
          {row.cells.map((cell, column) => (
            <textarea
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is what it is
              key={column}
              aria-label={`${block.columns[column]?.title ?? 'Cell'}, row ${at + 1}`}
              value={cell}
              rows={Math.max(1, Math.ceil(cell.length / 26))}
              onChange={(event) => put(at, column, event.target.value)}
              style={{ width: `${(block.columns[column]?.share ?? 0) * 100}%` }}
              className="resize-none bg-raised px-1.5 py-1 text-13 focus-visible:outline-offset-[-2px]"
            />
          ))}
          <button
            type="button"
            aria-label={`Take row ${at + 1} out`}
            onClick={() => onChange({ ...block, rows: block.rows.filter((_, index) => index !== at) })}
            className="bg-raised px-1.5 text-ink-3 hover:text-ink"
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() =>
          onChange({ ...block, rows: [...block.rows, { cells: block.columns.map(() => ''), sources: [] }] })
        }
        className="bg-raised px-2 py-1 text-left text-12 text-ink-2 hover:bg-hover"
      >
        Add a row
      </button>
    </div>
  );
}
