import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { instruments } from '../../src/ports/metrics.ts'
import { outsideName } from '../../src/telemetry/meters.ts'
import { metricNames } from '../telemetry/metric-names.ts'

const Panel = z.object({
  id: z.int(),
  title: z.string(),
  targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })).default([]),
})
const Dashboard = z.object({ panels: z.array(Panel) })
const text = readFileSync(join(import.meta.dirname, '../../infra/dashboard.json'), 'utf8')
const { panels } = Dashboard.parse(JSON.parse(text))
const targets = panels.flatMap((panel) => panel.targets)
const namesIn = (expr: string) => [...expr.matchAll(/\btillitsbot_\w+/g)].map(([name]) => name)

describe('The dashboard', () => {
  it('asks for nothing that the service does not tell', () => {
    const told = metricNames()
    const asked = targets.flatMap(({ expr }) => namesIn(expr))
    assert.deepEqual(
      asked.filter((name) => !told.includes(name)),
      [],
    )
  })

  it('shows everything that is measured', () => {
    const asked = new Set(targets.flatMap(({ expr }) => namesIn(expr)))
    for (const key of Object.keys(instruments)) {
      const name = outsideName(key)
      assert.ok(
        [...asked].some((one) => one === name || one.startsWith(`${name}_`)),
        name,
      )
    }
  })

  it('names only labels that there are', () => {
    const ofPrometheus = ['le', 'instance']
    for (const { expr, legendFormat } of targets) {
      const labels = Object.entries(instruments).flatMap(([key, { labels }]) =>
        namesIn(expr).some((name) => name.startsWith(outsideName(key))) ? [...labels] : [],
      )
      const named = [
        ...[...expr.matchAll(/by \(([^)]+)\)/g)].flatMap(([, list = '']) => list.split(', ')),
        ...[...expr.matchAll(/\{(\w+)!?=/g)].map(([, label = '']) => label),
        ...[...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label),
      ]
      assert.deepEqual(
        named.filter((label) => ![...labels, ...ofPrometheus].some((one) => one === label)),
        [],
        expr,
      )
    }
  })

  it('numbers every panel once', () => {
    assert.equal(new Set(panels.map(({ id }) => id)).size, panels.length)
  })
})
