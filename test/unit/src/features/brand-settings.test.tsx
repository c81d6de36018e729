// The brand page: company, colours and logo, shown on a cover as they change; what can't be printed is said where it was chosen.
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Failure } from '../../../../electron/contract/failure.ts';
import { BrandSettings } from '../../../../src/features/settings/BrandSettings.tsx';
import { startFakeEngine } from '../fake-engine.ts';
import { expectAccessible, prepareStage, stage } from '../stage.tsx';

prepareStage();

const brand = {
  company: 'Northbeam',
  colour: '#1f4d3a',
  accent: '#2f7d5b',
  logo: null,
  font: 'inter',
  ownFamily: null,
};

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

it('sets documents in the company’s own face, the bold file for what is bold, and says why one is refused', async () => {
  let taken = 0;
  const engine = startFakeEngine({
    'brand.get': () => ({
      ...brand,
      font: taken === 0 ? 'inter' : 'own',
      ownFamily: taken === 0 ? null : 'Halden Text',
    }),
    'brand.takeFace': () => {
      taken += 1;
      if (taken > 1) throw new Failure('invalid_input', 'This is no TTF or OTF font file.', 'face');
      return { entryId: 1, family: 'Halden Text' };
    },
  });
  const { container } = stage(<BrandSettings />);
  const file = (name: string, byte: number) => new File([new Uint8Array([byte])], name, { type: 'font/ttf' });
  const files = [file('Halden-Bold.ttf', 2), file('Halden-Regular.ttf', 1)];
  await userEvent.upload(await screen.findByLabelText('Font files'), files);
  await waitFor(() => expect(engine.asked('brand.takeFace')).toEqual([{ regular: 'AQ==', strong: 'Ag==' }]));
  await userEvent.upload(screen.getByLabelText('Font files'), [file('Halden.ttf', 3)]);
  expect((await screen.findAllByText('This is no TTF or OTF font file.')).length).toBeGreaterThan(0);
  await expectAccessible(container);
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
