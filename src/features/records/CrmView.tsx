// The next export for a CRM: what is new of each kind, what is held back, what columns are called; and what never leaves.
import { useState } from 'react';
import type { CrmColumn, CrmObject, CrmSystem } from '../../../electron/contract/crm.ts';
import {
  type CrmPreview,
  exportForCrm,
  nameColumns,
  setNeverAddress,
  setNeverThread,
  useCrmPreview,
  useCrmView,
  useNever,
} from '../../state/records.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { RelativeTime } from '../../ui/Figures.tsx';
import { count, counted } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fromBase64, saveBytes } from '../thread/attachments/save-bytes.ts';

const SYSTEMS: readonly { readonly value: CrmSystem; readonly label: string }[] = [
  { value: 'hubspot', label: 'HubSpot' },
  { value: 'salesforce', label: 'Salesforce' },
  { value: 'zoho', label: 'Zoho' },
  { value: 'plain', label: 'Plain sheet' },
];
const NAMES: Readonly<Record<CrmObject, string>> = {
  accounts: 'Accounts',
  contacts: 'Contacts',
  activities: 'Activities',
  tasks: 'Tasks',
};

export function CrmView() {
  const view = useCrmView();
  const { data, failure } = useCrmPreview(view);
  const [opened, setOpened] = useState<CrmObject | null>(null);
  const [busy, setBusy] = useState(false);
  const rows = data?.objects.reduce((sum, each) => sum + each.rows, 0) ?? 0;
  const shown = data?.objects.find(({ object }) => object === opened);
  const save = async (objects: readonly CrmObject[]) => {
    setBusy(true);
    const file = await exportForCrm(view, objects);
    setBusy(false);
    if (file) saveBytes(fromBase64(file.content), file.fileName, window);
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Segmented
          label="For which system"
          value={view.system}
          onChange={(system) => useCrmView.setState({ system })}
          choices={SYSTEMS}
        />
        <Tick
          label="The newest text of mails too"
          on={view.withText}
          onChange={(withText) => useCrmView.setState({ withText })}
        />
        <Tick
          label="Also what was exported before"
          on={view.everything}
          onChange={(everything) => useCrmView.setState({ everything })}
        />
        <Button
          tone="main"
          className="ml-auto"
          busy={busy}
          disabled={rows === 0}
          onClick={() => void save(['accounts', 'contacts', 'activities', 'tasks'])}
        >
          {!data ? 'Export' : rows === 0 ? 'Nothing new' : `Export ${counted(rows, 'row')}`}
        </Button>
      </div>
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />)}
      {data && (
        <>
          <ScreenSubject
            title="The next export"
            note="One file of each kind. What was exported is remembered, so each row goes once, and again when it changed."
          >
            <table className="w-full text-left">
              <thead className="text-12 text-ink-3">
                <tr className="border-b">
                  <th scope="col" className="py-1.5 pr-4 font-normal">
                    Kind
                  </th>
                  {['New', 'Changed', 'There already', 'Held back'].map((header) => (
                    <th key={header} scope="col" className="py-1.5 pr-4 text-right font-normal">
                      {header}
                    </th>
                  ))}
                  <th scope="col">
                    <span className="sr-only">What can be done</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.objects.map((each) => (
                  <tr key={each.object} className="border-b">
                    <th scope="row" className="py-1.5 pr-4 font-medium">
                      {NAMES[each.object]}
                      {each.later > 0 && (
                        <span className="ml-2 font-normal text-ink-3">{count(each.later)} more with the next one</span>
                      )}
                    </th>
                    {[each.created, each.changed, each.already, each.withheld].map((value, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: always the same four
                      <td key={at} className="tnum py-1.5 pr-4 text-right">
                        {value === 0 ? <span className="text-ink-3">0</span> : count(value)}
                      </td>
                    ))}
                    <td className="py-1 text-right whitespace-nowrap">
                      <Button
                        tone="quiet"
                        aria-expanded={opened === each.object}
                        onClick={() => setOpened(opened === each.object ? null : each.object)}
                      >
                        Columns
                      </Button>
                      <Button tone="quiet" disabled={each.rows === 0} onClick={() => void save([each.object])}>
                        Only these
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScreenSubject>
          {shown && <Columns key={`${view.system} ${shown.object}`} system={view.system} of={shown} />}
          <NeverExported />
          <Before preview={data} />
        </>
      )}
    </>
  );
}

function Tick({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label className="flex items-center gap-2">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        className="accent-accent"
      />
      {label}
    </label>
  );
}

function Columns({ system, of }: { system: CrmSystem; of: CrmPreview['objects'][number] }) {
  const [first = []] = of.sample;
  const kept = of.columns.filter(({ header }) => header !== null);
  const put = (column: CrmColumn, header: string | null) => {
    const named = of.columns.filter((each) => each.header !== each.standard || each.fieldId === column.fieldId);
    const headers = named.map(
      (each) => [each.fieldId, each.fieldId === column.fieldId ? header : each.header] as const,
    );
    // What is called as the system calls it is not kept apart.
    const own = headers.filter(([id, name]) => of.columns.find(({ fieldId }) => fieldId === id)?.standard !== name);
    void nameColumns(system, of.object, Object.fromEntries(own));
  };
  return (
    <ScreenSubject
      title={`Columns of ${NAMES[of.object].toLowerCase()}`}
      note="Call them as your system does; empty leaves a column out. It is remembered."
    >
      <div className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
        {of.columns.map((column) => (
          <div key={column.fieldId} className="flex min-h-11 items-center gap-3 border-b py-1">
            <div className="min-w-0 flex-1">
              <p className="truncate">{column.label}</p>
              <p className="truncate text-12 text-ink-3">{first[kept.indexOf(column)] || '–'}</p>
            </div>
            <HeaderField column={column} onSave={(header) => put(column, header)} />
          </div>
        ))}
      </div>
    </ScreenSubject>
  );
}

function HeaderField({ column, onSave }: { column: CrmColumn; onSave(header: string | null): void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed.trim() !== (column.header ?? '')) onSave(typed.trim() || null);
    setTyped(null);
  };
  return (
    <TextField
      label={`Column for ${column.label}`}
      labelHidden
      className="w-52 shrink-0"
      placeholder="left out"
      maxLength={120}
      value={typed ?? column.header ?? ''}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

function NeverExported() {
  const { data } = useNever();
  const all = (data?.addresses.length ?? 0) + (data?.threads.length ?? 0);
  return (
    <ScreenSubject title="Never exported" note="Set on a person of an account, or in a thread with its command.">
      {all === 0 && <p className="text-ink-3">Nobody and no thread.</p>}
      <ul>
        {data?.addresses.map(({ address }) => (
          <li key={address} className="flex min-h-9 items-center gap-3 border-b">
            <span className="min-w-0 flex-1 truncate">{address}</span>
            <Button tone="quiet" onClick={() => void setNeverAddress(address, false)}>
              Export again
            </Button>
          </li>
        ))}
        {data?.threads.map(({ threadId, subject }) => (
          <li key={threadId} className="flex min-h-9 items-center gap-3 border-b">
            <button
              type="button"
              className="min-w-0 flex-1 truncate text-left hover:underline"
              onClick={() => go({ screen: 'inbox', threadId })}
            >
              {subject || 'No subject'}
            </button>
            <Button tone="quiet" onClick={() => void setNeverThread(threadId, false)}>
              Export again
            </Button>
          </li>
        ))}
      </ul>
    </ScreenSubject>
  );
}

function Before({ preview }: { preview: CrmPreview }) {
  if (preview.before.length === 0) return null;
  return (
    <ScreenSubject title="Exported before" note="Undo in Activity makes an export count no more.">
      <ul>
        {preview.before.map(({ exportId, at, text }) => (
          <li key={exportId} className="flex min-h-8 items-center gap-3 border-b">
            <span className="w-28 shrink-0 text-ink-3">
              <RelativeTime at={at} />
            </span>
            <span className="min-w-0 truncate">{text}</span>
          </li>
        ))}
      </ul>
    </ScreenSubject>
  );
}
