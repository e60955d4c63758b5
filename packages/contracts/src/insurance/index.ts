export * from './claim.ts'
export * from './coverage.ts'
