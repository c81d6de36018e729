// The one ear for the keyboard, and the commands that work everywhere.
import { useEffect } from 'react';
import { isPaused, pauseEverything } from '../state/autopilot.ts';
import { undoLatest } from '../state/change.ts';
import { currentTime } from '../state/clock.ts';
import { type Command, commandsInReach, useCommands } from '../state/commands.ts';
import { writeNew } from '../state/compose.ts';
import { createKeyDispatch } from '../state/key-dispatch.ts';
import { closeOverlay, openOverlay, useOverlay } from '../state/overlays.ts';
import { go, useRoute } from '../state/route.ts';
import { runSync } from '../state/sync.ts';

const EVERYWHERE: readonly Command[] = [
  {
    id: 'palette',
    title: 'Find a command, account, person or mail',
    keys: ['$mod+k'],
    whileTyping: true,
    keyOnly: true,
    run: () => (useOverlay.getState().overlay?.kind === 'palette' ? closeOverlay() : openOverlay({ kind: 'palette' })),
  },
  { id: 'search', title: 'Search mail', keys: ['/'], run: () => go({ screen: 'search', query: '' }) },
  { id: 'go.today', title: 'Go to Today', keys: ['g t'], run: () => go({ screen: 'today' }) },
  { id: 'go.day', title: 'Go to the passes of the day', keys: ['g h'], run: () => go({ screen: 'day' }) },
  { id: 'go.inbox', title: 'Go to Inbox', keys: ['g i'], run: () => go({ screen: 'inbox', threadId: null }) },
  { id: 'write', title: 'New message', keys: ['c'], run: () => writeNew() },
  { id: 'go.drafts', title: 'Go to Drafts', keys: ['g d'], run: () => go({ screen: 'drafts' }) },
  { id: 'go.outbox', title: 'Go to the Outbox', keys: ['g o'], run: () => go({ screen: 'outbox' }) },
  { id: 'go.folder', title: 'Go to a folder', keys: ['g f'], run: () => openOverlay({ kind: 'open-folder' }) },
  {
    id: 'mail.changes',
    title: 'Changes of mail that did not go through',
    keys: [],
    run: () => openOverlay({ kind: 'mail-changes' }),
  },
  { id: 'go.queue', title: 'Go to the Queue', keys: ['g w'], run: () => go({ screen: 'queue' }) },
  {
    id: 'pause',
    title: 'Pause everything, or go on',
    keys: ['Shift+P'],
    run: () => void pauseEverything(!isPaused(), currentTime()),
  },
  { id: 'go.tasks', title: 'Go to Tasks', keys: ['g k'], run: () => go({ screen: 'tasks' }) },
  { id: 'go.quiet', title: 'Go to the quiet accounts', keys: ['g q'], run: () => go({ screen: 'quiet' }) },
  { id: 'go.renewals', title: 'Go to the Renewals', keys: ['g r'], run: () => go({ screen: 'renewals' }) },
  { id: 'go.reviews', title: 'Go to Reviews', keys: ['g m'], run: () => go({ screen: 'reviews' }) },
  { id: 'go.openings', title: 'Go to the Openings', keys: ['g x'], run: () => go({ screen: 'openings' }) },
  {
    id: 'go.playbooks',
    title: 'Go to the Playbooks',
    keys: ['g y'],
    run: () => go({ screen: 'playbooks', view: 'running' }),
  },
  { id: 'playbook.start', title: 'Start a playbook', keys: [], run: () => openOverlay({ kind: 'start-playbook' }) },
  { id: 'go.feedback', title: 'Go to the feedback log', keys: ['g l'], run: () => go({ screen: 'feedback' }) },
  { id: 'task.new', title: 'Write down a task', keys: ['Shift+N'], run: newTaskHere },
  { id: 'go.book', title: 'Go to the Book', keys: ['g b'], run: () => go({ screen: 'book' }) },
  { id: 'go.documents', title: 'Go to Documents', keys: ['g e'], run: () => go({ screen: 'documents' }) },
  { id: 'go.reports', title: 'Go to Reports', keys: ['g j'], run: () => go({ screen: 'reports', kind: 'activity' }) },
  { id: 'go.audit', title: 'Audit the book', keys: ['g u'], run: () => go({ screen: 'audit' }) },
  { id: 'go.past', title: 'See the book on a past day', keys: ['g p'], run: () => go({ screen: 'past' }) },
  { id: 'go.activity', title: 'Go to Activity', keys: ['g a'], run: () => go({ screen: 'activity' }) },
  {
    id: 'go.settings',
    title: 'Go to Settings',
    keys: ['g s', '$mod+,'],
    run: () => go({ screen: 'settings', section: 'mailboxes' }),
  },
  {
    id: 'go.coverage',
    title: 'See what was seen of every folder (Coverage)',
    keys: ['g v'],
    run: () => go({ screen: 'coverage' }),
  },
  { id: 'undo', title: 'Undo the last change', keys: ['z', '$mod+z'], run: () => void undoLatest() },
  { id: 'account.new', title: 'Add an account', keys: ['g n'], run: () => openOverlay({ kind: 'new-account' }) },
  {
    id: 'mail.import',
    title: 'Import mail from files',
    keys: [],
    run: () => openOverlay({ kind: 'import-mail', dropped: null }),
  },
  { id: 'go.records', title: 'Export for a CRM', keys: ['g z'], run: () => go({ screen: 'records', view: 'crm' }) },
  {
    id: 'figures.import',
    title: 'Import usage, tickets, NPS or satisfaction',
    keys: [],
    run: () => go({ screen: 'records', view: 'figures' }),
  },
  {
    id: 'backup',
    title: 'Back up, or put a backup back',
    keys: [],
    run: () => go({ screen: 'records', view: 'backup' }),
  },
  { id: 'account.import', title: 'Import accounts from CSV', keys: [], run: () => go({ screen: 'import' }) },
  {
    id: 'account.suggested',
    title: 'Accounts suggested by the mail',
    keys: [],
    run: () => go({ screen: 'suggested' }),
  },
  { id: 'sync', title: 'Check for new mail', keys: ['Shift+R'], run: () => void runSync() },
  { id: 'keys', title: 'Show all keys', keys: ['?'], run: () => openOverlay({ kind: 'keys' }) },
];

/** A task written down on an account's page is of that account, one beside a thread is of that thread. */
function newTaskHere(): void {
  const { route } = useRoute.getState();
  openOverlay({
    kind: 'new-task',
    ...(route.screen === 'account' ? { accountId: route.accountId } : {}),
    ...(route.screen === 'inbox' && route.threadId !== null ? { threadId: route.threadId } : {}),
  });
}

export function KeyboardLayer() {
  useCommands('Everywhere', EVERYWHERE);
  useEffect(() => {
    const dispatch = createKeyDispatch(commandsInReach);
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (dispatch.press(event)) event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return null;
}
