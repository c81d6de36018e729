// How much of the mail is not read yet, for screens that go by what it says.
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'reading', number>({
  topics: ['book', 'findings'],
  ask: async () => (await ask('reading.get', {})).unread,
});

export const useUnreadMail = (): number => resource.use('reading').data ?? 0;
