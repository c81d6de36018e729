// Server-sent events out of pieces of text: only their data, joined as the HTML standard (9.2.6) says.
export interface EventStream {
  /** The data of every event that is complete now. */
  feed(piece: string): string[];
}

export function createEventStream(): EventStream {
  let rest = '';
  let data: string[] = [];
  return {
    feed(piece) {
      const done: string[] = [];
      const lines = `${rest}${piece}`.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) done.push(data.join('\n'));
          data = [];
        } else if (line.startsWith('data:')) {
          data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
        }
      }
      return done;
    },
  };
}
