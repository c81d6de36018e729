// Conversations about plumbing: feeds, access, interfaces, new carriers, systems that move.
import { colleague, mate, them, topic, us } from './topic.ts';

export const integration = [
  topic(
    '{Adding $carrier to the feed|New carrier: $carrier|Onboarding $carrier}',
    them(
      '{From next month we start with $carrier on the $lane lane.|We have signed $carrier for $lane.} About $num loads a week. {What do you need from us to see them in Northbeam?|How do we get them into $module?}',
    ),
    us(
      '{Good news, we already read $carrier for other customers.|$carrier is easy, we know their format.} I need three things: your customer number with them, a contact in their IT, and the date of the first load. With that we are usually live within a week.',
    ),
    colleague(
      'Customer number NB-$bignum, first load is planned for $meet. {Their IT contact is slow, fair warning.|The contact will write to you directly.}',
      {},
    ),
    mate('{Got what I need, thank you.|Thanks.} [[6|We will have the test feed running by $due]].', {}),
    mate('The test feed is running; {first messages came in last night|$num messages overnight, none rejected}.', {
      keeps: true,
      ends: true,
    }),
    them('{Smooth, thank you.|That was quicker than their own portal.|Great work, tell $mate as well.}'),
  ),
  topic(
    '{SFTP key renewal|Your SFTP key expires|New key for the file exchange}',
    mate(
      'The key your server uses for the nightly file {expires on $meet|runs out on $meet}. {Could somebody on your side create a new pair and send me the public half?|Please send us the public half of a new one before then.} The old one keeps working until that night, so there is no gap.',
    ),
    colleague(
      '{New public key attached.|Here you go.} {I named it after the server this time.|Ed25519, as you prefer.}',
      { file: 'txt' },
    ),
    mate('Installed, and a test file came through at {06:10|22:40}. {You can delete the old one.|All set.}', {
      ends: true,
    }),
    colleague('{Old key removed. Thanks.|Done, see you in a year.}'),
  ),
  topic(
    '{ERP move|Moving to the new ERP|Our ERP change and the interface}',
    them(
      '{You will have heard:|Heads up:} we move to a new ERP {in the autumn|over the summer|early next year}. {The order export changes shape, though the fields stay.|Most exports stay, the order export changes.} {What do we need to plan for on your side?|I would hate to find out on day one that you are blind.}',
    ),
    us(
      '{Thanks for telling us early, that helps a lot.|Good that you write now and not the week before.} What has worked for others:\n\n- both files side by side for two weeks\n- we compare them every night and send you the differences\n- you switch when there have been none for five days\n\n{$mate on our side has done this many times.|I would bring $mate in, who has done nine of these.} Who is the technical lead on yours?',
    ),
    colleague(
      'That would be me. Two weeks side by side is fine. {The first new file can come from $meet.|I can give you the first one on $meet.} A description of the fields is attached.',
      { file: 'txt' },
    ),
    mate(
      '{Read it, one question:|Clear description, thank you. One thing:} is the order date in field 14 local or UTC? The old file had local time without saying so, which bit us twice a year.',
    ),
    colleague('{UTC from now on. I insisted.|It is UTC. And documented, this time.}', { ends: true }),
    mate(
      '{Then we are good.|Perfect.} The comparison runs since last night: $num orders, 3 differences, all of them line breaks in addresses.',
      { ends: true },
    ),
    colleague(
      '{Fixed the line breaks.|Line breaks are gone as of tonight.} {Nice to have a second pair of eyes.|Thanks.}',
    ),
  ),
  topic(
    '{Access for $name2|New user at $site|Please add $name2}',
    them(
      '{Could you add $name2 to our workspace?|$name2 needs access to $module.} {Read only is enough.|Planner rights please, same as mine.|Only $site, if that is possible.}',
    ),
    us(
      '{Done, the invitation is on its way.|Sent. It is valid for three days.} {Should it not arrive, it sits in the spam folder.|I gave the same rights that you have for $site.}',
      { ends: true },
    ),
    colleague(
      '{I am in, thank you!|Works, thanks a lot.} {Where do I find last year?|Is there a short introduction somewhere?}',
      {},
    ),
    us(
      '{Top right, the little calendar.|The ten minute tour is under Help.} {And there is a beginner session on $meet, if you like.|Just write if something is unclear.}',
      { ends: true },
    ),
    colleague('{Signed up.|Found it, thanks.}'),
  ),
  topic(
    '{Single sign-on|SSO for our users|Log-in with company accounts}',
    colleague(
      '{Our security team asks that|From $quarter on} all outside tools use our company log-in. {Do you support that?|What do you need from us to set it up?} We have about $num users with you.',
    ),
    mate(
      '{Yes, both OIDC and SAML.|Supported, and included in your plan.} Please send me the metadata address and one test user. {Switching takes ten minutes; we do it with the old log-in still open.|We leave the old log-in open for a week.}',
    ),
    colleague(
      '{Metadata and test user attached.|Details in the file.} {Can we do it on $meet at 10?|$meet in the morning suits us.}',
      { file: 'txt' },
    ),
    mate('{$meet at 10 it is.|Confirmed.}', { ends: true }),
    mate(
      '{That was quick: all users moved, nobody locked out.|All moved. One user had two addresses, I merged them.}',
      { hours: 30 },
    ),
    colleague('{Security is happy, and that is rare.|Thanks, smooth as can be.}'),
  ),
  topic(
    '{Position data from $carrier|GPS gaps on $lane|Tracking gaps}',
    them(
      'Trucks of $carrier {vanish|disappear from the map} for {hours|an hour or two} on $lane, {mostly at night|always past the border}. {Their own app shows them.|The drivers say the unit is on.} {Is it them or you?|Can you see why?}',
    ),
    mate(
      "{I looked at $num trips.|I checked the last $num trips.} The positions do come, but {up to three hours late, in one lump|in one lump when the truck is back home}, which is typical when roaming is off. So it is the contract of their units. {We can draw the late ones after the fact, but the ETA can't use them.|The map fills in later, the ETA can't.}",
    ),
    them(
      "{I see. I'll take it up with them.|Right, then it is for $carrier to fix.} {They won't like it.|Thanks for the proof.}",
      { ends: true },
    ),
    them(
      '{$carrier turned roaming on this week.|They admit it and have changed the SIM cards.} {Is it better from where you sit?|Do you see a difference?}',
      { hours: 60 },
    ),
    mate('{Night and day.|Much better.} Longest gap this week: {eleven|fourteen} minutes.', { ends: true }),
    them('{Great, thank you both.|Good. Thank you.}'),
  ),
  topic(
    '{API limits|Rate limit on the API|429 from your API}',
    colleague(
      'Since {yesterday|Monday} our nightly job gets a 429 from your API {about $num times a run|after ten minutes or so}. {Nothing changed on our side.|We did add $site2, but that is it.} {Is there a new limit?|Can the limit be raised?}',
    ),
    mate(
      '{No new limit, but|The limit is the same, though} adding $site2 doubled the calls, as the job asks per shipment. {There is a call that gives 500 at a time|Please use the list call, 500 shipments at a time}; with it you would need forty calls instead of $bignum. [[1|I will send you an example by $due]] {and raise the limit until then.|and have raised the limit for two weeks.}',
    ),
    mate('Here is the example, with paging and a retry that waits as long as we ask it to.', {
      file: 'txt',
      keeps: true,
    }),
    colleague(
      '{Works. The job is down from 50 minutes to two.|Rewritten; two minutes instead of fifty. Should have done that years ago.}',
      { ends: true },
    ),
  ),
] as const;
