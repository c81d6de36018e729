// Every screen but the first, and what floats over them: their code comes when the window stands already.
import { later } from './later.tsx';
import { DialogNotLoaded } from './NotLoaded.tsx';

// First of all: they take the keys of whoever opens them.
export const ShownDialog = later(async () => (await import('./ShownDialog.tsx')).ShownDialog, DialogNotLoaded);
export const KeysSheet = later(async () => (await import('./KeysSheet.tsx')).KeysSheet, DialogNotLoaded);
export const FirstRun = later(async () => (await import('../features/first-run/FirstRun.tsx')).FirstRun);
export const AccountScreen = later(async () => (await import('../features/account/AccountScreen.tsx')).AccountScreen);
export const ImportScreen = later(async () => (await import('../features/accounts/ImportScreen.tsx')).ImportScreen);
export const SuggestedScreen = later(
  async () => (await import('../features/accounts/SuggestedScreen.tsx')).SuggestedScreen,
);
export const ActivityScreen = later(
  async () => (await import('../features/activity/ActivityScreen.tsx')).ActivityScreen,
);
export const AuditScreen = later(async () => (await import('../features/audit/AuditScreen.tsx')).AuditScreen);
export const BookScreen = later(async () => (await import('../features/book/BookScreen.tsx')).BookScreen);
export const DraftsScreen = later(async () => (await import('../features/compose/DraftsScreen.tsx')).DraftsScreen);
export const OutboxScreen = later(async () => (await import('../features/compose/OutboxScreen.tsx')).OutboxScreen);
export const WriteScreen = later(async () => (await import('../features/compose/WriteScreen.tsx')).WriteScreen);
export const DayScreen = later(async () => (await import('../features/day/DayScreen.tsx')).DayScreen);
export const PassScreen = later(async () => (await import('../features/day/PassScreen.tsx')).PassScreen);
export const DocumentScreen = later(
  async () => (await import('../features/documents/DocumentScreen.tsx')).DocumentScreen,
);
export const DocumentsScreen = later(
  async () => (await import('../features/documents/DocumentsScreen.tsx')).DocumentsScreen,
);
export const FeedbackScreen = later(
  async () => (await import('../features/feedback/FeedbackScreen.tsx')).FeedbackScreen,
);
export const CoverageScreen = later(
  async () => (await import('../features/folder-coverage/CoverageScreen.tsx')).CoverageScreen,
);
export const InboxScreen = later(async () => (await import('../features/inbox/InboxScreen.tsx')).InboxScreen);
export const OpeningsScreen = later(
  async () => (await import('../features/openings/OpeningsScreen.tsx')).OpeningsScreen,
);
export const PastScreen = later(async () => (await import('../features/past/PastScreen.tsx')).PastScreen);
export const PlaybookScreen = later(
  async () => (await import('../features/playbooks/PlaybookScreen.tsx')).PlaybookScreen,
);
export const PlaybooksScreen = later(
  async () => (await import('../features/playbooks/PlaybooksScreen.tsx')).PlaybooksScreen,
);
export const RunScreen = later(async () => (await import('../features/playbooks/RunScreen.tsx')).RunScreen);
export const QueueScreen = later(async () => (await import('../features/queue/QueueScreen.tsx')).QueueScreen);
export const QuietScreen = later(async () => (await import('../features/quiet/QuietScreen.tsx')).QuietScreen);
export const RenewalScreen = later(async () => (await import('../features/renewals/RenewalScreen.tsx')).RenewalScreen);
export const RenewalsScreen = later(
  async () => (await import('../features/renewals/RenewalsScreen.tsx')).RenewalsScreen,
);
export const ReportsScreen = later(async () => (await import('../features/reports/ReportsScreen.tsx')).ReportsScreen);
export const RecordsScreen = later(async () => (await import('../features/records/RecordsScreen.tsx')).RecordsScreen);
export const MeetingScreen = later(async () => (await import('../features/reviews/MeetingScreen.tsx')).MeetingScreen);
export const ReviewsScreen = later(async () => (await import('../features/reviews/ReviewsScreen.tsx')).ReviewsScreen);
export const SearchScreen = later(async () => (await import('../features/search/SearchScreen.tsx')).SearchScreen);
export const SettingsScreen = later(
  async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
);
export const TasksScreen = later(async () => (await import('../features/tasks/TasksScreen.tsx')).TasksScreen);
export const ThreadScreen = later(async () => (await import('../features/thread/ThreadScreen.tsx')).ThreadScreen);
