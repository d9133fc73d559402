import assert from 'node:assert/strict'
import { pages } from '../../src/pages/pages.ts'
import { testServices } from '../support/services.ts'

const open = ['/privacy', '/accessibility', '/reports', '/reports/:token', '/exports/:token']

describe('The language of a page', () => {
  for (const path of open) {
    for (const [chosen, header, language, why] of [
      [undefined, undefined, 'nn', 'what the organisation writes, where a browser says nothing'],
      [undefined, 'en-GB,nb;q=0.5', 'en', 'what the browser asks for'],
      ['nb', 'en-GB', 'nb', 'what was chosen on the page'],
    ] as const) {
      it(`of ${path} is ${why}`, async () => {
        const services = testServices({ settings: { defaultLanguage: 'nn' } })
        const page = pages(services, () => true).find((one) => one.path === path)
        const query = new URLSearchParams(chosen === undefined ? {} : { lang: chosen })
        const reply = await page?.respond({ token: 'made.up' }, { query, languages: header, cookies: undefined })
        assert.match(String(reply?.body), new RegExp(`^<!doctype html>\\n<html lang="${language}">`))
      })
    }
  }
})
