// Opens the engine on a data folder for any host: makes the folder, takes the lock, chooses where passwords go, and
// serves the local socket beside whatever the host serves itself.
import { Failure } from '../../contract/failure.ts';
import type { Port } from '../../rpc/port.ts';
import { makeDataFolder } from '../../start/data-folder.ts';
import { type EngineDeps, positionOf } from '../deps.ts';
import { contentFreeLog } from './content-free-log.ts';
import type { Seal } from './file-secrets.ts';
import { hostSecrets } from './host-secrets.ts';
import { takeInstance } from './instance-lock.ts';
import { launchClock } from './launch-clock.ts';
import { patientSecrets } from './patient-secrets.ts';
import type { ProgramFiles } from './program-files.ts';

/** As long as a person may need to find and type the password of a locked keychain. */
const SECRETS_PATIENCE_MS = 60_000;

export interface ServingEngine {
  serve(port: Port): void;
  close(): Promise<void>;
}

export type CreateEngine = (deps: EngineDeps) => Promise<ServingEngine>;

export interface HoldOptions {
  readonly host: EngineDeps['host'];
  readonly dataFolder: string;
  readonly files: ProgramFiles;
  readonly now: number | undefined;
  readonly timeZone: string | undefined;
  readonly verbose: boolean;
  readonly seal: Seal | null;
  /** Opens a page in the system's browser, where the host can. */
  readonly openBrowser?: (url: string) => boolean;
  readonly create: CreateEngine;
}

export interface HeldEngine {
  serve(port: Port): void;
  /** Lets those who came over the local socket finish, then closes. */
  closeWhenIdle(): Promise<void>;
  close(): Promise<void>;
}

/** @throws Failure `in_use` when another Tend holds the folder, and whatever the engine refuses with. */
export async function holdEngine(options: HoldOptions): Promise<HeldEngine> {
  const dataFolder = prepare(options.dataFolder);
  const instance = takeInstance(dataFolder);
  if (!instance) throw alreadyRunning();
  const clock = launchClock(options);
  const log = contentFreeLog({ dataFolder, clock, verbose: options.verbose });
  try {
    const engine = await options.create({
      dataFolder,
      host: options.host,
      version: options.files.version,
      clock,
      secrets: patientSecrets(
        await hostSecrets({ dataFolder, seal: options.seal, keyring: keyringAllowed() }),
        SECRETS_PATIENCE_MS,
      ),
      log,
      workerFile: options.files.workerFile,
      checkOutput: process.env.TEND_CHECK_OUTPUT === '1',
      environment: process.env,
      ...(options.openBrowser ? { openBrowser: options.openBrowser } : {}),
    });
    await instance.listen((port) => engine.serve(port));
    const close = async () => {
      await engine.close();
      instance.release();
    };
    return {
      serve: (port) => engine.serve(port),
      close,
      async closeWhenIdle() {
        await instance.drain();
        await close();
      },
    };
  } catch (error) {
    log.warn('engine.refused', error instanceof Failure ? { code: error.code } : { where: positionOf(error) });
    instance.release();
    throw error;
  }
}

export function alreadyRunning(): Failure {
  return new Failure(
    'in_use',
    'Tend is already running on this data folder. Use the one that runs, or name another folder with --data.',
  );
}

/** A scripted run or a test names `file`, so that it never writes to a person's real keychain. */
function keyringAllowed(): boolean {
  return process.env.TEND_SECRETS !== 'file';
}

function prepare(folder: string): string {
  // A folder the person made may be open to everyone; what Tend puts into it is not.
  process.umask(0o077);
  try {
    return makeDataFolder(folder);
  } catch {
    throw new Failure(
      'invalid_input',
      `The data folder can’t be made or used: ${folder}. Check the path and its permissions.`,
    );
  }
}
