// Records: what goes to a CRM, figures that come from other systems, and backups of everything.
import { useCommands } from '../../state/commands.ts';
import { go, type RecordsView } from '../../state/route.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { BackupView } from './BackupView.tsx';
import { CrmView } from './CrmView.tsx';
import { FiguresView } from './FiguresView.tsx';

const VIEWS: readonly { readonly value: RecordsView; readonly label: string }[] = [
  { value: 'crm', label: 'Export for a CRM' },
  { value: 'figures', label: 'Import figures' },
  { value: 'backup', label: 'Backups' },
];

export function RecordsScreen({ view }: { view: RecordsView }) {
  useCommands(
    'Records',
    VIEWS.map(({ value, label }, index) => ({
      id: `records.${value}`,
      title: label,
      keys: [String(index + 1)],
      run: () => go({ screen: 'records', view: value }),
    })),
  );
  return (
    <>
      <ScreenHeader title="Records">
        <Segmented
          label="What about them"
          value={view}
          onChange={(next) => go({ screen: 'records', view: next })}
          choices={VIEWS}
        />
      </ScreenHeader>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-5xl flex-col gap-7 px-5 py-5">
          {view === 'crm' && <CrmView />}
          {view === 'figures' && <FiguresView />}
          {view === 'backup' && <BackupView />}
        </div>
      </div>
    </>
  );
}
