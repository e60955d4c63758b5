export * from './symptoms.ts'
export * from './search-practitioners.ts'
