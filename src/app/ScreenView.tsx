// Which screen an address shows.
import { Suspense } from 'react';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { useRoute } from '../state/route.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import {
  AccountScreen,
  ActivityScreen,
  AuditScreen,
  BookScreen,
  CoverageScreen,
  DayScreen,
  DocumentScreen,
  DocumentsScreen,
  DraftsScreen,
  FeedbackScreen,
  ImportScreen,
  InboxScreen,
  MeetingScreen,
  OpeningsScreen,
  OutboxScreen,
  PassScreen,
  PastScreen,
  PlaybookScreen,
  PlaybooksScreen,
  QueueScreen,
  QuietScreen,
  RecordsScreen,
  RenewalScreen,
  RenewalsScreen,
  ReportsScreen,
  ReviewsScreen,
  RunScreen,
  SearchScreen,
  SettingsScreen,
  SuggestedScreen,
  TasksScreen,
  ThreadScreen,
  WriteScreen,
} from './later-screens.ts';

export function ScreenView() {
  return (
    <Suspense fallback={<Skeleton rows={10} />}>
      <ShownScreen />
    </Suspense>
  );
}

function ShownScreen() {
  const route = useRoute((state) => state.route);
  switch (route.screen) {
    case 'today':
    case 'welcome':
      return <TodayScreen />;
    case 'inbox':
      return route.threadId === null ? (
        <InboxScreen />
      ) : (
        <ThreadScreen key={route.threadId} threadId={route.threadId} at={route.messageRowId ?? null} />
      );
    case 'book':
      return <BookScreen />;
    case 'account':
      return <AccountScreen key={route.accountId} accountId={route.accountId} />;
    case 'activity':
      return <ActivityScreen />;
    case 'settings':
      return <SettingsScreen section={route.section} />;
    case 'search':
      return <SearchScreen query={route.query} />;
    case 'write':
      return <WriteScreen draftId={route.draftId} />;
    case 'drafts':
      return <DraftsScreen />;
    case 'outbox':
      return <OutboxScreen />;
    case 'day':
      return <DayScreen />;
    case 'pass':
      return <PassScreen key={route.kind} kind={route.kind} />;
    case 'queue':
      return <QueueScreen />;
    case 'tasks':
      return <TasksScreen />;
    case 'reviews':
      return <ReviewsScreen />;
    case 'meeting':
      return <MeetingScreen key={route.meetingId} meetingId={route.meetingId} />;
    case 'quiet':
      return <QuietScreen />;
    case 'renewals':
      return <RenewalsScreen />;
    case 'renewal':
      return <RenewalScreen key={route.renewalId} renewalId={route.renewalId} />;
    case 'openings':
      return <OpeningsScreen />;
    case 'playbooks':
      return <PlaybooksScreen view={route.view} />;
    case 'run':
      return <RunScreen key={route.runId} runId={route.runId} />;
    case 'playbook':
      return <PlaybookScreen key={route.playbookId} playbookId={route.playbookId} />;
    case 'feedback':
      return <FeedbackScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'reports':
      return <ReportsScreen kind={route.kind} />;
    case 'records':
      return <RecordsScreen view={route.view} />;
    case 'past':
      return <PastScreen />;
    case 'coverage':
      return <CoverageScreen />;
    case 'documents':
      return <DocumentsScreen />;
    case 'document':
      return <DocumentScreen key={`${route.accountId} ${route.kind}`} place={route} />;
    case 'import':
      return <ImportScreen />;
    case 'suggested':
      return <SuggestedScreen />;
  }
}
