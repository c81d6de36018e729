// A port over a byte stream (a Unix socket or a named pipe): one JSON frame a line.
import type { Duplex } from 'node:stream';
import type { Port } from '../port.ts';

const MAX_LINE = 256 * 1024 * 1024;

export function streamPort(stream: Duplex): Port {
  const listeners = new Set<(frame: unknown) => void>();
  let pieces: string[] = [];
  let length = 0;
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    let rest = chunk;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      pieces.push(rest.slice(0, end));
      hear(pieces.join(''));
      pieces = [];
      length = 0;
      rest = rest.slice(end + 1);
    }
    pieces.push(rest);
    length += rest.length;
    if (length > MAX_LINE) stream.destroy();
  });
  stream.on('error', () => stream.destroy());

  function hear(line: string): void {
    if (line === '') return;
    let frame: unknown;
    try {
      frame = JSON.parse(line);
    } catch {
      stream.destroy();
      return;
    }
    for (const listener of listeners) listener(frame);
  }

  return {
    post(frame) {
      if (!stream.destroyed) stream.write(`${JSON.stringify(frame)}\n`);
    },
    onFrame: (listener) => void listeners.add(listener),
    onClose: (listener) => void stream.on('close', listener),
    close: () => void stream.end(),
  };
}
