import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MailAddress } from '../../../../../electron/contract/scalars.ts';
import { RecipientField } from '../../../../../src/features/compose/RecipientField.tsx';
import { type FakeEngine, startFakeEngine } from '../../fake-engine.ts';
import { DAY, NOW } from '../../sample-rows.ts';
import { expectAccessible, prepareStage, stage } from '../../stage.tsx';

prepareStage();

const KNOWN = ['Jana Weber', 'Jan Ode', 'Tom Berg'].map((name, index) => ({
  name,
  address: `${name.split(' ')[0]?.toLowerCase()}@acme.test`,
  accountId: 1,
  accountName: 'Acme',
  why: 'Champion at Acme',
  lastAt: NOW - (index + 2) * DAY,
}));

let engine: FakeEngine;
let held: readonly MailAddress[];

function Field() {
  const [addresses, setAddresses] = useState<MailAddress[]>([]);
  held = addresses;
  return (
    <RecipientField
      label="To"
      addresses={addresses}
      taken={addresses.map((each) => each.address)}
      about={{ accountId: null, threadId: null }}
      concernOf={() => null}
      onChange={setAddresses}
    />
  );
}

beforeEach(() => {
  engine = startFakeEngine({
    'compose.completeAddress': ({ query, exclude }) => ({
      people: KNOWN.filter(
        (each) => each.name.toLowerCase().startsWith(query.toLowerCase()) && !(exclude ?? []).includes(each.address),
      ),
    }),
  });
});

const addresses = () => held.map((each) => each.address);
const field = () => screen.getByRole('combobox', { name: 'To' });

describe('a field of recipients', () => {
  it('offers people with their account, and takes the chosen one with the arrows and Enter', async () => {
    const { container } = stage(<Field />);
    await userEvent.type(field(), 'jan');
    const options = await screen.findAllByRole('option');
    expect(options.map((each) => each.textContent)).toEqual([
      expect.stringContaining('Jana Weber'),
      expect.stringContaining('Jan Ode'),
    ]);
    expect(options[0]?.textContent).toContain('Acme');
    await expectAccessible(container);
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Jan Ode');
    await userEvent.keyboard('{Enter}');
    expect(held).toEqual([{ name: 'Jan Ode', address: 'jan@acme.test' }]);
    expect((field() as HTMLInputElement).value).toBe('');
  });

  it('takes the first one offered with a comma or Tab, and never offers whom it has', async () => {
    stage(<Field />);
    await userEvent.type(field(), 'tom');
    await screen.findByRole('option');
    await userEvent.keyboard(',');
    await userEvent.type(field(), 'jana');
    await screen.findByRole('option');
    await userEvent.keyboard('{Tab}');
    expect(addresses()).toEqual(['tom@acme.test', 'jana@acme.test']);
    await userEvent.type(field(), 'tom');
    await waitFor(() => expect(engine.asked('compose.completeAddress').at(-1)?.query).toBe('tom'));
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('takes an address as it was typed, even where somebody else is offered', async () => {
    stage(<Field />);
    await userEvent.type(field(), 'jana@other.test{Enter}');
    expect(addresses()).toEqual(['jana@other.test']);
  });

  it('makes many chips of many pasted addresses', async () => {
    stage(<Field />);
    await userEvent.click(field());
    await userEvent.paste('"Weber, Jana" <jana@acme.test>; tom@acme.test\nlee@x.test');
    expect(held).toEqual([
      { name: 'Weber, Jana', address: 'jana@acme.test' },
      { name: '', address: 'tom@acme.test' },
      { name: '', address: 'lee@x.test' },
    ]);
  });

  it('opens the last chip for editing with Backspace, and walks and removes chips with the keys', async () => {
    stage(<Field />);
    await userEvent.click(field());
    await userEvent.paste('Jana Weber <jana@acme.test>, tom@acme.test');
    await userEvent.keyboard('{Backspace}');
    expect((field() as HTMLInputElement).value).toBe('tom@acme.test');
    await userEvent.keyboard('{Enter}{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('Jana Weber');
    await userEvent.keyboard('{Delete}');
    expect(addresses()).toEqual(['tom@acme.test']);
    expect(document.activeElement).toBe(field());
  });

  it('keeps what is no address as a chip that says so, when the field is left', async () => {
    stage(<Field />);
    await userEvent.type(field(), 'jana at acme');
    await userEvent.tab();
    expect(addresses()).toEqual(['jana at acme']);
    expect(screen.getByRole('button', { name: 'jana at acme, not a mail address. Edit' })).toBeTruthy();
  });

  it('closes what it offers with Escape and leaves the text', async () => {
    stage(<Field />);
    await userEvent.type(field(), 'tom');
    await screen.findByRole('option');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect((field() as HTMLInputElement).value).toBe('tom');
  });
});
