// Mail that no person wrote: out-of-office answers, calendar answers, newsletters, machine notices, a bounce. Each carries
// the headers such mail really has (RFC 3834, List-Id, Precedence, a null return path), which is how it is told apart.
import { maya, type Person } from './cast.ts';
import type { Correspondent } from './mime.ts';
import { newsletterHtml, newsletterIssues, senders } from './phrases/newsletters.ts';
import type { Random } from './random.ts';
import { type Mail, newMessageId, type World } from './world.ts';

export function writeAutoReply(world: World, person: Person, to: readonly Mail[], text: string): Mail[] {
  const random = world.random.fork(`auto/${person.address}/${to[0]?.messageId ?? ''}`);
  return to.map((mail) =>
    add(world, {
      from: person,
      to: [mail.from],
      subject: `Automatic reply: ${mail.subject}`,
      at: mail.at + random.int(2, 40) * 1000,
      messageId: newMessageId(person, random),
      inReplyTo: mail.messageId,
      references: [...mail.references, mail.messageId],
      text: `${text}\n\n${person.name}`,
      headers: [
        ['Return-Path', '<>'],
        ['Auto-Submitted', 'auto-replied'],
        ['X-Auto-Response-Suppress', 'All'],
      ],
    }),
  );
}

/** The weekly figures our own product mails about an account, the last of them some days ago. */
export function writeUsageDigests(world: World, company: string, users: readonly number[]): Mail[] {
  const random = world.random.fork(`digest/${company}`);
  return users.map((count, index) => {
    const before = users[index - 1] ?? count;
    const change = count === before ? 'unchanged' : `${count > before ? 'up' : 'down'} from ${before}`;
    return notice(world, random, 3 + (users.length - 1 - index) * 14, {
      from: { name: 'Northbeam Usage', address: 'no-reply@northbeam.example' },
      subject: `Usage digest: ${company}`,
      text: `${company}\n\nPeople who logged in: ${count} (${change})\nReports opened: ${count * 4 + random.int(0, 9)}\nReports by mail: 3\n\nYou get this mail because you are the account manager.`,
    });
  });
}

export function writeAutomatic(world: World): void {
  const random = world.random.fork('automatic');
  for (const sender of senders) {
    for (let daysAgo = 420 - random.int(0, 9); daysAgo > 1; daysAgo -= sender.every) {
      const issue = random.pick(newsletterIssues);
      add(world, {
        from: sender,
        to: [maya],
        subject: `${sender.prefix}${issue.title}`,
        at: world.calendar.at(daysAgo, 6, random.int(0, 59)),
        messageId: `${random.hex(20)}@${domain(sender)}`,
        text: `${issue.title}\n\n${issue.text}\n\nTo stop these mails: https://${domain(sender)}/leave`,
        html: newsletterHtml(sender.name, issue, random),
        headers: [
          ['Return-Path', `<bounce-${random.hex(8)}@${domain(sender)}>`],
          ['List-Id', `${sender.name} <news.${domain(sender)}>`],
          ['List-Unsubscribe', `<https://${domain(sender)}/leave>`],
          ['Precedence', 'bulk'],
        ],
      });
    }
  }
  for (let daysAgo = 419; daysAgo > 1; daysAgo -= random.int(2, 5)) {
    const [name, subject, text] = random.pick(machineNotices);
    const number = random.int(2000, 9999);
    notice(world, random, world.calendar.weekday(daysAgo), {
      from: { name, address: `no-reply@${name.toLowerCase().replace(/[^a-z]/g, '')}.example` },
      subject: subject.replace('#', String(number)),
      text: text.replace('#', String(number)),
    });
  }
  writeAnswersOfMachines(world, random);
}

/** To some of Maya's mails an out-of-office note came back, to some invitations a calendar answer, to one a bounce. */
function writeAnswersOfMachines(world: World, random: Random): void {
  const sent = world.mails.filter((mail) => mail.from === maya && mail.to[0] && mail.at < world.calendar.at(44, 12));
  const taken = new Set<Mail>();
  const sample = (count: number): Mail[] =>
    Array.from({ length: count }, () => random.pick(sent)).filter((mail) => !taken.has(mail) && taken.add(mail));
  for (const mail of sample(46)) {
    const person = mail.to[0];
    if (!person || person.address.endsWith('@northbeam.example')) continue;
    const back = world.calendar
      .local(mail.at)
      .plus({ days: random.int(2, 14) })
      .toFormat('cccc d LLLL');
    writeAutoReply(world, { ...maya, ...person }, [mail], random.pick(absences).replace('$back', back));
  }
  for (const mail of sample(34)) {
    const person = mail.to[0];
    if (person && !person.address.endsWith('@northbeam.example')) writeCalendarAnswer(world, random, person, mail);
  }
  const [lost] = sample(1);
  if (!lost?.to[0]) return;
  add(world, {
    from: { name: 'Mail Delivery System', address: 'mailer-daemon@northbeam.example' },
    to: [maya],
    subject: 'Undelivered mail: host not reachable for 4 hours',
    at: lost.at + 4 * 3_600_000,
    messageId: `${random.hex(16)}@northbeam.example`,
    text: `Your mail to ${lost.to[0].address} could not be delivered yet. It will be tried again for two days.\n\nYou need not send it again.`,
    headers: [
      ['Return-Path', '<>'],
      ['Auto-Submitted', 'auto-replied'],
    ],
  });
}

function writeCalendarAnswer(world: World, random: Random, person: Correspondent, mail: Mail): void {
  const yes = random.chance(0.8);
  const start = world.calendar
    .due(mail.at, random.int(4, 12))
    .set({ hour: random.int(9, 15) })
    .toUTC();
  const stamp = (value: typeof start): string => value.toFormat("yyyyLLdd'T'HHmmss'Z'");
  const status = yes ? 'ACCEPTED' : 'DECLINED';
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Calendar//EN',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${random.hex(24)}@northbeam.example`,
    `DTSTAMP:${stamp(world.calendar.local(mail.at).toUTC())}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start.plus({ minutes: 45 }))}`,
    'SUMMARY:Northbeam review',
    `ORGANIZER:mailto:${maya.address}`,
    `ATTENDEE;PARTSTAT=${status}:mailto:${person.address}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  add(world, {
    from: person,
    to: [maya],
    subject: `${yes ? 'Accepted' : 'Declined'}: Northbeam review`,
    at: mail.at + random.int(10, 400) * 60_000,
    messageId: `${random.hex(20)}@${domain(person)}`,
    text: `${person.name} has ${yes ? 'accepted' : 'declined'} this invitation.`,
    calendar: { method: 'REPLY', text: lines.join('\r\n') },
    headers: [],
  });
}

function notice(
  world: World,
  random: Random,
  daysAgo: number,
  content: { readonly from: Correspondent; readonly subject: string; readonly text: string },
): Mail {
  return add(world, {
    ...content,
    to: [maya],
    at: world.calendar.at(daysAgo, random.int(5, 20), random.int(0, 59)),
    messageId: `${random.hex(24)}@${domain(content.from)}`,
    headers: [
      ['Auto-Submitted', 'auto-generated'],
      ['X-Auto-Response-Suppress', 'All'],
    ],
  });
}

function add(
  world: World,
  mail: Omit<Mail, 'cc' | 'offset' | 'references'> & { references?: readonly string[] },
): Mail {
  const at = Math.min(Math.floor(mail.at / 1000) * 1000, world.calendar.now - 1000);
  const whole: Mail = { ...mail, at, cc: [], offset: world.calendar.offset(at), references: mail.references ?? [] };
  world.mails.push(whole);
  return whole;
}

function domain(sender: Correspondent): string {
  return sender.address.slice(sender.address.indexOf('@') + 1);
}

const absences = [
  'Thank you for your mail. I am out of the office and back on $back. My mail is not forwarded.',
  'I am on leave until $back. In urgent cases please call our main number.',
  'I am at a customer all day and will read mail on $back.',
  'Out of office, back $back. For invoices please write to accounts payable.',
] as const;

const machineNotices = [
  ['Deskflow', 'Ticket #: status changed', 'Ticket # has moved to "waiting for customer".'],
  ['Deskflow', 'Ticket # was closed', 'Ticket # was closed after seven days without a reply.'],
  ['Papertrail Sign', 'Document # is completed', 'All parties have signed document #. A copy is in your archive.'],
  ['Ledgerline', 'Invoice # was paid', 'A payment for invoice # was booked today.'],
  [
    'Roomkeeper',
    'Your booking of room Alder (#)',
    'Your room is booked. Please cancel if you do not need it. Reference #.',
  ],
  [
    'Northbeam Status',
    'Maintenance window #',
    'Maintenance # is planned for Sunday between 02:00 and 04:00 UTC. No action is needed.',
  ],
] as const;
