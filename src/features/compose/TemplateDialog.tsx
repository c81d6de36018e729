// A template put into what is being written: filled from the account at hand, its gaps marked for the person to fill in.
import { useMemo, useState } from 'react';
import type { FilledTemplateView } from '../../../electron/contract/templates.ts';
import { useAccountsOf } from '../../state/recipients.ts';
import { previewTemplate, useTemplates } from '../../state/templates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isAddress } from './read-addresses.ts';

export interface TemplateFor {
  /** Of the thread; else the one that the first recipient is of. */
  readonly accountId: number | null;
  /** Whom the message is to first. */
  readonly to: string | null;
}

export function TemplateDialog({
  about,
  onFilled,
  onClose,
}: {
  about: TemplateFor;
  onFilled(filled: FilledTemplateView): void;
  onClose(): void;
}) {
  const { data, failure } = useTemplates();
  const [placed] = useAccountsOf(about.to !== null && isAddress(about.to) ? [about.to] : []);
  const [query, setQuery] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const found = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/);
    return (data?.templates ?? [])
      .filter(({ problems }) => problems.every(({ level }) => level !== 'error'))
      .filter(({ name, subject }) => words.every((word) => `${name} ${subject}`.toLowerCase().includes(word)));
  }, [data, query]);
  const insert = (templateId: string) => {
    const { to } = about;
    const accountId = about.accountId ?? placed?.accountId ?? null;
    previewTemplate({ templateId, ...(accountId === null ? {} : { accountId }), ...(to === null ? {} : { to }) }).then(
      onFilled,
      (error: unknown) => setProblem(error instanceof Error ? error.message : 'The template could not be filled.'),
    );
  };
  return (
    <Dialog title="Insert a template" onClose={onClose}>
      <TextField
        label="Find a template"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        problem={problem ?? failure?.message ?? null}
      />
      <ul aria-label="Templates" className="flex flex-col pt-2">
        {found.map(({ templateId, name, subject }) => (
          <li key={templateId}>
            <button
              type="button"
              onClick={() => insert(templateId)}
              className="flex w-full flex-col rounded-md px-2 py-1.5 text-left hover:bg-hover"
            >
              <span className="text-13">{name}</span>
              <span className="truncate text-12 text-ink-2">{subject}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
