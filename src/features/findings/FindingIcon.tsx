// What kind of thing was found, as a shape: no colour says it alone.
import {
  CalendarClock,
  Handshake,
  type LucideIcon,
  MessageCircleQuestionMark,
  Plane,
  Sprout,
  Tag,
  TriangleAlert,
  UserRoundPen,
} from 'lucide-react';
import type { FindingKind } from '../../../electron/contract/findings.ts';
import { toneOf } from './finding-in-words.ts';

const ICONS: Partial<Record<FindingKind, LucideIcon>> = {
  commitment: Handshake,
  question: MessageCircleQuestionMark,
  meeting_request: CalendarClock,
  meeting_reschedule: CalendarClock,
  out_of_office: Plane,
  role_change: UserRoundPen,
};
const COLOURS = { risk: 'text-risk', good: 'text-good', plain: 'text-ink-3' } as const;

export function FindingIcon({ kind }: { kind: FindingKind }) {
  const tone = toneOf(kind);
  const Icon = ICONS[kind] ?? (tone === 'risk' ? TriangleAlert : tone === 'good' ? Sprout : Tag);
  return <Icon size={13} aria-hidden className={`mt-[3px] shrink-0 ${COLOURS[tone]}`} />;
}
