// One playbook as its file reads: what is wrong by line, its steps as they would be gone through, and what it would start.
import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '../../../electron/contract/contract.ts';
import { useCommands } from '../../state/commands.ts';
import { openOverlay } from '../../state/overlays.ts';
import { removePlaybook, savePlaybook, tryPlaybook, usePlaybook, validatePlaybook } from '../../state/playbooks.ts';
import { go } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader, Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { ProblemList } from '../templates/ProblemList.tsx';
import { DefinitionView } from './DefinitionView.tsx';
import { NEW_PLAYBOOK } from './new-playbook.ts';
import { share } from './PlaybookList.tsx';

type Checked = CallOutput<'playbook.validate'>;
const toAll = () => go({ screen: 'playbooks', view: 'all' });

/** Null writes a new one. */
export function PlaybookScreen({ playbookId }: { playbookId: string | null }) {
  const { data, failure } = usePlaybook(playbookId);
  const [typed, setTyped] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const kept = playbookId === null ? NEW_PLAYBOOK : (data?.source ?? null);
  const source = typed ?? kept ?? '';
  const checked = useChecked(source);
  const name = checked?.definition?.name ?? data?.playbook.name ?? 'A playbook of your own';
  const origin = data?.playbook.origin ?? 'own';
  const dirty = playbookId === null || (typed !== null && typed !== kept);

  async function save() {
    const outcome = await savePlaybook({ source, ...(playbookId === null ? {} : { playbookId }) }, name);
    if (!outcome.done) return;
    setTyped(null);
    if (playbookId === null) go({ screen: 'playbook', playbookId: outcome.output.playbookId }, { replace: true });
  }
  async function copy() {
    const outcome = await savePlaybook(
      { source: source.replace(/^name:\s*(.+)$/m, 'name: $1, my way') },
      `${name}, my way`,
    );
    if (outcome.done) go({ screen: 'playbook', playbookId: outcome.output.playbookId });
  }
  async function remove() {
    if (playbookId === null) return;
    const changed = origin === 'changed';
    const outcome = await removePlaybook(playbookId, changed ? `As it came: ${name}.` : `Removed: ${name}.`);
    setTyped(null);
    if (outcome.done && !changed) toAll();
  }
  useCommands('A playbook', [
    {
      id: 'playbook.save',
      title: 'Save it',
      keys: ['$mod+s'],
      whileTyping: true,
      when: () => dirty,
      run: () => void save(),
    },
    { id: 'playbook.edit', title: 'Edit its text', keys: ['i'], run: () => area.current?.focus() },
    {
      id: 'playbook.copy',
      title: 'Make a copy of your own',
      keys: [],
      when: () => playbookId !== null,
      run: () => void copy(),
    },
    {
      id: 'playbook.start',
      title: 'Start it for an account',
      keys: ['s'],
      when: () => playbookId !== null,
      run: () => playbookId !== null && openOverlay({ kind: 'start-playbook', playbookId }),
    },
    { id: 'playbook.back', title: 'Back to all playbooks', keys: ['u', 'Escape'], keyOnly: true, run: toAll },
  ]);
  const back = (
    <IconButton label="Back to all playbooks" keys="u" onClick={toAll}>
      <ArrowLeft size={16} aria-hidden />
    </IconButton>
  );
  if (kept === null) {
    return (
      <>
        <ScreenHeader title="Playbook" back={back} />
        {failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />}
      </>
    );
  }
  return (
    <>
      <ScreenHeader title={name} back={back} aside={ORIGINS[origin]}>
        {playbookId !== null && (
          <>
            {origin !== 'built_in' && (
              <Button tone="quiet" onClick={() => void remove()}>
                {origin === 'changed' ? 'Back to how it came' : 'Remove'}
              </Button>
            )}
            <Button tone="quiet" onClick={() => void share(playbookId)}>
              Save as a file
            </Button>
            <Button tone="quiet" onClick={() => void copy()}>
              Copy
            </Button>
            <Button keys="s" onClick={() => openOverlay({ kind: 'start-playbook', playbookId })}>
              Start
            </Button>
          </>
        )}
        <Button tone="main" keys="$mod+s" disabled={!dirty} onClick={() => void save()}>
          {origin === 'built_in' ? 'Save my copy' : 'Save'}
        </Button>
      </ScreenHeader>
      <div className="@container min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[92rem] grid-cols-1 gap-x-10 gap-y-7 px-5 py-4 @5xl:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-3">
            <TextArea
              ref={area}
              label="The file of the playbook"
              labelHidden
              rows={30}
              spellCheck={false}
              value={source}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
              }}
              className="font-mono text-12"
            />
            {checked && <ProblemList problems={checked.problems} onLine={(line) => showLine(area.current, line)} />}
          </div>
          <div className="flex min-w-0 flex-col gap-7">
            {checked?.definition && <DryRun key={source} source={source} playbookId={playbookId} />}
            {checked?.definition ? (
              <DefinitionView definition={checked.definition} />
            ) : (
              <p className="text-ink-2">Its steps stand here once the file has no mistakes.</p>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

const ORIGINS = { built_in: 'comes with Tend', own: 'yours', changed: 'changed by you' } as const;

/** What the engine says of the text as it stands; an answer for an older text never replaces a newer one. */
function useChecked(source: string): Checked | null {
  const asked = useDeferredValue(source);
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let current = true;
    validatePlaybook(asked).then(
      (answer) => {
        if (current) setChecked(answer);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [asked]);
  return checked;
}

/** What this very text would start, whether it is kept or not. */
function DryRun({ source, playbookId }: { source: string; playbookId: string | null }) {
  const [tried, setTried] = useState<CallOutput<'playbook.dryRun'> | null>(null);
  const look = async () =>
    setTried(await tryPlaybook({ source, days: 30, ...(playbookId === null ? {} : { playbookId }) }).catch(() => null));
  return (
    <Section title="What it would start in 30 days" action={<Button onClick={() => void look()}>Look</Button>}>
      {tried && tried.starts.length === 0 && <p className="text-ink-2">Nothing: no trigger of it holds.</p>}
      {tried && tried.starts.length > 0 && (
        <>
          <p className="text-12 text-ink-3">
            {counted(tried.starts.length, 'start')}; {counted(tried.untouched, 'account')} untouched.
          </p>
          <ul className="flex max-h-60 flex-col overflow-y-auto">
            {tried.starts.map((one) => (
              <li key={`${one.accountId} ${one.reason}`} className="flex gap-3 py-0.5">
                <span className="w-48 shrink-0 truncate font-medium">{one.accountName}</span>
                <span className="min-w-0 flex-1 truncate text-ink-2">{one.why}</span>
                <span className="tnum shrink-0 text-12 text-ink-3">{one.on}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function showLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
