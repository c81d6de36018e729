// Mapping compares strings: every spelling of an address or subject has to come out as one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageIds, readDate } from '../../../electron/engine/mail/mime/message-headers.ts';
import {
  domainOf,
  isFreeMail,
  normaliseAddress,
  normaliseName,
  registrableDomain,
} from '../../../electron/engine/mail/people/addresses.ts';
import { readSubject } from '../../../electron/engine/mail/text/subject-base.ts';

describe('addresses', () => {
  it.each([
    ['Ann.Lee@Acme.TEST', 'ann.lee@acme.test'],
    [' <ann@acme.test> ', 'ann@acme.test'],
    ['mailto:ann@acme.test', 'ann@acme.test'],
    ["'ann@acme.test'", 'ann@acme.test'],
    ['ann@acme.test.', 'ann@acme.test'],
    ['"ann lee"@acme.test', 'annlee@acme.test'],
    ['ann@b\u00fccher.example', 'ann@xn--bcher-kva.example'],
    ['a\u200bnn@acme.test', 'ann@acme.test'],
    ['MAILER-DAEMON', 'mailer-daemon'],
    ['', ''],
  ])('writes %j as %j', (raw, address) => {
    expect(normaliseAddress(raw)).toBe(address);
  });

  it('leaves an address alone that was normalised before', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ maxLength: 60 })), (raw) => {
        const once = normaliseAddress(raw);
        expect(once).not.toMatch(/[\s\p{Cc}\p{Cf}]/u);
        expect(once).toBe(once.toLowerCase());
      }),
    );
  });

  it('finds what somebody registered', () => {
    expect(registrableDomain('mail.eu.acme.co.uk')).toBe('acme.co.uk');
    expect(registrableDomain('acme.test')).toBe('acme.test');
    expect(registrableDomain(domainOf('ann@crm.acme.com'))).toBe('acme.com');
  });

  it('knows free mail from companies', () => {
    for (const domain of ['gmail.com', 'yahoo.co.uk', 'gmx.de', 'orange.fr', 'mail.ru', 'proton.me'])
      expect(isFreeMail(domain)).toBe(true);
    for (const domain of ['acme.com', 'google.com', 'microsoft.com', 'gmail.acme.com'])
      expect(isFreeMail(domain)).toBe(false);
  });

  it('keeps names and drops what only repeats or hides', () => {
    expect(normaliseName('"Lee, Ann"', 'ann@acme.test')).toBe('Lee, Ann');
    expect(normaliseName('ann@acme.test', 'ann@acme.test')).toBe('');
    expect(normaliseName('Ann\u202e Lee', 'ann@acme.test')).toBe('Ann Lee');
  });
});

describe('base subjects', () => {
  it.each([
    ['Re: Contract', 'contract', true],
    ['RE: FW: Re[2]: Contract', 'contract', true],
    ['AW: WG: Vertrag', 'vertrag', true],
    ['SV: VS: Avtal', 'avtal', true],
    ['Antw: Contract', 'contract', true],
    ['RE : Contrat', 'contrat', true],
    ['TR: Contrat', 'contrat', false],
    ['RV: Contrato', 'contrato', false],
    ['Fwd: Contract', 'contract', false],
    ['Contract (fwd)', 'contract', false],
    ['[Fwd: Contract]', 'contract', false],
    ['[Acme #12] Re: Contract', 'contract', true],
    ['Re: [Acme] Contract', 'contract', true],
    ['回复：合同条款', '合同条款', true],
    ['Contract  renewal', 'contract renewal', false],
    ['Return: policy', 'return: policy', false],
    ['Re:', '', true],
    ['[only a tag]', '[only a tag]', false],
  ])('of %j is %j', (subject, base, isReply) => {
    expect(readSubject(subject)).toEqual({ base, isReply });
  });

  it('of an answer to anything is the same as before', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (subject) => {
        expect(readSubject(`Re: ${subject}`).base).toBe(readSubject(subject).base);
      }),
    );
  });

  it('comes quickly for a subject made of prefixes', () => {
    expect(readSubject('Re: '.repeat(500)).base).toBe('');
    expect(readSubject('['.repeat(2000)).base).toHaveLength(2000);
  });
});

describe('header fields', () => {
  it.each([
    ['Fri, 21 Nov 1997 09:55:06 -0600', Date.UTC(1997, 10, 21, 15, 55, 6)],
    ['21 Nov 97 09:55 GMT', Date.UTC(1997, 10, 21, 9, 55)],
    ['Fri, 21 Nov 1997 09:55:06 +0000 (UTC)', Date.UTC(1997, 10, 21, 9, 55, 6)],
    ['Fri, 21 Nov 1997 09:55:06 EST', Date.UTC(1997, 10, 21, 14, 55, 6)],
    ['Fri, 21 Nov 1997 09:55:06', Date.UTC(1997, 10, 21, 9, 55, 6)],
    ['2025-11-03T10:00:00+01:00', Date.UTC(2025, 10, 3, 9)],
    ['yesterday', null],
    ['Fri, 99 Foo 1997 09:55:06', null],
    ['', null],
  ])('date %j', (field, at) => {
    expect(readDate(field)).toBe(at);
  });

  it('lists ids once, in order, whatever stands between them', () => {
    expect(messageIds('<a@x> <b@x>\t<a@x>,<c@x>', 10)).toEqual(['a@x', 'b@x', 'c@x']);
    expect(messageIds('a@x b@x', 10)).toEqual(['a@x', 'b@x']);
    expect(messageIds('<1@x> <2@x> <3@x> <4@x>', 3)).toEqual(['1@x', '3@x', '4@x']);
  });
});
