// The mail templates: by category, those that come with Tend and the user's own, each a file that can be edited anywhere.
import { useState } from 'react';
import type { TemplateRow } from '../../../electron/contract/templates.ts';
import { useTemplates } from '../../state/templates.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { LANGUAGES, languageInWords } from '../voice/voice-in-words.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { CATEGORY_ORDER, categoryInWords, originInWords } from './template-in-words.ts';

export function TemplatesSettings() {
  const { data, failure } = useTemplates();
  /** The name of a template; empty for a new one. */
  const [open, setOpen] = useState<string | null>(null);
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />;
  if (open !== null) return <TemplateEditor key={open} templateId={open} fields={data.fields} onOpen={setOpen} />;
  const groups = [
    ...CATEGORY_ORDER.map((category) => ({
      title: categoryInWords(category),
      rows: data.templates.filter((one) => one.category === category).sort(byLanguage),
    })),
    { title: 'Without a category', rows: data.templates.filter((one) => one.category === null) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <div className="flex items-start justify-between gap-6">
        <p className="max-w-prose text-ink-2">
          Facts fill the fields; what only you know is marked, and nothing leaves while a mark is left. Yours are files
          in <code className="text-12 break-all">{data.folder}</code>.
        </p>
        <Button onClick={() => setOpen('')}>New template</Button>
      </div>
      {groups.map(({ title, rows }) => (
        <ScreenSubject key={title} title={title}>
          <ul aria-label={title}>
            {rows.map((row) => (
              <li key={row.templateId} className="border-b last:border-0">
                <TemplateLine row={row} onOpen={() => setOpen(row.templateId)} />
              </li>
            ))}
          </ul>
        </ScreenSubject>
      ))}
    </>
  );
}

const byLanguage = (a: TemplateRow, b: TemplateRow): number =>
  LANGUAGES.findIndex(({ value }) => value === a.language) - LANGUAGES.findIndex(({ value }) => value === b.language);

function TemplateLine({ row, onOpen }: { row: TemplateRow; onOpen(): void }) {
  const wrong = row.problems.filter(({ level }) => level === 'error').length;
  return (
    <button
      type="button"
      onClick={onOpen}
      className="-mx-2 flex min-h-9 w-[calc(100%+1rem)] items-center gap-4 rounded-md px-2 text-left hover:bg-hover"
    >
      <span className="min-w-0 flex-[2] truncate font-medium">{row.name}</span>
      <span className="min-w-0 flex-[3] truncate text-ink-2">{row.subject}</span>
      {wrong > 0 && <span className="shrink-0 text-12 text-risk">{counted(wrong, 'error')}, not used</span>}
      <span className="w-28 shrink-0 text-right text-12 text-ink-3">
        {originInWords(row.origin) || (row.language === null ? '' : languageInWords(row.language))}
      </span>
    </button>
  );
}
