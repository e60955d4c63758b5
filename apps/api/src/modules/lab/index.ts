import type { Module } from '../../platform/module.ts'
import { loadLabCatalogue } from './catalogue/load-catalogue.ts'
import { routes } from './lab.routes.ts'
import { subscribers } from './lab.subscribers.ts'
import { topics } from './lab.topics.ts'
import { labOrderJobs } from './orders/expire-lab-orders.ts'

export { loadLabCatalogue } from './catalogue/load-catalogue.ts'
export { renderReportOf } from './reports/render-report.ts'
export { reportsOf } from './reports/reports-of.ts'

export const labModule: Module = {
  name: 'lab',
  routes,
  subscribers,
  topics,
  jobs: labOrderJobs,
  start: ({ db }) => loadLabCatalogue(db),
}
