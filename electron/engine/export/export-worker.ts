// The thread that sets documents, one after the other: laying out pages takes long enough for a person to wait on every other call.
import { parentPort } from 'node:worker_threads';
import { Failure } from '../../contract/failure.ts';
import { listenUntilEnd } from '../threads/end-thread.ts';
import { exportDocument } from './document/export-document.ts';
import type { ExportAnswer, ExportWork, WorkDone } from './export-work.ts';
import { checkFace } from './own-face.ts';

const port = parentPort;
if (!port) throw new Error('export-worker runs as a worker thread');

listenUntilEnd(port, (work: ExportWork) => {
  void answer(work).then((said) => port.postMessage(said));
});

async function answer(work: ExportWork): Promise<ExportAnswer> {
  try {
    return { done: await doneOf(work) };
  } catch (error) {
    if (!(error instanceof Failure)) return { broken: placesOf(error) };
    return { failed: { code: error.code, message: error.message, field: error.field } };
  }
}

function doneOf(work: ExportWork): Promise<WorkDone[keyof WorkDone]> {
  if (work.kind === 'face') return checkFace(work.file);
  return exportDocument(work.document, work.format, undefined, work.face);
}

/** The class and the places in our code, never the message: it could hold mail. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = [...(error.stack ?? '').matchAll(/([\w-]+\.[jt]s:\d+)/g)].map(([, place]) => place);
  return [error.name, ...places.slice(0, 5)].join(' ');
}
