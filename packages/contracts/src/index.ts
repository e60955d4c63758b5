export * from './common.ts'
export * from './endpoint.ts'
export * from './permissions.ts'
export * from './event.ts'
