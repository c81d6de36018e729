// What floats over the screens: one dialog for each kind.

import { EditAccountDialog, NewAccountDialog } from '../features/accounts/AccountDialog.tsx';
import { AssignThreadDialog } from '../features/accounts/AssignThreadDialog.tsx';
import { LogTouchDialog } from '../features/accounts/LogTouchDialog.tsx';
import { SnoozeDialog } from '../features/accounts/SnoozeDialog.tsx';
import { BatchDialog } from '../features/documents/BatchDialog.tsx';
import { DraftTouchDialog } from '../features/draft-touch/DraftTouchDialog.tsx';
import { FileThreadsDialog } from '../features/filing/FileThreadsDialog.tsx';
import { MailChangesDialog } from '../features/filing/MailChangesDialog.tsx';
import { OpenFolderDialog } from '../features/filing/OpenFolderDialog.tsx';
import { CorrectFindingDialog } from '../features/findings/CorrectFindingDialog.tsx';
import { ExportDialog } from '../features/mail-files/ExportDialog.tsx';
import { ImportMailDialog } from '../features/mail-files/ImportMailDialog.tsx';
import { CloseOpeningDialog } from '../features/openings/CloseOpeningDialog.tsx';
import { NewOpeningDialog, OpeningDialog } from '../features/openings/OpeningDialog.tsx';
import { StartPlaybookDialog } from '../features/playbooks/StartPlaybookDialog.tsx';
import { AfterRenewalDialog } from '../features/renewals/AfterRenewalDialog.tsx';
import { ContractDialog } from '../features/renewals/ContractDialog.tsx';
import { RecordDialog } from '../features/renewals/RecordDialog.tsx';
import { NewMeetingDialog } from '../features/reviews/NewMeetingDialog.tsx';
import { SnoozeTaskDialog } from '../features/tasks/SnoozeTaskDialog.tsx';
import { TaskDialog } from '../features/tasks/TaskDialog.tsx';
import { closeOverlay, type Overlay } from '../state/overlays.ts';

/** What is shown by the window itself is not among them. */
type Dialog = Exclude<Overlay, { kind: 'palette' | 'keys' }>;

export function ShownDialog({ overlay }: { overlay: Dialog }) {
  switch (overlay.kind) {
    case 'new-account':
      return <NewAccountDialog onClose={closeOverlay} />;
    case 'edit-account':
      return <EditAccountDialog accountId={overlay.accountId} onClose={closeOverlay} />;
    case 'log-touch':
      return <LogTouchDialog accountId={overlay.accountId} name={overlay.name} onClose={closeOverlay} />;
    case 'snooze':
      return <SnoozeDialog accountId={overlay.accountId} name={overlay.name} onClose={closeOverlay} />;
    case 'file-threads':
      return <FileThreadsDialog how={overlay.how} threads={overlay.threads} onClose={closeOverlay} />;
    case 'correct-finding':
      return <CorrectFindingDialog finding={overlay.finding} onClose={closeOverlay} />;
    case 'draft-touch':
      return (
        <DraftTouchDialog
          accountId={overlay.accountId}
          name={overlay.name}
          threadId={overlay.threadId ?? null}
          touch={overlay.touch ?? null}
          onClose={closeOverlay}
        />
      );
    case 'new-task':
      return (
        <TaskDialog
          {...(overlay.accountId === undefined ? {} : { accountId: overlay.accountId })}
          {...(overlay.threadId === undefined ? {} : { threadId: overlay.threadId })}
          onClose={closeOverlay}
        />
      );
    case 'edit-task':
      return <TaskDialog task={overlay.task} onClose={closeOverlay} />;
    case 'snooze-task':
      return <SnoozeTaskDialog task={overlay.task} onClose={closeOverlay} />;
    case 'new-meeting':
      return (
        <NewMeetingDialog
          {...(overlay.accountId === undefined ? {} : { accountId: overlay.accountId })}
          onClose={closeOverlay}
        />
      );
    case 'start-playbook':
      return <StartPlaybookDialog {...overlay} onClose={closeOverlay} />;
    case 'document-batch':
      return <BatchDialog onClose={closeOverlay} />;
    case 'record-renewal':
      return <RecordDialog renewal={overlay.renewal} onClose={closeOverlay} />;
    case 'after-renewal':
      return (
        <AfterRenewalDialog
          accountName={overlay.accountName}
          signals={overlay.signals}
          next={overlay.next}
          onClose={closeOverlay}
        />
      );
    case 'contract':
      return <ContractDialog accountId={overlay.accountId} contract={overlay.contract} onClose={closeOverlay} />;
    case 'opening':
      return <OpeningDialog openingId={overlay.openingId} onClose={closeOverlay} />;
    case 'new-opening':
      return (
        <NewOpeningDialog
          {...(overlay.accountId === undefined ? {} : { accountId: overlay.accountId })}
          onClose={closeOverlay}
        />
      );
    case 'close-opening':
      return <CloseOpeningDialog opening={overlay.opening} onClose={closeOverlay} />;
    case 'open-folder':
      return <OpenFolderDialog onClose={closeOverlay} />;
    case 'mail-changes':
      return <MailChangesDialog onClose={closeOverlay} />;
    case 'import-mail':
      return <ImportMailDialog dropped={overlay.dropped} onClose={closeOverlay} />;
    case 'export-mail':
      return <ExportDialog source={overlay.source} name={overlay.name} onClose={closeOverlay} />;
    case 'assign-thread':
      return <AssignThreadDialog threadId={overlay.threadId} accountIds={overlay.accountIds} onClose={closeOverlay} />;
  }
}
