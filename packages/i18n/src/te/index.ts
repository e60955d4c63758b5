import type { Translation } from '../overlay.ts'
import { common } from './common.ts'
import { identity } from './identity.ts'
import { landing } from './landing.ts'
import { notifications } from './notifications.ts'
import { problems } from './problems.ts'
import { recordings } from './recordings.ts'
import { shell } from './shell.ts'

/** Telugu, as far as it goes. */
export const te: Translation = { common, shell, landing, identity, notifications, problems, recordings }
