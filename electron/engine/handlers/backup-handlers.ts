// backup.*: copies of the whole data folder, their check, and their way back.
import { realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { Backup, backupCalls, RestoreState } from '../../contract/backups.ts';
import { Failure } from '../../contract/failure.ts';
import type { CallContext } from '../../rpc/server.ts';
import { diskFailure } from '../export/write-export.ts';
import { type BackupWork, runBackupWork } from '../records/backup/backup-thread.ts';
import { endRestore } from '../records/backup/finish-restore.ts';
import type { Checked } from '../records/backup/make-backup.ts';
import { type RestoreMark, readMark } from '../records/backup/stage-restore.ts';
import { putNote, readNote } from '../store/queries/notes.ts';
import type { HandlerContext, HandlersOf } from './handler-context.ts';

const SENTENCE =
  'Passwords and the addresses of calendar feeds stay on this machine. After moving to another one, enter them there again.';

const lastBackup = z.object({ folder: z.string(), path: z.string(), at: z.number().int() });
const NOTE = 'backup.last';

export function backupHandlers(context: HandlerContext): HandlersOf<keyof typeof backupCalls> {
  const { db, deps } = context;
  let running = false;

  async function work(what: BackupWork, call: CallContext): Promise<Checked> {
    if (running) throw new Failure('in_use', 'A backup is being made or checked already. Wait until it is done.');
    running = true;
    try {
      return await runBackupWork(
        deps.workerFile('backup-worker'),
        what,
        (phase, share) => context.tell('backup.progressed', { phase, share }),
        call.signal,
      );
    } catch (error) {
      throw diskFailure(error) ?? error;
    } finally {
      running = false;
      context.tell('backup.progressed', { phase: 'done', share: 1 });
    }
  }

  const last = () => {
    const note = readNote(db, NOTE);
    return note === null ? null : lastBackup.parse(JSON.parse(note));
  };

  return {
    'backup.create': async ({ folder }, call) => {
      const into = folder ?? last()?.folder;
      if (into === undefined) {
        throw new Failure('invalid_input', 'Name a folder for backups, on another disk if there is one.', 'folder');
      }
      const place = resolve(into);
      if (!(await stat(place).catch(() => null))?.isDirectory()) {
        throw new Failure('not_found', 'There is no folder at that path. Nothing was written.', 'folder');
      }
      const home = resolve(deps.dataFolder);
      // By where it really is: a link may lead back into the data folder.
      const [realPlace, realHome] = await Promise.all([realpath(place), realpath(home)]);
      if (realPlace === realHome || realPlace.startsWith(realHome + sep)) {
        throw new Failure(
          'invalid_input',
          'A backup inside of the data folder is lost with it. Choose a folder elsewhere, on another disk if there is one.',
          'folder',
        );
      }
      const takenAt = context.clockOf(call).now;
      const job = {
        dataFolder: home,
        folder: place,
        name: `Tend backup ${stampOf(takenAt)}`,
        takenAt,
        version: deps.version,
      };
      const done = await work({ kind: 'make', job }, call);
      const note = { folder: place, path: done.path, at: takenAt } satisfies z.infer<typeof lastBackup>;
      context.sync.writeFirst(() => putNote(db, NOTE, JSON.stringify(note)));
      context.changed('settings');
      return backupOf(done);
    },
    'backup.verify': async ({ path }, call) => backupOf(await work({ kind: 'check', path: resolve(path) }, call)),
    'backup.restore': async ({ path }, call) => {
      const keptIn = `before-restore-${stampOf(context.clockOf(call).now).replaceAll(' ', '-')}`;
      const job = { path: resolve(path), dataFolder: deps.dataFolder, keptIn };
      const done = await work({ kind: 'stage', job }, call);
      context.changed('settings');
      const waiting = await readMark(deps.dataFolder);
      if (!waiting) throw new Failure('internal', 'The backup was not laid ready. Nothing was changed.');
      return { backup: backupOf(done), waiting: stateOf(waiting) };
    },
    'backup.cancelRestore': async () => {
      await endRestore(deps.dataFolder);
      context.changed('settings');
      return {};
    },
    'backup.status': async () => {
      const known = last();
      const waiting = await readMark(deps.dataFolder);
      return {
        folder: known?.folder ?? null,
        last: known === null ? null : { path: known.path, at: known.at },
        waiting: waiting === null ? null : stateOf(waiting),
        sentence: SENTENCE,
      };
    },
  };

  function stateOf(mark: RestoreMark): RestoreState {
    return { path: mark.from, takenAt: mark.takenAt, keptIn: join(deps.dataFolder, mark.keptIn) };
  }
}

function backupOf({ path, list }: Checked): Backup {
  return {
    path,
    takenAt: list.takenAt,
    version: list.version,
    files: list.files.length,
    bytes: list.files.reduce((sum, { size }) => sum + size, 0),
    counts: list.counts,
  };
}

/** `2026-11-20 1000-30`, UTC: sorted by name they are sorted by time. */
function stampOf(at: number): string {
  const [day, time = ''] = new Date(at).toISOString().split('T');
  return `${day} ${time.slice(0, 2)}${time.slice(3, 5)}-${time.slice(6, 8)}`;
}
