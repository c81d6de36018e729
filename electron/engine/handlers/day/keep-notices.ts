// Looks every half minute for what breaks a rule of the user's; what looks is loaded with the first look or call.
import type { HandlerContext } from '../handler-context.ts';
import type { NoticeWork } from './notice-work.ts';

const LOOK_MS = 30_000;

/** What comes back gives the work itself, to whoever asks for notices. */
export function keepNotices(context: HandlerContext, live: boolean): () => Promise<NoticeWork> {
  const { db, deps } = context;
  let loading: Promise<NoticeWork> | null = null;

  function work(): Promise<NoticeWork> {
    loading ??= import('./notice-work.ts').then(({ noticeWork }) => noticeWork(context));
    return loading;
  }

  const timer = live ? setInterval(() => void guarded(), LOOK_MS) : null;
  timer?.unref();
  let looking = false;
  async function guarded(): Promise<void> {
    if (!db.open) {
      if (timer) clearInterval(timer);
      return;
    }
    if (looking) return;
    looking = true;
    try {
      await (await work()).look();
    } catch {
      // A full disk or a held file: the next look tries again. One that the end of the program overtook has no next.
      if (db.open) deps.log.warn('notices.lookFailed');
    } finally {
      looking = false;
    }
  }

  return work;
}
