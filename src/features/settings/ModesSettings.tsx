// How far Tend goes by itself, by kind of touch, tier and mailbox: the rule that names the most wins. Autopilot is offered
// for a kind only after it was earned.
import { X } from 'lucide-react';
import type { EarnedKind, ModeRule } from '../../../electron/contract/modes.ts';
import { setMode, useModes } from '../../state/autopilot.ts';
import { useMailboxes } from '../../state/mailboxes.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { tierInWords } from '../../ui/format.ts';
import { ScreenSubject } from '../../ui/ScreenSubject.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { modeInWords, TOUCH_MODES, touchKindInWords } from '../queue/queue-in-words.ts';
import { NewModeRule } from './NewModeRule.tsx';
import { SettingRow } from './SettingRow.tsx';

export function ModesSettings() {
  const { data, failure } = useModes();
  const mailboxes = useMailboxes().data ?? [];
  if (!data) return failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={6} />;
  const addressOf = (rule: ModeRule) =>
    rule.mailboxId === null ? null : (mailboxes.find((each) => each.mailboxId === rule.mailboxId)?.address ?? null);
  return (
    <>
      <ScreenSubject title="How far Tend goes by itself" note="The rule that names the most wins.">
        <ul aria-label="Rules of the modes">
          {data.rules.map((rule) => (
            <li key={`${rule.mailboxId} ${rule.kind} ${rule.tier} ${rule.builtIn}`} className="border-b last:border-0">
              <RuleRow rule={rule} address={addressOf(rule)} />
            </li>
          ))}
        </ul>
        <NewModeRule mailboxes={mailboxes.filter((each) => each.kind === 'imap')} />
        <dl className="mt-3 flex flex-col gap-1 text-12 text-ink-3">
          {TOUCH_MODES.map(({ mode, label, hint }) => (
            <div key={mode} className="flex gap-2">
              <dt className="w-16 font-medium text-ink-2">{label}</dt>
              <dd>{hint}.</dd>
            </div>
          ))}
        </dl>
      </ScreenSubject>
      <ScreenSubject title="On the way to Autopilot" note="A kind is earned by approving it without changing a word.">
        <ul aria-label="Kinds on the way to Autopilot">
          {data.kinds.map((kind) => (
            <li key={kind.kind} className="border-b last:border-0">
              <EarnedRow kind={kind} />
            </li>
          ))}
        </ul>
      </ScreenSubject>
    </>
  );
}

function RuleRow({ rule, address }: { rule: ModeRule; address: string | null }) {
  const name = ruleInWords(rule, address);
  const { mailboxId, kind, tier } = rule;
  return (
    <SettingRow title={name} {...(rule.builtIn ? { note: 'Part of Tend; choose another to set your own.' } : {})}>
      <Select
        label={`Mode: ${name}`}
        labelHidden
        quiet
        choices={TOUCH_MODES.map((each) => ({ value: each.mode, label: each.label }))}
        value={rule.mode}
        onChange={(mode) =>
          void setMode({ mailboxId, kind, tier, mode }, `${name}: ${modeInWords(mode).toLowerCase()}.`)
        }
      />
      {rule.builtIn ? (
        <span className="w-7" />
      ) : (
        <IconButton
          label={`Take the rule away: ${name}`}
          onClick={() => void setMode({ mailboxId, kind, tier, mode: null }, `Took away the rule for ${name}.`)}
        >
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </SettingRow>
  );
}

export function ruleInWords(rule: Pick<ModeRule, 'kind' | 'tier'>, address: string | null): string {
  const parts = [
    rule.kind === null ? null : touchKindInWords(rule.kind),
    rule.tier === null ? null : `${tierInWords(rule.tier)} accounts`,
    address,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Everything else' : parts.join(', ');
}

function EarnedRow({ kind }: { kind: EarnedKind }) {
  const name = touchKindInWords(kind.kind);
  const share = Math.min(1, kind.unedited / Math.max(1, kind.needed));
  return (
    <SettingRow
      title={name}
      note={kind.guarded ? 'Always yours, unless a rule of yours names it.' : `${kind.approved} approved so far`}
    >
      {kind.offer ? (
        <Button onClick={() => void setMode({ kind: kind.kind, mode: 'autopilot' }, `Autopilot sends ${name} now.`)}>
          Let Autopilot send these
        </Button>
      ) : (
        <span className="tnum flex items-center gap-2.5 text-12 text-ink-3">
          {kind.unedited} of {kind.needed} unchanged
          <span aria-hidden className="h-1 w-16 overflow-hidden rounded-full bg-cursor">
            <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
          </span>
        </span>
      )}
    </SettingRow>
  );
}
