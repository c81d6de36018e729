// One template as its file reads, with what is wrong by line beside it, and how it looks filled for an account.
import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { TemplateProblem } from '../../../electron/contract/templates.ts';
import { lintTemplate, removeTemplate, saveTemplate, type TemplateList, useTemplate } from '../../state/templates.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { ProblemList } from './ProblemList.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { NEW_TEMPLATE, originInWords } from './template-in-words.ts';

interface Props {
  /** Empty for a new one. */
  readonly templateId: string;
  readonly fields: TemplateList['fields'];
  onOpen(templateId: string | null): void;
}

export function TemplateEditor({ templateId, fields, onOpen }: Props) {
  const isNew = templateId === '';
  const { data, failure } = useTemplate(isNew ? null : templateId);
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = isNew ? NEW_TEMPLATE : (data?.source ?? null);
  const source = typed ?? kept ?? '';
  const problems = useProblems(source);
  if (kept === null) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />;
  const name = /^name:\s*(.+)$/m.exec(source)?.[1]?.trim() ?? 'Template';
  const origin = data?.template.origin ?? 'own';

  async function save() {
    const outcome = await saveTemplate({ source, ...(isNew ? {} : { templateId }) }, name);
    if (!outcome.done) return;
    setTyped(null);
    if (isNew) onOpen(outcome.output.templateId);
  }

  return (
    <>
      <ScreenSubject
        title={name}
        note={originInWords(origin)}
        action={
          <>
            {!isNew && origin !== 'built_in' && (
              <Button
                onClick={() => {
                  const changed = origin === 'changed';
                  void removeTemplate(templateId, changed ? `As it came: ${name}.` : `Removed: ${name}.`);
                  setTyped(null);
                  if (!changed) onOpen(null);
                }}
              >
                {origin === 'changed' ? 'Back to how it came' : 'Remove'}
              </Button>
            )}
            <Button tone="main" disabled={!isNew && (typed === null || typed === kept)} onClick={() => void save()}>
              {origin === 'built_in' && !isNew ? 'Save my copy' : 'Save'}
            </Button>
            <IconButton label="Back to all templates" onClick={() => onOpen(null)}>
              <ArrowLeft size={15} aria-hidden />
            </IconButton>
          </>
        }
      >
        <TextArea
          ref={area}
          label="The file of the template"
          labelHidden
          rows={22}
          spellCheck={false}
          value={source}
          onChange={(event) => setTyped(event.target.value)}
          className="font-mono text-12"
        />
        <ProblemList problems={problems} onLine={(line) => showLine(area.current, line)} />
        {data && data.template.customise.length > 0 && typed === null && (
          <div className="pt-2 text-ink-2">
            <p className="text-12 font-medium">Worth making your own</p>
            <ul className="list-disc pl-5">
              {data.template.customise.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        )}
      </ScreenSubject>
      <TemplatePreview source={source} />
      <ScreenSubject
        title="Fields that facts fill"
        note="Write {{name}}; {{name?}} leaves its paragraph out when nothing is known"
      >
        <dl className="grid gap-x-6 gap-y-1 text-12 @2xl:grid-cols-2">
          {fields.map((field) => (
            <div key={field.name} className="flex gap-3">
              <dt className="w-36 shrink-0 font-mono">{field.name}</dt>
              <dd className="text-ink-2">{field.means}</dd>
            </div>
          ))}
        </dl>
      </ScreenSubject>
    </>
  );
}

/** What the engine finds in the text as it stands; an answer for an older text never replaces a newer one. */
function useProblems(source: string): readonly TemplateProblem[] {
  const asked = useDeferredValue(source);
  const [problems, setProblems] = useState<readonly TemplateProblem[]>([]);
  useEffect(() => {
    let current = true;
    lintTemplate(asked).then(
      (answer) => {
        if (current) setProblems(answer.problems);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return problems;
}

function showLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
