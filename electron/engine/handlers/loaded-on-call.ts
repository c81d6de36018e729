// The handlers of an area that is loaded with the first call to it: a start pays for what is shown at once, and a call from a
// terminal for what it asks.
import type { CallName, CallOutput, ParsedInput } from '../../contract/contract.ts';
import type { CallContext } from '../../rpc/server.ts';
import type { HandlersOf } from './handler-context.ts';

/** `calls` are the area's part of the contract. */
export function loadedOnCall<N extends CallName>(
  calls: Readonly<Record<N, unknown>>,
  load: () => Promise<HandlersOf<N>>,
): HandlersOf<N> {
  let loading: Promise<HandlersOf<N>> | null = null;
  const names = Object.keys(calls) as N[];
  const handlers = names.map((name) => {
    const handle = async (input: ParsedInput<N>, call: CallContext): Promise<CallOutput<N>> => {
      loading ??= load();
      return (await loading)[name](input, call);
    };
    return [name, handle];
  });
  return Object.fromEntries(handlers) as HandlersOf<N>;
}
