import assert from 'node:assert/strict'
import fc from 'fast-check'
import { longestPhrase, readRhythm, rhythmRefusals } from '../../../src/domain/schedule/read-rhythm.ts'
import { Rhythm, toRule } from '../../../src/domain/schedule/rhythm.ts'

/** A Saturday. */
const today = Temporal.PlainDate.from('2026-11-21')

/** "W2 TH 13:30 x6": each 2 weeks on Thursday, six times. `<` until, `>` from, `?` what was assumed. */
function short(text: string): string {
  const read = readRhythm(text, today)
  if (!read.ok) return [read.reason, ...read.words.map((word) => `"${word}"`)].join(' ')
  const { rhythm, starts, assumed } = read
  const days = /(?:BYDAY|BYMONTHDAY)=([^;]+)/.exec(toRule(rhythm))?.[1] ?? ''
  const { ends } = rhythm
  return [
    `${rhythm.every[0]?.toUpperCase()}${rhythm.interval}`,
    days,
    rhythm.time,
    ends.kind === 'times' ? `x${ends.times}` : ends.kind === 'until' ? `<${ends.date}` : '',
    starts ? `>${starts}` : '',
    ...assumed.map((what) => `?${what}`),
  ]
    .filter(Boolean)
    .join(' ')
}

const understood: Record<string, Record<string, string>> = {
  'the phrases of the issue': {
    'hver tirsdag kl 09': 'W1 TU 09:00',
    'annenhver torsdag 13.30': 'W2 TH 13:30',
    'første mandag i måneden': 'M1 1MO 09:00 ?time',
    'kvar fredag kl. 8 i 6 veker': 'W1 FR 08:00 x6',
    'every other Wednesday at 9:15 until 1 March': 'W2 WE 09:15 <2027-03-01',
  },
  bokmål: {
    'hver uke på onsdag kl 10': 'W1 WE 10:00',
    'hver 3. uke på mandager 8:00': 'W3 MO 08:00',
    'siste fredag i måneden kl 12': 'M1 -1FR 12:00',
    'den 15. hver måned kl 9': 'M1 15 09:00',
    'mandag og torsdag kl 9': 'W1 MO,TH 09:00',
    'hver dag kl 8': 'D1 08:00',
    'tirsdager 10 ganger': 'W1 TU 09:00 x10 ?time',
    'hver tirsdag klokka halv ni': 'W1 TU 08:30',
    'hver tirsdag halv ni': 'W1 TU 08:30',
    'kvart over åtte hver onsdag': 'W1 WE 08:15',
    'hver onsdag kl kvart på ni': 'W1 WE 08:45',
    'hver onsdag fem på halv ti': 'W1 WE 09:25',
    'hver onsdag ti over elleve': 'W1 WE 11:10',
    'hver onsdag 20 minutter over 8': 'W1 WE 08:20',
    'hver torsdag kl ni i tre måneder': 'W1 TH 09:00 <2027-02-20',
    'hver torsdag kl 9 til 1. mars': 'W1 TH 09:00 <2027-03-01',
    'hver torsdag til og med 1. mars 2027 kl 14.15': 'W1 TH 14:15 <2027-03-01',
    'hver torsdag t.o.m. 01.03.27 kl. 0900': 'W1 TH 09:00 <2027-03-01',
    'hver torsdag fram til jul': 'W1 TH 09:00 <2026-12-24 ?time',
    'hver mandag ut juni': 'W1 MO 09:00 <2027-06-30 ?time',
    'hver mandag ut året kl 12': 'W1 MO 12:00 <2026-12-31',
    'hver mandag før 1.3. kl 12': 'W1 MO 12:00 <2027-02-28',
    'hver tirsdag fra 12. januar kl 10': 'W1 TU 10:00 >2027-01-12',
    'fra og med tirsdag 12. januar annenhver tirsdag kl 10': 'W2 TU 10:00 >2027-01-12',
    'hver hverdag kl 8.30': 'W1 MO,TU,WE,TH,FR 08:30',
    'mandag til fredag kl 8': 'W1 MO,TU,WE,TH,FR 08:00',
    'man-ons kl 8': 'W1 MO,TU,WE 08:00',
    'man., ons. og fre. kl. 8': 'W1 MO,WE,FR 08:00',
    'hver første mandag i måneden kl 9': 'M1 1MO 09:00',
    'hver første mandag kl 9': 'M1 1MO 09:00',
    'andre tirsdag i måneden kl 9': 'M1 2TU 09:00',
    'hver andre tirsdag kl 9': 'W2 TU 09:00',
    'hver andre tirsdag i måneden kl 9': 'M1 2TU 09:00',
    'første mandag annenhver måned kl 9': 'M2 1MO 09:00',
    'siste dag i måneden kl 15': 'M1 -1 15:00',
    'den siste i hver måned kl 15': 'M1 -1 15:00',
    'den første i måneden kl 15': 'M1 1 15:00',
    'en gang i uka på tirsdager kl 9': 'W1 TU 09:00',
    'to ganger i uka, mandag og torsdag, kl 9': 'W1 MO,TH 09:00',
    'ukentlig på tirsdag kl 9': 'W1 TU 09:00',
    'månedlig den 1. kl 9': 'M1 1 09:00',
    'hver 14. dag på torsdager kl 9': 'W2 TH 09:00',
    'hver annen uke, torsdag kl 9': 'W2 TH 09:00',
    'hver fjerde uke på torsdag kl 9 om morgenen': 'W4 TH 09:00',
    'alle mandager klokken 2 om ettermiddagen': 'W1 MO 14:00',
    'mandag morgen kl 8 hver uke': 'W1 MO 08:00',
    'hver mandag kl 2': 'W1 MO 02:00 ?morning',
    'annenhver torsdag kl 9 i 6 uker': 'W2 TH 09:00 x3',
    'hver torsdag kl 9 for 6 uker': 'W1 TH 09:00 x6',
    'hver fredag ti på ni i 10 uker': 'W1 FR 08:50 x10',
    'mandag og onsdag kl 9 i 4 uker': 'W1 MO,WE 09:00 x8',
    'hver dag kl 9 i to uker': 'D1 09:00 x14',
    'første fredag i måneden kl 9 i et halvt år': 'M1 1FR 09:00 x6',
    'hver fredag kl 9 de neste seks ukene': 'W1 FR 09:00 x6',
    'hver morgen kl 8': 'D1 08:00',
    'hver tirsdag 9 om kvelden': 'W1 TU 21:00',
    'hver tirsdag kl 9 med oppstart 5. januar': 'W1 TU 09:00 >2027-01-05',
    'hver onsdag kl 12 ut 2027': 'W1 WE 12:00 <2027-12-31',
    'tirsdag/torsdag kl 9': 'W1 TU,TH 09:00',
    'den tjuende hver måned kl 9': 'M1 20 09:00',
    'den åttende hver måned kl 9': 'M1 8 09:00',
    'hver fredag kl 9, totalt 6 ganger': 'W1 FR 09:00 x6',
  },
  nynorsk: {
    'annakvar måndag': 'W2 MO 09:00 ?time',
    'kvar måndag fram til jul': 'W1 MO 09:00 <2026-12-24 ?time',
    'kvar tysdag kl. 9': 'W1 TU 09:00',
    'anna kvar laurdag klokka elleve': 'W2 SA 11:00',
    'annankvar veke på torsdag kl 14.30': 'W2 TH 14:30',
    'kvar annan fredag kl 8': 'W2 FR 08:00',
    'kvar tredje veke på onsdagar klokka ti': 'W3 WE 10:00',
    'fyrste måndag i månaden kl 9': 'M1 1MO 09:00',
    'siste torsdagen i månaden klokka tolv': 'M1 -1TH 12:00',
    'den 15. i kvar månad kl 9': 'M1 15 09:00',
    'kvar dag klokka åtte': 'D1 08:00',
    'kvar kvardag kl 8': 'W1 MO,TU,WE,TH,FR 08:00',
    'kvar fredag kl 8, ti gonger': 'W1 FR 08:00 x10',
    'kvar fredag frå 8. januar til 1. juni kl 9': 'W1 FR 09:00 <2027-06-01 >2027-01-08',
    'måndag og onsdag klokka kvart over ni': 'W1 MO,WE 09:15',
    'kvar veke på søndag kvart på tolv': 'W1 SU 11:45',
    'tysdagar kl 9 i tre månader': 'W1 TU 09:00 <2027-02-20',
    'ein gong i veka, måndag kl 9': 'W1 MO 09:00',
    'ein gong i månaden, siste fredag, kl 9': 'M1 -1FR 09:00',
    'vekentleg på måndag kl 9': 'W1 MO 09:00',
    'dagleg klokka halv tolv': 'D1 11:30',
    'kvar andre veke på tysdag kl 9 om morgonen': 'W2 TU 09:00',
    'alle tysdagar klokka sju': 'W1 TU 07:00',
    'måndag til torsdag klokka 13.15': 'W1 MO,TU,WE,TH 13:15',
    'kvar måndag til og med 15. desember kl 9': 'W1 MO 09:00 <2026-12-15',
    'kvar måndag dei neste åtte vekene kl 9': 'W1 MO 09:00 x8',
    'kvar måndag i eitt år kl 9': 'W1 MO 09:00 <2027-11-20',
  },
  English: {
    'biweekly on Tuesdays at 9am': 'W2 TU 09:00',
    'every Monday until 2027-03-01': 'W1 MO 09:00 <2027-03-01 ?time',
    'Fridays at 9 pm': 'W1 FR 21:00',
    'every day at noon': 'D1 12:00',
    'daily at 8.30 a.m.': 'D1 08:30',
    'every weekday at 9': 'W1 MO,TU,WE,TH,FR 09:00',
    'Monday to Friday at 8:00': 'W1 MO,TU,WE,TH,FR 08:00',
    'from Monday through Thursday at 8:00': 'W1 MO,TU,WE,TH 08:00',
    'every two weeks on Thursday at half past nine': 'W2 TH 09:30',
    'Thursday every fortnight at quarter to ten': 'W2 TH 09:45',
    'every third week on Monday at twenty past ten': 'W3 MO 10:20',
    'the first Monday of the month at 10 o’clock': 'M1 1MO 10:00',
    'on the 15th of every month at 9 AM': 'M1 15 09:00',
    'every 15th of the month at 9am': 'M1 15 09:00',
    'the last day of the month at 4pm': 'M1 -1 16:00',
    'the last Friday of every other month at 12:00': 'M2 -1FR 12:00',
    'every second Tuesday at 9:00': 'W2 TU 09:00',
    'second Tuesday of each month at 9:00': 'M1 2TU 09:00',
    'once a week on Wednesday at 11': 'W1 WE 11:00',
    'twice a week, Monday and Thursday, at 9:00': 'W1 MO,TH 09:00',
    'weekly on Fridays at 1 in the afternoon for six weeks': 'W1 FR 13:00 x6',
    'every Friday at 14:00 ten times': 'W1 FR 14:00 x10',
    'every Friday at 9:00 for the next three months': 'W1 FR 09:00 <2027-02-20',
    'monthly on the 1st at 9:00 for a year': 'M1 1 09:00 x12',
    'every Friday starting January 8th, 2027 until the end of June at 9:00': 'W1 FR 09:00 <2027-06-30 >2027-01-08',
    'every Tuesday from 1 December to 1 March at 9:00': 'W1 TU 09:00 <2027-03-01 >2026-12-01',
    'each Monday until Christmas, 9 o’clock': 'W1 MO 09:00 <2026-12-24',
    'every Monday before the 1st of March at 9:00': 'W1 MO 09:00 <2027-02-28',
    'every Monday at 9:00 until Friday 5 March 2027': 'W1 MO 09:00 <2027-03-05',
    'every working day at 8 o clock': 'W1 MO,TU,WE,TH,FR 08:00',
    'every morning at 8': 'D1 08:00',
    'Tuesday evenings at 7': 'W1 TU 19:00',
    'alternate Wednesdays at 9:15': 'W2 WE 09:15',
  },
  'dialect, slips and odd spacing': {
    'kver tysdag klokko 9': 'W1 TU 09:00',
    'tirsag kl9': 'W1 TU 09:00',
    'onsda kl 9': 'W1 WE 09:00',
    'every otehr Wednsday at 9': 'W2 WE 09:00',
    '  HVER   Tirsdag,KL.09 !! ': 'W1 TU 09:00',
    'hver\ttirsdag\nkl.\u00a009:00.': 'W1 TU 09:00',
    'hver torsdag   til \n og  med   1.  mars': 'W1 TH 09:00 <2027-03-01 ?time',
    'HVER TORSDAG FRÅ  OG MED 7. JANUAR KL. 9': 'W1 TH 09:00 >2027-01-07',
    'hver mandag – kl 9': 'W1 MO 09:00',
    'annen hver torsdag kl 13.30': 'W2 TH 13:30',
    'annen-hver torsdag kl 13.30': 'W2 TH 13:30',
    'bi-weekly on tuesday 9:00': 'W2 TU 09:00',
    'hver lordag kl 9': 'W1 SA 09:00',
    'forste mandag i maneden kl 9': 'M1 1MO 09:00',
    'hver torsdg kl 9 i seks uekr': 'notUnderstood "seks" "uekr"',
    'hver torsdg kl 9 i 6uker': 'W1 TH 09:00 x6',
    'hver torsdag 9am': 'W1 TH 09:00',
    'hver torsdag 6x kl 9': 'W1 TH 09:00 x6',
    'evry monday @ 9': 'W1 MO 09:00',
    'hver tirsdag kl ９': 'W1 TU 09:00',
    'hver tirs\u00addag kl 9': 'W1 TU 09:00',
  },
}

const refused: Record<string, Record<string, string>> = {
  'leaves nothing out of what is left over': {
    '': 'noRhythm',
    'kl 9': 'noRhythm',
    hei: 'notUnderstood "hei"',
    'hver tirsdag kl 9 unntatt i juli': 'notUnderstood "unntatt" "juli"',
    'hver tirsdag, men ikke 24. desember': 'notUnderstood "men" "ikke" "24. desember"',
    'hver tirsdag kl 9-10': 'notUnderstood "-" "10"',
    'hver tirsdag fra kl 9 til 10': 'notUnderstood "fra" "til" "10"',
    'every Tuesday at 9 to 10': 'notUnderstood "to" "10"',
    'hver tirsdag eller onsdag': 'notUnderstood "eller"',
    'hver tirsdag 9': 'notUnderstood "9"',
    'i morgen kl 9': 'notUnderstood "morgen"',
    'mandag i uke 12': 'notUnderstood "12"',
    'hver mandag om 6 uker': 'notUnderstood "om" "6" "uker"',
    'every Monday in 6 weeks': 'notUnderstood "in" "6" "weeks"',
    'hver tirsdag til sommeren': 'notUnderstood "til" "sommeren"',
    'hver tirsdag kveld': 'notUnderstood "kveld"',
    'den 15. mars kl 9': 'notUnderstood "15. mars"',
    'nest siste fredag i måneden': 'notUnderstood "nest"',
    'hver tirsdag 🎉': 'notUnderstood "🎉"',
    'Monday to Friday nine to five': 'notUnderstood "nine" "to" "five"',
    'mandag imorgen kl 9': 'notUnderstood "imorgen"',
    'hver fridag kl 9': 'notUnderstood "fridag"',
    'every even week on Monday': 'notUnderstood "even" "week"',
    'starting Monday at 9': 'notUnderstood "starting"',
    'hver tirsdag etter kl 9': 'notUnderstood "etter"',
    'hver tirsdag kl 9 i desember': 'notUnderstood "desember"',
    'første uke i måneden på mandag': 'notUnderstood "første" "uke"',
    'ikke hver tirsdag': 'notUnderstood "ikke"',
    'every mondag': 'notUnderstood "mondag"',
    'hver tirsdag kl 9, 1 time': 'notUnderstood "1" "time"',
  },
  'never guesses': {
    'hver uke kl 9': 'noDay',
    'annenhver uke': 'noDay',
    'every month': 'noDay',
    'to ganger i uka': 'noDay',
    'every third Friday': 'ambiguous "every third Friday"',
    'første mandag kl 9': 'ambiguous "første mandag"',
    'den 15. kl 9': 'noRhythm',
    'hver tirsdag i måneden': 'ambiguous "hver" "tirsdag" "i måneden"',
    'hver dag på tirsdag': 'ambiguous "hver dag" "tirsdag"',
    'hver mandag og annenhver torsdag': 'ambiguous "hver" "mandag" "annenhver" "torsdag"',
    'hver tirsdag kl 9 og kl 14': 'ambiguous "kl 9" "kl 14"',
    'hver tirsdag 6 ganger til jul': 'ambiguous "6 ganger" "til jul"',
    'every Tuesday until 3/1': 'ambiguous "until 3/1"',
    'tre ganger i uka, mandag og torsdag': 'ambiguous "tre ganger i uka" "mandag" "torsdag"',
    'to ganger i måneden på mandag': 'ambiguous "to ganger i måneden"',
    'den attende hver måned': 'notUnderstood "attende"',
    'hver tursdag kl 9': 'notUnderstood "tursdag"',
    'hver åttnde uke på mandag': 'notUnderstood "åttnde" "uke"',
    'hver morgen': 'notUnderstood "morgen"',
    'den 1. og 15. i måneden': 'ambiguous "den 1." "15." "i måneden"',
    'hver tirsdag kl 20 om morgenen': 'ambiguous "kl 20" "om morgenen"',
  },
  'refuses what cannot be': {
    'hver tirsdag til 31. februar': 'impossibleDate "til 31. februar"',
    '31 February': 'impossibleDate "31 February"',
    'every Monday until 30 Feb': 'impossibleDate "until 30 Feb"',
    'hver mandag til 30.2.': 'impossibleDate "til 30.2."',
    'hver mandag til 2027-02-29': 'impossibleDate "til 2027-02-29"',
    'hver mandag til onsdag 5. mars 2027': 'notUnderstood "5. mars 2027"',
    'every Monday until Wednesday 5 March 2027': 'impossibleDate "until Wednesday 5 March 2027"',
    'den 32. hver måned': 'impossibleDate "den 32." "hver måned"',
    'hver tirsdag kl 25:00': 'impossibleTime "kl 25:00"',
    'hver tirsdag 24:00': 'impossibleTime "24:00"',
    'hver tirsdag kl 9:60': 'impossibleTime "kl 9:60"',
    'every Tuesday at 13 pm': 'impossibleTime "at 13 pm"',
    'hver tirsdag 0 ganger': 'impossibleCount "0 ganger"',
    'hver tirsdag null ganger': 'impossibleCount "null ganger"',
    'hver tirsdag 201 ganger': 'impossibleCount "201 ganger"',
    'hver tirsdag i 99999999999999999999 uker': 'impossibleCount "i 99999999999999999999 uker"',
    'hver time': 'tooOften "hver time"',
    'hvert 5. minutt': 'tooOften "hvert 5. minutt"',
    'every minute': 'tooOften "every minute"',
    'kvart kvarter': 'tooOften "kvart kvarter"',
    'every half hour': 'tooOften "every half hour"',
    'hver halvtime mellom 9 og 15': 'tooOften "hver halvtime"',
    'twice a day': 'tooOften "twice a day"',
    'tre ganger daglig': 'tooOften "tre ganger daglig"',
    hourly: 'tooOften "hourly"',
    'every 30 seconds': 'tooOften "every 30 seconds"',
    yearly: 'tooSeldom "yearly"',
    'hvert år': 'tooSeldom "hvert år"',
    'hver 53. uke på mandag': 'tooSeldom "hver 53. uke" "mandag"',
    'hver tirsdag til 1. mars 2026': 'endsBeforeStart "til 1. mars 2026"',
    'every Tuesday until 2020-01-01': 'endsBeforeStart "until 2020-01-01"',
    'hver tirsdag fra 1. juni 2027 til 1. mai 2027': 'endsBeforeStart "til 1. mai 2027"',
    'hver tirsdag fra 1. mars 2026': 'startsInPast "fra 1. mars 2026"',
  },
}

describe('Reading a rhythm', () => {
  for (const [kind, phrases] of Object.entries(understood)) {
    describe(`understands ${kind}`, () => {
      for (const [text, expected] of Object.entries(phrases)) {
        it(JSON.stringify(text), () => assert.equal(short(text), expected))
      }
    })
  }

  for (const [kind, phrases] of Object.entries(refused)) {
    describe(kind, () => {
      for (const [text, expected] of Object.entries(phrases)) {
        it(JSON.stringify(text), () => assert.equal(short(text), expected))
      }
    })
  }

  it('refuses a text that is too long without reading it', () => {
    assert.equal(short('hver tirsdag kl 9 '.repeat(600).slice(0, 10_000)), 'tooLong')
    assert.equal(short('x'.repeat(longestPhrase + 1)), 'tooLong')
    assert.equal(short('\ufdfa'.repeat(longestPhrase)), 'tooLong')
    assert.equal(short(`hver tirsdag kl 9${' '.repeat(longestPhrase - 17)}`), 'W1 TU 09:00')
  })

  it('takes a date without a year for the next one after today', () => {
    const until = (text: string, now: string) => {
      const read = readRhythm(`hver dag til ${text}`, Temporal.PlainDate.from(now))
      return read.ok && read.rhythm.ends.kind === 'until' ? read.rhythm.ends.date : read
    }
    assert.equal(until('1. mars', '2027-02-28'), '2027-03-01')
    assert.equal(until('1. mars', '2027-03-01'), '2028-03-01')
    assert.equal(until('29. februar', '2027-03-01'), '2028-02-29')
    assert.equal(until('29. februar', '2096-03-01'), '2104-02-29')
    assert.equal(until('jul', '2026-12-24'), '2027-12-24')
  })

  const word = fc.constantFrom(
    ...Object.values(understood).flatMap((phrases) => Object.keys(phrases).flatMap((text) => text.split(/\s+/))),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.string({ unit: 'grapheme', maxLength: 250 }),
    fc.array(word, { maxLength: 20 }).map((words) => words.join(' ')),
  )

  it('never throws, whatever the text, and gives a rhythm that can be stored or a known refusal', () => {
    fc.assert(
      fc.property(text, (written) => {
        const read = readRhythm(written, today)
        if (read.ok) assert.deepEqual(Rhythm.parse(read.rhythm), read.rhythm)
        else assert.ok(rhythmRefusals.includes(read.reason))
      }),
      { seed: 1, numRuns: 3000 },
    )
  })

  it('never passes over a word that it does not know', () => {
    const phrases = Object.values(understood).flatMap((group) => Object.keys(group))
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.nat(), (phrase, seed) => {
        const words = phrase.trim().split(/\s+/)
        const read = readRhythm(words.toSpliced(seed % (words.length + 1), 0, 'qwzx').join(' '), today)
        assert.ok(!read.ok)
        if (read.reason === 'notUnderstood') assert.ok(read.words.includes('qwzx'))
      }),
      { seed: 1, numRuns: 1000 },
    )
  })
})
