import { ids } from '../../access/access-world.ts'
import type { Part } from '../attack.ts'
import { enrolInsiders, insiders, spotOf } from '../insiders.ts'
import { answerTo, markOf, personCalled } from '../marks.ts'
import { click, clicked } from '../people.ts'
import { type Target, withTarget } from '../target.ts'

const spot = spotOf('leader', 'channel')
const many = 100

export const crowd: Part = {
  name: 'crowd',
  tries: 'a hundred answers of one person at once, and of a hundred people at once',
  async run() {
    const faults = await withTarget({ ...insiders, limited: true }, async (target) => {
      const one = personCalled('alene')
      const people = Array.from({ length: many }, (_, at) => personCalled(markOf(at)))
      enrolInsiders(target, [one, ...people])
      const marks = people.map((_, at) => markOf(1000 + at))
      const acknowledged = (
        await Promise.all(
          marks.map(async (mark) => {
            const card = await clicked(target, click(one, spot, 'answer', answerTo(mark)))
            return JSON.stringify(card ?? '').includes('"verb":"withdrawAnswer"') ? [mark] : []
          }),
        )
      ).flat()
      const mine = answers(target)
      const found: string[] = []
      if (mine.length !== 1) found.push(`one person has ${mine.length} votes`)
      // Which of a hundred at once was the last nobody can say, but it was one that the person was told of.
      if (!acknowledged.some((mark) => mine[0]?.includes(mark))) found.push('what is stored was never acknowledged')
      const before = acknowledged.length
      const cards = await Promise.all(
        people.map((person, at) => clicked(target, click(person, spot, 'answer', answerTo(markOf(2000 + at))))),
      )
      const thanked = cards.filter((card) => JSON.stringify(card ?? '').includes('"verb":"withdrawAnswer"')).length
      const all = answers(target).length
      if (all !== thanked + 1) found.push(`${thanked + 1} people were thanked, and ${all} answers are stored`)
      if (thanked < many) found.push(`of a hundred people at once ${many - thanked} could not answer`)
      if (before === 0) found.push('not one of a hundred clicks was taken')
      return found
    })
    return { tried: 2 * many, came: 'one vote, and a hundred votes', faults }
  },
}

function answers(target: Target): readonly string[] {
  return target.stored({ type: 'answer' }).filter((body) => JSON.parse(body).roundId === ids.own.openRound)
}
