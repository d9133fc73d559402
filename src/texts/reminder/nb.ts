import { countedNb as counted } from '../counted.ts'

/** Reminders, and the way back to the thread, in bokmål: the source of the keys. */
export const nb = {
  reminder: {
    title: (prompt: string) => `Halvveis: ${prompt}`,
    progress: (answers: number, invited: number) =>
      answers === 0
        ? 'Ingen har svart ennå. Noen må være først.'
        : `${answers} av ${invited} har svart så langt. Takk for det.`,
    closes: (closes: string, minutes: number) =>
      `Runden lukkes ${closes}. Det tar inntil ${counted(minutes, 'minutt', 'minutter')} å svare, og det er frivillig.`,
    where: 'Svar i kortet øverst i tråden.',
    line: (prompt: string) => `Halvveis: ${prompt}`,
    personalTitle: 'Du ba meg minne deg på dette',
    personal: (prompt: string, team: string, closes: string) =>
      `«${prompt}» i ${team} lukkes ${closes}. Du har ikke svart ennå. Det er fortsatt frivillig.`,
    toThread: 'Gå til tråden',
    pointerTitle: (prompt: string) => `${prompt}: følg tråden`,
    pointer:
      'Denne samtalestarteren kom to ganger ved en feil. Svar som er gitt her, er tatt vare på. Samtalen går videre i den andre tråden.',
  },
}

export type ReminderTexts = typeof nb
