export * from './audit-events.ts'
export * from './record-access.ts'
