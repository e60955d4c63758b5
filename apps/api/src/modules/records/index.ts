import type { FileStore } from '../../platform/files/index.ts'
import type { Module } from '../../platform/module.ts'
import { recordsRoutes } from './records.routes.ts'

/** What is told of a patient as a whole: timeline, papers, summary, sharing, export. */
export const createRecords = ({ store }: { store: FileStore }): Module => ({
  name: 'records',
  routes: recordsRoutes(store),
})
