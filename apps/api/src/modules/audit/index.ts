import type { Module } from '../../platform/module.ts'
import { routes } from './audit.routes.ts'

/** Reads the trail that the platform writes (`platform/audit`): for the admin, and for patients about their records. */
export const auditModule: Module = { name: 'audit', routes }
