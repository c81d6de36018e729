// An invitation that came with a message, as one: what, when by both clocks, where, who, and how things stand.
import { CalendarDays, MapPin, Repeat, Users, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MessageView } from '../../../electron/contract/mail.ts';
import type { Invitation } from '../../../electron/contract/reading.ts';
import { useClock } from '../../state/clock.ts';
import { showLink } from '../../state/shown-link.ts';
import { useInvitation } from '../../state/thread.ts';
import { classes } from '../../ui/classes.ts';
import { attachmentKind } from './attachments/attachment-kind.ts';
import { openLink } from './html/open-link.ts';
import { answersInWords, invitationInWords, whenInWords } from './invitation-in-words.ts';

export function InvitationCard({ message }: { message: MessageView }) {
  const carries = message.attachments.some((each) => attachmentKind(each) === 'invitation');
  const { data } = useInvitation(carries ? message.messageRowId : null);
  return data ? <Card invitation={data} sender={message.from.name || message.from.address} /> : null;
}

function Card({ invitation, sender }: { invitation: Invitation; sender: string }) {
  const timeZone = useClock((clock) => clock.timeZone);
  const { title, location, joinUrl, invited, organizer, repeats, oneOfSeries } = invitation;
  const when = whenInWords(invitation.when, timeZone);
  const state = invitationInWords(invitation, sender);
  return (
    <section aria-label="Invitation" className="mb-4 rounded-md border border-line-strong bg-raised px-4 py-3">
      <p className={classes('text-12 font-medium', state.gone ? 'text-risk' : 'text-ink-2')}>{state.words}</p>
      <h2 className={classes('mt-0.5 text-15 font-semibold', state.gone && 'line-through')}>
        {title || 'Without a title'}
      </h2>
      <dl className="mt-2 flex flex-col gap-1.5">
        {when && (
          <Line icon={<CalendarDays size={14} aria-hidden />} label="When">
            <span className="font-medium">{when.yours}</span>
            {when.theirs && <span className="block text-12 text-ink-2">{when.theirs}</span>}
          </Line>
        )}
        {(repeats || oneOfSeries) && (
          <Line icon={<Repeat size={14} aria-hidden />} label="Repeats">
            {oneOfSeries ? 'One of a series' : repeats}
          </Line>
        )}
        {location && location !== joinUrl && (
          <Line icon={<MapPin size={14} aria-hidden />} label="Where">
            {location}
          </Line>
        )}
        {joinUrl && (
          <Line icon={<Video size={14} aria-hidden />} label="Online">
            <JoinLink href={joinUrl} />
          </Line>
        )}
        {(organizer || invited.length > 0) && (
          <Line icon={<Users size={14} aria-hidden />} label="Who">
            {organizer && (
              <span className="block">
                {organizer.you ? 'You' : organizer.name || organizer.address}{' '}
                <span className="text-ink-3">organises</span>
              </span>
            )}
            {answersInWords(invited).map(({ answer, people }) => (
              <span key={answer} className="block">
                <span className="text-ink-3">{answer}: </span>
                {people}
              </span>
            ))}
          </Line>
        )}
      </dl>
      {invitation.comment && <p className="mt-2 text-13 whitespace-pre-wrap text-ink-2">“{invitation.comment}”</p>}
    </section>
  );
}

function Line({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="flex gap-2.5">
      <dt className="mt-0.5 shrink-0 text-ink-3">
        {icon}
        <span className="sr-only">{label}</span>
      </dt>
      <dd className="min-w-0 flex-1 break-words">{children}</dd>
    </div>
  );
}

function JoinLink({ href }: { href: string }) {
  const link = { href, text: '' };
  return (
    <button
      type="button"
      onClick={() => openLink(link, window)}
      onMouseEnter={() => showLink(link)}
      onMouseLeave={() => showLink(null)}
      onFocus={() => showLink(link)}
      onBlur={() => showLink(null)}
      className="rounded-sm text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
    >
      Join at {new URL(href).hostname}
    </button>
  );
}
