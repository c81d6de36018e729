// Manners of the desktop program: the tray, opening at login, the number on the icon, mail links of other programs.
import type { Settings } from '../../../electron/contract/app.ts';
import { updateSettings } from '../../state/app-settings.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';
import { OnOff } from './OnOff.tsx';
import { SettingRow } from './SettingRow.tsx';

type Desktop = Settings['desktop'];
const BADGES: readonly { readonly value: Desktop['badge']; readonly label: string }[] = [
  { value: 'answers', label: 'Answers you owe' },
  { value: 'today', label: 'What stands in Today' },
  { value: 'none', label: 'Nothing' },
];

export function DesktopSettings({ desktop }: { desktop: Desktop }) {
  const save = (part: Partial<Desktop>) =>
    void updateSettings({ desktop: { ...desktop, ...part } }, 'Changed the manners of the program.');
  return (
    <ScreenSubject title="On this desktop">
      <SettingRow
        title="Stay in the tray"
        note="Closing the window leaves Tend running: mail comes in and rules are watched."
      >
        <OnOff label="Stay in the tray" on={desktop.tray} onChange={(tray) => save({ tray })} />
      </SettingRow>
      <SettingRow title="Open at login">
        <OnOff label="Open at login" on={desktop.openAtLogin} onChange={(openAtLogin) => save({ openAtLogin })} />
      </SettingRow>
      <SettingRow title="Open mail links" note="A mailto link of another program begins a message here.">
        <OnOff label="Open mail links" on={desktop.mailLinks} onChange={(mailLinks) => save({ mailLinks })} />
      </SettingRow>
      <SettingRow title="Number on the icon" note="Where the desktop shows one.">
        <Select<Desktop['badge']>
          label="What the number counts"
          labelHidden
          value={desktop.badge}
          onChange={(badge) => save({ badge })}
          choices={BADGES}
        />
      </SettingRow>
    </ScreenSubject>
  );
}
