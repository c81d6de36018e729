// The optional language model: whether it is asked at all, where, within which bounds, what it sees and what it cost.
import { setModel, useModel } from '../../state/model.ts';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ModelConnection } from './ModelConnection.tsx';
import { ModelPrice } from './ModelPrice.tsx';
import { ModelTrial } from './ModelTrial.tsx';
import { ModelUse } from './ModelUse.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { OnOff } from './OnOff.tsx';
import { SettingRow } from './SettingRow.tsx';

export function ModelSettings() {
  const { data, failure } = useModel();
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={7} />;
  const { settings } = data;
  return (
    <>
      <ScreenSubject title="Language model">
        <p className="max-w-[68ch] text-12 text-ink-2">
          Drafts are written on this machine and need no model. One of your choice can word them anew: it gets the plan
          and the facts of a draft, never your mail, and decides neither whom a message goes to nor whether it leaves.
          Its text is checked against the facts, and the built-in text stays where anything is wrong with it.
        </p>
        <SettingRow title="Let a model word drafts" note={data.sentence}>
          <OnOff
            label="Let a model word drafts"
            on={settings.enabled}
            onChange={(enabled) =>
              void setModel({ enabled }, enabled ? 'Turned the language model on.' : 'Turned the language model off.')
            }
          />
        </SettingRow>
      </ScreenSubject>
      <ModelConnection key={JSON.stringify([settings.protocol, settings.baseUrl, settings.model])} status={data} />
      <ScreenSubject title="Bounds">
        <SettingRow title="Time" note="A draft waits no longer; the built-in text is used then.">
          <NumberSetting
            label="Seconds that a draft waits for the model"
            value={settings.timeoutSeconds}
            min={3}
            max={180}
            step={1}
            unit="s"
            onSave={(timeoutSeconds) => void setModel({ timeoutSeconds }, 'Changed how long a draft waits.')}
          />
        </SettingRow>
        <SettingRow title="Longest answer" note="A model that thinks before it writes needs more.">
          <NumberSetting
            label="Tokens that an answer has at most"
            value={settings.maxAnswerTokens}
            min={100}
            max={8000}
            step={1}
            unit="tokens"
            onSave={(maxAnswerTokens) => void setModel({ maxAnswerTokens }, 'Changed the longest answer.')}
          />
        </SettingRow>
        <SettingRow title="A day">
          <NumberSetting
            label="Questions a day at most"
            value={settings.callsPerDay}
            min={1}
            max={5000}
            step={1}
            unit="drafts"
            onSave={(callsPerDay) => void setModel({ callsPerDay }, 'Changed how often the model is asked.')}
          />
        </SettingRow>
        <ModelPrice price={settings.price} />
      </ScreenSubject>
      <ModelTrial ready={data.ready} />
      <ModelUse status={data} />
    </>
  );
}
