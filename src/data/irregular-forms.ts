// Forms whose lemma no rule tells.

const words = (text: string): Map<string, string> =>
  new Map(
    text
      .trim()
      .split(/\n */)
      .flatMap((line) => line.split(' ').map((form, _, forms): [string, string] => [form, forms[0]!])),
  );

/** Verbs: the lemma and its irregular forms, a line each. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = words(`
  arise arose arisen
  awake awoke awoken
  be am is are was were been being 's 're 'm ai
  bear bore borne
  beat beaten
  become became
  befall befell befallen
  begin began begun
  behold beheld
  bend bent
  bid bade bidden bidding
  bind bound
  bite bit bitten
  bleed bled
  blow blew blown
  break broke broken
  breed bred
  bring brought
  broadcast broadcasting
  build built
  burn burnt
  buy bought
  catch caught
  choose chose chosen choosing
  cling clung
  come came
  creep crept
  deal dealt
  die dying
  dig dug digging
  do does did done doing
  draw drew drawn
  dream dreamt
  drink drank drunk
  drive drove driven
  dwell dwelt
  eat ate eaten
  fall fell fallen
  feed fed
  feel felt
  fight fought
  find found
  flee fled fleeing
  fling flung
  fly flew flown
  forbid forbade forbidden
  foresee foresaw foreseen foreseeing
  forget forgot forgotten
  forgive forgave forgiven
  forgo forwent forgone
  freeze froze frozen
  get got gotten gets
  give gave given
  go goes went gone going
  grind ground
  grow grew grown
  hang hung
  have has had having 've
  hear heard
  hide hid hidden
  hold held
  keep kept
  kneel knelt
  know knew known
  lay laid
  lead led
  lean leant
  leap leapt
  learn learnt
  leave left
  lend lent
  lie lain lying
  light lit
  lose lost losing
  make made
  mean meant
  meet met
  mislead misled
  mistake mistook mistaken
  misunderstand misunderstood
  outdo outdid outdone
  overcome overcame
  oversee oversaw overseen overseeing
  overtake overtook overtaken
  overthrow overthrew overthrown
  pay paid
  plead pled
  prove proven
  quit quitting
  rebuild rebuilt
  repay repaid
  rid ridding
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran running
  say said says
  see saw seen seeing
  seek sought
  sell sold
  send sent
  shake shook shaken
  shed shedding
  shine shone
  shoot shot
  show shown
  shrink shrank shrunk
  sing sang sung
  sink sank sunk
  sit sat
  slay slew slain
  sleep slept
  slide slid
  sling slung
  smell smelt
  sow sown
  speak spoke spoken
  speed sped
  spell spelt
  spend spent
  spill spilt
  spin spun
  spoil spoilt
  spring sprang sprung
  stand stood
  steal stole stolen
  stick stuck
  sting stung
  stink stank stunk
  stride strode
  strike struck stricken
  string strung
  strive strove striven
  swear swore sworn
  sweep swept
  swell swollen
  swim swam swum
  swing swung
  take took taken
  teach taught
  tear tore torn
  tell told
  think thought
  throw threw thrown
  tie tying
  undergo underwent undergone undergoing
  understand understood
  undertake undertook undertaken
  undo undid undone
  uphold upheld
  vie vying
  wake woke woken
  wear wore worn
  weave wove woven
  weep wept
  win won
  wind wound
  withdraw withdrew withdrawn
  withhold withheld
  withstand withstood
  wring wrung
  write wrote written
`);

/** Nouns, the same way, those whose singular looks like a plural too. */
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = words(`
  alumnus alumni
  analysis analyses
  appendix appendices
  axis axes
  bacterium bacteria
  basis bases
  cactus cacti
  calf calves
  crisis crises
  criterion criteria
  curriculum curricula
  diagnosis diagnoses
  elf elves
  emphasis emphases
  foot feet
  fungus fungi
  goose geese
  half halves
  hypothesis hypotheses
  index indices
  knife knives
  leaf leaves
  life lives
  loaf loaves
  louse lice
  matrix matrices
  memorandum memoranda
  mouse mice
  movie movies
  nucleus nuclei
  oasis oases
  ox oxen
  parenthesis parentheses
  phenomenon phenomena
  radius radii
  self selves
  shelf shelves
  shoe shoes
  stimulus stimuli
  synthesis syntheses
  thesis theses
  thief thieves
  tie ties
  tooth teeth
  vertex vertices
  wife wives
  wolf wolves
  zombie zombies
  cookie cookies
  rookie rookies
  calorie calories
  prairie prairies
  species
  series
  news
  means
  headquarters
  politics
  economics
  mathematics
  physics
  athletics
  gymnastics
  statistics
  ethics
  aerobics
  electronics
  logistics
  genetics
  linguistics
  robotics
  dynamics
  mechanics
  metaphysics
  measles
  diabetes
  crossroads
  chess
  gas gases
  bus buses
  virus viruses
  status statuses
  campus campuses
  bonus bonuses
  lens lenses
  iris irises
  atlas
  canvas canvases
  christmas
  pancreas
  bias biases
  alias aliases
  trousers
  whereabouts
  thanks
  yes
  plus
  pus
  this
`);

/** Adjectives and adverbs. */
export const IRREGULAR_DEGREES: ReadonlyMap<string, string> = words(`
  good better best
  bad worse worst
  far further farther furthest farthest
  elder
  former
  latter
  other
  proper
  utter
  inner
  outer
  upper
  lower
  clever
  honest
  modest
  west
  east
  over
  under
  ever
  never
  however
  rather
  together
  after
  either
  altogether
`);

/** Words of the grammar, whose lemma depends on what they are used as. */
export const AUXILIARIES: ReadonlyMap<string, string> = words(`
  be am is are was were been being 's 're 'm ai
  have has had having 've
  do does did done doing
  will 'll wo
  would 'd
  can ca
  shall sha
  get got gets getting
`);

export const PRONOUNS: ReadonlyMap<string, string> = words(`
  i me
  we us 's
  he him
  they them 'em
  this these
  that those
`);
