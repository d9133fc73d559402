import { countedNn as counted } from '../counted.ts'
import type { ReminderTexts } from './nb.ts'

export const nn: ReminderTexts = {
  reminder: {
    title: (prompt) => `Halvvegs: ${prompt}`,
    progress: (answers, invited) =>
      answers === 0
        ? 'Ingen har svart enno. Nokon må vere først.'
        : `${answers} av ${invited} har svart så langt. Takk for det.`,
    closes: (closes, minutes) =>
      `Runden blir lukka ${closes}. Det tek inntil ${counted(minutes, 'minutt', 'minutt')} å svare, og det er frivillig.`,
    where: 'Svar i kortet øvst i tråden.',
    line: (prompt) => `Halvvegs: ${prompt}`,
    personalTitle: 'Du bad meg minne deg på dette',
    personal: (prompt, team, closes) =>
      `«${prompt}» i ${team} blir lukka ${closes}. Du har ikkje svart enno. Det er framleis frivillig.`,
    toThread: 'Gå til tråden',
    pointerTitle: (prompt) => `${prompt}: følg tråden`,
    pointer:
      'Denne samtalestartaren kom to gonger ved ein feil. Svar som er gitt her, er tekne vare på. Samtalen går vidare i den andre tråden.',
  },
}
