import type { Translation } from '../overlay.ts'
import { audit } from './audit.ts'
import { billing } from './billing.ts'
import { call } from './call.ts'
import { callCheck } from './call-check.ts'
import { callGuest } from './call-guest.ts'
import { common } from './common.ts'
import { consultation } from './consultation.ts'
import { desk } from './desk.ts'
import { discovery } from './discovery.ts'
import { facilities } from './facilities.ts'
import { fieldProblems } from './field-problems.ts'
import { files } from './files.ts'
import { identity } from './identity.ts'
import { insurance } from './insurance.ts'
import { lab } from './lab.ts'
import { landing } from './landing.ts'
import { notifications } from './notifications.ts'
import { packages } from './packages.ts'
import { patients } from './patients.ts'
import { pharmacy } from './pharmacy.ts'
import { practitioners } from './practitioners.ts'
import { prescriptions } from './prescriptions.ts'
import { problems } from './problems.ts'
import { recordings } from './recordings.ts'
import { records } from './records.ts'
import { reviews } from './reviews.ts'
import { scheduling } from './scheduling.ts'
import { shell } from './shell.ts'
import { stock } from './stock.ts'

/** Telugu, as far as it goes. */
export const te: Translation = {
  common,
  shell,
  landing,
  identity,
  discovery,
  patients,
  scheduling,
  billing,
  consultation,
  call,
  prescriptions,
  records,
  notifications,
  lab,
  pharmacy,
  packages,
  insurance,
  facilities,
  files,
  callCheck,
  callGuest,
  audit,
  desk,
  stock,
  practitioners,
  reviews,
  fieldProblems,
  recordings,
  problems,
}
