import assert from 'node:assert/strict'
import { isTrustedServiceUrl } from '../../../src/teams/door/service-url.ts'
import { untrustedServiceUrls } from '../../support/untrusted-service-urls.ts'

const always = [
  'https://smba.trafficmanager.net',
  'https://smba.trafficmanager.net/',
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/emea/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/',
  'https://webchat.botframework.com/',
  'https://europe.directline.botframework.com/v3/',
  'https://smba.infra.gcc.teams.microsoft.com/gcc/',
  'https://smba.infra.gov.teams.microsoft.us/gov/',
  'https://smba.infra.dod.teams.microsoft.us/dod/',
  'https://webchat.botframework.azure.us/',
]
const inDevelopment = [
  'http://localhost:56150/_connector',
  'http://127.0.0.1:56150/_connector',
  'http://[::1]:56150/',
  'https://localhost:8443/',
]

describe('The allow-list of service urls', () => {
  for (const url of always) {
    it(`trusts ${url} everywhere`, () => {
      assert.equal(isTrustedServiceUrl(url, { development: false }), true)
      assert.equal(isTrustedServiceUrl(url, { development: true }), true)
    })
  }
  for (const url of inDevelopment) {
    it(`trusts ${url} in development only`, () => {
      assert.equal(isTrustedServiceUrl(url, { development: false }), false)
      assert.equal(isTrustedServiceUrl(url, { development: true }), true)
    })
  }
  for (const [url, why] of untrustedServiceUrls) {
    it(`never trusts ${why}: ${JSON.stringify(url)?.slice(0, 60)}`, () => {
      assert.equal(isTrustedServiceUrl(url, { development: false }), false)
      assert.equal(isTrustedServiceUrl(url, { development: true }), false)
    })
  }
})
