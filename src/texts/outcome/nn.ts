import type { OutcomeTexts } from './nb.ts'

/** What a package ends in, in nynorsk. */
export const nn: OutcomeTexts = {
  outcome: {
    lineFault: (most: number) => `Skriv noko her, med høgst ${most} teikn.`,
    numberFault: (min: number, max: number) => `Skriv eit heilt tal frå ${min} til ${max}.`,
    choiceFault: 'Vel eitt av svara.',
    becomesMeasure: 'Dette blir eit forslag til tiltak. Svar på resten òg, så legg eg det fram.',
    staysHere: 'Oppsummeringa er allereie delt. Det de skriv ned no, blir i teamet.',
    upward: (who: string) =>
      `Dette går til nivået over, og det er ${who} som sender det. Be ein av dei fylle ut kortet, eller svar noko anna.`,
    longMatter: (most: number) =>
      `Alt på kortet går opp som éi sak, og ho kan ha høgst ${most} teikn til saman. Kort ned det lengste.`,
    full: (most: number) => `Det er skrive ned ${most} ting frå denne runden, og fleire er det ikkje plass til.`,
    send: 'Send inn',
    again: 'Fyll ut eit kort til',
    sentTitle: 'Det er skrive ned',
    sent: 'Det står i tråden no, så alle i teamet ser det.',
    heading: (title: string) => `Skrive ned: ${title}`,
    by: (who: string) => `Skrive av: ${who}`,
    duty: 'Dette er lovpålagt. Eg merkjer det, og de gjer som før.',
    next: 'Dette kan de snakke om neste gong:',
    written: 'Skrive ned',
    more: (count: number) => `Og ${count} til. Alt står i tråden.`,
  },
}
