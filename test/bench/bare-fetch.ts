// The bare fetch to compare with, as a process of its own: the engine is a fresh process too, and a library that has
// already fetched the same mail a few times runs twice as fast as it does for a person. Prints milliseconds.
import { ImapFlow } from 'imapflow';

const [port = '', user = '', pass = '', expected = ''] = process.argv.slice(2);
const imap = new ImapFlow({
  host: '127.0.0.1',
  port: Number(port),
  secure: false,
  doSTARTTLS: false,
  auth: { user, pass },
  logger: false,
});

async function fetchAll(folder: string): Promise<number> {
  const opened = await imap.mailboxOpen(folder, { readOnly: true });
  let messages = 0;
  if (opened.exists > 0) {
    for await (const message of imap.fetch('1:*', { uid: true, source: true })) if (message.source) messages += 1;
  }
  return messages;
}

const started = performance.now();
await imap.connect();
let messages = 0;
for (const folder of ['INBOX', 'Sent', 'Archive']) messages += await fetchAll(folder);
const took = performance.now() - started;
await imap.logout();
if (messages !== Number(expected)) throw new Error(`${messages} of ${expected} messages came`);
process.stdout.write(String(took));
