// Looks for what happened by mail to steps that are asked by mail: when mail came, now and then, and when somebody asks. The
// reading itself is loaded with the first look.
import type { HandlerContext } from '../handler-context.ts';

export interface StepAnswersKeeper {
  /** Everything that is here now is read when it answers. */
  look(): Promise<void>;
  close(): Promise<void>;
}

const LOOK_MS = 60_000;

export function keepStepAnswers(context: HandlerContext, live: boolean): StepAnswersKeeper {
  const { deps } = context;
  const ended = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let loading: Promise<() => Promise<void>> | null = null;

  function queued(work: () => Promise<void>): Promise<void> {
    const next = running.then(work);
    running = next.catch(() => undefined);
    return next;
  }

  async function look(): Promise<void> {
    if (ended.signal.aborted) return;
    loading ??= import('./step-answer-work.ts').then(({ stepAnswerWork }) => stepAnswerWork(context, ended.signal));
    await (await loading)();
  }

  const behind = (): void => {
    // A full disk or a held file: the next look tries again.
    void queued(look).catch(() => ended.signal.aborted || deps.log.warn('stepAnswers.lookFailed'));
  };
  const offChanged = context.sync.onChanged(({ mail }) => {
    if (mail && live) behind();
  });
  const timer = live ? setInterval(behind, LOOK_MS) : null;
  timer?.unref();

  return {
    look: () => queued(look),
    async close() {
      ended.abort();
      offChanged();
      if (timer) clearInterval(timer);
      await running;
    },
  };
}
