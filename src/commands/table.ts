import { campaign } from './campaign/campaign.ts'
import { exportCommand } from './export.ts'
import { forgetMe } from './forget-me.ts'
import { help } from './help.ts'
import { language } from './language.ts'
import type { Command } from './line/command.ts'
import { overview } from './overview.ts'
import { packages } from './packages.ts'
import { roles } from './roles.ts'
import { pause, resume } from './schedule/pause.ts'
import { plan } from './schedule/plan.ts'
import { schedule } from './schedule/schedule.ts'
import { selftest } from './selftest.ts'
import { settings } from './settings/settings.ts'
import { share } from './share.ts'
import { start } from './start.ts'
import { status } from './status.ts'
import { cancel, close, extend } from './steer.ts'
import { summary } from './summary.ts'

/** Every command, in the order of the help. Help and the app manifest's lists are made from this table. */
export const commands: readonly Command[] = [
  help(() => commands),
  packages,
  start,
  status,
  extend,
  close,
  cancel,
  summary,
  share,
  schedule,
  plan,
  pause,
  resume,
  campaign,
  overview,
  exportCommand,
  roles,
  settings,
  language,
  selftest,
  forgetMe,
]
