export * from './live.ts'
export * from './recording.ts'
