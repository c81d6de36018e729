// How the person works: hours, how soon accounts should have an answer, how often each tier should hear from us, and which
// domains are their own company's.
import { useState } from 'react';
import type { Settings } from '../../../electron/contract/app.ts';
import { updateSettings, useSettings } from '../../state/app-settings.ts';
import { splitList } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { HealthSettings } from './HealthSettings.tsx';
import { Holidays } from './Holidays.tsx';
import { NumberSetting, TimeSetting } from './NumberSetting.tsx';
import { SettingRow } from './SettingRow.tsx';
import { Weekdays } from './Weekdays.tsx';

const TIERS: readonly { readonly key: keyof Settings['cadenceDays']; readonly title: string }[] = [
  { key: 'enterprise', title: 'Enterprise' },
  { key: 'business', title: 'Business' },
  { key: 'standard', title: 'Standard' },
  { key: 'none', title: 'Accounts without a tier' },
];

export function RhythmSettings() {
  const { data } = useSettings();
  if (!data) return <Skeleton rows={6} />;
  const hours = data.workingHours;
  const saveHours = (part: Partial<Settings['workingHours']>) =>
    void updateSettings({ workingHours: { ...hours, ...part } }, 'Changed the working hours.');
  return (
    <>
      <ScreenSubject title="Working hours">
        <SettingRow title="Hours" note="The response goal counts only these.">
          <TimeSetting label="Start of the day" value={hours.start} onSave={(start) => saveHours({ start })} />
          <span className="text-ink-3">to</span>
          <TimeSetting label="End of the day" value={hours.end} onSave={(end) => saveHours({ end })} />
        </SettingRow>
        <SettingRow title="Days">
          <Weekdays chosen={hours.weekdays} onSave={(weekdays) => saveHours({ weekdays })} />
        </SettingRow>
        <Holidays
          holidays={hours.holidays ?? []}
          onSave={(holidays) => void updateSettings({ workingHours: { ...hours, holidays } }, 'Changed the holidays.')}
        />
        <SettingRow title="Response goal" note="Working hours in which a question of an account has its answer.">
          <NumberSetting
            label="Response goal in working hours"
            value={data.responseGoalHours}
            min={0.5}
            max={80}
            step={0.5}
            unit="hours"
            onSave={(responseGoalHours) => void updateSettings({ responseGoalHours }, 'Changed the response goal.')}
          />
        </SettingRow>
      </ScreenSubject>
      <ScreenSubject title="Rhythm by tier" note="Days between touches; an account can have its own.">
        {TIERS.map((tier) => (
          <SettingRow key={tier.key} title={tier.title}>
            <NumberSetting
              label={`Days between touches, ${tier.title}`}
              value={data.cadenceDays[tier.key]}
              min={1}
              max={730}
              step={1}
              unit="days"
              onSave={(days) =>
                void updateSettings(
                  { cadenceDays: { ...data.cadenceDays, [tier.key]: days } },
                  `Changed the rhythm of ${tier.title}.`,
                )
              }
            />
          </SettingRow>
        ))}
      </ScreenSubject>
      <HealthSettings settings={data} />
      <OwnDomains domains={data.ownDomains} />
    </>
  );
}

function OwnDomains({ domains }: { domains: readonly string[] }) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed === null) return;
    const next = splitList(typed.toLowerCase()).map((each) => each.replace(/^@/, ''));
    setTyped(null);
    if (next.join() !== domains.join())
      void updateSettings({ ownDomains: next }, 'Changed the domains of your company.');
  };
  return (
    <ScreenSubject title="Your own company">
      <TextArea
        label="Mail domains of your company"
        hint="Besides those of your mailboxes. Mail between these is internal and never an account's."
        rows={3}
        spellCheck={false}
        value={typed ?? domains.join('\n')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        className="max-w-md"
      />
    </ScreenSubject>
  );
}
