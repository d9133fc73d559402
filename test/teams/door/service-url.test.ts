import assert from 'node:assert/strict'
import { isTrustedServiceUrl } from '../../../src/teams/door/service-url.ts'

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
const never: [unknown, string][] = [
  ['http://smba.trafficmanager.net/emea/', 'no TLS'],
  ['https://smba.trafficmanager.net:8443/', 'another port'],
  ['https://smba.trafficmanager.net:443/', 'the default port spelt out'],
  ['https://smba.trafficmanager.net./', 'trailing dot'],
  ['https://smba.trafficmanager.net.evil.example/', 'suffix'],
  ['https://evil.example/smba.trafficmanager.net', 'host in the path'],
  ['https://evilsmba.trafficmanager.net/', 'another label'],
  ['https://other.trafficmanager.net/', 'a neighbour that anybody can rent'],
  ['https://smba.trafficmanager.net@evil.example/', 'user info'],
  ['https://evil.example@smba.trafficmanager.net/', 'user info before a good host'],
  ['https://user:pass@smba.trafficmanager.net/', 'user and password'],
  ['https://smba.trafficmanager.net\\@evil.example/', 'backslash before user info'],
  ['https:\\\\smba.trafficmanager.net\\', 'backslashes'],
  ['https:smba.trafficmanager.net/', 'no slashes'],
  ['https:///smba.trafficmanager.net/', 'three slashes'],
  ['https://SMBA.trafficmanager.net/', 'upper case'],
  ['HTTPS://smba.trafficmanager.net/', 'upper case scheme'],
  [' https://smba.trafficmanager.net/', 'leading blank'],
  ['https://smba.traffic\tmanager.net/', 'tab'],
  ['https://smba.trafficmanager.net/\n', 'line break'],
  ['https://ｓmba.trafficmanager.net/', 'full-width letter'],
  ['https://smba。trafficmanager。net/', 'ideographic full stop'],
  ['https://smbа.botframework.com/', 'Cyrillic letter'],
  ['https://xn--smb-7cd.botframework.com/', 'punycode'],
  ['https://botframework.com/', 'the bare domain'],
  ['https://evilbotframework.com/', 'suffix without a dot'],
  ['https://.botframework.com/', 'empty label'],
  ['https://botframework.com.evil.example/', 'domain as prefix'],
  ['https://smba.trafficmanager.net/?to=https://evil.example', 'query'],
  ['https://smba.trafficmanager.net/#evil', 'fragment'],
  ['https://smba.trafficmanager.net/a/../b', 'dot segments'],
  ['https://smba.trafficmanager.net%2eevil.example/', 'escaped dot'],
  ['https://[2001:db8::1]/', 'IPv6'],
  ['https://[::ffff:127.0.0.1]/', 'IPv4 in IPv6'],
  ['https://169.254.169.254/', 'metadata address of clouds'],
  ['http://2130706433/', 'loopback as a number'],
  ['http://127.1/', 'short loopback'],
  ['http://0x7f.0.0.1/', 'hexadecimal loopback'],
  ['http://localhost.evil.example/', 'loopback as prefix'],
  ['http://localhost@evil.example/', 'loopback as user'],
  ['http://0.0.0.0/', 'any address'],
  ['ftp://smba.trafficmanager.net/', 'another scheme'],
  ['file:///etc/passwd', 'a file'],
  ['javascript:alert(1)', 'a script'],
  ['data:text/plain,x', 'data'],
  ['//smba.trafficmanager.net/', 'no scheme'],
  ['smba.trafficmanager.net', 'a bare host'],
  [`https://smba.trafficmanager.net/${'a'.repeat(3000)}`, 'very long'],
  ['', 'empty'],
  [undefined, 'absent'],
  [null, 'null'],
  [42, 'a number'],
  [['https://smba.trafficmanager.net/'], 'a list'],
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
  for (const [url, why] of never) {
    it(`never trusts ${why}: ${JSON.stringify(url)?.slice(0, 60)}`, () => {
      assert.equal(isTrustedServiceUrl(url, { development: false }), false)
      assert.equal(isTrustedServiceUrl(url, { development: true }), false)
    })
  }
})
