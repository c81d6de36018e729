// The least that the newest 200 messages cost: log in, open INBOX, fetch them, discard them, as a process of its own.
// Prints how many came.
import { ImapFlow } from 'imapflow';

const [port = '', user = '', pass = '', count = ''] = process.argv.slice(2);
const imap = new ImapFlow({
  host: '127.0.0.1',
  port: Number(port),
  secure: false,
  doSTARTTLS: false,
  auth: { user, pass },
  logger: false,
});
await imap.connect();
const { exists } = await imap.mailboxOpen('INBOX', { readOnly: true });
let came = 0;
const first = Math.max(1, exists - Number(count) + 1);
for await (const message of imap.fetch(`${first}:*`, { uid: true, source: true })) if (message.source) came += 1;
await imap.logout();
process.stdout.write(String(came));
