// The forms of an account and of a mailbox: what is typed, what it becomes, where trouble is told.
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import { changedFields, EMPTY_FORM, problemAt, readForm } from '../../../../src/features/accounts/account-form.ts';
import {
  EMPTY_MAILBOX,
  problemOf,
  readMailboxForm,
  withDiscovered,
  withSecurity,
} from '../../../../src/features/mailbox-form/mailbox-form.ts';

describe('the account form', () => {
  it('tells every problem at once, each at its field', () => {
    const read = readForm({ ...EMPTY_FORM, arr: 'lots', cadenceDays: '0', domains: 'acme', addresses: 'bo' });
    expect(read.ok ? [] : Object.keys(read.problems).sort()).toEqual([
      'addresses',
      'arr',
      'cadenceDays',
      'domains',
      'name',
    ]);
  });

  it('reads lists however they are separated and leaves out the empty', () => {
    const read = readForm({
      ...EMPTY_FORM,
      name: ' Acme ',
      domains: '@Acme.com, acme.de\nacme.com',
      fields: [
        { id: 0, name: 'Region', value: 'North' },
        { id: 1, name: ' ', value: 'lost' },
      ],
    });
    expect(read).toMatchObject({
      ok: true,
      fields: { name: 'Acme', domains: ['acme.com', 'acme.de'], fields: { Region: 'North' }, tier: null, arr: null },
    });
  });

  it('sends only what was changed', () => {
    const read = readForm({ ...EMPTY_FORM, name: 'Acme', owner: 'Maya', domains: 'acme.com' });
    if (!read.ok) throw new Error('The form should be fine.');
    expect(changedFields({ ...read.fields, owner: 'Sam' }, read.fields)).toEqual({ owner: 'Maya' });
    expect(changedFields(read.fields, { ...read.fields })).toEqual({});
  });

  it('puts the engine’s refusal at the field it names', () => {
    expect(problemAt('domains.0', 'No.')).toEqual({ domains: 'No.' });
    expect(problemAt(undefined, 'No.')).toEqual({ name: 'No.' });
  });
});

describe('the mailbox form', () => {
  const typed = { ...EMPTY_MAILBOX, address: 'maya@acme.com', password: 'secret' };

  it('shows each failure by the field it concerns', () => {
    expect(problemOf(new Failure('auth_needed', 'Wrong password.')).field).toBe('password');
    for (const code of ['host_not_found', 'tls_required', 'certificate_untrusted', 'timed_out', 'no_imap'] as const) {
      expect(problemOf(new Failure(code, 'No.')).field, code).toBe('imap');
    }
    expect(problemOf(new Failure('invalid_input', 'No.', 'imap.port')).field).toBe('imapPort');
    expect(problemOf(new Failure('invalid_input', 'No.', 'address'))).toEqual({ field: 'address', sentence: 'No.' });
  });

  it('never replaces what the person typed by what was found', () => {
    const own = { ...typed, imap: { host: 'mail.acme.com', port: '143', security: 'starttls' as const } };
    const found = {
      imap: { host: 'imap.found.com', port: 993, security: 'tls' as const },
      smtp: { host: 'smtp.found.com', port: 465, security: 'tls' as const },
      username: 'maya@acme.com',
      source: 'srv' as const,
      provider: null,
      advice: null,
      signIn: null,
    };
    expect(withDiscovered(own, found).imap.host).toBe('mail.acme.com');
    expect(withDiscovered(typed, found).imap).toEqual({ host: 'imap.found.com', port: '993', security: 'tls' });
  });

  it('moves the port with the security only while it is a usual one', () => {
    expect(withSecurity(EMPTY_MAILBOX.imap, 'starttls', 'imap').port).toBe('143');
    expect(withSecurity({ host: 'h', port: '10143', security: 'tls' }, 'starttls', 'imap').port).toBe('10143');
  });

  it('leaves out the servers that were not given, so that the engine looks for them', () => {
    expect(readMailboxForm(typed)).toEqual({ ok: true, input: { address: 'maya@acme.com', password: 'secret' } });
    expect(readMailboxForm({ ...typed, imap: { host: 'h', port: 'x', security: 'tls' } })).toMatchObject({
      ok: false,
      problem: { field: 'imapPort' },
    });
  });
});
