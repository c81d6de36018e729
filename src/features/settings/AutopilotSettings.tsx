// What bounds Autopilot: how soon, when, how much, and to whom it never writes; and the switch that pauses everything.
import { pauseEverything, setAutopilot, useAutopilot } from '../../state/autopilot.ts';
import { currentTime } from '../../state/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { counted, dateTime } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { NumberSetting, TimeSetting } from './NumberSetting.tsx';
import { OnOff } from './OnOff.tsx';
import { SettingRow } from './SettingRow.tsx';
import { Weekdays } from './Weekdays.tsx';

export function AutopilotSettings() {
  const { data, failure } = useAutopilot();
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={7} />;
  const { settings, pausedSince } = data;
  const { hours } = settings;
  const saveHours = (part: Partial<typeof hours>) =>
    void setAutopilot({ hours: { ...hours, ...part } }, 'Changed the hours of Autopilot.');
  return (
    <>
      <ScreenSubject title="Pause everything">
        <SettingRow
          title={pausedSince === null ? 'Tend works' : `Paused since ${dateTime(pausedSince)}`}
          note="While it is paused nothing is drafted or sent by itself, and what you approved in the queue stays here."
        >
          <Button keys="Shift+P" onClick={() => void pauseEverything(pausedSince === null, currentTime())}>
            {pausedSince === null ? 'Pause everything' : 'Go on'}
          </Button>
        </SettingRow>
      </ScreenSubject>
      <ScreenSubject title="When it sends" note={`${counted(data.today, 'message')} today so far`}>
        <SettingRow title="Delay" note="How long what it lets go is held, so that you can take it back.">
          <NumberSetting
            label="Minutes that Autopilot waits before it sends"
            value={settings.delayMinutes}
            min={1}
            max={2880}
            step={1}
            unit="min"
            onSave={(delayMinutes) => void setAutopilot({ delayMinutes }, 'Changed the delay of Autopilot.')}
          />
        </SettingRow>
        <SettingRow title="Hours" note="In the time zone of the person who reads it.">
          <TimeSetting label="Not before" value={hours.start} onSave={(start) => saveHours({ start })} />
          <span className="text-ink-3">to</span>
          <TimeSetting label="Not after" value={hours.end} onSave={(end) => saveHours({ end })} />
        </SettingRow>
        <SettingRow title="Days">
          <Weekdays chosen={hours.weekdays} onSave={(weekdays) => saveHours({ weekdays })} />
        </SettingRow>
      </ScreenSubject>
      <ScreenSubject title="How much">
        <SettingRow title="A day" note="All accounts together.">
          <NumberSetting
            label="Messages a day at most"
            value={settings.dailyCap}
            min={1}
            max={200}
            step={1}
            unit="mails"
            onSave={(dailyCap) => void setAutopilot({ dailyCap }, 'Changed how much Autopilot sends a day.')}
          />
        </SettingRow>
        <SettingRow title="To one account">
          <NumberSetting
            label="Messages to one account at most"
            value={settings.accountCap}
            min={1}
            max={20}
            step={1}
            unit="in"
            onSave={(accountCap) => void setAutopilot({ accountCap }, 'Changed how much one account gets.')}
          />
          <NumberSetting
            label="Days that count for one account"
            value={settings.accountDays}
            min={1}
            max={90}
            step={1}
            unit="days"
            onSave={(accountDays) => void setAutopilot({ accountDays }, 'Changed how much one account gets.')}
          />
        </SettingRow>
      </ScreenSubject>
      <ScreenSubject title="What it may do">
        <SettingRow title="Earned after" note="Approvals without a change before a kind can be delegated.">
          <NumberSetting
            label="Approvals without a change before a kind can be delegated"
            value={settings.earnAfter}
            min={1}
            max={1000}
            step={1}
            unit="drafts"
            onSave={(earnAfter) => void setAutopilot({ earnAfter }, 'Changed when Autopilot is earned.')}
          />
        </SettingRow>
        <SettingRow title="Accounts at risk" note="Off: a person writes to them, always.">
          <OnOff
            label="Autopilot writes to accounts at risk"
            on={settings.atRisk}
            onChange={(atRisk) => void setAutopilot({ atRisk }, 'Changed whom Autopilot writes to.')}
          />
        </SettingRow>
        <SettingRow title="Accounts of the highest value" note="Off: a person writes to them, always.">
          <OnOff
            label="Autopilot writes to accounts of the highest value"
            on={settings.topValue}
            onChange={(topValue) => void setAutopilot({ topValue }, 'Changed whom Autopilot writes to.')}
          />
        </SettingRow>
      </ScreenSubject>
    </>
  );
}
