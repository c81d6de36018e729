// Where one can go. A count stands only where a person must act. A narrow window, or text at 200%, leaves the icons.
import {
  Activity,
  BookOpen,
  CalendarClock,
  ChartColumn,
  CircleCheck,
  FileText,
  Inbox,
  Layers,
  ListChecks,
  type LucideIcon,
  MoonStar,
  PenLine,
  Presentation,
  Route as RouteIcon,
  Search,
  Send,
  Settings,
  Sprout,
  Sun,
} from 'lucide-react';
import { memo } from 'react';
import type { AppStatus } from '../../electron/contract/app.ts';
import { PauseSwitch } from '../features/autopilot/PauseSwitch.tsx';
import { useOutgoing } from '../state/outgoing.ts';
import { openOverlay } from '../state/overlays.ts';
import { useQueueWaiting } from '../state/queue.ts';
import { useQuiet } from '../state/quiet.ts';
import { hashOf, type Route, useRoute } from '../state/route.ts';
import { useTasks } from '../state/tasks.ts';
import { useToday } from '../state/today.ts';
import { classes } from '../ui/classes.ts';
import { Keys } from '../ui/Keys.tsx';

interface Place {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  readonly route: Route;
  /** Screens that belong to this place. */
  readonly screens: readonly Route['screen'][];
}

const PLACES: readonly Place[] = [
  { label: 'Today', icon: Sun, keys: 'g t', route: { screen: 'today' }, screens: ['today'] },
  { label: 'Day', icon: ListChecks, keys: 'g h', route: { screen: 'day' }, screens: ['day', 'pass'] },
  {
    label: 'Inbox',
    icon: Inbox,
    keys: 'g i',
    route: { screen: 'inbox', threadId: null },
    screens: ['inbox', 'search'],
  },
  { label: 'Queue', icon: Layers, keys: 'g w', route: { screen: 'queue' }, screens: ['queue'] },
  { label: 'Tasks', icon: CircleCheck, keys: 'g k', route: { screen: 'tasks' }, screens: ['tasks'] },
  { label: 'Quiet', icon: MoonStar, keys: 'g q', route: { screen: 'quiet' }, screens: ['quiet'] },
  { label: 'Drafts', icon: PenLine, keys: 'g d', route: { screen: 'drafts' }, screens: ['drafts', 'write'] },
  { label: 'Outbox', icon: Send, keys: 'g o', route: { screen: 'outbox' }, screens: ['outbox'] },
  {
    label: 'Renewals',
    icon: CalendarClock,
    keys: 'g r',
    route: { screen: 'renewals' },
    screens: ['renewals', 'renewal'],
  },
  { label: 'Reviews', icon: Presentation, keys: 'g m', route: { screen: 'reviews' }, screens: ['reviews', 'meeting'] },
  { label: 'Openings', icon: Sprout, keys: 'g x', route: { screen: 'openings' }, screens: ['openings'] },
  {
    label: 'Playbooks',
    icon: RouteIcon,
    keys: 'g y',
    route: { screen: 'playbooks', view: 'running' },
    screens: ['playbooks', 'run', 'playbook'],
  },
  {
    label: 'Book',
    icon: BookOpen,
    keys: 'g b',
    route: { screen: 'book' },
    screens: ['book', 'account', 'audit', 'past', 'import', 'suggested', 'feedback', 'records'],
  },
  {
    label: 'Documents',
    icon: FileText,
    keys: 'g e',
    route: { screen: 'documents' },
    screens: ['documents', 'document'],
  },
  {
    label: 'Reports',
    icon: ChartColumn,
    keys: 'g j',
    route: { screen: 'reports', kind: 'activity' },
    screens: ['reports'],
  },
  { label: 'Activity', icon: Activity, keys: 'g a', route: { screen: 'activity' }, screens: ['activity'] },
  {
    label: 'Settings',
    icon: Settings,
    keys: 'g s',
    route: { screen: 'settings', section: 'mailboxes' },
    screens: ['settings', 'coverage'],
  },
];

export function Navigation({ status }: { status: AppStatus }) {
  const screen = useRoute((state) => state.route.screen);
  const waiting = useToday().data?.items.length ?? 0;
  const tasks = useTasks('open').data?.counts;
  const quiet = useQuiet().data?.toChoose ?? 0;
  const queue = useQueueWaiting();
  const outgoing = useOutgoing('all').data ?? [];
  const counts: Readonly<Record<string, number>> = {
    Today: waiting,
    Queue: queue,
    Tasks: (tasks?.overdue ?? 0) + (tasks?.dueToday ?? 0),
    Quiet: quiet,
    Outbox: outgoing.filter((each) => each.needsPerson).length,
  };
  // A place that is empty almost always is shown while there is something in it.
  const places = PLACES.filter((each) => each.label !== 'Outbox' || outgoing.length > 0 || screen === 'outbox');
  return (
    <nav
      aria-label="Places"
      className="flex w-13 shrink-0 flex-col gap-px border-r bg-side px-2 py-2.5 @3xl/shell:w-52 @3xl/shell:px-2.5"
    >
      <div className="mb-2 hidden h-7 items-center px-2 text-15 font-semibold tracking-tight @3xl/shell:flex">Tend</div>
      <button
        type="button"
        onClick={() => openOverlay({ kind: 'palette' })}
        className="mb-2 flex h-8 items-center justify-center gap-2 rounded-md border bg-canvas px-2 text-13 text-ink-3 hover:border-line-strong hover:text-ink-2 @3xl/shell:justify-start"
      >
        <Search size={14} aria-hidden className="shrink-0" />
        <span className="sr-only flex-1 text-left @3xl/shell:not-sr-only">Find anything</span>
        <span className="hidden @3xl/shell:block">
          <Keys of="$mod+k" />
        </span>
      </button>
      {places.map((place) => (
        <PlaceLink
          key={place.label}
          place={place}
          current={place.screens.includes(screen)}
          count={counts[place.label] ?? 0}
        />
      ))}
      <div className="flex-1" />
      <PauseSwitch />
      {status.sampleBook && (
        <p className="hidden px-2 text-12 text-ink-3 @3xl/shell:block">Sample book: nothing here is real.</p>
      )}
    </nav>
  );
}

const PlaceLink = memo(function PlaceLink({
  place,
  current,
  count,
}: {
  place: Place;
  current: boolean;
  count: number;
}) {
  const Icon = place.icon;
  return (
    <a
      href={hashOf(place.route)}
      aria-current={current ? 'page' : undefined}
      title={place.label}
      className={classes(
        'group flex h-8 items-center justify-center gap-2.5 rounded-md px-2 text-13 @3xl/shell:justify-start',
        current ? 'bg-cursor font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className={classes('shrink-0', current && 'text-accent')} />
      <span className="sr-only flex-1 @3xl/shell:not-sr-only">{place.label}</span>
      <span className="hidden @3xl/shell:group-hover:block">
        <Keys of={place.keys} />
      </span>
      {count > 0 && (
        <span className="tnum sr-only text-12 text-ink-3 group-hover:sr-only @3xl/shell:not-sr-only">
          {count}
          <span className="sr-only"> waiting</span>
        </span>
      )}
    </a>
  );
});
