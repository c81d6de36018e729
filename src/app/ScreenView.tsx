// Which screen an address shows.
import { AccountScreen } from '../features/account/AccountScreen.tsx';
import { ImportScreen } from '../features/accounts/ImportScreen.tsx';
import { SuggestedScreen } from '../features/accounts/SuggestedScreen.tsx';
import { ActivityScreen } from '../features/activity/ActivityScreen.tsx';
import { AuditScreen } from '../features/audit/AuditScreen.tsx';
import { BookScreen } from '../features/book/BookScreen.tsx';
import { DraftsScreen } from '../features/compose/DraftsScreen.tsx';
import { OutboxScreen } from '../features/compose/OutboxScreen.tsx';
import { WriteScreen } from '../features/compose/WriteScreen.tsx';
import { DayScreen } from '../features/day/DayScreen.tsx';
import { PassScreen } from '../features/day/PassScreen.tsx';
import { DocumentScreen } from '../features/documents/DocumentScreen.tsx';
import { DocumentsScreen } from '../features/documents/DocumentsScreen.tsx';
import { FeedbackScreen } from '../features/feedback/FeedbackScreen.tsx';
import { CoverageScreen } from '../features/folder-coverage/CoverageScreen.tsx';
import { InboxScreen } from '../features/inbox/InboxScreen.tsx';
import { OpeningsScreen } from '../features/openings/OpeningsScreen.tsx';
import { PastScreen } from '../features/past/PastScreen.tsx';
import { QueueScreen } from '../features/queue/QueueScreen.tsx';
import { QuietScreen } from '../features/quiet/QuietScreen.tsx';
import { RenewalScreen } from '../features/renewals/RenewalScreen.tsx';
import { RenewalsScreen } from '../features/renewals/RenewalsScreen.tsx';
import { MeetingScreen } from '../features/reviews/MeetingScreen.tsx';
import { ReportsScreen } from '../features/reports/ReportsScreen.tsx';
import { ReviewsScreen } from '../features/reviews/ReviewsScreen.tsx';
import { SearchScreen } from '../features/search/SearchScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { TasksScreen } from '../features/tasks/TasksScreen.tsx';
import { ThreadScreen } from '../features/thread/ThreadScreen.tsx';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import { useRoute } from '../state/route.ts';

export function ScreenView() {
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
    case 'feedback':
      return <FeedbackScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'reports':
      return <ReportsScreen kind={route.kind} />;
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
