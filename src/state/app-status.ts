// What is running and how much it holds; decides between the first run and the day.
import type { AppStatus } from '../../electron/contract/app.ts';
import { setClock } from './clock.ts';
import { ask } from './engine.ts';
import { createResources } from './resource.ts';

const resource = createResources<'status', AppStatus>({
  topics: ['mailboxes', 'accounts'],
  async ask() {
    const status = await ask('app.status', {});
    setClock(status.now, status.timeZone);
    return status;
  },
});

export const useAppStatus = () => resource.use('status');
export const reloadAppStatus = () => resource.load('status');
