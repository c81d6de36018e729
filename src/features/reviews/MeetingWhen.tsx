// When and with whom: the agreed time or those on offer, by both clocks; what calendars answered; the mails about it.
import type { Meeting, MeetingAnswer, MeetingPurpose, MeetingTime } from '../../../electron/contract/meetings.ts';
import type { QueueState } from '../../../electron/contract/queue.ts';
import { draftFor, moveTo } from '../../state/meetings.ts';
import { hashOf } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Section } from '../../ui/ScreenHeader.tsx';
import { AnotherTime } from './AnotherTime.tsx';
import { TheirClock } from './TheirClock.tsx';

export function MeetingWhen({ meeting, onTake }: { meeting: Meeting; onTake(start: number): void }) {
  const { time, offers, state } = meeting;
  // Who was not asked by mail has no answer to give once it is over.
  const answers = meeting.answers.filter((one) => state !== 'held' || one.answer !== 'unanswered');
  return (
    <Section title={state === 'proposed' ? 'Offered' : 'When'}>
      {time !== null && <Time time={time} zone={meeting.theirZone} main />}
      {offers.map((one, index) => (
        <div key={one.start} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <Time time={one} zone={meeting.theirZone} />
          </div>
          <Button tone="quiet" keys={String(index + 1)} onClick={() => onTake(one.start)}>
            They chose it
          </Button>
        </div>
      ))}
      {state === 'proposed' && offers.length === 0 && <p className="text-ink-2">They choose a time by your link.</p>}
      {(state === 'proposed' || state === 'scheduled') && (
        <div>
          <AnotherTime meeting={meeting} onTake={onTake} />
        </div>
      )}
      {meeting.place !== '' && <p className="text-12 break-words text-ink-2">{meeting.place}</p>}
      <TheirClock meeting={meeting} />
      <ul className="flex flex-col gap-1">
        {answers.map((one) => (
          <li key={one.address}>
            <Answer answer={one} onTake={(start) => void moveTo(meeting.meetingId, start)} />
          </li>
        ))}
      </ul>
      <p className="text-12 text-ink-2">{meeting.next}</p>
      {state === 'scheduled' && !meeting.over && (
        <div className="flex flex-wrap gap-1.5">
          <Button tone="quiet" onClick={() => void draftFor(meeting.meetingId, 'pre_read')}>
            Draft what to read
          </Button>
          <Button tone="quiet" onClick={() => void draftFor(meeting.meetingId, 'reminder')}>
            Draft a reminder
          </Button>
        </div>
      )}
      {meeting.drafts.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-12">
          {meeting.drafts.map((one) => (
            <li key={one.queueItemId} className="flex gap-2 text-ink-2">
              <a
                className="min-w-0 flex-1 truncate hover:text-accent hover:underline"
                href={hashOf({ screen: 'queue' })}
              >
                {PURPOSES[one.purpose]}
              </a>
              <span className="shrink-0 text-ink-3">{STATES[one.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Time({ time, zone, main = false }: { time: MeetingTime; zone: string; main?: boolean }) {
  return (
    <div>
      <p className={classes('tnum', main && 'text-15 font-medium')}>{time.ours}</p>
      {time.theirs !== time.ours && (
        <p className="tnum text-12 text-ink-3">
          {time.theirs} in {zone.split('/').at(-1)?.replaceAll('_', ' ')}
        </p>
      )}
      {time.stretch > 0 && <p className="text-12 text-attention">Outside of somebody’s working day</p>}
    </div>
  );
}

const ANSWERS: Readonly<Record<MeetingAnswer['answer'], string>> = {
  unanswered: 'no answer yet',
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'accepted tentatively',
  delegated: 'sends somebody else',
  counter: 'proposes another time',
};

function Answer({ answer, onTake }: { answer: MeetingAnswer; onTake(start: number): void }) {
  const tone =
    answer.answer === 'accepted' ? 'text-good' : answer.answer === 'unanswered' ? 'text-ink-3' : 'text-attention';
  const { proposes } = answer;
  return (
    <div>
      <p className="flex gap-2">
        <span className="min-w-0 flex-1 truncate">{answer.name || answer.address}</span>
        <span className={classes('shrink-0 text-12', tone)}>{ANSWERS[answer.answer]}</span>
      </p>
      {proposes !== null && (
        <p className="flex items-center gap-2 text-12 text-ink-2">
          <span className="tnum min-w-0 flex-1">{proposes.ours}</span>
          <Button tone="quiet" onClick={() => onTake(proposes.start)}>
            Take their time
          </Button>
        </p>
      )}
      {answer.comment !== '' && <p className="text-12 text-ink-2">“{answer.comment}”</p>}
    </div>
  );
}

const PURPOSES: Readonly<Record<MeetingPurpose, string>> = {
  invitation: 'Invitation',
  confirmation: 'Confirmation with the calendar entry',
  update: 'New time with the calendar entry',
  cancellation: 'Cancellation',
  reminder: 'Reminder',
  new_times: 'Other times',
  pre_read: 'To read before',
  follow_up: 'What was agreed',
};
const STATES: Readonly<Record<QueueState, string>> = {
  waiting: 'in the queue',
  snoozed: 'put aside',
  paused: 'paused',
  approved: 'on its way',
  sent: 'sent',
  rejected: 'rejected',
  stopped: 'no longer so',
};
