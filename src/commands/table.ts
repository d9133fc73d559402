import { campaign } from './campaign/campaign.ts'
import { escalateCommand } from './escalation/escalate.ts'
import { exportCommand } from './export/export.ts'
import { forgetMe } from './forget-me.ts'
import { help } from './help.ts'
import { language } from './language.ts'
import type { Command } from './line/command.ts'
import { measures } from './measure/measures.ts'
import { overview } from './organisation/overview.ts'
import { packages } from './packages/packages.ts'
import { register } from './register/register.ts'
import { share } from './review/share.ts'
import { start } from './round/start.ts'
import { status } from './round/status.ts'
import { cancel, close, extend } from './round/steer.ts'
import { summary } from './round/summary.ts'
import { pause, resume } from './schedule/pause.ts'
import { plan } from './schedule/plan.ts'
import { schedule } from './schedule/schedule.ts'
import { selftest } from './selftest.ts'
import { roles } from './team/roles.ts'
import { settings } from './team/settings.ts'
import { usersCommittee } from './team/users-committee.ts'
import { units } from './units/units.ts'

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
  usersCommittee,
  share,
  measures,
  escalateCommand,
  schedule,
  plan,
  pause,
  resume,
  campaign,
  overview,
  register,
  units,
  exportCommand,
  roles,
  settings,
  language,
  selftest,
  forgetMe,
]
