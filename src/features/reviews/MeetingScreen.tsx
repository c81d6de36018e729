// The page of a meeting: before it, what to prepare; in it, the agenda to go through with notes beside; after it, what was agreed.
import { ArrowLeft } from 'lucide-react';
import type { Meeting, MeetingId } from '../../../electron/contract/meetings.ts';
import { useCommands } from '../../state/commands.ts';
import {
  agreeOn,
  callOff,
  draftFor,
  holdMeeting,
  moveTo,
  offerOthers,
  planMeeting,
  tickAction,
  useMeeting,
} from '../../state/meetings.ts';
import { go, hashOf } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Trouble } from '../../ui/EmptyState.tsx';
import { ScreenHeader, Section } from '../../ui/ScreenHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Agenda } from './Agenda.tsx';
import { MeetingActions } from './MeetingActions.tsx';
import { MeetingNotes } from './MeetingNotes.tsx';
import { MeetingWhen } from './MeetingWhen.tsx';
import { TickList } from './TickList.tsx';

export function MeetingScreen({ meetingId }: { meetingId: MeetingId }) {
  const { data: meeting, failure } = useMeeting(meetingId);
  const isOpen = () => meeting?.state === 'proposed' || meeting?.state === 'scheduled';
  const offers = meeting?.offers ?? [];
  const take = (start: number) =>
    void (meeting?.state === 'scheduled' ? moveTo(meetingId, start) : agreeOn(meetingId, start));
  useCommands('Meeting', [
    ...offers.slice(0, 5).map((one, index) => ({
      id: `meeting.take.${index}`,
      title: `They chose ${one.ours}`,
      keys: [String(index + 1)],
      when: isOpen,
      run: () => take(one.start),
    })),
    {
      id: 'meeting.others',
      title: 'Offer other times',
      keys: ['o'],
      when: isOpen,
      run: () => void offerOthers(meetingId),
    },
    {
      id: 'meeting.held',
      title: 'It was held',
      keys: ['e'],
      when: () => meeting?.state === 'scheduled',
      run: () => void holdMeeting(meetingId, true),
    },
    { id: 'meeting.off', title: 'Call it off', keys: ['#'], when: isOpen, run: () => void callOff(meetingId) },
    {
      id: 'meeting.followUp',
      title: 'Draft what was agreed',
      keys: ['f'],
      when: () => meeting?.state === 'held',
      run: () => void draftFor(meetingId, 'follow_up'),
    },
    { id: 'meeting.back', title: 'Back to Reviews', keys: ['u', 'Escape'], run: () => go({ screen: 'reviews' }) },
  ]);
  const back = (
    <IconButton label="Back to Reviews" keys="u" onClick={() => go({ screen: 'reviews' })}>
      <ArrowLeft size={16} aria-hidden />
    </IconButton>
  );
  if (!meeting) {
    return (
      <>
        <ScreenHeader title="Meeting" back={back} />
        {failure ? <Trouble sentence={failure.message} /> : <Skeleton rows={8} />}
      </>
    );
  }
  return (
    <>
      <ScreenHeader
        title={meeting.name}
        back={back}
        aside={
          <a
            className="hover:text-ink hover:underline"
            href={hashOf({ screen: 'account', accountId: meeting.accountId })}
          >
            {meeting.accountName}
          </a>
        }
      >
        <HeaderButtons meeting={meeting} />
      </ScreenHeader>
      <div className="@container min-h-0 flex-1 overflow-y-auto px-5 py-4">
        <div className="mx-auto grid max-w-5xl gap-x-10 gap-y-7 @3xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-7">
            <Agenda meeting={meeting} />
            <MeetingNotes key={meeting.meetingId} meetingId={meeting.meetingId} kept={meeting.notes} />
            <MeetingActions meeting={meeting} />
          </div>
          <div className="flex min-w-0 flex-col gap-7">
            <MeetingWhen meeting={meeting} onTake={take} />
            {meeting.carriedOver.length > 0 && (
              <Section title="Still open from the last one">
                <TickList
                  items={meeting.carriedOver.map((one) => ({ text: ownerOf(one) + one.what, done: one.done }))}
                  onTick={(index) => {
                    const action = meeting.carriedOver[index];
                    if (action) void tickAction(action);
                  }}
                />
              </Section>
            )}
            <Section title="To prepare">
              <TickList
                items={meeting.plan.preparation}
                onTick={(index) =>
                  void planMeeting(meeting.meetingId, { preparation: ticked(meeting.plan.preparation, index) })
                }
              />
            </Section>
            <Section title="Afterwards">
              <TickList
                items={meeting.plan.followUp}
                onTick={(index) =>
                  void planMeeting(meeting.meetingId, { followUp: ticked(meeting.plan.followUp, index) })
                }
              />
            </Section>
          </div>
        </div>
      </div>
    </>
  );
}

function HeaderButtons({ meeting }: { meeting: Meeting }) {
  const { meetingId, state } = meeting;
  if (state === 'held') {
    return (
      <Button tone="main" keys="f" onClick={() => void draftFor(meetingId, 'follow_up')}>
        Draft what was agreed
      </Button>
    );
  }
  if (state === 'cancelled') return null;
  return (
    <>
      <Button tone="quiet" keys="#" onClick={() => void callOff(meetingId)}>
        Call off
      </Button>
      <Button keys="o" onClick={() => void offerOthers(meetingId)}>
        Offer other times
      </Button>
      {state === 'scheduled' && (
        <Button tone={meeting.over ? 'main' : 'plain'} keys="e" onClick={() => void holdMeeting(meetingId, true)}>
          It was held
        </Button>
      )}
    </>
  );
}

const ownerOf = ({ owner, who }: { owner: 'us' | 'them'; who: string }): string =>
  owner === 'us' ? 'We: ' : `${who || 'They'}: `;

function ticked<T extends { readonly done: boolean }>(list: readonly T[], index: number): T[] {
  return list.map((one, at) => (at === index ? { ...one, done: !one.done } : one));
}
