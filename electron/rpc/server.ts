// Answers calls on a port: parses the frame and the input, runs the handler, cancels on request, reports failures.
import type { ZodError } from 'zod';
import * as z from 'zod/mini';
import type { CallSpec } from '../contract/call.ts';
import { Failure, type FailureShape } from '../contract/failure.ts';
import type { Port } from './port.ts';
import { type CallClock, type RequestFrame, type ResponseFrame, requestFrame } from './wire.ts';

export interface CallContext {
  readonly signal: AbortSignal;
  readonly clock: CallClock;
}

export type Handler = (input: never, context: CallContext) => unknown;

export interface ServerOptions {
  readonly calls: Readonly<Record<string, CallSpec>>;
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Told about failures that are bugs; gets the call's name and the error, never the input. */
  readonly onBug: (call: string, error: unknown) => void;
  /** Parse outputs too; on in tests. */
  readonly checkOutput?: boolean;
}

export interface Server {
  serve(port: Port): void;
  emit(name: string, payload: unknown): void;
  /** Calls that were not answered yet. */
  readonly pending: number;
}

export function createServer(options: ServerOptions): Server {
  const ports = new Set<Port>();
  let pending = 0;

  async function answer(port: Port, frame: Extract<RequestFrame, { t: 'call' }>, signal: AbortSignal): Promise<void> {
    pending += 1;
    try {
      const output = await run(options, frame, signal);
      post(port, { t: 'ok', id: frame.id, output });
    } catch (error) {
      post(port, { t: 'fail', id: frame.id, failure: shapeOf(error, frame.name, signal, options.onBug) });
    } finally {
      pending -= 1;
    }
  }

  return {
    get pending() {
      return pending;
    },
    serve(port) {
      const running = new Map<number, AbortController>();
      ports.add(port);
      port.onFrame((raw) => {
        const parsed = requestFrame.safeParse(raw);
        if (!parsed.success) {
          const id = callId.safeParse(raw);
          if (id.success) post(port, { t: 'fail', id: id.data.id, failure: misformed() });
          return;
        }
        const frame = parsed.data;
        if (frame.t === 'cancel') {
          running.get(frame.id)?.abort();
          return;
        }
        const controller = new AbortController();
        running.set(frame.id, controller);
        void answer(port, frame, controller.signal).finally(() => running.delete(frame.id));
      });
      port.onClose(() => {
        ports.delete(port);
        for (const controller of running.values()) controller.abort();
      });
    },
    emit(name, payload) {
      for (const port of ports) post(port, { t: 'event', name, payload });
    },
  };
}

/** What a frame must have for its sender to be waiting for an answer. */
const callId = z.object({ t: z.literal('call'), id: z.int() });

function misformed(): FailureShape {
  return { code: 'invalid_input', sentence: 'This is not a call that can be read. Nothing was changed.' };
}

async function run(options: ServerOptions, frame: Extract<RequestFrame, { t: 'call' }>, signal: AbortSignal) {
  const spec = Object.hasOwn(options.calls, frame.name) ? options.calls[frame.name] : undefined;
  const handler = options.handlers[frame.name];
  if (!spec || !handler) throw new Failure('not_found', `There is no call named ${JSON.stringify(frame.name)}.`);
  const input = spec.input.safeParse(frame.input ?? {});
  if (!input.success) throw inputFailure(input.error);
  const output = await handler(input.data as never, { signal, clock: frame.clock ?? {} });
  return options.checkOutput ? spec.output.parse(output) : output;
}

function inputFailure(error: ZodError): Failure {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const sentence = issue?.message ?? 'The input is not of the expected form.';
  return new Failure('invalid_input', field ? `${field}: ${sentence}` : sentence, field || undefined);
}

function shapeOf(error: unknown, name: string, signal: AbortSignal, onBug: ServerOptions['onBug']): FailureShape {
  if (error instanceof Failure) return error.toShape();
  if (signal.aborted) return { code: 'cancelled', sentence: 'Stopped.' };
  onBug(name, error);
  return { code: 'internal', sentence: 'Something went wrong inside Tend. Nothing was changed.' };
}

function post(port: Port, frame: ResponseFrame): void {
  port.post(frame);
}
