import { describe, expect, test } from 'vitest';
import {
  type DiscoveryNetwork,
  discoverSettings,
} from '../../../electron/engine/sync/connection/settings-discovery.ts';

const silent: DiscoveryNetwork = {
  resolveMx: () => Promise.reject(new Error('ENOTFOUND')),
  resolveSrv: () => Promise.reject(new Error('ENOTFOUND')),
  fetchText: () => Promise.resolve(null),
};
const srv = (name: string, port: number, priority = 0, weight = 0) => ({ name, port, priority, weight });

describe('discovering the settings of an address', () => {
  test('a well-known provider is known without a network, with what it asks first', async () => {
    const asked: string[] = [];
    const found = await discoverSettings('Ann@GMail.com', {
      ...silent,
      resolveMx: (name) => {
        asked.push(name);
        return Promise.resolve([]);
      },
    });
    expect(found).toMatchObject({
      source: 'provider',
      provider: 'Gmail',
      username: 'Ann@GMail.com',
      imap: { host: 'imap.gmail.com', port: 993, security: 'tls' },
    });
    expect(found.advice).toMatch(/app password/);
    expect(asked).toEqual([]);
  });

  test('a company whose mail is kept at a provider is told by its mail exchanger', async () => {
    const at = (exchange: string) =>
      discoverSettings('sam@ours.example', {
        ...silent,
        resolveMx: () => Promise.resolve([{ exchange, priority: 10 }]),
      });
    expect((await at('ours-example.mail.protection.outlook.com')).provider).toBe('Microsoft 365');
    expect((await at('ASPMX.L.GOOGLE.COM.')).provider).toBe('Gmail');
    expect((await at('notgoogle.com')).provider).toBeNull();
    expect((await at('google.com.evil.example')).provider).toBeNull();
  });

  test('the exchanger with the lowest number decides', async () => {
    const found = await discoverSettings('sam@ours.example', {
      ...silent,
      resolveMx: () =>
        Promise.resolve([
          { exchange: 'aspmx.l.google.com', priority: 50 },
          { exchange: 'in1-smtp.messagingengine.com', priority: 10 },
        ]),
    });
    expect(found.provider).toBe('Fastmail');
  });

  test('SRV records are followed, those with TLS from the first byte before the others', async () => {
    const found = await discoverSettings('sam@ours.example', {
      ...silent,
      resolveSrv: (name) => {
        if (name === '_imaps._tcp.ours.example') {
          return Promise.resolve([
            srv('second.ours.example', 993, 20),
            srv('IMAP.ours.example', 993, 10, 5),
            srv('light.ours.example', 993, 10, 1),
          ]);
        }
        if (name === '_imap._tcp.ours.example') return Promise.resolve([srv('imap.ours.example', 143)]);
        if (name === '_submissions._tcp.ours.example') return Promise.resolve([srv('.', 0)]);
        if (name === '_submission._tcp.ours.example') return Promise.resolve([srv('smtp.ours.example', 587)]);
        return Promise.reject(new Error('ENODATA'));
      },
    });
    expect(found).toEqual({
      imap: { host: 'imap.ours.example', port: 993, security: 'tls' },
      smtp: { host: 'smtp.ours.example', port: 587, security: 'starttls' },
      username: 'sam@ours.example',
      source: 'srv',
      provider: null,
      advice: null,
    });
  });

  test('the autoconfig file of the domain is read, over https alone', async () => {
    const urls: string[] = [];
    const found = await discoverSettings('sam@ours.example', {
      ...silent,
      fetchText: (url) => {
        urls.push(url);
        return Promise.resolve(
          url.startsWith('https://autoconfig.')
            ? null
            : `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="ours.example">
                 <incomingServer type="pop3"><hostname>pop.ours.example</hostname><port>995</port><socketType>SSL</socketType></incomingServer>
                 <incomingServer type="imap"><hostname>plain.ours.example</hostname><port>143</port><socketType>plain</socketType></incomingServer>
                 <incomingServer type="imap"><hostname>mail.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>
                 <outgoingServer type="smtp"><hostname>mail.%EMAILDOMAIN%</hostname><port>587</port><socketType>STARTTLS</socketType></outgoingServer>
               </emailProvider></clientConfig>`,
        );
      },
    });
    expect(found).toMatchObject({
      source: 'autoconfig',
      username: 'sam',
      imap: { host: 'mail.ours.example', port: 993, security: 'tls' },
      smtp: { host: 'mail.ours.example', port: 587, security: 'starttls' },
    });
    expect(urls.length).toBe(2);
    expect(urls.every((url) => url.startsWith('https://'))).toBe(true);
  });

  test('a domain that answers nothing, nonsense, or never at all leaves the settings to be asked for', async () => {
    const none = { imap: null, smtp: null, source: 'none', provider: null, advice: null };
    expect(await discoverSettings('sam@ours.example', silent)).toMatchObject(none);
    const nonsense = { ...silent, fetchText: () => Promise.resolve('<html>not found</html>') };
    expect(await discoverSettings('sam@ours.example', nonsense)).toMatchObject(none);
    const hostile = `<clientConfig><incomingServer type="imap"><hostname>a b;rm</hostname><port>99999</port><socketType>SSL</socketType></incomingServer></clientConfig>`;
    expect(
      await discoverSettings('sam@ours.example', { ...silent, fetchText: () => Promise.resolve(hostile) }),
    ).toMatchObject(none);
    const never = () => new Promise<never>(() => undefined);
    const dead = { resolveMx: never, resolveSrv: never, fetchText: never };
    expect(await discoverSettings('sam@ours.example', dead, 10)).toMatchObject(none);
    expect(await discoverSettings('sam@[127.0.0.1]', silent)).toMatchObject(none);
  });
});
