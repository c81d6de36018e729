// The thread that copies and checks backups: reading every byte of a large book takes longer than a person waits for a call.
import { parentPort } from 'node:worker_threads';
import { Failure } from '../../../contract/failure.ts';
import { positionOf } from '../../deps.ts';
import type { BackupAnswer, BackupWork } from './backup-thread.ts';
import { checkBackup } from './check-backup.ts';
import { type Checked, makeBackup, type Progressed } from './make-backup.ts';
import { stageRestore } from './stage-restore.ts';

const port = parentPort;
if (!port) throw new Error('backup-worker runs as a worker thread');

const say = (answer: BackupAnswer) => port.postMessage(answer);
let told = -1;
const progressed: Progressed = (phase, share) => {
  const hundredth = Math.floor(share * 100);
  if (hundredth === told) return;
  told = hundredth;
  say({ progress: { phase, share } });
};

port.once('message', (work: BackupWork) => {
  run(work).then(
    (done) => say({ done }),
    (error: unknown) => {
      if (error instanceof Failure) say({ failed: error.toShape() });
      else say({ broken: positionOf(error), code: codeOf(error) });
    },
  );
});

async function run(work: BackupWork): Promise<Checked> {
  if (work.kind === 'make') return makeBackup(work.job, progressed);
  if (work.kind === 'stage') return stageRestore(work.job, progressed);
  return { path: work.path, list: await checkBackup(work.path, (share) => progressed('checking', share)) };
}

/** What the system says of a disk or a path: ENOSPC, EACCES. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
