// How long each pass of the day is planned for, what to be told of outside the window and when not, and the manners of the
// desktop program.
import type { AppStatus, Settings } from '../../../electron/contract/app.ts';
import type { NoticeKind, NoticeWhose } from '../../../electron/contract/notices.ts';
import type { PassKind } from '../../../electron/contract/pass-kinds.ts';
import { updateSettings, useSettings } from '../../state/app-settings.ts';
import { askForNotices } from '../../state/outside-notices.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DesktopSettings } from './DesktopSettings.tsx';
import { NumberSetting, TimeSetting } from './NumberSetting.tsx';
import { OnOff } from './OnOff.tsx';
import { SettingRow } from './SettingRow.tsx';

const PASSES: readonly { readonly kind: PassKind; readonly title: string }[] = [
  { kind: 'week_ahead', title: 'The week ahead' },
  { kind: 'book_review', title: 'Morning book review' },
  { kind: 'replies', title: 'Reply pass' },
  { kind: 'proactive', title: 'Proactive block' },
  { kind: 'scheduling', title: 'Reviews and scheduling' },
  { kind: 'week_close', title: 'The week in order' },
  { kind: 'sweep', title: 'End-of-day sweep' },
];

const RULES: readonly { readonly kind: NoticeKind; readonly title: string; readonly note?: string }[] = [
  { kind: 'answer_soon', title: 'An answer is about to miss the response goal' },
  { kind: 'answer_missed', title: 'An answer has missed the response goal' },
  { kind: 'mail_from', title: 'They wrote', note: 'Letters of their people; never newsletters or automatic answers.' },
  { kind: 'risk_signal', title: 'What they wrote speaks for a risk' },
  { kind: 'renewal_missed', title: 'A renewal touch was missed, or its day is over without an outcome' },
  { kind: 'promise_overdue', title: 'Something you promised is overdue' },
  { kind: 'send_failed', title: 'A message has not left and waits for your decision' },
  { kind: 'mailbox_failed', title: 'A mailbox wants you to sign in again' },
  { kind: 'task_due', title: 'It is time for a task' },
];

const WHOSE: readonly { readonly value: NoticeWhose; readonly label: string }[] = [
  { value: 'all', label: 'Every account' },
  { value: 'at_risk_or_high_value', label: 'At risk or high value' },
  { value: 'at_risk', label: 'At risk' },
  { value: 'high_value', label: 'High value' },
];
/** Of no account: there is nothing to choose. */
const OF_NONE: readonly NoticeKind[] = ['mailbox_failed'];

export function DaySettings({ status }: { status: AppStatus }) {
  const { data } = useSettings();
  if (!data) return <Skeleton rows={8} />;
  return (
    <>
      <ScreenSubject title="Passes" note="The time each is planned to take at most; its list is made to fit.">
        {PASSES.map(({ kind, title }) => (
          <SettingRow key={kind} title={title}>
            <NumberSetting
              label={`Minutes for ${title}`}
              value={data.passMinutes[kind]}
              min={5}
              max={240}
              step={5}
              unit="minutes"
              onSave={(minutes) =>
                void updateSettings(
                  { passMinutes: { ...data.passMinutes, [kind]: minutes } },
                  `Changed the time for ${title}.`,
                )
              }
            />
          </SettingRow>
        ))}
      </ScreenSubject>
      <Notices notices={data.notices} />
      {status.host === 'desktop' && <DesktopSettings desktop={data.desktop} />}
    </>
  );
}

function Notices({ notices }: { notices: Settings['notices'] }) {
  const save = (part: Partial<Settings['notices']>) =>
    void updateSettings({ notices: { ...notices, ...part } }, 'Changed what you are told of.');
  const { quiet } = notices;
  const ruleOf = (kind: NoticeKind) => notices.rules.find((each) => each.kind === kind);
  const without = (kind: NoticeKind) => notices.rules.filter((each) => each.kind !== kind);
  return (
    <>
      <ScreenSubject
        title="Told outside the window"
        note="Only what breaks a rule that is on. No words of a mail are shown."
      >
        {RULES.map(({ kind, title, note }) => {
          const rule = ruleOf(kind);
          return (
            <SettingRow key={kind} title={title} note={note}>
              {rule && !OF_NONE.includes(kind) && (
                <Select<NoticeWhose>
                  label={`Whose: ${title}`}
                  labelHidden
                  value={rule.whose}
                  onChange={(whose) => save({ rules: [...without(kind), { kind, whose }] })}
                  choices={WHOSE}
                />
              )}
              <OnOff
                label={title}
                on={rule !== undefined}
                onChange={(on) => {
                  if (on) void askForNotices();
                  save({ rules: on ? [...without(kind), { kind, whose: usually(kind) }] : without(kind) });
                }}
              />
            </SettingRow>
          );
        })}
      </ScreenSubject>
      <ScreenSubject title="Quiet hours" note="Nothing is told then; what still holds is told when they end.">
        <SettingRow title="Quiet hours">
          {quiet && (
            <>
              <TimeSetting
                label="Quiet from"
                value={quiet.from}
                onSave={(from) => save({ quiet: { ...quiet, from } })}
              />
              <span className="text-ink-3">to</span>
              <TimeSetting label="Quiet until" value={quiet.to} onSave={(to) => save({ quiet: { ...quiet, to } })} />
            </>
          )}
          <OnOff
            label="Quiet hours"
            on={quiet !== null}
            onChange={(on) => save({ quiet: on ? { from: '18:00', to: '08:00', daysOff: true } : null })}
          />
        </SettingRow>
        {quiet && (
          <SettingRow title="Days off are quiet as a whole" note="By your working days and holidays.">
            <OnOff
              label="Days off are quiet"
              on={quiet.daysOff}
              onChange={(daysOff) => save({ quiet: { ...quiet, daysOff } })}
            />
          </SettingRow>
        )}
      </ScreenSubject>
    </>
  );
}

/** Goals and risks are told of for all that matter; mail as such only for those. */
const usually = (kind: NoticeKind): NoticeWhose => (kind === 'mail_from' ? 'at_risk_or_high_value' : 'all');
