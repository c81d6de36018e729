// The playbooks there are: what starts each, whether it does so by itself, and what its file has wrong.
import type { PlaybookRow } from '../../../electron/contract/playbooks.ts';
import { asFailure } from '../../state/engine.ts';
import { useListCursor } from '../../state/list-cursor.ts';
import { announceProblem } from '../../state/notices.ts';
import { openOverlay } from '../../state/overlays.ts';
import { savePlaybook, setAutomatic, sharePlaybook, usePlaybooks } from '../../state/playbooks.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { OnOff } from '../settings/OnOff.tsx';
import { saveBytes } from '../thread/attachments/save-bytes.ts';

export function PlaybookList() {
  const { data, failure } = usePlaybooks();
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={10} />;
  return <Loaded playbooks={data.playbooks} folder={data.folder} />;
}

const open = ({ playbookId }: PlaybookRow) => go({ screen: 'playbook', playbookId });

function Loaded({ playbooks, folder }: { playbooks: readonly PlaybookRow[]; folder: string }) {
  const act = (id: string, run: (row: PlaybookRow) => void) => {
    const row = playbooks.find(({ playbookId }) => playbookId === id);
    if (row) run(row);
  };
  const cursor = useListCursor<string>({
    scope: 'Playbooks there are',
    ids: playbooks.map(({ playbookId }) => playbookId),
    open: (id) => act(id, open),
    rowCommands: [
      {
        id: 'playbooks.startThis',
        title: 'Start it for an account',
        keys: ['s'],
        run: (playbookId) => openOverlay({ kind: 'start-playbook', playbookId }),
      },
      {
        id: 'playbooks.automatic',
        title: 'Let it start by itself, or not',
        keys: ['b'],
        run: (id) => act(id, (row) => void setAutomatic(row)),
      },
      { id: 'playbooks.share', title: 'Save it as a file to hand on', keys: ['e'], run: (id) => void share(id) },
    ],
  });
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b px-5 py-1.5">
        <p className="min-w-0 flex-1 text-12 text-ink-3">
          Plain files; yours lie in <code className="break-all">{folder}</code>. Changing one changes nothing that runs.
        </p>
        <label className="inline-flex min-h-7 cursor-pointer items-center rounded-md px-2.5 text-13 text-ink-2 focus-within:outline-2 hover:bg-hover hover:text-ink">
          Take one over from a file
          <input
            type="file"
            accept=".md,text/markdown,text/plain"
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void takeOver(file);
              event.target.value = '';
            }}
          />
        </label>
        <Button onClick={() => go({ screen: 'playbook', playbookId: null })}>Write one</Button>
      </div>
      <VirtualList
        label="Playbooks there are"
        className="@container"
        items={playbooks}
        idOf={({ playbookId }) => playbookId}
        rowLabel={({ name, about }) => `${name}: ${about}`}
        rowHeight={64}
        rowClassName="border-b"
        cursor={cursor.index}
        onCursor={({ playbookId }) => cursor.set(playbookId)}
        onOpen={open}
        renderRow={(row) => <Line row={row} />}
      />
    </>
  );
}

function Line({ row }: { row: PlaybookRow }) {
  const wrong = row.problems.filter(({ level }) => level === 'error').length;
  const byItself = row.triggers.some(({ kind }) => kind !== 'hand');
  return (
    <div className="flex items-center gap-4 px-5 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate">
          <span className="font-medium">{row.name}</span>
          {row.origin !== 'built_in' && (
            <span className="text-12 text-ink-3"> · {row.origin === 'own' ? 'yours' : 'changed by you'}</span>
          )}
        </p>
        <p className="truncate text-12 text-ink-2">{row.about}</p>
        <p className="truncate text-12 text-ink-3">
          {wrong > 0 ? (
            <span className="text-risk">{counted(wrong, 'mistake')} in its file: it can’t be started</span>
          ) : (
            `${counted(row.steps, 'step')} · ${row.startsWhen.join(' · ')}`
          )}
        </p>
      </div>
      {row.running > 0 && <span className="tnum shrink-0 text-12 text-ink-2">{row.running} running</span>}
      <div className="flex w-40 shrink-0 items-center justify-end gap-1">
        {byItself && wrong === 0 ? (
          <>
            <span aria-hidden className="text-12 text-ink-3">
              by itself
            </span>
            <OnOff label={`${row.name} starts by itself`} on={row.automatic} onChange={() => void setAutomatic(row)} />
          </>
        ) : (
          <span className="text-12 text-ink-3">{wrong === 0 && 'by hand'}</span>
        )}
      </div>
    </div>
  );
}

export async function share(playbookId: string): Promise<void> {
  try {
    const { fileName, source } = await sharePlaybook(playbookId);
    saveBytes(new TextEncoder().encode(source), fileName, window);
  } catch (error) {
    announceProblem(asFailure(error).message);
  }
}

async function takeOver(file: File): Promise<void> {
  const source = (await file.text()).slice(0, 60_000);
  const outcome = await savePlaybook({ source }, file.name);
  if (outcome.done) go({ screen: 'playbook', playbookId: outcome.output.playbookId });
}
