// A document as its reader will see it, changed where it stands: sections in the person's words, gaps filled, order and omissions.
// The edition says whose eyes it is for.
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useCommands } from '../../state/commands.ts';
import {
  arrange,
  type DocumentPlace,
  editSection,
  fillGap,
  type OpenDocument,
  resetSection,
  useDocument,
} from '../../state/documents.ts';
import { go, goBack } from '../../state/route.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted } from '../../ui/format.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DocumentOutline } from './DocumentOutline.tsx';
import { documentKinds, editions, languages } from './document-words.ts';
import { ExportButtons } from './ExportButtons.tsx';
import { type SectionActions, SectionView } from './SectionView.tsx';
import { Reading, SourceList } from './SourceMarks.tsx';
import { Unprintable } from './Unprintable.tsx';

export function DocumentScreen({ place }: { place: DocumentPlace }) {
  const { data, failure } = useDocument(place);
  const [active, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const shown = data?.document.sections.map(({ key }) => key) ?? [];
  const at = active !== null && shown.includes(active) ? active : (shown[0] ?? null);
  const point = (key: string) => {
    setActive(key);
    document.getElementById(`section-${key}`)?.scrollIntoView({ block: 'nearest' });
  };
  const jump = (by: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, shown.indexOf(at ?? '') + by))];
    if (next === undefined) return;
    setActive(next);
    document.getElementById(`section-${next}`)?.scrollIntoView({ block: 'start' });
  };
  const actions = actionsOf(place, data, setEditing, setActive);
  const turn = (change: Partial<DocumentPlace>) => go({ screen: 'document', ...place, ...change }, { replace: true });
  const other = place.edition === 'client' ? 'internal' : 'client';
  const back = () => goBack({ screen: 'account', accountId: place.accountId });
  const ready = () => data !== null && editing === null && at !== null;
  const onSection = (act: (key: string) => void) => () => at !== null && act(at);
  useCommands('Document', [
    {
      id: 'document.down',
      title: 'Next section',
      keys: ['j'],
      run: () => jump(1),
      when: ready,
      repeats: true,
      keyOnly: true,
    },
    {
      id: 'document.up',
      title: 'Section before',
      keys: ['k'],
      run: () => jump(-1),
      when: ready,
      repeats: true,
      keyOnly: true,
    },
    {
      id: 'document.edit',
      title: 'Put the section in your words',
      keys: ['i', 'Enter'],
      run: onSection(actions.edit),
      when: ready,
    },
    {
      id: 'document.reset',
      title: 'Let the facts speak again in the section',
      keys: [],
      run: onSection(actions.reset),
      when: ready,
    },
    { id: 'document.hide', title: 'Leave the section out', keys: ['x'], run: onSection(actions.hide), when: ready },
    {
      id: 'document.lower',
      title: 'Move the section down',
      keys: ['Shift+J'],
      run: onSection((key) => actions.move(key, 1)),
      when: ready,
    },
    {
      id: 'document.raise',
      title: 'Move the section up',
      keys: ['Shift+K'],
      run: onSection((key) => actions.move(key, -1)),
      when: ready,
    },
    { id: 'document.gap', title: 'Go to the next gap', keys: ['f'], run: focusNextGap, when: ready },
    {
      id: 'document.edition',
      title: 'Turn to the other edition',
      keys: ['v'],
      run: () => turn({ edition: other }),
      when: ready,
    },
    {
      id: 'document.back',
      title: 'Back',
      keys: ['u', 'Escape'],
      run: back,
      when: () => editing === null,
      keyOnly: true,
    },
  ]);
  return (
    <>
      <ScreenHeader
        title={data?.document.accountName ?? 'Document'}
        aside={data && gapsInWords(data.gaps)}
        back={
          <IconButton label="Back" keys="Escape" onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </IconButton>
        }
      >
        <Select
          label="Document"
          labelHidden
          quiet
          choices={documentKinds}
          value={place.kind}
          onChange={(kind) => turn({ kind })}
        />
        <Segmented label="Edition" choices={editions} value={place.edition} onChange={(edition) => turn({ edition })} />
        <Segmented
          label="Language"
          choices={languages}
          value={place.language}
          onChange={(language) => turn({ language })}
        />
        <ExportButtons place={place} ready={data !== null && editing === null} />
      </ScreenHeader>
      {data && data.unprintable.length > 0 && <Unprintable words={data.unprintable} />}
      {!data && (failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={12} />)}
      {data && (
        <div className="@container flex min-h-0 flex-1">
          <DocumentOutline parts={data.parts} active={at} onPoint={point} onShow={(key) => actions.hide(key)} />
          <div className="min-w-0 flex-1 overflow-y-auto bg-side">
            <Paper data={data} active={at} editing={editing} actions={actions} />
          </div>
        </div>
      )}
    </>
  );
}

function Paper({
  data,
  active,
  editing,
  actions,
}: {
  data: OpenDocument;
  active: string | null;
  editing: string | null;
  actions: SectionActions;
}) {
  const { document: shown, parts } = data;
  const partOf = new Map(parts.map((part) => [part.key, part]));
  return (
    <Reading value={{ sources: shown.sources, language: shown.language }}>
      <article
        aria-label={shown.title}
        className="mx-auto my-6 flex max-w-[56rem] flex-col gap-2 rounded-md border bg-canvas px-8 py-10 @4xl:px-14"
      >
        <header className="mb-4 flex flex-col gap-1">
          <p className="text-28 font-semibold tracking-tight">{shown.title}</p>
          <p className="text-15 text-ink-2">{shown.subtitle}</p>
        </header>
        {shown.sections.map((section) => {
          const part = partOf.get(section.key);
          if (!part) return null;
          return (
            <SectionView
              key={section.key}
              section={section}
              part={part}
              active={active === section.key}
              editing={editing === section.key}
              actions={actions}
            />
          );
        })}
        <SourceList />
      </article>
    </Reading>
  );
}

function actionsOf(
  place: DocumentPlace,
  data: OpenDocument | null,
  setEditing: (key: string | null) => void,
  setActive: (key: string) => void,
): SectionActions {
  const parts = data?.parts ?? [];
  const titleOf = (key: string) => parts.find((part) => part.key === key)?.title ?? key;
  return {
    edit: setEditing,
    point: setActive,
    save: (key, title, blocks) => {
      void editSection(place, key, title, blocks).then(({ done }) => done && setEditing(null));
    },
    reset: (key) => {
      if (parts.some((part) => part.key === key && part.edited)) void resetSection(place, key, titleOf(key));
    },
    hide: (key) => {
      const hidden = parts.filter((part) => part.hidden).map((part) => part.key);
      const gone = hidden.includes(key);
      const next = gone ? hidden.filter((each) => each !== key) : [...hidden, key];
      void arrange(place, { hidden: next }, gone ? `“${titleOf(key)}” is in again.` : `Left out “${titleOf(key)}”.`);
    },
    move: (key, by) => {
      const order = parts.map((part) => part.key);
      const from = order.indexOf(key);
      const to = from + by;
      if (from < 0 || to < 0 || to >= order.length) return;
      order.splice(to, 0, ...order.splice(from, 1));
      void arrange(place, { order }, `Moved “${titleOf(key)}”.`);
    },
    fill: (key, prompt, text) => void fillGap(place, key, prompt, text),
  };
}

/** The first one below what has the focus, else the first of all. */
function focusNextGap(): void {
  const gaps = [...document.querySelectorAll<HTMLButtonElement>('[data-gap]')];
  const focused = document.activeElement;
  const next = gaps.find(
    (gap) =>
      focused !== null &&
      (focused.compareDocumentPosition(gap) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      focused !== document.body,
  );
  const found = next ?? gaps[0];
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
}

function gapsInWords(gaps: number): string {
  return gaps === 0 ? 'Nothing is left to fill in' : `${counted(gaps, 'gap')} to fill in`;
}
