export * from './facility.ts'
export * from './endpoints.ts'
