// Ends a worker thread by asking it to: Node brings down the whole process when a thread is stopped from outside in the moment
// between making a compressor and setting it up ("close before init", node_zlib.cc), and the threads that read mail make one for
// every message.
import type { MessagePort, Worker } from 'node:worker_threads';

const END = 'end';
/** How long a thread may take until it comes to hear of it. */
const PATIENCE_MS = 2000;

/** Resolves when it has ended. One that does not hear is stopped after all. */
export async function endThread(worker: Worker, patienceMs = PATIENCE_MS): Promise<void> {
  // -1 once it has ended, whoever ended it.
  if (worker.threadId === -1) return;
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage(END);
  const late = setTimeout(() => void worker.terminate(), patienceMs);
  await ended;
  clearTimeout(late);
}

/** For the thread's side; what it is asked besides goes to `hear`. */
export function listenUntilEnd<Message>(port: MessagePort, hear: (message: Message) => void): void {
  port.on('message', (message: Message | typeof END) => {
    if (message === END) process.exit();
    else hear(message);
  });
}
