// A meeting in a pass: whether it was held, what its people answered, what is still to be prepared.
import { useCommands } from '../../state/commands.ts';
import { holdMeeting, useMeetings } from '../../state/meetings.ts';
import { go } from '../../state/route.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { LinePaneProps } from './LinePane.tsx';
import { PaneFrame } from './PaneFrame.tsx';

export function MeetingLinePane({ pass, item }: LinePaneProps) {
  const { meetingId } = item;
  const meeting = useMeetings().data?.find((each) => each.meetingId === meetingId);
  const asksHeld = item.act === 'say_held';
  const open = () => meetingId !== null && go({ screen: 'meeting', meetingId });
  const notHeld = () => meetingId !== null && void holdMeeting(meetingId, false);
  useCommands('Pass, this meeting', [
    { id: 'line.notHeld', title: 'It was not held', keys: ['n'], when: () => asksHeld, run: notHeld },
    { id: 'line.meeting', title: 'Open the meeting', keys: ['o'], run: open },
  ]);
  return (
    <PaneFrame
      pass={pass}
      item={item}
      act={
        meetingId === null
          ? null
          : { words: item.actWords, run: asksHeld ? () => void holdMeeting(meetingId, true) : open }
      }
      more={
        asksHeld && (
          <>
            <Button keys="n" onClick={notHeld}>
              It was not held
            </Button>
            <Button keys="o" onClick={open}>
              Open the meeting
            </Button>
          </>
        )
      }
    >
      {!meeting && <Skeleton rows={3} />}
      {meeting && (
        <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1.5 border-y py-4">
          {meeting.time && (
            <>
              <dt className="text-ink-3">By your clock</dt>
              <dd className="tnum">{meeting.time.ours}</dd>
              <dt className="text-ink-3">By theirs</dt>
              <dd className="tnum">{meeting.time.theirs}</dd>
            </>
          )}
          {meeting.answers.map((answer) => (
            <Answer
              key={answer.address}
              who={answer.name || answer.address}
              what={ANSWERS[answer.answer]}
              comment={answer.comment}
            />
          ))}
          <dt className="text-ink-3">To prepare</dt>
          <dd>{meeting.openPreparation === 0 ? 'everything is' : `${meeting.openPreparation} open`}</dd>
        </dl>
      )}
    </PaneFrame>
  );
}

function Answer({ who, what, comment }: { who: string; what: string; comment: string }) {
  return (
    <>
      <dt className="truncate text-ink-3">{who}</dt>
      <dd>
        {what}
        {comment !== '' && <span className="text-ink-2"> · {comment}</span>}
      </dd>
    </>
  );
}

const ANSWERS = {
  unanswered: 'has not answered',
  accepted: 'accepted',
  declined: 'declined',
  tentative: 'accepted tentatively',
  delegated: 'sends somebody else',
  counter: 'proposes another time',
} as const;
