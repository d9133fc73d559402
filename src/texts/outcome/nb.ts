/** What a package ends in: the card that the team fills in, and what was written on it, in bokmål. */
export const nb = {
  outcome: {
    lineFault: (most: number) => `Skriv noe her, med høyst ${most} tegn.`,
    numberFault: (min: number, max: number) => `Skriv et helt tall fra ${min} til ${max}.`,
    choiceFault: 'Velg ett av svarene.',
    becomesMeasure: 'Dette blir et forslag til tiltak. Svar på resten også, så legger jeg det fram.',
    staysHere: 'Oppsummeringen er allerede delt. Det dere skriver ned nå, blir i teamet.',
    upward: (who: string) =>
      `Dette går til nivået over, og det er ${who} som sender det. Be en av dem fylle ut kortet, eller svar noe annet.`,
    longMatter: (most: number) =>
      `Alt på kortet går opp som én sak, og den kan ha høyst ${most} tegn til sammen. Kort ned det lengste.`,
    full: (most: number) => `Det er skrevet ned ${most} ting fra denne runden, og flere er det ikke plass til.`,
    send: 'Send inn',
    again: 'Fyll ut et kort til',
    sentTitle: 'Det er skrevet ned',
    sent: 'Det står i tråden nå, så alle i teamet ser det.',
    heading: (title: string) => `Skrevet ned: ${title}`,
    by: (who: string) => `Skrevet av: ${who}`,
    duty: 'Dette er lovpålagt. Jeg merker det, og dere gjør som før.',
    next: 'Dette kan dere snakke om neste gang:',
    written: 'Skrevet ned',
    more: (count: number) => `Og ${count} til. Alt står i tråden.`,
  },
}

export type OutcomeTexts = typeof nb
