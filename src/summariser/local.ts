import type { Findings } from '../domain/summary/theme.ts'
import type { Finder, Texts } from './finder.ts'
import { analyse } from './local/analyse.ts'
import type { Analysis, Input } from './local/analysis.ts'

/** Question id of what was written in the thread. Questions of packages have no such id. */
const threadId = '@thread'

/** The default: offline, deterministic, without a language model. It groups what people wrote and quotes it. */
export const localFinder: Finder = {
  async find(texts) {
    return findingsOf(analyse(inputOf(texts)))
  },
}

/** What the local rules read. Posts in the thread answer no question. */
export function inputOf({ language, prompt, seeds, texts }: Texts): Input {
  return {
    language,
    questions: prompt.questions.flatMap(({ id, text, kind }) => (kind === 'open' ? [{ id, text }] : [])),
    seeds: [...seeds],
    contributions: texts.map(({ id, questionId = threadId, text, person }) => ({
      ...{ id, questionId, text },
      ...(person !== undefined && { person }),
    })),
  }
}

function findingsOf({ themes, singles, leftOut, flags }: Analysis): Findings {
  const byReason = Map.groupBy(leftOut, ({ why }) => why)
  return {
    themes: themes.map(({ id, label, people, kind, members, agreement, quotes, proposals }) => ({
      ...{ id, label, people, kind, sources: members, for: agreement.for, against: agreement.against },
      quotes: quotes.map(({ id: source, text }) => ({ source, text })),
      proposals: proposals.map(({ id: source, text }) => ({ source, text })),
      // By rule, for every finder alike (`domain/summary/make/make-summary.ts`).
      discuss: [],
    })),
    singles,
    leftOut: [...byReason].map(([reason, items]) => ({ reason, sources: items.map(({ id }) => id) })),
    flags,
    maker: { kind: 'local' },
  }
}
