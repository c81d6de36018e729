// The brand page: company, colours and logo, shown on a cover as they change; what can't be printed is said where it was chosen.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import { BrandSettings } from '../../../../src/features/settings/BrandSettings.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const brand = { company: 'Northbeam', colour: '#1f4d3a', accent: '#2f7d5b', logo: null, font: 'inter', ownFamily: null };

it('keeps the company’s name once the field is left, and shows it on the cover', async () => {
  const engine = startFakeEngine({ 'brand.get': () => brand, 'brand.update': () => ({ entryId: 1 }) });
  const { container } = stage(<BrandSettings />);
  const cover = await screen.findByRole('figure', { name: 'Preview of a cover' });
  within(cover).getByText('Northbeam');
  await expectAccessible(container);
  const company = screen.getByLabelText('Company');
  await userEvent.clear(company);
  await userEvent.type(company, 'Northbeam Logistics{Enter}');
  await waitFor(() => expect(engine.asked('brand.update')).toEqual([{ company: 'Northbeam Logistics' }]));
});

it('takes a logo as the file says it is, and says beside it why one is refused', async () => {
  const engine = startFakeEngine({
    'brand.get': () => brand,
    'brand.update': () => {
      throw new Failure('invalid_input', 'This is no picture that can be printed.', 'logo');
    },
  });
  stage(<BrandSettings />);
  const file = new File([new Uint8Array([1, 2, 3])], 'logo.jpg', { type: 'image/jpeg' });
  await userEvent.upload(await screen.findByLabelText('Logo file'), file);
  await waitFor(() =>
    expect(engine.asked('brand.update')).toEqual([{ logo: { type: 'image/jpeg', content: 'AQID' } }]),
  );
  expect((await screen.findAllByText('This is no picture that can be printed.')).length).toBeGreaterThan(0);
});
