// Fills an empty book with the sample at the start of a run that asked for it; a book that holds anything is left alone.
import type { calls } from '../../contract/contract.ts';
import { Failure } from '../../contract/failure.ts';
import { createClient } from '../../rpc/client.ts';
import type { Port } from '../../rpc/port.ts';
import { localPair } from '../../rpc/ports/local-pair.ts';

export async function openSample(
  engine: { serve(port: Port): void },
  complain: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const [mine, theirs] = localPair();
  engine.serve(theirs);
  const client = createClient<typeof calls, Record<never, never>>(mine);
  try {
    const status = await client.call('app.status', {});
    if (status.mailboxes === 0 && status.accounts === 0) await client.call('sample.open', {}, { signal });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code !== 'cancelled') complain(`The sample book could not be opened. ${error.message}\n`);
  } finally {
    client.close();
  }
}
