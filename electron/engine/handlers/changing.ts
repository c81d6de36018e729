// Runs a command for a call and tells the windows what to ask for anew: the one way a handler changes something.
import type { DataTopic } from '../../contract/contract.ts';
import type { CallContext } from '../../rpc/server.ts';
import type { Command, CommandOutcome } from '../commands/command.ts';
import type { HandlerContext } from './handler-context.ts';

/** For changes from which nothing is derived. */
export function changing(context: HandlerContext, ...topics: DataTopic[]) {
  return <I, R extends object>(command: Command<I, R>, input: I, call: CallContext): CommandOutcome<R> => {
    const outcome = context.run(command, input, call);
    context.changed(...topics);
    return outcome;
  };
}

/** For changes whose consequences are to be there when the call is answered. */
export function changingSettled(context: HandlerContext, ...topics: DataTopic[]) {
  return async <I, R extends object>(
    command: Command<I, R>,
    input: I,
    call: CallContext,
  ): Promise<CommandOutcome<R>> => {
    const outcome = context.run(command, input, call);
    await context.settle();
    context.changed(...topics);
    return outcome;
  };
}
