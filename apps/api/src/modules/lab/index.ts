import type { Module } from '../../platform/module.ts'
import type { LinkToFile } from '../files/index.ts'
import { loadLabCatalogue } from './catalogue/load-catalogue.ts'
import { routes } from './lab.routes.ts'
import { subscribers } from './lab.subscribers.ts'
import { topics } from './lab.topics.ts'
import { labOrderJobs } from './orders/expire-lab-orders.ts'

export { loadLabCatalogue } from './catalogue/load-catalogue.ts'
export { renderReport } from './reports/render-report.ts'

export { findReleased } from './reports/report-read.repository.ts'

/** Laboratories; `linkTo` shows the PDF that one gave in place of single results. */
export const createLab = ({ linkTo }: { linkTo: LinkToFile }): Module => ({
  name: 'lab',
  routes: routes(linkTo),
  subscribers,
  topics,
  jobs: labOrderJobs,
  start: ({ db }) => loadLabCatalogue(db),
})
