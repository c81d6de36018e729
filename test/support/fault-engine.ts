// A whole engine in a process of its own that syncs once, or reads in a file where one is named, so that a test can kill it
// anywhere: it answers `ran` and the run's problems, or `failed` and the code, and ends.
import type { Calls, Events } from '../../electron/contract/contract.ts';
import { Failure } from '../../electron/contract/failure.ts';
import type { Secrets } from '../../electron/engine/deps.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { createClient } from '../../electron/rpc/client.ts';
import { localPair } from '../../electron/rpc/ports/local-pair.ts';
import { programFile } from './programs.ts';

const [dataFolder = '', password = '', path] = process.argv.slice(2);
const secrets: Secrets = {
  kind: 'file',
  sentence: 'The test knows the password.',
  get: async () => password,
  set: async () => undefined,
  delete: async () => undefined,
};
const engine = await createEngine({
  dataFolder,
  host: 'command_line',
  version: '0.0.0-test',
  clock: { now: () => Date.now(), timeZone: () => 'Europe/Berlin' },
  secrets,
  log: {
    info() {},
    warn: (event, fields) => void process.stderr.write(`${event} ${JSON.stringify(fields ?? {})}\n`),
  },
  workerFile: programFile,
});
const [near, far] = localPair();
engine.serve(far);
const client = createClient<Calls, Events>(near);
client.on('mailFiles.progressed', ({ done }) => process.stdout.write(`${done}\n`));
const work =
  path === undefined
    ? client.call('sync.run', {})
    : client.call('mail.import', { path, address: 'files@ours.example' });
const outcome = await work.then(
  ({ problems }) => `ran ${JSON.stringify(problems.map(({ sentence }) => sentence))}`,
  (error: unknown) => `failed ${error instanceof Failure ? error.code : String(error)}`,
);
process.stdout.write(`${outcome}\n`);
client.close();
await engine.close();
process.exit(0);
