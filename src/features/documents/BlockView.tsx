// One block of a document as its reader will see it.
import { useContext } from 'react';
import type { DocumentBlock } from '../../../electron/contract/documents.ts';
import { classes } from '../../ui/classes.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { ChartBlock } from './ChartBlock.tsx';
import { GapBlock } from './GapBlock.tsx';
import { PeopleMap } from './PeopleMap.tsx';
import { Reading, SourceMarks } from './SourceMarks.tsx';

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

type Of<T extends DocumentBlock['type']> = Extract<DocumentBlock, { type: T }>;

export function BlockView({ block, onFill }: { block: DocumentBlock; onFill(prompt: string, text: string): void }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p className={classes('max-w-[68ch] text-15', block.text.endsWith(':') && 'pt-1 text-ink-2')}>
          {block.text}
          <SourceMarks ids={block.sources} />
        </p>
      );
    case 'bullets':
      return (
        <ul className="flex max-w-[68ch] list-disc flex-col gap-1 pl-5 text-15 marker:text-ink-3">
          {block.items.map((item) => (
            <li key={item.text}>
              {item.text}
              <SourceMarks ids={item.sources} />
            </li>
          ))}
        </ul>
      );
    case 'figures':
      return <FiguresBlock block={block} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'chart':
      return <ChartBlock block={block} />;
    case 'people':
      return <PeopleMap block={block} />;
    case 'timeline':
      return <TimelineBlock block={block} />;
    case 'gap':
      return <GapBlock prompt={block.prompt} onFill={(text) => onFill(block.prompt, text)} />;
  }
}

function FiguresBlock({ block }: { block: Of<'figures'> }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-4 border-y py-4">
      {block.items.map((item) => (
        <div key={item.label} className="flex min-w-28 flex-col">
          <dt className="text-12 text-ink-2">{item.label}</dt>
          <dd className="tnum text-20 font-semibold">
            {item.value}
            <SourceMarks ids={item.sources} />
          </dd>
          {item.note !== '' && <dd className="text-12 text-ink-3">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function TableBlock({ block }: { block: Of<'table'> }) {
  const headed = block.columns.some(({ title }) => title !== '');
  return (
    <div className="overflow-x-auto">
      <table className="w-full table-fixed border-collapse text-13">
        <colgroup>
          {block.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is what it is
            <col key={index} style={{ width: `${column.share * 100}%` }} />
          ))}
        </colgroup>
        {headed && (
          <thead>
            <tr className="border-b border-line-strong">
              {block.columns.map((column, index) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column's place is what it is
                  key={index}
                  scope="col"
                  className={classes(
                    'py-1.5 pr-3 text-12 font-medium text-ink-2',
                    column.align === 'right' ? 'text-right' : 'text-left',
                  )}
                >
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
            <tr key={at} className="border-b align-top">
              {row.cells.map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is what it is
                  key={index}
                  className={classes(
                    'py-1.5 pr-3 break-words',
                    block.columns[index]?.align === 'right' && 'tnum text-right',
                  )}
                >
                  {cell}
                  {index === row.cells.length - 1 && <SourceMarks ids={row.sources} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TimelineBlock({ block }: { block: Of<'timeline'> }) {
  const { language } = useContext(Reading);
  const days = dateFormat(language === 'de' ? 'de-DE' : 'en-GB', DAY);
  return (
    <ol className="flex flex-col border-l-2 pl-4">
      {block.items.map((item) => (
        <li key={`${item.day} ${item.title} ${item.text}`} className="relative py-1.5">
          <span
            aria-hidden
            className={classes(
              'absolute top-3.5 -left-[21px] size-2 rounded-full border-2',
              item.done ? 'border-ink-3 bg-ink-3' : 'border-accent bg-raised',
            )}
          />
          <span className="tnum text-12 text-ink-3">{days.format(Date.parse(`${item.day}T00:00:00Z`))}</span>
          <p className="text-13">
            <span className="font-medium">{item.title}</span>
            {item.text !== '' && <span className="text-ink-2">: {item.text}</span>}
            <SourceMarks ids={item.sources} />
          </p>
        </li>
      ))}
    </ol>
  );
}
