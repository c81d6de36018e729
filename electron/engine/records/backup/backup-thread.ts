// One piece of work about a backup in a thread of its own, with its progress; ended early it leaves nothing.
import { Worker } from 'node:worker_threads';
import { Failure, type FailureShape } from '../../../contract/failure.ts';
import { endRestore } from './finish-restore.ts';
import { type BackupJob, type Checked, type Progressed, takeBackBackup } from './make-backup.ts';
import type { StageJob } from './stage-restore.ts';

export type BackupWork =
  | { readonly kind: 'make'; readonly job: BackupJob }
  | { readonly kind: 'stage'; readonly job: StageJob }
  | { readonly kind: 'check'; readonly path: string };

export type BackupAnswer =
  | { readonly done: Checked }
  | { readonly progress: { readonly phase: 'copying' | 'checking'; readonly share: number } }
  | { readonly failed: FailureShape }
  | { readonly broken: string; readonly code: string };

export function runBackupWork(
  workerFile: URL,
  work: BackupWork,
  progressed: Progressed,
  signal: AbortSignal | undefined,
): Promise<Checked> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(cancelled());
    const worker = new Worker(workerFile);
    let ended = false;
    const end = (act: () => void) => {
      if (ended) return;
      ended = true;
      signal?.removeEventListener('abort', abort);
      void worker.terminate().then(act);
    };
    const abort = () => {
      const stop = () => reject(cancelled());
      // The thread had no time to clear up after itself.
      end(() => void takeBack(work).then(stop, stop));
    };
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (answer: BackupAnswer) => {
      if ('progress' in answer) progressed(answer.progress.phase, answer.progress.share);
      else if ('done' in answer) end(() => resolve(answer.done));
      else if ('failed' in answer) {
        const { code, sentence, field } = answer.failed;
        end(() => reject(new Failure(code, sentence, field)));
      } else end(() => reject(Object.assign(new Error(answer.broken), { code: answer.code })));
    });
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('exit', () => end(() => reject(new Error('the backup thread ended'))));
    worker.postMessage(work);
  });
}

/** Also where it had just been done: who stopped it was told that nothing was changed. */
async function takeBack(work: BackupWork): Promise<void> {
  if (work.kind === 'make') await takeBackBackup(work.job);
  if (work.kind === 'stage') await endRestore(work.job.dataFolder);
}

function cancelled(): Failure {
  return new Failure('cancelled', 'Stopped. Nothing was changed.');
}
