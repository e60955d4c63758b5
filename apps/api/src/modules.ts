import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Db } from './platform/db/database.ts'
import type { Authenticate } from './platform/http/register.ts'
import type { Logger } from './platform/logger.ts'
import type { Module } from './platform/module.ts'
import type { Listener } from './platform/realtime/listener.ts'
import { auditModule } from './modules/audit/index.ts'
import { createBilling, type PaymentGateway } from './modules/billing/index.ts'
import { consultationModule } from './modules/consultation/index.ts'
import { deskModule } from './modules/desk/index.ts'
import { createDiscovery } from './modules/discovery/index.ts'
import { facilitiesModule } from './modules/facilities/index.ts'
import { createFiles, storeOf, type FilesServices } from './modules/files/index.ts'
import { createIdentity } from './modules/identity/index.ts'
import { createInsurance } from './modules/insurance/index.ts'
import { createLab } from './modules/lab/index.ts'
import { createMessaging, type MessagingServices } from './modules/messaging/index.ts'
import { createPrescriptions } from './modules/prescriptions/index.ts'
import { notificationsModule } from './modules/notifications/index.ts'
import { packagesModule } from './modules/packages/index.ts'
import { patientsModule } from './modules/patients/index.ts'
import { createPharmacy } from './modules/pharmacy/index.ts'
import { practitionersModule } from './modules/practitioners/index.ts'
import { createRecordings, type RecordingsServices } from './modules/recordings/index.ts'
import { createRecords } from './modules/records/index.ts'
import { reviewsModule } from './modules/reviews/index.ts'
import { schedulingModule } from './modules/scheduling/index.ts'
import { stockModule } from './modules/stock/index.ts'

/** Outside services that tests and other installations may replace. */
export type Services = MessagingServices &
  FilesServices &
  RecordingsServices & { paymentGateway: PaymentGateway }

type Ground = {
  config: Config
  db: Db
  clock: Clock
  log: Logger
  listener: Listener
  services?: Partial<Services>
}

/** The list of modules. */
export function createModules(ground: Ground): { modules: Module[]; authenticate: Authenticate } {
  const identity = createIdentity(ground)
  const files = createFiles(ground)
  const modules: Module[] = [
    identity.module,
    createMessaging(ground.config, ground.services),
    facilitiesModule,
    practitionersModule,
    patientsModule,
    files,
    createDiscovery(),
    consultationModule,
    createPrescriptions(ground.config),
    schedulingModule,
    deskModule,
    notificationsModule,
    auditModule,
    packagesModule,
    stockModule,
    createPharmacy(files),
    createRecords({ store: storeOf(ground) }),
    createInsurance({ store: storeOf(ground) }),
    createBilling({ config: ground.config, paymentGateway: ground.services?.paymentGateway }),
    createLab(files),
    createRecordings({ ...ground, store: storeOf(ground) }),
    reviewsModule,
  ]
  return { authenticate: identity.authenticate, modules }
}
