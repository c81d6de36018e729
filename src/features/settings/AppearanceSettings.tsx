// Light, dark, or as the system has it.
import { updateSettings, useSettings } from '../../state/app-settings.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { SettingRow } from './SettingRow.tsx';

export function AppearanceSettings() {
  const { data } = useSettings();
  if (!data) return <Skeleton rows={2} />;
  return (
    <ScreenSubject title="Appearance">
      <SettingRow title="Theme" note="Text size follows the system and Ctrl/Cmd with plus and minus.">
        <Segmented
          label="Theme"
          value={data.theme}
          onChange={(theme) => void updateSettings({ theme }, 'Changed the theme.')}
          choices={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </SettingRow>
    </ScreenSubject>
  );
}
