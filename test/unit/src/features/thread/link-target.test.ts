import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../../../../src/features/thread/html/link-target.ts';

const target = (href: string, text = '') => linkTarget({ href, text });

describe('a link', () => {
  it('is told by its place, with the rest around it', () => {
    expect(target('https://acme.test:8443/plan?a=1#b')).toEqual({
      before: 'https://',
      place: 'acme.test:8443',
      after: '/plan?a=1#b',
      says: null,
    });
    expect(target('mailto:jana@acme.test?subject=x')).toMatchObject({ place: 'jana@acme.test', after: ' …' });
    expect(target('https://аpple.com/')?.place).toBe('xn--pple-43d.com');
  });

  it.each(['javascript:x()', 'file:///etc/passwd', 'tel:+1', 'data:text/html,x', 'tend://x', 'nonsense'])(
    'to %s leads nowhere',
    (href) => expect(target(href)).toBeNull(),
  );

  it.each([
    ['https://evil.test/', 'https://bank.example/login', 'bank.example'],
    ['https://evil.test/', 'www.bank.example', 'www.bank.example'],
    ['https://evil.test/', 'bank.example', 'bank.example'],
    ['https://evil.test/', 'Sign in at https://bank.example now', 'bank.example'],
    ['https://bank.example.evil.test/', 'bank.example', 'bank.example'],
    ['https://a.github.io/', 'b.github.io', 'b.github.io'],
    ['mailto:eve@evil.test', 'jana@acme.test', 'jana@acme.test'],
  ])('to %s that reads %j is named', (href, text, says) => expect(target(href, text)?.says).toBe(says));

  it.each([
    ['https://www.bank.example/login?x=1', 'bank.example'],
    ['https://login.bank.example/', 'https://www.bank.example/'],
    ['https://track.test/r?u=1', 'Read our offer'],
    ['https://nodejs.test/', 'Node.js'],
    ['https://files.test/1', 'report.final.pdf'],
    ['mailto:jana@acme.test', 'Jana@Acme.test'],
    ['https://acme.test/', ''],
  ])('to %s that reads %j says nothing false', (href, text) => expect(target(href, text)?.says).toBeNull());
});
