// Where the window is, kept in the address so that back, reload and links work.
import { create } from 'zustand';
import type { DraftId } from '../../electron/contract/compose.ts';
import type { DocumentEdition, DocumentKind } from '../../electron/contract/documents.ts';
import type { MeetingId } from '../../electron/contract/meetings.ts';
import { type PassKind, passKind } from '../../electron/contract/pass-kinds.ts';
import type { ReportKind } from '../../electron/contract/reports.ts';
import type { RunId } from '../../electron/contract/runs.ts';
import type { AccountId, MessageRowId, ThreadId } from '../../electron/contract/scalars.ts';

export type SettingsSection =
  | 'mailboxes'
  | 'rhythm'
  | 'mapping'
  | 'reading'
  | 'writing'
  | 'voice'
  | 'templates'
  | 'library'
  | 'modes'
  | 'autopilot'
  | 'day'
  | 'model'
  | 'brand'
  | 'appearance'
  | 'about';
export const settingsSections: readonly SettingsSection[] = [
  'mailboxes',
  'rhythm',
  'mapping',
  'reading',
  'writing',
  'voice',
  'templates',
  'library',
  'modes',
  'autopilot',
  'day',
  'model',
  'brand',
  'appearance',
  'about',
];

export type PlaybookView = 'running' | 'over' | 'all' | 'due';
const playbookViews: readonly PlaybookView[] = ['running', 'over', 'all', 'due'];

export type RecordsView = 'crm' | 'figures' | 'backup';
const recordsViews: readonly RecordsView[] = ['crm', 'figures', 'backup'];

export type Route =
  | { readonly screen: 'today' }
  | {
      readonly screen: 'inbox';
      readonly threadId: ThreadId | null;
      /** The message to open the thread at. */
      readonly messageRowId?: MessageRowId;
    }
  | { readonly screen: 'book' }
  | { readonly screen: 'account'; readonly accountId: AccountId }
  | { readonly screen: 'activity' }
  | { readonly screen: 'settings'; readonly section: SettingsSection }
  | { readonly screen: 'search'; readonly query: string }
  /** A message of its own; null while the engine is still preparing it. */
  | { readonly screen: 'write'; readonly draftId: DraftId | null }
  | { readonly screen: 'drafts' }
  | { readonly screen: 'outbox' }
  | { readonly screen: 'queue' }
  | { readonly screen: 'day' }
  | { readonly screen: 'pass'; readonly kind: PassKind }
  | { readonly screen: 'tasks' }
  | { readonly screen: 'quiet' }
  | { readonly screen: 'renewals' }
  | { readonly screen: 'renewal'; readonly renewalId: string }
  | { readonly screen: 'openings' }
  | { readonly screen: 'reviews' }
  | { readonly screen: 'meeting'; readonly meetingId: MeetingId }
  | { readonly screen: 'playbooks'; readonly view: PlaybookView }
  /** A playbook that runs. */
  | { readonly screen: 'run'; readonly runId: RunId }
  /** A playbook’s file; null for one that is being written. */
  | { readonly screen: 'playbook'; readonly playbookId: string | null }
  | { readonly screen: 'feedback' }
  | { readonly screen: 'coverage' }
  | { readonly screen: 'audit' }
  | { readonly screen: 'past' }
  | { readonly screen: 'reports'; readonly kind: ReportKind }
  | { readonly screen: 'documents' }
  | {
      readonly screen: 'document';
      readonly accountId: AccountId;
      readonly kind: DocumentKind;
      readonly edition: DocumentEdition;
      readonly language: 'en' | 'de';
    }
  | { readonly screen: 'records'; readonly view: RecordsView }
  | { readonly screen: 'import' }
  | { readonly screen: 'suggested' }
  | { readonly screen: 'welcome' };

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [first, second] = path.split('/');
  const id = Number(second);
  const validId = Number.isInteger(id) && id > 0;
  switch (first) {
    case 'inbox': {
      const at = Number(new URLSearchParams(search).get('at') ?? '0');
      return {
        screen: 'inbox',
        threadId: validId ? (id as ThreadId) : null,
        ...(validId && Number.isInteger(at) && at > 0 ? { messageRowId: at as MessageRowId } : {}),
      };
    }
    case 'pass': {
      const kind = passKind.options.find((each) => each === second);
      return kind ? { screen: 'pass', kind } : { screen: 'day' };
    }
    case 'meeting':
      return validId ? { screen: 'meeting', meetingId: id as MeetingId } : { screen: 'reviews' };
    case 'account':
      return validId ? { screen: 'account', accountId: id as AccountId } : { screen: 'book' };
    case 'document':
      return validId ? documentRoute(id as AccountId, path.split('/')) : { screen: 'documents' };
    case 'settings':
      return { screen: 'settings', section: settingsSections.find((each) => each === second) ?? 'mailboxes' };
    case 'reports':
      return { screen: 'reports', kind: reportKinds.find((each) => each === second) ?? 'activity' };
    case 'playbooks':
      return { screen: 'playbooks', view: playbookViews.find((each) => each === second) ?? 'running' };
    case 'run':
      return validId ? { screen: 'run', runId: id as RunId } : { screen: 'playbooks', view: 'running' };
    case 'playbook':
      return { screen: 'playbook', playbookId: second && /^[a-z0-9][a-z0-9-]{0,60}$/.test(second) ? second : null };
    case 'records':
      return { screen: 'records', view: recordsViews.find((each) => each === second) ?? 'crm' };
    case 'renewal':
      return second && /^(contract|account):[1-9]\d*$/.test(second)
        ? { screen: 'renewal', renewalId: second }
        : { screen: 'renewals' };
    case 'write':
      return { screen: 'write', draftId: validId ? (id as DraftId) : null };
    case 'search':
      return { screen: 'search', query: new URLSearchParams(search).get('q') ?? '' };
    case 'drafts':
    case 'outbox':
    case 'book':
    case 'activity':
    case 'queue':
    case 'day':
    case 'tasks':
    case 'quiet':
    case 'renewals':
    case 'openings':
    case 'reviews':
    case 'feedback':
    case 'coverage':
    case 'audit':
    case 'past':
    case 'documents':
    case 'import':
    case 'suggested':
    case 'welcome':
      return { screen: first };
    default:
      return { screen: 'today' };
  }
}

const reportKinds: readonly ReportKind[] = ['activity', 'health', 'pipeline', 'success', 'portfolio', 'feedback'];

const documentKinds: readonly DocumentKind[] = [
  'review_pack',
  'account_plan',
  'success_plan',
  'renewal_proposal',
  'executive_summary',
  'roi_analysis',
  'mutual_action_plan',
];

function documentRoute(accountId: AccountId, [, , kind, edition, language]: readonly string[]): Route {
  return {
    screen: 'document',
    accountId,
    kind: documentKinds.find((each) => each === kind) ?? 'review_pack',
    edition: edition === 'internal' ? 'internal' : 'client',
    language: language === 'de' ? 'de' : 'en',
  };
}

export function hashOf(route: Route): string {
  switch (route.screen) {
    case 'inbox':
      if (route.threadId === null) return '#/inbox';
      return `#/inbox/${route.threadId}${route.messageRowId === undefined ? '' : `?at=${route.messageRowId}`}`;
    case 'write':
      return route.draftId === null ? '#/write' : `#/write/${route.draftId}`;
    case 'reports':
      return `#/reports/${route.kind}`;
    case 'playbooks':
      return `#/playbooks/${route.view}`;
    case 'run':
      return `#/run/${route.runId}`;
    case 'playbook':
      return route.playbookId === null ? '#/playbook' : `#/playbook/${route.playbookId}`;
    case 'records':
      return `#/records/${route.view}`;
    case 'renewal':
      return `#/renewal/${route.renewalId}`;
    case 'pass':
      return `#/pass/${route.kind}`;
    case 'meeting':
      return `#/meeting/${route.meetingId}`;
    case 'account':
      return `#/account/${route.accountId}`;
    case 'document':
      return `#/document/${route.accountId}/${route.kind}/${route.edition}/${route.language}`;
    case 'settings':
      return `#/settings/${route.section}`;
    case 'search':
      return route.query === '' ? '#/search' : `#/search?q=${encodeURIComponent(route.query)}`;
    default:
      return `#/${route.screen}`;
  }
}

export const useRoute = create<{ readonly route: Route }>(() => ({ route: { screen: 'today' } }));

/** Follows the address bar; returns what stops it. */
export function followAddress(window: Window): () => void {
  const read = () => useRoute.setState({ route: parseRoute(window.location.hash) });
  read();
  window.addEventListener('hashchange', read);
  return () => window.removeEventListener('hashchange', read);
}

export function go(route: Route, options: { readonly replace?: boolean } = {}): void {
  const hash = hashOf(route);
  if (options.replace) {
    window.history.replaceState(null, '', hash);
    useRoute.setState({ route: parseRoute(hash) });
  } else {
    window.location.hash = hash;
  }
}

/** Back to where the person came from, or to `fallback` when this is the first place they were. */
export function goBack(fallback: Route): void {
  if (window.history.length > 1) window.history.back();
  else go(fallback);
}
