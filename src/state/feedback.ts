// What customers said of us, and how each was resolved.
import type { CallInput, CallOutput } from '../../electron/contract/contract.ts';
import type { Feedback } from '../../electron/contract/feedback.ts';
import { change } from './change.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

export type FeedbackView = 'open' | 'resolved' | 'all';

const resource = createResources<FeedbackView, CallOutput<'feedback.list'>>({
  topics: ['feedback', 'findings', 'accounts', 'journal'],
  ask: (view) => ask('feedback.list', view === 'all' ? {} : { open: view === 'open' }),
});

export const useFeedback = (view: FeedbackView) => resource.use(view);

export function createFeedback(input: CallInput<'feedback.create'>) {
  return change('feedback.create', input, { say: 'Written into the feedback log.', quiet: true });
}

export function resolveFeedback({ feedbackId, accountName }: Feedback, resolution: string | null) {
  const say = resolution === null ? `Open again: ${accountName}.` : `Resolved: ${accountName}.`;
  return change('feedback.resolve', { feedbackId, resolution }, { say });
}

export function removeFeedback({ feedbackId, accountName }: Feedback) {
  return change('feedback.remove', { feedbackId }, { say: `Taken out of the log: ${accountName}.` });
}
