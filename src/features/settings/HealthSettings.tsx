// What a segment changes: how often its accounts hear from us, and how much each component of health weighs.
import type { Settings } from '../../../electron/contract/app.ts';
import { type HealthComponentKind, healthComponentKind } from '../../../electron/contract/relationship.ts';
import { updateSettings } from '../../state/app-settings.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { componentInWords } from '../health/health-in-words.ts';
import { NumberSetting } from './NumberSetting.tsx';
import { SettingRow } from './SettingRow.tsx';

type SegmentOrNone = keyof Settings['healthWeights'];

const SEGMENTS: readonly { readonly key: SegmentOrNone; readonly title: string }[] = [
  { key: 'white_glove', title: 'White-glove' },
  { key: 'growth', title: 'Growth' },
  { key: 'stable', title: 'Stable' },
  { key: 'at_risk', title: 'At risk' },
  { key: 'none', title: 'No segment' },
];

export function HealthSettings({ settings }: { settings: Settings }) {
  return (
    <>
      <ScreenSubject
        title="Rhythm by segment"
        note="What a segment makes of the days of its tier: 0.5 is twice as often."
      >
        {SEGMENTS.map(({ key, title }) => (
          <SettingRow key={key} title={title}>
            <NumberSetting
              label={`Share of the tier’s days, ${title}`}
              value={settings.segmentCadence[key]}
              min={0.25}
              max={10}
              step={0.25}
              unit="×"
              onSave={(share) =>
                void updateSettings(
                  { segmentCadence: { ...settings.segmentCadence, [key]: share } },
                  `Changed the rhythm of ${title}.`,
                )
              }
            />
          </SettingRow>
        ))}
      </ScreenSubject>
      <ScreenSubject
        title="What health is made of"
        note="Weights by segment; what counts is the proportion among the components that are known. 0 leaves one out."
      >
        <Weights settings={settings} />
      </ScreenSubject>
    </>
  );
}

function Weights({ settings: { healthWeights } }: { settings: Settings }) {
  const save = (segment: SegmentOrNone, kind: HealthComponentKind, title: string, weight: number) =>
    void updateSettings(
      { healthWeights: { ...healthWeights, [segment]: { ...healthWeights[segment], [kind]: weight } } },
      `Changed what ${componentInWords(kind)} weighs for ${title}.`,
    );
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-b text-left text-12 text-ink-2">
            <th scope="col" className="py-2 font-medium">
              Component
            </th>
            {SEGMENTS.map(({ key, title }) => (
              <th key={key} scope="col" className="px-1 py-2 font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {healthComponentKind.options.map((kind) => (
            <tr key={kind} className="border-b last:border-0">
              <th scope="row" className="py-1.5 text-left font-medium">
                {componentInWords(kind)}
              </th>
              {SEGMENTS.map(({ key, title }) => (
                <td key={key} className="px-1 py-1.5">
                  <NumberSetting
                    label={`Weight of ${componentInWords(kind)}, ${title}`}
                    value={healthWeights[key][kind]}
                    min={0}
                    max={100}
                    step={1}
                    unit=""
                    onSave={(weight) => save(key, kind, title, weight)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
