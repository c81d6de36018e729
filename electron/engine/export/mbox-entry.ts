// One message as an mbox file holds it: an envelope line, the bytes as they were received with mboxrd quoting (each line that
// begins with any number of ">" and "From " gets one more ">"), and a blank line.
const LF = 0x0a;
const GT = 0x3e;
const FROM = Buffer.from('From ');
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Line ends stay as they are; a message that does not end with one gets one. */
export function mboxEntry(raw: Uint8Array, sender: string, receivedAt: number): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const end = bytes.at(-1) === LF ? '\n' : '\n\n';
  return Buffer.concat([Buffer.from(envelopeLine(sender, receivedAt)), ...quoted(bytes), Buffer.from(end)]);
}

/** RFC 4155: an address without blanks and a time in UTC as asctime() writes it. */
function envelopeLine(sender: string, receivedAt: number): string {
  const from = /^[!-~]{1,255}$/.test(sender) ? sender : 'MAILER-DAEMON';
  const at = new Date(receivedAt);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  const day = String(at.getUTCDate()).padStart(2, ' ');
  return `From ${from} ${days[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${day} ${time} ${at.getUTCFullYear()}\n`;
}

function quoted(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let taken = 0;
  for (let found = bytes.indexOf(FROM); found >= 0; found = bytes.indexOf(FROM, found + 1)) {
    let start = found;
    while (start > taken && bytes[start - 1] === GT) start -= 1;
    if (start !== 0 && bytes[start - 1] !== LF) continue;
    pieces.push(bytes.subarray(taken, start), Buffer.from('>'));
    taken = start;
  }
  pieces.push(bytes.subarray(taken));
  return pieces;
}
