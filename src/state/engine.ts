// The one client of the engine that every store calls through, and whether it can still be reached.
import { create } from 'zustand';
import type { CallInput, CallName, CallOutput, Calls, Events } from '../../electron/contract/contract.ts';
import { Failure } from '../../electron/contract/failure.ts';
import type { Client } from '../../electron/rpc/client.ts';
import { turnOf } from './first-look.ts';

export type EngineClient = Client<Calls, Events>;

let client: EngineClient | null = null;

export const useConnection = create<{ readonly lost: boolean }>(() => ({ lost: false }));

export function connectEngine(next: EngineClient): void {
  client = next;
  useConnection.setState({ lost: false });
  next.onClose(() => useConnection.setState({ lost: true }));
}

export function engine(): EngineClient {
  if (!client) throw new Failure('offline', 'Tend is still starting.');
  return client;
}

/** Asks the engine; a failure is always a `Failure` with a sentence. */
export async function ask<N extends CallName>(
  name: N,
  input: CallInput<N>,
  signal?: AbortSignal,
): Promise<CallOutput<N>> {
  try {
    const turn = turnOf(name);
    if (turn) await turn;
    return await engine().call(name, input, signal ? { signal } : {});
  } catch (error) {
    throw asFailure(error);
  }
}

export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('internal', 'Something went wrong inside Tend. Nothing was changed.');
}
