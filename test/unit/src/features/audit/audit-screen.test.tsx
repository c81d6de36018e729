// The audit on screen: sections with what was found and what was not, the keyboard's way through it, and its files.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Audit, AuditItem } from '../../../../../electron/contract/audit.ts';
import type { AccountId } from '../../../../../electron/contract/scalars.ts';
import { AuditScreen } from '../../../../../src/features/audit/AuditScreen.tsx';
import { startFakeEngine } from '../../fake-engine.ts';
import { DAY, NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();

function item(id: number, text: string): AuditItem {
  return {
    accountId: id as AccountId,
    name: `Account ${id}`,
    text,
    rule: 'audit v1: figures',
    tier: 'business',
    arr: { minor: 1_000_000, currency: 'EUR' },
    renewalDate: null,
    renewalInDays: 40,
    daysSilent: 41,
    cadenceDays: 14,
    lastTouchAt: NOW - 41 * DAY,
    owner: '',
    threadId: null,
    messageRowIds: [],
  };
}
const audit: Audit = {
  at: NOW,
  accounts: 9,
  sound: 7,
  mailFrom: NOW - 400 * DAY,
  coverage: null,
  sections: [
    {
      kind: 'contact_gap',
      title: 'Gaps in contact',
      sentence: 'Two accounts.',
      items: [item(1, 'Silent for 41 days'), item(2, 'Silent for 30 days')],
    },
    { kind: 'stagnating', title: 'Stagnating', sentence: 'No account has slowed.', items: [] },
  ],
};

describe('the audit on screen', () => {
  it('shows what was found and what was looked for in vain', async () => {
    startFakeEngine({ 'audit.get': () => audit });
    const { container } = stage(<AuditScreen />);
    const gaps = await screen.findByRole('region', { name: 'Gaps in contact' });
    expect(within(gaps).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByText('No account has slowed.')).toBeTruthy();
    expect(screen.getByText('2 accounts with findings, 7 without')).toBeTruthy();
    await expectAccessible(container);
  });

  it('is walked with the keyboard, and Enter opens the account', async () => {
    startFakeEngine({ 'audit.get': () => audit });
    stage(<AuditScreen />);
    await screen.findByText('Silent for 30 days');
    await userEvent.keyboard('j{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/account/2'));
  });

  it('says why', async () => {
    startFakeEngine({ 'audit.get': () => audit });
    stage(<AuditScreen />);
    await userEvent.click(await screen.findByRole('button', { name: /Why Account 1/ }));
    expect(await screen.findByText('audit v1: figures')).toBeTruthy();
  });

  it('is handed over as a file with one key', async () => {
    const engine = startFakeEngine({
      'audit.get': () => audit,
      'audit.export': () => ({ fileName: 'Audit.pdf', path: null, bytes: 4, findings: 2, content: 'JVBERg==' }),
    });
    URL.createObjectURL = vi.fn(() => 'blob:audit');
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    stage(<AuditScreen />);
    await screen.findByText('Silent for 41 days');
    await userEvent.keyboard('{Shift>}D{/Shift}');
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(engine.asked('audit.export')).toEqual([{ format: 'pdf' }]);
    saved.mockRestore();
  });

  it('tells an empty book how to fill it', async () => {
    startFakeEngine({ 'audit.get': () => ({ ...audit, accounts: 0, sound: 0, sections: [] }) });
    stage(<AuditScreen />);
    expect(await screen.findByText(/Here will be what a look/)).toBeTruthy();
  });
});
