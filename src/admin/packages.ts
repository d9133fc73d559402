import { longestReason } from '../domain/package/release.ts'
import { createLibraries } from '../usecases/package/libraries.ts'
import { keepVersion, listReleases, readRelease, stepRelease } from '../usecases/package/releases.ts'
import type { AdminCommand } from './command.ts'
import { table } from './table.ts'
import { failed, tenantOf } from './units.ts'

export const packagesList: AdminCommand = {
  words: ['packages', 'list'],
  options: ['tenant'],
  help: [['', 'prints the packages that the organisation has drafted, published or withdrawn, and since when']],
  async run(desk, { tenant }) {
    const tenantId = await tenantOf(desk, tenant)
    if (tenantId === undefined) return false
    const rows = (await listReleases(desk, tenantId)).map(({ content, state, asked, history, withdrawn }) => [
      content.id,
      String(content.version),
      state === 'draft' && asked ? 'being read' : state,
      history.at(-1)?.at.slice(0, 10) ?? '',
      withdrawn?.reason ?? '',
    ])
    if (rows.length === 0) desk.print('There are none but those of the product.')
    else for (const line of table([['package', 'version', 'state', 'since', 'reason'], ...rows])) desk.print(line)
    return true
  },
}

export const packagesWithdraw: AdminCommand = {
  words: ['packages', 'withdraw'],
  files: { usage: '<id> "<reason>"', least: 2, most: 2 },
  options: ['tenant'],
  help: [['', 'takes a package out of the organisation’s library; whoever wants to start it reads the reason']],
  async run(desk, { files, tenant }) {
    const [id = '', reason = ''] = files
    const tenantId = await tenantOf(desk, tenant)
    if (tenantId === undefined) return false
    if (reason.trim() === '' || reason.length > longestReason) {
      return failed(desk, `Give a reason of at most ${longestReason} characters, in quotation marks.`)
    }
    const library = createLibraries(desk.store, desk.content)
    await library.refresh()
    const pack = library.of(tenantId).packages.find((one) => one.id === id)
    if (!pack) return failed(desk, `There is no package ${id} in the library.`)
    const services = { ...desk, library }
    const release = await readRelease(desk, tenantId, await keepVersion(services, tenantId, pack))
    const seen = release && { id: release.id, seen: release.draftedAt }
    const step = { do: 'withdraw', reason } as const
    const result = seen && (await stepRelease(services, tenantId, seen, { kind: 'coordinator' }, step))
    if (!result?.ok) return failed(desk, `${id} has just been changed by somebody else. Look at packages list.`)
    desk.print(`${id}, version ${pack.version}, is withdrawn. The service knows of it within a minute.`)
    return true
  },
}
