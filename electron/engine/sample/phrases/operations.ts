// Conversations out of a customer's working life: seasons, strikes, weather, new lanes, people and training.
import { colleague, mate, them, topic, us } from './topic.ts';

export const operations = [
  topic(
    '{Peak season|Preparing for peak|Peak plan}',
    them(
      'Peak starts {in five weeks|sooner than we like}. Last year $site was {full by the second Friday|overrun}, and we want to see it coming this time. {What can you set up for us?|How do others do this with your tool?}',
    ),
    us(
      "{Good moment to ask.|Others do three things:} first, a forecast per day from last year's curve and this year's orders; second, a traffic light per site at 85 and 95 percent; third, a call every Monday at 8 for the eight weeks, fifteen minutes.\n\n{The first two I can have ready soon.|All of it is in your package.} [[6|You get the forecast by $due]].",
    ),
    us(
      'The forecast is ready. {The second and third Friday are the hot ones at $site.|Look at weeks 48 and 50.} If you can move $num pallets to $site2, both stay yellow.',
      { file: 'csv', keeps: true },
    ),
    colleague(
      '{We moved the promotion by three days, and booked extra space at $site2.|$site2 takes them, we have agreed it with the warehouse.}',
      { ends: true },
    ),
    them(
      '{Peak is over, and for the first time nobody slept in the office.|We survived, and you had the two Fridays right.} Thanks to all of you.',
      { hours: 130 },
    ),
    us(
      '{That is the nicest mail of the month.|So glad to hear it!} I will write up what we learned while it is fresh.',
      { ends: true },
    ),
  ),
  topic(
    '{Port strike|Strike at the terminal|Terminal closed}',
    them(
      '{The terminal goes on strike from $meet, at least two days.|You have seen the news about the strike.} {Can you tell which of our containers are hit?|How many of ours are in there?}',
    ),
    us(
      '{$num containers, list attached.|It is $num as of this morning, see the list.} {The reds are those with a fixed delivery date at your customer.|Sorted by delivery date.} We update it {each morning at seven|twice a day} as long as it lasts.',
      { file: 'csv' },
    ),
    colleague('{Very helpful. We reroute the first nine by rail.|Nine go by rail now, thanks to the list.}', {
      ends: true,
    }),
    us(
      'The terminal is open again. {Backlog should be gone by the weekend.|The queue is at 30 hours and falling.} {I stop the morning list unless you object.|The list ends tomorrow.}',
      { hours: 40, ends: true },
    ),
    them('{Fine. Good work in a messy week.|No objection, and thank you.}'),
  ),
  topic(
    '{Snow|Storm warning|Road closures on $lane}',
    mate(
      '{For your planners: the pass on $lane is closed until tomorrow noon.|Storm on the coast: expect ferries on $lane to stop from 18:00.} {$num of your loads are under way there.|It touches $num loads.} ETAs are adjusted.',
    ),
    colleague(
      '{Thanks, we told the customers.|Seen, customers are informed.} {Two are furious, the others were glad to hear it from us first.|First time we were ahead of the phone calls.}',
      { ends: true },
    ),
    mate('{Road is open again, ETAs are back to normal.|Ferries run again since 05:00.}'),
  ),
  topic(
    '{Training for the new planners|Two new planners|Training date}',
    them(
      '{We have two new planners since Monday.|Two new faces in planning at $site.} {Could you give them the introduction you gave us?|When is your next beginner training?} {They are quick, an hour should do.|One of them comes from $carrier and knows the trade.}',
    ),
    us(
      '{With pleasure.|Of course.} {$meet at 14:00, online, one hour?|I can do $meet, an hour in the morning.} {I use your own data, that works best.|Please let them log in once before, so that we do not lose time with passwords.}',
    ),
    them('{$meet is fine, they will be there.|Works. Their names are in the invitation.}', {}),
    us(
      '{Thanks for the good questions today!|That was fun, they ask the right things.} The slides and the exercise are attached, and [[3|I will send the recording by $due]].',
      { file: 'pdf', hours: 30 },
    ),
    us('And here is the link to the recording: it is in your workspace under Help, "your sessions".', {
      keeps: true,
      ends: true,
    }),
    colleague(
      '{Thank you, that helped a lot.|Great training, thanks. I already found a lane that runs empty on Wednesdays.}',
    ),
  ),
  topic(
    '{Tender for $lane|Carrier tender|Rates for the tender}',
    them(
      'We are {preparing|about to start} the tender for $lane and {a few others|eleven more lanes}. {Could we get volumes and seasonality per lane for the last 24 months?|What we need is volume per week and lane, two years back.} {The carriers always ask and we always improvise.|$name2 runs it.}',
    ),
    us(
      "{Certainly.|No problem.} Would a sheet per lane do, with volume by week, share of express, and average weight? I'd add the spread of pick-up times, as carriers price that as well. [[4|I can have it for you by $due]].",
    ),
    us(
      'Attached. {One warning: $month is distorted by the strike, I marked the weeks.|The marked weeks are those with the strike, leave them out of the averages.}',
      { file: 'csv', keeps: true },
    ),
    colleague(
      '{The carriers were impressed. So was our purchasing.|Tender is out. First time without a flood of questions.}',
      { ends: true },
    ),
    them(
      '{Tender is done: $carrier keeps $lane, $carrier2 gets the rest.|Result: 6 percent down overall, and $carrier stays on $lane.} {Please update the lanes from $month.|The new rates count from $month.}',
      { hours: 160 },
    ),
    us(
      '{Congratulations! Rates are loaded and start in $month.|Nice result. All rates are in, with $month as the start.}',
      { ends: true },
    ),
  ),
  topic(
    '{CO2 per shipment|Emissions report|Emissions for our annual report}',
    them(
      '{Our annual report needs emissions per tonne-kilometre this time.|Sustainability asks for CO2 per shipment.} {Is your emissions report good enough for an auditor?|How are your figures made? The auditor will ask.}',
    ),
    us(
      '{It follows ISO 14083, and each figure names its source.|Yes: ISO 14083, with the source of each figure.} Where a carrier gives fuel data we use that, otherwise default values, and the report shows the share of each. {For you, it is $pct2% measured.|In your case $pct% rests on measured data.}',
    ),
    colleague(
      '{The auditor liked the shares.|That is what the auditor wanted to hear.} {Can you send the method note as PDF?|A note on the method would be welcome.}',
      {},
    ),
    us('{The method note is attached.|Here is the note, four pages.}', { file: 'pdf', ends: true }),
    colleague('{Accepted without remarks.|Thanks, it is in the annex.}'),
  ),
  topic(
    '{New lane: $lane|Starting $lane|$lane from next month}',
    them(
      '{We start serving $lane next month, three trucks a week with $carrier.|From next month we run $lane, first with $carrier.} {Nothing for you to do, I guess?|What do I need to set up?}',
    ),
    us(
      '{Nothing, it shows up with the first load.|The lane appears by itself.} {I only need a target time for the traffic light, 36 hours?|Just tell me the target transit time, then the light works from day one.}',
    ),
    them('{36 hours is right.|Make that 40 hours, there is a border.}', { ends: true }),
    us('{Set.|Done, good start with it!}'),
  ),
  topic(
    '{Thank you from the yard|A compliment|Well done}',
    them(
      '{Just a word of thanks.|No request today, just thanks.} {The night shift told me that the new gate screen saves them twenty calls a night.|$name2 presented the dwell chart yesterday and for once nobody argued.} {Please pass it on to your people.|Thought your developers might like to hear it.}',
    ),
    us('{You made our day.|What a nice mail!} {I read it out at our Monday meeting.|It hangs in the kitchen now.}', {
      ends: true,
    }),
  ),
  topic(
    '{Holiday cover|I am away|My leave}',
    them(
      "{From $meet I'm away for {two|three} weeks.|I am on leave from $meet.} {$name2 covers for me, please copy her in.|In urgent cases $name2 decides.} {Nothing open from my side.|I think we have nothing open.}",
    ),
    us('{Enjoy it! I will write to $name2 in the meantime.|Have a wonderful time, and leave the laptop at home.}', {
      ends: true,
    }),
  ),
  topic(
    '{Interview for our magazine|Customer story|A piece about $site}',
    us(
      '{Our magazine would like to tell how $site halved its waiting time.|What you did at $site deserves to be told.} {Forty minutes with a writer, and nothing gets printed that you have not seen.|Would you and the shift lead sit down with our writer for 40 minutes?}',
    ),
    them(
      "{Nice idea, I need to ask our communications team.|Gladly, if the shift lead gets the photo.} [[8|I'll let you know by $due]].",
      {},
    ),
    them('{Communications say yes, if they see it first.|We may, with a look before print.}', {
      keeps: true,
      ends: true,
    }),
    us('{Wonderful. The writer calls you in the week of $meet.|Great, you get the text first, of course.}'),
  ),
] as const;
