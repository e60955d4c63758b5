import * as contract from '@imeds/contracts/insurance'
import type { FileStore } from '../../platform/files/index.ts'
import { on, type Route } from '../../platform/http/route.ts'
import { ofSurvivor } from '../patients/index.ts'
import { downloadClaim } from './bundle/download-claim.ts'
import { changeClaim } from './claims/change-claim.ts'
import { addClaimDocument, removeClaimDocument } from './claims/claim-documents.ts'
import { moveClaim } from './claims/move-claim.ts'
import { getClaim, listClaims } from './claims/read-claims.ts'
import { startClaim } from './claims/start-claim.ts'
import { writeClaimMessage } from './claims/write-claim-message.ts'
import { addCoverageCard } from './coverages/add-coverage-card.ts'
import { addCoverage } from './coverages/add-coverage.ts'
import { listCoverages } from './coverages/list-coverages.ts'
import { removeCoverage } from './coverages/remove-coverage.ts'

export const insuranceRoutes = (store: FileStore): Route[] => [
  ofSurvivor(on(contract.listCoverages, listCoverages)),
  ofSurvivor(on(contract.addCoverage, addCoverage)),
  on(contract.addCoverageCard, addCoverageCard),
  on(contract.removeCoverage, removeCoverage),
  on(contract.startClaim, startClaim),
  on(contract.listClaims, listClaims),
  on(contract.getClaim, getClaim),
  on(contract.changeClaim, changeClaim),
  on(contract.moveClaim, moveClaim),
  on(contract.addClaimDocument, addClaimDocument),
  on(contract.removeClaimDocument, removeClaimDocument),
  on(contract.writeClaimMessage, writeClaimMessage),
  on(contract.downloadClaim, (deps, actor, input, context) =>
    downloadClaim({ ...deps, store }, actor, input, context),
  ),
]
