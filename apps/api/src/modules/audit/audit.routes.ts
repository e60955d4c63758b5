import * as contract from '@imeds/contracts/audit'
import { on } from '../../platform/http/route.ts'
import { ofSurvivor } from '../patients/index.ts'
import { listAuditEvents } from './list-audit-events.ts'
import { listRecordAccess } from './list-record-access.ts'
import { verifyAuditTrail } from './verify-audit-trail.ts'

export const routes = [
  on(contract.listAuditEvents, listAuditEvents),
  on(contract.verifyAuditTrail, verifyAuditTrail),
  ofSurvivor(on(contract.listRecordAccess, listRecordAccess)),
]
