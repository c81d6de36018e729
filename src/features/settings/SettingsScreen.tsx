// Settings, a section at a time.
import type { ReactNode } from 'react';
import { useAppStatus } from '../../state/app-status.ts';
import { hashOf, type SettingsSection, settingsSections } from '../../state/route.ts';
import { classes } from '../../ui/classes.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { LibrarySettings } from '../templates/LibrarySettings.tsx';
import { TemplatesSettings } from '../templates/TemplatesSettings.tsx';
import { VoiceSettings } from '../voice/VoiceSettings.tsx';
import { AboutSettings } from './AboutSettings.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { AutopilotSettings } from './AutopilotSettings.tsx';
import { BrandSettings } from './BrandSettings.tsx';
import { DaySettings } from './DaySettings.tsx';
import { MailboxSettings } from './MailboxSettings.tsx';
import { MappingSettings } from './MappingSettings.tsx';
import { ModelSettings } from './ModelSettings.tsx';
import { ModesSettings } from './ModesSettings.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { RhythmSettings } from './RhythmSettings.tsx';
import { WritingSettings } from './WritingSettings.tsx';

const NAMES: Record<SettingsSection, string> = {
  mailboxes: 'Mailboxes',
  rhythm: 'Rhythm',
  mapping: 'Whose mail is whose',
  reading: 'Reading',
  writing: 'Writing',
  modes: 'Modes',
  autopilot: 'Autopilot',
  day: 'Day and notices',
  model: 'Language model',
  voice: 'Your voice',
  templates: 'Templates',
  library: 'Library',
  brand: 'Brand',
  appearance: 'Appearance',
  about: 'About',
};

export function SettingsScreen({ section }: { section: SettingsSection }) {
  const status = useAppStatus().data;
  const shown: Record<SettingsSection, ReactNode> = {
    mailboxes: status && <MailboxSettings status={status} />,
    rhythm: <RhythmSettings />,
    mapping: <MappingSettings />,
    reading: <ReadingSettings />,
    writing: <WritingSettings />,
    modes: <ModesSettings />,
    autopilot: <AutopilotSettings />,
    day: status && <DaySettings status={status} />,
    model: <ModelSettings />,
    voice: <VoiceSettings />,
    templates: <TemplatesSettings />,
    library: <LibrarySettings />,
    brand: <BrandSettings />,
    appearance: <AppearanceSettings />,
    about: status && <AboutSettings status={status} />,
  };
  return (
    <>
      <ScreenHeader title="Settings" />
      <div className="@container flex min-h-0 flex-1 flex-col @2xl:flex-row">
        <nav
          aria-label="Sections of the settings"
          className="flex shrink-0 flex-wrap gap-px px-3 py-3 @2xl:w-48 @2xl:flex-col"
        >
          {settingsSections.map((each) => (
            <a
              key={each}
              href={hashOf({ screen: 'settings', section: each })}
              aria-current={each === section ? 'page' : undefined}
              className={classes(
                'flex min-h-8 items-center rounded-md px-2',
                each === section ? 'bg-cursor font-medium' : 'text-ink-2 hover:bg-hover hover:text-ink',
              )}
            >
              {NAMES[each]}
            </a>
          ))}
        </nav>
        <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">
          <div className="flex max-w-3xl flex-col gap-8 px-5 pt-4 pb-10">{shown[section]}</div>
        </div>
      </div>
    </>
  );
}
