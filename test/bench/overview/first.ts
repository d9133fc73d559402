import { openShared } from './shared-teams.ts'

/** Prints the milliseconds of the first overview that a process shows. Arguments: the database, how many teams it has. */
const [path = '', teams = ''] = process.argv.slice(2)
const shared = openShared(path, Number(teams))
process.stdout.write(String(await shared.show()))
await shared.close()
