// The servers of the providers most people have, with what each asks of its users first. Checked before anything is
// looked up, because it is right and answers without a network.
import type { ServerSettings } from '../../../contract/mailbox.ts';

export interface KnownProvider {
  readonly name: string;
  readonly imap: ServerSettings;
  readonly smtp: ServerSettings;
  readonly advice: string | null;
  /** Where its users can sign in through the browser, by the id in sign-in/sign-in-providers.ts. */
  readonly signIn: 'google' | 'microsoft' | null;
  /** The log-in name: the whole address, or the part before the @. */
  readonly username: 'address' | 'local';
  /** Mail domains of the provider itself. */
  readonly domains: readonly string[];
  /** Ends of the names of mail exchangers that serve other people's domains. */
  readonly exchangers: readonly string[];
}

const tls = (host: string, port: number): ServerSettings => ({ host, port, security: 'tls' });
const starttls = (host: string, port: number): ServerSettings => ({ host, port, security: 'starttls' });
const usual = { username: 'address', exchangers: [], signIn: null } as const;

export const knownProviders: readonly KnownProvider[] = [
  {
    ...usual,
    name: 'Gmail',
    signIn: 'google',
    imap: tls('imap.gmail.com', 993),
    smtp: tls('smtp.gmail.com', 465),
    advice:
      'Google wants an app password here: turn on 2-Step Verification, make an app password in your Google account, and use it instead of your own.',
    domains: ['gmail.com', 'googlemail.com'],
    exchangers: ['google.com', 'googlemail.com'],
  },
  {
    ...usual,
    name: 'Microsoft 365',
    signIn: 'microsoft',
    imap: tls('outlook.office365.com', 993),
    smtp: starttls('smtp.office365.com', 587),
    advice:
      'Most Microsoft 365 companies have switched passwords off for IMAP. If your password is refused, ask your administrator whether IMAP with a password or an app password is allowed.',
    domains: [],
    exchangers: ['mail.protection.outlook.com', 'mx.microsoft'],
  },
  {
    ...usual,
    name: 'Outlook.com',
    imap: tls('outlook.office365.com', 993),
    smtp: starttls('smtp-mail.outlook.com', 587),
    advice:
      'Outlook.com may refuse a plain password. Allow IMAP in its settings and use an app password if it offers one.',
    domains: [
      'outlook.com',
      'hotmail.com',
      'live.com',
      'msn.com',
      'outlook.de',
      'outlook.fr',
      'hotmail.co.uk',
      'hotmail.fr',
      'live.co.uk',
    ],
  },
  {
    ...usual,
    name: 'iCloud',
    imap: tls('imap.mail.me.com', 993),
    smtp: starttls('smtp.mail.me.com', 587),
    advice: 'Apple wants an app-specific password: make one at account.apple.com under Sign-In and Security.',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    exchangers: ['mail.icloud.com'],
  },
  {
    ...usual,
    name: 'Yahoo',
    imap: tls('imap.mail.yahoo.com', 993),
    smtp: tls('smtp.mail.yahoo.com', 465),
    advice: 'Yahoo wants an app password: make one in your account under Security.',
    domains: [
      'yahoo.com',
      'yahoo.co.uk',
      'yahoo.de',
      'yahoo.fr',
      'yahoo.it',
      'yahoo.es',
      'yahoo.ca',
      'yahoo.com.br',
      'yahoo.co.in',
      'ymail.com',
      'rocketmail.com',
    ],
    exchangers: ['yahoodns.net'],
  },
  {
    ...usual,
    name: 'AOL',
    imap: tls('imap.aol.com', 993),
    smtp: tls('smtp.aol.com', 465),
    advice: 'AOL wants an app password: make one in your account under Security.',
    domains: ['aol.com', 'aim.com'],
  },
  {
    ...usual,
    name: 'Fastmail',
    imap: tls('imap.fastmail.com', 993),
    smtp: tls('smtp.fastmail.com', 465),
    advice: 'Fastmail wants an app password with IMAP access: make one under Privacy & Security.',
    domains: ['fastmail.com', 'fastmail.fm', 'messagingengine.com', 'sent.com'],
    exchangers: ['messagingengine.com'],
  },
  {
    ...usual,
    name: 'GMX',
    imap: tls('imap.gmx.net', 993),
    smtp: tls('mail.gmx.net', 465),
    advice: 'Switch on IMAP in the GMX settings under POP3/IMAP first.',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
  },
  {
    ...usual,
    name: 'GMX',
    imap: tls('imap.gmx.com', 993),
    smtp: tls('mail.gmx.com', 465),
    advice: 'Switch on IMAP in the GMX settings under POP3/IMAP first.',
    domains: ['gmx.com', 'gmx.us', 'gmx.co.uk', 'gmx.fr'],
  },
  {
    ...usual,
    name: 'WEB.DE',
    imap: tls('imap.web.de', 993),
    smtp: starttls('smtp.web.de', 587),
    advice: 'Switch on IMAP in the WEB.DE settings under POP3/IMAP first.',
    domains: ['web.de'],
  },
  {
    ...usual,
    name: 'T-Online',
    imap: tls('secureimap.t-online.de', 993),
    smtp: tls('securesmtp.t-online.de', 465),
    advice: 'Telekom wants a separate e-mail password: set one in the customer center.',
    domains: ['t-online.de', 'magenta.de'],
  },
  {
    ...usual,
    name: 'Zoho Mail',
    imap: tls('imap.zoho.com', 993),
    smtp: tls('smtp.zoho.com', 465),
    advice: 'Switch on IMAP in the Zoho Mail settings; with two-factor sign-in, use an app password.',
    domains: ['zoho.com', 'zohomail.com'],
    exchangers: ['zoho.com'],
  },
  {
    ...usual,
    name: 'Zoho Mail',
    imap: tls('imap.zoho.eu', 993),
    smtp: tls('smtp.zoho.eu', 465),
    advice: 'Switch on IMAP in the Zoho Mail settings; with two-factor sign-in, use an app password.',
    domains: ['zoho.eu', 'zohomail.eu'],
    exchangers: ['zoho.eu'],
  },
  {
    ...usual,
    name: 'Proton Mail',
    imap: starttls('127.0.0.1', 1143),
    smtp: starttls('127.0.0.1', 1025),
    advice:
      'Proton Mail opens only through Proton Mail Bridge on this computer. Start it and use the user name and password that it shows.',
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    exchangers: ['protonmail.ch'],
  },
  {
    ...usual,
    name: 'mailbox.org',
    imap: tls('imap.mailbox.org', 993),
    smtp: tls('smtp.mailbox.org', 465),
    advice: null,
    domains: ['mailbox.org'],
    exchangers: ['mailbox.org'],
  },
  {
    ...usual,
    name: 'Posteo',
    imap: tls('posteo.de', 993),
    smtp: tls('posteo.de', 465),
    advice: null,
    domains: ['posteo.de', 'posteo.net', 'posteo.org'],
  },
  {
    ...usual,
    name: 'IONOS',
    imap: tls('imap.ionos.com', 993),
    smtp: tls('smtp.ionos.com', 465),
    advice: null,
    domains: [],
    exchangers: ['mx00.ionos.com', 'mx01.ionos.com'],
  },
  {
    ...usual,
    name: 'Yandex',
    imap: tls('imap.yandex.com', 993),
    smtp: tls('smtp.yandex.com', 465),
    advice: 'Yandex wants an app password, and IMAP switched on in the settings under Mail clients.',
    domains: ['yandex.com', 'yandex.ru', 'ya.ru'],
    exchangers: ['mx.yandex.net', 'mx.yandex.ru'],
  },
];

export function providerOfDomain(domain: string): KnownProvider | null {
  const name = domain.toLowerCase();
  return knownProviders.find(({ domains }) => domains.includes(name)) ?? null;
}

export function providerNamed(name: string | null): KnownProvider | null {
  return knownProviders.find((each) => each.name === name) ?? null;
}

/** Who receives mail for a domain says who keeps it. */
export function providerOfExchanger(exchanger: string): KnownProvider | null {
  const name = exchanger.toLowerCase().replace(/\.$/, '');
  return (
    knownProviders.find(({ exchangers }) => exchangers.some((end) => name === end || name.endsWith(`.${end}`))) ?? null
  );
}
