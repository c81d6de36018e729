// Words that stand for the same in the mail of customers: what is said of the portal holds for the scanner. The learned model knows
// a word by its class too, so that it also reads sentences about things and people that none of its examples named.

/** Each word as it is written, in lower case; its other endings are found by its stem. */
export const wordClasses: Readonly<Record<string, string>> = {
  us: 'we i our us my me ours',
  you: 'you your yours yourself',
  third: 'he she they his her their them him',
  senior:
    'ceo cfo coo cto cio cmo chairman chairwoman president director board management boss superior executive owner founder leadership vp minister partner supervisor chief md committee',
  person:
    'colleague manager head lead contact sponsor champion administrator buyer assistant successor counterpart deputy coordinator controller engineer analyst planner person mr mrs ms dr',
  people:
    'people team staff user users employees workers nurses drivers teachers agents technicians engineers dispatchers developers students members patients crew crews operators pickers planners consultants everybody everyone',
  nobody: 'nobody none hardly barely rarely seldom few fewer scarcely half',
  product:
    'tool system platform portal app application software solution module dashboard product service website server interface integration connector api sync feed export import database login scanner scanners printer printers terminal terminals tablet tablets device devices machine line lines reader readers screen screens feature report reports licence licences license licenses seat seats subscription package plan',
  broken:
    'down broken crash crashes crashed crashing frozen freeze freezes dead offline unreachable unavailable stuck failed failing fails fail timeout error errors blank white empty hangs hanging stopped spins spinning outage interrupted disconnected black unresponsive unusable jammed halted halt standstill spinner locked rejected refuses lost gone nothing disconnects',
  cannot: "can't cannot couldn't unable impossible won't doesn't don't isn't didn't",
  since: 'since yesterday today morning tonight now overnight hours minutes weekend afternoon noon currently moment',
  bill: 'invoice invoices bill bills billing billed charge charged charges fee fees payment payments amount statement surcharge vat debit debited price prices rate rates cost costs refund credit discount',
  wrong:
    'wrong incorrect twice double mistake mistakes missing higher mismatch overcharged unexplained dispute contest differ different doubled unauthorised reject rejected refuse withhold withholding hold blocked',
  money:
    'budget funding funds money grant capital investment financing subsidy subsidies pot surplus spend euro euros dollars pounds grand k million thousand donor donation cash purse reserve reserves allowance allocation liquidity windfall quid investor investors',
  granted:
    'approved approve released granted secured allocated earmarked available reserved confirmed signed agreed obtained awarded passed accepted nod unlocked freed left unspent raised increased',
  site: 'office branch site sites plant warehouse store stores shop shops depot location locations subsidiary clinic school centre center hub factory building region country countries',
  opens:
    'open opens opening opened launch launching start starting starts build building expand expanding enlarge set setting move moving',
  hire: 'hire hires hiring hired recruit recruiting recruited onboard onboarding vacancy vacancies positions headcount newcomers joiners apprentices grow growing grew growth doubled tripled additional extra more another second third new interns trainees joining join joiner reps nurses staffed staffing',
  acquire: 'acquire acquired acquisition acquiring bought buying buy takeover merger merged taken absorbed integrate',
  project:
    'project initiative programme program roadmap strategy rollout roll-out campaign pilot transformation migration concept taskforce plan goal priority priorities roll introduce introducing introduction modernise modernisation digitise digitalisation automate automation standardise centralise overhaul redesign relaunch replace harmonise consolidate',
  hand: 'manual manually hand paper spreadsheet spreadsheets excel whiteboard clipboard fax notebook typing type retype copy copying phone folders lists',
  struggle:
    'struggle struggling trouble headache nightmare chaos mess waste wasting difficult difficulty hard lose losing lost lack lacking miss missing overview track guess bottleneck pain slow takes forever chasing hours gut feeling cellar notebook notebooks cannot duplicate duplicates forgotten forget scattered invisible blind overloaded overwhelmed painful tedious juggle juggling drowning bottlenecks delay delays shortage',
  wish: 'wish love need needs want wanted wanting help helps easier automatically possible way able ideal dream great lovely wonderful useful wonder helpful ideally could',
  saved:
    'saved save saves saving savings reduced reduce cut dropped fell faster quicker shorter improved improvement increase increased rose record best success successful thanks smooth love loves happy impressed paid halved exceeded praise praised compliment compliments prize award awarded delighted return returns investment adoption lowered lower seconds quickly productive proud smoothly painless jealous wonders excellent fantastic great brilliant impressive remarkable milestone payback breakthrough relief thrilled',
  decline:
    'decline declining declined dropped drop falling fell fewer less lower idle unused dormant inactive gone back stopped abandoned halved shrinking dwindled low quiet abandon quieter shrink shrunk ignore ignored avoid avoiding bypass dusty barely rarely half empty forgotten shelf',
  use: 'use uses used using usage logins login logged log adoption uptake volume orders bookings activity active open opened touch touched',
  cancel:
    'cancel cancelling canceled cancelled cancellation terminate terminating termination end ending expire expires lapse leave leaving quit stop stopping discontinue downgrade exit notice drop reduce scale withdraw pull pulling opt withdrawing walk downsize shrink decrease lesser basic smaller final parting ways',
  contract:
    'contract agreement renewal renew renewing renewed extension extend extending subscription term cooperation partnership account licence deal',
  notrenew: 'without elsewhere reconsider justify',
  competitor:
    'competitor competitors rival vendor vendors provider providers supplier suppliers alternative alternatives tender rfp bid bids quote quotes offer offers agency agencies carrier other others another compare comparing comparison evaluate evaluating benchmark shortlist demo market switch switching pitch bidder bidders approached pitching pitched proposal proposals trial trialling rivals challenger incumbents talks undercut undercuts cheaper',
  unhappy:
    'unhappy disappointed disappointing frustrated frustrating annoyed annoying dissatisfied unacceptable poor bad worse terrible awful useless sloppy embarrassing embarrassed fed tired disgrace unreliable unprofessional late delayed ignored waiting waited complaint complaints upset confusing patience excuses rude cumbersome excuse mislabelled skipped rushed mess tone confidence trust disappointment inappropriate faulty scratched damaged defective incomplete slow clumsy confused buggy shoddy unacceptably dreadful lousy inadequate careless regret regrettable concerned worried tedious painful annoyance nuisance',
  legal:
    'lawyer lawyers legal solicitor solicitors attorney attorneys counsel court damages compensation liability formal compliance',
  escalate:
    'escalate escalated escalating escalation raise raised involve involved inform informed demand demands insist insists superior higher explanation',
  leaves:
    'left leave leaving leaves resign resigned resignation retire retired retiring retirement departed departure quit redundant dismissed fired goodbye farewell last moved moves joining replaced gone successor stepped notice bye poached abolished emigrating sabbatical maternity laid dismissal transferred relocating seconded farewells',
  takes:
    'appointed promoted appointment taking takes took over replacing replaces succeeded joins joined introduce responsible charge role position handover acting interim elected leads leading heads heading runs manages handle handles look looks',
  career:
    'job employer career position post freelance retirement pension opportunity challenge company role studies startup start-up',
  day: 'day days week weeks month months year years quarter',
  share: 'percent per half third quarter fifth double twice',
  promise: 'promised agreed supposed expected told sold ordered briefed contract offer demo',
  support:
    'support helpdesk hotline ticket tickets technician consultant consultants response reply answer answers help delivery deliveries parcel parcels shipment pallets driver training',
};
